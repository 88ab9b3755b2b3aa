import { typedMark } from './typed-mark';

const limits = { theoryFull: 100, practicalFull: 150, markDecimals: 2 };

test.each([
  ['87.50', 8750],
  ['８７．５', 8750],
  ['100', 10_000],
  ['0', 0],
  ['', 'blank'],
  ['-', 'blank'],
  ['缺考', 'absent'],
  ['100.01', 'out-of-range'],
  ['-1', 'out-of-range'],
  ['87.555', 'too-precise'],
  ['.', 'not-a-number'],
  ['1e2', 'not-a-number'],
  ['弃赛', 'not-a-number'],
])('%j typed for theory is %j', (text, expected) => {
  const read = typedMark(text, 'theory', limits);
  const told = typeof read === 'string' ? read : read.kind === 'mark' ? read.mark : read.fault;
  expect(told).toBe(expected);
});

test('each part has its own full mark', () => {
  expect(typedMark('120', 'practical', limits)).toEqual({ kind: 'mark', mark: 12_000 });
});
