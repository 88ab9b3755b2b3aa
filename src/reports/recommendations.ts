/*
 * 推荐名单: who is put forward for the national contest, for honours and for career support (六), with the
 * sex and age that the honours look at.
 */
import type { Awards, CareerSupport, PrizePlace } from '../contest/award';
import { dateText } from '../contest/calendar';
import type { RoundResult, Standing } from '../contest/standing';
import type { ColumnName } from '../text/report-words';
import { furniture, stampLines, type Source } from './furniture';
import type { Page, Section, Value } from './page';
import { namesOf, rankEntry, tiedAt } from './people';
import { settingNotes, stateNotes } from './rules-note';

export function recommendationsPage(source: Source, awards: Awards, final: RoundResult): Page {
  const { result, words } = source;
  const { reports } = words;
  const say = reports.recommendations;
  return {
    ...furniture(source, 'recommendations', 'recommendations', final),
    orientation: 'landscape',
    columns: [
      { heading: reports.column.rank, width: 9 },
      { heading: reports.column.ticket, width: 12, format: '@' },
      { heading: reports.column.name, width: 11 },
      { heading: reports.column.sex, width: 7 },
      { heading: reports.column.age, width: 9 },
      { heading: reports.column.unit, width: 23, align: 'left' },
      { heading: reports.column.recommendation, width: 22 },
      { heading: reports.column.why, width: 34, align: 'left', grows: true, small: true },
    ],
    sections: [
      nationalSection(source, awards, final),
      honourSection(source, awards, final),
      careerSection(source, awards),
    ],
    notes: [
      say.ageRule(dateText(result.settings.registrationTo), result.settings.youthMedalAgeLimit),
      say.careerRule,
      ...settingNotes(result, words),
      ...stateNotes(final, source.sealed.get('final'), words),
    ],
    signatures: reports.signatures.office,
    stamp: stampLines(source),
  };
}

function headings({ words }: Source, names: readonly ColumnName[]): readonly string[] {
  return names.map((name) => words.reports.column[name]);
}

function nationalSection(source: Source, awards: Awards, final: RoundResult): Section {
  const { reports } = source.words;
  const honours = new Map(awards.honours.map((one) => [one.standing, one]));
  const row = ({ rank, standing, vacatedBy }: PrizePlace): readonly Value[] => {
    const { nationalReason } = reports.recommendations;
    if (vacatedBy !== undefined) {
      return [rank, null, reports.vacant, null, null, null, nationalReason, reports.vacantPrize];
    }
    if (standing === null) {
      const tied = reports.awards.tied(namesOf(tiedAt(final, rank), source.words));
      return [rank, null, reports.pending, null, null, null, nationalReason, tied];
    }
    const known = honours.get(standing);
    const person = personCells(standing, known?.sex ?? null, known?.age ?? null);
    return [rank, ...person, nationalReason, source.words.why.why(standing, final)];
  };
  return {
    heading: reports.recommendations.national,
    headings: headings(source, ['rank', 'ticket', 'name', 'sex', 'age', 'unit', 'recommendation', 'why']),
    rows: awards.topTen.map(row),
    empty: reports.nobody,
  };
}

function personCells({ contestant }: Standing, sex: string | null, age: number | null): readonly Value[] {
  return [contestant.ticket, contestant.name, sex, age, contestant.unit];
}

function honourSection(source: Source, awards: Awards, final: RoundResult): Section {
  const { reports } = source.words;
  const eligible = awards.honours.filter(({ eligibleFor }) => eligibleFor.length > 0);
  return {
    heading: reports.recommendations.honours,
    headings: headings(source, ['rank', 'ticket', 'name', 'sex', 'age', 'unit', 'honours', 'why']),
    rows: eligible.map(({ standing, sex, age, eligibleFor }) => [
      rankEntry(standing, source.words),
      ...personCells(standing, sex, age),
      eligibleFor.join(reports.listComma),
      source.words.why.why(standing, final),
    ]),
    empty: reports.nobody,
  };
}

function careerSection(source: Source, awards: Awards): Section {
  const { reports } = source.words;
  const sexByTicket = new Map(
    (source.result.roster?.registrations ?? []).map((one) => [one.ticket, one.sex]),
  );
  const rows = awards.careerSupport.map((one, index): readonly Value[] => [
    index + 1,
    one.ticket,
    one.name,
    one.ticket === null ? null : (sexByTicket.get(one.ticket) ?? null),
    one.level === null ? null : reports.recommendations.level(one.level),
    one.unit,
    { value: one.unionCard, format: '@' },
    supportReasons(source, awards, one),
  ]);
  return {
    heading: reports.recommendations.careerSupport,
    headings: headings(source, ['seq', 'ticket', 'name', 'sex', 'level', 'unit', 'unionCard', 'because']),
    rows,
    empty: reports.nobody,
  };
}

function supportReasons({ words }: Source, awards: Awards, one: CareerSupport): string {
  const say = words.reports.recommendations;
  const place = awards.topTen.find(
    ({ standing }) => standing !== null && standing.contestant.ticket === one.ticket,
  );
  return one.because
    .map((because) => (because === 'top-ten' ? say.topTen(place?.rank ?? null) : say.certificate(one.level)))
    .join(words.reports.listComma);
}
