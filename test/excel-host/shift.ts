/*
 * Cells inserted and deleted: whatever stands behind moves, and with it merges, tables, rules, names,
 * formulas and every range that somebody holds.
 */
import { isEntireColumn, isEntireRow, LAST_COLUMN, LAST_ROW, type Area } from './area';
import type { Desk } from './desk';
import { guardAct, guardContent } from './guard';
import { moveReferences } from './references';
import type { CellModel, RowModel, SheetModel } from './sheet-model';
import { eachCell, makeCell, rowAt } from './sheet-cells';
import { refuse } from './given';

/** `count` lines from `at` come (or go), between `from` and `to` of the other axis. */
interface Move {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  readonly inserted: boolean;
  readonly from: number;
  readonly to: number;
}
type Direction = 'Up' | 'Left' | 'Down' | 'Right';

export function insertCells(desk: Desk, sheet: SheetModel, area: Area, direction: Direction): void {
  if (direction !== 'Down' && direction !== 'Right') refuse();
  shift(desk, sheet, moveOf(area, direction === 'Down' ? 'row' : 'column', true));
}

export function deleteCells(desk: Desk, sheet: SheetModel, area: Area, direction: Direction): void {
  if (direction !== 'Up' && direction !== 'Left') refuse();
  shift(desk, sheet, moveOf(area, direction === 'Up' ? 'row' : 'column', false));
}

function moveOf(area: Area, wanted: 'row' | 'column', inserted: boolean): Move {
  const axis = isEntireRow(area) ? 'row' : isEntireColumn(area) ? 'column' : wanted;
  return axis === 'row'
    ? { axis, at: area.top, count: area.bottom - area.top + 1, inserted, from: area.left, to: area.right }
    : { axis, at: area.left, count: area.right - area.left + 1, inserted, from: area.top, to: area.bottom };
}

const isWhole = ({ axis, from, to }: Move): boolean =>
  from === 1 && to === (axis === 'row' ? LAST_COLUMN : LAST_ROW);

function guard(sheet: SheetModel, move: Move): void {
  if (!isWhole(move)) return guardAct(sheet, null);
  const rows = move.axis === 'row';
  if (move.inserted) return guardAct(sheet, rows ? 'allowInsertRows' : 'allowInsertColumns');
  guardAct(sheet, rows ? 'allowDeleteRows' : 'allowDeleteColumns');
  const last = move.at + move.count - 1;
  guardContent(
    sheet,
    rows
      ? { top: move.at, bottom: last, left: 1, right: LAST_COLUMN }
      : { left: move.at, right: last, top: 1, bottom: LAST_ROW },
  );
}

function shift(desk: Desk, sheet: SheetModel, move: Move): void {
  guard(sheet, move);
  if (move.axis === 'row') shiftRows(sheet, move);
  else shiftColumns(sheet, move);
  const through = (area: Area): Area | null => moved(area, move);
  const all = (areas: readonly Area[]): Area[] => areas.flatMap((area) => through(area) ?? []);
  sheet.merges = all(sheet.merges);
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = through(table.area);
    return area === null ? [] : [{ ...table, area }];
  });
  const kept = <T extends { readonly areas: readonly Area[] }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, areas: all(item.areas) })).filter(({ areas }) => areas.length > 0);
  sheet.validations = kept(sheet.validations);
  sheet.conditionalFormats = kept(sheet.conditionalFormats);
  sheet.autoFilter = sheet.autoFilter === null ? null : through(sheet.autoFilter);
  if (isWhole(move)) shiftBreaks(sheet, move);
  for (const target of desk.live) {
    if (target.sheet !== sheet) continue;
    if ('parts' in target) target.parts = all(target.parts);
    else if (target.area !== null) target.area = through(target.area);
  }
  shiftFormulas(desk, sheet, through);
}

function shiftBreaks(sheet: SheetModel, move: Move): void {
  const { page } = sheet;
  const lines = move.axis === 'row' ? page.rowBreaks : page.columnBreaks;
  const next = lines.flatMap((line) => lineAfter(line, move) ?? []);
  if (move.axis === 'row') page.rowBreaks = next;
  else page.columnBreaks = next;
}

/** The new number of one line; null where it went. */
function lineAfter(line: number, { at, count, inserted }: Move): number | null {
  if (line < at) return line;
  if (inserted) return line + count;
  return line < at + count ? null : line - count;
}

/** The new place of an area; null where all of it went. */
function moved(area: Area, move: Move): Area | null {
  const rows = move.axis === 'row';
  const inside = rows
    ? area.left >= move.from && area.right <= move.to
    : area.top >= move.from && area.bottom <= move.to;
  const [first, last, limit] = rows
    ? [area.top, area.bottom, LAST_ROW]
    : [area.left, area.right, LAST_COLUMN];
  if (!inside || (first === 1 && last === limit)) return area;
  const [from, to] = ends(first, last, move);
  if (from > to || from > limit) return null;
  const end = Math.min(to, limit);
  return rows ? { ...area, top: from, bottom: end } : { ...area, left: from, right: end };
}

function ends(first: number, last: number, { at, count, inserted }: Move): readonly [number, number] {
  if (inserted) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const gone = at + count - 1;
  return [
    first < at ? first : first > gone ? first - count : at,
    last < at ? last : last > gone ? last - count : at - 1,
  ];
}

function shiftRows(sheet: SheetModel, move: Move): void {
  const lines = [...sheet.rows].sort(([a], [b]) => a - b);
  if (isWhole(move)) {
    sheet.rows.clear();
    for (const [row, line] of lines) {
      const next = lineAfter(row, move);
      if (next !== null && next <= LAST_ROW) sheet.rows.set(next, line);
    }
    const above = sheet.rows.get(move.at - 1);
    if (move.inserted && above !== undefined) copyLooks(sheet, above, move);
    return;
  }
  const taken: (readonly [number, number, CellModel])[] = [];
  for (const [row, line] of lines) {
    if (row < move.at) continue;
    for (let column = move.from; column <= Math.min(move.to, line.cells.length - 1); column++) {
      const cell = line.cells[column];
      if (cell === undefined) continue;
      taken.push([row, column, cell]);
      line.cells[column] = undefined;
    }
  }
  for (const [row, column, cell] of taken) {
    const next = lineAfter(row, move);
    if (next !== null && next <= LAST_ROW) rowAt(sheet, next).cells[column] = cell;
  }
}

/** New rows look like the one above them, as after Insert in Excel. */
function copyLooks(sheet: SheetModel, above: RowModel, move: Move): void {
  for (let row = move.at; row < move.at + move.count; row++) {
    for (const [column, cell] of above.cells.entries()) {
      if (cell !== undefined && cell.style !== null) makeCell(sheet, row, column).style = cell.style;
    }
    const line = rowAt(sheet, row);
    line.height = above.height;
    line.style = above.style;
  }
}

function shiftColumns(sheet: SheetModel, move: Move): void {
  for (const [row, line] of sheet.rows) {
    if (row < move.from || row > move.to) continue;
    const old = [...line.cells.entries()];
    line.cells.length = 0;
    for (const [column, cell] of old) {
      const next = cell === undefined ? null : lineAfter(column, move);
      if (next !== null && next <= LAST_COLUMN) line.cells[next] = cell;
    }
  }
  if (!isWhole(move)) return;
  const columns = [...sheet.columns];
  sheet.columns.clear();
  for (const [column, of] of columns) {
    const next = lineAfter(column, move);
    if (next !== null && next <= LAST_COLUMN) sheet.columns.set(next, of);
  }
}

function shiftFormulas(desk: Desk, sheet: SheetModel, through: (area: Area) => Area | null): void {
  for (const name of desk.workbook.names) {
    name.formula = moveReferences(name.formula, name.scope === sheet, sheet.name, through);
  }
  for (const other of desk.workbook.sheets) {
    eachCell(other, { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN }, (cell) => {
      if (cell.formula !== null) {
        cell.formula = moveReferences(cell.formula, other === sheet, sheet.name, through);
      }
    });
  }
}
