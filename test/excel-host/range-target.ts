/*
 * What a Range of the API stands for: an area of a sheet that moves with inserted and deleted rows.
 */
import { cellsOf, nameOf, quoted, type Area } from './area';
import { ExcelError } from './wire';
import type { Desk } from './desk';
import type { SheetModel } from './sheet-model';

export interface RangeTarget {
  readonly sheet: SheetModel;
  /** null: the cells were deleted. */
  area: Area | null;
}

export const isRangeTarget = (value: unknown): value is RangeTarget =>
  typeof value === 'object' && value !== null && 'sheet' in value && 'area' in value;

/** The area of a range that must still be there. */
export function areaIn(target: RangeTarget, desk: Desk): Area {
  if (target.area === null || !desk.workbook.sheets.includes(target.sheet)) {
    throw new ExcelError('InvalidReference');
  }
  return target.area;
}

/** "Sheet1!A1:B2". */
export const addressIn = (target: RangeTarget, desk: Desk): string =>
  `${quoted(target.sheet.name)}!${nameOf(areaIn(target, desk))}`;

/** Above the limit Excel answers null for the cells and says nothing. */
export const tooManyToRead = (area: Area, desk: Desk): boolean => cellsOf(area) > desk.limits.readCells;
