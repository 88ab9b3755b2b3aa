import type { ICellData } from '@univerjs/core';
import { cleanCell, editedCell, leftCell, typedCell } from './cell-text';
import { contentsOf, editsOf } from './edits';
import type { CellMatrix, GridCells } from './edits';
import { pasteCells, pasteText } from './paste';

function cellsOf(cells: Readonly<Record<string, ICellData>>): GridCells {
  const cellAt = (row: number, column: number): ICellData | null => cells[`${row} ${column}`] ?? null;
  return { cellAt, formulaAt: (row, column) => cellAt(row, column)?.f ?? null };
}

function told(
  before: Record<string, ICellData>,
  after: Record<string, ICellData>,
  matrix: CellMatrix,
  calculated = false,
) {
  return editsOf('sheet-1', cellsOf(after), matrix, {
    before: contentsOf(cellsOf(before), matrix),
    calculated,
  });
}

describe('what the file is told', () => {
  test('values by kind, rows and columns from 1; nothing of cells that hold what they held', () => {
    const after = {
      '0 0': { v: 77.5, t: 2 },
      '0 1': { v: '0012', t: 1 },
      '0 2': { v: 1, t: 3 },
      '1 0': { v: 5, t: 2 },
    };
    const matrix = {
      0: { 0: { v: 77.5 }, 1: { v: '0012' }, 2: { v: 1 }, 3: { v: null } },
      1: { 0: { v: 5 } },
    };
    expect(told({ '1 0': { v: 5, t: 2 } }, after, matrix)).toEqual([
      { sheet: 'sheet-1', row: 1, column: 1, value: 77.5 },
      { sheet: 'sheet-1', row: 1, column: 2, value: '0012' },
      { sheet: 'sheet-1', row: 1, column: 3, value: true },
    ]);
  });

  test('a cleared cell, and a change of looks alone', () => {
    const before = { '0 0': { v: 5, t: 2 }, '0 1': { v: 6, t: 2 } };
    expect(told(before, { '0 1': { v: 6, t: 2 } }, { 0: { 0: null, 1: { s: 'look-1' } } })).toEqual([
      { sheet: 'sheet-1', row: 1, column: 1, value: null },
    ]);
  });

  test('a typed formula with its text, its result later; errors as errors, unknown functions not at all', () => {
    const formula = { f: '=A2*2' };
    expect(told({}, { '0 0': formula }, { 0: { 0: formula } })).toEqual([
      { sheet: 'sheet-1', row: 1, column: 1, value: null, formula: 'A2*2' },
    ]);
    const result = (v: string | number) => told({}, { '0 0': { ...formula, v } }, { 0: { 0: { v } } }, true);
    expect(result(8)).toEqual([{ sheet: 'sheet-1', row: 1, column: 1, value: 8, result: true }]);
    expect(result('#DIV/0!')).toMatchObject([{ value: '#DIV/0!', error: true, result: true }]);
    expect(result('#NAME?')).toEqual([]);
  });
});

describe('what a cell takes', () => {
  test('styles and rich text go, numbers in cells for text become text', () => {
    const cell: ICellData = { v: 12, t: 2, s: { bl: 1 } };
    cleanCell(cell, '@');
    expect(cell).toEqual({ v: '12', t: 1 });
    const rich: ICellData = { p: { id: 'd', documentStyle: {}, body: { dataStream: '甲\r乙\r\n' } } };
    cleanCell(rich, 'General');
    expect(rich).toEqual({ v: '甲\n乙', t: 1, p: null });
  });

  test('a cell that is left as the editor opened it keeps what it holds', () => {
    for (const before of [
      { v: 1 / 3, t: 2 },
      { v: '81', t: 1 },
      { v: 0.0735, t: 2 },
    ] as const) {
      const opened = editedCell(before, 'General', false);
      expect(leftCell({ v: opened.v ?? null }, before, 'General', false)).toBe(before);
    }
    expect(leftCell({ v: '82' }, { v: '81', t: 1 }, 'General', false)).toMatchObject({ v: 82, t: 2 });
  });

  test('a typed text leaves nothing of what stood there', () => {
    expect(typedCell('80', 'General', false)).toEqual({ v: 80, t: 2, f: null, si: null, p: null });
    expect(typedCell('', 'General', false)).toEqual({ v: null, t: null, f: null, si: null, p: null });
  });
});

describe('what a paste puts where', () => {
  const target = { row: 4, column: 1, rows: 1, columns: 1 };

  test('text lands in the formats of the cells', () => {
    const pasted = pasteText(
      target,
      '0012\t80\n7\t=A1',
      (_, column) => (column === 1 ? '@' : 'General'),
      false,
    );
    expect(pasted[4]?.[1]).toMatchObject({ v: '0012', t: 1 });
    expect(pasted[4]?.[2]).toMatchObject({ v: 80, t: 2 });
    expect(pasted[5]?.[1]).toMatchObject({ v: '7', t: 1 });
    expect(pasted[5]?.[2]).toMatchObject({ f: '=A1' });
  });

  test('one cell fills a selection; a selection that is no multiple takes what was copied', () => {
    const at = (i: number, j: number): ICellData => ({ v: i * 10 + j });
    expect(pasteCells({ ...target, rows: 2, columns: 2 }, 1, 1, at)).toEqual({
      4: { 1: { v: 0 }, 2: { v: 0 } },
      5: { 1: { v: 0 }, 2: { v: 0 } },
    });
    expect(Object.keys(pasteCells({ ...target, rows: 3 }, 2, 1, at))).toEqual(['4', '5']);
  });
});
