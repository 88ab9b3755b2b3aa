/*
 * Somebody presses 停下 while Excel is being written: what was begun is finished, the rest is named, and the act done
 * again completes it.
 */
import { planDemo } from '../../src/actions/demo-contest';
import { openLocalEngine } from '../../src/desk/local-engine';
import { openExcel } from '../../src/workbook/excel';
import { createXlsx } from '../../src/workbook/file/create';
import { openExcelHost } from '../excel-host/host';
import { words } from '../recorded-book';
import { NEWEST } from './doors';

// A busy machine is no failure.
jest.setTimeout(120_000);

const settings = { words, program: 'dengbang test', now: () => new Date('2024-07-01T09:00:00+08:00') };

async function contest(people: number): Promise<Uint8Array> {
  const workbook = createXlsx('contest.xlsx');
  await workbook.apply(planDemo({ contestants: people, seed: '1', words }));
  return workbook.save();
}

test('what is stopped is named sheet by sheet, and done when it is asked for again', async () => {
  const host = openExcelHost(await contest(1500), { apiSets: NEWEST });
  let isStopped = false;
  const told: number[] = [];
  const workbook = openExcel(host.Excel, {
    supports: host.supports,
    pause: () => Promise.resolve(),
    progress: (done) => {
      told.push(done);
      if (told.length === 1) isStopped = true;
    },
    isStopped: () => isStopped,
  });
  const engine = openLocalEngine(workbook, settings);
  const all = await engine.prepare({ act: 'run' });
  const stopped = await engine.commit();
  expect(stopped.undone.length).toBeGreaterThan(0);
  expect(new Set(stopped.undone.map(({ reason }) => reason))).toEqual(new Set(['stopped']));
  expect(stopped.sheets.length + stopped.undone.length).toBeGreaterThanOrEqual(all.sheets.length);
  isStopped = false;
  await engine.prepare({ act: 'run' });
  const again = await engine.commit();
  expect(again.undone).toEqual([]);
  expect((await engine.prepare({ act: 'run' })).nothing).toBe(true);
  host.close();
});
