/*
 * Marks, totals and money as cells: numbers with the decimals that they are shown with, never a formula.
 */
import { exactDecimals, fractionText, REPEATING_DIGITS, scaledText } from '../contest/decimal';
import type { Settings } from '../contest/settings';
import type { Fen } from '../contest/setting-value';
import type { Mark, Total, TotalScale } from '../contest/standing';
import { roundedTotal } from '../contest/total';
import type { Entry } from './page';

function decimalFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** A mark with all decimals that the settings allow: 92.00. */
export function markEntry(mark: Mark | null, scale: TotalScale): Entry {
  if (mark === null) return { value: null };
  const { markDecimals } = scale;
  return { value: Number(scaledText(BigInt(mark), markDecimals)), format: decimalFormat(markDecimals) };
}

/** Decimals of a total: those of the settings; under 精确 as many as it takes to show it exactly. */
function totalDecimals(total: Total, scale: TotalScale, settings: Settings): number {
  if (settings.compare === 'rounded') return settings.totalDecimals;
  return Math.max(settings.totalDecimals, exactDecimals(total, scale.denominator) ?? REPEATING_DIGITS);
}

/** A total as it is printed: "86.45", "82.721", under 取整 rounded half-up. */
export function shownTotal(total: Total, scale: TotalScale, settings: Settings): string {
  if (settings.compare === 'exact') return fractionText(total, scale.denominator, settings.totalDecimals);
  return scaledText(roundedTotal(total, scale, settings.totalDecimals), settings.totalDecimals, true);
}

export function totalEntry(total: Total | null, scale: TotalScale, settings: Settings): Entry {
  if (total === null) return { value: null };
  return {
    value: Number(shownTotal(total, scale, settings)),
    format: decimalFormat(totalDecimals(total, scale, settings)),
  };
}

/** Characters that the longest of these totals takes. */
export function widestTotal(
  totals: readonly (Total | null)[],
  scale: TotalScale,
  settings: Settings,
): number {
  return totals.reduce<number>(
    (widest, total) =>
      total === null ? widest : Math.max(widest, shownTotal(total, scale, settings).length),
    0,
  );
}

/** Yuan with two decimals: 4,800.00. */
export function moneyEntry(fen: Fen): Entry {
  return { value: fen / 100, format: '#,##0.00', align: 'right' };
}

/** "4,800.00" as text, for sentences. */
export function moneyText(fen: Fen): string {
  const [whole = '', fraction = ''] = scaledText(BigInt(fen), 2, true).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/gu, ',')}.${fraction}`;
}
