/*
 * What the final gives to whom, put together from the rule of each award (六、奖项). No rule of its own but
 * the places of the medals and the notice about a short final.
 */
import type { Awards, PrizePlace } from './award';
import { type IsPassed, bonusOf } from './bonus';
import { careerSupportOf } from './career-support';
import { winnerAwards } from './coach-award';
import { type Finding, finding } from './finding';
import { honoursOf } from './honours';
import { levelCertificateCandidates } from './level-certificates';
import { disqualifiedPeople } from './person';
import { TOP_TEN, prizePlaces, surelyTopTen } from './prize-places';
import type { Roster } from './registration';
import type { RosterColumn } from './rows';
import type { Settings } from './settings';
import type { RoundResult } from './standing';
import { talentPoolOf } from './talent-pool';
import { type TeamAwards, giveTeamAwards } from './team-awards';
import { type UnitSources, countUnits } from './unit-counts';

const medals = ['gold', 'silver', 'bronze'] as const;
const nobody: ReadonlySet<string> = new Set();

/**
 * All awards of the contest, and what stands in the way of some (六).
 *
 * null where there is no final, or nobody in it is ranked or tied. Places exist as far as there are ranked
 * finalists; a place in a tie that waits for a ruling has nobody yet, and what depends on it (medal,
 * payment, 传承奖) waits too, while everything above and below is given. Under 取消资格后奖项 = 空缺 the place of
 * someone with a recorded 取消资格 stays, with nobody on it (`prize-vacant`). Fewer than ten ranked finalists:
 * `final-below-ten`, nothing moves down. `isPassed` releases payments only; the findings do not depend on
 * it. `reviewedOut`: tickets that a review disqualified, for people who are on no score sheet.
 * Example: nine ranked finalists: nine certificates, 24000 yuan before tax, no tenth place. The winner of ten
 * disqualified, prizes staying empty: no gold medal, no 传承奖, rank 2 keeps silver, 19000 yuan before tax.
 */
export function giveAwards(
  rounds: readonly RoundResult[],
  roster: Roster | null,
  settings: Settings,
  rosterColumns: ReadonlySet<RosterColumn>,
  isPassed: IsPassed,
  reviewedOut: ReadonlySet<string> = nobody,
): { readonly awards: Awards | null; readonly findings: readonly Finding[] } {
  const final = rounds.find(({ round }) => round === 'final');
  const places = final === undefined ? [] : prizePlaces(final);
  const isEmpty = places.every(({ vacatedBy }) => vacatedBy !== undefined);
  if (final === undefined || isEmpty) return { awards: null, findings: [] };

  const sure = surelyTopTen(final);
  const disqualified = disqualifiedPeople(rounds, roster, reviewedOut);
  const preliminary = rounds.find(({ round }) => round === 'preliminary') ?? null;
  const { findings: unitFindings, ...teams } = teamsOf(
    { preliminary, roster, surelyTopTen: sure, disqualified },
    settings,
  );
  const { findings: coachFindings, ...winner } = winnerAwards(places);
  const { findings: poolFindings, talentPool } = talentPoolOf(final, roster);
  const { findings: payeeFindings, bonus } = bonusOf(final, settings, rosterColumns, isPassed);
  const awards: Awards = {
    topTen: places.filter(({ rank }) => rank <= TOP_TEN),
    surelyTopTen: sure,
    medals: medalsOf(places),
    levelCertificateCandidates: levelCertificateCandidates(sure, final.scale, settings),
    ...winner,
    ...teams,
    careerSupport: careerSupportOf(roster, sure, disqualified, settings),
    honours: honoursOf(sure, settings),
    talentPool,
    bonus,
  };
  const short = [...shortFinal(final, places), ...vacantPrizes(places)];
  return {
    awards,
    findings: [...short, ...coachFindings, ...unitFindings, ...payeeFindings, ...poolFindings],
  };
}

function teamsOf(
  sources: UnitSources,
  settings: Settings,
): TeamAwards & Pick<Awards, 'units'> & { readonly findings: readonly Finding[] } {
  const units = countUnits(sources, settings);
  return { units, ...giveTeamAwards(units, sources, settings) };
}

/** Gold, silver, bronze for ranks 1, 2, 3 (六: 决赛获得前3名), as far as the places exist. */
function medalsOf(places: readonly PrizePlace[]): Awards['medals'] {
  return places.flatMap((place) => {
    const medal = medals[place.rank - 1];
    return medal === undefined ? [] : [{ ...place, medal }];
  });
}

/** Ten places are promised (六: 决赛前10名); a final with fewer ranked people says so. */
function shortFinal({ round, sheet }: RoundResult, places: readonly PrizePlace[]): readonly Finding[] {
  if (places.length >= TOP_TEN) return [];
  const finalists = places.filter(({ vacatedBy }) => vacatedBy === undefined).length;
  return [finding('final-below-ten', { sheet }, { round, finalists })];
}

/** Prizes that somebody lost and nobody moves up to: the setting decided it, and it is said by name. */
function vacantPrizes(places: readonly PrizePlace[]): readonly Finding[] {
  return places.flatMap(({ rank, vacatedBy }) => {
    if (vacatedBy === undefined || rank > TOP_TEN) return [];
    const { contestant, place } = vacatedBy;
    return [finding('prize-vacant', { place, ticket: contestant.ticket }, { rank, name: contestant.name })];
  });
}
