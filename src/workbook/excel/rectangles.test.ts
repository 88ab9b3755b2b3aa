import { addressLists, rectangles } from './rectangles';

test('cells that look alike make one rectangle, however many rows they fill', () => {
  const body = Array.from({ length: 100 }, () => ['a', 'a', 'b']);
  expect([...rectangles([['a', null, null], ...body])]).toEqual([
    [
      'a',
      [
        { top: 1, left: 1, bottom: 1, right: 1 },
        { top: 2, left: 1, bottom: 101, right: 2 },
      ],
    ],
    ['b', [{ top: 2, left: 3, bottom: 101, right: 3 }]],
  ]);
});

test('a row of another look parts the rectangles above and below it', () => {
  const [areas] = [...rectangles([['a'], ['b'], ['a']]).values()];
  expect(areas).toEqual([
    { top: 1, left: 1, bottom: 1, right: 1 },
    { top: 3, left: 1, bottom: 3, right: 1 },
  ]);
});

test('a look may be called anything, digits and hyphens included', () => {
  expect([...rectangles([['1-2-x', '1-2-x']]).keys()]).toEqual(['1-2-x']);
});

test('no list of addresses is longer than Excel reads', () => {
  const areas = Array.from({ length: 5000 }, (_, i) => ({
    top: i * 2 + 1,
    left: 1,
    bottom: i * 2 + 1,
    right: 9,
  }));
  const lists = addressLists(areas);
  expect(Math.max(...lists.map(({ length }) => length))).toBeLessThan(8192);
  expect(lists.join(',').split(',')).toHaveLength(5000);
});
