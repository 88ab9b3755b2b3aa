/*
 * Adds lines to a list that people keep (裁定记录, 变动记录): below the last line that stands there, never over
 * anything. What the lines say is decided by the act that adds them.
 */
import type { CellWrite, SheetId, SheetSnapshot, Snapshot, WriteCells } from '../workbook/port';

/** One line by the roles of the list's columns; a role that the list has no column for is not written. */
export interface Line {
  readonly ticket?: string;
  readonly [role: string]: string | number | undefined;
}

/** A list as it stands on its sheet (sheets/read-contest.ts, SheetTable). */
export interface ListTable {
  readonly sheetId: SheetId;
  readonly columns: Readonly<Record<string, number | null>>;
}

/** Why the lines cannot be added. */
export type NoRoom = 'locked' | 'full';

/**
 * The writes that add the lines, one row each, below `last`, the row of the last line that the list has
 * (its header where it has none). `role` of a write is its column's, `ticket` its line's. Whatever stands
 * further below, a signature line say, ends the list: there the lines must find room before it.
 *
 * Example: a list of rulings whose last line stands in row 7 gets the next two in rows 8 and 9.
 */
export function appendLines(
  snapshot: Snapshot,
  table: ListTable,
  last: number,
  lines: readonly Line[],
): WriteCells | NoRoom {
  const sheet = snapshot.sheets.find(({ id }) => id === table.sheetId);
  if (sheet === undefined) return 'full';
  const first = last + 1;
  const width = sheet.extent?.right ?? 1;
  const everything = Array.from({ length: width }, (_, index) => index + 1);
  const [below] = sheet.rows(everything, first);
  if (below !== undefined && first + lines.length > below.row) return 'full';
  // A line that somebody types there in the meantime is not mixed with ours.
  const ticketColumn = table.columns.ticket ?? null;
  const anchor = ticketColumn === null ? {} : { anchor: { column: ticketColumn, value: null } };
  const writes = lines.flatMap((line, index) =>
    Object.entries(table.columns).flatMap(([role, column]): readonly CellWrite[] => {
      const value = line[role];
      if (column === null || value === undefined || value === '') return [];
      const ticket = line.ticket ?? null;
      return [{ row: first + index, column, ticket, role, expected: null, value, ...anchor }];
    }),
  );
  if (writes.some(({ row, column }) => sheet.isLocked(row, column))) return 'locked';
  return { kind: 'write-cells', sheet: sheet.id, writes };
}

/** What says whose row it is, for a write that must not reach another person's (RowAnchor). */
export function anchorIn(
  sheet: SheetSnapshot,
  row: number,
  column: number | null | undefined,
): Pick<CellWrite, 'anchor'> {
  if (column === null || column === undefined) return {};
  const [found] = sheet.rows([column], row, row);
  return { anchor: { column, value: found?.cells[0]?.value ?? null } };
}
