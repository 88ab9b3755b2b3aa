import { shiftFormula } from './shift';

test.each([
  ['E3+F3*2', 1, 0, 'E4+F4*2'],
  ['$E3+F$3+$G$3', 2, 1, '$E5+G$3+$G$3'],
  ['SUM(B:B,3:9)', 1, 1, 'SUM(C:C,4:10)'],
  ["'初赛 A1'!A1+A1!B2", 1, 0, "'初赛 A1'!A2+A1!B3"],
  ['IF(A1="B2",LOG10(A1),总分1)', 1, 0, 'IF(A2="B2",LOG10(A2),总分1)'],
  ['名册[[#This Row],[A1]]+A1', 1, 0, '名册[[#This Row],[A1]]+A2'],
  ['A1+B2', -1, 0, '#REF!+B1'],
  ['A1:C3', 0, -1, '#REF!:B3'],
])('%s moved by %i rows and %i columns', (formula, rows, columns, moved) => {
  expect(shiftFormula(formula, rows, columns)).toBe(moved);
});
