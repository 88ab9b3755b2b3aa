/*
 * Roster rows for tests: cells by column, as sheets would hand them over. No rule of the contest is
 * decided here, and nothing but tests may import it.
 */
import type { Place, Raw } from './raw';
import { type RosterColumn, rosterColumns, type RosterRows, type SheetRow } from './rows';

export type FixtureCells = Readonly<Partial<Record<RosterColumn, string | number | Raw>>>;

export function rawOf(value: string | number | Raw | undefined): Raw {
  if (value === undefined || value === '') return { kind: 'blank' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') {
    return { kind: 'number', number: value, text: String(value), percent: false };
  }
  return value;
}

/** Column A is 序号 and so on in the order of rosterColumns; the first row stands on row 5. */
export function rosterOf(
  cells: readonly FixtureCells[],
  columns: ReadonlySet<RosterColumn> = new Set(cells.flatMap((row) => Object.keys(row) as RosterColumn[])),
): RosterRows {
  const sheet = '报名汇总表';
  const rows = cells.map((one, index): SheetRow<RosterColumn> => {
    const row = index + 5;
    const place = (column: RosterColumn): Place => ({
      sheet,
      cell: `${String.fromCharCode(65 + rosterColumns.indexOf(column))}${row}`,
    });
    return { row, place, value: (column) => (columns.has(column) ? rawOf(one[column]) : { kind: 'blank' }) };
  });
  return { sheet, columns, rows };
}

/** A valid ID for a birth date (19900307) and a three-digit sequence (odd is 男). */
export function idFor(date: string, sequence = '971', region = '110101'): string {
  const first17 = `${region}${date}${sequence}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17.charAt(at)), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
}
