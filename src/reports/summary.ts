/*
 * 成绩概况: the contest on one page, for the staff. It alone carries the time at which the reports were
 * made, in a cell of its own, so that a second run changes nothing else.
 */
import type { RoundResult } from '../contest/standing';
import type { ColumnName, ReportKind } from '../text/report-words';
import { furniture, type Source } from './furniture';
import { shownTotal } from './figure';
import type { Entry, Page, Section, Value } from './page';
import { namesOf, tiedAt } from './people';
import { cutNotes, rankingNotes, settingNotes } from './rules-note';

export interface Stamp {
  readonly generatedAt: string;
  readonly program: string;
}

export interface Listed {
  readonly kind: ReportKind;
  readonly title: string;
}

const COLUMNS = 7;

export function summaryPage(source: Source, stamp: Stamp, listed: readonly Listed[]): Page {
  const { result, words } = source;
  const { reports, names } = words;
  return {
    ...furniture(source, 'summary', 'summary', null),
    rowHeight: 19,
    orientation: 'portrait',
    columns: [
      { heading: reports.column.round, width: 13 },
      { heading: reports.column.entered, width: 8 },
      { heading: reports.column.attended, width: 8 },
      { heading: reports.column.scored, width: 8 },
      { heading: reports.column.places, width: 8 },
      { heading: reports.column.pending, width: 8 },
      { heading: reports.column.leader, width: 20, align: 'left', grows: true, small: true },
    ],
    sections: [
      roundsSection(source),
      problemsSection(source),
      reportsSection(source, listed),
      makingSection(source, stamp),
    ],
    notes: [
      ...rankingNotes(result.settings, words),
      ...result.rounds.flatMap((round) =>
        cutNotes(round, result.settings, words).map((note) => reports.about(names.round[round.round], note)),
      ),
      ...settingNotes(result, words),
      reports.summary.privateWarning,
    ],
    signatures: [],
  };
}

function headings({ words }: Source, ...list: readonly ColumnName[]): readonly string[] {
  return list.map((name) => words.reports.column[name]);
}

function roundsSection(source: Source): Section {
  const { result, words } = source;
  return {
    heading: words.reports.summary.rounds,
    headings: headings(source, 'round', 'entered', 'took', 'scored', 'places', 'pending', 'leader'),
    rows: result.rounds.map((round) => roundRow(source, round)),
    empty: words.reports.summary.noRounds,
  };
}

function roundRow(source: Source, round: RoundResult): readonly Value[] {
  const { names, reports } = source.words;
  const pending = round.unresolved.reduce((sum, tie) => sum + tie.length, 0);
  const name = names.round[round.round];
  return [
    round.provisional ? `${name}（${reports.mark.provisional}）` : name,
    round.entered,
    round.attended,
    round.scored,
    round.cut?.places ?? null,
    pending,
    leaderOf(source, round),
  ];
}

function leaderOf({ result, words }: Source, round: RoundResult): string {
  const first = round.standings.find((standing) => standing.rank === 1);
  if (first === undefined || first.total === null) {
    const tied = tiedAt(round, 1);
    return tied.length === 0 ? words.reports.nobody : words.reports.awards.tied(namesOf(tied, words));
  }
  const total = shownTotal(first.total, round.scale, result.settings);
  return words.reports.summary.leader(1, first.contestant.name, first.contestant.unit, total);
}

function problemsSection({ result, words }: Source): Section {
  const rows = (['error', 'warning', 'info'] as const).map((severity): readonly Value[] => [
    words.names.severity[severity],
    result.findings.filter((one) => one.severity === severity).length,
    { value: words.reports.summary.severityHelp[severity], across: COLUMNS - 2, align: 'left' },
  ]);
  return { heading: words.reports.summary.problems, headings: [], rows, empty: null };
}

function reportsSection({ words }: Source, listed: readonly Listed[]): Section {
  const rows = listed.map(({ kind, title }): readonly Value[] => [
    { value: title, across: 2, align: 'left' },
    { value: words.reports.sheets[kind].purpose, across: COLUMNS - 2, align: 'left' },
  ]);
  return { heading: words.reports.summary.reports, headings: [], rows, empty: null };
}

function makingSection({ words }: Source, stamp: Stamp): Section {
  const { summary } = words.reports;
  const line = (name: string, entry: Pick<Entry, 'value' | 'stamp'>): readonly Value[] => [
    { value: name, across: 2, align: 'left' },
    { ...entry, across: COLUMNS - 2, align: 'left' },
  ];
  return {
    heading: summary.making,
    headings: [],
    rows: [
      line(summary.program, { value: stamp.program, stamp: true }),
      line(summary.generatedAt, { value: stamp.generatedAt, stamp: true }),
    ],
    empty: null,
  };
}
