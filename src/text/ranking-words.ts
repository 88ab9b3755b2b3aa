/*
 * What is said on the page of rankings: search, the line, each row, why somebody stands where they stand.
 */
import type { Change } from '../contest/change';
import type { Part } from '../contest/finding';
import type { RoundName } from '../contest/round-name';
import type { Status } from '../contest/standing';

/** A difference: which way, and its size as an exact text. */
export interface Points {
  readonly sign: -1 | 0 | 1;
  readonly text: string;
}

/** Somebody with a place, as they are named beside another. `rank` null: open. */
export interface Named {
  readonly rank: number | null;
  readonly name: string;
  readonly ticket: string;
  readonly unit: string;
  readonly total: string;
}

/** One mark weighed; `mark` null: absent and counted as 0. */
export interface WeighedPart {
  readonly part: Part;
  readonly mark: string | null;
  readonly full: number;
  readonly weight: string;
  readonly points: string;
}

export interface RankingWords {
  /** Name of the page. */
  readonly title: string;
  /** Said instead of everything where no round could be read. */
  readonly noRounds: string;
  /** Name of the choice of rounds. */
  readonly rounds: string;
  readonly search: string;
  readonly searchHint: string;
  readonly clearSearch: string;
  readonly choice: string;
  readonly choices: Readonly<Record<'all' | 'in' | 'out' | 'open' | 'unranked', string>>;
  /** How many people the list holds now. */
  shown(people: number, of: number): string;
  readonly noneFound: string;
  readonly toTheLine: string;
  readonly provisional: string;
  /** Groups of people whose rank waits for a ruling, and the way to the page where it is given. */
  ties(groups: number, people: number): string;
  readonly rule: string;
  /** Names of the lists. */
  part(name: 'inside' | 'on-line' | 'outside' | 'placed' | 'unranked', people: number): string;
  readonly line: {
    /** Drawn between inside and outside. */
    drawn(round: RoundName, places: number): string;
    edge(lastInside: string, firstOutside: string, gap: string | null): string;
    /** Drawn above a tie over the line. */
    open(people: number, within: number): string;
    /** Drawn below it. */
    below: string;
    readonly whatIf: string;
  };
  readonly row: {
    rank(rank: number): string;
    ranks(first: number, last: number): string;
    readonly noRank: string;
    marks(theory: string, practical: string): string;
    readonly verdict: Readonly<Record<'in' | 'out' | 'open', string>>;
    readonly moved: Readonly<Record<'called-up' | 'withdrawn' | 'disqualified', string>>;
    readonly left: Readonly<Record<Exclude<Status, 'scored'> | 'repeated' | 'unidentified', string>>;
    total(total: string): string;
  };
  readonly asking: string;
  readonly unanswered: string;
  readonly heading: Readonly<Record<'steps' | 'toLine' | 'neighbours' | 'tied' | 'recorded', string>>;
  readonly toCell: string;
  readonly step: {
    markOnly(part: Part, mark: string | null): string;
    weighed(weighed: WeighedPart): string;
    sum(theory: string, practical: string, total: string): string;
    rounded(decimals: number, total: string): string;
  };
  readonly toLine: {
    on(places: number): string;
    away(inside: boolean, points: Points, other: string): string;
  };
  /** `points`: the neighbour's against one's own. */
  neighbour(side: 'above' | 'below', person: Named, points: Points): string;
  tied(person: Named): string;
  recorded(change: Change): string;
  edited(text: string): string;
}
