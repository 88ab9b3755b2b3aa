/*
 * What a code from signed paper proves about a workbook. Nothing in the workbook can vouch for the paper: texts are
 * made again from the marks that stand there now, and only then is the code compared.
 */
import type { ContestResult } from '../contest/result';
import { roundBefore, roundNames, type RoundName } from '../contest/round-name';
import { codeOf, sameCode, sealFingerprint } from '../contest/seal';
import { sealText, withNamesOf } from '../contest/seal-lines';
import type { Ledger } from './ledger';
import { formerSeals, openingsOf, type Opening, type Seals } from './seals';

export type Paper =
  | { readonly kind: 'not-given' }
  /** The round is what was signed, and so are the earlier rounds that its text names by their fingerprints. */
  | {
      readonly kind: 'proof';
      readonly round: RoundName;
      readonly earlier: readonly RoundName[];
      /** The ledger holds the seal of that code, not opened since. */
      readonly inForce: boolean;
    }
  /** The code of the seal in force, and the round has changed since. `proven`: the kept copy is what was signed. */
  | { readonly kind: 'changed'; readonly round: RoundName; readonly proven: boolean }
  /** The code of a seal that was opened, or replaced, since; `opening` null: by whom is not recorded. */
  | { readonly kind: 'former'; readonly round: RoundName; readonly opening: Opening | null }
  | { readonly kind: 'unknown' };

/** A round's text as it can be made now, and the rounds before it that it proves along with itself. */
export interface RoundText {
  readonly text: string;
  readonly fingerprint: string;
  readonly proves: readonly RoundName[];
}

/**
 * The texts that a round could have been sealed under: with the fingerprint of the round before as that round is
 * now, or as the ledger says, or with none. The one that the ledger's seal speaks of comes first.
 */
export function textsOf(result: ContestResult, seals: Seals, name: RoundName): readonly RoundText[] {
  const round = result.rounds.find((one) => one.round === name);
  if (round === undefined) return [];
  const before = roundBefore(name);
  const earlier = before === null ? [] : textsOf(result, seals, before);
  const sealed = seals.get(name)?.previous;
  const previous = new Set([
    ...(sealed === undefined ? [] : [sealed]),
    ...earlier.map(({ fingerprint }) => fingerprint),
    null,
  ]);
  return [...previous].map((one): RoundText => {
    const text = sealText(result, round, one);
    const rests = earlier.find(({ fingerprint }) => fingerprint === one);
    const proves = before === null || rests === undefined ? [] : [...rests.proves, before];
    return { text, fingerprint: sealFingerprint(text), proves };
  });
}

/** What the code says. `asked`: the round that the paper is about; null: whichever it fits. */
export function weighPaper(
  result: ContestResult,
  ledger: Ledger,
  seals: Seals,
  code: string,
  asked: RoundName | null,
): Paper {
  const rounds = roundNames.filter((round) => asked === null || round === asked);
  for (const round of rounds) {
    const fits = textsOf(result, seals, round).find(({ fingerprint }) => sameCode(codeOf(fingerprint), code));
    if (fits === undefined) continue;
    const inForce = seals.get(round)?.fingerprint === fits.fingerprint;
    return { kind: 'proof', round, earlier: fits.proves, inForce };
  }
  for (const round of rounds) {
    const seal = seals.get(round);
    if (seal === undefined || !sameCode(seal.code, code)) continue;
    const proven =
      seal.now !== null && sealFingerprint(withNamesOf(seal.copy, seal.now)) === seal.fingerprint;
    return { kind: 'changed', round, proven };
  }
  const former = formerSeals(ledger, seals).find(
    ({ round, fingerprint }) => rounds.includes(round) && sameCode(codeOf(fingerprint), code),
  );
  if (former === undefined) return { kind: 'unknown' };
  return { kind: 'former', round: former.round, opening: openingsOf(ledger).get(former.round) ?? null };
}
