/*
 * Which typed marks deserve a second look at the paper although they can be marks: while a sheet is typed, and over
 * a whole batch of them. Whether a mark is right is on the paper alone; nothing is decided here.
 */
import {
  entryParts,
  type EntryValue,
  type EntryValues,
  type EntryWarning,
  type FullMarks,
  warningsOf,
} from './entry-value';
import type { Part } from './finding';

/** What the typist confirms against the paper before a sheet counts. It belongs to exactly these values. */
export type TypingWarning =
  | EntryWarning
  /** The two parts are further apart than marks of one person usually are. */
  | { readonly kind: 'apart'; readonly part: null };

/**
 * Percent of the full mark. In the sample contest 2 of 112 right sheets are so far apart, and 31 of 100 slips of one
 * key that leave a mark possible (a digit lost, doubled, swapped or wrong).
 */
export const APART_PERCENT = 30;

/** Example, full marks of 100: 88 and 8.6 are apart; 90 and 60.5 are not; an absence is never apart. */
export function typingWarnings(values: EntryValues, full: FullMarks): readonly TypingWarning[] {
  return [...warningsOf(values), ...(isApart(values, full) ? [{ kind: 'apart', part: null } as const] : [])];
}

export function sameWarning(a: TypingWarning, b: TypingWarning): boolean {
  return a.kind === b.kind && a.part === b.part;
}

function isApart({ theory, practical }: EntryValues, full: FullMarks): boolean {
  if (typeof theory === 'string' || typeof practical === 'string') return false;
  // A 0 is asked about anyway.
  if (theory.mark === 0 || practical.mark === 0) return false;
  // Over the common denominator, so that no fraction is rounded.
  const gap = Math.abs(theory.mark * full.practical - practical.mark * full.theory);
  return gap * 100 >= APART_PERCENT * full.theory * full.practical;
}

/** A sheet of a batch as it was typed. */
export interface LookedAt {
  readonly ticket: string;
  readonly values: EntryValues;
}

export type SecondLook =
  | { readonly ticket: string; readonly kind: 'apart' | 'absent' }
  | { readonly ticket: string; readonly kind: 'blank' | 'zero' | 'outlier'; readonly part: Part }
  /** Every mark is that of `other` too: one paper typed under two tickets, perhaps. */
  | { readonly ticket: string; readonly kind: 'alike'; readonly other: string };

/** A batch too small has no spread that says anything. */
const LEAST_FOR_SPREAD = 8;
const SPREADS = 3;
/** Makes the median absolute deviation an estimate of the standard deviation. */
const MAD_TO_SIGMA = 1.4826;

/** What is likeliest a slip comes first; absences and equal marks are mostly what the paper says. */
const order: readonly SecondLook['kind'][] = ['apart', 'outlier', 'zero', 'blank', 'absent', 'alike'];

/**
 * The sheets of a batch to hold against the paper once more, the likeliest slips first: absences, blanks and
 * zeros, parts far apart, marks more than three spreads from the batch's middle (median and median
 * absolute deviation, which one slip does not move), and pairs with the same marks.
 */
export function secondLooks(batch: readonly LookedAt[], full: FullMarks): readonly SecondLook[] {
  const unusual = { theory: outliersOf(batch, 'theory'), practical: outliersOf(batch, 'practical') };
  const alike = new Map<string, string>();
  const found = batch.flatMap(({ ticket, values }): readonly SecondLook[] => {
    const key = keyOf(values);
    const other = key === null ? undefined : alike.get(key);
    if (key !== null && other === undefined) alike.set(key, ticket);
    return [
      ...(entryParts.some((part) => values[part] === 'absent') ? [{ ticket, kind: 'absent' } as const] : []),
      ...typingWarnings(values, full).map((one): SecondLook =>
        one.kind === 'apart' ? { ticket, kind: 'apart' } : { ticket, kind: one.kind, part: one.part },
      ),
      ...entryParts.flatMap((part): readonly SecondLook[] =>
        unusual[part](values[part]) ? [{ ticket, kind: 'outlier', part }] : [],
      ),
      ...(other === undefined ? [] : [{ ticket, kind: 'alike', other } as const]),
    ];
  });
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function outliersOf(batch: readonly LookedAt[], part: Part): (value: EntryValue) => boolean {
  const marks = batch.flatMap(({ values }) => {
    const value = values[part];
    return typeof value === 'string' ? [] : [value.mark];
  });
  if (marks.length < LEAST_FOR_SPREAD) return () => false;
  const middle = median(marks);
  const spread = median(marks.map((mark) => Math.abs(mark - middle))) * MAD_TO_SIGMA;
  return (value) =>
    spread > 0 && typeof value !== 'string' && Math.abs(value.mark - middle) > SPREADS * spread;
}

/** The middle of a list that is not empty. */
function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? 0;
  const lower = sorted[(sorted.length - 1) >> 1] ?? 0;
  return (upper + lower) / 2;
}

/** null where a part has no mark: absences are alike by nature. */
function keyOf({ theory, practical }: EntryValues): string | null {
  if (typeof theory === 'string' || typeof practical === 'string') return null;
  return `${theory.mark}|${practical.mark}`;
}
