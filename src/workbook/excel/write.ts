/*
 * Writes single cells of a user's sheet: looks what stands there, and writes in the very next request
 * what still may be written. What no longer holds is refused by name; a formula is never overwritten.
 */
import type { Area, Cell, CellWrite, Refusal, WriteCells } from '../port';
import { fitCell } from '../spelling/text';
import { isFormula } from './block';
import { sheetOf, siteOf } from './book';
import { areasOf, putValues } from './patch';
import type { NewValue } from './patch';
import { rangeOf } from './range';
import type { Tally, Task } from './task';
import { bytesOfValue, pack } from './weight';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** So many cells make a piece at most: each is asked twice and written once. */
const CELLS_A_TRIP = 25_000;
const PER_CELL = 24;

/** Throws RangeError for a cell that no sheet has. */
export function writeTasks(step: number, { sheet, writes }: WriteCells): readonly Task[] {
  for (const { row, column } of writes) {
    const on = row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN;
    if (!on) throw new RangeError(`no cell in row ${row}, column ${column}`);
  }
  const weigh = (write: CellWrite): number =>
    Math.max(PER_CELL, bytesOfValue(write.value), 2 * bytesOfValue(write.expected)) +
    bytesOfValue(write.anchor?.value ?? null) +
    8;
  const pieces = pack(writes, weigh, CELLS_A_TRIP * (PER_CELL + 16));
  return pieces.map((piece) =>
    writeTask(
      step,
      sheet,
      piece,
      piece.reduce((sum, write) => sum + weigh(write), 400),
    ),
  );
}

/** A range of cells to be written, and what stands in it. */
interface Patch {
  readonly area: Area;
  readonly range: Excel.Range;
  readonly locks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
}

interface Look {
  readonly gone: boolean;
  readonly locksKnown: boolean;
  readonly patches: readonly Patch[];
  /** What says whose rows they are. */
  readonly anchors: readonly Patch[];
}

interface Verdict extends NewValue {
  readonly write: CellWrite;
  readonly refusal: Refusal | null;
}

function writeTask(step: number, sheet: string, writes: readonly CellWrite[], weight: number): Task {
  const areas = areasOf(writes);
  const anchors = areasOf(
    writes.flatMap(({ row, anchor }) => (anchor === undefined ? [] : [{ row, column: anchor.column }])),
  );
  let look: Look = { gone: true, locksKnown: false, patches: [], anchors: [] };
  let verdicts: readonly Verdict[] = [];
  let lifted: string | null = null;
  const ask = (context: Excel.RequestContext, secrets: ReadonlySet<string>): (() => void) => {
    const read = askLook(
      context.workbook.worksheets.getItemOrNullObject(sheet),
      areas,
      anchors,
      secrets.has(sheet),
    );
    return () => (look = read());
  };
  return {
    step,
    weight,
    about: sheet,
    ask,
    lacks: (book) => (siteOf(book, sheet)?.secret === true && !look.locksKnown ? sheet : null),
    run: ({ context, lift }, book) => {
      const site = siteOf(book, sheet);
      verdicts = judge(sheet, writes, site === null ? { ...look, gone: true } : look);
      lifted = null;
      if (site === null || verdicts.every(({ value }) => value === undefined)) return book;
      const target = sheetOf(context, site);
      if (site.guarded && site.secret !== true) {
        lifted = sheet;
        lift(target, null);
      }
      putValues(target, areas, verdicts, site.secret === true);
      if (lifted !== null) target.protection.protect(site.options);
      return book;
    },
    finish: (tally) => tell(tally, sheet, verdicts),
    recover: (context, tally) => {
      const read = ask(context, new Set());
      return () => {
        read();
        const stands = (verdict: Verdict): boolean =>
          verdict.refusal !== null || isWritten(verdict, foundIn(look.patches, verdict.write));
        tell(tally, sheet, verdicts.filter(stands));
      };
    },
    lifted: () => lifted,
  };
}

function tell(tally: Tally, sheet: string, verdicts: readonly Verdict[]): void {
  for (const { write, refusal } of verdicts) {
    if (refusal === null) tally.cells.push({ ...write, sheet });
    else tally.refused.push(refusal);
  }
}

function isWritten({ value }: Verdict, found: Found): boolean {
  return value === undefined || found.value === value;
}

function askLook(
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  rows: readonly Area[],
  locksKnown: boolean,
): () => Look {
  sheet.load('id');
  const patches = areas.map((area) => askPatch(sheet, area, locksKnown));
  const anchors = rows.map((area) => askPatch(sheet, area, false));
  return () => ({ gone: sheet.isNullObject, locksKnown, patches, anchors });
}

function askPatch(sheet: Excel.Worksheet, area: Area, locks: boolean): Patch {
  const range = rangeOf(sheet, area);
  range.load('values,formulas,numberFormat');
  return { area, range, locks: locks ? range.getCellProperties({ format: { protection: true } }) : null };
}

interface Found {
  readonly value: Cell['value'];
  readonly formula: boolean;
  readonly format: string;
  readonly locked: boolean;
}

function foundIn(patches: readonly Patch[], { row, column }: Pick<CellWrite, 'row' | 'column'>): Found {
  for (const { area, range, locks } of patches) {
    if (row < area.top || row > area.bottom || column < area.left || column > area.right) continue;
    const [i, k] = [row - area.top, column - area.left];
    const value: unknown = range.values[i]?.[k];
    return {
      value: value === '' || !isCellValue(value) ? null : value,
      formula: isFormula(range.formulas[i]?.[k], value),
      format: String(range.numberFormat[i]?.[k]),
      locked: locks !== null && locks.value[i]?.[k]?.format?.protection?.locked !== false,
    };
  }
  return { value: null, formula: false, format: 'General', locked: false };
}

function isCellValue(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** In the order of the plan: a later write over the same cell stands on the earlier one. */
function judge(
  sheet: string,
  writes: readonly CellWrite[],
  { gone, patches, anchors }: Look,
): readonly Verdict[] {
  const pending = new Map<string, Cell['value']>();
  return writes.map((write) => {
    const found = gone ? NOTHING : foundIn(patches, write);
    const cell = `${write.row}-${write.column}`;
    const value = pending.has(cell) ? (pending.get(cell) ?? null) : found.value;
    const isMoved = !gone && !isAnchored(write, anchors);
    const reason = reasonOf(write, { ...found, value }, gone) ?? (isMoved ? 'changed' : null);
    if (reason !== null) {
      return { write, refusal: { reason, sheet, write, found: value }, value: undefined, format: '' };
    }
    const next =
      write.value === '' ? null : typeof write.value === 'string' ? fitCell(write.value) : write.value;
    pending.set(cell, next);
    return { write, refusal: null, value: next === value ? undefined : next, format: found.format };
  });
}

function isAnchored({ row, anchor }: CellWrite, anchors: readonly Patch[]): boolean {
  return anchor === undefined || isSame(foundIn(anchors, { row, column: anchor.column }).value, anchor.value);
}

const NOTHING: Found = { value: null, formula: false, format: 'General', locked: false };

function reasonOf(write: CellWrite, found: Found, gone: boolean): Refusal['reason'] | null {
  if (gone) return 'sheet-gone';
  if (found.locked) return 'locked';
  // A formula is never overwritten, even where its result is what was expected.
  return found.formula || !isSame(found.value, write.expected) ? 'changed' : null;
}

function isSame(a: Cell['value'], b: Cell['value']): boolean {
  return a === b || ((a === null || a === '') && (b === null || b === ''));
}
