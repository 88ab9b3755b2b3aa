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

const PLAIN_HEAD = nameBytes('<c r="');
const PLAIN_STYLE = nameBytes(' s="');
const PLAIN_SHARED = nameBytes(' t="s"');
const PLAIN_NUMBER = nameBytes(' t="n"');
const PLAIN_VALUE = nameBytes('><v>');
const PLAIN_TAIL = nameBytes('</v></c>');
const LT = 0x3c;
const QUOTE = 0x22;

export type CellType = 'number' | 'shared' | 'boolean' | 'error' | 'date' | 'formula-text' | 'inline';

/** The cell last stepped on. One of these serves a whole walk. */
export class CellScan {
  column = 0;
  style = 0;
  type: CellType = 'number';
  formula = false;
  /** The area of an array formula or data table that begins here, as written; empty for none. */
  formulaArea = '';
  /** The element is bytes[start, end); its open tag ends at `tagEnd`. */
  start = 0;
  tagEnd = 0;
  end = 0;
  selfClosing = false;
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
   * The one shape that nearly every cell has: <c r="B3" s="4"><v>81.5</v></c>. Read in a single pass,
   * which halves the time for a large sheet; anything else leaves no trace and is read step by step.
   */
  private plain(): boolean {
    const { tags, row } = this;
    const { bytes } = tags;
    let i = tags.at;
    if (!startsAt(bytes, i, PLAIN_HEAD)) return false;
    i += PLAIN_HEAD.length;
    let column = 0;
    let c = bytes[i] ?? 0;
    for (; c >= 65 && c <= 90; c = bytes[++i] ?? 0) column = column * 26 + c - 64;
    let stated = 0;
    for (; c >= 48 && c <= 57; c = bytes[++i] ?? 0) stated = stated * 10 + c - 48;
    if (c !== QUOTE || stated !== row || column <= this.column || column > LAST_COLUMN) return false;
    let style = 0;
    if (startsAt(bytes, i + 1, PLAIN_STYLE)) {
      i += PLAIN_STYLE.length + 1;
      c = bytes[i] ?? 0;
      for (; c >= 48 && c <= 57; c = bytes[++i] ?? 0) style = style * 10 + c - 48;
      if (c !== QUOTE) return false;
    }
    const shared = startsAt(bytes, i + 1, PLAIN_SHARED);
    if (shared || startsAt(bytes, i + 1, PLAIN_NUMBER)) i += PLAIN_SHARED.length;
    const tagEnd = i + 2;
    if (!startsAt(bytes, i + 1, PLAIN_VALUE)) return false;
    const from = i + 1 + PLAIN_VALUE.length;
    i = from;
    while (i < tags.limit && bytes[i] !== LT) i++;
    if (!startsAt(bytes, i, PLAIN_TAIL)) return false;
    this.set(column, style, shared, tagEnd, from, i);
    return true;
  }

  private set(
    column: number,
    style: number,
    shared: boolean,
    tagEnd: number,
    from: number,
    to: number,
  ): void {
    this.column = column;
    this.style = style;
    this.type = shared ? 'shared' : 'number';
    this.formula = this.selfClosing = false;
    this.formulaArea = '';
    this.runs = 0;
    this.start = this.tags.at;
    this.tagEnd = tagEnd;
    this.valueFrom = from;
    this.valueTo = to;
    this.end = this.tags.at = to + PLAIN_TAIL.length;
  }

  private enter(): void {
    const { tags } = this;
    const before = this.column;
    this.column = before + 1;
    this.style = 0;
    this.type = 'number';
    this.formula = false;
    this.formulaArea = '';
    this.valueFrom = this.valueTo = this.runs = 0;
    this.start = tags.start;
    this.tagEnd = tags.end;
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
