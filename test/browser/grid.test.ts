/*
 * The grid in Chromium, in a page of one file opened from disk under a strict policy and without a network:
 * shows the sample contest, takes typing, clipboard and undo, refuses what could not be saved.
 */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { openXlsx } from '../../src/workbook/file/open';
import type { CellEdit } from '../../src/workbook/file/typed';
import { golden, sheetPlan } from '../golden/build';
import { isMissing } from '../outside-tools';
import { newFolder, type Folder } from '../shell';
import { chromiumPath } from './excel-page';
import type {} from './grid-page';

const sample = readFileSync(resolve(__dirname, '../samples/demo120.xlsx'));
const path = chromiumPath();
const pictures = process.env.DENGBANG_PICTURES;
let folder: Folder;
let browser: Browser | null = null;

beforeAll(async () => {
  isMissing(path, 'Chromium');
  if (path === null) return;
  folder = newFolder();
  buildPage();
  browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  if (path !== null) folder.remove();
}, 60_000);

function buildPage(): void {
  const config = join(__dirname, 'grid-webpack.js');
  const args = [require.resolve('webpack/bin/webpack.js'), '--config', config, '--output-path', folder.path];
  execFileSync(process.execPath, args, { stdio: 'pipe' });
  const program = readFileSync(folder.at('grid.js'), 'utf8')
    // As the browser reads it, so that the hash is that of the same text.
    .replace(/\r\n?/gu, '\n')
    .replace(/<\/script/giu, '<\\/script')
    .replace(/<!--/gu, '<\\!--');
  const hash = createHash('sha256').update(program).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:`;
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>grid</title>`;
  folder.put('grid.html', `<!doctype html>${head}<body><div id="grid"></div><script>${program}</script>`);
}

interface GridInBrowser {
  readonly page: Page;
  readonly asked: readonly string[];
  readonly complaints: readonly string[];
  go(sheet: string, cell: string): Promise<void>;
  type(text: string): Promise<void>;
  /** What was told since the last question. */
  told(): Promise<{ readonly edits: readonly CellEdit[]; readonly refused: readonly string[] }>;
  picture(name: string): Promise<void>;
}

async function openGridPage(
  workbook: Uint8Array,
  settings: { dark: boolean; readOnly?: boolean },
): Promise<GridInBrowser> {
  if (browser === null) throw new Error('no browser');
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    offline: true,
  });
  const asked: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? String(error)));
  await page.goto(pathToFileURL(folder.at('grid.html')).href);
  await page.evaluate(([bytes, how]) => window.gridPage.open(bytes, how), [[...workbook], settings] as const);
  await page.locator('canvas').first().waitFor();
  await page.waitForTimeout(1000);
  await page.mouse.click(600, 600);
  return {
    page,
    asked,
    complaints,
    go: async (sheet, cell) => {
      await page.evaluate(([to, at]) => window.gridPage.grid.select(to, at), [sheet, cell] as const);
      await page.waitForTimeout(500);
    },
    type: async (text) => {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(800);
    },
    told: () =>
      page.evaluate(() => ({
        edits: window.gridPage.edits.splice(0),
        refused: window.gridPage.refused.splice(0),
      })),
    picture: async (name) => {
      if (pictures === undefined) return;
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
    },
  };
}

/** A test that needs Chromium; without it, it has said so. */
function inChromium(name: string, check: () => Promise<void>): void {
  const run = async (): Promise<void> => {
    if (path !== null) await check();
  };
  test(name, run, 120_000);
}

const edit = (row: number, column: number, value: CellEdit['value'], sheet = 'sheet-2') => ({
  sheet,
  row,
  column,
  value,
});

describe('the grid, from a page of one file without a network', () => {
  inChromium(
    'a mark typed by keyboard is told as a number and stands in the saved file; nothing is asked for',
    async () => {
      const grid = await openGridPage(sample, { dark: false });
      await grid.picture('grid-light');
      await grid.go('sheet-2', 'E6');
      await grid.picture('grid-marks');
      await grid.type('77.50');
      expect(await grid.told()).toEqual({ edits: [edit(6, 5, 77.5)], refused: [] });
      const saved = Uint8Array.from(await grid.page.evaluate(() => [...window.gridPage.book.save()]));
      const sheet = (await openXlsx(saved, 'saved.xlsx').snapshot()).sheets[1];
      expect([...(sheet?.rows([5], 6, 6) ?? [])][0]?.cells[0]?.value).toBe(77.5);
      expect(grid.asked.filter((address) => !address.startsWith('file:'))).toEqual([]);
      expect(grid.complaints).toEqual([]);
      await grid.page.context().close();
    },
  );

  inChromium('IDs and leading zeros stay text, undo and redo are told, clearing too', async () => {
    const grid = await openGridPage(sample, { dark: false });
    await grid.go('sheet-1', 'F5');
    await grid.type('110106200011069528');
    await grid.type('0012');
    expect((await grid.told()).edits).toEqual([edit(6, 6, '0012', 'sheet-1')]);
    await grid.page.keyboard.press('Control+z');
    await grid.page.waitForTimeout(500);
    const [undone] = (await grid.told()).edits;
    expect(undone?.value).toMatch(/^\d{17}[\dX]$/u);
    await grid.page.keyboard.press('Control+y');
    await grid.page.waitForTimeout(500);
    expect((await grid.told()).edits).toEqual([edit(6, 6, '0012', 'sheet-1')]);
    await grid.go('sheet-1', 'C5');
    await grid.page.keyboard.press('Delete');
    await grid.page.waitForTimeout(500);
    expect((await grid.told()).edits).toEqual([edit(5, 3, null, 'sheet-1')]);
    await grid.page.context().close();
  });

  inChromium('text pasted from elsewhere lands cell by cell; a copied formula moves along', async () => {
    const grid = await openGridPage(golden('full-excel'), { dark: false });
    await grid.go('sheet-1', 'B20');
    await grid.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '0012\t77.50\r\n110106200011069528\t２０\r\n');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await grid.page.waitForTimeout(800);
    expect((await grid.told()).edits).toEqual([
      edit(20, 2, '0012', 'sheet-1'),
      edit(20, 3, 77.5, 'sheet-1'),
      edit(21, 2, '110106200011069528', 'sheet-1'),
      edit(21, 3, 20, 'sheet-1'),
    ]);
    await grid.go('sheet-1', 'I3');
    await grid.page.keyboard.press('Control+c');
    await grid.page.waitForTimeout(500);
    await grid.go('sheet-1', 'I20');
    await grid.page.keyboard.press('Control+v');
    await grid.page.waitForTimeout(1500);
    expect((await grid.told()).edits).toContainEqual({
      ...edit(20, 9, null, 'sheet-1'),
      formula: 'ROUND(E20*30%+F20*70%,2)',
    });
    await grid.page.context().close();
  });

  inChromium('a mark that formulas stand on: their new results are told, the formulas stay', async () => {
    const grid = await openGridPage(golden('full-excel'), { dark: true });
    await grid.picture('grid-dark');
    await grid.go('sheet-1', 'E3');
    await grid.type('90.456');
    await grid.page.waitForTimeout(1000);
    const { edits } = await grid.told();
    expect(edits[0]).toEqual(edit(3, 5, 90.456, 'sheet-1'));
    expect(edits).toContainEqual({ ...edit(3, 9, 77.01, 'sheet-1'), result: true });
    await grid.go('sheet-1', 'E3');
    await grid.page.keyboard.press('F2');
    await grid.page.waitForTimeout(300);
    await grid.page.keyboard.press('Enter');
    await grid.page.waitForTimeout(500);
    expect((await grid.told()).edits).toEqual([]);
    await grid.page.context().close();
  });

  inChromium(
    'what could not be saved is refused: looks, sizes, names of sheets, locked cells, parts of array formulas',
    async () => {
      const grid = await openGridPage(golden('full-excel'), { dark: false });
      await grid.page.keyboard.press('Control+b');
      await grid.page.waitForTimeout(300);
      expect(await grid.told()).toEqual({ edits: [], refused: ['look'] });
      await grid.page.locator('[data-u-comp="slide-tab-item"]').first().dblclick();
      await grid.page.waitForTimeout(300);
      expect((await grid.told()).refused).toEqual(['structure']);
      await grid.page.mouse.click(600, 600);
      await grid.go('sheet-1', 'F14');
      await grid.type('9');
      expect(await grid.told()).toEqual({ edits: [], refused: ['array-formula'] });
      await grid.go('sheet-5', 'A1');
      await grid.page.keyboard.press('Delete');
      await grid.page.waitForTimeout(300);
      expect(await grid.told()).toEqual({ edits: [], refused: ['locked'] });
      await grid.go('sheet-5', 'B1');
      await grid.type('9');
      expect(await grid.told()).toEqual({ edits: [edit(1, 2, 9, 'sheet-5')], refused: [] });
      await grid.page.context().close();
    },
  );

  inChromium('a workbook for reading takes nothing', async () => {
    const grid = await openGridPage(sample, { dark: false, readOnly: true });
    await grid.go('sheet-2', 'E6');
    await grid.type('9');
    await grid.page.keyboard.press('Delete');
    await grid.page.waitForTimeout(300);
    const { edits, refused } = await grid.told();
    expect(edits).toEqual([]);
    expect(new Set(refused)).toEqual(new Set(['read-only']));
    await grid.page.context().close();
  });

  inChromium(
    'sheets that a plan makes show at once, without being told as edits; those that go are gone',
    async () => {
      const grid = await openGridPage(sample, { dark: false });
      const book = openXlsx(sample, 'demo120.xlsx');
      await book.apply({ steps: [{ kind: 'put-sheet', sheet: sheetPlan() }] });
      const tabs = grid.page.locator('[data-u-comp="slide-tab-item"]');
      const before = await tabs.count();
      await grid.page.evaluate((bytes) => window.gridPage.refresh(bytes), [...book.save()]);
      await tabs.filter({ hasText: '名次表' }).waitFor();
      await grid.go('sheet-5', 'C3');
      await grid.picture('grid-new-sheet');
      expect((await grid.told()).edits).toEqual([]);
      await grid.page.evaluate((bytes) => window.gridPage.refresh(bytes), [...sample]);
      await grid.page.waitForTimeout(500);
      expect(await tabs.count()).toBe(before);
      expect(grid.complaints).toEqual([]);
      await grid.page.context().close();
    },
  );
});
