/*
 * What a score cell says: a mark, nothing, a word, or something that cannot be a mark. Which words
 * set a status is decided in status-word.ts; what a mark is worth is decided in total.ts.
 */
import { foldText } from './cell-text';
import { parseDecimal, scaledText } from './decimal';
import { finding, type Finding, type Part, type Where } from './finding';
import { textOf, type Raw } from './raw';
import type { Settings } from './settings';
import type { Mark } from './standing';

/** The settings that say what a mark may be. */
export type MarkLimits = Pick<Settings, 'theoryFull' | 'practicalFull' | 'markDecimals'>;

export type MarkReading =
  | { readonly kind: 'mark'; readonly mark: Mark; readonly findings: readonly Finding[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'unusable'; readonly findings: readonly Finding[] };

/**
 * Reads one score cell. A mark lies between 0 and the full mark, both included,
 * with at most 成绩小数位 decimals; a mark with more is refused, never rounded. Text that is plainly a
 * number ("８５．５", "85.5分") is read and reported as `value-normalised`. A blank cell and one with
 * only - / — hold nothing; a typed 0 is a mark. A percentage, a date or a truth value is no mark.
 *
 * Example, two decimals, full mark 100: "６４．０" is the mark 6400; 100.5 is `score-out-of-range`.
 */
export function readMark(raw: Raw, part: Part, where: Where, settings: MarkLimits): MarkReading {
  switch (raw.kind) {
    case 'blank':
    case 'uncalculated':
      return { kind: 'nothing' };
    case 'error':
      return unusable(finding('score-is-error-value', where, { part, written: raw.text }));
    case 'number':
      return raw.percent ? notANumber(raw, part, where) : readNumber(raw.text, raw, part, where, settings);
    case 'text':
      return readText(raw.text, raw, part, where, settings);
    case 'boolean':
    case 'date':
      return notANumber(raw, part, where);
  }
}

/** A mark as text, e.g. "86.45" for 8645 with two decimals; no padding. */
export function markText(mark: Mark, decimals: number): string {
  return scaledText(BigInt(mark), decimals);
}

function readText(text: string, raw: Raw, part: Part, where: Where, settings: MarkLimits): MarkReading {
  const folded = foldText(text);
  if (/^[-/—–‐―─_\\]*$/u.test(folded)) return { kind: 'nothing' };
  const digits = folded.replace(/−/gu, '-').replace(/分$/u, '');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/u.test(digits)
    ? readNumber(digits, raw, part, where, settings)
    : { kind: 'word', text: folded };
}

function readNumber(digits: string, raw: Raw, part: Part, where: Where, settings: MarkLimits): MarkReading {
  const written = textOf(raw);
  const number = parseDecimal(digits);
  if (number === null) return notANumber(raw, part, where);
  const full = part === 'theory' ? settings.theoryFull : settings.practicalFull;
  const decimals = settings.markDecimals;
  const aboveFull = number.digits > BigInt(full) * 10n ** BigInt(number.decimals);
  if (number.negative || aboveFull) {
    return unusable(finding('score-out-of-range', where, { part, written, full }));
  }
  const scaled = number.scaled(decimals);
  if (scaled === null) return unusable(finding('score-too-precise', where, { part, written, decimals }));
  const read = scaledText(scaled, decimals);
  return {
    kind: 'mark',
    mark: Number(scaled),
    findings: raw.kind === 'text' ? [finding('value-normalised', where, { written, read })] : [],
  };
}

/**
 * The mark in a cell that holds a plain number within the limits, by whole numbers that a double holds
 * exactly; null for every other cell, for `readMark` to say what it is.
 */
export function plainMark(raw: Raw, part: Part, settings: MarkLimits): Mark | null {
  if (raw.kind !== 'number' || raw.percent) return null;
  const digits = raw.text;
  if (digits === '' || digits.length > LONGEST_PLAIN) return null;
  const { markDecimals } = settings;
  let count = 0;
  let decimals = -1;
  for (let i = 0; i < digits.length; i++) {
    const code = digits.charCodeAt(i);
    if (code === POINT && decimals < 0 && i > 0) decimals = 0;
    else if (code >= ZERO && code <= NINE) {
      count = count * 10 + code - ZERO;
      if (decimals >= 0) decimals += 1;
    } else return null;
  }
  const missing = markDecimals - Math.max(decimals, 0);
  if (missing < 0) return null;
  const mark = count * 10 ** missing;
  const full = part === 'theory' ? settings.theoryFull : settings.practicalFull;
  return mark <= full * 10 ** markDecimals ? mark : null;
}

const LONGEST_PLAIN = 9;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;

function notANumber(raw: Raw, part: Part, where: Where): MarkReading {
  return unusable(finding('score-not-a-number', where, { part, written: textOf(raw) }));
}

function unusable(one: Finding): MarkReading {
  return { kind: 'unusable', findings: [one] };
}
