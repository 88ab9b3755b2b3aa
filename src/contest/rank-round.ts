/*
 * The order of one round: totals, ranks, ties, who advances. Each round stands alone (interface.md
 * §4.3). One comparator key orders people and decides what a tie is; row order, names and tickets
 * never decide a place.
 */
import { cutOf } from './cut';
import { finding, type Finding } from './finding';
import type { Place } from './raw';
import type { RoundName } from './round-name';
import { rule, strayRulings, type RulingLine, type TiedMember } from './ruling';
import type { Settings } from './settings';
import type { Contestant, Cut, DecidedBy, Mark, RoundResult, Standing, Status, Total, Why } from './standing';
import { roundedTotal, weighing } from './total';

/** Someone on the round's sheet, read and identified. */
export interface RoundEntry {
  readonly contestant: Contestant;
  readonly theory: Mark | null;
  readonly practical: Mark | null;
  readonly status: Status;
  /** Why the row is held back though it may have marks; its status is then `missing`. */
  readonly held: 'repeated' | 'unidentified' | null;
  readonly row: number;
  readonly place: Place;
}

interface Scored {
  readonly entry: RoundEntry;
  readonly total: Total;
  /** What people are compared by, first key first; equal keys are a tie. */
  readonly keys: readonly bigint[];
}

/** A place, or a run of places that only a ruling can tell apart. */
interface Group {
  readonly first: number;
  readonly members: readonly Scored[];
  readonly pending: boolean;
  readonly ruled: boolean;
}

/**
 * Ranks a round (三（二）：比赛名次按总成绩排名，无并列名次；总成绩相同，技能操作成绩优异者排名优先).
 *
 * Everyone with a total is ordered by total, then practical; under 名次比较 = 取整 by the total rounded
 * half-up to 总成绩小数位, then practical, then the exact total. Who is still equal waits for a ruling:
 * they hold their places together and have no rank. N, the places and who advances follow from cutOf.
 *
 * Example: 87.5 / 86.0 and 91.0 / 84.5 are both 86.45; the former, with 86.0 in 技能操作, is placed first.
 */
export function rankRound(
  round: RoundName,
  sheet: string,
  entries: readonly RoundEntry[],
  rulings: readonly RulingLine[],
  settings: Settings,
): { readonly result: RoundResult; readonly findings: readonly Finding[] } {
  const { scale } = weighing(settings);
  const scored = scoredEntries(entries, settings);
  const { groups, findings } = orderGroups(round, scored, rulings);
  const counts = {
    entered: entries.length,
    attended: entries.filter(hasAttended).length,
    scored: scored.length,
    disqualified: entries.filter(({ status }) => status === 'disqualified').length,
  };
  const cut = cutOf(round, counts, settings);
  const ranked = groups.flatMap((group) => standingsOf(group, groups, cut, round));
  const unranked = unrankedStandings(entries, new Set(scored.map(({ entry }) => entry)));
  const pending = groups.filter((group) => group.pending);
  return {
    result: {
      round,
      sheet,
      entered: counts.entered,
      attended: counts.attended,
      scored: counts.scored,
      cut,
      scale,
      standings: [...ranked, ...unranked],
      unresolved: pending.map(({ members }) => members.map(({ entry }) => nameOf(entry))),
      provisional: entries.some(({ status }) => status === 'missing'),
    },
    findings: [...findings, ...orderFindings(round, sheet, groups, cut)],
  };
}

/** A mark in at least one part, or 取消成绩; never 取消资格 (interface.md §3 `attended`). */
export function hasAttended({
  theory,
  practical,
  status,
}: Pick<RoundEntry, 'theory' | 'practical' | 'status'>): boolean {
  if (status === 'disqualified') return false;
  return status === 'cancelled' || theory !== null || practical !== null;
}

function scoredEntries(entries: readonly RoundEntry[], settings: Settings): readonly Scored[] {
  const { scale, total } = weighing(settings);
  const counts = (status: Status): boolean =>
    status === 'scored' || (status === 'partly-absent' && settings.absentPart === 'zero');
  return entries
    .filter(({ status }) => counts(status))
    .map((entry) => {
      const exact = total(entry.theory, entry.practical);
      const practical = BigInt(entry.practical ?? 0);
      const keys =
        settings.compare === 'exact'
          ? [exact, practical]
          : [roundedTotal(exact, scale, settings.totalDecimals), practical, exact];
      return { entry, total: exact, keys };
    });
}

/** Better first; 0 is a tie. */
function compareKeys(a: Scored, b: Scored): number {
  for (const [index, key] of a.keys.entries()) {
    const other = b.keys[index] ?? 0n;
    if (key !== other) return key > other ? -1 : 1;
  }
  return 0;
}

function compareTickets(a: RoundEntry, b: RoundEntry): number {
  const [left, right] = [a.contestant.ticket ?? a.contestant.key, b.contestant.ticket ?? b.contestant.key];
  return left < right ? -1 : left > right ? 1 : a.row - b.row;
}

function nameOf(entry: RoundEntry): string {
  return entry.contestant.ticket ?? entry.contestant.key;
}

function orderGroups(
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
      for (const { entry } of members) untied.set(nameOf(entry), memberOf(entry));
      groups.push({ first: start + 1, members, pending: false, ruled: false });
    } else {
      const ruled = ruleTie(round, members, rulings);
      findings.push(...ruled.findings);
      groups.push(...placesOf(start + 1, members, ruled.order));
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

function placesOf(
  first: number,
  members: readonly Scored[],
  order: readonly Scored[] | null,
): readonly Group[] {
  if (order === null) return [{ first, members, pending: true, ruled: false }];
  return order.map((one, index) => ({ first: first + index, members: [one], pending: false, ruled: true }));
}

function lastOf(group: Group): number {
  return group.first + group.members.length - 1;
}

function standingsOf(
  group: Group,
  groups: readonly Group[],
  cut: Cut | null,
  round: RoundName,
): readonly Standing[] {
  const [first, last] = [group.first, lastOf(group)];
  return group.members.map(({ entry, total }) => {
    const inside = cut === null ? null : last <= cut.places ? true : first > cut.places ? false : null;
    const why: Why = group.pending
      ? { kind: 'pending', first, last, straddles: cut !== null && inside === null }
      : { kind: 'ranked', by: decidedBy(group, groups), gap: gapOf(total, inside, groups, cut), inside };
    return {
      contestant: entry.contestant,
      theory: entry.theory,
      practical: entry.practical,
      total,
      status: entry.status,
      attended: hasAttended(entry),
      rank: group.pending ? null : first,
      pending: group.pending,
      advances: round === 'final' ? false : inside,
      why,
      row: entry.row,
      place: entry.place,
    };
  });
}

/** What told this place apart from a neighbour with the same first key. */
function decidedBy(group: Group, groups: readonly Group[]): DecidedBy {
  if (group.ruled) return 'ruling';
  const own = group.members[0];
  const at = groupIndex(groups, group.first);
  const neighbours = [groups[at - 1]?.members[0], groups[at + 1]?.members[0]].flatMap((one) => one ?? []);
  const equal = neighbours.filter((one) => one.keys[0] === own?.keys[0]);
  if (equal.length === 0) return 'total';
  return equal.every((one) => one.keys[1] === own?.keys[1]) ? 'exact-total' : 'practical';
}

/** Groups are in order of their first place: found by halving, not by walking. */
function groupIndex(groups: readonly Group[], place: number): number {
  let [low, high] = [0, groups.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((groups[middle]?.first ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Points to the first place on the other side of the line; null where there is none. */
function gapOf(
  total: Total,
  inside: boolean | null,
  groups: readonly Group[],
  cut: Cut | null,
): Total | null {
  if (cut === null || inside === null || groups.length === 0) return null;
  const otherPlace = inside ? cut.places + 1 : cut.places;
  const lastGroup = groups.at(-1);
  if (otherPlace < 1 || lastGroup === undefined || otherPlace > lastOf(lastGroup)) return null;
  const other = groups[groupIndex(groups, otherPlace)]?.members[0]?.total;
  if (other === undefined) return null;
  return inside ? total - other : other - total;
}

function unrankedStandings(
  entries: readonly RoundEntry[],
  scored: ReadonlySet<RoundEntry>,
): readonly Standing[] {
  return entries
    .filter((entry) => !scored.has(entry))
    .sort(compareTickets)
    .map((entry) => ({
      contestant: entry.contestant,
      theory: entry.theory,
      practical: entry.practical,
      total: null,
      status: entry.status,
      attended: hasAttended(entry),
      rank: null,
      pending: false,
      advances: false,
      why: {
        kind: 'unranked',
        status: entry.status === 'scored' ? 'missing' : entry.status,
        heldBecause: entry.held,
      },
      row: entry.row,
      place: entry.place,
    }));
}

function orderFindings(
  round: RoundName,
  sheet: string,
  groups: readonly Group[],
  cut: Cut | null,
): readonly Finding[] {
  const places = cut?.places ?? null;
  const ties = groups
    .filter((group) => group.pending)
    .map((group) =>
      finding(
        'tie-unresolved',
        { place: group.members[0]?.entry.place ?? null },
        {
          round,
          tickets: group.members.map(({ entry }) => nameOf(entry)),
          first: group.first,
          last: lastOf(group),
          places,
        },
      ),
    );
  const empty =
    cut !== null && cut.places === 0
      ? [finding('cut-empty', { sheet }, { round, of: cut.of, exact: cut.exact })]
      : [];
  return [...ties, ...practicalFindings(round, groups), ...empty];
}

/** One `rank-by-practical` for each run of equal totals that 技能操作 told apart. */
function practicalFindings(round: RoundName, groups: readonly Group[]): readonly Finding[] {
  const found: Finding[] = [];
  for (let start = 0; start < groups.length;) {
    const head = groups[start]?.members[0];
    let end = start + 1;
    while (head !== undefined && groups[end]?.members[0]?.keys[0] === head.keys[0]) end += 1;
    const run = groups.slice(start, end);
    const practicals = new Set(run.flatMap(({ members }) => members.map(({ keys }) => keys[1])));
    if (head !== undefined && practicals.size > 1) {
      const tickets = run.flatMap(({ members }) => members.map(({ entry }) => nameOf(entry)));
      found.push(
        finding(
          'rank-by-practical',
          { place: head.entry.place },
          { round, tickets, first: run[0]?.first ?? 1 },
        ),
      );
    }
    start = end;
  }
  return found;
}
