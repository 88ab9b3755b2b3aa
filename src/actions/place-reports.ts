/*
 * Turns report sheets into steps of the plan, and tells what cannot be rewritten or has become stale.
 * What stands on the reports is decided in reports/.
 */
import { finding, type Finding } from '../contest/finding';
import { ENTRIES_PREFIX } from '../reports/entry-differences';
import { JOURNAL_KEY } from '../reports/journal-page';
import { LEDGER_KEY } from '../reports/ledger-key';
import type { PutSheet, SheetPlan, Snapshot } from '../workbook/port';

/** Sheets of ours that people fill in; they are input, never reports. */
export const INPUT_PREFIX = 'input.';
/** Sheets of ours that say what was done; no calculation makes them. */
const isRecord = (key: string): boolean =>
  key === LEDGER_KEY || key === JOURNAL_KEY || key.startsWith(ENTRIES_PREFIX);

/** True for a sheet that a calculation makes, and that says nothing any more once its data changed. */
export function isReport(key: string): boolean {
  return !key.startsWith(INPUT_PREFIX) && !isRecord(key);
}

export interface PlacedReports {
  readonly steps: readonly PutSheet[];
  readonly findings: readonly Finding[];
}

/**
 * One step per sheet. A report sheet that its owner protected with a password is left alone and named;
 * reports of ours that this run does not make again are named as stale.
 */
export function placeReports(
  snapshot: Snapshot,
  plans: readonly SheetPlan[],
  tellStale: boolean,
): PlacedReports {
  const findings: Finding[] = [];
  const steps: PutSheet[] = [];
  const existing = new Map(
    snapshot.sheets.flatMap((sheet) => (sheet.own === null ? [] : [[sheet.own, sheet] as const])),
  );
  for (const sheet of plans) {
    const there = existing.get(sheet.key);
    if (there?.protection === 'with-password') {
      findings.push(
        finding('sheet-protected', { sheet: there.name }, { sheet: there.name, skipped: sheet.rows.length }),
      );
    } else steps.push({ kind: 'put-sheet', sheet });
  }
  // Said again where the sheets are there already, so that a run on its own output changes nothing.
  if (snapshot.structureLocked && steps.length > 0) {
    findings.push(finding('sheet-protected', {}, { sheet: null, skipped: 0 }));
  }
  const made = new Set(plans.map(({ key }) => key));
  for (const [key, sheet] of tellStale ? existing : []) {
    if (!made.has(key) && isReport(key)) {
      findings.push(finding('report-stale', { sheet: sheet.name }, { sheet: sheet.name }));
    }
  }
  return { steps, findings };
}
