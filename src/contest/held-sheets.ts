/*
 * Which score sheets of a round are still open, and the least and most that each can come to. What that could
 * change is worked out in open-line.ts.
 */
import type { EntryState, SheetEntry } from './double-entry';
import { type EntryValue, entryParts, type FullMarks } from './entry-value';
import type { Part } from './finding';
import type { MarkLimits } from './mark';
import type { HeldSheet } from './open-line';
import type { Settings } from './settings';
import type { Mark, RoundResult, Standing } from './standing';
import { weighing } from './total';

/** The full marks in the unit of a mark: 10000 for 100 with two decimals. */
export function fullMarksOf({ theoryFull, practicalFull, markDecimals }: MarkLimits): FullMarks {
  const unit = 10 ** markDecimals;
  return { theory: theoryFull * unit, practical: practicalFull * unit };
}

/** The second entries of a round by ticket (or key): those that nobody began need not be there. */
export type EntriesByTicket = ReadonlyMap<string, SheetEntry>;

/**
 * Sheets whose marks are not settled: a mark is missing, or two entries differ, or one is parked with an error.
 * A missing part can be anything from no mark to the full mark; a differing one is one of the values that were
 * typed or that stands on the sheet.
 */
export function heldSheets(
  round: RoundResult,
  settings: Settings,
  entries: EntriesByTicket,
): readonly HeldSheet[] {
  const { total } = weighing(settings);
  const full = fullMarksOf(settings);
  return round.standings.flatMap((standing): readonly HeldSheet[] => {
    const who = standing.contestant.ticket ?? standing.contestant.key;
    const typed = typedValues(entries.get(who)?.state);
    if (typed === null && standing.status !== 'missing') return [];
    const range = (part: Part): Range => rangeOf(standing, part, typed, full);
    const [theory, practical] = [range('theory'), range('practical')];
    const low = theory.low === null || practical.low === null ? null : total(theory.low, practical.low);
    return [{ who, low, high: total(theory.high, practical.high) }];
  });
}

interface Range {
  readonly low: Mark | null;
  readonly high: Mark;
}

type Typed = Readonly<Record<Part, readonly EntryValue[]>>;

/** The values of entries that are not agreed on; null where there is nothing to wait for. */
function typedValues(state: EntryState | undefined): Typed | null {
  switch (state?.kind) {
    case 'differing':
    case 'correcting':
      return valuesOf([state.first.values, state.second.values]);
    case 'first-has-errors':
      return valuesOf([state.first.values]);
    default:
      return null;
  }
}

function valuesOf(entries: readonly Readonly<Record<Part, EntryValue>>[]): Typed {
  return {
    theory: entries.map(({ theory }) => theory),
    practical: entries.map(({ practical }) => practical),
  };
}

function rangeOf(standing: Standing, part: Part, typed: Typed | null, full: FullMarks): Range {
  const onSheet = standing[part];
  const values = typed?.[part] ?? [];
  const marks = [
    ...(onSheet === null ? [] : [onSheet]),
    ...values.flatMap((value) => (typeof value === 'string' ? [] : [Math.min(value.mark, full[part])])),
  ];
  const open = onSheet === null || values.some((value) => typeof value === 'string');
  return open && marks.length === 0
    ? { low: null, high: full[part] }
    : { low: open ? null : Math.min(...marks), high: Math.max(...marks) };
}

/** True where what two people agreed on is what stands on the sheet; 缺考 and blank both leave no mark there. */
export function isOnSheet(values: Readonly<Record<Part, EntryValue>>, standing: Standing): boolean {
  return entryParts.every((part) => {
    const value = values[part];
    return standing[part] === (typeof value === 'string' ? null : value.mark);
  });
}
