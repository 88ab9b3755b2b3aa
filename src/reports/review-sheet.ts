/*
 * The prepared 审核意见 sheet: one row per finding that waits for a person, everything filled in but the
 * decision. Which rows there are is decided in actions/plan-reviews.ts, what a decision does in
 * contest/review.ts.
 */
import type { Place } from '../contest/raw';
import type { ReviewColumn } from '../contest/rows';
import type { ContestResult } from '../contest/result';
import type { Words } from '../text/words';
import type { SheetPlan, Validation } from '../workbook/port';
import { opinions } from './forms/choices';
import { furniture } from './furniture';
import { layOut } from './lay-out';
import type { Column, Entry, Value } from './page';

export const REVIEWS_KEY = 'input.reviews';

/** What a person typed into a cell, exactly; `format` is how the cell shows it. */
export interface Typed {
  readonly value: string | number | null;
  readonly format: string;
}

export type TypedColumn = 'opinion' | 'basis' | 'by' | 'date';
export type ReviewSheetColumn = ReviewColumn | 'name' | 'problem' | 'cell';

export interface ReviewLine {
  readonly ticket: string;
  readonly name: string | null;
  readonly code: string;
  readonly problem: string | null;
  /** Text of 单元格, and where it leads; null where the finding is gone. */
  readonly cell: string | null;
  readonly place: Place | null;
  readonly fingerprint: string | null;
  readonly typed: Readonly<Record<TypedColumn, Typed>>;
}

/** The order on the sheet, from column A; the empty form of a new contest has the same. */
export const reviewSheetColumns: readonly ReviewSheetColumn[] = [
  'ticket',
  'name',
  'code',
  'problem',
  'cell',
  'fingerprint',
  'opinion',
  'basis',
  'by',
  'date',
];

const shapes: Readonly<Record<ReviewSheetColumn, Omit<Column, 'heading'>>> = {
  ticket: { width: 13, format: '@' },
  name: { width: 10 },
  code: { width: 17, format: '@', small: true },
  problem: { width: 36, align: 'left', grows: true, small: true },
  cell: { width: 17, format: '@', small: true },
  fingerprint: { width: 10, format: '@' },
  opinion: { width: 10, format: '@' },
  basis: { width: 22, align: 'left', format: '@' },
  by: { width: 10, format: '@' },
  date: { width: 12, format: '@' },
};

/** Light yellow: still to be decided. */
const OPEN = 'FFF2CC';
const HEAD_ROWS = 4;

/** `left`: how many more findings wait that found no room. */
export function reviewSheet(
  result: ContestResult,
  words: Words,
  lines: readonly ReviewLine[],
  left: number,
): SheetPlan {
  const { tab, heading, columns } = words.forms.reviews;
  const source = { result, words, sealed: new Map<never, never>() };
  const plan = layOut({
    ...furniture(source, 'problems', REVIEWS_KEY, null),
    title: heading,
    subtitle: words.reviews.hint(left),
    orientation: 'landscape',
    columns: reviewSheetColumns.map((name) => ({ heading: columns[name], ...shapes[name] })),
    sections: [{ heading: null, headings: null, rows: lines.map(rowOf), empty: null }],
    notes: [],
    signatures: [],
    conduct: { protected: true, ...conductOf(words, lines.length) },
  });
  return { ...plan, title: tab };
}

function rowOf({
  ticket,
  name,
  code,
  problem,
  cell,
  place,
  fingerprint,
  typed,
}: ReviewLine): readonly Value[] {
  const input = ({ value, format }: Typed): Entry => ({ value, format, unlocked: true });
  return [
    ticket,
    name,
    code,
    problem,
    place === null ? cell : { value: cell, link: place },
    fingerprint,
    input(typed.opinion),
    input(typed.basis),
    input(typed.by),
    input(typed.date),
  ];
}

function conductOf({ forms }: Words, rows: number): Pick<SheetPlan, 'validations' | 'highlights'> {
  if (rows === 0) return {};
  const [top, bottom] = [HEAD_ROWS + 1, HEAD_ROWS + rows];
  const opinion = reviewSheetColumns.indexOf('opinion') + 1;
  const validation: Validation = {
    area: { top, bottom, left: opinion, right: opinion },
    rule: { kind: 'list', items: opinions },
    prompt: forms.prompts.opinion,
    refusal: forms.refusals.list,
  };
  const area = { top, bottom, left: opinion, right: reviewSheetColumns.length };
  return {
    validations: [validation],
    highlights: [{ area, formula: `$G${top}=""`, fill: OPEN, colour: null }],
  };
}
