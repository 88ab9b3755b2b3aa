import fc from 'fast-check';
import type { EntryValue } from './entry-value';
import { APART_PERCENT, secondLooks, typingWarnings } from './second-look';

const full = { theory: 10_000, practical: 10_000 };
const mark = (count: number): EntryValue => ({ kind: 'mark', mark: count });
const kinds = (theory: EntryValue, practical: EntryValue): readonly string[] =>
  typingWarnings({ theory, practical }, full).map(({ kind, part }) => `${kind} ${part ?? ''}`.trim());

describe('a sheet is asked about once more', () => {
  test.each<readonly [string, EntryValue, EntryValue, readonly string[]]>([
    ['two plain marks', mark(8750), mark(9000), []],
    ['a part left empty', 'blank', mark(9000), ['blank theory']],
    ['a 0, and not besides for being far from the other', mark(0), mark(9000), ['zero theory']],
    ['缺考 is said with its own key and not asked about', 'absent', 'absent', []],
    ['a digit lost: 8.6 beside 88', mark(8800), mark(860), ['apart']],
    ['exactly 30 apart', mark(9000), mark(6000), ['apart']],
    ['29.99 apart', mark(9000), mark(6001), []],
  ])('%s', (_, theory, practical, expected) => {
    expect(kinds(theory, practical)).toEqual(expected);
  });

  test('parts are compared by share of their full marks, to the last unit', () => {
    const uneven = { theory: 10_000, practical: 15_000 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 15_000 }), (a, b) => {
        const told = typingWarnings({ theory: mark(a), practical: mark(b) }, uneven).length > 0;
        const gap = BigInt(Math.abs(a * 15_000 - b * 10_000)) * 100n;
        expect(told).toBe(gap >= BigInt(APART_PERCENT) * 150_000_000n);
      }),
    );
  });
});

describe('the second-look list of a batch', () => {
  const sheets = Array.from({ length: 10 }, (_, at) => ({
    ticket: `T${at}`,
    values: { theory: mark(7000 + at * 150), practical: mark(7200 + at * 110) },
  }));

  test('is empty where nothing is odd', () => {
    expect(secondLooks(sheets, full)).toEqual([]);
  });

  test('names a mark far from the batch although its own sheet looks plain', () => {
    const odd = { ticket: 'X', values: { theory: mark(2700), practical: mark(2900) } };
    expect(secondLooks([...sheets, odd], full)).toEqual([
      { ticket: 'X', kind: 'outlier', part: 'theory' },
      { ticket: 'X', kind: 'outlier', part: 'practical' },
    ]);
  });

  test('F3: names two sheets with the same marks, absences, blanks and zeros', () => {
    const twin = { ticket: 'X', values: { theory: mark(7150), practical: mark(7310) } };
    const away = { ticket: 'Y', values: { theory: mark(7100), practical: 'absent' } } as const;
    const alsoAway = { ...away, ticket: 'Z' };
    expect(secondLooks([...sheets, twin, away, alsoAway], full)).toEqual([
      { ticket: 'Y', kind: 'absent' },
      { ticket: 'Z', kind: 'absent' },
      { ticket: 'X', kind: 'alike', other: 'T1' },
    ]);
  });

  test('a batch of equal marks, or a small one, has no spread to be far from', () => {
    const equal = Array.from({ length: 9 }, (_, at) => ({
      ticket: `T${at}`,
      values: { theory: mark(8000), practical: mark(8000 + at) },
    }));
    const odd = { ticket: 'X', values: { theory: mark(7800), practical: mark(8004) } };
    expect(secondLooks([...equal, odd], full)).toEqual([]);
    expect(secondLooks([...sheets.slice(0, 3), { ...odd, ticket: 'Y' }], full)).toEqual([]);
  });
});
