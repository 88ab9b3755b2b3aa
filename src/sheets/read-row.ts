/*
 * One row as the rules see it: values by role, and where each stands; and which columns of a table are
 * read for that. Which rows there are is decided in read-rows.ts.
 */
import { NOTHING, textOf, type Place, type Raw } from '../contest/raw';
import type { SheetRow } from '../contest/rows';
import { addressOf } from '../workbook/port';
import type { Fit } from './fit';

/** What all rows of one table share. */
export interface Shape {
  readonly sheet: string;
  /** Column numbers that are read, from the left. */
  readonly columns: readonly number[];
  /** Where in a row's values a role stands. */
  readonly at: ReadonlyMap<string, readonly number[]>;
  /** Roles by place in a row's values; null for columns that only help to tell people from other lines. */
  readonly roles: readonly (string | null)[];
  readonly firstKnown: number;
}

/** A class, so that a hundred thousand rows share two functions instead of owning them. */
export class ReadRow implements SheetRow<string> {
  constructor(
    private readonly shape: Shape,
    readonly row: number,
    private readonly values: readonly Raw[],
    /** Rows in which merged values really stand, by place in `values`. */
    private readonly moved: ReadonlyMap<number, number> | null,
  ) {}

  value(column: string): Raw {
    const places = this.shape.at.get(column);
    if (places === undefined) return NOTHING;
    return places.length === 1
      ? (this.values[places[0] ?? -1] ?? NOTHING)
      : together(places.map((i) => this.values[i] ?? NOTHING));
  }

  place(column: string): Place {
    const places = this.shape.at.get(column) ?? [];
    const filled = places.length < 2 ? places[0] : places.find((i) => this.values[i]?.kind !== 'blank');
    const at = filled ?? places[0] ?? this.shape.firstKnown;
    const row = this.moved?.get(at) ?? this.row;
    return { sheet: this.shape.sheet, cell: addressOf(row, this.shape.columns[at] ?? 1) };
  }
}

/** Several remarks are read as one: none of them may be overlooked. */
function together(values: readonly Raw[]): Raw {
  const filled = values.filter(({ kind }) => kind !== 'blank');
  const [first, second] = filled;
  if (second === undefined) return first ?? NOTHING;
  return { kind: 'text', text: [...new Set(filled.map((raw) => textOf(raw).trim()))].join('；') };
}

/** The columns that are read: those with a role, and what stands to the left of the telling ones. */
export function shapeOf(fit: Fit, columns: readonly string[]): Shape {
  const byColumn = new Map<number, string>();
  for (const role of [...columns, 'seq']) {
    for (const column of fit.columns.get(role) ?? []) byColumn.set(column, role);
  }
  const telling = ['ticket', 'name', 'unit', 'item'].flatMap((role) => fit.columns.get(role) ?? []);
  const last = Math.max(0, ...telling);
  const numbers = new Set(byColumn.keys());
  for (let column = Math.max(fit.table.left, last - 12); column < last; column++) numbers.add(column);
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = new Map<string, readonly number[]>();
  for (const column of columns) {
    const places = (fit.columns.get(column) ?? []).map((number) => sorted.indexOf(number));
    if (places.length > 0) at.set(column, places);
  }
  const roles = sorted.map((column) => byColumn.get(column) ?? null);
  const firstKnown = Math.max(
    0,
    roles.findIndex((role) => role !== null && role !== 'seq'),
  );
  return { sheet: fit.table.sheet.name, columns: sorted, at, roles, firstKnown };
}
