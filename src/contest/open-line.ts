/*
 * Whether marks that are still open could change who goes on: who could fall out of the places, who could come in.
 * Which sheets are open, and why, is said by the caller.
 */
import { cutOf } from './cut';
import type { Settings } from './settings';
import type { RoundResult, Standing, Total } from './standing';
import { roundedTotal } from './total';

/** A sheet whose marks are not settled, with the least and the most that it can come to. */
export interface HeldSheet {
  /** The ticket, or what identifies a person without one. */
  readonly who: string;
  /** null: the person may end without a total. */
  readonly low: Total | null;
  readonly high: Total;
}

/** Tickets (or keys). Empty lists mean that nobody could. */
export interface OpenLine {
  /** Open sheets that could come inside the places or leave them. */
  readonly held: readonly string[];
  /** Inside now; could be outside. */
  readonly couldDrop: readonly string[];
  /** Outside now; could be inside, because somebody falls or because there are more places. */
  readonly couldEnter: readonly string[];
}

/**
 * Who could cross the line of a round while these sheets are open; null where nobody could, and in the final,
 * which has no line. Equal totals count as passed: 技能操作 could decide either way. The places themselves may
 * become more, where somebody open ends with a total, or fewer, where a typed mark turns out to be 缺考.
 *
 * Example: 30 % of 114 is 34 places; a sheet without marks could come to 100: the 34th could drop.
 */
export function openLine(
  round: RoundResult,
  settings: Settings,
  held: readonly HeldSheet[],
): OpenLine | null {
  const { cut, scale } = round;
  if (cut === null || held.length === 0) return null;
  const key = (total: Total): bigint =>
    settings.compare === 'exact' ? total : roundedTotal(total, scale, settings.totalDecimals);
  const heldNames = new Set(held.map(({ who }) => who));
  const settled = round.standings.filter((one) => one.total !== null && !heldNames.has(nameOf(one)));
  const places = placesBetween(round, settings, held);
  const totals = settled.map(({ total }) => key(total ?? 0n)).sort(descending);
  const highs = held.map(({ high }) => key(high)).sort(descending);
  const lows = held.flatMap(({ low }) => (low === null ? [] : [key(low)])).sort(descending);
  const worst = (one: Standing, index: number): number =>
    lastOfTie(settled, index) + 1 + countAtLeast(highs, key(one.total ?? 0n));
  const best = (one: Standing, index: number): number =>
    firstOfTie(settled, index) + 1 + countAtLeast(lows, key(one.total ?? 0n) + 1n);
  const isInside = (one: Standing): boolean => (one.rank ?? lastPlace(one)) <= cut.places;
  const crossing = {
    held: held.filter(({ high }) => countAtLeast(totals, key(high) + 1n) < places.most).map(({ who }) => who),
    couldDrop: settled.filter((one, at) => isInside(one) && worst(one, at) > places.least).map(nameOf),
    couldEnter: settled.filter((one, at) => !isInside(one) && best(one, at) <= places.most).map(nameOf),
  };
  return Object.values(crossing).every((list) => list.length === 0) ? null : crossing;
}

function nameOf({ contestant }: Standing): string {
  return contestant.ticket ?? contestant.key;
}

/** The places if nobody open ends with a total who may end without one, and if all of them do. */
function placesBetween(
  round: RoundResult,
  settings: Settings,
  held: readonly HeldSheet[],
): { readonly least: number; readonly most: number } {
  const byName = new Map(round.standings.map((one) => [nameOf(one), one]));
  const open = held.flatMap((sheet) => {
    const standing = byName.get(sheet.who);
    return standing === undefined ? [] : [{ sheet, standing }];
  });
  const disqualified = round.standings.filter(({ status }) => status === 'disqualified').length;
  const placesWith = (attended: number, scored: number): number =>
    cutOf(
      round.round,
      {
        entered: round.entered,
        attended: round.attended + attended,
        scored: round.scored + scored,
        disqualified,
      },
      settings,
    )?.places ?? 0;
  const leaving = open.filter(({ sheet, standing }) => sheet.low === null && standing.total !== null).length;
  const coming = open.filter(({ standing }) => standing.total === null).length;
  const arriving = open.filter(({ standing }) => !standing.attended).length;
  return { least: placesWith(-leaving, -leaving), most: placesWith(arriving, coming) };
}

function lastPlace({ why }: Standing): number {
  return why.kind === 'pending' ? why.last : Infinity;
}

/** Members of a tie that waits for a ruling share their first place. */
function firstPlace({ rank, why }: Standing): number {
  return rank ?? (why.kind === 'pending' ? why.first : Infinity);
}

function firstOfTie(settled: readonly Standing[], index: number): number {
  let first = index;
  while (first > 0 && sameTie(settled[first - 1], settled[index])) first -= 1;
  return first;
}

function lastOfTie(settled: readonly Standing[], index: number): number {
  let last = index;
  while (sameTie(settled[last + 1], settled[index])) last += 1;
  return last;
}

function sameTie(a: Standing | undefined, b: Standing | undefined): boolean {
  return a !== undefined && b !== undefined && firstPlace(a) === firstPlace(b);
}

/** How many of the numbers, largest first, are at least that. */
function countAtLeast(numbers: readonly bigint[], least: bigint): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0n) >= least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function descending(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
