/*
 * What staff can do, as data: an act reads a snapshot, computes without touching anything, and answers
 * with an outcome: results with their findings, and the plan of what would be written. The same outcome is
 * previewed in the pane, applied by either door, printed by --dry-run and asserted in tests.
 */
import type { ContestResult } from '../contest/result';
import type { RoundName } from '../contest/round-name';
import type { SettingTexts } from '../contest/setting-texts';
import type { Words } from '../text/words';
import type { Seals } from './seals';
import type { Plan } from '../workbook/port';

export const actNames = ['check', 'score', 'award', 'run'] as const;
export type ActName = (typeof actNames)[number];

export interface Request {
  readonly act: ActName;
  /** Only this round; null for every round that the workbook has. */
  readonly round: RoundName | null;
  /** Settings given with the command, as canonical texts; they stand over the settings sheet. */
  readonly overrides: SettingTexts;
  readonly words: Words;
  /** Goes into the one time-stamp cell, as text. */
  readonly generatedAt: string;
  /** Name and version of this program, for the summary sheet. */
  readonly program: string;
}

export interface Outcome {
  readonly result: ContestResult;
  readonly plan: Plan;
  /** True where nothing is to be written: no round could be read, or a result would rest on a guess. */
  readonly stopped: boolean;
  /** Rounds that are sealed, and whether they still are what was sealed; left out: none was looked at. */
  readonly seals?: Seals;
}
