/*
 * What stood in a cell, freed from the sheet: the first of three forms that a fact passes through
 * (raw, then read, then the value that the rules use). The rules decide what a raw value means; how
 * a workbook stores it, and where the cell was found, is not known here.
 */

/** A day of the Gregorian calendar; month 1…12, day 1…31. Always a day that exists. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export type Raw =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** `text` is the number in plain decimal notation with the 15 significant digits that Excel keeps. */
  | { readonly kind: 'number'; readonly number: number; readonly text: string; readonly percent: boolean }
  /** A number that the sheet shows as a date. `number` is the serial that stands behind it. */
  | { readonly kind: 'date'; readonly date: CalendarDate; readonly number: number; readonly text: string }
  | { readonly kind: 'boolean'; readonly text: string }
  /** #N/A, #REF! and their kin. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula whose result the file does not hold. */
  | { readonly kind: 'uncalculated' };

export const NOTHING: Raw = { kind: 'blank' };

/** A cell as people name it: the sheet's tab and the address, e.g. F18. */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** The text of a raw value as a person would read it; empty where there is none. */
export function textOf(raw: Raw): string {
  return raw.kind === 'blank' || raw.kind === 'uncalculated' ? '' : raw.text;
}
