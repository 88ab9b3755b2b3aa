/*
 * The page 录入 in Chromium: marks typed on the number keys, first and second entry, what is asked and what is kept.
 */
import { readState } from '../../src/actions/contest-state';
import { entriesOf } from '../../src/actions/entries';
import { openXlsx } from '../../src/workbook/file/open';
import { file, marksOn, one, A1 } from '../entry-book';
import { isMissing } from '../outside-tools';
import { chromiumPath } from './excel-page';
import { openViewer, type View, type Viewer, type ViewOptions } from './view-page';

jest.setTimeout(240_000);

const chromium = chromiumPath();
const inChromium = isMissing(chromium, 'Chromium') ? test.skip : test;

const blank = file(Array.from({ length: 12 }, () => [null, null] as const));
let viewer: Viewer;

beforeAll(async () => {
  if (chromium !== null) viewer = await openViewer(chromium);
});
afterAll(async () => {
  if (chromium !== null) await viewer.close();
});

async function typingPage(options: ViewOptions, by = '甲'): Promise<View> {
  const view = await viewer.open(options);
  const isEnglish = options.language === 'en-US';
  await view.go(isEnglish ? 'Entry' : '录入');
  await view.page.getByRole('textbox', { name: isEnglish ? 'Your name' : '录入人姓名' }).fill(by);
  await view.page.locator('input[name=ticket]').focus();
  return view;
}

/** Keys one after the other: "12⏎87.5⏎90⏎". */
async function keys({ page }: View, written: string): Promise<void> {
  for (const key of written) {
    await page.keyboard.press({ '⏎': 'Enter', '⎋': 'Escape', '↑': 'ArrowUp' }[key] ?? key);
  }
}

const written = ({ page }: View, count: number): Promise<void> =>
  page.getByText(`已写入 ${count}，待写入 0`).waitFor({ timeout: 30_000 });

inChromium('the number keys alone type sheets: the name answers at once, and each is written', async () => {
  const view = await typingPage({ workbook: blank });
  const { page } = view;
  await view.picture('typing-empty');
  const snapshot = await page.locator('main').ariaSnapshot();
  for (const part of [
    'region "谁在录"',
    'combobox "轮次"',
    'region "录一张成绩单"',
    'textbox "准考证号"',
    'textbox "理论"',
    'textbox "技能操作"',
    'button "下一格（Enter）"',
    'status: 已写入 0，待写入 0',
    'region "这一叠"',
    'textbox "纸上张数（录入 0）"',
    'region "录入差异（0）"',
  ]) {
    expect(snapshot).toContain(part);
  }
  await keys(view, '03');
  await page.getByText('选手AF20240003').waitFor();
  expect(await page.locator('main').ariaSnapshot()).toMatch(/未录[^a-z]*AF20240003/u);
  await keys(view, '⏎87.5⏎');
  await view.picture('typing-typing');
  await keys(view, '90⏎');
  await keys(view, '04⏎*⏎*⏎05⏎64⏎64.05⏎');
  await written(view, 3);
  const bytes = await view.save();
  expect([await marksOn(bytes, 2), await marksOn(bytes, 3), await marksOn(bytes, 4)]).toEqual([
    [87.5, 90],
    ['缺考', '缺考'],
    [64, 64.05],
  ]);
  const state = readState(await openXlsx(bytes, 'book.xlsx').snapshot(), {});
  const entries = entriesOf(state.ledger, 'preliminary', state.settings);
  expect([...entries.values()].map(({ state: now }) => now.kind)).toEqual(
    Array.from({ length: 3 }, () => 'first-finished'),
  );
  await page.getByText('已录 3 / 应录 12，两次一致 0').waitFor();
  expect(view.complaints).toEqual([]);
  expect(await view.axe()).toEqual([]);
});

inChromium(
  'a mark out of range cannot be finished, all faults are told together, 0 waits for +',
  async () => {
    const view = await typingPage({ workbook: blank });
    const { page } = view;
    await keys(view, '01⏎187⏎87.555⏎');
    await page.getByText('不在 0～100 之间').waitFor();
    await page.getByText('最多 2 位小数', { exact: true }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('theory');
    await view.picture('typing-faults');
    await keys(view, '87⏎0⏎⏎');
    await page.getByText('是 0 分：不是缺考吗？').waitFor();
    await view.picture('typing-confirm');
    expect(await view.axe()).toEqual([]);
    await keys(view, '+');
    await written(view, 1);
    expect(await marksOn(await view.save(), 0)).toEqual([87, 0]);
  },
);

inChromium(
  'paper sums that differ say by how much; the wrong sheet is typed anew; then they agree',
  async () => {
    const view = await typingPage({ workbook: blank });
    const { page } = view;
    await keys(view, '01⏎87⏎90⏎02⏎67⏎70⏎03⏎76⏎80⏎');
    await written(view, 3);
    await page.getByRole('textbox', { name: /纸上理论合计/u }).fill('239');
    await page.getByText('不符：录入的少 9').waitFor();
    await view.picture('typing-batch');
    await page.locator('input[name=ticket]').focus();
    await keys(view, '02⏎');
    await page.getByText('按 + 重录').first().waitFor();
    await keys(view, '+76⏎70⏎');
    await written(view, 4);
    await page.getByText('相符').waitFor();
    expect(await marksOn(await view.save(), 1)).toEqual([76, 70]);
  },
);

inChromium(
  'the second entry sees no mark of the first; a third person decides; one part is typed anew',
  async () => {
    const first = await one(
      file([
        [87.5, 90],
        [70, 71],
      ]),
      '乙',
      A1,
      '78.5',
      '90',
      { firstBy: '甲' },
    );
    const view = await typingPage({ workbook: first.bytes }, '丙');
    const { page } = view;
    expect(await page.locator('main').innerText()).not.toMatch(/78\.5|87\.5/u);
    await page.getByRole('button', { name: '我没有录过，来核定' }).click();
    await page.getByText('第一次 87.5（甲）').waitFor();
    await view.picture('typing-differences');
    expect(await view.axe()).toEqual([]);
    await page.getByRole('radio', { name: '第一次' }).check();
    await page.getByRole('button', { name: '核定：' }).click();
    await page.getByText('等重录理论').waitFor();
    await page.getByRole('textbox', { name: '录入人姓名' }).fill('乙');
    await page.getByRole('combobox', { name: '第几次录入' }).selectOption('second');
    await page.locator('input[name=ticket]').focus();
    await keys(view, '0001⏎87.50⏎');
    await page.getByText('两次一致 1').waitFor({ timeout: 30_000 });
  },
);

inChromium(
  'nothing typed is lost: what the workbook refuses comes back with its sentence, and survives',
  async () => {
    const view = await typingPage({
      workbook: file([
        [70, null],
        [null, null],
      ]),
    });
    const { page } = view;
    await keys(view, '01⏎87⏎90⏎');
    await page.getByText('在成绩表上已经有数').waitFor();
    await view.picture('typing-returned');
    expect(await page.evaluate(() => Object.values(sessionStorage).join(''))).toContain('AF20240001');
    await page.getByRole('button', { name: '不写这份' }).click();
    expect(await page.evaluate(() => Object.values(sessionStorage).join(''))).toBe('');
  },
);

inChromium('dark and in English nothing is cut off at 320 px', async () => {
  const dark = await typingPage({ workbook: blank, dark: true });
  await keys(dark, '07⏎88⏎5⏎');
  await dark.picture('typing-dark');
  expect(await dark.axe()).toEqual([]);
  const english = await typingPage({ workbook: blank, language: 'en-US' });
  await keys(english, '1');
  await english.picture('typing-english');
  for (const { page } of [dark, english]) {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});
