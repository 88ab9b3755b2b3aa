/*
 * What an act of 二次录入 answers: the batch for the ledger, marks to be written, the list of differences made anew,
 * how far the round is. What was typed, and what becomes of it, is decided in the acts.
 */
import type { EntryState, TypedEntry } from '../contest/double-entry';
import type { ListDifference } from '../contest/entry-differences';
import { typistsOf } from '../contest/entry-step';
import { entryParts } from '../contest/entry-value';
import type { RoundResult } from '../contest/standing';
import type { ContestResult } from '../contest/result';
import { entriesKey, entryDifferences, type DifferenceLine } from '../reports/entry-differences';
import type { PutSheet, Step } from '../workbook/port';
import type { ContestState } from './contest-state';
import { entryRecord, type EntryEvent, type EntryLog } from './entries';
import { reportOf, type EnterOutcome, type EntryNotice } from './entry-report';
import { ownSheet } from './plan-changes';
import { outcomeOf, refused, type ActRefusal, type RoundRequest } from './round-act';

export function notEntered(state: ContestState, refusal: ActRefusal): EnterOutcome {
  return { ...refused(state, refusal), entry: null };
}

export interface EnteredParts {
  readonly events: readonly EntryEvent[];
  readonly found: readonly ListDifference[];
  readonly notices: readonly EntryNotice[];
  /** Marks that two people agreed on and that do not stand on the score sheet. */
  readonly writes: readonly Step[];
  /** The results with those marks; left out: as they are. */
  readonly after?: ContestResult;
}

/** `log`: the entries with the events of this act. */
export function entered(
  state: ContestState,
  request: RoundRequest,
  round: RoundResult,
  log: EntryLog,
  { events, found, notices, writes, after = state.result }: EnteredParts,
): EnterOutcome {
  const now = after.rounds.find((one) => one.round === round.round) ?? round;
  const report = events.length === 0 ? [] : differenceSteps(state, request, round, log);
  const outcome = outcomeOf(state, after, [...writes, ...report], []);
  return {
    ...outcome,
    chain: events.length === 0 ? [] : [entryRecord(request, events, state.settings)],
    entry: reportOf(now, log, found, notices),
  };
}

/** 录入差异 with what is open now; an old list is made anew when nothing is open any more. */
function differenceSteps(
  { snapshot, settings }: ContestState,
  { round: name, words }: RoundRequest,
  round: RoundResult,
  { entries }: EntryLog,
): readonly PutSheet[] {
  const names = new Map(round.standings.map(({ contestant: { ticket, name: own } }) => [ticket, own]));
  const lines = [...entries]
    .flatMap(([ticket, { state }]) => linesOf(ticket, names.get(ticket) ?? '', state))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : 0));
  if (lines.length === 0 && ownSheet(snapshot, entriesKey(name)) === undefined) return [];
  return [{ kind: 'put-sheet', sheet: entryDifferences(name, lines, settings, words) }];
}

function linesOf(ticket: string, name: string, state: EntryState): readonly DifferenceLine[] {
  if (state.kind !== 'differing' && state.kind !== 'correcting') return [];
  const { first, second } = state;
  const parts =
    state.kind === 'correcting'
      ? state.cells
      : entryParts.filter(
          (part) =>
            state.differences.includes(part) ||
            state.faults.first.includes(part) ||
            state.faults.second.includes(part),
        );
  return parts.map((part) => ({
    ticket,
    name,
    part,
    first: { value: first.values[part], who: first.hands[part].who },
    second: { value: second.values[part], who: second.hands[part].who },
    keep: state.kind === 'correcting' ? state.keep : null,
  }));
}

/** Everybody whose hand is in a typing, as one text. */
export function typistNames(entry: TypedEntry): string {
  return typistsOf(entry)
    .map(({ who }) => who)
    .join('、');
}
