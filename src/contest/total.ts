/*
 * What two marks are worth together: an exact integer over a denominator common to the round
 * (三（二）：理论考试成绩占总成绩的30%，技能操作成绩占70%). No rounding happens here.
 */
import { divideHalfUp, fractionText, gcd } from './decimal';
import type { Settings } from './settings';
import type { Mark, Total, TotalScale } from './standing';

export interface Weighing {
  readonly scale: TotalScale;
  /** 综合成绩 of two marks. A missing part counts 0; whether that is allowed is the caller's. */
  total(theory: Mark | null, practical: Mark | null): Total;
}

/**
 * How the settings weigh marks: mark ÷ full mark × 100 × weight, theory and practical added. With the
 * defaults a total is 3·theory + 7·practical in thousandths of a point.
 *
 * Example: 82.00 and 83.03 are 82.721, exactly.
 */
export function weighing(settings: Settings): Weighing {
  const theory = BigInt(settings.theoryWeight) * 100n * BigInt(settings.practicalFull);
  const practical = BigInt(settings.practicalWeight) * 100n * BigInt(settings.theoryFull);
  const denominator =
    10n ** BigInt(settings.markDecimals) *
    10_000n *
    BigInt(settings.theoryFull) *
    BigInt(settings.practicalFull);
  const common = gcd(gcd(theory, practical), denominator);
  const [perTheory, perPractical] = [theory / common, practical / common];
  const [plainTheory, plainPractical] = [Number(perTheory), Number(perPractical)];
  return {
    scale: { markDecimals: settings.markDecimals, denominator: denominator / common },
    total: (t, p) => {
      // A sum that a double holds exactly has parts that it holds exactly: nothing was rounded on the way.
      const sum = plainTheory * (t ?? 0) + plainPractical * (p ?? 0);
      return sum <= Number.MAX_SAFE_INTEGER
        ? BigInt(sum)
        : perTheory * BigInt(t ?? 0) + perPractical * BigInt(p ?? 0);
    },
  };
}

/** A total in full, e.g. "82.721"; no padding unless `least` decimals are asked for. */
export function totalText(total: Total, scale: TotalScale, least = 0): string {
  return fractionText(total, scale.denominator, least);
}

/**
 * A total as the number that goes into a cell: the double nearest to what totalText says. Dividing two whole
 * numbers that a double holds exactly gives just that, as long as the denominator is a power of ten.
 */
export function totalNumber(total: Total, scale: TotalScale): number {
  const [count, unit] = [Number(total), Number(scale.denominator)];
  const isPower = unit === 10 ** Math.round(Math.log10(unit));
  const exact = isPower && Number.isSafeInteger(count) && Number.isSafeInteger(unit);
  return exact ? count / unit : Number(totalText(total, scale));
}

/** A total rounded half-up (四舍五入) to that many decimals, as a count of 1/10^decimals. */
export function roundedTotal(total: Total, scale: TotalScale, decimals: number): bigint {
  return divideHalfUp(total * 10n ** BigInt(decimals), scale.denominator);
}
