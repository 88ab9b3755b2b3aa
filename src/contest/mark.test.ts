import fc from 'fast-check';
import { markText, plainMark, readMark } from './mark';
import { errorValue, settingsWith, typed, type Written } from './rows.fixture';

const where = { place: { sheet: '初赛成绩', cell: 'D2' }, ticket: 'A' };
const read = (
  written: Written,
  texts: Readonly<Record<string, string>> = {},
  part: 'theory' | 'practical' = 'theory',
) => readMark(typed(written), part, where, settingsWith(texts));
const markIn = (written: Written, texts: Readonly<Record<string, string>> = {}) => {
  const reading = read(written, texts);
  return reading.kind === 'mark' ? markText(reading.mark, settingsWith(texts).markDecimals) : reading.kind;
};
const refusal = (
  written: Written,
  texts: Readonly<Record<string, string>> = {},
  part: 'theory' | 'practical' = 'theory',
) => {
  const reading = read(written, texts, part);
  return reading.kind === 'unusable'
    ? reading.findings.map(({ code, facts }) => [code, facts])
    : reading.kind;
};

describe('a mark', () => {
  test('of 86.45 is 8645 hundredths and nothing to talk about', () => {
    expect(read(86.45)).toEqual({ kind: 'mark', mark: 8645, findings: [] });
  });

  test('of 0 is a mark, and so is the full mark', () => {
    expect([read(0), read(100)]).toMatchObject([
      { kind: 'mark', mark: 0 },
      { kind: 'mark', mark: 10_000 },
    ]);
  });

  test('comes out of a formula without the dirt of binary fractions', () => {
    expect([0.1 + 0.2, 84.19999999999999, 1.1 * 3].map((number) => markIn(number))).toEqual([
      '0.3',
      '84.2',
      '3.3',
    ]);
  });

  test.each([
    ['８５．５', '85.5'],
    ['85.5分', '85.5'],
    [' 85 ', '85'],
    ['8 5', '85'],
    ['85.', '85'],
    ['.5', '0.5'],
    ['+85', '85'],
    ['85.50', '85.5'],
    ['085', '85'],
    ['８１．５分', '81.5'],
    ['85\u200b', '85'],
    ['89.0', '89'],
  ])('written as the text %j is read as %s and reported', (written, as) => {
    const reading = read(written);
    expect(reading).toMatchObject({
      kind: 'mark',
      findings: [
        { code: 'value-normalised', severity: 'info', cell: 'D2', ticket: 'A', facts: { written, read: as } },
      ],
    });
    expect(markIn(written)).toBe(as);
  });
});

test('the short way to a plain mark finds the mark that the long way finds, or leaves it to that', () => {
  const counts = fc.integer({ min: 0, max: 12_000_000 });
  const rules = fc.record({
    成绩小数位: fc.constantFrom('0', '1', '2', '4'),
    理论满分: fc.constantFrom('7', '100', '1000'),
  });
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 5 }), rules, (count, places, texts) => {
      const written = count / 10 ** places;
      const plain = plainMark(typed(written), 'theory', settingsWith(texts));
      const long = read(written, texts);
      if (plain !== null) expect(long).toEqual({ kind: 'mark', mark: plain, findings: [] });
    }),
  );
  expect(plainMark(typed(86.45), 'theory', settingsWith())).toBe(8645);
  expect(plainMark(typed(100), 'theory', settingsWith())).toBe(10_000);
  expect(plainMark(typed('86.45'), 'theory', settingsWith())).toBeNull();
});

describe('a cell that holds nothing', () => {
  test.each(['', '-', '/', '—', '——', '－', '／', '–', '---', ' \u3000', '\\', '─'])(
    '%j is nothing, not a 0',
    (written) => {
      expect(read(written)).toEqual({ kind: 'nothing' });
    },
  );

  test('a formula without a value holds nothing either', () => {
    expect(read({ kind: 'uncalculated' })).toEqual({ kind: 'nothing' });
  });
});

describe('a cell with a word', () => {
  test.each([
    ['缺考', '缺考'],
    [' 缺　考 ', '缺考'],
    ['85,5', '85,5'],
    ['85/100', '85/100'],
    ['85%', '85%'],
    ['八十五', '八十五'],
    ['85.5.1', '85.5.1'],
    ['1e2', '1e2'],
    ['分', '分'],
  ])('%j is a word and no mark', (written, text) => {
    expect(read(written)).toEqual({ kind: 'word', text });
  });
});

describe('a mark that is refused', () => {
  test('above the full mark or below 0', () => {
    expect(refusal(100.01)).toEqual([
      ['score-out-of-range', { part: 'theory', written: '100.01', full: 100 }],
    ]);
    expect(refusal(105)).toEqual([['score-out-of-range', { part: 'theory', written: '105', full: 100 }]]);
    expect(refusal(-3)).toEqual([['score-out-of-range', { part: 'theory', written: '-3', full: 100 }]]);
    expect(refusal('－3')).toEqual([['score-out-of-range', { part: 'theory', written: '－3', full: 100 }]]);
    expect(refusal('−0.5')).toEqual([['score-out-of-range', { part: 'theory', written: '−0.5', full: 100 }]]);
  });

  test('with more decimals than the setting allows: refused, never rounded', () => {
    expect(refusal(85.125)).toEqual([
      ['score-too-precise', { part: 'theory', written: '85.125', decimals: 2 }],
    ]);
    expect(refusal(88.6666666666667)).toEqual([
      ['score-too-precise', { part: 'theory', written: '88.6666666666667', decimals: 2 }],
    ]);
    expect(refusal('85.125')).toEqual([
      ['score-too-precise', { part: 'theory', written: '85.125', decimals: 2 }],
    ]);
    expect(refusal(85.5, { 成绩小数位: '0' })).toEqual([
      ['score-too-precise', { part: 'theory', written: '85.5', decimals: 0 }],
    ]);
    expect(markIn(85.1255, { 成绩小数位: '4' })).toBe('85.1255');
  });

  test('just above the full mark with too many decimals is out of range', () => {
    expect(refusal(100.0001)).toEqual([
      ['score-out-of-range', { part: 'theory', written: '100.0001', full: 100 }],
    ]);
  });

  test('by the full mark of its own part', () => {
    const texts = { 理论满分: '120', 技能满分: '7' };
    expect(markIn(120, texts)).toBe('120');
    expect(refusal(120.5, texts)).toMatchObject([['score-out-of-range', { full: 120 }]]);
    expect(refusal(7.5, texts, 'practical')).toEqual([
      ['score-out-of-range', { part: 'practical', written: '7.5', full: 7 }],
    ]);
  });

  test('as an error value', () => {
    expect(refusal(errorValue('#N/A'))).toEqual([
      ['score-is-error-value', { part: 'theory', written: '#N/A' }],
    ]);
  });

  test('as a percentage, a date or a truth value', () => {
    expect(refusal({ kind: 'number', number: 0.85, text: '0.85', percent: true })).toEqual([
      ['score-not-a-number', { part: 'theory', written: '0.85' }],
    ]);
    const date = { year: 2024, month: 8, day: 5 };
    expect(refusal({ kind: 'date', date, number: 45509, text: '8月5日' })).toEqual([
      ['score-not-a-number', { part: 'theory', written: '8月5日' }],
    ]);
    expect(refusal({ kind: 'boolean', text: 'TRUE' })).toEqual([
      ['score-not-a-number', { part: 'theory', written: 'TRUE' }],
    ]);
  });

  test('says where it stands and whose it is', () => {
    expect(read(105)).toMatchObject({
      findings: [{ severity: 'error', sheet: '初赛成绩', cell: 'D2', ticket: 'A' }],
    });
  });
});

test('a mark prints without padding', () => {
  expect([markText(8645, 2), markText(9000, 2), markText(0, 2), markText(5, 4), markText(85, 0)]).toEqual([
    '86.45',
    '90',
    '0',
    '0.0005',
    '85',
  ]);
});
