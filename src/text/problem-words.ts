/*
 * What is said on the page of problems: groups, filters, reviews given on the spot. What each problem says stands
 * in the catalogue.
 */
import type { Opinion } from '../contest/review';
import type { Intent } from './catalogue';

export type ProblemCount = Readonly<Record<'error' | 'warning' | 'info', number>>;

export interface ProblemWords {
  /** Name of the page. */
  readonly title: string;
  /** The word that stands beside a message, whatever its colour. */
  readonly intent: Readonly<Record<Intent, string>>;
  readonly todo: string;
  /** Name of the code in the corner, for screen readers. */
  code(code: string): string;
  readonly none: string;
  readonly noneShown: string;
  readonly recheck: string;
  readonly voice: string;
  readonly filter: {
    readonly severities: string;
    severity(severity: keyof ProblemCount, count: number): string;
    readonly search: string;
    readonly searchHint: string;
    readonly clear: string;
    /** Said while something is looked for and not all places are on the page. */
    readonly onlyListed: string;
  };
  /** How much of the list is shown: entries and the places in them. */
  listed(entries: number, places: number): string;
  readonly kinds: Readonly<
    Record<'workbook' | 'identity' | 'eligibility' | 'marks' | 'order' | 'awards', string>
  >;
  group(severity: string, kind: string, entries: number): string;
  more(next: number, left: number): string;
  readonly places: {
    heading(count: number): string;
    more(next: number): string;
    /** Places that were not sent to the page. */
    rest(count: number): string;
  };
  readonly review: {
    readonly open: string;
    readonly heading: string;
    readonly whom: string;
    readonly choose: string;
    all(count: number): string;
    readonly basis: string;
    readonly basisHint: string;
    readonly by: string;
    readonly give: Readonly<Record<Opinion, string>>;
    readonly lacks: Readonly<Record<'whom' | 'by' | 'basis', string>>;
    /** Said where nothing is lacking: where it goes, and that it is shown first. */
    readonly ready: string;
  };
}
