import fc from 'fast-check';
import {
  divideHalfUp,
  exactDecimals,
  fractionText,
  gcd,
  numberText,
  parseDecimal,
  scaledText,
} from './decimal';

describe('a written decimal', () => {
  test.each([
    ['86.45', 8645n, 2],
    ['90.00', 90n, 0],
    ['-3', -3n, 0],
    ['+7.50', 75n, 1],
    ['.5', 5n, 1],
    ['5.', 5n, 0],
    ['0085', 85n, 0],
    ['-0.00', 0n, 0],
  ])('%j counts %d in its own decimals', (text, count, decimals) => {
    const read = parseDecimal(text);
    expect([read?.scaled(decimals), read?.decimals]).toEqual([count, decimals]);
  });

  test('is never rounded to fewer places than it has, but fills more', () => {
    const read = parseDecimal('86.45');
    expect([0, 1, 2, 4].map((places) => read?.scaled(places))).toEqual([null, null, 8645n, 864500n]);
  });

  test('minus nothing is not below zero', () => {
    expect([parseDecimal('-0')?.negative, parseDecimal('-0.01')?.negative]).toEqual([false, true]);
  });

  test.each(['', '.', '-', '1e3', '８５', '1,000', ' 85', '85 ', '8.5.1', '--8', '85分', '∞'])(
    '%j is no decimal',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );
});

describe('a count of decimals as text', () => {
  test.each([
    [8645n, 2, '86.45', '86.45'],
    [9000n, 2, '90', '90.00'],
    [9010n, 2, '90.1', '90.10'],
    [5n, 2, '0.05', '0.05'],
    [-5n, 2, '-0.05', '-0.05'],
    [0n, 2, '0', '0.00'],
    [100n, 0, '100', '100'],
  ])('%d over 10^%d is %s, padded %s', (count, places, bare, padded) => {
    expect([scaledText(count, places), scaledText(count, places, true)]).toEqual([bare, padded]);
  });

  test('reads back as the same count', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.nat(8), fc.boolean(), (count, places, padded) => {
        expect(parseDecimal(scaledText(count, places, padded))?.scaled(places)).toBe(count);
      }),
    );
  });
});

test('half is rounded up, less than half down (四舍五入)', () => {
  expect([4n, 5n, 6n, 14n, 15n, 25n].map((tenths) => divideHalfUp(tenths, 10n))).toEqual([
    0n,
    1n,
    1n,
    1n,
    2n,
    3n,
  ]);
  expect([1n, 2n].map((thirds) => divideHalfUp(thirds, 3n))).toEqual([0n, 1n]);
});

describe('a fraction as text', () => {
  test.each([
    [82_721n, 1000n, 3, '82.721'],
    [342n, 10n, 1, '34.2'],
    [300n, 10n, 0, '30'],
    [2n, 4n, 1, '0.5'],
    [1n, 8n, 3, '0.125'],
    [0n, 7n, 0, '0'],
    [7n, 7n, 0, '1'],
    [1n, 4096n, 12, '0.000244140625'],
  ])('%d/%d ends after %d decimals: %s', (numerator, denominator, decimals, text) => {
    expect([exactDecimals(numerator, denominator), fractionText(numerator, denominator)]).toEqual([
      decimals,
      text,
    ]);
  });

  test.each([
    [2n, 3n, '0.6666666666'],
    [200n, 3n, '66.6666666666'],
    [1n, 7n, '0.1428571428'],
    [1n, 101n, '0.00990099'],
  ])('%d/%d repeats and is cut after ten digits: %s', (numerator, denominator, text) => {
    expect([exactDecimals(numerator, denominator), fractionText(numerator, denominator)]).toEqual([
      null,
      text,
    ]);
  });

  test('shows at least the decimals that are asked for, and more where it has more', () => {
    expect([fractionText(90n, 1n, 2), fractionText(901n, 10n, 2), fractionText(82_721n, 1000n, 2)]).toEqual([
      '90.00',
      '90.10',
      '82.721',
    ]);
    expect(fractionText(1n, 101n, 2)).toBe('0.00990099');
  });
});

test('the greatest common divisor of nothing and nothing divides anything', () => {
  expect([gcd(12n, 18n), gcd(7n, 5n), gcd(0n, 6n), gcd(6n, 0n), gcd(0n, 0n)]).toEqual([6n, 1n, 6n, 6n, 1n]);
});

describe('a number out of a cell', () => {
  test.each([
    [0.1 + 0.2, '0.3'],
    [84.19999999999999, '84.2'],
    [0.3 * 80 + 0.7 * 86, '84.2'],
    [82.721, '82.721'],
    [100, '100'],
    [0, '0'],
    [-0, '0'],
    [-86.45, '-86.45'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    [110105199103079000, '110105199103079000'],
  ])('%d is %s, with the fifteen digits that Excel keeps', (number, text) => {
    expect(numberText(number)).toBe(text);
  });

  test('every mark of four decimals comes out as it was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (count) => {
        expect(numberText(count / 10_000)).toBe(scaledText(BigInt(count), 4));
      }),
    );
  });
});
