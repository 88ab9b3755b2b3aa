/*
 * The sentence that tells a contestant why they stand where they stand.
 */
import type { Cut, RoundResult, Standing } from '../contest/standing';

export interface WhyWords {
  /** One sentence for one standing of one round. */
  why(standing: Standing, round: Pick<RoundResult, 'round' | 'cut' | 'scale'>): string;
  /** The base and the rounding of a cut in words: 有效成绩, 向下取整. */
  readonly base: Readonly<Record<Cut['base'], string>>;
  readonly rounding: Readonly<Record<Cut['rounding'], string>>;
}
