import type { Finding } from './finding';
import { type Cells, rulingSheet, settingsWith } from './rows.fixture';
import { readRulings, roundNamed, rule, strayRulings, type TiedMember } from './ruling';
import type { RulingColumn } from './rows';

const tie = (...tickets: readonly string[]): readonly TiedMember[] =>
  tickets.map((ticket) => ({ key: ticket, ticket, theory: 7600, practical: 8150 }));
const lines = (...cells: readonly Cells<RulingColumn>[]) =>
  readRulings(rulingSheet(cells.map((one) => ({ round: '初赛', ...one }))), settingsWith()).preliminary;
const line = (
  ticket: string,
  order: number | string,
  marks: Cells<RulingColumn> = { theory: 76, practical: 81.5 },
) => ({
  ticket,
  order,
  ...marks,
});
const briefly = ({ code, severity, cell, ticket, facts }: Finding) => ({
  code,
  severity,
  cell,
  ticket,
  facts,
});
const ruled = (members: readonly TiedMember[], ...cells: readonly Cells<RulingColumn>[]) => {
  const { order, findings } = rule('preliminary', members, lines(...cells));
  return { order: order?.map(({ key }) => key) ?? null, findings: findings.map(briefly) };
};
const codes = ({ order, findings }: ReturnType<typeof ruled>) => [order, ...findings.map(({ code }) => code)];

test('a ruling on the whole tie, with the marks it was made on, orders it and says nothing', () => {
  expect(ruled(tie('A', 'B'), line('B', 1), line('A', 2))).toEqual({ order: ['B', 'A'], findings: [] });
});

test('one decision orders three', () => {
  expect(codes(ruled(tie('A', 'B', 'C'), line('A', 3), line('B', 1), line('C', 2)))).toEqual([
    ['B', 'C', 'A'],
  ]);
});

test('a tie that nobody ruled on stays as it is, without a word', () => {
  expect(ruled(tie('A', 'B'), line('X', 1), line('Y', 2))).toEqual({ order: null, findings: [] });
});

describe('an incomplete ruling', () => {
  test.each([
    ['a member without a line', [line('A', 1)]],
    ['one place given twice', [line('A', 1), line('B', 1)]],
    ['a gap', [line('A', 1), line('B', 3)]],
    ['places that do not begin with 1', [line('A', 2), line('B', 3)]],
    ['a place that is no whole number', [line('A', 1), line('B', '第二')]],
    ['place 0', [line('A', 0), line('B', 1)]],
    ['half a place', [line('A', 1.5), line('B', 1)]],
  ])('with %s orders nobody', (_, cells) => {
    expect(codes(ruled(tie('A', 'B'), ...cells))).toEqual([null, 'ruling-incomplete']);
  });

  test('names the tie and the line', () => {
    expect(ruled(tie('A', 'B', 'C'), line('C', 1), line('A', 2)).findings).toEqual([
      {
        code: 'ruling-incomplete',
        severity: 'error',
        cell: 'C2',
        ticket: null,
        facts: { round: 'preliminary', tickets: ['A', 'B', 'C'] },
      },
    ]);
  });
});

describe('a ruling without the marks it was made on', () => {
  test('counts, with one warning', () => {
    expect(ruled(tie('A', 'B'), line('A', 2, {}), line('B', 1, {}))).toEqual({
      order: ['B', 'A'],
      findings: [
        {
          code: 'ruling-without-marks',
          severity: 'warning',
          cell: 'C3',
          ticket: null,
          facts: { round: 'preliminary' },
        },
      ],
    });
  });

  test('warns as well where one mark of one line is left out', () => {
    expect(codes(ruled(tie('A', 'B'), line('A', 1), line('B', 2, { theory: 76 })))).toEqual([
      ['A', 'B'],
      'ruling-without-marks',
    ]);
  });
});

describe('a ruling on other marks than now', () => {
  test('is void, and the tie waits again', () => {
    const other = { theory: 76, practical: 81 };
    expect(ruled(tie('A', 'B'), line('A', 1, other), line('B', 2, other))).toMatchObject({
      order: null,
      findings: [
        { code: 'ruling-void', severity: 'error', cell: 'C2', ticket: 'A' },
        { code: 'ruling-void', severity: 'error', cell: 'C3', ticket: 'B' },
      ],
    });
  });

  test('by the theory mark alone is void too', () => {
    expect(codes(ruled(tie('A', 'B'), line('A', 1, { theory: 75 }), line('B', 2, { theory: 75 })))).toEqual([
      null,
      'ruling-void',
      'ruling-void',
    ]);
  });

  test('of one member leaves the rest incomplete', () => {
    expect(codes(ruled(tie('A', 'B'), line('A', 1, { theory: 75 }), line('B', 2)))).toEqual([
      null,
      'ruling-void',
      'ruling-incomplete',
    ]);
  });
});

describe('several lines for one person', () => {
  test('the last counts', () => {
    expect(codes(ruled(tie('A', 'B'), line('A', 1), line('B', 2), line('A', 2), line('B', 1)))).toEqual([
      ['B', 'A'],
    ]);
  });

  test('the last that is not void counts, and the void one is silent', () => {
    const old = { theory: 70, practical: 70 };
    expect(
      codes(ruled(tie('A', 'B'), line('A', 1), line('B', 2), line('A', 2, old), line('B', 1, old))),
    ).toEqual([['A', 'B']]);
  });
});

describe('the rulings sheet', () => {
  test('gives every line to its round, tickets and marks read as everywhere', () => {
    const read = readRulings(
      rulingSheet([
        { round: '决赛', ticket: ' ａf1 ', order: ' ２ ', theory: '７６', practical: 81.5 },
        { round: '复赛成绩', ticket: 20240056, order: 1 },
        { round: 'final', ticket: 'AF2', order: 'x' },
      ]),
      settingsWith(),
    );
    const place = (row: number) => ({ sheet: '裁定记录', cell: `C${row}` });
    expect(read).toEqual({
      preliminary: [],
      semifinal: [{ ticket: '20240056', order: 1, theory: null, practical: null, place: place(3) }],
      final: [
        { ticket: 'AF1', order: 2, theory: 7600, practical: 8150, place: place(2) },
        { ticket: 'AF2', order: null, theory: null, practical: null, place: place(4) },
      ],
    });
  });

  test('lines without a round or a ticket decide nothing', () => {
    const read = readRulings(
      rulingSheet([
        { round: '', ticket: 'A', order: 1 },
        { round: '加赛', ticket: 'A', order: 1 },
        { round: '初赛', ticket: '—', order: 1 },
      ]),
      settingsWith(),
    );
    expect(read).toEqual({ preliminary: [], semifinal: [], final: [] });
  });

  test('may be missing altogether', () => {
    expect(readRulings(null, settingsWith())).toEqual({ preliminary: [], semifinal: [], final: [] });
  });

  test.each([
    ['初赛', 'preliminary'],
    [' 预 赛 ', 'preliminary'],
    ['复赛成绩', 'semifinal'],
    ['半决赛', 'semifinal'],
    ['决赛', 'final'],
    ['Final', 'final'],
    ['第一轮', null],
    ['', null],
    ['constructor', null],
  ])('%j names %s', (word, round) => {
    expect(roundNamed(word)).toBe(round);
  });
});

describe('a ruling on someone who is in no tie now', () => {
  const alone = new Map([['A', { key: 'A', ticket: 'A', theory: 7600, practical: 8150 }]]);

  test('with other marks is void', () => {
    const found = strayRulings('final', lines(line('A', 1, { theory: 76, practical: 82 })), alone);
    expect(found.map(briefly)).toEqual([
      { code: 'ruling-void', severity: 'error', cell: 'C2', ticket: 'A', facts: { round: 'final' } },
    ]);
  });

  test('with the same marks, or with none, rests', () => {
    expect(strayRulings('final', lines(line('A', 1)), alone)).toEqual([]);
    expect(strayRulings('final', lines(line('A', 1, {})), alone)).toEqual([]);
  });

  test('is judged by its last line', () => {
    const old = { theory: 70, practical: 70 };
    expect(strayRulings('final', lines(line('A', 1, old), line('A', 1)), alone)).toEqual([]);
  });

  test('who is not on the sheet at all rests', () => {
    expect(strayRulings('final', lines(line('X', 1, { theory: 1 })), alone)).toEqual([]);
  });
});
