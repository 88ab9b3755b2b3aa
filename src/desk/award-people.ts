/*
 * What people win and are put forward for, as lines: medals and certificates, level certificates, national contest,
 * honours, career support, talent database.
 */
import type { PrizePlace } from '../contest/award';
import { dateText } from '../contest/calendar';
import type { Standing } from '../contest/standing';
import { awardGroup, awardLine, holder, type AwardGroup, type AwardLine } from './award-line';
import type { Prizes } from './prizes';

export function medalGroups(prizes: Prizes): readonly AwardGroup[] {
  const { awards, words } = prizes;
  const { reports, prizes: say } = words;
  const report = reports.sheets.awards.title('');
  const few = awards.topTen.length < TEN ? reports.awards.fewerThanTen(awards.topTen.length) : '';
  const medal = (rank: number): string => {
    const won = awards.medals.find((one) => one.rank === rank)?.medal;
    return won === undefined ? reports.awards.topTen : reports.awards.medal[won];
  };
  return [
    awardGroup(
      { title: say.group.medals, note: few, report },
      awards.topTen.map((place) =>
        placeLine(prizes, place, `${say.rank(place.rank)} · ${medal(place.rank)}`),
      ),
    ),
    awardGroup(
      { title: say.group.level, note: say.levelNote, report },
      awards.levelCertificateCandidates.map(({ standing, theoryPass, practicalPass }) =>
        awardLine({
          ...holder(standing, words),
          head: rankText(prizes, standing),
          note: reports.awards.levelCertificate(theoryPass, practicalPass),
        }),
      ),
    ),
  ];
}

const TEN = 10;

/** A place with its holder, with the tie that it waits for, or vacant. */
function placeLine(prizes: Prizes, place: PrizePlace, head: string): AwardLine {
  const { words } = prizes;
  const { rank, standing, vacatedBy } = place;
  if (vacatedBy !== undefined) {
    return awardLine({ head, state: 'vacant', note: words.prizes.vacated(vacatedBy.contestant.name) });
  }
  if (standing === null) return awardLine({ head, state: 'open', note: tieText(prizes, rank) });
  return awardLine({ ...holder(standing, words), head });
}

/** Who is in the tie that covers this rank; empty where none does. */
export function tieText({ final, words }: Pick<Prizes, 'final' | 'words'>, rank: number): string {
  const tied = final.standings.filter(
    ({ why }) => why.kind === 'pending' && why.first <= rank && rank <= why.last,
  );
  return tied.length === 0 ? '' : words.reports.awards.tied(tied.map((one) => holder(one, words).winner));
}

function rankText({ words }: Prizes, { rank }: Standing): string {
  return rank === null ? words.prizes.state.open : words.prizes.rank(rank);
}

export function recommendationGroups(prizes: Prizes): readonly AwardGroup[] {
  const { awards, words, checked } = prizes;
  const { prizes: say, reports } = words;
  const { settings } = checked.result;
  const report = reports.sheets.recommendations.title('');
  const { recommendations } = reports;
  return [
    awardGroup(
      { title: say.group.national, note: say.nationalNote, report },
      awards.topTen.map((place) => placeLine(prizes, place, say.rank(place.rank))),
    ),
    awardGroup(
      {
        title: say.group.honours,
        note: recommendations.ageRule(dateText(settings.registrationTo), settings.youthMedalAgeLimit),
        report,
      },
      awards.honours
        .filter(({ eligibleFor }) => eligibleFor.length > 0)
        .map(({ standing, sex, age, eligibleFor }) =>
          awardLine({
            ...holder(standing, words),
            head: rankText(prizes, standing),
            note: `${eligibleFor.join(reports.listComma)}${reports.clauseBreak}${say.age(sex, age)}`,
          }),
        ),
    ),
    awardGroup(
      { title: say.group.career, note: recommendations.careerRule, report },
      awards.careerSupport.map(({ ticket, name, unit, because, level }) => {
        const place = awards.topTen.find(
          ({ standing }) => standing !== null && standing.contestant.ticket === ticket,
        );
        const reasons = because.map((one) =>
          one === 'top-ten'
            ? recommendations.topTen(place?.rank ?? null)
            : recommendations.certificate(level),
        );
        const winner = say.person({ name, ticket: ticket ?? '' });
        return awardLine({ winner, unit, note: reasons.join(reports.listComma) });
      }),
    ),
    talentGroup(prizes),
  ];
}

const consents = ['given', 'blank', 'not-asked', 'refused'] as const;

/** Head-counts only: names are on the report, for whoever enters them. */
function talentGroup({ awards, words }: Prizes): AwardGroup {
  const report = words.reports.sheets.talentPool.title('');
  const lines = consents.flatMap((consent) => {
    const people = awards.talentPool.filter((one) => one.consent === consent).length;
    return people === 0 ? [] : [awardLine({ winner: words.prizes.talent(consent, people) })];
  });
  return awardGroup({ title: words.prizes.group.talent, note: words.reports.talent.rule, report }, lines);
}
