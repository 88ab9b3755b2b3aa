/*
 * Every state that the pane can be in, in Chromium: what is shown before, while and after something is written, and
 * what the first page recommends on the way of a contest. Each is a picture for people where DENGBANG_PICTURES names a
 * folder; nothing may be wider than the pane, nothing serious for those who cannot see it.
 */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { viewNames } from '../../src/taskpane/view';
import { wordsIn } from '../../src/text';
import { isMissing } from '../outside-tools';
import { demo120 } from '../workbooks';
import { chromiumPath } from './excel-page';
import { books, ruleNobodyUnderstands } from './pane-books';
import { openViewer, type View, type Viewer, type ViewOptions } from './view-page';

jest.setTimeout(240_000);
const chromium = chromiumPath();
const demo = readFileSync(demo120);

(isMissing(chromium, 'Chromium') ? describe.skip : describe)('the states of the pane', () => {
  let viewer: Viewer;
  let view: View | null = null;
  beforeAll(async () => {
    viewer = await openViewer(chromium ?? '');
  });
  afterEach(async () => {
    await view?.page.context().close();
    view = null;
  });
  afterAll(() => viewer.close());

  async function open(workbook: Uint8Array, more: Partial<ViewOptions> = {}): Promise<View> {
    view = await viewer.open({ workbook, ...more });
    view.page.setDefaultTimeout(20_000);
    return view;
  }
  const main = (page: Page): Locator => page.getByRole('main');
  const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
  const ending = (page: Page): Locator => page.getByRole('group', { name: '上一步的结果' });
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const { activeElement: active } = document;
      return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
    });
  async function fits({ page }: View): Promise<void> {
    const [wide, room] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
      return [scrollWidth, clientWidth] as const;
    });
    expect(wide).toBeLessThanOrEqual(room);
  }
  /** The state as it stands: kept, and nothing wrong with it. */
  async function state(shown: View, name: string): Promise<void> {
    await shown.picture(`state-${name}`);
    await shown.picture(`state-${name}-window`, 'window');
    await fits(shown);
    expect(await shown.axe()).toEqual([]);
    expect(shown.complaints).toEqual([]);
  }
  async function preview({ page }: View, name: string | RegExp): Promise<void> {
    await button(page, name).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  async function write({ page }: View): Promise<void> {
    await button(page, '写入工作簿').click();
    await ending(page).waitFor({ timeout: 60_000 });
  }

  it('says that it reads while it reads for the first time', async () => {
    const shown = await open(demo, { held: true });
    await shown.page.getByText('正在读工作簿').first().waitFor();
    await state(shown, 'first-reading');
    await shown.release();
    await shown.page.getByRole('tabpanel', { name: '首页' }).waitFor();
  });

  const steps = [
    ['empty', '新建竞赛表格'],
    ['foreign', '新建竞赛表格'],
    ['tickets', '编准考证号'],
    ['checkRoster', '看问题'],
    ['firstSheet', '新建成绩表'],
    ['confirmRules', '去确认规则'],
    ['type', '去录入'],
    ['rule', '去裁定'],
    ['stopped', '看问题'],
    ['run', '评定（先预览）'],
    ['seal', '去封存'],
    ['open', '去开启复赛'],
    ['done', '看奖项'],
  ] as const;
  it.each(steps)('recommends one next step: %s', async (kind, step) => {
    const made = books[kind];
    const shown = await open(typeof made === 'function' ? await made() : made);
    const panel = shown.page.getByRole('tabpanel', { name: '首页' });
    await panel.getByRole('button', { name: step, exact: true }).waitFor();
    await state(shown, `home-${kind}`);
  });

  it('lists what somebody changed since the calculation, first on the page and then before it is written', async () => {
    const shown = await open(await books.edited());
    await main(shown.page).getByText('上次计算之后有人改过成绩').waitFor();
    await state(shown, 'home-edited');
    await preview(shown, '评定（先预览）');
    await main(shown.page).getByRole('region', { name: '上次计算之后有人改过成绩' }).waitFor();
    await state(shown, 'preview-edited');
  });

  it('shows what will be written, writes it, and takes it back', async () => {
    const shown = await open(await books.run());
    const { page } = shown;
    expect(await main(page).ariaSnapshot()).toMatchSnapshot('home');
    await preview(shown, '评定（先预览）');
    await state(shown, 'preview');
    expect(await main(page).ariaSnapshot()).toMatchSnapshot('preview');
    await write(shown);
    await state(shown, 'written');
    expect(await ending(page).ariaSnapshot()).toMatchSnapshot('written');
    await preview(shown, '恢复上一步');
    await state(shown, 'preview-restore');
    await write(shown);
    await ending(page).getByText('已经恢复到写入之前').waitFor();
    await state(shown, 'restored');
  });

  it('says why it will not, what stands in the way, and when there is nothing to write', async () => {
    const refused = await open(await books.seal());
    await refused.go('各轮之间');
    await main(refused.page).getByRole('tab', { name: '初赛' }).click();
    await button(refused.page, /^封存 /u).click();
    await main(refused.page).getByRole('textbox', { name: '您的姓名' }).fill('王五');
    await refused.meddle('read', { kind: 'typed', sheet: '初赛成绩', row: 3, column: 6, value: '待补' });
    await preview(refused, '预览封存');
    await main(refused.page).getByText('没有做，什么也没有写').waitFor();
    expect(await button(refused.page, '写入工作簿').count()).toBe(0);
    await state(refused, 'preview-refused');
    await refused.page.context().close();

    const clear = await books.run();
    const stopped = await open(clear);
    await stopped.meddle('read', { kind: 'typed', sheet: '规则', ...(await ruleNobodyUnderstands(clear)) });
    await preview(stopped, '评定（先预览）');
    await main(stopped.page).getByText('没有计算，没有写入').waitFor();
    await state(stopped, 'preview-stopped');
    await stopped.page.context().close();

    const empty = await open(books.empty);
    await preview(empty, '放一份示例');
    await state(empty, 'preview-example');
    await empty.page.context().close();

    const shown = await open(await books.seal());
    await preview(shown, '评定（先预览）');
    await main(shown.page).getByText('没有要写的').waitFor();
    await state(shown, 'preview-nothing');
  });

  it('says which cells it could not write, since somebody typed in between, and offers to do it again', async () => {
    const shown = await open(await books.run());
    await preview(shown, '评定（先预览）');
    await shown.meddle('write', { kind: 'typed', sheet: '初赛成绩', row: 5, column: 7, value: '待定' });
    await write(shown);
    await ending(shown.page).getByText('写之前内容已变').waitFor();
    await state(shown, 'written-partly');
    await button(shown.page, '再做一次').click();
    await button(shown.page, '写入工作簿').waitFor();
  });

  it('says which cells are locked, and that a locked structure takes no new sheet', async () => {
    const locked = await open(books.locked);
    await preview(locked, '评定（先预览）');
    await state(locked, 'preview-locked');
    await write(locked);
    await state(locked, 'written-locked');
    await locked.page.context().close();
    const shown = await open(books.structureLocked);
    await state(shown, 'structure-locked');
  });

  it('says what failed by its code while reading and while writing, and goes on', async () => {
    const shown = await open(await books.run());
    const { page } = shown;
    await shown.meddle('read', { kind: 'fail', code: 'InvalidOperationInCellEditMode' });
    await button(page, '重新审核').click();
    await ending(page).getByText('有单元格正在编辑', { exact: true }).waitFor();
    await state(shown, 'failed-reading');
    await preview(shown, '评定（先预览）');
    await shown.meddle('write', { kind: 'fail', code: 'GeneralException' });
    await write(shown);
    expect(await button(page, '写入工作簿').count()).toBe(0);
    await state(shown, 'failed-writing');
    await button(page, '重新读取').click();
    await preview(shown, '评定（先预览）');
    await shown.meddle('write', { kind: 'wait' });
    await button(page, '写入工作簿').click();
    await button(page, '停下').waitFor();
    await shown.picture('state-writing', 'window');
    expect(await button(page, '写入工作簿').getAttribute('aria-disabled')).toBe('true');
    await shown.release();
    await ending(page).getByText('已写入').waitFor();
  });

  it('says that the workbook changed, and reads it anew when asked', async () => {
    const shown = await open(await books.run());
    await shown.change();
    await button(shown.page, '重新读取').waitFor();
    await state(shown, 'stale');
    await button(shown.page, '重新读取').click();
    await button(shown.page, '重新读取').waitFor({ state: 'detached' });
  });

  it('keeps the other pages when one of them fails', async () => {
    const shown = await open(await books.run(), { broken: 'ranking' });
    await shown.go('排名');
    await main(shown.page).getByText('这一页出错了').waitFor();
    await shown.picture('state-broken');
    await fits(shown);
    await shown.go('首页');
    await button(shown.page, '评定（先预览）').waitFor();
  });

  it('goes by keys alone through menu, preview, writing and on, and no key is lost on the way', async () => {
    const shown = await open(await books.run());
    const { page } = shown;
    const keys = async (...names: readonly string[]): Promise<void> => {
      for (const name of names) await page.keyboard.press(name);
    };
    await keys('Tab', 'ArrowRight', 'Enter');
    await page.getByRole('tabpanel', { name: '问题' }).waitFor();
    expect(await focused(page)).toBe('问题');
    await keys('ArrowLeft', 'Enter');
    await page.getByRole('tabpanel', { name: '首页' }).waitFor();
    await keys('Tab');
    expect(await focused(page)).toBe('评定（先预览）');
    await keys('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await keys('Escape');
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('评定（先预览）');
    await keys('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await keys('Tab', 'Tab');
    expect(await focused(page)).toBe('不写，返回');
    await keys('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('评定（先预览）');
    await keys('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await keys('Tab');
    expect(await focused(page)).toBe('写入工作簿');
    await keys('Enter');
    await ending(page).waitFor({ timeout: 60_000 });
    expect(await focused(page)).toBe('上一步的结果');
    await keys('Tab', 'Tab', 'Tab');
    expect(await focused(page)).toBe('知道了');
    await keys('Enter');
    await ending(page).waitFor({ state: 'detached' });
    // The button that began it is now the next step.
    expect(await focused(page)).toBe('去封存');
    await keys('Enter');
    await page.getByRole('tabpanel', { name: '各轮之间' }).waitFor();
    expect(await focused(page)).toBe('各轮之间');
    await button(page, /^封存 /u).waitFor();
    await keys('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role=tabpanel]') !== null)).toBe(true);
    expect(shown.complaints).toEqual([]);
  });

  it('leaves a preview when another page is asked for, and writes nothing', async () => {
    const shown = await open(await books.run());
    const before = await shown.save();
    await preview(shown, '评定（先预览）');
    await shown.go('规则');
    await shown.page.getByRole('heading', { level: 1 }).waitFor({ state: 'detached' });
    await shown.page.getByRole('tabpanel', { name: '规则' }).waitFor();
    expect(Buffer.from(await shown.save()).equals(Buffer.from(before))).toBe(true);
  });

  it('changes the language at its foot, where the name of the program stands', async () => {
    const shown = await open(await books.run());
    const foot = shown.page.getByRole('contentinfo');
    expect(await foot.innerText()).toMatch(/^登榜 test\s+English$/u);
    await foot.getByRole('button', { name: 'English' }).click();
    await shown.page.getByRole('tab', { name: 'Home', selected: true }).waitFor();
    expect(await foot.innerText()).toMatch(/^Dengbang test\s+中文$/u);
  });

  const looks = [
    ['zh', { language: 'zh-CN' }],
    ['en-dark-350', { language: 'en-US', dark: true, width: 350 }],
    ['en-contrast', { language: 'en-US', forcedColors: true }],
  ] as const;
  it.each(looks)('%s: nothing is cut off on any page, nor before and after writing', async (name, how) => {
    const shown = await open(demo, how);
    const { page } = shown;
    const words = wordsIn(how.language);
    for (const view of viewNames) {
      await shown.go(words[view].title);
      const panel = page.getByRole('tabpanel', { name: words[view].title });
      await panel.waitFor();
      await panel.getByText(words.frame.opening).waitFor({ state: 'detached' });
      await state(shown, `${name}-${view}`);
    }
    await shown.go(words.home.title);
    await preview(shown, words.home.runAnyway);
    await state(shown, `${name}-preview`);
    await button(page, words.frame.preview.write).click();
    await page.getByRole('group', { name: words.frame.ended.label }).waitFor({ timeout: 60_000 });
    await state(shown, `${name}-written`);
  });
});
