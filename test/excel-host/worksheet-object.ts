/*
 * Worksheet and the collection of them. Names are checked as Excel checks them; the last visible sheet
 * stays, and a protected structure refuses every change of the tabs.
 */
import { WHOLE_SHEET } from './area';
import { areasThing } from './areas-object';
import { autoFilterThing } from './auto-filter-object';
import { breaksThing } from './page-breaks-object';
import type { Desk } from './desk';
import { freezeThing } from './freeze-object';
import { colourOf, flagOf, flagOr, numberOf, oneOf, refuse, textOf, textOr, wholeOf } from './given';
import { guardAct, guardStructure } from './guard';
import { namesThing } from './names-object';
import { pageThing } from './page-object';
import { sheetProtectionThing } from './protection-object';
import { addressed, byIndexes } from './range-shape';
import { rangeThing } from './range-object';
import { areaIn } from './range-target';
import { removeSheet, renamed } from './sheet-removal';
import { usedArea } from './sheet-cells';
import { newSheet, type SheetModel } from './sheet-model';
import { tablesThing } from './tables-object';
import { pixelsOf } from './sizes';
import { thing, type ClassModel, type Given, type Thing } from './thing';
import { ExcelError } from './wire';
import { findSheet, newId, sheetNamed } from './workbook-model';

const A1 = { top: 1, left: 1, bottom: 1, right: 1 };

/** A title that Excel takes: 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at an end. */
function titleOf(given: Given, desk: Desk, own: SheetModel | null): string {
  const title = textOf(given);
  const wrong = title === '' || title.length > 31 || /[:\\/?*[\]]/.test(title) || /^'|'$/.test(title);
  if (wrong || title.toLowerCase() === 'history') throw new ExcelError('InvalidArgument');
  const other = sheetNamed(desk.workbook, title);
  if (other !== null && other !== own) throw new ExcelError('ItemAlreadyExists');
  return title;
}

const visible = (desk: Desk): readonly SheetModel[] =>
  desk.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');

function setVisibility(sheet: SheetModel, given: Given, desk: Desk): void {
  const next = oneOf(given, ['Visible', 'Hidden', 'VeryHidden']);
  guardStructure(desk.workbook);
  if (next !== 'Visible' && visible(desk).every((other) => other === sheet)) {
    throw new ExcelError('InvalidOperation');
  }
  sheet.visibility = next;
  if (desk.workbook.active === sheet && next !== 'Visible') {
    desk.workbook.active = visible(desk)[0] ?? sheet;
  }
}

function setPosition(sheet: SheetModel, given: Given, desk: Desk): void {
  const { sheets } = desk.workbook;
  const position = wholeOf(given);
  if (position < 0 || position >= sheets.length) refuse();
  guardStructure(desk.workbook);
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
}

/** A member of a sheet that was deleted meanwhile is ItemNotFound. */
function live(sheet: SheetModel, desk: Desk): SheetModel {
  if (!desk.workbook.sheets.includes(sheet)) throw new ExcelError('ItemNotFound');
  return sheet;
}

function used(sheet: SheetModel, valuesOnly: Given, desk: Desk): ReturnType<typeof usedArea> {
  return usedArea(live(sheet, desk), flagOr(valuesOnly, false), WHOLE_SHEET);
}

const SHEET: ClassModel<SheetModel> = {
  name: 'Worksheet',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ id }) => id },
    name: {
      get: ({ name }) => name,
      set: (sheet, value, desk) => {
        guardStructure(desk.workbook);
        renamed(desk, sheet, titleOf(value, desk, sheet));
      },
    },
    position: { get: (sheet, desk) => desk.workbook.sheets.indexOf(sheet), set: setPosition },
    visibility: { get: ({ visibility }) => visibility, set: setVisibility },
    tabColor: {
      get: ({ tabColour }) => tabColour,
      set: (sheet, value, desk) => {
        guardStructure(desk.workbook);
        sheet.tabColour = colourOf(value);
      },
    },
    showGridlines: {
      get: ({ showGridlines }) => showGridlines,
      set: (sheet, value) => (sheet.showGridlines = flagOf(value)),
    },
    showHeadings: {
      get: ({ showHeadings }) => showHeadings,
      set: (sheet, value) => (sheet.showHeadings = flagOf(value)),
    },
    standardWidth: {
      // A file counts the padding of a cell, five pixels, into the width; here Excel does not.
      get: ({ defaultWidth }) => Math.round(((pixelsOf(defaultWidth) - 5) / 7) * 100) / 100,
      set: (sheet, value) => {
        guardAct(sheet, 'allowFormatColumns');
        sheet.defaultWidth = numberOf(value) + 5 / 7;
      },
    },
    standardHeight: { get: ({ defaultHeight }) => defaultHeight },
  },
  links: {
    names: (sheet) => namesThing(sheet),
    tables: (sheet) => tablesThing(sheet),
    protection: (sheet) => sheetProtectionThing(sheet),
    pageLayout: (sheet) => pageThing(sheet),
    freezePanes: (sheet) => freezeThing(sheet),
    horizontalPageBreaks: (sheet) => breaksThing(sheet, 'row'),
    verticalPageBreaks: (sheet) => breaksThing(sheet, 'column'),
    autoFilter: (sheet) => autoFilterThing(sheet),
  },
  methods: {
    getRange: (sheet, [address], desk) => {
      const target = addressed(live(sheet, desk), address, desk);
      return rangeThing(target.sheet, areaIn(target, desk), desk);
    },
    getRanges: (sheet, [address], desk) => {
      const text = textOr(address, '');
      if (text.length > desk.limits.addressLength) refuse();
      const areas = text
        .split(',')
        .map((part) => areaIn(addressed(live(sheet, desk), part.trim(), desk), desk));
      return areasThing(sheet, areas, desk);
    },
    getRangeByIndexes: (sheet, [row, column, rows, columns], desk) =>
      rangeThing(
        live(sheet, desk),
        byIndexes(wholeOf(row), wholeOf(column), wholeOf(rows), wholeOf(columns)),
        desk,
      ),
    getCell: (sheet, [row, column], desk) =>
      rangeThing(live(sheet, desk), byIndexes(wholeOf(row), wholeOf(column), 1, 1), desk),
    getUsedRange: (sheet, [valuesOnly], desk) => rangeThing(sheet, used(sheet, valuesOnly, desk) ?? A1, desk),
    getUsedRangeOrNullObject: (sheet, [valuesOnly], desk) => {
      const area = used(sheet, valuesOnly, desk);
      return area === null ? null : rangeThing(sheet, area, desk);
    },
    activate: (sheet, _given, desk) => {
      if (live(sheet, desk).visibility !== 'Visible') throw new ExcelError('InvalidOperation');
      desk.workbook.active = sheet;
      desk.workbook.selected = null;
    },
    calculate: () => undefined,
    delete: (sheet, _given, desk) => {
      live(sheet, desk);
      guardStructure(desk.workbook);
      if (sheet.visibility === 'VeryHidden') throw new ExcelError('InvalidOperation');
      if (visible(desk).every((other) => other === sheet)) throw new ExcelError('InvalidOperation');
      removeSheet(desk, sheet);
    },
  },
};

export const worksheetThing = (sheet: SheetModel): Thing => thing(SHEET, sheet);

function add([given]: readonly Given[], desk: Desk): Thing {
  const { workbook } = desk;
  guardStructure(workbook);
  const title = given === null || given === undefined ? freeTitle(desk) : titleOf(given, desk, null);
  const sheet = newSheet(newId(workbook), title, workbook.baseStyle);
  workbook.sheets.push(sheet);
  return worksheetThing(sheet);
}

function freeTitle(desk: Desk): string {
  let number = desk.workbook.sheets.length;
  while (sheetNamed(desk.workbook, `Sheet${number}`) !== null) number += 1;
  return `Sheet${number}`;
}

function found(key: Given, desk: Desk): Thing {
  const sheet = findSheet(desk.workbook, textOf(key));
  if (sheet === null) throw new ExcelError('ItemNotFound');
  return worksheetThing(sheet);
}

const end = (desk: Desk, visibleOnly: Given, at: 0 | -1): Thing => {
  const sheet = (flagOr(visibleOnly, false) ? visible(desk) : desk.workbook.sheets).at(at);
  if (sheet === undefined) throw new ExcelError('ItemNotFound');
  return worksheetThing(sheet);
};

const SHEETS: ClassModel<null> = {
  name: 'WorksheetCollection',
  items: (_all, desk) => desk.workbook.sheets.map(worksheetThing),
  item: (_all, key, desk) => found(key, desk),
  methods: {
    add: (_all, given, desk) => add(given, desk),
    getItem: (_all, [key], desk) => found(key, desk),
    _GetSheetById: (_all, [key], desk) => found(key, desk),
    getItemOrNullObject: (_all, [key], desk) => {
      const sheet = findSheet(desk.workbook, textOf(key));
      return sheet === null ? null : worksheetThing(sheet);
    },
    // Who is told is kept by the page around office.js (test/browser/excel-page.ts).
    _RegisterDataChangedEvent: () => null,
    _UnregisterDataChangedEvent: () => null,
    getActiveWorksheet: (_all, _given, desk) => worksheetThing(desk.workbook.active),
    getFirst: (_all, [visibleOnly], desk) => end(desk, visibleOnly, 0),
    getLast: (_all, [visibleOnly], desk) => end(desk, visibleOnly, -1),
    getCount: (_all, [visibleOnly], desk) =>
      (flagOr(visibleOnly, false) ? visible(desk) : desk.workbook.sheets).length,
  },
};

export const worksheetsThing = (): Thing => thing(SHEETS, null);
