/*
 * Decides which of the planned writes still stand on what they were planned on, and refuses the rest
 * by name. How a value gets into the bytes is `splice.ts`.
 */
import type { Cell, CellWrite, Refusal, WriteCells } from '../port';
import { fitCell } from '../spelling/text';
import type { Sheet } from './book';
import { LAST_COLUMN, LAST_ROW } from './scan';
import { isLocked, rowReader } from './sheet';
import type { SheetContent } from './sheet';
import type { Changes, NewCell } from './splice';

export interface Verdict {
  readonly written: readonly CellWrite[];
  readonly refused: readonly Refusal[];
  /** What must really change; a cell that already holds its value keeps its bytes. */
  readonly changes: Changes;
}

export function judgeWrites(step: WriteCells, sheet: Sheet | null): Verdict {
  const written: CellWrite[] = [];
  const refused: Refusal[] = [];
  const changes: NewCell[] = [];
  const pending = isInOrder(step.writes) ? null : new Map<number, NewCell>();
  const cellAt = sheet === null ? null : openCells(sheet.content, step.writes);
  const look = cellAt === null ? null : openLook(cellAt, pending);
  for (const write of step.writes) {
    if (!isOnSheet(write)) throw new RangeError(`no cell in row ${write.row}, column ${write.column}`);
    const found = look?.(write) ?? { value: null, formula: false };
    const reason =
      refusalOf(write, sheet, found) ?? (cellAt !== null && !isAnchored(write, cellAt) ? 'changed' : null);
    if (reason !== null) {
      refused.push({ reason, sheet: step.sheet, write, found: found.value });
      continue;
    }
    written.push(write);
    const value = write.value === '' ? null : write.value;
    if (found.value === (typeof value === 'string' ? fitCell(value) : value)) continue;
    const change: NewCell = value === write.value ? write : { ...write, value };
    if (pending === null) changes.push(change);
    else pending.set(keyOf(write), change);
  }
  return { written, refused, changes: pending === null ? changes : [...pending.values()].sort(inOrder) };
}

function keyOf({ row, column }: CellWrite): number {
  return row * (LAST_COLUMN + 1) + column;
}

function inOrder(a: NewCell, b: NewCell): number {
  return a.row - b.row || a.column - b.column;
}

/** Row by row from the top and each from the left: then no cell is written twice. */
function isInOrder(writes: readonly CellWrite[]): boolean {
  return writes.every((write, i) => {
    const before = writes[i - 1];
    return before === undefined || inOrder(before, write) < 0;
  });
}

function isOnSheet({ row, column }: CellWrite): boolean {
  return row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN;
}

type Found = Pick<Cell, 'value' | 'formula'>;

function refusalOf(write: CellWrite, sheet: Sheet | null, found: Found): Refusal['reason'] | null {
  if (sheet === null) return 'sheet-gone';
  if (isLocked(sheet.content, write.row, write.column)) return 'locked';
  // A formula is never overwritten, even where its result is what was expected.
  return found.formula || !isSame(found.value, write.expected) ? 'changed' : null;
}

function isSame(a: Cell['value'], b: Cell['value']): boolean {
  return a === b || ((a === null || a === '') && (b === null || b === ''));
}

/** What a cell holds now, `pending` included. Neighbours come row by row, so one row is kept. */
function openLook(cellAt: CellAt, pending: ReadonlyMap<number, NewCell> | null): (write: CellWrite) => Found {
  return (write) => {
    const earlier = pending?.get(keyOf(write));
    if (earlier !== undefined) return { value: earlier.value, formula: false };
    return cellAt(write.row, write.column) ?? { value: null, formula: false };
  };
}

/** Is the row still whose it was? What the plan itself writes does not count. */
function isAnchored({ row, anchor }: CellWrite, cellAt: CellAt): boolean {
  return anchor === undefined || isSame(cellAt(row, anchor.column)?.value ?? null, anchor.value);
}

type CellAt = (row: number, column: number) => Cell | undefined;

/** Cells and anchors of a row are read together. */
function openCells(content: SheetContent, writes: readonly CellWrite[]): CellAt {
  const wanted = new Set<number>();
  for (const { column, anchor } of writes) {
    wanted.add(column);
    if (anchor !== undefined) wanted.add(anchor.column);
  }
  const columns = [...wanted];
  const slots = new Map(columns.map((column, slot) => [column, slot]));
  const read = rowReader(content, columns);
  let last = 0;
  let cells: readonly Cell[] = [];
  return (row, column) => {
    if (row !== last) {
      last = row;
      cells = read(row);
    }
    return cells[slots.get(column) ?? -1];
  };
}
