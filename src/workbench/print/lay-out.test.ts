/*
 * Where pages end: repeated heads, breaks set by hand, rows that are higher than a page.
 */
import { paginate, type Track } from './lay-out';

const rows = (count: number, size = 10): readonly Track[] =>
  Array.from({ length: count }, (_, i) => ({ number: i + 1, size }));
const numbers = (pages: readonly (readonly Track[])[]): readonly (readonly number[])[] =>
  pages.map((page) => page.map(({ number }) => number));

test('a page ends where it is full, and the head stands on top of each page after the first', () => {
  const pages = paginate(rows(8), rows(2), 40, new Set());
  expect(numbers(pages)).toEqual([
    [1, 2, 3, 4],
    [1, 2, 5, 6],
    [1, 2, 7, 8],
  ]);
});

test('a page ends before a break that was set by hand', () => {
  expect(numbers(paginate(rows(6), [], 1000, new Set([3, 5])))).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
});

test('rows above the head are printed once, and the head only after it stood on a page', () => {
  const head = [{ number: 3, size: 10 }];
  expect(numbers(paginate(rows(7), head, 30, new Set([3])))).toEqual([
    [1, 2],
    [3, 4, 5],
    [3, 6, 7],
  ]);
});

test('a row higher than a page has one of its own, and no page is empty', () => {
  const high = [
    { number: 1, size: 10 },
    { number: 2, size: 500 },
    { number: 3, size: 10 },
  ];
  expect(numbers(paginate(high, [], 100, new Set()))).toEqual([[1], [2], [3]]);
});
