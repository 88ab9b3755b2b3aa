/*
 * The pages 排名 and 奖项 in Chromium: what is read out, what the keys do, what is drawn of ten thousand, where buttons
 * lead.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { planDemo } from '../../src/actions/demo-contest';
import { wordsIn } from '../../src/text';
import { createXlsx } from '../../src/workbook/file/create';
import { openXlsx } from '../../src/workbook/file/open';
import { isMissing } from '../outside-tools';
import { chromiumPath } from './excel-page';
import { openViewer, type View, type Viewer, type ViewOptions } from './view-page';

const demo120 = readFileSync(resolve(__dirname, '../samples/demo120.xlsx'));
const chromium = chromiumPath();
const inChromium = isMissing(chromium, 'Chromium') ? test.skip : test;

let viewer: Viewer | null = null;
beforeAll(async () => {
  if (chromium !== null) viewer = await openViewer(chromium);
}, 240_000);
afterAll(async () => {
  await viewer?.close();
});

async function open(options: Partial<ViewOptions> = {}): Promise<View> {
  if (viewer === null) throw new Error('no viewer');
  const view = await viewer.open({ workbook: demo120, ...options });
  view.page.setDefaultTimeout(20_000);
  return view;
}

async function openPreliminary(options: Partial<ViewOptions> = {}): Promise<View> {
  const view = await open(options);
  await view.go('排名');
  await view.go('初赛');
  await view.page.getByRole('list', { name: /^晋级线以内/u }).waitFor({ state: 'attached' });
  return view;
}

async function fits({ page }: View): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

inChromium(
  'the ranking is read out as lists of known length, with the line between them',
  async () => {
    const view = await openPreliminary();
    await view.page.getByRole('button', { name: '转到晋级线' }).click();
    await view.page.getByRole('list', { name: '晋级线以外，79 人' }).waitFor({ state: 'attached' });
    const heard = await view.page.locator('main').ariaSnapshot();
    for (const line of [
      '- tab "初赛" [selected]',
      '- searchbox "查找选手"',
      '- status: 共 120 人',
      '- list "晋级线以内，33 人":',
      '- text: 晋级线在这里：以下 2 人成绩完全相同，其中 1 人晋级，待裁定',
      '- list "晋级线上待裁定，2 人":',
      '- list "晋级线以外，79 人":',
    ]) {
      expect(heard).toContain(line);
    }
    expect(heard).toMatch(
      /- button "第 33 名 施试丁 \S+ 综合成绩 80\.15 AF20240003 理论 94\.5 技能 74 晋级"/u,
    );
    const last = view.page.getByRole('list', { name: '晋级线以内，33 人' }).getByRole('listitem').last();
    expect(await last.getAttribute('aria-posinset')).toBe('33');
    expect(await last.getAttribute('aria-setsize')).toBe('33');
    expect(await view.axe()).toEqual([]);
    expect(await fits(view)).toBe(true);
    await view.picture('ranking-line');
    expect(view.complaints).toEqual([]);
  },
  120_000,
);

inChromium(
  'keys alone go through the ranking: down over the line, to the end, home, and Enter opens a why',
  async () => {
    const view = await openPreliminary();
    const { page } = view;
    await page.getByRole('button', { name: '转到晋级线' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('第 33 名') === true);
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('AF20240015') === true);
    await page.keyboard.press('Enter');
    await page.getByText('正在晋级线上：第 34 个名额由裁定决定').waitFor();
    expect(await page.locator('[aria-expanded=true]').count()).toBe(1);
    await view.picture('ranking-why');
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('未排名') === true);
    expect(await page.locator('button[data-row="119"]').isVisible()).toBe(true);
    await page.keyboard.press('Home');
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('第 1 名') === true);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '去看单元格' }).first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await view.selected()).toEqual([expect.stringMatching(/^初赛成绩!/u)]);
    expect(view.complaints).toEqual([]);
  },
  120_000,
);

inChromium(
  'a search leaves those who match, a choice those it means, and both say how many',
  async () => {
    const view = await openPreliminary();
    const { page } = view;
    await page.getByRole('searchbox', { name: '查找选手' }).fill('af20240015');
    await page.getByText('找到 1 人，共 120 人').waitFor();
    expect(await page.locator('button[data-row]').count()).toBe(1);
    await page.getByRole('searchbox', { name: '查找选手' }).fill('没有这个人');
    await page.getByText('没有符合条件的选手').waitFor();
    await page.getByRole('searchbox', { name: '查找选手' }).fill('');
    await page.getByRole('combobox', { name: '显示' }).selectOption({ label: '未排名' });
    await page.getByText('找到 6 人，共 120 人').waitFor();
    expect(await page.getByText('缺考').count()).toBeGreaterThanOrEqual(3);
    await view.picture('ranking-unranked');
    await page.getByRole('button', { name: '去裁定' }).first().click();
    await page.getByRole('tab', { name: '各轮之间', selected: true }).waitFor();
  },
  120_000,
);

inChromium(
  'of ten thousand people a screenful is drawn, and the last is ten thousandth',
  async () => {
    const book = createXlsx('large.xlsx');
    await book.apply(planDemo({ contestants: 10_000, seed: '1', words: wordsIn('zh-CN') }));
    const view = await openPreliminary({ workbook: book.save() });
    const { page } = view;
    expect(await page.locator('button[data-row]').count()).toBeLessThan(40);
    await page.locator('button[data-row="0"]').focus();
    await page.keyboard.press('End');
    await page.locator('button[data-row="9999"]').waitFor();
    expect(await page.locator('button[data-row]').count()).toBeLessThan(60);
    const last = page.locator('[role=listitem]:has(button[data-row="9999"])');
    expect(await last.getAttribute('aria-posinset')).toBe(await last.getAttribute('aria-setsize'));
    // Another page hides the list: its rows must not all be drawn for want of a height.
    await view.go('奖项');
    await page.waitForTimeout(300);
    expect(await page.locator('button[data-row]').count()).toBeLessThan(60);
    await view.go('排名');
    await page.getByRole('searchbox', { name: '查找选手' }).fill('AF202400012');
    await page.getByText('找到 1 人，共 10000 人').waitFor();
  },
  300_000,
);

inChromium(
  'awards and money are read out, held money leads to its cell, and the reports are written after a preview',
  async () => {
    const view = await open();
    const { page } = view;
    await view.go('奖项');
    const heard = await page.locator('main').ariaSnapshot();
    for (const line of [
      '- button "写入奖项报表"',
      '- list "奖牌和获奖证书（决赛前十名）":',
      '- heading "打印" [level=2]',
      '- button "看原因"',
    ]) {
      expect(heard).toContain(line);
    }
    expect(await view.axe()).toEqual([]);
    await page.getByRole('button', { name: '看原因' }).press('Enter');
    await page.getByText('暂缓发放：身份证号缺失或有误').waitFor();
    await view.picture('prizes-money');
    await page.getByRole('list', { name: '奖金' }).getByRole('button', { name: '去看单元格' }).press('Enter');
    expect(await view.selected()).toEqual([expect.stringMatching(/^报名汇总表!/u)]);
    for (const part of ['单位', '推荐'] as const) {
      await view.go(part);
      expect(await view.axe()).toEqual([]);
      expect(await fits(view)).toBe(true);
      await view.picture(`prizes-${part === '单位' ? 'units' : 'recommendations'}`);
    }
    await page.getByRole('button', { name: '写入奖项报表' }).press('Enter');
    await page.getByRole('button', { name: '写入工作簿' }).press('Enter');
    await page.getByRole('button', { name: '打开「奖金发放表」' }).press('Enter');
    expect((await view.selected()).at(-1)).toBe('奖金发放表');
    const saved = await openXlsx(await view.save(), 'saved.xlsx').snapshot();
    expect(saved.sheets.map(({ own }) => own)).toEqual(
      expect.arrayContaining(['awards', 'unit-awards', 'bonus', 'recommendations', 'talent-pool']),
    );
    await view.picture('prizes-written');
    expect(view.complaints).toEqual([]);
  },
  180_000,
);

inChromium(
  'both pages fit 320 pixels in English, dark and in contrast colours',
  async () => {
    for (const options of [{ dark: true }, { forcedColors: true }] as const) {
      const view = await open({ ...options, language: 'en-US' });
      const name = 'dark' in options ? 'dark-en' : 'contrast-en';
      await view.go('Ranking');
      await view.go('Preliminary');
      await view.page.getByRole('button', { name: 'Go to the line' }).click();
      await view.page.waitForFunction(
        () => document.activeElement?.textContent?.includes('Rank 33') === true,
      );
      await view.page.keyboard.press('Enter');
      await view.page.getByText('Distance to the line').waitFor();
      expect(await fits(view)).toBe(true);
      expect(await view.axe()).toEqual([]);
      await view.picture(`ranking-${name}`);
      await view.go('Awards');
      for (const part of ['People', 'Units', 'Nominees', 'Money']) {
        await view.go(part);
        expect(await fits(view)).toBe(true);
        expect(await view.axe()).toEqual([]);
      }
      await view.picture(`prizes-${name}`);
      expect(view.complaints).toEqual([]);
    }
  },
  180_000,
);
