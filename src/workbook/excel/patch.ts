/*
 * How single cells become few ranges, and how their values are put there so that every text stays text and
 * no cell beside them is touched.
 */
import type { Area, CellWrite } from '../port';
import { rangeOf } from './range';
import { rectangles } from './rectangles';
import { TEXT_FORMAT, setFormat, spellText } from './spell';

/** A cell that is to be written. */
export interface NewValue {
  readonly write: Pick<CellWrite, 'row' | 'column'>;
  /** undefined: it stands there already. */
  readonly value: string | number | null | undefined;
  /** Number format of the cell. */
  readonly format: string;
}

/** Rows between two cells that are read along rather than asked for one by one. */
const GAP = 30;

/** Neighbouring columns with the same rows make one range, and so do rows that lie close together. */
export function areasOf(writes: readonly Pick<CellWrite, 'row' | 'column'>[]): readonly Area[] {
  const byColumn = new Map<number, number[]>();
  for (const { row, column } of writes) {
    const known = byColumn.get(column);
    if (known === undefined) byColumn.set(column, [row]);
    else known.push(row);
  }
  const areas: Area[] = [];
  for (const [column, rows] of [...byColumn].sort(([a], [b]) => a - b)) {
    for (const [top, bottom] of stretchesOf(rows)) {
      const at = areas.findIndex((a) => a.right === column - 1 && a.top === top && a.bottom === bottom);
      const beside = areas[at];
      if (beside === undefined) areas.push({ top, left: column, bottom, right: column });
      else areas[at] = { ...beside, right: column };
    }
  }
  return areas;
}

function stretchesOf(rows: readonly number[]): readonly (readonly [top: number, bottom: number])[] {
  const stretches: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last !== undefined && row - last[1] <= GAP) last[1] = row;
    else stretches.push([row, row]);
  }
  return stretches;
}

type Line = (string | number | null)[];

/** `exact`: touch no cell but those that are written, since others are locked. */
export function putValues(
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  news: readonly NewValue[],
  exact: boolean,
): void {
  const cells = new Map<number, Map<number, NewValue>>();
  for (const cell of news) {
    const { row, column } = cell.write;
    if (cell.value !== undefined) {
      cells.set(row, (cells.get(row) ?? new Map<number, NewValue>()).set(column, cell));
    }
  }
  for (const area of areas) {
    const lines = linesOf(area, (row, column) => cells.get(row)?.get(column) ?? null);
    if (lines.every((line) => line.every((cell) => cell === null))) continue;
    // A number that goes into a cell for text would become text; the format is lent to it for a moment.
    const lent = masked(area, lines, (cell) => cell.format === TEXT_FORMAT && typeof cell.value === 'number');
    for (const part of lent) setFormat(rangeOf(sheet, part), 'General');
    for (const part of exact ? masked(area, lines, () => true) : [area]) {
      rangeOf(sheet, part).values = valuesOf(area, part, lines);
    }
    for (const part of lent) setFormat(rangeOf(sheet, part), TEXT_FORMAT);
  }
}

type Lines = readonly (readonly (NewValue | null)[])[];

function linesOf(
  { top, left, bottom, right }: Area,
  cell: (row: number, column: number) => NewValue | null,
): Lines {
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (_, k) => cell(top + i, left + k)),
  );
}

/** Rectangles of the cells that are meant. */
function masked(area: Area, lines: Lines, meant: (cell: NewValue) => boolean): readonly Area[] {
  const marks = lines.map((line) => line.map((cell) => (cell !== null && meant(cell) ? 'x' : null)));
  return (rectangles(marks).get('x') ?? []).map(({ top, left, bottom, right }) => ({
    top: top + area.top - 1,
    left: left + area.left - 1,
    bottom: bottom + area.top - 1,
    right: right + area.left - 1,
  }));
}

/** null leaves a cell as it is. */
function valuesOf(area: Area, part: Area, lines: Lines): Line[] {
  return lines
    .slice(part.top - area.top, part.bottom - area.top + 1)
    .map((line) => line.slice(part.left - area.left, part.right - area.left + 1).map(spelled));
}

function spelled(cell: NewValue | null): string | number | null {
  if (cell?.value === undefined) return null;
  const { value, format } = cell;
  if (typeof value === 'number') return value;
  return value === null ? '' : spellText(value, format);
}
