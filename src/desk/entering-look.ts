/*
 * How people come into a round from the one before: how many go on, which places are free, who is next in line, and
 * whether the round's sheet can be opened. Who goes on is decided in contest/advance.ts and contest/substitute.ts,
 * what opening does in actions/open-round.ts.
 */
import { roundIn } from '../actions/contest-state';
import { readChanges, type Changes } from '../contest/change';
import { roundBefore, type RoundName } from '../contest/round-name';
import type { RoundResult } from '../contest/standing';
import { nextInLine, vacancies, type PassedOver } from '../contest/substitute';
import type { Ground } from './ground';
import { personOf, type PersonTold } from './round-head';
import { nameOf } from './tie-look';

export interface FreePlace {
  readonly ticket: string;
  readonly name: string;
  /** Rank in the round before; null while a tie is open. */
  readonly rank: number | null;
  readonly status: 'withdrawn' | 'disqualified';
  readonly reason: string;
}

export type NextTold =
  | { readonly kind: 'next'; readonly person: PersonTold; readonly passedOver: readonly PassedOver[] }
  | { readonly kind: 'tie-pending'; readonly tickets: readonly string[] }
  | { readonly kind: 'nobody' };

export interface EnteringLook {
  readonly before: RoundName;
  /** Places by the rules; null: the round before has no sheet. */
  readonly places: number | null;
  /** How many go on now. */
  readonly going: number;
  readonly sheetIsThere: boolean;
  /** Who goes on and is not on the sheet yet, the first twenty; empty where there is no sheet. */
  readonly absent: readonly PersonTold[];
  readonly moreAbsent: number;
  readonly freePlaces: readonly FreePlace[];
  /** null: no place is free, or free places stay empty (弃赛名额 = 空缺). */
  readonly next: NextTold | null;
  readonly placesStayEmpty: boolean;
  /** What opening does now. */
  readonly does: 'makes' | 'adds' | 'nothing';
  /** Why it would be refused; null: it would not. */
  readonly obstacle: EnteringObstacle | null;
}

export interface EnteringObstacle {
  readonly code:
    | 'settings-unclear'
    | 'round-before-not-found'
    | 'round-sealed'
    | 'tie-on-line'
    | 'tie-in-line'
    | 'nobody-advances';
  readonly tickets: readonly string[];
}

const SHOWN = 20;

/** null for the preliminary, into which nobody has to come. */
export function enteringOf({ state }: Ground, into: RoundName): EnteringLook | null {
  const before = roundBefore(into);
  if (before === null) return null;
  const { settings, read, complete, seals } = state;
  const sheetIsThere = read.tables[into] !== null;
  const placesStayEmpty = settings.vacatedPlace === 'vacant';
  const earlier = roundIn(state, before);
  if (earlier === null) {
    const obstacle = { code: 'round-before-not-found', tickets: [] } as const;
    return { ...NOBODY, before, sheetIsThere, placesStayEmpty, obstacle };
  }
  const changes = readChanges(read.rows.changes, settings);
  const going = earlier.standings.filter(({ advances }) => advances === true);
  const there = new Set(roundIn(state, into)?.standings.map(nameOf));
  const absent = sheetIsThere ? going.filter((one) => !there.has(nameOf(one))) : [];
  const freePlaces = freePlacesOf(earlier, changes, into);
  const next = freePlaces.length === 0 || placesStayEmpty ? null : nextOf(earlier, changes, into, settings);
  const calls = next !== null && next.kind !== 'nobody';
  return {
    before,
    places: earlier.cut?.places ?? null,
    going: going.length,
    sheetIsThere,
    absent: absent.slice(0, SHOWN).map((one) => personOf(one, earlier, settings.totalDecimals)),
    moreAbsent: Math.max(0, absent.length - SHOWN),
    freePlaces,
    next,
    placesStayEmpty,
    does: sheetIsThere ? (calls || absent.length > 0 ? 'adds' : 'nothing') : 'makes',
    obstacle: obstacleIn(earlier, { complete, sealed: seals.has(into), going: going.length, next }),
  };
}

const NOBODY: Omit<EnteringLook, 'before' | 'sheetIsThere' | 'placesStayEmpty' | 'obstacle'> = {
  places: null,
  going: 0,
  absent: [],
  moreAbsent: 0,
  freePlaces: [],
  next: null,
  does: 'nothing',
};

function freePlacesOf(before: RoundResult, changes: Changes, into: RoundName): readonly FreePlace[] {
  const names = new Map(before.standings.map((one) => [nameOf(one), one.contestant.name]));
  return vacancies(before, changes, into).map(({ ticket, rank, change }) => ({
    ticket,
    name: names.get(ticket) ?? '',
    rank,
    status: change.kind === 'disqualified' ? 'disqualified' : 'withdrawn',
    reason: change.reason,
  }));
}

function nextOf(
  before: RoundResult,
  changes: Changes,
  into: RoundName,
  { totalDecimals }: { readonly totalDecimals: number },
): NextTold {
  const next = nextInLine(before, changes, into);
  if (next.kind !== 'next') return next;
  const standing = before.standings.find((one) => nameOf(one) === next.ticket);
  return standing === undefined
    ? { kind: 'nobody' }
    : { kind: 'next', person: personOf(standing, before, totalDecimals), passedOver: next.because };
}

/** In the order in which opening looks at them. */
function obstacleIn(
  { standings }: RoundResult,
  asked: {
    readonly complete: boolean;
    readonly sealed: boolean;
    readonly going: number;
    readonly next: NextTold | null;
  },
): EnteringObstacle | null {
  const none = { tickets: [] };
  if (!asked.complete) return { code: 'settings-unclear', ...none };
  if (asked.sealed) return { code: 'round-sealed', ...none };
  const straddling = standings.filter(({ why }) => why.kind === 'pending' && why.straddles);
  if (straddling.length > 0) return { code: 'tie-on-line', tickets: straddling.map(nameOf) };
  if (asked.next?.kind === 'tie-pending') return { code: 'tie-in-line', tickets: asked.next.tickets };
  return asked.going === 0 && asked.next?.kind !== 'next' ? { code: 'nobody-advances', ...none } : null;
}
