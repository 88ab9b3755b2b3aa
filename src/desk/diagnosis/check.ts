/*
 * What a case expected and what it found, as short technical texts that can be compared and sent to somebody. All of
 * it comes from scratch sheets.
 */
import { addressOf, type Cell, type Receipt, type SheetSnapshot } from '../../workbook/port';

export interface Check {
  /** What was looked at: "B3", "undone" … */
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

export function check(what: string, expected: unknown, found: unknown): Check {
  return { what, expected: plain(expected), found: plain(found) };
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export type Expected = Partial<Pick<Cell, 'kind' | 'formula' | 'format'>> & Pick<Cell, 'value'>;

/** A sheet's cells from the top left on; null: a cell that is not looked at. */
export function checkCells(
  sheet: SheetSnapshot,
  grid: readonly (readonly (Expected | null)[])[],
): readonly Check[] {
  const width = Math.max(0, ...grid.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, i) => i + 1);
  const rows = new Map([...sheet.rows(columns, 1, grid.length)].map(({ row, cells }) => [row, cells]));
  return grid.flatMap((line, i) =>
    line.flatMap((expected, k) => {
      if (expected === null) return [];
      const cell = rows.get(i + 1)?.[k];
      return [check(addressOf(i + 1, k + 1), spell(expected, expected), spell(cell ?? EMPTY, expected))];
    }),
  );
}

const EMPTY: Expected = { kind: 'blank', value: null, formula: false, format: 'General' };

/** As much of a cell as `wanted` speaks of. */
function spell(cell: Expected, wanted: Expected): string {
  const kind = cell.kind ?? kindOf(cell.value);
  const formula = wanted.formula === undefined ? '' : cell.formula === true ? '= ' : 'no formula, ';
  const format = wanted.format === undefined ? '' : ` as ${String(cell.format)}`;
  return `${formula}${kind} ${JSON.stringify(cell.value)}${format}`;
}

function kindOf(value: Cell['value']): Cell['kind'] {
  if (value === null) return 'blank';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : 'boolean';
}

/** Was all of the plan done, and nothing refused? */
export function checkDone({ undone, refused }: Receipt, what = 'receipt'): readonly Check[] {
  return [check(what, [], [...undone.map(({ reason, code }) => [reason, code]), ...refusedIn(refused)])];
}

function refusedIn(refused: Receipt['refused']): readonly unknown[] {
  return refused.slice(0, 3).map(({ reason, write: { row, column } }) => [reason, addressOf(row, column)]);
}

const SHOWN = 60;
const LEAD = 15;

/** Both sides from shortly before where they part, so that a long text shows what is wrong with it. */
export function apart({ expected, found }: Check): { readonly expected: string; readonly found: string } {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at++;
  const from = expected.length <= SHOWN && found.length <= SHOWN ? 0 : Math.max(0, at - LEAD);
  return { expected: piece(expected, from), found: piece(found, from) };
}

function piece(text: string, from: number): string {
  const end = from + SHOWN;
  const length = text.length > SHOWN ? ` (${text.length})` : '';
  return `${from > 0 ? '…' : ''}${text.slice(from, end)}${text.length > end ? '…' : ''}${length}`;
}
