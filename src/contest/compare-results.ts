/*
 * Two results of one contest side by side, as after an independent recalculation: every difference by person and
 * field, graded. Which of the two is right, and which cell it came from, is not known here.
 */
import { awardFields, sumFields } from './award-fields';
import type { Severity } from './finding';
import { markText } from './mark';
import type { ContestResult } from './result';
import { roundNames, type RoundName } from './round-name';
import { settingItems } from './all-settings';
import type { RoundResult, Standing } from './standing';
import { compareText } from './text-order';
import { totalText } from './total';

export type ResultDifferenceKind =
  | 'setting' // field: the 规则项
  | 'round' // one workbook has no such round
  | 'count' // field: entered, attended, scored, places
  | 'person' // on one sheet only
  | 'mark' // field: theory, practical
  | 'status'
  | 'total'
  | 'rank'
  | 'advance'
  | 'name'
  | 'unit'
  | 'award' // field: medal, certificate … of a person; teamAward:… of a unit
  | 'bonus'; // field: gross, tax, net, payable of a person; or the sums

export interface ResultDifference {
  /** What decides is an error; how a name, a unit or a text on reports is written is a warning. */
  readonly severity: Exclude<Severity, 'info'>;
  readonly kind: ResultDifferenceKind;
  /** The ticket, or what identifies a person without one; null where it is nobody's. */
  readonly ticket: string | null;
  readonly round: RoundName | null;
  readonly field: string;
  /** Exact decimal texts, words of the JSON; null where that side has nothing. */
  readonly a: string | null;
  readonly b: string | null;
}

/**
 * Every difference between two results: settings, then each round by ticket, then awards by ticket. An error where
 * anything that decides or is paid differs (mark, status, total, rank, who goes on, award, amount, a person or a
 * round that one side has not), a warning where only a wording does. Comparing B with A finds the same, with the
 * sides exchanged. Empty where the two agree.
 *
 * Example: 91.5 against 95.1 in 技能 of AF20240056: one `mark`, its `total`, and whatever `rank`, `advance` and
 * `award` follow, for everybody whom it moves.
 */
export function compareResults(a: ContestResult, b: ContestResult): readonly ResultDifference[] {
  return [
    ...compareSettings(a, b),
    ...roundNames.flatMap((round) => compareRounds(round, roundOf(a, round), roundOf(b, round))),
    ...compareAwards(a, b),
  ];
}

/** The same difference as the other side sees it. */
export function exchangeSides({ a, b, ...one }: ResultDifference): ResultDifference {
  return { ...one, a: b, b: a };
}

function roundOf({ rounds }: ContestResult, name: RoundName): RoundResult | undefined {
  return rounds.find(({ round }) => round === name);
}

function compareSettings(a: ContestResult, b: ContestResult): readonly ResultDifference[] {
  return settingItems.flatMap(({ name, decides }): readonly ResultDifference[] => {
    const [left, right] = [a.settingTexts[name] ?? null, b.settingTexts[name] ?? null];
    if (left === right) return [];
    const severity = decides ? 'error' : 'warning';
    return [{ severity, kind: 'setting', ticket: null, round: null, field: name, a: left, b: right }];
  });
}

function compareRounds(
  round: RoundName,
  a: RoundResult | undefined,
  b: RoundResult | undefined,
): readonly ResultDifference[] {
  const none = { ticket: null, round };
  if (a === undefined || b === undefined) {
    if (a === b) return [];
    return [error('round', none, { field: 'sheet', a: a?.sheet ?? null, b: b?.sheet ?? null })];
  }
  const counts = differ(countFields(a), countFields(b)).map((one) => error('count', none, one));
  const [left, right] = [peopleOf(a), peopleOf(b)];
  const tickets = [...new Set([...left.keys(), ...right.keys()])].sort(compareText);
  return [
    ...counts,
    ...tickets.flatMap((ticket) => comparePerson({ ticket, round }, left.get(ticket), right.get(ticket))),
  ];
}

type Where = Pick<ResultDifference, 'ticket' | 'round'>;

function comparePerson(
  where: Where,
  a: Fields | undefined,
  b: Fields | undefined,
): readonly ResultDifference[] {
  if (a === undefined || b === undefined) {
    if (a === b) return [];
    const [left, right] = a === undefined ? [null, 'present'] : ['present', null];
    return [error('person', where, { field: 'sheet', a: left, b: right })];
  }
  return differ(a, b).map((one) => {
    const kind = fieldKinds[one.field] ?? 'mark';
    return kind === 'name' || kind === 'unit'
      ? { severity: 'warning', kind, ...where, ...one }
      : error(kind, where, one);
  });
}

const fieldKinds: Readonly<Record<string, ResultDifferenceKind>> = {
  name: 'name',
  unit: 'unit',
  theory: 'mark',
  practical: 'mark',
  status: 'status',
  total: 'total',
  rank: 'rank',
  advance: 'advance',
};

function error(
  kind: ResultDifferenceKind,
  where: Where,
  one: Pick<ResultDifference, 'field' | 'a' | 'b'>,
): ResultDifference {
  return { severity: 'error', kind, ...where, ...one };
}

// --- what is compared, as texts -------------------------------------------------------------------

type Fields = ReadonlyMap<string, string | null>;

/** Fields with different texts, in the order of their names' characters; a field that one side lacks is null there. */
function differ(a: Fields, b: Fields): readonly Pick<ResultDifference, 'field' | 'a' | 'b'>[] {
  return [...new Set([...a.keys(), ...b.keys()])].sort(compareText).flatMap((field) => {
    const [left, right] = [a.get(field) ?? null, b.get(field) ?? null];
    return left === right ? [] : [{ field, a: left, b: right }];
  });
}

function countFields({ entered, attended, scored, cut }: RoundResult): Fields {
  const counts = { entered, attended, scored, places: cut?.places ?? null };
  return new Map(
    Object.entries(counts).map(([name, count]) => [name, count === null ? null : String(count)]),
  );
}

function peopleOf(round: RoundResult): ReadonlyMap<string, Fields> {
  return new Map(
    round.standings.map((one) => [one.contestant.ticket ?? one.contestant.key, standingFields(one, round)]),
  );
}

function standingFields(standing: Standing, { scale }: RoundResult): Fields {
  const { contestant, theory, practical, status, total, rank, advances, why } = standing;
  const mark = (count: number | null): string | null =>
    count === null ? null : markText(count, scale.markDecimals);
  return new Map<string, string | null>([
    ['name', contestant.name],
    ['unit', contestant.unit],
    ['theory', mark(theory)],
    ['practical', mark(practical)],
    ['status', status],
    ['total', total === null ? null : totalText(total, scale)],
    ['rank', rank === null ? pendingPlaces(why) : String(rank)],
    ['advance', advances === null ? null : String(advances)],
  ]);
}

/** "pending 2-3" for the places that a tie shares until a ruling; null without a place. */
function pendingPlaces(why: Standing['why']): string | null {
  return why.kind === 'pending' ? `pending ${why.first}-${why.last}` : null;
}

function compareAwards(a: ContestResult, b: ContestResult): readonly ResultDifference[] {
  const [left, right] = [awardFields(a.awards), awardFields(b.awards)];
  const holders = [...new Set([...left.keys(), ...right.keys()])].sort(compareText);
  const none: Fields = new Map();
  const perHolder = holders.flatMap((ticket) =>
    differ(left.get(ticket) ?? none, right.get(ticket) ?? none).map((one) =>
      error(kindOfAward(one.field), { ticket, round: null }, one),
    ),
  );
  const sums = differ(sumFields(a.awards), sumFields(b.awards)).map((one) =>
    error(kindOfAward(one.field), { ticket: null, round: null }, one),
  );
  return [...perHolder, ...sums];
}

function kindOfAward(field: string): 'award' | 'bonus' {
  return field.startsWith('bonus.') ? 'bonus' : 'award';
}
