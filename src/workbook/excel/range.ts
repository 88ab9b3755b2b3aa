/*
 * Areas of the port as Excel's ranges, and back. It loads nothing.
 */
import { addressOf } from '../port';
import type { Area } from '../port';

/** The four numbers must have been loaded. */
export function areaOf(range: Excel.Range): Area {
  const [top, left] = [range.rowIndex + 1, range.columnIndex + 1];
  return { top, left, bottom: top + range.rowCount - 1, right: left + range.columnCount - 1 };
}

/** "B3" or "B3:D9" */
export function areaAddress({ top, left, bottom, right }: Area): string {
  const from = addressOf(top, left);
  const to = addressOf(bottom, right);
  return from === to ? from : `${from}:${to}`;
}

export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(areaAddress(area));
}
