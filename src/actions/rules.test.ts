/*
 * `settings`, `confirm-rules`, `assign-place` on a workbook with our sheet of settings, with a user's own whose
 * columns stand in another order, and with none.
 */
import { competitors, contestBook, rosterSheet, scoreSheet, type BookSheet } from '../../test/contest-book';
import { wordsIn } from '../text';
import { openXlsx, type FileWorkbook } from '../workbook/file/open';
import { assignPlace, type PlaceChoice } from './assign-place';
import { changeSettings, type RulesOutcome } from './change-settings';
import { confirmRules } from './confirm-rules';
import { readState, type ContestState } from './contest-state';
import { planNewContest } from './new-contest';
import { recorded } from './record';
import { restore } from './restore';
import type { RuleRefusal } from './round-act';
import { changedBehind, CONFIRMATION } from './rules-confirmation';
import { findSettings } from './settings-lines';
import { refusalLines } from './tell-act';

// A busy machine is no failure.
jest.setTimeout(60_000);

const words = wordsIn('zh-CN');
const program = 'dengbang test';
const people = competitors(20, 3);

/** A user's own: other order, a title, a blank line within, lines that are no rule. */
const own: BookSheet = {
  name: '竞赛办法',
  rows: [
    ['本次竞赛规则'],
    ['说明', '设定', '序号', '规则项'],
    ['按通知', '30%', 1, '晋级比例'],
    [null, null, 2, '晋级取整：'],
    ['', '2', 3, '总成绩小数位'],
  ],
};

type Kind = 'ours' | 'own' | 'none';
const kinds: readonly Kind[] = ['ours', 'own', 'none'];

async function bookOf(kind: Kind): Promise<FileWorkbook> {
  const sheets = [rosterSheet(people), scoreSheet('初赛成绩', people)];
  const book = openXlsx(contestBook(kind === 'own' ? [...sheets, own] : sheets), 'book.xlsx');
  if (kind !== 'ours') return book;
  const { plan } = planNewContest(null, { words, overrides: {}, year: null });
  const form = plan.steps.filter((step) => step.kind === 'put-sheet' && step.sheet.key === 'input.settings');
  await book.apply({ steps: form });
  return book;
}

interface Given {
  readonly by?: string;
  readonly second?: string;
  readonly reason?: string;
  readonly day?: string;
}

const asked = ({ by = '张三', second = '', reason = '', day = '2024-06-01' }: Given = {}) => ({
  by,
  second,
  reason,
  at: `${day}T09:00:00+08:00`,
  words,
});

const set = (changes: Readonly<Record<string, string>>, given?: Given) => (state: ContestState) =>
  changeSettings(state, {
    ...asked(given),
    changes: Object.entries(changes).map(([name, text]) => ({ name, text })),
  });
const confirm = (given?: Given) => (state: ContestState) => confirmRules(state, asked(given));

async function stateOf(book: FileWorkbook): Promise<ContestState> {
  return readState(await book.snapshot(), {});
}

/** Does the act with its record, as the pane does. Nothing may be refused by the door. */
async function act(book: FileWorkbook, doing: (state: ContestState) => RulesOutcome): Promise<RulesOutcome> {
  const state = await stateOf(book);
  const done = doing(state);
  const { noted, ...outcome } = done;
  if (outcome.refused !== null) return done;
  const deed = { act: 'settings', round: null, by: '', at: asked().at, program, overrides: {}, words };
  const { plan } = recorded(state.snapshot, outcome, { ...deed, options: noted, calculates: false });
  const { refused, undone } = await book.apply(plan);
  expect([refused, undone]).toEqual([[], []]);
  return done;
}

async function takeBack(book: FileWorkbook): Promise<void> {
  const { plan, cannot } = restore(await book.snapshot(), 1, { by: '', at: asked().at, program, words });
  expect(cannot).toEqual([]);
  await book.apply(plan);
}

const code = ({ refused }: RulesOutcome): string | null => refused?.code ?? null;

/** Somebody types it into the cell, without 登榜. */
async function type(book: FileWorkbook, name: string, value: string): Promise<void> {
  const found = findSettings(await book.snapshot());
  if (typeof found === 'string') throw new Error('no sheet of settings');
  const line = found.lines.get(name);
  if (line === undefined) throw new Error(`no line ${name}`);
  const { row, cell } = line;
  const write = {
    row,
    column: found.columns.value,
    ticket: null,
    role: 'typed',
    expected: cell.value,
    value,
  };
  const { refused } = await book.apply({
    steps: [{ kind: 'write-cells', sheet: found.sheet.id, writes: [write] }],
  });
  expect(refused).toEqual([]);
}

describe.each(kinds)('on a workbook with settings: %s', (kind) => {
  test('changed rules are read back, and taken back whole', async () => {
    const book = await bookOf(kind);
    const before = (await stateOf(book)).texts;
    const done = await act(book, set({ 晋级取整: '四舍五入', 晋级比例: '0.33', 承办单位: '某协会' }));
    expect(code(done)).toBeNull();
    const { texts, complete, result } = await stateOf(book);
    expect(complete).toBe(true);
    expect(texts).toEqual({ ...before, 晋级取整: '四舍五入', 晋级比例: '33%', 承办单位: '某协会' });
    expect(result.rounds[0]?.cut?.places).toBe(7);
    // What was told before is what came about.
    expect(done.result.rounds[0]?.cut).toEqual(result.rounds[0]?.cut);
    await takeBack(book);
    expect((await stateOf(book)).texts).toEqual(before);
  });

  test('a blank text goes back to the default', async () => {
    const book = await bookOf(kind);
    await act(book, set({ 最少晋级: '9', 竞赛名称: '某竞赛' }));
    await act(book, set({ 最少晋级: '', 竞赛名称: ' ' }));
    const { texts } = await stateOf(book);
    expect([texts['最少晋级'], texts['竞赛名称']]).toEqual([
      '0',
      '北京市第六届职业技能大赛暨第四届安全防范系统安装维护员竞赛',
    ]);
  });

  test('a confirmation stands there with name and date, and once only', async () => {
    const book = await bookOf(kind);
    await act(book, confirm());
    const { texts, ledger } = await stateOf(book);
    expect(texts[CONFIRMATION]).toBe('张三 2024-06-01');
    expect(changedBehind(ledger, texts)).toEqual([]);
    expect(code(await act(book, confirm({ by: '李四' })))).toBe('rules-confirmed-already');
  });

  test('a sheet that was named is remembered, and forgotten again', async () => {
    const book = await bookOf(kind);
    const choose = (choice: PlaceChoice) => (state: ContestState) =>
      assignPlace(state, { kind: 'semifinal', choice, ...asked() });
    await act(book, choose({ what: 'sheet', sheet: '初赛成绩', row: null }));
    // The two change places, which no single column could do alone.
    const columns = [
      { role: 'practical', column: 5 },
      { role: 'theory', column: 6 },
      { role: 'remark', column: 'none' },
    ] as const;
    await act(book, choose({ what: 'columns', columns }));
    const chosen = await stateOf(book);
    expect(chosen.read.tables.semifinal?.columns).toMatchObject({ practical: 5, theory: 6, remark: null });
    await act(book, choose({ what: 'columns', columns: [{ role: 'remark', column: 'automatic' }] }));
    expect((await stateOf(book)).texts['列对应']).toBe('复赛.技能=E;复赛.理论=F');
    await act(book, choose({ what: 'automatic' }));
    const { texts, read } = await stateOf(book);
    expect([texts['表对应'], texts['列对应'], read.tables.semifinal]).toEqual(['', '', null]);
    expect(read.tables.preliminary?.sheet).toBe('初赛成绩');
  });
});

// ---- what is refused -------------------------------------------------------------------------------

test('texts that are not allowed are refused by name, all of them, and nothing is written', async () => {
  const book = await bookOf('own');
  const done = await act(book, set({ 晋级取整: '随便', 晋级比例: '130%', 最少晋级: '3' }));
  expect(done.refused).toMatchObject({
    code: 'settings-invalid',
    settings: [
      { name: '晋级取整', written: '随便', allowed: '向下、四舍五入、向上' },
      { name: '晋级比例', written: '130%' },
    ],
  });
  expect(done.plan.steps).toEqual([]);
  if (done.refused === null) throw new Error('not refused');
  expect(refusalLines(done.refused, 'settings', words)[1]).toContain('向下、四舍五入、向上');
});

test('weights change together or not at all', async () => {
  const book = await bookOf('none');
  expect(code(await act(book, set({ 理论权重: '40%' })))).toBe('weights-not-whole');
  expect(code(await act(book, set({ 理论权重: '40%', 技能权重: '60%' })))).toBeNull();
  expect((await stateOf(book)).result.settings.theoryWeight).toBe(4000);
});

test('what the sheet says already is not written again, and 规则确认 has its own act', async () => {
  const book = await bookOf('own');
  expect(code(await act(book, set({ 晋级比例: '30%', 晋级取整: '' })))).toBe('settings-same');
  expect(code(await act(book, set({ 规则确认: '' })))).toBe('setting-has-own-act');
  expect(code(await act(book, set({ 幸运数字: '7' })))).toBe('setting-unknown');
});

test('a line that could not be understood is mended', async () => {
  const book = await bookOf('own');
  await type(book, '晋级取整', '随便');
  expect((await stateOf(book)).complete).toBe(false);
  expect(code(await act(book, confirm()))).toBe('settings-unclear');
  const done = await act(book, set({ 晋级取整: '向下' }));
  expect(done.result.findings.map((one) => one.code)).not.toContain('setting-invalid');
  expect((await stateOf(book)).complete).toBe(true);
});

test('a formula in 设定 is not written over, and a locked sheet says so', async () => {
  const formula = { formula: '1+1', result: 2 };
  const rows = [
    ['规则项', '设定'],
    ['最少晋级', formula],
  ] as const;
  const sheets = [scoreSheet('初赛成绩', people), { name: '规则', rows }];
  const book = openXlsx(contestBook(sheets), 'book.xlsx');
  expect((await act(book, set({ 最少晋级: '3' }))).refused).toEqual({
    code: 'setting-is-formula',
    name: '最少晋级',
    cell: 'B2',
  });
  const locked = openXlsx(
    contestBook([scoreSheet('初赛成绩', people), { ...own, password: true }]),
    'book.xlsx',
  );
  expect(code(await act(locked, set({ 晋级比例: '20%' })))).toBe('sheet-locked');
  expect(code(await act(locked, set({ 最少晋级: '2' })))).toBe('list-locked');
});

test('two sheets of settings are a question, not a guess', async () => {
  const book = openXlsx(
    contestBook([scoreSheet('初赛成绩', people), own, { ...own, name: '规则' }]),
    'book.xlsx',
  );
  expect(code(await act(book, set({ 最少晋级: '2' })))).toBe('list-unclear');
});

const refusals: readonly (readonly [RuleRefusal, readonly string[]])[] = [
  [{ code: 'settings-same' }, []],
  [{ code: 'name-needed' }, []],
  [{ code: 'rules-confirmed-already' }, []],
  [
    { code: 'settings-invalid', settings: [{ name: '名次比较', written: '甲乙', allowed: '精确、取整' }] },
    ['名次比较', '甲乙', '精确、取整'],
  ],
  [{ code: 'weights-not-whole', theory: '40%', practical: '70%' }, ['40%', '70%']],
  [{ code: 'setting-unknown', name: '幸运数字' }, ['幸运数字']],
  [{ code: 'setting-has-own-act', name: '规则确认' }, ['规则确认']],
  [{ code: 'setting-is-formula', name: '最少晋级', cell: 'B7' }, ['最少晋级', 'B7']],
  [{ code: 'confirmed-rules-change', names: ['晋级取整', '最少晋级'] }, ['晋级取整', '最少晋级']],
  [{ code: 'sheet-unknown', sheet: '某表' }, ['某表']],
  [{ code: 'settings-sheet-fixed', sheet: '' }, []],
];

test.each(['zh-CN', 'en-US'] as const)('each refusal says what is wrong and what to do: %s', (language) => {
  const told = refusals.map(([refusal, facts]) => {
    const lines = refusalLines(refusal, 'settings', wordsIn(language)).slice(1);
    expect(lines.every((line) => line.trim() !== '')).toBe(true);
    for (const fact of facts) expect(lines.join(' ')).toContain(fact);
    return lines.join('');
  });
  expect(new Set(told).size).toBe(refusals.length);
});

// ---- after the confirmation ------------------------------------------------------------------------

const answered = { by: '李四', second: '王五', reason: '组委会\n6月10日决定', day: '2024-06-10' };

test('a change after the confirmation needs a reason and two names, and stands in 规则确认', async () => {
  const book = await bookOf('own');
  await act(book, confirm());
  const change = { 晋级取整: '四舍五入', 最少晋级: '3' };
  const alone = await act(book, set(change));
  expect(alone.refused).toEqual({ code: 'confirmed-rules-change', names: ['晋级取整', '最少晋级'] });
  expect(code(await act(book, set(change, { ...answered, reason: ' ' })))).toBe('confirmed-rules-change');
  expect(code(await act(book, set(change, { ...answered, second: ' 李 四' })))).toBe('names-equal');
  const done = await act(book, set(change, answered));
  expect(code(done)).toBeNull();
  expect(done.noted).toMatchObject({ 晋级取整: '向下→四舍五入', 最少晋级: '0→3' });
  const { texts, ledger } = await stateOf(book);
  expect(texts[CONFIRMATION]).toBe(
    '张三 2024-06-01；2024-06-10 改“晋级取整”向下→四舍五入、“最少晋级”0→3（理由：组委会 6月10日决定；李四、王五）',
  );
  expect(changedBehind(ledger, texts)).toEqual([]);
  await takeBack(book);
  const back = await stateOf(book);
  expect(back.texts[CONFIRMATION]).toBe('张三 2024-06-01');
  expect(changedBehind(back.ledger, back.texts)).toEqual([]);
});

test('before the confirmation a change tells numbers, and whom it lets through only after it', async () => {
  const book = await bookOf('none');
  const people = ({ consequences }: RulesOutcome): boolean =>
    consequences.some((one) => one.kind === 'difference' && one.difference.ticket !== null);
  const early = await act(book, set({ 晋级比例: '40%' }));
  expect(early.consequences.length).toBeGreaterThan(1);
  expect(people(early)).toBe(false);
  await act(book, confirm());
  expect(people(await act(book, set({ 晋级比例: '30%' }, answered)))).toBe(true);
});

test('every setting above 规则确认 is answered for, but a blank text is filled in freely', async () => {
  const book = await bookOf('none');
  await act(book, confirm());
  expect(code(await act(book, set({ 决赛地点: '某校' })))).toBeNull();
  expect((await stateOf(book)).texts[CONFIRMATION]).toBe('张三 2024-06-01');
  expect(code(await act(book, set({ 决赛地点: '另一校' })))).toBe('confirmed-rules-change');
  expect(code(await act(book, set({ 初赛晋级比例: '40%' })))).toBe('confirmed-rules-change');
  const place = { what: 'sheet', sheet: '初赛成绩', row: null } as const;
  const choose = (state: ContestState): RulesOutcome =>
    assignPlace(state, { kind: 'preliminary', choice: place, ...asked() });
  expect(code(await act(book, choose))).toBeNull();
});

test('a change typed behind the confirmation is found, and stays to be seen until somebody answers for it', async () => {
  const book = await bookOf('own');
  await act(book, confirm());
  await type(book, '晋级比例', '35%');
  const typed = [{ name: '晋级比例', before: '30%', after: '35%' }];
  const before = await stateOf(book);
  expect(changedBehind(before.ledger, before.texts)).toEqual(typed);
  await act(book, set({ 最少晋级: '2' }, answered));
  const after = await stateOf(book);
  expect(changedBehind(after.ledger, after.texts)).toEqual(typed);
  expect(code(await act(book, confirm({ by: '李四' })))).toBe('confirmed-rules-change');
  await act(book, confirm(answered));
  const { texts, ledger } = await stateOf(book);
  expect(texts[CONFIRMATION]).toContain('；2024-06-10 确认已改的“晋级比例”30%→35%（理由：');
  expect(changedBehind(ledger, texts)).toEqual([]);
});

test('of a confirmation typed by hand nothing is known until it is confirmed again', async () => {
  const book = await bookOf('ours');
  await type(book, CONFIRMATION, '赵六 2024-05-30');
  const before = await stateOf(book);
  expect(changedBehind(before.ledger, before.texts)).toBeNull();
  await act(book, confirm());
  const { texts, ledger } = await stateOf(book);
  expect(texts[CONFIRMATION]).toBe('赵六 2024-05-30；张三 2024-06-01 再次确认');
  expect(changedBehind(ledger, texts)).toEqual([]);
});
