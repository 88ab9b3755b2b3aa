/*
 * What acts are told besides their own request, and how a request stands in the journal. What an act does with it is
 * decided in actions/.
 */
import type { PersonChange } from '../actions/change-person';
import type { Deed } from '../actions/deed';
import { opinionWords } from '../actions/give-review';
import type { ActOutcome, RoundRequest } from '../actions/round-act';
import type { RoundName } from '../contest/round-name';
import type { RequestOf } from './act-request';
import { timesOf, type Ground } from './ground';

/** What an act answers, and how it stands in the journal. */
export interface Done {
  readonly outcome: ActOutcome;
  readonly deed: Pick<Deed, 'round' | 'by' | 'calculates'> & {
    /** The command's word where it is another than the request's. */
    readonly act?: string;
    readonly options?: NonNullable<Deed['options']>;
  };
  /** True where nothing of it goes into the journal: a new workbook, a page of the journal itself. */
  readonly isSilent?: true;
}

/** The part of a request that all acts between rounds share. */
export function asked(
  ground: Ground,
  { round, by }: { readonly round: RoundName; readonly by: string },
): RoundRequest {
  return { round, by, words: ground.words, overrides: {}, at: timesOf(ground).at };
}

export function signed(
  { round, by }: { readonly round: RoundName | null; readonly by: string },
  calculates: boolean,
  options: Readonly<Record<string, string>> = {},
): Done['deed'] {
  return { round, by, calculates, options };
}

/** The request with what acts on the rules ask for besides. */
export function ruling<Of extends object>(
  ground: Ground,
  request: Of,
): Of & { at: string; words: Ground['words'] } {
  return { ...request, at: timesOf(ground).at, words: ground.words };
}

/** Codes and people, the first of a long list; names of people have no place in the journal. */
export function reviewOptions({
  items,
  opinion,
  basis,
}: RequestOf<'review'>): Readonly<Record<string, string>> {
  const listed = (all: readonly string[]): string => {
    const once = [...new Set(all)];
    return once.length <= 20 ? once.join(',') : `${once.slice(0, 20).join(',')} … ${once.length}`;
  };
  return {
    opinion: opinionWords[opinion],
    code: listed(items.map(({ code }) => code)),
    ticket: listed(items.map(({ ticket }) => ticket)),
    ...(basis.trim() === '' ? {} : { reason: basis.trim() }),
  };
}

export function changeOptions({
  ticket,
  reason,
  second,
}: RequestOf<'correct' | PersonChange>): Readonly<Record<string, string>> {
  return { ticket, reason, ...(second === '' ? {} : { second }) };
}
