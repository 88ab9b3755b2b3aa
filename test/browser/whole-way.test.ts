/*
 * The whole way of a clerk through the pane as it is shipped, in Chromium with Microsoft's own office.js: problems,
 * review, rules, preview, writing, a tie ruled, awards, a step taken back; once by mouse, once by keyboard alone. What
 * stands in Excel afterwards is what the shell makes of the same file by the same acts.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Frame } from 'playwright-core';
import { planDemo } from '../../src/actions/demo-contest';
import type { ActRequest } from '../../src/desk/act-request';
import { openLocalEngine } from '../../src/desk/local-engine';
import { wordsIn } from '../../src/text';
import { createXlsx } from '../../src/workbook/file/create';
import { openXlsx } from '../../src/workbook/file/open';
import { nameOf } from '../excel-host/area';
import { isMissing } from '../outside-tools';
import { journalIn, sheetsIn } from '../same-acts';
import { newFolder, tell, type Folder } from '../shell';
import { version } from '../../package.json';
import { buildPages } from './build-pages';
import {
  button,
  confirmRules,
  field,
  goTo,
  lookFor,
  medalsOn,
  reviewOnTheSpot,
  reviewed,
  ruleTie,
  score,
  tie,
  write,
  type Clerk,
} from './clerk';
import { chromiumPath, openExcelPage, type ExcelPage } from './excel-page';
import { keysOn, mouseOn } from './hands';

const chromium = chromiumPath();
const sample = readFileSync(resolve(__dirname, '../samples/demo120.xlsx'));
const words = wordsIn('zh-CN');
const { home, frame, problems, rules, between, prizes } = words;
const program = `dengbang ${version}`;

let dist: Folder;
let excel: ExcelPage | null = null;
beforeAll(() => {
  if (isMissing(chromium, 'Chromium')) return;
  dist = newFolder();
  buildPages(dist.path);
}, 300_000);
afterEach(async () => {
  const opened = excel;
  excel = null;
  await opened?.close();
}, 60_000);
afterAll(() => {
  if (chromium !== null) dist.remove();
});

/** The pane in an Excel of today, and somebody in front of it. */
interface Desk extends Clerk {
  readonly opened: ExcelPage;
  readonly pane: Frame;
}

type HandKind = 'mouse' | 'keys';

async function sitDown(workbook: Uint8Array, kind: HandKind): Promise<Desk> {
  const apiSets = { ExcelApi: '1.21', DelayForCellEdit: '1.1' };
  const opened = await openExcelPage(chromium ?? '', {
    dist: dist.path,
    workbook,
    locale: 'zh-CN',
    apiSets,
  });
  excel = opened;
  const pane = await opened.open('taskpane');
  await pane.getByRole('heading', { name: home.way }).waitFor();
  const { page } = opened;
  // From Excel into the pane.
  if (kind === 'keys') await page.keyboard.press('Tab');
  return { opened, pane, hand: kind === 'mouse' ? mouseOn(page) : keysOn(page) };
}

/** The first place that is told of some problem; Excel has to show that cell. */
async function followToCell(desk: Desk): Promise<void> {
  await goTo(desk, problems.title);
  await lookFor(desk, 'AF20240013');
  const place = desk.pane.getByRole('button', { name: /^报名汇总表 F17 AF20240013/u });
  await desk.hand.press(place);
  const { workbook } = desk.opened.host;
  await until(() => workbook.selected !== null);
  expect([workbook.active.name, workbook.selected === null ? '' : nameOf(workbook.selected)]).toEqual([
    '报名汇总表',
    'F17',
  ]);
}

/** The scoring goes first, which leaves reports that say what the sheets say; then the ruling: the tie is open again. */
async function takeBackAndDoAgain(desk: Desk): Promise<void> {
  await desk.hand.press(button(desk, frame.ended.takeBack));
  await write(desk, frame.ended.restored);
  await goTo(desk, between.title);
  await desk.hand.press(button(desk, new RegExp(between.toList, 'u')));
  await desk.hand.press(button(desk, new RegExp(`^${between.acts.restore.title}`, 'u')));
  await desk.hand.press(button(desk, between.restore.last));
  await write(desk, frame.ended.restored);
  await desk.hand.press(button(desk, new RegExp(between.toList, 'u')));
  await ruleTie(desk);
  await score(desk);
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isSo(); tries++) await new Promise((later) => setTimeout(later, 50));
  expect(isSo()).toBe(true);
}

// --- what the shell makes of the same acts ----------------------------------------------------------

/** Review and 规则确认 have no command: they go through the engine that pane and shell share. */
async function throughEngine(bytes: Uint8Array, request: ActRequest): Promise<Uint8Array> {
  const book = openXlsx(bytes, 'demo120.xlsx');
  const engine = openLocalEngine(book, { words, program, now: () => new Date() });
  const { refused } = await engine.prepare(request);
  expect(refused).toBeNull();
  const { undone, refused: cells } = await engine.commit();
  expect([undone, cells]).toEqual([[], []]);
  return book.save();
}

async function byTheShell(): Promise<Uint8Array> {
  const { ticket, code, by, basis } = reviewed;
  const passed = await throughEngine(sample, {
    act: 'review',
    items: [{ ticket, code }],
    opinion: 'passed',
    basis,
    by,
  });
  const confirmed = await throughEngine(passed, { act: 'confirm-rules', by, second: '', reason: '' });
  const folder = newFolder();
  try {
    const file = folder.put('demo120.xlsx', confirmed);
    const decided = ['--order', tie.order.join(','), '--basis', tie.basis, '--by', tie.by];
    const rule = ['rule', file, '--round', '初赛', ...decided];
    const commands = [
      ['run', file],
      rule,
      ['run', file],
      ['restore', file],
      ['restore', file, '--by', tie.by],
      rule,
      ['run', file],
    ];
    for (const one of commands) {
      const { status, err } = await tell([...one, '--in-place'], { program, now: () => new Date() });
      expect([one[0], status === 2 ? err : 'done']).toEqual([one[0], 'done']);
    }
    return folder.bytes('demo120.xlsx');
  } finally {
    folder.remove();
  }
}

// --- the proofs -------------------------------------------------------------------------------------

(chromium === null ? describe.skip : describe)('the whole way', () => {
  let shell: Uint8Array;
  beforeAll(async () => {
    shell = await byTheShell();
  });

  test.each(['mouse', 'keys'] as const)(
    'by %s alone ends with the workbook that the shell makes',
    async (kind) => {
      const desk = await sitDown(sample, kind);
      await reviewOnTheSpot(desk);
      await confirmRules(desk);
      await score(desk);
      await followToCell(desk);
      await ruleTie(desk);
      await score(desk);
      const medals = await medalsOn(desk);
      await takeBackAndDoAgain(desk);
      expect(await medalsOn(desk)).toBe(medals);
      const saved = desk.opened.host.save();
      expect(sheetsIn(saved)).toEqual(sheetsIn(shell));
      expect(await journalIn(saved)).toEqual(await journalIn(shell));
      for (const winner of await winnersIn(shell)) expect(medals).toContain(winner);
      const { strangers, complaints } = desk.opened;
      expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
      if (kind === 'keys') expect(desk.hand.acts.some((act) => act.startsWith('click'))).toBe(false);
      process.stdout.write(`the whole way by ${kind}: ${desk.hand.acts.length} acts\n`);
    },
    150_000,
  );

  test('a contest without problems is twelve acts or fewer from the opened pane to written awards', async () => {
    const demo = createXlsx('clean.xlsx');
    await demo.apply(planDemo({ contestants: 120, seed: 'clean', traps: [], words }));
    const desk = await sitDown(demo.save(), 'mouse');
    await desk.hand.press(button(desk, home.step.confirmRules()[1]));
    await desk.hand.write(field(desk, rules.confirmation.by), reviewed.by);
    await desk.hand.press(button(desk, rules.confirmation.button));
    await write(desk, /已写入/u);
    await score(desk);
    const written = await openXlsx(desk.opened.host.save(), 'book.xlsx').snapshot();
    const own = written.sheets.flatMap((sheet) => sheet.own ?? []);
    expect(own.filter((key) => key.startsWith('awards') || key.startsWith('bonus'))).not.toEqual([]);
    const { acts } = desk.hand;
    process.stdout.write(`opened pane to written awards: ${acts.length} acts: ${acts.join(' · ')}\n`);
    expect(acts.length).toBeLessThanOrEqual(12);
  }, 90_000);
});

/** Name and unit of those who win a medal. */
async function winnersIn(bytes: Uint8Array): Promise<readonly string[]> {
  const engine = openLocalEngine(openXlsx(bytes, 'book.xlsx'), { words, program, now: () => new Date() });
  const { prizes: told } = await engine.look();
  const medals = told?.people.find(({ title }) => title === prizes.group.medals)?.lines ?? [];
  expect(medals.length).toBe(10);
  return medals.map(({ winner }) => winner);
}
