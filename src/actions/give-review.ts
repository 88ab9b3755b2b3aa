/*
 * `review`: writes down what somebody decided about problems that wait for a person (审核意见), and tells first
 * what follows from it. What a decision does, and when it is void, is decided in contest/review.ts.
 */
import { foldText } from '../contest/cell-text';
import { compareResults, type ResultDifference } from '../contest/compare-results';
import type { Finding, FindingCode } from '../contest/finding';
import { textOf } from '../contest/raw';
import type { ContestResult } from '../contest/result';
import type { Opinion } from '../contest/review';
import type { RoundName } from '../contest/round-name';
import type { ReviewColumn } from '../contest/rows';
import { readTicket } from '../contest/ticket';
import {
  REVIEWS_KEY,
  reviewSheet,
  reviewSheetColumns,
  type ReviewLine,
  type ReviewSheetColumn,
} from '../reports/review-sheet';
import type { CellWrite, SheetSnapshot, Step } from '../workbook/port';
import { anchorIn, appendLines } from './append-lines';
import { resultWith, type ContestState } from './contest-state';
import { lineOf, reviewSource } from './plan-reviews';
import {
  outcomeOf,
  refused,
  type ActOutcome,
  type ActRefusal,
  type Consequence,
  type RoundRequest,
} from './round-act';
import { withReviews } from './supposed';

/** One problem of one person. */
export interface Reviewed {
  readonly ticket: string;
  readonly code: FindingCode;
}

export interface ReviewRequest extends Omit<RoundRequest, 'round'> {
  readonly items: readonly Reviewed[];
  readonly opinion: Opinion;
  /** 依据; must be said where somebody is taken out. */
  readonly basis: string;
}

/** What stands in 意见; data of the workbook, whatever language the program speaks. */
export const opinionWords: Readonly<Record<Opinion, string>> = { passed: '通过', disqualified: '取消资格' };

type Decision = Readonly<Record<ReviewSheetColumn, string>>;

/**
 * One line for each problem and person, with the 核对码 of the cell that was judged. A line that waits for just
 * this decision (`run` prepares such lines) is filled in, every other is added below; without a list one is made.
 * Refused where nothing of the kind waits, where a name is missing (or the basis of 取消资格), and where a sealed
 * round would come out otherwise.
 *
 * Example: 李丁's ID fails its check digit and the card says that it is right: 通过, and the error is information.
 */
export function giveReview(state: ContestState, request: ReviewRequest): ActOutcome {
  const found = findingsFor(state, request);
  if ('code' in found) return refused(state, found);
  const source = reviewSource(state.read.rows, state.result, request.words);
  const waiting = found.map((one) => lineOf(one, source));
  const decisions = waiting.map((line) => decisionOf(line, request));
  const added = stepsFor(state, waiting, decisions, request);
  if ('code' in added) return refused(state, added);
  const after = resultWith(state, withReviews(state.read.rows, decisions));
  const sealed = sealedRoundIn(state, after);
  if (sealed !== null) return refused(state, { code: 'round-sealed', round: sealed });
  const tickets = [...new Set(decisions.map(({ ticket }) => ticket))];
  const { opinion } = request;
  const outcome = outcomeOf(state, after, added, [
    { kind: 'reviewed', opinion, tickets, count: decisions.length },
  ]);
  return { ...outcome, consequences: mostTellingFirst(outcome.consequences) };
}

/** Taking one person out moves the ranks of many; who goes on and who wins otherwise is told before that. */
const telling: readonly ResultDifference['kind'][] = ['count', 'advance', 'award', 'bonus'];

function mostTellingFirst(consequences: readonly Consequence[]): readonly Consequence[] {
  const placeOf = (one: Consequence): number => {
    const place = one.kind === 'difference' ? telling.indexOf(one.difference.kind) : -2;
    return place === -1 ? telling.length : place;
  };
  return [...consequences].sort((a, b) => placeOf(a) - placeOf(b));
}

/** What is judged, each problem of each person once; or why nothing can be. */
function findingsFor(
  { complete, result }: ContestState,
  { items, opinion, basis, by }: ReviewRequest,
): readonly Finding[] | ActRefusal {
  if (!complete) return { code: 'settings-unclear' };
  if (by.trim() === '') return { code: 'review-name-needed' };
  if (opinion === 'disqualified' && basis.trim() === '') return { code: 'review-basis-needed' };
  // Of several findings of one code about one person the last is judged, as in weighReviews.
  const open = new Map(
    result.findings.flatMap((one) => (one.severity === 'info' ? [] : [[keyOf(one.code, one.ticket), one]])),
  );
  const judged = new Map<string, Finding>();
  for (const { ticket, code } of items) {
    const finding = open.get(keyOf(code, ticket));
    if (finding === undefined) return { code: 'review-not-waiting', ticket, about: code };
    judged.set(keyOf(code, ticket), finding);
  }
  return judged.size === 0 ? { code: 'review-not-waiting', ticket: null, about: null } : [...judged.values()];
}

function keyOf(code: string, ticket: string | null): string {
  return `${code}|${ticket ?? ''}`;
}

function decisionOf(line: ReviewLine, { opinion, basis, by, at }: ReviewRequest): Decision {
  const { ticket, name, code, problem, cell, fingerprint } = line;
  return {
    ticket,
    name: name ?? '',
    code,
    problem: problem ?? '',
    cell: cell ?? '',
    fingerprint: fingerprint ?? '',
    opinion: opinionWords[opinion],
    basis: basis.trim(),
    by: by.trim(),
    date: at.slice(0, 'yyyy-mm-dd'.length),
  };
}

/** A sealed round that would say something else; null: none. */
function sealedRoundIn({ result, seals }: ContestState, after: ContestResult): RoundName | null {
  if (seals.size === 0) return null;
  const rounds = compareResults(result, after).map(({ round }) => round);
  return rounds.find((round) => round !== null && seals.has(round)) ?? null;
}

// ---- where it is written ----------------------------------------------------------------------------

function stepsFor(
  state: ContestState,
  waiting: readonly ReviewLine[],
  decisions: readonly Decision[],
  { words }: ReviewRequest,
): readonly Step[] | ActRefusal {
  const { read, result, snapshot } = state;
  const table = read.lists.reviews;
  if (table === null) {
    const unclear = result.findings.find(({ facts }) => 'kind' in facts && facts.kind === 'reviews');
    if (unclear !== undefined) return { code: 'list-unclear', sheet: unclear.sheet ?? '' };
    const lines = waiting.map((line, index) => typedIn(line, decisions[index]));
    return [{ kind: 'put-sheet', sheet: reviewSheet(result, words, lines, 0) }];
  }
  const sheet = snapshot.sheets.find(({ id }) => id === table.sheetId);
  if (sheet === undefined) return { code: 'list-unclear', sheet: table.sheet };
  const prepared = preparedRows(state);
  const rowFor = ({ code, ticket }: Decision): number | undefined => prepared.get(keyOf(code, ticket));
  const columns = columnsOf(sheet, table.columns);
  const fills = decisions.flatMap((one) => {
    const row = rowFor(one);
    return row === undefined ? [] : fillsOf(sheet, columns, row, one);
  });
  if (fills.some(({ row, column }) => sheet.isLocked(row, column))) {
    return { code: 'list-locked', sheet: table.sheet };
  }
  const fresh = decisions.filter((one) => rowFor(one) === undefined);
  const last = read.rows.reviews?.rows.at(-1)?.row ?? table.headerRow;
  const lines = fresh.length === 0 ? null : appendLines(snapshot, { ...table, columns }, last, fresh);
  if (lines === 'locked') return { code: 'list-locked', sheet: table.sheet };
  if (lines === 'full') return { code: 'list-full', sheet: table.sheet };
  return [{ kind: 'write-cells', sheet: sheet.id, writes: [...fills, ...(lines?.writes ?? [])] }];
}

/** Rows that stand there for a problem of a person, with no opinion yet. */
function preparedRows({ read }: ContestState): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const row of read.rows.reviews?.rows ?? []) {
    if (foldText(textOf(row.value('opinion'))) !== '') continue;
    const key = keyOf(foldText(textOf(row.value('code'))), readTicket(row.value('ticket')));
    if (!rows.has(key)) rows.set(key, row.row);
  }
  return rows;
}

type Columns = Partial<Readonly<Record<ReviewSheetColumn, number | null>>>;

/** The columns that rules read, and on a sheet of ours, as we laid it out, those between them. */
function columnsOf({ own }: SheetSnapshot, read: Readonly<Record<ReviewColumn, number | null>>) {
  const known: Columns & Readonly<Record<string, number | null>> = read;
  const left = read.ticket;
  if (own !== REVIEWS_KEY || left === null) return known;
  const places = reviewSheetColumns.map((name, index) => [name, left + index] as const);
  const isOurs = places.every(([name, column]) => known[name] === undefined || known[name] === column);
  return isOurs ? Object.fromEntries(places) : known;
}

/** What of a prepared line is not yet as it shall be; a basis that stands there stays where none is given. */
function fillsOf(
  sheet: SheetSnapshot,
  columns: Readonly<Record<string, number | null>>,
  row: number,
  decision: Decision,
): readonly CellWrite[] {
  const { ticket } = decision;
  const anchor = anchorIn(sheet, row, columns.ticket);
  return (['fingerprint', 'opinion', 'basis', 'by', 'date'] as const).flatMap(
    (role): readonly CellWrite[] => {
      const column = columns[role] ?? null;
      const value = decision[role];
      if (column === null || value === '') return [];
      const [found] = sheet.rows([column], row, row);
      const expected = found?.cells[0]?.value ?? null;
      return expected === value ? [] : [{ row, column, ticket, role, expected, value, ...anchor }];
    },
  );
}

function typedIn(line: ReviewLine, decision: Decision | undefined): ReviewLine {
  const typed = (value: string | undefined) => ({ value: value ?? null, format: '@' });
  const { opinion, basis, by, date } = decision ?? {};
  return {
    ...line,
    typed: { opinion: typed(opinion), basis: typed(basis), by: typed(by), date: typed(date) },
  };
}
