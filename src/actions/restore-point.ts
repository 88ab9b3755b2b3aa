/*
 * One step that can be taken back: the cells that were written, by person and role, with what stood there;
 * and the sheets of ours that were made or rewritten. How it is taken back is decided in restore.ts.
 */
import { chainOf, CHAIN_START, type JsonValue } from '../contest/journal-chain';
import { roundNames, type RoundName } from '../contest/round-name';
import type { SettingTexts } from '../contest/setting-texts';
import type { ReadContest, SheetTable } from '../sheets/read-contest';
import type { Cell, CellWrite, SheetId, SheetPlan, SheetSnapshot, Snapshot } from '../workbook/port';
import type { LooseRecord } from './ledger';
import { pack, unpack } from './packed-text';
import { stampsOf, valuesOf, type PlanChanges } from './plan-changes';

/** Names a sheet after renaming, sorting and reopening, as far as that goes. */
export interface SheetRef {
  readonly id: SheetId;
  readonly name: string;
  /** Key of one of our own; null for the user's. */
  readonly own: string | null;
  /** The table of the contest that stands there; null for lists and anything else. */
  readonly table: 'roster' | RoundName | null;
  /** Where tickets stood; null where the table has no such column. */
  readonly ticketColumn: number | null;
  readonly headerRow: number;
}

/** What stood in a cell; 'not-kept' where it could not be written back, or must not be kept. */
export type Before =
  { readonly kept: true; readonly value: string | number | null } | { readonly kept: false };

export interface PointCell {
  readonly row: number;
  readonly ticket: string | null;
  readonly before: Before;
  /** Fits the value that we wrote (afterOf), which need not be kept itself. */
  readonly after: string;
}

export interface CellGroup {
  readonly sheet: SheetRef;
  readonly role: string;
  readonly column: number;
  readonly cells: readonly PointCell[];
}

export interface PutTrace {
  readonly key: string;
  readonly done: 'made' | 'rewritten';
  /** Digest of its values, time stamps left out, as we put them. */
  readonly sum: string;
  readonly stamps: readonly string[];
}

export interface RestorePoint {
  /** The journal line of the act. */
  readonly seq: number;
  readonly act: string;
  readonly round: RoundName | null;
  readonly at: string;
  readonly overrides: SettingTexts;
  readonly groups: readonly CellGroup[];
  readonly sheets: readonly PutTrace[];
}

/** Digest of a sheet's values (plan-changes.ts). */
export function sumOf(values: string): string {
  return chainOf(CHAIN_START, values).slice(0, 16);
}

export function traceOf(plan: SheetPlan, done: PutTrace['done']): PutTrace {
  return { key: plan.key, done, sum: sumOf(valuesOf(plan)), stamps: stampsOf(plan) };
}

/** Numbers and blanks as they are, texts as a digest: reasons and remarks need not stand twice in a workbook. */
export function afterOf(value: Cell['value']): string {
  if (value === null || value === '') return '';
  return typeof value === 'number' ? String(value) : `#${chainOf(CHAIN_START, String(value)).slice(0, 10)}`;
}

/** Cells of a plan by sheet and role, each with what stands there now. */
export function groupsOf(
  snapshot: Snapshot,
  contest: ReadContest,
  { cells }: PlanChanges,
): readonly CellGroup[] {
  const groups = new Map<string, { readonly first: Omit<CellGroup, 'cells'>; readonly cells: PointCell[] }>();
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.id, sheet]));
  const standing = new Map<SheetId, (write: CellWrite) => Cell | null>();
  for (const { sheet: id, write } of cells) {
    const sheet = sheets.get(id);
    if (sheet === undefined) continue;
    const { role, column, row, ticket, value } = write;
    const look =
      standing.get(id) ??
      lookAt(
        sheet,
        cells.flatMap((one) => (one.sheet === id ? [one.write] : [])),
      );
    standing.set(id, look);
    const ref = refOf(sheet, contest, write);
    const key = `${id}|${ref.table ?? ''}|${role}|${column}`;
    const group = groups.get(key) ?? { first: { sheet: ref, role, column }, cells: [] };
    groups.set(key, group);
    group.cells.push({ row, ticket, before: beforeOf(look(write), write.expected), after: afterOf(value) });
  }
  return [...groups.values()].map(({ first, cells: own }) => ({ ...first, cells: own }));
}

/** The cells of a sheet that a plan writes; null for one that is not there. */
function lookAt(sheet: SheetSnapshot, writes: readonly CellWrite[]): (write: CellWrite) => Cell | null {
  const columns = [...new Set(writes.map(({ column }) => column))];
  const rows = new Map<number, readonly Cell[]>();
  const wanted = new Set(writes.map(({ row }) => row));
  for (const { row, cells } of sheet.rows(columns)) if (wanted.has(row)) rows.set(row, cells);
  return ({ row, column }) => rows.get(row)?.[columns.indexOf(column)] ?? null;
}

/** Documents, phones and accounts are numbers of this length and more. */
const longNumber = /\d(?:[\s-]?\d){10,}/u;

function beforeOf(cell: Cell | null, expected: Cell['value']): Before {
  const value = cell === null ? expected : cell.value;
  if (typeof value === 'boolean' || cell?.kind === 'error') return { kept: false };
  if (value === null) return { kept: true, value };
  return longNumber.test(String(value)) ? { kept: false } : { kept: true, value };
}

/** The table of the contest to which the written cell belongs: of two on one sheet the one above it. */
function refOf({ id, name, own }: SheetSnapshot, contest: ReadContest, write: CellWrite): SheetRef {
  const tables: readonly (readonly ['roster' | RoundName, SheetTable<string> | null])[] = [
    ['roster', contest.roster],
    ...roundNames.map((round) => [round, contest.tables[round]] as const),
  ];
  let best: SheetRef = { id, name, own, table: null, ticketColumn: null, headerRow: 0 };
  for (const [kind, table] of tables) {
    if (table?.sheetId !== id || table.columns[write.role] !== write.column) continue;
    const { headerRow } = table;
    if (headerRow >= write.row || headerRow < best.headerRow) continue;
    best = { ...best, table: kind, ticketColumn: table.columns.ticket ?? null, headerRow };
  }
  return best;
}

// ---- as it is kept --------------------------------------------------------------------------------

/** Short lists instead of named fields: ten thousand people are ten thousand of these. */
export function packPoint({ groups, ...rest }: RestorePoint): string {
  return pack({
    ...rest,
    sheets: rest.sheets.map((one) => ({ ...one })),
    groups: groups.map(({ sheet, role, column, cells }) => ({
      sheet: { ...sheet },
      role,
      column,
      cells: cells.map(({ row, ticket, before, after }): JsonValue => [
        row,
        ticket,
        ...(before.kept ? [before.value] : [[]]),
        after,
      ]),
    })),
  });
}

type Packed = Omit<RestorePoint, 'groups'> & {
  readonly groups: readonly (Omit<CellGroup, 'cells'> & {
    readonly cells: readonly (readonly [number, string | null, string | number | null | [], string])[];
  })[];
};

/** null where the record is not one that we packed. */
export function pointIn({ text }: LooseRecord): RestorePoint | null {
  const json = unpack(text);
  if (typeof json !== 'object' || json === null || !('groups' in json)) return null;
  // Only packPoint makes these: a record that was tampered with does not inflate.
  const packed = json as unknown as Packed;
  return {
    ...packed,
    groups: packed.groups.map(({ cells, ...group }) => ({
      ...group,
      cells: cells.map(([row, ticket, before, after]) => ({
        row,
        ticket,
        before: Array.isArray(before) ? { kept: false } : { kept: true, value: before },
        after,
      })),
    })),
  };
}
