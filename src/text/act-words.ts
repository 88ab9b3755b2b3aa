/*
 * What the acts between rounds say: why one was refused, what one brings about, what it writes down as its
 * basis.
 */
import type { ResultDifference } from '../contest/compare-results';
import type { FindingCode, Part } from '../contest/finding';
import type { Opinion } from '../contest/review';
import type { RoundName } from '../contest/round-name';
import type { Sentence } from './words';

/** Why an act was not done, as actions/round-act.ts answers it: a code and its facts. */
export interface RefusalWords {
  settingsUnclear(): Sentence;
  finalHasNoNext(): Sentence;
  namesEqual(): Sentence;
  nothingToChange(): Sentence;
  /** The first score sheet holds people already. */
  peopleOnSheet(): Sentence;
  /** Nobody on the roster has a ticket. */
  noTickets(): Sentence;
  roundNotFound(round: RoundName): Sentence;
  roundBeforeNotFound(round: RoundName): Sentence;
  roundSealed(round: RoundName): Sentence;
  roundNotSealed(round: RoundName): Sentence;
  secondNameNeeded(round: RoundName): Sentence;
  nobodyAdvances(round: RoundName): Sentence;
  passwordNeeded(round: RoundName): Sentence;
  tieOnLine(round: RoundName, tickets: readonly string[]): Sentence;
  tieInLine(round: RoundName, tickets: readonly string[]): Sentence;
  readonly tieNotOrdered: Readonly<
    Record<
      | 'no-open-tie'
      | 'ticket-unknown'
      | 'ticket-twice'
      | 'not-one-tie'
      | 'tie-not-whole'
      | 'seed-missing'
      | 'third-mark-unreadable'
      | 'third-mark-tied',
      (round: RoundName, tickets: readonly string[]) => Sentence
    >
  >;
  listLocked(sheet: string): Sentence;
  listFull(sheet: string): Sentence;
  listUnclear(sheet: string): Sentence;
  sheetLocked(sheet: string): Sentence;
  noRoom(sheet: string): Sentence;
  ticketUnknown(round: RoundName, ticket: string): Sentence;
  ticketTwice(round: RoundName, ticket: string): Sentence;
  alreadyRecorded(ticket: string, change: 'withdraw' | 'disqualify' | 'reinstate'): Sentence;
  nothingRecorded(ticket: string): Sentence;
  reviewNameNeeded(): Sentence;
  reviewBasisNeeded(): Sentence;
  /** `ticket` null: no problem was named at all. */
  reviewNotWaiting(ticket: string | null, about: FindingCode | null): Sentence;
  markUnreadable(part: Part, written: string): Sentence;
  markSame(part: Part, written: string): Sentence;
  markIsFormula(part: Part, cell: string): Sentence;
  sealBlocked(round: RoundName, count: number): Sentence;
}

export interface BlockerWords {
  sheetNotFound(): string;
  readonly people: Readonly<
    Record<
      | 'marks-missing'
      | 'not-on-sheet'
      | 'second-entry-differs'
      | 'second-entry-has-errors'
      | 'second-entry-missing'
      | 'second-entry-not-on-sheet',
      (tickets: readonly string[]) => string
    >
  >;
  tieOnLine(tickets: readonly string[], first: number, last: number, places: number): string;
  tieAtPrize(tickets: readonly string[], first: number, last: number): string;
  reviewOpen(told: string): string;
  earlierRoundOpen(round: RoundName): string;
  earlierRoundChanged(round: RoundName): string;
  /** Tickets that could fall out of the places, and those that could come in. */
  lineOpen(couldDrop: readonly string[], couldEnter: readonly string[]): string;
}

export interface ConsequenceWords {
  readonly heading: string;
  readonly none: string;
  difference(difference: ResultDifference): string;
  /** Said after the first differences of a long list. */
  more(count: number): string;
  vacancy(
    round: RoundName,
    left: string,
    next: string | null,
    rank: number | null,
    passedOver: readonly string[],
  ): string;
  vacancyTied(round: RoundName, left: string, tied: readonly string[]): string;
  passedOver(ticket: string, because: 'called-up' | 'withdrawn' | 'disqualified'): string;
  calledUp(round: RoundName, ticket: string, replaces: string): string;
  displaced(round: RoundName, ticket: string, by: string): string;
  unsealed(round: RoundName): string;
  /** `broken`: the journal is not whole. */
  sealed(round: RoundName, code: string, broken: boolean): string;
  opened(round: RoundName, later: readonly RoundName[]): string;
  tieWithin(round: RoundName, tickets: readonly string[], first: number, last: number): string;
  notGuarded(sheet: string): string;
  added(round: RoundName, tickets: readonly string[]): string;
  reviewed(opinion: Opinion, tickets: readonly string[], count: number): string;
}

export interface ActWords {
  readonly refusals: RefusalWords;
  readonly blockers: BlockerWords;
  readonly consequences: ConsequenceWords;
  /** Written into 依据 of a draw. */
  drawBasis(seed: string, members: number, reason: string): string;
  thirdMarkBasis(name: string, mark: string, better: 'higher' | 'lower', reason: string): string;
  /** Written into 理由 of a substitute. */
  calledUpBecause(left: string, reason: string): string;
  refusedHeading(act: string): string;
}
