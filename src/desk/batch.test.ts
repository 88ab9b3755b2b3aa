import fc from 'fast-check';
import { parseDecimal } from '../contest/decimal';
import type { EntryValue } from '../contest/entry-value';
import { batchSums, compareWithPaper, isApart, noPaper, withSheet, type BatchSheet } from './batch';

const mark = (count: number): EntryValue => ({ kind: 'mark', mark: count });
const sheet = (ticket: string, theory: EntryValue, practical: EntryValue): BatchSheet => ({
  ticket,
  name: ticket,
  values: { theory, practical },
});
const pile = [
  sheet('A', mark(8750), mark(9000)),
  sheet('B', mark(10), mark(20)),
  sheet('C', 'absent', 'absent'),
  sheet('D', 'blank', mark(0)),
];

test('a pile has a count, exact sums, and how many sheets have no mark in a part', () => {
  expect(batchSums(pile, 2)).toEqual({
    count: '4',
    theory: '87.6',
    practical: '90.2',
    absent: 1,
    blank: 1,
  });
});

test('sums never round: a thousand times 0.1 and 0.2', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 300 }), (marks) => {
      const typed = marks.map((one, at) => sheet(String(at), mark(one), 'absent'));
      const total = marks.reduce((sum, one) => sum + BigInt(one), 0n);
      expect(parseDecimal(batchSums(typed, 2).theory)?.scaled(2)).toBe(total);
    }),
  );
});

describe('against the paper', () => {
  const compared = (theory: string) => compareWithPaper(batchSums(pile, 2), { ...noPaper, theory }).theory;

  test.each([
    ['87.6', { kind: 'equal' }],
    ['８７．６０', { kind: 'equal' }],
    ['', { kind: 'not-given' }],
    ['about 87', { kind: 'unreadable' }],
    ['96.6', { kind: 'less', by: '9' }],
    ['87.555', { kind: 'more', by: '0.045' }],
  ])('a sum of %j is %j', (paper, expected) => {
    expect(compared(paper)).toEqual(expected);
  });

  test('every single wrong key in a mark changes the sum by just what it is wrong by', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        (right, wrong) => {
          fc.pre(right !== wrong);
          const paper = batchSums([...pile, sheet('E', mark(right), mark(0))], 2);
          const typed = batchSums([...pile, sheet('E', mark(wrong), mark(0))], 2);
          const { theory } = compareWithPaper(typed, { ...noPaper, theory: paper.theory });
          expect(theory.kind).toBe(wrong > right ? 'more' : 'less');
        },
      ),
    );
  });
});

test('a pile is apart from its paper where a figure that is given differs, and only then', () => {
  const sums = batchSums(pile, 2);
  expect(isApart(pile, noPaper, 2)).toBe(false);
  expect(isApart(pile, { ...noPaper, count: sums.count, theory: sums.theory }, 2)).toBe(false);
  expect(isApart(pile, { ...noPaper, theory: '1' }, 2)).toBe(true);
});

test('a sheet typed anew takes its old place in the pile', () => {
  const mended = withSheet(pile, sheet('B', mark(70), mark(80)));
  expect(mended.map(({ ticket }) => ticket)).toEqual(['A', 'B', 'C', 'D']);
  expect(batchSums(mended, 2).theory).toBe('88.2');
  expect(withSheet(pile, sheet('E', mark(1), mark(1)))).toHaveLength(5);
});
