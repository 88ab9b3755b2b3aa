/*
 * Univer's workbook as the grid asks it: which cell holds what, in which format, under which lock. It reads
 * the model and the pictures that were shown, and changes neither.
 */
import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { ICellData, Injector, Workbook, Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SheetsSelectionsService } from '@univerjs/sheets';
import type { SheetPicture } from '../../workbook/file/picture';
import type { RefusedReason } from './allowed';
import type { CellMatrix, GridCells } from './edits';
import { isGiven } from './given';
import type { Target } from './paste';
import { UNIT, styleName } from './workbook-data';

export interface SheetModel {
  readonly run: (command: string, params: object) => Promise<boolean>;
  readonly runNow: (command: string, params: object) => boolean;
  workbook(): Workbook | null;
  /** What is selected on the sheet in front; null for nothing. */
  selected(): Target | null;
  sheet(id: string): Worksheet | null;
  cellsOf(sheet: Worksheet): GridCells;
  formatAt(sheet: Worksheet, row: number, column: number): string;
  /** Why nothing may be typed into this cell; null where something may. Rows and columns from 0. */
  lockAt(id: string, row: number, column: number): RefusedReason | null;
  lockIn(id: string, matrix: CellMatrix): RefusedReason | null;
}

export function openModel(injector: Injector, shown: ReadonlyMap<string, SheetPicture>): SheetModel {
  const commands = injector.get(ICommandService);
  const selections = injector.get(SheetsSelectionsService);
  const instances = injector.get(IUniverInstanceService);
  const workbook = (): Workbook | null =>
    instances.getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET) ?? null;
  const sheet = (id: string): Worksheet | null => workbook()?.getSheetBySheetId(id) ?? null;
  const lockAt = (id: string, row: number, column: number): RefusedReason | null => {
    const picture = shown.get(id);
    const model = sheet(id);
    return picture === undefined || model === null ? null : lockOf(picture, model, row, column);
  };
  return {
    run: (command, params) => commands.executeCommand(command, params),
    runNow: (command, params) => commands.syncExecuteCommand(command, params),
    workbook,
    selected: () => {
      const range = selections.getCurrentLastSelection()?.range;
      if (range === undefined) return null;
      const [row, column] = [range.startRow, range.startColumn];
      return { row, column, rows: range.endRow - row + 1, columns: range.endColumn - column + 1 };
    },
    sheet,
    cellsOf: (model) => ({
      cellAt: (row, column) => model.getCellRaw(row, column) ?? null,
      formulaAt: (row, column) => {
        const cell: ICellData | null = model.getCellRaw(row, column) ?? null;
        if (cell === null || (!isGiven(cell.f) && !isGiven(cell.si))) return null;
        const formulas = injector.get(FormulaDataModel);
        return formulas.getFormulaStringByCell(row, column, model.getSheetId(), UNIT) ?? cell.f ?? null;
      },
    }),
    formatAt: (model, row, column) => model.getComposedCellStyle(row, column).n?.pattern ?? 'General',
    lockAt,
    lockIn: (id, matrix) => {
      for (const [row, line] of Object.entries(matrix)) {
        for (const column of Object.keys(line)) {
          const reason = lockAt(id, Number(row), Number(column));
          if (reason !== null) return reason;
        }
      }
      return null;
    },
  };
}

function lockOf(picture: SheetPicture, model: Worksheet, row: number, column: number): RefusedReason | null {
  const inside = ({ top, left, bottom, right }: SheetPicture['merges'][number]): boolean =>
    row >= top - 1 && row < bottom && column >= left - 1 && column < right;
  if (picture.arrays.some(inside)) return 'array-formula';
  if (picture.protection === 'none' || picture.openAreas.some(inside)) return null;
  const name =
    model.getCellRaw(row, column)?.s ?? model.getRowStyle(row, true) ?? model.getColumnStyle(column, true);
  const look = picture.looks.find((_, i) => styleName(i) === name) ?? picture.looks[0];
  return look?.locked === false ? null : 'locked';
}
