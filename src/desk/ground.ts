/*
 * A workbook as it was last read, with everything that acts, questions and pages look at, read once.
 */
import { faultFindings, faultOf } from '../actions/journal-fault';
import { momentOf } from '../actions/moment';
import { perform } from '../actions/perform';
import type { Outcome } from '../actions/act';
import { readState, type ContestState } from '../actions/contest-state';
import { editsSince, type Edit } from '../actions/edits';
import { timeStamp } from '../actions/time-stamp';
import type { Words } from '../text/words';
import type { Snapshot } from '../workbook/port';

/** What is known about the call besides the workbook. */
export interface Call {
  readonly words: Words;
  /** Name and version of this program. */
  readonly program: string;
  readonly now: Date;
}

export interface Ground extends Call {
  readonly snapshot: Snapshot;
  readonly state: ContestState;
  /** What `check` says: findings with those of computed columns, seals and journal. */
  readonly checked: Outcome;
  readonly edits: readonly Edit[];
}

export function groundOf(snapshot: Snapshot, call: Call): Ground {
  const state = readState(snapshot, {});
  const { words, program, now } = call;
  const plain = { act: 'check', round: null, overrides: {}, words, program } as const;
  const outcome = perform(snapshot, { ...plain, generatedAt: timeStamp(now) }, state.ledger, state);
  const fault = faultFindings(faultOf(snapshot, state.ledger), words);
  const result = { ...outcome.result, findings: [...outcome.result.findings, ...fault] };
  return {
    ...call,
    snapshot,
    state,
    checked: { ...outcome, result },
    edits: editsSince(state.ledger, state.read.rows),
  };
}

/** The moment of a call, in the two forms that acts ask for. */
export function timesOf({ now }: Call): { readonly at: string; readonly generatedAt: string } {
  return { at: momentOf(now), generatedAt: timeStamp(now) };
}
