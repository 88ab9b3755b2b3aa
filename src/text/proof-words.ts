/*
 * What stands on the 复算 sheets, on which anyone can follow our arithmetic in Excel. Some of the words
 * are compared by the sheet's own formulas, so none of them may hold a wildcard (* ? ~) or be another's part
 * at its beginning. The formulas themselves are made in reports/.
 */
import type { Part } from '../contest/finding';
import type { Cut } from '../contest/standing';

export type ProofColumn =
  | 'ticket'
  | 'name'
  | 'theory'
  | 'practical'
  | 'order'
  | 'total'
  | 'rounded'
  | 'ours'
  | 'difference'
  | 'rank'
  | 'ourRank'
  | 'check'
  | 'note';

export interface ProofWords {
  readonly column: Readonly<Record<ProofColumn, string>>;
  /** Results of the check: compared by formulas. */
  readonly agrees: string;
  readonly differs: string;
  /** In the check of a row whose score-sheet row no longer holds this person. */
  readonly moved: string;
  /** In the rank, where someone stands above a better one. */
  readonly outOfOrder: string;
  /** In place of a mark whose cell no longer holds a number. */
  readonly noMark: string;
  /** Number format of the first place of a tie that waits for a ruling. */
  readonly pendingFormat: string;
  readonly differences: string;
  /** The one line: all agree, or so many places (the number between the two parts) do not. */
  readonly allAgree: string;
  readonly someDiffer: readonly [string, string];
  readonly label: Readonly<
    Record<
      | 'theoryWeight'
      | 'practicalWeight'
      | 'theoryFull'
      | 'practicalFull'
      | 'percent'
      | 'least'
      | 'item'
      | 'again'
      | 'ours'
      | 'check'
      | 'explained'
      | 'scored'
      | 'base'
      | 'product'
      | 'places',
      string
    >
  >;
  readonly explain: {
    total(converted: boolean): string;
    decimals(decimals: number, repeating: boolean): string;
    cut(base: string, rounding: string): string;
    readonly scored: string;
    readonly base: string;
    readonly product: string;
    places(rounding: Cut['rounding']): string;
  };
  readonly note: {
    absent(part: Part): string;
    notANumber(part: Part): string;
  };
  readonly notes: {
    readonly live: string;
    ranked(rounded: boolean, ruled: boolean): string;
    readonly rankedByOrder: string;
    readonly pending: string;
    readonly moved: string;
    left(people: number): string;
  };
}
