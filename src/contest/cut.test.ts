import { cutOf, type HeadCounts } from './cut';
import { settingsWith } from './rows.fixture';

const field = (scored: number, more: Partial<HeadCounts> = {}): HeadCounts => ({
  entered: scored,
  attended: scored,
  scored,
  disqualified: 0,
  ...more,
});
const places = (scored: number, texts: Readonly<Record<string, string>> = {}) =>
  cutOf('preliminary', field(scored), settingsWith(texts))?.places;

test('30 % of 114 with a total are 34.2, down to 34 places', () => {
  expect(cutOf('preliminary', field(114, { entered: 120, attended: 117 }), settingsWith())).toEqual({
    percent: 3000,
    base: 'scored',
    of: 114,
    exact: '34.2',
    rounding: 'down',
    places: 34,
  });
});

test('the final has no line', () => {
  expect(cutOf('final', field(34), settingsWith())).toBeNull();
});

describe('rounding of the places', () => {
  const upTo = (rounding: string) =>
    Array.from({ length: 11 }, (_, index) => places(index + 1, { 晋级取整: rounding }));

  test('for one to eleven people, down, half-up and up (X6)', () => {
    expect(upTo('向下')).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3]);
    expect(upTo('四舍五入')).toEqual([0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3]);
    expect(upTo('向上')).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4]);
  });

  test('a field of a multiple of ten has the same places in every mode', () => {
    for (const rounding of ['向下', '四舍五入', '向上']) {
      expect([10, 50, 120, 2000].map((scored) => places(scored, { 晋级取整: rounding }))).toEqual([
        3, 15, 36, 600,
      ]);
    }
  });

  test('a percentage that binary fractions miss is taken exactly', () => {
    expect(places(100, { 晋级比例: '29%' })).toBe(29);
    expect(places(100, { 晋级比例: '7%', 晋级取整: '向上' })).toBe(7);
    expect(places(700, { 晋级比例: '33.33%' })).toBe(233);
  });
});

describe('percent of what', () => {
  const counts = field(114, { entered: 120, attended: 117, disqualified: 1 });
  const of = (base: string) => {
    const cut = cutOf('preliminary', counts, settingsWith({ 晋级基数: base }));
    return [cut?.base, cut?.of, cut?.exact, cut?.places];
  };

  test('of those with a total, of those who attended, or of those on the sheet who are not disqualified', () => {
    expect(of('有效成绩')).toEqual(['scored', 114, '34.2', 34]);
    expect(of('实际参赛')).toEqual(['attended', 117, '35.1', 35]);
    expect(of('报名')).toEqual(['entered', 119, '35.7', 35]);
  });
});

describe('the smallest number of places', () => {
  test('holds where the percentage gives fewer', () => {
    expect([places(20, { 最少晋级: '10' }), places(40, { 最少晋级: '10' })]).toEqual([10, 12]);
  });

  test('is never more than there are ranked', () => {
    expect(places(7, { 最少晋级: '10' })).toBe(7);
    expect(places(0, { 最少晋级: '10' })).toBe(0);
  });

  test('a large base gives no more places than there are ranked', () => {
    const counts = field(2, { entered: 20, attended: 20 });
    expect(cutOf('preliminary', counts, settingsWith({ 晋级基数: '报名' }))).toMatchObject({
      exact: '6',
      places: 2,
    });
  });
});

describe('a percentage of its own', () => {
  const texts = { 初赛晋级比例: '50%', 复赛晋级比例: '0%' };

  test('of the preliminary and of the semifinal go before the common one', () => {
    expect(cutOf('preliminary', field(10), settingsWith(texts))).toMatchObject({ percent: 5000, places: 5 });
    expect(cutOf('semifinal', field(10), settingsWith(texts))).toMatchObject({ percent: 0, places: 0 });
  });

  test('of one round leaves the other on the common one', () => {
    expect(cutOf('semifinal', field(10), settingsWith({ 初赛晋级比例: '50%' }))).toMatchObject({ places: 3 });
  });
});

test('everybody goes on at 100 %, nobody at 0 %', () => {
  expect([places(9, { 晋级比例: '100%' }), places(9, { 晋级比例: '0%', 晋级取整: '向上' })]).toEqual([9, 0]);
});
