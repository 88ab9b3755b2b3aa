/*
 * 操作记录 on paper: every recorded act with its number and the head of its chain. How the records are kept
 * and checked is not known here.
 */
import type { JournalFault, JournalLine } from '../contest/journal-line';
import type { Settings } from '../contest/settings';
import type { Words } from '../text/words';
import type { SheetPlan } from '../workbook/port';
import { layOut } from './lay-out';
import type { Value } from './page';

export const JOURNAL_KEY = 'journal';

export interface JournalEntry extends JournalLine {
  readonly seq: number;
  /** 64 hexadecimal digits. */
  readonly chain: string;
}

/** Digits of a chain that are shown to people. */
const SHOWN_CHAIN = 12;

export function shortChain(chain: string): string {
  return chain.slice(0, SHOWN_CHAIN);
}

/** "2024-06-20 09:30:00 +08:00" for "2024-06-20T09:30:00+08:00". */
function shownTime(at: string): string {
  return at.replace('T', ' ').replace(/([+-]\d\d:\d\d|Z)$/u, ' $1');
}

/** What was done, with the options that were given: "初赛计算成绩（晋级取整=向上）". */
function shownAct({ act, round, options }: JournalLine, { journal }: Words): string {
  const given = Object.entries(options).map(([name, value]) => journal.option(name, value));
  return `${journal.act(act, round)}${given.length === 0 ? '' : `（${given.join('；')}）`}`;
}

function shownCounts({ counts }: JournalLine, { journal }: Words): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => journal.count(name, count))
    .join('，');
}

/** One line under the headings of words.journal.columns. */
export function journalCells(entry: JournalEntry, words: Words): readonly [number, ...string[]] {
  return [
    entry.seq,
    shownTime(entry.at),
    entry.by === '' ? words.journal.nobody : entry.by,
    shownAct(entry, words),
    shownCounts(entry, words),
    shortChain(entry.chain),
  ];
}

/** The printable sheet. `fault`: where the journal is not whole, null where it is. */
export function journalSheet(
  entries: readonly JournalEntry[],
  fault: { readonly at: number; readonly reason: JournalFault } | null,
  settings: Pick<Settings, 'contestName' | 'documentNumber'>,
  words: Words,
): SheetPlan {
  const { journal, reports } = words;
  const [seq, when, who, what, counts, chain] = journal.columns;
  const last = entries.at(-1);
  const state =
    fault !== null
      ? journal.broken(fault.at, fault.reason)
      : last === undefined
        ? ''
        : journal.holds(entries.length, shortChain(last.chain));
  return layOut({
    key: JOURNAL_KEY,
    title: journal.title,
    contest: settings.contestName,
    subtitle: state,
    mark: '',
    orientation: 'landscape',
    columns: [
      { heading: seq, width: 6 },
      { heading: when, width: 17, small: true, format: '@' },
      { heading: who, width: 12, format: '@' },
      { heading: what, width: 30, align: 'left', grows: true, format: '@' },
      { heading: counts, width: 34, align: 'left', small: true, format: '@' },
      { heading: chain, width: 15, small: true, format: '@' },
    ],
    sections: [
      {
        heading: null,
        headings: null,
        rows: entries.map((entry): readonly Value[] => journalCells(entry, words)),
        empty: journal.empty,
      },
    ],
    notesHeading: reports.rules.heading,
    notes: journal.notes,
    signatures: journal.signatures,
    stamp: [],
    tailRows: 2,
    rowHeight: 20,
    header: settings.documentNumber,
    pageNumber: reports.pageNumber,
    pageSignature: '',
  });
}
