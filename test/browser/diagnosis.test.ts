/*
 * The page Diagnosis in Chromium, over the file door: what it says before it starts, that it runs to its end or
 * stops, and how the report is copied.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { wordsIn } from '../../src/text';
import { trialNames } from '../../src/text/diagnosis-words';
import { openXlsx } from '../../src/workbook/file/open';
import { isMissing } from '../outside-tools';
import { chromiumPath } from './excel-page';
import { openViewer, type View, type Viewer, type ViewOptions } from './view-page';

const chromium = chromiumPath();
const { diagnosis: chinese } = wordsIn('zh-CN');
const { diagnosis: english } = wordsIn('en-US');

jest.setTimeout(240_000);

const workbook = new Uint8Array(readFileSync(resolve(__dirname, '../samples/demo120.xlsx')));
let viewer: Viewer | null = null;

/** Some cases check passwords as slowly as they must. */
const PATIENCE = { timeout: 120_000 };

/** Without Chromium, which has been said, there is nothing to look at. */
function inChromium(name: string, options: Partial<ViewOptions>, check: (view: View) => Promise<void>): void {
  test(name, async () => {
    const view = await viewer?.open({ workbook, ...options });
    if (view === undefined) return;
    await view.go(wordsIn(options.language ?? 'zh-CN').diagnosis.title);
    await check(view);
  });
}

describe('the page Diagnosis', () => {
  beforeAll(async () => {
    if (!isMissing(chromium, 'Chromium')) viewer = await openViewer(chromium);
  });
  afterAll(async () => {
    await viewer?.close();
  });

  inChromium('says what it will do and does it at the press of a key', {}, async (view) => {
    const { page } = view;
    const main = page.locator('main');
    expect(await main.ariaSnapshot()).toMatchSnapshot();
    await view.picture('diagnosis-before');
    await page.getByRole('button', { name: chinese.start }).focus();
    await page.keyboard.press('Enter');
    const all = { passed: trialNames.length, failed: 0, impossible: 0 };
    await page.getByText(chinese.ended.whole(all)).first().waitFor(PATIENCE);
    await page.getByRole('button', { name: chinese.again }).waitFor();
    const told = await main.ariaSnapshot();
    expect(told.replace(/\d+(?= 毫秒|\s?ms)|\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '0')).toMatchSnapshot();
    const list = page.getByRole('list', { name: chinese.results });
    expect(await list.getByRole('listitem').count()).toBe(trialNames.length);
    expect(await view.axe()).toEqual([]);
    expect(view.complaints).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await view.picture('diagnosis-after');
    const { sheets } = await openXlsx(await view.save(), 'after.xlsx').snapshot();
    expect(sheets.filter(({ own }) => own !== null)).toEqual([]);
  });

  inChromium('stops when asked, and its report is copied or selected', { dark: true }, async (view) => {
    const { page } = view;
    await page.getByRole('button', { name: chinese.start }).click();
    await page.getByRole('button', { name: '停下' }).click();
    await page.getByText('其余没有做').first().waitFor(PATIENCE);
    const report = page.getByLabel(chinese.report.label);
    const text = await report.inputValue();
    expect(text).toContain(`${chinese.outcome.passed} | texts | ${chinese.trial.texts}`);
    expect(text).not.toContain('heavy');

    await page.evaluate(
      "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new Error('no')) } })",
    );
    await page.getByRole('button', { name: chinese.report.copy }).click();
    await page.getByText(chinese.report.copyByHand).waitFor();
    expect(await page.evaluate('getSelection().toString()')).toBe(text);
    await view.picture('diagnosis-stopped-dark');

    await page.evaluate(
      "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text) => { window.taken = text; return Promise.resolve(); } } })",
    );
    await page.getByRole('button', { name: chinese.report.copy }).click();
    await page.getByText(chinese.report.copied).waitFor();
    expect(await page.evaluate('window.taken')).toBe(text);
  });

  inChromium('speaks English', { language: 'en-US' }, async (view) => {
    await view.page.getByRole('button', { name: english.start }).waitFor();
    await view.picture('diagnosis-en');
    expect(await view.page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });
});
