/*
 * The tables of a sheet: each with its header, its titles and the row where the next one begins. A
 * header printed again inside a table does not begin another one, unless a title says that it does.
 */
import type { SheetSnapshot } from '../workbook/port';
import type { RoundName } from '../contest/round-name';
import { personClaims, type Claims, type Head } from './claim';
import { foldHeader } from './header-text';
import type { PersonColumn } from './header-words';
import { headerBlocks, scan, type HeaderBlock, type Scan } from './header-block';
import { labelOf } from './row-label';
import { promisesRoster, roundIn } from './round-word';

export interface Table {
  readonly sheet: SheetSnapshot;
  readonly block: HeaderBlock;
  readonly left: number;
  readonly right: number;
  /** Texts above the header, from the top. */
  readonly titles: readonly string[];
  /** Last row that can belong to it; null where it goes on to the end of the sheet. */
  readonly to: number | null;
  /** Last row that was looked through for further tables. */
  readonly lookedTo: number;
  readonly claims: Claims<PersonColumn>;
}

const known = new WeakMap<SheetSnapshot, readonly Table[]>();

/** All tables of a sheet. A snapshot does not change, so that each sheet is looked through once. */
export function tablesOf(sheet: SheetSnapshot): readonly Table[] {
  const remembered = known.get(sheet);
  if (remembered !== undefined) return remembered;
  const looked = scan(sheet);
  const found = headerBlocks(looked).map((block, i, all) => tableAt(sheet, looked, block, i, all));
  const tables = withEnds(found.filter((table) => table.block.heads.length > 0));
  known.set(sheet, tables);
  return tables;
}

function tableAt(
  sheet: SheetSnapshot,
  looked: Scan,
  block: HeaderBlock,
  i: number,
  all: readonly HeaderBlock[],
): Table {
  const left = Math.min(...block.heads.map(({ column }) => column));
  const right = Math.max(...block.heads.map(({ column }) => column));
  const before = all[i - 1];
  const after = all[i + 1];
  const from = before?.base === block.base ? Math.max(...before.heads.map(({ column }) => column)) + 1 : 1;
  const until =
    after?.base === block.base ? Math.min(...after.heads.map(({ column }) => column)) - 1 : Infinity;
  const earlier = Math.max(0, ...all.filter(({ base }) => base < block.base).map(({ last }) => last));
  const titles = titlesAbove(looked, block, earlier, from, until);
  return {
    sheet,
    block,
    left,
    right,
    titles,
    to: null,
    lookedTo: looked.lastRow,
    claims: personClaims(block.heads),
  };
}

/** How many rows above a header may be its titles. */
const TITLE_ROWS = 8;

/** Lines of few words above the header, up to the first row that looks like data; group heads may lie between. */
function titlesAbove(
  looked: Scan,
  { first, base }: HeaderBlock,
  earlier: number,
  from: number,
  until: number,
): readonly string[] {
  const titles: string[] = [];
  for (let row = base - 1; row > earlier && row >= first - TITLE_ROWS; row--) {
    const texts: string[] = [];
    for (const [column, text] of looked.textsIn(row)) {
      const right = looked.mergeAt(row, column)?.right ?? column;
      if (right >= from && column <= until) texts.push(text);
    }
    if (texts.length > 3 && row < first) break;
    if (texts.length > 3) continue;
    titles.unshift(...texts.filter((text) => labelOf(text) === null && !/^[\d.]+$/u.test(text)));
  }
  return titles;
}

/** Leaves out headers that only repeat the one above, and ends each table where the next begins. */
function withEnds(tables: readonly Table[]): readonly Table[] {
  const kept: Table[] = [];
  for (const table of tables) {
    const above = [...kept]
      .reverse()
      .find((other) => other.block.base < table.block.base && overlap(other, table));
    if (above === undefined || !isRepeated(above, table)) kept.push(table);
  }
  return kept.map((table) => {
    const next = kept.find((other) => other.block.base > table.block.base && overlap(other, table));
    return next === undefined ? table : { ...table, to: next.block.first - 1 };
  });
}

function overlap(a: Table, b: Table): boolean {
  return a.left <= b.right && b.left <= a.right;
}

function isRepeated(above: Table, table: Table): boolean {
  if (!sameHeads(above.block.heads, table.block.heads)) return false;
  const round = roundOfTitles(table.titles);
  if (round !== null && round !== (roundOfTitles(above.titles) ?? roundIn(above.sheet.name))) return false;
  const promise = promisesRoster(table.titles.join(' '));
  return promise === 'silent' || promise === promisesRoster(above.titles.join(' '));
}

function sameHeads(a: readonly Head[], b: readonly Head[]): boolean {
  const texts = new Map(a.map(({ column, own }) => [column, foldHeader(own)]));
  return a.length === b.length && b.every(({ column, own }) => texts.get(column) === foldHeader(own));
}

/** The one round that the titles speak of; null where they name none or disagree. */
export function roundOfTitles(titles: readonly string[]): RoundName | null {
  const rounds = new Set(titles.map(roundIn).filter((round) => round !== null));
  const [round = null] = rounds;
  return rounds.size === 1 ? round : null;
}
