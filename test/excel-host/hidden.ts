/*
 * Hidden rows and columns of a range: read (null where some are and some are not) and changed.
 */
import { columnsOf, rowsOf, type Area } from './area';
import { flagOf } from './given';
import { guardAct } from './guard';
import { columnAt, rowAt } from './sheet-cells';
import type { SheetModel } from './sheet-model';
import type { Given } from './thing';

function agreed(hidden: number, all: number): boolean | null {
  if (hidden === 0) return false;
  return hidden === all ? true : null;
}

/** How many of the lines first…last are hidden. A short stretch is looked up, a long one filtered. */
function hiddenCount(
  lines: ReadonlyMap<number, { readonly hidden: boolean }>,
  first: number,
  last: number,
): number {
  let count = 0;
  if (last - first < lines.size) {
    for (let at = first; at <= last; at++) if (lines.get(at)?.hidden === true) count += 1;
    return count;
  }
  for (const [at, { hidden }] of lines) if (hidden && at >= first && at <= last) count += 1;
  return count;
}

export const rowsHidden = (sheet: SheetModel, area: Area): boolean | null =>
  agreed(hiddenCount(sheet.rows, area.top, area.bottom), rowsOf(area));

export const columnsHidden = (sheet: SheetModel, area: Area): boolean | null =>
  agreed(hiddenCount(sheet.columns, area.left, area.right), columnsOf(area));

export function hideRows(sheet: SheetModel, area: Area, given: Given): void {
  const hide = flagOf(given);
  guardAct(sheet, 'allowFormatRows');
  if (!hide) {
    for (const [row, line] of sheet.rows) if (row >= area.top && row <= area.bottom) line.hidden = false;
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) rowAt(sheet, row).hidden = true;
}

export function hideColumns(sheet: SheetModel, area: Area, given: Given): void {
  const hide = flagOf(given);
  guardAct(sheet, 'allowFormatColumns');
  if (!hide) {
    for (const [at, column] of sheet.columns) if (at >= area.left && at <= area.right) column.hidden = false;
    return;
  }
  for (let column = area.left; column <= area.right; column++) columnAt(sheet, column).hidden = true;
}
