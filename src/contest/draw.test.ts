import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { drawLots, drawOrder, isSeed } from './draw';

const seed = '3-6-1-4-2-5';
const ten = Array.from({ length: 10 }, (_, index) => `AF202400${String(index + 1).padStart(2, '0')}`);

test('A4: the printed seed 3-6-1-4-2-5 draws AF20240001 to AF20240010 as 05 07 02 03 08 10 06 04 09 01', () => {
  const last = drawOrder(ten, seed).map((ticket) => ticket.slice(-2));
  expect(last.join(' ')).toBe('05 07 02 03 08 10 06 04 09 01');
});

test('A4: the digits beside a ticket are those that sha256sum prints for seed and ticket', () => {
  const lotOf = (ticket: string): string => drawLots([ticket], seed)[0]?.lot ?? '';
  expect(lotOf('AF20240001|theory')).toMatch(/^d1acff19d2c47614/u);
  expect(lotOf('AF20240001|practical')).toMatch(/^e587430e8cb8d6b6/u);
  expect(lotOf('AF20240001')).toBe(createHash('sha256').update(`${seed}|AF20240001`).digest('hex'));
});

test('A3: however the rows of the sheet are sorted, the same seed draws the same order', () => {
  const shuffled = fc.shuffledSubarray(ten, { minLength: ten.length });
  fc.assert(
    fc.property(shuffled, fc.stringMatching(/^[0-9-]{1,12}$/u), (rows, said) => {
      expect(drawOrder(rows, said)).toEqual(drawOrder(ten, said));
    }),
  );
});

test('A3: somebody added to the tie never changes how the others stand to each other', () => {
  const both = fc.tuple(fc.subarray(ten), fc.subarray(ten));
  fc.assert(
    fc.property(both, ([some, more]) => {
      const all = drawOrder([...some, ...more], seed);
      expect(all.filter((ticket) => some.includes(ticket))).toEqual(drawOrder(some, seed));
    }),
  );
});

test('A3: a draw without a seed is refused, and so is a seed of spaces or of two lines', () => {
  for (const nothing of ['', '  ', '　', '1\n2']) {
    expect(isSeed(nothing)).toBe(false);
    expect(() => drawOrder(ten, nothing)).toThrow(RangeError);
  }
});

test('spaces that nobody sees at the ends of the seed do not change the draw', () => {
  expect(drawOrder(ten, ` ${seed} `)).toEqual(drawOrder(ten, seed));
});
