/*
 * Somebody works on the score sheet between preview and writing, or Excel answers late: what no longer holds is
 * refused by name, nobody gets another's rank, and what people typed stays, through 恢复 as well.
 */
import { readState } from '../../src/actions/contest-state';
import { correctMark } from '../../src/actions/correct-mark';
import { perform } from '../../src/actions/perform';
import { recorded } from '../../src/actions/record';
import type { Receipt } from '../../src/workbook/port';
import { competitors, contestBook, inOrder, rosterSheet, scoreSheet } from '../contest-book';
import { deed } from '../recorded-book';
import { request } from '../workbooks';
import {
  calculate,
  doAct,
  openScene,
  preview,
  roundAct,
  seen,
  takeBack,
  type Act,
  type Scene,
} from './excel-acts';

// A busy machine is no failure.
jest.setTimeout(120_000);

const people = competitors(12, 3);
const order = inOrder(people);
const contest = contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]);
const SHEET = '初赛成绩';
const score = calculate('score');

/** Read and computed, then the hand, then written. */
async function meanwhile(
  hand: (scene: Scene) => void,
  act: Act = score,
): Promise<{ readonly scene: Scene; readonly receipt: Receipt }> {
  const scene = openScene(contest);
  const made = await preview(scene, act);
  if ('refused' in made) throw new Error('refused before anybody did anything');
  hand(scene);
  return { scene, receipt: await scene.workbook.apply(made.plan) };
}

/** Rank by ticket as it stands on the sheet. */
async function ranks({ workbook }: Scene): Promise<ReadonlyMap<unknown, unknown>> {
  const { read, snapshot } = readState(await workbook.snapshot(), {});
  const table = read.tables.preliminary;
  const sheet = snapshot.sheets.find(({ id }) => id === table?.sheetId);
  const rows = sheet?.rows(
    [table?.columns.ticket ?? 0, table?.columns.rank ?? 0],
    (table?.headerRow ?? 0) + 1,
  );
  return new Map([...(rows ?? [])].map(({ cells }) => [cells[0]?.value, cells[1]?.value]));
}

const RANKS = new Map(order.map(({ ticket }, at) => [ticket, at + 1]));

/** 恢复 takes back what we wrote and leaves what people did. */
async function expectRestored(scene: Scene, hand: (scene: Scene) => void): Promise<readonly string[]> {
  const untouched = openScene(contest);
  hand(untouched);
  const { outcome, receipts } = await takeBack(scene);
  expect(receipts.flatMap(({ undone, refused }) => [...undone, ...refused])).toEqual([]);
  expect(seen(scene)).toEqual(seen(untouched));
  scene.host.close();
  untouched.host.close();
  return [...new Set(outcome.cannot.map(({ reason }) => reason))];
}

test('on a renamed sheet everything is written, and taken back again', async () => {
  const hand = ({ host }: Scene): void => host.user.rename(SHEET, '初赛成绩（定稿）');
  const { scene, receipt } = await meanwhile(hand);
  expect([receipt.refused, receipt.undone]).toEqual([[], []]);
  expect(await ranks(scene)).toEqual(RANKS);
  expect(await expectRestored(scene, hand)).toEqual([]);
});

test('on a sorted sheet nobody gets another’s rank; done again, everybody has their own', async () => {
  const hand = ({ host }: Scene): void => host.user.sortRows(SHEET, 'A3:I14', 'F');
  const { scene, receipt } = await meanwhile(hand);
  const moved = new Set(receipt.refused.map(({ write: { ticket } }) => ticket));
  expect(receipt.refused.every(({ reason }) => reason === 'changed')).toBe(true);
  expect(moved.size).toBeGreaterThan(6);
  for (const [ticket, rank] of await ranks(scene)) {
    expect([ticket, rank]).toEqual([ticket, moved.has(String(ticket)) ? null : RANKS.get(String(ticket))]);
  }
  expect((await doAct(scene, score)).receipts[0]?.refused).toEqual([]);
  expect(await ranks(scene)).toEqual(RANKS);
  await takeBack(scene);
  expect(await expectRestored(scene, hand)).toEqual([]);
});

test('a correction reaches nobody else when the sheet is sorted', async () => {
  const [best] = order;
  const correct = roundAct('correct', 'preliminary', (state, asked) => {
    const marks = { practical: '1.5' };
    return correctMark(state, { ...asked, ticket: best?.ticket ?? '', marks, reason: '抄错', second: '' });
  });
  const hand = ({ host }: Scene): void => host.user.sortRows(SHEET, 'A3:I14', 'F');
  const { scene, receipt } = await meanwhile(hand, correct);
  expect(receipt.refused).toMatchObject([{ reason: 'changed', write: { ticket: best?.ticket } }]);
  expect(await expectRestored(scene, hand)).toEqual([]);
});

test('a mark that is typed meanwhile stays, and the next calculation names it', async () => {
  const hand = ({ host }: Scene): void => host.user.type(SHEET, 'F4', 33.25);
  const { scene } = await meanwhile(hand);
  const snapshot = await scene.workbook.snapshot();
  const { edits } = recorded(snapshot, perform(snapshot, request({ act: 'score' })), {
    ...deed,
    act: 'score',
    round: null,
    overrides: {},
    calculates: true,
  });
  expect(edits).toMatchObject([{ place: { sheet: SHEET, cell: 'F4' } }]);
  expect(await expectRestored(scene, hand)).toEqual([]);
});

test('a rank that somebody typed meanwhile is refused by name and stays', async () => {
  const hand = ({ host }: Scene): void => host.user.type(SHEET, 'H5', '第一名');
  const { scene, receipt } = await meanwhile(hand);
  const told = {
    reason: 'changed',
    found: '第一名',
    write: { row: 5, column: 8, ticket: people[2]?.ticket },
  };
  expect(receipt.refused).toMatchObject([told]);
  expect(await expectRestored(scene, hand)).toEqual(['changed-since']);
});

test('behind a password nothing is written and all of it named; opened, the act finishes', async () => {
  const { scene, receipt } = await meanwhile(({ host }) => host.user.protect(SHEET, '秘密'));
  expect(new Set(receipt.refused.map(({ reason }) => reason))).toEqual(new Set(['locked']));
  expect(receipt.refused).toHaveLength(3 * people.length);
  expect(receipt.cells).toEqual([]);
  expect(receipt.sheets.map(({ key }) => key)).toContain('standings.preliminary');
  scene.host.user.unprotect(SHEET);
  await doAct(scene, score);
  expect(await ranks(scene)).toEqual(RANKS);
  await takeBack(scene);
  expect(await expectRestored(scene, () => undefined)).toEqual([]);
});

test('where the sheet was deleted every cell is refused, and 恢复 says that it is gone', async () => {
  const hand = ({ host }: Scene): void => host.user.deleteSheet(SHEET);
  const { scene, receipt } = await meanwhile(hand);
  expect(new Set(receipt.refused.map(({ reason }) => reason))).toEqual(new Set(['sheet-gone']));
  expect(await expectRestored(scene, hand)).toEqual(['sheet-gone']);
});

test('answers that come late and out of order change nothing', async () => {
  const calm = openScene(contest);
  await doAct(calm, score);
  const scene = openScene(contest);
  scene.host.latency = (number) => (number * 7919) % 23;
  const [{ receipts }] = await Promise.all([
    doAct(scene, score),
    scene.workbook.snapshot(),
    scene.workbook.snapshot(),
  ]);
  expect(receipts.map(({ undone, refused }) => [undone, refused])).toEqual([[[], []]]);
  expect(seen(scene)).toEqual(seen(calm));
  expect(await expectRestored(scene, () => undefined)).toEqual([]);
  calm.host.close();
});
