/*
 * What the formulas of the 复算 sheet must give, worked out exactly and without looking at our ranks: totals
 * rounded as the sheet rounds them, and one more than there are better people. How a formula is written is
 * not known here.
 */
import { divideHalfUp, exactDecimals, REPEATING_DIGITS } from '../contest/decimal';
import type { Settings } from '../contest/settings';
import type { RoundResult, Standing } from '../contest/standing';
import { roundedTotal } from '../contest/total';
import { vacatedPlaces } from './people';

/**
 * With more people than this RANK and COUNTIFS, which look through all rows for every row, would halt a
 * spreadsheet at every change (LibreOffice 7.4: 4 s for 2 000 people, 24 s for 5 000). The rows stand in our
 * order, so comparing each with the one above proves the same ranks.
 */
export const MOST_COUNTED = 2000;

/** Beyond this a sheet of formulas (eight for each person) only slows the workbook down: there is none. */
export const MOST_RECALCULATED = 20_000;

/** A ranked person with the results that the formulas give. */
export interface Proof {
  readonly standing: Standing;
  /** 裁定次序 inside its tie; null where no ruling decided. */
  readonly order: number | null;
  /** Counts of 1/10^decimals. */
  readonly total: bigint;
  /** The total rounded once more, under 取整; else the total. */
  readonly compared: bigint;
  /** Better places that stay empty (取消资格后奖项 = 空缺): nobody on the sheet holds them. */
  readonly vacant: number;
}

/**
 * Decimals to which totals are rounded on the sheet: as many as an exact total can have, ten where it may
 * repeat or would need more. Example: 30 % and 70 % of marks with two decimals need three.
 */
export function proofDecimals({ scale }: RoundResult): number {
  return Math.min(exactDecimals(1n, scale.denominator) ?? REPEATING_DIGITS, REPEATING_DIGITS);
}

export function isRepeating({ scale }: RoundResult): boolean {
  return exactDecimals(1n, scale.denominator) === null;
}

/** Everyone with a total, in our order. */
export function proofsOf(round: RoundResult, settings: Settings): readonly Proof[] {
  const decimals = proofDecimals(round);
  let [previous, order]: [Standing | null, number] = [null, 0];
  const vacated = vacatedPlaces(round);
  return round.standings.flatMap((standing) => {
    if (standing.total === null) return [];
    const ruled = standing.why.kind === 'ranked' && standing.why.by === 'ruling';
    order = ruled && previous !== null && areEqual(previous, standing) ? order + 1 : 1;
    previous = ruled ? standing : null;
    const total = roundedTotal(standing.total, round.scale, decimals);
    return [
      {
        standing,
        order: ruled ? order : null,
        total,
        vacant: vacated.filter((place) => place < placeOf(standing)).length,
        compared: settings.compare === 'rounded' ? rounded(total, decimals, settings.totalDecimals) : total,
      },
    ];
  });
}

function placeOf({ rank, why }: Standing): number {
  return rank ?? (why.kind === 'pending' ? why.first : 0);
}

function areEqual(a: Standing, b: Standing): boolean {
  return a.total === b.total && a.practical === b.practical;
}

function rounded(total: bigint, decimals: number, places: number): bigint {
  return decimals <= places
    ? total * 10n ** BigInt(places - decimals)
    : divideHalfUp(total, 10n ** BigInt(decimals - places));
}

/** What the rank formula gives: one more than there are better people by the keys on the sheet, and better vacant places. */
export function formulaRanks(proofs: readonly Proof[]): readonly number[] {
  const keys = proofs.map(({ compared, standing, total, order }) => [
    compared,
    BigInt(standing.practical ?? 0),
    total,
    BigInt(-(order ?? 0)),
  ]);
  const compare = (a: readonly bigint[], b: readonly bigint[]): number => {
    const at = a.findIndex((key, index) => key !== b[index]);
    return at < 0 ? 0 : (a[at] ?? 0n) > (b[at] ?? 0n) ? -1 : 1;
  };
  const sorted = [...keys].sort(compare);
  const firsts = new Map<string, number>();
  sorted.forEach((key, index) => {
    if (!firsts.has(key.join())) firsts.set(key.join(), index + 1);
  });
  return keys.map((key, index) => (firsts.get(key.join()) ?? 0) + (proofs[index]?.vacant ?? 0));
}

/** A pending person agrees where the formula gives the first place of the tie. */
export function agreesWithOurs({ why, rank }: Standing, formulaRank: number): boolean {
  return formulaRank === (rank ?? (why.kind === 'pending' ? why.first : null));
}
