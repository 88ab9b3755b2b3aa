/*
 * The workbench as it is shipped: the whole job from a page on disk without any network, and what must not get lost
 * on the way: reloads, second tabs, full disks, files changed by others.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { version } from '../../package.json';
import { readState } from '../../src/actions/contest-state';
import { openXlsx } from '../../src/workbook/file/open';
import { describeWorkbook } from '../excel-host/describe';
import { loadXlsx } from '../excel-host/load';
import { isMissing } from '../outside-tools';
import { act, snapshotOf } from '../recorded-book';
import { demo120 } from '../workbooks';
import { chromiumPath } from './excel-page';
import {
  choose,
  isReady,
  openWorkshop,
  type Bench,
  type BenchOptions,
  type Workshop,
} from './workbench-page';

const chromium = chromiumPath();

(isMissing(chromium, 'Chromium') ? describe.skip : describe)('工作台', () => {
  let workshop: Workshop;
  const open: Bench[] = [];
  beforeAll(async () => {
    workshop = await openWorkshop(chromium ?? '');
  }, 180_000);
  afterEach(async () => {
    for (const bench of open.splice(0)) await bench.close();
  });
  afterAll(() => workshop.close());

  async function bench(options: BenchOptions = {}): Promise<Bench> {
    const made = await workshop.bench(options);
    open.push(made);
    return made;
  }

  it('does the whole job from disk by keyboard, asks no network, and saves what the shell saves', async () => {
    const { page, open: openFile, save, strangers, complaints, picture, axe } = await bench();
    await picture('workbench-start');
    await openFile(demo120);
    await picture('workbench-open');
    await write(page, '评定（先预览）');
    await page.getByText('决赛名次').first().waitFor();
    await picture('workbench-scored');
    const tabs = await sheetTabs(page);
    expect(tabs).toEqual(expect.arrayContaining(['初赛成绩', '初赛名次表', '获奖名单']));
    const bytes = await save();
    const shell = (await act(readFileSync(demo120), { program: `dengbang ${version}` }, program)).bytes;
    expect(plainSheets(bytes)).toEqual(plainSheets(shell));
    expect(await axe()).toEqual([]);
    expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
  }, 120_000);

  it('ranks anew by itself after a mark is changed in the grid, and saves that mark', async () => {
    const { page, open: openFile, save } = await bench({ from: 'server' });
    await openFile(demo120);
    const { result } = readState(await snapshotOf(readFileSync(demo120)), {});
    const last = result.rounds[2]?.standings.at(-1);
    const row = last?.row ?? 0;
    await page.getByRole('tab', { name: '排名', exact: true }).click();
    await page.getByRole('main').getByRole('tab', { name: '决赛' }).click();
    await typeInto(page, '决赛成绩', `E${row}`, '100');
    await typeInto(page, '决赛成绩', `F${row}`, '100');
    const first = page.getByRole('main').getByRole('listitem').first();
    await first.filter({ hasText: last?.contestant.name ?? '' }).waitFor({ timeout: 20_000 });
    const after = readState(await snapshotOf(await save()), {}).result;
    expect(after.rounds[2]?.standings[0]?.contestant.ticket).toBe(last?.contestant.ticket);
  }, 60_000);

  it('offers unsaved work back after a reload, once somebody agreed to keep it, and forgets it once saved', async () => {
    const { page, open: openFile, another } = await bench();
    await openFile(demo120);
    await typeInto(page, '决赛成绩', 'E3', '61');
    await page.getByText('● 未保存').waitFor();
    await page.getByRole('button', { name: '留', exact: true }).click();
    await kept(page, 1);
    // A tab that works on it is not asked for it by another.
    const second = await another();
    expect(await second.getByText('上次没有保存的').count()).toBe(0);
    await second.close();
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toBe(1);
    await page.getByText('上次没有保存的「demo120.xlsx」').waitFor();
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await isReady(page);
    await page.getByText('● 未保存').waitFor();
    expect(await page.getByText('上次没有保存的').count()).toBe(0);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    const saved = readFileSync(await (await coming).path());
    const sheet = (await snapshotOf(saved)).sheets.find(({ name }) => name === '决赛成绩');
    expect([...(sheet?.rows([5], 3, 3) ?? [])][0]?.cells[0]?.value).toBe(61);
    await kept(page, 0);
    await page.reload();
    // Nothing unsaved: nobody was asked again, and nothing is offered.
    expect(asked).toBe(1);
    expect(await page.getByText('上次没有保存的').count()).toBe(0);
  }, 90_000);

  it('keeps nothing unasked, nothing longer than a week, and nothing once it is cleared', async () => {
    const { page, open: openFile } = await bench({ from: 'server', before: OLD_WORK });
    while ((await page.evaluate("localStorage.getItem('old')")) !== 'put') await page.waitForTimeout(50);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText('上次没有保存的「昨天.xlsx」').waitFor();
    expect(await page.getByText('上次没有保存的').count()).toBe(1);
    await page.getByRole('button', { name: '丢弃' }).click();
    await kept(page, 0);
    await openFile(demo120);
    await typeInto(page, '决赛成绩', 'E3', '61');
    await page.getByText(/要不要在这台电脑上留一份/u).waitFor();
    await page.waitForTimeout(2500);
    await kept(page, 0);
    await page.getByRole('button', { name: '留', exact: true }).click();
    await kept(page, 1);
    await page.getByRole('button', { name: '本机备份：开' }).click();
    await page.getByRole('button', { name: '关闭并清除' }).click();
    await kept(page, 0);
    await page.getByRole('button', { name: '本机备份：关' }).waitFor();
  }, 90_000);

  it('says that another tab has the same workbook, and that the disk is full', async () => {
    const { page, open: openFile, another } = await bench({ from: 'server', before: FULL });
    await openFile(demo120);
    const second = await another();
    await choose(second, demo120);
    await second.getByText(/已经在另一个标签页里打开/u).waitFor();
    expect(await page.getByText(/已经在另一个标签页里打开/u).count()).toBe(0);
    await second.close();
    await typeInto(page, '决赛成绩', 'E3', '61');
    await page.getByRole('button', { name: '留', exact: true }).click();
    await page.getByText(/空间满了/u).waitFor();
    await page.getByText('● 未保存').waitFor();
  }, 60_000);

  it('asks before it leaves unsaved work for another workbook', async () => {
    const { page, sampleOpen } = await sampled(bench);
    await sampleOpen();
    await typeInto(page, '决赛成绩', 'E7', '61');
    await page.getByText('● 未保存').waitFor();
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await page.getByText(/还有没保存的改动/u).waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('示例竞赛.xlsx');
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await page.getByRole('button', { name: '不保存，继续' }).click();
    await page.getByRole('heading', { level: 1, name: /^竞赛\.xlsx/u }).waitFor();
    await isReady(page);
    expect(await sheetTabs(page)).toEqual(expect.arrayContaining(['规则', '报名汇总表']));
    expect(await page.getByText('● 未保存').count()).toBe(0);
  }, 60_000);

  it('tells why a file cannot be opened and keeps the one that is open', async () => {
    const { page, open: openFile } = await bench();
    await openFile(demo120);
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    for (const [buffer, said] of [
      [Buffer.concat([ole, Buffer.alloc(4096)]), /旧版 Excel|打开密码/u],
      [Buffer.alloc(0), /这个文件是空的/u],
      [Buffer.from('a,b\n1,2\n'), /不是 Excel 工作簿/u],
      [Buffer.from(readFileSync(demo120).subarray(0, 9000)), /文件不完整/u],
    ] as const) {
      await choose(page, { name: 'x.xls', mimeType: '', buffer });
      await page.getByText(said).waitFor();
      await page.getByRole('button', { name: '知道了' }).click();
    }
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('demo120.xlsx');
  }, 60_000);

  it('saves in place where the browser allows it, and asks before it writes over another program', async () => {
    const { page } = await bench({ from: 'server', before: HANDLE });
    await page.evaluate(
      ([bytes]) => (window as unknown as { giveFile(bytes: readonly number[]): void }).giveFile(bytes ?? []),
      [[...readFileSync(demo120)]],
    );
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await isReady(page);
    await typeInto(page, '决赛成绩', 'E3', '61');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('没有得到写这个文件的许可').waitFor();
    await page.getByText('● 未保存').waitFor();
    await page.evaluate("allowed = 'granted'");
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存到「书.xlsx」').waitFor();
    const written = await page.evaluate(() => (window as unknown as { written: number[] }).written);
    expect(openXlsx(Uint8Array.from(written), 'x').save().length).toBeGreaterThan(0);
    await typeInto(page, '决赛成绩', 'E3', '62');
    await page.evaluate('modified += 1000');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText(/被别的程序改过/u).waitFor();
    await page.getByRole('button', { name: '仍然保存' }).click();
    await page.getByText('已保存到「书.xlsx」').waitFor();
  }, 60_000);

  it('prints the reports with their page set-up, heads repeated and pages counted', async () => {
    const { page, picture } = await bench({ sample: true, before: 'window.print = () => undefined;' });
    await isReady(page);
    await write(page, '评定（先预览）');
    await page.getByRole('button', { name: '打印', exact: true }).click();
    await picture('workbench-print');
    await page.getByRole('button', { name: '打印', exact: true }).last().click();
    await page.getByText(/^共 \d+ 页/u).waitFor({ timeout: 30_000 });
    const papers = page.locator('.for-print .paper');
    const count = await papers.count();
    const texts = await papers.evaluateAll((all) => all.map((one) => one.textContent));
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    if (process.env.DENGBANG_PICTURES !== undefined) {
      await (await import('node:fs/promises')).writeFile(`${process.env.DENGBANG_PICTURES}/print.pdf`, pdf);
    }
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)).toHaveLength(count);
    const ranked = texts.filter((text) => text.includes('初赛名次表') && text.includes('准考证号'));
    expect(ranked.length).toBeGreaterThan(2);
    expect(texts.every((text) => /第 ?\d+ ?页，?\s?共 ?\d+ ?页/u.test(text))).toBe(true);
    expect(texts.some((text) => text.includes('签字') || text.includes('签名'))).toBe(true);
  }, 90_000);

  it('shows the two sides as tabs on a narrow page, also in the dark and in English', async () => {
    const dark = await bench({ dark: true });
    await dark.open(demo120);
    await dark.picture('workbench-dark');
    expect(await dark.axe()).toEqual([]);
    const { page, open: openFile, picture, axe } = await bench({ width: 768, language: 'en-US' });
    await openFile(demo120);
    await picture('workbench-768-pane');
    expect(await axe()).toEqual([]);
    await page.getByRole('tab', { name: 'Problems', exact: true }).click();
    await page.getByRole('tab', { name: 'Sheets' }).click();
    await picture('workbench-768-grid');
    const width = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
    expect(width).toBeLessThanOrEqual(0);
  }, 60_000);
});

const program = { program: `dengbang ${version}` };

async function sampled(
  bench: (options: BenchOptions) => Promise<Bench>,
): Promise<{ readonly page: Page; sampleOpen(): Promise<void> }> {
  const { page } = await bench({ from: 'server', sample: true });
  return { page, sampleOpen: () => isReady(page) };
}

/** By keyboard alone: to the button, through the preview, until it is written. */
async function write(page: Page, button: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: button }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByRole('button', { name: '写入工作簿' }).focus({ timeout: 30_000 });
  await page.keyboard.press('Enter');
  await page.getByText(/已写入 \d+ 张工作表/u).waitFor({ timeout: 60_000 });
}

/** Names on the tabs of the grid. */
function sheetTabs(page: Page): Promise<readonly string[]> {
  return page.locator('[data-u-comp=slide-tab-item]').allTextContents();
}

/** As a person does: the tab, the name box, the keys. */
async function typeInto(page: Page, sheet: string, cell: string, text: string): Promise<void> {
  const tab = page.locator('[data-u-comp=slide-tab-item]', { hasText: sheet }).first();
  await tab.click();
  while ((await tab.getAttribute('aria-selected')) !== 'true') await page.waitForTimeout(50);
  // The grid draws the sheet after the tab has changed.
  await page.waitForTimeout(300);
  const box = page.locator('[data-u-comp=defined-name] input').first();
  await box.fill(cell);
  await box.press('Enter');
  await page.waitForTimeout(300);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Waits until so many workbooks are kept on this machine. */
async function kept(page: Page, count: number): Promise<void> {
  const counted = `new Promise((done, fail) => {
    const opening = indexedDB.open('dengbang-workbench');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('kept').objectStore('kept').count();
      asked.onsuccess = () => { opening.result.close(); done(asked.result); };
    };
  })`;
  for (let tries = 0; tries < 40; tries++) {
    if ((await page.evaluate(counted)) === count) return;
    await page.waitForTimeout(150);
  }
  expect(await page.evaluate(counted)).toBe(count);
}

/** What a person sees of each sheet; times and the ledger, which is of times, are each file's own. */
function plainSheets(bytes: Uint8Array): unknown {
  const { sheets } = describeWorkbook(loadXlsx(bytes));
  const visible = sheets.filter(({ visibility }) => visibility.toLowerCase() !== 'veryhidden');
  return JSON.parse(
    JSON.stringify(visible).replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?/gu, 'then'),
  ) as unknown;
}

/** Puts work of yesterday and of last month into the database before the page looks. */
const OLD_WORK = `if (localStorage.getItem('old') === null) {
  localStorage.setItem('old', 'asked');
  const opening = indexedDB.open('dengbang-workbench', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('kept', { keyPath: 'key' });
  opening.onsuccess = () => {
    const turn = opening.result.transaction('kept', 'readwrite');
    const day = 24 * 3600 * 1000;
    for (const [name, days] of [['昨天.xlsx', 1], ['上月.xlsx', 8]]) {
      turn.objectStore('kept').put({ key: name, name, at: Date.now() - days * day, bytes: new Uint8Array(1) });
    }
    turn.oncomplete = () => { opening.result.close(); localStorage.setItem('old', 'put'); };
  };
}`;

const FULL = `IDBObjectStore.prototype.put = () => {
  throw new DOMException('full', 'QuotaExceededError');
};`;

/** A file that this browser lets the page write, after it was asked. */
const HANDLE = `
Object.assign(window, { allowed: 'denied', modified: 1000, bytes: new Uint8Array(0), written: [] });
window.giveFile = (given) => { bytes = Uint8Array.from(given); };
window.showOpenFilePicker = async () => [{
  kind: 'file', name: '书.xlsx',
  getFile: async () => new File([bytes], '书.xlsx', { lastModified: modified }),
  queryPermission: async () => 'prompt',
  requestPermission: async () => allowed,
  createWritable: async () => ({
    write: async (given) => { bytes = given; written = Array.from(given); modified += 1; },
    close: async () => undefined,
  }),
}];`;
