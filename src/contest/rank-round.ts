/*
 * The result of one round: ranks, the line, who advances, and why. Each round stands alone.
 * How people are ordered, and what a tie is, is decided in placing.ts.
 */
import { advanceFrom, type Advance } from './advance';
import { noChanges, type Changes } from './change';
import { cutOf } from './cut';
import { finding, type Finding } from './finding';
import {
  compareTickets,
  isVacant,
  lastOf,
  nameOf,
  orderGroups,
  scoredEntries,
  type Group,
  type RoundEntry,
} from './placing';
import type { RoundName } from './round-name';
import type { RulingLine } from './ruling';
import type { Settings } from './settings';
import type { Cut, DecidedBy, Recorded, RoundResult, Standing, Total, Why } from './standing';
import { weighing } from './total';

/**
 * Ranks a round (三（二）：比赛名次按总成绩排名，无并列名次；总成绩相同，技能操作成绩优异者排名优先).
 *
 * Everyone with a total is ordered by total, then practical; under 名次比较 = 取整 by the total rounded
 * half-up to 总成绩小数位, then practical, then the exact total. Who is still equal waits for a ruling:
 * they hold their places together and have no rank. N and the places follow from cutOf, who advances from
 * advanceFrom. Someone whose place in the final stays empty (取消资格后奖项 = 空缺) has no rank, and everyone
 * behind keeps theirs.
 *
 * Example: 87.5 / 86.0 and 91.0 / 84.5 are both 86.45; the former, with 86.0 in 技能操作, is placed first.
 */
export function rankRound(
  round: RoundName,
  sheet: string,
  entries: readonly RoundEntry[],
  rulings: readonly RulingLine[],
  settings: Settings,
  changes: Changes = noChanges,
): { readonly result: RoundResult; readonly findings: readonly Finding[] } {
  const { scale } = weighing(settings);
  const scored = scoredEntries(entries, settings);
  const { groups, findings } = orderGroups(round, scored, rulings);
  const counts = {
    entered: entries.length,
    attended: entries.filter(hasAttended).length,
    scored: scored.length - scored.filter(isVacant).length,
    disqualified: entries.filter(({ status }) => status === 'disqualified').length,
  };
  const cut = cutOf(round, counts, settings);
  const line = lineOf(groups, cut);
  const advance = advanceFrom(round, changes);
  const ranked = groups.flatMap((_, at) => standingsOf(groups, at, line, advance));
  const unranked = unrankedStandings(entries, placesByEntry(groups));
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

/** A mark in at least one part, or 取消成绩; never 取消资格 (`attended` in the JSON). */
export function hasAttended({
  theory,
  practical,
  status,
}: Pick<RoundEntry, 'theory' | 'practical' | 'status'>): boolean {
  if (status === 'disqualified') return false;
  return status === 'cancelled' || theory !== null || practical !== null;
}

function standingsOf(
  groups: readonly Group[],
  at: number,
  line: Line | null,
  advance: Advance,
): readonly Standing[] {
  const group = groups[at];
  if (group === undefined || group.members.some(isVacant)) return [];
  const [first, last] = [group.first, lastOf(group)];
  return group.members.map(({ entry, total }) => {
    const inside = line === null ? null : last <= line.places ? true : first > line.places ? false : null;
    const { advances, ...recorded } = advance(entry.contestant.ticket, inside);
    const why: Why = group.pending
      ? { kind: 'pending', first, last, straddles: line !== null && inside === null, ...recorded }
      : { kind: 'ranked', by: decidedBy(groups, at), gap: gapOf(total, inside, line), inside, ...recorded };
    return {
      contestant: entry.contestant,
      theory: entry.theory,
      practical: entry.practical,
      total,
      status: entry.status,
      attended: hasAttended(entry),
      rank: group.pending ? null : first,
      pending: group.pending,
      advances,
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
  places: ReadonlyMap<RoundEntry, number>,
): readonly Standing[] {
  return entries
    .filter((entry) => entry.holdsPlace === true || !places.has(entry))
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
        ...recordedOut(entry, places),
      },
      row: entry.row,
      place: entry.place,
      cells: entry.cells,
    }));
}

/** Where each scored person stands; those of an open tie where it begins. */
function placesByEntry(groups: readonly Group[]): ReadonlyMap<RoundEntry, number> {
  const places = new Map<RoundEntry, number>();
  for (const { first, members } of groups) for (const { entry } of members) places.set(entry, first);
  return places;
}

function recordedOut(
  entry: RoundEntry,
  places: ReadonlyMap<RoundEntry, number>,
): { readonly recorded?: Recorded } {
  if (entry.recorded === undefined) return {};
  const { status, change } = entry.recorded;
  const vacates = places.get(entry) ?? null;
  return { recorded: { kind: 'out', status, since: change.round, reason: change.reason, vacates } };
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
  const there = groups.filter(({ members }) => !members.some(isVacant));
  return [...ties, ...practicalFindings(round, there), ...empty];
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
