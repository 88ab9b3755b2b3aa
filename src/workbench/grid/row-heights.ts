/*
 * How high a row must be where the file does not say it: as high as its largest text, lines counted. Excel
 * finds it when it opens a file; this is an estimate without fonts, never saved.
 */
import type { Look } from '../../workbook/file/look';
import type { SheetPicture } from '../../workbook/file/picture';

/** Pixels of one point, and of a line for each of them. */
const POINT = 4 / 3;
const LINE = 1.3;
/** Pixels left and right of the text. */
const BESIDE = 6;
/** Width of a narrow letter, in ems. */
const NARROW = 0.55;

/**
 * Heights in pixels by row number, for rows that need more than the default. `widthOf`: pixels of a column.
 * Merged cells do not count, as in Excel.
 */
export function neededHeights(
  sheet: SheetPicture,
  widthOf: (column: number) => number,
): ReadonlyMap<number, number> {
  const { cells, rows, looks } = sheet;
  const stated = new Set([...rows.numbers].filter((_, i) => (rows.heights[i] ?? 0) > 0));
  const plain = sheet.defaultHeight * POINT;
  const needed = new Map<number, number>();
  const merged = mergedCells(sheet);
  cells.values.forEach((value, place) => {
    const row = cells.rows[place] ?? 0;
    const look = looks[cells.looks[place] ?? 0];
    if (value === null || look === undefined || stated.has(row)) return;
    const text = look.wrap && typeof value === 'string' ? value : '';
    const column = cells.columns[place] ?? 0;
    if (text !== '' && merged(row, column)) return;
    const height = linesOf(text, look, widthOf(column)) * look.font.size * POINT * LINE;
    if (height > plain) needed.set(row, Math.max(needed.get(row) ?? 0, Math.ceil(height)));
  });
  return needed;
}

function linesOf(text: string, { font }: Look, width: number): number {
  const em = font.size * POINT;
  return text.split('\n').reduce((lines, line) => {
    let pixels = 0;
    for (const letter of line) pixels += letter.charCodeAt(0) < 0x2e80 ? em * NARROW : em;
    return lines + Math.max(1, Math.ceil(pixels / Math.max(1, width - BESIDE)));
  }, 0);
}

function mergedCells({ merges }: SheetPicture): (row: number, column: number) => boolean {
  return (row, column) =>
    merges.some(({ top, left, bottom, right }) => {
      return row >= top && row <= bottom && column >= left && column <= right;
    });
}
