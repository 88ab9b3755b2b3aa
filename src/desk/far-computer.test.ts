import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { wordsIn } from '../text';
import { openXlsx } from '../workbook/file/open';
import type { Snapshot } from '../workbook/port';
import { serveComputer } from './computer-thread';
import { openEngine } from './door-engine';
import { handOver, openFarComputer } from './far-computer';
import type { Line } from './line';
import { openLocalEngine } from './local-engine';
import { packSnapshot, samePacked, unpackSnapshot } from './packed-snapshot';

const sample = readFileSync(resolve(__dirname, '../../test/samples/demo120.xlsx'));
const settings = { words: wordsIn('zh-CN'), program: 'dengbang test', now: () => new Date() };
const atOnce = () => Promise.resolve();

/** Two ends as two threads have them: what goes over is copied. */
function newLines(): { readonly near: Line; readonly far: Line; close(): void } {
  const { port1, port2 } = new MessageChannel();
  const lineOf = (port: typeof port1): Line => ({
    post: (message) => {
      port.postMessage(message);
    },
    hear: (heard) => port.on('message', heard),
  });
  return {
    near: lineOf(port1),
    far: lineOf(port2),
    close: () => {
      port1.close();
    },
  };
}

function cells(snapshot: Snapshot): unknown {
  return snapshot.sheets.map((sheet) => {
    const { extent } = sheet;
    const columns = extent === null ? [] : Array.from({ length: extent.right + 2 }, (_, i) => i + 1);
    const locked = Array.from({ length: 40 }, (_, i) => sheet.isLocked(i + 1, 5));
    return { ...sheet, isLocked: locked, rows: [...sheet.rows(columns)], part: [...sheet.rows([2], 3, 5)] };
  });
}

test('a packed snapshot holds what the snapshot holds, on the other side of a copy too', async () => {
  const snapshot = await openXlsx(sample, 'demo120.xlsx').snapshot();
  const packed = await packSnapshot(snapshot, atOnce);
  expect(cells(unpackSnapshot(structuredClone(packed)))).toEqual(cells(snapshot));
  expect(samePacked(packed, await packSnapshot(snapshot, atOnce))).toBe(true);
});

test('one other cell makes another packed snapshot', async () => {
  const workbook = openXlsx(sample, 'demo120.xlsx');
  const before = await packSnapshot(await workbook.snapshot(), atOnce);
  const [sheet] = before.sheets;
  const write = { row: 3, column: 2, ticket: null, role: 'note', value: 'x' };
  const rows = (await workbook.snapshot()).sheets[0]?.rows([2], 3, 3) ?? [];
  const [row] = [...rows];
  const expected = row?.cells[0]?.value ?? null;
  const writes = [{ ...write, expected }];
  await workbook.apply({ steps: [{ kind: 'write-cells', sheet: sheet?.id ?? '', writes }] });
  expect(samePacked(before, await packSnapshot(await workbook.snapshot(), atOnce))).toBe(false);
});

test('an engine that computes on another thread previews and writes the same', async () => {
  const { near, far, close } = newLines();
  serveComputer(far);
  const [here, there] = [openXlsx(sample, 'a.xlsx'), openXlsx(sample, 'a.xlsx')];
  const local = openLocalEngine(here, settings);
  const remote = openEngine(there, {}, await openFarComputer(near, 'zh-CN', 'dengbang test'), handOver);
  expect(await remote.look()).toEqual(await local.look());
  const [a, b] = [await local.prepare({ act: 'run' }), await remote.prepare({ act: 'run' })];
  expect(b).toEqual(a);
  const [c, d] = [await local.commit(), await remote.commit()];
  // The journal tells the time, which is each thread's own.
  expect({ ...d, look: d.look.rounds }).toEqual({ ...c, look: c.look.rounds });
  expect(await remote.ask('why', { round: 'final', key: 'nobody' })).toEqual(
    await local.ask('why', { round: 'final', key: 'nobody' }),
  );
  close();
});

test('a failure on the other thread is a failure here', async () => {
  const { near, far, close } = newLines();
  serveComputer(far);
  const computer = await openFarComputer(near, 'zh-CN', 'dengbang test');
  await expect(computer.look()).rejects.toThrow('no workbook was read');
  close();
});
