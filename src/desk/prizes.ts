/*
 * Awards and money as the page shows them: every award as a group of lines of one form. Who wins what is decided in
 * contest/.
 */
import type { Awards } from '../contest/award';
import type { RoundResult } from '../contest/standing';
import { unitGroups } from './award-units';
import { medalGroups, recommendationGroups } from './award-people';
import type { AwardGroup } from './award-line';
import { moneyOf, type MoneyTold } from './award-money';
import type { Ground } from './ground';
import { reportsOf, writtenBy, type ReportTold } from './report-list';

export interface PrizesLook {
  /** Marks of the final are missing: everything here may change. */
  readonly provisional: boolean;
  /** Places of the top ten that wait for a ruling. */
  readonly open: number;
  readonly people: readonly AwardGroup[];
  readonly units: readonly AwardGroup[];
  readonly recommendations: readonly AwardGroup[];
  readonly money: MoneyTold;
  /** The award reports, written or not, and every other report in the workbook. */
  readonly reports: readonly ReportTold[];
  /** Titles of the sheets that the act `award` writes. */
  readonly writes: readonly string[];
}

/** What the groups are made from. */
export interface Prizes extends Pick<Ground, 'checked' | 'words' | 'snapshot'> {
  readonly awards: Awards;
  readonly final: RoundResult;
}

/** null where there is no final with a ranked person. */
export function prizesOf(ground: Pick<Ground, 'checked' | 'words' | 'snapshot'>): PrizesLook | null {
  const { awards, rounds } = ground.checked.result;
  const final = rounds.find(({ round }) => round === 'final');
  if (awards === null || final === undefined) return null;
  const prizes: Prizes = { ...ground, awards, final };
  return {
    provisional: final.provisional,
    open: awards.topTen.filter(({ standing, vacatedBy }) => standing === null && vacatedBy === undefined)
      .length,
    people: medalGroups(prizes),
    units: unitGroups(prizes),
    recommendations: recommendationGroups(prizes),
    money: moneyOf(prizes),
    reports: reportsOf(ground, awards),
    writes: writtenBy(ground, awards),
  };
}
