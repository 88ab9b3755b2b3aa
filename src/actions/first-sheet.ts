/*
 * The score sheet of the first round, with everybody on the roster who has a ticket. Who may take part is decided
 * by reviews, not here; who goes on to later rounds is decided in open-round.ts.
 */
import type { Registration } from '../contest/registration';
import { scoreForm, type ScoreFormRow } from '../reports/forms/score-form';
import type { Step } from '../workbook/port';
import { appendLines, type Line } from './append-lines';
import { roundIn, type ContestState } from './contest-state';
import { outcomeOf, refused, type ActOutcome, type ActRefusal, type RoundRequest } from './round-act';

/** Empty lines for people who come late. */
const SPARE_ROWS = 5;
const FIRST_KEY = 'input.scores.preliminary';

/**
 * Everybody on the roster with a ticket, once, in ticket order, marks empty. A sheet that holds people already is
 * left alone. Example: 120 people with tickets, one of them twice: 120 lines.
 */
export function firstSheet(state: ContestState, request: Omit<RoundRequest, 'round'>): ActOutcome {
  const round = 'preliminary';
  const { read, result, settings } = state;
  if (!state.complete) return refused(state, { code: 'settings-unclear' });
  const people = (result.roster?.registrations ?? [])
    .filter(({ ticket, duplicateOf }) => ticket !== null && duplicateOf === null)
    .sort((a, b) => ((a.ticket ?? '') < (b.ticket ?? '') ? -1 : 1));
  const there = roundIn(state, round);
  if (people.length === 0) return refused(state, { code: 'no-tickets' });
  if ((there?.entered ?? 0) > 0) return refused(state, { code: 'people-on-sheet' });
  const rows = people.map((one, at): ScoreFormRow => ({ seq: at + 1, ...lineOf(one) }));
  const table = read.tables[round];
  const own = state.snapshot.sheets.find(({ id }) => id === table?.sheetId)?.own ?? null;
  if (table === null || own === FIRST_KEY) {
    const sheet = scoreForm({ round, settings, words: request.words, rows, blankRows: SPARE_ROWS });
    return outcomeOf(state, result, [{ kind: 'put-sheet', sheet }], []);
  }
  const step = linesOn(state, table, people);
  return 'code' in step ? refused(state, step) : outcomeOf(state, result, [step], []);
}

function linesOn(
  { snapshot }: ContestState,
  table: NonNullable<ContestState['read']['tables']['preliminary']>,
  people: readonly Registration[],
): Step | ActRefusal {
  const step = appendLines(snapshot, table, table.headerRow, people.map(lineOf));
  if (step === 'locked') return { code: 'sheet-locked', sheet: table.sheet };
  return step === 'full' ? { code: 'no-room', sheet: table.sheet } : step;
}

function lineOf({ ticket, name, unit }: Registration): Line & ScoreFormRow {
  return { ...(ticket === null ? {} : { ticket }), name, unit };
}
