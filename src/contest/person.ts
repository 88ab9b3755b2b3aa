/*
 * Who is one and the same person across the roster's rows and the rounds, and whose 资格 was taken away:
 * what every award that counts heads must agree on. How rows were read and marks ranked is not known here.
 */
import type { Registration, Roster } from './registration';
import type { Contestant, RoundResult } from './standing';

/** The first roster row of a person, or the contest's key (ticket, or name and unit) of one not on the roster. */
export type Person = Registration | string;

/** A person's first row on the roster: a later row with the same valid ID or ticket is the same person. */
export function firstRowOf(registration: Registration): Registration {
  let row = registration;
  while (row.duplicateOf !== null) row = row.duplicateOf;
  return row;
}

export function personOf(contestant: Contestant): Person {
  return contestant.registration === null ? contestant.key : firstRowOf(contestant.registration);
}

/**
 * Everyone with 取消资格, in whichever round it stands, and whoever a review took out (取消资格
 * takes the person out of N, ranks and counts). 取消成绩 is not 取消资格 and takes nobody out here.
 * Example: 取消资格 on the final's sheet also takes the person out of the unit's preliminary head-count.
 */
export function disqualifiedPeople(
  rounds: readonly RoundResult[],
  roster: Roster | null,
  tickets: ReadonlySet<string>,
): ReadonlySet<Person> {
  const out = new Set<Person>();
  for (const { contestant, status } of rounds.flatMap((round) => round.standings)) {
    const reviewed = contestant.ticket !== null && tickets.has(contestant.ticket);
    if (status === 'disqualified' || reviewed) out.add(personOf(contestant));
  }
  for (const registration of roster?.registrations ?? []) {
    if (registration.ticket !== null && tickets.has(registration.ticket)) out.add(firstRowOf(registration));
  }
  return out;
}
