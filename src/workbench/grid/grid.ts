/*
 * The workbook as people see and edit it: shows pictures of sheets, tells every edit cell by cell, refuses what
 * cannot be saved. It holds no truth of its own; the file document does.
 */
import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  ThemeService,
  UniverInstanceType,
} from '@univerjs/core';
import type { Injector } from '@univerjs/core';
import type { SheetPicture, WorkbookPicture } from '../../workbook/file/picture';
import type { CellEdit } from '../../workbook/file/typed';
import type { RefusedReason } from './allowed';
import { pasteInto } from './clipboard';
import { contentsOf, editsOf } from './edits';
import type { CellMatrix } from './edits';
import { SET_CELLS, guardCommands } from './guard';
import { redraw } from './redraw';
import { openModel } from './sheet-model';
import type { SheetModel } from './sheet-model';
import { guardTabs } from './tabs';
import { LOCALES, startUniver } from './univer';
import type { GridLanguage } from './univer';
import { UNIT, shownSheets, workbookData } from './workbook-data';

export interface Grid {
  /** Shows a whole workbook; what was shown before is gone, with its undo. */
  show(workbook: WorkbookPicture): void;
  /**
   * Shows what a plan, or anything else than this grid, has changed: the sheets in the picture are drawn anew,
   * those that `order` does not name any more go. Undo begins again, as in Excel.
   */
  refresh(changed: WorkbookPicture): void;
  /** Goes to a sheet, and to a cell of it ("F18"). A hidden sheet is not gone to. */
  select(sheet: string, cell: string | null): void;
  /** As `select`, the sheet by the name on its tab; nothing happens where no tab has it. */
  follow(tab: string, cell: string | null): void;
  /** Calls for every change of cells by a person, undo and new results of formulas among them. */
  onEdit(hear: (edits: readonly CellEdit[]) => void): void;
  /** Calls where something was refused. */
  onRefuse(hear: (reason: RefusedReason) => void): void;
  undo(): void;
  redo(): void;
  dark(on: boolean): void;
  close(): void;
}

export interface GridOptions {
  readonly language: GridLanguage;
  readonly dark: boolean;
  readonly readOnly?: boolean;
}

export function openGrid(container: HTMLElement, options: GridOptions): Grid {
  const univer = startUniver(container, options.language, options.dark);
  const injector = univer.__getInjector();
  const desk: Desk = {
    injector,
    readOnly: options.readOnly === true,
    shown: new Map(),
    hear: { edit: () => undefined, refuse: () => undefined },
    busy: false,
    date1904: false,
  };
  const leaveTabs = guardTabs(container, () => desk.hear.refuse('structure'));
  // Univer has most of its services only once there is a workbook.
  let attended: Attended | null = null;
  const run = (command: string): void => void attended?.model.run(command, {});
  return {
    show: (workbook) => {
      quietly(desk, () => {
        desk.shown.clear();
        for (const sheet of shownSheets(workbook)) desk.shown.set(sheet.id, sheet);
        desk.date1904 = workbook.date1904;
        injector.get(IUniverInstanceService).disposeUnit(UNIT);
        univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(workbook, LOCALES[options.language]));
        attended ??= attend(desk);
      });
      if (workbook.front !== null && attended !== null) goTo(attended.model, workbook.front, null);
    },
    refresh: (changed) => {
      quietly(desk, () => {
        if (attended !== null) redraw(attended.model, desk.shown, changed);
        injector.get(IUndoRedoService).clearUndoRedo(UNIT);
      });
    },
    select: (sheet, cell) => {
      if (attended !== null) goTo(attended.model, sheet, cell);
    },
    follow: (tab, cell) => {
      const sheet = [...desk.shown.values()].find(({ name }) => name === tab);
      if (attended !== null && sheet !== undefined) goTo(attended.model, sheet.id, cell);
    },
    onEdit: (listener) => {
      desk.hear.edit = listener;
    },
    onRefuse: (listener) => {
      desk.hear.refuse = listener;
    },
    undo: () => run('univer.command.undo'),
    redo: () => run('univer.command.redo'),
    dark: (on) => injector.get(ThemeService).setDarkMode(on),
    close: () => {
      leaveTabs();
      attended?.stop();
      univer.dispose();
    },
  };
}

interface Desk {
  readonly injector: Injector;
  readonly readOnly: boolean;
  readonly shown: Map<string, SheetPicture>;
  readonly hear: {
    edit: (edits: readonly CellEdit[]) => void;
    refuse: (reason: RefusedReason) => void;
  };
  /** True while the grid itself changes what is shown. */
  busy: boolean;
  date1904: boolean;
}

interface Attended {
  readonly model: SheetModel;
  stop(): void;
}

function quietly(desk: Desk, act: () => void): void {
  desk.busy = true;
  try {
    act();
  } finally {
    desk.busy = false;
  }
}

/** Watches what people do from now on. */
function attend(desk: Desk): Attended {
  const { injector, hear } = desk;
  const model = openModel(injector, desk.shown);
  const paste = (text: string, html: string | null): void => {
    pasteInto(injector, model, text, html, desk.date1904);
  };
  const watches = guardCommands(injector, {
    model,
    readOnly: desk.readOnly,
    busy: () => desk.busy,
    date1904: () => desk.date1904,
    refuse: (reason) => hear.refuse(reason),
    paste: (text, html) => {
      if (text !== null) paste(text, html);
      else void readClipboard().then((read) => (read === null ? hear.refuse('clipboard') : paste(...read)));
    },
  });
  const commands = injector.get(ICommandService);
  const before = new WeakMap<object, ReadonlyMap<string, string>>();
  const look = commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SET_CELLS || desk.busy || params === undefined) return;
    const change = params as ChangedCells;
    const sheet = model.sheet(change.subUnitId);
    if (sheet !== null) before.set(params, contentsOf(model.cellsOf(sheet), change.cellValue ?? {}));
  });
  const listen = commands.onCommandExecuted(({ id, params }, how) => {
    if (id !== SET_CELLS || desk.busy || params === undefined) return;
    const { subUnitId, cellValue = {} } = params as ChangedCells;
    const sheet = model.sheet(subUnitId);
    if (sheet === null) return;
    const calculated = how?.fromFormula === true;
    const known = before.get(params) ?? new Map<string, string>();
    const edits = editsOf(subUnitId, model.cellsOf(sheet), cellValue, { before: known, calculated });
    if (edits.length > 0) hear.edit(edits);
  });
  return {
    model,
    stop: () => {
      for (const watch of [...watches, look, listen]) watch.dispose();
    },
  };
}

/** Params of SET_CELLS, which alone are taken for this. */
interface ChangedCells {
  readonly subUnitId: string;
  readonly cellValue?: CellMatrix;
}

/** Text and HTML; null where the browser gives none, from a menu say without being asked for leave. */
async function readClipboard(): Promise<[string, string | null] | null> {
  try {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string | null> =>
      item?.types.includes(type) === true ? (await item.getType(type)).text() : null;
    const text = await read('text/plain');
    return text === null ? null : [text, await read('text/html')];
  } catch {
    return null;
  }
}

function goTo(model: SheetModel, id: string, cell: string | null): void {
  const sheet = model.sheet(id);
  if (sheet === null || sheet.isSheetHidden() === 1) return;
  const place = cell === null ? null : placeOf(cell);
  const unit = { unitId: UNIT, subUnitId: id };
  void (async () => {
    if (model.workbook()?.getActiveSheet()?.getSheetId() !== id) {
      await model.run('sheet.command.set-worksheet-activate', unit);
    }
    if (place === null) return;
    const range = {
      startRow: place.row,
      endRow: place.row,
      startColumn: place.column,
      endColumn: place.column,
    };
    await model.run('sheet.command.select-range', { unitId: UNIT, subUnit: id, range });
    await model.run('sheet.command.scroll-to-cell', { range });
  })();
}

function placeOf(cell: string): { readonly row: number; readonly column: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/u.exec(cell);
  if (match === null) return null;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
