/*
 * The cells of a sheet: found, made, walked through, restyled. It decides nothing about what the API
 * allows.
 */
import type { Area } from './area';
import { cellsOf, holds, intersection, isEntireColumn, isEntireRow, LAST_COLUMN, without } from './area';
import type { CellModel, ColumnModel, RowModel, SheetModel } from './sheet-model';
import type { Style } from './style';
import { ExcelError } from './wire';

export function rowAt(sheet: SheetModel, row: number): RowModel {
  let found = sheet.rows.get(row);
  if (found === undefined) {
    sheet.rows.set(row, (found = { cells: [], height: null, hidden: false, style: null }));
  }
  return found;
}

export function columnAt(sheet: SheetModel, column: number): ColumnModel {
  let found = sheet.columns.get(column);
  if (found === undefined) sheet.columns.set(column, (found = { width: null, hidden: false, style: null }));
  return found;
}

export const cellAt = (sheet: SheetModel, row: number, column: number): CellModel | undefined =>
  sheet.rows.get(row)?.cells[column];

/** The cell, made where there was none. */
export function makeCell(sheet: SheetModel, row: number, column: number): CellModel {
  const { cells } = rowAt(sheet, row);
  return (cells[column] ??= { value: null, formula: null, calculated: true, style: null, link: null });
}

/** How a place looks, whether or not a cell is there. */
export function styleAt(sheet: SheetModel, row: number, column: number): Style {
  const line = sheet.rows.get(row);
  return line?.cells[column]?.style ?? line?.style ?? sheet.columns.get(column)?.style ?? sheet.baseStyle;
}

/** Calls back for every cell that exists in an area, row by row. */
export function eachCell(
  sheet: SheetModel,
  area: Area,
  visit: (cell: CellModel, row: number, column: number) => void,
): void {
  for (const row of rowNumbers(sheet, area)) {
    const cells = sheet.rows.get(row)?.cells ?? [];
    const last = Math.min(area.right, cells.length - 1);
    for (let column = area.left; column <= last; column++) {
      const cell = cells[column];
      if (cell !== undefined) visit(cell, row, column);
    }
  }
}

/** The rows of an area that the model knows, in order. */
export function rowNumbers(sheet: SheetModel, area: Area): readonly number[] {
  const rows: number[] = [];
  if (area.bottom - area.top < sheet.rows.size) {
    for (let row = area.top; row <= area.bottom; row++) if (sheet.rows.has(row)) rows.push(row);
    return rows;
  }
  for (const row of sheet.rows.keys()) if (row >= area.top && row <= area.bottom) rows.push(row);
  return rows.sort((a, b) => a - b);
}

/** Every look that occurs in an area, its empty places included. */
export function stylesIn(sheet: SheetModel, area: Area): ReadonlySet<Style> {
  const found = new Set<Style>();
  let lines = 0;
  for (const row of rowNumbers(sheet, area)) {
    const line = sheet.rows.get(row);
    if (line === undefined) continue;
    lines += 1;
    const last = Math.min(area.right, line.cells.length - 1);
    for (let column = area.left; column <= last; column++) found.add(styleAt(sheet, row, column));
    if (last < area.right) addBeyond(sheet, found, line.style, Math.max(area.left, last + 1), area.right);
  }
  if (lines <= area.bottom - area.top) addBeyond(sheet, found, null, area.left, area.right);
  return found;
}

function addBeyond(
  sheet: SheetModel,
  found: Set<Style>,
  ofRow: Style | null,
  from: number,
  to: number,
): void {
  if (ofRow !== null) {
    found.add(ofRow);
    return;
  }
  let known = 0;
  for (const [column, { style }] of sheet.columns) {
    if (column < from || column > to || style === null) continue;
    found.add(style);
    known += 1;
  }
  if (known < to - from + 1) found.add(sheet.baseStyle);
}

const MOST_CELLS = 5_000_000;

/** Changes the look of every place of an area; whole rows and columns keep it as their own. */
export function restyle(sheet: SheetModel, area: Area, by: (style: Style) => Style): void {
  const change = once(by);
  if (isEntireRow(area) && isEntireColumn(area)) {
    sheet.baseStyle = change(sheet.baseStyle);
    for (const column of sheet.columns.values()) if (column.style) column.style = change(column.style);
    for (const row of sheet.rows.values()) if (row.style) row.style = change(row.style);
    eachCell(sheet, area, (cell) => {
      if (cell.style !== null) cell.style = change(cell.style);
    });
  } else if (isEntireColumn(area)) restyleColumns(sheet, area, change);
  else if (isEntireRow(area)) restyleRows(sheet, area, change);
  else {
    if (cellsOf(area) > MOST_CELLS) throw new ExcelError('OperationCellsExceedLimit');
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const style = change(styleAt(sheet, row, column));
        makeCell(sheet, row, column).style = style;
      }
    }
  }
}

/** Many cells share a look: each look is changed once. */
function once(change: (style: Style) => Style): (style: Style) => Style {
  const known = new Map<Style, Style>();
  return (style) => {
    const result = known.get(style) ?? change(style);
    known.set(style, result);
    return result;
  };
}

function restyleColumns(sheet: SheetModel, area: Area, change: (style: Style) => Style): void {
  for (const [row, line] of sheet.rows) {
    for (let column = area.left; column <= area.right; column++) {
      if (line.cells[column] === undefined && line.style === null) continue;
      const style = change(styleAt(sheet, row, column));
      makeCell(sheet, row, column).style = style;
    }
  }
  for (let column = area.left; column <= area.right; column++) {
    const of = columnAt(sheet, column);
    of.style = change(of.style ?? sheet.baseStyle);
  }
}

function restyleRows(sheet: SheetModel, area: Area, change: (style: Style) => Style): void {
  for (let row = area.top; row <= area.bottom; row++) {
    const line = rowAt(sheet, row);
    for (const [column, of] of sheet.columns) {
      if (of.style !== null && line.style === null) makeCell(sheet, row, column).style ??= of.style;
    }
    line.style = change(line.style ?? sheet.baseStyle);
    eachCell(sheet, { top: row, bottom: row, left: 1, right: LAST_COLUMN }, (cell) => {
      if (cell.style !== null) cell.style = change(cell.style);
    });
  }
}

/** The smallest area with a value (or, unless `valuesOnly`, with a look of its own); null: none. */
export function usedArea(sheet: SheetModel, valuesOnly: boolean, inside: Area): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  eachCell(sheet, inside, (cell, row, column) => {
    const empty = cell.value === null && cell.formula === null;
    if (empty && (valuesOnly || cell.style === null || cell.style === sheet.baseStyle)) return;
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  });
  return bottom === 0 ? null : { top, left, bottom, right };
}

export const mergesIn = (sheet: SheetModel, area: Area): readonly Area[] =>
  sheet.merges.filter((merge) => intersection(merge, area) !== null);

/** The merge in which a cell lies without being its top left one. */
export const coveredBy = (sheet: SheetModel, row: number, column: number): Area | null =>
  sheet.merges.find((merge) => holds(merge, row, column) && !(merge.top === row && merge.left === column)) ??
  null;

/** Takes an area out of what lies over areas; what loses its last area goes. */
export function cutOut<T extends { readonly areas: readonly Area[] }>(items: readonly T[], hole: Area): T[] {
  return items
    .map((item) => ({ ...item, areas: item.areas.flatMap((area) => without(area, hole)) }))
    .filter(({ areas }) => areas.length > 0);
}
