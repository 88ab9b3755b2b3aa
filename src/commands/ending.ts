/*
 * How an act ended, as counts: no names, since it is kept after the act for the pane to show. Its sentence
 * is in text/; the workbook is not known here.
 */
import { LEDGER_KEY } from '../actions/ledger-key';
import type { Outcome } from '../actions/act';
import type { Severity } from '../contest/finding';
import { roundNames, type RoundName } from '../contest/round-name';
import type { PaneWords, ProblemCounts, WrittenCounts } from '../text/pane-words';
import type { Receipt } from '../workbook/port';

export type Ending =
  | { readonly kind: 'checked'; readonly problems: ProblemCounts }
  | { readonly kind: 'written'; readonly written: WrittenCounts; readonly problems: ProblemCounts }
  | { readonly kind: 'stopped'; readonly problems: ProblemCounts }
  | { readonly kind: 'other-sheet'; readonly known: readonly RoundName[] }
  | { readonly kind: 'failed'; readonly code: string | null };

/** How many findings of each severity an outcome holds. */
export function problemsOf({ result }: Outcome): ProblemCounts {
  const count = (asked: Severity): number =>
    result.findings.filter(({ severity }) => severity === asked).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** What a receipt says was written. */
export function writtenOf(receipt: Receipt, round: RoundName | null): WrittenCounts {
  const { sheets, cells, refused, undone } = receipt;
  return {
    round,
    // The product's own record is no report.
    sheets: sheets.filter(({ key }) => key !== LEDGER_KEY).length,
    cells: cells.length,
    refused: refused.length,
    undone: undone.length,
  };
}

/** Errors that a person can put right. Excel names them by code; its messages are in its own language. */
const CELL_EDIT = new Set(['InvalidOperationInCellEditMode']);
const READ_ONLY = new Set(['AccessDenied', 'WriteNotSupported', 'WriteNotSupportedWhenModalDialogOpen']);

/** The ending of an act that threw: the host's own code where it has one. */
export function failed(error: unknown): Ending {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return { kind: 'failed', code: typeof code === 'string' && /^\w{1,60}$/u.test(code) ? code : null };
}

/** What is said about an ending, and how loudly. */
export function tellEnding(
  ending: Ending,
  { ending: words }: PaneWords,
): { readonly tone: 'success' | 'warning' | 'error'; readonly text: string } {
  switch (ending.kind) {
    case 'checked':
      return { tone: toneOf(ending.problems), text: words.checked(ending.problems) };
    case 'written': {
      const { written, problems } = ending;
      const whole = written.refused + written.undone === 0;
      return { tone: whole ? toneOf(problems) : 'error', text: words.written(written, problems) };
    }
    case 'stopped':
      return { tone: 'error', text: words.stopped(ending.problems) };
    case 'other-sheet':
      return { tone: 'warning', text: words.otherSheet(ending.known) };
    case 'failed':
      return { tone: 'error', text: failureText(ending.code, words) };
  }
}

function toneOf({ error, warning }: ProblemCounts): 'success' | 'warning' {
  return error + warning === 0 ? 'success' : 'warning';
}

function failureText(code: string | null, words: PaneWords['ending']): string {
  if (code !== null && CELL_EDIT.has(code)) return words.cellEdit;
  return code !== null && READ_ONLY.has(code) ? words.readOnly : words.failed(code);
}

/** Reads an ending that was kept as JSON; null for anything else, such as one of an older version. */
export function readEnding(kept: unknown): Ending | null {
  if (!isRecord(kept)) return null;
  const { kind, problems, written, known, code } = kept;
  switch (kind) {
    case 'checked':
    case 'stopped':
      return isProblems(problems) ? { kind, problems } : null;
    case 'written':
      return isProblems(problems) && isWritten(written) ? { kind, problems, written } : null;
    case 'other-sheet':
      return Array.isArray(known) && known.every(isRound) ? { kind, known } : null;
    case 'failed':
      return code === null || typeof code === 'string' ? { kind, code } : null;
    default:
      return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isProblems(value: unknown): value is ProblemCounts {
  return isRecord(value) && [value.error, value.warning, value.info].every(Number.isInteger);
}

function isWritten(value: unknown): value is WrittenCounts {
  return (
    isRecord(value) &&
    [value.sheets, value.cells, value.refused, value.undone].every(Number.isInteger) &&
    (value.round === null || isRound(value.round))
  );
}

function isRound(value: unknown): value is RoundName {
  return roundNames.some((round) => round === value);
}
