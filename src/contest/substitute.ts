/*
 * 递补: which places of the next round are vacant, who is next in line for one, whom somebody's return
 * displaces, and whether the calls that were recorded fit together. It proposes and checks; that somebody
 * goes on is decided by the record alone (advance.ts).
 */
import { unclear } from './change-line';
import type { Call, Change, Changes } from './change';
import type { Finding } from './finding';
import type { RoundName } from './round-name';
import type { RoundResult, Standing } from './standing';

/** A place of the next round that somebody had and gave up or lost, and that nobody was called into. */
export interface Vacancy {
  readonly ticket: string;
  /** Rank in the round before; null while its tie waits for a ruling. */
  readonly rank: number | null;
  /** The line that says why. */
  readonly change: Change;
  /** In whose place they had been called up; null: the place was theirs by right. */
  readonly replaces: string | null;
}

/** Someone outside the places, better ranked than the next in line, and why they are not it. */
export interface PassedOver {
  readonly ticket: string;
  readonly rank: number | null;
  readonly because: 'called-up' | 'withdrawn' | 'disqualified';
}

export type NextInLine =
  | {
      readonly kind: 'next';
      readonly ticket: string;
      /** null: in an open tie of which nobody else can be called. */
      readonly rank: number | null;
      /** Everyone between the line and the next; empty: the first outside the places. */
      readonly because: readonly PassedOver[];
    }
  /** Only a ruling can say which of these is next. */
  | { readonly kind: 'tie-pending'; readonly tickets: readonly string[] }
  | { readonly kind: 'nobody' };

/**
 * Vacant places, in the order of the ranks of those who left them. A substitute who leaves vacates the
 * place again. Who was never inside the places vacates nothing.
 *
 * Example: rank 3 of 34 withdraws from the semifinal: one vacancy. Rank 35 is called up: none.
 */
export function vacancies(before: RoundResult, changes: Changes, into: RoundName): readonly Vacancy[] {
  const out = changes.declined(into);
  const calls = changes.calledUp(into);
  const { after, taken } = chainOf(before, changes, into);
  return before.standings.flatMap((standing): readonly Vacancy[] => {
    const ticket = nameOf(standing);
    const left = out.get(ticket);
    const isIn = isInside(standing, before);
    const call = isIn ? undefined : calls.get(ticket);
    const hadPlace = isIn || (call !== undefined && !taken.has(call));
    if (left === undefined || after.has(ticket) || !hadPlace) return [];
    return [{ ticket, rank: standing.rank, change: left.change, replaces: call?.replaces ?? null }];
  });
}

/**
 * The best ranked outside the places who is neither called up yet nor out of this round or the next
 * (WCA: the rule is run again, here over stored records and never over gaps). An open tie there, or over
 * the line, must be ruled first. Whether there is a vacancy at all is said by `vacancies`.
 *
 * Example: 8 ranked, 4 places, rank 2 withdraws: rank 5 is next. Ranks 5 and 6 tied: neither, until ruled.
 */
export function nextInLine(before: RoundResult, changes: Changes, into: RoundName): NextInLine {
  const because: PassedOver[] = [];
  const waiting = waitingLine(before);
  for (const standing of waiting) {
    const [ticket, passed] = [nameOf(standing), passedOver(standing, changes, into)];
    if (passed !== null) {
      because.push(passed);
      continue;
    }
    const tied = waiting.filter(
      (other) => sameTie(standing, other) && passedOver(other, changes, into) === null,
    );
    const straddles = standing.why.kind === 'pending' && standing.why.straddles;
    if (tied.length > 1 || straddles) return { kind: 'tie-pending', tickets: tied.map(nameOf) };
    return { kind: 'next', ticket, rank: standing.rank, because };
  }
  return { kind: 'nobody' };
}

/**
 * Who stands now in the place that this person left: the last one called up for it. Their call has to be
 * revoked when the person comes back. null where nobody was called.
 *
 * Example: 5 withdrew, 7 was called up for 5; reinstating 5 displaces 7.
 */
export function displacedBy(
  ticket: string,
  before: RoundResult,
  changes: Changes,
  into: RoundName,
): string | null {
  const { after } = chainOf(before, changes, into);
  const out = changes.declined(into);
  const seen = new Set([ticket]);
  let holder: string | null = null;
  for (let next = after.get(ticket); next !== undefined && !seen.has(next); next = after.get(next)) {
    seen.add(next);
    if (!out.has(next)) holder = next;
  }
  return holder;
}

/**
 * What is wrong with the recorded calls into a round: someone called up who has no rank in the round before
 * or goes on anyway (`not-in-line`), a place that nobody left or that is taken (`place-not-vacant`), and
 * somebody ranked better who was not called (`passed-over`). Only the first has no effect on who advances.
 */
export function checkCalls(before: RoundResult, changes: Changes, into: RoundName): readonly Finding[] {
  const waiting = waitingLine(before);
  const { taken } = chainOf(before, changes, into);
  const out = changes.declined(into);
  return [...changes.calledUp(into).values()].flatMap((call): readonly Finding[] => {
    const at = waiting.findIndex((standing) => nameOf(standing) === call.ticket);
    const standing = waiting[at];
    if (standing === undefined) return [unclear(call, 'not-in-line', call.replaces)];
    if (out.has(call.ticket)) return [];
    if (taken.has(call)) return [unclear(call, 'place-not-vacant', call.replaces)];
    const better = waiting
      .slice(0, at)
      .find((other) => !sameTie(standing, other) && passedOver(other, changes, into) === null);
    return better === undefined ? [] : [unclear(call, 'passed-over', nameOf(better))];
  });
}

/** Whom each vacated place went to, and the calls that fill none. */
interface Chain {
  readonly after: ReadonlyMap<string, string>;
  readonly taken: ReadonlySet<Call>;
}

/**
 * Somebody called up for T after another substitute of T left stands in that substitute's place. A call of
 * someone who cannot be called, or no longer, fills nothing, so that nobody vacates it again.
 */
function chainOf(before: RoundResult, changes: Changes, into: RoundName): Chain {
  const out = changes.declined(into);
  const calls = changes.calledUp(into);
  const holders = new Set(before.standings.filter((one) => isInside(one, before)).map(nameOf));
  const after = new Map<string, string>();
  const taken = new Set<Call>();
  const callable = new Set(waitingLine(before).map(nameOf));
  for (const call of calls.values()) {
    if (!callable.has(call.ticket)) {
      taken.add(call);
      continue;
    }
    const seen = new Set<string>();
    let holder = call.replaces;
    for (let next = after.get(holder); next !== undefined && out.has(next); next = after.get(holder)) {
      if (seen.has(next)) break;
      seen.add(next);
      holder = next;
    }
    const isVacant = out.has(holder) && holders.has(holder) && !after.has(holder);
    if (isVacant) holders.add(call.ticket);
    else taken.add(call);
    if (!after.has(holder)) after.set(holder, call.ticket);
  }
  return { after, taken };
}

/** Everyone with a place in the order who is not surely inside the places, best first. */
function waitingLine(before: RoundResult): readonly Standing[] {
  if (before.cut === null) return [];
  return before.standings.filter((one) => (one.rank !== null || one.pending) && !isInside(one, before));
}

function isInside({ rank, why }: Standing, { cut }: RoundResult): boolean {
  if (cut === null) return false;
  if (why.kind === 'pending') return why.last <= cut.places;
  return rank !== null && rank <= cut.places;
}

function sameTie(a: Standing, b: Standing): boolean {
  if (a === b) return true;
  return a.why.kind === 'pending' && b.why.kind === 'pending' && a.why.first === b.why.first;
}

function passedOver(standing: Standing, changes: Changes, into: RoundName): PassedOver | null {
  const [ticket, { rank }] = [nameOf(standing), standing];
  const left = changes.declined(into).get(ticket);
  if (left !== undefined) return { ticket, rank, because: left.status };
  return changes.calledUp(into).has(ticket) ? { ticket, rank, because: 'called-up' } : null;
}

function nameOf({ contestant }: Standing): string {
  return contestant.ticket ?? contestant.key;
}
