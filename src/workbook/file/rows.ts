/*
 * Where each row of a sheet stands in the bytes, whether it is hidden and whether it holds anything:
 * one pass over the sheet, after which any row can be read or replaced by itself. Addresses, string
 * indices and numbers are checked here, so that a broken sheet is refused before anyone computes.
 */
import type { Area } from '../port';
import { areaOf } from './area';
import { readValue } from './cell';
import type { CellReader } from './cell';
import { CellScan, LAST_ROW } from './scan';
import { CLOSE, EMPTY, OPEN, Tags, nameBytes } from './tags';

const SHEET_DATA = nameBytes('sheetData');
const ROW = nameBytes('row');
const R = nameBytes('r');
const HIDDEN = nameBytes('hidden');
const ZERO = 0x30;
const IS_HIDDEN = 1;
const HOLDS = 2;

/** Bytes of the sheet outside its rows. */
export interface DataPlace {
  /** The sheetData element is bytes[start, end), its content bytes[from, to). */
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly selfClosing: boolean;
  /** "x:" where the part prefixes its names, else empty. */
  readonly prefix: string;
}

export class RowIndex {
  count = 0;
  extent: Area | null = null;
  /** True where any cell holds a formula. */
  formulas = false;
  /** Areas of array formulas and data tables. */
  readonly arrays: Area[] = [];
  private numbers = new Int32Array(64);
  private starts = new Int32Array(64);
  private opens = new Int32Array(64);
  private ends = new Int32Array(64);
  private flags = new Uint8Array(64);

  constructor(public place: DataPlace) {}

  rowAt(i: number): number {
    return this.numbers[i] ?? 0;
  }
  startAt(i: number): number {
    return this.starts[i] ?? 0;
  }
  /** Where the row's tag ends and its cells begin. */
  openAt(i: number): number {
    return this.opens[i] ?? 0;
  }
  endAt(i: number): number {
    return this.ends[i] ?? 0;
  }
  isHidden(i: number): boolean {
    return ((this.flags[i] ?? 0) & IS_HIDDEN) !== 0;
  }
  holds(i: number): boolean {
    return ((this.flags[i] ?? 0) & HOLDS) !== 0;
  }

  /** Position of the first row with this number or a greater one. */
  find(row: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.rowAt(middle) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  inArray(row: number, column: number): boolean {
    return this.arrays.some((a) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right);
  }

  add(row: number, start: number, open: number, end: number, hidden: boolean, holds: boolean): void {
    if (this.count === this.numbers.length) this.grow();
    this.numbers[this.count] = row;
    this.starts[this.count] = start;
    this.opens[this.count] = open;
    this.ends[this.count] = end;
    this.flags[this.count] = (hidden ? IS_HIDDEN : 0) | (holds ? HOLDS : 0);
    this.count++;
  }

  private grow(): void {
    const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const array = new Int32Array(old.length * 2);
      array.set(old);
      return array;
    };
    this.numbers = wider(this.numbers);
    this.starts = wider(this.starts);
    this.opens = wider(this.opens);
    this.ends = wider(this.ends);
    const flags = new Uint8Array(this.flags.length * 2);
    flags.set(this.flags);
    this.flags = flags;
  }
}

export function indexRows(reader: CellReader): RowIndex {
  const { bytes, part } = reader;
  const tags = new Tags(bytes, 0, bytes.length, part);
  const start = findData(tags);
  const index = new RowIndex(start);
  const bounds = { top: 0, left: Infinity, bottom: 0, right: 0 };
  if (!start.selfClosing) {
    while (enterRow(tags)) indexRow(tags, index, reader, bounds);
  }
  if (bounds.top > 0) index.extent = bounds;
  if (!start.selfClosing) index.place = { ...start, to: tags.start, end: tags.end };
  return index;
}

function findData(tags: Tags): DataPlace {
  if (!tags.next() || tags.kind !== OPEN) tags.broken('no worksheet');
  while (tags.next()) {
    if (tags.kind === CLOSE) break;
    if (tags.is(SHEET_DATA)) {
      const prefix = new TextDecoder().decode(tags.bytes.subarray(tags.start + 1, tags.local));
      const { start, end } = tags;
      return { start, from: end, to: end, end, selfClosing: tags.kind === EMPTY, prefix };
    }
    tags.skip();
  }
  return tags.broken('no sheetData');
}

function enterRow(tags: Tags): boolean {
  for (;;) {
    if (!tags.next()) tags.broken('sheetData is not closed');
    if (tags.kind === CLOSE) {
      if (!tags.is(SHEET_DATA)) tags.broken('sheetData is closed by another tag');
      return false;
    }
    if (tags.is(ROW)) return true;
    tags.skip();
  }
}

type Bounds = { -readonly [edge in keyof Area]: number };

function indexRow(tags: Tags, index: RowIndex, reader: CellReader, bounds: Bounds): void {
  const before = index.count === 0 ? 0 : index.rowAt(index.count - 1);
  const { start, end: open, kind } = tags;
  let row = before + 1;
  let hidden = false;
  while (tags.nextAttribute()) {
    if (tags.attributeIs(R)) row = tags.valueNumber();
    else if (tags.attributeIs(HIDDEN)) {
      hidden = tags.bytes[tags.valueFrom] !== ZERO && tags.value() !== 'false';
    }
  }
  if (row <= before || row > LAST_ROW) tags.broken(`row ${row} after row ${before}`);
  const holds = kind === OPEN && scanRow(new CellScan(tags, row), index, reader, bounds);
  index.add(row, start, open, tags.end, hidden, holds);
}

/** Steps through the row's cells; true where one of them holds something. */
function scanRow(scan: CellScan, index: RowIndex, reader: CellReader, bounds: Bounds): boolean {
  let holds = false;
  while (scan.next()) {
    if (scan.formula) {
      index.formulas = true;
      const area = scan.formulaArea === '' ? null : areaOf(scan.formulaArea);
      // A formula of one cell is found in that cell; only the neighbours of others must be looked up.
      if (area !== null && (area.top < area.bottom || area.left < area.right)) index.arrays.push(area);
    } else if (scan.valueTo === scan.valueFrom || isEmpty(scan, reader)) continue;
    else if (index.arrays.length > 0 && index.inArray(scan.row, scan.column)) index.formulas = true;
    if (bounds.top === 0) bounds.top = scan.row;
    bounds.bottom = scan.row;
    if (scan.column < bounds.left) bounds.left = scan.column;
    if (scan.column > bounds.right) bounds.right = scan.column;
    holds = true;
  }
  return holds;
}

/** Reading the value also refuses a broken one. A text of one piece cannot be empty where its bytes are not. */
function isEmpty(scan: CellScan, reader: CellReader): boolean {
  if (scan.type === 'inline' && scan.runs === 1) return false;
  return readValue(scan, reader) === null;
}
