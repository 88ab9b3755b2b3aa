/*
 * Reading and writing the cells of a range: values, formulas, number formats, texts. It decides how a
 * matrix meets a range and leaves single cells to typed.ts.
 */
import { cellsOf, columnsOf, rowsOf, type Area } from './area';
import { complain, type Desk } from './desk';
import { displayed } from './displayed';
import { isListGiven, refuse } from './given';
import { guardAct, guardContent } from './guard';
import { areaIn, tooManyToRead, type RangeTarget } from './range-target';
import { cellAt, coveredBy, makeCell, mergesIn, restyle, styleAt } from './sheet-cells';
import type { CellModel, SheetModel } from './sheet-model';
import { changed } from './style';
import type { Given } from './thing';
import { readFormula, readValue, typed, typeOf } from './typed';
import type { Wire } from './wire';

type Reader = (cell: CellModel | undefined, sheet: SheetModel, row: number, column: number) => Wire;

function matrix(target: RangeTarget, desk: Desk, read: Reader): Wire {
  const area = areaIn(target, desk);
  if (tooManyToRead(area, desk)) return null;
  const rows: Wire[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Wire[] = [];
    for (let column = area.left; column <= area.right; column++) {
      line.push(read(cellAt(target.sheet, row, column), target.sheet, row, column));
    }
    rows.push(line);
  }
  return rows;
}

export const readValues = (target: RangeTarget, desk: Desk): Wire => matrix(target, desk, readValue);
export const readFormulas = (target: RangeTarget, desk: Desk): Wire => matrix(target, desk, readFormula);
export const readTypes = (target: RangeTarget, desk: Desk): Wire => matrix(target, desk, typeOf);
export const readFormats = (target: RangeTarget, desk: Desk): Wire =>
  matrix(target, desk, (_cell, sheet, row, column) => styleAt(sheet, row, column).format);
export const readTexts = (target: RangeTarget, desk: Desk): Wire =>
  matrix(target, desk, (cell, sheet, row, column) => {
    const { format } = styleAt(sheet, row, column);
    const text = displayed(cell, format, desk.workbook.date1904);
    return text ?? complain(desk, `Range.text of a number in the format ${format} is not modelled`);
  });

/** A written matrix of the range's own size, or one value for all of its cells. */
function elements(area: Area, given: Given): (row: number, column: number) => Given {
  if (!isListGiven(given)) {
    if (given === null || given === undefined || typeof given === 'object') return refuse();
    return () => given;
  }
  if (given.length !== rowsOf(area)) return refuse();
  const lines = given.map((line) => (isListGiven(line) && line.length === columnsOf(area) ? line : refuse()));
  return (row, column) => lines[row - area.top]?.[column - area.left];
}

/** Range.values and Range.formulas: both take text that begins with "=" as a formula. */
export function writeValues(target: RangeTarget, given: Given, desk: Desk): void {
  const area = areaIn(target, desk);
  if (cellsOf(area) > desk.limits.readCells) refuse();
  const element = elements(area, given);
  guardContent(target.sheet, area);
  const merged = mergesIn(target.sheet, area).length > 0;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = element(row, column);
      if (value === null || value === undefined) continue;
      if (merged && coveredBy(target.sheet, row, column) !== null) continue;
      putValue(target.sheet, row, column, value, desk);
    }
  }
}

function putValue(sheet: SheetModel, row: number, column: number, value: Given, desk: Desk): void {
  const style = styleAt(sheet, row, column);
  const result = typed(value, style.format, desk.workbook.date1904);
  if (result.value === null && cellAt(sheet, row, column) === undefined) return;
  const cell = makeCell(sheet, row, column);
  cell.value = result.value;
  cell.formula = result.formula;
  cell.calculated = result.formula === null;
  if (result.format !== null && style.format === 'General') {
    cell.style = changed(style, { format: result.format });
  }
}

/** Range.numberFormat; null leaves a cell's format as it is. */
export function writeFormats(target: RangeTarget, given: Given, desk: Desk): void {
  const area = areaIn(target, desk);
  guardAct(target.sheet, 'allowFormatCells');
  if (!isListGiven(given)) {
    if (typeof given !== 'string') return refuse();
    restyle(target.sheet, area, (style) => changed(style, { format: given }));
    return;
  }
  const element = elements(area, given);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const format = element(row, column);
      if (format === null || format === undefined) continue;
      if (typeof format !== 'string') return refuse();
      const style = changed(styleAt(target.sheet, row, column), { format });
      makeCell(target.sheet, row, column).style = style;
    }
  }
}
