/*
 * Steps over the cells of one row and notes where the pieces of each stand: address, style, type,
 * value. It makes no objects and no text; what the pieces mean is read in `cell.ts`.
 */
import { CLOSE, EMPTY, OPEN, nameBytes } from './tags';
import type { Tags } from './tags';

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const C = nameBytes('c');
const ROW = nameBytes('row');
const V = nameBytes('v');
const F = nameBytes('f');
const IS = nameBytes('is');
const T = nameBytes('t');
const R = nameBytes('r');
const S = nameBytes('s');
const RPH = nameBytes('rPh');
const REF = nameBytes('ref');

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const SPACE = 0x20;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const SMALL_C = 0x63;
const SMALL_R = 0x72;
const SMALL_S = 0x73;
const SMALL_T = 0x74;
const SMALL_N = 0x6e;
const SMALL_V = 0x76;
const INLINE_HEAD = nameBytes('inlineStr"><is><t>');
const INLINE_TAIL = nameBytes('</t></is></c>');

export type CellType = 'number' | 'shared' | 'boolean' | 'error' | 'date' | 'formula-text' | 'inline';

/** The cell last stepped on. One of these serves a whole walk. */
export class CellScan {
  column = 0;
  style = 0;
  type: CellType = 'number';
  formula = false;
  /** The area of an array formula or data table that begins here, as written; empty for none. */
  formulaArea = '';
  /** The element is bytes[start, end). */
  start = 0;
  end = 0;
  selfClosing = false;
  /** bytes[start, headTo) is `<c` with all attributes but the type, where the cell is of a plain shape; else 0. */
  headTo = 0;
  /** The raw value is bytes[valueFrom, valueTo); with several runs, the whole content of <is>. */
  valueFrom = 0;
  valueTo = 0;
  runs = 0;

  constructor(
    private readonly tags: Tags,
    readonly row: number,
  ) {}

  /** Steps to the next cell of the row; false at the row's end. */
  next(): boolean {
    const { tags } = this;
    if (this.plain()) return true;
    for (;;) {
      if (!tags.next()) tags.broken(`row ${this.row} is not closed`);
      if (tags.kind === CLOSE) {
        if (!tags.is(ROW)) tags.broken(`row ${this.row} is closed by another tag`);
        return false;
      }
      if (tags.is(C)) {
        this.enter();
        return true;
      }
      tags.skip();
    }
  }

  /**
   * The shapes that nearly every cell has: <c r="B3" s="4"><v>81.5</v></c>, the same with t="s" or t="n",
   * <c r="B3" s="4"/> and <c r="B3" t="inlineStr"><is><t>text</t></is></c>. Read in a single pass, which
   * halves the time for a large sheet; anything else leaves no trace and is read step by step.
   */
  private plain(): boolean {
    const { bytes } = this.tags;
    let i = this.tags.at;
    if (bytes[i] !== LT || bytes[i + 1] !== SMALL_C || !opensAttribute(bytes, i + 2, SMALL_R)) return false;
    i += 6;
    let column = 0;
    let c = bytes[i] ?? 0;
    for (; c >= 65 && c <= 90; c = bytes[++i] ?? 0) column = column * 26 + c - 64;
    let stated = 0;
    for (; c >= 48 && c <= 57; c = bytes[++i] ?? 0) stated = stated * 10 + c - 48;
    if (c !== QUOTE || stated !== this.row || column <= this.column || column > LAST_COLUMN) return false;
    let style = 0;
    if (opensAttribute(bytes, i + 1, SMALL_S)) {
      i += 5;
      c = bytes[i] ?? 0;
      for (; c >= 48 && c <= 57; c = bytes[++i] ?? 0) style = style * 10 + c - 48;
      if (c !== QUOTE) return false;
    }
    const headTo = i + 1;
    if (bytes[headTo] === SLASH && bytes[headTo + 1] === GT) {
      this.set(column, style, 'number', headTo);
      this.selfClosing = true;
      this.valueFrom = this.valueTo = 0;
      this.end = this.tags.at = headTo + 2;
      return true;
    }
    let type: CellType = 'number';
    i = headTo;
    if (opensAttribute(bytes, headTo, SMALL_T)) {
      c = bytes[headTo + 4] ?? 0;
      if (c === INLINE_HEAD[0]) return this.plainInline(column, style, headTo);
      if ((c !== SMALL_S && c !== SMALL_N) || bytes[headTo + 5] !== QUOTE) return false;
      if (c === SMALL_S) type = 'shared';
      i += 6;
    }
    if (!opensV(bytes, i)) return false;
    const from = i + 4;
    const to = textEnd(bytes, from, this.tags.limit);
    if (!closesV(bytes, to)) return false;
    this.set(column, style, type, headTo);
    this.valueFrom = from;
    this.valueTo = to;
    this.end = this.tags.at = to + 8;
    return true;
  }

  private plainInline(column: number, style: number, headTo: number): boolean {
    const { bytes, limit } = this.tags;
    if (!startsAt(bytes, headTo + 4, INLINE_HEAD)) return false;
    const from = headTo + 4 + INLINE_HEAD.length;
    const to = textEnd(bytes, from, limit);
    if (!startsAt(bytes, to, INLINE_TAIL)) return false;
    this.set(column, style, 'inline', headTo);
    this.runs = 1;
    this.valueFrom = from;
    this.valueTo = to;
    this.end = this.tags.at = to + INLINE_TAIL.length;
    return true;
  }

  private set(column: number, style: number, type: CellType, headTo: number): void {
    this.column = column;
    this.style = style;
    this.type = type;
    this.formula = this.selfClosing = false;
    this.formulaArea = '';
    this.runs = 0;
    this.start = this.tags.at;
    this.headTo = headTo;
  }

  private enter(): void {
    const { tags } = this;
    const before = this.column;
    this.column = before + 1;
    this.style = 0;
    this.type = 'number';
    this.formula = false;
    this.formulaArea = '';
    this.valueFrom = this.valueTo = this.runs = this.headTo = 0;
    this.start = tags.start;
    this.selfClosing = tags.kind === EMPTY;
    while (tags.nextAttribute()) {
      if (tags.attributeIs(R)) this.column = this.readAddress();
      else if (tags.attributeIs(S)) this.style = Math.max(0, tags.valueNumber());
      else if (tags.attributeIs(T)) this.type = this.readType();
    }
    if (this.column <= before || this.column > LAST_COLUMN) {
      tags.broken(`row ${this.row}: column ${this.column} after column ${before}`);
    }
    if (!this.selfClosing) this.readContent();
    this.end = tags.end;
  }

  private readAddress(): number {
    const { bytes, valueFrom, valueTo } = this.tags;
    let column = 0;
    let row = 0;
    let i = valueFrom;
    for (; i < valueTo; i++) {
      const letter = (bytes[i] ?? 0) & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    for (; i < valueTo; i++) {
      const digit = (bytes[i] ?? 0) - 48;
      if (digit < 0 || digit > 9) row = LAST_ROW;
      row = row * 10 + digit;
    }
    if (row !== this.row || column === 0) this.tags.broken(`cell ${this.tags.value()} in row ${this.row}`);
    return column;
  }

  private readType(): CellType {
    const { bytes, valueFrom, valueTo } = this.tags;
    const first = bytes[valueFrom] ?? 0;
    if (valueTo - valueFrom > 1) return first === 0x69 ? 'inline' : 'formula-text';
    if (first === 0x73) return 'shared';
    if (first === 0x62) return 'boolean';
    if (first === 0x65) return 'error';
    return first === 0x64 ? 'date' : 'number';
  }

  private readContent(): void {
    const { tags } = this;
    for (;;) {
      this.step();
      if (tags.kind === CLOSE) {
        if (!tags.is(C)) tags.broken(`row ${this.row}: a cell is closed by another tag`);
        return;
      }
      if (tags.is(V)) {
        if (this.type !== 'inline') this.readLeaf();
        else tags.skip();
      } else if (tags.is(F)) this.readFormula();
      else if (tags.is(IS) && this.type === 'inline') this.readInline();
      else tags.skip();
    }
  }

  private readFormula(): void {
    const { tags } = this;
    this.formula = true;
    let kind = '';
    let area = '';
    while (tags.nextAttribute()) {
      if (tags.attributeIs(T)) kind = tags.value();
      else if (tags.attributeIs(REF)) area = tags.value();
    }
    if (kind === 'array' || kind === 'dataTable') this.formulaArea = area;
    tags.skip();
  }

  /** An element that holds text alone. */
  private readLeaf(): void {
    const { tags } = this;
    if (tags.kind === EMPTY) return;
    const from = tags.end;
    this.step();
    if (tags.kind !== CLOSE) tags.broken(`row ${this.row}: an element inside a value`);
    this.valueFrom = from;
    this.valueTo = tags.start;
  }

  private readInline(): void {
    const { tags } = this;
    if (tags.kind === EMPTY) return;
    const from = tags.end;
    for (;;) {
      this.step();
      if (tags.kind === CLOSE && tags.is(IS)) break;
      if (tags.kind !== OPEN) continue;
      if (tags.is(T)) {
        this.readLeaf();
        this.runs++;
      } else if (!tags.is(R) || tags.is(RPH)) tags.skip();
    }
    if (this.runs > 1) {
      this.valueFrom = from;
      this.valueTo = tags.start;
    }
  }

  private step(): void {
    if (!this.tags.next()) this.tags.broken(`row ${this.row} is not closed`);
  }
}

function startsAt(bytes: Uint8Array, at: number, head: Uint8Array): boolean {
  for (let i = 0; i < head.length; i++) if (bytes[at + i] !== head[i]) return false;
  return true;
}

/** Is this ` x="`? */
function opensAttribute(bytes: Uint8Array, at: number, name: number): boolean {
  return bytes[at] === SPACE && bytes[at + 1] === name && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE;
}

/** Is this `><v>`? */
function opensV(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === GT && bytes[at + 1] === LT && bytes[at + 2] === SMALL_V && bytes[at + 3] === GT;
}

/** Is this `</v></c>`? */
function closesV(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === LT &&
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === SMALL_V &&
    bytes[at + 3] === GT &&
    bytes[at + 4] === LT &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === SMALL_C &&
    bytes[at + 7] === GT
  );
}

function textEnd(bytes: Uint8Array, from: number, limit: number): number {
  let i = from;
  while (i < limit && bytes[i] !== LT) i++;
  return i;
}
