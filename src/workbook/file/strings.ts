/*
 * Shared strings, and the text of a string made of runs. Phonetic readings (rPh) are no part of the
 * text. It knows neither cells nor fonts.
 */
import { resolveEscapes } from './escape';
import { CLOSE, OPEN, Tags, nameBytes } from './tags';
import { textBetween } from './literal';

const SI = nameBytes('si');
const T = nameBytes('t');
const R = nameBytes('r');
const SST = nameBytes('sst');

export function readStrings(bytes: Uint8Array, part: string): readonly string[] {
  const tags = new Tags(bytes, 0, bytes.length, part);
  if (!tags.next() || !tags.is(SST)) tags.broken('not a table of strings');
  const strings: string[] = [];
  if (tags.kind !== OPEN) return strings;
  for (;;) {
    if (!tags.next()) tags.broken('the table is not closed');
    if (tags.kind === CLOSE) break;
    if (tags.is(SI)) strings.push(tags.kind === OPEN ? readRuns(tags) : '');
    else tags.skip();
  }
  if (!tags.is(SST)) tags.broken('the table is closed by another tag');
  return strings;
}

/** The joined text of the element just entered; steps past its close tag. */
export function readRuns(tags: Tags): string {
  let text = '';
  let depth = 1;
  while (depth > 0) {
    if (!tags.next()) {
      if (depth === 1 && tags.limit < tags.bytes.length) break;
      tags.broken('a string is not closed');
    }
    if (tags.kind === CLOSE) depth--;
    else if (tags.kind === OPEN && tags.is(T)) text += readText(tags);
    else if (tags.kind === OPEN && tags.is(R)) depth++;
    else tags.skip();
  }
  return resolveEscapes(text);
}

function readText(tags: Tags): string {
  const from = tags.end;
  if (!tags.next() || tags.kind !== CLOSE || !tags.is(T)) tags.broken('an element inside a text');
  return textBetween(tags.bytes, from, tags.start) ?? tags.broken('an unknown entity');
}
