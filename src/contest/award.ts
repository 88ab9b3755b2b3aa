/*
 * What the final gives to whom: the one table that feeds every award report, the JSON and the bonus
 * form, so that none can disagree with another (六、奖项).
 */
import type { Fen } from './setting-value';
import type { Sex } from './registration';
import type { Standing } from './standing';

/** A place among the prizes. `standing` is null where only a ruling can say who holds it, and where nobody does. */
export interface PrizePlace {
  readonly rank: number;
  readonly standing: Standing | null;
  /** Who lost it by 取消资格, where nobody moves up (取消资格后奖项 = 空缺). */
  readonly vacatedBy?: Standing;
}

export interface Awards {
  /** Ranks 1…10, as many as there are ranked finalists (pending ones included). */
  readonly topTen: readonly PrizePlace[];
  /** Everyone who is in the top ten whatever the rulings will be. */
  readonly surelyTopTen: readonly Standing[];
  readonly medals: readonly (PrizePlace & { readonly medal: 'gold' | 'silver' | 'bronze' })[];
  readonly levelCertificateCandidates: readonly {
    readonly standing: Standing;
    readonly theoryPass: boolean;
    readonly practicalPass: boolean;
  }[];
  /** 传承奖: the winner's coach. null without a winner; `coach` null where the roster names none or several. */
  readonly coachAward: {
    readonly standing: Standing;
    readonly coach: string | null;
    readonly coachUnit: string | null;
  } | null;
  /** 优胜奖: the winner's unit. */
  readonly unitAward: { readonly standing: Standing; readonly unit: string } | null;
  /** 优秀技术团队, by head-count then unit. */
  readonly teamAwards: readonly UnitAward[];
  /** Units with the numbers for a team award that are no enterprises, or may be none (kind null): listed, not awarded. */
  readonly teamsNotEnterprise: readonly (UnitAward & { readonly kind: UnitCount['kind'] })[];
  /** 优秀组织单位. */
  readonly organisationAwards: readonly UnitAward[];
  readonly units: readonly UnitCount[];
  readonly careerSupport: readonly CareerSupport[];
  readonly honours: readonly {
    readonly standing: Standing;
    readonly sex: Sex | null;
    readonly age: number | null;
    readonly eligibleFor: readonly string[];
  }[];
  /** Everyone on the final's sheet who is not disqualified. */
  readonly talentPool: readonly {
    readonly standing: Standing;
    readonly consent: 'given' | 'refused' | 'blank' | 'not-asked';
  }[];
  readonly bonus: Bonus;
}

export interface UnitAward {
  readonly unit: string;
  readonly contestants: number;
  readonly topTen: number;
}

/** Both ways of counting a unit's contestants, for the settings' one and for comparison. */
export interface UnitCount {
  readonly unit: string;
  readonly unitKey: string;
  readonly attended: number;
  readonly registered: number;
  readonly topTen: number;
  readonly kind: 'enterprise' | 'other' | null;
}

export interface CareerSupport {
  readonly ticket: string | null;
  readonly name: string;
  readonly unit: string;
  /** "top-ten" and/or "certificate"; the level held where it is the certificate. */
  readonly because: readonly ('top-ten' | 'certificate')[];
  readonly level: number | null;
  readonly unionCard: string | null;
}

export interface BonusRow extends PrizePlace {
  readonly gross: Fen;
  readonly tax: Fen;
  readonly net: Fen;
  /** 实发金额大写. */
  readonly netInWords: string;
  /** False while nobody holds the rank, or the payee's ID is missing or invalid. */
  readonly payable: boolean;
}

export interface Bonus {
  readonly rows: readonly BonusRow[];
  /** Sums include rows that are not payable yet. */
  readonly gross: Fen;
  readonly tax: Fen;
  readonly net: Fen;
}
