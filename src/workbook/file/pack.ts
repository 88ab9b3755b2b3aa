/*
 * Writes a zip from parts that are either copied as they stand, still compressed, or deflated anew.
 * The same parts always give the same bytes. It refuses to know what the parts mean.
 */
import type { Entry } from './archive';
import { portableCodec } from './codec';
import type { Codec } from './codec';

/** 1980-01-01 00:00, the first moment that a zip can state: a new part must not carry today's date. */
const FIXED_TIME = 0x00210000;

export interface NewPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The entry whose place it takes, null for a part that is new. */
  readonly replaces: Entry | null;
}

export function packEntry(part: NewPart, codec: Codec = portableCodec): Entry {
  const packed = codec.deflate(part.bytes);
  const rawName = part.replaces?.rawName ?? new TextEncoder().encode(part.name);
  return {
    name: part.name,
    rawName,
    flags: rawName.some((byte) => byte > 127) ? 0x0800 : 0,
    method: 8,
    time: part.replaces?.time ?? FIXED_TIME,
    crc: codec.crc32(part.bytes),
    size: part.bytes.length,
    packed,
  };
}

export function packArchive(entries: readonly Entry[]): Uint8Array {
  const length = entries.reduce((sum, e) => sum + 30 + 46 + 2 * e.rawName.length + e.packed.length, 22);
  const out = new Uint8Array(length);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    at = writeFields(view, at + 4, entry);
    at += 2;
    out.set(entry.rawName, at);
    out.set(entry.packed, at + entry.rawName.length);
    at += entry.rawName.length + entry.packed.length;
  }
  const directory = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeFields(view, at + 6, entry);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    out.set(entry.rawName, at + 46);
    at += 46 + entry.rawName.length;
  });
  writeEnd(view, at, entries.length, directory);
  return out;
}

/** The 24 bytes that the local header and the directory have in common; answers where they end. */
function writeFields(view: DataView, at: number, entry: Entry): number {
  view.setUint16(at, 20, true);
  // Sizes stand in the header itself, so no data descriptor follows (bit 3).
  view.setUint16(at + 2, entry.flags & ~0x0008, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
  return at + 24;
}

function writeEnd(view: DataView, at: number, count: number, directory: number): void {
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
}
