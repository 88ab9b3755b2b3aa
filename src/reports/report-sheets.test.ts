import type { CellPlan, SheetPlan } from '../workbook/port';
import type { ContestResult } from '../contest/result';
import { chinese, contestOf, finalists, rosterFor, stamp, type ScoreFields } from './contest.fixture';
import type { SealMark } from './furniture';
import { textWidth } from './measure';
import { reportSheets } from './report-sheets';

const final = finalists(10);
const awarded = contestOf({ roster: rosterFor(final), preliminary: finalists(12), final });

function sheet(result: ContestResult, key: string): SheetPlan {
  const found = reportSheets(result, chinese, stamp).find((one) => one.key === key);
  if (found === undefined) throw new Error(`There is no sheet ${key}.`);
  return found;
}

function cells(plan: SheetPlan): readonly CellPlan[] {
  return plan.rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? []));
}

function texts(plan: SheetPlan): string {
  return cells(plan)
    .map(({ value }) => String(value ?? ''))
    .join('\n');
}

/** The values of the row that holds this value. */
function rowWith(plan: SheetPlan, value: string | number): readonly CellPlan['value'][] {
  const row = plan.rows.find(({ cells: list }) => list.some((cell) => cell?.value === value));
  return (row?.cells ?? []).map((cell) => cell?.value ?? null);
}

const tiedOnTheLine: readonly ScoreFields[] = [
  ...finalists(2),
  { ticket: 'AF0101', name: '同分甲', unit: '甲', theory: '80', practical: '80' },
  { ticket: 'AF0102', name: '同分乙', unit: '乙', theory: '80', practical: '80' },
  ...Array.from({ length: 6 }, (_, index) => ({
    ticket: `AF02${String(index).padStart(2, '0')}`,
    name: `后${index}`,
    unit: '丙',
    theory: '60',
    practical: String(60 - index),
  })),
];

describe('all reports', () => {
  test('the awards have their sheets only where there are awards', () => {
    const keys = reportSheets(contestOf({ preliminary: finalists(5) }), chinese, stamp).map(({ key }) => key);
    expect(keys).toEqual([
      'summary',
      'problems',
      'standings.preliminary',
      'advancing.preliminary',
      'recalculation.preliminary',
    ]);
    expect(reportSheets(awarded, chinese, stamp).map(({ key }) => key)).toEqual([
      'summary',
      'problems',
      'standings.preliminary',
      'advancing.preliminary',
      'recalculation.preliminary',
      'standings.final',
      'recalculation.final',
      'awards',
      'unit-awards',
      'bonus',
      'recommendations',
      'talent-pool',
    ]);
  });

  test('a contest without anything still says so on the summary', () => {
    expect(texts(sheet(contestOf({}), 'summary'))).toContain('没有找到成绩表');
  });

  test('a second run gives the same sheets but for one cell, the time on the summary', () => {
    const first = reportSheets(awarded, chinese, stamp);
    expect(reportSheets(awarded, chinese, stamp)).toEqual(first);
    const later = reportSheets(awarded, chinese, { ...stamp, generatedAt: '2024-06-21 10:00:00' });
    const changed = later.flatMap((plan, index) => {
      const before = cells(first[index] ?? plan);
      return cells(plan).flatMap((cell, at) => (cell.value === before[at]?.value ? [] : [plan.key]));
    });
    expect(changed).toEqual(['summary']);
    expect(first.flatMap(cells).filter(({ value }) => String(value).includes('09:30'))).toHaveLength(1);
  });

  test('every row fills the columns, every merge lies inside, no cell is a formula', () => {
    for (const plan of reportSheets(awarded, chinese, stamp)) {
      for (const row of plan.rows) expect(row.cells).toHaveLength(plan.columns.length);
      for (const area of plan.merges) {
        expect(area.top).toBeGreaterThanOrEqual(1);
        expect(area.bottom).toBeLessThanOrEqual(plan.rows.length);
        expect(area.left).toBeLessThan(area.right);
        expect(area.right).toBeLessThanOrEqual(plan.columns.length);
      }
      expect(texts(plan)).not.toMatch(/^=/mu);
    }
  });

  test('no tab name is one that Excel refuses', () => {
    for (const { title } of reportSheets(awarded, chinese, stamp)) {
      expect(title.length).toBeLessThanOrEqual(31);
      expect(title).not.toMatch(/[\\/?*[\]:]/u);
    }
  });

  test('pages are A4 with the title repeated and the page numbered', () => {
    for (const { key, page, frozenRows } of reportSheets(awarded, chinese, stamp)) {
      // 复算 prints its settings once, and only its headings again.
      const first = key.startsWith('recalculation.') ? frozenRows : 1;
      expect(page.titleRows).toEqual({ first, last: frozenRows });
      expect(page.footer.center).toEqual([
        { text: '第 ' },
        'page',
        { text: ' 页　共 ' },
        'pages',
        { text: ' 页' },
      ]);
    }
    expect(sheet(awarded, 'standings.final').page.orientation).toBe('landscape');
    expect(sheet(awarded, 'advancing.preliminary').page.orientation).toBe('portrait');
  });

  test('nothing that cannot wrap is wider than its column', () => {
    for (const plan of reportSheets(awarded, chinese, stamp)) {
      const merged = new Set(plan.merges.map(({ top }) => top));
      plan.rows.forEach(({ cells: list }, index) => {
        if (merged.has(index + 1)) return;
        list.forEach((cell, column) => {
          if (typeof cell?.value !== 'number' && cell?.style.format !== '@') return;
          expect(textWidth(String(cell.value ?? ''))).toBeLessThan(plan.columns[column]?.width ?? 0);
        });
      });
    }
  });

  test('a sealed round is not called a draft', () => {
    const draft = texts(sheet(awarded, 'standings.final'));
    expect(draft).toContain('草稿（未封存）');
    const code = 'ABCD-EFGH-JKMN-PQRS';
    const sealed = reportSheets(awarded, chinese, stamp, new Map([['final', { kind: 'sealed', code }]]));
    const page = texts(sealed.find(({ key }) => key === 'standings.final') ?? sheet(awarded, 'summary'));
    expect(page).toContain(`已封存（封存码 ${code}）`);
    expect(page).not.toContain('草稿');
  });

  test('the code of a sealed round stands at the foot of every page about it', () => {
    const code = 'ABCD-EFGH-JKMN-PQRS';
    const sealed = reportSheets(awarded, chinese, stamp, new Map([['final', { kind: 'sealed', code }]]));
    const withCode = sealed.filter(({ page }) => JSON.stringify(page.footer.left).includes(code));
    expect(withCode.map(({ key }) => key)).toEqual([
      'standings.final',
      'recalculation.final',
      'awards',
      'unit-awards',
      'bonus',
      'recommendations',
      'talent-pool',
    ]);
  });

  test('a round that changed after its seal, or whose seal was opened, is a draft and says why', () => {
    const code = 'ABCD-EFGH-JKMN-PQRS';
    const opened = { kind: 'opened', by: '王五', at: '2024-07-01T09:00:00+08:00', reason: '复核' } as const;
    const pageOf = (mark: SealMark): string =>
      texts(
        reportSheets(awarded, chinese, stamp, new Map([['final', mark]])).find(
          ({ key }) => key === 'standings.final',
        ) ?? sheet(awarded, 'summary'),
      );
    expect(pageOf({ kind: 'changed', code })).toContain('封存已失效');
    expect(pageOf({ kind: 'changed', code })).not.toContain(code);
    expect(pageOf(opened)).toContain('本轮已启封：2024-07-01T09:00:00+08:00，王五，理由：复核');
    expect(pageOf(opened)).toContain('草稿（未封存）');
  });
});

describe('名次表', () => {
  test('a row shows rank, marks and total as numbers, and the reason', () => {
    const row = rowWith(sheet(awarded, 'standings.final'), 'AF0001');
    expect(row.slice(0, 7)).toEqual([1, 'AF0001', '选手1', '北京第1安防公司', 95, 90, 91.5]);
    expect(row[7]).toContain('第 1 名');
  });

  test('a total that needs three decimals shows them, the others two', () => {
    const result = contestOf({
      final: [
        { ticket: 'A1', name: '甲', unit: '甲', theory: '82', practical: '83.03' },
        { ticket: 'A2', name: '乙', unit: '甲', theory: '80', practical: '80' },
      ],
    });
    const formats = cells(sheet(result, 'standings.final')).filter(
      ({ value }) => value === 82.721 || value === 80,
    );
    expect(formats.map(({ style }) => style.format)).toEqual(['0.000', '0.00', '0.00', '0.00']);
  });

  test('under 取整 the total is rounded half-up', () => {
    const result = contestOf({
      final: [{ ticket: 'A1', name: '甲', unit: '甲', theory: '82', practical: '83.05' }],
      settings: { 名次比较: '取整' },
    });
    expect(rowWith(sheet(result, 'standings.final'), 'A1')[6]).toBe(82.74);
  });

  test('absent people stand below with their status, disqualified people nowhere', () => {
    const result = contestOf({
      preliminary: [
        { ticket: 'A1', name: '甲', unit: '甲', theory: '缺考', practical: '缺考' },
        { ticket: 'A2', name: '乙', unit: '甲', theory: '80', practical: '80' },
        { ticket: 'A3', name: '丙', unit: '甲', theory: '90', practical: '80', status: '取消资格' },
      ],
    });
    const plan = sheet(result, 'standings.preliminary');
    expect(rowWith(plan, 'A1').slice(0, 2)).toEqual(['缺考', 'A1']);
    expect(texts(plan).indexOf('A2')).toBeLessThan(texts(plan).indexOf('A1'));
    expect(texts(plan)).not.toContain('A3');
  });

  test('the rules beside it say N, K, the arithmetic and what differs from the defaults', () => {
    const result = contestOf({
      preliminary: finalists(11),
      settings: { 晋级取整: '向上', 规则确认: '王某 2024-06-01' },
    });
    const page = texts(sheet(result, 'standings.preliminary'));
    expect(page).toContain('有效成绩11人×30%＝3.3，向上取整，名额4人（N＝11，K＝4）');
    expect(page).toContain('晋级取整＝向上（默认向下）');
    expect(page).toContain('规则确认：王某 2024-06-01');
    expect(texts(sheet(awarded, 'standings.preliminary'))).not.toContain('与默认不同');
  });

  test('missing marks make the page provisional', () => {
    const result = contestOf({
      preliminary: [...finalists(3), { ticket: 'A9', name: '无分', unit: '甲', theory: '80' }],
    });
    const page = sheet(result, 'standings.preliminary');
    expect(texts(page)).toContain('草稿（未封存） 暂定');
    expect(rowWith(page, 'A9')[7]).toBeNull();
  });

  test('the signatures keep two rows of the table with them', () => {
    const { page, rows } = sheet(contestOf({ preliminary: finalists(60) }), 'standings.preliminary');
    const signature = rows.findIndex(({ cells: list }) => String(list[0]?.value).startsWith('裁判长：'));
    const last = page.breaksBefore.at(-1) ?? 0;
    const lastTable = rows.findIndex(({ cells: list }) => list[0]?.value === '规则说明');
    expect(page.breaksBefore.length).toBeGreaterThan(0);
    expect(last).toBeLessThanOrEqual(lastTable - 1);
    expect(signature + 1).toBeGreaterThan(last);
  });
});

describe('晋级名单', () => {
  test('with a substitute the list says in whose place, and how many of the tied go on stays right', () => {
    const changes = [
      { round: '复赛', ticket: 'AF0001', change: '弃赛', reason: '出差', by: '组委会' },
      { round: '复赛', ticket: 'AF0200', change: '递补', replaces: 'AF0001', reason: '递补', by: '组委会' },
    ];
    const contest = contestOf({ preliminary: tiedOnTheLine, changes, settings: { 最少晋级: '3' } });
    const plan = sheet(contest, 'advancing.preliminary');
    expect(texts(plan)).toContain('晋级复赛：已确定 2 人（名额 3 人）');
    expect(texts(plan)).toContain('晋级线上待裁定：2 人，其中 1 人可以晋级');
    expect(rowWith(plan, 'AF0200')[5]).toMatch(/未达到晋级线；代替 AF0001 递补晋级$/u);
    expect(texts(plan)).not.toContain('选手1\n');
  });

  test('people on the line stand apart as 待裁定', () => {
    const plan = sheet(contestOf({ preliminary: tiedOnTheLine }), 'advancing.preliminary');
    const page = texts(plan);
    expect(page).toContain('晋级复赛：已确定 2 人（名额 3 人）');
    expect(page).toContain('晋级线上待裁定：2 人，其中 1 人可以晋级');
    expect(rowWith(plan, 'AF0101').slice(0, 3)).toEqual(['待裁定', 'AF0101', '同分甲']);
    expect(page).not.toContain('AF0200');
  });

  test('there is none for the final', () => {
    expect(reportSheets(awarded, chinese, stamp).map(({ key }) => key)).not.toContain('advancing.final');
  });
});

describe('获奖名单', () => {
  test('names the medals, the certificates and the coach', () => {
    const row = rowWith(sheet(awarded, 'awards'), '金牌');
    expect(row.slice(0, 8)).toEqual([1, '金牌', '颁发', 'AF0001', '选手1', '北京第1安防公司', 91.5, '教练1']);
  });

  test('a place in a tie prints 待裁定 and names the tie', () => {
    const tied = [...finalists(1), ...tiedOnTheLine.slice(2, 4)];
    const row = rowWith(sheet(contestOf({ final: tied }), 'awards'), '银牌');
    expect(row.slice(0, 5)).toEqual([2, '银牌', '待裁定', null, '待裁定']);
    expect(row[8]).toBe('并列待裁定：同分甲（AF0101）、同分乙（AF0102）');
  });

  test('a place whose prizes stay empty prints 空缺 on every list, and no payment', () => {
    const changes = [{ round: '决赛', ticket: 'AF0001', change: '取消资格', reason: '替考', by: '组委会' }];
    const vacant = contestOf({
      roster: rosterFor(final),
      final,
      changes,
      settings: { 取消资格后奖项: '空缺' },
    });
    const row = rowWith(sheet(vacant, 'awards'), '金牌');
    expect(row).toEqual([1, '金牌', '空缺', null, '空缺', null, null, null, '取消资格后空缺，不递补']);
    expect(rowWith(sheet(vacant, 'awards'), '银牌')[3]).toBe('AF0002');
    expect(rowWith(sheet(vacant, 'recommendations'), 1)[2]).toBe('空缺');
    expect(texts(sheet(vacant, 'bonus'))).not.toContain('空缺\n');
    expect(rowWith(sheet(vacant, 'bonus'), '选手2').slice(0, 3)).toEqual([1, 2, '选手2']);
    for (const key of ['standings.final', 'awards', 'unit-awards']) {
      expect(texts(sheet(vacant, key))).toContain('第1名取消资格后空缺，其他名次不递补');
    }
  });

  test('a final of nine says that nothing moves down', () => {
    expect(texts(sheet(contestOf({ final: finalists(9) }), 'awards'))).toContain(
      '共9人，不足十人：有几名发几名，不递补',
    );
  });
});

describe('单位奖名单', () => {
  test('gives both head-counts with each award', () => {
    const people = [
      ...final,
      ...finalists(15)
        .slice(10)
        .map((one) => ({ ...one, unit: '北京第1安防公司' })),
    ];
    const absent = people.map((one, index) =>
      index === 14 ? { ...one, theory: '缺考', practical: '缺考' } : one,
    );
    const result = contestOf({ roster: rosterFor(people), preliminary: absent, final });
    const row = rowWith(sheet(result, 'unit-awards'), '优秀技术团队');
    expect(row.slice(0, 6)).toEqual(['优秀技术团队', '北京第1安防公司', '企业', 7, 8, 3]);
    expect(texts(sheet(result, 'unit-awards'))).toContain('报名后有1人未参赛');
  });

  test('传承奖 waits where the roster names several coaches', () => {
    const roster = rosterFor(final, { AF0001: { coach: '教练甲、教练乙' } });
    expect(rowWith(sheet(contestOf({ roster, final }), 'unit-awards'), '传承奖')[1]).toContain('待核实');
  });
});

describe('奖金发放表', () => {
  test('shows the whole document and account as text and money as numbers', () => {
    const plan = sheet(awarded, 'bonus');
    const row = rowWith(plan, '选手1');
    expect(row.slice(0, 10)).toEqual([
      1,
      1,
      '选手1',
      expect.stringMatching(/^\d{17}[\dX]$/u),
      '中国工商银行北京海淀西区支行',
      '6222020200112345100',
      6000,
      1200,
      4800,
      '人民币肆仟捌佰元整',
    ]);
    const document = cells(plan).find(({ value }) => value === row[3]);
    expect(document?.style.format).toBe('@');
    expect(cells(plan).find(({ value }) => value === 6000)?.style.format).toBe('#,##0.00');
  });

  test('sums follow at once, in figures and in words', () => {
    const plan = sheet(awarded, 'bonus');
    expect(rowWith(plan, '合计').slice(6, 9)).toEqual([25000, 5000, 20000]);
    expect(texts(plan)).toContain('大写：应发人民币贰万伍仟元整；代扣个税人民币伍仟元整；实发人民币贰万元整');
  });

  test('who cannot be paid has no room to sign and is told why', () => {
    const roster = rosterFor(final, { AF0002: { idNumber: '110101199003079711' } });
    const plan = sheet(contestOf({ roster, final }), 'bonus');
    expect(rowWith(plan, '选手2')[10]).toBe('暂缓发放：身份证号缺失或有误');
    expect(texts(plan)).toContain('合计含暂缓发放1人，实发2,400.00元');
    const at = plan.rows.findIndex(({ cells: list }) => list[2]?.value === '选手2') + 1;
    expect(plan.merges).toContainEqual({ top: at, bottom: at, left: 11, right: 12 });
  });

  test('a prize in a tie waits for the ruling', () => {
    const tied = [...finalists(1), ...tiedOnTheLine.slice(2, 4)];
    const plan = sheet(contestOf({ roster: rosterFor(tied), final: tied }), 'bonus');
    const held = plan.rows.filter(({ cells: list }) =>
      String(list[10]?.value).startsWith('暂缓发放：名次待裁定'),
    );
    expect(held.map(({ cells: list }) => [list[1]?.value, list[2]?.value, list[3]?.value])).toEqual([
      [2, '待裁定', null],
      [3, '待裁定', null],
    ]);
  });

  test('no other report shows a whole document or account', () => {
    for (const plan of reportSheets(awarded, chinese, stamp)) {
      if (plan.key !== 'bonus') expect(texts(plan)).not.toMatch(/\d{17}/u);
    }
  });
});

describe('推荐名单 and 人才数据库名单', () => {
  test('honours go by sex and age', () => {
    const roster = rosterFor(final, { AF0002: { idNumber: '110105198811059823', sex: '女' } });
    const plan = sheet(contestOf({ roster, final }), 'recommendations');
    const honours = plan.rows.filter(({ cells: list }) => list[1]?.value === 'AF0002');
    expect(honours.map(({ cells: list }) => list[6]?.value)).toEqual(['全国大赛', '五四奖章、三八红旗']);
  });

  test('career support names card and grounds', () => {
    const roster = rosterFor(final, { AF0003: { unionCard: '00123', level: '三级' } });
    const plan = sheet(contestOf({ roster, final }), 'recommendations');
    expect(rowWith(plan, '00123').slice(1)).toEqual([
      'AF0003',
      '选手3',
      '男',
      '三级',
      '北京第1安防公司',
      '00123',
      '决赛第3名、持有三级等级证书',
    ]);
  });

  test('only who agreed is entered; who refused stands apart', () => {
    const roster = rosterFor(final, { AF0004: { consent: '不同意' }, AF0005: { consent: '' } });
    const page = texts(sheet(contestOf({ roster, final }), 'talent-pool'));
    const at = (text: string): number => page.indexOf(text);
    expect(at('AF0006')).toBeLessThan(at('尚未表示是否同意'));
    expect(at('AF0005')).toBeGreaterThan(at('尚未表示是否同意'));
    expect(at('AF0004')).toBeGreaterThan(at('本人不同意'));
  });
});

describe('问题清单', () => {
  test('errors come first, each with a link to its cell', () => {
    const roster = rosterFor(final, { AF0002: { idNumber: '110101199003079711' } });
    const plan = sheet(contestOf({ roster, final }), 'problems');
    const first = plan.rows[4]?.cells ?? [];
    expect(first[0]?.value).toBe('错误');
    expect(first[2]?.link).toEqual({ sheet: '报名汇总表', cell: first[2]?.value });
    expect(first[4]?.value).toBe('选手2');
  });

  test('says how many it leaves out', () => {
    const [sample] = awarded.findings;
    if (sample === undefined) throw new Error('The sample contest has no finding.');
    const many = { ...awarded, findings: Array.from({ length: 5003 }, () => sample) };
    expect(texts(sheet(many, 'problems'))).toContain('另有3条未列出');
  });
});
