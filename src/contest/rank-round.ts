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
import type {
  Contestant,
  Cut,
  DecidedBy,
  Mark,
  RoundResult,
  RowCells,
  Standing,
  Status,
  Total,
  Why,
} from './standing';
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
  readonly cells: RowCells;
}

/** An exact whole number; a bigint only where a double would not hold it, so that equal keys are identical. */
type Key = number | bigint;

interface Scored {
  readonly entry: RoundEntry;
  readonly total: Total;
  /** What people are compared by, in this order; all three equal are a tie. */
  readonly first: Key;
  readonly second: Key;
  readonly third: Key;
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
  const line = lineOf(groups, cut);
  const ranked = groups.flatMap((_, at) => standingsOf(groups, at, line, round));
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
      if (rulings.length > 0) for (const { entry } of members) untied.set(nameOf(entry), memberOf(entry));
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
  groups: readonly Group[],
  at: number,
  line: Line | null,
  round: RoundName,
): readonly Standing[] {
  const group = groups[at];
  if (group === undefined) return [];
  const [first, last] = [group.first, lastOf(group)];
  return group.members.map(({ entry, total }) => {
    const inside = line === null ? null : last <= line.places ? true : first > line.places ? false : null;
    const why: Why = group.pending
      ? { kind: 'pending', first, last, straddles: line !== null && inside === null }
      : { kind: 'ranked', by: decidedBy(groups, at), gap: gapOf(total, inside, line), inside };
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
      cells: entry.cells,
    };
  });
}

/** What told this place apart from a neighbour with the same first key. */
function decidedBy(groups: readonly Group[], at: number): DecidedBy {
  const [group, own] = [groups[at], groups[at]?.members[0]];
  if (group?.ruled === true) return 'ruling';
  let by: DecidedBy = 'total';
  for (const other of [groups[at - 1]?.members[0], groups[at + 1]?.members[0]]) {
    if (own === undefined || other === undefined || other.first !== own.first) continue;
    if (other.second !== own.second) return 'practical';
    by = 'exact-total';
  }
  return by;
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

/** Where the round is cut, and the totals on both sides of the line; null where nobody stands there. */
interface Line {
  readonly places: number;
  readonly lastInside: Total | null;
  readonly firstOutside: Total | null;
}

function lineOf(groups: readonly Group[], cut: Cut | null): Line | null {
  if (cut === null) return null;
  const { places } = cut;
  return { places, lastInside: totalAt(groups, places), firstOutside: totalAt(groups, places + 1) };
}

function totalAt(groups: readonly Group[], place: number): Total | null {
  const last = groups.at(-1);
  if (place < 1 || last === undefined || place > lastOf(last)) return null;
  return groups[groupIndex(groups, place)]?.members[0]?.total ?? null;
}

/** Points to the first place on the other side of the line; null where there is none. */
function gapOf(total: Total, inside: boolean | null, line: Line | null): Total | null {
  const other = inside === null ? null : inside ? line?.firstOutside : line?.lastInside;
  if (other === null || other === undefined) return null;
  return inside === true ? total - other : other - total;
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
      cells: entry.cells,
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

/** Where a run is one place, nothing but its total told it apart. */
const NOBODY: readonly Group[] = [];

/** One `rank-by-practical` for each run of equal totals that 技能操作 told apart. */
function practicalFindings(round: RoundName, groups: readonly Group[]): readonly Finding[] {
  const found: Finding[] = [];
  for (let start = 0; start < groups.length;) {
    const head = groups[start]?.members[0];
    let end = start + 1;
    while (head !== undefined && groups[end]?.members[0]?.first === head.first) end += 1;
    const run = end - start > 1 ? groups.slice(start, end) : NOBODY;
    const practicals = new Set(run.flatMap(({ members }) => members.map(({ second }) => second)));
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
