/*
 * Stands before every command of Univer's: lets pass what becomes edits of cells, takes styles out of it, and
 * stops the rest with a reason. Pastes are its own. It knows no file.
 */
import {
  CanceledError,
  CommandType,
  EDITOR_ACTIVATED,
  ICommandService,
  IContextService,
  toDisposable,
} from '@univerjs/core';
import type { ICellData, ICommandInfo, IDisposable, Injector } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { changesCells, emptied, isForeign, refusalOf } from './allowed';
import type { RefusedReason } from './allowed';
import { cleanCell, editedCell, emptyCell, leftCell } from './cell-text';
import { isGiven } from './given';
import type { SheetModel } from './sheet-model';

export interface GuardSetting {
  readonly model: SheetModel;
  readonly readOnly: boolean;
  /** True while the grid itself changes what is shown. */
  busy(): boolean;
  date1904(): boolean;
  refuse(reason: RefusedReason): void;
  /** Somebody pastes; `text` is null where the clipboard must still be asked. */
  paste(text: string | null, html: string | null): void;
}

export const SET_CELLS = 'sheet.mutation.set-range-values';
const PASTES = new Set(['univer.command.paste', 'sheet.command.paste-value']);
const PASTE_KEYS = 'sheet.command.paste-by-short-key';
const EDITOR = 'sheet.operation.set-cell-edit-visible';

/** Params of the commands that are looked into. */
interface Params {
  readonly subUnitId?: string;
  readonly visible?: boolean;
  readonly textContent?: string;
  readonly htmlContent?: string;
  cellValue?: Record<number, Record<number, ICellData | null>>;
  values?: object;
  ranges?: readonly object[];
}

export function guardCommands(injector: Injector, setting: GuardSetting): readonly IDisposable[] {
  const commands = injector.get(ICommandService);
  const context = injector.get(IContextService);
  const cells = injector.get(SheetInterceptorService).writeCellInterceptor;
  const format = (sheet: string, row: number, column: number): string => {
    const model = setting.model.sheet(sheet);
    return model === null ? 'General' : setting.model.formatAt(model, row, column);
  };
  return [
    commands.beforeCommandExecuted((command, options) => {
      if (setting.busy()) return;
      const state = {
        typing: context.getContextValue(EDITOR_ACTIVATED),
        calculated: options?.fromFormula === true,
      };
      const reason = judge(command, setting, state, format);
      if (reason === null) return;
      if (reason !== 'done') setting.refuse(reason);
      throw new CanceledError();
    }),
    toDisposable(
      cells.intercept(AFTER_CELL_EDIT, {
        priority: 1000,
        // Nobody is asked after this: a number format that Univer guesses would not be saved.
        handler: (written, { subUnitId, row, col, worksheet }, next) => {
          const cell = written ?? null;
          if (cell === null || isGiven(cell.f)) return next(cell);
          const before = worksheet.getCellRaw(row, col) ?? null;
          return leftCell(cell, before, format(subUnitId, row, col), setting.date1904());
        },
      }),
    ),
    toDisposable(
      cells.intercept(BEFORE_CELL_EDIT, {
        priority: 1000,
        // What comes is the cell as it is displayed: the editor needs all of its digits.
        handler: (cell, { subUnitId, row, col, worksheet }, next) => {
          const raw = worksheet.getCellRaw(row, col) ?? null;
          if (raw === null || isGiven(raw.f) || isGiven(raw.si)) return next(cell);
          return next(editedCell(raw, format(subUnitId, row, col), setting.date1904()));
        },
      }),
    ),
  ];
}

type FormatAt = (sheet: string, row: number, column: number) => string;

/** 'done': something else was done in its place; null: it may run. May change the command's params. */
function judge(
  { id, type, params }: Readonly<ICommandInfo>,
  setting: GuardSetting,
  { typing, calculated }: { readonly typing: boolean; readonly calculated: boolean },
  format: FormatAt,
): RefusedReason | 'done' | null {
  // Params are typed by each command alone; these are the fields that are looked into.
  const known: Params = (params as Params | undefined) ?? {};
  if (type === CommandType.MUTATION) return judgeMutation(id, known, setting, format, calculated);
  if (setting.readOnly && changesCells(id)) return 'read-only';
  if (id === EDITOR && known.visible === true) return judgeEditor(setting);
  if (typing) return refusalOf(id);
  if (id === PASTE_KEYS || PASTES.has(id)) {
    if (setting.readOnly) return 'read-only';
    setting.paste(known.textContent ?? null, known.htmlContent ?? null);
    return 'done';
  }
  return refusalOf(id);
}

function judgeEditor({ model, readOnly }: GuardSetting): RefusedReason | null {
  if (readOnly) return 'read-only';
  const sheet = model.workbook()?.getActiveSheet() ?? null;
  const cell = model.selected();
  return sheet === null || cell === null ? null : model.lockAt(sheet.getSheetId(), cell.row, cell.column);
}

function judgeMutation(
  id: string,
  params: Params,
  { model }: GuardSetting,
  format: FormatAt,
  calculated: boolean,
): RefusedReason | null {
  if (id === SET_CELLS) {
    const { subUnitId = '', cellValue = {} } = params;
    const reason = calculated ? null : model.lockIn(subUnitId, cellValue);
    if (reason === null) cleanCells(cellValue, (row, column) => format(subUnitId, row, column));
    return reason;
  }
  const empty = emptied(id);
  if (empty === 'values') params.values = {};
  if (empty === 'ranges') params.ranges = [];
  return isForeign(id) ? 'structure' : null;
}

function cleanCells(
  matrix: NonNullable<Params['cellValue']>,
  format: (row: number, column: number) => string,
): void {
  for (const [row, line] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries(line)) {
      // Nothing in its place would take the style away too.
      if (cell === null || cell === undefined) line[Number(column)] = emptyCell();
      else cleanCell(cell, format(Number(row), Number(column)));
    }
  }
}
