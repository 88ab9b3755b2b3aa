import fc from 'fast-check';
import { mark } from './entry.fixture';
import { differences, type ListDifference, type ListedEntry } from './entry-differences';
import type { EntryValue } from './entry-value';

function listed(by: string, values: readonly (readonly [EntryValue, EntryValue])[]): readonly ListedEntry[] {
  return values.map(([theory, practical], index) => ({
    ticket: `AF2024${String(index + 1).padStart(4, '0')}`,
    by,
    values: { theory, practical },
  }));
}

const pile = Array.from({ length: 120 }, (_, index) => [mark(60 + (index % 40)), mark(75)] as const);

test('E4: one of 240 marks differs: exactly that ticket and part, both values, both names', () => {
  const second = pile.map((one, index) => (index === 55 ? ([one[0], mark(57)] as const) : one));
  expect(differences(listed('甲', pile), listed('乙', second))).toEqual([
    {
      kind: 'differs',
      ticket: 'AF20240056',
      parts: [{ part: 'practical', a: mark(75), b: mark(57) }],
      by: { a: '甲', b: '乙' },
      swappedWith: null,
    },
  ]);
});

test('E12: two neighbouring rows swapped in one list are two differences, each naming the other', () => {
  const second = [...pile.slice(0, 9), pile[10] ?? pile[0], pile[9] ?? pile[0], ...pile.slice(11)];
  const found = differences(
    listed('甲', pile),
    listed(
      '乙',
      second.flatMap((one) => (one ? [one] : [])),
    ),
  );
  expect(found).toMatchObject([
    { ticket: 'AF20240010', swappedWith: 'AF20240011' },
    { ticket: 'AF20240011', swappedWith: 'AF20240010' },
  ]);
});

test('two rows far apart with each other’s marks are not called swapped', () => {
  const second = pile.map((one, index) =>
    index === 3 ? (pile[30] ?? one) : index === 30 ? (pile[3] ?? one) : one,
  );
  const found = differences(listed('甲', pile), listed('乙', second));
  expect(found.map((one) => one.kind === 'differs' && one.swappedWith)).toEqual([null, null]);
});

test('a sheet that only one of them typed is named with the side and the typist', () => {
  expect(differences(listed('甲', pile.slice(0, 3)), listed('乙', pile.slice(0, 2)))).toEqual([
    { kind: 'only-in-one', ticket: 'AF20240003', side: 'a', by: '甲' },
  ]);
});

test('F2: a ticket typed twice in one list is held, and both typists are named', () => {
  const once = listed('甲', pile.slice(0, 2));
  const [first] = listed('丁', pile.slice(0, 1));
  if (first === undefined) throw new Error('a list of one sheet has one sheet');
  expect(differences([...once, first], listed('乙', pile.slice(0, 2)))).toEqual([
    { kind: 'typed-twice', ticket: 'AF20240001', side: 'a', by: ['甲', '丁'] },
  ]);
});

test('the order of the pile does not matter: two equal piles in any order have no difference', () => {
  const all = listed('甲', pile.slice(0, 12));
  fc.assert(
    fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (shuffled) => {
      expect(differences(all, shuffled)).toEqual([]);
    }),
  );
});

const someEntry = fc.record({
  ticket: fc.constantFrom('AF01', 'AF02', 'AF03', 'AF04'),
  by: fc.constantFrom('甲', '乙'),
  values: fc.record({
    theory: fc.constantFrom<EntryValue[]>('blank', 'absent', mark(0), mark(80)),
    practical: fc.constantFrom<EntryValue[]>('blank', mark(80)),
  }),
});

function exchanged(one: ListDifference): ListDifference {
  if (one.kind !== 'differs') return { ...one, side: one.side === 'a' ? 'b' : 'a' };
  return {
    ...one,
    parts: one.parts.map(({ part, a, b }) => ({ part, a: b, b: a })),
    by: { a: one.by.b, b: one.by.a },
  };
}

const inOrder = (found: readonly ListDifference[]): readonly string[] =>
  found
    .map((one) =>
      JSON.stringify(one.kind === 'differs' ? { ...one, swappedWith: one.swappedWith !== null } : one),
    )
    .sort();

test('E14: the other way round the same differences are found, sides exchanged', () => {
  const someList = fc.array(someEntry, { maxLength: 6 });
  fc.assert(
    fc.property(someList, someList, (a, b) => {
      expect(inOrder(differences(b, a).map(exchanged).map(sortKeys))).toEqual(
        inOrder(differences(a, b).map(sortKeys)),
      );
    }),
  );
});

/** Objects written with their keys in one order, so that their texts can be compared. */
function sortKeys(one: ListDifference): ListDifference {
  if (one.kind !== 'differs') return { ...one };
  const { kind, ticket, parts, by, swappedWith } = one;
  return { kind, ticket, parts, by: { a: by.a, b: by.b }, swappedWith };
}
