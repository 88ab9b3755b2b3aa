import { randomBytes } from 'node:crypto';
import { portableCodec } from '../workbook/file/codec';
import { nativeCodec } from './native-codec';

const codecs = { native: nativeCodec, portable: portableCodec };
const names = ['native', 'portable'] as const;
const sheet = new TextEncoder().encode('<c r="B3" s="4"><v>81.5</v></c>'.repeat(5000));
const noise = new Uint8Array(randomBytes(70_000));
const nothing = new Uint8Array(0);

describe('either codec reads what the other packs', () => {
  for (const packer of names) {
    for (const reader of names) {
      for (const [what, bytes] of Object.entries({ sheet, noise, nothing })) {
        test(`${what}: packed by ${packer}, read by ${reader}`, () => {
          const packed = codecs[packer].deflate(bytes);
          expect(codecs[reader].inflate(packed, bytes.length + 1)).toEqual(bytes);
        });
      }
    }
  }
});

test('both find the same checksum', () => {
  for (const bytes of [sheet, noise, nothing]) {
    expect(nativeCodec.crc32(bytes)).toBe(portableCodec.crc32(bytes));
  }
});

test('more bytes than the limit are a RangeError, never more memory', () => {
  const packed = nativeCodec.deflate(sheet);
  expect(() => nativeCodec.inflate(packed, 100)).toThrow(RangeError);
});

test('a stream that is damaged or cut off is an error of another kind', () => {
  const packed = nativeCodec.deflate(noise);
  const damaged = packed.map((byte, i) => (i === 0 ? 0x07 : byte));
  for (const bytes of [damaged, packed.subarray(0, packed.length / 2)]) {
    let thrown: unknown = null;
    try {
      nativeCodec.inflate(bytes, noise.length + 1);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).not.toBeNull();
    expect(thrown).not.toBeInstanceOf(RangeError);
  }
});

test('what comes back is a plain array, which slice() copies', () => {
  const bytes = nativeCodec.inflate(nativeCodec.deflate(sheet), sheet.length + 1);
  expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
});
