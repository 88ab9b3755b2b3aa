/*
 * People of a round by ticket or name, for the acts that change somebody's record: who they are, where they stand,
 * what was recorded about them.
 */
import { roundIn } from '../actions/contest-state';
import { readChanges } from '../contest/change';
import { roundBefore, type RoundName } from '../contest/round-name';
import type { RoundResult, Standing, Status } from '../contest/standing';
import type { Ground } from './ground';
import { personOf, type PersonTold } from './round-head';
import { marksOf } from './tie-look';

export interface PersonFound extends PersonTold {
  /** 'sheet': on the round's sheet; 'expected': advanced into it, or registered for it, and not there yet. */
  readonly where: 'sheet' | 'expected';
  /** As they stand on the round's sheet; empty: none. */
  readonly theory: string;
  readonly practical: string;
  readonly status: Status | null;
  /** Recorded out of this round, in force now. */
  readonly recorded: 'withdrawn' | 'disqualified' | null;
}

export interface PeopleFound {
  /** At most thirty, in the order of the ranks. */
  readonly people: readonly PersonFound[];
  readonly more: number;
}

const SHOWN = 30;

/** People with a ticket, for nobody else can be recorded. `text` empty: everybody. */
export function findPeople(
  ground: Ground,
  { round, text }: { readonly round: RoundName; readonly text: string },
): PeopleFound {
  const wanted = text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  const isWanted = ({ ticket, name }: Named): boolean =>
    ticket.toUpperCase().includes(wanted) || name.replace(/\s/gu, '').toUpperCase().includes(wanted);
  const found = candidatesOf(ground, round).filter(isWanted);
  return { people: found.slice(0, SHOWN).map((one) => one.tell()), more: Math.max(0, found.length - SHOWN) };
}

interface Named {
  readonly ticket: string;
  readonly name: string;
}

type Candidate = Named & { tell(): PersonFound };

/** On the round's sheet first; then who advanced into it or left it, or registered for it. */
function candidatesOf(ground: Ground, round: RoundName): readonly Candidate[] {
  const { state } = ground;
  const { settings, read, result } = state;
  const changes = readChanges(read.rows.changes, settings);
  const recorded = (ticket: string): PersonFound['recorded'] =>
    changes.recordedStatus(round, ticket)?.status ?? null;
  const own = roundIn(state, round);
  const earlier = roundBefore(round);
  const before = earlier === null ? null : roundIn(state, earlier);
  const standingIn = (one: Standing, at: RoundResult, where: PersonFound['where']): readonly Candidate[] => {
    const { ticket, name } = one.contestant;
    if (ticket === null) return [];
    const marks = where === 'sheet' ? marksOf(one, at) : { theory: '', practical: '' };
    const status = where === 'sheet' ? one.status : null;
    const tell = (): PersonFound => ({
      ...personOf(one, at, settings.totalDecimals),
      ...marks,
      where,
      status,
      recorded: recorded(ticket),
    });
    return [{ ticket, name, tell }];
  };
  const there = own?.standings.flatMap((one) => standingIn(one, own, 'sheet')) ?? [];
  const isThere = new Set(there.map(({ ticket }) => ticket));
  const expected =
    before?.standings
      .filter(({ advances, why }) => advances === true || why.recorded?.kind === 'declined')
      .flatMap((one) => standingIn(one, before, 'expected')) ?? [];
  const registered = (before === null ? (result.roster?.registrations ?? []) : []).flatMap(
    ({ ticket, name, unit }): readonly Candidate[] =>
      ticket === null
        ? []
        : [{ ticket, name, tell: () => registeredAs(ticket, name, unit, recorded(ticket)) }],
  );
  return [...there, ...[...expected, ...registered].filter(({ ticket }) => !isThere.has(ticket))];
}

function registeredAs(
  ticket: string,
  name: string,
  unit: string,
  recorded: PersonFound['recorded'],
): PersonFound {
  const nothing = { rank: null, total: '', theory: '', practical: '', status: null };
  return { ticket, name, unit, ...nothing, where: 'expected', recorded };
}
