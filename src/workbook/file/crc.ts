/*
 * The checksum that a zip states for every part. It knows bytes and nothing of what they mean.
 */

const SLICES = 8;
const TABLE = makeTable();

function makeTable(): Int32Array {
  const table = new Int32Array(256 * SLICES);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    table[n] = c;
  }
  for (let n = 256; n < table.length; n++) {
    const before = table[n - 256] ?? 0;
    table[n] = (before >>> 8) ^ (table[before & 255] ?? 0);
  }
  return table;
}

/** CRC-32 as zip uses it, unsigned. Eight bytes a step: a sheet of 60 MB must not cost half a second. */
export function crc32(bytes: Uint8Array): number {
  const t = TABLE;
  const at = (slice: number, byte: number): number => t[slice * 256 + byte] ?? 0;
  const whole = bytes.length - (bytes.length % SLICES);
  let c = -1;
  let i = 0;
  for (; i < whole; i += SLICES) {
    const a = c ^ word(bytes, i);
    const b = word(bytes, i + 4);
    c =
      at(7, a & 255) ^
      at(6, (a >>> 8) & 255) ^
      at(5, (a >>> 16) & 255) ^
      at(4, a >>> 24) ^
      at(3, b & 255) ^
      at(2, (b >>> 8) & 255) ^
      at(1, (b >>> 16) & 255) ^
      at(0, b >>> 24);
  }
  for (; i < bytes.length; i++) c = (c >>> 8) ^ at(0, (c ^ (bytes[i] ?? 0)) & 255);
  return (c ^ -1) >>> 0;
}

function word(bytes: Uint8Array, i: number): number {
  return (
    (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16) | ((bytes[i + 3] ?? 0) << 24)
  );
}
