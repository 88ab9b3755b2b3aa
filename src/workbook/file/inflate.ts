/*
 * Gives the bytes of one zip entry, or says why they cannot be trusted. No codec need check the checksum
 * or the length, so both are checked here; memory never exceeds the size that is stated.
 */
import { UnreadableWorkbook } from '../port';
import type { Entry } from './archive';
import { portableCodec } from './codec';
import type { Codec } from './codec';

export function inflateEntry(entry: Entry, codec: Codec = portableCodec): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflateBounded(entry, codec);
  if (bytes.length !== entry.size) throw new UnreadableWorkbook('part-length', entry.name);
  if (codec.crc32(bytes) !== entry.crc) throw new UnreadableWorkbook('part-checksum', entry.name);
  return bytes;
}

function inflateBounded(entry: Entry, codec: Codec): Uint8Array {
  try {
    // One byte of room more tells too long from just right.
    return codec.inflate(entry.packed, entry.size + 1);
  } catch (error) {
    const reason = error instanceof RangeError ? 'part-length' : 'part-checksum';
    throw new UnreadableWorkbook(reason, entry.name);
  }
}
