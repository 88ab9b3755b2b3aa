/*
 * Excel fails while rounds are calculated, opened, ruled and taken back: the acts that make whole sheets or fill
 * whole columns. What must hold afterwards is told in act-trials.ts.
 */
import { readLedger } from '../../src/actions/ledger';
import { ruleTie } from '../../src/actions/rule-tie';
import { HostFailure } from '../../src/workbook/excel';
import { contestBook, rosterSheet, scoreSheet } from '../contest-book';
import type { Fault } from '../excel-host/transport';
import { after, apart, expectEveryFaultMended, faultsIn, isSame, type Ending } from './act-trials';
import {
  calculate,
  doAct,
  giveTickets,
  onPaper,
  openScene,
  roundAct,
  seen,
  takeBack,
  type Act,
  type Scene,
} from './excel-acts';
import { changeOf, correct, open, order, people, preliminary, ticketAt, twoRounds } from './small-contests';

// A busy machine is no failure.
jest.setTimeout(300_000);

const [third, fourth] = [order[2], order[3]];
/** Ranks 3 and 4 have the same marks, and three advance. */
const tied = contestBook([
  rosterSheet(people),
  scoreSheet(
    '初赛成绩',
    people.map((one) => (one === fourth && third !== undefined ? { ...third, ticket: one.ticket } : one)),
  ),
]);
const withoutTickets = contestBook([
  {
    name: '报名汇总表',
    rows: rosterSheet(people).rows.map((row, at) =>
      at > 3 ? row.map((cell, i) => (i === 1 ? null : cell)) : row,
    ),
  },
]);
const rule = roundAct('rule', 'preliminary', (state, asked) =>
  ruleTie(state, { ...asked, basis: { kind: 'draw', seed: '3-6-1' }, reason: '', thirdMark: '' }),
);
const withdraw = changeOf('withdraw');

const ACTS: readonly (readonly [string, () => Promise<Uint8Array>, Act, Ending])[] = [
  ['评本轮', () => Promise.resolve(preliminary), calculate('score', 'preliminary'), 'both'],
  ['评定', () => Promise.resolve(twoRounds), calculate('run'), 'both'],
  ['编号', () => Promise.resolve(withoutTickets), giveTickets, 'both'],
  ['裁定', () => Promise.resolve(tied), rule, 'back'],
  ['开启下一轮', () => Promise.resolve(preliminary), open, 'back'],
  ['递补', () => after(preliminary, open, withdraw(ticketAt(2))), open, 'back'],
];

test.each(ACTS)(
  '%s: whatever fails, nothing is lost and the job can be finished',
  async (_, make, act, ending) => expectEveryFaultMended(await make(), act, ending),
);

// ---- 恢复 itself ------------------------------------------------------------------------------------

/** Of the requests of a whole 恢复, which are asked to fail, and how. */
async function faultsOfTakingBack(written: Uint8Array): Promise<readonly Fault[]> {
  const scene = openScene(written);
  await takeBack(scene);
  const work = scene.host.requests.filter(({ kind }) => kind === 'work');
  scene.host.close();
  // What has few actions only asks, or shows what was made.
  return work.flatMap(({ actions }, at) => faultsIn(actions, at + 1, actions < 100));
}

/** Is the last step still there to be taken back? */
async function stillStands({ workbook }: Scene, steps: number): Promise<boolean> {
  const { loose } = readLedger(await workbook.snapshot());
  return loose.filter(({ kind }) => kind === 'restore').length === steps;
}

test.each([
  ['评定', [], calculate('run')],
  ['更正 of a calculated round', [calculate('score')], correct('')],
])('taking back %s fails at any request: done again it ends as if it had not', async (_, first, act) => {
  const base = await after(twoRounds, ...first);
  const untouched = openScene(base);
  const before = seen(untouched);
  untouched.host.close();
  const written = await after(base, act);
  for (const fault of await faultsOfTakingBack(written)) {
    const scene = openScene(written);
    scene.host.faults.push(fault);
    await takeBack(scene).catch((error: unknown) => {
      if (!(error instanceof HostFailure)) throw error;
    });
    if (await stillStands(scene, first.length + 1)) await takeBack(scene);
    expect(apart({ ...seen(scene), own: {} }, { ...before, own: {} })).toEqual([]);
    // The cells are back; reports that were not made anew are made by calculating.
    if (!isSame(seen(scene).own, before.own)) for (const again of first) await doAct(scene, again);
    expect(apart(onPaper(seen(scene)), onPaper(before))).toEqual([]);
    expect(readLedger(await scene.workbook.snapshot()).intact).toBeNull();
    scene.host.close();
  }
});
