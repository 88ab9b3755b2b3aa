/*
 * Which ties that wait for a ruling decide something: who goes on, or who gets which prize. How they are ruled
 * is not known here.
 */
import { prizeFor } from './bonus';
import { TOP_TEN } from './prize-places';
import type { Settings } from './settings';
import type { RoundResult } from './standing';

/** A tie that waits for a ruling, over the places first…last. Tickets, or keys of people without one. */
export interface OpenTie {
  readonly tickets: readonly string[];
  readonly first: number;
  readonly last: number;
}

export type DecidingTie =
  | ({ readonly kind: 'tie-on-line'; readonly places: number } & OpenTie)
  /** `boundaries`: 3 is the one between the third and the fourth place. */
  | ({ readonly kind: 'tie-at-prize'; readonly boundaries: readonly number[] } & OpenTie);

/**
 * Places after which a prize changes: medals 1|2, 2|3, 3|4, the bonus of the setting 奖金, certificates 10|11.
 * Example: with 1:6000;2-6:3000;7-10:1000 they are 1, 2, 3, 6 and 10.
 */
export function prizeBoundaries(settings: Settings): readonly number[] {
  const lastPaid = Math.max(TOP_TEN, ...settings.prizes.map(({ last }) => last));
  return Array.from({ length: lastPaid }, (_, index) => index + 1).filter(
    (place) =>
      place <= MEDALS || place === TOP_TEN || prizeFor(place, settings) !== prizeFor(place + 1, settings),
  );
}

const MEDALS = 3;

/**
 * The open ties of a round: those over the line or, in the final, over a prize boundary decide something; the others
 * lie within one prize or wholly on one side of the line.
 */
export function weighTies(
  round: RoundResult,
  settings: Settings,
): { readonly deciding: readonly DecidingTie[]; readonly within: readonly OpenTie[] } {
  const deciding: DecidingTie[] = [];
  const within: OpenTie[] = [];
  const boundaries = round.round === 'final' ? prizeBoundaries(settings) : [];
  for (const tie of openTies(round)) {
    const crossed = boundaries.filter((place) => tie.first <= place && place < tie.last);
    const places = round.cut?.places ?? null;
    if (places !== null && tie.first <= places && places < tie.last) {
      deciding.push({ kind: 'tie-on-line', ...tie, places });
    } else if (crossed.length > 0) deciding.push({ kind: 'tie-at-prize', ...tie, boundaries: crossed });
    else within.push(tie);
  }
  return { deciding, within };
}

function openTies({ standings }: RoundResult): readonly OpenTie[] {
  const ties = new Map<number, { tickets: string[]; first: number; last: number }>();
  for (const standing of standings) {
    const { why } = standing;
    if (why.kind !== 'pending') continue;
    const tie = ties.get(why.first) ?? { tickets: [], first: why.first, last: why.last };
    tie.tickets.push(standing.contestant.ticket ?? standing.contestant.key);
    ties.set(why.first, tie);
  }
  return [...ties.values()];
}
