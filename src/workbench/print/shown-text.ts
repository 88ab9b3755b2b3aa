/*
 * What a cell shows: its value in its number format.
 */
import { numfmt } from '@univerjs/core';

/** Days between the two beginnings of time that workbooks have. */
const DAYS_1904 = 1462;

export function shownText(
  value: string | number | boolean | null,
  format: string,
  date1904: boolean,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  try {
    const moved = date1904 && numfmt.isDateFormat(format) ? value + DAYS_1904 : value;
    return numfmt.format(format, moved);
  } catch {
    // A format that nobody can read: the number itself.
    return String(value);
  }
}
