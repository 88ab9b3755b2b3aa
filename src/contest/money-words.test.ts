import fc from 'fast-check';
import nzh from 'nzh/cn';
import { moneyInWords } from './money-words';

const fenOf = (yuan: string): bigint => {
  const [whole = '0', fraction = ''] = yuan.split('.');
  return BigInt(`${whole}${fraction.padEnd(2, '0')}`);
};

describe('moneyInWords', () => {
  test.each([
    ['0', '人民币零元整'],
    ['0.05', '人民币伍分'],
    ['0.5', '人民币伍角整'],
    ['0.56', '人民币伍角陆分'],
    ['1.2', '人民币壹元贰角整'],
    ['10', '人民币壹拾元整'],
    ['10.5', '人民币壹拾元伍角整'],
    ['310.08', '人民币叁佰壹拾元零捌分'],
    ['1001', '人民币壹仟零壹元整'],
    ['1680.32', '人民币壹仟陆佰捌拾元叁角贰分'],
    ['10001', '人民币壹万零壹元整'],
    ['107000.53', '人民币壹拾万柒仟元伍角叁分'],
    ['100500', '人民币壹拾万零伍佰元整'],
    ['229000', '人民币贰拾贰万玖仟元整'],
    ['1020000000', '人民币壹拾亿贰仟万元整'],
    ['100001000', '人民币壹亿零壹仟元整'],
    ['123456789.01', '人民币壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元零壹分'],
    ['999999999999.99', '人民币玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
    ['1010000000000', '人民币壹万零壹佰亿元整'],
  ])('%s yuan is %s', (yuan, words) => {
    expect(moneyInWords(fenOf(yuan))).toBe(words);
  });

  test.each([
    [480_000, '人民币肆仟捌佰元整'],
    [240_000, '人民币贰仟肆佰元整'],
    [80_000, '人民币捌佰元整'],
    [2_500_000, '人民币贰万伍仟元整'],
    [500_000, '人民币伍仟元整'],
    [2_000_000, '人民币贰万元整'],
  ])("the notice's bonus of %i fen is %s", (fen, words) => {
    expect(moneyInWords(fen)).toBe(words);
  });

  // By default nzh puts no 整 after 角 ("壹拾元伍角"); the notice's forms do. With forceZheng the two agree.
  test('agrees with an independent writer for every amount up to 9999亿', () => {
    const sparse = fc
      .array(fc.constantFrom('0', '0', '0', '1', '5', '9'), { minLength: 1, maxLength: 14 })
      .map((list) => BigInt(list.join('')));
    const amounts = fc.oneof(sparse, fc.bigInt(0n, 99_999_999_999_999n), fc.bigInt(0n, 1_000_000n));
    fc.assert(
      fc.property(amounts, (fen) => {
        const text = `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
        expect(moneyInWords(fen)).toBe(nzh.toMoney(text, { forceZheng: true }));
      }),
      { numRuns: 3000 },
    );
  });

  test('an amount below zero or with a broken fen is a broken program, not a form', () => {
    expect(() => moneyInWords(-1)).toThrow(RangeError);
    expect(() => moneyInWords(0.5)).toThrow(RangeError);
  });
});
