/*
 * The lists on which people record what they decided: rulings on ties (裁定记录), reviews of findings
 * (审核意见), changes of people and marks (变动记录). What a line does is decided in contest/.
 */
import type { ChangeColumn, ReviewColumn, RulingColumn } from '../../contest/rows';
import type { Settings } from '../../contest/settings';
import type { Words } from '../../text/words';
import type { SheetPlan } from '../../workbook/port';
import { changeKinds, changeParts, opinions, rounds } from './choices';
import { layOutForm, type FormCheck, type FormColumn, type FormValue } from './form';

export type RulingFormRow = Partial<Readonly<Record<RulingColumn, FormValue>>>;

const rulingWidths: readonly (readonly [RulingColumn, number])[] = [
  ['round', 8],
  ['ticket', 14],
  ['theory', 10],
  ['practical', 10],
  ['order', 9],
  ['basis', 44],
  ['by', 16],
  ['date', 12],
];

export function rulingsForm(
  settings: Settings,
  words: Words,
  rows: readonly RulingFormRow[],
  blankRows: number,
): SheetPlan {
  const { rulings, prompts, refusals } = words.forms;
  const checks: Partial<Record<RulingColumn, FormCheck>> = {
    round: { rule: rounds, prompt: null, refusal: refusals.list },
    order: {
      rule: (cell) => `IF(ISNUMBER(${cell}),AND(${cell}>=1,INT(${cell})=${cell}),FALSE)`,
      prompt: prompts.order,
      refusal: refusals.order,
    },
  };
  const columns = rulingWidths.map(([role, width]) =>
    column(
      rulings.columns[role],
      width,
      role === 'basis',
      role === 'ticket' || role === 'date',
      checks[role],
    ),
  );
  const values = rows.map((row) => rulingWidths.map(([role]) => row[role] ?? null));
  return recordForm('input.rulings', settings, words, rulings, columns, values, blankRows);
}

const reviewWidths: readonly (readonly [ReviewColumn | 'name' | 'problem' | 'cell', number])[] = [
  ['ticket', 14],
  ['name', 10],
  ['code', 18],
  ['problem', 30],
  ['cell', 12],
  ['fingerprint', 10],
  ['opinion', 10],
  ['basis', 22],
  ['by', 10],
  ['date', 12],
];
const reviewText = new Set(['ticket', 'code', 'cell', 'fingerprint', 'date']);

export function reviewsForm(settings: Settings, words: Words, blankRows: number): SheetPlan {
  const { reviews, prompts, refusals } = words.forms;
  const opinion = { rule: opinions, prompt: prompts.opinion, refusal: refusals.list };
  const columns = reviewWidths.map(([role, width]) =>
    column(
      reviews.columns[role],
      width,
      role === 'problem' || role === 'basis',
      reviewText.has(role),
      role === 'opinion' ? opinion : undefined,
    ),
  );
  return recordForm('input.reviews', settings, words, reviews, columns, [], blankRows);
}

export type ChangeFormRow = Partial<Readonly<Record<ChangeColumn, FormValue>>>;

export const CHANGES_KEY = 'input.changes';
/** Lines to write on, before anyone has to add some. */
export const PREPARED_CHANGES = 40;

const changeWidths: readonly (readonly [ChangeColumn, number])[] = [
  ['round', 8],
  ['ticket', 14],
  ['change', 11],
  ['part', 8],
  ['before', 9],
  ['after', 9],
  ['replaces', 14],
  ['reason', 32],
  ['by', 11],
  ['second', 11],
  ['date', 12],
];
const changeText: ReadonlySet<ChangeColumn> = new Set(['ticket', 'before', 'after', 'replaces', 'date']);

/** 变动记录 as `new` makes it; acts that record something write below its last line. */
export function changesForm(
  settings: Settings,
  words: Words,
  rows: readonly ChangeFormRow[],
  blankRows: number,
): SheetPlan {
  const { changes, prompts, refusals } = words.forms;
  const checks: Partial<Record<ChangeColumn, FormCheck>> = {
    round: { rule: rounds, prompt: null, refusal: refusals.list },
    change: { rule: changeKinds, prompt: prompts.change, refusal: refusals.list },
    part: { rule: changeParts, prompt: null, refusal: refusals.list },
  };
  const columns = changeWidths.map(([role, width]) =>
    column(changes.columns[role], width, role === 'reason', changeText.has(role), checks[role]),
  );
  const values = rows.map((row) => changeWidths.map(([role]) => row[role] ?? null));
  return recordForm(CHANGES_KEY, settings, words, changes, columns, values, blankRows);
}

function column(
  heading: string,
  width: number,
  left: boolean,
  asText: boolean,
  check: FormCheck | undefined,
): FormColumn {
  return {
    heading,
    width,
    input: true,
    ...(left ? { align: 'left' } : {}),
    ...(asText ? { format: '@' } : {}),
    ...(check === undefined ? {} : { check }),
  };
}

function recordForm(
  key: string,
  settings: Settings,
  words: Words,
  said: { readonly tab: string; readonly heading: string; readonly hint: string },
  columns: readonly FormColumn[],
  rows: readonly (readonly FormValue[])[],
  blankRows: number,
): SheetPlan {
  return layOutForm(
    {
      key,
      tab: said.tab,
      contest: settings.contestName,
      heading: said.heading,
      hints: [said.hint],
      orientation: 'landscape',
      columns,
      rows,
      blankRows,
      notes: [],
      signatures: words.reports.signatures.office,
      protected: false,
      header: settings.documentNumber,
      pageSignature: false,
    },
    words,
  );
}
