/*
 * Merged cells: made, undone, listed. Merging keeps the top left value and forgets the others.
 */
import { intersection, type Area } from './area';
import { guardAct } from './guard';
import { eachCell, mergesIn } from './sheet-cells';
import type { SheetModel } from './sheet-model';

export function mergeArea(sheet: SheetModel, area: Area, across: boolean): void {
  guardAct(sheet, null);
  if (across) {
    for (let row = area.top; row <= area.bottom; row++) {
      mergeArea(sheet, { ...area, top: row, bottom: row }, false);
    }
    return;
  }
  unmergeArea(sheet, area);
  if (area.top === area.bottom && area.left === area.right) return;
  eachCell(sheet, area, (cell, row, column) => {
    if (row === area.top && column === area.left) return;
    cell.value = null;
    cell.formula = null;
  });
  sheet.merges.push(area);
}

export function unmergeArea(sheet: SheetModel, area: Area): void {
  if (mergesIn(sheet, area).length === 0) return;
  guardAct(sheet, null);
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
}

/** The merges that touch an area, in the order of the sheet. */
export const mergedAreas = (sheet: SheetModel, area: Area): readonly Area[] =>
  [...mergesIn(sheet, area)].sort((a, b) => a.top - b.top || a.left - b.left);
