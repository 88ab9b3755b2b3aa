import type { Cut, Recorded, Standing, TotalScale, Why } from '../contest/standing';
import { why as english } from './en-US/why';
import { why as chinese } from './zh-CN/why';

const scale: TotalScale = { markDecimals: 2, denominator: 1000n };
const cut: Cut = { percent: 3000, base: 'scored', of: 114, exact: '34.2', rounding: 'down', places: 34 };
const round = { round: 'preliminary', cut, scale } as const;
const final = { round: 'final', cut: null, scale } as const;

function standing(why: Why, more: Partial<Standing> = {}): Standing {
  return {
    contestant: {
      key: 'AF20240001',
      ticket: 'AF20240001',
      name: '张三',
      unitKey: '甲',
      unit: '甲',
      registration: null,
    },
    theory: 9050,
    practical: 8800,
    total: 88750n,
    status: 'scored',
    attended: true,
    rank: 2,
    pending: false,
    advances: why.kind === 'ranked' ? why.inside : null,
    why,
    row: 5,
    place: { sheet: '初赛成绩', cell: 'A5' },
    cells: { theory: null, practical: null, who: null },
    ...more,
  };
}

const ranked = (
  by: 'total' | 'practical' | 'exact-total' | 'ruling',
  gap: bigint | null,
  inside: boolean | null,
): Why => ({
  kind: 'ranked',
  by,
  gap,
  inside,
});

describe('why a ranked person stands where they stand', () => {
  test.each<[string, Standing, string, string]>([
    [
      'well inside the line',
      standing(ranked('total', 8900n, true)),
      '综合成绩 88.75，第 2 名；比晋级线外第一名高 8.9 分，晋级',
      'Total 88.75, rank 2; 8.9 points above the first place outside the line: advances',
    ],
    [
      'just outside',
      standing(ranked('total', 100n, false), { total: 79750n, rank: 36 }),
      '综合成绩 79.75，第 36 名；比晋级线内最后一名低 0.1 分，未晋级',
      'Total 79.75, rank 36; 0.1 points below the last place inside the line: does not advance',
    ],
    [
      'equal total, the practical mark decides the line',
      standing(ranked('practical', 0n, false), { total: 86450n, practical: 8450, rank: 35 }),
      '综合成绩 86.45，与他人同分，由技能操作成绩 84.5 定先后，排第 35 名；与晋级线内最后一名综合成绩相同，未晋级',
      'Total 86.45, equal to another by the rules of comparison, placed by the practical mark 84.5 at rank 35; same total as the last place inside the line: does not advance',
    ],
    [
      'a ruling decided the line',
      standing(ranked('ruling', 0n, true), { total: 79850n, rank: 34 }),
      '综合成绩 79.85，与他人综合成绩、技能操作成绩都相同，经裁定排第 34 名；与晋级线外第一名综合成绩相同，晋级',
      'Total 79.85, equal to another in total and practical, placed by a ruling at rank 34; same total as the first place outside the line: advances',
    ],
    [
      'rounding before comparing puts the lower exact total first',
      standing(ranked('practical', -5n, true), { total: 82716n, practical: 8304, rank: 34 }),
      '综合成绩 82.716，与他人同分，由技能操作成绩 83.04 定先后，排第 34 名；取整前比晋级线外第一名低 0.005 分，名次按取整后的成绩比较，晋级',
      'Total 82.716, equal to another by the rules of comparison, placed by the practical mark 83.04 at rank 34; 0.005 points below the first place outside the line before rounding, but ranks go by rounded totals: advances',
    ],
    [
      'everybody advances',
      standing(ranked('total', null, true)),
      '综合成绩 88.75，第 2 名；在 34 个晋级名额之内，晋级',
      'Total 88.75, rank 2; inside the 34 places that advance: advances',
    ],
  ])('%s', (_, one, zh, en) => {
    expect(chinese.why(one, round)).toBe(zh);
    expect(english.why(one, round)).toBe(en);
  });

  test('the final has no line', () => {
    const one = standing(ranked('exact-total', null, null), { rank: 9, total: 82721n, advances: false });
    expect(chinese.why(one, final)).toBe(
      '综合成绩 82.721，取整后与他人相同，技能操作成绩也相同，由取整前的综合成绩定先后，排第 9 名',
    );
    expect(english.why(one, final)).not.toContain(';');
  });

  test('a part that counts as 0 is said to', () => {
    const one = standing(ranked('total', null, null), {
      status: 'partly-absent',
      theory: null,
      total: 61600n,
    });
    expect(chinese.why(one, final)).toBe('理论缺考按 0 分计，综合成绩 61.6，第 2 名');
    expect(english.why(one, final)).toBe('Absent theory counted as 0, total 61.6, rank 2');
  });

  test('a repeating decimal shows that it goes on', () => {
    const thirds = { ...final, scale: { markDecimals: 0, denominator: 3n } };
    const one = standing(ranked('total', null, null), { total: 200n });
    expect(chinese.why(one, thirds)).toBe('综合成绩 66.6666666666…，第 2 名');
  });

  test('inside the places without going on is qualifying, not advancing', () => {
    const one = standing(ranked('total', 100n, true), { advances: false });
    expect(chinese.why(one, round)).toMatch(/达到晋级线$/u);
    expect(english.why(one, round)).toMatch(/qualifies$/u);
  });
});

describe('what a recorded change did', () => {
  const declined = (replaces: string | null, reason = '出差') =>
    ({ kind: 'declined', status: 'withdrawn', since: 'semifinal', reason, replaces }) as const;
  const calledUp = { kind: 'called-up', replaces: 'AF20240007' } as const;
  const changed = (why: Why, recorded: Recorded, more: Partial<Standing> = {}): Standing =>
    standing({ ...why, recorded }, { advances: recorded.kind === 'called-up', ...more });

  test.each<[string, Standing, string, string]>([
    [
      'qualified and withdrew',
      changed(ranked('total', 100n, true), declined(null)),
      '综合成绩 88.75，第 2 名；比晋级线外第一名高 0.1 分，达到晋级线；已登记自复赛起弃赛（理由：「出差」），不晋级',
      'Total 88.75, rank 2; 0.1 points above the first place outside the line: qualifies; recorded as withdrawn from the semifinal on (“出差”): does not advance',
    ],
    [
      'was called up in the place of another',
      changed(ranked('total', 100n, false), calledUp),
      '综合成绩 88.75，第 2 名；比晋级线内最后一名低 0.1 分，未达到晋级线；代替 AF20240007 递补晋级',
      'Total 88.75, rank 2; 0.1 points below the last place inside the line: does not qualify; advances in the place of AF20240007',
    ],
    [
      'was called up and withdrew, without a reason on the line',
      changed(ranked('total', 100n, false), declined('AF20240007', '')),
      '综合成绩 88.75，第 2 名；比晋级线内最后一名低 0.1 分，未晋级；曾代替 AF20240007 递补，已登记自复赛起弃赛，不晋级',
      'Total 88.75, rank 2; 0.1 points below the last place inside the line: does not advance; called up for AF20240007, then recorded as withdrawn from the semifinal on: does not advance',
    ],
    [
      'is tied inside the places and withdrew',
      changed({ kind: 'pending', first: 3, last: 4, straddles: false }, declined(null), { rank: null }),
      '综合成绩 88.75，与另外 1 人综合成绩、技能操作成绩都相同，待裁定第 3～4 名；无论怎样裁定都达到晋级线；已登记自复赛起弃赛（理由：「出差」），不晋级',
      'Total 88.75, equal to 1 other in total and practical, ranks 3–4 await a ruling; qualifies whatever the ruling; recorded as withdrawn from the semifinal on (“出差”): does not advance',
    ],
    [
      'is out, and the prizes of the place stay empty',
      changed(
        { kind: 'unranked', status: 'disqualified', heldBecause: null },
        { kind: 'out', status: 'disqualified', since: 'final', reason: '替考', vacates: 1 },
        { rank: null, total: null },
      ),
      '已登记自决赛起取消资格（理由：「替考」），不排名；第 1 名的奖项空缺，不递补',
      'Recorded as disqualified from the final on (“替考”); not ranked; the prizes of rank 1 stay vacant',
    ],
  ])('%s', (_, one, zh, en) => {
    expect(chinese.why(one, round)).toBe(zh);
    expect(english.why(one, round)).toBe(en);
  });

  test('an identity number in the reason is masked', () => {
    const one = changed(ranked('total', 100n, true), declined(null, '冒用110101199003079710'));
    expect(chinese.why(one, round)).toContain('****9710');
    expect(chinese.why(one, round)).not.toContain('19900307');
  });
});

describe('why a tied person has no rank yet', () => {
  const tied = (first: number, last: number, straddles: boolean): Standing =>
    standing({ kind: 'pending', first, last, straddles }, { rank: null, pending: true, total: 79850n });

  test('a tie across the line says how many of the tied go on', () => {
    expect(chinese.why(tied(34, 35, true), round)).toBe(
      '综合成绩 79.85，与另外 1 人综合成绩、技能操作成绩都相同，待裁定第 34～35 名；这 2 人中有 1 人晋级',
    );
    expect(english.why(tied(34, 35, true), round)).toBe(
      'Total 79.85, equal to 1 other in total and practical, ranks 34–35 await a ruling; 1 of these 2 will advance',
    );
  });

  test('a tie on one side of the line says that the ruling does not touch it', () => {
    expect(chinese.why(tied(3, 5, false), round)).toMatch(/第 3～5 名；无论怎样裁定都晋级$/u);
    expect(chinese.why(tied(40, 41, false), round)).toMatch(/无论怎样裁定都未晋级$/u);
  });

  test('a tie in the final speaks of places only', () => {
    expect(chinese.why(tied(2, 3, false), final)).toMatch(/待裁定第 2～3 名$/u);
  });
});

describe('why somebody is not ranked', () => {
  const statuses = ['absent', 'partly-absent', 'withdrawn', 'cancelled', 'disqualified', 'missing'] as const;
  const unranked = (
    status: (typeof statuses)[number],
    held: 'repeated' | 'unidentified' | null = null,
  ): Standing =>
    standing(
      { kind: 'unranked', status, heldBecause: held },
      { status, rank: null, total: null, practical: null },
    );

  test('each status has a sentence of its own', () => {
    expect(new Set(statuses.map((status) => chinese.why(unranked(status), round))).size).toBe(
      statuses.length,
    );
    expect(new Set(statuses.map((status) => english.why(unranked(status), round))).size).toBe(
      statuses.length,
    );
  });

  test('the part that lacks is named', () => {
    expect(chinese.why(unranked('partly-absent'), round)).toBe('技能操作缺考，没有综合成绩，不排名');
    expect(chinese.why(unranked('missing'), round)).toBe('还没有可用的技能操作成绩，暂不排名');
  });

  test('a row that is held back says why', () => {
    expect(chinese.why(unranked('missing', 'repeated'), round)).toBe('同一人出现多次且成绩不同，暂不排名');
    expect(chinese.why(unranked('missing', 'unidentified'), round)).toBe('无法确认是谁，暂不排名');
  });
});
