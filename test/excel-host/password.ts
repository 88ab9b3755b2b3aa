/*
 * Does a password open a protection? As given to the API, as a salted hash of a file, or as the old
 * sixteen-bit one.
 */
import { createHash } from 'node:crypto';
import type { PasswordMark } from './sheet-model';

export function opens(mark: PasswordMark, password: string): boolean {
  switch (mark.kind) {
    case 'plain':
      return mark.text === password;
    case 'legacy':
      return mark.hash.toUpperCase() === legacyHash(password);
    case 'sha':
      return mark.hash === saltedHash(mark.algorithm, mark.salt, mark.spins, password);
  }
}

/** ECMA-376: hash of salt and text, then spun with the number of the turn. Base64. */
export function saltedHash(algorithm: string, salt: string, spins: number, password: string): string {
  const name = algorithm.replace('-', '').toLowerCase();
  const first = Buffer.concat([Buffer.from(salt, 'base64'), Buffer.from(password, 'utf16le')]);
  let hash = createHash(name).update(first).digest();
  const turn = Buffer.alloc(4);
  for (let at = 0; at < spins; at++) {
    turn.writeUInt32LE(at);
    hash = createHash(name).update(hash).update(turn).digest();
  }
  return hash.toString('base64');
}

/** The hash of the attribute `password`: four hexadecimal digits. */
export function legacyHash(password: string): string {
  let hash = 0;
  for (const letter of [...Buffer.from(password, 'latin1')].reverse()) {
    hash = turned(hash) ^ letter;
  }
  hash = turned(hash) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}

const turned = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
