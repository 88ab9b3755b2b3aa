import { heightOf, linesOf, textWidth } from './measure';

test('a Chinese character takes two columns, a digit one', () => {
  expect(textWidth('理论92.5')).toBe(8);
});

test('a name that fits stays on one line, a longer one wraps', () => {
  expect(linesOf('北京甲安科技有限公司', 21, 10.5)).toBe(1);
  expect(linesOf('北京甲安科技有限公司', 20, 10.5)).toBe(2);
  expect(linesOf('北京甲安科技有限公司分公司第一项目部技术中心', 21, 10.5)).toBe(3);
});

test('an English word is not cut where it fits on a line of its own', () => {
  expect(linesOf('id-number check-digit', 14, 10.5)).toBe(2);
});

test('a number too long for any line is broken', () => {
  expect(linesOf('123456789012345678901', 11, 10.5)).toBe(3);
});

test('a row grows with its lines and never beyond what Excel allows', () => {
  expect(heightOf(1, 10.5, 20)).toBe(20);
  expect(heightOf(3, 10.5, 20)).toBeGreaterThan(40);
  expect(heightOf(500, 10.5, 20)).toBe(409);
});
