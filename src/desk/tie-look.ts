/*
 * The ties of a round that wait for a ruling, with everything that those who rule look at. Who is tied is decided in
 * contest/prize-ties.ts.
 */
import type { ContestState } from '../actions/contest-state';
import { markText } from '../contest/mark';
import { weighTies } from '../contest/prize-ties';
import type { RoundResult, Standing } from '../contest/standing';
import { personOf, type PersonTold } from './round-head';

/** Marks and total are the same for all members but theory, which may differ where the weights allow it. */
export interface TiedPerson extends PersonTold {
  readonly theory: string;
  readonly practical: string;
}

export interface TieTold {
  /** Places first…last. */
  readonly first: number;
  readonly last: number;
  /** What hangs on it: who goes on, which prize, or nothing but the printed rank. */
  readonly decides: 'line' | 'prize' | 'rank';
  /** In ticket order. `ticket` empty: such a tie cannot be ruled before everybody in it has one. */
  readonly members: readonly TiedPerson[];
}

/** In the order of the places. */
export function tiesOf(round: RoundResult, { settings }: Pick<ContestState, 'settings'>): readonly TieTold[] {
  const { deciding, within } = weighTies(round, settings);
  const told = [
    ...deciding.map((tie) => ({ ...tie, decides: tie.kind === 'tie-on-line' ? 'line' : 'prize' }) as const),
    ...within.map((tie) => ({ ...tie, decides: 'rank' }) as const),
  ];
  const byName = new Map(round.standings.map((one) => [nameOf(one), one]));
  return told
    .sort((a, b) => a.first - b.first)
    .map(({ tickets, first, last, decides }) => ({
      first,
      last,
      decides,
      members: tickets.flatMap((ticket) => {
        const standing = byName.get(ticket);
        return standing === undefined ? [] : [tiedPerson(standing, round, settings.totalDecimals)];
      }),
    }));
}

function tiedPerson(standing: Standing, round: RoundResult, decimals: number): TiedPerson {
  const { theory, practical } = marksOf(standing, round);
  return { ...personOf(standing, round, decimals), theory, practical };
}

/** Marks as texts; empty where there is none. */
export function marksOf(
  { theory, practical }: Pick<Standing, 'theory' | 'practical'>,
  { scale }: Pick<RoundResult, 'scale'>,
): { readonly theory: string; readonly practical: string } {
  const text = (mark: number | null): string => (mark === null ? '' : markText(mark, scale.markDecimals));
  return { theory: text(theory), practical: text(practical) };
}

/** The ticket, or what identifies a person without one. */
export function nameOf({ contestant }: Standing): string {
  return contestant.ticket ?? contestant.key;
}
