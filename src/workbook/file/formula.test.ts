import { writeFormula } from './formula';

test('functions that came after 2007 get the name that the file format has for them', () => {
  expect(writeFormula('RANK.EQ(C2,C$2:C$9)+rank(C2,C:C)+IFS(A1,1)')).toBe(
    '_xlfn.RANK.EQ(C2,C$2:C$9)+rank(C2,C:C)+_xlfn.IFS(A1,1)',
  );
});

test('text, tab names and longer names that only look like such a function stay', () => {
  const formula = `COUNTIFS('IFS(1)'!A:A,"CONCAT(""x"")")+SUMIFS(A:A,B:B,1)+_xlfn.XOR(1)+我的IFS(2)`;
  expect(writeFormula(formula)).toBe(formula);
});

test('what XML reserves is escaped', () => {
  expect(writeFormula('IF(A1<>"a&b",1,2)')).toBe('IF(A1&lt;&gt;"a&amp;b",1,2)');
});

test('a formula with its equals sign, without end, or with control characters is a fault of the plan', () => {
  for (const formula of ['=A1', ' ', 'A1\u0001', `SUM(${'1,'.repeat(5000)}1)`]) {
    expect(() => writeFormula(formula)).toThrow(RangeError);
  }
});
