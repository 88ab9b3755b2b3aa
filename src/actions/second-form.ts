/*
 * The blank form for the second person of 二次录入: the people of a round in the order of its sheet, their marks
 * left out. What is made of the filled-in form is decided in enter-list.ts.
 */
import type { RoundName } from '../contest/round-name';
import { scoreForm, type ScoreFormRow, type ScoreRole } from '../reports/forms/score-form';
import type { Words } from '../text/words';
import type { SheetPlan } from '../workbook/port';
import { roundIn, type ContestState } from './contest-state';
import { isToBeTyped } from './entry-report';
import type { ActRefusal } from './round-act';

const columns: readonly ScoreRole[] = ['seq', 'ticket', 'name', 'unit', 'theory', 'practical', 'remark'];

/** People without a ticket, and those who are out without marks, are not on it. */
export function secondForm(
  state: Pick<ContestState, 'result' | 'settings'>,
  round: RoundName,
  words: Words,
): { readonly sheet: SheetPlan; readonly people: number } | ActRefusal {
  const result = roundIn(state, round);
  if (result === null) return { code: 'round-not-found', round };
  const people = result.standings
    .filter((one) => one.contestant.ticket !== null && isToBeTyped(one))
    .sort((a, b) => a.row - b.row);
  const rows = people.map(({ contestant: { ticket, name, unit } }, at): ScoreFormRow => {
    return { seq: at + 1, ticket, name, unit };
  });
  const sheet = scoreForm({
    round,
    settings: state.settings,
    words,
    slots: columns.map((role) => ({ role, heading: null })),
    rows,
    blankRows: 0,
    heading: words.entry.form.heading(words.forms.scores.heading(words.names.round[round])),
    notes: words.entry.form.notes,
  });
  return { sheet, people: rows.length };
}
