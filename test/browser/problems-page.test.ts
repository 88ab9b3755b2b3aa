/*
 * The page of problems in Chromium: found by ticket, followed to the cell, reviewed by mouse and by keys alone, taken
 * back; told in the words of the chief judge; what a screen reader hears of it.
 */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { contestBook } from '../contest-book';
import { isMissing } from '../outside-tools';
import { demo120 } from '../workbooks';
import { chromiumPath } from './excel-page';
import { openViewer, type View, type ViewOptions, type Viewer } from './view-page';

const chromium = chromiumPath();
const workbook = readFileSync(demo120);
let viewer: Viewer | null = null;

beforeAll(async () => {
  if (!isMissing(chromium, 'Chromium')) viewer = await openViewer(chromium ?? '');
}, 120_000);
afterAll(() => viewer?.close());

/** A test that needs Chromium; without it, it has said so. */
function inChromium(name: string, check: (open: typeof start) => Promise<void>): void {
  test(
    name,
    async () => {
      if (viewer !== null) await check(start);
    },
    120_000,
  );
}

async function start(more: Partial<ViewOptions> = {}): Promise<View> {
  if (viewer === null) throw new Error('no Chromium');
  const view = await viewer.open({ workbook, ...more });
  await view.go(more.language === 'en-US' ? 'Problems' : '问题');
  return view;
}

const panel = (page: Page): Locator => page.getByRole('tabpanel');
const entry = (page: Page, code: string): Locator =>
  panel(page)
    .getByRole('listitem')
    .filter({ has: page.getByText(code, { exact: true }) });
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const status = (page: Page): Promise<string> => panel(page).getByRole('status').innerText();

async function findIn(page: Page, text: string, shown: RegExp): Promise<void> {
  await page.getByRole('searchbox', { name: '查找' }).fill(text);
  await panel(page).getByRole('status').filter({ hasText: shown }).waitFor();
}

inChromium('a problem is found by ticket and followed to its cell', async (open) => {
  const { page, selected, picture, axe, complaints } = await open();
  await picture('problems');
  expect(await status(page)).toMatch(/^列出 \d+ 条，共 159 处。$/u);
  await findIn(page, 'AF20240014', /^列出 [12] 条/u);
  await button(page, '报名汇总表 F18 AF20240014 吴试戊').click();
  expect(await selected()).toEqual(['报名汇总表!F18']);
  expect(await axe()).toEqual([]);
  await findIn(page, '没有这个人', /没有符合条件的问题/u);
  expect(complaints).toEqual([]);
});

inChromium('information is shown where it is asked for, with its number', async (open) => {
  const { page } = await open();
  await page.getByRole('checkbox', { name: '错误 13' }).uncheck();
  await page.getByRole('checkbox', { name: '提醒 146' }).uncheck();
  await page.getByRole('checkbox', { name: '说明 21' }).check();
  await panel(page)
    .getByRole('status')
    .filter({ hasText: /共 21 处/u })
    .waitFor();
  expect(await panel(page).getByText('错误', { exact: true }).count()).toBe(0);
});

inChromium('the chief judge reads what it means and which decision is theirs', async (open) => {
  const { page, picture } = await open();
  const tie = entry(page, 'tie-unresolved');
  expect(await tie.innerText()).toContain('请裁判长裁定先后');
  await page.getByLabel('给裁判长看的说法').check();
  expect(await tie.innerText()).toContain('请您裁定先后：加赛、抽签，或由委员会决定');
  await tie.scrollIntoViewIfNeeded();
  await picture('problems-chief');
});

inChromium('通过 is given on the spot, written, and the problem is one less', async (open) => {
  const { page, picture, axe } = await open();
  await findIn(page, 'check-digit', /^列出 1 条/u);
  await button(page, '给审核意见').click();
  const pass = button(page, '通过（先预览）');
  expect(await pass.getAttribute('aria-disabled')).toBe('true');
  expect(await entry(page, 'id-number-check-digit').innerText()).toContain('请写上审核人姓名。');
  await page.getByRole('textbox', { name: '审核人' }).fill('李四');
  expect(await button(page, '取消资格（先预览）').getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('textbox', { name: '依据' }).fill('已看身份证原件');
  await picture('problems-review');
  expect(await axe()).toEqual([]);
  await pass.click();
  await page.getByText('1 个问题记为“通过”，不再妨碍封存：AF20240014。').waitFor();
  await button(page, '写入工作簿').click();
  await page.getByRole('checkbox', { name: '错误 12' }).waitFor();
  expect(await status(page)).toContain('没有符合条件的问题');
  await page.getByRole('checkbox', { name: /^说明/u }).check();
  await findIn(page, 'check-digit', /^列出 1 条/u);
  expect(await entry(page, 'id-number-check-digit').innerText()).toContain(
    '已有审核意见：「通过 李四 2024-06-20 已看身份证原件」',
  );
});

inChromium(
  'by keys alone a person is taken out, with who moves up, and the step is taken back',
  async (open) => {
    const { page, picture } = await open();
    const tabTo = async (wanted: Locator): Promise<void> => {
      for (let tries = 0; tries < 80; tries++) {
        if (await wanted.evaluate((one) => one === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the focus never came to ${String(wanted)}`);
    };
    await tabTo(page.getByRole('searchbox', { name: '查找' }));
    await page.keyboard.type('id-number-length');
    await panel(page)
      .getByRole('status')
      .filter({ hasText: /^列出 2 条/u })
      .waitFor();
    await tabTo(button(page, '给审核意见').first());
    await page.keyboard.press('Enter');
    await tabTo(page.getByRole('textbox', { name: '依据' }));
    await page.keyboard.type('冒用他人身份证');
    await tabTo(page.getByRole('textbox', { name: '审核人' }));
    await page.keyboard.type('李四');
    await tabTo(button(page, '取消资格（先预览）'));
    await page.keyboard.press('Enter');
    await page.getByText('取消资格，不再计名次和人数：AF20240015。').waitFor();
    await picture('problems-disqualify');
    await tabTo(button(page, '写入工作簿'));
    await page.keyboard.press('Enter');
    await button(page, '恢复上一步').waitFor();
    await tabTo(button(page, '恢复上一步'));
    await page.keyboard.press('Enter');
    await button(page, '写入工作簿').waitFor();
    await tabTo(button(page, '写入工作簿'));
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: '错误 13' }).waitFor();
  },
);

inChromium('a screen reader hears what, where, and what to do', async (open) => {
  const { page } = await open();
  await findIn(page, 'as-number', /^列出 1 条/u);
  expect(await panel(page).getByRole('region').ariaSnapshot()).toBe(
    [
      '- region "错误 · 身份（1）":',
      '  - heading "错误 · 身份（1）" [level=2]',
      '  - list "错误 · 身份（1）":',
      '    - listitem:',
      '      - text: 错误',
      '      - code: id-number-as-number',
      '      - heading "身份证号存成了数字" [level=3]',
      '      - paragraph: 身份证号（尾号「9000」）存成了数字，Excel 只保留前 15 位，后面几位已经丢失，现在看到的尾号不可信。',
      '      - paragraph:',
      '        - strong: 怎么办：',
      '        - text: 请先把这一列的单元格格式设为“文本”，再对照身份证原件重新输入全部 18 位。',
      '      - text: 在 2 处',
      '      - list "在 2 处":',
      '        - listitem:',
      '          - button "报名汇总表 F16 AF20240012 张试丙"',
      '        - listitem:',
      '          - button "报名汇总表 F17 AF20240013 陶试丁"',
    ].join('\n'),
  );
});

inChromium(
  'three hundred missing marks are one entry, shown step by step and counted right',
  async (open) => {
    const people = Array.from({ length: 300 }, (_, at) => [`T${at + 1}`, `甲${at + 1}`, '甲公司', null, 90]);
    const sheet = { name: '初赛成绩', rows: [['准考证号', '姓名', '单位', '理论', '技能'], ...people] };
    const { page, picture } = await open({ workbook: contestBook([sheet]) });
    const missing = entry(page, 'score-missing').first();
    const places = missing.getByRole('list').getByRole('listitem');
    expect(await places.count()).toBe(5);
    expect(await places.first().getAttribute('aria-setsize')).toBe('300');
    for (let step = 0; step < 4; step++) await missing.getByRole('button', { name: /^再显示/u }).click();
    expect(await places.count()).toBe(200);
    expect(await places.last().getAttribute('aria-posinset')).toBe('200');
    expect(await missing.innerText()).toContain('另有 100 处没有列出');
    await picture('problems-many');
  },
);

for (const dark of [false, true]) {
  inChromium(
    `in English, ${dark ? 'dark' : 'light'}, nothing stands over the edge at 320 px`,
    async (open) => {
      const { page, picture, axe, complaints } = await open({ language: 'en-US', dark });
      await picture(`problems-en-${dark ? 'dark' : 'light'}`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      expect(await axe()).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
}
