import { contestant } from './contestants.fixture';
import type { Finding } from './finding';
import type { RoundEntry } from './placing';
import { hasAttended, rankRound } from './rank-round';
import type { RoundName } from './round-name';
import { placings, settingsWith } from './rows.fixture';
import type { RulingLine } from './ruling';
import type { SettingTexts } from './setting-texts';
import type { Status } from './standing';

/** Marks in points; null for none. */
type Line = readonly [string, number | null, number | null, Status?];

function entry([ticket, theory, practical, status = 'scored']: Line, index: number): RoundEntry {
  const mark = (points: number | null) => (points === null ? null : Math.round(points * 100));
  const place = { sheet: '成绩', cell: `A${index + 2}` };
  const person = contestant(ticket);
  return {
    contestant: person,
    theory: mark(theory),
    practical: mark(practical),
    status,
    held: null,
    row: index + 2,
    place,
    cells: { theory: null, practical: null, who: null },
  };
}

interface Contest {
  readonly round?: RoundName;
  readonly texts?: SettingTexts;
  readonly rulings?: readonly RulingLine[];
}

const rank = (lines: readonly Line[], { round = 'preliminary', texts = {}, rulings = [] }: Contest = {}) =>
  rankRound(round, '成绩', lines.map(entry), rulings, settingsWith(texts));
const order = (lines: readonly Line[], contest: Contest = {}) => placings(rank(lines, contest).result);
const whys = (lines: readonly Line[], contest: Contest = {}) =>
  rank(lines, contest).result.standings.map(({ why }) => why);
const found = (lines: readonly Line[], contest: Contest = {}) => rank(lines, contest).findings.map(briefly);
const briefly = ({ code, cell, ticket, facts }: Finding) => ({ code, cell, ticket, facts });
const ruling = (ticket: string, place: number): RulingLine => ({
  ticket,
  order: place,
  theory: null,
  practical: null,
  place: { sheet: '裁定记录', cell: `C${place}` },
});
const final = { round: 'final' } as const;
const half = { texts: { 晋级比例: '50%' } };

describe('the order of a round', () => {
  test('follows the total, not the sheet', () => {
    expect(
      order(
        [
          ['A', 60, 60],
          ['B', 90, 90],
          ['C', 75, 75],
        ],
        final,
      ),
    ).toEqual(['1 B 90', '2 C 75', '3 A 60']);
  });

  test('of equal totals puts the better 技能操作 first: 87.5 / 86.0 before 91.0 / 84.5', () => {
    expect(
      order(
        [
          ['A', 91, 84.5],
          ['B', 87.5, 86],
        ],
        final,
      ),
    ).toEqual(['1 B 86.45', '2 A 86.45']);
  });

  test('may turn on a thousandth of a point that two decimals do not show', () => {
    expect(
      order(
        [
          ['A', 81.96, 83.04],
          ['B', 82, 83.03],
        ],
        final,
      ),
    ).toEqual(['1 B 82.721', '2 A 82.716']);
  });

  test('of equal total and equal practical stays open: nobody has the rank, both hold the places', () => {
    const { result } = rank(
      [
        ['B', 76, 81.5],
        ['A', 76, 81.5],
        ['C', 60, 60],
      ],
      final,
    );
    expect(placings(result)).toEqual(['1= A 79.85', '1= B 79.85', '3 C 60']);
    expect(result.standings.map(({ rank: one, pending }) => [one, pending])).toEqual([
      [null, true],
      [null, true],
      [3, false],
    ]);
    expect(result.unresolved).toEqual([['A', 'B']]);
  });

  test('of a weight of 0 % still asks about equal total and practical, though theory differs', () => {
    const texts = { 理论权重: '0%', 技能权重: '100%' };
    expect(
      order(
        [
          ['A', 90, 80],
          ['B', 70, 80],
        ],
        { ...final, texts },
      ),
    ).toEqual(['1= A 80', '1= B 80']);
  });

  test('of a 技能权重 of 0 % still prefers the better practical', () => {
    const texts = { 理论权重: '100%', 技能权重: '0%' };
    expect(
      order(
        [
          ['A', 80, 70],
          ['B', 80, 90],
        ],
        { ...final, texts },
      ),
    ).toEqual(['1 B 80', '2 A 80']);
  });
});

describe('under 取整', () => {
  const rounded = { ...final, texts: { 名次比较: '取整' } };

  test('the total is rounded first, then practical decides', () => {
    const lines: readonly Line[] = [
      ['A', 94.68, 78.14],
      ['B', 90, 80.14],
    ];
    expect(order(lines, final)).toEqual(['1 A 83.102', '2 B 83.098']);
    expect(order(lines, rounded)).toEqual(['1 B 83.098', '2 A 83.102']);
  });

  test('equal rounded total and equal practical fall to the exact total', () => {
    const lines: readonly Line[] = [
      ['A', 80.01, 80],
      ['B', 80, 80],
    ];
    expect(order(lines, rounded)).toEqual(['1 A 80.003', '2 B 80']);
    expect(whys(lines, rounded)).toMatchObject([{ by: 'exact-total' }, { by: 'exact-total' }]);
  });

  test('half a hundredth goes up: 80.105 ties with 80.11, and practical decides', () => {
    const lines: readonly Line[] = [
      ['A', 80.25, 80.05],
      ['B', 80, 80.15],
    ];
    expect(order(lines, rounded)).toEqual(['1 B 80.105', '2 A 80.11']);
  });

  test('what is equal in all three keys stays open', () => {
    expect(
      order(
        [
          ['A', 80, 80],
          ['B', 80, 80],
        ],
        rounded,
      ),
    ).toEqual(['1= A 80', '1= B 80']);
  });

  test('总成绩小数位 0 compares whole points', () => {
    const texts = { 名次比较: '取整', 总成绩小数位: '0' };
    expect(
      order(
        [
          ['A', 85, 79],
          ['B', 79, 81.4],
        ],
        { ...final, texts },
      ),
    ).toEqual(['1 B 80.68', '2 A 80.8']);
  });
});

describe('who is ranked', () => {
  const lines: readonly Line[] = [
    ['A', 80, 80],
    ['B', 88, 86, 'cancelled'],
    ['C', null, null, 'absent'],
    ['D', 70, null, 'partly-absent'],
    ['E', 95, 95, 'disqualified'],
    ['F', null, null, 'withdrawn'],
    ['G', 60, null, 'missing'],
    ['H', 0, 0],
  ];

  test('those with both marks and no status; a 0 ranks last; the rest follow by ticket, without a total', () => {
    expect(order(lines)).toEqual([
      '1 A 80 out',
      '2 H 0 out',
      '- B cancelled',
      '- C absent',
      '- D partly-absent',
      '- E disqualified',
      '- F withdrawn',
      '- G missing',
    ]);
  });

  test('who attended: a mark in one part or 取消成绩, never 取消资格', () => {
    const { result } = rank(lines);
    expect([result.entered, result.attended, result.scored, result.provisional]).toEqual([8, 5, 2, true]);
    expect(result.standings.filter(({ attended }) => attended).map(({ contestant: { key } }) => key)).toEqual(
      ['A', 'H', 'B', 'D', 'G'],
    );
  });

  test('取消成绩 attended without a mark, and 弃赛 with one', () => {
    expect(hasAttended({ theory: null, practical: null, status: 'cancelled' })).toBe(true);
    expect(hasAttended({ theory: 0, practical: null, status: 'withdrawn' })).toBe(true);
    expect(hasAttended({ theory: null, practical: null, status: 'withdrawn' })).toBe(false);
    expect(hasAttended({ theory: 90, practical: 90, status: 'disqualified' })).toBe(false);
  });

  test('a round without anybody missing is firm', () => {
    expect(rank(lines.slice(0, 6)).result.provisional).toBe(false);
  });

  test('计0分: a missing part counts 0 and the person ranks, keeping the status', () => {
    const texts = { 单项缺考: '计0分' };
    const both: readonly Line[] = [
      ['A', 20, 10],
      ['B', null, 90, 'partly-absent'],
      ['C', null, null, 'absent'],
    ];
    const { result } = rank(both, { ...final, texts });
    expect(placings(result)).toEqual(['1 B 63', '2 A 13', '- C absent']);
    expect([result.scored, result.standings[0]?.status]).toEqual([2, 'partly-absent']);
  });

  test('计0分: a part that counts 0 ties with a typed 0', () => {
    const texts = { 单项缺考: '计0分' };
    expect(
      order(
        [
          ['A', 0, 90],
          ['B', null, 90, 'partly-absent'],
        ],
        { ...final, texts },
      ),
    ).toEqual(['1= A 63', '1= B 63']);
  });

  test('why someone is not ranked is their status, or that the row was held back', () => {
    const held = { ...entry(['B', 80, 80, 'missing'], 1), held: 'repeated' } as const;
    const { result } = rankRound(
      'final',
      '成绩',
      [entry(['A', null, null, 'absent'], 0), held],
      [],
      settingsWith(),
    );
    expect(result.standings.map(({ why }) => why)).toEqual([
      { kind: 'unranked', status: 'absent', heldBecause: null },
      { kind: 'unranked', status: 'missing', heldBecause: 'repeated' },
    ]);
  });
});

describe('who advances', () => {
  test('those within the places', () => {
    expect(
      order(
        [
          ['A', 90, 90],
          ['B', 80, 80],
          ['C', 70, 70],
          ['D', 60, 60],
        ],
        half,
      ),
    ).toEqual(['1 A 90 in', '2 B 80 in', '3 C 70 out', '4 D 60 out']);
  });

  test('is open for a tie on the line, for all of it and nobody else', () => {
    expect(
      order(
        [
          ['A', 90, 90],
          ['C', 70, 70],
          ['B', 70, 70],
          ['D', 60, 60],
        ],
        half,
      ),
    ).toEqual(['1 A 90 in', '2= B 70 open', '2= C 70 open', '4 D 60 out']);
  });

  test('is certain for a tie that ends with the last place, and for one that begins after it', () => {
    expect(
      order(
        [
          ['A', 90, 90],
          ['B', 90, 90],
          ['C', 70, 70],
          ['D', 70, 70],
        ],
        half,
      ),
    ).toEqual(['1= A 90 in', '1= B 90 in', '3= C 70 out', '3= D 70 out']);
  });

  test('is nobody in the final', () => {
    const { result } = rank(
      [
        ['A', 90, 90],
        ['B', 90, 90],
      ],
      final,
    );
    expect([result.cut, result.standings.map(({ advances }) => advances)]).toEqual([null, [false, false]]);
  });

  test('is never somebody without a rank, however many places there are', () => {
    const texts = { 最少晋级: '5' };
    expect(
      order(
        [
          ['A', 90, 90],
          ['B', 88, 86, 'cancelled'],
          ['C', null, null, 'absent'],
        ],
        { texts },
      ),
    ).toEqual(['1 A 90 in', '- B cancelled', '- C absent']);
  });

  test('is the person with a true 0 where the places reach that far', () => {
    expect(
      order(
        [
          ['A', 90, 90],
          ['B', 0, 0],
        ],
        { texts: { 晋级比例: '100%' } },
      ),
    ).toEqual(['1 A 90 in', '2 B 0 in']);
  });
});

describe('a ruling', () => {
  const lines: readonly Line[] = [
    ['A', 90, 90],
    ['B', 70, 70],
    ['C', 70, 70],
    ['D', 60, 60],
  ];

  test('gives the places inside the tie and settles the line', () => {
    expect(order(lines, { ...half, rulings: [ruling('C', 1), ruling('B', 2)] })).toEqual([
      '1 A 90 in',
      '2 C 70 in',
      '3 B 70 out',
      '4 D 60 out',
    ]);
  });

  test('is why those ranked by it stand where they stand', () => {
    expect(whys(lines, { ...half, rulings: [ruling('C', 1), ruling('B', 2)] })).toEqual([
      { kind: 'ranked', by: 'total', gap: 20_000n, inside: true },
      { kind: 'ranked', by: 'ruling', gap: 0n, inside: true },
      { kind: 'ranked', by: 'ruling', gap: 0n, inside: false },
      { kind: 'ranked', by: 'total', gap: 10_000n, inside: false },
    ]);
  });

  test('that is not complete leaves the tie open', () => {
    expect(order(lines, { ...half, rulings: [ruling('C', 1)] })[1]).toBe('2= B 70 open');
  });

  test('never moves anyone across a difference in marks', () => {
    expect(order(lines, { ...half, rulings: [ruling('D', 1), ruling('A', 2)] })[0]).toBe('1 A 90 in');
  });

  test('on another tie of the round leaves this one open', () => {
    const four: readonly Line[] = [
      ['A', 80, 80],
      ['B', 80, 80],
      ['C', 70, 70],
      ['D', 70, 70],
    ];
    expect(order(four, { ...final, rulings: [ruling('D', 1), ruling('C', 2)] })).toEqual([
      '1= A 80',
      '1= B 80',
      '3 D 70',
      '4 C 70',
    ]);
  });
});

describe('why', () => {
  test('practical decided for both neighbours of an equal total, and for nobody else', () => {
    const lines: readonly Line[] = [
      ['A', 95, 95],
      ['B', 80, 86],
      ['C', 94, 80],
      ['D', 60, 60],
    ];
    expect(whys(lines, final).map((why) => why.kind === 'ranked' && why.by)).toEqual([
      'total',
      'practical',
      'practical',
      'total',
    ]);
  });

  test('under 取整 practical decided where it told one neighbour apart, though the exact total told the other', () => {
    const lines: readonly Line[] = [
      ['A', 80.01, 80],
      ['B', 80, 80],
      ['C', 80.02, 79.99],
    ];
    const texts = { 名次比较: '取整' };
    expect(whys(lines, { ...final, texts }).map((why) => why.kind === 'ranked' && why.by)).toEqual([
      'exact-total',
      'practical',
      'practical',
    ]);
  });

  test('the distance to the line is counted from the other side of it', () => {
    const lines: readonly Line[] = [
      ['A', 90, 90],
      ['B', 80, 80],
      ['C', 79, 79.5],
      ['D', 60, 60],
    ];
    expect(whys(lines, half)).toMatchObject([
      { inside: true, gap: 10_650n },
      { inside: true, gap: 650n },
      { inside: false, gap: 650n },
      { inside: false, gap: 20_000n },
    ]);
  });

  test('there is no distance where nobody is on the other side, nor in the final', () => {
    const lines: readonly Line[] = [
      ['A', 90, 90],
      ['B', 80, 80],
    ];
    expect(whys(lines, { texts: { 晋级比例: '100%' } })).toMatchObject([{ gap: null }, { gap: null }]);
    expect(whys(lines, { texts: { 晋级比例: '0%' } })).toMatchObject([{ gap: null }, { gap: null }]);
    expect(whys(lines, final)).toMatchObject([
      { gap: null, inside: null },
      { gap: null, inside: null },
    ]);
  });

  test('the distance to a tie on the line is that to its marks', () => {
    const lines: readonly Line[] = [
      ['A', 90, 90],
      ['B', 70, 70],
      ['C', 70, 70],
      ['D', 60, 60],
    ];
    expect(whys(lines, half)).toEqual([
      { kind: 'ranked', by: 'total', gap: 20_000n, inside: true },
      { kind: 'pending', first: 2, last: 3, straddles: true },
      { kind: 'pending', first: 2, last: 3, straddles: true },
      { kind: 'ranked', by: 'total', gap: 10_000n, inside: false },
    ]);
  });
});

describe('what is said about the order', () => {
  test('an open tie, with its places and the line', () => {
    expect(
      found(
        [
          ['B', 70, 70],
          ['A', 70, 70],
        ],
        half,
      ),
    ).toEqual([
      {
        code: 'tie-unresolved',
        cell: 'A3',
        ticket: null,
        facts: { round: 'preliminary', tickets: ['A', 'B'], first: 1, last: 2, places: 1 },
      },
    ]);
    expect(
      found(
        [
          ['B', 70, 70],
          ['A', 70, 70],
        ],
        final,
      ),
    ).toMatchObject([{ facts: { places: null } }]);
  });

  test('that practical told equal totals apart, once for the whole run', () => {
    const lines: readonly Line[] = [
      ['X', 99, 99],
      ['A', 92, 87],
      ['B', 78, 93],
      ['C', 85, 90],
    ];
    expect(found(lines, final)).toEqual([
      {
        code: 'rank-by-practical',
        cell: 'A4',
        ticket: null,
        facts: { round: 'final', tickets: ['B', 'C', 'A'], first: 2 },
      },
    ]);
  });

  test('both, where some of a run are told apart and some are not', () => {
    const lines: readonly Line[] = [
      ['A', 80, 86],
      ['B', 94, 80],
      ['C', 94, 80],
    ];
    expect(found(lines, final).map(({ code }) => code)).toEqual(['tie-unresolved', 'rank-by-practical']);
  });

  test('a line without places', () => {
    expect(
      found([
        ['A', 80, 80],
        ['B', 70, 70],
        ['C', 60, 60],
      ]),
    ).toEqual([
      { code: 'cut-empty', cell: null, ticket: null, facts: { round: 'preliminary', of: 3, exact: '0.9' } },
    ]);
  });

  test('a ruling on marks that are no longer so, though nobody is tied now', () => {
    const old = { ...ruling('A', 1), theory: 7000, practical: 7000 };
    expect(
      found(
        [
          ['A', 80, 80],
          ['B', 70, 70],
        ],
        { ...final, rulings: [old] },
      ),
    ).toEqual([{ code: 'ruling-void', cell: 'C1', ticket: 'A', facts: { round: 'final' } }]);
  });

  test('nothing about a plain final', () => {
    expect(
      found(
        [
          ['A', 80, 80],
          ['B', 70, 70],
        ],
        final,
      ),
    ).toEqual([]);
  });
});

describe('small rounds', () => {
  test('nobody at all', () => {
    const { result, findings } = rank([]);
    expect(result).toEqual({
      round: 'preliminary',
      sheet: '成绩',
      entered: 0,
      attended: 0,
      scored: 0,
      cut: { percent: 3000, base: 'scored', of: 0, exact: '0', rounding: 'down', places: 0 },
      scale: { markDecimals: 2, denominator: 1000n },
      standings: [],
      unresolved: [],
      provisional: false,
    });
    expect(findings.map(({ code }) => code)).toEqual(['cut-empty']);
  });

  test('exactly one', () => {
    expect(order([['A', 80, 80]], final)).toEqual(['1 A 80']);
  });

  test('all tied', () => {
    expect(
      order(
        [
          ['C', 80, 80],
          ['A', 80, 80],
          ['B', 80, 80],
        ],
        { texts: { 晋级比例: '34%' } },
      ),
    ).toEqual(['1= A 80 open', '1= B 80 open', '1= C 80 open']);
  });
});
