/*
 * Which units win 优秀技术团队 and 优秀组织单位, and where the notice's words leave that open. How the heads
 * were counted is in unit-counts.ts and not known here.
 */
import type { Awards, UnitAward, UnitCount } from './award';
import { type Finding, type Where, finding } from './finding';
import type { Roster } from './registration';
import type { RosterColumn } from './rows';
import type { Settings } from './settings';
import { type CountedBy, type UnitSources, countedBy } from './unit-counts';

export type TeamAwards = Pick<Awards, 'teamAwards' | 'teamsNotEnterprise' | 'organisationAwards'>;

/**
 * 优秀技术团队, by the numbers alone (六: 参赛选手人数超过5名（含5名）并且至少有一名选手进入前十名).
 * Count ≥ 技术团队人数 (5; five is enough) and at least one in the final's top ten. Two in the top ten
 * are still one award; five people and none in the top ten are none.
 */
export function hasTeamNumbers(unit: UnitCount, by: CountedBy, settings: Settings): boolean {
  return unit[by] >= settings.teamSize && unit.topTen >= 1;
}

/**
 * 优秀组织单位 (六: 参赛选手超过10人的单位, any kind of unit). 超过 does not include the number itself:
 * count ≥ 组织单位人数 (11). Exactly ten wins nothing.
 */
export function hasOrganisationNumbers(unit: UnitCount, by: CountedBy, settings: Settings): boolean {
  return unit[by] >= settings.organisationSize;
}

/** True where the kind of unit does not stand in the way of 优秀技术团队 (“……的企业”; setting 技术团队限企业). */
function mayBeTeam(unit: UnitCount, settings: Settings): boolean {
  return !settings.teamsEnterprisesOnly || unit.kind === 'enterprise';
}

/**
 * Both unit awards, each in the order of `units`: by head-count (largest first), then name.
 *
 * A unit with the numbers of a team that is no enterprise, or of which nobody knows whether it is one, is
 * listed in `teamsNotEnterprise` and wins nothing; the unknown one is asked about (`unit-kind-missing`).
 * Where 初赛实际参赛 and 报名 would give a unit different awards, or where the count that decides is not the
 * one that the setting asks for, because its sheet is not there: `unit-count-differs`.
 * Example: 5 registered, 4 attended, one in the top ten: no team award by default, and a warning.
 */
export function giveTeamAwards(
  units: readonly UnitCount[],
  sources: UnitSources,
  settings: Settings,
): TeamAwards & { readonly findings: readonly Finding[] } {
  const by = countedBy(settings, sources);
  const teams = units.filter((unit) => hasTeamNumbers(unit, by, settings));
  return {
    teamAwards: teams.filter((unit) => mayBeTeam(unit, settings)).map((unit) => asAward(unit, by)),
    teamsNotEnterprise: teams
      .filter((unit) => !mayBeTeam(unit, settings))
      .map((unit) => ({ ...asAward(unit, by), kind: unit.kind })),
    organisationAwards: units
      .filter((unit) => hasOrganisationNumbers(unit, by, settings))
      .map((unit) => asAward(unit, by)),
    findings: [
      ...kindFindings(teams, sources.roster, settings),
      ...countFindings(units, by, sources, settings),
    ],
  };
}

function asAward({ unit, topTen, ...counts }: UnitCount, by: CountedBy): UnitAward {
  return { unit, contestants: counts[by], topTen };
}

function kindFindings(
  teams: readonly UnitCount[],
  roster: Roster | null,
  settings: Settings,
): readonly Finding[] {
  if (!settings.teamsEnterprisesOnly) return [];
  return teams
    .filter((unit) => unit.kind === null)
    .map((unit) => finding('unit-kind-missing', firstRow(unit, roster, 'unitKind'), { unit: unit.unit }));
}

function countFindings(
  units: readonly UnitCount[],
  by: CountedBy,
  { preliminary, roster }: UnitSources,
  settings: Settings,
): readonly Finding[] {
  const bothKnown = preliminary !== null && roster !== null;
  // With only the count that the setting asks for there is nothing to compare it with.
  if (!bothKnown && by === settings.unitCount) return [];
  return units
    .filter((unit) => awardsBy(unit, 'attended', settings) !== awardsBy(unit, 'registered', settings))
    .map(({ unit, attended, registered, unitKey }) =>
      finding('unit-count-differs', firstRow({ unitKey }, roster, 'unit'), { unit, attended, registered }),
    );
}

/** What a unit would win by one way of counting. An unknown kind may still turn out to be an enterprise. */
function awardsBy(unit: UnitCount, by: CountedBy, settings: Settings): string {
  const team = hasTeamNumbers(unit, by, settings) && (unit.kind === null || mayBeTeam(unit, settings));
  return `${team} ${hasOrganisationNumbers(unit, by, settings)}`;
}

function firstRow(
  { unitKey }: Pick<UnitCount, 'unitKey'>,
  roster: Roster | null,
  column: RosterColumn,
): Where {
  const member = roster?.registrations.find((one) => one.unitKey === unitKey);
  return { place: member?.source.place(column) ?? null };
}
