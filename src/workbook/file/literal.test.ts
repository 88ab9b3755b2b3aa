import fc from 'fast-check';
import { escapeCellText, escapeText, resolveEscapes } from './escape';
import { numberBetween, textBetween } from './literal';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('every number reads as the double that JavaScript reads', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(6), (number, digits) => {
      for (const text of [String(number), (number % 1e6).toFixed(digits)]) {
        const bytes = bytesOf(`<v>${text}</v>`);
        expect(numberBetween(bytes, 3, bytes.length - 4)).toBe(Number(text));
      }
    }),
  );
});

test('what is no number is none', () => {
  for (const text of ['', ' ', '1,5', '0x10', '1e', '--1', '.', 'Infinity']) {
    expect(numberBetween(bytesOf(text), 0, bytesOf(text).length)).toBeNaN();
  }
});

test('any text that is whole comes back from a cell as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const bytes = bytesOf(escapeCellText(text));
      expect(resolveEscapes(textBetween(bytes, 0, bytes.length) ?? '')).toBe(text);
    }),
  );
});

test('text between tags comes back from XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const bytes = bytesOf(escapeText(text));
      expect(textBetween(bytes, 0, bytes.length)).toBe(text);
    }),
  );
});
