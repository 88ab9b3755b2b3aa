/*
 * 名次表: everyone of one round with marks, rank and the reason for it. People who were disqualified are
 * not listed.
 */
import { percentText } from '../contest/setting-value';
import type { RoundResult, Standing } from '../contest/standing';
import { furniture, stampLines, type Source } from './furniture';
import { markEntry, totalEntry, widestTotal } from './figure';
import type { Column, Page, Value } from './page';
import { rankEntry } from './people';
import { cutNotes, rankingNotes, settingNotes, stateNotes } from './rules-note';

export function standingsPage(source: Source, round: RoundResult): Page {
  const { result, words } = source;
  const shown = round.standings.filter((standing) => standing.status !== 'disqualified');
  return {
    ...furniture(source, 'standings', `standings.${round.round}`, round),
    orientation: 'landscape',
    columns: standingsColumns(source, round),
    sections: [
      {
        heading: null,
        headings: null,
        rows: shown.map((standing) => standingRow(source, round, standing)),
        empty: words.reports.nobody,
      },
    ],
    notes: [
      ...rankingNotes(result.settings, words),
      ...cutNotes(round, result.settings, words),
      ...settingNotes(result, words),
      ...stateNotes(round, source.sealed.get(round.round), words),
    ],
    signatures: words.reports.signatures.contest,
    stamp: stampLines(source),
    pageSignature: words.reports.pageSignature,
  };
}

function standingsColumns({ result, words }: Source, round: RoundResult): readonly Column[] {
  const { column, weighted } = words.reports;
  const { settings } = result;
  const totals = round.standings.map((standing) => standing.total);
  return [
    { heading: column.rank, width: 9 },
    { heading: column.ticket, width: 12, format: '@' },
    { heading: column.name, width: 11 },
    { heading: column.unit, width: 23, align: 'left' },
    { heading: weighted('theory', percentText(settings.theoryWeight)), width: 9 },
    { heading: weighted('practical', percentText(settings.practicalWeight)), width: 13 },
    { heading: column.total, width: Math.max(9, widestTotal(totals, round.scale, settings) + 2) },
    ...(round.cut === null ? [] : [{ heading: column.advances, width: 9 }]),
    { heading: column.why, width: 56, align: 'left', grows: true, small: true },
  ];
}

function standingRow({ result, words }: Source, round: RoundResult, standing: Standing): readonly Value[] {
  const { contestant } = standing;
  return [
    rankEntry(standing, words),
    contestant.ticket,
    contestant.name,
    contestant.unit,
    markEntry(standing.theory, round.scale),
    markEntry(standing.practical, round.scale),
    totalEntry(standing.total, round.scale, result.settings),
    ...(round.cut === null ? [] : [advanceWord(standing, words.reports)]),
    words.why.why(standing, round),
  ];
}

/** Blank while marks are missing: nothing can be said yet. */
function advanceWord(standing: Standing, words: Source['words']['reports']): string | null {
  if (standing.status === 'missing') return null;
  if (standing.advances === null) return words.pending;
  return standing.advances ? words.advances : words.staysBehind;
}
