/*
 * What a plan would really change in the workbook as it stands: cells, sheets made, rewritten or taken
 * away. A sheet that would say the same again, its time stamp aside, is no change.
 */
import type {
  Cell,
  CellPlan,
  CellWrite,
  Plan,
  SheetId,
  SheetPlan,
  SheetSnapshot,
  Snapshot,
} from '../workbook/port';

export interface PlanChanges {
  readonly cells: readonly { readonly sheet: SheetId; readonly write: CellWrite }[];
  /** Plans of sheets that are not there yet, and of those whose values change. */
  readonly made: readonly SheetPlan[];
  readonly rewritten: readonly SheetPlan[];
  /** Keys of our sheets that go. */
  readonly removed: readonly string[];
  /** Sheets whose protection changes. */
  readonly guarded: readonly SheetId[];
  /** True where the workbook would say the same as now, time stamps aside. */
  readonly none: boolean;
}

/** Compares the plan with the workbook, value by value. Looks and page set-up alone are no change. */
export function changesOf(snapshot: Snapshot, plan: Plan): PlanChanges {
  const cells: PlanChanges['cells'][number][] = [];
  const made: SheetPlan[] = [];
  const rewritten: SheetPlan[] = [];
  const removed: string[] = [];
  const guarded: SheetId[] = [];
  for (const step of plan.steps) {
    if (step.kind === 'put-sheet') {
      const there = ownSheet(snapshot, step.sheet.key);
      if (there === undefined) made.push(step.sheet);
      else if (valuesOf(step.sheet) !== valuesOn(there, stampsOf(step.sheet))) rewritten.push(step.sheet);
    } else if (step.kind === 'write-cells') {
      for (const write of step.writes) {
        if (blankIfEmpty(write.value) !== write.expected) cells.push({ sheet: step.sheet, write });
      }
    } else if (step.kind === 'remove-sheet') {
      if (ownSheet(snapshot, step.key) !== undefined) removed.push(step.key);
    } else {
      const sheet = snapshot.sheets.find(({ id }) => id === step.sheet);
      if (sheet !== undefined && (sheet.protection !== 'none') !== step.protect) guarded.push(sheet.id);
    }
  }
  const lists = [cells, made, rewritten, removed, guarded];
  return { cells, made, rewritten, removed, guarded, none: lists.every(({ length }) => length === 0) };
}

export function ownSheet({ sheets }: Snapshot, key: string): SheetSnapshot | undefined {
  return sheets.find(({ own }) => own === key);
}

function blankIfEmpty(value: CellPlan['value']): CellPlan['value'] {
  return value === '' ? null : value;
}

/** "20,3" for row 20, column 3: quicker than letters where a sheet has a hundred thousand cells. */
function placeOf(row: number, column: number): string {
  return `${row},${column}`;
}

/** Places of the cells that only say when the sheet was made. */
export function stampsOf({ rows }: SheetPlan): readonly string[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell?.stamp === true ? [placeOf(row + 1, column + 1)] : [])),
  );
}

/** A cell takes no more; longer texts are cut on their way in. */
const KEPT_TEXT = 32_000;

/** Every value of a sheet with its place, as one text; equal texts are equal values. */
function textOfValues(values: Iterable<Valued>, stamps: ReadonlySet<string>): string {
  let text = '';
  for (const { place, value, formula } of values) {
    if (stamps.has(place)) continue;
    // Excel works formulas out anew, and perhaps to another last digit.
    if (formula) text += `${place}=\n`;
    else if (value !== null && value !== '') text += `${place}=${JSON.stringify(asKept(value))}\n`;
  }
  return text;
}

interface Valued {
  readonly place: string;
  readonly value: Cell['value'];
  readonly formula: boolean;
}

/** What a door makes of a text that is too long or holds half a character is no change. */
function asKept(value: Cell['value']): Cell['value'] {
  return typeof value === 'string' ? value.slice(0, KEPT_TEXT).replace(/\p{Surrogate}/gu, '\uFFFD') : value;
}

/** The values that a plan puts on a sheet, time stamps left out. */
export function valuesOf(plan: SheetPlan): string {
  return textOfValues(planned(plan), new Set(stampsOf(plan)));
}

function* planned({ rows }: SheetPlan): Generator<Valued> {
  for (const [row, { cells }] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue;
      const { value, formula } = cell;
      yield { place: placeOf(row + 1, column + 1), value, formula: formula !== undefined };
    }
  }
}

/** The values that stand on a sheet, in the same form; `writes`: as they will be once these are done. */
export function valuesOn(
  sheet: SheetSnapshot,
  stamps: readonly string[],
  writes: readonly CellWrite[] = [],
): string {
  const later = new Map(writes.map(({ row, column, value }) => [placeOf(row, column), value]));
  return textOfValues(standing(sheet, later), new Set(stamps));
}

function* standing(sheet: SheetSnapshot, later: ReadonlyMap<string, CellWrite['value']>): Generator<Valued> {
  if (sheet.extent === null) return;
  const columns = Array.from({ length: sheet.extent.right }, (_, at) => at + 1);
  for (const { row, cells } of sheet.rows(columns)) {
    for (const [at, { value, formula }] of cells.entries()) {
      const place = placeOf(row, at + 1);
      const written = later.get(place);
      yield { place, value: written === undefined ? value : written, formula };
    }
  }
}
