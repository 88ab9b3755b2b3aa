/*
 * Names what a file is that is no zip: empty, cut off, an old .xls, an encrypted workbook or some
 * other file. It knows first bytes only and reads no workbook.
 */
import { UnreadableWorkbook } from '../port';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENCRYPTED_STREAM = 'EncryptedPackage';

export function foreignFile(bytes: Uint8Array): UnreadableWorkbook {
  if (bytes.length === 0) return new UnreadableWorkbook('empty-file');
  if (startsWith(bytes, COMPOUND)) {
    return new UnreadableWorkbook(holdsEncryptedPackage(bytes) ? 'encrypted' : 'old-xls');
  }
  const zipHead = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return new UnreadableWorkbook(zipHead ? 'truncated' : 'not-a-zip');
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte);
}

/** A directory entry of a compound file is 128 bytes on a 128-byte boundary, its name first, in UTF-16LE. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const name: number[] = [];
  for (const letter of ENCRYPTED_STREAM) name.push(letter.charCodeAt(0), 0);
  name.push(0, 0);
  for (let i = 0; i + 128 <= bytes.length; i += 128) {
    if (bytes[i] === name[0] && name.every((byte, k) => bytes[i + k] === byte)) return true;
  }
  return false;
}
