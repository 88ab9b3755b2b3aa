/*
 * Holds a workbook against what it was: for each feature that it had, is it kept whole? What came new
 * is no loss.
 */
import { ANY_FORMULA } from './cells';
import { readFeatures } from './features';

export interface Verdict {
  readonly feature: string;
  readonly kept: boolean;
  /** Places at which something else is said now. */
  readonly lost: readonly string[];
}

/** `written`: cells that were meant to change, such as "成绩!G3"; their values do not count, their looks do. */
export function compareWorkbooks(
  before: Uint8Array,
  after: Uint8Array,
  written: readonly string[] = [],
): readonly Verdict[] {
  const had = readFeatures(before);
  const has = readFeatures(after);
  const verdicts: Verdict[] = [];
  for (const [feature, places] of had) {
    if (feature === ANY_FORMULA || [...places.keys()].every((place) => place === '')) continue;
    const now = has.get(
      feature.endsWith('formulas') && feature !== 'array formulas' && feature !== 'table formulas'
        ? ANY_FORMULA
        : feature,
    );
    const lost: string[] = [];
    for (const [place, what] of places) {
      const meant = place === '' || (feature === 'values' && written.includes(place));
      if (!meant && (now?.get(place) ?? now?.get('')) !== what) lost.push(place);
    }
    verdicts.push({ feature, kept: lost.length === 0, lost });
  }
  return verdicts;
}

/** The features that every comparison of this workbook counts. */
export function featuresOf(workbook: Uint8Array): readonly string[] {
  return compareWorkbooks(workbook, workbook).map(({ feature }) => feature);
}
