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
import { OPEN, Tags, nameBytes } from './tags';

export type NewValue = string | number | null;

export interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly value: NewValue;
}
/** In order of row, then column; no cell stands here twice. */
export type Changes = readonly NewCell[];

const T = nameBytes('t');
const V = nameBytes('v');
const F = nameBytes('f');
const IS = nameBytes('is');
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
  const filled = values.filter(({ value }) => value !== null);
  if (filled.length === 0) return;
  const { prefix } = content.index.place;
  sink.text(`<${prefix}row r="${row}">`);
  for (const { column, value } of filled) {
    sink.text(newCell(prefix, row, column, content.frame.columnStyle(column), value));
  }
  sink.text(`</${prefix}row>`);
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
      const { column, value } = wanted[next] ?? { column: Infinity, value: null };
      if (column >= limit) return;
      if (value !== null) sink.text(newCell(prefix, row, column, styleOfMissing(content, i, column), value));
    }
  };
  const scan = new CellScan(tags, row);
  while (open && next < wanted.length && scan.next()) {
    sink.copy(bytes, at, scan.start);
    insertBefore(scan.column);
    at = scan.start;
    const change = wanted[next];
    if (change?.column === scan.column) {
      rewriteCell(content, scan, change.value, sink);
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
function rewriteCell({ reader, index }: SheetContent, scan: CellScan, value: NewValue, sink: Sink): void {
  const { bytes } = reader;
  const { prefix } = index.place;
  if (scan.headTo > 0 && prefix === '') {
    sink.copy(bytes, scan.start, scan.headTo);
    // In pieces: joining them first would double the garbage of a large sheet.
    sink.text(valueType(value));
    sink.text('>');
    if (typeof value === 'number') writeNumber(value, sink);
    else sink.text(valueContent('', value));
    sink.text('</c>');
    return;
  }
  const tags = new Tags(bytes, scan.start, scan.end, reader.part).enter();
  const name = `${prefix}c`;
  sink.text(`<${name}`);
  while (tags.nextAttribute()) {
    if (tags.attributeIs(T)) continue;
    sink.text(' ');
    sink.copy(bytes, tags.attributeFrom, tags.valueTo + 1);
  }
  sink.text(valueType(value));
  sink.text('>');
  sink.text(valueContent(prefix, value));
  while (!scan.selfClosing && tags.next() && tags.start < scan.end) {
    const { start } = tags;
    const ours = tags.is(V) || tags.is(F) || tags.is(IS);
    if (tags.end === scan.end) break;
    tags.skip();
    if (!ours) sink.copy(bytes, start, tags.end);
  }
  sink.text(`</${name}>`);
}

function writeNumber(value: number, sink: Sink): void {
  sink.text('<v>');
  sink.text(numberIn(value));
  sink.text('</v>');
}

function newCell(prefix: string, row: number, column: number, style: number, value: NewValue): string {
  const look = style > 0 ? ` s="${style}"` : '';
  const head = `<${prefix}c r="${addressOf(row, column)}"${look}${valueType(value)}>`;
  return `${head}${valueContent(prefix, value)}</${prefix}c>`;
}

/** Type attribute of a cell that holds this value. */
export function valueType(value: NewValue): string {
  return typeof value === 'string' ? ' t="inlineStr"' : '';
}

/** Content of a cell that holds this value. */
export function valueContent(prefix: string, value: NewValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<${prefix}v>${numberIn(value)}</${prefix}v>`;
  const fitted = fitCell(value);
  const space = needsPreserve(fitted) ? ' xml:space="preserve"' : '';
  return `<${prefix}is><${prefix}t${space}>${escapeCellText(fitted)}</${prefix}t></${prefix}is>`;
}

function numberIn(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot stand in a cell`);
  return String(value);
}
