/*
 * 单位奖名单: 传承奖, 优胜奖, 优秀技术团队, 优秀组织单位, each with both head-counts, so that a unit that
 * counts otherwise can see why (六).
 */
import type { Awards, UnitAward } from '../contest/award';
import type { RoundResult } from '../contest/standing';
import { countedBy } from '../contest/unit-counts';
import { furniture, stampLines, type Source } from './furniture';
import type { Page, Section, Value } from './page';
import { namesOf, roundOf, tiedAt } from './people';
import { settingNotes, stateNotes } from './rules-note';

export function unitAwardsPage(source: Source, awards: Awards, final: RoundResult): Page {
  const { words } = source;
  const { column } = words.reports;
  return {
    ...furniture(source, 'unitAwards', 'unit-awards', final),
    orientation: 'portrait',
    columns: [
      { heading: column.award, width: 13 },
      { heading: column.winner, width: 25, align: 'left' },
      { heading: column.unitKind, width: 8 },
      { heading: column.attended, width: 9 },
      { heading: column.registered, width: 9 },
      { heading: column.topTen, width: 9 },
      { heading: column.why, width: 22, align: 'left', grows: true, small: true },
    ],
    sections: [awardSection(source, awards, final), differingSection(source, awards)],
    notes: [
      ...unitNotes(source, awards),
      ...settingNotes(source.result, words),
      ...finalNotes(source, final),
    ],
    signatures: words.reports.signatures.contest,
    stamp: stampLines(source),
  };
}

function finalNotes(source: Source, final: RoundResult): readonly string[] {
  return stateNotes(final, source.sealed.get('final'), source.words);
}

/** Which head-count decided, and how many it takes. */
export function unitNotes({ result, words }: Source, awards: Awards): readonly string[] {
  const { settings, roster } = result;
  const { surelyTopTen } = awards;
  const preliminary = roundOf(result, 'preliminary');
  // Which count decided: not always the setting's, where its sheet is missing.
  const counted = countedBy(settings, { preliminary, roster, surelyTopTen, disqualified: new Set() });
  const say = words.reports.awards;
  return [
    say.unitRules(counted, settings.teamSize, settings.organisationSize, settings.teamsEnterprisesOnly),
    settings.individualsCountForUnit ? say.individuals.counted : say.individuals.apart,
  ];
}

function awardSection(source: Source, awards: Awards, final: RoundResult): Section {
  const say = source.words.reports.awards;
  const { teamSize, organisationSize } = source.result.settings;
  const list = (name: string, units: readonly UnitAward[], because: (one: UnitAward) => string) =>
    units.length === 0
      ? [[name, { value: say.none, across: 6, align: 'left' as const }]]
      : units.map((one) => unitRow(source, awards, name, one.unit, because(one)));
  return {
    heading: null,
    headings: null,
    rows: [
      coachRow(source, awards, final),
      winnerUnitRow(source, awards, final),
      ...list(say.teamAward, awards.teamAwards, (one) =>
        say.teamBecause(one.contestants, one.topTen, teamSize),
      ),
      ...list(say.organisationAward, awards.organisationAwards, (one) =>
        say.organisationBecause(one.contestants, organisationSize),
      ),
      ...awards.teamsNotEnterprise.map((one) =>
        unitRow(
          source,
          awards,
          source.words.reports.staysOut,
          one.unit,
          say.notEnterprise(one.contestants, one.topTen, one.kind),
        ),
      ),
    ],
    empty: null,
  };
}

function coachRow(source: Source, awards: Awards, final: RoundResult): readonly Value[] {
  const say = source.words.reports.awards;
  const { coachAward } = awards;
  if (coachAward === null) return openRow(source, say.coachAward, final);
  const { coach, coachUnit, standing } = coachAward;
  const winner = [coach ?? source.words.reports.toBeSettled, coachUnit ?? '']
    .filter((part) => part !== '')
    .join('　');
  const because = say.coachBecause(standing.contestant.name);
  return [say.coachAward, winner, null, null, null, null, coach === null ? say.coachMissing : because];
}

function winnerUnitRow(source: Source, awards: Awards, final: RoundResult): readonly Value[] {
  const say = source.words.reports.awards;
  const { unitAward } = awards;
  if (unitAward === null) return openRow(source, say.unitAward, final);
  return unitRow(
    source,
    awards,
    say.unitAward,
    unitAward.unit,
    say.unitBecause(unitAward.standing.contestant.name),
  );
}

/** An award that waits for the winner: 待裁定 with the tie, or nobody. */
function openRow({ words }: Source, award: string, final: RoundResult): readonly Value[] {
  const tied = tiedAt(final, 1);
  if (tied.length === 0) return [award, words.reports.nobody, null, null, null, null, null];
  return [
    award,
    words.reports.pending,
    null,
    null,
    null,
    null,
    words.reports.awards.tied(namesOf(tied, words)),
  ];
}

function unitRow(
  { words }: Source,
  awards: Awards,
  award: string,
  unit: string,
  why: string,
): readonly Value[] {
  const count = awards.units.find((one) => one.unit === unit);
  const kind = words.reports.awards.unitKind[count?.kind ?? 'unknown'];
  return [award, unit, kind, count?.attended ?? null, count?.registered ?? null, count?.topTen ?? null, why];
}

/** Units that the two ways of counting tell apart, whether they win or not. */
function differingSection(source: Source, awards: Awards): Section {
  const { reports } = source.words;
  const differing = awards.units.filter(({ attended, registered }) => attended !== registered);
  return {
    heading: reports.awards.differing,
    headings: null,
    rows: differing.map((one) =>
      unitRow(source, awards, '', one.unit, reports.awards.countsDiffer(one.attended, one.registered)),
    ),
    empty: reports.nobody,
  };
}
