/*
 * How often an act goes to Excel, and how heavily: the same few trips for ten people as for a hundred,
 * then one more for each megabyte, and never more in one trip than Excel on the web takes.
 */
import { planDemo } from '../../src/actions/demo-contest';
import { choose, perform } from '../../src/actions/perform';
import { wordsIn } from '../../src/text';
import { openExcel } from '../../src/workbook/excel';
import { createXlsx } from '../../src/workbook/file/create';
import type { Plan, Receipt } from '../../src/workbook/port';
import { openExcelHost } from '../excel-host/host';
import type { ExcelHost } from '../excel-host/host';
import { request } from '../workbooks';
import { NEWEST } from './doors';

// A busy machine is no failure.
jest.setTimeout(300_000);

const MEGABYTE = 1_000_000;
/** What Excel on the web takes in one request or answer. */
const WEB_LIMIT = 5 * MEGABYTE;

interface Trips {
  readonly count: number;
  readonly megabytes: number;
  readonly heaviest: number;
}

function tripsOf({ requests }: ExcelHost): Trips {
  const work = requests.filter(({ kind }) => kind === 'work');
  const bytes = work.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0);
  const heaviest = Math.max(...work.flatMap(({ bytesIn, bytesOut }) => [bytesIn, bytesOut]));
  return { count: work.length, megabytes: bytes / MEGABYTE, heaviest };
}

function expectFewTrips({ count, megabytes, heaviest }: Trips): void {
  expect(count).toBeLessThanOrEqual(6 + Math.ceil(megabytes));
  expect(heaviest).toBeLessThan(WEB_LIMIT);
}

async function demo(contestants: number): Promise<Uint8Array> {
  const workbook = createXlsx('demo.xlsx');
  await workbook.apply(planDemo({ contestants, seed: 'trips', words: wordsIn('zh-CN') }));
  return workbook.save();
}

interface Done {
  readonly trips: Trips;
  readonly receipt: Receipt;
}

async function score(bytes: Uint8Array, keep: (plan: Plan) => Plan = (plan) => plan): Promise<Done> {
  const host = openExcelHost(bytes, { apiSets: NEWEST });
  const workbook = openExcel(host.Excel, { supports: host.supports });
  const { plan } = perform(await workbook.snapshot(choose), request({ act: 'score' }));
  const receipt = await workbook.apply(keep(plan));
  const trips = tripsOf(host);
  host.close();
  return { trips, receipt };
}

test('scoring 10 people and 100 people takes the same six trips', async () => {
  for (const people of [10, 100]) {
    const { trips, receipt } = await score(await demo(people));
    expect([people, receipt.undone, receipt.refused]).toEqual([people, [], []]);
    expect([people, trips.count]).toEqual([people, 6]);
    expectFewTrips(trips);
  }
});

test('scoring 1 000 people takes one trip more for each megabyte', async () => {
  const { trips, receipt } = await score(await demo(1000));
  expect(receipt.undone).toEqual([]);
  expectFewTrips(trips);
});

test('scoring 10 000 people, columns and the first list, takes one trip more for each megabyte', async () => {
  const { trips, receipt } = await score(await demo(10_000), ({ steps }) => ({
    steps: steps.filter((step) => step.kind === 'write-cells' || isFirstList(step)),
  }));
  expect(receipt.undone).toEqual([]);
  expect(receipt.cells.length).toBeGreaterThan(30_000);
  expectFewTrips(trips);
});

function isFirstList(step: Plan['steps'][number]): boolean {
  return step.kind === 'put-sheet' && step.sheet.key === 'standings.preliminary';
}
