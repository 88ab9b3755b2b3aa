/*
 * Whose row is it? People are told apart by their ticket, a row without one by a unique 姓名+单位
 *. What the row's marks are worth is not known here.
 */
import { finding, type Finding } from './finding';
import type { Named } from './named-row';
import type { Registration, Roster } from './registration';
import type { ScoreColumn } from './rows';
import type { Contestant } from './standing';

/** People as far as they are known before a row is looked at. */
export interface Known {
  readonly hasRoster: boolean;
  readonly byTicket: ReadonlyMap<string, readonly Registration[]>;
  /** Roster rows of one name and unit; the same person's later rows left out. */
  readonly byName: ReadonlyMap<string, readonly Registration[]>;
  /** Tickets that score sheets give to the name and unit of someone who stands on one without a ticket. */
  readonly ticketsByName: ReadonlyMap<string, ReadonlySet<string>>;
}

function personKey(name: string, unit: string): string {
  return `${name}\n${unit}`;
}

/** Who the roster and the rows of all rounds know. */
export function knownPeople(roster: Roster | null, rows: readonly Named[]): Known {
  const byTicket = new Map<string, Registration[]>();
  const byName = new Map<string, Registration[]>();
  const ticketsByName = new Map<string, Set<string>>();
  for (const registration of roster?.registrations ?? []) {
    if (registration.ticket !== null) push(byTicket, registration.ticket, registration);
    if (registration.duplicateOf === null) {
      push(byName, personKey(registration.name, registration.unitKey), registration);
    }
  }
  // Only who stands somewhere without a ticket is looked up by name.
  for (const { ticket, name, unitKey: unit } of rows) {
    if (ticket === null) ticketsByName.set(personKey(name, unit), new Set());
  }
  if (ticketsByName.size > 0) {
    for (const { ticket, name, unitKey: unit } of rows) {
      if (ticket !== null && name !== '') ticketsByName.get(personKey(name, unit))?.add(ticket);
    }
  }
  return { hasRoster: roster !== null, byTicket, byName, ticketsByName };
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** How often each name and unit stands on a row without a ticket. */
export function countNames(rows: readonly Named[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ticket, name, unitKey: unit } of rows) {
    if (ticket !== null) continue;
    const key = personKey(name, unit);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export interface Person {
  readonly ticket: string | null;
  readonly contestant: Contestant;
  /** True where nobody can say who it is. */
  readonly held: boolean;
}

/** The person of a row; `nameless`: from countNames. */
export function contestantOf(named: Named, known: Known, nameless: ReadonlyMap<string, number>): Person {
  if (named.ticket !== null) {
    const registration = known.hasRoster ? registrationFor(named.ticket, named, known) : null;
    return { ticket: named.ticket, contestant: contestant(named.ticket, named, registration), held: false };
  }
  const key = personKey(named.name, named.unitKey);
  const sameName = known.byName.get(key) ?? [];
  const [only, another] = sameName;
  if (only !== undefined && another === undefined) {
    const ticket = only.ticket ?? onlyOf(known.ticketsByName.get(key));
    return { ticket, contestant: contestant(ticket, named, only), held: false };
  }
  const ticket = sameName.length === 0 ? onlyOf(known.ticketsByName.get(key)) : null;
  const unique = sameName.length === 0 && named.name !== '' && (nameless.get(key) ?? 0) <= 1;
  const isHeld = ticket === null && (!unique || (known.ticketsByName.get(key)?.size ?? 0) > 1);
  const found = contestant(ticket, named, null);
  return {
    ticket,
    contestant: isHeld ? { ...found, key: `${key}\n${named.row.row}` } : found,
    held: isHeld,
  };
}

/**
 * Two people with one ticket (`duplicate-ticket`): the row's own name tells which of them it is. A ticket that
 * nobody has may be that of the one person of that name and unit who has none yet.
 */
function registrationFor(ticket: string, named: Named, known: Known): Registration | null {
  const candidates = known.byTicket.get(ticket) ?? [];
  const found = candidates.find(({ name }) => name === named.name) ?? candidates[0];
  return found ?? ticketless(known.byName.get(personKey(named.name, named.unitKey)) ?? []);
}

/** The one roster row of that name and unit, if it has no ticket of its own yet. */
function ticketless(candidates: readonly Registration[]): Registration | null {
  const [only, another] = candidates;
  return only !== undefined && another === undefined && only.ticket === null ? only : null;
}

function onlyOf(tickets: ReadonlySet<string> | undefined): string | null {
  if (tickets?.size !== 1) return null;
  const [ticket] = tickets;
  return ticket ?? null;
}

function contestant(ticket: string | null, named: Named, registration: Registration | null): Contestant {
  const name = registration?.name ?? '';
  return {
    key: ticket ?? `${named.name} ${named.unitKey}`.trim(),
    ticket,
    name: name === '' ? named.name : name,
    unitKey: registration === null || registration.unitKey === '' ? named.unitKey : registration.unitKey,
    unit: registration === null || registration.unit === '' ? named.unit : registration.unit,
    registration,
  };
}

/** Where a row says another name or unit than the roster, or the roster does not know its ticket. */
export function mismatches(named: Named, person: Contestant, known: Known): readonly Finding[] {
  if (!known.hasRoster) return [];
  const where = (column: ScoreColumn) => ({ place: named.row.place(column), ticket: person.ticket });
  const { registration } = person;
  if (registration === null) return [finding('contestant-unknown', where('ticket'), { name: named.name })];
  const found: Finding[] = [];
  if (named.name !== '' && registration.name !== '' && named.name !== registration.name) {
    found.push(finding('name-mismatch', where('name'), { written: named.name, roster: registration.name }));
  }
  if (named.unitKey !== '' && registration.unitKey !== '' && named.unitKey !== registration.unitKey) {
    found.push(
      finding('unit-name-variant', where('unit'), { written: named.unit, counted: registration.unit }),
    );
  }
  return found;
}
