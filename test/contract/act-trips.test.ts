/*
 * 评分 whole, with its reports and the record that stands before them: how often it goes to Excel and how heavily,
 * for ten people, a thousand, ten thousand, and a hundred thousand on one sheet.
 */
import { planDemo } from '../../src/actions/demo-contest';
import { wordsIn } from '../../src/text';
import { createXlsx } from '../../src/workbook/file/create';
import { competitors, inOrder, scoreSheet, type BookSheet } from '../contest-book';
import { cellAt, makeCell } from '../excel-host/sheet-cells';
import type { SheetModel } from '../excel-host/sheet-model';
import { calculate, doAct, openScene, type Scene } from './excel-acts';

// A busy machine is no failure.
jest.setTimeout(300_000);

const MEGABYTE = 1_000_000;
/** What Excel on the web takes in one request or answer. */
const WEB_LIMIT = 5 * MEGABYTE;

async function demo(contestants: number): Promise<Uint8Array> {
  const workbook = createXlsx('demo.xlsx');
  await workbook.apply(planDemo({ contestants, seed: 'trips', words: wordsIn('zh-CN') }));
  return workbook.save();
}

interface Trips {
  readonly requests: number;
  readonly bytes: number;
  readonly heaviest: number;
}

async function scoring(contestants: number, scene: Scene): Promise<Trips> {
  const { receipts } = await doAct(scene, calculate('score'));
  expect(receipts.map(({ refused, undone }) => [refused, undone])).toEqual([[[], []]]);
  expect(receipts[0]?.sheets.map(({ key }) => key)).toEqual(expect.arrayContaining(['ledger', 'summary']));
  const work = scene.host.requests.filter(({ kind }) => kind === 'work');
  const bytes = work.flatMap(({ bytesIn, bytesOut }) => [bytesIn, bytesOut]);
  scene.host.close();
  const sum = bytes.reduce((all, one) => all + one, 0);
  const trips = { requests: work.length, bytes: sum, heaviest: Math.max(...bytes) };
  process.stdout.write(
    `scoring ${contestants} people: ${trips.requests} requests, ${sum} bytes, the heaviest ${trips.heaviest}\n`,
  );
  return trips;
}

function expectFewTrips({ requests, bytes, heaviest }: Trips): void {
  expect(requests).toBeLessThanOrEqual(6 + Math.ceil(bytes / MEGABYTE));
  expect(heaviest).toBeLessThan(WEB_LIMIT);
}

test.each([10, 1_000, 10_000])(
  'scoring %i people with all reports takes six requests, and one more for each megabyte',
  async (contestants) => {
    expectFewTrips(await scoring(contestants, openScene(await demo(contestants))));
  },
);

// ---- as many people as 登榜 takes -----------------------------------------------------------------

const MOST_PEOPLE = 100_000;
const TICKET_RANK_ADVANCES = [2, 8, 9];

test('scoring 100 000 people takes no more, and everybody has their own rank', async () => {
  const people = competitors(MOST_PEOPLE);
  const scene = openScene(null);
  const [sheet] = scene.host.workbook.sheets;
  if (sheet === undefined) throw new Error('a workbook without a sheet');
  lay(sheet, scoreSheet('初赛成绩', people));
  expectFewTrips(await scoring(MOST_PEOPLE, scene));
  const expected = inOrder(people).map(({ ticket }, at) => `${ticket} ${at + 1} ${at < 0.3 * MOST_PEOPLE}`);
  const ranked = new Set(expected);
  const wrong = people
    .map((_, at) => TICKET_RANK_ADVANCES.map((column) => cellAt(sheet, at + 3, column)?.value))
    .map(([ticket, rank, advances]) => `${String(ticket)} ${String(rank)} ${advances === '晋级'}`)
    .filter((one) => !ranked.has(one));
  expect(wrong.slice(0, 5)).toEqual([]);
});

/** Straight into the host's cells: a file of this size is a minute's work before anything is scored. */
function lay(sheet: SheetModel, { name, rows }: BookSheet): void {
  sheet.name = name;
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (typeof value === 'number' || typeof value === 'string') {
        makeCell(sheet, row + 1, column + 1).value = value;
      }
    }
  }
}
