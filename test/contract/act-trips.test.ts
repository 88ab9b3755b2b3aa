/*
 * 评分 whole, with its reports and the record that stands before them: how often it goes to Excel and how heavily,
 * for ten people, a thousand, ten thousand.
 */
import { planDemo } from '../../src/actions/demo-contest';
import { wordsIn } from '../../src/text';
import { createXlsx } from '../../src/workbook/file/create';
import { calculate, doAct, openScene } from './excel-acts';

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

async function scoring(contestants: number): Promise<Trips> {
  const scene = openScene(await demo(contestants));
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

test.each([10, 1_000, 10_000])(
  'scoring %i people with all reports takes six requests, and one more for each megabyte',
  async (contestants) => {
    const { requests, bytes, heaviest } = await scoring(contestants);
    expect(requests).toBeLessThanOrEqual(6 + Math.ceil(bytes / MEGABYTE));
    expect(heaviest).toBeLessThan(WEB_LIMIT);
  },
);
