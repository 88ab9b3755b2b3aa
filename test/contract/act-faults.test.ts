/*
 * Excel fails at each request of each act in turn. Afterwards the workbook is as it was, or what is left over is
 * named, and then 恢复 gives back what was there and the act done again ends as if nothing had happened.
 */
import { changePerson } from '../../src/actions/change-person';
import { correctMark } from '../../src/actions/correct-mark';
import { enterOne } from '../../src/actions/enter-marks';
import { readLedger } from '../../src/actions/ledger';
import { openRound } from '../../src/actions/open-round';
import { ruleTie } from '../../src/actions/rule-tie';
import { sealRound } from '../../src/actions/seal-round';
import { unsealRound } from '../../src/actions/unseal-round';
import { HostFailure } from '../../src/workbook/excel';
import { competitors, contestBook, inOrder, nextMarks, rosterSheet, scoreSheet } from '../contest-book';
import type { Fault } from '../excel-host/transport';
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
  type Seen,
} from './excel-acts';

// A busy machine is no failure.
jest.setTimeout(300_000);

// ---- small contests, and what is done to them -----------------------------------------------------

const people = competitors(12, 3);
const order = inOrder(people);
const ticketAt = (rank: number): string => order[rank - 1]?.ticket ?? '';
const [third, fourth] = [order[2], order[3]];

const preliminary = contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]);
const twoRounds = contestBook([
  rosterSheet(people),
  scoreSheet('初赛成绩', people),
  scoreSheet('复赛成绩', nextMarks(order.slice(0, 3), 17)),
]);
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
const open = roundAct('open', 'semifinal', openRound);
const rule = roundAct('rule', 'preliminary', (state, asked) =>
  ruleTie(state, { ...asked, basis: { kind: 'draw', seed: '3-6-1' }, reason: '', thirdMark: '' }),
);
const withdraw = (ticket: string): Act =>
  roundAct('withdraw', 'semifinal', (state, asked) =>
    changePerson(state, { ...asked, act: 'withdraw', ticket, reason: '本人来函', second: '' }),
  );
const correct = (second: string): Act =>
  roundAct('correct', 'preliminary', (state, asked) => {
    const marks = { theory: '77', practical: '88.5' };
    return correctMark(state, { ...asked, ticket: ticketAt(6), marks, reason: '抄错', second });
  });
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

async function after(bytes: Uint8Array, ...acts: readonly Act[]): Promise<Uint8Array> {
  const scene = openScene(bytes);
  for (const act of acts) await mustDo(scene, act);
  const done = scene.host.save();
  scene.host.close();
  return done;
}

async function mustDo(scene: Scene, act: Act): Promise<void> {
  const { receipts, refused } = await doAct(scene, act);
  const told = receipts.map(({ refused: cells, undone }) => [cells, undone]);
  expect([refused, told]).toEqual([null, told.map(() => [[], []])]);
}

// ---- failures -------------------------------------------------------------------------------------

const CODE = 'GeneralException';

/** Of so many actions a request fails before any is done, after the first, after a part of them, after all. */
function faultsIn(actions: number, request: number, isReading: boolean): readonly Fault[] {
  const lost: Fault = { which: request, code: CODE, after: 'all' };
  const never: Fault = { which: request, code: CODE };
  if (isReading) return [never, lost];
  const shares = [0.3, 0.6, 0.97].map((share) => Math.floor(share * actions));
  const counts = new Set([1, 25, ...shares].filter((count) => count > 0 && count < actions));
  const midway = [...counts].map((count): Fault => ({ which: request, code: CODE, after: count }));
  return [never, ...midway, { ...never, as: 'transport', after: Math.ceil(actions / 2) }, lost];
}

/** Nothing is written in the first requests: the shape, the heads, the sheets that were chosen, what a plan stands on. */
const READING = 4;

interface Trial {
  readonly base: Uint8Array;
  readonly act: Act;
  readonly before: Seen;
  readonly whole: Seen;
  readonly faults: readonly Fault[];
}

async function rehearse(base: Uint8Array, act: Act): Promise<Trial> {
  const scene = openScene(base);
  const before = seen(scene);
  await mustDo(scene, act);
  const work = scene.host.requests.filter(({ kind }) => kind === 'work');
  const faults = work.flatMap(({ actions }, at) => faultsIn(actions, at + 1, at < READING));
  const whole = seen(scene);
  scene.host.close();
  expect(whole).not.toEqual(before);
  return { base, act, before, whole, faults };
}

/** Does the act while Excel fails; the names of what it says was not done. */
async function failing(scene: Scene, act: Act): Promise<readonly string[]> {
  try {
    const { receipts } = await doAct(scene, act);
    return receipts.flatMap(({ undone }) => undone.map(({ sheet }) => sheet));
  } catch (error) {
    // Reading fails aloud, and then nothing is written.
    if (error instanceof HostFailure) return ['reading'];
    throw error;
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is left over is named, sheet by sheet, and the journal is not said to be cut. */
async function expectNamed(scene: Scene, { before, whole }: Trial, named: readonly string[]): Promise<void> {
  const now = seen(scene);
  if (named.length === 0) expect(now).toEqual(whole);
  const half = Object.keys(now.own).filter(
    (key) => !isSame(now.own[key], before.own[key]) && !isSame(now.own[key], whole.own[key]),
  );
  const told = new Set(named);
  expect(half.filter((key) => !told.has(key) && !told.has(now.own[key]?.name ?? ''))).toEqual([]);
  expect(readLedger(await scene.workbook.snapshot()).intact).toBeNull();
}

type Ending = 'back' | 'again' | 'both';

/** `ending`: what finishes the job: 恢复, or doing the act again, or either of them. */
const ACTS: readonly (readonly [string, () => Promise<Uint8Array>, Act, Ending])[] = [
  ['评本轮', () => Promise.resolve(preliminary), calculate('score', 'preliminary'), 'both'],
  ['评定', () => Promise.resolve(twoRounds), calculate('run'), 'both'],
  ['编号', () => Promise.resolve(withoutTickets), giveTickets, 'both'],
  ['裁定', () => Promise.resolve(tied), rule, 'back'],
  ['开启下一轮', () => Promise.resolve(preliminary), open, 'back'],
  ['递补', () => after(preliminary, open, withdraw(ticketAt(2))), open, 'back'],
  ['弃赛', () => after(twoRounds, withdraw(ticketAt(1))), withdraw(ticketAt(2)), 'back'],
  ['更正', () => after(preliminary, calculate('score')), correct(''), 'back'],
  ['二次录入', () => after(oneEmpty, enter('甲')), enter('乙'), 'again'],
  ['封存', () => after(preliminary, calculate('run')), seal, 'again'],
  ['启封', () => after(preliminary, calculate('run'), seal), unseal, 'again'],
];

test.each(ACTS)(
  '%s: whatever fails, nothing is lost and the job can be finished',
  async (_, make, act, ending) => {
    const trial = await rehearse(await make(), act);
    for (const fault of trial.faults) {
      const scene = openScene(trial.base);
      scene.host.faults.push(fault);
      const named = await failing(scene, act);
      await expectNamed(scene, trial, named);
      const left = scene.host.save();
      const isAsBefore = isSame(seen(scene), trial.before);
      if (isAsBefore || ending !== 'back') await expectDoneAgain(scene, trial);
      scene.host.close();
      if (!isAsBefore && ending !== 'again') await expectTakenBack(left, trial);
    }
  },
);

/** Refused is only what is recorded, and then all of it stands there; how it looks on the screen was named. */
async function expectDoneAgain(scene: Scene, { act, whole }: Trial): Promise<void> {
  const { refused } = await doAct(scene, act);
  if (refused === null) expect(seen(scene)).toEqual(whole);
  else expect(onPaper(seen(scene))).toEqual(onPaper(whole));
}

async function expectTakenBack(left: Uint8Array, { act, before, whole }: Trial): Promise<void> {
  const scene = openScene(left);
  const { outcome } = await takeBack(scene);
  const { users, own } = seen(scene);
  // Where Excel told nothing, a report that is there by half may look like one on which somebody typed.
  const kept = new Set(outcome.cannot.map(({ sheet, reason }) => (reason === 'typed-on' ? sheet : '')));
  const rest = Object.fromEntries(Object.entries(own).filter(([, { name }]) => !kept.has(name)));
  expect({ users, own: rest }).toEqual(before);
  await mustDo(scene, act);
  expect(seen(scene)).toEqual(whole);
  scene.host.close();
}

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
    expect(seen(scene).users).toEqual(before.users);
    // The cells are back; reports that were not made anew are made by calculating.
    if (!isSame(seen(scene).own, before.own)) for (const again of first) await doAct(scene, again);
    expect(onPaper(seen(scene))).toEqual(onPaper(before));
    expect(readLedger(await scene.workbook.snapshot()).intact).toBeNull();
    scene.host.close();
  }
});
