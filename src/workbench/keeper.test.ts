/*
 * What is kept on the machine, over a store and a clock of the test's own.
 */
import { DAYS_KEPT, openKeeper, type Keeper, type KeeperState } from './keeper';
import type { KeptWork } from './kept-store';

const DAY = 24 * 3600 * 1000;
const NOW = Date.UTC(2026, 5, 20);

interface Bench {
  readonly keeper: Keeper;
  readonly kept: Map<string, KeptWork>;
  readonly states: KeeperState[];
  full: boolean;
  asked: number;
}

function open(said: string | null, kept: readonly KeptWork[] = [], held: readonly string[] = []): Bench {
  const works = new Map(kept.map((work) => [work.key, work]));
  const bench = { kept: works, states: [] as KeeperState[], full: false, asked: 0 };
  const store = {
    list: () => Promise.resolve([...works.values()]),
    put: (work: KeptWork) => {
      if (bench.full) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      works.set(work.key, work);
      return Promise.resolve();
    },
    drop: (keys: readonly string[]) => {
      for (const key of keys) works.delete(key);
      return Promise.resolve();
    },
  };
  let answer = said;
  const keeper = openKeeper({
    store: () => Promise.resolve(store),
    consent: {
      read: () => answer,
      write: (consent) => {
        answer = consent;
      },
    },
    isHeld: (key) => Promise.resolve(held.includes(key)),
    now: () => Date.now(),
    heard: (state) => bench.states.push(state),
  });
  return Object.assign(bench, { keeper });
}

const work = (key: string, days: number): KeptWork => ({
  key,
  name: `${key}.xlsx`,
  at: NOW - days * DAY,
  bytes: new Uint8Array([1]),
});

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
});
afterEach(() => {
  jest.useRealTimers();
});

function change(bench: Bench, key = 'a'): void {
  bench.keeper.changed(key, '书.xlsx', () => {
    bench.asked += 1;
    return Promise.resolve(new Uint8Array([2]));
  });
}

test('nothing is kept before somebody agreed, and what was changed until then is kept afterwards', async () => {
  const bench = open(null);
  change(bench);
  await jest.advanceTimersByTimeAsync(10_000);
  expect([bench.kept.size, bench.asked]).toEqual([0, 0]);
  bench.keeper.answer('yes');
  await jest.advanceTimersByTimeAsync(1000);
  expect(bench.kept.get('a')?.bytes).toEqual(new Uint8Array([2]));
});

test('whoever said no is not asked again, and nothing is kept', async () => {
  const bench = open('no');
  expect(bench.keeper.state().consent).toBe('no');
  change(bench);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(bench.kept.size).toBe(0);
});

test('changes without a pause are kept after two seconds at the latest, and not each for itself', async () => {
  const bench = open('yes');
  for (let i = 0; i < 19; i++) {
    change(bench);
    await jest.advanceTimersByTimeAsync(100);
  }
  expect(bench.asked).toBe(0);
  change(bench);
  await jest.advanceTimersByTimeAsync(150);
  expect(bench.asked).toBe(1);
});

test('old work goes, work of another tab is not offered, the newest comes first', async () => {
  const bench = open(
    'yes',
    [work('old', DAYS_KEPT + 1), work('mine', 3), work('new', 1), work('held', 2)],
    ['held'],
  );
  await bench.keeper.start();
  expect(bench.keeper.state().offers.map(({ key }) => key)).toEqual(['new', 'mine']);
  expect([...bench.kept.keys()]).toEqual(['mine', 'new', 'held']);
});

test('a full disk is told, keeps what was kept before, and is forgotten once there is room', async () => {
  const bench = open('yes', [work('a', 0)]);
  bench.full = true;
  change(bench);
  await jest.advanceTimersByTimeAsync(1000);
  expect(bench.keeper.state().trouble).toBe('full');
  expect(bench.kept.get('a')?.bytes).toEqual(new Uint8Array([1]));
  bench.full = false;
  change(bench);
  await jest.advanceTimersByTimeAsync(1000);
  expect(bench.keeper.state().trouble).toBeNull();
  expect(bench.kept.get('a')?.bytes).toEqual(new Uint8Array([2]));
});

test('saved work goes even when it was about to be kept', async () => {
  const bench = open('yes');
  change(bench);
  await jest.advanceTimersByTimeAsync(1000);
  change(bench);
  await bench.keeper.done('a');
  await jest.advanceTimersByTimeAsync(5000);
  expect(bench.kept.size).toBe(0);
});

test('clearing takes everything away and ends the consent', async () => {
  const bench = open('yes', [work('x', 1), work('y', 2)]);
  change(bench);
  await bench.keeper.clear();
  await jest.advanceTimersByTimeAsync(5000);
  expect([bench.kept.size, bench.keeper.state().consent]).toEqual([0, 'no']);
});
