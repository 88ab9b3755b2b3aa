/*
 * Node's own zlib as the codec of the file door: the same zip as everywhere, several times faster. What is
 * packed and what is trusted is not known here.
 */
import * as zlib from 'node:zlib';
import { portableCodec, type Codec } from '../workbook/file/codec';

/** Below this size nothing takes long, and the smallest file is best. */
const SMALL = 128 * 1024;
/** For sheets: 7 % more bytes than level 3, in three fifths of its time. */
const QUICK = 2;
const LEAST_CHUNK = 64;

export const nativeCodec: Codec = {
  inflate: (packed, limit) => plain(inflateInOne(packed, limit)),
  deflate: (bytes) => plain(zlib.deflateRawSync(bytes, { level: bytes.length > SMALL ? QUICK : 6 })),
  // Node 20 has had it only since 20.15.
  crc32: (bytes) => ('crc32' in zlib ? zlib.crc32(bytes) : portableCodec.crc32(bytes)),
};

function inflateInOne(packed: Uint8Array, limit: number): Buffer {
  try {
    // One chunk as large as everything: zlib then copies nothing together.
    return zlib.inflateRawSync(packed, { maxOutputLength: limit, chunkSize: Math.max(limit, LEAST_CHUNK) });
  } catch (error) {
    const isTooLong =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLong ? new RangeError(`more than ${limit} bytes`) : error;
  }
}

/** Not a Buffer: its slice() would share memory, and code that meets two kinds of array runs slower. */
function plain({ buffer, byteOffset, length }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}
