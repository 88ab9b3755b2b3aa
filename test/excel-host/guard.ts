/*
 * What protection forbids: writing locked cells, changing looks, sizes and rows of a protected sheet,
 * and adding, moving or renaming sheets of a protected structure.
 */
import type { Area } from './area';
import { stylesIn } from './sheet-cells';
import type { ProtectionFlag, SheetModel } from './sheet-model';
import { ExcelError } from './wire';
import type { WorkbookModel } from './workbook-model';

/** Content of cells may change only where they are unlocked. */
export function guardContent(sheet: SheetModel, area: Area): void {
  if (sheet.protection === null) return;
  for (const style of stylesIn(sheet, area)) if (style.locked) throw new ExcelError('AccessDenied');
}

/** An act on a sheet that protection allows only by one of its options; null: by none. */
export function guardAct(sheet: SheetModel, option: ProtectionFlag | null): void {
  if (sheet.protection === null) return;
  if (option === null || !sheet.protection.options[option]) throw new ExcelError('AccessDenied');
}

export function guardStructure(workbook: WorkbookModel): void {
  if (workbook.structure !== null) throw new ExcelError('AccessDenied');
}
