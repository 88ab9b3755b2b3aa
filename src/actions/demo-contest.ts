/*
 * A synthetic contest to try everything out on: rules, roster, three rounds with marks, rulings. Any
 * number of people, the same for the same seed, nobody real. People come from demo/people.ts, marks from
 * demo/marks.ts, what is wrong on purpose from demo/plant-roster.ts; here they are put together.
 */
import { defaultTexts, settingsFrom } from '../contest/setting-texts';
import type { Settings } from '../contest/settings';
import { rulingsForm, type RulingFormRow } from '../reports/forms/record-forms';
import { settingsForm } from '../reports/forms/settings-form';
import type { Words } from '../text/words';
import type { Plan } from '../workbook/port';
import { demoRounds, type DemoRound } from './demo/marks';
import { demoPeople, type UsedIds } from './demo/people';
import { plantRoster } from './demo/plant-roster';
import { demoRoster } from './demo/roster-rows';
import { demoScores, points } from './demo/score-rows';
import { demoTraps, usualTraps, type DemoTrap } from './demo/traps';

export { demoTraps, usualTraps, type DemoTrap } from './demo/traps';

export interface DemoRequest {
  /** People on the sheet of the preliminary, 0 … 100 000. */
  readonly contestants: number;
  /** Any text; the same seed gives the same workbook. */
  readonly seed: string | number;
  /** Left out: usualTraps. A trap for which there is nobody left is not planted. */
  readonly traps?: readonly DemoTrap[];
  readonly words: Words;
}

export const MOST_CONTESTANTS = 100_000;
export const DEFAULT_CONTESTANTS = 120;
export const DEFAULT_SEED = '2024';

/** Makes the workbook of a contest that has been held. Throws for a number of people out of range. */
export function planDemo(request: DemoRequest): Plan {
  const { contestants, words } = request;
  if (!Number.isInteger(contestants) || contestants < 0 || contestants > MOST_CONTESTANTS) {
    throw new RangeError(`a demonstration has 0 to ${MOST_CONTESTANTS} contestants, not ${contestants}`);
  }
  const seed = String(request.seed);
  const traps = new Set(request.traps ?? usualTraps(contestants));
  const used: UsedIds = new Set();
  const people = demoPeople(contestants, seed, used);
  const rounds = demoRounds(people, seed, traps);
  const [preliminary, , final] = rounds;
  const busy = new Set([...preliminary.absences.keys(), ...preliminary.tied.map(({ no }) => no)]);
  const finalists = final.order;
  const planting = plantRoster({ people, used, traps, finalists, busy }, demoTraps);
  const { texts, settings } = demoSettings(words);
  const sheets = [
    settingsForm(texts, [], settings, words),
    demoRoster(planting, traps, settings, words),
    ...rounds.map((round) => demoScores(round, planting, traps, settings, words)),
    rulingsForm(settings, words, traps.has('open-tie') ? [] : rulingRows(preliminary, words), 20),
  ];
  return { steps: sheets.map((sheet) => ({ kind: 'put-sheet', sheet })) };
}

/** The defaults of the notice, with days and places of the rounds. */
function demoSettings(words: Words): { texts: Readonly<Record<string, string>>; settings: Settings } {
  const { venue } = words.forms.demo;
  const texts = {
    ...defaultTexts,
    ...{ 初赛日期: '2024-06-13', 复赛日期: '2024-06-27', 决赛日期: '2024-07-12' },
    ...{ 初赛地点: venue, 复赛地点: venue, 决赛地点: venue },
  };
  return { texts, settings: settingsFrom(texts) };
}

function rulingRows({ tied, marks }: DemoRound, { forms }: Words): readonly RulingFormRow[] {
  return tied.map(({ no, ticket }, at): RulingFormRow => {
    const { theory, practical } = marks.get(no) ?? { theory: 0, practical: 0 };
    return {
      round: '初赛',
      ticket,
      order: at + 1,
      basis: forms.demo.basis,
      by: forms.demo.by,
      date: '2024-06-14',
      theory: points(theory),
      practical: points(practical),
    };
  });
}
