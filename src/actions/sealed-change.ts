/*
 * What a recorded change of a sealed round needs and does: two people answer for it, and the seal is open
 * afterwards until the round is sealed anew. Which acts may change a sealed round at all is theirs to say.
 */
import type { RoundName } from '../contest/round-name';
import type { ContestState } from './contest-state';
import type { ActRefusal, Consequence, RoundRequest } from './round-act';
import { unsealBody } from './seals';

type Signed = RoundRequest & { readonly second: string; readonly reason: string };

/** Why the names given do not do: none but one for a sealed round, or twice the same person. */
export function mustHaveTwoNames(
  { seals }: ContestState,
  { by, second }: Signed,
  round: RoundName,
): ActRefusal | null {
  const same = by.normalize('NFKC').replace(/\s/gu, '') === second.normalize('NFKC').replace(/\s/gu, '');
  if (same && second !== '') return { code: 'names-equal' };
  return seals.has(round) && second === '' ? { code: 'second-name-needed', round } : null;
}

/** The seal of the round opens with the record; sheets stay protected. */
export function opensSeal(
  { seals }: ContestState,
  { by, second, at, reason }: Signed,
  round: RoundName,
): {
  readonly chain: readonly ReturnType<typeof unsealBody>[];
  readonly consequences: readonly Consequence[];
} {
  if (!seals.has(round)) return { chain: [], consequences: [] };
  return {
    chain: [unsealBody(round, [by, second].join('、'), at, reason)],
    consequences: [{ kind: 'unsealed', round }],
  };
}
