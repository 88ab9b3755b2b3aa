/*
 * A snapshot as plain data that another thread can be given, and a snapshot over such data. It keeps every cell that
 * the snapshot holds and nothing else.
 */
import { BLANK, type Cell, type Row, type SheetSnapshot, type Snapshot } from '../workbook/port';

export interface PackedSheet extends Omit<SheetSnapshot, 'isLocked' | 'rows'> {
  /** Numbers of the rows that hold anything. */
  readonly rows: Uint32Array;
  readonly hidden: Uint8Array;
  /** Cells row by row over the columns left … right of the extent. */
  readonly kinds: Uint8Array;
  readonly values: readonly Cell['value'][];
  readonly formulas: Uint8Array;
  readonly formats: Uint16Array;
  readonly formatNames: readonly string[];
  /** Locked cells of a sheet with a password, over the same columns, for rows 1 … `lockedRows`. */
  readonly locks: Uint8Array;
  readonly lockedRows: number;
}

export interface PackedSnapshot extends Omit<Snapshot, 'sheets'> {
  readonly sheets: readonly PackedSheet[];
}

const kinds: readonly Cell['kind'][] = ['blank', 'text', 'number', 'boolean', 'error'];
/** Lists may grow by so many rows below what stands there. */
const GROWTH = 500;
/** So many rows are packed before others get their turn. */
const TURN = 4000;

/** Packs a snapshot, giving way now and then so that the page stays alive. */
export async function packSnapshot(
  snapshot: Snapshot,
  giveWay: () => Promise<void>,
): Promise<PackedSnapshot> {
  const sheets: PackedSheet[] = [];
  for (const sheet of snapshot.sheets) sheets.push(await packSheet(sheet, giveWay));
  const { name, date1904, structureLocked } = snapshot;
  return { name, date1904, structureLocked, sheets };
}

async function packSheet(sheet: SheetSnapshot, giveWay: () => Promise<void>): Promise<PackedSheet> {
  const { id, name, visibility, own, extent, merges, protection } = sheet;
  const head = { id, name, visibility, own, extent, merges, protection };
  const columns = columnsOf(extent);
  const found = { rows: [] as number[], hidden: [] as number[], values: [] as Cell['value'][] };
  const bytes = { kinds: [] as number[], formulas: [] as number[], formats: [] as number[] };
  const names = new Map<string, number>();
  let turn = 0;
  for (const row of extent === null ? [] : sheet.rows(columns)) {
    found.rows.push(row.row);
    found.hidden.push(row.hidden ? 1 : 0);
    for (const { kind, value, formula, format } of row.cells) {
      bytes.kinds.push(kinds.indexOf(kind));
      found.values.push(value);
      bytes.formulas.push(formula ? 1 : 0);
      const at = names.get(format) ?? names.size;
      if (at === names.size) names.set(format, at);
      bytes.formats.push(at);
    }
    if (++turn % TURN === 0) await giveWay();
  }
  return {
    ...head,
    rows: Uint32Array.from(found.rows),
    hidden: Uint8Array.from(found.hidden),
    kinds: Uint8Array.from(bytes.kinds),
    values: found.values,
    formulas: Uint8Array.from(bytes.formulas),
    formats: Uint16Array.from(bytes.formats),
    formatNames: [...names.keys()],
    ...locksOf(sheet, columns),
  };
}

function locksOf(
  sheet: SheetSnapshot,
  columns: readonly number[],
): Pick<PackedSheet, 'locks' | 'lockedRows'> {
  if (sheet.protection !== 'with-password' || sheet.extent === null) {
    return { locks: new Uint8Array(0), lockedRows: 0 };
  }
  const lockedRows = sheet.extent.bottom + GROWTH;
  const locks = new Uint8Array(lockedRows * columns.length);
  for (let row = 1; row <= lockedRows; row++) {
    columns.forEach((column, at) => {
      if (sheet.isLocked(row, column)) locks[(row - 1) * columns.length + at] = 1;
    });
  }
  return { locks, lockedRows };
}

function columnsOf(extent: SheetSnapshot['extent']): readonly number[] {
  if (extent === null) return [];
  return Array.from({ length: extent.right - extent.left + 1 }, (_, at) => extent.left + at);
}

export function unpackSnapshot({ sheets, ...rest }: PackedSnapshot): Snapshot {
  return { ...rest, sheets: sheets.map(unpackSheet) };
}

function unpackSheet(packed: PackedSheet): SheetSnapshot {
  const { id, name, visibility, own, extent, merges, protection } = packed;
  const left = extent?.left ?? 1;
  const width = columnsOf(extent).length;
  return {
    id,
    name,
    visibility,
    own,
    extent,
    merges,
    protection,
    isLocked(row, column) {
      if (protection !== 'with-password') return false;
      const isKnown = column >= left && column < left + width && row <= packed.lockedRows;
      // A cell outside of what stands there has the sheet's usual style, and that is locked.
      return !isKnown || packed.locks[(row - 1) * width + column - left] === 1;
    },
    *rows(columns, from = 1, to = Infinity) {
      for (const [at, row] of packed.rows.entries()) {
        if (row < from) continue;
        if (row > to) return;
        yield rowAt(packed, at, row, columns, left, width);
      }
    },
  };
}

function rowAt(
  packed: PackedSheet,
  at: number,
  row: number,
  columns: readonly number[],
  left: number,
  width: number,
): Row {
  const cells = columns.map((column): Cell => {
    const i = column - left;
    return i < 0 || i >= width ? BLANK : cellAt(packed, at * width + i);
  });
  return { row, hidden: packed.hidden[at] === 1, cells };
}

function cellAt({ kinds: tags, values, formulas, formats, formatNames }: PackedSheet, i: number): Cell {
  const kind = kinds[tags[i] ?? 0] ?? 'blank';
  const format = formatNames[formats[i] ?? 0] ?? 'General';
  return { kind, value: values[i] ?? null, formula: formulas[i] === 1, format };
}

/** True where two packed snapshots hold the same. */
export function samePacked(a: PackedSnapshot, b: PackedSnapshot): boolean {
  return (
    a.name === b.name &&
    a.structureLocked === b.structureLocked &&
    a.sheets.length === b.sheets.length &&
    a.sheets.every((sheet, at) => {
      const other = b.sheets[at];
      return other !== undefined && sameSheet(sheet, other);
    })
  );
}

function sameSheet(a: PackedSheet, b: PackedSheet): boolean {
  const head = ({
    id,
    name,
    visibility,
    own,
    extent,
    merges,
    protection,
    formatNames,
  }: PackedSheet): string =>
    JSON.stringify([id, name, visibility, own, extent, merges, protection, formatNames]);
  const lists = ['rows', 'hidden', 'kinds', 'formulas', 'formats', 'locks', 'values'] as const;
  return head(a) === head(b) && lists.every((list) => sameList(a[list], b[list]));
}

function sameList(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
