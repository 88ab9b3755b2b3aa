import { pageStarts, type Line } from './paginate';

const rows = (count: number, keepWithNext = false): readonly Line[] =>
  Array.from({ length: count }, () => ({ height: 10, keepWithNext }));

test('pages end where the paper does', () => {
  expect(pageStarts(rows(25), 100, 100)).toEqual([10, 20]);
});

test('lines that belong together move to the next page together', () => {
  expect(pageStarts([...rows(8), ...rows(4, true)], 100, 100)).toEqual([8]);
});

test('what is taller than a page flows on', () => {
  expect(pageStarts([...rows(2), ...rows(14, true), ...rows(8)], 100, 100)).toEqual([2, 22]);
});

test('a list of very many pages leaves the breaking to Excel, but for the last', () => {
  expect(pageStarts(rows(20_000), 100, 100)).toEqual([19_990]);
});
