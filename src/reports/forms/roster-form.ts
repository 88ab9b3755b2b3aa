/*
 * The sheet on which contestants are registered (报名汇总表). Whether an entry is right is decided in
 * contest/; here only slips at the keyboard are caught.
 */
import type { Settings } from '../../contest/settings';
import type { RosterHeading } from '../../text/form-words';
import type { Words } from '../../text/words';
import { columnLetters, type SheetPlan } from '../../workbook/port';
import { consents, idTypes, jobCategories, levels, routes, sexes, unitKinds } from './choices';
import { layOutForm, type Form, type FormCheck, type FormColumn, type FormValue } from './form';

/** A column of the sheet; heading null: ours. role null: a column of the office's own, kept from last year. */
export interface RosterSlot {
  readonly role: RosterHeading | null;
  readonly heading: string | null;
}

export type RosterFormRow = Partial<Readonly<Record<RosterHeading, FormValue>>>;

const widths: readonly (readonly [RosterHeading, number])[] = [
  ['seq', 5],
  ['ticket', 13],
  ['name', 11],
  ['sex', 5],
  ['idType', 12],
  ['idNumber', 20],
  ['birth', 11],
  ['phone', 12],
  ['unit', 24],
  ['creditCode', 20],
  ['unitKind', 9],
  ['jobCategory', 9],
  ['education', 9],
  ['occupation', 14],
  ['level', 13],
  ['registered', 11],
  ['route', 8],
  ['since', 11],
  ['unionCard', 17],
  ['coach', 10],
  ['coachUnit', 20],
  ['bank', 16],
  ['account', 20],
  ['consent', 8],
  ['remark', 12],
];
const widthOf = new Map(widths);

/** What Excel would spoil as a number or a date: 18 digits, leading zeros, 2019.10. */
const TEXT: ReadonlySet<RosterHeading> = new Set([
  'ticket',
  'idNumber',
  'birth',
  'phone',
  'creditCode',
  'registered',
  'since',
  'unionCard',
  'account',
]);
const LEFT: ReadonlySet<RosterHeading> = new Set(['unit', 'coachUnit', 'bank', 'remark']);

const choices: Partial<Readonly<Record<RosterHeading, readonly string[]>>> = {
  sex: sexes,
  idType: idTypes,
  unitKind: unitKinds,
  jobCategory: jobCategories,
  level: levels,
  route: routes,
  consent: consents,
};

/** All columns that the product can read, and 文化程度 of the notice's form. */
export const rosterSlots: readonly RosterSlot[] = widths.map(([role]) => ({ role, heading: null }));

export interface RosterFormRequest {
  readonly settings: Settings;
  readonly words: Words;
  readonly slots?: readonly RosterSlot[];
  /** Rows of people; an empty object is an empty line without a frame. */
  readonly rows: readonly RosterFormRow[];
  readonly blankRows: number;
  readonly merged?: NonNullable<Form['merged']>;
  readonly notes?: readonly string[];
  /** In place of the usual hint. */
  readonly hint?: string;
}

export function rosterForm(request: RosterFormRequest): SheetPlan {
  const { settings, words, blankRows } = request;
  const { forms, reports } = words;
  const slots = request.slots ?? rosterSlots;
  return layOutForm(
    {
      key: 'input.roster',
      tab: forms.roster.tab,
      contest: settings.contestName,
      heading: forms.roster.heading,
      hints: [request.hint ?? forms.roster.hint],
      orientation: 'landscape',
      columns: slots.map((slot) => columnOf(slot, slots, words)),
      rows: request.rows.map((row) =>
        Object.keys(row).length === 0
          ? []
          : slots.map(({ role }) => (role === null ? null : (row[role] ?? null))),
      ),
      blankRows,
      merged: request.merged ?? [],
      notes: request.notes ?? [],
      signatures: reports.signatures.office,
      protected: false,
      header: settings.documentNumber,
      pageSignature: false,
    },
    words,
  );
}

function columnOf({ role, heading }: RosterSlot, slots: readonly RosterSlot[], words: Words): FormColumn {
  if (role === null) return { heading: heading ?? '', width: 12, input: true };
  const check = checkOf(role, slots, words);
  return {
    heading: heading ?? words.forms.roster.columns[role],
    width: widthOf.get(role) ?? 12,
    input: true,
    ...(LEFT.has(role) ? { align: 'left' } : {}),
    ...(TEXT.has(role) ? { format: '@' } : {}),
    ...(check === null ? {} : { check }),
  };
}

function checkOf(role: RosterHeading, slots: readonly RosterSlot[], { forms }: Words): FormCheck | null {
  const { prompts, refusals } = forms;
  const list = choices[role];
  if (list !== undefined) return { rule: list, prompt: null, refusal: refusals.list };
  if (role === 'idNumber') {
    const typeColumn = slots.findIndex((slot) => slot.role === 'idType') + 1;
    const rule = (cell: string, row: number): string =>
      idFormula(cell, typeColumn === 0 ? null : `$${columnLetters(typeColumn)}${row}`);
    return { rule, prompt: prompts.idNumber, refusal: refusals.idNumber };
  }
  return null;
}

/**
 * True for text of 18 characters; for a document other than 身份证 and 居住证 any text will do. A number is
 * refused, since Excel has lost its last digits by then.
 */
export function idFormula(cell: string, typeCell: string | null): string {
  const full = `LEN(${cell})=18`;
  const other =
    typeCell === null
      ? ''
      : `,AND(LEN(${typeCell})>0,ISERROR(FIND("身份证",${typeCell})),ISERROR(FIND("居住证",${typeCell})))`;
  return `AND(ISTEXT(${cell}),OR(${full}${other}))`;
}
