/*
 * Findings are data: what is wrong, where, whose it is and the facts a sentence needs. Their severity
 * is fixed by their code. Sentences are made in text/ alone; a finding never holds more of an identity
 * document, a phone or an account than its last four characters.
 */
import type { Place } from './raw';
import type { RoundName } from './round-name';

export type Severity = 'error' | 'warning' | 'info';
export type Part = 'theory' | 'practical';
export type SheetKind = 'roster' | RoundName | 'settings' | 'rulings' | 'reviews' | 'changes';

/** What is wrong with a line of 变动记录. Those that still count say so. */
export type ChangeProblem =
  | 'no-change' // 变动 is blank or no known word
  | 'no-round' // 轮次 is missing, or 递补 into the first round
  | 'no-ticket'
  | 'no-part' // 更正 of nothing that is known
  | 'no-replaced' // 递补 without 代替
  | 'no-reason' // counts; 理由 or 决定人 is missing
  | 'nothing-to-cancel' // 恢复资格, 撤销递补 of what is not recorded
  | 'already-called'
  | 'places-stay-vacant' // 弃赛名额 = 空缺
  | 'ticket-unknown'
  | 'not-in-line' // 递补 of someone without a rank in the round before, or inside the places by right
  | 'place-not-vacant' // counts; more go on than there are places
  | 'passed-over'; // counts; somebody ranked better was not called

/** What a sealed round said and says now: a mark, a rank, a setting (no ticket), somebody `sheet` came or went. */
export interface SealedChange {
  readonly ticket: string | null;
  /** theory, practical, status, total, rank, name, unit, sheet, or the name of a count or a setting. */
  readonly field: string;
  /** null: was, or is, not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** The facts that belong to each code. Everything a sentence says besides the place comes from here. */
export interface FactsOf {
  // identity
  'id-number-missing': { name: string };
  'id-number-as-number': { tail: string };
  'id-number-character': { tail: string };
  'id-number-length': { tail: string; length: number };
  'id-number-birth-date': { tail: string };
  'id-number-region': { tail: string; region: string };
  'id-number-check-digit': { tail: string };
  'duplicate-id-number': { tail: string; otherCell: string; otherName: string };
  'duplicate-ticket': { otherCell: string; otherName: string };
  'phone-invalid': { tail: string };
  'name-missing': Record<never, never>;
  'unit-missing': { name: string };
  'ticket-missing': { name: string };
  'sex-mismatch': { written: string; fromId: string };
  'birth-mismatch': { written: string; fromId: string };
  'birth-missing': { name: string };
  'id-needs-hand-check': { document: string };
  'phone-unassigned': { tail: string };
  /** `similar`: another unit of the roster, so alike that it may be the same one; the two are counted apart. */
  'unit-name-variant': { written: string; counted: string; similar?: string };
  'credit-code-invalid': { written: string };
  'consent-missing': { name: string };
  'value-normalised': { written: string; read: string };
  // eligibility; dates as 2008-01-01
  'under-age': { birth: string; limit: string; sixteenOn: string; sixteenByDeadline: boolean };
  'over-age': { birth: string; retires: string; on: string };
  'residence-too-short': { since: string; latest: string };
  'retirement-category-needed': { birth: string };
  'retires-before-final': { retires: string; final: string };
  'residence-month-only': { since: string; latest: string };
  'residence-missing': { name: string };
  'registered-outside-window': { registered: string; from: string; to: string };
  'occupation-missing': { name: string };
  'registration-date-missing': { name: string };
  'boundary-birth-date': { birth: string };
  // marks
  'score-missing': { part: Part; name: string };
  'score-not-a-number': { part: Part; written: string };
  'score-out-of-range': { part: Part; written: string; full: number };
  'score-too-precise': { part: Part; written: string; decimals: number };
  'score-is-error-value': { part: Part; written: string };
  'score-status-unclear': { written: string };
  'contestant-repeated': { name: string; otherCell: string; sameMarks: boolean };
  'contestant-not-advanced': { name: string; earlier: RoundName };
  'contestant-missing': { name: string; earlier: RoundName; round: RoundName };
  'score-with-status': { written: string; theory: string; practical: string };
  'contestant-unknown': { name: string };
  'contestant-pending': { name: string; earlier: RoundName };
  'name-mismatch': { written: string; roster: string };
  'computed-cell-differs': { column: 'total' | 'rank' | 'advance'; written: string; computed: string };
  /** A line of 变动记录 that cannot be followed, or that needs a second look; `other` is the other ticket that it is about. */
  'change-unclear': { written: string; problem: ChangeProblem; other: string };
  // order
  'tie-unresolved': {
    round: RoundName;
    tickets: readonly string[];
    first: number;
    last: number;
    places: number | null;
  };
  'ruling-void': { round: RoundName };
  'ruling-incomplete': { round: RoundName; tickets: readonly string[] };
  'ruling-without-marks': { round: RoundName };
  'cut-empty': { round: RoundName; of: number; exact: string };
  'final-below-ten': { round: RoundName; finalists: number };
  'rank-by-practical': { round: RoundName; tickets: readonly string[]; first: number };
  // awards
  'payee-id-invalid': { rank: number; name: string };
  'coach-missing': { name: string; coaches: readonly string[] };
  'payee-incomplete': { rank: number; name: string; missing: readonly ('bank' | 'account')[] };
  'unit-count-differs': { unit: string; attended: number; registered: number };
  'unit-kind-missing': { unit: string };
  'prize-vacant': { rank: number; name: string };
  // workbook
  'sheet-not-found': { kind: SheetKind | 'any-round' };
  'sheet-ambiguous': { kind: SheetKind; sheets: readonly string[] };
  'column-missing': { kind: SheetKind; columns: readonly string[] };
  'column-ambiguous': { kind: SheetKind; column: string; candidates: readonly string[] };
  'setting-unknown': { name: string };
  'setting-invalid': { name: string; written: string; allowed: string };
  /** `count` of all that differs; `changes` are the first of it. */
  'sealed-round-changed': {
    round: RoundName;
    because: 'content' | 'names' | 'earlier-round' | 'sheet-gone';
    changes: readonly SealedChange[];
    count: number;
  };
  'journal-broken': { reason: string };
  'header-repeated': { row: number };
  'hidden-rows': { count: number; rows: string };
  'formula-without-value': Record<never, never>;
  /** sheet null: the structure of the workbook is protected (no sheet may be added in Excel). */
  'sheet-protected': { sheet: string | null; skipped: number };
  'report-stale': { sheet: string };
  'review-void': {
    code: string;
    reason: 'cell-changed' | 'finding-gone' | 'opinion-unclear' | 'unknown-code';
  };
}

export type FindingCode = keyof FactsOf;

const severities: Readonly<Record<FindingCode, Severity>> = {
  'id-number-missing': 'error',
  'id-number-as-number': 'error',
  'id-number-character': 'error',
  'id-number-length': 'error',
  'id-number-birth-date': 'error',
  'id-number-region': 'error',
  'id-number-check-digit': 'error',
  'duplicate-id-number': 'error',
  'duplicate-ticket': 'error',
  'phone-invalid': 'error',
  'name-missing': 'error',
  'unit-missing': 'error',
  'ticket-missing': 'error',
  'sex-mismatch': 'warning',
  'birth-mismatch': 'warning',
  'birth-missing': 'warning',
  'id-needs-hand-check': 'warning',
  'phone-unassigned': 'warning',
  'unit-name-variant': 'warning',
  'credit-code-invalid': 'warning',
  'consent-missing': 'warning',
  'value-normalised': 'info',
  'under-age': 'error',
  'over-age': 'error',
  'residence-too-short': 'error',
  'retirement-category-needed': 'warning',
  'retires-before-final': 'warning',
  'residence-month-only': 'warning',
  'residence-missing': 'warning',
  'registered-outside-window': 'warning',
  'occupation-missing': 'warning',
  'registration-date-missing': 'info',
  'boundary-birth-date': 'info',
  'score-missing': 'error',
  'score-not-a-number': 'error',
  'score-out-of-range': 'error',
  'score-too-precise': 'error',
  'score-is-error-value': 'error',
  'score-status-unclear': 'error',
  'contestant-repeated': 'error',
  'contestant-not-advanced': 'error',
  'contestant-missing': 'error',
  'score-with-status': 'warning',
  'contestant-unknown': 'warning',
  'contestant-pending': 'warning',
  'name-mismatch': 'warning',
  'computed-cell-differs': 'warning',
  'change-unclear': 'error',
  'tie-unresolved': 'error',
  'ruling-void': 'error',
  'ruling-incomplete': 'error',
  'ruling-without-marks': 'warning',
  'cut-empty': 'warning',
  'final-below-ten': 'warning',
  'rank-by-practical': 'info',
  'payee-id-invalid': 'error',
  'coach-missing': 'warning',
  'payee-incomplete': 'warning',
  'unit-count-differs': 'warning',
  'unit-kind-missing': 'warning',
  'prize-vacant': 'warning',
  'sheet-not-found': 'error',
  'sheet-ambiguous': 'error',
  'column-missing': 'error',
  'column-ambiguous': 'error',
  'setting-unknown': 'error',
  'setting-invalid': 'error',
  'sealed-round-changed': 'error',
  'journal-broken': 'error',
  'header-repeated': 'warning',
  'hidden-rows': 'warning',
  'formula-without-value': 'warning',
  'sheet-protected': 'warning',
  'report-stale': 'warning',
  'review-void': 'error',
};

export type Finding = {
  readonly [Code in FindingCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly ticket: string | null;
    readonly facts: Readonly<FactsOf[Code]>;
    /** The review that decided it (意见 审核人 日期 依据); the finding is then information. */
    readonly reviewedBy?: string;
  };
}[FindingCode];

/** Where a finding is and whose it is. A place without a cell names the sheet alone. */
export interface Where {
  readonly place?: Place | null;
  readonly sheet?: string;
  readonly ticket?: string | null;
}

/** Makes a finding; its severity follows from its code. */
export function finding<Code extends FindingCode>(code: Code, where: Where, facts: FactsOf[Code]): Finding {
  const made = {
    code,
    severity: severities[code],
    sheet: where.place?.sheet ?? where.sheet ?? null,
    cell: where.place?.cell ?? null,
    ticket: where.ticket ?? null,
    facts,
  };
  // The union is indexed by `code`, which the compiler cannot follow through the type parameter.
  return made as unknown as Finding;
}

export const findingCodes = Object.keys(severities) as readonly FindingCode[];

export function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(severities, text);
}

/** The last four characters: all that may be shown of a document, phone or account. */
export function tailOf(text: string): string {
  return [...text].slice(-4).join('');
}
