/*
 * How many go on from a round (获得综合成绩前30%的选手晋级). Who they are is decided in rank-round.ts.
 */
import { divideHalfUp, fractionText } from './decimal';
import type { RoundName } from './round-name';
import { cutPercentOf, type CutRounding, type Settings } from './settings';
import type { Cut } from './standing';

export interface HeadCounts {
  readonly entered: number;
  readonly attended: number;
  readonly scored: number;
  readonly disqualified: number;
}

/**
 * The places of a round: 晋级比例 × 晋级基数, rounded by 晋级取整, at least 最少晋级, never more than are
 * ranked. Exact: no floating point. A disqualified person is in none of the three bases
 *. null for the final.
 *
 * Example: 30 % of 114 is 34.2, down to 34 places.
 */
export function cutOf(round: RoundName, counts: HeadCounts, settings: Settings): Cut | null {
  const percent = cutPercentOf(settings, round);
  if (percent === null) return null;
  const of = {
    scored: counts.scored,
    attended: counts.attended,
    entered: counts.entered - counts.disqualified,
  }[settings.cutBase];
  const product = BigInt(percent) * BigInt(of);
  const computed = Number(roundPlaces(product, 10_000n, settings.cutRounding));
  return {
    percent,
    base: settings.cutBase,
    of,
    exact: fractionText(product, 10_000n),
    rounding: settings.cutRounding,
    places: Math.min(Math.max(settings.cutMinimum, computed), counts.scored),
  };
}

function roundPlaces(numerator: bigint, denominator: bigint, rounding: CutRounding): bigint {
  switch (rounding) {
    case 'down':
      return numerator / denominator;
    case 'half-up':
      return divideHalfUp(numerator, denominator);
    case 'up':
      return (numerator + denominator - 1n) / denominator;
  }
}
