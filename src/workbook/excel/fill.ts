/*
 * What stands in our own sheet, in the order in which Excel takes it as it is meant: texts while every
 * cell is a text cell, links, and then numbers and formulas.
 */
import type { Area, CellLink, CellPlan, SheetPlan } from '../port';
import { quoteTab } from '../spelling/tab';
import { fitCell } from '../spelling/text';
import type { Dressing } from './dress';
import { rangeOf } from './range';
import { rectangles } from './rectangles';
import { TEXT_FORMAT, setFormat, spellText } from './spell';
import { TRIP_BYTES, bytesOfValue } from './weight';

/** Name of our own sheet with a key once the whole plan is done; null where there will be none. */
export type TabOf = (key: string) => string | null;

export function fill(plan: SheetPlan, tabOf: TabOf): readonly Dressing[] {
  const overwrites = isRecord(plan);
  return [
    ...textPieces(plan, overwrites ? '' : null),
    ...(overwrites ? [{ weight: 400, work: (sheet: Excel.Worksheet) => clearAround(sheet, plan) }] : []),
    ...linkPieces(plan, tabOf),
    { weight: 200, work: (sheet) => resetFormat(sheet, plan) },
    ...numberPieces(plan),
  ];
}

/**
 * Records are texts and nothing else. Such a sheet is written over, never empty in between: where Excel fails
 * midway, it says what it said before or what it shall say.
 */
export function isRecord({ rows, merges }: SheetPlan): boolean {
  const plain = (cell: CellPlan | null): boolean =>
    isEmpty(cell) || (isEarlyText(cell) && cell?.link === undefined);
  return rows.length > 0 && merges.length === 0 && rows.every(({ cells }) => cells.every(plain));
}

function isEmpty(cell: CellPlan | null): boolean {
  return cell === null || (cell.formula === undefined && (cell.value === null || cell.value === ''));
}

export function widthOf(plan: SheetPlan): number {
  return plan.rows.reduce((max, row) => Math.max(max, row.cells.length), 0);
}

/** A text that begins with an apostrophe is written later, where it is certain what Excel makes of it. */
function isEarlyText(cell: CellPlan | null | undefined): boolean {
  if (cell === null || cell === undefined || cell.formula !== undefined) return false;
  return typeof cell.value === 'string' && cell.value !== '' && !cell.value.startsWith("'");
}

type Value = string | number | null;

/** The rows from `top` on whose values together fill a request. */
function* stretches(
  plan: SheetPlan,
  valueOf: (cell: CellPlan | null) => Value,
): Generator<[number, Value[][], number]> {
  const width = widthOf(plan);
  let top = 1;
  let lines: Value[][] = [];
  let weight = 0;
  for (const row of plan.rows) {
    const line = Array.from({ length: width }, (_, k) => valueOf(row.cells[k] ?? null));
    const bytes = line.reduce<number>((sum, value) => sum + bytesOfValue(value), 2);
    if (lines.length > 0 && weight + bytes > TRIP_BYTES) {
      yield [top, lines, weight];
      top += lines.length;
      lines = [];
      weight = 0;
    }
    lines.push(line);
    weight += bytes;
  }
  if (lines.length > 0) yield [top, lines, weight];
}

/** `empty`: what a cell without a text gets; null leaves it as it is. */
function textPieces(plan: SheetPlan, empty: '' | null): readonly Dressing[] {
  const pieces: Dressing[] = [];
  const textOf = (cell: CellPlan | null): Value => (isEarlyText(cell) ? fitCell(String(cell?.value)) : empty);
  for (const [top, lines, weight] of stretches(plan, textOf)) {
    if (lines.every((line) => line.every((value) => value === null))) continue;
    const area = { top, left: 1, bottom: top + lines.length - 1, right: widthOf(plan) };
    pieces.push({
      weight: weight + 400,
      work: (sheet) => {
        const range = rangeOf(sheet, area);
        setFormat(range, TEXT_FORMAT);
        range.values = lines;
      },
    });
  }
  return pieces;
}

const [LAST_ROW, LAST_COLUMN] = [1_048_576, 16_384];

/** What stood below and beside. */
function clearAround(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const [bottom, right] = [plan.rows.length, widthOf(plan)];
  rangeOf(sheet, { top: bottom + 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN }).clear('Contents');
  rangeOf(sheet, { top: 1, left: right + 1, bottom, right: LAST_COLUMN }).clear('Contents');
}

function resetFormat(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const [bottom, right] = [plan.rows.length, widthOf(plan)];
  if (bottom > 0 && right > 0) setFormat(rangeOf(sheet, { top: 1, left: 1, bottom, right }), 'General');
}

/** Numbers, formulas and what else could not be written while all cells were for text. */
function numberPieces(plan: SheetPlan): readonly Dressing[] {
  return (['value', 'formula'] as const).flatMap((kind) =>
    bandsOf(plan, kind).flatMap((area) => {
      const lines = plan.rows
        .slice(area.top - 1, area.bottom)
        .map(({ cells }) => columnsOf(area).map((column) => lateValue(cells[column - 1] ?? null, kind)));
      return splitRows(area, lines).map(({ part, values, weight }): Dressing => ({
        weight,
        work: (sheet) => {
          const range = rangeOf(sheet, part);
          if (kind === 'formula') range.formulas = values;
          else range.values = values;
        },
      }));
    }),
  );
}

type Kind = 'value' | 'formula';

function kindOf(cell: CellPlan | null): Kind | null {
  if (cell === null) return null;
  if (cell.formula !== undefined) return 'formula';
  return isEarlyText(cell) || cell.value === null || cell.value === '' ? null : 'value';
}

/** From the first to the last cell of a kind in each column; neighbours of the same height are one. */
function bandsOf({ rows }: SheetPlan, kind: Kind): readonly Area[] {
  const columns = new Map<number, { top: number; bottom: number }>();
  rows.forEach(({ cells }, i) => {
    cells.forEach((cell, k) => {
      if (kindOf(cell) !== kind) return;
      const known = columns.get(k + 1);
      if (known === undefined) columns.set(k + 1, { top: i + 1, bottom: i + 1 });
      else known.bottom = i + 1;
    });
  });
  const bands: Area[] = [];
  for (const [column, { top, bottom }] of [...columns].sort(([a], [b]) => a - b)) {
    const last = bands.at(-1);
    if (last?.right === column - 1 && last.top === top && last.bottom === bottom) {
      bands[bands.length - 1] = { ...last, right: column };
    } else bands.push({ top, left: column, bottom, right: column });
  }
  return bands;
}

function columnsOf({ left, right }: Area): readonly number[] {
  return Array.from({ length: right - left + 1 }, (_, i) => left + i);
}

/** null leaves a cell as it is. */
function lateValue(cell: CellPlan | null, kind: Kind): Value {
  if (cell === null || kindOf(cell) !== kind) return null;
  if (cell.formula !== undefined) return `=${cell.formula}`;
  return typeof cell.value === 'string' ? spellText(fitCell(cell.value), 'General') : cell.value;
}

interface Part {
  readonly part: Area;
  readonly values: Value[][];
  readonly weight: number;
}

function splitRows(area: Area, lines: readonly Value[][]): readonly Part[] {
  const parts: Part[] = [];
  lines.forEach((line, i) => {
    const row = area.top + i;
    const bytes = line.reduce<number>((sum, value) => sum + bytesOfValue(value), 2);
    const last = parts.at(-1);
    if (last !== undefined && last.weight + bytes < TRIP_BYTES) {
      last.values.push(line);
      parts[parts.length - 1] = { ...last, part: { ...last.part, bottom: row }, weight: last.weight + bytes };
    } else parts.push({ part: { ...area, top: row, bottom: row }, values: [line], weight: bytes + 500 });
  });
  return parts;
}

/** Links column by column: in one table for each stretch of cells of which some have one. */
function linkPieces(plan: SheetPlan, tabOf: TabOf): readonly Dressing[] {
  const linked = (cell: CellPlan | null): string | null => (cell?.link === undefined ? null : 'x');
  const areas = rectangles(plan.rows.map(({ cells }) => cells.map(linked))).get('x') ?? [];
  return areas.map((area): Dressing => {
    const cells = plan.rows
      .slice(area.top - 1, area.bottom)
      .map((row) => row.cells.slice(area.left - 1, area.right));
    return {
      weight: cells.flat().reduce((sum, cell) => sum + 150 + bytesOfValue(cell?.value ?? null), 200),
      // Only now is it known what the tabs are called.
      work: (sheet) => {
        const links = cells.map((line) => line.map((cell) => linkOf(cell, tabOf)));
        rangeOf(sheet, area).setCellProperties(links);
      },
    };
  });
}

function linkOf(cell: CellPlan | null, tabOf: TabOf): Excel.SettableCellProperties {
  const documentReference = cell?.link === undefined ? null : referenceOf(cell.link, tabOf);
  if (documentReference === null) return {};
  const text = isEarlyText(cell) ? { textToDisplay: fitCell(String(cell?.value)) } : {};
  return { hyperlink: { documentReference, ...text } };
}

/** Null where the link leads to a sheet of ours that is not there: its text stands without a jump. */
function referenceOf({ sheet, cell }: CellLink, tabOf: TabOf): string | null {
  const tab = typeof sheet === 'string' ? sheet : tabOf(sheet.key);
  return tab === null ? null : `${quoteTab(tab)}!${cell}`;
}
