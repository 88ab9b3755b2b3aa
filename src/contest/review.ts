/*
 * 审核意见: a person's decision on a finding. 通过 turns the finding into
 * information, 取消资格 takes the contestant out. A decision holds only while the cell that it judged
 * is unchanged. What the findings mean is not known here.
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { foldText } from './cell-text';
import { finding, isFindingCode, type Finding, type FindingCode } from './finding';
import { textOf, type Place } from './raw';
import type { ContestRows, SheetRow } from './rows';
import { readTicket } from './ticket';

export type Opinion = 'passed' | 'disqualified';

export interface Review {
  readonly ticket: string;
  readonly code: FindingCode;
  readonly opinion: Opinion;
  /** Who decided, when and why, for reports: "张三 2024-05-22：依据…". */
  readonly record: string;
}

export interface Reviews {
  readonly valid: readonly Review[];
  /** Tickets taken out by 取消资格. */
  readonly disqualified: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  isPassed(code: FindingCode, ticket: string | null): boolean;
}

const opinions: Readonly<Record<string, Opinion>> = {
  通过: 'passed',
  同意: 'passed',
  放行: 'passed',
  取消资格: 'disqualified',
};

/**
 * 核对码 of a cell: the first eight hexadecimal digits of the SHA-256 of its text. It tells that a cell
 * changed after the review without repeating what stood there.
 */
export function fingerprintOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 8);
}

/**
 * Which reviews hold. A row without 意见 is not yet decided. A review is void (`review-void`) when its
 * 核对码 no longer fits the cell of the finding, when a disqualification's finding is gone, and when its
 * code or opinion cannot be read. Of several reviews of one finding the last that holds counts, and those
 * that a later change of the cell made void are then no longer told.
 *
 * Example: AF20240014, id-number-check-digit, 通过: the error becomes information; after the ID is
 * corrected the finding is gone and the review rests.
 */
export function weighReviews(rows: ContestRows, findings: readonly Finding[]): Reviews {
  const valid = new Map<string, Review>();
  const voids: { readonly finding: Finding; readonly overtaken: string | null }[] = [];
  const reviews = rows.reviews?.rows ?? [];
  if (reviews.length === 0) return summary([], []);
  const open = new Map(findings.map((one) => [keyOf(one.code, one.ticket), one]));
  for (const row of reviews) {
    const opinionText = foldText(textOf(row.value('opinion')));
    const ticket = readTicket(row.value('ticket'));
    const code = foldText(textOf(row.value('code')));
    if (opinionText === '' || ticket === null) continue;
    const refuse = (reason: 'cell-changed' | 'finding-gone' | 'opinion-unclear' | 'unknown-code'): void => {
      const told = finding('review-void', { place: row.place('opinion'), ticket }, { code, reason });
      voids.push({ finding: told, overtaken: reason === 'cell-changed' ? keyOf(code, ticket) : null });
    };
    const opinion = Object.hasOwn(opinions, opinionText) ? opinions[opinionText] : undefined;
    if (opinion === undefined) refuse('opinion-unclear');
    else if (!isFindingCode(code)) refuse('unknown-code');
    else {
      const target = open.get(keyOf(code, ticket));
      const fingerprint = foldText(textOf(row.value('fingerprint'))).toLowerCase();
      if (target === undefined) {
        if (opinion === 'disqualified') refuse('finding-gone');
      } else if (fingerprint !== '' && fingerprint !== fingerprintAt(rows, target)) refuse('cell-changed');
      else valid.set(keyOf(code, ticket), { ticket, code, opinion, record: recordOf(row) });
    }
  }
  const told = voids.filter(({ overtaken }) => overtaken === null || !valid.has(overtaken));
  return summary(
    [...valid.values()],
    told.map((one) => one.finding),
  );
}

function summary(valid: readonly Review[], findings: readonly Finding[]): Reviews {
  const passed = new Set(
    valid.filter(({ opinion }) => opinion === 'passed').map(({ code, ticket }) => keyOf(code, ticket)),
  );
  return {
    valid,
    disqualified: new Set(
      valid.filter(({ opinion }) => opinion === 'disqualified').map(({ ticket }) => ticket),
    ),
    findings,
    isPassed: (code, ticket) => passed.has(keyOf(code, ticket)),
  };
}

/** Findings after the reviews: what was decided is information and names its decision. */
export function applyReviews(findings: readonly Finding[], reviews: Reviews): readonly Finding[] {
  const decided = new Map(reviews.valid.map((review) => [keyOf(review.code, review.ticket), review]));
  if (decided.size === 0) return findings;
  return findings.map((one) => {
    const review = decided.get(keyOf(one.code, one.ticket));
    return review === undefined ? one : { ...one, severity: 'info', reviewedBy: review.record };
  });
}

function keyOf(code: string, ticket: string | null): string {
  return `${code}|${ticket ?? ''}`;
}

function recordOf(
  row: SheetRow<'by' | 'date' | 'basis' | 'opinion' | 'ticket' | 'code' | 'fingerprint'>,
): string {
  const part = (column: 'opinion' | 'by' | 'date' | 'basis'): string => textOf(row.value(column)).trim();
  return [part('opinion'), part('by'), part('date'), part('basis')].filter((text) => text !== '').join(' ');
}

/**
 * The findings that are put before a person for review: who somebody is and whether they may take part.
 * What is missing on a sheet (a mark, a ticket, a consent) no review can supply, and a doubt that needs
 * nothing done when the sheet is right (an unusual phone, a unit written otherwise) is not worth one; a review
 * of it counts nevertheless.
 */
const reviewableCodes: ReadonlySet<FindingCode> = new Set([
  'id-number-missing',
  'id-number-character',
  'id-number-length',
  'id-number-birth-date',
  'id-number-region',
  'id-number-check-digit',
  'duplicate-id-number',
  'duplicate-ticket',
  'phone-invalid',
  'unit-missing',
  'sex-mismatch',
  'birth-mismatch',
  'id-needs-hand-check',
  'under-age',
  'over-age',
  'residence-too-short',
  'retirement-category-needed',
  'retires-before-final',
  'residence-month-only',
  'residence-missing',
  'registered-outside-window',
  'occupation-missing',
  'score-status-unclear',
  'contestant-not-advanced',
  'contestant-unknown',
  'name-mismatch',
  'payee-id-invalid',
]);

/** True for an error or a warning about one person that waits for a review. */
export function waitsForReview({ code, severity, ticket }: Finding): boolean {
  return severity !== 'info' && ticket !== null && reviewableCodes.has(code);
}

/** 核对码 of the cell that a finding points at; empty where the cell is not one of the rows read. */
export function fingerprintAt(rows: ContestRows, { sheet, cell }: Finding): string {
  if (sheet === null || cell === null) return '';
  const text = textAt(rows, { sheet, cell });
  return text === null ? '' : fingerprintOf(text);
}

function textAt(rows: ContestRows, place: Place): string | null {
  const sheets = [rows.roster, rows.rounds.preliminary, rows.rounds.semifinal, rows.rounds.final];
  for (const sheet of sheets) {
    if (sheet?.sheet !== place.sheet) continue;
    const text = textOnSheet<string>(sheet.rows, sheet.columns, place.cell);
    if (text !== null) return text;
  }
  return null;
}

function textOnSheet<Column extends string>(
  rows: readonly SheetRow<Column>[],
  columns: ReadonlySet<Column>,
  cell: string,
): string | null {
  const row = rowsByNumber(rows).get(Number(cell.replace(/^[A-Z]+/u, '')));
  const column = [...columns].find((one) => row?.place(one).cell === cell);
  return row === undefined || column === undefined ? null : textOf(row.value(column));
}

const numbered = new WeakMap<object, ReadonlyMap<number, unknown>>();

/** Rows by number, found once for each sheet: reviews may be prepared for thousands of people. */
function rowsByNumber<Row extends { readonly row: number }>(rows: readonly Row[]): ReadonlyMap<number, Row> {
  const known = numbered.get(rows);
  // The map under these rows was made from these rows.
  if (known !== undefined) return known as ReadonlyMap<number, Row>;
  const made = new Map(rows.map((row) => [row.row, row]));
  numbered.set(rows, made);
  return made;
}
