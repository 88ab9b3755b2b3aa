import fc from 'fast-check';
import { codeOf, readCode, sameCode, sealFingerprint } from './seal';

const ofNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const someFingerprint = fc.stringMatching(/^[0-9a-f]{64}$/u);

test('the fingerprint is the SHA-256 that everybody knows of the empty text', () => {
  expect(sealFingerprint('')).toBe(ofNothing);
});

test('the code is the first 80 bits in base 32, as base32 of the same ten bytes with other letters', () => {
  // coreutils: printf e3b0c44298fc1c149afb | xxd -r -p | base32 gives 4OYMIQUY7QOBJGX3.
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const expected = [...'4OYMIQUY7QOBJGX3'].map((letter) => crockford[letters.indexOf(letter)]).join('');
  expect(codeOf(ofNothing).replaceAll('-', '')).toBe(expected);
  expect(codeOf(ofNothing)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/u);
});

test('leading noughts are kept', () => {
  expect(codeOf(`${'0'.repeat(20)}${'f'.repeat(44)}`)).toBe('0000-0000-0000-0000');
});

test('no code is made of what is no fingerprint', () => {
  expect(() => codeOf('e3b0c442')).toThrow(RangeError);
});

test('a code typed from paper is read whatever its case, width, spaces and dashes', () => {
  fc.assert(
    fc.property(someFingerprint, fc.constantFrom(' ', '', '－', '—', '\u3000'), (fingerprint, between) => {
      const code = codeOf(fingerprint);
      expect(readCode(code)).toBe(code);
      expect(readCode(code.toLowerCase().replaceAll('-', between))).toBe(code);
    }),
  );
});

test('O is read as 0, I and L as 1', () => {
  expect(readCode('abcd efgh jkmn oIl0')).toBe('ABCD-EFGH-JKMN-0110');
});

test.each([[''], ['ABCD-EFGH-JKMN'], ['ABCD-EFGH-JKMN-PQRSU'], ['ABCD-EFGH-JKMN-PQRU'], ['第一名']])(
  '“%s” is no code',
  (text) => {
    expect(readCode(text)).toBeNull();
    expect(sameCode(text, text)).toBe(false);
  },
);

test('two codes are the same exactly where their first 80 bits are', () => {
  fc.assert(
    fc.property(someFingerprint, someFingerprint, (a, b) => {
      expect(sameCode(codeOf(a), codeOf(b))).toBe(a.slice(0, 20) === b.slice(0, 20));
      expect(sameCode(codeOf(a), codeOf(`${a.slice(0, 20)}${b.slice(20)}`))).toBe(true);
    }),
  );
});
