/*
 * `unseal`: opens a sealed round, with a reason that stands on its reports from then on. Seals of later rounds
 * rest on this one and no longer hold.
 */
import { roundNames } from '../contest/round-name';
import type { ContestState } from './contest-state';
import { appended } from './ledger';
import { perform } from './perform';
import { refused, type ActOutcome } from './round-act';
import { guardLifted } from './seal-guard';
import type { SealRequest } from './seal-round';
import { unsealBody } from './seals';

export interface UnsealRequest extends SealRequest {
  readonly reason: string;
}

/**
 * Opens the seal, makes the reports anew as drafts that say by whom and why, and lets people type again. The
 * receipt stays as a void one; the seal stays in the ledger, so that its code is still known.
 */
export function unsealRound(state: ContestState, request: UnsealRequest): ActOutcome {
  const { round, by, at, reason, password } = request;
  if (!state.complete) return refused(state, { code: 'settings-unclear' });
  const seal = state.seals.get(round);
  if (seal === undefined) return refused(state, { code: 'round-not-sealed', round });
  const steps = guardLifted(state, round, seal.protects, password);
  if (steps === 'password-needed') return refused(state, { code: steps, round });
  const opening = unsealBody(round, by, at, reason);
  const made = perform(
    state.snapshot,
    { ...request, act: 'run', round: null },
    appended(state.ledger, opening),
  );
  const later = roundNames.slice(roundNames.indexOf(round) + 1).filter((one) => state.seals.has(one));
  return {
    ...made,
    // The sheet is open before anything is written on it: what was sealed may be filled in again.
    plan: { steps: [...steps, ...made.plan.steps] },
    refused: null,
    consequences: [{ kind: 'opened', round, later }],
    chain: [opening],
  };
}
