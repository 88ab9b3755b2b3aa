/*
 * 操作记录 as a chain: each record is tied to all before it, so that a line that was changed, removed or moved
 * shows. What a record says is not known here; a tail that was cut off shows only beside what names its last line.
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { compareText } from './text-order';

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A record in its place: `seq` counts 1, 2, 3…, `chain` is chainOf(the chain before, the record without `chain`). */
export interface ChainedRecord {
  readonly seq: number;
  readonly chain: string;
  readonly [key: string]: JsonValue;
}

/** What the first record follows on. */
export const CHAIN_START = '';

/**
 * JSON in one form only: keys in the order of their characters at every depth, no spaces. Two values with the
 * same content give the same text. Example: {"b":[1,{"y":2,"x":null}],"a":""} becomes
 * {"a":"","b":[1,{"x":null,"y":2}]}.
 *
 * @throws RangeError for a number that JSON cannot hold (infinite, NaN).
 */
export function canonicalJson(value: JsonValue): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).sort(([a], [b]) => compareText(a, b));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('no JSON number');
  return JSON.stringify(value);
}

/** Array.isArray does not tell a readonly array from an object. */
function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/**
 * The link of a record: SHA-256, in hexadecimal digits, of the link before, a line feed and the record as
 * canonical JSON (UTF-8). `previous` is CHAIN_START for the first.
 */
export function chainOf(previous: string, record: JsonValue): string {
  return bytesToHex(sha256(utf8ToBytes(`${previous}\n${canonicalJson(record)}`)));
}

/** The record at the end of that chain. */
export function chained(
  records: readonly ChainedRecord[],
  body: { readonly [key: string]: JsonValue },
): ChainedRecord {
  const last = records.at(-1);
  const record = { ...body, seq: (last?.seq ?? 0) + 1 };
  return { ...record, chain: chainOf(last?.chain ?? CHAIN_START, record) };
}

/** Where a chain breaks: at the record that stands at place `at` (1, 2, 3…). */
export interface ChainBreak {
  readonly at: number;
  /** `missing`: its number is too high; `moved`: too low or no number; `changed`: number right, link wrong. */
  readonly reason: 'missing' | 'moved' | 'changed';
}

/** null for a chain that holds, an empty one too; else the first place where it does not. */
export function checkChain(records: readonly ChainedRecord[]): ChainBreak | null {
  let previous = CHAIN_START;
  for (const [index, { chain, ...record }] of records.entries()) {
    const at = index + 1;
    if (record.seq !== at) return { at, reason: record.seq > at ? 'missing' : 'moved' };
    if (chainOf(previous, record) !== chain) return { at, reason: 'changed' };
    previous = chain;
  }
  return null;
}
