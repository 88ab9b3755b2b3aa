import { settingItems } from '../contest/all-settings';
import { defaultTexts, settingsFrom } from '../contest/setting-texts';
import { readContest } from '../sheets/read-contest';
import { readSettings } from '../sheets/read-settings';
import { wordsIn } from '../text';
import { createXlsx } from '../workbook/file/create';
import { openXlsx } from '../workbook/file/open';
import type { Plan, Snapshot, SheetPlan } from '../workbook/port';
import { planDemo } from './demo-contest';
import { planNewContest, PREPARED_ROWS, toConfirm } from './new-contest';
import { perform } from './perform';

const words = wordsIn('zh-CN');
const request = { words, overrides: {}, year: null };

/** The plan in a new workbook, saved and opened again. */
async function made(plan: Plan): Promise<Snapshot> {
  const book = createXlsx('新竞赛');
  await book.apply(plan);
  return openXlsx(book.save(), '新竞赛.xlsx').snapshot();
}

function sheetOf(plan: Plan, key: string): SheetPlan {
  for (const step of plan.steps) if (step.kind === 'put-sheet' && step.sheet.key === key) return step.sheet;
  throw new Error(`the plan has no ${key}`);
}

const headings = (sheet: SheetPlan): readonly unknown[] =>
  (sheet.rows[sheet.frozenRows - 1]?.cells ?? []).map((cell) => cell?.value ?? null);

describe('a new contest', () => {
  test.each(['zh-CN', 'en-US'] as const)(
    'is read as a round of 0 people with all rules (%s)',
    async (language) => {
      const snapshot = await made(planNewContest(null, { ...request, words: wordsIn(language) }).plan);
      const settings = readSettings(snapshot, {});
      expect(settings).toMatchObject({ complete: true, findings: [], texts: defaultTexts });
      const contest = readContest(snapshot, settingsFrom(settings.texts));
      expect(contest.findings).toEqual([]);
      expect(contest.rows.roster?.rows).toEqual([]);
      expect(contest.rows.rounds.preliminary?.rows).toEqual([]);
      expect(contest.rows.rulings?.rows).toEqual([]);
      expect(contest.rows.reviews?.rows).toEqual([]);
      expect(contest.rows.changes?.rows).toEqual([]);
      const outcome = perform(snapshot, {
        act: 'run',
        round: null,
        overrides: {},
        words,
        generatedAt: '2024-07-01 09:00:00',
        program: 'test',
      });
      expect(outcome.result.rounds.map(({ round, entered }) => [round, entered])).toEqual([
        ['preliminary', 0],
      ]);
      expect(outcome.result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  test.each(['zh-CN', 'en-US'] as const)(
    'has every column that can be read, under words we know (%s)',
    async (language) => {
      const snapshot = await made(planNewContest(null, { ...request, words: wordsIn(language) }).plan);
      const { roster, tables, rows } = readContest(snapshot, settingsFrom(defaultTexts));
      expect(Object.entries(roster?.columns ?? {}).filter(([, column]) => column === null)).toEqual([]);
      expect(
        Object.entries(tables.preliminary?.columns ?? {}).filter(([, column]) => column === null),
      ).toEqual([]);
      expect(rows.rulings?.columns.size).toBe(8);
      expect(rows.reviews?.columns.size).toBe(7);
      expect(rows.changes?.columns.size).toBe(11);
    },
  );

  test('has seven sheets in the order in which they are filled in', () => {
    const { plan, confirm } = planNewContest(null, request);
    expect(plan.steps.map((step) => step.kind === 'put-sheet' && step.sheet.title)).toEqual([
      '使用说明',
      '规则',
      '报名汇总表',
      '初赛成绩',
      '裁定记录',
      '审核意见',
      '变动记录',
    ]);
    expect(confirm).toEqual([]);
  });

  test.each(['zh-CN', 'en-US'] as const)(
    'has a guide that says what each other sheet is for (%s)',
    (language) => {
      const { plan } = planNewContest(null, { ...request, words: wordsIn(language) });
      const titles = plan.steps.flatMap((step) => (step.kind === 'put-sheet' ? [step.sheet.title] : []));
      const guide = sheetOf(plan, 'input.guide').rows.flatMap(({ cells }) =>
        cells.map((cell) => cell?.value),
      );
      const text = guide.join('\n');
      expect(titles.slice(1).filter((title) => !text.includes(title))).toEqual([]);
    },
  );

  test('lets only the input cells of the score sheet be typed in', () => {
    const sheet = sheetOf(planNewContest(null, request).plan, 'input.scores.preliminary');
    expect(sheet.protected).toBe(true);
    expect(headings(sheet)).toEqual([
      '序号',
      '准考证号',
      '姓名',
      '单位',
      '理论成绩',
      '技能操作成绩',
      '状态',
      '综合成绩',
      '名次',
      '是否晋级',
      '备注',
    ]);
    const body = sheet.rows.slice(sheet.frozenRows, sheet.frozenRows + PREPARED_ROWS);
    expect(body).toHaveLength(PREPARED_ROWS);
    for (const { cells } of body) {
      const open = cells.map((cell) => cell?.style.unlocked === true);
      expect(open).toEqual([true, true, true, true, true, true, true, false, false, false, true]);
    }
    const others = [
      ...sheet.rows.slice(0, sheet.frozenRows),
      ...sheet.rows.slice(sheet.frozenRows + PREPARED_ROWS),
    ];
    expect(others.every(({ cells }) => cells.every((cell) => cell?.style.unlocked !== true))).toBe(true);
  });

  test('keeps tickets, documents, phones, dates and accounts as text', () => {
    const sheet = sheetOf(planNewContest(null, request).plan, 'input.roster');
    const first = sheet.rows[sheet.frozenRows]?.cells ?? [];
    const text = headings(sheet).filter((_, at) => first[at]?.style.format === '@');
    expect(text).toEqual([
      '准考证号',
      '身份证号',
      '出生年月',
      '联系电话',
      '统一社会信用代码',
      '报名日期',
      '在京学习/工作起始年月',
      '工会会员互助服务卡号',
      '银行卡号',
    ]);
  });

  test('offers the words of every setting that takes words', () => {
    const sheet = sheetOf(planNewContest(null, request).plan, 'input.settings');
    const lists = (sheet.validations ?? []).map(
      ({ area, rule }) =>
        [String(sheet.rows[area.top - 1]?.cells[0]?.value), rule.kind === 'list' ? rule.items : []] as const,
    );
    expect(Object.fromEntries(lists)).toMatchObject({
      名次比较: ['精确', '取整'],
      晋级取整: ['向下', '四舍五入', '向上'],
      单项缺考: ['不排名', '计0分'],
      助推条件: ['(证书或前十)且持卡', '证书或(前十且持卡)'],
    });
    for (const [name, items] of lists) {
      const item = settingItems.find((one) => one.name === name);
      for (const word of items) expect(item?.read(word)).toBe(word);
    }
  });

  test('checks marks against the full marks and decimals of the rules', () => {
    const overrides = { 理论满分: '150', 成绩小数位: '1' };
    const sheet = sheetOf(planNewContest(null, { ...request, overrides }).plan, 'input.scores.preliminary');
    const formulas = (sheet.validations ?? []).flatMap(({ rule }) =>
      rule.kind === 'custom' ? [rule.formula] : [],
    );
    const row = sheet.frozenRows + 1;
    expect(formulas).toEqual([
      `IF(ISNUMBER(E${row}),AND(E${row}>=0,E${row}<=150,ROUND(E${row},1)=E${row}),OR(E${row}="",E${row}="缺考",E${row}="弃赛",E${row}="取消成绩"))`,
      `IF(ISNUMBER(F${row}),AND(F${row}>=0,F${row}<=100,ROUND(F${row},1)=F${row}),OR(F${row}="",F${row}="缺考",F${row}="弃赛",F${row}="取消成绩"))`,
    ]);
  });

  test('says nothing that Excel would cut short', () => {
    for (const language of ['zh-CN', 'en-US'] as const) {
      const { plan } = planNewContest(null, { ...request, words: wordsIn(language) });
      for (const step of plan.steps) {
        const validations = step.kind === 'put-sheet' ? (step.sheet.validations ?? []) : [];
        for (const { prompt, refusal } of validations) {
          for (const said of prompt === null ? [refusal] : [prompt, refusal]) {
            expect(said.title.length).toBeLessThanOrEqual(32);
            expect(said.text.length).toBeLessThanOrEqual(255);
          }
        }
      }
    }
  });
});

describe('a new contest from last year', () => {
  const last = async (): Promise<Snapshot> => made(planDemo({ contestants: 30, seed: 1, traps: [], words }));

  test('takes no person over', async () => {
    const { plan, findings } = planNewContest(await last(), request);
    expect(findings).toEqual([]);
    const { rows } = readContest(await made(plan), settingsFrom(defaultTexts));
    expect(rows.roster?.rows).toEqual([]);
    expect(rows.rounds.preliminary?.rows).toEqual([]);
    const traces = JSON.stringify(plan).match(/154\d{8}|AF2024\d{4}|演示科技|[赵钱孙李]试/gu);
    expect(traces).toBeNull();
  });

  test('keeps changed rules and suggests the new year without setting it', async () => {
    const changed = planNewContest(await last(), { ...request, overrides: { 晋级比例: '40%' } });
    const { confirm, plan } = planNewContest(await made(changed.plan), { ...request, year: 2026 });
    const { texts } = readSettings(await made(plan), {});
    expect(texts).toMatchObject({
      晋级比例: '40%',
      报名截止日: '2024-05-20',
      文号: '京安协通字（2024）19号',
    });
    expect(Object.fromEntries(confirm.map((one) => [one.name, one.suggestion]))).toEqual({
      竞赛名称: null,
      文号: '京安协通字（2026）__号',
      初赛日期: '2026-06-13',
      复赛日期: '2026-06-27',
      决赛日期: '2026-07-12',
      初赛地点: null,
      复赛地点: null,
      决赛地点: null,
      报名起始日: '2026-04-23',
      报名截止日: '2026-05-20',
      出生日期界限: '2010-01-01',
    });
  });

  test('is at least one year on, and asks nothing about what was given with the command', async () => {
    const overrides = { 报名截止日: '2025-05-30' };
    const { confirm } = planNewContest(await last(), { ...request, overrides, year: 2024 });
    const names = confirm.map(({ name }) => name);
    expect(names).toContain('报名起始日');
    expect(names).not.toContain('报名截止日');
    expect(confirm.find(({ name }) => name === '报名起始日')?.suggestion).toBe('2025-04-23');
  });

  test('drops the confirmation of the rules and the answers about old sheets', () => {
    const texts = { ...defaultTexts, 规则确认: '张三 2024-04-01', 表对应: '初赛=Sheet1' };
    expect(toConfirm(texts, 1).find(({ name }) => name === '规则确认')).toEqual({
      name: '规则确认',
      old: '张三 2024-04-01',
      suggestion: null,
    });
  });

  test('keeps the order and the headings of last year’s columns', async () => {
    const style = sheetOf(planNewContest(null, request).plan, 'input.roster').rows[3]?.cells[0]?.style;
    if (style === undefined) throw new Error('no style');
    const sheet = (key: string, title: string, heads: readonly string[]): SheetPlan => ({
      ...sheetOf(planNewContest(null, request).plan, 'input.roster'),
      key,
      title,
      rows: [
        { cells: [{ value: title, style }] },
        { cells: heads.map((value) => ({ value, style })) },
        { cells: heads.map((_, at) => ({ value: `AF2024000${at}`, style })) },
      ],
      merges: [],
      validations: [],
      highlights: [],
    });
    const snapshot = await made({
      steps: [
        {
          kind: 'put-sheet',
          sheet: sheet('input.roster', '报名', ['编号', '参赛单位', '选手姓名', '身份证号码', '鞋码']),
        },
        {
          kind: 'put-sheet',
          sheet: sheet('input.scores.preliminary', '初赛', ['姓名', '考号', '实操', '笔试（30%）', '备注']),
        },
      ],
    });
    const { plan } = planNewContest(snapshot, request);
    // On an empty sheet 编号 could be a running number.
    expect(headings(sheetOf(plan, 'input.roster'))).toEqual([
      '准考证号',
      '参赛单位',
      '选手姓名',
      '身份证号码',
      '鞋码',
    ]);
    expect(headings(sheetOf(plan, 'input.scores.preliminary'))).toEqual([
      '姓名',
      '考号',
      '实操',
      '理论成绩',
      '状态',
      '综合成绩',
      '名次',
      '是否晋级',
      '备注',
    ]);
  });
});
