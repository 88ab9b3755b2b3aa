/*
 * A drawn workbook in the form that Univer takes: every sheet with its cells, sizes, panes, merges and tab.
 * Pure; it neither opens a grid nor reads a file.
 */
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { SheetPicture, WorkbookPicture } from '../../workbook/file/picture';
import { cellStyle } from './cell-style';
import { isGiven } from './given';
import { neededHeights } from './row-heights';

export const UNIT = 'workbook';
const APP_VERSION = '0.25.1';
/** CellValueType */
export const TEXT = 1;
export const NUMBER = 2;
export const BOOLEAN = 3;

/** Empty rows and columns that are offered beyond the last used ones. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 12;
const LEAST_COLUMNS = 26;
/** Pixels of one digit of the standard font, and of one point. */
const DIGIT = 7;
const POINT = 4 / 3;

/** `locale` is Univer's name of it, e.g. "zhCN". */
export function workbookData(picture: WorkbookPicture, locale: string): IWorkbookData {
  const sheets = shownSheets(picture);
  return {
    id: UNIT,
    name: picture.name,
    appVersion: APP_VERSION,
    // An enum of plain names.
    locale: locale as IWorkbookData['locale'],
    styles: Object.assign({}, ...sheets.map(stylesOf)) as Record<string, IStyleData>,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheetData(sheet)])),
  };
}

/** Our own very hidden sheets hold no contest and are not shown at all. */
export function shownSheets({ sheets }: WorkbookPicture): readonly SheetPicture[] {
  return sheets.filter(({ own, visibility }) => own === null || visibility !== 'veryHidden');
}

export function styleName(look: number): string {
  return `look-${look}`;
}

export function stylesOf({ looks }: SheetPicture): Record<string, IStyleData> {
  return Object.fromEntries(looks.map((look, i) => [styleName(i), cellStyle(look)]));
}

export function sheetData(sheet: SheetPicture): IWorksheetData {
  const { frozen } = sheet;
  const columns = columnsOf(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColour === null ? '' : `#${sheet.tabColour}`,
    hidden: sheet.visibility === 'visible' ? 0 : 1,
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
      startColumn: frozen.columns > 0 ? frozen.columns : -1,
    },
    ...countsOf(sheet),
    zoomRatio: sheet.zoom / 100,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: pixelsOf(sheet.defaultWidth),
    defaultRowHeight: sheet.defaultHeight * POINT,
    mergeData: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top - 1,
      startColumn: left - 1,
      endRow: bottom - 1,
      endColumn: right - 1,
    })),
    cellData: cellsOf(sheet),
    rowData: rowsOf(sheet, columns),
    columnData: columns,
    defaultStyle: styleName(0),
    rowHeader: { width: 46, hidden: 0 },
    columnHeader: { height: 20, hidden: 0 },
    showGridlines: sheet.gridLines ? 1 : 0,
    rightToLeft: 0,
  };
}

function countsOf({ cells, merges, frozen }: SheetPicture): Pick<IWorksheetData, 'rowCount' | 'columnCount'> {
  const lastRow = merges.reduce((max, { bottom }) => Math.max(max, bottom), cells.rows.at(-1) ?? 0);
  let lastColumn = merges.reduce((max, { right }) => Math.max(max, right), frozen.columns);
  for (const column of cells.columns) if (column > lastColumn) lastColumn = column;
  return { rowCount: lastRow + SPARE_ROWS, columnCount: Math.max(LEAST_COLUMNS, lastColumn + SPARE_COLUMNS) };
}

function pixelsOf(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
}

function columnsOf(sheet: SheetPicture): IWorksheetData['columnData'] {
  const { columnCount } = countsOf(sheet);
  const columns: IWorksheetData['columnData'] = {};
  for (const { first, last, width, hidden, look } of sheet.columns) {
    // A style for all 16 384 columns is common; only those that are offered are told.
    for (let column = first; column <= Math.min(last, columnCount); column++) {
      columns[column - 1] = {
        ...(width === null ? {} : { w: pixelsOf(width) }),
        ...(hidden ? { hd: 1 as const } : {}),
        ...(look > 0 ? { s: styleName(look) } : {}),
      };
    }
  }
  return columns;
}

function rowsOf(sheet: SheetPicture, columns: IWorksheetData['columnData']): IWorksheetData['rowData'] {
  const { rows } = sheet;
  const data: IWorksheetData['rowData'] = {};
  const plain = pixelsOf(sheet.defaultWidth);
  for (const [row, height] of neededHeights(sheet, (column) => columns[column - 1]?.w ?? plain)) {
    data[row - 1] = { h: height };
  }
  rows.numbers.forEach((number, i) => {
    const height = rows.heights[i] ?? 0;
    const look = rows.looks[i] ?? -1;
    const hidden = rows.hidden[i] === 1;
    if (height === 0 && look <= 0 && !hidden) return;
    data[number - 1] = {
      ...data[number - 1],
      ...(height > 0 ? { h: height * POINT } : {}),
      ...(hidden ? { hd: 1 as const } : {}),
      ...(look > 0 ? { s: styleName(look) } : {}),
    };
  });
  return data;
}

function cellsOf(sheet: SheetPicture): Record<number, Record<number, ICellData>> {
  const { cells } = sheet;
  const data: Record<number, Record<number, ICellData>> = {};
  cells.rows.forEach((row, place) => {
    const column = cells.columns[place] ?? 1;
    (data[row - 1] ??= {})[column - 1] = cellData(sheet, place);
  });
  return data;
}

/** The cell at one place of the picture's arrays. */
function cellData({ cells }: SheetPicture, place: number): ICellData {
  const look = cells.looks[place] ?? 0;
  const formula = cells.formulas.get(place);
  return {
    ...valueData(cells.values[place] ?? null),
    ...(look > 0 ? { s: styleName(look) } : {}),
    ...(!isGiven(formula?.text) ? {} : { f: formula.text }),
    ...(!isGiven(formula?.shared) ? {} : { si: `shared-${formula.shared}` }),
  };
}

export function valueData(value: string | number | boolean | null): Pick<ICellData, 'v' | 't'> {
  if (value === null) return {};
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: value, t: typeof value === 'number' ? NUMBER : TEXT };
}
