/*
 * People by name and the cell where they stand, for lists that lead to it.
 */
import { roundIn } from '../actions/contest-state';
import type { RoundName } from '../contest/round-name';
import type { Ground } from './ground';
import { nameOf } from './tie-look';

export interface NamedPlace {
  readonly ticket: string;
  /** Empty where nobody knows it. */
  readonly name: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** Looked for on the sheets of these rounds in this order, then on the roster. */
export function namedIn(
  { state }: Pick<Ground, 'state'>,
  rounds: readonly RoundName[],
  tickets: readonly string[],
): readonly NamedPlace[] {
  if (tickets.length === 0) return [];
  const wanted = new Set(tickets);
  const found = new Map<string, NamedPlace>();
  const add = (key: string, person: NamedPlace): void => {
    if (wanted.has(key) && !found.has(key)) found.set(key, person);
  };
  for (const round of rounds) {
    for (const one of roundIn(state, round)?.standings ?? []) {
      const { ticket, name } = one.contestant;
      add(nameOf(one), { ticket: ticket ?? '', name, ...one.place });
    }
  }
  for (const { ticket, name, source } of state.result.roster?.registrations ?? []) {
    if (ticket !== null && wanted.has(ticket)) add(ticket, { ticket, name, ...source.place('ticket') });
  }
  return tickets.map((ticket) => found.get(ticket) ?? { ticket, name: '', sheet: null, cell: null });
}
