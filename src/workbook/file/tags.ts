/*
 * Walks over the tags of an XML part as bytes, without making anything of them: a sheet of 60 MB
 * passes through here once. It checks that tags are whole and closed in order, and knows no names.
 */
import { UnreadableWorkbook } from '../port';

// Plain numbers, since a literal type would make the compiler believe that `kind` never changes.
export const OPEN: number = 1;
export const CLOSE: number = 2;
export const EMPTY: number = 3;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

export function nameBytes(name: string): Uint8Array {
  return new TextEncoder().encode(name);
}

export class Tags {
  /** OPEN, CLOSE or EMPTY (<a/>). */
  kind = 0;
  /** The tag is bytes[start, end); its name without prefix is bytes[local, nameTo). */
  start = 0;
  end = 0;
  local = 0;
  nameTo = 0;
  /** The attribute last stepped on. */
  attributeFrom = 0;
  attributeTo = 0;
  valueFrom = 0;
  valueTo = 0;
  private attributeAt = 0;

  constructor(
    readonly bytes: Uint8Array,
    public at: number,
    readonly limit: number,
    readonly part: string,
  ) {}

  broken(why: string): never {
    throw new UnreadableWorkbook('part-broken-xml', `${this.part}: ${why}`);
  }

  /** Steps to the first tag, which the caller knows to be there. */
  enter(): this {
    this.next();
    return this;
  }

  /** Steps to the next tag; false at the end. Comments, CDATA and instructions are passed over. */
  next(): boolean {
    const { bytes, limit } = this;
    let i = this.at;
    for (;;) {
      while (i < limit && bytes[i] !== LT) i++;
      if (i >= limit) {
        this.at = limit;
        return false;
      }
      const c = bytes[i + 1];
      if (c === SLASH) return this.closing(i);
      if (c !== 0x21 && c !== 0x3f) return this.opening(i);
      i = this.past(i);
    }
  }

  private opening(from: number): boolean {
    const { bytes, limit } = this;
    let i = from + 1;
    this.local = i;
    let c = 0;
    for (; i < limit; i++) {
      c = bytes[i] ?? 0;
      if (c === COLON) this.local = i + 1;
      else if (c <= 0x20 || c === SLASH || c === GT) break;
    }
    if (i === this.local) this.broken('a tag without a name');
    this.nameTo = i;
    while (i < limit && c !== GT) {
      if (c === LT) this.broken('< inside a tag');
      if (c === QUOTE || c === APOSTROPHE) i = this.quoteEnd(i + 1, c);
      c = bytes[++i] ?? 0;
    }
    if (i >= limit) this.broken('a tag is cut off');
    this.kind = bytes[i - 1] === SLASH ? EMPTY : OPEN;
    this.start = from;
    this.end = this.at = i + 1;
    this.attributeAt = this.nameTo;
    return true;
  }

  private quoteEnd(from: number, quote: number): number {
    const { bytes, limit } = this;
    for (let i = from; i < limit; i++) {
      const c = bytes[i];
      if (c === quote) return i;
      if (c === LT) this.broken('< inside a tag');
    }
    return limit;
  }

  private closing(from: number): boolean {
    const { bytes, limit } = this;
    let i = from + 2;
    this.local = i;
    this.nameTo = 0;
    for (; i < limit; i++) {
      const c = bytes[i] ?? 0;
      if (c === COLON) this.local = i + 1;
      else if (c === GT) break;
      else if (c <= 0x20 && this.nameTo === 0) this.nameTo = i;
    }
    if (i >= limit) this.broken('a tag is cut off');
    if (this.nameTo === 0) this.nameTo = i;
    this.kind = CLOSE;
    this.start = from;
    this.end = this.at = i + 1;
    return true;
  }

  /** Where a comment, CDATA section or instruction that begins here ends. */
  private past(from: number): number {
    const { bytes } = this;
    const mark =
      bytes[from + 1] === 0x3f
        ? '?>'
        : bytes[from + 2] === 0x2d
          ? '-->'
          : bytes[from + 2] === 0x5b
            ? ']]>'
            : '';
    if (mark === '') this.broken('a declaration inside the sheet');
    const [a, b, c] = nameBytes(mark);
    for (let i = from + 2; i < this.limit; i++) {
      if (bytes[i] !== a || bytes[i + 1] !== b) continue;
      if (c === undefined || bytes[i + 2] === c) return i + mark.length;
    }
    return this.broken('a comment is cut off');
  }

  /** Is this the local name of the tag? */
  is(name: Uint8Array): boolean {
    const { bytes, local } = this;
    if (this.nameTo - local !== name.length) return false;
    for (let i = 0; i < name.length; i++) if (bytes[local + i] !== name[i]) return false;
    return true;
  }

  /** Steps to the next attribute of the open tag; false after the last. */
  nextAttribute(): boolean {
    const { bytes } = this;
    const last = this.kind === EMPTY ? this.end - 2 : this.end - 1;
    let i = this.attributeAt;
    while (i < last && (bytes[i] ?? 0) <= 0x20) i++;
    if (i >= last) return false;
    this.attributeFrom = i;
    while (i < last && bytes[i] !== 0x3d && (bytes[i] ?? 0) > 0x20) i++;
    this.attributeTo = i;
    while (i < last && (bytes[i] ?? 0) <= 0x20) i++;
    if (bytes[i] !== 0x3d) this.broken('an attribute without a value');
    i++;
    while (i < last && (bytes[i] ?? 0) <= 0x20) i++;
    const quote = bytes[i];
    if (quote !== QUOTE && quote !== APOSTROPHE) this.broken('an attribute without quotes');
    this.valueFrom = ++i;
    while (i < last && bytes[i] !== quote) i++;
    this.valueTo = i;
    this.attributeAt = i + 1;
    return true;
  }

  attributeIs(name: Uint8Array): boolean {
    const { bytes, attributeFrom } = this;
    if (this.attributeTo - attributeFrom !== name.length) return false;
    for (let i = 0; i < name.length; i++) if (bytes[attributeFrom + i] !== name[i]) return false;
    return true;
  }

  /** The attribute's value where it is plain ASCII, as all that we ask for are. */
  value(): string {
    let text = '';
    for (let i = this.valueFrom; i < this.valueTo; i++) text += String.fromCharCode(this.bytes[i] ?? 0);
    return text;
  }

  /** A value that is a whole number; -1 where it is not. */
  valueNumber(): number {
    let number = 0;
    const { bytes, valueFrom, valueTo } = this;
    if (valueTo === valueFrom || valueTo - valueFrom > 9) return -1;
    for (let i = valueFrom; i < valueTo; i++) {
      const digit = (bytes[i] ?? 0) - 48;
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  }

  /** Leaves the element that was just opened, checking that everything in it is closed in order. */
  skip(): void {
    if (this.kind !== OPEN) return;
    const names = [this.bytes.subarray(this.local, this.nameTo)];
    while (names.length > 0) {
      if (!this.next()) this.broken('an element is not closed');
      if (this.kind === OPEN) names.push(this.bytes.subarray(this.local, this.nameTo));
      else if (this.kind === CLOSE) this.expect(names.pop());
    }
  }

  private expect(name: Uint8Array | undefined): void {
    if (name === undefined || !this.is(name)) this.broken('elements are closed out of order');
  }
}
