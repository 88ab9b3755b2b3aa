/*
 * One round in a few lines: how many people, where the line is, who leads, who stands at the line. Numbers as
 * texts; who may be named is decided here: at the line only while no rank is open there.
 */
import { totalText } from '../contest/total';
import type { ContestResult } from '../contest/result';
import type { RoundName } from '../contest/round-name';
import type { RoundResult, Standing } from '../contest/standing';

export interface PersonTold {
  readonly rank: number | null;
  readonly ticket: string;
  readonly name: string;
  readonly unit: string;
  readonly total: string;
}

export interface RoundHead {
  readonly round: RoundName;
  readonly sheet: string;
  readonly entered: number;
  readonly attended: number;
  readonly scored: number;
  readonly missing: number;
  readonly cut: RoundResult['cut'];
  readonly leaders: readonly PersonTold[];
  /** The last inside and the first outside, null where nobody is. */
  readonly lastInside: PersonTold | null;
  readonly firstOutside: PersonTold | null;
  /** Ties that wait for a ruling, by ticket. */
  readonly ties: readonly (readonly string[])[];
  readonly provisional: boolean;
}

const LEADERS = 3;

export function headsOf({ rounds, settings }: ContestResult): readonly RoundHead[] {
  return rounds.map((round) => headOf(round, settings.totalDecimals));
}

function headOf(round: RoundResult, decimals: number): RoundHead {
  const { standings, unresolved, cut, sheet, entered, attended, scored, provisional } = round;
  const person = (one: Standing | undefined): PersonTold | null =>
    one === undefined ? null : personOf(one, round, decimals);
  const ranked = standings.filter(({ total, why }) => total !== null && why.kind !== 'unranked');
  return {
    round: round.round,
    sheet,
    entered,
    attended,
    scored,
    missing: standings.filter(({ status }) => status === 'missing').length,
    cut,
    leaders: ranked.slice(0, LEADERS).flatMap((one) => person(one) ?? []),
    lastInside: cut === null ? null : person(ranked.filter(({ advances }) => advances === true).at(-1)),
    firstOutside:
      cut === null
        ? null
        : person(ranked.find(({ advances, why }) => advances === false && why.recorded?.kind !== 'declined')),
    ties: unresolved,
    provisional,
  };
}

export function personOf(standing: Standing, round: RoundResult, decimals: number): PersonTold {
  const { contestant, total, rank } = standing;
  return {
    rank,
    ticket: contestant.ticket ?? '',
    name: contestant.name,
    unit: contestant.unit,
    total: total === null ? '' : totalText(total, round.scale, decimals),
  };
}
