/*
 * 录入差异: every part that two people typed differently, with a box to tick beside the paper. Which of the two is
 * right is written by hand, and decided by nobody here.
 */
import type { EntrySide } from '../contest/double-entry';
import type { EntryValue } from '../contest/entry-value';
import type { Part } from '../contest/finding';
import { markText } from '../contest/mark';
import type { RoundName } from '../contest/round-name';
import type { Settings } from '../contest/settings';
import type { Words } from '../text/words';
import type { SheetPlan } from '../workbook/port';
import { layOut } from './lay-out';
import type { Value } from './page';

/** Keys of these sheets begin so. */
export const ENTRIES_PREFIX = 'entries.';

export function entriesKey(round: RoundName): string {
  return `${ENTRIES_PREFIX}${round}`;
}

export interface DifferenceLine {
  readonly ticket: string;
  readonly name: string;
  readonly part: Part;
  readonly first: TypedValue;
  readonly second: TypedValue;
  /** Which entry was said to equal the paper; the other one's part waits to be typed anew. */
  readonly keep: EntrySide | null;
}

interface TypedValue {
  readonly value: EntryValue;
  readonly who: string;
}

/** "87.5" for 8750 with two decimals; a value that is no mark as it was typed: "87.555". */
export function entryText(value: EntryValue, decimals: number, { entry }: Words): string {
  if (typeof value === 'string') return entry.value[value];
  return Number.isSafeInteger(value.mark)
    ? markText(value.mark, decimals)
    : String(value.mark / 10 ** decimals);
}

export function entryDifferences(
  round: RoundName,
  lines: readonly DifferenceLine[],
  settings: Settings,
  words: Words,
): SheetPlan {
  const { entry, names, reports } = words;
  const { columns, box, boxWithOther, kept, none, notes, notesHeading, signatures } = entry.sheet;
  const text = ({ value }: TypedValue): string => entryText(value, settings.markDecimals, words);
  const rows = lines.map((line): readonly Value[] => [
    line.ticket,
    line.name,
    names.part[line.part],
    text(line.first),
    line.first.who,
    text(line.second),
    line.second.who,
    line.keep === null ? `${box(1)}　${box(2)}　${boxWithOther}` : kept[line.keep],
    null,
  ]);
  const widths = [14, 11, 10, 9, 11, 9, 11, 30, 16];
  return layOut({
    key: entriesKey(round),
    title: entry.sheet.title(names.round[round]),
    contest: settings.contestName,
    subtitle: entry.sheet.subtitle(lines.length),
    mark: '',
    orientation: 'landscape',
    columns: widths.map((width, at) => ({
      heading: columns[at] ?? '',
      width,
      format: '@',
      ...(at === 7 ? { grows: true } : {}),
    })),
    sections: [{ heading: null, headings: null, rows, empty: none }],
    notesHeading,
    notes,
    signatures,
    stamp: [],
    tailRows: 2,
    rowHeight: 26,
    header: settings.documentNumber,
    pageNumber: reports.pageNumber,
    pageSignature: '',
  });
}
