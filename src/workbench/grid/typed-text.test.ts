import { editText, readTyped } from './typed-text';
import type { CellValue } from './typed-text';

function valueOf(text: string, format = 'General'): CellValue {
  const typed = readTyped(text, format, false);
  if (typed.kind === 'formula') throw new Error(`a formula: ${typed.formula}`);
  return typed.value;
}

describe('what is typed into an ordinary cell', () => {
  test.each([
    ['77.50', 77.5],
    ['80', 80],
    ['0', 0],
    ['0.5', 0.5],
    ['-3', -3],
    ['６４．５', 64.5],
    ['6,000', 6000],
    [' 81 ', 81],
    ['TRUE', true],
  ])('%s is a number, or a truth', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  test.each([
    '0012',
    '110106200011069528',
    '11010620001106952X',
    '12E5',
    '81.5分',
    '2024-05-20',
    '85%',
    '缺考',
    '1,23',
    '1234567890123456',
  ])('%s stays the text that was typed', (text) => {
    expect(valueOf(text)).toBe(text);
  });

  test('nothing clears the cell, an apostrophe keeps a text, an equals sign begins a formula', () => {
    expect(valueOf('')).toBeNull();
    expect(valueOf("'80")).toBe('80');
    expect(readTyped('=A1*2', 'General', false)).toEqual({ kind: 'formula', formula: '=A1*2' });
    expect(valueOf('=')).toBe('=');
  });
});

test('a cell for text takes everything as text', () => {
  for (const text of ['80', '=A1', "'1", '0012', 'TRUE']) expect(valueOf(text, '@')).toBe(text);
});

describe('dates and percentages', () => {
  test.each(['2024-5-20', '2024/05/20', '2024年5月20日', '2024.5.20'])('%s in a cell for dates', (text) => {
    expect(valueOf(text, 'yyyy"年"m"月"d"日"')).toBe(45_432);
    expect(readTyped(text, 'yyyy-mm-dd', true)).toEqual({ kind: 'value', value: 45_432 - 1462 });
  });

  test('a day that does not exist stays text', () => {
    expect(valueOf('2024-2-30', 'yyyy-mm-dd')).toBe('2024-2-30');
  });

  test('in a cell for percentages 85 and 85% are the same', () => {
    expect([valueOf('85', '0.00%'), valueOf('85%', '0.00%'), valueOf('7.35%', '0%')]).toEqual([
      0.85, 0.85, 0.0735,
    ]);
  });

  test('the editor opens with all digits, and what it opens with reads as the same value', () => {
    expect(editText(90.456, '0.00', false)).toBe('90.456');
    expect(editText(0.0735, '0%', false)).toBe('7.35%');
    expect(editText(45_432, 'yyyy"年"m"月"d"日"', false)).toBe('2024-5-20');
    expect(editText('0012', '@', false)).toBe('0012');
    for (const [value, format] of [
      [45_432, 'm/d/yyyy'],
      [0.8512, '0.0%'],
      [1 / 3, '0.00'],
    ] as const) {
      expect(valueOf(editText(value, format, false), format)).toBeCloseTo(value, 14);
    }
  });
});
