/*
 * Is what was last calculated and written still what the marks say? The journal keeps a digest of the results of
 * every calculation; here it is compared with the results of now.
 */
import type { ContestResult } from '../contest/result';
import { resultsDigest } from './deed';
import type { Ledger } from './ledger';
import { standingEntries } from './restore';

/** Acts that write every report anew. */
const wholeActs = new Set(['run', 'seal', 'unseal']);

/** True where the last whole calculation that was not taken back had the results of now. */
export function standsAsCalculated(
  ledger: Ledger,
  result: Pick<ContestResult, 'rounds' | 'awards'>,
): boolean {
  const last = standingEntries(ledger)
    .filter(({ act }) => wholeActs.has(act))
    .at(-1);
  return last !== undefined && last.results === resultsDigest(result);
}
