/*
 * Finding people on the result: the final, who is in a tie, whose name a ticket is.
 */
import type { ContestResult } from '../contest/result';
import type { RoundName } from '../contest/round-name';
import type { Cut, RoundResult, Standing } from '../contest/standing';
import type { Words } from '../text/words';
import type { Entry } from './page';

export function roundOf(result: ContestResult, name: RoundName): RoundResult | null {
  return result.rounds.find((round) => round.round === name) ?? null;
}

/** Everyone in the pending tie that covers this rank. */
export function tiedAt(round: RoundResult, rank: number): readonly Standing[] {
  return round.standings.filter(({ why }) => why.kind === 'pending' && why.first <= rank && rank <= why.last);
}

/** How many of the people in the tie over the line will go on by right: substitutes take none of these places. */
export function openPlaces(open: readonly Standing[], { places }: Cut): number {
  const [tie] = open.flatMap(({ why }) => (why.kind === 'pending' ? [why] : []));
  return tie === undefined ? 0 : Math.min(open.length, places - tie.first + 1);
}

/** Places of the final whose holder was disqualified and that nobody moves up into (取消资格后奖项 = 空缺). */
export function vacatedPlaces({ standings }: RoundResult): readonly number[] {
  const places = standings.flatMap(({ why }) =>
    why.recorded?.kind === 'out' ? (why.recorded.vacates ?? []) : [],
  );
  return places.sort((a, b) => a - b);
}

/** The rank, 待裁定, or the status word. */
export function rankEntry(standing: Standing, words: Words): Entry {
  if (standing.pending) return { value: words.reports.pending };
  return { value: standing.rank ?? words.names.status[standing.status] };
}

/** Names with tickets, since names repeat: 甲（AF20240001）. */
export function namesOf(standings: readonly Standing[], words: Words): readonly string[] {
  return standings.map(({ contestant }) =>
    words.reports.person(contestant.name, contestant.ticket ?? contestant.unit),
  );
}

/** Names by ticket, from the roster first, then from the score sheets. */
export function namesByTicket(result: ContestResult): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const learn = (ticket: string | null, name: string): void => {
    if (ticket !== null && name !== '' && !names.has(ticket)) names.set(ticket, name);
  };
  for (const registration of result.roster?.registrations ?? []) {
    learn(registration.ticket, registration.name);
  }
  for (const round of result.rounds) {
    for (const { contestant } of round.standings) learn(contestant.ticket, contestant.name);
  }
  return names;
}
