/*
 * Which cells of a sheet must take another style, or be made, so that they are locked or not as asked.
 * It changes no value and knows no password; the styles come from whoever calls.
 */
import { addressOf } from '../port';
import type { ProtectSheet } from '../port';
import type { Edit } from './edit';
import { CellScan } from './scan';
import { rowStyle } from './sheet';
import type { SheetContent } from './sheet';
import { OPEN, Tags, nameBytes } from './tags';

export type Locks = ProtectSheet['cells'];
/** The style that equals another in all but its lock. */
export type Relocked = (style: number, locked: boolean) => number;

const R = nameBytes('r');
const S = nameBytes('s');
const SPANS = nameBytes('spans');

/** A cell that is not in the file and would take this style, of the wrong lock, from its row or column. */
interface Missing {
  readonly column: number;
  readonly style: number;
  readonly locked: boolean;
}

/** Neighbouring rows for which the same is asked. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  /** Locked or not, by column; from left to right. */
  readonly locks: ReadonlyMap<number, boolean>;
}

/** The edits in the order of their places; none where every cell is as asked. Of two areas over one cell the later counts. */
export function relock(content: SheetContent, locks: Locks, relocked: Relocked): readonly Edit[] {
  const { index } = content;
  const { place } = index;
  const edits: Edit[] = [];
  for (const band of bandsOf(locks)) {
    const missing = missingIn(content, band, (column) => content.frame.columnStyle(column));
    for (let row = band.top, i = index.find(row); row <= band.bottom; row++) {
      // Where nothing is missing, rows that are not in the file are of no interest.
      if (missing.length === 0) row = i < index.count ? index.rowAt(i) : Infinity;
      if (row > band.bottom) break;
      if (i < index.count && index.rowAt(i) === row) {
        relockRow(content, i, { band, missing, relocked, edits });
        i++;
      } else {
        const at = i < index.count ? index.startAt(i) : place.to;
        const cells = missing.map((cell) => writeCell(place.prefix, row, cell, relocked)).join('');
        edits.push({
          from: at,
          to: at,
          text: `<${place.prefix}row r="${row}">${cells}</${place.prefix}row>`,
        });
      }
    }
  }
  return place.selfClosing && edits.length > 0 ? [openData(content, edits)] : edits;
}

/** `<sheetData/>` has no inside: all new rows and its two tags are one edit. */
function openData({ index: { place } }: SheetContent, rows: readonly Edit[]): Edit {
  const name = `${place.prefix}sheetData`;
  const text = `<${name}>${rows.map((edit) => edit.text).join('')}</${name}>`;
  return { from: place.start, to: place.end, text };
}

function bandsOf(locks: Locks): readonly Band[] {
  const edges = new Set(locks.flatMap(({ area }) => [area.top, area.bottom + 1]));
  const tops = [...edges].sort((a, b) => a - b);
  return tops.flatMap((top, i) => {
    const over = locks.filter(({ area }) => area.top <= top && area.bottom >= top);
    const columns = new Map<number, boolean>();
    for (const { area, locked } of over) {
      for (let column = area.left; column <= area.right; column++) columns.set(column, locked);
    }
    const ordered = new Map([...columns].sort(([a], [b]) => a - b));
    return over.length === 0 ? [] : [{ top, bottom: (tops[i + 1] ?? top + 1) - 1, locks: ordered }];
  });
}

function missingIn(
  { reader }: SheetContent,
  { locks }: Band,
  styleOf: (column: number) => number,
): readonly Missing[] {
  const missing: Missing[] = [];
  for (const [column, locked] of locks) {
    const style = styleOf(column);
    if (reader.styles.isLocked(style) !== locked) missing.push({ column, style, locked });
  }
  return missing;
}

interface Asked {
  readonly band: Band;
  /** What is missing in a row that has no style of its own. */
  readonly missing: readonly Missing[];
  readonly relocked: Relocked;
  readonly edits: Edit[];
}

function relockRow(content: SheetContent, i: number, { band, missing, relocked, edits }: Asked): void {
  const { reader, index } = content;
  const { prefix } = index.place;
  const row = index.rowAt(i);
  const tags = new Tags(reader.bytes, index.startAt(i), index.endAt(i), reader.part).enter();
  const open = tags.kind === OPEN;
  const own = rowStyle(tags);
  const absent = own === null ? missing : missingIn(content, band, () => own);
  const cells: Edit[] = [];
  let next = 0;
  let made = 0;
  const makeBefore = (column: number, at: number): void => {
    for (let cell = absent[next]; cell !== undefined && cell.column < column; cell = absent[++next]) {
      cells.push({ from: at, to: at, text: writeCell(prefix, row, cell, relocked) });
      made++;
    }
  };
  const scan = new CellScan(tags, row);
  while (open && scan.next()) {
    makeBefore(scan.column, scan.start);
    if (absent[next]?.column === scan.column) next++;
    const locked = band.locks.get(scan.column);
    if (locked === undefined || reader.styles.isLocked(scan.style) === locked) continue;
    cells.push(styleEdit(reader, scan, relocked(scan.style, locked)));
  }
  makeBefore(Infinity, tags.start);
  if (made > 0) edits.push(...dropSpans(content, i));
  if (open) edits.push(...cells);
  else if (made > 0) {
    const text = `>${cells.map((cell) => cell.text).join('')}</${prefix}row>`;
    edits.push({ from: tags.end - 2, to: tags.end, text });
  }
}

/** `spans` may name fewer columns than the row now has, and a row does without it. */
function dropSpans({ reader, index }: SheetContent, i: number): readonly Edit[] {
  const tags = new Tags(reader.bytes, index.startAt(i), index.openAt(i), reader.part).enter();
  while (tags.nextAttribute()) {
    if (tags.attributeIs(SPANS)) return [{ from: tags.attributeFrom - 1, to: tags.valueTo + 1, text: '' }];
  }
  return [];
}

function styleEdit({ bytes, part }: SheetContent['reader'], scan: CellScan, style: number): Edit {
  const tags = new Tags(bytes, scan.start, scan.end, part).enter();
  let at = tags.nameTo;
  while (tags.nextAttribute()) {
    if (tags.attributeIs(S)) return { from: tags.valueFrom, to: tags.valueTo, text: String(style) };
    if (tags.attributeIs(R)) at = tags.valueTo + 1;
  }
  return { from: at, to: at, text: ` s="${style}"` };
}

function writeCell(
  prefix: string,
  row: number,
  { column, style, locked }: Missing,
  relocked: Relocked,
): string {
  return `<${prefix}c r="${addressOf(row, column)}" s="${relocked(style, locked)}"/>`;
}
