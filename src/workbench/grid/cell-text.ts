/*
 * Between typed text and Univer's cells: what an edit puts into a cell, and what the editor opens with. The
 * meaning of a text is decided in `typed-text.ts`.
 */
import type { ICellData } from '@univerjs/core';
import { isGiven } from './given';
import { editText, isText, readTyped } from './typed-text';
import type { CellValue } from './typed-text';
import { BOOLEAN, valueData } from './workbook-data';

/** All that a value can leave behind in a cell is taken away first. */
const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** The cell that a typed text makes. */
export function typedCell(text: string, format: string, date1904: boolean): ICellData {
  const typed = readTyped(text, format, date1904);
  if (typed.kind === 'formula') return { ...EMPTY, f: typed.formula };
  return { ...EMPTY, ...valueData(typed.value) };
}

/** The text that somebody left in the editor, lines apart by "\n". */
export function textOfCell({ v, p }: ICellData): string {
  const stream = p?.body?.dataStream;
  if (stream !== undefined) return stream.replace(/\r\n$/u, '').replaceAll('\r', '\n');
  return v === null || v === undefined ? '' : String(v);
}

export function valueOfCell(cell: ICellData | null): CellValue {
  if (cell === null) return null;
  if (isGiven(cell.p)) return textOfCell(cell);
  if (cell.v === null || cell.v === undefined) return null;
  return cell.t === BOOLEAN ? cell.v === 1 || cell.v === true || cell.v === 'TRUE' : cell.v;
}

/** The cell as the editor shows it. */
export function editedCell(cell: ICellData | null, format: string, date1904: boolean): ICellData {
  return { ...cell, v: editText(valueOfCell(cell), format, date1904) };
}

/** The cell that somebody leaves; `before` itself where the text is the one that the editor opened with. */
export function leftCell(
  left: ICellData,
  before: ICellData | null,
  format: string,
  date1904: boolean,
): ICellData {
  const text = textOfCell(left);
  const plain = before !== null && !isGiven(before.f) && !isGiven(before.si);
  if (plain && text === editText(valueOfCell(before), format, date1904)) return before;
  return { ...left, ...typedCell(text, format, date1904) };
}

/**
 * Takes out of a change what is not saved, its styles, and turns rich text and numbers in cells for text into
 * text. Changes the cell itself: Univer hands over the object that it will use.
 */
export function cleanCell(cell: ICellData, format: string): void {
  delete cell.s;
  delete cell.custom;
  if (isGiven(cell.p)) {
    Object.assign(cell, valueData(textOfCell(cell)));
    cell.p = null;
  }
  if (typeof cell.v === 'number' && isText(format)) Object.assign(cell, valueData(String(cell.v)));
}

export function emptyCell(): ICellData {
  return { ...EMPTY };
}
