/*
 * The sheet on which the marks of a round are entered (成绩汇总表). What counts as a mark, and who stands on
 * the sheet, is not decided here.
 */
import type { RoundName } from '../../contest/round-name';
import type { Settings } from '../../contest/settings';
import type { ScoreHeading } from '../../text/form-words';
import type { Words } from '../../text/words';
import type { Highlight, SheetPlan } from '../../workbook/port';
import { statuses } from './choices';
import { layOutForm, type FormColumn, type FormValue } from './form';
import { markColours, markFormula } from './mark-check';

export type ScoreRole = ScoreHeading;

/** A column of the sheet; heading null: ours. role null: a column of the office's own, kept from last year. */
export interface ScoreSlot {
  readonly role: ScoreRole | null;
  readonly heading: string | null;
}

export type ScoreFormRow = Partial<Readonly<Record<ScoreRole, FormValue>>>;

const usual: readonly ScoreRole[] = [
  'seq',
  'ticket',
  'name',
  'unit',
  'theory',
  'practical',
  'status',
  'total',
  'rank',
  'advance',
  'remark',
];

const widths: Readonly<Record<ScoreRole, number>> = {
  seq: 6,
  ticket: 14,
  name: 11,
  unit: 34,
  theory: 10,
  practical: 14,
  status: 10,
  total: 10,
  rank: 8,
  advance: 10,
  remark: 15,
};

const computed: ReadonlySet<ScoreRole> = new Set(['total', 'rank', 'advance']);
/** Text, so that no ticket loses a leading 0. */
const TEXT: ReadonlySet<ScoreRole> = new Set(['ticket']);

/** The usual columns of a round's sheet; the final has no 是否晋级. */
export function scoreSlots(round: RoundName): readonly ScoreSlot[] {
  return usual
    .filter((role) => role !== 'advance' || round !== 'final')
    .map((role) => ({ role, heading: null }));
}

export interface ScoreFormRequest {
  readonly round: RoundName;
  readonly settings: Settings;
  readonly words: Words;
  readonly slots?: readonly ScoreSlot[];
  readonly rows: readonly ScoreFormRow[];
  readonly blankRows: number;
  /** Title of the page; left out: the usual one of the round. */
  readonly heading?: string;
  /** Lines under the table, as 平均分 and the like. */
  readonly notes?: readonly string[];
  /** More rows of the table that stand for nobody: 平均分 | | | | 82.5. */
  readonly footRows?: readonly ScoreFormRow[];
}

/**
 * The form of a round: the input cells can be typed in, 综合成绩, 名次 and 是否晋级 are filled by the
 * program and locked (without a password).
 */
export function scoreForm(request: ScoreFormRequest): SheetPlan {
  const { round, settings, words, blankRows } = request;
  const { forms, names, reports } = words;
  const slots = request.slots ?? scoreSlots(round);
  const valuesOf = (row: ScoreFormRow): readonly FormValue[] =>
    slots.map(({ role }) => (role === null ? null : (row[role] ?? null)));
  const when = [
    settings.roundDates[round] === '' ? '' : reports.date(settings.roundDates[round]),
    settings.roundVenues[round] === '' ? '' : reports.venue(settings.roundVenues[round]),
  ].filter((text) => text !== '');
  return layOutForm(
    {
      key: `input.scores.${round}`,
      tab: forms.scores.tab(names.round[round]),
      contest: settings.contestName,
      heading: request.heading ?? forms.scores.heading(names.round[round]),
      hints: [...(when.length === 0 ? [] : [when.join('　')]), forms.scores.hint],
      orientation: 'landscape',
      columns: slots.map((slot) => columnOf(slot, settings, words)),
      rows: [...request.rows, ...(request.footRows ?? [])].map(valuesOf),
      blankRows,
      colours: (first, last) => coloursOf(slots, settings, first, last),
      notes: request.notes ?? [],
      signatures: reports.signatures.contest,
      protected: true,
      header: settings.documentNumber,
      pageSignature: true,
    },
    words,
  );
}

function columnOf({ role, heading }: ScoreSlot, settings: Settings, words: Words): FormColumn {
  if (role === null) return { heading: heading ?? '', width: 12, input: true };
  const plain: FormColumn = {
    heading: heading ?? words.forms.scores.columns[role],
    width: widths[role],
    input: !computed.has(role),
    ...(role === 'unit' || role === 'remark' ? { align: 'left' } : {}),
    ...(TEXT.has(role) ? { format: '@' } : {}),
  };
  const { prompts, refusals } = words.forms;
  if (role === 'theory' || role === 'practical') {
    const full = role === 'theory' ? settings.theoryFull : settings.practicalFull;
    const { markDecimals } = settings;
    return {
      ...plain,
      check: {
        rule: (cell) => markFormula(cell, full, markDecimals),
        prompt: prompts.mark(full, markDecimals),
        refusal: refusals.mark(full, markDecimals),
      },
    };
  }
  if (role !== 'status') return plain;
  return { ...plain, check: { rule: statuses, prompt: prompts.status, refusal: refusals.list } };
}

function coloursOf(
  slots: readonly ScoreSlot[],
  settings: Settings,
  first: number,
  last: number,
): readonly Highlight[] {
  const at = (role: ScoreRole): number | null => {
    const index = slots.findIndex((slot) => slot.role === role);
    return index < 0 ? null : index + 1;
  };
  const columns = { ticket: at('ticket'), name: at('name'), status: at('status') };
  return (['theory', 'practical'] as const).flatMap((part) => {
    const column = at(part);
    if (column === null) return [];
    const area = { top: first, bottom: last, left: column, right: column };
    const full = part === 'theory' ? settings.theoryFull : settings.practicalFull;
    return markColours(area, full, settings.markDecimals, columns);
  });
}
