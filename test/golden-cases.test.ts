/*
 * Known cases of contests: what other result systems were tested with (W, T, D, R, F), cases of our own (X1…X9)
 * and the list of what an engine like this must get right (1…60). Where the rules of this contest decide
 * otherwise than the source, the name says "unlike there". Cases about judges' panels, workbooks, printing, lots
 * and comparing files are not here.
 */
import type { Awards } from '../src/contest/award';
import { cutOf } from '../src/contest/cut';
import type { Finding, FindingCode } from '../src/contest/finding';
import { idFor, rosterOf } from '../src/contest/roster-fixture';
import {
  errorValue,
  placings,
  roundIn,
  scoreWorkbook,
  type ScoreLine,
  settingsWith,
  type Workbook,
} from '../src/contest/rows.fixture';
import type { RoundName } from '../src/contest/round-name';
import { settingNamed } from '../src/contest/all-settings';
import type { SettingTexts } from '../src/contest/setting-texts';
import { roundedTotal, weighing } from '../src/contest/total';

const half = { 晋级比例: '50%' };
const rounded = { 名次比较: '取整' };

const orderOf = (workbook: Workbook, round: RoundName, texts: SettingTexts = {}) =>
  placings(roundIn(scoreWorkbook(workbook, texts), round));
/** The order of a final of these lines. */
const final = (lines: readonly ScoreLine[], texts: SettingTexts = {}) =>
  orderOf({ final: lines }, 'final', texts);
/** The order of a preliminary of these lines, with who advances. */
const preliminary = (lines: readonly ScoreLine[], texts: SettingTexts = half) =>
  orderOf({ preliminary: lines }, 'preliminary', texts);
const findings = (workbook: Workbook, texts: SettingTexts = {}) => scoreWorkbook(workbook, texts).findings;
const codes = (workbook: Workbook, texts: SettingTexts = {}) =>
  findings(workbook, texts).map(({ code }) => code);
const only = (list: readonly Finding[], ...wanted: readonly FindingCode[]) =>
  list.filter(({ code }) => wanted.includes(code)).map(({ code, ticket, cell }) => [code, ticket, cell]);
const medals = (workbook: Workbook): readonly string[] =>
  scoreWorkbook(workbook).awards?.medals.map(
    ({ medal, standing }) => `${medal} ${standing?.contestant.ticket ?? '?'}`,
  ) ?? [];
const awardsOf = (workbook: Workbook, texts: SettingTexts = {}): Awards => {
  const { awards } = scoreWorkbook(workbook, texts);
  if (awards === null) throw new Error('the contest has no ranked finalist');
  return awards;
};
/** n people with falling marks, the first A001 with 90 in theory. */
const people = (count: number, prefix = 'A', top = 90): readonly ScoreLine[] =>
  Array.from({ length: count }, (_, index) => [
    `${prefix}${String(index + 1).padStart(3, '0')}`,
    top - index / 10,
    80,
  ]);
const places = (scored: number, rounding = '向下') =>
  cutOf(
    'preliminary',
    { entered: scored, attended: scored, scored, disqualified: 0 },
    settingsWith({ 晋级取整: rounding }),
  )?.places ?? 0;
const ruling = (round: string, ...tickets: readonly string[]) =>
  tickets.map((ticket, index) => ({ round, ticket, order: index + 1 }));

describe('our own cases', () => {
  test('X1 (1, 11): 80/86 and 94/80 are both 84.2, and 80/86 is first by its practical', () => {
    expect(
      final([
        ['B', 94, 80],
        ['A', 80, 86],
      ]),
    ).toEqual(['1 A 84.2', '2 B 84.2']);
  });

  test('X2 (1): 63/63 and 70/60 are both 63, and 63/63 is first', () => {
    expect(
      final([
        ['B', 70, 60],
        ['A', 63, 63],
      ]),
    ).toEqual(['1 A 63', '2 B 63']);
  });

  test('X3 (1): 85/90, 92/87 and 78/93 are all 88.5, in the order of their practical', () => {
    expect(
      final([
        ['A', 85, 90],
        ['B', 92, 87],
        ['C', 78, 93],
      ]),
    ).toEqual(['1 C 88.5', '2 A 88.5', '3 B 88.5']);
  });

  test('X4 (2): 80/80.15 are 80.105 and print as 80.11, where binary fractions give 80.10', () => {
    const { scale, total } = weighing(settingsWith());
    expect(roundedTotal(total(8000, 8015), scale, 2)).toBe(8011n);
    expect((0.3 * 80 + 0.7 * 80.15).toFixed(2)).toBe('80.10');
  });

  test('X5 (3): the order of 94.68/78.14 and 90/80.14 depends on whether totals are rounded first', () => {
    const lines: readonly ScoreLine[] = [
      ['A', 94.68, 78.14],
      ['B', 90, 80.14],
    ];
    expect(final(lines)).toEqual(['1 A 83.102', '2 B 83.098']);
    expect(final(lines, rounded)).toEqual(['1 B 83.098', '2 A 83.102']);
  });

  test('X6 (21): 30 % of one to eleven people', () => {
    const ofOneToEleven = (rounding: string) =>
      Array.from({ length: 11 }, (_, index) => places(index + 1, rounding));
    expect(['向下', '四舍五入', '向上'].map(ofOneToEleven)).toEqual([
      [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3],
      [0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3],
      [1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4],
    ]);
  });

  test('X7 (23): 155 lead to 46 and 13 down, to 47 and 14 half-up, to 47 and 15 up', () => {
    const cascade = (rounding: string) => [places(155, rounding), places(places(155, rounding), rounding)];
    expect(['向下', '四舍五入', '向上'].map(cascade)).toEqual([
      [46, 13],
      [47, 14],
      [47, 15],
    ]);
  });

  test('X9: for every pair of marks with one decimal the exact total is the rounded float', () => {
    const { scale, total } = weighing(settingsWith({ 成绩小数位: '1' }));
    const wrong: string[] = [];
    for (let theory = 0; theory <= 1000; theory += 1) {
      for (let practical = 0; practical <= 1000; practical += 1) {
        const naive = Math.round((0.3 * (theory / 10) + 0.7 * (practical / 10)) * 100);
        if (total(theory, practical) * 100n !== BigInt(naive) * scale.denominator) {
          wrong.push(`${theory}/${practical}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('X9: for marks with two decimals it is the float rounded to the thousandth', () => {
    const { scale, total } = weighing(settingsWith());
    const wrong: string[] = [];
    for (let theory = 0; theory <= 10_000; theory += 37) {
      for (let practical = 0; practical <= 10_000; practical += 11) {
        const naive = Math.round((0.3 * (theory / 100) + 0.7 * (practical / 100)) * 1000);
        if (total(theory, practical) * 1000n !== BigInt(naive) * scale.denominator) {
          wrong.push(`${theory}/${practical}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('WCA Live: who advances', () => {
  test('W1: half of five are two, and three where the setting says half-up', () => {
    expect(preliminary(people(5))).toEqual([
      '1 A001 83 in',
      '2 A002 82.97 in',
      '3 A003 82.94 out',
      '4 A004 82.91 out',
      '5 A005 82.88 out',
    ]);
    expect(
      roundIn(scoreWorkbook({ preliminary: people(5) }, { ...half, 晋级取整: '四舍五入' }), 'preliminary').cut
        ?.places,
    ).toBe(3);
  });

  test('W2: a tie on the line is never dropped, unlike there: both wait for a ruling', () => {
    const lines: readonly ScoreLine[] = [
      ['A', 90, 90],
      ['B', 80, 80],
      ['C', 70, 70],
      ['D', 70, 70],
      ['E', 60, 60],
    ];
    expect(preliminary(lines, { 晋级比例: '60%' })).toEqual([
      '1 A 90 in',
      '2 B 80 in',
      '3= C 70 open',
      '3= D 70 open',
      '5 E 60 out',
    ]);
  });

  test('W4: three places and one valid result: that one alone advances, nobody refills', () => {
    const lines: readonly ScoreLine[] = [
      ['A', 90, 90],
      ['B', 99, 99, '取消成绩'],
      ['C', '', ''],
      ['D', '', ''],
      ['E', '', ''],
    ];
    expect(preliminary(lines, { 最少晋级: '3' })).toEqual([
      '1 A 90 in',
      '- B cancelled',
      '- C missing',
      '- D missing',
      '- E missing',
    ]);
  });

  test('W5: a tie for third gives no shared bronze, unlike there: it waits, and once ruled there are three medals', () => {
    const lines: readonly ScoreLine[] = [
      ['A', 90, 90],
      ['B', 80, 80],
      ['C', 70, 70],
      ['D', 70, 70],
      ['E', 60, 60],
    ];
    expect(medals({ final: lines })).toEqual(['gold A', 'silver B', 'bronze ?']);
    expect(medals({ final: lines, rulings: ruling('决赛', 'D', 'C') })).toEqual([
      'gold A',
      'silver B',
      'bronze D',
    ]);
  });

  test('W6: two valid finalists get two medals', () => {
    expect(
      medals({
        final: [
          ['A', 90, 90],
          ['B', 80, 80],
          ['C', '缺考', '缺考'],
        ],
      }),
    ).toEqual(['gold A', 'silver B']);
  });

  test('W7, W10 (28, 31): whoever does not come to the semifinal is named, and nobody moves up unasked, unlike there', () => {
    const workbook: Workbook = {
      preliminary: people(8),
      semifinal: [...people(8).slice(0, 1), ...people(8).slice(2, 4)],
    };
    expect(only(findings(workbook, half), 'contestant-missing', 'contestant-not-advanced')).toEqual([
      ['contestant-missing', 'A002', null],
    ]);
    expect(preliminary(people(8))[4]).toBe('5 A005 82.88 out');
  });

  test('W13 (25): of eight with a total and four blank, four advance, or six where the field is all who entered', () => {
    const lines = [...people(8), ...['X', 'Y', 'Z', 'W'].map((ticket): ScoreLine => [ticket, '', ''])];
    const cut = (base: string) =>
      roundIn(scoreWorkbook({ preliminary: lines }, { ...half, 晋级基数: base }), 'preliminary').cut;
    expect(cut('有效成绩')).toMatchObject({ of: 8, exact: '4', places: 4 });
    expect(cut('报名')).toMatchObject({ of: 12, exact: '6', places: 6 });
  });

  test('W14: a blank row more or less moves no line while the field is those with a total', () => {
    const blank: ScoreLine = ['X', '', ''];
    const inside = (lines: readonly ScoreLine[]) =>
      preliminary(lines).filter((line) => line.endsWith(' in')).length;
    expect([inside([...people(8), blank]), inside(people(8))]).toEqual([4, 4]);
  });

  test('W15: seven are not too few for a next round, unlike there', () => {
    expect(preliminary(people(7), {}).filter((line) => line.endsWith(' in'))).toHaveLength(2);
  });

  test('W16: a round in which everyone is absent has no order, no awards and no tie', () => {
    const workbook: Workbook = {
      final: [
        ['A', '缺考', '缺考'],
        ['B', '缺考', '缺考'],
      ],
    };
    expect(orderOf(workbook, 'final')).toEqual(['- A absent', '- B absent']);
    expect(scoreWorkbook(workbook).awards).toBeNull();
    expect(codes(workbook)).toEqual([]);
  });

  test('W17: three equal results share no rank 1, unlike there; a blank has none either', () => {
    expect(
      final([
        ['A', 70, 80],
        ['B', 60, 70],
        ['C', 70, 80],
        ['D', 70, 80],
        ['E', '', ''],
      ]),
    ).toEqual(['1= A 77', '1= C 77', '1= D 77', '4 B 67', '- E missing']);
  });
});

describe('Tabbycat: what counts as a result', () => {
  test('T1: someone absent is not somebody with 0', () => {
    expect(
      final([
        ['A', 80, 80],
        ['B', 0, 0],
        ['C', '缺考', '缺考'],
      ]),
    ).toEqual(['1 A 80', '2 B 0', '- C absent']);
  });

  test('T2 (45): a blank ranks nowhere, below a 0', () => {
    expect(
      final([
        ['C', '', ''],
        ['B', 0, 0],
        ['A', 2, 2],
      ]),
    ).toEqual(['1 A 2', '2 B 0', '- C missing']);
  });

  test('T5: sums that end in .5 are exactly equal, and practical decides, unlike there', () => {
    expect(
      final([
        ['B', 91, 84.5],
        ['A', 87.5, 86],
      ]),
    ).toEqual(['1 A 86.45', '2 B 86.45']);
  });

  test('T6: one mark missing makes no total', () => {
    expect(
      final([
        ['A', 90, ''],
        ['B', '', 90],
      ]),
    ).toEqual(['- A missing', '- B missing']);
  });
});

describe('DOMjudge: medals and keys', () => {
  test('D1 (58): a disqualified finalist takes no place, the next moves up', () => {
    expect(
      medals({
        final: [
          ['A', 90, 90],
          ['X', 99, 99, '取消资格'],
          ['B', 80, 80],
          ['C', 70, 70],
          ['D', 60, 60],
        ],
      }),
    ).toEqual(['gold A', 'silver B', 'bronze C']);
  });

  test('D2 (32): a typed 0 is a mark and may win a medal, unlike there', () => {
    expect(
      medals({
        final: [
          ['A', 90, 90],
          ['B', 0, 0],
        ],
      }),
    ).toEqual(['gold A', 'silver B']);
  });

  test('D4: 85.5 and "85.500" are equal, -1 and 1e23 are no marks', () => {
    expect(
      final([
        ['A', 85.5, 80],
        ['B', '85.500', '80.0'],
        ['C', -1, 80],
        ['D', 1e23, 80],
      ]),
    ).toEqual(['1= A 81.65', '1= B 81.65', '- C missing', '- D missing']);
  });

  test('D5: a tie for second shares no silver, unlike there: both places wait', () => {
    expect(
      medals({
        final: [
          ['A', 90, 90],
          ['B', 80, 80],
          ['C', 80, 80],
          ['D', 60, 60],
        ],
      }),
    ).toEqual(['gold A', 'silver ?', 'bronze ?']);
  });
});

describe('rounding and nearness', () => {
  test('R3: results 10, 10, 5 leave the first two places open and give the third', () => {
    expect(
      final([
        ['A', 10, 10],
        ['B', 10, 10],
        ['C', 5, 5],
      ]),
    ).toEqual(['1= A 10', '1= B 10', '3 C 5']);
  });

  test('R5: 5.555, 1.005 and 80.105 round half-up to 5.56, 1.01 and 80.11', () => {
    const { scale, total } = weighing(settingsWith({ 成绩小数位: '3', 理论权重: '100%', 技能权重: '0%' }));
    expect([5555, 1005, 80_105].map((mark) => roundedTotal(total(mark, 0), scale, 2))).toEqual([
      556n,
      101n,
      8011n,
    ]);
  });

  test('F1 (18): 90, 90.009 and 90.018 are three results, however near', () => {
    const texts = { 成绩小数位: '3' };
    expect(
      final(
        [
          ['A', 90, 90],
          ['B', 90.03, 90],
          ['C', 90.06, 90],
        ],
        texts,
      ),
    ).toEqual(['1 C 90.018', '2 B 90.009', '3 A 90']);
  });
});

describe('arithmetic and cells', () => {
  test('3: the exact total is shown in full, so that rows that look equal are equal', () => {
    expect(
      final([
        ['A', 82, 83.03],
        ['B', 81.96, 83.04],
      ]),
    ).toEqual(['1 A 82.721', '2 B 82.716']);
  });

  test('4: weights may be typed 0.3, 30 or 30 %', () => {
    expect(['0.3', '30', '30 %', '３０％'].map((text) => settingNamed('理论权重')?.read(text))).toEqual([
      '30%',
      '30%',
      '30%',
      '30%',
    ]);
  });

  test('5: text that is plainly a mark is read and listed; a percentage and a date are not', () => {
    const percent = { kind: 'number', number: 0.85, text: '0.85', percent: true } as const;
    const date = {
      kind: 'date',
      date: { year: 2024, month: 8, day: 5 },
      number: 45_509,
      text: '8月5日',
    } as const;
    const lines: readonly ScoreLine[] = [
      ['A', '８５', '85分 '],
      ['B', percent, 80],
      ['C', 80, date],
    ];
    expect(final(lines)).toEqual(['1 A 85', '- B missing', '- C missing']);
    expect(only(findings({ final: lines }), 'value-normalised', 'score-not-a-number')).toEqual([
      ['value-normalised', 'A', 'D2'],
      ['value-normalised', 'A', 'E2'],
      ['score-not-a-number', 'B', 'D3'],
      ['score-not-a-number', 'C', 'E4'],
    ]);
  });

  test('6: a mark with more decimals than the setting allows is refused, not rounded', () => {
    const lines: readonly ScoreLine[] = [
      ['A', 85.125, 80],
      ['B', 88.6666666666667, 80],
    ];
    expect(final(lines)).toEqual(['- A missing', '- B missing']);
    expect(final(lines.slice(0, 1), { 成绩小数位: '3' })).toEqual(['1 A 81.5375']);
  });

  test('8: marks on a paper of 120 are converted exactly before they are weighted', () => {
    const texts = { 理论满分: '120' };
    expect(
      final(
        [
          ['A', 90, 80],
          ['B', 120, 100],
          ['C', 100, 80],
        ],
        texts,
      ),
    ).toEqual(['1 B 100', '2 C 81', '3 A 78.5']);
  });

  test('8: on a paper of 7 totals repeat, print ten digits, and are still compared exactly', () => {
    const texts = { 理论满分: '7', 技能满分: '7' };
    expect(
      final(
        [
          ['A', 1, 1],
          ['B', 1.01, 1],
        ],
        texts,
      ),
    ).toEqual(['1 B 14.3285714285', '2 A 14.2857142857']);
    expect(
      final(
        [
          ['A', 1, 1],
          ['B', 1, 1],
        ],
        texts,
      ),
    ).toEqual(['1= A 14.2857142857', '1= B 14.2857142857']);
  });

  test('9: a mark below 0 or above the full mark is refused, never clamped, unlike there', () => {
    const lines: readonly ScoreLine[] = [
      ['A', -3, 80],
      ['B', 80, 105],
      ['C', 100.01, 80],
      ['D', 100, 0],
    ];
    expect(final(lines)).toEqual(['1 D 30', '- A missing', '- B missing', '- C missing']);
    expect(only(findings({ final: lines }), 'score-out-of-range')).toEqual([
      ['score-out-of-range', 'A', 'D2'],
      ['score-out-of-range', 'B', 'E3'],
      ['score-out-of-range', 'C', 'D4'],
    ]);
  });

  test('10: an error value, an empty text and a formula without a value are never 0', () => {
    const lines: readonly ScoreLine[] = [
      ['A', errorValue('#N/A'), 80],
      ['B', ' ', 80],
      ['C', { kind: 'uncalculated' }, 80],
    ];
    expect(final(lines)).toEqual(['- A missing', '- B missing', '- C missing']);
    expect(only(findings({ final: lines }), 'score-is-error-value', 'score-missing')).toEqual([
      ['score-is-error-value', 'A', 'D2'],
      ['score-missing', 'B', 'D3'],
      ['score-missing', 'C', 'D4'],
    ]);
  });
});

describe('ties', () => {
  test('12: row, name and ticket never decide', () => {
    const line = (ticket: string, name: string) => ({ ticket, name, theory: 76, practical: 81.5 });
    for (const lines of [
      [line('A', '赵'), line('B', '安')],
      [line('B', '安'), line('A', '赵')],
    ]) {
      expect(final(lines)).toEqual(['1= A 79.85', '1= B 79.85']);
    }
  });

  test('13: a tie of three needs one decision on all three; decisions on pairs do not add up', () => {
    const lines: readonly ScoreLine[] = [
      ['A', 80, 80],
      ['B', 80, 80],
      ['C', 80, 80],
    ];
    const pairs = [...ruling('决赛', 'A', 'B'), ...ruling('决赛', 'B', 'C')];
    expect(orderOf({ final: lines, rulings: ruling('决赛', 'C', 'A', 'B') }, 'final')).toEqual([
      '1 C 80',
      '2 A 80',
      '3 B 80',
    ]);
    expect(orderOf({ final: lines, rulings: pairs }, 'final')).toEqual(['1= A 80', '1= B 80', '1= C 80']);
    expect(codes({ final: lines, rulings: pairs })).toContain('ruling-incomplete');
  });

  test('14: a tie wholly above or below the line lets people advance, but has no rank', () => {
    expect(
      preliminary([
        ['A', 90, 90],
        ['B', 90, 90],
        ['C', 70, 70],
        ['D', 70, 70],
      ]),
    ).toEqual(['1= A 90 in', '1= B 90 in', '3= C 70 out', '3= D 70 out']);
  });

  test.each([1, 2, 3, 6, 10])(
    '15: a tie over the places %i and the next is an error and pays neither',
    (place) => {
      const lines: readonly ScoreLine[] = [
        ...people(place - 1),
        ['X', 50, 80],
        ['Y', 50, 80],
        ...people(11 - place, 'Z', 40),
      ];
      const { bonus } = awardsOf({ final: lines });
      expect(findings({ final: lines }).find(({ code }) => code === 'tie-unresolved')).toMatchObject({
        severity: 'error',
        facts: { tickets: ['X', 'Y'], first: place, last: place + 1 },
      });
      expect(bonus.rows.filter(({ standing }) => standing === null).map(({ rank }) => rank)).toEqual(
        [place, place + 1].filter((rank) => rank <= 10),
      );
    },
  );

  test('16: a decision survives sorting and new rows, and is void when a mark of the tie changes', () => {
    const rulings = ['B', 'A'].map((ticket, index) => ({
      round: '决赛',
      ticket,
      order: index + 1,
      theory: 80,
      practical: 80,
    }));
    expect(
      orderOf(
        {
          final: [
            ['A', 80, 80],
            ['B', 80, 80],
          ],
          rulings,
        },
        'final',
      ),
    ).toEqual(['1 B 80', '2 A 80']);
    expect(
      orderOf(
        {
          final: [
            ['X', 70, 70],
            ['B', 80, 80],
            ['Y', 90, 90],
            ['A', 80, 80],
          ],
          rulings,
        },
        'final',
      ),
    ).toEqual(['1 Y 90', '2 B 80', '3 A 80', '4 X 70']);
    const changed: Workbook = {
      final: [
        ['A', 81, 80],
        ['B', 81, 80],
      ],
      rulings,
    };
    expect(orderOf(changed, 'final')).toEqual(['1= A 80.3', '1= B 80.3']);
    expect(codes(changed)).toEqual(expect.arrayContaining(['ruling-void', 'tie-unresolved']));
  });

  test('19: two who are 缺考 are no tie; two with a typed 0 are one, unlike there', () => {
    expect(
      final([
        ['A', '缺考', '缺考'],
        ['B', '缺考', '缺考'],
        ['C', 0, 0],
        ['D', 0, 0],
      ]),
    ).toEqual(['1= C 0', '1= D 0', '- A absent', '- B absent']);
  });

  test('20: a tie is gone once one of the two is disqualified; the decision on it rests', () => {
    const workbook: Workbook = {
      final: [
        ['A', 80, 80],
        ['B', 80, 80, '取消资格'],
      ],
      rulings: ruling('决赛', 'B', 'A'),
    };
    expect(orderOf(workbook, 'final')).toEqual(['1 A 80', '- B disqualified']);
    expect(only(findings(workbook), 'tie-unresolved', 'ruling-void', 'ruling-incomplete')).toEqual([]);
  });
});

describe('the line', () => {
  test('21: fewer than four lead to nobody, and it is said', () => {
    expect(preliminary(people(3), {}).filter((line) => line.endsWith(' in'))).toEqual([]);
    expect(codes({ preliminary: people(3) })).toContain('cut-empty');
    expect(preliminary(people(3), { 最少晋级: '2' }).filter((line) => line.endsWith(' in'))).toHaveLength(2);
  });

  test('22: a field of a multiple of ten has the same places in every mode', () => {
    for (const scored of [10, 20, 110, 2000]) {
      expect(new Set(['向下', '四舍五入', '向上'].map((rounding) => places(scored, rounding))).size).toBe(1);
    }
  });

  test('24: a final of fewer than ten is foreseen at the preliminary: 113 lead to nine, 114 to ten', () => {
    expect(
      [113, 114].map((count) => codes({ preliminary: people(count) }).includes('final-below-ten')),
    ).toEqual([true, false]);
    expect([places(334), places(places(334)), places(333), places(places(333))]).toEqual([100, 30, 99, 29]);
  });

  test('25: the field is shown with the places: 30 % × 37 = 11.1, 11 places', () => {
    expect(roundIn(scoreWorkbook({ preliminary: people(37) }), 'preliminary').cut).toEqual({
      percent: 3000,
      base: 'scored',
      of: 37,
      exact: '11.1',
      rounding: 'down',
      places: 11,
    });
  });

  test('26: absent from one part: no total, in the field of those who attended, or 0 by the setting', () => {
    const lines: readonly ScoreLine[] = [
      ['A', 80, 80],
      ['B', 90, '缺考'],
    ];
    expect(preliminary(lines)).toEqual(['1 A 80 out', '- B partly-absent']);
    expect(preliminary(lines, { ...half, 晋级基数: '实际参赛' })).toEqual(['1 A 80 in', '- B partly-absent']);
    expect(preliminary(lines, { ...half, 单项缺考: '计0分' })).toEqual(['1 A 80 in', '2 B 27 out']);
  });

  test('27: 取消资格 before the line leaves order and field; 取消成绩 stays among those who attended', () => {
    const lines = (remark: string): readonly ScoreLine[] => [['X', 99, 99, remark], ...people(3)];
    const cut = (remark: string) => {
      const texts = { ...half, 晋级基数: '实际参赛', 晋级取整: '向下' };
      const round = roundIn(scoreWorkbook({ preliminary: lines(remark) }, texts), 'preliminary');
      return [round.cut?.of, round.cut?.places, round.standings[0]?.contestant.ticket];
    };
    expect([cut(''), cut('取消成绩'), cut('取消资格')]).toEqual([
      [4, 2, 'X'],
      [4, 2, 'A001'],
      [3, 1, 'A001'],
    ]);
  });

  test('28: 弃赛 after advancing stands on the semifinal sheet, without a rank there, and frees no place', () => {
    const workbook: Workbook = {
      preliminary: people(4),
      semifinal: [
        ['A001', '弃赛', ''],
        ['A002', 80, 80],
      ],
    };
    expect(orderOf(workbook, 'semifinal', half)).toEqual(['1 A002 80 out', '- A001 withdrawn']);
    expect(only(findings(workbook, half), 'contestant-missing', 'contestant-not-advanced')).toEqual([]);
  });

  test('32: someone with 0 inside the places advances, unlike there', () => {
    expect(
      preliminary(
        [
          ['A', 0, 0],
          ['B', '缺考', '缺考'],
        ],
        { 最少晋级: '1' },
      ),
    ).toEqual(['1 A 0 in', '- B absent']);
  });

  test('33: someone invited beyond the line is an error on the sheet and is ranked all the same', () => {
    const workbook: Workbook = {
      preliminary: people(2),
      semifinal: [
        ['A001', 70, 70],
        ['V', 80, 80],
      ],
    };
    expect(orderOf(workbook, 'semifinal', half)).toEqual(['1 V 80 in', '2 A001 70 out']);
    expect(only(findings(workbook, half), 'contestant-not-advanced')).toEqual([
      ['contestant-not-advanced', 'V', 'A3'],
    ]);
  });

  test('34: a stranger, a missing one and a repeated one stop nobody else, unlike there', () => {
    const workbook: Workbook = {
      preliminary: people(6),
      semifinal: [
        ['A001', 70, 70],
        ['A006', 60, 60],
        ['A002', 90, 90],
        ['A002', 50, 50],
      ],
    };
    expect(orderOf(workbook, 'semifinal', half)).toEqual(['1 A001 70 in', '2 A006 60 out', '- A002 missing']);
    expect(
      only(findings(workbook, half), 'contestant-not-advanced', 'contestant-missing', 'contestant-repeated'),
    ).toEqual([
      ['contestant-repeated', 'A002', 'A5'],
      ['contestant-not-advanced', 'A006', 'A3'],
      ['contestant-missing', 'A003', null],
    ]);
  });

  test('35: nothing is carried from one round to the next', () => {
    const workbook: Workbook = {
      preliminary: [
        ['A', 99, 99],
        ['B', 60, 60],
      ],
      final: [
        ['A', 60, 60],
        ['B', 61, 61],
      ],
    };
    expect(orderOf(workbook, 'final')).toEqual(['1 B 61', '2 A 60']);
  });

  test('36: all tied, exactly one, nobody', () => {
    expect(
      preliminary([
        ['A', 80, 80],
        ['B', 80, 80],
        ['C', 80, 80],
      ]),
    ).toEqual(['1= A 80 open', '1= B 80 open', '1= C 80 open']);
    expect(preliminary([['A', 80, 80]])).toEqual(['1 A 80 out']);
    expect(preliminary([])).toEqual([]);
    expect(scoreWorkbook({ final: [] }).awards).toBeNull();
  });
});

describe('after the fact', () => {
  const id = { name: '张丙', unit: '甲安', idNumber: '110101199003079711' };
  const roster = rosterOf([{ ticket: 'A', ...id }]);
  const out = [{ ticket: 'A', code: 'id-number-check-digit', opinion: '取消资格', by: '王试' }];

  test('29, 58: whoever is disqualified after the final is out of every round, the others keep their results and move up', () => {
    const workbook: Workbook = {
      roster,
      preliminary: [
        ['A', 99, 99],
        ['B', 80, 80],
        ['C', 70, 70],
        ['D', 60, 60],
      ],
      final: [
        ['A', 95, 95],
        ['B', 85, 85],
        ['C', 75, 75],
        ['D', 65, 65],
      ],
      reviews: out,
    };
    expect(orderOf(workbook, 'final')).toEqual(['1 B 85', '2 C 75', '3 D 65', '- A disqualified']);
    expect(medals(workbook)).toEqual(['gold B', 'silver C', 'bronze D']);
    expect(
      awardsOf(workbook).bonus.rows.map(({ rank, standing }) => `${rank} ${standing?.contestant.ticket}`),
    ).toEqual(['1 B', '2 C', '3 D']);
  });

  test('30: a correction of the preliminary after the semifinal began is reported, and nobody is swapped', () => {
    const semifinal: readonly ScoreLine[] = [
      ['A', 70, 70],
      ['B', 60, 60],
    ];
    const before: Workbook = {
      preliminary: [
        ['A', 90, 90],
        ['B', 80, 80],
        ['C', 70, 70],
        ['D', 60, 60],
      ],
      semifinal,
    };
    const after: Workbook = {
      preliminary: [
        ['A', 90, 90],
        ['B', 80, 80],
        ['C', 81, 81],
        ['D', 60, 60],
      ],
      semifinal,
    };
    expect(only(findings(before, half), 'contestant-not-advanced', 'contestant-missing')).toEqual([]);
    expect(only(findings(after, half), 'contestant-not-advanced', 'contestant-missing')).toEqual([
      ['contestant-not-advanced', 'B', 'A3'],
      ['contestant-missing', 'C', null],
    ]);
    expect(orderOf(after, 'semifinal', half)).toEqual(orderOf(before, 'semifinal', half));
  });

  test('46: a review of a cell is void once the cell under it was edited', () => {
    const reviews = [
      { ticket: 'A', code: 'id-number-check-digit', opinion: '通过', fingerprint: '00000000' },
    ];
    expect(codes({ roster, preliminary: [['A', 90, 90]], reviews })).toContain('review-void');
  });
});

describe('identity', () => {
  test('37: two people of one name and unit are two people by their tickets', () => {
    const line = (ticket: string, theory: number) => ({
      ticket,
      name: '张丙',
      unit: '甲安',
      theory,
      practical: 80,
    });
    expect(final([line('A', 80), line('B', 90)])).toEqual(['1 B 83', '2 A 80']);
  });

  test('38: one ticket in two spellings is one person', () => {
    const workbook: Workbook = {
      final: [
        ['AF1', 80, 80],
        ['ａf 1', 90, 90],
      ],
    };
    expect(orderOf(workbook, 'final')).toEqual(['- AF1 missing']);
    expect(codes(workbook)).toContain('contestant-repeated');
  });

  test('38: one ID on two roster rows, x or X, in whatever spacing, is a duplicate on the later row, and both rank', () => {
    const number =
      Array.from({ length: 60 }, (_, at) => idFor('19900307', String(900 + at))).find((one) =>
        one.endsWith('X'),
      ) ?? '';
    const roster = rosterOf([
      { ticket: 'A', name: '张丙', unit: '甲安', idNumber: number },
      { ticket: 'B', name: '张 丙', unit: '乙盾', idNumber: ` ${number.toLowerCase()}` },
    ]);
    const workbook: Workbook = {
      roster,
      final: [
        ['A', 80, 80],
        ['B', 90, 90],
      ],
    };
    expect(only(findings(workbook), 'duplicate-id-number')).toMatchObject([
      ['duplicate-id-number', 'B', 'F6'],
    ]);
    expect(orderOf(workbook, 'final')).toEqual(['1 B 90', '2 A 80']);
  });

  test('39: rows in another order, with one inserted, change nobody else', () => {
    const lines = people(4);
    const moved: readonly ScoreLine[] = [...[...lines].reverse(), ['X', 1, 1]];
    expect(final(moved).slice(0, 4)).toEqual(final(lines));
  });

  test('40, 41: an ID typed as a number or with a wrong check digit is an error and costs no rank', () => {
    const roster = rosterOf([
      { ticket: 'A', name: '张丙', unit: '甲安', idNumber: 110105199103079000 },
      { ticket: 'B', name: '李丁', unit: '甲安', idNumber: '110101199003079711' },
    ]);
    const workbook: Workbook = {
      roster,
      final: [
        ['A', 90, 90],
        ['B', 80, 80],
      ],
    };
    expect(only(findings(workbook), 'id-number-as-number', 'id-number-check-digit')).toEqual([
      ['id-number-as-number', 'A', 'F5'],
      ['id-number-check-digit', 'B', 'F6'],
    ]);
    expect(orderOf(workbook, 'final')).toEqual(['1 A 90', '2 B 80']);
  });

  test('45: blank, 0, 缺考, 取消资格, 弃赛 and 取消成绩 are six things, and a 0 is not asked about, unlike there', () => {
    const lines: readonly ScoreLine[] = [
      ['A', '', ''],
      ['B', 0, 0],
      ['C', '缺考', '缺考'],
      ['D', 90, 90, '取消资格'],
      ['E', 90, 90, '弃赛'],
      ['F', 90, 90, '取消成绩'],
    ];
    expect(final(lines)).toEqual([
      '1 B 0',
      '- A missing',
      '- C absent',
      '- D disqualified',
      '- E withdrawn',
      '- F cancelled',
    ]);
    expect(findings({ preliminary: lines }).filter(({ ticket }) => ticket === 'B')).toEqual([]);
  });
});

describe('awards', () => {
  /** A unit's people on the roster and in the preliminary; `away` of them are 缺考. */
  const unit = (name: string, count: number, away = 0) =>
    Array.from({ length: count }, (_, index) => ({
      person: {
        ticket: `${name}${String(index).padStart(2, '0')}`,
        name: `选手${name}${index}`,
        unit: `${name}公司`,
        unitKind: '企业',
      },
      isAway: index >= count - away,
    }));
  type Member = ReturnType<typeof unit>[number];
  const contest = (members: readonly Member[], finalists: readonly string[]): Workbook => ({
    roster: rosterOf(members.map(({ person }) => person)),
    preliminary: members.map(({ person: { ticket }, isAway }): ScoreLine =>
      isAway ? [ticket, '缺考', '缺考'] : [ticket, 80, 80],
    ),
    final: finalists.map((ticket, index): ScoreLine => [ticket, 90 - index, 90]),
  });
  const unitsOf = (awards: Awards) => [
    awards.teamAwards.map(({ unit: name }) => name),
    awards.organisationAwards.map(({ unit: name }) => name),
  ];

  test('53: five are enough for 优秀技术团队, ten are not enough for 优秀组织单位, eleven are', () => {
    const members = [...unit('J', 5), ...unit('K', 10), ...unit('L', 11), ...unit('M', 4)];
    expect(unitsOf(awardsOf(contest(members, ['J00', 'M00'])))).toEqual([['J公司'], ['L公司']]);
  });

  test('54: heads are counted as attended, or as registered by the setting', () => {
    const workbook = contest([...unit('J', 5, 1), ...unit('L', 11, 1)], ['J00', 'L00']);
    expect(unitsOf(awardsOf(workbook))).toEqual([['L公司'], []]);
    expect(unitsOf(awardsOf(workbook, { 单位人数口径: '报名' }))).toEqual([['L公司', 'J公司'], ['L公司']]);
  });

  test('54: a person on several rounds counts once', () => {
    const workbook: Workbook = {
      ...contest(unit('J', 4), ['J00']),
      semifinal: [
        ['J00', 80, 80],
        ['J01', 80, 81],
      ],
    };
    expect(awardsOf(workbook).units).toMatchObject([{ attended: 4, registered: 4 }]);
  });

  test('55: two in the top ten make one award; five people and nobody in the top ten make none', () => {
    const workbook = contest([...unit('J', 5), ...unit('K', 5)], ['J00', 'J01']);
    expect(awardsOf(workbook).teamAwards).toMatchObject([{ unit: 'J公司', contestants: 5, topTen: 2 }]);
  });

  test('42: one unit in two kinds of brackets is one unit', () => {
    const written =
      (spelling: string) =>
      (one: Member): Member => ({ ...one, person: { ...one.person, unit: spelling } });
    const members = [
      ...unit('J', 6).map(written('戊信（集团）公司')),
      ...unit('K', 5).map(written('戊信(集团)公司 ')),
    ];
    expect(awardsOf(contest(members, ['J00'])).organisationAwards).toMatchObject([
      { unit: '戊信（集团）公司', contestants: 11 },
    ]);
  });

  test('56, 57: ten finalists receive 25000, nine 24000, and nothing moves down', () => {
    const paid = (count: number) => {
      const { bonus } = awardsOf({ final: people(count) });
      return [bonus.rows.length, bonus.gross / 100, bonus.tax / 100, bonus.net / 100];
    };
    expect([paid(11), paid(10), paid(9)]).toEqual([
      [10, 25_000, 5000, 20_000],
      [10, 25_000, 5000, 20_000],
      [9, 24_000, 4800, 19_200],
    ]);
  });

  test('60: scoring the same rows again gives the same result', () => {
    const workbook = contest(unit('J', 5), ['J00', 'J01']);
    const plain = (one: ReturnType<typeof scoreWorkbook>) =>
      JSON.stringify(one, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    expect(plain(scoreWorkbook(workbook))).toBe(plain(scoreWorkbook(workbook)));
  });
});
