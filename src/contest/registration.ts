/*
 * A person as the roster (报名汇总表) knows them, after reading: the second form of the facts. Whether
 * the person may take part is in eligibility.ts; what they scored is not known here.
 */
import type { CalendarDate } from './raw';
import type { RosterColumn, SheetRow } from './rows';

export type Sex = '男' | '女';

/** Which document was shown, and with it which checks apply (facts: GB 11643, GA permits). */
export type DocumentKind =
  | 'resident' // 居民身份证
  | 'permit' // 港澳台居民居住证: same form, 81/82/83
  | 'foreign-permanent' // 外国人永久居留身份证, 18 digits, first digit 9
  | 'hand-check'; // 护照、通行证 and older cards: no check digit, read by a person

export type UnitKind = 'enterprise' | 'other';

export interface Registration {
  readonly source: SheetRow<RosterColumn>;
  /** Normalised; null where the row has none. */
  readonly ticket: string | null;
  readonly name: string;
  /** Normalised unit: what units are compared by. Empty where the row has none. */
  readonly unitKey: string;
  /** The unit as the roster first spells it: what is printed. */
  readonly unit: string;
  readonly document: DocumentKind;
  /** 18 characters and valid (resident, permit, foreign-permanent), or the raw document to be checked by hand; null: missing or invalid. */
  readonly idNumber: string | null;
  /** From a valid ID, else from its own column. */
  readonly birth: CalendarDate | null;
  readonly sex: Sex | null;
  /** From 单位性质, else from the credit code, else null. */
  readonly unitKind: UnitKind | null;
  /** 一级…五级 as 1…5; null where none is stated. */
  readonly level: 1 | 2 | 3 | 4 | 5 | null;
  /** 工会会员互助服务卡号; null where the cell is blank. */
  readonly unionCard: string | null;
  /** One name each; several names in one cell are several entries. */
  readonly coaches: readonly string[];
  readonly coachUnit: string | null;
  readonly bank: string | null;
  readonly account: string | null;
  readonly consent: 'given' | 'refused' | 'blank';
  /** True for 个人报名. */
  readonly individual: boolean;
  /** The earlier row that holds the same person (same valid ID, or same ticket). */
  readonly duplicateOf: Registration | null;
  /** True where an eligibility rule is broken (under-age, over-age, residence-too-short). */
  readonly ineligible: boolean;
}

/** The roster after reading. `registrations` are in sheet order, every person row once. */
export interface Roster {
  readonly registrations: readonly Registration[];
  /** True where the roster has a 同意 column at all. */
  readonly asksConsent: boolean;
}
