/*
 * The rows and cells of one sheet in long arrays: what stands in each cell, its formula, the number of its
 * look. It keeps no object per cell, so that a large sheet can be sent to another thread in a moment.
 */
import { readValue } from './cell';
import { textBetween } from './literal';
import { CellScan } from './scan';
import { rowStyle } from './sheet';
import type { SheetContent } from './sheet';
import { CLOSE, OPEN, Tags, nameBytes } from './tags';

/** Rows that the file says anything about, in order; all arrays have the same length. */
export interface RowsPicture {
  readonly numbers: Int32Array;
  /** In points; 0 where the row has the default height or the height of its text. */
  readonly heights: Float32Array;
  /** 1 for a hidden row. */
  readonly hidden: Uint8Array;
  /** Look of cells that are not in the file; -1 where their columns say it. */
  readonly looks: Int32Array;
}

/** Cells in order of row, then column; the first four arrays have the same length. */
export interface CellsPicture {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly looks: Int32Array;
  /** null for a cell that only has a look; the text of an error is among `errors`. */
  readonly values: readonly (string | number | boolean | null)[];
  /** Places in the arrays where an error stands. */
  readonly errors: ReadonlySet<number>;
  /** Formulas by their place. Cells of array formulas and data tables are not here. */
  readonly formulas: ReadonlyMap<number, FormulaPicture>;
}

export interface FormulaPicture {
  /** As people read it, with "="; null where the formula is shared and stated in another cell. */
  readonly text: string | null;
  /** Cells of one name share a formula, moved to where each of them is; null for a formula of its own. */
  readonly shared: string | null;
}

const HT = nameBytes('ht');
const F = nameBytes('f');
const T = nameBytes('t');
const SI = nameBytes('si');

export function drawRows({ index, reader }: SheetContent): RowsPicture {
  const rows = {
    numbers: new Int32Array(index.count),
    heights: new Float32Array(index.count),
    hidden: new Uint8Array(index.count),
    looks: new Int32Array(index.count),
  };
  for (let i = 0; i < index.count; i++) {
    const tags = (): Tags =>
      new Tags(reader.bytes, index.startAt(i), index.openAt(i) || index.endAt(i), reader.part).enter();
    rows.numbers[i] = index.rowAt(i);
    rows.hidden[i] = index.isHidden(i) ? 1 : 0;
    rows.looks[i] = rowStyle(tags()) ?? -1;
    rows.heights[i] = heightOf(tags());
  }
  return rows;
}

function heightOf(tags: Tags): number {
  while (tags.nextAttribute()) {
    if (tags.attributeIs(HT)) return Math.max(0, Number(tags.value()) || 0);
  }
  return 0;
}

export function drawCells(content: SheetContent): CellsPicture {
  const { index, reader } = content;
  const rows: number[] = [];
  const columns: number[] = [];
  const looks: number[] = [];
  const values: (string | number | boolean | null)[] = [];
  const errors = new Set<number>();
  const formulas = new Map<number, FormulaPicture>();
  for (let i = 0; i < index.count; i++) {
    const [row, open, end] = [index.rowAt(i), index.openAt(i), index.endAt(i)];
    if (open === end) continue;
    const scan = new CellScan(new Tags(reader.bytes, open, end, reader.part), row);
    while (scan.next()) {
      const value = readValue(scan, reader);
      if (scan.formula && !index.inArray(row, scan.column)) {
        formulas.set(rows.length, formulaOf(scan, reader.bytes, reader.part));
      } else if (value === null && scan.style === 0) continue;
      if (scan.type === 'error') errors.add(rows.length);
      rows.push(row);
      columns.push(scan.column);
      looks.push(scan.style);
      values.push(value);
    }
  }
  return {
    rows: Int32Array.from(rows),
    columns: Int32Array.from(columns),
    looks: Int32Array.from(looks),
    values,
    errors,
    formulas,
  };
}

/** Prefixes that only the file has: people know the function without them. */
const PREFIXES = /_xlfn\.(?:_xlws\.)?|_xlpm\./gu;

function formulaOf(scan: CellScan, bytes: Uint8Array, part: string): FormulaPicture {
  const tags = new Tags(bytes, scan.start, scan.end, part).enter();
  while (tags.next() && tags.kind !== CLOSE) {
    if (!tags.is(F)) {
      tags.skip();
      continue;
    }
    let kind = '';
    let name = '';
    while (tags.nextAttribute()) {
      if (tags.attributeIs(T)) kind = tags.value();
      else if (tags.attributeIs(SI)) name = tags.value();
    }
    const from = tags.end;
    const open = tags.kind === OPEN;
    tags.skip();
    const text = open ? (textBetween(bytes, from, tags.start) ?? '') : '';
    return {
      text: text === '' ? null : `=${text.replace(PREFIXES, '')}`,
      shared: kind === 'shared' ? name : null,
    };
  }
  return { text: null, shared: null };
}
