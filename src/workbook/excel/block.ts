/*
 * A stretch of rows of one sheet as Excel answered them, and the cells in it as the port says them. It
 * asks nothing.
 */
import { BLANK } from '../port';
import type { Area, Cell } from '../port';

/** What Excel answers for a range, row by row. */
export interface Grid {
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

export interface Block extends Grid {
  readonly area: Area;
  /** Asked only where formulas or error values may stand. */
  readonly more: {
    readonly formulas: readonly (readonly unknown[])[];
    readonly types: readonly (readonly unknown[])[];
  } | null;
  /** One per row; null where none is hidden. */
  readonly hidden: readonly boolean[] | null;
}

/** Does the cell hold a value or a formula? `i` and `k` count from 0 inside the block. */
export function holds({ values, more }: Block, i: number, k: number): boolean {
  return (values[i]?.[k] ?? '') !== '' || isFormula(more?.formulas[i]?.[k], values[i]?.[k]);
}

export function cellAt(block: Block, row: number, column: number): Cell {
  const { area, values, formats, more } = block;
  if (column < area.left || column > area.right) return BLANK;
  const [i, k] = [row - area.top, column - area.left];
  const value = values[i]?.[k] ?? '';
  const formula = isFormula(more?.formulas[i]?.[k], value);
  const format = formatOf(formats[i]?.[k]);
  if (value === '' && !formula) return blankCell(format);
  return { ...valued(value, more?.types[i]?.[k] === 'Error'), formula, format };
}

/** A text that begins with "=" stands in both; a formula stands in one beside its result. */
export function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function valued(value: unknown, error: boolean): Pick<Cell, 'kind' | 'value'> {
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return { kind: error ? 'error' : 'text', value: String(value) };
}

function formatOf(format: unknown): string {
  return typeof format === 'string' && format !== '' ? format : 'General';
}

const blanks = new Map<string, Cell>([['General', BLANK]]);

/** One object per format serves all blank cells. */
function blankCell(format: string): Cell {
  const known = blanks.get(format);
  if (known !== undefined) return known;
  const cell: Cell = { ...BLANK, format };
  if (blanks.size < 1000) blanks.set(format, cell);
  return cell;
}
