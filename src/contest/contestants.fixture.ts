/*
 * People and rounds for the tests of the awards: each test names only the fields that matter to it.
 */
import type { Registration, Roster } from './registration';
import type { RoundName } from './round-name';
import type { Contestant, RoundResult, Standing } from './standing';
import { NOTHING, type Place } from './raw';

/** A roster row, entitled to everything; the ticket's cell is the ticket, so that places can be read in tests. */
export function registered(fields: Partial<Registration> & Pick<Registration, 'ticket'>): Registration {
  const at = (column: string): Place => ({ sheet: '报名汇总表', cell: `${column}:${fields.ticket ?? ''}` });
  return {
    source: { row: 5, value: () => NOTHING, place: at },
    name: `选手${fields.ticket ?? ''}`,
    unitKey: fields.unit ?? '甲安',
    unit: '甲安',
    document: 'resident',
    idNumber: '110101199003079710',
    birth: { year: 1990, month: 3, day: 7 },
    sex: '男',
    unitKind: 'enterprise',
    level: null,
    unionCard: null,
    coaches: ['教练试一'],
    coachUnit: '甲安',
    bank: '某行某支行',
    account: '0001',
    consent: 'given',
    individual: false,
    duplicateOf: null,
    ineligible: false,
    ...fields,
  };
}

export function rosterOf(registrations: readonly Registration[], asksConsent = true): Roster {
  return { registrations, asksConsent };
}

/** Someone on a score sheet: a roster person, or a stranger by ticket. */
export function contestant(person: Registration | string): Contestant {
  if (typeof person === 'string') {
    return {
      key: person,
      ticket: person,
      name: `选手${person}`,
      unitKey: '外来',
      unit: '外来',
      registration: null,
    };
  }
  const { ticket, name, unitKey, unit } = person;
  return { key: ticket ?? `${name}|${unitKey}`, ticket, name, unitKey, unit, registration: person };
}

export function standing(person: Registration | string, fields: Partial<Standing> = {}): Standing {
  const one = contestant(person);
  return {
    contestant: one,
    theory: 8000,
    practical: 8000,
    total: 8000n,
    status: 'scored',
    attended: true,
    rank: null,
    pending: false,
    advances: false,
    why: { kind: 'ranked', by: 'total', gap: null, inside: null },
    row: 2,
    place: { sheet: '成绩', cell: `ticket:${one.key}` },
    cells: { theory: null, practical: null, who: null },
    ...fields,
  };
}

/** Two or more people who share the places first…last until a ruling. */
export function tied(people: readonly (Registration | string)[], first: number): readonly Standing[] {
  const last = first + people.length - 1;
  const why = { kind: 'pending', first, last, straddles: false } as const;
  return people.map((person) => standing(person, { pending: true, why }));
}

/** Ranks 1, 2, 3… in the order given. */
export function ranked(people: readonly (Registration | string)[], first = 1): readonly Standing[] {
  return people.map((person, index) => standing(person, { rank: first + index }));
}

export function roundOf(round: RoundName, standings: readonly Standing[]): RoundResult {
  return {
    round,
    sheet: `${round}-sheet`,
    entered: standings.length,
    attended: standings.filter(({ attended }) => attended).length,
    scored: standings.filter(({ status }) => status === 'scored').length,
    cut: null,
    scale: { markDecimals: 2, denominator: 100n },
    standings,
    unresolved: [],
    provisional: false,
  };
}

/** n tickets: prefix01, prefix02… */
export function tickets(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}`);
}
