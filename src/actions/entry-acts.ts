/*
 * A whole typing of a score sheet as the acts that contest/second-entry.ts knows, and several acts in a row. What
 * is typed, and where it comes from, is not known here.
 */
import type { EntryAct, EntryRefusal, Hand, SheetEntry } from '../contest/double-entry';
import {
  entryParts,
  type EntryValue,
  type FullMarks,
  nothingTyped,
  warningsOf,
} from '../contest/entry-value';
import type { Part } from '../contest/finding';
import { step } from '../contest/second-entry';

/**
 * Types the parts that have a value and finishes. `confirmed`: what is odd about them was held against the paper; without it
 * a blank part or a 0 is refused at the end.
 */
export function typing(
  by: Hand,
  values: Partial<Readonly<Record<Part, EntryValue>>>,
  act: 'enter' | 'retype',
  confirmed: boolean,
): readonly EntryAct[] {
  const typed = entryParts.flatMap((part): readonly EntryAct[] => {
    const value = values[part];
    return value === undefined ? [] : [{ act, by, part, value }];
  });
  const odd = warningsOf({ ...nothingTyped, ...values }).filter(({ part }) => values[part] !== undefined);
  const ticks = confirmed ? odd.map((warning): EntryAct => ({ act: 'accept-warning', by, warning })) : [];
  return [...typed, ...ticks, { act: 'finish', by }];
}

/** The sheet after all of the acts, or the first refusal; then nothing was done. */
export function playActs(
  sheet: SheetEntry,
  acts: readonly EntryAct[],
  full: FullMarks,
): { readonly sheet: SheetEntry } | { readonly refused: EntryRefusal } {
  let now = sheet;
  for (const act of acts) {
    const done = step(now, act, full);
    if ('refused' in done) return done;
    now = done.sheet;
  }
  return { sheet: now };
}
