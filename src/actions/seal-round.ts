/*
 * `seal`: closes a round. Its fingerprint goes into the ledger, its sheet is guarded, its reports say 已封存 with
 * the code, and the 封存回执 is made to be signed. What blocks a seal is decided in contest/seal-blockers.ts, what
 * is sealed in contest/seal-lines.ts.
 */
import { readChanges } from '../contest/change';
import { weighReviews } from '../contest/review';
import { roundBefore, type RoundName } from '../contest/round-name';
import { codeOf, sealFingerprint } from '../contest/seal';
import { sealBlockers, type SealCheck } from '../contest/seal-blockers';
import { sealText, withoutNames } from '../contest/seal-lines';
import type { RoundResult } from '../contest/standing';
import { fillComputedColumns } from './computed-columns';
import { roundIn, type ContestState } from './contest-state';
import { entriesOf } from './entries';
import { faultOf } from './journal-fault';
import { appended } from './ledger';
import { perform } from './perform';
import { refused, type ActOutcome, type Consequence, type RoundRequest } from './round-act';
import { guardFor } from './seal-guard';
import { isGuardLeft, sealBody, type Seal } from './seals';

export interface SealRequest extends RoundRequest {
  readonly program: string;
  /** Goes into the time-stamp cell. */
  readonly generatedAt: string;
  /** For the protection of the sheet; null: none. Never stored or told. */
  readonly password: string | null;
}

/**
 * Seals the round, or says by name what stands in the way. The seal is chained to that of the round before. The
 * same result sealed again has the same code; any other has another.
 *
 * A journal that is not whole does not block: the round would never be closed. It is said on the receipt.
 */
export function sealRound(state: ContestState, request: SealRequest): ActOutcome {
  const { round: name } = request;
  if (!state.complete) return refused(state, { code: 'settings-unclear' });
  if (state.seals.has(name)) return refused(state, { code: 'round-sealed', round: name });
  const check = sealCheckOf(state, name);
  const round = roundIn(state, name);
  if (round === null || check.blockers.length > 0) {
    const { blockers, lineOpen } = check;
    return refused(state, { code: 'seal-blocked', round: name, blockers, lineOpen });
  }
  const guard = guardFor(state, name, request.password);
  if (guard === 'password-needed') return refused(state, { code: guard, round: name });
  const seal = sealOf(state, round, guard.protects || isGuardLeft(state.ledger, name), request);
  const ledger = appended(state.ledger, sealBody(seal));
  const made = perform(state.snapshot, { ...request, act: 'run', round: null }, ledger);
  const fills = fillComputedColumns(state.snapshot, state.read.tables, [round]).steps;
  const special: readonly Consequence[] = [
    { kind: 'sealed', round: name, code: codeOf(seal.fingerprint), fault: seal.fault },
    ...check.tiesWithin.map((tie): Consequence => ({ kind: 'tie-within', round: name, ...tie })),
    ...(guard.left ? [{ kind: 'not-guarded', sheet: round.sheet } as const] : []),
  ];
  return {
    ...made,
    plan: { steps: [...fills, ...made.plan.steps, ...guard.steps] },
    refused: null,
    consequences: special,
    chain: [sealBody(seal)],
  };
}

/** What stands in the way of sealing the round as the workbook is now. */
export function sealCheckOf(state: ContestState, round: RoundName): SealCheck {
  return sealBlockers(round, state.result, {
    entries: entriesOf(state.ledger, round, state.settings),
    seals: [...state.seals.values()],
    excused: excusedFrom(state, round),
  });
}

/** Tickets that need not be on the sheet: out by a record or by a review. */
function excusedFrom({ read, settings, result }: ContestState, round: RoundName): ReadonlySet<string> {
  const changes = readChanges(read.rows.changes, settings);
  const reviews = weighReviews(read.rows, result.findings);
  return new Set([...changes.declined(round).keys(), ...reviews.disqualified]);
}

function sealOf(
  { result, seals, snapshot, ledger }: ContestState,
  round: RoundResult,
  protects: boolean,
  { by, at }: SealRequest,
): Seal {
  const before = roundBefore(round.round);
  const previous = before === null ? null : (seals.get(before)?.fingerprint ?? null);
  const text = sealText(result, round, previous);
  const fault = faultOf(snapshot, ledger);
  return {
    round: round.round,
    by,
    at,
    fingerprint: sealFingerprint(text),
    previous,
    copy: withoutNames(text),
    protects,
    fault: fault?.reason ?? null,
    faultAt: fault?.at ?? 0,
  };
}
