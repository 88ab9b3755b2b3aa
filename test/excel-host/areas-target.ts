/*
 * What RangeAreas of the API stand for: several areas of one sheet.
 */
import type { Area } from './area';
import type { SheetModel } from './sheet-model';

export interface AreasTarget {
  readonly sheet: SheetModel;
  parts: readonly Area[];
}
