/*
 * 获奖名单: medals and certificates for the first ten of the final, and who may be considered for a level
 * certificate (六). A place that only a ruling can give prints 待裁定 and names the tie; a vacant one, 空缺.
 */
import type { Awards, PrizePlace } from '../contest/award';
import type { RoundResult } from '../contest/standing';
import { furniture, stampLines, type Source } from './furniture';
import { markEntry, totalEntry, widestTotal } from './figure';
import type { Page, Section, Value } from './page';
import { namesOf, rankEntry, tiedAt } from './people';
import { rankingNotes, settingNotes, stateNotes } from './rules-note';

export function awardsPage(source: Source, awards: Awards, final: RoundResult): Page {
  const { result, words } = source;
  const { column } = words.reports;
  const totals = final.standings.map((standing) => standing.total);
  return {
    ...furniture(source, 'awards', 'awards', final),
    orientation: 'landscape',
    columns: [
      { heading: column.rank, width: 9 },
      { heading: column.medal, width: 10 },
      { heading: column.certificate, width: 10 },
      { heading: column.ticket, width: 12, format: '@' },
      { heading: column.name, width: 11 },
      { heading: column.unit, width: 23, align: 'left' },
      { heading: column.total, width: Math.max(9, widestTotal(totals, final.scale, result.settings) + 2) },
      { heading: column.coach, width: 11 },
      { heading: column.why, width: 34, align: 'left', grows: true, small: true },
    ],
    sections: [prizeSection(source, awards, final), certificateSection(source, awards, final)],
    notes: [
      ...(awards.topTen.length < 10 ? [words.reports.awards.fewerThanTen(awards.topTen.length)] : []),
      ...rankingNotes(result.settings, words),
      ...settingNotes(result, words),
      ...stateNotes(final, source.sealed.get('final'), words),
    ],
    signatures: words.reports.signatures.contest,
    stamp: stampLines(source),
  };
}

function prizeSection(source: Source, awards: Awards, final: RoundResult): Section {
  const { reports } = source.words;
  const headings = (
    ['rank', 'medal', 'certificate', 'ticket', 'name', 'unit', 'total', 'coach', 'why'] as const
  ).map((name) => reports.column[name]);
  const rows = awards.topTen.map((place) => prizeRow(source, awards, final, place));
  return { heading: null, headings, rows, empty: reports.nobody };
}

function prizeRow(
  { result, words }: Source,
  awards: Awards,
  final: RoundResult,
  { rank, standing, vacatedBy }: PrizePlace,
): readonly Value[] {
  const { awards: say, pending, vacant, vacantPrize } = words.reports;
  const medal = awards.medals.find((one) => one.rank === rank)?.medal;
  const prize = medal === undefined ? say.topTen : say.medal[medal];
  if (vacatedBy !== undefined) return [rank, prize, vacant, null, vacant, null, null, null, vacantPrize];
  if (standing === null) {
    return [
      rank,
      prize,
      pending,
      null,
      pending,
      null,
      null,
      null,
      say.tied(namesOf(tiedAt(final, rank), words)),
    ];
  }
  const { contestant } = standing;
  return [
    rank,
    prize,
    say.certificateGiven,
    contestant.ticket,
    contestant.name,
    contestant.unit,
    totalEntry(standing.total, final.scale, result.settings),
    (contestant.registration?.coaches ?? []).join(words.reports.listComma),
    words.why.why(standing, final),
  ];
}

function certificateSection({ result, words }: Source, awards: Awards, final: RoundResult): Section {
  const { reports } = words;
  const headings = (
    ['rank', 'theory', 'practical', 'ticket', 'name', 'unit', 'total', 'coach', 'why'] as const
  ).map((name) => reports.column[name]);
  const rows = awards.levelCertificateCandidates.map(
    ({ standing, theoryPass, practicalPass }): readonly Value[] => [
      rankEntry(standing, words),
      markEntry(standing.theory, final.scale),
      markEntry(standing.practical, final.scale),
      standing.contestant.ticket,
      standing.contestant.name,
      standing.contestant.unit,
      totalEntry(standing.total, final.scale, result.settings),
      (standing.contestant.registration?.coaches ?? []).join(reports.listComma),
      reports.awards.levelCertificate(theoryPass, practicalPass),
    ],
  );
  return { heading: reports.awards.levelCertificateNote, headings, rows, empty: reports.nobody };
}
