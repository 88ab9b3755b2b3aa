/*
 * The fingerprint of a sealed text and the code that is printed of it, read back from paper as people read. What
 * the text says is made in seal-lines.ts; where a seal is kept is not known here.
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils';

/** SHA-256 of the text in UTF-8 as 64 hexadecimal digits: what `sha256sum` prints for a file of just these bytes. */
export function sealFingerprint(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Crockford's base 32: no I, L, O, U, which are misread or make words. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_BYTES = 10;
const CODE_DIGITS = 16;

/**
 * The code on paper: the first 80 bits of the fingerprint in base 32 (Crockford), 16 characters in groups of
 * four. Someone who wants another list under the same code must try about 2^80 lists.
 * Example: a fingerprint that begins with twenty digits 0 has the code 0000-0000-0000-0000.
 *
 * @throws RangeError for anything but 64 hexadecimal digits.
 */
export function codeOf(fingerprint: string): string {
  if (!/^[0-9a-f]{64}$/u.test(fingerprint)) throw new RangeError('a fingerprint has 64 hexadecimal digits');
  let rest = hexToBytes(fingerprint)
    .subarray(0, CODE_BYTES)
    .reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let digits = '';
  for (let count = 0; count < CODE_DIGITS; count += 1) {
    digits = `${DIGITS[Number(rest % 32n)] ?? ''}${digits}`;
    rest /= 32n;
  }
  return grouped(digits);
}

/**
 * A code as somebody typed it from paper, in its printed form; null where it is none. Case, width, spaces and
 * dashes do not matter; O is read as 0, I and L as 1.
 * Example: "abcd efgh jkmn pqrO" is ABCD-EFGH-JKMN-PQR0.
 */
export function readCode(text: string): string | null {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}_\u2212\u00ad\u200b]/gu, '')
    .toUpperCase()
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1');
  const isCode = digits.length === CODE_DIGITS && [...digits].every((digit) => DIGITS.includes(digit));
  return isCode ? grouped(digits) : null;
}

/** True where both can be read and are one code. */
export function sameCode(a: string, b: string): boolean {
  const code = readCode(a);
  return code !== null && code === readCode(b);
}

function grouped(digits: string): string {
  return digits.replace(/(.{4})(?=.)/gu, '$1-');
}
