/*
 * What a change of Univer's model means for the file: one edit per cell whose content may have changed. It
 * looks at cells after the change and neither undoes nor refuses.
 */
import type { ICellData } from '@univerjs/core';
import type { CellEdit } from '../../workbook/file/typed';
import { valueOfCell } from './cell-text';

/** A sheet of Univer's as far as edits need it; rows and columns from 0. */
export interface GridCells {
  cellAt(row: number, column: number): ICellData | null;
  /** With "="; null where there is none. */
  formulaAt(row: number, column: number): string | null;
}

export type CellMatrix = Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;

const ERRORS = new Set([
  '#N/A',
  '#DIV/0!',
  '#REF!',
  '#NAME?',
  '#VALUE!',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
]);
const CONTENT = ['v', 'f', 'si', 'p'] as const;

/** What stands in one cell, for comparing. */
export function contentAt(cells: GridCells, row: number, column: number): string {
  return JSON.stringify([valueOfCell(cells.cellAt(row, column)), cells.formulaAt(row, column)]);
}

/** What stands in the cells that a change names, by "row column". */
export function contentsOf(cells: GridCells, matrix: CellMatrix): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  for (const [row, line] of Object.entries(matrix)) {
    for (const column of Object.keys(line)) {
      contents.set(`${row} ${column}`, contentAt(cells, Number(row), Number(column)));
    }
  }
  return contents;
}

/** `before`: what stood in the cells; `calculated`: the change comes from the formula engine. */
export function editsOf(
  sheet: string,
  cells: GridCells,
  matrix: CellMatrix,
  { before, calculated }: { readonly before: ReadonlyMap<string, string>; readonly calculated: boolean },
): readonly CellEdit[] {
  const edits: CellEdit[] = [];
  for (const [row, line] of Object.entries(matrix)) {
    for (const [column, change] of Object.entries(line)) {
      if (change !== null && CONTENT.every((name) => change[name] === undefined)) continue;
      const same = before.get(`${row} ${column}`) === contentAt(cells, Number(row), Number(column));
      // Univer sets a typed formula ahead of the change that tells of it.
      if (same && (calculated || cells.formulaAt(Number(row), Number(column)) === null)) continue;
      const edit = editAt(sheet, cells, Number(row), Number(column), calculated);
      if (edit !== null) edits.push(edit);
    }
  }
  return edits;
}

function editAt(
  sheet: string,
  cells: GridCells,
  row: number,
  column: number,
  calculated: boolean,
): CellEdit | null {
  const value = valueOfCell(cells.cellAt(row, column));
  const formula = cells.formulaAt(row, column);
  const place = { sheet, row: row + 1, column: column + 1, value };
  if (formula === null) return calculated ? null : place;
  const error = typeof value === 'string' && ERRORS.has(value) ? { error: true as const } : {};
  if (!calculated) return { ...place, ...error, formula: formula.slice(1) };
  // Nothing yet, or a function or name that Univer does not know: the result in the file is worth more.
  return value === null || value === '#NAME?' ? null : { ...place, ...error, result: true };
}
