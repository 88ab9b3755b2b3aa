/*
 * Packs long texts into fewer characters that a cell takes: deflated, then base64. What they say is not
 * known here.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { JsonValue } from '../contest/journal-chain';

/** More bytes at once are too many arguments for one call. */
const SLICE = 8192;

/** The value as text; the same value gives the same text. */
export function pack(value: JsonValue): string {
  const bytes = deflateSync(strToU8(JSON.stringify(value)));
  let letters = '';
  for (let from = 0; from < bytes.length; from += SLICE) {
    letters += String.fromCharCode(...bytes.subarray(from, from + SLICE));
  }
  return btoa(letters);
}

/** What was packed; null for anything that was not. */
export function unpack(text: string): JsonValue {
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    // Whatever JSON.parse answers is a JSON value.
    return JSON.parse(strFromU8(inflateSync(bytes))) as JsonValue;
  } catch {
    return null;
  }
}
