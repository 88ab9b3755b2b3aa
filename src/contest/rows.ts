/*
 * The rows that sheets hand over to the rules: raw values by role, and where each stood. What the
 * values mean is decided elsewhere in contest/; how they were found on a sheet is not known here.
 */
import type { Place, Raw } from './raw';
import type { RoundName } from './round-name';

/** Columns of the roster (报名汇总表), by role; the header words are in sheets/. */
export const rosterColumns = [
  'seq',
  'ticket',
  'name',
  'sex',
  'idType',
  'idNumber',
  'birth',
  'phone',
  'unit',
  'creditCode',
  'unitKind',
  'jobCategory',
  'occupation',
  'level',
  'registered',
  'route',
  'since',
  'unionCard',
  'coach',
  'coachUnit',
  'bank',
  'account',
  'consent',
  'remark',
] as const;
export type RosterColumn = (typeof rosterColumns)[number];

export const scoreColumns = ['ticket', 'name', 'unit', 'theory', 'practical', 'status', 'remark'] as const;
export type ScoreColumn = (typeof scoreColumns)[number];

export const rulingColumns = [
  'round',
  'ticket',
  'order',
  'basis',
  'by',
  'date',
  'theory',
  'practical',
] as const;
export type RulingColumn = (typeof rulingColumns)[number];

export const reviewColumns = ['ticket', 'code', 'opinion', 'basis', 'by', 'date', 'fingerprint'] as const;
export type ReviewColumn = (typeof reviewColumns)[number];

/** Columns of 变动记录: what was recorded about a person or a mark after the sheets were filled in. */
export const changeColumns = [
  'round',
  'ticket',
  'change',
  'part',
  'before',
  'after',
  'replaces',
  'reason',
  'by',
  'second',
  'date',
] as const;
export type ChangeColumn = (typeof changeColumns)[number];

/** One row of a sheet, by role. A column that the sheet does not have reads as blank. */
export interface SheetRow<Column extends string> {
  /** Row number on the sheet, from 1. */
  readonly row: number;
  value(column: Column): Raw;
  /** Where that value stands; the row's first known cell where the sheet lacks the column. */
  place(column: Column): Place;
}

/** A sheet's rows, and which of the columns it has at all. */
export interface SheetRows<Column extends string> {
  readonly sheet: string;
  readonly columns: ReadonlySet<Column>;
  readonly rows: readonly SheetRow<Column>[];
}

export type RosterRows = SheetRows<RosterColumn>;
export type ScoreRows = SheetRows<ScoreColumn>;
export type RulingRows = SheetRows<RulingColumn>;
export type ReviewRows = SheetRows<ReviewColumn>;
export type ChangeRows = SheetRows<ChangeColumn>;

/** Everything that was read for one contest. null: the workbook has no such sheet. */
export interface ContestRows {
  readonly roster: RosterRows | null;
  readonly rounds: Readonly<Record<RoundName, ScoreRows | null>>;
  readonly rulings: RulingRows | null;
  readonly reviews: ReviewRows | null;
  readonly changes: ChangeRows | null;
}
