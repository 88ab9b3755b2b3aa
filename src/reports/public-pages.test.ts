import { settingNamed } from '../contest/all-settings';
import type { RoundName } from '../contest/round-name';
import { wordsIn } from '../text';
import type { CellPlan, SheetPlan } from '../workbook/port';
import { contestOf, finalists, rosterFor, type Contest, type ScoreFields } from './contest.fixture';
import { publicSheets } from './public-pages';

const words = wordsIn('zh-CN');

function sheetsOf(contest: Contest, sealed: readonly RoundName[] = []): readonly SheetPlan[] {
  return publicSheets({
    result: contestOf(contest),
    words,
    sealed: new Map(sealed.map((round) => [round, { kind: 'sealed', code: 'ABCD-EFGH-JKMN-PQRS' }])),
  });
}

function sheet(contest: Contest, key: string): SheetPlan {
  const found = sheetsOf(contest).find((one) => one.key === key);
  if (found === undefined) throw new Error(`There is no sheet ${key}.`);
  return found;
}

function table(plan: SheetPlan): readonly (readonly CellPlan['value'][])[] {
  return plan.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
}

function texts(plan: SheetPlan): string {
  return table(plan).flat().join('\n');
}

function mask(text: string): Readonly<Record<string, string>> {
  const read = settingNamed('公示遮盖')?.read(text);
  if (typeof read !== 'string') throw new Error(`${text} is not allowed`);
  return { 公示遮盖: read };
}

/** The rows below the headings that hold a rank or 待裁定. */
function people(plan: SheetPlan): readonly (readonly CellPlan['value'][])[] {
  return table(plan).filter(([first]) => typeof first === 'number' || first === '待裁定');
}

const final = finalists(10);
const whole: Contest = {
  roster: rosterFor(final),
  preliminary: finalists(12),
  semifinal: finalists(11),
  final,
};

describe('the sheets of a public copy', () => {
  test('one list for each round, awards and unit awards, and nothing else', () => {
    expect(sheetsOf(whole).map(({ key, title }) => [key, title])).toEqual([
      ['public.advancing.preliminary', '初赛晋级名单公示'],
      ['public.advancing.semifinal', '复赛晋级名单公示'],
      ['public.order.final', '决赛名次公示'],
      ['public.awards', '获奖名单公示'],
      ['public.unit-awards', '单位奖公示'],
    ]);
    expect(sheetsOf({ preliminary: finalists(5) }).map(({ key }) => key)).toEqual([
      'public.advancing.preliminary',
    ]);
    expect(sheetsOf({})).toEqual([]);
  });

  test.each([
    ['准考证号+姓名+单位', ['名次', '准考证号', '姓名', '单位']],
    ['单位+姓名(张*)', ['名次', '单位', '姓名']],
    [
      '姓名+性别+综合成绩+身份证号(后4)+手机号(3+4)',
      ['名次', '姓名', '性别', '综合成绩', '身份证号', '手机号'],
    ],
  ])('%s: exactly these columns, in this order', (text, headings) => {
    const contest = { ...whole, settings: mask(text) };
    expect(table(sheet(contest, 'public.order.final'))).toContainEqual(headings);
    expect(table(sheet(contest, 'public.advancing.preliminary'))).toContainEqual(headings);
    expect(table(sheet(contest, 'public.awards'))).toContainEqual([
      headings[0],
      '奖项',
      ...headings.slice(1),
    ]);
    for (const row of people(sheet(contest, 'public.order.final'))) expect(row).toHaveLength(headings.length);
  });

  test('no page says why, what somebody scored, what somebody is paid, or when it was made', () => {
    for (const plan of sheetsOf(whole)) {
      expect(texts(plan)).not.toMatch(/说明：|应发|实发|奖金|理论成绩（|6222|\d{15}|开户行/u);
      expect(
        table(plan)
          .flat()
          .filter((value) => typeof value === 'number' && !Number.isInteger(value)),
      ).toEqual([]);
    }
  });

  test('every page has the contest, how long it hangs, how to object, blanks for the phone, and the seal', () => {
    for (const plan of sheetsOf(whole)) {
      const said = texts(plan);
      expect(said).toContain('第四届安全防范系统安装维护员竞赛');
      expect(said).toContain('公示期：5个工作日，自＿＿＿＿年');
      expect(said).toContain('以书面形式向北京安全防范行业协会提出');
      expect(said).toContain('电话：＿');
      expect(said).toContain('北京安全防范行业协会（盖章）');
      expect(said).toContain('草稿（未封存）');
    }
  });

  test('a sealed round is no draft', () => {
    const [first, second] = sheetsOf(whole, ['preliminary']).map(texts);
    expect(first).not.toContain('草稿');
    expect(second).toContain('草稿（未封存）');
  });

  test('texts that people typed freely into settings are not printed but where they belong', () => {
    const settings = { 规则确认: '李四 13900000001', 表对应: '忽略=密', 列对应: '报名.备注=无', 奖金: '1:1' };
    for (const plan of sheetsOf({ ...whole, settings })) {
      expect(texts(plan)).not.toMatch(/李四|忽略|报名\.|1:1/u);
    }
  });

  test('documents shown in part are not said to be left out', () => {
    const shown = texts(sheet({ ...whole, settings: mask('姓名+身份证号(后4)') }, 'public.order.final'));
    expect(shown).toContain('只列遮盖后的部分');
    expect(shown).toMatch(/\*{14}\d{3}[\dX]/u);
  });
});

describe('who is listed', () => {
  const marks = (ticket: string, practical: string, rest: Partial<ScoreFields> = {}): ScoreFields => ({
    ticket,
    name: `选手${ticket}`,
    unit: '甲',
    theory: '80',
    practical,
    ...rest,
  });

  test('an advancing list holds those who advance and nobody else', () => {
    const list = people(sheet(whole, 'public.advancing.preliminary'));
    expect(list.map(([rank, ticket]) => [rank, ticket])).toEqual([
      [1, 'AF0001'],
      [2, 'AF0002'],
      [3, 'AF0003'],
    ]);
  });

  test('people on the line who wait for a ruling are 待裁定', () => {
    const preliminary = [
      marks('A1', '95'),
      marks('A2', '80'),
      marks('A3', '80'),
      ...['B1', 'B2', 'B3', 'B4'].map((ticket, at) => marks(ticket, String(60 - at))),
    ];
    const contest = { preliminary, settings: { 最少晋级: '2' } };
    expect(people(sheet(contest, 'public.advancing.preliminary')).map((row) => row.slice(0, 2))).toEqual([
      [1, 'A1'],
      ['待裁定', 'A2'],
      ['待裁定', 'A3'],
    ]);
  });

  test('in the final nobody absent, withdrawn, cancelled, disqualified or without marks is named', () => {
    const gone = ['缺考', '弃赛', '取消成绩', '取消资格', ''].map((status, at) =>
      marks(`X${at}`, status === '' ? '' : '90', { status }),
    );
    const plan = sheet({ final: [marks('A1', '95'), ...gone, marks('A2', '85')] }, 'public.order.final');
    expect(people(plan).map(([rank, ticket]) => [rank, ticket])).toEqual([
      [1, 'A1'],
      [2, 'A2'],
    ]);
    expect(texts(plan)).not.toMatch(/选手X/u);
  });

  test('a prize whose rank is open names nobody', () => {
    const tied = [marks('A1', '95'), marks('A2', '95'), marks('A3', '70')];
    expect(people(sheet({ final: tied }, 'public.awards'))).toEqual([
      [1, '金牌', '待裁定', null, null],
      [2, '银牌', '待裁定', null, null],
      [3, '铜牌', 'A3', '选手A3', '甲'],
    ]);
    expect(table(sheet({ final: tied }, 'public.unit-awards'))).toContainEqual(['传承奖', '待裁定', null]);
  });

  test('the coach’s name is masked as names are, and left out where names are', () => {
    const coach = (text: string) =>
      table(sheet({ ...whole, settings: mask(text) }, 'public.unit-awards')).find(
        ([first]) => first === '传承奖',
      );
    expect(coach('准考证号+姓名')).toEqual(['传承奖', '北京第1安防公司', '教练1']);
    expect(coach('准考证号+姓名(张*)')).toEqual(['传承奖', '北京第1安防公司', '教**']);
    expect(coach('准考证号')).toEqual(['传承奖', '北京第1安防公司', null]);
  });

  test('who does not agree to be named keeps the rank; name, unit and the rest are left out', () => {
    const roster = rosterFor(final, { AF0002: { consent: '不同意' } });
    const plan = sheet({ ...whole, roster }, 'public.order.final');
    expect(people(plan)[1]).toEqual([2, 'AF0002', '（不公开）', '（不公开）']);
    expect(texts(plan)).toContain('有1人不同意公开个人信息');
  });

  test('a name that looks like a formula stays a text', () => {
    const name = '=HYPERLINK("http://a","b")';
    const plan = sheet({ final: [marks('A1', '95', { name, unit: '@SUM(A1)' })] }, 'public.order.final');
    const cells = plan.rows.flatMap(({ cells: list }) => list);
    expect(cells.find((cell) => cell?.value === name)).toMatchObject({ value: name });
    expect(cells.filter((cell) => cell?.formula !== undefined || cell?.link !== undefined)).toEqual([]);
  });
});

describe('people who would look the same', () => {
  const twins = (
    names: readonly string[],
    tickets: readonly string[],
    sexes: readonly string[] = [],
  ): Contest => {
    const list = names.map((name, at): ScoreFields => ({
      ticket: tickets[at] ?? '',
      name,
      unit: at < 2 ? '甲公司' : '乙公司',
      theory: '80',
      practical: String(95 - at),
    }));
    const change = Object.fromEntries(
      tickets.map((ticket, at) => [ticket, { sex: sexes[at] ?? '男', idNumber: '' }]),
    );
    return { roster: rosterFor(list, change), final: list };
  };
  const shown = (contest: Contest, text: string) =>
    people(sheet({ ...contest, settings: mask(text) }, 'public.order.final')).map((row) => row.slice(1));

  test('the same name in one unit is told apart by the last digits of the ticket', () => {
    const contest = twins(['张三', '张三', '张三'], ['AF20240056', 'AF20240101', 'AF20240102']);
    expect(shown(contest, '姓名+单位')).toEqual([
      ['张三（准考证号尾号0056）', '甲公司'],
      ['张三（准考证号尾号0101）', '甲公司'],
      ['张三', '乙公司'],
    ]);
    expect(shown(contest, '姓名').map(([name]) => name)).toEqual([
      '张三（准考证号尾号0056）',
      '张三（准考证号尾号0101）',
      '张三（准考证号尾号0102）',
    ]);
  });

  test('where tickets stand on the list nothing is added', () => {
    const contest = twins(['张三', '张三'], ['AF20240056', 'AF20240101']);
    expect(shown(contest, '准考证号+姓名+单位').map(([, name]) => name)).toEqual(['张三', '张三']);
  });

  test('names that are the same only when masked are told apart too', () => {
    const contest = twins(['张三', '张四'], ['AF20240056', 'AF20240101']);
    expect(shown(contest, '姓名(张*)+单位').map(([name]) => name)).toEqual([
      '张*（准考证号尾号0056）',
      '张*（准考证号尾号0101）',
    ]);
  });

  test('as many digits as it takes', () => {
    const contest = twins(['张三', '张三'], ['AF1-0056', 'AF2-0056']);
    expect(shown(contest, '姓名+单位').map(([name]) => name)).toEqual([
      '张三（准考证号尾号1-0056）',
      '张三（准考证号尾号2-0056）',
    ]);
    expect(shown(contest, '准考证号(后4)+单位').map(([ticket]) => ticket)).toEqual(['**1-0056', '**2-0056']);
  });

  test('a shown sex or a masked document may be enough', () => {
    const contest = twins(['张三', '张三'], ['AF20240056', 'AF20240101'], ['男', '女']);
    expect(shown(contest, '姓名+性别')).toEqual([
      ['张三', '男'],
      ['张三', '女'],
    ]);
  });
});
