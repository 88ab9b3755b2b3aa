/*
 * 核对: is each sealed round still what was sealed, and does the code from the signed paper fit. Told as data with the
 * cells to look at; what is true is decided in actions/verify-seals.ts.
 */
import { verifySeals, type VerifiedRound, type VerifyOutcome } from '../actions/verify-seals';
import type { RoundName } from '../contest/round-name';
import { readCode } from '../contest/seal';
import { plain } from '../text/quote';
import type { Words } from '../text/words';
import { timesOf, type Ground } from './ground';

export interface ChangeTold {
  /** Empty: a count or a rule, not a person. */
  readonly ticket: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

export interface RoundVerified {
  readonly round: RoundName;
  readonly state: 'open' | 'intact' | 'changed';
  readonly by: string;
  readonly at: string;
  /** Why it does not hold, in words; null where it holds or is open. */
  readonly because: string | null;
  /** The first hundred. */
  readonly changes: readonly ChangeTold[];
  readonly moreChanges: number;
  /** Whether the old values are the sealed ones; null where there are none. */
  readonly oldValues: string | null;
}

export interface Verified {
  /** True where the code is none: nothing was compared with it. */
  readonly badCode: boolean;
  readonly rounds: readonly RoundVerified[];
  readonly journal: { readonly whole: boolean; readonly text: string };
  /** Tab names of reports that do not say what the data say. */
  readonly stale: readonly string[];
  /** What the code proves; `text` null where none was given. */
  readonly paper: { readonly kind: VerifyOutcome['paper']['kind']; readonly text: string | null };
  readonly holds: boolean;
}

const SHOWN = 100;

/** `code` as it was typed from the paper; null: only whether the workbook agrees with itself. */
export function verifyAnswer(ground: Ground, { code }: { readonly code: string | null }): Verified {
  const { snapshot, words, program } = ground;
  const read = code === null ? null : readCode(code);
  const { generatedAt } = timesOf(ground);
  const done = verifySeals(snapshot, { round: null, code: read, words, program, generatedAt });
  const { fault, stale, paper, holds } = done;
  const { journal, verify } = words;
  const badCode = code !== null && read === null;
  return {
    badCode,
    rounds: done.rounds.map((one) => roundVerified(one, words)),
    journal: {
      whole: fault === null,
      text: fault === null ? verify.journalWhole : journal.broken(fault.at, fault.reason),
    },
    stale,
    paper: { kind: paper.kind, text: paperText(paper, words) },
    holds: holds && !badCode,
  };
}

function roundVerified({ round, seal, changed }: VerifiedRound, { verify }: Words): RoundVerified {
  const changes = changed?.changes ?? [];
  return {
    round,
    state: seal === null ? 'open' : seal.intact ? 'intact' : 'changed',
    by: plain(seal?.by ?? ''),
    at: seal?.at ?? '',
    because:
      changed === null
        ? null
        : changed.because === 'content'
          ? verify.changes(round, changes.length)
          : verify.because[changed.because](round),
    changes: changes.slice(0, SHOWN).map(({ ticket, field, before, after, sheet, cell }) => ({
      ticket: plain(ticket ?? ''),
      what: verify.field(field),
      before: verify.value(before),
      after: verify.value(after),
      sheet,
      cell,
    })),
    moreChanges: Math.max(0, changes.length - SHOWN),
    oldValues:
      changed === null || changes.length === 0
        ? null
        : verify.oldValues[changed.proven ? 'proven' : 'unproven'],
  };
}

function paperText(paper: VerifyOutcome['paper'], { verify }: Words): string | null {
  switch (paper.kind) {
    case 'not-given':
      return null;
    case 'proof':
      return verify.proof(paper.round, paper.earlier, paper.inForce);
    case 'changed':
      return verify.codeOfChanged(paper.round, paper.proven);
    case 'former':
      return verify.codeOfFormer(paper.round, paper.opening);
    case 'unknown':
      return verify.codeUnknown;
  }
}
