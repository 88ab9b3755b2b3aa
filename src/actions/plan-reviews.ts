/*
 * Which rows the 审核意见 sheet shall have: what people decided stays word for word and in order, what is
 * still open is kept up to date, new findings follow. A reviews sheet of the user's own is never touched.
 * What a review does is decided in contest/review.ts, how the sheet looks in reports/review-sheet.ts.
 */
import { foldText } from '../contest/cell-text';
import type { Finding } from '../contest/finding';
import { textOf } from '../contest/raw';
import type { ContestResult } from '../contest/result';
import { fingerprintAt, waitsForReview } from '../contest/review';
import type { ContestRows, ReviewColumn, SheetRow } from '../contest/rows';
import { readTicket } from '../contest/ticket';
import { namesByTicket } from '../reports/people';
import {
  REVIEWS_KEY,
  reviewSheet,
  reviewSheetColumns,
  type ReviewLine,
  type ReviewSheetColumn,
  type Typed,
  type TypedColumn,
} from '../reports/review-sheet';
import { sentenceOf } from '../text/message';
import type { Words } from '../text/words';
import type { Cell, SheetPlan, SheetSnapshot, Snapshot } from '../workbook/port';

/** More rows than this nobody decides in one sitting; the others follow once these are settled. */
export const MOST_REVIEWS = 2000;

/**
 * The sheet as it shall be; null where there is nothing to review and nothing of ours to bring up to date,
 * and where the user keeps reviews on a sheet of their own.
 *
 * Example: 李丁's ID fails its check digit, so a row waits for 通过 or 取消资格. Once 通过 stands there the row
 * stays as it is; when the ID is corrected before anyone decided, the row goes away.
 */
export function planReviews(
  snapshot: Snapshot,
  rows: ContestRows,
  result: ContestResult,
  words: Words,
): SheetPlan | null {
  const sheet = ownSheet(snapshot, rows, result.findings);
  if (sheet === 'of-the-user') return null;
  const written = sheet === null ? [] : readLines(sheet, rows.reviews?.rows ?? []);
  const contest = reviewSource(rows, result, words);
  const kept = keptLines(written, contest);
  const fresh = freshLines(kept, contest);
  const lines = [...kept.map(({ line }) => line), ...fresh.slice(0, MOST_REVIEWS)];
  if (lines.length === 0 && written.length === 0) return null;
  return reviewSheet(result, words, lines, Math.max(0, fresh.length - MOST_REVIEWS));
}

/** Our sheet, null where there is none yet; the user's own, or one that may be meant as such, stops us. */
function ownSheet(
  snapshot: Snapshot,
  { reviews }: ContestRows,
  findings: readonly Finding[],
): SheetSnapshot | null | 'of-the-user' {
  const unclear = findings.some(
    ({ code, facts }) =>
      (code === 'sheet-ambiguous' || code === 'column-missing' || code === 'column-ambiguous') &&
      'kind' in facts &&
      facts.kind === 'reviews',
  );
  if (unclear) return 'of-the-user';
  const own = snapshot.sheets.find((sheet) => sheet.own === REVIEWS_KEY) ?? null;
  return reviews === null || reviews.sheet === own?.name ? own : 'of-the-user';
}

// ---- what stands on the sheet ---------------------------------------------------------------------

interface Written extends ReviewLine {
  readonly decided: boolean;
  readonly untouched: boolean;
}

const typedColumns: readonly TypedColumn[] = ['opinion', 'basis', 'by', 'date'];

type Cells = ReadonlyMap<ReviewSheetColumn, Cell>;

function readLines(sheet: SheetSnapshot, rows: readonly SheetRow<ReviewColumn>[]): readonly Written[] {
  const [first] = rows;
  if (first === undefined) return [];
  const columns = columnsOf(first);
  const cells = new Map<number, Cells>();
  for (const row of sheet.rows(
    columns.map(([, column]) => column),
    first.row,
  )) {
    const found = columns.flatMap(([name], index) => {
      const cell = row.cells[index];
      return cell === undefined ? [] : [[name, cell] as const];
    });
    cells.set(row.row, new Map(found));
  }
  return rows.map((row) => writtenLine(row, cells.get(row.row) ?? new Map()));
}

/**
 * Where our columns stand. Those that no rule reads stand between the others; where somebody moved columns
 * about they are not looked for, since we wrote them and can write them again.
 */
function columnsOf(row: SheetRow<ReviewColumn>): readonly (readonly [ReviewSheetColumn, number])[] {
  const left = numberOf(row.place('ticket').cell);
  const read = new Map(
    reviewSheetColumns.filter(isRead).map((name) => [name, numberOf(row.place(name).cell)]),
  );
  const asWritten = reviewSheetColumns.every(
    (name, index) => !isRead(name) || read.get(name) === left + index,
  );
  return asWritten ? reviewSheetColumns.map((name, index) => [name, left + index] as const) : [...read];
}

function isRead(name: ReviewSheetColumn): name is ReviewColumn {
  return name !== 'name' && name !== 'problem' && name !== 'cell';
}

/** 6 for F18. */
function numberOf(cell: string): number {
  const letters = cell.replace(/\d+$/u, '');
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function writtenLine(row: SheetRow<ReviewColumn>, cells: Cells): Written {
  const text = (name: ReviewSheetColumn): string | null => {
    const value = cells.get(name)?.value ?? null;
    return value === null ? null : String(value);
  };
  const typed = (name: TypedColumn): Typed => typedIn(cells.get(name));
  return {
    ticket: readTicket(row.value('ticket')) ?? '',
    name: text('name'),
    code: foldText(textOf(row.value('code'))),
    problem: text('problem'),
    cell: text('cell'),
    place: null,
    fingerprint: text('fingerprint'),
    typed: { opinion: typed('opinion'), basis: typed('basis'), by: typed('by'), date: typed('date') },
    decided: foldText(text('opinion') ?? '') !== '',
    untouched: typedColumns.every((name) => (text(name) ?? '').trim() === ''),
  };
}

const NOTHING_TYPED: Typed = { value: null, format: '@' };

function typedIn(cell: Cell | undefined): Typed {
  if (cell === undefined || cell.value === null) return NOTHING_TYPED;
  const { value, format } = cell;
  if (typeof value === 'number') return { value, format };
  return { value: typeof value === 'boolean' ? String(value).toUpperCase() : value, format: '@' };
}

// ---- what shall stand there -----------------------------------------------------------------------

/** What a line about a finding is made from. */
export interface ReviewSource {
  readonly rows: ContestRows;
  readonly findings: readonly Finding[];
  readonly words: Words;
  /** By ticket. */
  readonly names: ReadonlyMap<string, string>;
}

export function reviewSource(rows: ContestRows, result: ContestResult, words: Words): ReviewSource {
  return { rows, findings: result.findings, words, names: namesByTicket(result) };
}

interface Kept {
  readonly line: ReviewLine;
  readonly key: string;
  /** True where this row can still decide the finding as it is now. */
  readonly usable: boolean;
}

function keyOf(code: string, ticket: string | null): string {
  return `${code}|${ticket ?? ''}`;
}

/** Of several findings of one code about one person the last is judged, as in weighReviews. */
function byKey(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  return new Map(findings.map((one) => [keyOf(one.code, one.ticket), one]));
}

function keptLines(written: readonly Written[], contest: ReviewSource): readonly Kept[] {
  const all = byKey(contest.findings);
  const waiting = new Set<string>();
  return written.flatMap(({ decided, untouched, ...line }): readonly Kept[] => {
    const key = keyOf(line.code, line.ticket);
    const found = all.get(key);
    if (decided) return [keptDecision(line, key, found, contest)];
    const isOpen = found !== undefined && found.severity !== 'info';
    const isSecond = waiting.has(key);
    waiting.add(key);
    if (untouched && (!isOpen || isSecond)) return [];
    if (!isOpen) return [{ line, key, usable: false }];
    const now = lineOf(found, contest);
    return [{ line: { ...now, typed: line.typed }, key, usable: true }];
  });
}

/** A decision stays as it was written; only its link follows the cell. */
function keptDecision(
  line: ReviewLine,
  key: string,
  found: Finding | undefined,
  contest: ReviewSource,
): Kept {
  if (found === undefined) return { line, key, usable: false };
  const stamp = (line.fingerprint ?? '').trim().toLowerCase();
  const usable = stamp === '' || stamp === fingerprintAt(contest.rows, found);
  const { cell, place, name, problem } = lineOf(found, contest);
  return {
    line: { ...line, name: line.name ?? name, problem: line.problem ?? problem, cell, place },
    key,
    usable,
  };
}

/** Findings that no row can decide, errors first. */
function freshLines(kept: readonly Kept[], contest: ReviewSource): readonly ReviewLine[] {
  const usable = new Set(kept.filter((one) => one.usable).map(({ key }) => key));
  const open = [...byKey(contest.findings.filter(waitsForReview))].filter(([key]) => !usable.has(key));
  return (['error', 'warning'] as const).flatMap((severity) =>
    open.filter(([, one]) => one.severity === severity).map(([, one]) => lineOf(one, contest)),
  );
}

const noneTyped = Object.fromEntries(
  typedColumns.map((name) => [name, NOTHING_TYPED]),
) as ReviewLine['typed'];

/** The line that waits for a decision on a finding. */
export function lineOf(one: Finding, { rows, words, names }: ReviewSource): ReviewLine {
  const { sheet, cell, ticket } = one;
  const fingerprint = fingerprintAt(rows, one);
  return {
    ticket: ticket ?? '',
    name: names.get(ticket ?? '') ?? null,
    code: one.code,
    problem: sentenceOf(one, words).what,
    cell: sheet === null ? null : cell === null ? sheet : `${sheet}!${cell}`,
    place: sheet === null || cell === null ? null : { sheet, cell },
    fingerprint: fingerprint === '' ? null : fingerprint,
    typed: noneTyped,
  };
}
