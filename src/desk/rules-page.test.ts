/*
 * What the page of rules, the list of places and the what-if table are shown, and the acts that they ask for, over
 * the sample contest.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { competitors, contestBook, rosterSheet, scoreSheet } from '../../test/contest-book';
import { demo120 } from '../../test/workbooks';
import { settingItems } from '../contest/all-settings';
import { wordsIn } from '../text';
import { openXlsx, type FileWorkbook } from '../workbook/file/open';
import type { ActRequest } from './act-request';
import { groundOf, type Ground } from './ground';
import { openLocalEngine } from './local-engine';
import { placesOf } from './places';
import type { Preview } from './preview';
import { answer } from './questions';
import { draftsOf, readRule } from './rule-drafts';
import { ruleGroups, rulesOf } from './rules';

// A busy machine is no failure.
jest.setTimeout(60_000);

const words = wordsIn('zh-CN');
const call = { words, program: 'dengbang test', now: new Date('2024-06-01T01:00:00Z') };

const demo = (): FileWorkbook => openXlsx(readFileSync(demo120), basename(demo120));
const groundIn = async (book: FileWorkbook): Promise<Ground> => groundOf(await book.snapshot(), call);

async function doing(book: FileWorkbook, ...requests: readonly ActRequest[]): Promise<readonly Preview[]> {
  const engine = openLocalEngine(book, { words, program: call.program, now: () => call.now });
  const previews: Preview[] = [];
  for (const request of requests) {
    const preview = await engine.prepare(request);
    previews.push(preview);
    if (preview.refused === null) expect((await engine.commit()).refused).toEqual([]);
  }
  return previews;
}

const nobody = { by: '', second: '', reason: '' };
const confirm = { act: 'confirm-rules', ...nobody, by: '张三' } as const;

// ---- rules -----------------------------------------------------------------------------------------

test('every setting stands in one group, 规则确认 alone in none', async () => {
  const { groups } = rulesOf(await groundIn(demo()));
  const names = groups.flatMap(({ rules }) => rules.map(({ name }) => name));
  expect(groups.map(({ group }) => group)).toEqual(ruleGroups);
  expect([...names].sort()).toEqual(
    settingItems
      .map(({ name }) => name)
      .filter((name) => name !== '规则确认')
      .sort(),
  );
  // A new setting that nobody put into a group would stand among these.
  expect(groups.at(-1)?.rules.map(({ name }) => name)).toEqual(['表对应', '列对应']);
});

test('a rule is told with its clause, its default, its words and its cell', async () => {
  const book = demo();
  await doing(book, { act: 'settings', changes: [{ name: '晋级取整', text: '向上' }], ...nobody });
  const { groups, sheet } = rulesOf(await groundIn(book));
  const rule = groups.flatMap(({ rules }) => rules).find(({ name }) => name === '晋级取整');
  expect(rule).toMatchObject({
    value: '向上',
    default: '向下',
    isDefault: false,
    choices: ['向下', '四舍五入', '向上'],
    source: '名次/人数不超过30%即向下取整',
    answered: false,
    isWrong: false,
  });
  const found = book.snapshot().then(({ sheets }) => sheets.find(({ name }) => name === sheet));
  const [row = 0] = [Number(/\d+$/u.exec(rule?.cell ?? '')?.[0])];
  const cells = [...((await found)?.rows([1, 2, 3, 4], row, row) ?? [])][0]?.cells.map(({ value }) => value);
  expect(cells).toEqual(expect.arrayContaining(['晋级取整', '向上']));
});

test('the confirmation is due once there are marks, and no longer when it is given', async () => {
  const book = demo();
  expect(rulesOf(await groundIn(book))).toMatchObject({ confirmed: '', rulesDue: true, changedSince: [] });
  const roster = openXlsx(contestBook([rosterSheet(competitors(5))]), 'roster.xlsx');
  expect(rulesOf(await groundIn(roster)).rulesDue).toBe(false);
  await doing(book, confirm);
  expect(rulesOf(await groundIn(book))).toMatchObject({ confirmed: '张三 2024-06-01', rulesDue: false });
});

test('a later change of the rules is asked for twice and then prints on every report', async () => {
  const book = demo();
  const changes = [{ name: '晋级取整', text: '四舍五入' }];
  const [, alone, signed] = await doing(
    book,
    confirm,
    { act: 'settings', changes, ...nobody },
    { act: 'settings', changes, by: '李四', second: '王五', reason: '组委会决定' },
    { act: 'run' },
  );
  expect(alone?.refused?.what).toContain('规则已经确认，改“晋级取整”要写理由');
  expect(signed?.consequences.join('')).toContain('规则项“晋级取整”：向下 → 四舍五入');
  const told = '2024-06-01 改“晋级取整”向下→四舍五入（理由：组委会决定；李四、王五）';
  const { sheets } = await book.snapshot();
  const without = sheets
    .filter(({ own }) => own !== null && !own.startsWith('input.') && own !== 'ledger')
    .filter((sheet) => {
      const columns = Array.from({ length: sheet.extent?.right ?? 1 }, (_, at) => at + 1);
      const texts = [...sheet.rows(columns)].flatMap(({ cells }) => cells.map(({ value }) => String(value)));
      return !texts.some((text) => text.includes(told));
    });
  expect(sheets.filter(({ own }) => own === 'standings.preliminary' || own === 'bonus')).toHaveLength(2);
  expect(without.map(({ own }) => own)).toEqual([]);
});

test('what is typed is a draft only while it says something else', async () => {
  const look = rulesOf(await groundIn(demo()));
  const typed = new Map([
    ['晋级比例', '0.3'],
    ['最少晋级', '-1'],
    ['理论权重', '40'],
  ]);
  expect(draftsOf(look, typed)).toEqual({
    list: [
      { name: '理论权重', before: '30%', after: '40%', isWrong: false },
      { name: '最少晋级', before: '0', after: '-1', isWrong: true },
    ],
    weights: { theory: '40%', practical: '70%' },
    answered: false,
  });
  const both = draftsOf(look, new Map([...typed, ['技能权重', '60%']]));
  expect(both.weights).toBeNull();
  expect([readRule('晋级取整', ' '), readRule('晋级取整', '随便')]).toEqual(['向下', null]);
});

// ---- places ----------------------------------------------------------------------------------------

test('places name the sheets, their people, their columns and what else they could be', async () => {
  const { anything, places, candidates } = placesOf(await groundIn(demo()));
  expect(anything).toBe(true);
  expect(places.map(({ kind, people }) => [kind, people])).toEqual([
    ['roster', 125],
    ['preliminary', 120],
    ['semifinal', 34],
    ['final', 10],
    ['settings', null],
    ['rulings', null],
    ['reviews', null],
    ['changes', null],
  ]);
  const preliminary = places.find(({ kind }) => kind === 'preliminary');
  const theory = preliminary?.columns.find(({ role }) => role === 'theory');
  expect(theory).toMatchObject({ needed: true, isChosen: false });
  expect(preliminary?.headers).toContainEqual({
    column: theory?.column,
    letters: theory?.letters,
    header: theory?.header,
  });
  expect(candidates).toContainEqual({ sheet: preliminary?.sheet, row: null });
});

test('a sheet that nobody would recognise is chosen, then its columns, and both are remembered', async () => {
  const people = competitors(6);
  const { rows } = scoreSheet('', people);
  const plain = { name: '甲', rows: [['序', '证', '名', '处', 'A', 'B'], ...rows.slice(2)] };
  const book = openXlsx(contestBook([rosterSheet(people), plain]), 'book.xlsx');
  const kind = 'preliminary';
  const at = async () => placesOf(await groundIn(book)).places.find((one) => one.kind === kind);
  expect(await at()).toMatchObject({ sheet: null, columns: [] });
  await doing(book, { act: 'assign-place', kind, choice: { what: 'sheet', sheet: '甲', row: 1 }, by: '' });
  const half = await at();
  expect(half).toMatchObject({ sheet: null, chosen: { sheet: '甲', row: 1 }, trouble: 'column-missing' });
  expect(half?.headers[1]).toEqual({ column: 2, letters: 'B', header: '证' });
  const columns = [
    { role: 'ticket', column: 2 },
    { role: 'theory', column: 5 },
    { role: 'practical', column: 6 },
  ];
  await doing(book, { act: 'assign-place', kind, choice: { what: 'columns', columns }, by: '' });
  expect(await at()).toMatchObject({
    sheet: '甲',
    people: 6,
    chosen: { sheet: '甲', row: 1 },
    trouble: null,
  });
});

// ---- what if ---------------------------------------------------------------------------------------

test('the nine readings of 30 % are told exactly, the one in force is marked, and names wait', async () => {
  const book = demo();
  const told = answer(await groundIn(book), 'what-if', { round: 'preliminary' });
  expect(told).toMatchObject({
    percent: '30%',
    minimum: 0,
    current: { base: 'scored', rounding: 'down' },
    bases: [
      { base: 'scored', of: 114, exact: '34.2', places: { down: 34, 'half-up': 34, up: 35 } },
      { base: 'attended', of: 117, exact: '35.1', places: { down: 35, 'half-up': 35, up: 36 } },
      { base: 'entered', of: 120, exact: '36', places: { down: 36, 'half-up': 36, up: 36 } },
    ],
    line: null,
  });
  expect(answer(await groundIn(book), 'what-if', { round: 'final' })).toBeNull();
});

test('who stands at the line is told for the rule in force once it is confirmed', async () => {
  const book = openXlsx(contestBook([scoreSheet('初赛成绩', competitors(20))]), 'book.xlsx');
  const line = async () => answer(await groundIn(book), 'what-if', { round: 'preliminary' })?.line;
  expect(await line()).toBeNull();
  await doing(book, confirm);
  expect(await line()).toMatchObject({ last: { rank: 6 }, next: { rank: 7 } });
});
