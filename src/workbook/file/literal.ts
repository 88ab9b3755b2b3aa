/*
 * Text and numbers between two tags, from bytes. Written out by hand because a decoder call per cell
 * costs more than reading the cell. It knows XML's rules for text, and no cells.
 */
import { resolveEntities } from './escape';

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
const SHORT = 160;

/** The text of bytes[from, to), which may hold entities, comments and CDATA; null where it is broken. */
export function textBetween(bytes: Uint8Array, from: number, to: number): string | null {
  const raw = decode(bytes, from, to);
  let plain = true;
  for (let i = from; i < to && plain; i++) {
    const c = bytes[i];
    plain = c !== 0x26 && c !== 0x3c && c !== 0x0d;
  }
  return plain ? raw : resolve(raw.replace(/\r\n?/g, '\n'));
}

function resolve(raw: string): string | null {
  if (!raw.includes('<')) return resolveEntities(raw);
  let text = '';
  for (const piece of raw.split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)) {
    if (piece.startsWith('<![CDATA[')) text += piece.slice(9, -3);
    else if (!piece.startsWith('<')) {
      const resolved = resolveEntities(piece);
      if (resolved === null) return null;
      text += resolved;
    }
  }
  return text;
}

function decode(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > SHORT) return DECODER.decode(bytes.subarray(from, to));
  let text = '';
  for (let i = from; i < to;) {
    const a = bytes[i] ?? 0;
    if (a < 0x80) {
      text += String.fromCharCode(a);
      i++;
    } else if (a >= 0xe1 && a < 0xed && i + 2 < to) {
      // The range that holds all but the rarest Chinese characters and needs no further check.
      text += String.fromCharCode(
        ((a & 15) << 12) | (((bytes[i + 1] ?? 0) & 63) << 6) | ((bytes[i + 2] ?? 0) & 63),
      );
      i += 3;
    } else return DECODER.decode(bytes.subarray(from, to));
  }
  return text;
}

/**
 * The number in bytes[from, to); NaN where it is none. Up to 15 digits the quotient of two exact
 * numbers is the nearest double, the same that Number() would find.
 */
export function numberBetween(bytes: Uint8Array, from: number, to: number): number {
  let digits = 0;
  let mantissa = 0;
  let point = -1;
  let i = from;
  const negative = bytes[i] === 0x2d;
  if (negative) i++;
  for (; i < to; i++) {
    const c = bytes[i] ?? 0;
    if (c === 0x2e && point < 0) point = digits;
    else if (c >= 0x30 && c <= 0x39) {
      mantissa = mantissa * 10 + (c - 0x30);
      digits++;
    } else return slowNumber(bytes, from, to);
  }
  if (digits === 0 || digits > 15) return slowNumber(bytes, from, to);
  const size = point < 0 ? mantissa : mantissa / (POWERS[digits - point] ?? 1);
  return negative ? -size : size;
}

const POWERS = Array.from({ length: 16 }, (_, n) => 10 ** n);

function slowNumber(bytes: Uint8Array, from: number, to: number): number {
  const text = (textBetween(bytes, from, to) ?? '').trim();
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text) ? Number(text) : NaN;
}
