/*
 * What a person types from one score sheet: a value for each part, when two typings are the same, and what is
 * wrong or odd about one. Who typed it and what happens to it next is not known here.
 */
import type { Part } from './finding';
import type { Mark } from './standing';

/** A mark counts in 1/10^成绩小数位, so that 87.5 and 87.50 are one value; blank, 缺考 and the mark 0 are three. */
export type EntryValue = { readonly kind: 'mark'; readonly mark: Mark } | 'absent' | 'blank';
export type EntryValues = Readonly<Record<Part, EntryValue>>;

export const entryParts: readonly Part[] = ['theory', 'practical'];

/** The largest mark of each part, in the same unit as the marks: 10000 for a full mark of 100 with two decimals. */
export type FullMarks = Readonly<Record<Part, Mark>>;

/** Something odd that the typist confirms against the paper: an empty part, or a 0 that could be an absence. */
export interface EntryWarning {
  readonly part: Part;
  readonly kind: 'blank' | 'zero';
}

export const nothingTyped: EntryValues = { theory: 'blank', practical: 'blank' };

/** Example: 0 and blank are two values, and so are 缺考 and blank; 缺考 and 缺考 are one. */
export function sameValue(a: EntryValue, b: EntryValue): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.mark === b.mark;
}

export function differingParts(a: EntryValues, b: EntryValues): readonly Part[] {
  return entryParts.filter((part) => !sameValue(a[part], b[part]));
}

/** Parts whose value cannot be a mark of this contest: below 0, above the full mark, or no whole count. */
export function faultyParts(values: EntryValues, full: FullMarks): readonly Part[] {
  return entryParts.filter((part) => {
    const value = values[part];
    if (typeof value === 'string') return false;
    return !Number.isSafeInteger(value.mark) || value.mark < 0 || value.mark > full[part];
  });
}

export function warningsOf(values: EntryValues): readonly EntryWarning[] {
  return entryParts.flatMap((part): readonly EntryWarning[] => {
    const value = values[part];
    if (value === 'blank') return [{ part, kind: 'blank' }];
    return value !== 'absent' && value.mark === 0 ? [{ part, kind: 'zero' }] : [];
  });
}
