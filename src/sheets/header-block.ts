/*
 * Finds where a table begins on a sheet: its header row, with the group heads above it or the sub-heads
 * below it, however far down, and several tables side by side or below each other. What a table is
 * good for is decided in recognise.ts.
 */
import type { Area, Cell, SheetSnapshot } from '../workbook/port';
import { personVocabulary, readHead, readPersonHead, type Head, type Reading } from './claim';
import { foldHeader } from './header-text';
import { changeWords, reviewWords, rulingWords, settingWords, type PersonColumn } from './header-words';
import { labelOf } from './row-label';
import { vocabularyOf } from './vocabulary';

/** Sheets up to this many rows are looked through for headers as a whole, longer ones only at their top. */
export const SCANNED_WHOLE = 3000;
export const SCANNED_TOP = 200;
/** Tables are looked for in this many columns from the sheet's first one. */
const SCANNED_COLUMNS = 256;

/** One header row of a table, with what belongs to it. */
export interface HeaderBlock {
  /** First and last row of the header, and the row that was recognised. */
  readonly first: number;
  readonly base: number;
  readonly last: number;
  readonly heads: readonly Head[];
}

/** The part of a sheet that was looked through: the texts of its cells, merged ones resolved. */
export interface Scan {
  readonly rows: readonly number[];
  readonly lastRow: number;
  /** Own texts of a row by column, in order; a number that stands there is its digits. */
  textsIn(row: number): ReadonlyMap<number, string>;
  /** The merged area that covers a cell, null where there is none. */
  mergeAt(row: number, column: number): Area | null;
}

/** Looks a sheet through, once. */
export function scan(sheet: SheetSnapshot): Scan {
  const { extent } = sheet;
  const texts = new Map<number, Map<number, string>>();
  if (extent === null) return { rows: [], lastRow: 0, textsIn: () => new Map(), mergeAt: () => null };
  const whole = extent.bottom - extent.top < SCANNED_WHOLE;
  const lastRow = whole ? extent.bottom : extent.top + SCANNED_TOP - 1;
  const width = Math.min(extent.right - extent.left + 1, SCANNED_COLUMNS);
  const columns = Array.from({ length: width }, (_, i) => extent.left + i);
  for (const { row, cells } of sheet.rows(columns, extent.top, lastRow)) {
    const line = new Map<number, string>();
    cells.forEach((cell, i) => {
      const text = textIn(cell);
      if (text !== '') line.set(extent.left + i, text);
    });
    if (line.size > 0) texts.set(row, line);
  }
  const merges = mergesByRow(sheet.merges, lastRow);
  const none: ReadonlyMap<number, string> = new Map();
  return {
    rows: [...texts.keys()],
    lastRow,
    textsIn: (row) => texts.get(row) ?? none,
    mergeAt: (row, column) =>
      merges.get(row)?.find(({ left, right }) => left <= column && column <= right) ?? null,
  };
}

function textIn(cell: Cell): string {
  return cell.value === null ? '' : String(cell.value).trim();
}

/** Tall merges are no part of any header; they are left out so that a merged column costs nothing. */
function mergesByRow(merges: readonly Area[], lastRow: number): ReadonlyMap<number, readonly Area[]> {
  const byRow = new Map<number, Area[]>();
  for (const area of merges) {
    if (area.bottom - area.top > 4 || area.top > lastRow) continue;
    for (let row = area.top; row <= area.bottom; row++) {
      const known = byRow.get(row);
      if (known === undefined) byRow.set(row, [area]);
      else known.push(area);
    }
  }
  return byRow;
}

const rulings = vocabularyOf(rulingWords);
const reviews = vocabularyOf(reviewWords);
const changes = vocabularyOf(changeWords);
const settings = vocabularyOf(settingWords);
/** Quick look before the slow one: without one of these no row can be a header. */
const HINT =
  /姓|准考|考号|考生|参赛|选手|编号|报名号|规则|设置|名|号|ticket|name|contestant|candidate|entry|rule|setting|no/iu;

/** All header blocks of a sheet, from the top, those side by side from the left. */
export function headerBlocks(looked: Scan): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  let used = 0;
  for (const row of looked.rows) {
    if (row <= used || !isHeader(looked.textsIn(row))) continue;
    const found = blocksAt(looked, row);
    blocks.push(...found);
    used = Math.max(row, ...found.map(({ last }) => last));
  }
  return blocks;
}

function isHeader(texts: ReadonlyMap<number, string>): boolean {
  const values = [...texts.values()];
  if (values.length < 2 || !values.some((text) => text.length < 40 && HINT.test(text))) return false;
  const heads = values.map((own, column) => ({ column, own, above: '' }));
  const readings = heads.map((head) => readHead(head, personVocabulary));
  const roles = new Set(readings.flatMap((reading) => reading.roles));
  const identity = readings.find((reading) => isIdentity(reading));
  if (identity !== undefined && roles.size >= (identity.sureness > 1 ? 2 : 3)) return true;
  const has = (words: ReturnType<typeof vocabularyOf<string>>, ...wanted: string[]): boolean =>
    wanted.every((role) => heads.some((head) => readHead(head, words).roles[0] === role));
  return (
    has(settings, 'item', 'value') ||
    has(rulings, 'ticket', 'order') ||
    has(reviews, 'ticket', 'code') ||
    has(changes, 'ticket', 'change')
  );
}

function isIdentity({ roles }: Reading<PersonColumn>): boolean {
  return roles.length === 1 && (roles[0] === 'ticket' || roles[0] === 'name' || roles[0] === 'seqOrTicket');
}

function blocksAt(looked: Scan, row: number): readonly HeaderBlock[] {
  const below = isSubHeader(looked, row, row + 1);
  const top = groupHeadRow(looked, row);
  const heads = below ? headsUnder(looked, row, row + 1) : headsUnder(looked, top, row);
  const first = top ?? row;
  return sideBySide(looked, row, heads).map((part) => ({
    first,
    base: row,
    last: below ? row + 1 : row,
    heads: part,
  }));
}

/** Columns whose header may have sub-heads even where it is not merged over several columns. */
const GROUPS: ReadonlySet<PersonColumn | undefined> = new Set(['theory', 'practical', 'coach'] as const);

/** Sub-heads stand only below group heads or below nothing, never below 准考证号 or 规则项, and are no numbers. */
function isSubHeader(looked: Scan, row: number, next: number): boolean {
  const below = looked.textsIn(next);
  let meaningful = 0;
  for (const [column, own] of below) {
    if (/^[\d.\s]*$/u.test(own) || labelOf(own) !== null) return false;
    const above = groupAbove(looked, row, column);
    const area = looked.mergeAt(row, column);
    const wide = area !== null && area.right > area.left;
    // What reaches beyond the head above it is a title inside the table: 第一考场 over all columns.
    if ((looked.mergeAt(next, column)?.right ?? column) > (area?.right ?? column)) return false;
    const [overhead] = readHead({ column, own: above, above: '' }, personVocabulary).roles;
    if (above !== '' && !wide && !GROUPS.has(overhead)) return false;
    if (readPersonHead({ column, own, above }).roles.length > 0) meaningful++;
  }
  return meaningful > 0 && meaningful * 2 >= below.size;
}

/** The row of group heads above a header row, null where there is none: several texts, at least one merged or unlike a title. */
function groupHeadRow(looked: Scan, row: number): number | null {
  const above = looked.textsIn(row - 1);
  const own = looked.textsIn(row);
  if (above.size === 0 || own.size === 0) return null;
  const columns = [...own.keys()];
  const width = Math.max(...columns) - Math.min(...columns) + 1;
  for (const [column, text] of above) {
    const area = looked.mergeAt(row - 1, column);
    const span = area === null ? 1 : area.right - area.left + 1;
    // Numbers are data, and a colon makes it a line such as 填报单位：….
    if (span >= width || /^[\d.]+$|[:：]/u.test(text)) return null;
  }
  if (above.size >= 2) return row - 1;
  const [column] = above.keys();
  const area = column === undefined ? null : looked.mergeAt(row - 1, column);
  return area !== null && area.right > area.left && area.right - area.left + 1 < width - 1 ? row - 1 : null;
}

function groupAbove(looked: Scan, row: number, column: number): string {
  const area = looked.mergeAt(row, column);
  if (area === null) return looked.textsIn(row).get(column) ?? '';
  return looked.textsIn(area.top).get(area.left) ?? '';
}

/** The heads of two rows read together; a cell merged over both rows counts once. */
function headsUnder(looked: Scan, upper: number | null, lower: number): readonly Head[] {
  const columns = new Set<number>(looked.textsIn(lower).keys());
  if (upper !== null) {
    for (const column of looked.textsIn(upper).keys()) columns.add(column);
  }
  const heads: Head[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const own = looked.textsIn(lower).get(column) ?? '';
    const above = upper === null ? '' : groupAbove(looked, upper, column);
    if (own !== '') heads.push({ column, own, above: above === own ? '' : above });
    else if (upper !== null && isOneCell(looked, upper, lower, column)) {
      heads.push({ column, own: above, above: '' });
    }
  }
  return heads;
}

/** Text in the upper row with nothing below it stands for the column, unless it is a head over several columns. */
function isOneCell(looked: Scan, upper: number, lower: number, column: number): boolean {
  const area = looked.mergeAt(upper, column);
  if (!looked.textsIn(upper).has(column)) return false;
  if (area === null) return foldHeader(looked.textsIn(upper).get(column) ?? '') !== '';
  return area.right === area.left || area.bottom >= lower;
}

/**
 * Cuts a header row where a second table begins: after a gap when what follows repeats a column, and
 * where the first column of the table comes again. Columns after a gap that repeat nothing still belong.
 */
function sideBySide(looked: Scan, row: number, heads: readonly Head[]): readonly (readonly Head[])[] {
  const tables: Head[][] = [];
  let current: Head[] = [];
  let roles: PersonColumn[] = [];
  heads.forEach((head, i) => {
    const [role] = readPersonHead(head).roles;
    const before = heads[i - 1];
    const gap = before !== undefined && head.column > rightEdge(looked, row, before.column) + 1;
    const again = role !== undefined && role === roles[0] && roles.some(isWho);
    if (before !== undefined && (again || (gap && repeats(heads.slice(i), roles, looked, row)))) {
      tables.push(current);
      current = [];
      roles = [];
    }
    current.push(head);
    if (role !== undefined) roles.push(role);
  });
  return [...tables, current];
}

function isWho(role: PersonColumn): boolean {
  return role === 'ticket' || role === 'name';
}

function rightEdge(looked: Scan, row: number, column: number): number {
  return looked.mergeAt(row, column)?.right ?? column;
}

/** Do the heads up to the next gap hold a column that the table already has? */
function repeats(rest: readonly Head[], roles: readonly PersonColumn[], looked: Scan, row: number): boolean {
  for (const [i, head] of rest.entries()) {
    const before = rest[i - 1];
    if (before !== undefined && head.column > rightEdge(looked, row, before.column) + 1) return false;
    const [role] = readPersonHead(head).roles;
    if (role !== undefined && role !== 'remark' && role !== 'status' && roles.includes(role)) return true;
  }
  return false;
}
