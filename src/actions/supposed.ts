/*
 * The rows of a contest as they would be after an act, so that its consequences can be told before anything
 * is written. It supposes; what follows from it is decided by the rules.
 */
import { readTicket } from '../contest/ticket';
import type { Raw } from '../contest/raw';
import { NOTHING } from '../contest/raw';
import type { RoundName } from '../contest/round-name';
import {
  changeColumns,
  reviewColumns,
  rulingColumns,
  type ContestRows,
  type ReviewColumn,
  type ScoreColumn,
  type SheetRow,
  type SheetRows,
} from '../contest/rows';
import type { ChangeLine, RulingLine } from './recorded-line';

/** The rows with more lines at the end of 裁定记录. */
export function withRulings(rows: ContestRows, lines: readonly RulingLine[]): ContestRows {
  return { ...rows, rulings: withLines(rows.rulings, rulingColumns, lines) };
}

/** The rows with more lines at the end of 变动记录. */
export function withChanges(rows: ContestRows, lines: readonly ChangeLine[]): ContestRows {
  return { ...rows, changes: withLines(rows.changes, changeColumns, lines) };
}

/** The rows with more lines at the end of 审核意见. */
export function withReviews(rows: ContestRows, lines: readonly Texts<ReviewColumn>[]): ContestRows {
  return { ...rows, reviews: withLines(rows.reviews, reviewColumns, lines) };
}

/** The rows with other values in one person's line of a score sheet. */
export function withScore(
  rows: ContestRows,
  round: RoundName,
  ticket: string,
  values: Partial<Readonly<Record<ScoreColumn, string | number | null>>>,
): ContestRows {
  const sheet = rows.rounds[round];
  if (sheet === null) return rows;
  const changed = sheet.rows.map((row) =>
    readTicket(row.value('ticket')) === ticket ? instead(row, values) : row,
  );
  return { ...rows, rounds: { ...rows.rounds, [round]: { ...sheet, rows: changed } } };
}

type Texts<Column extends string> = Partial<Readonly<Record<Column, string | number | null>>>;

function withLines<Column extends string>(
  sheet: SheetRows<Column> | null,
  columns: readonly Column[],
  lines: readonly Texts<Column>[],
): SheetRows<Column> {
  const old = sheet ?? { sheet: '', columns: new Set(columns), rows: [] };
  const last = old.rows.at(-1)?.row ?? 0;
  const added = lines.map((line, index): SheetRow<Column> => ({
    row: last + 1 + index,
    value: (column) => rawOf(line[column] ?? null),
    place: () => ({ sheet: old.sheet, cell: '' }),
  }));
  return { ...old, rows: [...old.rows, ...added] };
}

function instead<Column extends string>(row: SheetRow<Column>, values: Texts<Column>): SheetRow<Column> {
  return {
    row: row.row,
    value: (column) => {
      const value = values[column];
      return value === undefined ? row.value(column) : rawOf(value);
    },
    place: (column) => row.place(column),
  };
}

function rawOf(value: string | number | null): Raw {
  if (value === null || value === '') return NOTHING;
  return typeof value === 'number'
    ? { kind: 'number', number: value, text: String(value), percent: false }
    : { kind: 'text', text: value };
}
