/*
 * 审核意见 from run to run: prepared from what is open, filled in by a clerk, obeyed, kept word for word.
 */
import { reviewsForm } from '../src/reports/forms/record-forms';
import { defaultSettings } from '../src/contest/setting-texts';
import { wordsIn } from '../src/text';
import { openXlsx, type FileWorkbook } from '../src/workbook/file/open';
import type { Cell, CellWrite, SheetSnapshot } from '../src/workbook/port';
import { rawWorkbook, type RawCell, type RawSheet } from './raw-workbook';
import { answer, performOn } from './workbooks';

const GOOD = '110101199003079710';
const BAD = '110101199003079711';
const ALSO_BAD = '110101199003079712';

const [TICKET, CODE, CELL, OPINION, BASIS, BY, DATE] = [1, 3, 5, 7, 8, 9, 10];

const roster: RawSheet = {
  name: '报名汇总表',
  rows: [
    ['准考证号', '姓名', '单位', '身份证号', '性别'],
    ['A1', '甲一', '甲公司', GOOD, '男'],
    ['A2', '乙二', '甲公司', BAD, '男'],
    ['A3', '丙三', '乙公司', '11010119900307', '男'],
    ['A4', '丁四', '乙公司', '110105198811059823', '男'],
  ],
};
const scores: RawSheet = {
  name: '初赛成绩',
  rows: [
    ['准考证号', '姓名', '单位', '理论', '技能'],
    ['A1', '甲一', '甲公司', 90, 90],
    ['A2', '乙二', '甲公司', 85, 85],
    ['A3', '丙三', '乙公司', 80, 80],
    ['A4', '丁四', '乙公司', 75, 75],
  ],
};

const book = (...more: readonly RawSheet[]): FileWorkbook =>
  openXlsx(rawWorkbook([roster, scores, ...more]), 'contest.xlsx');

/** Runs, saves and opens again. */
async function run(workbook: FileWorkbook, fields: Parameters<typeof performOn>[1] = {}) {
  const outcome = await performOn(workbook, fields);
  const { refused } = await workbook.apply(outcome.plan);
  expect(refused).toEqual([]);
  const bytes = workbook.save();
  return { told: answer(outcome), bytes, workbook: openXlsx(bytes, 'contest.xlsx') };
}

async function sheetOf(workbook: FileWorkbook, name: string): Promise<SheetSnapshot> {
  const sheet = (await workbook.snapshot()).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

/** The cells of the reviews, a row for each below the headings. */
async function lines(workbook: FileWorkbook): Promise<readonly (readonly Cell[])[]> {
  const sheet = await sheetOf(workbook, '审核意见');
  return [...sheet.rows([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5)].map(({ cells }) => cells);
}

/** "A2 id-number-check-digit 报名汇总表!D3 通过" for each row. */
async function reviews(workbook: FileWorkbook): Promise<readonly string[]> {
  return (await lines(workbook)).map((cells) =>
    [TICKET, CODE, CELL, OPINION].map((column) => cells[column - 1]?.value ?? '…').join(' '),
  );
}

/** Types into cells; rows of the reviews are counted from 1 below the headings. */
async function type(
  workbook: FileWorkbook,
  name: string,
  cells: readonly (readonly [row: number, column: number, value: string | number | null])[],
): Promise<void> {
  const sheet = await sheetOf(workbook, name);
  const above = name === '审核意见' ? 4 : 0;
  const writes = cells.map(([at, column, value]): CellWrite => {
    const row = above + at;
    const [found] = [...sheet.rows([column], row, row)];
    return { row, column, value, ticket: null, role: 'basis', expected: found?.cells[0]?.value ?? null };
  });
  const { refused } = await workbook.apply({ steps: [{ kind: 'write-cells', sheet: sheet.id, writes }] });
  expect(refused).toEqual([]);
}

const PREPARED = [
  'A2 id-number-check-digit 报名汇总表!D3 …',
  'A3 id-number-length 报名汇总表!D4 …',
  'A4 sex-mismatch 报名汇总表!E5 …',
];

test('every open error and doubt about a person gets a row, errors first, with nothing left to fill in but the decision', async () => {
  const { workbook } = await run(book());
  expect(await reviews(workbook)).toEqual(PREPARED);
  const [first] = await lines(workbook);
  expect(first?.map(({ value }) => value)).toEqual([
    'A2',
    '乙二',
    'id-number-check-digit',
    expect.stringContaining('「9711」'),
    '报名汇总表!D3',
    expect.stringMatching(/^[0-9a-f]{8}$/u),
    null,
    null,
    null,
    null,
  ]);
  expect(JSON.stringify(await lines(workbook))).not.toMatch(/\d{14}/u);
});

test('only the four columns of the decision can be typed in, and the opinion is chosen from a list', async () => {
  const outcome = await performOn(book());
  const plan = outcome.plan.steps.flatMap((step) =>
    step.kind === 'put-sheet' && step.sheet.key === 'input.reviews' ? [step.sheet] : [],
  )[0];
  expect(plan?.protected).toBe(true);
  const unlocked = plan?.rows.map(({ cells }) => cells.map((cell) => cell?.style.unlocked === true));
  expect(unlocked?.slice(0, 4).flat()).not.toContain(true);
  const decision = [false, false, false, false, false, false, true, true, true, true];
  for (const row of unlocked?.slice(4) ?? []) expect(row).toEqual(decision);
  expect(plan?.validations).toMatchObject([
    {
      area: { top: 5, bottom: 7, left: OPINION, right: OPINION },
      rule: { kind: 'list', items: ['通过', '取消资格'] },
    },
  ]);
  expect(plan?.rows[4]?.cells[CELL - 1]?.link).toEqual({ sheet: '报名汇总表', cell: 'D3' });
});

test('a second run changes no byte', async () => {
  const first = await run(book());
  const second = await run(first.workbook);
  expect(Buffer.compare(second.bytes, first.bytes)).toBe(0);
});

test('通过 makes the finding information, 取消资格 takes the person out, and both rows stay word for word', async () => {
  const { workbook } = await run(book());
  await type(workbook, '审核意见', [
    [1, OPINION, '通过'],
    [1, BASIS, ' 核对原件，\n号码无误 '],
    [1, BY, '王审'],
    [1, DATE, 45464],
    [2, OPINION, '取消资格'],
    [2, BASIS, '=材料不实'],
  ]);
  const before = await lines(workbook);
  const after = await run(workbook);
  const severity = (code: string) => after.told.findings.find((one) => one.code === code)?.severity;
  expect([severity('id-number-check-digit'), severity('id-number-length')]).toEqual(['info', 'info']);
  expect(after.told.rounds[0]?.standings.map(({ ticket, rank, status }) => [ticket, rank, status])).toEqual([
    ['A1', 1, 'scored'],
    ['A2', 2, 'scored'],
    ['A4', 3, 'scored'],
    ['A3', null, 'disqualified'],
  ]);
  const kept = await lines(after.workbook);
  expect(kept.map((cells) => cells.map(({ value }) => value))).toEqual(
    before.map((cells) => cells.map(({ value }) => value)),
  );
  expect(after.told.findings.filter(({ code }) => code === 'review-void')).toEqual([]);
  const again = await run(after.workbook);
  expect(Buffer.compare(again.bytes, after.bytes)).toBe(0);
});

test('a decision is void once its cell changes; a new row waits, and its decision ends the matter', async () => {
  const { workbook } = await run(book());
  await type(workbook, '审核意见', [[1, OPINION, '通过']]);
  const decided = await run(workbook);
  await type(decided.workbook, '报名汇总表', [[3, 4, ALSO_BAD]]);
  const changed = await run(decided.workbook);
  expect(changed.told.findings.find(({ code }) => code === 'review-void')).toMatchObject({
    severity: 'error',
    sheet: '审核意见',
    cell: 'G5',
    ticket: 'A2',
    facts: { code: 'id-number-check-digit', reason: 'cell-changed' },
  });
  expect(changed.told.findings.find(({ code }) => code === 'id-number-check-digit')?.severity).toBe('error');
  expect(await reviews(changed.workbook)).toEqual([
    'A2 id-number-check-digit 报名汇总表!D3 通过',
    ...PREPARED.slice(1),
    'A2 id-number-check-digit 报名汇总表!D3 …',
  ]);
  const idle = await run(changed.workbook);
  expect(Buffer.compare(idle.bytes, changed.bytes)).toBe(0);
  await type(idle.workbook, '审核意见', [[4, OPINION, '通过']]);
  const settled = await run(idle.workbook);
  expect(settled.told.findings.filter(({ code }) => code === 'review-void')).toEqual([]);
  expect(settled.told.findings.find(({ code }) => code === 'id-number-check-digit')?.severity).toBe('info');
  expect(await reviews(settled.workbook)).toHaveLength(4);
});

test('a row whose finding is gone goes away, unless somebody wrote something there', async () => {
  const { workbook } = await run(book());
  await type(workbook, '审核意见', [[2, BASIS, '等单位来函']]);
  await type(workbook, '报名汇总表', [
    [3, 4, '110101198501010017'],
    [4, 4, '110101199103079718'],
    [5, 5, '女'],
  ]);
  const outcome = await run(workbook);
  const left = await lines(outcome.workbook);
  expect(left.map((cells) => [cells[TICKET - 1]?.value, cells[BASIS - 1]?.value])).toEqual([
    ['A3', '等单位来函'],
  ]);
});

test('an opinion that nobody can read stays where it is and is asked about, without a second row', async () => {
  const { workbook } = await run(book());
  await type(workbook, '审核意见', [[1, OPINION, '再议']]);
  const { told, workbook: after } = await run(workbook);
  expect(told.findings.find(({ code }) => code === 'review-void')?.facts).toMatchObject({
    reason: 'opinion-unclear',
  });
  expect(await reviews(after)).toHaveLength(3);
});

test('when the roster is sorted a decision holds, and its link follows the cell', async () => {
  const { workbook } = await run(book());
  await type(workbook, '审核意见', [[1, OPINION, '通过']]);
  const rows = roster.rows.slice(1);
  const sorted = [...rows].reverse();
  const cells = sorted.flatMap((row, index) =>
    row.map((value, column) => [index + 2, column + 1, value as string | null] as const),
  );
  await type(workbook, '报名汇总表', cells);
  const { told, workbook: after } = await run(workbook);
  expect(told.findings.find(({ code }) => code === 'id-number-check-digit')?.severity).toBe('info');
  expect(await reviews(after)).toContain('A2 id-number-check-digit 报名汇总表!D4 通过');
});

const heads: readonly RawCell[] = ['准考证号', '问题代码', '意见', '依据', '审核人', '日期'];

test.each<[string, RawSheet]>([
  ['with reviews', { name: '评审会', rows: [heads, ['A2', 'id-number-check-digit', '通过', '', '', '']] }],
  ['still empty', { name: '评审会', rows: [heads] }],
  ['that lacks a column', { name: '审核意见', rows: [heads.slice(0, 3), ['A2', 'under-age', '通过']] }],
])("a reviews sheet of the user's own %s is left alone, and none of ours is made", async (_, own) => {
  const { workbook } = await run(book(own));
  const { sheets } = await workbook.snapshot();
  expect(sheets.filter((sheet) => sheet.own === 'input.reviews')).toEqual([]);
});

test('the empty form of a new contest is filled in', async () => {
  const workbook = book();
  const form = reviewsForm(defaultSettings, wordsIn('zh-CN'), 40);
  await workbook.apply({ steps: [{ kind: 'put-sheet', sheet: form }] });
  const { workbook: after } = await run(workbook);
  expect(await reviews(after)).toEqual(PREPARED);
});

test('in English the sheet is read as well', async () => {
  const english = { words: wordsIn('en-US') };
  const { workbook } = await run(book(), english);
  const name = (await workbook.snapshot()).sheets.find(({ own }) => own === 'input.reviews')?.name ?? '';
  const sheet = await sheetOf(workbook, name);
  const write = { row: 5, column: OPINION, value: '通过', expected: null, ticket: null, role: 'basis' };
  await workbook.apply({ steps: [{ kind: 'write-cells', sheet: sheet.id, writes: [write] }] });
  const { told } = await run(workbook, english);
  expect(told.findings.find(({ code }) => code === 'id-number-check-digit')?.severity).toBe('info');
});

test.each([
  { act: 'check' },
  { act: 'score' },
  { act: 'award' },
  { act: 'run', round: 'preliminary' },
] as const)('%j leaves the reviews alone', async (fields) => {
  const { workbook } = await run(book(), fields);
  const { sheets } = await workbook.snapshot();
  expect(sheets.filter(({ own }) => own === 'input.reviews')).toEqual([]);
});

test('a contest without anything to review has no such sheet', async () => {
  const clean = { ...roster, rows: roster.rows.slice(0, 2) };
  const few = { ...scores, rows: scores.rows.slice(0, 2) };
  const { workbook } = await run(openXlsx(rawWorkbook([clean, few]), 'clean.xlsx'));
  const { sheets } = await workbook.snapshot();
  expect(sheets.map(({ own }) => own)).not.toContain('input.reviews');
});
