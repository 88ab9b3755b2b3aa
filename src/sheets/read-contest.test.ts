import {
  codes,
  contestOf,
  drawn,
  lines,
  roster,
  SCORE_HEADER,
  scores,
  uncalculated,
  type DrawnSheet,
} from './drawn.fixture';
import { choose } from './read-contest';

const preliminary = (rows: DrawnSheet['rows'], more: Partial<DrawnSheet> = {}): DrawnSheet =>
  scores('初赛成绩', rows, more);
const A = [1, 'AF01', '张甲', '甲安公司', 80, 90];
const B = [2, 'AF02', '李乙', '乙卫公司', 70, 60.5];
const marks = ['ticket', 'name', 'theory', 'practical'] as const;

describe('recognising sheets', () => {
  test('a workbook like the demo is read without a finding', () => {
    const read = contestOf([
      {
        name: '报名汇总表',
        merges: ['A1:H1', 'A2:E2', 'A3:D3', 'F3:G3', 'E5:E6'],
        rows: [
          ['竞赛报名汇总表'],
          ['填报单位：演示', '', '', '', '', '填报日期：2024年5月20日'],
          ['基本信息', '', '', '', '联系方式', '单位信息', '', '备注'],
          ['序号', '准考证号', '姓 名', '身份证号', '工作单位（全称）', '联系电话', '教练负责人', '备注'],
          [1, 'AF01', '张　丙', '110101199003079710', '丙防公司', '15400000001'],
          [2, 'AF02', '李丁', '110105198811059823', null, '15400000002', '教练试一'],
          [],
          ['小计', '', '', '', '2人'],
          [3, 'AF03', '王戊', '110108196406309737', '丁盾公司', 15400000003],
          ['合计', '', '', '', '3人'],
          ['注：1.身份证号请以文本格式填写。'],
          ['制表人：', '', '审核人：', '', '负责人：', '', '（盖章）', '日期：    年  月  日'],
        ],
      },
      {
        name: '初赛成绩',
        merges: ['A1:H1'],
        rows: [
          ['竞赛初赛成绩汇总表'],
          SCORE_HEADER,
          A,
          B,
          ['平均分', '', '', '', 75, 75.25],
          ['裁判长：', '', '记录员：', '', '监督员：', '', '日期：'],
        ],
      },
    ]);
    expect(read.findings).toEqual([]);
    expect(lines(read.rows.roster, ['ticket', 'name', 'unit', 'phone', 'coach'])).toEqual([
      'AF01 张　丙 丙防公司 15400000001 -',
      'AF02 李丁 丙防公司 15400000002 教练试一',
      'AF03 王戊 丁盾公司 15400000003 -',
    ]);
    expect(lines(read.rows.rounds.preliminary, marks)).toEqual(['AF01 张甲 80 90', 'AF02 李乙 70 60.5']);
    expect(read.tables.preliminary).toEqual({
      sheetId: 'sheet-2',
      sheet: '初赛成绩',
      headerRow: 2,
      columns: {
        ticket: 2,
        name: 3,
        unit: 4,
        theory: 5,
        practical: 6,
        status: null,
        remark: 8,
        total: 7,
        rank: null,
        advance: null,
      },
    });
    expect(read.roster?.columns).toMatchObject({ ticket: 2, idNumber: 4, unit: 5, bank: null });
    expect(read.rows.rounds.semifinal).toBeNull();
  });

  test('the title names the round where the tab says nothing, and goes before the tab where both do', () => {
    const sheet = (name: string): DrawnSheet => ({ name, rows: [['竞赛复赛成绩汇总表'], SCORE_HEADER, A] });
    expect(contestOf([roster, sheet('Sheet1')]).tables.semifinal?.sheet).toBe('Sheet1');
    expect(contestOf([roster, sheet('初赛成绩')]).tables.semifinal?.sheet).toBe('初赛成绩');
  });

  test('the headers of the marks name the round before the title does', () => {
    const header = ['准考证号', '姓名', '决赛理论成绩', '决赛技能成绩'];
    const read = contestOf([roster, { name: '复赛', rows: [header, ['AF01', '张甲', 80, 90]] }]);
    expect(read.tables.final?.columns).toMatchObject({ theory: 3, practical: 4 });
    expect(read.tables.semifinal).toBeNull();
  });

  test('the total of an earlier round beside the marks does not name the round', () => {
    const rows = [
      ['复赛成绩汇总表'],
      ['准考证号', '姓名', '初赛综合成绩', '理论', '技能', '综合成绩'],
      ['AF01', '张甲', 87, 80, 90],
    ];
    const read = contestOf([roster, { name: 'Sheet1', rows }]);
    expect(read.tables.semifinal?.columns).toMatchObject({ theory: 4, practical: 5, total: 6 });
  });

  test('an English workbook is read like a Chinese one', () => {
    const entries = {
      name: 'Registration',
      rows: [
        ['No.', 'Ticket No.', 'Name', 'ID number', 'Organisation'],
        [1, 'AF01', 'Max Wu', '1', 'Unit A'],
      ],
    };
    const rows = [
      ['Preliminary results'],
      [
        'No.',
        'Ticket No.',
        'Name',
        'Organisation',
        'Theory (30%)',
        'Practical (70%)',
        'Total',
        'Rank',
        'Remarks',
      ],
      [1, 'AF01', 'Max Wu', 'Unit A', 80, 90],
      ['Average', null, null, null, 80, 90],
    ];
    const read = contestOf([entries, { name: 'Sheet1', rows }]);
    expect(read.findings).toEqual([]);
    expect(lines(read.rows.rounds.preliminary, marks)).toEqual(['AF01 Max Wu 80 90']);
    expect(read.tables.preliminary?.columns).toMatchObject({ total: 7, rank: 8, remark: 9 });
    expect(read.rows.roster?.rows).toHaveLength(1);
  });

  test('a header may stand far down and its columns in any order', () => {
    const rows = [
      [],
      ['某某协会'],
      [],
      ['初赛成绩'],
      [],
      ['日期：2024年6月'],
      ['技能操作', '理论', '备注', '准考证号'],
    ];
    const read = contestOf([roster, { name: 'Sheet2', rows: [...rows, [90, 80, null, 'AF01']] }]);
    expect(lines(read.rows.rounds.preliminary, ['ticket', 'theory', 'practical'])).toEqual(['AF01 80 90']);
    expect(read.tables.preliminary?.headerRow).toBe(7);
  });

  test('a header of two rows is read as one, merged or not', () => {
    const rows = [
      ['初赛成绩汇总表'],
      ['序号', '准考证号', '姓名', '单位', '理论成绩', '', '技能操作', '', '备注'],
      ['', '', '', '', '折算', '得分', '折算', '得分', ''],
      [1, 'AF01', '张甲', '甲安公司', 24, 80, 63, 90, '取消成绩'],
    ];
    const merges = ['A1:I1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2', 'G2:H2', 'I2:I3'];
    const read = contestOf([roster, { name: 'Sheet2', rows, merges }]);
    expect(lines(read.rows.rounds.preliminary, ['ticket', 'theory', 'practical', 'remark'])).toEqual([
      'AF01 80 90 取消成绩',
    ]);
    expect(read.tables.preliminary?.headerRow).toBe(3);
    const plain = [
      ['', '', '', '理论', '技能操作'],
      ['准考证号', '姓名', '单位', '得分', '得分'],
      ['AF01', '张甲', '甲安公司', 80, 90],
    ];
    expect(lines(contestOf([roster, { name: '初赛', rows: plain }]).rows.rounds.preliminary, marks)).toEqual([
      'AF01 张甲 80 90',
    ]);
  });

  test('a sheet with theory and practical columns is never the roster', () => {
    const both = {
      name: '报名汇总表',
      rows: [
        ['准考证号', '姓名', '单位', '身份证号', '理论', '技能'],
        ['AF01', '张甲', '甲', '1', 80, 90],
      ],
    };
    expect(codes(contestOf([both]))).toEqual(['sheet-not-found', 'sheet-not-found']);
  });

  test('sheets of ours are not input, except those that people fill in', () => {
    const ours = scores('初赛成绩', [A], { own: 'standings.preliminary' });
    expect(contestOf([roster, ours]).tables.preliminary).toBeNull();
    const filledIn = scores('Sheet9', [A], { own: 'input.scores.preliminary' });
    expect(contestOf([roster, filledIn, ours]).tables.preliminary?.sheet).toBe('Sheet9');
  });

  test('very hidden sheets are not input; a hidden one is read where no visible one fits, and reported', () => {
    const hidden = preliminary([A, B], { visibility: 'hidden' });
    expect(contestOf([roster, preliminary([A], { visibility: 'veryHidden' })]).tables.preliminary).toBeNull();
    const read = contestOf([roster, hidden]);
    expect(read.rows.rounds.preliminary?.rows).toHaveLength(2);
    expect(read.findings).toMatchObject([
      { code: 'hidden-rows', sheet: '初赛成绩', facts: { count: 2, rows: '2-3' } },
    ]);
    expect(contestOf([roster, hidden, scores('初赛', [A])]).tables.preliminary?.sheet).toBe('初赛');
  });

  test('two sheets for one round are a question that names both, and the round is not read', () => {
    const read = contestOf([roster, preliminary([A]), scores('初赛成绩 (2)', [B])]);
    expect(read.findings).toMatchObject([
      { code: 'sheet-ambiguous', facts: { kind: 'preliminary', sheets: ['初赛成绩', '初赛成绩 (2)'] } },
    ]);
    expect(read.rows.rounds.preliminary).toBeNull();
  });

  test('two tables side by side that fit the same round are a question; different ones are both read', () => {
    const wide = (left: string, right: string): DrawnSheet => ({
      name: '成绩',
      rows: [
        [left, '', '', '', '', right],
        ['准考证号', '姓名', '理论', '技能', '', '准考证号', '姓名', '理论', '技能'],
        ['AF01', '张甲', 80, 90, '', 'AF02', '李乙', 70, 60],
      ],
    });
    const read = contestOf([roster, wide('初赛成绩', '复赛成绩')]);
    expect(lines(read.rows.rounds.preliminary, marks)).toEqual(['AF01 张甲 80 90']);
    expect(lines(read.rows.rounds.semifinal, marks)).toEqual(['AF02 李乙 70 60']);
    expect(contestOf([roster, wide('初赛成绩', '初赛成绩')]).findings).toMatchObject([
      { code: 'sheet-ambiguous', facts: { kind: 'preliminary', sheets: ['成绩!A2', '成绩!F2'] } },
    ]);
  });

  test('two rounds below each other on one sheet are read apart', () => {
    const rows = [
      ['初赛成绩'],
      SCORE_HEADER,
      A,
      B,
      ['裁判长：'],
      [],
      ['复赛成绩'],
      SCORE_HEADER,
      [1, 'AF01', '张甲', '甲安公司', 55, 66],
    ];
    const read = contestOf([roster, { name: '全部成绩', rows }]);
    expect(lines(read.rows.rounds.preliminary, marks)).toEqual(['AF01 张甲 80 90', 'AF02 李乙 70 60.5']);
    expect(lines(read.rows.rounds.semifinal, marks)).toEqual(['AF01 张甲 55 66']);
    expect(read.findings).toEqual([]);
  });

  test('a small table of counts beside or below the people does no harm', () => {
    const rows = [
      [...SCORE_HEADER, '', '单位', '人数'],
      [...A, null, null, null, '甲安公司', 1],
      [...B, null, null, null, '乙卫公司', 1],
      [],
      ['单位', '参赛人数', '平均分'],
      ['甲安公司', 11, 85],
    ];
    const read = contestOf([roster, { name: '初赛成绩', rows }]);
    expect(lines(read.rows.rounds.preliminary, marks)).toEqual(['AF01 张甲 80 90', 'AF02 李乙 70 60.5']);
    expect(read.tables.preliminary?.columns.unit).toBe(4);
  });

  test('a score sheet that is surely meant but lacks a column says which', () => {
    const read = contestOf([
      roster,
      {
        name: '初赛成绩',
        rows: [
          ['准考证号', '姓名', '理论成绩'],
          ['AF01', '张甲', 80],
        ],
      },
    ]);
    expect(read.findings).toMatchObject([
      {
        code: 'column-missing',
        sheet: '初赛成绩',
        cell: 'A1',
        facts: { kind: 'preliminary', columns: ['技能'] },
      },
    ]);
  });

  test('a complete sheet is taken although other lists of the same round lie about', () => {
    const signing = {
      name: '初赛签到表',
      rows: [
        ['序号', '准考证号', '姓名', '单位', '本人签字'],
        [1, 'AF01', '张甲', '甲安公司'],
      ],
    };
    const partly = {
      name: '初赛理论成绩',
      rows: [
        ['准考证号', '理论'],
        ['AF01', 80],
      ],
    };
    expect(contestOf([roster, signing, partly, preliminary([A])]).findings).toEqual([]);
  });

  test('two columns for the same part are a question, and the round is not read', () => {
    const rows = [
      ['准考证号', '理论成绩', '笔试成绩', '技能'],
      ['AF01', 80, 81, 90],
    ];
    const read = contestOf([roster, { name: '初赛', rows }]);
    expect(read.findings).toMatchObject([
      {
        code: 'column-ambiguous',
        cell: 'B1',
        facts: { kind: 'preliminary', column: '理论', candidates: ['B 理论成绩', 'C 笔试成绩'] },
      },
    ]);
    expect(read.rows.rounds.preliminary).toBeNull();
  });

  test('one header for both parts is a question', () => {
    const read = contestOf([
      roster,
      {
        name: '初赛成绩',
        rows: [
          ['准考证号', '理论/技能成绩'],
          ['AF01', 80],
        ],
      },
    ]);
    expect(codes(read)).toEqual(['column-ambiguous', 'column-ambiguous']);
  });

  test('remarks in two columns are read together, since either may cancel a result', () => {
    const rows = [
      ['准考证号', '理论', '技能', '备注', '备注'],
      ['AF01', 80, 90, '补录', '取消成绩'],
      ['AF02', 80, 90, '', '缺考'],
    ];
    expect(lines(contestOf([roster, { name: '初赛', rows }]).rows.rounds.preliminary, ['remark'])).toEqual([
      '补录；取消成绩',
      '缺考',
    ]);
  });

  test('of two phone columns the first is read; two unit columns are a question', () => {
    const rows = (unit: string): DrawnSheet['rows'] => [
      ['姓名', '准考证号', '单位', '手机', '联系电话', unit],
      ['张甲', 'AF01', '甲', '1', '2', '乙'],
    ];
    expect(lines(contestOf([{ name: '报名表', rows: rows('部门') }]).rows.roster, ['phone'])).toEqual(['1']);
    expect(codes(contestOf([{ name: '报名表', rows: rows('推荐单位') }]))).toEqual(
      ['sheet-not-found', 'column-ambiguous'].reverse(),
    );
  });

  test('编号 is the running number where it counts 1, 2, 3, and the ticket otherwise', () => {
    const rows = (one: unknown, two: unknown): DrawnSheet['rows'] => [
      ['编号', '姓名', '单位', '理论', '技能'],
      [String(one), '张甲', '甲', 80, 90],
      [String(two), '李乙', '乙', 70, 60],
      ['平均分', '', '', 75, 75],
    ];
    const read = (one: unknown, two: unknown): readonly string[] =>
      lines(contestOf([roster, { name: '初赛', rows: rows(one, two) }]).rows.rounds.preliminary, [
        'ticket',
        'name',
      ]);
    expect(read(1, 2)).toEqual(['- 张甲', '- 李乙']);
    expect(read(101, 102)).toEqual(['101 张甲', '102 李乙']);
    expect(read('A-1', 'A-2')).toEqual(['A-1 张甲', 'A-2 李乙']);
  });

  test('a roster goes before sign-in sheets, lists of winners and lists without identity numbers', () => {
    const lists = ['签到表', '晋级名单公示', '获奖名单'].map((name) => ({ ...roster, name }));
    const short = {
      name: '参赛选手名单',
      rows: [
        ['准考证号', '姓名', '单位'],
        ['AF01', '张甲', '甲'],
      ],
    };
    expect(contestOf([...lists, short, roster, preliminary([A])]).roster?.sheet).toBe('报名汇总表');
    expect(codes(contestOf([roster, { ...roster, name: '报名表2' }, preliminary([A])]))).toEqual([
      'sheet-ambiguous',
    ]);
  });

  test('a workbook with nothing in it lacks a roster and every round', () => {
    expect(contestOf([{ name: 'Sheet1', rows: [] }]).findings).toMatchObject([
      { code: 'sheet-not-found', facts: { kind: 'roster' } },
      { code: 'sheet-not-found', facts: { kind: 'any-round' } },
    ]);
  });

  test('a sheet with headers and nobody on it is a round of 0 people', () => {
    const read = contestOf([roster, preliminary([])]);
    expect(read.rows.rounds.preliminary?.rows).toEqual([]);
    expect(read.findings).toEqual([]);
  });

  test('rulings and reviews are found by their headers and are no score sheets', () => {
    const rulings = {
      name: '裁定记录',
      rows: [
        ['初赛裁定记录'],
        ['轮次', '准考证号', '裁定次序', '依据', '裁定人', '日期', '理论', '技能'],
        ['初赛', 'AF01', 1, '抽签', '王', '2024-06-20', 76, 81.5],
      ],
    };
    const reviews = {
      name: '审核意见',
      rows: [
        ['准考证号', '问题代码', '意见', '依据', '审核人', '日期', '核对码'],
        ['AF01', 'under-age', '通过', '户口簿', '赵', '2024-05-22', 'abcd1234'],
      ],
    };
    const read = contestOf([roster, preliminary([A]), rulings, reviews]);
    expect(read.findings).toEqual([]);
    expect(lines(read.rows.rulings, ['round', 'ticket', 'order', 'by', 'practical'])).toEqual([
      '初赛 AF01 1 王 81.5',
    ]);
    expect(lines(read.rows.reviews, ['ticket', 'code', 'opinion', 'fingerprint'])).toEqual([
      'AF01 under-age 通过 abcd1234',
    ]);
  });
});

describe('变动记录', () => {
  const header = [
    '轮次',
    '准考证号',
    '变动',
    '项目',
    '原值',
    '新值',
    '代替',
    '理由',
    '决定人',
    '复核人',
    '日期',
  ];
  const line = ['复赛', 'AF02', '递补', null, null, null, 'AF01', '递补', '组委会', '李', '2024-06-22'];

  test('is found by its headers, rows without ticket and change are none', () => {
    const changes = { name: '变动记录', rows: [['变动记录'], header, line, ['复赛'], [], ['决定人签字：']] };
    const read = contestOf([roster, preliminary([A, B]), changes]);
    expect(read.findings).toEqual([]);
    expect(lines(read.rows.changes, ['round', 'ticket', 'change', 'replaces', 'by', 'second'])).toEqual([
      '复赛 AF02 递补 AF01 组委会 李',
    ]);
    expect(read.rows.changes?.rows[0]?.place('change')).toEqual({ sheet: '变动记录', cell: 'C3' });
  });

  test('on a sheet of the user’s own, in other words and with names and units, it is no roster', () => {
    const own = {
      name: '登记',
      rows: [
        ['资格与状态变动'],
        [
          '序号',
          '竞赛阶段',
          '准考证号',
          '姓名',
          '工作单位',
          '变动情况',
          '代替（准考证号）',
          '事由',
          '批准人',
          '决定日期',
        ],
        [1, '决赛', 'AF02', '李乙', '乙卫公司', '弃赛', null, '因病', '组委会', '2024-07-01'],
      ],
    };
    const read = contestOf([roster, preliminary([A, B]), own]);
    expect(read.findings).toEqual([]);
    expect(read.roster?.sheet).toBe(roster.name);
    expect(lines(read.rows.changes, ['round', 'ticket', 'change', 'reason', 'by', 'date'])).toEqual([
      '决赛 AF02 弃赛 因病 组委会 2024-07-01',
    ]);
  });

  test('without a needed column it is asked for, by the names that people know', () => {
    const changes = {
      name: '变动记录',
      rows: [
        ['轮次', '准考证号', '变动'],
        ['复赛', 'AF02', '弃赛'],
      ],
    };
    expect(contestOf([roster, preliminary([A, B]), changes]).findings).toMatchObject([
      { code: 'column-missing', facts: { kind: 'changes', columns: ['理由', '决定人', '日期'] } },
    ]);
  });

  test('表对应 and 列对应 speak of it as 变动', () => {
    const rows = [
      ['甲', '准考证号', '变动', '理由', '批准', '决定人', '日期'],
      ['复赛', 'AF02', '弃赛', '病', '王', '', '6'],
    ];
    const read = contestOf([roster, preliminary([A, B]), { name: 'X', rows }], {
      表对应: '变动=X',
      列对应: '变动.轮次=A;变动.决定人=E',
    });
    expect(lines(read.rows.changes, ['round', 'ticket', 'by'])).toEqual(['复赛 AF02 王']);
  });

  test('is worth reading whole, wherever it stands', () => {
    const empty = { name: '变动', rows: [['稍后填写']] };
    expect(choose(drawn([roster, empty]))).toContain('sheet-2');
  });
});

describe('the clerk’s answers', () => {
  test('表对应 names the sheet, 列对应 the column', () => {
    const sheets = [roster, preliminary([A]), scores('初赛成绩 (2)', [B])];
    expect(contestOf(sheets, { 表对应: '初赛=初赛成绩 (2)' }).tables.preliminary?.sheet).toBe('初赛成绩 (2)');
    expect(contestOf(sheets, { 表对应: '忽略=初赛成绩' }).tables.preliminary?.sheet).toBe('初赛成绩 (2)');
    const rows = [
      ['准考证号', '理论成绩', '笔试成绩', '实操卷', '技能'],
      ['AF01', 80, 81, 85, 90],
    ];
    const read = contestOf([roster, { name: '初赛', rows }], {
      列对应: '初赛.理论=C；初赛.技能=D列;初赛.备注=无',
    });
    expect(lines(read.rows.rounds.preliminary, ['theory', 'practical'])).toEqual(['81 85']);
    expect(read.findings).toEqual([]);
  });

  test('a sheet name with signs stands in quotes, and a cell names one of several tables', () => {
    const rows = [
      SCORE_HEADER,
      A,
      ['第二批名单'],
      ['准考证号', '姓名', '理论', '技能'],
      ['AF02', '李乙', 70, 60],
    ];
    const read = contestOf([roster, { name: "a;b='c'", rows }], { 表对应: "初赛='a;b=''c'''!A4" });
    expect(lines(read.rows.rounds.preliminary, marks)).toEqual(['AF02 李乙 70 60']);
  });

  test('a chosen sheet without any header is read by its columns', () => {
    const read = contestOf([roster, { name: 'Sheet7', rows: [['AF01', 80, 90]] }], {
      表对应: '初赛=Sheet7',
      列对应: '初赛.准考证号=A;初赛.理论=B;初赛.技能=C',
    });
    expect(lines(read.rows.rounds.preliminary, ['ticket', 'theory', 'practical'])).toEqual(['AF01 80 90']);
  });

  test('a chosen sheet that lacks a column says which', () => {
    const read = contestOf([roster, preliminary([A]), { name: 'x', rows: [['准考证号', '姓名']] }], {
      表对应: '复赛=x',
    });
    expect(read.findings).toMatchObject([
      { code: 'column-missing', facts: { kind: 'semifinal', columns: ['理论', '技能'] } },
    ]);
  });

  test('an answer that cannot be followed is reported and changes nothing', () => {
    const bad = { 表对应: '初赛=没有这张表;第九轮=初赛成绩', 列对应: '初赛.理论=5;初赛.颜色=C;理论=C' };
    const read = contestOf([roster, preliminary([A])], bad);
    expect(read.findings.map(({ code, facts }) => [code, 'written' in facts ? facts.written : ''])).toEqual([
      ['setting-invalid', '初赛=没有这张表'],
      ['setting-invalid', '第九轮=初赛成绩'],
      ['setting-invalid', '初赛.理论=5'],
      ['setting-invalid', '初赛.颜色=C'],
      ['setting-invalid', '理论=C'],
    ]);
    expect(read.rows.rounds.preliminary?.rows).toHaveLength(1);
  });
});

test('choose answers the sheets on which a table begins, or whose name or whom a setting promises', () => {
  const other = {
    name: '通讯录',
    rows: [
      ['处室', '值班'],
      ['办公室', '12345'],
    ],
  };
  const named = { name: '甲乙丙', rows: [['无头', 1]] };
  const settings = {
    name: '规则',
    rows: [
      ['规则项', '设定'],
      ['表对应', '初赛=甲乙丙'],
    ],
  };
  const ours = scores('初赛名次', [A], { own: 'standings.preliminary' });
  expect(choose(drawn([roster, preliminary([A]), other, named, settings, ours]))).toEqual([
    'sheet-1',
    'sheet-2',
    'sheet-4',
    'sheet-5',
  ]);
});

test('100 000 rows are read in a few seconds', () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => [
    i + 1,
    `AF${i}`,
    `张${i}`,
    '甲安公司',
    80,
    90.5,
    null,
    null,
  ]);
  const began = performance.now();
  const read = contestOf([roster, preliminary(rows)]);
  expect(read.rows.rounds.preliminary?.rows).toHaveLength(100_000);
  expect(performance.now() - began).toBeLessThan(5000);
  expect(uncalculated).toBeDefined();
});
