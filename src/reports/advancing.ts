/*
 * 晋级名单: who goes on from a preliminary or a semifinal. People on the line who wait for a ruling stand
 * apart, and no one is called who is not sure.
 */
import { roundAfter } from '../contest/round-name';
import type { Cut, RoundResult, Standing } from '../contest/standing';
import { furniture, stampLines, type Source } from './furniture';
import { totalEntry, widestTotal } from './figure';
import type { Page, Section, Value } from './page';
import { openPlaces, rankEntry } from './people';
import { cutNotes, rankingNotes, settingNotes, stateNotes } from './rules-note';

export function advancingPage(source: Source, round: RoundResult, cut: Cut): Page {
  const { result, words } = source;
  const { column } = words.reports;
  const totals = round.standings.map((standing) => standing.total);
  return {
    ...furniture(source, 'advancing', `advancing.${round.round}`, round),
    orientation: 'portrait',
    columns: [
      { heading: column.rank, width: 9 },
      { heading: column.ticket, width: 12, format: '@' },
      { heading: column.name, width: 11 },
      { heading: column.unit, width: 23, align: 'left' },
      { heading: column.total, width: Math.max(9, widestTotal(totals, round.scale, result.settings) + 2) },
      { heading: column.why, width: 27, align: 'left', grows: true, small: true },
    ],
    sections: advancingSections(source, round, cut),
    notes: [
      ...cutNotes(round, result.settings, words),
      ...rankingNotes(result.settings, words),
      ...settingNotes(result, words),
      ...stateNotes(round, source.sealed.get(round.round), words),
    ],
    signatures: words.reports.signatures.contest,
    stamp: stampLines(source),
  };
}

function advancingSections(source: Source, round: RoundResult, cut: Cut): readonly Section[] {
  const { reports, names } = source.words;
  const next = roundAfter(round.round);
  const sure = round.standings.filter((standing) => standing.advances === true);
  const open = round.standings.filter((standing) => standing.advances === null);
  const toRows = (list: readonly Standing[]): readonly (readonly Value[])[] =>
    list.map((standing) => advancingRow(source, round, standing));
  const main: Section = {
    heading: reports.advancingHeading(next === null ? '' : names.round[next], sure.length, cut.places),
    headings: null,
    rows: toRows(sure),
    empty: reports.nobody,
  };
  if (open.length === 0) return [main];
  const heading = reports.pendingHeading(open.length, openPlaces(open, cut));
  return [main, { heading, headings: null, rows: toRows(open), empty: null }];
}

function advancingRow({ result, words }: Source, round: RoundResult, standing: Standing): readonly Value[] {
  const { contestant } = standing;
  return [
    rankEntry(standing, words),
    contestant.ticket,
    contestant.name,
    contestant.unit,
    totalEntry(standing.total, round.scale, result.settings),
    words.why.why(standing, round),
  ];
}
