/*
 * What is said on the page of awards and money. Names of awards and of reports are those of the reports themselves.
 */
import type { Named } from './ranking-words';

/** Where an award stands: somebody has it; a ruling must say who; it stays empty; a question comes first; nobody has it. */
export type AwardState = 'given' | 'open' | 'vacant' | 'to-settle' | 'none';

export interface PrizeWords {
  /** Name of the page. */
  readonly title: string;
  /** Said instead of everything while the final gives no award. */
  readonly notYet: string;
  readonly parts: string;
  readonly part: Readonly<Record<'people' | 'units' | 'recommendations' | 'money', string>>;
  readonly state: Readonly<Record<AwardState, string>>;
  /** A person with the ticket, since names repeat. */
  person(person: Pick<Named, 'name' | 'ticket'>): string;
  rank(rank: number): string;
  readonly alert: {
    readonly provisional: string;
    open(places: number): string;
    readonly rule: string;
    held(people: number, net: string): string;
    readonly seeMoney: string;
  };
  readonly group: Readonly<
    Record<
      | 'medals'
      | 'level'
      | 'coach'
      | 'unit'
      | 'team'
      | 'organisation'
      | 'notEnterprise'
      | 'national'
      | 'honours'
      | 'career'
      | 'talent',
      string
    >
  >;
  vacated(name: string): string;
  more(count: number, report: string): string;
  talent(consent: 'given' | 'refused' | 'blank' | 'not-asked', people: number): string;
  age(sex: string | null, age: number | null): string;
  readonly nationalNote: string;
  /** Who decides about level certificates. */
  readonly levelNote: string;
  readonly money: {
    readonly list: string;
    readonly gross: string;
    readonly tax: string;
    readonly net: string;
    readonly inWords: string;
    amount(yuan: string): string;
    readonly sum: string;
    readonly heldSum: string;
    readonly none: string;
  };
  readonly toCell: string;
  readonly write: string;
  /** What the button writes: names of the sheets. */
  writes(sheets: readonly string[]): string;
  readonly everything: string;
  readonly print: {
    readonly title: string;
    readonly how: string;
    readonly notMade: string;
    readonly show: string;
    /** Name of the button for those who hear it. */
    showSheet(title: string): string;
  };
}
