/*
 * What a cell shows. Only the formats that a contest workbook is full of are modelled; for any other
 * it answers null and lets the caller complain, so that no test believes a made-up text.
 */
import type { CellModel } from './sheet-model';
import { isErrorValue } from './typed';

export function displayed(cell: CellModel | undefined, format: string, date1904: boolean): string | null {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (isErrorValue(value)) return value.error;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (format === 'General' || format === '@') return String(Number(value.toPrecision(11)));
  const decimals = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(format);
  if (decimals !== null) {
    const [, grouped, places, percent] = decimals;
    const digits = (percent === undefined ? value : value * 100).toLocaleString('en-US', {
      minimumFractionDigits: places?.length ?? 0,
      maximumFractionDigits: places?.length ?? 0,
      useGrouping: grouped !== undefined,
    });
    return digits + (percent ?? '');
  }
  return /^y{4}([-/])m{1,2}\1d{1,2}$/.test(format) ? dateText(value, format, date1904) : null;
}

function dateText(serial: number, format: string, date1904: boolean): string {
  const day = Math.floor(serial) + (date1904 ? 1462 : serial < 60 ? 1 : 0) - 25_569;
  const at = new Date(day * 86_400_000);
  return format
    .replace('yyyy', String(at.getUTCFullYear()))
    .replace(/m+/, (m) => String(at.getUTCMonth() + 1).padStart(m.length, '0'))
    .replace(/d+/, (d) => String(at.getUTCDate()).padStart(d.length, '0'));
}
