/*
 * Range.clear: contents, looks, links, or all of it.
 */
import type { Area } from './area';
import { holds } from './area';
import type { Desk } from './desk';
import { guardAct, guardContent } from './guard';
import { unmergeArea } from './merge';
import { cutOut, eachCell, restyle } from './sheet-cells';
import type { SheetModel } from './sheet-model';

export type Clearing = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks';

export function clearArea(sheet: SheetModel, area: Area, what: Clearing, desk: Desk): void {
  if (what === 'All' || what === 'Contents') clearContents(sheet, area);
  if (what === 'All' || what === 'Formats') clearFormats(sheet, area, desk);
  if (what === 'All') sheet.validations = cutOut(sheet.validations, area);
  if (what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks') {
    guardAct(sheet, 'allowInsertHyperlinks');
    eachCell(sheet, area, (cell) => {
      if (cell.link !== null && what === 'RemoveHyperlinks') cell.style = null;
      cell.link = null;
    });
  }
}

function clearContents(sheet: SheetModel, area: Area): void {
  guardContent(sheet, area);
  eachCell(sheet, area, (cell) => {
    cell.value = null;
    cell.formula = null;
    cell.calculated = true;
  });
}

function clearFormats(sheet: SheetModel, area: Area, desk: Desk): void {
  guardAct(sheet, 'allowFormatCells');
  unmergeArea(sheet, area);
  sheet.conditionalFormats = cutOut(sheet.conditionalFormats, area);
  restyleKnown(sheet, area, desk);
}

/** Back to the plain look; places that never had one stay unmade. */
function restyleKnown(sheet: SheetModel, area: Area, desk: Desk): void {
  const { baseStyle } = desk.workbook;
  const styled = [...sheet.columns].some(
    ([column, { style }]) => style !== null && holds({ ...area, top: 1 }, 1, column),
  );
  const lined = [...sheet.rows].some(
    ([row, { style }]) => style !== null && row >= area.top && row <= area.bottom,
  );
  if (styled || lined || sheet.baseStyle !== baseStyle) restyle(sheet, area, () => baseStyle);
  eachCell(sheet, area, (cell) => (cell.style = null));
  if (styled || lined) eachCell(sheet, area, (cell) => (cell.style = baseStyle));
}
