/*
 * Measures a table against what a roster, a score sheet or a recorded list needs: which column stands
 * for what, what is missing, what is in doubt. Which of several fitting tables is taken is decided in
 * recognise.ts.
 */
import type { SheetKind } from '../contest/finding';
import { changeColumns, reviewColumns, rosterColumns, rulingColumns, scoreColumns } from '../contest/rows';
import { claimsOf, readHead, type Claims, type Head } from './claim';
import { columnName } from './column-name';
import { squeeze } from './header-text';
import {
  changeWords,
  computedColumns,
  reviewWords,
  rulingWords,
  settingWords,
  type PersonColumn,
} from './header-words';
import type { Table } from './table';
import { vocabularyOf, type Vocabulary } from './vocabulary';

/** A column that several headers claim, or a header that claims several columns. */
export interface Doubt {
  readonly role: string;
  readonly heads: readonly Head[];
  /** True where the sheet cannot be read without it. */
  readonly needed: boolean;
}

export interface Fit {
  readonly kind: SheetKind;
  readonly table: Table;
  /** Column numbers by role. Several only for remarks and states, which are read together. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
  /** Needed columns that no header claims. */
  readonly missing: readonly string[];
  readonly doubts: readonly Doubt[];
}

export type ColumnChoices = ReadonlyMap<string, number | null>;

/** Every column of these counts: what stands in any of them can set a status. */
const READ_TOGETHER = new Set(['remark', 'status']);
/** Where two headers mean these equally, the first is read: none of them decides a result. */
const FIRST_WILL_DO = new Set([
  'seq',
  'phone',
  'occupation',
  'registered',
  'idType',
  'creditCode',
  'item',
  'note',
]);
const COMPUTED: ReadonlySet<string> = new Set(computedColumns);

const plainVocabularies: Readonly<
  Record<'settings' | 'rulings' | 'reviews' | 'changes', Vocabulary<string>>
> = {
  settings: vocabularyOf<string>(settingWords),
  rulings: vocabularyOf<string>(rulingWords),
  reviews: vocabularyOf<string>(reviewWords),
  changes: vocabularyOf<string>(changeWords),
};

const wanted: Readonly<
  Record<'roster' | 'score' | 'settings' | 'rulings' | 'reviews' | 'changes', readonly string[]>
> = {
  roster: rosterColumns,
  score: ['seq', ...scoreColumns, ...computedColumns],
  settings: ['item', 'value', 'note'],
  rulings: rulingColumns,
  reviews: reviewColumns,
  changes: changeColumns,
};

/** Each entry is one need; words joined by | are alternatives, + means all of them. */
const needs: Readonly<Record<keyof typeof wanted, readonly string[]>> = {
  roster: ['name', 'unit', 'ticket|idNumber'],
  score: ['ticket|name+unit', 'theory', 'practical'],
  settings: ['item', 'value'],
  rulings: ['round', 'ticket', 'order', 'basis', 'by', 'date'],
  reviews: ['ticket', 'code', 'opinion', 'basis', 'by', 'date'],
  changes: ['round', 'ticket', 'change', 'reason', 'by', 'date'],
};

/** Rounds share one shape. */
export function shapeOf(kind: SheetKind): keyof typeof wanted {
  return kind === 'preliminary' || kind === 'semifinal' || kind === 'final' ? 'score' : kind;
}

/** Measures a table against a kind of sheet; the clerk's column choices go before every header. */
export function fitOf(table: Table, kind: SheetKind, choices: ColumnChoices): Fit {
  const shape = shapeOf(kind);
  const claims: Claims<string> =
    shape === 'roster' || shape === 'score'
      ? table.claims
      : claimsOf(table.block.heads.map((head) => readHead(head, plainVocabularies[shape])));
  const columns = new Map<string, readonly number[]>();
  const doubts: Doubt[] = [];
  for (const role of wanted[shape]) {
    const claim = claims.byRole.get(role);
    if (claim === undefined || choices.has(role)) continue;
    if (COMPUTED.has(role) && (claim.sureness === 1 || claim.heads.length > 1)) continue;
    const all = claim.heads.map(({ column }) => column);
    if (all.length === 1 || READ_TOGETHER.has(role)) columns.set(role, all);
    else if (FIRST_WILL_DO.has(role)) columns.set(role, all.slice(0, 1));
    else doubts.push({ role, heads: claim.heads, needed: false });
  }
  if (shape === 'roster' || shape === 'score') resolveWeakHeads(table, columns, doubts, choices);
  applyChoices(columns, choices);
  for (const role of neededRoles(shape)) {
    if (columns.has(role) || choices.has(role) || doubts.some((doubt) => doubt.role === role)) continue;
    const heads = claims.unclear.filter(({ roles }) => roles.includes(role)).map(({ head }) => head);
    if (heads.length > 0) doubts.push({ role, heads, needed: false });
  }
  return { kind, table, columns, ...judge(shape, columns, doubts) };
}

function neededRoles(shape: keyof typeof wanted): readonly string[] {
  return needs[shape].flatMap((need) => need.split(/[|+]/u));
}

/** 编号 is the ticket where no other column is and it does not just count; 岗位 stands in for 岗位类别. */
function resolveWeakHeads(
  table: Table,
  columns: Map<string, readonly number[]>,
  doubts: Doubt[],
  choices: ColumnChoices,
): void {
  const numbers = table.claims.byRole.get('seqOrTicket')?.heads ?? [];
  const hasTicket =
    columns.has('ticket') || choices.has('ticket') || doubts.some(({ role }) => role === 'ticket');
  const counting = numbers.filter(({ column }) => hasTicket || countsRows(table, column));
  const tickets = numbers.filter((head) => !counting.includes(head));
  const [seq] = counting;
  const [ticket, second] = tickets;
  if (seq !== undefined && !columns.has('seq')) columns.set('seq', [seq.column]);
  if (second !== undefined) doubts.push({ role: 'ticket', heads: tickets, needed: false });
  else if (ticket !== undefined) columns.set('ticket', [ticket.column]);
  const position = table.claims.byRole.get('position')?.heads ?? [];
  const [job] = position;
  if (
    job !== undefined &&
    position.length === 1 &&
    !columns.has('jobCategory') &&
    !choices.has('jobCategory')
  ) {
    if (!doubts.some(({ role }) => role === 'jobCategory')) columns.set('jobCategory', [job.column]);
  }
}

/** How many rows are looked at to tell a running number from a ticket. */
const SAMPLE = 200;

/** True where a column counts 1, 2, 3 … (beginning again at 1 is allowed); an empty column does not count. */
function countsRows(table: Table, column: number): boolean {
  const { sheet, block, to } = table;
  const end = Math.min(to ?? Infinity, sheet.extent?.bottom ?? 0, block.last + SAMPLE);
  let last = 0;
  if (end <= block.last) return false;
  for (const { cells } of sheet.rows([column], block.last + 1, end)) {
    const text = squeeze(String(cells[0]?.value ?? ''));
    if (!/^\d+$/u.test(text)) {
      // Letters with digits are a ticket; words alone are a subtotal or a signature.
      if (/\d/u.test(text) && last === 0) return false;
      continue;
    }
    const number = Number(text);
    if (number !== last + 1 && number !== 1) return false;
    last = number;
  }
  return last > 0;
}

function applyChoices(columns: Map<string, readonly number[]>, choices: ColumnChoices): void {
  for (const [role, column] of choices) {
    columns.delete(role);
    if (column === null) continue;
    for (const [other, all] of columns) {
      const rest = all.filter((one) => one !== column);
      if (rest.length === 0) columns.delete(other);
      else columns.set(other, rest);
    }
    columns.set(role, [column]);
  }
}

/** What is missing, and which doubts keep the sheet from being read. */
function judge(
  shape: keyof typeof wanted,
  columns: ReadonlyMap<string, readonly number[]>,
  doubts: readonly Doubt[],
): { missing: readonly string[]; doubts: readonly Doubt[] } {
  const inDoubt = new Set(doubts.map(({ role }) => role));
  const kind: SheetKind = shape === 'score' ? 'preliminary' : shape;
  const has = (role: string): boolean => columns.has(role) || inDoubt.has(role);
  const missing = needs[shape]
    .filter((need) => !need.split('|').some((way) => way.split('+').every(has)))
    .map((need) =>
      need
        .split('|')
        .map((way) =>
          way
            .split('+')
            .map((role) => columnName(role, kind))
            .join('+'),
        )
        .join(' / '),
    );
  const needed = new Set(neededRoles(shape));
  // With a ticket column, names and units of a score sheet are useful, not needed.
  if (shape === 'score' && columns.has('ticket')) {
    needed.delete('name');
    needed.delete('unit');
  }
  return { missing, doubts: doubts.map((doubt) => ({ ...doubt, needed: needed.has(doubt.role) })) };
}

/** True where the table can be read: nothing needed is missing or in doubt. */
export function isReadable({ missing, doubts }: Fit): boolean {
  return missing.length === 0 && !doubts.some(({ needed }) => needed);
}

/** True where marks stand, or may stand, in a column of either part. */
export function hasMarks({ claims }: Table, part: 'theory' | 'practical'): boolean {
  const role: PersonColumn = part;
  return claims.byRole.has(role) || claims.unclear.some(({ roles }) => roles.includes(role));
}
