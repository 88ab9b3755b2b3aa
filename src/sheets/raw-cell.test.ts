import type { Cell } from '../workbook/port';
import { shownBy } from './number-format';
import { rawOf, rawReader } from './raw-cell';

const cell = (value: Cell['value'], format = 'General', more: Partial<Cell> = {}): Cell => ({
  kind:
    value === null
      ? 'blank'
      : typeof value === 'string'
        ? 'text'
        : typeof value === 'number'
          ? 'number'
          : 'boolean',
  value,
  formula: false,
  format,
  ...more,
});

describe('a number in a cell', () => {
  test.each([
    [89.5, '89.5'],
    [0, '0'],
    [-0, '0'],
    [100, '100'],
    [-3, '-3'],
    [0.1 + 0.2, '0.3'],
    [64.35 * 100, '6435'],
    [1.10101199103089e17, '110101199103089000'],
    [110101199103089000, '110101199103089000'],
    [1234567890123456, '1234567890123460'],
    [0.00000012, '0.00000012'],
    [1e21, '1000000000000000000000'],
    [-1.5e-7, '-0.00000015'],
    [86.45000000000000284, '86.45'],
    [82.72099999999999, '82.721'],
    [15400000020, '15400000020'],
  ])('%p is read as %s, in plain digits', (number, text) => {
    expect(rawOf(cell(number), false)).toEqual({ kind: 'number', number, text, percent: false });
  });

  test('that is shown as a percentage says so', () => {
    expect(rawOf(cell(0.3, '0%'), false)).toEqual({
      kind: 'number',
      number: 0.3,
      text: '0.3',
      percent: true,
    });
  });

  test('that is shown as a date is a date, with the number behind it', () => {
    const date = { year: 1990, month: 3, day: 7 };
    expect(rawOf(cell(32939, 'yyyy/m/d'), false)).toEqual({
      kind: 'date',
      date,
      number: 32939,
      text: '1990-03-07',
    });
    expect(rawOf(cell(31477, 'yyyy/m/d'), true)).toEqual({
      kind: 'date',
      date,
      number: 31477,
      text: '1990-03-07',
    });
  });

  test('that is shown without its day has a text without a day', () => {
    expect(rawOf(cell(32939, 'yyyy"年"m"月"'), false)).toMatchObject({ kind: 'date', text: '1990-03' });
  });

  test('that is no day of the calendar stays a number, whatever its format', () => {
    expect(rawOf(cell(-5, 'yyyy-mm-dd'), false)).toMatchObject({ kind: 'number', text: '-5' });
  });
});

test.each([
  ['General', 'number'],
  ['0.00', 'number'],
  ['#,##0.00_);[Red](#,##0.00)', 'number'],
  ['0.00E+00', 'number'],
  ['@', 'number'],
  ['0"day"', 'number'],
  ['[h]:mm', 'number'],
  ['mm:ss', 'number'],
  ['h:mm AM/PM', 'number'],
  ['General"分"', 'number'],
  ['0%', 'percent'],
  ['0.00%;[Red]-0.00%', 'percent'],
  ['m/d/yyyy', 'day'],
  ['yyyy/m/d;@', 'day'],
  ['yyyy"年"m"月"d"日"', 'day'],
  ['[$-F800]dddd, mmmm dd, yyyy', 'day'],
  ['m"月"d"日"', 'day'],
  ['m/d/yyyy h:mm', 'day'],
  ['yyyy\\-mm', 'month'],
  ['mmm-yy', 'month'],
])('the format %s shows a %s', (format, shown) => {
  expect(shownBy(format)).toBe(shown);
});

test('text stays as typed, but text of spaces and invisible characters is blank', () => {
  expect(rawOf(cell(' 张　丙 '), false)).toEqual({ kind: 'text', text: ' 张　丙 ' });
  for (const nothing of ['', ' ', '　', '\u00a0', '\u200b', ' \n\ufeff']) {
    expect(rawOf(cell(nothing), false)).toEqual({ kind: 'blank' });
  }
});

test('errors, truth values and formulas without a value are told apart from blank cells', () => {
  expect(rawOf(cell('#N/A', 'General', { kind: 'error' }), false)).toEqual({ kind: 'error', text: '#N/A' });
  expect(rawOf(cell(true), false)).toEqual({ kind: 'boolean', text: 'TRUE' });
  expect(rawOf(cell(null, 'General', { formula: true }), false)).toEqual({ kind: 'uncalculated' });
  expect(rawOf(cell(null), false)).toEqual({ kind: 'blank' });
});

test('a formula whose result is an empty text is blank, not uncalculated', () => {
  expect(rawOf(cell('', 'General', { formula: true }), false)).toEqual({ kind: 'blank' });
});

test('a table reads every cell as it stands, and equal cells as one value', () => {
  const cells = [
    cell(80),
    cell(80, '0.00'),
    cell(0.8, '0%'),
    cell(0.8),
    cell(45000, 'yyyy-mm-dd'),
    cell(45000),
    cell('80'),
    cell('北京甲安科技有限公司'),
    cell('　'),
    cell('#N/A', 'General', { kind: 'error' }),
    cell('#N/A'),
    cell(true),
    cell(null),
    cell(null, 'General', { formula: true }),
  ];
  const read = rawReader(false);
  for (const one of [...cells, ...cells]) expect(read(one)).toEqual(rawOf(one, false));
  expect(read(cell(80, '0.00'))).toBe(read(cell(80)));
  expect(rawReader(true)(cell(45000, 'yyyy-mm-dd'))).toEqual(rawOf(cell(45000, 'yyyy-mm-dd'), true));
});

test('a column in which nothing comes again is read no differently', () => {
  const read = rawReader(false);
  for (let i = 0; i < 1500; i++) {
    const ticket = cell(`AF2024${String(i).padStart(6, '0')}`);
    expect(read(ticket)).toEqual(rawOf(ticket, false));
  }
  expect(read(cell('AF2024000007'))).toEqual({ kind: 'text', text: 'AF2024000007' });
});
