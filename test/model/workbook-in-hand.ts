/*
 * A workbook that goes from act to act as the shell does them. What should come of it is not known here.
 */
import { readState, type ContestState } from '../../src/actions/contest-state';
import { faultOf } from '../../src/actions/journal-fault';
import { BROKEN_ACT } from '../../src/actions/ledger';
import { recorded } from '../../src/actions/record';
import type { ActOutcome, RoundRequest } from '../../src/actions/round-act';
import type { Edit } from '../../src/actions/edits';
import type { RestoreOutcome } from '../../src/actions/restore';
import type { Snapshot } from '../../src/workbook/port';
import { act, book, deed, snapshotOf, takeBack, words } from '../recorded-book';
import { cellsIn, type Cells } from './cells';
import type { Round } from './contest-model';

export interface InHand {
  bytes: Uint8Array;
  /** Minutes since the contest began: every act has its own time. */
  clock: number;
}

export interface Look {
  readonly snapshot: Snapshot;
  readonly state: ContestState;
  readonly cells: Cells;
  /** Acts in the journal, a noted fault left out. */
  readonly acts: number;
  readonly isBroken: boolean;
}

export async function look({ bytes }: InHand): Promise<Look> {
  const snapshot = await snapshotOf(bytes);
  const state = readState(snapshot, {});
  const acts = state.ledger.records.filter(
    ({ kind, body }) => kind === 'journal' && body.act !== BROKEN_ACT,
  ).length;
  const isBroken = faultOf(snapshot, state.ledger) !== null;
  return { snapshot, state, cells: cellsIn(snapshot), acts, isBroken };
}

export function timeOf(clock: number): string {
  const two = (count: number): string => String(count).padStart(2, '0');
  return `2024-07-01T${two(9 + Math.floor(clock / 60))}:${two(clock % 60)}:00+08:00`;
}

export interface Acted {
  readonly code: string | null;
  readonly outcome: ActOutcome;
  readonly edits: readonly Edit[];
  readonly at: string;
}

export interface Asked {
  readonly round: Round;
  /** The command's word: "seal". */
  readonly name: string;
  readonly by: string;
  readonly calculates?: boolean;
}

export type Doing = (state: ContestState, request: RoundRequest) => ActOutcome;

/** One act between rounds. A refusal that would write anything, or a cell that was not written, is an error here. */
export async function perform(
  hand: InHand,
  { round, name, by, calculates = false }: Asked,
  doing: Doing,
): Promise<Acted> {
  hand.clock += 1;
  const at = timeOf(hand.clock);
  const opened = book(hand.bytes);
  const snapshot = await opened.snapshot();
  const outcome = doing(readState(snapshot, {}), { round, overrides: {}, words, by, at });
  const told = recorded(snapshot, outcome, {
    ...deed,
    by,
    at,
    act: name,
    round,
    overrides: {},
    calculates,
    ...(outcome.chain.length === 0 ? {} : { chain: outcome.chain }),
  });
  const receipt = await opened.apply(told.plan);
  expect([receipt.refused, receipt.undone]).toEqual([[], []]);
  const bytes = opened.save();
  // A refusal leaves the workbook as it was, to the byte.
  if (outcome.refused !== null) expect(Buffer.from(bytes).equals(Buffer.from(hand.bytes))).toBe(true);
  hand.bytes = bytes;
  return { code: outcome.refused?.code ?? null, outcome, edits: told.edits, at };
}

/** `run`. */
export async function calculate(hand: InHand): Promise<readonly [at: string, edits: readonly Edit[]]> {
  hand.clock += 1;
  const at = timeOf(hand.clock);
  const done = await act(hand.bytes, { act: 'run' }, { at });
  hand.bytes = done.bytes;
  return [at, done.outcome.edits];
}

export async function restoreSteps(hand: InHand, steps: number): Promise<RestoreOutcome> {
  const { bytes, outcome } = await takeBack(hand.bytes, steps);
  hand.bytes = bytes;
  return outcome;
}
