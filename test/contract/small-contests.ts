/*
 * Twelve people, three of whom advance, as workbooks at several stages; and the acts between rounds on them. What
 * the acts do is decided in src/actions.
 */
import { changePerson, type PersonChange } from '../../src/actions/change-person';
import { correctMark } from '../../src/actions/correct-mark';
import { openRound } from '../../src/actions/open-round';
import type { RoundName } from '../../src/contest/round-name';
import { competitors, contestBook, inOrder, nextMarks, rosterSheet, scoreSheet } from '../contest-book';
import { roundAct, type Act } from './excel-acts';

export const people = competitors(12, 3);
export const order = inOrder(people);
export const ticketAt = (rank: number): string => order[rank - 1]?.ticket ?? '';

export const preliminary = contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]);
export const twoRounds = contestBook([
  rosterSheet(people),
  scoreSheet('初赛成绩', people),
  scoreSheet('复赛成绩', nextMarks(order.slice(0, 3), 17)),
]);

export const open = roundAct('open', 'semifinal', openRound);

/** `second`: who answers for it besides, where the round is sealed. */
export const changeOf =
  (act: PersonChange, round: RoundName = 'semifinal', second = '') =>
  (ticket: string): Act =>
    roundAct(act, round, (state, asked) =>
      changePerson(state, { ...asked, act, ticket, reason: '本人来函', second }),
    );

/** Both marks of rank 6 of the preliminary. */
export const correct = (second: string): Act =>
  roundAct('correct', 'preliminary', (state, asked) => {
    const marks = { theory: '77', practical: '88.5' };
    return correctMark(state, { ...asked, ticket: ticketAt(6), marks, reason: '抄错', second });
  });
