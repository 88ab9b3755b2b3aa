/*
 * `verify`: is every sealed round still what was sealed, down to the cell; is the journal whole; are the reports as
 * new as their data. Nothing is written. Without a code from paper all this is only the workbook speaking of itself.
 */
import { finding, type Finding } from '../contest/finding';
import { roundNames, type RoundName } from '../contest/round-name';
import type { SealedChange } from '../contest/finding';
import type { Words } from '../text/words';
import type { Snapshot } from '../workbook/port';
import type { Outcome } from './act';
import { readState } from './contest-state';
import { faultFindings, faultOf } from './journal-fault';
import type { Broken } from './ledger';
import { textsOf, weighPaper, type Paper } from './paper-code';
import { changesSince, placeOf, sealFindings, type SealedChanges } from './sealed-changes';
import type { SealState } from './seals';
import { staleReports } from './stale-reports';

export interface VerifyRequest {
  /** Only this round; null: all. */
  readonly round: RoundName | null;
  /** From the signed paper, as it was typed; null: not given. */
  readonly code: string | null;
  readonly words: Words;
  readonly generatedAt: string;
  readonly program: string;
}

/** A change and the cell where it can be looked at. */
export type PlacedChange = SealedChange & { readonly sheet: string | null; readonly cell: string | null };

export interface VerifiedRound {
  readonly round: RoundName;
  /** null: the round is not sealed, or the record of its seal is gone. */
  readonly seal: SealState | null;
  /** null: as it was sealed, or not sealed. */
  readonly changed: (Omit<SealedChanges, 'changes'> & { readonly changes: readonly PlacedChange[] }) | null;
}

export interface VerifyOutcome extends Outcome {
  readonly rounds: readonly VerifiedRound[];
  readonly paper: Paper;
  readonly fault: Broken | null;
  /** Tab names. */
  readonly stale: readonly string[];
  /** True where everything is as it was sealed, and the code, if one was given, fits. */
  readonly holds: boolean;
}

/** What was found. Its findings are those of the seals, the journal and the reports alone. */
export function verifySeals(snapshot: Snapshot, request: VerifyRequest): VerifyOutcome {
  const { round: asked, code, words } = request;
  const state = readState(snapshot, {});
  const { result, seals, ledger, read } = state;
  const rounds = roundNames.flatMap((round): readonly VerifiedRound[] => {
    const seal = seals.get(round) ?? null;
    const isThere = result.rounds.some((one) => one.round === round);
    if ((asked !== null && asked !== round) || (seal === null && !isThere)) return [];
    const changed = seal === null ? null : changesSince(seal);
    if (changed === null) return [{ round, seal, changed }];
    const changes = changed.changes.map((change): PlacedChange => {
      const { place } = placeOf(change, round, read.tables[round], result);
      return { ...change, sheet: place?.sheet ?? null, cell: place?.cell ?? null };
    });
    return [{ round, seal, changed: { ...changed, changes } }];
  });
  const shown = new Map([...seals].filter(([round]) => asked === null || asked === round));
  const paper: Paper = code === null ? { kind: 'not-given' } : weighPaper(result, ledger, seals, code, asked);
  const fault = faultOf(snapshot, ledger);
  const stale = staleReports(snapshot, request);
  const findings: readonly Finding[] = [
    ...sealFindings(shown, read.tables, result),
    ...faultFindings(fault, words),
    ...stale.map((sheet) => finding('report-stale', { sheet }, { sheet })),
  ];
  const paperHolds = paper.kind === 'not-given' || paper.kind === 'proof';
  return {
    result: { ...result, findings },
    plan: { steps: [] },
    stopped: false,
    seals,
    rounds,
    paper,
    fault,
    stale,
    holds: findings.length === 0 && paperHolds,
  };
}

/** The text whose fingerprint is sealed, as the round is now: for sha256sum. null: there is no such round. */
export function textToSeal(snapshot: Snapshot, round: RoundName): string | null {
  const { result, seals } = readState(snapshot, {});
  return textsOf(result, seals, round)[0]?.text ?? null;
}
