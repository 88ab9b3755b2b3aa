/*
 * What a paste puts where: text from other programs read cell by cell, cells of this workbook with their full
 * values and moved formulas. Looks never come along. It changes nothing itself.
 */
import type { ICellData } from '@univerjs/core';
import { emptyCell, typedCell } from './cell-text';
import { readTable } from './table-text';

/** Rows and columns from 0. */
export interface Target {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Pasted = Record<number, Record<number, ICellData>>;

/** Copied cells of this workbook, row by row. */
export type Copied = readonly (readonly ICellData[])[];

/** A single row or cell fills a larger selection whose size is a multiple of it, as in Excel. */
export function pasteCells(target: Target, height: number, width: number, cellAt: CellAt): Pasted {
  const fits = target.rows % height === 0 && target.columns % width === 0;
  const [rows, columns] = fits ? [target.rows, target.columns] : [height, width];
  const pasted: Pasted = {};
  for (let i = 0; i < rows; i++) {
    const line: Record<number, ICellData> = (pasted[target.row + i] = {});
    for (let j = 0; j < columns; j++) {
      const [row, column] = [target.row + i, target.column + j];
      line[column] = cellAt(i % height, j % width, row, column);
    }
  }
  return pasted;
}

/** Row and column in what was copied, then in the sheet. */
export type CellAt = (i: number, j: number, row: number, column: number) => ICellData;

/** Text as people would have typed it, cell by cell, in the format of the cell where it lands. */
export function pasteText(
  target: Target,
  text: string,
  formatAt: (row: number, column: number) => string,
  date1904: boolean,
): Pasted {
  const table = readTable(text);
  const width = table.reduce((max, { length }) => Math.max(max, length), 1);
  return pasteCells(target, table.length, width, (i, j, row, column) => {
    const cell = table[i]?.[j];
    return cell === undefined ? emptyCell() : typedCell(cell, formatAt(row, column), date1904);
  });
}
