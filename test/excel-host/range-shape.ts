/*
 * Ranges made from other ranges and from addresses: parts, neighbours, intersections. It moves no cell.
 */
import {
  areaOf,
  bounds,
  columnsOf,
  intersection,
  LAST_COLUMN,
  LAST_ROW,
  rowsOf,
  splitSheet,
  WHOLE_SHEET,
  type Area,
} from './area';
import type { Desk } from './desk';
import { wholeOf, wholeOr } from './given';
import { areaIn, isRangeTarget, type RangeTarget } from './range-target';
import type { SheetModel } from './sheet-model';
import { isThing, type Given } from './thing';
import { ExcelError } from './wire';
import { placeOf, sheetNamed } from './workbook-model';

/** The area an address names on a sheet: A1 form, a defined name, or nothing at all for every cell. */
export function addressed(sheet: SheetModel, given: Given, desk: Desk): RangeTarget {
  if (given === null || given === undefined || given === '') return { sheet, area: WHOLE_SHEET };
  if (typeof given !== 'string') throw new ExcelError('InvalidArgument');
  if (given.length > desk.limits.addressLength) throw new ExcelError('InvalidArgument');
  const [sheetName, address] = splitSheet(given);
  const on = sheetName === null ? sheet : sheetNamed(desk.workbook, sheetName);
  const area = areaOf(address);
  if (on !== null && area !== null) return { sheet: on, area };
  const name = desk.workbook.names.find(
    ({ name: own, scope }) =>
      own.toLowerCase() === address.toLowerCase() && (scope === null || scope === sheet),
  );
  const place = name === undefined ? null : placeOf(desk.workbook, name.formula);
  if (place === null) throw new ExcelError('InvalidArgument');
  return place;
}

/** The range that stands in an argument, as an object or as an address on the same sheet. */
export function rangeGiven(given: Given, sheet: SheetModel, desk: Desk): RangeTarget {
  if (!isThing(given)) return addressed(sheet, given, desk);
  if (given.className !== 'Range' || !isRangeTarget(given.target)) throw new ExcelError('InvalidArgument');
  return given.target;
}

/** Rows and columns counted from 0 as the API does; off the sheet is InvalidArgument. */
export function byIndexes(row: number, column: number, rows: number, columns: number): Area {
  const area = { top: row + 1, left: column + 1, bottom: row + rows, right: column + columns };
  const onSheet = area.top >= 1 && area.left >= 1 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
  if (!onSheet || rows < 1 || columns < 1) throw new ExcelError('InvalidArgument');
  return area;
}

type Shape = (area: Area, given: readonly Given[], desk: Desk, sheet: SheetModel) => Area | null;

const part = (area: Area, rows: readonly [number, number], columns: readonly [number, number]): Area =>
  byIndexes(
    area.top - 1 + rows[0],
    area.left - 1 + columns[0],
    rows[1] - rows[0] + 1,
    columns[1] - columns[0] + 1,
  );

const all = (count: number): readonly [number, number] => [0, count - 1];

/** Methods of Range that answer another range of the same sheet; null is Excel's null object. */
export const SHAPES: { readonly [method: string]: Shape } = {
  getCell: (area, [row, column]) =>
    part(area, [wholeOf(row), wholeOf(row)], [wholeOf(column), wholeOf(column)]),
  getRow: (area, [row]) => part(area, [wholeOf(row), wholeOf(row)], all(columnsOf(area))),
  getColumn: (area, [column]) => part(area, all(rowsOf(area)), [wholeOf(column), wholeOf(column)]),
  getLastCell: (area) => ({ ...area, top: area.bottom, left: area.right }),
  getLastRow: (area) => ({ ...area, top: area.bottom }),
  getLastColumn: (area) => ({ ...area, left: area.right }),
  getEntireRow: (area) => ({ ...area, left: 1, right: LAST_COLUMN }),
  getEntireColumn: (area) => ({ ...area, top: 1, bottom: LAST_ROW }),
  getOffsetRange: (area, [rows, columns]) =>
    byIndexes(area.top - 1 + wholeOf(rows), area.left - 1 + wholeOf(columns), rowsOf(area), columnsOf(area)),
  getResizedRange: (area, [rows, columns]) =>
    byIndexes(area.top - 1, area.left - 1, rowsOf(area) + wholeOf(rows), columnsOf(area) + wholeOf(columns)),
  getAbsoluteResizedRange: (area, [rows, columns]) =>
    byIndexes(area.top - 1, area.left - 1, wholeOf(rows), wholeOf(columns)),
  getRowsAbove: (area, [count]) =>
    byIndexes(area.top - 1 - wholeOr(count, 1), area.left - 1, wholeOr(count, 1), columnsOf(area)),
  getRowsBelow: (area, [count]) => byIndexes(area.bottom, area.left - 1, wholeOr(count, 1), columnsOf(area)),
  getColumnsBefore: (area, [count]) =>
    byIndexes(area.top - 1, area.left - 1 - wholeOr(count, 1), rowsOf(area), wholeOr(count, 1)),
  getColumnsAfter: (area, [count]) => byIndexes(area.top - 1, area.right, rowsOf(area), wholeOr(count, 1)),
  getBoundingRect: (area, [other], desk, sheet) =>
    bounds([area, areaIn(rangeGiven(other, sheet, desk), desk)]),
  getIntersection: (area, [other], desk, sheet) => {
    const common = intersection(area, areaIn(rangeGiven(other, sheet, desk), desk));
    if (common === null) throw new ExcelError('ItemNotFound');
    return common;
  },
  getIntersectionOrNullObject: (area, [other], desk, sheet) =>
    intersection(area, areaIn(rangeGiven(other, sheet, desk), desk)),
};
