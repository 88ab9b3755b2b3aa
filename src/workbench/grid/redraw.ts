/*
 * Brings what is shown up to a new picture: cells that differ are set, sheets that are new or of another shape
 * are put in, sheets that have gone are taken out. It changes Univer's model only.
 */
import type { ICellData } from '@univerjs/core';
import type { SheetPicture, WorkbookPicture } from '../../workbook/file/picture';
import { emptyCell } from './cell-text';
import type { SheetModel } from './sheet-model';
import { UNIT, sheetData, shownSheets, stylesOf } from './workbook-data';

export function redraw(model: SheetModel, shown: Map<string, SheetPicture>, changed: WorkbookPicture): void {
  const workbook = model.workbook();
  if (workbook === null) return;
  const front = workbook.getActiveSheet()?.getSheetId() ?? null;
  const order = changed.order.filter((id) => shown.has(id) || shownSheets(changed).some((s) => s.id === id));
  for (const sheet of shownSheets(changed)) {
    const before = shown.get(sheet.id);
    workbook.addStyles(stylesOf(sheet));
    if (before !== undefined && sameFrame(before, sheet)) setCells(model, sheet);
    else {
      if (before !== undefined) takeOut(model, sheet.id);
      model.runNow('sheet.mutation.insert-sheet', {
        unitId: UNIT,
        sheet: sheetData(sheet),
        index: Math.max(0, order.indexOf(sheet.id)),
      });
    }
    shown.set(sheet.id, sheet);
  }
  for (const id of [...shown.keys()]) {
    if (changed.order.includes(id)) continue;
    takeOut(model, id);
    shown.delete(id);
  }
  const back = front !== null && model.sheet(front) !== null ? front : (order[0] ?? null);
  if (back !== null && workbook.getActiveSheet()?.getSheetId() !== back) activate(model, back);
}

/** The sheet in front gives way to a neighbour first: Univer draws nothing else where it is taken out. */
function takeOut(model: SheetModel, id: string): void {
  const workbook = model.workbook();
  const others = workbook?.getSheets().filter((sheet) => sheet.getSheetId() !== id) ?? [];
  const next = others.find((sheet) => sheet.isSheetHidden() === 0);
  if (workbook?.getActiveSheet()?.getSheetId() === id && next !== undefined) {
    activate(model, next.getSheetId());
  }
  model.runNow('sheet.mutation.remove-sheet', { unitId: UNIT, subUnitId: id });
}

function activate(model: SheetModel, id: string): void {
  model.runNow('sheet.operation.set-worksheet-active', { unitId: UNIT, subUnitId: id });
}

/** All but cells and looks. Looks only ever grow. */
function sameFrame(before: SheetPicture, after: SheetPicture): boolean {
  const frame = (sheet: SheetPicture): string => {
    const { numbers, heights, hidden, looks } = sheet.rows;
    const lists = [numbers, heights, hidden, looks].map((list) => [...list]);
    return JSON.stringify([{ ...sheet, cells: null, looks: null, rows: null }, lists]);
  };
  // A longer sheet needs more rows than were offered.
  const last = ({ cells }: SheetPicture): number => cells.rows.at(-1) ?? 0;
  return last(after) <= last(before) && frame(before) === frame(after);
}

type Cells = Record<number, Record<number, ICellData>>;

/** Compares with what is shown, not with the picture before: people have typed since. */
function setCells(model: SheetModel, after: SheetPicture): void {
  const sheet = model.sheet(after.id);
  if (sheet === null) return;
  const matrix = sheet.getCellMatrix();
  const wanted = sheetData(after).cellData as Cells;
  const changes: Cells = {};
  const put = (row: number, column: number, cell: ICellData): void => {
    // Directly: the mutation below would lay the new style over the old one.
    matrix.setValue(row, column, cell);
    const content = { ...emptyCell(), ...cell };
    delete content.s;
    (changes[row] ??= {})[column] = content;
  };
  const gone: (readonly [number, number])[] = [];
  matrix.forValue((row, column) => {
    if (wanted[row]?.[column] === undefined) gone.push([row, column]);
  });
  for (const [row, column] of gone) put(row, column, {});
  for (const [row, line] of Object.entries(wanted)) {
    for (const [column, cell] of Object.entries(line)) {
      const known = matrix.getValue(Number(row), Number(column)) ?? null;
      if (!sameCell(known, cell)) put(Number(row), Number(column), cell);
    }
  }
  if (Object.keys(changes).length === 0) return;
  model.runNow('sheet.mutation.set-range-values', { unitId: UNIT, subUnitId: after.id, cellValue: changes });
}

function sameCell(known: ICellData | null, cell: ICellData): boolean {
  return (['v', 't', 'f', 'si', 's'] as const).every(
    (name) => (known?.[name] ?? null) === (cell[name] ?? null),
  );
}
