import type { ActRequest } from './act-request';
import type { Committed } from './commit';
import type { Quiet } from './desk';
import { openQueue, type QueuedSheet, type TypingQueue } from './typing-queue';

const sheet = (ticket: string, change: Partial<QueuedSheet> = {}): QueuedSheet => ({
  round: 'preliminary',
  mode: 'first',
  by: '甲',
  firstBy: '',
  typed: {
    ticket,
    name: `选手${ticket}`,
    parts: ['theory', 'practical'],
    values: { theory: { kind: 'mark', mark: 8000 }, practical: 'absent' },
    marks: { theory: '80', practical: '缺考' },
    accepted: [],
    mends: false,
  },
  ...change,
});

const nothingElse = { sheets: [], cells: 0, removed: 0, refused: [], undone: [], told: [] };
/** Its look is not looked at by the queue. */
const done = { kind: 'written', done: nothingElse as unknown as Committed } as const;

interface Rig {
  readonly queue: TypingQueue;
  readonly requests: ActRequest[];
  readonly kept: number[];
  /** Ends the write that is under way. */
  end(how: Quiet): Promise<void>;
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function rig(): Rig {
  const requests: ActRequest[] = [];
  const kept: number[] = [];
  const open: ((how: Quiet) => void)[] = [];
  const queue = openQueue({
    write: (request) => {
      requests.push(request);
      return new Promise((resolve) => open.push(resolve));
    },
    calm: turn,
    keep: (sheets) => kept.push(sheets.length),
    changed: () => undefined,
  });
  return {
    queue,
    requests,
    kept,
    end: async (how) => {
      open.shift()?.(how);
      await turn();
      await turn();
    },
  };
}

const ticketsOf = (requests: readonly ActRequest[]): readonly string[] =>
  requests.map((one) =>
    one.act === 'type'
      ? one.sheets.map(({ ticket }) => ticket).join()
      : `${one.act} ${'ticket' in one ? one.ticket : ''}`,
  );

test('sheets that gather while one is written go together, and nothing is kept once all are written', async () => {
  const { queue, requests, end, kept } = rig();
  queue.add([sheet('A')]);
  queue.add([sheet('B')]);
  queue.add([sheet('C')]);
  expect(ticketsOf(requests)).toEqual(['A']);
  expect(kept.at(-1)).toBe(3);
  await end(done);
  expect(ticketsOf(requests)).toEqual(['A', 'B,C']);
  await end(done);
  expect(queue.state()).toMatchObject({ written: 3, waiting: [], writing: [] });
  expect(kept.at(-1)).toBe(0);
});

test('one ticket twice, another person and a second entry are each written by themselves, in order', async () => {
  const { queue, requests, end } = rig();
  const mended = sheet('A', { typed: { ...sheet('A').typed, mends: true } });
  const second = sheet('D', { mode: 'second', firstBy: '乙' });
  queue.add([sheet('A'), mended, sheet('B', { by: '丙' }), second, sheet('E', { mode: 'second' })]);
  for (let at = 0; at < 5; at += 1) await end(done);
  expect(ticketsOf(requests)).toEqual(['A', 'A', 'B', 'enter D', 'enter E']);
  expect(requests[3]).toEqual({
    act: 'enter',
    round: 'preliminary',
    by: '甲',
    ticket: 'D',
    marks: { theory: '80', practical: '缺考' },
    confirmed: false,
    firstBy: '乙',
  });
});

test('of a batch that is refused each sheet is tried alone: the bad one comes back with its sentence', async () => {
  const { queue, requests, end, kept } = rig();
  queue.add([sheet('A')]);
  queue.add([sheet('B'), sheet('C'), sheet('D')]);
  await end(done);
  await end({ kind: 'refused', lines: ['C 已有成绩。'] });
  await end(done);
  await end({ kind: 'refused', lines: ['C 已有成绩。'] });
  await end(done);
  expect(ticketsOf(requests)).toEqual(['A', 'B,C,D', 'B', 'C', 'D']);
  expect(queue.state().returned).toMatchObject([
    { sheet: { typed: { ticket: 'C' } }, lines: ['C 已有成绩。'] },
  ]);
  expect([queue.state().written, kept.at(-1)]).toEqual([3, 1]);
  queue.drop('C');
  expect([queue.state().returned, kept.at(-1)]).toEqual([[], 0]);
});

test('a failure keeps everything and waits; trying again, or the next sheet, goes on', async () => {
  const { queue, requests, end, kept } = rig();
  queue.add([sheet('A')]);
  await end({ kind: 'failed', code: 'GeneralException' });
  expect(queue.state()).toMatchObject({ failed: { code: 'GeneralException' }, written: 0 });
  expect([queue.state().waiting.length, kept.at(-1)]).toEqual([1, 1]);
  queue.add([sheet('B')]);
  await end(done);
  expect(ticketsOf(requests)).toEqual(['A', 'A,B']);
  expect(queue.state()).toMatchObject({ failed: null, written: 2 });
});

test('a step that Excel did not carry out is a failure too: the sheets are written again', async () => {
  const { queue, end } = rig();
  queue.add([sheet('A')]);
  const undone = [{ sheet: '初赛成绩', reason: 'host-failed', code: 'GeneralException' }] as const;
  await end({ kind: 'written', done: { ...done.done, undone } });
  expect(queue.state()).toMatchObject({ written: 0, failed: { code: 'GeneralException' } });
  queue.retry();
  await end(done);
  expect(queue.state()).toMatchObject({ written: 1, failed: null });
});

test('a cell that changed meanwhile is named although the entry counts', async () => {
  const { queue, end } = rig();
  queue.add([sheet('A')]);
  const refused = [{ sheet: '初赛成绩', cell: 'E3', ticket: 'A', reason: 'changed' }] as const;
  await end({ kind: 'written', done: { ...done.done, refused } });
  expect(queue.state()).toMatchObject({ written: 1, unwritten: ['A'] });
});

test('while something else is being done the queue waits, and loses nothing', async () => {
  const { queue, requests, end } = rig();
  queue.add([sheet('A')]);
  await end({ kind: 'busy' });
  await end(done);
  expect(ticketsOf(requests)).toEqual(['A', 'A']);
  expect(queue.state().written).toBe(1);
});

test('a sheet that came back and is typed again does not come back twice', async () => {
  const { queue, end } = rig();
  queue.add([sheet('A')]);
  await end({ kind: 'refused', lines: ['不行。'] });
  queue.add([sheet('A')]);
  expect(queue.state().returned).toEqual([]);
  await end(done);
  expect(queue.state().written).toBe(1);
});
