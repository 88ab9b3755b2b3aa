/*
 * What a scanned cell holds, as the port says it. A date in ISO form (t="d") becomes the day number
 * that Excel would show. It decides nothing about which cells are worth reading.
 */
import { BLANK, addressOf } from '../port';
import type { Cell } from '../port';
import { resolveEscapes } from './escape';
import type { CellScan } from './scan';
import { readRuns } from './strings';
import type { Styles } from './styles';
import { Tags } from './tags';
import { numberBetween, textBetween } from './literal';

export interface CellReader {
  readonly bytes: Uint8Array;
  readonly part: string;
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly date1904: boolean;
}

type Kind = Cell['kind'];
type Value = Cell['value'];
const DATE_FORMAT = 'yyyy-mm-dd';

/** `inArray`: the cell belongs to an array formula that begins in another cell. */
export function readCell(scan: CellScan, reader: CellReader, inArray: boolean): Cell {
  const stated = reader.styles.formatOf(scan.style);
  const value = readValue(scan, reader);
  const formula = scan.formula || inArray;
  const format = scan.type === 'date' && stated === 'General' ? DATE_FORMAT : stated;
  if (value === null) return formula ? blankFormula(format) : blankCell(stated);
  return { kind: kindOf(scan, value), value, formula, format };
}

const blanks = new Map<string, Cell>([['General', BLANK]]);

/** One object per format serves all blank cells. */
export function blankCell(format: string): Cell {
  const known = blanks.get(format);
  if (known !== undefined) return known;
  const cell: Cell = { ...BLANK, format };
  if (blanks.size < 1000) blanks.set(format, cell);
  return cell;
}

function blankFormula(format: string): Cell {
  return { kind: 'blank', value: null, formula: true, format };
}

function kindOf(scan: CellScan, value: string | number | boolean): Kind {
  if (scan.type === 'error') return 'error';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : 'boolean';
}

/** Null for nothing. Empty text counts as nothing, but as text where a formula gave it. */
export function readValue(scan: CellScan, reader: CellReader): Value {
  const { valueFrom: from, valueTo: to } = scan;
  const empty = scan.formula && scan.type === 'formula-text' && !scan.selfClosing ? '' : null;
  if (to === from) return empty;
  const { bytes } = reader;
  switch (scan.type) {
    case 'number':
      return number(numberBetween(bytes, from, to), scan, reader);
    case 'shared':
      return shared(scan, reader);
    case 'boolean':
      return /^\s*(1|true)\s*$/.test(text(scan, reader));
    case 'date':
      return serialOf(text(scan, reader), reader.date1904) ?? broken(scan, reader, 'date');
    case 'inline':
      return (scan.runs > 1 ? runs(scan, reader) : resolveEscapes(text(scan, reader))) || null;
    default:
      return resolveEscapes(text(scan, reader)) || empty;
  }
}

function shared(scan: CellScan, reader: CellReader): string | null {
  const index = numberBetween(reader.bytes, scan.valueFrom, scan.valueTo);
  const found = reader.strings[index];
  return found === undefined ? broken(scan, reader, 'shared string') : found || (scan.formula ? '' : null);
}

function number(value: number, scan: CellScan, reader: CellReader): number | null {
  if (!Number.isNaN(value)) return value;
  return text(scan, reader).trim() === '' ? null : broken(scan, reader, 'number');
}

function text(scan: CellScan, reader: CellReader): string {
  return textBetween(reader.bytes, scan.valueFrom, scan.valueTo) ?? broken(scan, reader, 'entity');
}

function runs(scan: CellScan, reader: CellReader): string {
  return readRuns(new Tags(reader.bytes, scan.valueFrom, scan.valueTo, reader.part));
}

function broken(scan: CellScan, reader: CellReader, what: string): never {
  const tags = new Tags(reader.bytes, scan.start, scan.end, reader.part);
  return tags.broken(`${addressOf(scan.row, scan.column)}: ${what}`);
}

/** Day number of an ISO date or date-time; null where it is none. */
function serialOf(iso: string, date1904: boolean): number | null {
  const match = /^\s*(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?\s*$/.exec(iso);
  if (match === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (date1904) return days + 24_107 + time;
  // Excel counts a 29 February 1900 that never was.
  const serial = days + 25_569;
  return (serial < 61 ? serial - 1 : serial) + time;
}
