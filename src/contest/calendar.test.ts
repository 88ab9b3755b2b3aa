import fc from 'fast-check';
import {
  addMonths,
  addYears,
  ageOn,
  compareDates,
  dateFromSerial,
  dateText,
  daysOf,
  partialDateText,
  readDate,
  readDateText,
} from './calendar';
import type { Raw } from './raw';

const day = (year: number, month: number, d: number) => ({ year, month, day: d });
const number = (value: number): Raw => ({
  kind: 'number',
  number: value,
  text: String(value),
  percent: false,
});
const read = (text: string): string | null => {
  const date = readDateText(text);
  return date === null ? null : partialDateText(date);
};

describe('dates as people write them', () => {
  test.each([
    ['1990-3-7', '1990-03-07'],
    ['1990.3.7', '1990-03-07'],
    ['1990/3/7', '1990-03-07'],
    ['1990年3月7日', '1990-03-07'],
    ['1990年 3月 7日', '1990-03-07'],
    ['1990－03－07', '1990-03-07'],
    ['１９９０年３月７日', '1990-03-07'],
    ['19900307', '1990-03-07'],
    ['1990-03-07 00:00:00', '1990-03-07'],
    ['1990-03-07T00:00:00', '1990-03-07'],
    ['2024年5月20日17:30', '2024-05-20'],
    [' 1990-03-07\u200b', '1990-03-07'],
    ['1990-03', '1990-03'],
    ['1990.3', '1990-03'],
    ['1990.10', '1990-10'],
    ['1990年3月', '1990-03'],
    ['199003', '1990-03'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    '',
    '1990',
    '1990年',
    '2023-02-29',
    '1990-13-01',
    '1990-00-05',
    '1990-4-31',
    '19901301',
    '90-3-7',
    '出生至今',
    '5年',
    '1990-3-7-1',
    '32939',
  ])('"%s" is no date', (text) => {
    expect(readDateText(text)).toBeNull();
  });

  test('a typed month keeps its meaning, a number leaves October open', () => {
    expect(readDateText('1990.1')).toEqual({ year: 1990, month: 1, day: null });
    expect(readDate(number(1990.1))).toEqual({ year: 1990, month: 1, day: null, orOctober: true });
    expect(readDate(number(1990.11))).toEqual({ year: 1990, month: 11, day: null });
    expect(readDate(number(2019.09))).toEqual({ year: 2019, month: 9, day: null });
    expect(daysOf({ year: 1990, month: 1, day: null, orOctober: true }).last).toEqual(day(1990, 10, 31));
  });
});

describe('date cells', () => {
  test('a plain number is a packed date or a day count', () => {
    expect(readDate(number(20010923))).toEqual(day(2001, 9, 23));
    expect(readDate(number(32939))).toEqual(day(1990, 3, 7));
    expect(readDate(number(32939.5))).toEqual(day(1990, 3, 7));
    expect(readDate(number(199003))).toEqual({ year: 1990, month: 3, day: null });
  });

  test.each([1990, 2019, 5, 7305, 73051, 20011323, 3000.1, -1])('the number %d is no date', (value) => {
    expect(readDate(number(value))).toBeNull();
  });

  test('a real date is itself, unless the sheet shows its month only', () => {
    const date = day(1990, 3, 1);
    expect(readDate({ kind: 'date', date, number: 32933, text: '1990-03-01' })).toEqual(date);
    expect(readDate({ kind: 'date', date, number: 32933, text: '1990年3月' })).toEqual({
      year: 1990,
      month: 3,
      day: null,
    });
  });

  test('blank cells and error values hold no date', () => {
    expect(readDate({ kind: 'blank' })).toBeNull();
    expect(readDate({ kind: 'error', text: '#N/A' })).toBeNull();
  });
});

describe('Excel serials', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [32939, '1990-03-07'],
    [45432.99, '2024-05-20'],
    [2958465, '9999-12-31'],
  ])('%d is %s', (serial, text) => {
    const date = dateFromSerial(serial, false);
    expect(date === null ? null : dateText(date)).toBe(text);
  });

  test('the day that Excel made up and days out of range are none', () => {
    for (const serial of [60, 0, -1, 0.5, 2958466, Number.NaN, Infinity]) {
      expect(dateFromSerial(serial, false)).toBeNull();
    }
  });

  test('the 1904 system counts from 1904-01-01', () => {
    expect(dateFromSerial(0, true)).toEqual(day(1904, 1, 1));
    expect(dateFromSerial(32939 - 1462, true)).toEqual(day(1990, 3, 7));
    expect(dateFromSerial(2957004, true)).toBeNull();
  });

  test('every serial agrees with the calendar of the computer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
        const date = dateFromSerial(serial, false);
        expect(date === null ? null : dateText(date)).toBe(
          new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10),
        );
      }),
    );
  });
});

describe('counting months and years', () => {
  test('a day that the month lacks becomes its last', () => {
    expect(addMonths(day(1965, 8, 31), 1)).toEqual(day(1965, 9, 30));
    expect(addMonths(day(2024, 12, 31), 2)).toEqual(day(2025, 2, 28));
    expect(addMonths(day(2024, 1, 15), -1)).toEqual(day(2023, 12, 15));
    expect(addYears(day(2024, 2, 29), -1)).toEqual(day(2023, 2, 28));
    expect(addYears(day(2008, 2, 29), 16)).toEqual(day(2024, 2, 29));
  });

  test('the birthday counts as reached', () => {
    expect(ageOn(day(2008, 1, 1), day(2024, 1, 1))).toBe(16);
    expect(ageOn(day(2008, 1, 1), day(2023, 12, 31))).toBe(15);
    expect(ageOn(day(2008, 2, 29), day(2025, 2, 28))).toBe(17);
  });

  test('months added one by one or all at once lead to the same month', () => {
    const days = fc.record({
      year: fc.integer({ min: 1900, max: 2100 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(days, fc.integer({ min: -500, max: 500 }), (start, months) => {
        expect(addMonths(addMonths(start, months), -months)).toEqual(start);
        expect(Math.sign(compareDates(addMonths(start, months), start))).toBe(Math.sign(months));
      }),
    );
  });
});
