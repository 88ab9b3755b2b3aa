/*
 * Whether a finished file says what it must not: every secret of the source is looked for in every part,
 * however it is spaced, escaped, cut into runs of formatting or written as a number. What the secrets are
 * is decided in secrets.ts; where the parts come from, and what happens then, is not known here.
 */
import { tailOf } from '../contest/finding';
import type { SecretKind } from '../text/publication-words';
import type { Words } from '../text/words';
import {
  BREAK,
  LONGEST_WORD,
  codeOf,
  contentOf,
  resolved,
  scientificNumbers,
  streamOf,
  wordAt,
  type Stream,
} from './leak-text';

export interface Secret {
  readonly kind: SecretKind;
  /** Folded: 0…9 and A…Z alone. */
  readonly value: string;
  /** Whose it is, where the source says so. */
  readonly ticket: string | null;
}

export interface Leak {
  readonly part: string;
  readonly kind: SecretKind;
  readonly ticket: string | null;
  /** The last four characters: all of it that may be shown. */
  readonly tail: string;
}

/** Shorter texts turn up everywhere by chance; they are not looked for. */
export const SHORTEST_SECRET = 6;
/**
 * From here on a secret is found wherever it stands, even inside a longer number (8613800000000). Shorter
 * ones must stand alone, and are not looked for among colours, sizes and other numbers of the format.
 */
const LONG = 11;

/**
 * Looks for all secrets in all parts; one leak for each secret and part, in the order of the parts.
 * 40 000 secrets in some megabytes take well under a second: the last six characters at every place are
 * looked up in a table of bits, and only where that says maybe, the whole word.
 *
 * Examples for 110101199003079710: "110101 1990 0307 9710", "110101-19900307-971０", runs of different
 * colours, 1.10101199003079E+17 in a number cell, &#49;10101…, a comment, an author, a sheet's name.
 */
export function findLeaks(
  parts: Iterable<{ readonly name: string; readonly text: string }>,
  secrets: readonly Secret[],
): readonly Leak[] {
  const index = indexOf(secrets);
  const leaks: Leak[] = [];
  for (const { name, text } of parts) {
    const found = new Set<Secret>();
    const plain = resolved(`${name}\n${text}`);
    search(streamOf(plain), index, LONG, found);
    search(streamOf(resolved(contentOf(text))), index, SHORTEST_SECRET, found);
    for (const number of scientificNumbers(plain)) {
      const secret = index.words.get(number);
      if (secret !== undefined) found.add(secret);
    }
    leaks.push(
      ...[...found].map(({ value, kind, ticket }) => ({ part: name, kind, ticket, tail: tailOf(value) })),
    );
  }
  return leaks;
}

/** What to tell about leaks: that nothing was written, and the first of them. Three lines at most. */
export function leakLines(leaks: readonly Leak[], words: Words): readonly string[] {
  const say = words.publication;
  const told = leaks.slice(0, 2).map(({ kind, tail, ticket, part }) => say.leak(kind, tail, ticket, part));
  return leaks.length === 0 ? [] : [say.leaks(leaks.length), ...told];
}

interface Index {
  /** Every form of every secret. */
  readonly words: ReadonlyMap<string, Secret>;
  /** Lengths that occur, shortest first. */
  readonly lengths: readonly number[];
  /** For the last six characters of a word: 0 where no word ends so. */
  readonly filter: Uint8Array;
}

const FILTER_BITS = 22;

function indexOf(secrets: readonly Secret[]): Index {
  const words = new Map<string, Secret>();
  const lengths = new Set<number>();
  const filter = new Uint8Array(1 << FILTER_BITS);
  for (const secret of secrets) {
    for (const word of formsOf(secret.value)) {
      if (word.length < SHORTEST_SECRET || word.length > LONGEST_WORD || words.has(word)) continue;
      words.set(word, secret);
      lengths.add(word.length);
      let window = 0;
      for (let at = word.length - SHORTEST_SECRET; at < word.length; at += 1) {
        window = slid(window, codeOf(word, at));
      }
      filter[placeOf(window)] = 1;
    }
  }
  return { words, lengths: [...lengths].sort((a, b) => a - b), filter };
}

/** The last six characters, five bits apart: what was before them has left the 30 bits. */
function slid(window: number, code: number): number {
  return ((window << 5) ^ code) & 0x3fffffff;
}

/** Where in the table of bits these six characters stand. */
function placeOf(window: number): number {
  return Math.imul(window, 0x9e3779b1) >>> (32 - FILTER_BITS);
}

/**
 * The secret, and what is left of it where a program took it for a number: Excel keeps 15 digits and puts
 * zeros after them, others round. Example: 110101199003079710 is also 110101199003079000.
 */
function formsOf(value: string): readonly string[] {
  if (value.length <= 15 || !/^[1-9]\d+$/u.test(value)) return [value];
  const kept = value.slice(0, 15);
  const zeros = '0'.repeat(value.length - 15);
  const up = value.charAt(15) >= '5' ? [`${Number(kept) + 1}${zeros}`] : [];
  return [value, kept + zeros, String(Number(value)), ...up];
}

function search(stream: Stream, index: Index, shortest: number, found: Set<Secret>): void {
  const { codes, length } = stream;
  const { filter } = index;
  let window = 0;
  let run = 0;
  for (let at = 0; at < length; at += 1) {
    const code = codes[at] ?? BREAK;
    if (code === BREAK) {
      run = 0;
      continue;
    }
    window = slid(window, code);
    run += 1;
    if (run >= SHORTEST_SECRET && filter[placeOf(window)] === 1) {
      lookUp(stream, at + 1, run, index, shortest, found);
    }
  }
}

/** Is one of the words ending here a secret? */
function lookUp(
  stream: Stream,
  end: number,
  run: number,
  { words, lengths }: Index,
  shortest: number,
  found: Set<Secret>,
): void {
  for (const length of lengths) {
    if (length > run) return;
    if (length < shortest) continue;
    const secret = words.get(wordAt(stream, end - length, end));
    if (secret !== undefined && (length >= LONG || standsAlone(stream, end - length, end))) found.add(secret);
  }
}

function standsAlone({ codes, gaps, length }: Stream, from: number, end: number): boolean {
  const opens = from === 0 || codes[from - 1] === BREAK || gaps[from] === 1;
  return opens && (end === length || codes[end] === BREAK || gaps[end] === 1);
}
