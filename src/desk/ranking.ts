/*
 * The standings of every round as columns of texts for a long list, and where the line is drawn. Which rows are
 * shown is decided in ranking-list.ts; why somebody stands where they stand, in why.ts.
 */
import type { RoundName } from '../contest/round-name';
import { percentText } from '../contest/setting-value';
import type { Cut, RoundResult, Standing, Status, Total } from '../contest/standing';
import { totalText } from '../contest/total';
import type { Words } from '../text/words';
import type { Ground } from './ground';
import { markTexts, totalTexts } from './total-texts';

/** `open`: only a ruling can say. `placed`: a round without a line. `unranked`: the row has no place at all. */
export type Verdict = 'in' | 'out' | 'open' | 'placed' | 'unranked';

/** Why a row has no place. */
export type Left = Exclude<Status, 'scored'> | 'repeated' | 'unidentified';

/** One entry per person in each, in the order of the standings; the unranked come last. */
export interface RankingColumns {
  /** What `why` is asked by: the ticket, or name and unit where there is none. */
  readonly key: readonly string[];
  readonly ticket: readonly string[];
  readonly name: readonly string[];
  /** Index into `units` of the look. */
  readonly unit: readonly number[];
  /** Marks and totals as texts; empty: none. */
  readonly theory: readonly string[];
  readonly practical: readonly string[];
  readonly total: readonly string[];
  /** The rank; in a tie that waits for a ruling, where it begins; 0: none. */
  readonly place: readonly number[];
  readonly verdict: readonly Verdict[];
}

/** A tie that waits for a ruling, over the rows at … at + people - 1. */
export interface TieRows {
  readonly at: number;
  readonly people: number;
  readonly first: number;
  readonly last: number;
  /** How many of them will go on where the tie lies over the line; null elsewhere. */
  readonly within: number | null;
}

export interface LineTold {
  readonly places: number;
  /** How the number of places came about, in one sentence. */
  readonly because: string;
  /** Totals of the last place inside and the first outside, and the points between them; null where one is missing. */
  readonly lastInside: string | null;
  readonly firstOutside: string | null;
  readonly gap: string | null;
}

export interface RoundRanking {
  readonly round: RoundName;
  readonly sheet: string;
  readonly columns: RankingColumns;
  /** Rows with a place; those from here on are unranked, each for the reason in `left`. */
  readonly ranked: number;
  readonly left: readonly Left[];
  readonly line: LineTold | null;
  readonly ties: readonly TieRows[];
  /** Rows whose advance 变动记录 changed: called up, or out of the next round. */
  readonly moved: readonly {
    readonly at: number;
    readonly how: 'called-up' | 'withdrawn' | 'disqualified';
  }[];
  readonly provisional: boolean;
}

export interface RankingLook {
  readonly rounds: readonly RoundRanking[];
  readonly units: readonly string[];
}

export function rankingOf({ checked, words }: Pick<Ground, 'checked' | 'words'>): RankingLook {
  const { rounds, settings } = checked.result;
  const units = new Map<string, number>();
  return {
    rounds: rounds.map((round) => roundRanking(round, settings.totalDecimals, units, words)),
    units: [...units.keys()],
  };
}

function roundRanking(
  round: RoundResult,
  decimals: number,
  units: Map<string, number>,
  words: Words,
): RoundRanking {
  const { standings } = round;
  const ranked = standings.filter(hasPlace).length;
  return {
    round: round.round,
    sheet: round.sheet,
    columns: columnsOf(round, decimals, units),
    ranked,
    left: standings.slice(ranked).map(leftBecause),
    line: round.cut === null ? null : lineTold(round, round.cut, decimals, words),
    ties: tiesOf(round),
    moved: standings.flatMap(({ why: { recorded } }, at) => {
      if (recorded === undefined || recorded.kind === 'out') return [];
      return [{ at, how: recorded.kind === 'called-up' ? 'called-up' : recorded.status }];
    }),
    provisional: round.provisional,
  };
}

export function hasPlace({ why }: Standing): boolean {
  return why.kind !== 'unranked';
}

function columnsOf(
  { standings, scale, cut }: RoundResult,
  decimals: number,
  units: Map<string, number>,
): RankingColumns {
  const unitAt = (unit: string): number => {
    const at = units.get(unit) ?? units.size;
    units.set(unit, at);
    return at;
  };
  const [mark, sum] = [markTexts(scale), totalTexts(scale, decimals)];
  return {
    key: standings.map(({ contestant }) => contestant.key),
    ticket: standings.map(({ contestant }) => contestant.ticket ?? ''),
    name: standings.map(({ contestant }) => contestant.name),
    unit: standings.map(({ contestant }) => unitAt(contestant.unit)),
    theory: standings.map(({ theory }) => mark(theory)),
    practical: standings.map(({ practical }) => mark(practical)),
    total: standings.map(({ total }) => sum(total)),
    place: standings.map(({ rank, why }) => rank ?? (why.kind === 'pending' ? why.first : 0)),
    verdict: standings.map((standing) => verdictOf(standing, cut)),
  };
}

function verdictOf({ why, advances, pending }: Standing, cut: Cut | null): Verdict {
  if (why.kind === 'unranked') return 'unranked';
  if (cut === null) return pending ? 'open' : 'placed';
  return advances === null ? 'open' : advances ? 'in' : 'out';
}

function leftBecause({ why, status }: Standing): Left {
  if (why.kind === 'unranked') return why.heldBecause ?? why.status;
  return status === 'scored' ? 'missing' : status;
}

function tiesOf({ standings, cut }: RoundResult): readonly TieRows[] {
  const ties = new Map<number, TieRows>();
  standings.forEach(({ why }, at) => {
    if (why.kind !== 'pending') return;
    const { first, last, straddles } = why;
    const people = (ties.get(first)?.people ?? 0) + 1;
    const within = straddles && cut !== null ? cut.places - first + 1 : null;
    ties.set(first, { at: ties.get(first)?.at ?? at, people, first, last, within });
  });
  return [...ties.values()];
}

/** The totals on both sides of the line, by right: who was called up or left does not move it. */
export function edgesOf({ standings, cut }: Pick<RoundResult, 'standings' | 'cut'>): {
  readonly inside: Total | null;
  readonly outside: Total | null;
} {
  if (cut === null) return { inside: null, outside: null };
  const at = (index: number): Total | null => standings[index]?.total ?? null;
  return { inside: cut.places === 0 ? null : at(cut.places - 1), outside: at(cut.places) };
}

function lineTold(round: RoundResult, cut: Cut, decimals: number, { reports, why }: Words): LineTold {
  const { inside, outside } = edgesOf(round);
  const text = (total: Total | null, least: number): string | null =>
    total === null ? null : totalText(total, round.scale, least);
  const { base, rounding, percent } = cut;
  return {
    places: cut.places,
    because: reports.rules.cut(cut, why.base[base], why.rounding[rounding], percentText(percent)),
    lastInside: text(inside, decimals),
    firstOutside: text(outside, decimals),
    // Under 名次比较 = 取整 the one behind may have the higher exact total; the page of a person says so.
    gap: inside === null || outside === null || inside < outside ? null : text(inside - outside, 0),
  };
}
