/*
 * Whose place in the next round is free, who is called up for it and who has to go when somebody comes back. Who
 * stands where is decided in contest-model.ts.
 */
import {
  before,
  callsInto,
  ranking,
  recordedOut,
  type Contest,
  type Place,
  type Round,
} from './contest-model';

/** Everybody who ever had each place of a round; somebody called up for a place that is not free has none. */
function holders(contest: Contest, into: Round, people: readonly Place[]): readonly (readonly string[])[] {
  const places = people.filter(({ inside }) => inside === true).map(({ ticket }) => [ticket]);
  for (const [ticket, replaces] of callsInto(contest, into)) {
    const place = places.find((held) => held.includes(replaces));
    if (place !== undefined && isWaiting(people, ticket) && isFree(contest, into, place)) place.push(ticket);
  }
  return places;
}

function isFree(contest: Contest, into: Round, place: readonly string[]): boolean {
  return place.every((ticket) => recordedOut(contest, into, ticket) !== null);
}

function isWaiting(people: readonly Place[], ticket: string): boolean {
  return people.some(
    (one) => one.ticket === ticket && one.inside !== true && (one.rank !== null || one.pending),
  );
}

/** Places of `into` that are free. */
export function freePlaces(contest: Contest, into: Round): number {
  const earlier = before(into);
  if (earlier === null) return 0;
  const { people } = ranking(contest, earlier);
  return holders(contest, into, people).filter((place) => isFree(contest, into, place)).length;
}

/** Who is called up for so many places, best first; 'tie' where only a ruling can say. */
export function nextInLine(contest: Contest, into: Round, count: number): readonly string[] | 'tie' {
  const earlier = before(into);
  const { people, openTies } = ranking(contest, earlier ?? 'preliminary');
  const calls = callsInto(contest, into);
  const called: string[] = [];
  const waits = ({ ticket }: Place): boolean =>
    isWaiting(people, ticket) &&
    !calls.has(ticket) &&
    !called.includes(ticket) &&
    recordedOut(contest, into, ticket) === null;
  while (called.length < count) {
    const next = people.find(waits);
    if (next === undefined) break;
    const tie = openTies.find((one) => one.includes(next.ticket)) ?? [];
    if (people.filter((one) => tie.includes(one.ticket) && waits(one)).length > 1) return 'tie';
    called.push(next.ticket);
  }
  return called;
}

/** Who was called up in the place of somebody who comes back: the last one who is still in. */
export function displacedBy(contest: Contest, into: Round, ticket: string): string | null {
  const earlier = before(into);
  if (earlier === null) return null;
  const { people } = ranking(contest, earlier);
  const line = new Set([ticket]);
  let holder: string | null = null;
  for (const [called, replaces] of callsInto(contest, into)) {
    if (!line.has(replaces) || !isWaiting(people, called)) continue;
    line.add(called);
    if (recordedOut(contest, into, called) === null) holder = called;
  }
  return holder;
}
