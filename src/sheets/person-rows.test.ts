import {
  codes,
  contestOf,
  lines,
  roster,
  SCORE_HEADER,
  scores,
  uncalculated,
  type Drawn,
  type DrawnSheet,
} from './drawn.fixture';
import { labelOf } from './row-label';

type Rows = readonly (readonly Drawn[])[];
const A = [1, 'AF01', '张甲', '甲安公司', 80, 90];
const B = [2, 'AF02', '李乙', '乙卫公司', 70, 60.5];
const read = (rows: Rows, more: Partial<DrawnSheet> = {}): ReturnType<typeof contestOf> =>
  contestOf([roster, scores('初赛成绩', rows, more)]);
const people = (rows: Rows, more: Partial<DrawnSheet> = {}): readonly string[] =>
  lines(read(rows, more).rows.rounds.preliminary, ['ticket', 'name', 'theory', 'practical']);
const names = (rows: Rows, more: Partial<DrawnSheet> = {}): readonly string[] =>
  lines(read(rows, more).rows.rounds.preliminary, ['name']);

describe('lines around people', () => {
  test.each<[string, readonly Drawn[]]>([
    ['a subtotal', ['小计', null, null, null, 150, 150.5]],
    ['a spread 合　计', ['合　计', null, null, '2人', 150]],
    ['a total with a count', ['合计：2人']],
    ['a count under 姓名', ['总计', null, '2人', null, null]],
    ['an average under 姓名', [null, null, '平均分', null, 75, 75.25]],
    ['an average under 准考证号', [null, '平均分', null, null, 75, 75.25]],
    ['a subtotal of a unit', [null, null, '小计', '甲安公司', 80, 90]],
    ['the highest mark', ['最高分', null, null, null, 80, 90]],
    ['a pass rate', ['及格率', null, null, null, 1, { value: 1, format: '0%' }]],
    ['a note', ['注：1.成绩保留两位小数；2.缺考者不排名。']],
    ['a note beside a value', ['备注：', null, '以上成绩', '均已复核']],
    ['a signature line', ['裁判长：', null, '记录员：', null, '监督员：', null, '日期：']],
    ['a signature line with names', ['裁判长：', '张三', '李四', '监督员：', '王五']],
    ['a seal and a date', [null, null, null, null, '（盖章）', '2024年6月13日']],
    ['a date alone', [null, null, null, null, '2024年6月13日']],
    ['a page number', [null, null, null, '第1页 共3页']],
    ['a group head', [null, '第一考场']],
    ['a group head under 单位', [null, null, null, '甲安公司（11人）']],
    ['an empty numbered row', [3, null, null, null]],
    [
      'a prepared formula in an empty row',
      [
        3,
        null,
        { value: '#N/A', error: true },
        { value: '#N/A', error: true },
        { value: '#N/A', error: true },
      ],
    ],
    ['prepared formulas without values', [3, null, uncalculated, uncalculated, uncalculated]],
    ['a total of 0 in an empty row', [null, null, null, null, null, null, 0]],
    ['a name and nothing else', [null, null, '王五']],
  ])('%s is no person', (_, line) => {
    expect(people([A, line, B])).toEqual(['AF01 张甲 80 90', 'AF02 李乙 70 60.5']);
  });

  test('a title printed again inside the data is no person, merged or not', () => {
    expect(names([A, ['初赛成绩汇总表'], B], { merges: ['A3:H3'] })).toEqual(['张甲', '李乙']);
    const rows = [
      ['准考证号', '姓名', '理论', '技能'],
      ['AF01', '张甲', 80, 90],
      ['第一考场 3 组'],
      ['AF02', '李乙', 70, 60],
    ];
    const sheet = { name: '初赛', rows, merges: ['A3:D3'] };
    expect(lines(contestOf([roster, sheet]).rows.rounds.preliminary, ['name'])).toEqual(['张甲', '李乙']);
  });
});

describe('people', () => {
  test.each<[string, readonly Drawn[]]>([
    ['何计', [3, 'AF03', '何计', '甲安公司', 80, 90]],
    ['合计', [3, 'AF03', '合计', '甲安公司', 80, 90]],
    ['平均', [3, 'AF03', '平均', '合计', 80, 90]],
    ['钱注', [3, null, '钱注', '合计科技公司', 80, 90]],
    ['王五', ['组长：一组', 'AF03', '王五', '甲', 80, 90]],
    ['赵六', [null, null, '赵六', '总计公司', null, null]],
    ['孙七', [3, { value: '#N/A', error: true }, '孙七', null, 80]],
  ])('%s is a person', (name, line) => {
    expect(names([A, line])).toEqual(['张甲', name]);
  });

  test('a ticket alone is a person, and so are marks without a ticket or a name', () => {
    expect(
      people([
        [1, 'AF03'],
        [null, 'AF04'],
        [null, null, null, null, 80, 90],
      ]),
    ).toEqual(['AF03 - - -', 'AF04 - - -', '- - 80 90']);
  });

  test('after a signature block are still read', () => {
    expect(names([A, ['裁判长：', null, '记录员：'], [], B])).toEqual(['张甲', '李乙']);
  });

  test('in hidden or filtered rows are read, and that is said once', () => {
    const one = read([A, B, A, B, A], { hidden: [2, 3, 4, 6] });
    expect(one.rows.rounds.preliminary?.rows).toHaveLength(5);
    expect(one.findings).toMatchObject([
      { code: 'hidden-rows', sheet: '初赛成绩', cell: null, facts: { count: 4, rows: '2-4,6' } },
    ]);
  });

  test('a hidden row that holds nobody is not worth a word', () => {
    expect(read([A, ['小计', null, null, null, 80]], { hidden: [3] }).findings).toEqual([]);
  });

  test('below a header printed again are read, and the header is reported', () => {
    const one = read([A, SCORE_HEADER, B]);
    expect(lines(one.rows.rounds.preliminary, ['name'])).toEqual(['张甲', '李乙']);
    expect(one.findings).toMatchObject([
      { code: 'header-repeated', sheet: '初赛成绩', cell: 'A3', facts: { row: 3 } },
    ]);
  });

  test('of a roster without tickets are known by their documents', () => {
    const rows = [
      ['序号', '姓名', '单位', '身份证号', '手机'],
      [1, '张甲', '甲', '110101199003079710', '15400000001'],
      [2, '', '', '110105198811059823', ''],
      [3, '', '', '', ''],
      ['', '', '甲公司（2人）', '', ''],
    ];
    expect(lines(contestOf([{ name: '报名表', rows }]).rows.roster, ['name', 'idNumber'])).toEqual([
      '张甲 110101199003079710',
      '- 110105198811059823',
    ]);
  });
});

describe('merged cells', () => {
  test('a unit merged downwards belongs to every row, and stands where it is written', () => {
    const one = read([A, [2, 'AF02', '李乙', null, 70, 60]], { merges: ['D2:D3'] });
    expect(lines(one.rows.rounds.preliminary, ['unit'])).toEqual(['甲安公司', '甲安公司']);
    expect(one.rows.rounds.preliminary?.rows[1]?.place('unit')).toEqual({ sheet: '初赛成绩', cell: 'D2' });
    expect(one.rows.rounds.preliminary?.rows[1]?.place('theory')).toEqual({ sheet: '初赛成绩', cell: 'E3' });
  });

  test('a mark merged over two people is the first one’s, the other has none', () => {
    expect(people([A, [2, 'AF02', '李乙', '乙', null, 60]], { merges: ['E2:E3'] })).toEqual([
      'AF01 张甲 80 90',
      'AF02 李乙 - 60',
    ]);
  });

  test('a value left under a merged cell, where nobody sees it, does not count', () => {
    expect(people([A, [2, 'AF02', '李乙', '乙', 99, 60]], { merges: ['E2:E3'] })).toEqual([
      'AF01 张甲 80 90',
      'AF02 李乙 - 60',
    ]);
  });

  test('缺考 merged over both marks speaks of both; a number there is one mark', () => {
    expect(people([[1, 'AF01', '张甲', '甲', '缺考', null]], { merges: ['E2:F2'] })).toEqual([
      'AF01 张甲 缺考 缺考',
    ]);
    expect(people([[1, 'AF01', '张甲', '甲', 80, null]], { merges: ['E2:F2'] })).toEqual(['AF01 张甲 80 -']);
  });
});

test('a formula without a value is reported with its cell, in the columns that are read', () => {
  const one = read([[1, 'AF01', '张甲', '甲', uncalculated, 90, uncalculated]]);
  expect(one.findings).toMatchObject([{ code: 'formula-without-value', sheet: '初赛成绩', cell: 'E2' }]);
  expect(one.rows.rounds.preliminary?.rows[0]?.value('theory')).toEqual({ kind: 'uncalculated' });
});

test('a column that the sheet lacks reads as blank and stands at the row’s first known cell', () => {
  const row = read([A]).rows.rounds.preliminary?.rows[0];
  expect(row?.value('status')).toEqual({ kind: 'blank' });
  expect(row?.place('status')).toEqual({ sheet: '初赛成绩', cell: 'B2' });
});

test('a second table of people below the rows that were looked through is reported, not read', () => {
  const many = Array.from({ length: 3200 }, (_, i) => [i + 1, `AF${i}`, '张', '甲', 80, 90]);
  const one = read([...many, ['复赛成绩'], SCORE_HEADER, B]);
  expect(one.rows.rounds.preliminary?.rows).toHaveLength(3200);
  expect(codes(one)).toEqual(['header-repeated', 'sheet-ambiguous']);
});

test('words count as labels only where they are the whole text or begin a line', () => {
  expect(['小计', '合 计：', '平均分', '缺考人数：3', 'Total'].map(labelOf)).toEqual(
    Array(5).fill('summary'),
  );
  expect(['注：x', '备注', '说明1、'].map(labelOf)).toEqual(['note', 'note', 'note']);
  expect(['裁判长：', '审核人签字：张三', '（盖章）', '2024 年 6 月 1 日'].map(labelOf)).toEqual(
    Array(4).fill('signature'),
  );
  expect(['何计', '合计科技', 'AF01', '注册中心', '日期科技公司', '80'].map(labelOf)).toEqual(
    Array(6).fill(null),
  );
});

test.each<[string, Rows, readonly string[]]>([
  ['below the header', [['第一考场'], [90, 'AF01', '张甲', '甲安公司', 80]], ['A3:E3']],
  ['between people', [[90, 'AF01', '张甲', '甲安公司', 80], ['第二考场']], ['A4:E4']],
])('a group head %s, merged over everything, is no mark where marks stand first', (_, rows, merges) => {
  const header = ['技能操作成绩', '准考证号', '姓名', '单位', '理论成绩'];
  const sheet: DrawnSheet = {
    name: '初赛成绩',
    rows: [['初赛成绩汇总表'], header, ...rows],
    merges: ['A1:E1', ...merges],
  };
  const found = contestOf([roster, sheet]);
  expect(lines(found.rows.rounds.preliminary, ['ticket', 'theory', 'practical'])).toEqual(['AF01 80 90']);
});
