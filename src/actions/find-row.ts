/*
 * Finds again, in a workbook that people have worked on since, the cells that a restore point names: the sheet
 * by what it is, the row by whose it is. What is done with them is not known here.
 */
import { settingsFrom } from '../contest/setting-texts';
import { readTicket } from '../contest/ticket';
import { rawOf } from '../sheets/raw-cell';
import { readContest, type ReadContest } from '../sheets/read-contest';
import { readSettings } from '../sheets/read-settings';
import type { NotBackReason } from '../text/journal-words';
import type { Cell, SheetSnapshot, Snapshot } from '../workbook/port';
import { BLANK } from '../workbook/port';
import { ownSheet } from './plan-changes';
import { afterOf, type CellGroup, type PointCell, type RestorePoint, type SheetRef } from './restore-point';

export interface FoundCell {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export type Found = FoundCell | { readonly sheet: SheetSnapshot | null; readonly reason: NotBackReason };

/** Answers where a cell of a group is now. `valueAt`: what stands there once later steps are taken back. */
export type FindCell = (group: CellGroup, cell: PointCell) => Found;

export function finder(
  snapshot: Snapshot,
  point: RestorePoint,
  valueAt: (at: Omit<FoundCell, 'cell'>, cell: Cell) => Cell['value'],
): FindCell {
  const { texts } = readSettings(snapshot, point.overrides);
  const contest = readContest(snapshot, settingsFrom(texts));
  const places = new Map<CellGroup, Place | NotBackReason>();
  // Found once, before any of its cells is put back: a line is known by all of them.
  const lines = new Map<string, number | NotBackReason>();
  const lineOf = (group: CellGroup, cell: PointCell, place: Place): number | NotBackReason => {
    const key = `${group.sheet.id}!${cell.row}`;
    const row = lines.get(key) ?? listRow(point, group, cell, place, valueAt);
    lines.set(key, row);
    return row;
  };
  return (group, cell) => {
    const place = places.get(group) ?? placeOf(snapshot, contest, group);
    places.set(group, place);
    if (typeof place === 'string') return { sheet: null, reason: place };
    const { sheet, column, cellsOf } = place;
    const row = group.sheet.table === null ? lineOf(group, cell, place) : personRow(place, cell);
    if (typeof row === 'string') return { sheet, reason: row };
    return { sheet, row, column, cell: cellsOf([column]).get(row)?.[0] ?? BLANK };
  };
}

/** A sheet that was found again, and where the group's column and the tickets are on it. */
interface Place {
  readonly sheet: SheetSnapshot;
  readonly column: number;
  /** Rows of each ticket; null where the table has no tickets. */
  readonly rowsByTicket: ReadonlyMap<string, readonly number[]> | null;
  cellsOf(columns: readonly number[]): ReadonlyMap<number, readonly Cell[]>;
}

function placeOf(
  snapshot: Snapshot,
  contest: ReadContest,
  { sheet: ref, role, column }: CellGroup,
): Place | NotBackReason {
  const kind = ref.table;
  const table = kind === null ? null : kind === 'roster' ? contest.roster : contest.tables[kind];
  const sheet = sheetOf(snapshot, ref, table?.sheetId ?? null);
  if (sheet === null) return 'sheet-gone';
  const known = new Map<string, ReadonlyMap<number, readonly Cell[]>>();
  const cellsOf = (columns: readonly number[]): ReadonlyMap<number, readonly Cell[]> => {
    const key = columns.join();
    const rows = known.get(key) ?? new Map([...sheet.rows(columns)].map(({ row, cells }) => [row, cells]));
    known.set(key, rows);
    return rows;
  };
  const isTable = table !== null && table.sheetId === sheet.id;
  const columns: Readonly<Record<string, number | null>> = isTable ? table.columns : {};
  const now = isTable ? (columns[role] ?? null) : column;
  if (now === null) return 'column-gone';
  const ticketColumn = isTable ? (columns.ticket ?? null) : ref.ticketColumn;
  const headerRow = isTable ? table.headerRow : ref.headerRow;
  const rowsByTicket =
    ticketColumn === null ? null : ticketsIn(cellsOf([ticketColumn]), headerRow, snapshot.date1904);
  return { sheet, column: now, rowsByTicket, cellsOf };
}

/** By key, by what it is, by identity, by name: the first that is found. */
function sheetOf(
  snapshot: Snapshot,
  { own, id, name }: SheetRef,
  tableSheet: string | null,
): SheetSnapshot | null {
  if (own !== null) return ownSheet(snapshot, own) ?? null;
  const { sheets } = snapshot;
  const users = sheets.filter((sheet) => sheet.own === null);
  return (
    users.find((sheet) => sheet.id === tableSheet) ??
    users.find((sheet) => sheet.id === id) ??
    users.find((sheet) => sheet.name === name) ??
    null
  );
}

function ticketsIn(
  rows: ReadonlyMap<number, readonly Cell[]>,
  headerRow: number,
  date1904: boolean,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [row, [cell]] of rows) {
    const ticket = row > headerRow && cell !== undefined ? readTicket(rawOf(cell, date1904)) : null;
    if (ticket !== null) found.set(ticket, [...(found.get(ticket) ?? []), row]);
  }
  return found;
}

function personRow({ rowsByTicket }: Place, { ticket }: PointCell): number | NotBackReason {
  if (ticket === null || rowsByTicket === null) return 'no-ticket';
  const [row, second] = rowsByTicket.get(ticket) ?? [];
  if (row === undefined) return 'row-gone';
  return second === undefined ? row : 'ticket-twice';
}

/** A line of a list is known by all that we wrote into it: it may stand elsewhere now, but must be whole. */
function listRow(
  point: RestorePoint,
  { sheet: ref }: CellGroup,
  { row }: PointCell,
  { sheet, cellsOf }: Place,
  valueAt: (at: Omit<FoundCell, 'cell'>, cell: Cell) => Cell['value'],
): number | NotBackReason {
  const line = point.groups
    .filter((group) => group.sheet.id === ref.id && group.sheet.table === null)
    .flatMap(({ column, cells }) => cells.flatMap((cell) => (cell.row === row ? [{ ...cell, column }] : [])));
  const columns = line.map(({ column }) => column);
  const rows = cellsOf(columns);
  const value = (at: number, index: number): Cell['value'] => {
    const cell = rows.get(at)?.[index] ?? BLANK;
    return valueAt({ sheet, row: at, column: columns[index] ?? 1 }, cell);
  };
  const isWritten = (at: number): boolean =>
    line.every(({ after }, index) => afterOf(value(at, index)) === after);
  const isUntouched = line.every(({ before }, index) => before.kept && before.value === value(row, index));
  if (isWritten(row) || isUntouched) return row;
  const [found, second] = [...rows.keys()].filter(isWritten);
  if (second !== undefined) return 'ticket-twice';
  if (found !== undefined) return found;
  // A failure in the middle leaves some cells of the line as they were.
  const isBegun = line.every(({ before, after }, index) => {
    const now = value(row, index);
    return afterOf(now) === after || (before.kept && before.value === now);
  });
  if (isBegun) return row;
  const isHalf = line.some(({ after }, index) => after !== '' && afterOf(value(row, index)) === after);
  return isHalf ? 'changed-since' : 'row-gone';
}
