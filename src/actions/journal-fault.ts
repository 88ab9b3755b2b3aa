/*
 * What is told and done where the journal is not whole. How that is found is decided in ledger.ts.
 */
import { finding, type Finding } from '../contest/finding';
import type { JournalLine } from '../contest/journal-line';
import type { Words } from '../text/words';
import type { Snapshot } from '../workbook/port';
import type { Deed } from './deed';
import { appended, BROKEN_ACT, type Broken, type Ledger } from './ledger';
import { ownSheet } from './plan-changes';

/** Why the journal is not whole; sheets of ours without any journal speak for one that was taken away. */
export function faultOf(snapshot: Snapshot, ledger: Ledger): Broken | null {
  if (ledger.exists) return ledger.intact;
  return ownSheet(snapshot, 'summary') === undefined ? null : { at: 1, reason: 'gone' };
}

export function faultFindings(fault: Broken | null, { journal }: Words): readonly Finding[] {
  return fault === null
    ? []
    : [finding('journal-broken', {}, { reason: journal.fault(fault.at, fault.reason) })];
}

/** A fault that was seen stays written, even where somebody makes the chain look whole afterwards. */
export function withWitness(
  ledger: Ledger,
  fault: Broken,
  { by, at, program }: Pick<Deed, 'by' | 'at' | 'program'>,
): Ledger {
  const isKnown = ledger.records.some(({ kind, body }) => kind === 'journal' && body.act === BROKEN_ACT);
  if (isKnown) return ledger;
  const line: JournalLine = {
    act: BROKEN_ACT,
    round: null,
    by,
    at,
    program,
    options: { reason: fault.reason },
    counts: { at: fault.at },
    settings: '',
    results: '',
    back: false,
  };
  return appended(ledger, { kind: 'journal', body: line });
}
