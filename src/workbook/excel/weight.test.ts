import { bytesOfValue, pack } from './weight';

test('a value weighs at least what it takes as JSON in UTF-8', () => {
  for (const value of ['张三', 'AF20240056', '=1+1\n', 86.45, -1e-7, true, null, '']) {
    expect(bytesOfValue(value)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(value)) - 1);
  }
});

test('work is parted into trips in order, and what is too heavy goes alone', () => {
  expect(pack([3, 4, 5, 20, 1, 2], (weight) => weight, 10)).toEqual([[3, 4], [5], [20], [1, 2]]);
  expect(pack([], () => 1)).toEqual([]);
});
