/*
 * How far 二次录入 of a round is: how many sheets were typed once or twice, by whom, and which of them need
 * somebody. It is told after every act of entry; what the acts do is not decided here.
 */
import type { EntryRefusal, EntryState, Hand, SheetEntry, TypedEntry } from '../contest/double-entry';
import type { ListDifference } from '../contest/entry-differences';
import { typistsOf } from '../contest/entry-step';
import type { EntryWarning } from '../contest/entry-value';
import type { Part } from '../contest/finding';
import { type EntriesByTicket, isOnSheet } from '../contest/held-sheets';
import type { Place } from '../contest/raw';
import type { RoundResult, Standing } from '../contest/standing';
import { compareText } from '../contest/text-order';
import type { EntryLog } from './entries';
import type { ActOutcome } from './round-act';
import type { SettledStatus } from './typed-rows';

export type EntryPhase = 'untyped' | 'unfinished' | 'once' | 'faulty' | 'differing' | 'correcting' | 'twice';

/** A sheet that waits for somebody: `parts` differ, or hold an error. No value is told here. */
export interface OpenSheet {
  readonly ticket: string;
  readonly phase: Exclude<EntryPhase, 'untyped' | 'twice'>;
  readonly parts: readonly Part[];
  readonly hands: readonly Hand[];
}

/** Which copy a notice is about: the score sheet of the workbook, or the second person's. */
export type CopySide = 'first' | 'second';

/** What somebody should look at; nothing was recorded for that sheet, but for the last three. */
export type EntryNotice =
  | {
      readonly kind: 'refused';
      readonly ticket: string;
      readonly because: EntryRefusal;
      readonly hands: readonly Hand[];
    }
  | {
      readonly kind: 'unreadable';
      readonly side: CopySide;
      readonly ticket: string;
      readonly part: Part;
      readonly place: Place;
    }
  | { readonly kind: 'no-ticket'; readonly side: CopySide; readonly place: Place }
  | {
      readonly kind: 'to-confirm';
      readonly side: CopySide;
      readonly ticket: string;
      readonly warnings: readonly EntryWarning[];
    }
  /** Typed twice before, and the copy says something else now. */
  | { readonly kind: 'typed-before'; readonly ticket: string; readonly hands: readonly Hand[] }
  | {
      readonly kind: 'status-apart';
      readonly ticket: string;
      readonly first: SettledStatus | null;
      readonly second: SettledStatus | null;
    }
  /** The same marks in every part: one paper typed under two tickets, perhaps. */
  | { readonly kind: 'alike'; readonly tickets: readonly string[] }
  /** Put aside, or unlike the paper both times: two people type it anew, sheet by sheet. */
  | { readonly kind: 'to-type-anew'; readonly ticket: string }
  /** Recorded as a first entry, although the score sheet holds marks that nobody is named for. */
  | { readonly kind: 'sheet-not-counted'; readonly ticket: string }
  /** Two people agreed, and the score sheet says something else. */
  | { readonly kind: 'not-on-sheet'; readonly ticket: string };

export interface EntryReport {
  readonly counts: Readonly<Record<EntryPhase, number>>;
  readonly typists: readonly { readonly who: string; readonly first: number; readonly second: number }[];
  readonly open: readonly OpenSheet[];
  /** Between the two copies of this act; empty for acts on one sheet. */
  readonly differences: readonly ListDifference[];
  readonly notices: readonly EntryNotice[];
  /** Events of the ledger that count for nothing. */
  readonly ignored: number;
}

export interface EnterOutcome extends ActOutcome {
  /** null where the act was refused. */
  readonly entry: EntryReport | null;
}

export const phaseOf: Readonly<Record<EntryState['kind'], EntryPhase>> = {
  empty: 'untyped',
  'first-in-progress': 'unfinished',
  'first-has-errors': 'faulty',
  'first-finished': 'once',
  'second-in-progress': 'unfinished',
  differing: 'differing',
  correcting: 'correcting',
  final: 'twice',
};

/** Everybody whose finished typing of the sheet counts now, with the time, each once. */
export function handsOf({ state }: SheetEntry): readonly Hand[] {
  return [...typedIn(state, 'first'), ...typedIn(state, 'second')].flatMap(typistsOf);
}

/** A round whose sheets these are; people who are settled without marks (弃赛 …) are not counted. */
export function reportOf(
  round: RoundResult,
  { entries, ignored }: EntryLog,
  differences: readonly ListDifference[] = [],
  notices: readonly EntryNotice[] = [],
): EntryReport {
  const sheets = round.standings.filter(isToBeTyped).map((standing) => {
    const ticket = standing.contestant.ticket ?? standing.contestant.key;
    return { ticket, standing, entry: entries.get(ticket) ?? null };
  });
  const counts = { untyped: 0, unfinished: 0, once: 0, faulty: 0, differing: 0, correcting: 0, twice: 0 };
  for (const { entry } of sheets) counts[phaseOf[entry?.state.kind ?? 'empty']] += 1;
  const apart = sheets.filter(
    ({ entry, standing }) => entry?.state.kind === 'final' && !isOnSheet(entry.state.first.values, standing),
  );
  const begun = [...entries].sort(([a], [b]) => compareText(a, b));
  return {
    counts,
    typists: typistsIn(entries),
    open: begun.flatMap(([ticket, entry]) => openSheet(ticket, entry)),
    differences,
    notices: [
      ...notices,
      ...begun.flatMap(([ticket, { state }]): readonly EntryNotice[] =>
        state.kind === 'empty' ? [{ kind: 'to-type-anew', ticket }] : [],
      ),
      ...apart.map(({ ticket }): EntryNotice => ({ kind: 'not-on-sheet', ticket })),
    ],
    ignored,
  };
}

export function isToBeTyped({ status }: Standing): boolean {
  return status !== 'withdrawn' && status !== 'cancelled' && status !== 'disqualified';
}

function openSheet(ticket: string, entry: SheetEntry): readonly OpenSheet[] {
  const { state } = entry;
  const phase = phaseOf[state.kind];
  if (phase === 'untyped' || phase === 'twice') return [];
  return [{ ticket, phase, parts: openParts(state), hands: handsOf(entry) }];
}

function openParts(state: EntryState): readonly Part[] {
  if (state.kind === 'first-has-errors') return state.faults;
  if (state.kind === 'correcting') return state.cells;
  if (state.kind !== 'differing') return [];
  const { first, second } = state.faults;
  return [...new Set([...state.differences, ...first, ...second])];
}

function typedIn(state: EntryState, side: CopySide): readonly TypedEntry[] {
  if (side === 'first') return 'first' in state ? [state.first] : [];
  return 'second' in state ? [state.second] : [];
}

function typistsIn(entries: EntriesByTicket): EntryReport['typists'] {
  const counts = new Map<string, { first: number; second: number }>();
  for (const { state } of entries.values()) {
    for (const side of ['first', 'second'] as const) {
      for (const { who } of typedIn(state, side).flatMap(typistsOf)) {
        const count = counts.get(who) ?? { first: 0, second: 0 };
        count[side] += 1;
        counts.set(who, count);
      }
    }
  }
  return [...counts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([who, { first, second }]) => ({ who, first, second }));
}
