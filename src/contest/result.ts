/*
 * One contest after the rules have spoken: what every report, the JSON and the terminal are made from.
 */
import type { Awards } from './award';
import type { Finding } from './finding';
import type { Roster } from './registration';
import type { SettingTexts } from './setting-texts';
import type { Settings } from './settings';
import type { RoundResult } from './standing';

export interface ContestResult {
  readonly settings: Settings;
  /** Every effective setting as its canonical text. */
  readonly settingTexts: SettingTexts;
  readonly roster: Roster | null;
  /** The rounds that the workbook has, in order. */
  readonly rounds: readonly RoundResult[];
  /** null where there is no final with a ranked person. */
  readonly awards: Awards | null;
  /** After reviews: a passed finding is information and names its review. */
  readonly findings: readonly Finding[];
}
