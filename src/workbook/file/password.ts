/*
 * The password of a protected sheet as a file keeps it: never itself, only a hash, today's salted one or
 * the 16 bits of old. It decides whether a password fits and refuses to know what is protected.
 */
import { md5, sha1 } from '@noble/hashes/legacy';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2';
import { attributeOf } from './tree';
import type { XmlElement } from './tree';

/** Fresh random bytes for each protection. */
export type NewSalt = () => Uint8Array;

type Hash = (bytes: Uint8Array) => Uint8Array;

const HASHES: Readonly<Record<string, Hash>> = {
  'SHA-512': sha512,
  'SHA-384': sha384,
  'SHA-256': sha256,
  'SHA-1': sha1,
  MD5: md5,
};
/** As Excel writes it since 2013. */
const SPINS = 100_000;
/** The format's own limit ([MS-OFFCRYPTO]); a file that asks for more would never let go of the machine. */
const SPIN_LIMIT = 10_000_000;

export const randomSalt: NewSalt = () => crypto.getRandomValues(new Uint8Array(16));

/** The attributes that stand for a password (ISO 29500-1, 18.3.1.85): SHA-512, spun 100 000 times. */
export function hashAttributes(password: string, salt: Uint8Array): Readonly<Record<string, string>> {
  return {
    algorithmName: 'SHA-512',
    hashValue: toBase64(spin(sha512, salt, password, SPINS)),
    saltValue: toBase64(salt),
    spinCount: String(SPINS),
  };
}

/** Does this password lift the protection? A hash of an unknown kind is lifted by none. */
export function opens(protection: XmlElement, password: string | null): boolean {
  const hash = attributeOf(protection, 'hashValue') ?? '';
  if (password === null) return false;
  if (hash === '') return oldHash(password) === parseInt(attributeOf(protection, 'password') ?? '', 16);
  const name = attributeOf(protection, 'algorithmName') ?? '';
  const algorithm = Object.hasOwn(HASHES, name) ? HASHES[name] : undefined;
  const salt = fromBase64(attributeOf(protection, 'saltValue') ?? '');
  const spins = Number(attributeOf(protection, 'spinCount') ?? '0');
  if (algorithm === undefined || salt === null || !(spins >= 0 && spins <= SPIN_LIMIT)) return false;
  return toBase64(spin(algorithm, salt, password, spins)) === hash.trim();
}

function spin(hash: Hash, salt: Uint8Array, password: string, times: number): Uint8Array {
  const first = new Uint8Array(salt.length + password.length * 2);
  first.set(salt);
  const letters = new DataView(first.buffer, salt.length);
  for (let i = 0; i < password.length; i++) letters.setUint16(i * 2, password.charCodeAt(i), true);
  let result = hash(first);
  const round = new Uint8Array(result.length + 4);
  const number = new DataView(round.buffer, result.length);
  for (let i = 0; i < times; i++) {
    round.set(result);
    number.setUint32(0, i, true);
    result = hash(round);
  }
  return result;
}

/** 16 bits, as Excel wrote before 2013 and WPS and openpyxl still do. Letters beyond ASCII count as UTF-8. */
function oldHash(password: string): number {
  const bytes = new TextEncoder().encode(password);
  const turn = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  const turned = bytes.reduceRight((hash, byte) => turn(hash) ^ byte, 0);
  return turn(turned) ^ bytes.length ^ 0xce4b;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
