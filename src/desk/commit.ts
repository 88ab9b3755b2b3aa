/*
 * What was really written, in counts and sentences, and what of the plan was not.
 */
import { LEDGER_KEY } from '../actions/ledger-key';
import { addressOf, type Receipt, type Snapshot } from '../workbook/port';
import type { Look } from './look';

export interface RefusedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly ticket: string | null;
  readonly reason: 'changed' | 'locked' | 'sheet-gone';
}

export interface UndoneStep {
  readonly sheet: string;
  readonly reason: Receipt['undone'][number]['reason'];
  readonly code: string | null;
}

export interface Committed {
  readonly sheets: readonly { readonly name: string; readonly done: 'made' | 'rewritten' }[];
  readonly cells: number;
  readonly removed: number;
  readonly refused: readonly RefusedCell[];
  readonly undone: readonly UndoneStep[];
  /** More sentences: what is not as it was before a restore. */
  readonly told: readonly string[];
  /** The workbook as it is now. */
  readonly look: Look;
}

/** A receipt in the words of the pane. `snapshot`: the workbook before, for the names of sheets. */
export function told(
  receipt: Receipt,
  { sheets }: Snapshot,
): Pick<Committed, 'sheets' | 'cells' | 'removed' | 'refused' | 'undone'> {
  const nameOf = (id: string): string => sheets.find((one) => one.id === id)?.name ?? id;
  return {
    sheets: receipt.sheets.filter(({ key }) => key !== LEDGER_KEY).map(({ name, done }) => ({ name, done })),
    cells: receipt.cells.length,
    removed: receipt.removed.length,
    refused: receipt.refused.map(({ reason, sheet, write }) => ({
      reason,
      sheet: nameOf(sheet),
      cell: addressOf(write.row, write.column),
      ticket: write.ticket,
    })),
    undone: receipt.undone.map(({ sheet, reason, code }) => ({ sheet, reason, code })),
  };
}
