/*
 * Writes values into a sheet's bytes and leaves every other byte alone: style, row attributes and
 * whatever else a cell carries stay. Whether a cell may be written is decided before (`write.ts`).
 */
import { addressOf } from '../port';
import type { Area } from '../port';
import { fitCell } from '../spelling/text';
import { areaOf, writeArea } from './area';
import { escapeCellText, needsPreserve } from './escape';
import { CellScan } from './scan';
import { rowStyle } from './sheet';
import type { SheetContent } from './sheet';
import { Sink } from './sink';
import { CLOSE, OPEN, Tags, nameBytes } from './tags';

export type NewValue = string | number | boolean | null;

export interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly value: NewValue;
  /**
   * Content of <f> as XML with its attributes, or 'kept' for the formula that stands there; `value` is then its
   * result. Left out: no formula stands there afterwards.
   */
  readonly formula?: NewFormula | 'kept';
  /** True where `value` is the text of an error. */
  readonly error?: boolean;
}

export interface NewFormula {
  readonly attributes: string;
  readonly content: string;
}
/** In order of row, then column; no cell stands here twice. */
export type Changes = readonly NewCell[];

const T = nameBytes('t');
const V = nameBytes('v');
const F = nameBytes('f');
const IS = nameBytes('is');
const CM = nameBytes('cm');
const SPANS = nameBytes('spans');
const SPACE = 0x20;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;

export function spliceRows(content: SheetContent, changes: Changes): Uint8Array {
  const { index, reader } = content;
  const { bytes } = reader;
  const { place } = index;
  const sink = new Sink(bytes.length + changes.length * 90);
  sink.text(grownHead(bytes, place.start, changes));
  const name = `${place.prefix}sheetData`;
  if (place.selfClosing) sink.text(`<${name}>`);
  else sink.copy(bytes, place.start, place.from);
  let at = place.from;
  for (let next = 0, end = 0; next < changes.length; next = end) {
    const row = changes[next]?.row ?? 0;
    while (changes[end]?.row === row) end++;
    const values = changes.slice(next, end);
    const i = index.find(row);
    const known = i < index.count && index.rowAt(i) === row;
    const to = i < index.count ? index.startAt(i) : i > 0 ? index.endAt(i - 1) : place.from;
    sink.copy(bytes, at, to);
    if (known) spliceRow(content, i, values, sink);
    else insertRow(content, row, values, sink);
    at = known ? index.endAt(i) : to;
  }
  sink.copy(bytes, at, place.to);
  if (place.selfClosing) sink.text(`</${name}>`);
  sink.copy(bytes, place.selfClosing ? place.end : place.to, bytes.length);
  return sink.bytes();
}

/** The bytes before sheetData, with the stated dimension grown over what is written. */
function grownHead(bytes: Uint8Array, to: number, changes: Changes): string {
  const head = new TextDecoder().decode(bytes.subarray(0, to));
  return head.replace(
    /(<(?:\w+:)?dimension\s[^>]*?\bref=["'])([^"']*)/,
    (whole, before: string, ref: string) => {
      const stated = areaOf(ref);
      return stated === null ? whole : before + (grown(stated, changes) ?? ref);
    },
  );
}

function grown(stated: Area, changes: Changes): string | null {
  let { top, left, bottom, right } = stated;
  for (const { row, column, value } of changes) {
    if (value === null) continue;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const same =
    top === stated.top && left === stated.left && bottom === stated.bottom && right === stated.right;
  return same ? null : writeArea({ top, left, bottom, right });
}

function insertRow(content: SheetContent, row: number, values: Changes, sink: Sink): void {
  const filled = values.filter(isFilled);
  if (filled.length === 0) return;
  const { prefix } = content.index.place;
  sink.text(`<${prefix}row r="${row}">`);
  for (const change of filled) {
    sink.text(newCell(prefix, change, content.frame.columnStyle(change.column)));
  }
  sink.text(`</${prefix}row>`);
}

/** Does anything stand in the cell afterwards? */
function isFilled({ value, formula }: NewCell): boolean {
  return value !== null || (formula !== undefined && formula !== 'kept');
}

function spliceRow(content: SheetContent, i: number, wanted: Changes, sink: Sink): void {
  const { reader, index } = content;
  const { bytes } = reader;
  const { prefix } = index.place;
  const row = index.rowAt(i);
  const tags = new Tags(bytes, index.startAt(i), index.endAt(i), reader.part);
  tags.next();
  const open = tags.kind === OPEN;
  writeRowTag(tags, wanted, sink);
  let at = tags.end;
  let next = 0;
  const insertBefore = (limit: number): void => {
    for (; next < wanted.length; next++) {
      const change = wanted[next];
      if (change === undefined || change.column >= limit) return;
      if (isFilled(change)) sink.text(newCell(prefix, change, styleOfMissing(content, i, change.column)));
    }
  };
  const scan = new CellScan(tags, row);
  while (open && next < wanted.length && scan.next()) {
    sink.copy(bytes, at, scan.start);
    insertBefore(scan.column);
    at = scan.start;
    const change = wanted[next];
    if (change?.column === scan.column) {
      rewriteCell(content, scan, change, sink);
      next++;
      at = scan.end;
    }
    sink.copy(bytes, at, scan.end);
    at = scan.end;
  }
  insertBefore(Infinity);
  if (open) sink.copy(bytes, at, index.endAt(i));
  else sink.text(`</${prefix}row>`);
}

/** The style of a cell that is not in the file. */
function styleOfMissing({ reader, index, frame }: SheetContent, i: number, column: number): number {
  const tags = new Tags(reader.bytes, index.startAt(i), index.openAt(i), reader.part).enter();
  return rowStyle(tags) ?? frame.columnStyle(column);
}

/** The row's tag as it was, open, without `spans` where a new cell lies outside of them. */
function writeRowTag(tags: Tags, wanted: Changes, sink: Sink): void {
  const { bytes } = tags;
  const last = tags.kind === OPEN ? tags.end - 1 : tags.end - 2;
  let at = tags.start;
  while (tags.nextAttribute()) {
    if (!tags.attributeIs(SPANS) || wanted.every((change) => isInSpans(tags, change))) continue;
    sink.copy(bytes, at, tags.attributeFrom - 1);
    at = tags.valueTo + 1;
  }
  sink.copy(bytes, at, last);
  sink.text('>');
}

/** Lies the cell in one of the spans ("1:3 7:9") of the attribute just read? Asked for every row, so no text is made. */
function isInSpans({ bytes, valueFrom, valueTo }: Tags, { column, value }: NewCell): boolean {
  if (value === null) return true;
  let from = Infinity;
  let number = 0;
  for (let i = valueFrom; i <= valueTo; i++) {
    const c = i < valueTo ? (bytes[i] ?? 0) : SPACE;
    if (c >= ZERO && c <= NINE) number = number * 10 + c - ZERO;
    else {
      if (c <= SPACE && from <= column && column <= number) return true;
      from = c === COLON ? number : Infinity;
      number = 0;
    }
  }
  return false;
}

/** Keeps every attribute but the type, and every child but the value; a cell of a plain shape has no other child. */
function rewriteCell({ reader, index }: SheetContent, scan: CellScan, change: NewCell, sink: Sink): void {
  const { bytes } = reader;
  const { prefix } = index.place;
  const { value } = change;
  if (scan.headTo > 0 && prefix === '' && change.formula === undefined) {
    sink.copy(bytes, scan.start, scan.headTo);
    // In pieces: joining them first would double the garbage of a large sheet.
    sink.text(valueType(value));
    sink.text('>');
    if (typeof value === 'number') writeNumber(value, sink);
    else sink.text(valueContent('', value));
    sink.text('</c>');
    return;
  }
  const kept = change.formula === 'kept';
  const tags = new Tags(bytes, scan.start, scan.end, reader.part).enter();
  const name = `${prefix}c`;
  sink.text(`<${name}`);
  while (tags.nextAttribute()) {
    // cm says that a formula fills its neighbours; a cell without that formula must not say so.
    if (tags.attributeIs(T) || (!kept && tags.attributeIs(CM))) continue;
    sink.text(' ');
    sink.copy(bytes, tags.attributeFrom, tags.valueTo + 1);
  }
  sink.text(`${typeOf(change)}>`);
  const body = new Tags(bytes, tags.end, scan.end, reader.part);
  if (kept && !scan.selfClosing) copyChildren(body, sink, (child) => child.is(F));
  sink.text(contentOf(prefix, change));
  const rest = new Tags(bytes, tags.end, scan.end, reader.part);
  if (!scan.selfClosing) copyChildren(rest, sink, (child) => !child.is(V) && !child.is(F) && !child.is(IS));
  sink.text(`</${name}>`);
}

/** Copies the elements up to the next close tag that `wanted` picks. */
function copyChildren(tags: Tags, sink: Sink, wanted: (child: Tags) => boolean): void {
  while (tags.next() && tags.kind !== CLOSE) {
    const { start } = tags;
    const picked = wanted(tags);
    tags.skip();
    if (picked) sink.copy(tags.bytes, start, tags.end);
  }
}

function writeNumber(value: number, sink: Sink): void {
  sink.text('<v>');
  sink.text(numberIn(value));
  sink.text('</v>');
}

function newCell(prefix: string, change: NewCell, style: number): string {
  const look = style > 0 ? ` s="${style}"` : '';
  const head = `<${prefix}c r="${addressOf(change.row, change.column)}"${look}${typeOf(change)}>`;
  return `${head}${contentOf(prefix, change)}</${prefix}c>`;
}

function typeOf({ value, formula, error }: NewCell): string {
  if (error === true) return ' t="e"';
  return formula !== undefined && typeof value === 'string' ? ' t="str"' : valueType(value);
}

function contentOf(prefix: string, { value, formula, error }: NewCell): string {
  const stated = typeof formula === 'object' ? formula : null;
  const head = stated === null ? '' : `<${prefix}f${stated.attributes}>${stated.content}</${prefix}f>`;
  const leaf = typeof value === 'string' && (formula !== undefined || error === true);
  return (
    head + (leaf ? `<${prefix}v>${escapeCellText(fitCell(value))}</${prefix}v>` : valueContent(prefix, value))
  );
}

/** Type attribute of a cell that holds this value. */
export function valueType(value: NewValue): string {
  if (typeof value === 'boolean') return ' t="b"';
  return typeof value === 'string' ? ' t="inlineStr"' : '';
}

/** Content of a cell that holds this value. */
export function valueContent(prefix: string, value: NewValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<${prefix}v>${numberIn(value)}</${prefix}v>`;
  if (typeof value === 'boolean') return `<${prefix}v>${value ? 1 : 0}</${prefix}v>`;
  const fitted = fitCell(value);
  const space = needsPreserve(fitted) ? ' xml:space="preserve"' : '';
  return `<${prefix}is><${prefix}t${space}>${escapeCellText(fitted)}</${prefix}t></${prefix}is>`;
}

function numberIn(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot stand in a cell`);
  return String(value);
}
