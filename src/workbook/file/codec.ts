/*
 * The three zip jobs on a part's bytes. The portable codec runs anywhere; a host that has a faster one
 * gives it to `openXlsx`. It decides nothing about what may be trusted: that is `inflate.ts`.
 */
import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc';

export interface Codec {
  /** Raw deflate undone into at most `limit` bytes. RangeError where there is more, any other error for damage. */
  inflate(packed: Uint8Array, limit: number): Uint8Array;
  /** The same bytes always give the same answer. */
  deflate(bytes: Uint8Array): Uint8Array;
  crc32(bytes: Uint8Array): number;
}

/** Above this size speed matters more than the last few percent. */
const LARGE = 4 * 1024 * 1024;

export const portableCodec: Codec = {
  // fflate drops what does not fit into `out`, save a stored block, for which it throws RangeError.
  inflate: (packed, limit) => inflateSync(packed, { out: new Uint8Array(limit) }),
  deflate: (bytes) => deflateSync(bytes, { level: bytes.length > LARGE ? 3 : 6 }),
  crc32,
};
