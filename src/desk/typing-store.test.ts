import { A1, differing, entriesIn, file, keep, marksOn, one } from '../../test/entry-book';
import { wordsIn } from '../text';
import { openXlsx, type FileWorkbook } from '../workbook/file/open';
import { openDesk, type Desk } from './desk';
import { openLocalEngine } from './local-engine';
import { openTyping, type Keeping, type TypingStore } from './typing-store';

const words = wordsIn('zh-CN');
const blank = file(Array.from({ length: 5 }, () => [null, null] as const));

function keeping(text: string | null = null): Keeping & { now(): string | null } {
  let kept = text;
  return {
    now: () => kept,
    read: () => kept,
    write: (next) => {
      kept = next;
    },
  };
}

interface Rig {
  readonly workbook: FileWorkbook;
  readonly desk: Desk;
  readonly store: TypingStore;
  readonly kept: ReturnType<typeof keeping>;
}

async function rig(bytes: Uint8Array, kept = keeping()): Promise<Rig> {
  const workbook = openXlsx(bytes, 'book.xlsx');
  const now = (): Date => new Date('2024-06-20T09:30:00+08:00');
  const engine = openLocalEngine(workbook, { words, program: 'dengbang test', now });
  const desk = openDesk({
    engine: () => engine,
    select: () => Promise.resolve(),
    stop: () => undefined,
  });
  await desk.look();
  const store = openTyping(desk, 'preliminary', kept);
  store.sit({ by: '甲' });
  await store.refresh();
  return { workbook, desk, store, kept };
}

function sheet(store: TypingStore, ticket: string, theory: string, practical: string): void {
  store.type({ act: 'text', field: 'ticket', text: ticket });
  store.type({ act: 'enter' });
  store.type({ act: 'text', field: 'theory', text: theory });
  store.type({ act: 'enter' });
  store.type({ act: 'text', field: 'practical', text: practical });
  store.type({ act: 'enter' });
}

async function settled({ store }: Rig): Promise<void> {
  for (let turns = 0; turns < 500; turns += 1) {
    const { waiting, writing } = store.state().queue;
    if (waiting.length + writing.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('the queue did not end');
}

test('typed sheets reach the workbook behind the clerk, without a word on the desk, and nothing stays kept', async () => {
  const here = await rig(blank);
  const { store, desk, kept, workbook } = here;
  const seen: boolean[] = [];
  desk.subscribe(() => seen.push(desk.state().busy !== null || desk.state().prepared !== null));
  sheet(store, '0001', '87.5', '90');
  sheet(store, '0002', '76', '81.5');
  sheet(store, '0003', '64', '*');
  expect(kept.now()).toContain('AF20240003');
  expect(kept.now()).not.toContain('北京甲安防有限公司');
  expect(store.state().batch).toHaveLength(3);
  await settled(here);
  expect(kept.now()).toBeNull();
  expect([seen.includes(true), desk.state().ended]).toEqual([false, null]);
  expect(await marksOn(workbook.save(), 2)).toEqual([64, '缺考']);
  await store.refresh();
  expect(store.state().sheets?.people.map(({ phase, by }) => `${phase} ${by.join()}`.trim())).toEqual([
    'once 甲',
    'once 甲',
    'once 甲',
    'free',
    'free',
  ]);
});

test('a sheet typed a moment ago is known as one’s own before the workbook tells; after + it is mended', async () => {
  const here = await rig(blank);
  const { store, workbook } = here;
  sheet(store, '0001', '78.5', '90');
  sheet(store, '0001', '87.5', '90');
  expect(store.state().batch).toHaveLength(1);
  expect(store.state().form.sheet).toBeNull();
  store.type({ act: 'text', field: 'ticket', text: '0001' });
  store.type({ act: 'accept' });
  store.type({ act: 'text', field: 'theory', text: '87.5' });
  store.type({ act: 'enter' });
  store.type({ act: 'text', field: 'practical', text: '90' });
  store.type({ act: 'enter' });
  await settled(here);
  expect(store.state().queue.returned).toEqual([]);
  expect(await marksOn(workbook.save(), 0)).toEqual([87.5, 90]);
});

test('what was kept by a page that was closed is written by the next one', async () => {
  const first = await rig(blank);
  sheet(first.store, '0001', '87.5', '90');
  const kept = keeping(first.kept.now());
  expect(kept.now()).not.toBeNull();
  const next = await rig(blank, kept);
  await settled(next);
  expect([next.store.state().recovered, kept.now()]).toEqual([1, null]);
  expect(await marksOn(next.workbook.save(), 0)).toEqual([87.5, 90]);
  await settled(first);
});

test.each(['{', '7', '{"a":1}', ''])('kept text that is not ours (%j) is no sheet', async (text) => {
  const { store } = await rig(blank, keeping(text));
  expect(store.state().queue.waiting).toEqual([]);
});

test('the queue waits while something prepared is shown, and goes on afterwards', async () => {
  const here = await rig(blank);
  await here.desk.prepare({ act: 'run' });
  sheet(here.store, '0001', '87.5', '90');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(here.desk.state().prepared).not.toBeNull();
  expect(await marksOn(here.workbook.save(), 0)).toEqual([null, null]);
  here.desk.cancel();
  await settled(here);
  expect(await marksOn(here.workbook.save(), 0)).toEqual([87.5, 90]);
});

test('in the second entry the page is told no mark, and two people agree', async () => {
  const { bytes } = await one(blank, '乙', A1, '87.5', '90');
  const here = await rig(bytes);
  const { store, workbook } = here;
  store.sit({ mode: 'second' });
  expect(JSON.stringify(store.state().sheets)).not.toMatch(/87|90/u);
  sheet(store, '0001', '87.5', '90');
  await settled(here);
  expect((await entriesIn(workbook.save())).get(A1)?.state.kind).toBe('final');
  await store.refresh();
  expect(store.state().sheets?.people[0]).toMatchObject({ phase: 'twice', by: ['乙', '甲'] });
});

test('a part typed anew takes its place in the pile, and a sheet of another pile stays outside', async () => {
  const kept = await keep(await differing(), '丙', A1, 'second');
  const here = await rig(kept.bytes);
  const { store, workbook } = here;
  store.sit({ mode: 'second' });
  const retype = (mark: string): void => {
    store.type({ act: 'text', field: 'ticket', text: '0001' });
    store.type({ act: 'enter' });
    store.type({ act: 'text', field: 'theory', text: mark });
    store.type({ act: 'enter' });
  };
  retype('78.5');
  expect(store.state().batch).toEqual([]);
  await settled(here);
  expect((await entriesIn(workbook.save())).get(A1)?.state.kind).toBe('final');
});

test('another round, mode or person: nothing half typed goes to the wrong sheet', async () => {
  const { store } = await rig(blank);
  store.type({ act: 'text', field: 'ticket', text: '0001' });
  store.type({ act: 'enter' });
  expect(store.state().form.sheet?.ticket).toBe(A1);
  store.sit({ by: '乙' });
  expect(store.state().form.sheet).toBeNull();
  store.sit({ by: ' ' });
  expect(store.ground()).toBeNull();
});

test('a round that the workbook does not have is told, and nothing can be typed', async () => {
  const { store } = await rig(blank);
  store.sit({ round: 'final' });
  await store.refresh();
  expect([store.state().sheets, store.ground()]).toEqual([null, null]);
});
