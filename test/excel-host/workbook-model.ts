/*
 * A workbook as the host keeps it: sheets in tab order, defined names, and what guards its structure.
 * Sheets are found by name without regard to case, as in Excel.
 */
import { areaOf, splitSheet, type Area } from './area';
import { PLAIN, type Style } from './style';
import { newSheet, type PasswordMark, type SheetModel } from './sheet-model';

export interface NameModel {
  readonly id: string;
  name: string;
  /** null: the whole workbook's. */
  readonly scope: SheetModel | null;
  /** With its "=". */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface WorkbookModel {
  fileName: string;
  date1904: boolean;
  readonly sheets: SheetModel[];
  names: NameModel[];
  /** null: the structure is not protected. */
  structure: { readonly password: PasswordMark | null } | null;
  active: SheetModel;
  /** What was selected last on the active sheet; null: nobody selected anything there. */
  selected: Area | null;
  /** How an untouched cell of a new sheet looks. */
  baseStyle: Style;
  /** The number of the next id that is given. */
  next: number;
}

export function newWorkbook(fileName = 'Book1.xlsx'): WorkbookModel {
  const first = newSheet(sheetId(1), 'Sheet1');
  return {
    fileName,
    date1904: false,
    sheets: [first],
    names: [],
    structure: null,
    active: first,
    selected: null,
    baseStyle: PLAIN,
    next: 2,
  };
}

/** An id in Excel's own form. */
export const sheetId = (number: number): string =>
  `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;

export const newId = (workbook: WorkbookModel): string => sheetId(workbook.next++);

export const sheetNamed = (workbook: WorkbookModel, name: string): SheetModel | null =>
  workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;

/** By id or by name, as an indexer of the API finds it. */
export const findSheet = (workbook: WorkbookModel, key: string): SheetModel | null =>
  workbook.sheets.find(({ id }) => id === key) ?? sheetNamed(workbook, key);

/** A place on a sheet that a reference such as "=Sheet1!$A$1:$B$2" names; null: none. */
export function placeOf(
  workbook: WorkbookModel,
  reference: string,
): { readonly sheet: SheetModel; readonly area: Area } | null {
  const [sheetName, address] = splitSheet(reference.replace(/^=/, ''));
  const sheet = sheetName === null ? null : sheetNamed(workbook, sheetName);
  const area = areaOf(address);
  return sheet === null || area === null ? null : { sheet, area };
}
