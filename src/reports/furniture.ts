/*
 * What all reports share: the contest's name, date, venue, unit, the draft mark, notes, footer.
 */
import type { ContestResult } from '../contest/result';
import type { RoundName } from '../contest/round-name';
import type { RoundResult } from '../contest/standing';
import type { ReportKind } from '../text/report-words';
import type { Words } from '../text/words';
import type { Page } from './page';

/** Everything a report is made from. */
export interface Source {
  readonly result: ContestResult;
  readonly words: Words;
  /** Rounds that are sealed. */
  readonly sealed: ReadonlySet<RoundName>;
}

type Shared = Pick<
  Page,
  | 'key'
  | 'title'
  | 'contest'
  | 'subtitle'
  | 'mark'
  | 'notesHeading'
  | 'header'
  | 'pageNumber'
  | 'pageSignature'
  | 'rowHeight'
  | 'tailRows'
  | 'stamp'
>;

/** The head and foot of a page; `round` is the round that the page speaks of, null for the contest as a whole. */
export function furniture(source: Source, kind: ReportKind, key: string, round: RoundResult | null): Shared {
  const { settings } = source.result;
  const { reports, names } = source.words;
  const isOfRound = kind === 'standings' || kind === 'advancing' || kind === 'recalculation';
  return {
    key,
    title: reports.sheets[kind].title(isOfRound && round !== null ? names.round[round.round] : ''),
    contest: settings.contestName,
    subtitle: subtitleOf(source, round?.round ?? null),
    mark: round === null ? '' : markOf(source, round),
    notesHeading: reports.rules.heading,
    header: settings.documentNumber,
    pageNumber: reports.pageNumber,
    pageSignature: '',
    rowHeight: 20,
    tailRows: 2,
    stamp: [],
  };
}

function subtitleOf(source: Source, round: RoundName | null): string {
  const { settings } = source.result;
  const { reports } = source.words;
  const parts: readonly (readonly [string, (text: string) => string])[] = [
    [round === null ? '' : settings.roundDates[round], reports.date],
    [round === null ? '' : settings.roundVenues[round], reports.venue],
    [round === null ? settings.organiser : '', reports.organiser],
    [round === null ? settings.coOrganiser : '', reports.coOrganiser],
    [settings.signedBy, reports.issuedBy],
  ];
  return parts
    .filter(([text]) => text !== '')
    .map(([text, say]) => say(text))
    .join('　');
}

function markOf(source: Source, round: RoundResult): string {
  const { mark } = source.words.reports;
  const sealed = source.sealed.has(round.round) ? mark.sealed : mark.draft;
  return round.provisional ? `${sealed} ${mark.provisional}` : sealed;
}

/** The lines over which the stamp is set; none where no unit signs. */
export function stampLines(source: Source): readonly string[] {
  const { signedBy } = source.result.settings;
  const { reports } = source.words;
  return signedBy === '' ? [] : [reports.stampLine(signedBy), reports.stampDate];
}
