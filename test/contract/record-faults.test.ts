/*
 * Excel fails while people are taken out and back, marks are corrected and typed twice, rounds sealed and opened:
 * the acts of which the ledger keeps names. What must hold afterwards is told in act-trials.ts.
 */
import { enterList } from '../../src/actions/enter-list';
import { enterOne } from '../../src/actions/enter-marks';
import { sealRound } from '../../src/actions/seal-round';
import { unsealRound } from '../../src/actions/unseal-round';
import { contestBook, rosterSheet, scoreSheet } from '../contest-book';
import { snapshotOf } from '../recorded-book';
import { after, expectEveryFaultMended, type Ending } from './act-trials';
import { calculate, roundAct, type Act } from './excel-acts';
import { changeOf, correct, open, people, preliminary, ticketAt, twoRounds } from './small-contests';

// A busy machine is no failure.
jest.setTimeout(300_000);

const [, typedTwice] = people;
const oneEmpty = contestBook([
  rosterSheet(people),
  {
    name: '初赛成绩',
    rows: scoreSheet('初赛成绩', people).rows.map((row) =>
      row[1] === typedTwice?.ticket ? row.map((cell, i) => (i > 3 ? null : cell)) : row,
    ),
  },
]);
const enter = (by: string): Act =>
  roundAct(
    'enter',
    'preliminary',
    (state, asked) => {
      const ticket = typedTwice?.ticket ?? '';
      const marks = { theory: '87.5', practical: '90' };
      return enterOne(state, { ...asked, ticket, marks, confirmed: false, firstBy: '' });
    },
    { by },
  );

/** 甲 typed the workbook's own sheet, 乙 this one: of twelve people one has another mark. */
const otherList = contestBook([
  scoreSheet(
    '初赛成绩',
    people.map((one) => (one === typedTwice ? { ...one, practical: one.practical + 900 } : one)),
  ),
]);
const enterAll = async (): Promise<Act> => {
  const copy = await snapshotOf(otherList);
  return roundAct(
    'enter',
    'preliminary',
    (state, asked) => enterList(state, { ...asked, firstBy: '甲', copy, confirmed: true }),
    { by: '乙' },
  );
};

const made = { program: 'dengbang test', generatedAt: '2024-07-01 09:00:00', password: null };
const seal = roundAct('seal', 'preliminary', (state, asked) => sealRound(state, { ...asked, ...made }), {
  calculates: true,
});
const unseal = roundAct(
  'unseal',
  'preliminary',
  (state, asked) => unsealRound(state, { ...asked, ...made, reason: '复核' }),
  { calculates: true },
);
const withdraw = changeOf('withdraw');
const sealed = (): Promise<Uint8Array> => after(preliminary, seal);

const ACTS: readonly (readonly [string, () => Promise<Uint8Array>, Act, Ending])[] = [
  ['弃赛', () => after(twoRounds, withdraw(ticketAt(1))), withdraw(ticketAt(2)), 'back'],
  ['取消资格', () => Promise.resolve(twoRounds), changeOf('disqualify')(ticketAt(2)), 'back'],
  [
    '恢复资格, which displaces the one called up',
    () => after(preliminary, open, withdraw(ticketAt(2)), open),
    changeOf('reinstate')(ticketAt(2)),
    'back',
  ],
  ['更正', () => after(preliminary, calculate('score')), correct(''), 'back'],
  ['更正 of a sealed round', sealed, correct('赵六'), 'back'],
  ['取消资格 in a sealed round', sealed, changeOf('disqualify', 'preliminary', '赵六')(ticketAt(6)), 'back'],
  ['二次录入', () => after(oneEmpty, enter('甲')), enter('乙'), 'again'],
  ['封存', () => after(preliminary, calculate('run')), seal, 'again'],
  ['启封', sealed, unseal, 'again'],
];

test.each(ACTS)(
  '%s: whatever fails, nothing is lost and the job can be finished',
  async (_, make, act, ending) => expectEveryFaultMended(await make(), act, ending),
);

test('a list typed second: whatever fails, nothing is lost and the job can be finished', async () =>
  expectEveryFaultMended(preliminary, await enterAll(), 'again'));
