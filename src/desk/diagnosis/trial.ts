/*
 * What a case is: something done on a stage, and what is checked afterwards.
 */
import type { Check } from './check';
import type { Stage } from './stage';

export interface Trial {
  /** The set of calls without which it is not possible, e.g. "ExcelApi 1.13". */
  readonly needs?: string;
  run(stage: Stage): Promise<readonly Check[]>;
}
