/*
 * 人才数据库名单: finalists whose data may be entered, and those who must be asked first (六, personal
 * information law). As few columns as the purpose needs.
 */
import type { Awards } from '../contest/award';
import type { RoundResult } from '../contest/standing';
import { furniture, type Source } from './furniture';
import type { Page, Section } from './page';
import { rankEntry } from './people';
import { confirmationNotes, stateNotes } from './rules-note';

type Consent = Awards['talentPool'][number]['consent'];

export function talentPoolPage(source: Source, awards: Awards, final: RoundResult): Page {
  const { words } = source;
  const { column, talent, signatures } = words.reports;
  return {
    ...furniture(source, 'talentPool', 'talent-pool', final),
    orientation: 'portrait',
    columns: [
      { heading: column.seq, width: 7 },
      { heading: column.ticket, width: 15, format: '@' },
      { heading: column.name, width: 14 },
      { heading: column.unit, width: 27, align: 'left', grows: true },
      { heading: column.rank, width: 10 },
      { heading: column.consent, width: 16 },
    ],
    sections: [
      section(source, awards, talent.listed, ['given']),
      section(source, awards, talent.toAsk, ['blank', 'not-asked']),
      section(source, awards, talent.refused, ['refused']),
    ].filter((one, index) => index === 0 || one.rows.length > 0),
    notes: [
      talent.rule,
      ...confirmationNotes(source.result, words),
      ...stateNotes(final, source.sealed.get('final'), words),
    ],
    signatures: signatures.office,
  };
}

function section({ words }: Source, awards: Awards, heading: string, consents: readonly Consent[]): Section {
  const people = awards.talentPool.filter(({ consent }) => consents.includes(consent));
  return {
    heading,
    headings: null,
    rows: people.map(({ standing, consent }, index) => [
      index + 1,
      standing.contestant.ticket,
      standing.contestant.name,
      standing.contestant.unit,
      rankEntry(standing, words),
      words.reports.talent.consent[consent],
    ]),
    empty: words.reports.nobody,
  };
}
