/*
 * Another person at the same workbook: types, sorts, renames, inserts, protects, deletes. Nothing is
 * counted and nothing refused; a test calls these from `beforeRequest`.
 */
import { areaOf, LAST_COLUMN, type Area } from './area';
import type { Desk } from './desk';
import { protectionOptions } from './protection-object';
import { removeSheet, renamed } from './sheet-removal';
import { makeCell, rowAt, styleAt } from './sheet-cells';
import type { CellModel, CellValue, SheetModel } from './sheet-model';
import { deleteCells, insertCells } from './shift';
import { isErrorValue, typed } from './typed';
import { sheetNamed } from './workbook-model';

export interface User {
  /** Types into a cell, e.g. type('初赛成绩', 'C5', '92.5'); "" empties it. */
  type(sheet: string, place: string, value: string | number | boolean): void;
  /** Sorts the rows of an area by one of its columns ("B"), upwards. */
  sortRows(sheet: string, area: string, column: string): void;
  rename(sheet: string, title: string): void;
  protect(sheet: string, password?: string): void;
  unprotect(sheet: string): void;
  protectStructure(password?: string): void;
  deleteSheet(sheet: string): void;
  /** Whole rows before the given one. */
  insertRows(sheet: string, before: number, count: number): void;
  deleteRows(sheet: string, first: number, count: number): void;
}

const mark = (password: string | undefined) =>
  password === undefined ? null : ({ kind: 'plain', text: password } as const);

export function userAt(desk: Desk): User {
  const { workbook } = desk;
  const on = (name: string): SheetModel => {
    const sheet = sheetNamed(workbook, name);
    if (sheet === null) throw new Error(`the user finds no sheet ${name}`);
    return sheet;
  };
  const rows = (first: number, count: number): Area => ({
    top: first,
    bottom: first + count - 1,
    left: 1,
    right: LAST_COLUMN,
  });
  const unguarded = (sheet: SheetModel, act: () => void): void => {
    const { protection } = sheet;
    sheet.protection = null;
    act();
    sheet.protection = protection;
  };
  return {
    type: (name, place, value) => typeInto(desk, on(name), at(place), value),
    sortRows: (name, area, column) => sort(on(name), at(area), at(`${column}1`).left),
    rename: (name, title) => renamed(desk, on(name), title),
    protect: (name, password) =>
      (on(name).protection = { options: protectionOptions(), password: mark(password) }),
    unprotect: (name) => (on(name).protection = null),
    protectStructure: (password) => (workbook.structure = { password: mark(password) }),
    deleteSheet: (name) => removeSheet(desk, on(name)),
    insertRows: (name, before, count) => {
      const sheet = on(name);
      unguarded(sheet, () => insertCells(desk, sheet, rows(before, count), 'Down'));
    },
    deleteRows: (name, first, count) => {
      const sheet = on(name);
      unguarded(sheet, () => deleteCells(desk, sheet, rows(first, count), 'Up'));
    },
  };
}

function at(place: string): Area {
  const area = areaOf(place);
  if (area === null) throw new Error(`the user finds no cell ${place}`);
  return area;
}

function typeInto(
  desk: Desk,
  sheet: SheetModel,
  { top, left }: Area,
  value: string | number | boolean,
): void {
  const result = typed(value, styleAt(sheet, top, left).format, desk.workbook.date1904);
  const cell = makeCell(sheet, top, left);
  cell.value = result.value;
  cell.formula = result.formula;
  cell.calculated = result.formula === null;
}

/** Whole rows of the area change places; numbers come before text and empty cells last. */
function sort(sheet: SheetModel, area: Area, by: number): void {
  const lines: (CellModel | undefined)[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    lines.push(
      Array.from(
        { length: area.right - area.left + 1 },
        (_cell, column) => sheet.rows.get(row)?.cells[area.left + column],
      ),
    );
  }
  lines.sort((a, b) => compare(a[by - area.left]?.value ?? null, b[by - area.left]?.value ?? null));
  for (const [row, line] of lines.entries()) {
    const { cells } = rowAt(sheet, area.top + row);
    for (const [column, cell] of line.entries()) cells[area.left + column] = cell;
  }
}

function compare(a: CellValue, b: CellValue): number {
  const kind = (value: CellValue): number =>
    value === null
      ? 4
      : isErrorValue(value)
        ? 3
        : typeof value === 'boolean'
          ? 2
          : typeof value === 'string'
            ? 1
            : 0;
  if (kind(a) !== kind(b)) return kind(a) - kind(b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : Number(String(a) > String(b));
}
