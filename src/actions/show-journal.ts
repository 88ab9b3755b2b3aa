/*
 * What was done to a workbook, and whether its record of it is whole; with the plan of the sheet to print.
 * Nothing is computed and nothing recorded for it.
 */
import type { JournalEntry } from '../reports/journal-page';
import { settingsFrom } from '../contest/setting-texts';
import { readSettings } from '../sheets/read-settings';
import type { Words } from '../text/words';
import type { Snapshot } from '../workbook/port';
import type { Outcome } from './act';
import { journalEntries, printedJournal } from './journal';
import { readLedger, type Broken } from './ledger';
import { faultFindings, faultOf } from './journal-fault';

export interface JournalOutcome extends Outcome {
  readonly entries: readonly JournalEntry[];
  /** null: the journal is whole. */
  readonly fault: Broken | null;
}

/** The journal of a workbook; its plan puts the printable 操作记录. A journal that is not whole is a finding. */
export function showJournal(snapshot: Snapshot, words: Words): JournalOutcome {
  const { texts } = readSettings(snapshot, {});
  const settings = settingsFrom(texts);
  const ledger = readLedger(snapshot);
  const fault = faultOf(snapshot, ledger);
  const findings = faultFindings(fault, words);
  const sheet = printedJournal(ledger, fault, settings, words);
  return {
    result: { settings, settingTexts: texts, roster: null, rounds: [], awards: null, findings },
    plan: { steps: [{ kind: 'put-sheet', sheet }] },
    stopped: false,
    entries: journalEntries(ledger),
    fault,
  };
}
