/*
 * The whole contest from its rows: roster, reviews, rounds, who may be where, awards. Each rule stands
 * in its own file; here is only their order.
 */
import { hasDeclined } from './advance';
import { readChanges, type Changes } from './change';
import { unclear } from './change-line';
import { cutOf } from './cut';
import { giveAwards } from './give-awards';
import { finding, type Finding, type FindingCode } from './finding';
import type { SettingTexts } from './setting-texts';
import type { Settings } from './settings';
import { identifyRounds } from './identify';
import { rankRound } from './rank-round';
import { readRoster } from './read-roster';
import type { Registration, Roster } from './registration';
import type { ContestResult } from './result';
import { reviewRoster } from './review-roster';
import { applyReviews, weighReviews, type Reviews } from './review';
import { roundAfter, roundBefore, roundNames } from './round-name';
import type { ContestRows, RosterColumn } from './rows';
import { readRulings } from './ruling';
import type { RoundResult, Standing } from './standing';
import { checkCalls } from './substitute';

const noColumns: ReadonlySet<RosterColumn> = new Set();

/**
 * Scores every round that the rows hold and gives the awards.
 *
 * Findings about the roster never change a rank; a review that says 取消资格 does, and
 * then the rounds are scored again without that person. What only shows then (somebody moves up into the
 * prizes without a valid ID) can be decided by a review as well, so reviews are weighed until nothing more
 * is decided. Findings that a review decided become information.
 */
export function scoreContest(
  rows: ContestRows,
  settings: Settings,
  settingTexts: SettingTexts,
): ContestResult {
  const read = rows.roster === null ? null : readRoster(rows.roster, settings);
  const roster = read?.roster ?? null;
  const rosterFindings = read?.findings ?? [];
  const broken = brokenRules(rosterFindings);
  const changes = readChanges(rows.changes, settings);
  let last = scoreAll(rows, roster, settings, noReviews, changes);
  let seen = [...rosterFindings, ...last.findings];
  let reviews = weighReviews(rows, seen);
  let reviewed = roster;
  for (let decided = 0; reviews.valid.length > decided; reviews = weighReviews(rows, seen)) {
    decided = reviews.valid.length;
    reviewed = roster === null ? null : reviewRoster(roster, reviews, broken);
    last = scoreAll(rows, reviewed, settings, reviews, changes);
    seen = [...seen, ...last.findings];
  }
  return {
    settings,
    settingTexts,
    roster: reviewed,
    rounds: last.rounds,
    awards: last.awards,
    findings: applyReviews([...rosterFindings, ...last.findings, ...reviews.findings], reviews),
  };
}

/** The codes that stand against a roster row, found by the row's own number. */
function brokenRules(findings: readonly Finding[]): (registration: Registration) => readonly FindingCode[] {
  const codes = new Map<string, FindingCode[]>();
  for (const { cell, code } of findings) {
    const row = cell?.replace(/^[A-Z]+/u, '') ?? '';
    codes.set(row, [...(codes.get(row) ?? []), code]);
  }
  return ({ source }) => codes.get(String(source.row)) ?? [];
}

type Scored = Pick<ContestResult, 'rounds' | 'awards' | 'findings'>;

const noReviews: Reviews = { valid: [], disqualified: new Set(), findings: [], isPassed: () => false };

function scoreAll(
  rows: ContestRows,
  roster: Roster | null,
  settings: Settings,
  reviews: Reviews,
  changes: Changes,
): Scored {
  const identified = identifyRounds(rows, roster, settings, reviews.disqualified, changes);
  const rulings = readRulings(rows.rulings, settings);
  const rounds: RoundResult[] = [];
  // Lists are joined, not pushed as arguments: a hundred thousand arguments overflow the stack.
  let findings: readonly Finding[] = changes.findings;
  for (const round of roundNames) {
    const people = identified[round];
    if (people === null) continue;
    const ranked = rankRound(round, people.sheet, people.entries, rulings[round], settings, changes);
    const before = rounds.find((one) => one.round === roundBefore(round));
    const advanced = before === undefined ? [] : checkAdvanced(before, ranked.result);
    findings = [...findings, ...people.findings, ...ranked.findings, ...advanced];
    rounds.push(ranked.result);
    const next = roundAfter(round);
    if (next !== null) findings = [...findings, ...checkCalls(ranked.result, changes, next)];
  }
  const columns = rows.roster?.columns ?? noColumns;
  const out = new Set([...reviews.disqualified, ...changes.disqualified]);
  const given = giveAwards(rounds, roster, settings, columns, reviews.isPassed, out);
  return {
    rounds,
    awards: given.awards,
    findings: [
      ...findings,
      ...unknownTickets(rows, roster, rounds, changes),
      ...foreseeShortFinal(rounds, settings),
      ...given.findings,
    ],
  };
}

/**
 * Who stands on a later round's sheet without having advanced, and who is missing there.
 * Neither changes the ranking. Who qualified and is recorded out of the later round may stand there or
 * not: the record tells it.
 */
function checkAdvanced(before: RoundResult, after: RoundResult): readonly Finding[] {
  const earlier = new Map(before.standings.map((standing) => [standing.contestant.key, standing]));
  const there = new Set(after.standings.map(({ contestant }) => contestant.key));
  const uninvited = after.standings.flatMap((standing) => {
    const known = earlier.get(standing.contestant.key);
    const advances = known?.advances ?? notThere(earlier, standing);
    if (advances === true || (known !== undefined && hasDeclined(known))) return [];
    const code = advances === null ? 'contestant-pending' : 'contestant-not-advanced';
    return [finding(code, whereIs(standing), { name: standing.contestant.name, earlier: before.round })];
  });
  const missing = before.standings
    .filter(({ advances, contestant }) => advances === true && !there.has(contestant.key))
    .map((standing) =>
      finding(
        'contestant-missing',
        { sheet: after.sheet, ticket: standing.contestant.ticket },
        { name: standing.contestant.name, earlier: before.round, round: after.round },
      ),
    );
  return [...uninvited, ...missing];
}

/** Nobody of that key in the round before: did not advance. Someone there with an open tie: null. */
function notThere(earlier: ReadonlyMap<string, Standing>, { contestant }: Standing): false | null {
  return earlier.has(contestant.key) ? null : false;
}

/**
 * Lines of 变动记录 about a ticket that nobody has: a slip of the pen that would go unnoticed. Where neither
 * roster nor preliminary is there, nobody can say.
 */
function unknownTickets(
  rows: ContestRows,
  roster: Roster | null,
  rounds: readonly RoundResult[],
  { lines }: Changes,
): readonly Finding[] {
  if (lines.length === 0 || (roster === null && rows.rounds.preliminary === null)) return [];
  const tickets = [
    ...(roster?.registrations ?? []).map(({ ticket }) => ticket),
    ...rounds.flatMap(({ standings }) => standings.map(({ contestant }) => contestant.ticket)),
  ];
  const known = new Set(tickets);
  return lines.filter(({ ticket }) => !known.has(ticket)).map((line) => unclear(line, 'ticket-unknown'));
}

function whereIs({ place, contestant }: Standing): { place: Standing['place']; ticket: string | null } {
  return { place, ticket: contestant.ticket };
}

/**
 * Warns while there is still time: before the final is held, will ten people be in it? Ten finalists
 * need 114 scored in the preliminary under the notice's rule (114 → 34 → 10).
 */
function foreseeShortFinal(rounds: readonly RoundResult[], settings: Settings): readonly Finding[] {
  const last = rounds.at(-1);
  if (last === undefined || last.round === 'final' || last.cut === null || last.scored === 0) return [];
  const finalists = last.round === 'semifinal' ? last.cut.places : semifinalPlaces(last.cut.places, settings);
  return finalists >= 10
    ? []
    : [finding('final-below-ten', { sheet: last.sheet }, { round: last.round, finalists })];
}

function semifinalPlaces(contestants: number, settings: Settings): number {
  const counts = { entered: contestants, attended: contestants, scored: contestants, disqualified: 0 };
  return cutOf('semifinal', counts, settings)?.places ?? 0;
}
