/*
 * Writes what a person typed into cells, as Excel would: over values and formulas, style and all else kept. It
 * refuses locked cells and parts of array formulas, and does not ask what the cells mean.
 */
import { BLANK } from '../port';
import type { Cell, SheetId } from '../port';
import { covers } from './area';
import type { Book, Sheet } from './book';
import { writeFormula } from './formula';
import { askRecalculation } from './names';
import type { Package } from './package';
import { dropCalcChain } from './put';
import { LAST_COLUMN, LAST_ROW } from './scan';
import { handOnShared } from './shared-formula';
import { rowReader, styleAt } from './sheet';
import type { SheetContent } from './sheet';
import { spliceRows } from './splice';
import type { NewCell } from './splice';

/** One cell as somebody left it. */
export interface CellEdit {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
  /** null clears the cell. Text stays text, whatever it looks like. */
  readonly value: string | number | boolean | null;
  /** A formula without "="; `value` is its result. Left out: a plain value. */
  readonly formula?: string;
  /** True where the cell keeps the formula that it has and only its result is another. */
  readonly result?: true;
  /** True where `value` is an error's text. */
  readonly error?: true;
}

export interface RefusedEdit {
  readonly edit: CellEdit;
  readonly reason: 'sheet-gone' | 'locked' | 'array-formula';
}

/** Of several edits of one cell the last counts. Throws RangeError for what no cell and no formula can be. */
export function typeCells(files: Package, book: Book, edits: readonly CellEdit[]): readonly RefusedEdit[] {
  const { taken, refused } = sortEdits(book, edits);
  let touched = false;
  let formulas = false;
  for (const [{ part, content }, cells] of taken) {
    const cellAt = openCells(content);
    const real = [...cells.values()].filter((edit) => !isSame(edit, cellAt(edit)));
    if (real.length === 0) continue;
    touched = true;
    formulas ||= real.some((edit) => {
      return edit.result !== true && (edit.formula !== undefined || cellAt(edit).formula);
    });
    files.put(part, spliceRows(content, handOnShared(content, real.map(changeOf).sort(inOrder))));
  }
  if (formulas) dropCalcChain(files, book);
  if (touched) askRecalculation(files, book.part);
  return refused;
}

type Taken = ReadonlyMap<Sheet, ReadonlyMap<number, CellEdit>>;

function sortEdits(
  book: Book,
  edits: readonly CellEdit[],
): { readonly taken: Taken; readonly refused: readonly RefusedEdit[] } {
  const refused: RefusedEdit[] = [];
  const taken = new Map<Sheet, Map<number, CellEdit>>();
  for (const edit of edits) {
    if (!isOnSheet(edit)) throw new RangeError(`no cell in row ${edit.row}, column ${edit.column}`);
    const sheet = book.sheets.find(({ id }) => id === edit.sheet);
    const reason = sheet === undefined ? 'sheet-gone' : refusalOf(sheet, edit);
    if (reason !== null) refused.push({ edit, reason });
    if (sheet === undefined || reason !== null) continue;
    const cells = taken.get(sheet) ?? new Map<number, CellEdit>();
    cells.set(edit.row * (LAST_COLUMN + 1) + edit.column, edit);
    taken.set(sheet, cells);
  }
  return { taken, refused };
}

function openCells(content: SheetContent): (edit: CellEdit) => Cell {
  const readers = new Map<number, (row: number) => readonly Cell[]>();
  return ({ row, column }) => {
    const read = readers.get(column) ?? rowReader(content, [column]);
    readers.set(column, read);
    return read(row)[0] ?? BLANK;
  };
}

/** A cell that already holds it keeps its bytes. A result for a cell without a formula is nothing to write. */
function isSame({ value, formula, result }: CellEdit, cell: Cell): boolean {
  if (result === true && !cell.formula) return true;
  if (formula !== undefined || (cell.formula && result !== true)) return false;
  return cell.value === (value === '' && !cell.formula ? null : value);
}

function isOnSheet({ row, column }: CellEdit): boolean {
  return row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN;
}

/** A lock without a password refuses as well: this is typing, and Excel would not take it. */
function refusalOf({ content }: Sheet, { row, column, result }: CellEdit): RefusedEdit['reason'] | null {
  const { frame, index, reader } = content;
  if (index.inArray(row, column)) return 'array-formula';
  if (result === true || frame.protection === 'none') return null;
  if (frame.openAreas.some((area) => covers(area, row, column))) return null;
  return reader.styles.isLocked(styleAt(content, row, column)) ? 'locked' : null;
}

function changeOf(edit: CellEdit): NewCell {
  const { row, column, formula, result, error = false } = edit;
  const value = edit.value === '' && formula === undefined && result !== true ? null : edit.value;
  if (result === true) return { row, column, value, error, formula: 'kept' };
  if (formula === undefined) return { row, column, value, error };
  return { row, column, value, error, formula: { attributes: '', content: writeFormula(formula) } };
}

function inOrder(a: NewCell, b: NewCell): number {
  return a.row - b.row || a.column - b.column;
}
