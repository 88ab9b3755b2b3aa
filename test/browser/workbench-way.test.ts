/*
 * The whole contest in the workbench by keyboard alone, from disk and from `npm start`: problems, review, rules,
 * writing, a mark changed in the grid, a tie ruled, saving, opening again. What is saved is what the shell makes of
 * the same file by the same acts, and nothing else of the file has changed.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, readFileSync, utimesSync, writeFileSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { version } from '../../package.json';
import type { ActRequest } from '../../src/desk/act-request';
import { openLocalEngine } from '../../src/desk/local-engine';
import { wordsIn } from '../../src/text';
import { openXlsx } from '../../src/workbook/file/open';
import { compareWorkbooks } from '../fidelity/compare';
import { isMissing } from '../outside-tools';
import { journalIn, sheetsIn } from '../same-acts';
import { newFolder } from '../shell';
import { demo120 } from '../workbooks';
import {
  button,
  confirmRules,
  goTo,
  medalsOn,
  reviewOnTheSpot,
  reviewed,
  ruleTie,
  score,
  tie,
  type Clerk,
} from './clerk';
import { chromiumPath } from './excel-page';
import { keysOn } from './hands';
import { isReady, openWorkshop, type Bench, type Workshop } from './workbench-page';

const chromium = chromiumPath();
const words = wordsIn('zh-CN');
const { ranking, workbench: say } = words;
const program = `dengbang ${version}`;
const sample = readFileSync(demo120);

/** The second of the final, who is first with this mark. */
const changed = {
  ticket: 'AF20240001',
  sheet: '决赛成绩',
  row: 3,
  column: 6,
  cell: 'F3',
  mark: 100,
} as const;

(isMissing(chromium, 'Chromium') ? describe.skip : describe)(
  'the whole contest in the workbench by keys alone',
  () => {
    let workshop: Workshop;
    let shell: Uint8Array;
    beforeAll(async () => {
      workshop = await openWorkshop(chromium ?? '');
      shell = await byTheShell();
    }, 240_000);
    afterAll(() => workshop.close());

    test('from disk without a network', async () => {
      const bench = await workshop.bench();
      try {
        await wholeWay(bench, shell);
      } finally {
        await bench.close();
      }
    }, 180_000);

    test('from the server of npm start, which has the sample open', async () => {
      const started = await npmStart(workshop.file);
      const bench = await workshop.bench({ from: started.address });
      try {
        await isReady(bench.page);
        await wholeWay(bench, shell);
      } finally {
        await bench.close();
        await started.stop();
      }
    }, 180_000);

    test('of the parts that the file had, only these change at all', () => {
      const before = unzipSync(sample);
      const after = unzipSync(shell);
      const touched = Object.keys(before).filter((part) => !isSame(before[part], after[part]));
      expect(touched.sort()).toMatchInlineSnapshot(`
        [
          "[Content_Types].xml",
          "xl/_rels/workbook.xml.rels",
          "xl/styles.xml",
          "xl/workbook.xml",
          "xl/worksheets/sheet2.xml",
          "xl/worksheets/sheet3.xml",
          "xl/worksheets/sheet4.xml",
        ]
      `);
    });
  },
);

async function wholeWay(bench: Bench, shell: Uint8Array): Promise<void> {
  const { page, strangers, complaints } = bench;
  await openByKeys(page, demo120);
  const clerk: Clerk = { pane: page.getByRole('region', { name: say.sides.pane }), hand: keysOn(page) };
  await toThePane(page);
  await reviewOnTheSpot(clerk);
  await confirmRules(clerk);
  await score(clerk);
  const before = await medalsOn(clerk);
  await changeMark(clerk, page);
  await ruleTie(clerk);
  await score(clerk);
  const medals = await medalsOn(clerk);
  expect(medals).not.toBe(before);
  const saved = await saveByKeys(page);
  expect(sheetsIn(saved.bytes)).toEqual(sheetsIn(shell));
  expect(await journalIn(saved.bytes)).toEqual(await journalIn(shell));
  expectKept(saved.bytes, shell);
  await openByKeys(page, saved.path);
  await toThePane(page);
  expect(await medalsOn(clerk)).toBe(medals);
  // Opening alone is no change.
  expect(await page.getByText(`● ${say.unsaved}`).count()).toBe(0);
  expect(isSame((await saveByKeys(page)).bytes, saved.bytes)).toBe(true);
  expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
  expect(clerk.hand.acts.some((act) => act.startsWith('click'))).toBe(false);
}

async function openByKeys(page: Page, file: string): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  let isAsked = false;
  const heard = (): void => {
    isAsked = true;
  };
  asked.then(heard, heard);
  // A page that was drawn a moment ago may not hear keys yet.
  while (!isAsked) {
    await page.keyboard.press('Control+o');
    await page.waitForTimeout(500);
  }
  await (await asked).setFiles({ name: 'demo120.xlsx', mimeType: '', buffer: readFileSync(file) });
  await page.getByRole('heading', { level: 1, name: /^demo120\.xlsx/u }).waitFor();
  await isReady(page);
  // An opened workbook has the keys; they are there a little later than the picture.
  while ((await sideOf(page)) !== 'grid') await page.waitForTimeout(50);
}

async function saveByKeys(page: Page): Promise<{ readonly path: string; readonly bytes: Uint8Array }> {
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const path = await (await coming).path();
  return { path, bytes: readFileSync(path) };
}

const sideOf = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.closest('[data-side]')?.getAttribute('data-side') ?? null);

/** Round the sides of the page, until it is the one that is wanted. */
async function toTheSide(page: Page, side: 'grid' | 'pane'): Promise<void> {
  for (let tries = 0; tries < 3 && (await sideOf(page)) !== side; tries++) await page.keyboard.press('F6');
  expect(await sideOf(page)).toBe(side);
}

const toThePane = (page: Page): Promise<void> => toTheSide(page, 'pane');

/** From the person's line in the ranking to the row in the grid, along it to the mark, and back to see what it does. */
async function changeMark(clerk: Clerk, page: Page): Promise<void> {
  const { pane, hand } = clerk;
  await goTo(clerk, ranking.title);
  await hand.press(pane.getByRole('tab', { name: words.names.round.final, exact: true }));
  await hand.write(pane.getByRole('searchbox', { name: ranking.search }), changed.ticket);
  const line = button(clerk, new RegExp(changed.ticket, 'u'));
  await line.filter({ hasText: ranking.row.rank(2) }).waitFor();
  await hand.press(line);
  await hand.press(button(clerk, ranking.toCell));
  const place = page.locator('[data-u-comp=defined-name] input').first();
  await shows(place, `B${changed.row}`);
  await toTheSide(page, 'grid');
  for (let column = 2; column < changed.column; column++) await page.keyboard.press('ArrowRight');
  await shows(place, changed.cell);
  await page.keyboard.type(String(changed.mark));
  await page.keyboard.press('Enter');
  await line.filter({ hasText: ranking.row.rank(1) }).waitFor({ timeout: 20_000 });
  await toThePane(page);
}

async function shows(field: ReturnType<Page['locator']>, text: string): Promise<void> {
  for (let tries = 0; tries < 100 && (await field.inputValue()) !== text; tries++) {
    await new Promise((later) => setTimeout(later, 50));
  }
  expect(await field.inputValue()).toBe(text);
}

/** Of the sample's own parts only those have changed that the shell changes, and no feature is lost. */
function expectKept(saved: Uint8Array, shell: Uint8Array): void {
  const [before, after, wanted] = [unzipSync(sample), unzipSync(saved), unzipSync(shell)];
  const touched = (now: typeof after): readonly string[] =>
    Object.keys(before).filter((part) => !isSame(before[part], now[part]));
  expect(touched(after)).toEqual(touched(wanted));
  const lost = compareWorkbooks(sample, saved, meant()).filter(({ kept }) => !kept);
  expect(lost).toEqual([]);
}

/** The mark, and the computed columns of the three score sheets. */
function meant(): readonly string[] {
  const rows = Array.from({ length: 125 }, (_, at) => at + 1);
  const computed = ['初赛成绩', '复赛成绩', '决赛成绩'].flatMap((sheet) =>
    ['G', 'H', 'I'].flatMap((column) => rows.map((row) => `${sheet}!${column}${row}`)),
  );
  return [...computed, `${changed.sheet}!${changed.cell}`];
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.from(one).equals(other);
}

/** assets/start.js beside a page that is built already, on a free port. */
async function npmStart(page: string): Promise<{ readonly address: URL; stop(): Promise<void> }> {
  const folder = newFolder();
  for (const name of ['assets', 'dist', 'src']) mkdirSync(folder.at(name));
  copyFileSync(resolve(__dirname, '../../assets/start.js'), folder.at('assets/start.js'));
  copyFileSync(page, folder.at('dist/workbench.html'));
  writeFileSync(folder.at('webpack.config.js'), '');
  utimesSync(folder.at('webpack.config.js'), 0, 0);
  const server = spawn(process.execPath, [folder.at('assets/start.js')], {
    env: { ...process.env, BROWSER: 'none', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let said = '';
  const address = await new Promise<URL>((found, fail) => {
    server.once('exit', (code) => fail(new Error(`npm start ended with ${code}: ${said}`)));
    server.stdout.on('data', (text) => {
      said += String(text);
      const url = /http:\/\/localhost:\d+\/#sample/u.exec(said)?.[0];
      if (url !== undefined) found(new URL(url));
    });
  });
  return {
    address,
    stop: async () => {
      server.kill();
      await ended;
      folder.remove();
    },
  };
}

/** Every act through the engine that pane, workbench and shell share; the mark through the file door. */
async function byTheShell(): Promise<Uint8Array> {
  const book = openXlsx(sample, 'demo120.xlsx');
  const act = async (request: ActRequest): Promise<void> => {
    const engine = openLocalEngine(book, { words, program, now: () => new Date() });
    expect((await engine.prepare(request)).refused).toBeNull();
    const { undone, refused } = await engine.commit();
    expect([undone, refused]).toEqual([[], []]);
  };
  const { ticket, code, by, basis } = reviewed;
  await act({ act: 'review', items: [{ ticket, code }], opinion: 'passed', basis, by });
  await act({ act: 'confirm-rules', by, second: '', reason: '' });
  await act({ act: 'run' });
  const { sheet: name, row, column, mark } = changed;
  const sheet = (await book.snapshot()).sheets.find((one) => one.name === name)?.id ?? '';
  expect(book.edit([{ sheet, row, column, value: mark }])).toEqual([]);
  await act({
    act: 'rule',
    round: 'preliminary',
    basis: { kind: 'committee', order: tie.order },
    reason: tie.basis,
    thirdMark: '',
    by: tie.by,
  });
  await act({ act: 'run' });
  return book.save();
}
