/*
 * 审核意见 given on the spot, as pane and workbench do it: shown first, written on its sheet, obeyed, taken back.
 */
import { readFileSync } from 'node:fs';
import { journalEntries } from '../src/actions/journal';
import { readLedger } from '../src/actions/ledger';
import { openLocalEngine } from '../src/desk/local-engine';
import type { RequestOf } from '../src/desk/act-request';
import type { Problem } from '../src/desk/problems';
import { defaultSettings } from '../src/contest/setting-texts';
import { reviewsForm } from '../src/reports/forms/record-forms';
import { wordsIn } from '../src/text';
import { openXlsx, type FileWorkbook } from '../src/workbook/file/open';
import type { Cell, SheetSnapshot } from '../src/workbook/port';
import { demo120 } from './workbooks';
import { contestBook, type BookSheet } from './contest-book';

jest.setTimeout(60_000);

const GOOD = '110101199003079710';
const BAD = '110101199003079711';
const roster: BookSheet = {
  name: '报名汇总表',
  rows: [
    ['准考证号', '姓名', '单位', '身份证号', '性别'],
    ['A1', '甲一', '甲公司', GOOD, '男'],
    ['A2', '乙二', '甲公司', BAD, '男'],
    ['A3', '丙三', '乙公司', '11010119900307', '男'],
    ['A4', '丁四', '乙公司', '110105198811059823', '女'],
  ],
};
const scores: BookSheet = {
  name: '初赛成绩',
  rows: [
    ['准考证号', '姓名', '单位', '理论', '技能', '名次'],
    ['A1', '甲一', '甲公司', 90, 90, null],
    ['A2', '乙二', '甲公司', 85, 85, null],
    ['A3', '丙三', '乙公司', 80, 80, null],
    ['A4', '丁四', '乙公司', 75, 75, null],
  ],
};
const ownList: BookSheet = {
  name: '审核意见',
  rows: [
    ['准考证号', '问题代码', '意见', '依据', '审核人', '日期'],
    ['A9', 'under-age', '通过', '已满16周岁', '王五', '2024-05-01'],
    ['A2', 'id-number-check-digit', null, '已看身份证', null, null],
  ],
};

function open(bytes: Uint8Array) {
  const workbook = openXlsx(bytes, 'contest.xlsx');
  const engine = openLocalEngine(workbook, {
    words: wordsIn('zh-CN'),
    program: 'dengbang test',
    now: () => new Date('2024-06-20T09:30:00+08:00'),
  });
  return { workbook, engine };
}
const book = (...more: readonly BookSheet[]) => open(contestBook([roster, scores, ...more]));

function passing(ticket: string, code: RequestOf<'review'>['items'][number]['code']): RequestOf<'review'> {
  return {
    act: 'review',
    items: [{ ticket, code }],
    opinion: 'passed',
    basis: '已看身份证原件',
    by: '李四',
  };
}
const takingOut: RequestOf<'review'> = {
  ...passing('A2', 'id-number-check-digit'),
  opinion: 'disqualified',
  basis: '冒用他人身份证',
};

async function sheetOf(workbook: FileWorkbook): Promise<SheetSnapshot | undefined> {
  return (await workbook.snapshot()).sheets.find(({ name }) => name === '审核意见');
}

/** Everything below the headings, blanks left out. */
async function lines(workbook: FileWorkbook): Promise<readonly string[]> {
  const sheet = await sheetOf(workbook);
  if (sheet === undefined) return [];
  const columns = Array.from({ length: 10 }, (_, at) => at + 1);
  return [...sheet.rows(columns)]
    .map(({ cells }) => cells.map((cell: Cell) => cell.value ?? '').join('|'))
    .filter((line) => /^A\d/u.test(line));
}

/** Somebody types another ID number. */
async function retype(workbook: FileWorkbook, row: number, expected: string, value: string): Promise<void> {
  const [people] = (await workbook.snapshot()).sheets;
  const write = { row, column: 4, ticket: null, role: 'idNumber', expected, value };
  await workbook.apply({ steps: [{ kind: 'write-cells', sheet: people?.id ?? '', writes: [write] }] });
}

function shown(problems: readonly Problem[], code: string): Problem | undefined {
  return problems.find((one) => one.code === code);
}

test('without a list one is made, with the cell that was judged, and the error becomes a note', async () => {
  const { workbook, engine } = book();
  const preview = await engine.prepare(passing('A2', 'id-number-check-digit'));
  expect(preview.refused).toBeNull();
  expect(preview.sheets).toEqual([{ name: '审核意见', done: 'made' }]);
  expect(preview.consequences.join()).toContain('1 个问题记为“通过”，不再妨碍封存：A2。');
  expect(preview.back).toBe('restore');
  const { look } = await engine.commit();
  expect(shown(look.problems.problems, 'id-number-check-digit')).toMatchObject({
    severity: 'info',
    reviewable: false,
    reviewedBy: '通过 李四 2024-06-20 已看身份证原件',
  });
  expect(await lines(workbook)).toEqual([
    expect.stringMatching(
      /^A2\|乙二\|id-number-check-digit\|.+\|报名汇总表!D3\|[0-9a-f]{8}\|通过\|已看身份证原件\|李四\|2024-06-20$/u,
    ),
  ]);
});

test('取消资格 tells first who moves up, and is taken back whole', async () => {
  const { workbook, engine } = book();
  const preview = await engine.prepare(takingOut);
  expect(preview.consequences.join('\n')).toMatch(/A3 名次：3 → 2/u);
  expect(preview.rounds[0]).toMatchObject({ entered: 4, scored: 3 });
  await engine.commit();
  expect((await engine.look()).rounds[0]?.scored).toBe(3);
  await engine.prepare({ act: 'restore', steps: 1, by: '李四' });
  const { look } = await engine.commit();
  expect(look.rounds[0]?.scored).toBe(4);
  expect(await sheetOf(workbook)).toBeUndefined();
});

test('a line that run prepared is filled in, not doubled, and is blank again after a restore', async () => {
  const { workbook, engine } = book();
  await engine.prepare({ act: 'run' });
  await engine.commit();
  const before = await lines(workbook);
  expect(before.filter((line) => line.includes('id-number-check-digit'))).toHaveLength(1);
  const preview = await engine.prepare(passing('A2', 'id-number-check-digit'));
  expect(preview.cells.map(({ sheet, role, count, over }) => [sheet, role, count, over])).toEqual([
    ['审核意见', 'opinion', 1, 0],
    ['审核意见', 'basis', 1, 0],
    ['审核意见', 'by', 1, 0],
    ['审核意见', 'date', 1, 0],
  ]);
  await engine.commit();
  const after = await lines(workbook);
  expect(after).toHaveLength(before.length);
  expect(after.filter((line) => line.includes('|通过|已看身份证原件|李四|2024-06-20'))).toHaveLength(1);
  await engine.prepare({ act: 'restore', steps: 1, by: '李四' });
  await engine.commit();
  expect(await lines(workbook)).toEqual(before);
});

test('the next run keeps the decision and its line', async () => {
  const { workbook, engine } = book();
  await engine.prepare({ act: 'run' });
  await engine.commit();
  await engine.prepare(passing('A2', 'id-number-check-digit'));
  await engine.commit();
  await engine.prepare({ act: 'run' });
  await engine.commit();
  expect((await lines(workbook)).filter((line) => line.includes('|通过|'))).toHaveLength(1);
});

test("on a list of the user's own a prepared line is completed and others are added below", async () => {
  const { workbook, engine } = book(ownList);
  const preview = await engine.prepare({
    ...passing('A2', 'id-number-check-digit'),
    items: [
      { ticket: 'A2', code: 'id-number-check-digit' },
      { ticket: 'A3', code: 'id-number-length' },
    ],
    basis: '',
  });
  expect(preview.refused).toBeNull();
  await engine.commit();
  expect(await lines(workbook)).toEqual([
    'A9|under-age|通过|已满16周岁|王五|2024-05-01||||',
    'A2|id-number-check-digit|通过|已看身份证|李四|2024-06-20||||',
    'A3|id-number-length|通过||李四|2024-06-20||||',
  ]);
});

test('a review is void once the cell that it judged changes, and can be given anew', async () => {
  const { workbook, engine } = book();
  await engine.prepare(passing('A2', 'id-number-check-digit'));
  await engine.commit();
  await retype(workbook, 3, BAD, '110101199003079712');
  const { problems } = await engine.look();
  expect(shown(problems.problems, 'review-void')?.severity).toBe('error');
  expect(shown(problems.problems, 'id-number-check-digit')).toMatchObject({
    severity: 'error',
    reviewable: true,
  });
  await engine.prepare(passing('A2', 'id-number-check-digit'));
  const { look } = await engine.commit();
  expect(shown(look.problems.problems, 'review-void')).toBeUndefined();
  expect(await lines(workbook)).toHaveLength(2);
});

test('the empty form of a new contest is filled from its first line', async () => {
  const { workbook, engine } = book();
  const sheet = reviewsForm(defaultSettings, wordsIn('zh-CN'), 20);
  await workbook.apply({ steps: [{ kind: 'put-sheet', sheet }] });
  await engine.prepare(passing('A2', 'id-number-check-digit'));
  const { look } = await engine.commit();
  expect(shown(look.problems.problems, 'id-number-check-digit')?.severity).toBe('info');
  expect(await lines(workbook)).toEqual([
    expect.stringMatching(/^A2\|乙二\|id-number-check-digit\|.+\|报名汇总表!D3\|[0-9a-f]{8}\|通过\|/u),
  ]);
});

test('who goes on and who wins otherwise is told before the ranks that move', async () => {
  const { engine } = open(readFileSync(demo120));
  const asked = { ...takingOut, items: [{ ticket: 'AF20240027', code: 'id-number-length' as const }] };
  const told = (await engine.prepare(asked)).consequences;
  const advances = told.flatMap((line, at) => (/晋级：/u.test(line) ? [at] : []));
  expect(advances.length).toBeGreaterThan(0);
  expect(Math.max(...advances)).toBeLessThan(told.findIndex((line) => /名次：/u.test(line)));
});

describe('nothing is written', () => {
  const first = async (request: RequestOf<'review'>, ...more: readonly BookSheet[]): Promise<string> => {
    const { engine } = book(...more);
    const { refused } = await engine.prepare(request);
    return refused === null ? 'not refused' : refused.what + refused.todo;
  };

  test('without the name of the reviewer', async () => {
    expect(await first({ ...takingOut, by: ' ' })).toContain('没有写是谁审的');
  });

  test('where somebody is taken out without a basis', async () => {
    expect(await first({ ...takingOut, basis: ' ' })).toContain('取消资格没有写依据');
  });

  test('where nothing waits for a review', async () => {
    expect(await first(passing('A1', 'under-age'))).toContain('A1 没有等待审核的问题（under-age）');
    expect(await first({ ...takingOut, items: [] })).toContain('没有选中要审核的问题');
  });

  test('on a list that its owner protected with a password', async () => {
    const locked = { ...ownList, password: true };
    expect(await first(passing('A3', 'id-number-length'), locked)).toContain('有密码保护，记不进去');
  });

  test('where a sealed round would come out otherwise; what moves nobody may be passed', async () => {
    const { workbook, engine } = book();
    for (const one of ['A2', 'A3'] as const) {
      await engine.prepare(passing(one, one === 'A2' ? 'id-number-check-digit' : 'id-number-length'));
      await engine.commit();
    }
    await engine.prepare(passing('A4', 'sex-mismatch'));
    await engine.commit();
    const sealed = await engine.prepare({ act: 'seal', round: 'preliminary', by: '裁判长', password: null });
    expect(sealed.refused).toBeNull();
    await engine.commit();
    await retype(workbook, 2, GOOD, BAD);
    const asked = passing('A1', 'id-number-check-digit');
    const out = await engine.prepare({ ...asked, opinion: 'disqualified' });
    expect(out.refused?.what).toContain('初赛已封存');
    expect((await engine.prepare(asked)).refused).toBeNull();
  });
});

test('the journal names the opinion, the code, the ticket and the basis, and nobody by name', async () => {
  const { workbook, engine } = book();
  await engine.prepare(takingOut);
  await engine.commit();
  const [line] = journalEntries(readLedger(await workbook.snapshot()));
  expect(line).toMatchObject({
    act: 'review',
    by: '李四',
    back: true,
    options: { opinion: '取消资格', code: 'id-number-check-digit', ticket: 'A2', reason: '冒用他人身份证' },
  });
  expect(JSON.stringify(line)).not.toContain('乙二');
});
