/*
 * What stands on the public copy, and what is said when it is not made because it would leak. Which
 * people and columns are shown is decided in reports/.
 */
import type { Sex } from '../contest/registration';

/** What was found in a public copy; `number` is a run of digits from anywhere in the source. */
export type SecretKind = 'idNumber' | 'phone' | 'account' | 'unionCard' | 'number';

export interface PublicationWords {
  /** Titles on tab and paper; at most 31 characters, none of \ / ? * [ ] : in them. */
  readonly title: {
    advancing(round: string): string;
    order(round: string): string;
    readonly awards: string;
    readonly unitAwards: string;
  };
  /** Heading of the one column that no other report has. */
  readonly phone: string;
  readonly notesHeading: string;
  orderHeading(ranked: number): string;
  /** `days` is 公示天数 as written, empty where none is set; the days themselves are filled in by hand. */
  period(days: string): string;
  /** `to` is the office that takes objections, empty where the settings name none. */
  objection(to: string): string;
  /** Blanks for where, who and which phone. */
  readonly contact: string;
  /** `partly`: documents or phones are shown, masked. */
  privacy(partly: boolean): string;
  /** In place of what somebody does not want published. */
  readonly withheld: string;
  withheldNote(people: number): string;
  /** Same name, same unit: the end of the ticket, or the sex, tells them apart. */
  apartByTicket(name: string, tail: string): string;
  apartBySex(name: string, sex: Sex): string;
  /** Whose it is, what, and in which part of the file; only the last four characters of it. */
  leak(kind: SecretKind, tail: string, ticket: string | null, part: string): string;
  leaks(count: number): string;
}
