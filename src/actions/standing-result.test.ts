import { act, snapshotOf, takeBack, type } from '../../test/recorded-book';
import { cleanContest } from '../../test/contest-book';
import { seal } from '../../test/sealed-book';
import { readState } from './contest-state';
import { standsAsCalculated } from './standing-result';

const contest = cleanContest(20).bytes;
const [ROW, THEORY] = [3, 5];

async function stands(bytes: Uint8Array): Promise<boolean> {
  const { ledger, result } = readState(await snapshotOf(bytes), {});
  return standsAsCalculated(ledger, result);
}

/** The contest calculated as a whole, and a mark of it typed over. */
async function typedOver(): Promise<Uint8Array> {
  return type((await act(contest)).bytes, '初赛成绩', ROW, THEORY, 99.5);
}

test('marks that were never calculated do not stand', async () => {
  expect(await stands(contest)).toBe(false);
});

test('a whole calculation stands, one of a single round does not', async () => {
  expect(await stands((await act(contest)).bytes)).toBe(true);
  expect(await stands((await act(contest, { act: 'score', round: 'preliminary' })).bytes)).toBe(false);
});

test('a mark that is typed over unsettles it until the next calculation', async () => {
  const typed = await typedOver();
  expect(await stands(typed)).toBe(false);
  expect(await stands((await act(typed)).bytes)).toBe(true);
});

test('a calculation that is taken back does not stand, the one before it does again', async () => {
  expect(await stands((await takeBack((await act(contest)).bytes)).bytes)).toBe(false);
  const twice = await act((await act(contest)).bytes, { overrides: { 晋级比例: '50%' } });
  expect(await stands(twice.bytes)).toBe(false);
  expect(await stands((await takeBack(twice.bytes)).bytes)).toBe(true);
});

test('a seal, which makes all reports anew, stands as well', async () => {
  const { outcome, bytes } = await seal((await act(contest)).bytes, 'preliminary');
  expect(outcome.refused).toBeNull();
  expect(await stands(bytes)).toBe(true);
});
