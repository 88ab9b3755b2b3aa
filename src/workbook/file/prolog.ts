/*
 * What stands before the root element of an XML part: its encoding, and a DOCTYPE, which is always
 * refused, since nothing in a workbook needs one and entities in it can read files or fill memory.
 */
import { UnreadableWorkbook } from '../port';

/** XML in UTF-16 becomes UTF-8; everything else comes back as it is, less a byte order mark. */
export function utf8Of(bytes: Uint8Array): Uint8Array {
  const encoding = wideEncoding(bytes);
  if (encoding !== null) {
    const text = new TextDecoder(encoding).decode(bytes);
    return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*?encoding=["'])[^"']*/, '$1UTF-8'));
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? bytes.subarray(3) : bytes;
}

function wideEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0 && c === 0x3f && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0 && d === 0x3f) return 'utf-16be';
  return null;
}

/** Looks at everything that may stand before the root element; parts that are no XML pass. */
export function refuseDoctype(bytes: Uint8Array, part: string): void {
  const utf8 = wideEncoding(bytes) === null ? bytes : utf8Of(bytes);
  let at = utf8[0] === 0xef ? 3 : 0;
  while (at < utf8.length) {
    while (isSpace(utf8[at])) at++;
    if (utf8[at] !== 0x3c) return;
    if (utf8[at + 1] === 0x3f) {
      refuseEncoding(utf8, at, part);
      at = after(utf8, at, [0x3f, 0x3e]);
    } else if (utf8[at + 1] === 0x21 && utf8[at + 2] === 0x2d) at = after(utf8, at + 4, [0x2d, 0x2d, 0x3e]);
    else if (utf8[at + 1] === 0x21) throw new UnreadableWorkbook('part-doctype', part);
    else return;
  }
}

/** Read as UTF-8, a part in GBK would turn names into rubbish without a word. */
function refuseEncoding(bytes: Uint8Array, at: number, part: string): void {
  const declaration = new TextDecoder().decode(bytes.subarray(at, at + 120));
  const stated = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)/.exec(declaration)?.[1] ?? 'utf-8';
  if (!/^(utf-?8|utf-?16(le|be)?|us-ascii)$/i.test(stated)) {
    throw new UnreadableWorkbook('part-broken-xml', `${part}: encoding ${stated}`);
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function after(bytes: Uint8Array, from: number, mark: readonly number[]): number {
  for (let i = bytes.indexOf(mark[0] ?? 0, from); i >= 0; i = bytes.indexOf(mark[0] ?? 0, i + 1)) {
    if (mark.every((byte, k) => bytes[i + k] === byte)) return i + mark.length;
  }
  return bytes.length;
}
