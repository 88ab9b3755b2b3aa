/*
 * Marks and totals as texts by the ten thousand. What they say is decided in contest/mark.ts and contest/total.ts;
 * here it is only said faster.
 */
import { exactDecimals } from '../contest/decimal';
import { markText } from '../contest/mark';
import type { Mark, Total, TotalScale } from '../contest/standing';
import { totalText } from '../contest/total';

/** markText that makes the text of each mark once; empty for no mark. */
export function markTexts({ markDecimals }: TotalScale): (mark: Mark | null) => string {
  const made = new Map<Mark, string>();
  return (mark) => {
    if (mark === null) return '';
    const known = made.get(mark);
    if (known !== undefined) return known;
    const text = markText(mark, markDecimals);
    made.set(mark, text);
    return text;
  };
}

/**
 * totalText without big numbers where whole numbers of a double do: the denominator ends, and the total counted in
 * its last decimal is exact. Empty for no total.
 */
export function totalTexts(scale: TotalScale, least: number): (total: Total | null) => string {
  const places = exactDecimals(1n, scale.denominator);
  const factor = places === null ? null : Number(10n ** BigInt(places) / scale.denominator);
  return (total) => {
    if (total === null) return '';
    const count = factor === null ? Number.NaN : Number(total) * factor;
    return places === null || !Number.isSafeInteger(count)
      ? totalText(total, scale, least)
      : countText(count, places, least);
  };
}

function countText(count: number, places: number, least: number): string {
  const digits = String(count).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  let fraction = digits.slice(digits.length - places);
  while (fraction.length > least && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return least + fraction.length === 0 ? whole : `${whole}.${fraction.padEnd(least, '0')}`;
}
