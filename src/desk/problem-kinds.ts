/*
 * Which part of the contest a problem is about: 身份, 资格, 成绩, 名次, 奖项, 工作簿.
 */
import { findingCodes, type Finding, type FindingCode, type Severity } from '../contest/finding';

export const problemKinds = ['workbook', 'identity', 'eligibility', 'marks', 'order', 'awards'] as const;
export type ProblemKind = (typeof problemKinds)[number];

const codes: Readonly<Record<Exclude<ProblemKind, 'workbook'>, readonly FindingCode[]>> = {
  identity: [
    'id-number-missing',
    'id-number-as-number',
    'id-number-character',
    'id-number-length',
    'id-number-birth-date',
    'id-number-region',
    'id-number-check-digit',
    'duplicate-id-number',
    'duplicate-ticket',
    'phone-invalid',
    'name-missing',
    'unit-missing',
    'ticket-missing',
    'sex-mismatch',
    'birth-mismatch',
    'birth-missing',
    'id-needs-hand-check',
    'phone-unassigned',
    'unit-name-variant',
    'credit-code-invalid',
    'consent-missing',
    'value-normalised',
  ],
  eligibility: [
    'under-age',
    'over-age',
    'residence-too-short',
    'retirement-category-needed',
    'retires-before-final',
    'residence-month-only',
    'residence-missing',
    'registered-outside-window',
    'occupation-missing',
    'registration-date-missing',
    'boundary-birth-date',
  ],
  marks: [
    'score-missing',
    'score-not-a-number',
    'score-out-of-range',
    'score-too-precise',
    'score-is-error-value',
    'score-status-unclear',
    'contestant-repeated',
    'contestant-not-advanced',
    'contestant-missing',
    'score-with-status',
    'contestant-unknown',
    'contestant-pending',
    'name-mismatch',
    'computed-cell-differs',
  ],
  order: [
    'tie-unresolved',
    'ruling-void',
    'ruling-incomplete',
    'ruling-without-marks',
    'change-unclear',
    'cut-empty',
    'final-below-ten',
    'rank-by-practical',
  ],
  awards: [
    'payee-id-invalid',
    'coach-missing',
    'payee-incomplete',
    'unit-count-differs',
    'unit-kind-missing',
    'prize-vacant',
  ],
};

const kindOf = new Map(
  problemKinds.flatMap((kind) =>
    kind === 'workbook' ? [] : codes[kind].map((code) => [code, kind] as const),
  ),
);

/** What is about no person, mark, rank or award is about the workbook. */
export function problemKind(code: FindingCode): ProblemKind {
  return kindOf.get(code) ?? 'workbook';
}

/** Place of a code among all, for a stable order. */
export function codeOrder(code: FindingCode): number {
  return findingCodes.indexOf(code);
}

export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
