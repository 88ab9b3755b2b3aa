/*
 * Row heights and column widths. The API speaks points; a file speaks characters of the standard font,
 * seven pixels each here, and a pixel is three quarters of a point.
 */
import { rowsOf } from './area';
import { complain, type Desk } from './desk';
import type { FormatTarget } from './format-object';
import { guardAct } from './guard';
import { refuse } from './given';
import { columnAt, rowAt } from './sheet-cells';
import type { SheetModel } from './sheet-model';

const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
/** Excel's own width of an untouched column: 64 pixels. */
const DEFAULT_PIXELS = 64;
const HIGHEST_ROW = 409.5;
const MOST_ROWS = 200_000;

/** Pixels of a column whose width is given in characters; null: of an untouched one. */
export const pixelsOf = (characters: number | null): number =>
  characters === null ? DEFAULT_PIXELS : Math.trunc(characters * DIGIT_PIXELS + 0.5);

const widthIn = (sheet: SheetModel, column: number): number =>
  pixelsOf(sheet.columns.get(column)?.width ?? sheet.defaultWidth) * POINTS_PER_PIXEL;

type Measure = (target: FormatTarget, desk: Desk, own: boolean) => number | null;

function uniform(values: ReadonlySet<number | null>): number | null {
  const [value = null] = values;
  return values.size === 1 ? value : null;
}

/** In points, null where rows differ; `own`: only heights that were set, null where none was. */
export const rowHeight: Measure = ({ sheet, areas }, _desk, own) => {
  const found = new Set<number | null>();
  for (const { top, bottom } of areas()) {
    let known = 0;
    for (const [row, { height }] of sheet.rows) {
      if (row < top || row > bottom) continue;
      known += 1;
      found.add(height ?? (own ? null : sheet.defaultHeight));
    }
    if (known < bottom - top + 1) found.add(own ? null : sheet.defaultHeight);
  }
  return uniform(found);
};

export const columnWidth: Measure = ({ sheet, areas }, _desk, own) => {
  const found = new Set<number | null>();
  for (const { left, right } of areas()) {
    for (let column = left; column <= right; column++) {
      found.add(own ? (sheet.columns.get(column)?.width ?? null) : widthIn(sheet, column));
    }
  }
  return uniform(found);
};

/** Sets the height in points; null: the default height again. */
export function setRowHeight({ sheet, areas }: FormatTarget, points: number | null, desk: Desk): void {
  guardAct(sheet, 'allowFormatRows');
  if (points !== null && (points < 0 || points > HIGHEST_ROW)) refuse();
  for (const area of areas()) {
    if (points === null) {
      for (const [row, line] of sheet.rows) if (row >= area.top && row <= area.bottom) line.height = null;
      continue;
    }
    if (rowsOf(area) > MOST_ROWS) complain(desk, 'a height for so many rows is not modelled');
    for (let row = area.top; row <= area.bottom; row++) rowAt(sheet, row).height = points;
  }
}

/** Sets the width in points; null: the default width again. */
export function setColumnWidth({ sheet, areas }: FormatTarget, points: number | null, _desk: Desk): void {
  guardAct(sheet, 'allowFormatColumns');
  if (points !== null && (points < 0 || points > (255 * DIGIT_PIXELS + 5) * POINTS_PER_PIXEL)) refuse();
  const width = points === null ? null : Math.round(points / POINTS_PER_PIXEL) / DIGIT_PIXELS;
  for (const { left, right } of areas()) {
    if (width === null) {
      for (const [column, of] of sheet.columns) if (column >= left && column <= right) of.width = null;
      continue;
    }
    for (let column = left; column <= right; column++) columnAt(sheet, column).width = width;
  }
}
