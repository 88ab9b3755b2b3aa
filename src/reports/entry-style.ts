/*
 * How one entry of a table looks: its own wishes first, then its column's.
 */
import type { CellStyle } from '../workbook/port';
import type { Column, Entry } from './page';
import * as look from './style';

export function entryStyle(entry: Entry, column: Column | undefined): CellStyle {
  const style = lookOf(entry, column);
  return entry.unlocked === true ? { ...style, unlocked: true } : style;
}

function lookOf(entry: Entry, column: Column | undefined): CellStyle {
  const align = entry.align ?? column?.align ?? 'center';
  const format = entry.format ?? column?.format ?? 'General';
  if (entry.large === true) return look.largeStyle;
  if (entry.bold === true) return look.boldBodyStyle(align, format);
  return column?.small === true && (entry.across ?? 1) === 1
    ? look.smallBodyStyle(align, format)
    : look.bodyStyle(align, format);
}
