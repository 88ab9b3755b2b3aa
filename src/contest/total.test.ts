import fc from 'fast-check';
import { settingsWith } from './rows.fixture';
import { roundedTotal, totalNumber, totalText, weighing } from './total';

const totalOf = (theory: number, practical: number, texts: Readonly<Record<string, string>> = {}) => {
  const { scale, total } = weighing(settingsWith(texts));
  return totalText(total(theory, practical), scale);
};

test('under the notice a total counts in thousandths: 3·theory + 7·practical', () => {
  const { scale, total } = weighing(settingsWith());
  expect(scale).toEqual({ markDecimals: 2, denominator: 1000n });
  expect(total(8200, 8303)).toBe(82_721n);
});

test('82.00 and 83.03 are 82.721, exactly', () => {
  expect(totalOf(8200, 8303)).toBe('82.721');
});

test('full marks in both parts are 100, whatever the full marks and weights are', () => {
  expect(totalOf(10_000, 10_000)).toBe('100');
  expect(totalOf(12_000, 700, { 理论满分: '120', 技能满分: '7' })).toBe('100');
  expect(
    totalOf(150, 150, {
      理论满分: '150',
      技能满分: '150',
      成绩小数位: '0',
      理论权重: '33.33%',
      技能权重: '66.67%',
    }),
  ).toBe('100');
});

test('a paper of 120 points is converted to 100 before it is weighted', () => {
  expect(totalOf(9000, 8000, { 理论满分: '120' })).toBe('78.5');
});

test('a paper of 7 points repeats in the text and never in the total', () => {
  const { scale, total } = weighing(settingsWith({ 理论满分: '7' }));
  expect(totalText(total(100, 0), scale)).toBe('4.2857142857');
  expect(total(100, 0) * 7n).toBe(total(700, 0));
});

test('a missing part counts nothing', () => {
  const { scale, total } = weighing(settingsWith());
  expect(
    [total(8000, null), total(null, 8000), total(null, null)].map((one) => totalText(one, scale)),
  ).toEqual(['24', '56', '0']);
});

test('a weight of 0 % leaves the other part alone', () => {
  expect(totalOf(1234, 8765, { 理论权重: '0%', 技能权重: '100%' })).toBe('87.65');
});

test('rounding is half-up and exact: 80 and 80.15 are 80.105, and print as 80.11', () => {
  const { scale, total } = weighing(settingsWith());
  const exact = total(8000, 8015);
  expect([0, 1, 2, 3, 4].map((decimals) => roundedTotal(exact, scale, decimals))).toEqual([
    80n,
    801n,
    8011n,
    80_105n,
    801_050n,
  ]);
});

test('a total is padded only when decimals are asked for', () => {
  const { scale, total } = weighing(settingsWith());
  expect([totalText(total(9000, 9000), scale), totalText(total(9000, 9000), scale, 2)]).toEqual([
    '90',
    '90.00',
  ]);
  expect(totalText(total(8200, 8303), scale, 2)).toBe('82.721');
});

test('the number for a cell is the one that its text says, whatever the weights and full marks are', () => {
  const marks = fc.integer({ min: 0, max: 10_000 });
  const texts = fc.constantFrom(
    {},
    { 理论权重: '33.33%', 技能权重: '66.67%' },
    { 理论满分: '7' },
    { 成绩小数位: '4' },
  );
  fc.assert(
    fc.property(marks, marks, texts, (theory, practical, given) => {
      const { scale, total } = weighing(settingsWith(given));
      const sum = total(theory, practical);
      expect(totalNumber(sum, scale)).toBe(Number(totalText(sum, scale)));
    }),
  );
});
