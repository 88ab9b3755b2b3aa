/*
 * What stands in the way of sealing a round, each thing by name. How it is said, and how a seal is made and kept,
 * is not known here.
 */
import { emptySheet, type EntryState, type SheetEntry } from './double-entry';
import type { Finding, FindingCode } from './finding';
import { type EntriesByTicket, heldSheets, isOnSheet } from './held-sheets';
import { openLine, type OpenLine } from './open-line';
import { firstRowOf } from './person';
import { type DecidingTie, type OpenTie, weighTies } from './prize-ties';
import type { ContestResult } from './result';
import { waitsForReview } from './review';
import { roundBefore, roundNames, type RoundName } from './round-name';
import type { Settings } from './settings';
import type { RoundResult, Standing, Status } from './standing';

/** Blockers that are a list of people. */
type PeopleBlocker =
  | 'marks-missing' // neither marks nor 缺考, 弃赛: the ranks are provisional
  | 'not-on-sheet' // expected (on the roster, or advanced) and not on the sheet at all
  | 'second-entry-differs'
  | 'second-entry-has-errors'
  | 'second-entry-missing'
  | 'second-entry-not-on-sheet'; // agreed by two people, and the sheet says something else

/** People are named by ticket, or by what identifies them where they have none. */
export type SealBlocker =
  | { readonly kind: 'sheet-not-found' }
  | { readonly kind: PeopleBlocker; readonly tickets: readonly string[] }
  | DecidingTie
  | { readonly kind: 'error-open' | 'review-open'; readonly finding: Finding }
  | { readonly kind: 'earlier-round-open' | 'earlier-round-changed'; readonly round: RoundName };

export interface SealCheck {
  /** Empty: the round may be sealed. */
  readonly blockers: readonly SealBlocker[];
  /** Who could still cross the line because of open sheets; null where nobody could. */
  readonly lineOpen: OpenLine | null;
  /** Ties that decide neither the line nor a prize: they do not stop the seal, but their ranks cannot be printed. */
  readonly tiesWithin: readonly OpenTie[];
}

export interface SealSources {
  readonly entries: EntriesByTicket;
  /** Rounds that are sealed now; `intact` false where what was sealed has changed since. */
  readonly seals: readonly { readonly round: RoundName; readonly intact: boolean }[];
  /** Tickets that are not expected on the sheet: recorded 弃赛, 取消资格, or taken out by a review. */
  readonly excused: ReadonlySet<string>;
}

/**
 * Everything that blocks the seal of a round. With setting 二次录入 = 必须 everybody with or without a mark needs
 * two equal entries; with 可选 only an entry that was begun and differs, or holds an error, blocks.
 *
 * Example: 120 on the roster, 117 on the sheet: `not-on-sheet` names three tickets until each is there with a
 * mark, 缺考 or 弃赛. Ranks 2 and 3 of the final tied: `tie-at-prize`, boundary 2 (银/铜); ranks 4 and 5, both
 * 3000 yuan: a tie within, which does not block.
 */
export function sealBlockers(name: RoundName, contest: ContestResult, sources: SealSources): SealCheck {
  const earlier = earlierBlockers(name, contest, sources);
  const round = contest.rounds.find((one) => one.round === name);
  if (round === undefined) {
    return { blockers: [{ kind: 'sheet-not-found' }, ...earlier], lineOpen: null, tiesWithin: [] };
  }
  const ties = weighTies(round, contest.settings);
  const missing = round.standings.filter(({ status }) => status === 'missing').map(nameOf);
  const blockers = [
    ...named('marks-missing', missing),
    ...named('not-on-sheet', notOnSheet(round, contest, sources.excused)),
    ...ties.deciding,
    ...findingBlockers(round, contest),
    ...entryBlockers(round, contest.settings, sources.entries),
    ...earlier,
  ];
  const held = heldSheets(round, contest.settings, sources.entries);
  return { blockers, lineOpen: openLine(round, contest.settings, held), tiesWithin: ties.within };
}

function named(kind: PeopleBlocker, tickets: readonly string[]): readonly SealBlocker[] {
  return tickets.length === 0 ? [] : [{ kind, tickets }];
}

function nameOf({ contestant }: Standing): string {
  return contestant.ticket ?? contestant.key;
}

function earlierBlockers(
  name: RoundName,
  { rounds }: ContestResult,
  { seals }: SealSources,
): readonly SealBlocker[] {
  const earlier = roundNames.slice(0, roundNames.indexOf(name));
  return earlier.flatMap((round): readonly SealBlocker[] => {
    const seal = seals.find((one) => one.round === round);
    if (seal !== undefined) return seal.intact ? [] : [{ kind: 'earlier-round-changed', round }];
    return rounds.some((one) => one.round === round) ? [{ kind: 'earlier-round-open', round }] : [];
  });
}

/** Whom the roster (preliminary) or the round before expects on the sheet. */
function notOnSheet(
  { round, standings }: RoundResult,
  { roster, rounds }: ContestResult,
  excused: ReadonlySet<string>,
): readonly string[] {
  const there = new Set(standings.map(nameOf));
  const before = rounds.find((one) => one.round === roundBefore(round));
  const registered = (roster?.registrations ?? []).flatMap((one) =>
    one.ticket === null || one.ineligible || one.duplicateOf !== null ? [] : [one.ticket],
  );
  const advanced = (before?.standings ?? []).filter(({ advances }) => advances === true).map(nameOf);
  const expected = round === 'preliminary' ? registered : advanced;
  return expected.filter((ticket) => !there.has(ticket) && !excused.has(ticket));
}

// --- findings and reviews ---------------------------------------------------------------------------

/** Said by a blocker of their own, or about a payment alone. */
const saidElsewhere: ReadonlySet<FindingCode> = new Set([
  'score-missing',
  'tie-unresolved',
  'contestant-missing',
  'payee-id-invalid',
  'sealed-round-changed',
]);

function findingBlockers(round: RoundResult, contest: ContestResult): readonly SealBlocker[] {
  const concerns = concernOf(round, contest);
  return contest.findings.flatMap((finding): readonly SealBlocker[] => {
    if (saidElsewhere.has(finding.code) || !concerns(finding)) return [];
    if (finding.severity === 'error') return [{ kind: 'error-open', finding }];
    return waitsForReview(finding) ? [{ kind: 'review-open', finding }] : [];
  });
}

/** Whether a finding is about this round: its sheet, its people on the roster, or the workbook as a whole. */
function concernOf(round: RoundResult, { rounds, roster }: ContestResult): (finding: Finding) => boolean {
  const otherSheets = new Set(rounds.filter((one) => one !== round).map(({ sheet }) => sheet));
  const rosterSheet = roster?.registrations[0]?.source.place('name').sheet;
  const tickets = new Set(round.standings.map(nameOf));
  const rosterRows = new Set(
    round.standings.flatMap(({ contestant: { registration } }) =>
      registration === null ? [] : [registration.source.row, firstRowOf(registration).source.row],
    ),
  );
  return ({ sheet, cell, ticket, facts }) => {
    const about = roundIn(facts);
    if (about !== null) return about === round.round;
    if (sheet === round.sheet) return true;
    if (sheet !== null && otherSheets.has(sheet)) return false;
    if (ticket !== null) return tickets.has(ticket);
    return sheet !== rosterSheet || cell === null || rosterRows.has(Number(cell.replace(/^[A-Z]+/u, '')));
  };
}

/** The round that a finding names among its facts, as its round or as the kind of its sheet. */
function roundIn(facts: Finding['facts']): RoundName | null {
  const named = 'round' in facts ? facts.round : 'kind' in facts ? facts.kind : null;
  return roundNames.find((one) => one === named) ?? null;
}

// --- second entry -----------------------------------------------------------------------------------

/** Statuses that no pair of marks decides: nothing to type twice. */
const withoutEntry: ReadonlySet<Status> = new Set(['withdrawn', 'cancelled', 'disqualified']);

function entryBlockers(
  { standings }: RoundResult,
  { secondEntry }: Settings,
  entries: EntriesByTicket,
): readonly SealBlocker[] {
  const inState = (
    is: (state: EntryState, standing: Standing, sheet: SheetEntry) => boolean,
  ): readonly string[] =>
    standings
      .filter(({ status }) => !withoutEntry.has(status))
      .filter((one) => {
        const sheet = entries.get(nameOf(one)) ?? emptySheet;
        return is(sheet.state, one, sheet);
      })
      .map(nameOf);
  const unfinished: ReadonlySet<EntryState['kind']> = new Set([
    'empty',
    'first-in-progress',
    'first-finished',
    'second-in-progress',
  ]);
  return [
    ...named(
      'second-entry-differs',
      inState((_, __, sheet) => isUnsettled(sheet)),
    ),
    ...named(
      'second-entry-has-errors',
      inState(({ kind }) => kind === 'first-has-errors'),
    ),
    ...named(
      'second-entry-missing',
      inState(({ kind }) => secondEntry === 'required' && unfinished.has(kind)),
    ),
    ...named(
      'second-entry-not-on-sheet',
      inState((state, standing) => state.kind === 'final' && !isOnSheet(state.first.values, standing)),
    ),
  ];
}

/** Two entries differ; or both were unlike the paper, as is the score sheet, until two people typed it anew. */
function isUnsettled({ state, archive }: SheetEntry): boolean {
  if (state.kind === 'differing' || state.kind === 'correcting') return true;
  return state.kind !== 'final' && archive.some(({ because }) => because === 'neither-equals-paper');
}
