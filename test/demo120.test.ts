/*
 * The founders' messy sample through the whole product: what it must give is in
 * samples/demo120_expected.json and in the notice's own words.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answer, demo120, open, performOn, type Answer } from './workbooks';

interface Expected {
  readonly eligible: number;
  readonly attended: number;
  readonly scored: number;
  readonly round1_cut: Readonly<Record<string, number>>;
  readonly tie_at_34_35: readonly string[];
  readonly final: readonly {
    readonly rank: number;
    readonly ticket: string;
    readonly unit: string;
    readonly total: number;
  }[];
  readonly push_plan_A: readonly string[];
  readonly push_plan_B: readonly string[];
  readonly registration_error_rows: readonly number[];
}

// The file is the founders' own; its form is checked by the assertions below.
const expected = JSON.parse(
  readFileSync(resolve(__dirname, 'samples', 'demo120_expected.json'), 'utf8'),
) as Expected;

async function run(overrides: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return answer(await performOn(open(demo120), { overrides }));
}

function round(all: Answer, name: string): Answer['rounds'][number] {
  const found = all.rounds.find((one) => one.round === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

let all: Answer;
beforeAll(async () => {
  all = await run();
});

describe('the preliminary of the sample', () => {
  test('120 entered, 117 attended, 114 scored, 34 places', () => {
    const { entered, attended, scored, cut } = round(all, 'preliminary');
    expect({ entered, attended, scored }).toEqual({ entered: 120, attended: 117, scored: 114 });
    expect(cut).toEqual({
      percent: '30%',
      base: 'scored',
      of: 114,
      exact: '34.2',
      rounding: 'down',
      places: 34,
    });
  });

  test('the tie at 34/35 waits for a ruling, 33 advance for certain', () => {
    const { standings, unresolved } = round(all, 'preliminary');
    expect(unresolved).toEqual([expected.tie_at_34_35]);
    expect(standings.filter(({ advances }) => advances === true)).toHaveLength(33);
    const pending = standings.filter(({ pending: waits }) => waits);
    expect(pending.map(({ ticket, rank, advances, total }) => [ticket, rank, advances, total])).toEqual(
      expected.tie_at_34_35.map((ticket) => [ticket, null, null, '79.85']),
    );
    expect([standings[32]?.total, standings[35]?.total]).toEqual(['80.15', '79.75']);
    expect([standings[32]?.rank, standings[35]?.rank]).toEqual([33, 36]);
  });

  test('equal totals are ordered by 技能操作 where doubles would reverse them', () => {
    const { standings } = round(all, 'preliminary');
    expect(standings.slice(17, 19).map((one) => [one.rank, one.theory, one.practical, one.total])).toEqual([
      [18, '87.5', '83.5', '84.7'],
      [19, '91', '82', '84.7'],
    ]);
    expect(standings.slice(24, 26).map(({ total }) => total)).toEqual(['82.721', '82.716']);
  });

  test('缺考, 技能缺考, 弃赛 and 取消成绩 are told apart and unranked', () => {
    const unranked = round(all, 'preliminary').standings.filter(({ total }) => total === null);
    expect(unranked.map(({ status }) => status).sort()).toEqual([
      'absent',
      'absent',
      'absent',
      'cancelled',
      'partly-absent',
      'withdrawn',
    ]);
  });

  test.each([
    ['有效成绩', '向下', 'floor/scored'],
    ['有效成绩', '四舍五入', 'half-up/scored'],
    ['有效成绩', '向上', 'ceil/scored'],
    ['实际参赛', '向下', 'floor/attended'],
    ['实际参赛', '四舍五入', 'half-up/attended'],
    ['实际参赛', '向上', 'ceil/attended'],
    ['报名', '向下', 'any/registered'],
    ['报名', '向上', 'any/registered'],
  ])('places with 晋级基数 %s and 晋级取整 %s', async (base, rounding, key) => {
    const other = await run({ 晋级基数: base, 晋级取整: rounding });
    expect(round(other, 'preliminary').cut?.places).toBe(expected.round1_cut[key]);
  });
});

describe('semifinal and final of the sample', () => {
  test('34 scored and 10 places in the semifinal; a true 0 in 技能操作 is the last rank, not an absence', () => {
    const { scored, cut, standings } = round(all, 'semifinal');
    expect([scored, cut?.places]).toEqual([34, 10]);
    const last = standings.at(-1);
    expect([last?.rank, last?.practical, last?.total, last?.status]).toEqual([34, '0', '26.4', 'scored']);
  });

  test("the final's order", () => {
    const { standings, cut } = round(all, 'final');
    expect(cut).toBeNull();
    expect(
      standings.map(({ rank, ticket, unit, total }) => ({
        rank,
        ticket,
        unit: unit.replace('(集团)', ''),
        total: Number(total),
      })),
    ).toEqual(expected.final.map(({ rank, ticket, unit, total }) => ({ rank, ticket, unit, total })));
    expect(standings.every(({ advances }) => advances === false)).toBe(true);
  });
});

describe('the awards of the sample', () => {
  const teams = [
    '北京甲安科技有限公司',
    '北京丙防科技有限公司',
    '北京辛维科技有限公司',
    '北京壬控科技有限公司',
    '北京癸测科技有限公司',
  ];

  test('five technical teams by default; registered counts add 己智, schools allowed add 子安', async () => {
    const units = (one: Answer) => one.awards?.teamAwards.map(({ unit }) => unit).sort();
    expect(units(all)).toEqual([...teams].sort());
    expect(units(await run({ 单位人数口径: '报名' }))).toEqual([...teams, '北京己智科技有限公司'].sort());
    expect(units(await run({ 技术团队限企业: '否' }))).toEqual([...teams, '北京子安职业学院'].sort());
  });

  test('one organising unit by default, two by registered counts; exactly ten people never win', async () => {
    expect(all.awards?.organisationAwards).toEqual([{ unit: '北京甲安科技有限公司', contestants: 11 }]);
    const registered = await run({ 单位人数口径: '报名' });
    expect(registered.awards?.organisationAwards.map(({ contestants }) => contestants)).toEqual([11, 11]);
  });

  test('25000 gross, 5000 tax, 20000 net; rank 6 is not payable', () => {
    const bonus = all.awards?.bonus;
    expect([bonus?.gross, bonus?.tax, bonus?.net]).toEqual(['25000', '5000', '20000']);
    expect(bonus?.rows.filter(({ payable }) => !payable).map(({ rank, ticket }) => [rank, ticket])).toEqual([
      [6, 'AF20240027'],
    ]);
    expect(bonus?.rows[0]?.netInWords).toBe('人民币肆仟捌佰元整');
  });

  test('传承奖, 优胜奖 and 助推计划 under both readings', async () => {
    expect(all.awards?.coachAward).toEqual({
      coach: '教练试一',
      coachUnit: '北京辛维科技有限公司',
      ticket: 'AF20240056',
    });
    expect(all.awards?.unitAward?.unit).toBe('北京辛维科技有限公司');
    expect(all.awards?.careerSupport.map(({ ticket }) => ticket).sort()).toEqual(expected.push_plan_A);
    const other = await run({ 助推条件: '证书或(前十且持卡)' });
    expect(other.awards?.careerSupport.map(({ ticket }) => ticket).sort()).toEqual(expected.push_plan_B);
  });
});

describe('the findings of the sample', () => {
  test('exactly eleven roster rows have errors', () => {
    const rows = new Set(
      all.findings
        .filter(
          ({ severity, sheet, code }) =>
            severity === 'error' && sheet === '报名汇总表' && code !== 'payee-id-invalid',
        )
        .map(({ cell }) => Number(cell?.replace(/\D/gu, ''))),
    );
    // 序号 1 stands in row 5; row 65 is blank and row 66 a subtotal.
    const numbers = [...rows].map((row) => (row <= 64 ? row - 4 : row - 6)).sort((a, b) => a - b);
    expect(numbers).toEqual(expected.registration_error_rows);
  });

  test('every finding about a person names sheet and cell, and none shows more than four characters of an ID', () => {
    for (const finding of all.findings) {
      if (finding.ticket !== null && finding.code !== 'contestant-missing') {
        expect(finding.cell).not.toBeNull();
      }
      expect(`${finding.message}${JSON.stringify(finding.facts)}`).not.toMatch(/\d{17}[\dX]|1\d{10}/u);
    }
  });

  test('the one whose tie is open may stand on the semifinal sheet, with a warning', () => {
    const codes = all.findings
      .filter(({ code }) => /^contestant-/u.test(code))
      .map(({ code, severity, ticket }) => [code, severity, ticket]);
    expect(codes).toEqual([['contestant-pending', 'warning', 'AF20240015']]);
  });
});
