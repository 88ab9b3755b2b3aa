/*
 * Which 封存回执 a workbook has: one for each sealed round, a void one where the seal was opened since. What
 * stands on them is decided in reports/seal-receipt.ts.
 */
import { roundNames, type RoundName } from '../contest/round-name';
import { RECEIPT_KEY, type Receipt } from '../reports/seal-receipt';
import type { Snapshot } from '../workbook/port';
import type { Ledger } from './ledger';
import { ownSheet } from './plan-changes';
import { openingsOf, type Seals } from './seals';

/** Tab name of the round's 封存回执; null where there is none. */
export function receiptSheet(snapshot: Snapshot, round: RoundName): string | null {
  return ownSheet(snapshot, `${RECEIPT_KEY}.${round}`)?.name ?? null;
}

/** In the order of the rounds. A receipt that was never made is not made void. */
export function receiptsOf(snapshot: Snapshot, ledger: Ledger, seals: Seals): readonly Receipt[] {
  const openings = openingsOf(ledger);
  return roundNames.flatMap((round): readonly Receipt[] => {
    const seal = seals.get(round);
    if (seal !== undefined) return [{ ...seal, kind: 'sealed', text: seal.copy }];
    const opening = openings.get(round);
    const isThere = ownSheet(snapshot, `${RECEIPT_KEY}.${round}`) !== undefined;
    return opening === undefined || !isThere ? [] : [{ ...opening, kind: 'opened', round }];
  });
}
