/*
 * What coaches and units win, with the head-counts that decided it, and units that come close and win nothing.
 */
import { countedBy } from '../contest/unit-counts';
import { awardGroup, awardLine, holder, todosOf, type AwardGroup, type AwardLine } from './award-line';
import { tieText } from './award-people';
import type { Prizes } from './prizes';

export function unitGroups(prizes: Prizes): readonly AwardGroup[] {
  const { awards, words, checked } = prizes;
  const { settings } = checked.result;
  const { prizes: say, reports } = words;
  const report = reports.sheets.unitAwards.title('');
  const group = (title: string, lines: readonly AwardLine[], note = ''): AwardGroup =>
    awardGroup({ title, note, report }, lines);
  const orNone = (lines: readonly AwardLine[]): readonly AwardLine[] =>
    lines.length > 0 ? lines : [awardLine({ state: 'none', note: reports.awards.none })];
  return [
    group(say.group.coach, [coachLine(prizes)]),
    group(say.group.unit, [winnerUnitLine(prizes)]),
    group(
      say.group.team,
      orNone(
        awards.teamAwards.map(({ unit, contestants, topTen }) =>
          awardLine({
            winner: unit,
            note: reports.awards.teamBecause(contestants, topTen, settings.teamSize),
          }),
        ),
      ),
      countingRule(prizes),
    ),
    group(
      say.group.organisation,
      orNone(
        awards.organisationAwards.map(({ unit, contestants }) =>
          awardLine({
            winner: unit,
            note: reports.awards.organisationBecause(contestants, settings.organisationSize),
          }),
        ),
      ),
    ),
    ...(awards.teamsNotEnterprise.length === 0
      ? []
      : [group(say.group.notEnterprise, notEnterpriseLines(prizes))]),
  ];
}

/** Which head-count decided, and how many it takes. */
function countingRule({ awards, checked, words }: Prizes): string {
  const { settings, roster, rounds } = checked.result;
  const preliminary = rounds.find(({ round }) => round === 'preliminary') ?? null;
  const sources = { preliminary, roster, surelyTopTen: awards.surelyTopTen, disqualified: new Set<never>() };
  const { unitRules, individuals } = words.reports.awards;
  const { teamSize, organisationSize, teamsEnterprisesOnly, individualsCountForUnit } = settings;
  return [
    unitRules(countedBy(settings, sources), teamSize, organisationSize, teamsEnterprisesOnly),
    individualsCountForUnit ? individuals.counted : individuals.apart,
  ].join(words.reports.clauseBreak);
}

function coachLine(prizes: Prizes): AwardLine {
  const { awards, words } = prizes;
  if (awards.coachAward === null) return waitingForWinner(prizes);
  const { coach, coachUnit, standing } = awards.coachAward;
  const say = words.reports.awards;
  if (coach !== null) {
    const note = say.coachBecause(standing.contestant.name);
    return awardLine({ winner: coach, unit: coachUnit ?? '', note });
  }
  const todos = todosOf(prizes, ['coach-missing'], ({ ticket }) => ticket === standing.contestant.ticket);
  return awardLine({
    head: holder(standing, words).winner,
    state: 'to-settle',
    note: todos.length === 0 ? say.coachMissing : '',
    todos,
  });
}

function winnerUnitLine(prizes: Prizes): AwardLine {
  const { awards, words } = prizes;
  if (awards.unitAward === null) return waitingForWinner(prizes);
  const { unit, standing } = awards.unitAward;
  return awardLine({ winner: unit, note: words.reports.awards.unitBecause(standing.contestant.name) });
}

/** Rank 1 waits for a ruling, stays vacant, or its holder has no unit. */
function waitingForWinner(prizes: Prizes): AwardLine {
  const first = prizes.awards.topTen.find(({ rank }) => rank === 1);
  if (first?.vacatedBy !== undefined) {
    const note = prizes.words.prizes.vacated(first.vacatedBy.contestant.name);
    return awardLine({ state: 'vacant', note });
  }
  const note = tieText(prizes, 1);
  return awardLine({ state: note === '' ? 'none' : 'open', note });
}

function notEnterpriseLines(prizes: Prizes): readonly AwardLine[] {
  const { awards, words } = prizes;
  return awards.teamsNotEnterprise.map(({ unit, contestants, topTen, kind }) =>
    awardLine({
      winner: unit,
      note: words.reports.awards.notEnterprise(contestants, topTen, kind),
      state: kind === null ? 'to-settle' : 'none',
      todos: todosOf(
        prizes,
        ['unit-kind-missing'],
        (one) => one.code === 'unit-kind-missing' && one.facts.unit === unit,
      ),
    }),
  );
}
