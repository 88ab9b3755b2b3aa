import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  canonicalJson,
  chained,
  type ChainedRecord,
  chainOf,
  checkChain,
  type JsonValue,
} from './journal-chain';

function journalOf(acts: readonly string[]): readonly ChainedRecord[] {
  return acts.reduce<readonly ChainedRecord[]>(
    (records, act) => [...records, chained(records, { act, by: '裁判甲', counts: { scored: 114 } })],
    [],
  );
}

const someActs = fc.array(fc.constantFrom('score', 'run', 'award', 'seal'), { minLength: 1, maxLength: 8 });
const somewhere = fc.nat();

test('two records with the same content are one text, whatever the order of their keys', () => {
  const text = '{"a":"","b":[1,{"x":null,"y":2}]}';
  expect(canonicalJson({ b: [1, { y: 2, x: null }], a: '' })).toBe(text);
  expect(canonicalJson({ a: '', b: [1, { x: null, y: 2 }] })).toBe(text);
});

test('canonical JSON reads back as what was written', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // fast-check's JsonValue allows the same values.
      const text = canonicalJson(value as JsonValue);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(text).toBe(canonicalJson(JSON.parse(text) as JsonValue));
    }),
  );
});

test('a number that JSON cannot hold is refused rather than written as null', () => {
  expect(() => canonicalJson({ total: Number.NaN })).toThrow(RangeError);
});

test('a stranger makes the link with sha256sum from the link before and the line', () => {
  const line = 'd0c1\n{"act":"score","seq":2}';
  expect(chainOf('d0c1', { seq: 2, act: 'score' })).toBe(createHash('sha256').update(line).digest('hex'));
});

test('a journal that nobody touched holds, and so does an empty one', () => {
  fc.assert(fc.property(someActs, (acts) => expect(checkChain(journalOf(acts))).toBeNull()));
  expect(checkChain([])).toBeNull();
});

test('a line removed before the end is found at its place', () => {
  const journal = journalOf(['score', 'run', 'seal']);
  expect(checkChain(journal.filter(({ seq }) => seq !== 2))).toEqual({ at: 2, reason: 'missing' });
});

test('a removed line is found even where the numbers after it were put right', () => {
  const journal = journalOf(['score', 'run', 'seal']);
  const closed = journal.filter(({ seq }) => seq !== 2).map((one, at) => ({ ...one, seq: at + 1 }));
  expect(checkChain(closed)).toEqual({ at: 2, reason: 'changed' });
});

test('any one line that says something else is found at its place', () => {
  fc.assert(
    fc.property(someActs, somewhere, (acts, number) => {
      const target = (number % acts.length) + 1;
      const forged = journalOf(acts).map((one) => (one.seq === target ? { ...one, by: '别人' } : one));
      expect(checkChain(forged)).toEqual({ at: target, reason: 'changed' });
    }),
  );
});

test('a forger who makes the link of the changed line anew is found at the next line', () => {
  const [, ...rest] = journalOf(['score', 'run', 'seal']);
  const forged = chained([], { act: 'score', by: '别人', counts: { scored: 114 } });
  expect(checkChain([forged])).toBeNull();
  expect(checkChain([forged, ...rest])).toEqual({ at: 2, reason: 'changed' });
});

test('two lines that changed places are found', () => {
  const [first, second, ...rest] = journalOf(['score', 'run', 'seal']);
  if (first === undefined || second === undefined) throw new Error('three lines');
  expect(checkChain([second, first, ...rest])).toEqual({ at: 1, reason: 'missing' });
  const renumbered = [{ ...second, seq: 1 }, { ...first, seq: 2 }, ...rest];
  expect(checkChain(renumbered)).toEqual({ at: 1, reason: 'changed' });
});

test('a line that stands twice is found', () => {
  const journal = journalOf(['score', 'run']);
  expect(checkChain([...journal, ...journal.slice(1)])).toEqual({ at: 3, reason: 'moved' });
});

test('a tail that was cut off leaves a chain that holds: the last line must be named elsewhere', () => {
  expect(checkChain(journalOf(['score', 'run', 'seal']).slice(0, 2))).toBeNull();
});
