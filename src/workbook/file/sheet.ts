/*
 * One worksheet as it can be read: its rows through a cursor, single cells, and which cells a
 * password locks. It reads the bytes that it was given and changes none.
 */
import { BLANK } from '../port';
import type { Cell, Row, SheetId, SheetSnapshot } from '../port';
import { covers } from './area';
import { readCell } from './cell';
import type { CellReader } from './cell';
import { readFrame } from './frame';
import type { Frame } from './frame';
import { indexRows } from './rows';
import type { RowIndex } from './rows';
import { CellScan, LAST_ROW } from './scan';
import { OPEN, Tags, nameBytes } from './tags';

export interface SheetShape {
  readonly index: RowIndex;
  readonly frame: Frame;
}

export interface SheetContent extends SheetShape {
  readonly reader: CellReader;
  /** Said by whoever has read the sheet to its end: memory for a large one's bytes is better used until they are asked for again. */
  letGo(): void;
}

const S = nameBytes('s');
const CUSTOM_FORMAT = nameBytes('customFormat');

export function readShape(reader: CellReader): SheetShape {
  const index = indexRows(reader);
  return { index, frame: readFrame(reader.bytes, index.place, reader.part) };
}

/** Which columns are wanted, and where in the answer each of them goes. */
interface Wanted {
  readonly count: number;
  readonly last: number;
  /** Slot per column, -1 where it is not wanted. */
  readonly slots: Int32Array;
  /** Columns asked for twice: [slot that is filled, slot that gets the same]. */
  readonly twins: readonly (readonly [number, number])[];
}

function wantedOf(columns: readonly number[]): Wanted {
  const last = columns.reduce((max, column) => Math.max(max, column), 0);
  const slots = new Int32Array(last + 1).fill(-1);
  const twins: [number, number][] = [];
  columns.forEach((column, slot) => {
    const first = slots[column] ?? -1;
    if (first < 0) slots[column] = slot;
    else twins.push([first, slot]);
  });
  return { count: columns.length, last, slots, twins };
}

/** The rows that hold a value or a formula in any column. */
export function* rowsOf(
  content: SheetContent,
  columns: readonly number[],
  from = 1,
  to = LAST_ROW,
): Generator<Row> {
  const { index, reader } = content;
  const wanted = wantedOf(columns);
  for (let i = index.find(from); i < index.count && index.rowAt(i) <= to; i++) {
    if (!index.holds(i)) continue;
    yield { row: index.rowAt(i), hidden: index.isHidden(i), cells: readRow({ index, reader }, i, wanted) };
  }
  if (to >= LAST_ROW) content.letGo();
}

/** Answers the cells of any row in the order of `columns`, whether or not the row is in the file. */
export function rowReader(
  content: SheetContent,
  columns: readonly number[],
): (row: number) => readonly Cell[] {
  const { index } = content;
  const wanted = wantedOf(columns);
  const nothing = columns.map(() => BLANK);
  return (row) => {
    const i = index.find(row);
    return i < index.count && index.rowAt(i) === row ? readRow(content, i, wanted) : nothing;
  };
}

function readRow(
  { reader, index }: Pick<SheetContent, 'reader' | 'index'>,
  i: number,
  wanted: Wanted,
): readonly Cell[] {
  const cells = new Array<Cell>(wanted.count).fill(BLANK);
  const row = index.rowAt(i);
  const [open, end] = [index.openAt(i), index.endAt(i)];
  if (open === end) return cells;
  const scan = new CellScan(new Tags(reader.bytes, open, end, reader.part), row);
  while (scan.column < wanted.last && scan.next()) {
    const slot = wanted.slots[scan.column] ?? -1;
    if (slot >= 0) cells[slot] = readCell(scan, reader, index.inArray(row, scan.column));
  }
  for (const [first, twin] of wanted.twins) cells[twin] = cells[first] ?? BLANK;
  return cells;
}

/** A cell's style; one that is not in the file takes its row's, else its column's. */
export function styleAt(content: SheetContent, row: number, column: number): number {
  const { index, reader, frame } = content;
  const i = index.find(row);
  if (i >= index.count || index.rowAt(i) !== row) return frame.columnStyle(column);
  const tags = new Tags(reader.bytes, index.startAt(i), index.endAt(i), reader.part);
  tags.next();
  const ofRow = rowStyle(tags);
  if (tags.kind === OPEN) {
    const scan = new CellScan(tags, row);
    while (scan.column < column && scan.next()) if (scan.column === column) return scan.style;
  }
  return ofRow ?? frame.columnStyle(column);
}

/** The style that the row tag just entered gives to missing cells; null where it gives none. */
export function rowStyle(tags: Tags): number | null {
  let style: number | null = null;
  let custom = false;
  while (tags.nextAttribute()) {
    if (tags.attributeIs(S)) style = tags.valueNumber();
    else if (tags.attributeIs(CUSTOM_FORMAT)) custom = tags.value() === '1' || tags.value() === 'true';
  }
  return custom ? style : null;
}

export function isLocked(content: SheetContent, row: number, column: number): boolean {
  const { frame, reader } = content;
  if (frame.protection !== 'with-password') return false;
  if (frame.openAreas.some((area) => covers(area, row, column))) return false;
  return reader.styles.isLocked(styleAt(content, row, column));
}

/** What the workbook, not the sheet's own part, says about a sheet. */
export interface SheetPlace {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly own: string | null;
}

export function snapshotOf({ id, name, visibility, own }: SheetPlace, content: SheetContent): SheetSnapshot {
  return {
    id,
    name,
    visibility,
    own,
    extent: content.index.extent,
    merges: content.frame.merges,
    protection: content.frame.protection,
    isLocked: (row, column) => isLocked(content, row, column),
    rows: (columns, from, to) => ({ [Symbol.iterator]: () => rowsOf(content, columns, from, to) }),
  };
}
