/*
 * Gives the bytes of one zip entry, or says why they cannot be trusted. fflate checks neither the
 * checksum nor the length, so both are checked here; memory never exceeds the size that is stated.
 */
import { inflateSync } from 'fflate';
import { UnreadableWorkbook } from '../port';
import type { Entry } from './archive';
import { crc32 } from './crc';

export function inflateEntry(entry: Entry): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflateBounded(entry);
  if (bytes.length !== entry.size) throw new UnreadableWorkbook('part-length', entry.name);
  if (crc32(bytes) !== entry.crc) throw new UnreadableWorkbook('part-checksum', entry.name);
  return bytes;
}

function inflateBounded(entry: Entry): Uint8Array {
  // fflate drops what does not fit into `out`: one byte of room more tells too long from just right.
  const room = new Uint8Array(entry.size + 1);
  try {
    return inflateSync(entry.packed, { out: room });
  } catch (error) {
    // A stored block that does not fit throws RangeError; any other error is damage.
    const reason = error instanceof RangeError ? 'part-length' : 'part-checksum';
    throw new UnreadableWorkbook(reason, entry.name);
  }
}
