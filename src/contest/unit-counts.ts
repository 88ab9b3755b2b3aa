/*
 * How many contestants each unit (单位) sent, counted in both ways that the notice's 参赛选手人数 can mean.
 * Which numbers win an award is in team-awards.ts; how marks were given is not known here.
 */
import type { UnitCount } from './award';
import { type Person, firstRowOf, personOf } from './person';
import type { Registration, Roster, UnitKind } from './registration';
import type { Settings } from './settings';
import type { Contestant, RoundResult, Standing } from './standing';
import { compareText } from './text-order';

export type CountedBy = Settings['unitCount'];

export interface UnitSources {
  /** null: the workbook has no preliminary sheet. */
  readonly preliminary: RoundResult | null;
  readonly roster: Roster | null;
  readonly surelyTopTen: readonly Standing[];
  /** 取消资格: out of every count. */
  readonly disqualified: ReadonlySet<Person>;
}

/**
 * Which of the two counts decides (setting 单位人数口径, 初赛实际参赛 by default).
 *
 * Where the workbook lacks the sheet that the setting's count needs (no preliminary, or no roster), the
 * other count decides, and team-awards.ts warns for each unit that wins by it (`unit-count-differs`).
 * Example: a workbook with a roster and a final only is counted by 报名.
 */
export function countedBy(settings: Settings, { preliminary, roster }: UnitSources): CountedBy {
  if (settings.unitCount === 'attended') {
    return preliminary === null && roster !== null ? 'registered' : 'attended';
  }
  return roster === null && preliminary !== null ? 'attended' : 'registered';
}

/**
 * Contestants per unit.
 *
 * - attended (初赛实际参赛): distinct people on the preliminary's sheet with a mark in at least one part, or
 *   with 取消成绩; 缺考 of both parts does not count.
 * - registered (报名): distinct roster people with a ticket and no eligibility error; of two rows with the
 *   same valid ID or ticket only the first counts.
 * - topTen: those of the unit who are in the final's top ten whatever the rulings will be.
 *
 * 取消资格 in any round counts nowhere. With 个人报名计入单位 否, people of 个人报名 count nowhere, in the top
 * ten neither. The roster's unit counts; someone without a unit counts for none. By the setting's
 * head-count, largest first, then by name.
 * Example: five on the roster of whom one is 缺考: registered 5, attended 4.
 */
export function countUnits(sources: UnitSources, settings: Settings): readonly UnitCount[] {
  const counts = (registration: Registration | null): boolean =>
    settings.individualsCountForUnit || registration?.individual !== true;
  const attended = tally(attendees(sources).filter((one) => counts(one.registration)));
  const registered = tally(registrants(sources).filter(counts));
  const topTen = tally(topTenPeople(sources).filter((one) => counts(one.registration)));
  const by = countedBy(settings, sources);
  return unitsOf(sources)
    .map(({ unitKey, unit, kind }) => ({
      unit,
      unitKey,
      attended: attended.get(unitKey) ?? 0,
      registered: registered.get(unitKey) ?? 0,
      topTen: topTen.get(unitKey) ?? 0,
      kind,
    }))
    .sort((a, b) => b[by] - a[by] || compareText(a.unit, b.unit));
}

/**
 * Whether a unit is an enterprise (企业), from what its roster rows say (单位性质, else the credit code).
 *
 * 'enterprise' where at least one row says so and none says otherwise; 'other' likewise; null where no row
 * says anything, or where rows contradict each other. The unit's name is never taken as evidence.
 * Example: 企业, blank, blank is an enterprise; 企业, 院校 is null and asks (`unit-kind-missing`).
 */
export function unitKindOf(members: readonly Pick<Registration, 'unitKind'>[]): UnitKind | null {
  const [kind, ...others] = new Set(members.flatMap(({ unitKind }) => (unitKind === null ? [] : [unitKind])));
  return others.length > 0 ? null : (kind ?? null);
}

function attendees({ preliminary, disqualified }: UnitSources): readonly Contestant[] {
  const people = (preliminary?.standings ?? [])
    .filter((standing) => standing.attended)
    .map((one) => one.contestant);
  return distinct(people, disqualified);
}

function topTenPeople({ surelyTopTen, disqualified }: UnitSources): readonly Contestant[] {
  return distinct(
    surelyTopTen.map((standing) => standing.contestant),
    disqualified,
  );
}

/** Each person once; with two tickets, as the one whose roster row came first. */
function distinct(contestants: readonly Contestant[], without: ReadonlySet<Person>): readonly Contestant[] {
  const people = new Map<Person, Contestant>();
  for (const contestant of contestants) {
    const person = personOf(contestant);
    if (without.has(person)) continue;
    if (!people.has(person) || contestant.registration === person) people.set(person, contestant);
  }
  return [...people.values()];
}

function registrants({ roster, disqualified }: UnitSources): readonly Registration[] {
  return (roster?.registrations ?? []).filter(
    (one) =>
      one.ticket !== null &&
      !one.ineligible &&
      one.duplicateOf === null &&
      !disqualified.has(firstRowOf(one)),
  );
}

function tally(people: readonly { readonly unitKey: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { unitKey } of people) counts.set(unitKey, (counts.get(unitKey) ?? 0) + 1);
  return counts;
}

/** Every unit with its printed name: as the roster spells it, else as the score sheet does. */
function unitsOf({
  preliminary,
  roster,
  surelyTopTen,
}: UnitSources): readonly { unitKey: string; unit: string; kind: UnitKind | null }[] {
  const members = new Map<string, { unit: string; rows: Registration[] }>();
  for (const one of roster?.registrations ?? []) {
    const known = members.get(one.unitKey);
    if (known === undefined) members.set(one.unitKey, { unit: one.unit, rows: [one] });
    else known.rows.push(one);
  }
  for (const { contestant } of [...(preliminary?.standings ?? []), ...surelyTopTen]) {
    if (!members.has(contestant.unitKey)) {
      members.set(contestant.unitKey, { unit: contestant.unit, rows: [] });
    }
  }
  members.delete('');
  return [...members].map(([unitKey, { unit, rows }]) => ({ unitKey, unit, kind: unitKindOf(rows) }));
}
