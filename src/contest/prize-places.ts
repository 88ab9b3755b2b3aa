/*
 * Which places of the final exist, and who holds each as far as marks and rulings say (三（二）无并列名次).
 * What a place is worth is not known here.
 */
import type { PrizePlace } from './award';
import type { RoundResult, Standing } from './standing';

/** 决赛前10名 (六). */
export const TOP_TEN = 10;

/**
 * The places of a round from the first to the last that somebody holds or will hold. A place inside a tie
 * that waits for a ruling has nobody yet (standing null); places below the tie are firm. Nothing moves
 * down and nothing is made up: nine ranked finalists are nine places.
 * A place that nobody moves up into (取消资格后奖项 = 空缺) has nobody and says who lost it.
 * Example: ranks 1, 2 = 2, 4 give 1, 2 (nobody yet), 3 (nobody yet), 4. Rank 2 disqualified after the final,
 * prizes staying empty: 1, 2 (vacant), 3, 4.
 */
export function prizePlaces(round: RoundResult): readonly PrizePlace[] {
  const holders = new Map<number, PrizePlace>();
  for (const standing of round.standings) {
    const { rank, why } = standing;
    const vacated = why.recorded?.kind === 'out' ? why.recorded.vacates : null;
    if (rank !== null) holders.set(rank, { rank, standing });
    else if (why.kind === 'pending') {
      for (let place = why.first; place <= why.last; place += 1) {
        holders.set(place, { rank: place, standing: null });
      }
    } else if (vacated !== null) holders.set(vacated, { rank: vacated, standing: null, vacatedBy: standing });
  }
  return [...holders.values()].sort((a, b) => a.rank - b.rank);
}

/**
 * Everyone who is in the top ten whatever the rulings will be: ranks 1…10, and members of a tie that lies
 * wholly within them. A tie over ranks 10 and 11 is not in, either of its members, until it is ruled.
 */
export function surelyTopTen(round: RoundResult): readonly Standing[] {
  return round.standings.filter((standing) => {
    if (standing.rank !== null) return standing.rank <= TOP_TEN;
    return standing.pending && standing.why.kind === 'pending' && standing.why.last <= TOP_TEN;
  });
}
