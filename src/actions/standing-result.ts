/*
 * Is what was last calculated and written still what the marks say? The journal keeps a digest of the results of
 * every calculation; here it is compared with the results of now.
 */
import type { ContestResult } from '../contest/result';
import { resultsDigest } from './deed';
import type { Ledger } from './ledger';
import { standingEntries } from './steps-back';

/** Acts that write every report anew. The records of a seal have its name too, and no results. */
const wholeActs = new Set(['run', 'seal', 'unseal']);

/** True where the last whole calculation that was not taken back had the results of now. */
export function standsAsCalculated(
  ledger: Ledger,
  result: Pick<ContestResult, 'rounds' | 'awards'>,
): boolean {
  const last = standingEntries(ledger)
    .filter(({ act, results }) => wholeActs.has(act) && results !== '')
    .at(-1);
  return last !== undefined && last.results === resultsDigest(result);
}
