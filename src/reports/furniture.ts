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
  /** Rounds with a seal, or with one that was opened; a round that is not there was never sealed. */
  readonly sealed: Seals;
}

/** Where a round stands with its seal. `changed`: it is no longer what was sealed. */
export type SealMark =
  | { readonly kind: 'sealed' | 'changed'; readonly code: string }
  | { readonly kind: 'opened'; readonly by: string; readonly at: string; readonly reason: string };
export type Seals = ReadonlyMap<RoundName, SealMark>;

type Shared = Pick<
  Page,
  | 'key'
  | 'title'
  | 'contest'
  | 'subtitle'
  | 'mark'
  | 'notesHeading'
  | 'header'
  | 'foot'
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
    mark: round === null ? marksOf(source) : markOf(source, round),
    notesHeading: reports.rules.heading,
    header: settings.documentNumber,
    foot: round === null ? '' : footOf(source, round.round),
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
  const sealed = sealWord(source, round.round);
  return round.provisional ? `${sealed} ${mark.provisional}` : sealed;
}

function sealWord({ sealed, words }: Source, round: RoundName): string {
  const { mark } = words.reports;
  const seal = sealed.get(round);
  if (seal?.kind === 'sealed') return mark.sealed(seal.code);
  return seal?.kind === 'changed' ? mark.changed : mark.draft;
}

/** For a page about the whole contest: each round's own state, once where all are alike. */
function marksOf(source: Source): string {
  const { names, reports } = source.words;
  const states = source.result.rounds.map(({ round }) => {
    const kind = source.sealed.get(round)?.kind;
    return {
      round,
      word: kind === 'sealed' || kind === 'changed' ? reports.mark.short[kind] : reports.mark.short.draft,
    };
  });
  const [first, ...others] = states;
  if (first === undefined) return '';
  if (others.every(({ word }) => word === first.word)) return first.word;
  return states.map(({ round, word }) => `${names.round[round]}${word}`).join(reports.listComma);
}

/** At the foot of every page of a sealed round: its code. */
function footOf({ sealed, words }: Source, round: RoundName): string {
  const seal = sealed.get(round);
  return seal?.kind === 'sealed' ? words.reports.seal.code(seal.code) : '';
}

/** The lines over which the stamp is set; none where no unit signs. */
export function stampLines(source: Source): readonly string[] {
  const { signedBy } = source.result.settings;
  const { reports } = source.words;
  return signedBy === '' ? [] : [reports.stampLine(signedBy), reports.stampDate];
}
