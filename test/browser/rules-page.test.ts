/*
 * The page of rules in Chromium: a rule typed wrong and then right, previewed and written by keys alone, confirmed,
 * and changed once more with a reason and two names; what a screen reader hears of it.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readState } from '../../src/actions/contest-state';
import { snapshotOf } from '../recorded-book';
import { isMissing } from '../outside-tools';
import { demo120 } from '../workbooks';
import { chromiumPath } from './excel-page';
import { openViewer, type View, type ViewOptions, type Viewer } from './view-page';

const chromium = chromiumPath();
const workbook = readFileSync(demo120);
const run = isMissing(chromium, 'Chromium') ? describe.skip : describe;

jest.setTimeout(180_000);

run('规则', () => {
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await openViewer(chromium ?? '');
  });
  afterAll(() => viewer.close());

  async function open(more: Partial<ViewOptions> = {}): Promise<View> {
    const view = await viewer.open({ workbook, ...more });
    await view.go(more.language === 'en-US' ? 'Rules' : '规则');
    return view;
  }
  const main = (page: Page) => page.getByRole('main');
  const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name });
  const texts = async (view: View) => readState(await snapshotOf(await view.save()), {}).texts;

  async function write(page: Page): Promise<void> {
    await button(page, '写入工作簿').click();
    await page
      .getByText(/已写入/u)
      .first()
      .waitFor();
  }
  /** Until the focus is on it; the keyboard alone must get there. */
  async function tabTo(page: Page, name: string | RegExp): Promise<void> {
    const wanted = main(page).getByRole('button', { name }).or(main(page).getByLabel(name));
    for (let tries = 0; tries < 80; tries++) {
      if (await wanted.first().evaluate((one) => one === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the focus never came to ${String(name)}`);
  }

  test('a wrong text says at once what is allowed, and nothing can be previewed', async () => {
    const { page, picture, axe, complaints } = await open();
    await picture('rules');
    await button(page, /^晋级（7 项/u).click();
    await main(page).getByRole('textbox', { name: '晋级比例', exact: true }).fill('130%');
    expect(await main(page).getByText('不能这样写。可以写：0%～100%，至多两位小数').count()).toBe(1);
    expect(await button(page, '预览修改').getAttribute('aria-disabled')).toBe('true');
    await button(page, '预览修改').click({ force: true });
    expect(await button(page, '写入工作簿').count()).toBe(0);
    await main(page).getByLabel('晋级取整').selectOption('四舍五入');
    await button(page, /^计分/u).click();
    await main(page).getByRole('textbox', { name: '理论权重' }).fill('40');
    await picture('rules-wrong');
    await main(page).getByRole('textbox', { name: '晋级比例', exact: true }).fill('0.3');
    expect(await main(page).getByText('理论权重 40% 与技能权重 70% 合计不是 100%').count()).toBe(1);
    expect(await axe()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('rules are changed, confirmed, and changed again by two, with keys alone', async () => {
    const view = await open();
    const { page } = view;
    await tabTo(page, /^晋级（7 项/u);
    await page.keyboard.press('Enter');
    await tabTo(page, '最少晋级');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('3');
    await tabTo(page, '预览修改');
    await page.keyboard.press('Enter');
    await button(page, '写入工作簿').waitFor();
    await view.picture('rules-preview');
    await write(page);
    expect((await texts(view))['最少晋级']).toBe('3');
    expect(await main(page).getByRole('button', { name: '预览修改' }).count()).toBe(0);

    await main(page).getByLabel('确认人姓名').fill('张三');
    await button(page, '预览规则确认').click();
    await write(page);
    expect((await texts(view))['规则确认']).toBe('张三 2024-06-20');
    await view.picture('rules-confirmed');

    await main(page).getByRole('textbox', { name: '最少晋级' }).fill('4');
    await button(page, '预览修改').click({ force: true });
    expect(await main(page).getByText('请写理由和两个人的姓名。').count()).toBe(1);
    await main(page).getByLabel('理由').fill('组委会决定');
    await main(page).getByLabel('复核人姓名').fill('王五');
    await view.picture('rules-answered');
    await button(page, '预览修改').click();
    await write(page);
    expect((await texts(view))['规则确认']).toBe(
      '张三 2024-06-20；2024-06-20 改“最少晋级”3→4（理由：组委会决定；张三、王五）',
    );
    expect(view.complaints).toEqual([]);
  });

  test('a screen reader hears groups as headings that open, and each rule with its clause', async () => {
    const { page } = await open();
    const snapshot = await main(page).ariaSnapshot();
    expect(snapshot).toContain('heading "规则确认" [level=2]');
    expect(snapshot).toContain('button "计分（9 项）"');
    expect(snapshot).toContain('textbox "确认人姓名"');
    const group = button(page, '计分（9 项）');
    expect(await group.getAttribute('aria-expanded')).toBe('false');
    await group.click();
    expect(await group.getAttribute('aria-expanded')).toBe('true');
    const field = main(page).getByRole('textbox', { name: '理论权重' });
    const described = (await field.getAttribute('aria-describedby')) ?? '';
    expect(await page.locator(`[id="${described.split(' ')[0] ?? ''}"]`).innerText()).toContain('默认：30%');
  });

  test('at 320 px nothing is wider than the pane, by day and by night, in both languages', async () => {
    for (const more of [{}, { dark: true }, { language: 'en-US' }] as const) {
      const { page, picture, axe } = await open(more);
      const groups = main(page).locator('h2 button');
      for (let at = 0; at < (await groups.count()); at++) await groups.nth(at).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await axe()).toEqual([]);
      await picture(`rules-open${'dark' in more ? '-dark' : ''}${'language' in more ? '-en' : ''}`);
    }
  });
});
