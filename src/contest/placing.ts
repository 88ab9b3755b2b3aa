/*
 * The order of people in a round: by total, then practical, ties by ruling. One comparator key orders people
 * and decides what a tie is; row order, names and tickets never decide a place. Who advances, and what is
 * said about a place, is decided in rank-round.ts.
 */
import type { RecordedStatus } from './change';
import type { Finding } from './finding';
import type { Place } from './raw';
import type { RoundName } from './round-name';
import { rule, strayRulings, type RulingLine, type TiedMember } from './ruling';
import type { Settings } from './settings';
import type { Contestant, Mark, RowCells, Status, Total } from './standing';
import { roundedTotal, weighing } from './total';

/** Someone on the round's sheet, read and identified. */
export interface RoundEntry {
  readonly contestant: Contestant;
  readonly theory: Mark | null;
  readonly practical: Mark | null;
  readonly status: Status;
  /** Why the row is held back though it may have marks; its status is then `missing`. */
  readonly held: 'repeated' | 'unidentified' | null;
  /** What 变动记录 says; `status` is then this one. */
  readonly recorded?: RecordedStatus;
  /** The place that the marks would win stays empty: nobody moves up into it. */
  readonly holdsPlace?: boolean;
  readonly row: number;
  readonly place: Place;
  readonly cells: RowCells;
}

/** An exact whole number; a bigint only where a double would not hold it, so that equal keys are identical. */
type Key = number | bigint;

export interface Scored {
  readonly entry: RoundEntry;
  readonly total: Total;
  /** What people are compared by, in this order; all three equal are a tie. */
  readonly first: Key;
  readonly second: Key;
  readonly third: Key;
}

/** Out by 变动记录, but nobody moves up into the place. */
export function isVacant({ entry }: Scored): boolean {
  return entry.holdsPlace === true;
}

/** A place, or a run of places that only a ruling can tell apart. */
export interface Group {
  readonly first: number;
  readonly members: readonly Scored[];
  readonly pending: boolean;
  readonly ruled: boolean;
}

export function scoredEntries(entries: readonly RoundEntry[], settings: Settings): readonly Scored[] {
  const { scale, total } = weighing(settings);
  const counts = (status: Status): boolean =>
    status === 'scored' || (status === 'partly-absent' && settings.absentPart === 'zero');
  return entries
    .filter(({ status, holdsPlace }) => counts(status) || holdsPlace === true)
    .map((entry) => {
      const exact = total(entry.theory, entry.practical);
      const third = keyOf(exact);
      const first =
        settings.compare === 'exact' ? third : keyOf(roundedTotal(exact, scale, settings.totalDecimals));
      return { entry, total: exact, first, second: keyOf(entry.practical ?? 0), third };
    });
}

/** Better first; 0 is a tie. */
function compareKeys(a: Scored, b: Scored): number {
  if (a.first !== b.first) return a.first > b.first ? -1 : 1;
  if (a.second !== b.second) return a.second > b.second ? -1 : 1;
  return a.third === b.third ? 0 : a.third > b.third ? -1 : 1;
}

function keyOf(count: number | bigint): Key {
  const number = Number(count);
  return Number.isSafeInteger(number) ? number : BigInt(count);
}

export function compareTickets(a: RoundEntry, b: RoundEntry): number {
  const [left, right] = [a.contestant.ticket ?? a.contestant.key, b.contestant.ticket ?? b.contestant.key];
  return left < right ? -1 : left > right ? 1 : a.row - b.row;
}

export function nameOf(entry: RoundEntry): string {
  return entry.contestant.ticket ?? entry.contestant.key;
}

export function orderGroups(
  round: RoundName,
  scored: readonly Scored[],
  rulings: readonly RulingLine[],
): { readonly groups: readonly Group[]; readonly findings: readonly Finding[] } {
  const sorted = [...scored].sort((a, b) => compareKeys(a, b) || compareTickets(a.entry, b.entry));
  const groups: Group[] = [];
  const findings: Finding[] = [];
  const untied = new Map<string, TiedMember>();
  for (let start = 0; start < sorted.length;) {
    const head = sorted[start];
    let end = start + 1;
    for (let next = sorted[end]; head && next && compareKeys(head, next) === 0; next = sorted[end]) end += 1;
    const members = sorted.slice(start, end);
    if (members.length === 1) {
      if (rulings.length > 0) for (const { entry } of members) untied.set(nameOf(entry), memberOf(entry));
      groups.push({ first: start + 1, members, pending: false, ruled: false });
    } else {
      const tie = members.some(isVacant) ? partlyVacant : orderTie;
      const ordered = tie(round, start + 1, members, rulings);
      findings.push(...ordered.findings);
      groups.push(...ordered.groups);
    }
    start = end;
  }
  return { groups, findings: [...findings, ...strayRulings(round, rulings, untied)] };
}

function memberOf({ contestant, theory, practical }: RoundEntry): TiedMember {
  return { key: contestant.key, ticket: contestant.ticket, theory, practical };
}

function ruleTie(
  round: RoundName,
  members: readonly Scored[],
  rulings: readonly RulingLine[],
): { readonly order: readonly Scored[] | null; readonly findings: readonly Finding[] } {
  const byMember = new Map(members.map((one) => [memberOf(one.entry), one]));
  const { order, findings } = rule(round, [...byMember.keys()], rulings);
  const ordered = order?.flatMap((member) => byMember.get(member) ?? []) ?? null;
  return { order: ordered, findings };
}

type Ordered = { readonly groups: readonly Group[]; readonly findings: readonly Finding[] };

function orderTie(
  round: RoundName,
  first: number,
  members: readonly Scored[],
  rulings: readonly RulingLine[],
): Ordered {
  const { order, findings } = ruleTie(round, members, rulings);
  return { groups: placesOf(first, members, order), findings };
}

/** A ruling over all of them holds; without one, who is out stands behind who is not. */
function partlyVacant(
  round: RoundName,
  first: number,
  members: readonly Scored[],
  rulings: readonly RulingLine[],
): Ordered {
  const whole = orderTie(round, first, members, rulings);
  const [there, out] = [members.filter((one) => !isVacant(one)), members.filter(isVacant)];
  if (there.length === 0) return { groups: placesOf(first, members, members), findings: [] };
  if (whole.groups.length > 1) return whole;
  const rest =
    there.length > 1
      ? orderTie(round, first, there, rulings)
      : { groups: [{ first, members: there, pending: false, ruled: false }], findings: [] };
  return { groups: [...rest.groups, ...placesOf(first + there.length, out, out)], findings: rest.findings };
}

function placesOf(
  first: number,
  members: readonly Scored[],
  order: readonly Scored[] | null,
): readonly Group[] {
  if (order === null) return [{ first, members, pending: true, ruled: false }];
  return order.map((one, index) => ({ first: first + index, members: [one], pending: false, ruled: true }));
}

export function lastOf(group: Group): number {
  return group.first + group.members.length - 1;
}
