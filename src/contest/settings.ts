/*
 * The rules that one contest goes by, as exact values: everything that can change a rank, a name on a list or an
 * amount. How they are written and what they are by default is not known here.
 */
import type { PublicColumn } from './public-mask';
import type { CalendarDate } from './raw';
import type { RoundName } from './round-name';
import type { BasisPoints, Prize } from './setting-value';

export type CutBase = 'scored' | 'attended' | 'entered';
export type CutRounding = 'down' | 'half-up' | 'up';

export interface Settings {
  readonly contestName: string;
  readonly organiser: string;
  readonly coOrganiser: string;
  readonly documentNumber: string;
  readonly signedBy: string;
  readonly roundDates: Readonly<Record<RoundName, string>>;
  readonly roundVenues: Readonly<Record<RoundName, string>>;
  readonly theoryWeight: BasisPoints;
  readonly practicalWeight: BasisPoints;
  readonly theoryFull: number;
  readonly practicalFull: number;
  readonly markDecimals: number;
  readonly compare: 'exact' | 'rounded';
  readonly totalDecimals: number;
  readonly cutPercent: BasisPoints;
  /** null: the common percentage holds. */
  readonly roundCutPercent: Readonly<Record<'preliminary' | 'semifinal', BasisPoints | null>>;
  readonly cutBase: CutBase;
  readonly cutRounding: CutRounding;
  readonly cutMinimum: number;
  readonly absentPart: 'unranked' | 'zero';
  /** What becomes of the place of somebody who qualified and does not go on. */
  readonly vacatedPlace: 'substitute' | 'vacant';
  readonly secondEntry: 'optional' | 'required';
  readonly registrationFrom: CalendarDate;
  readonly registrationTo: CalendarDate;
  readonly birthLimit: CalendarDate;
  readonly birthLimitDay: 'eligible' | 'too-young';
  readonly residenceYears: number;
  readonly unitCount: 'attended' | 'registered';
  readonly individualsCountForUnit: boolean;
  readonly teamSize: number;
  readonly organisationSize: number;
  readonly teamsEnterprisesOnly: boolean;
  readonly careerSupport: 'certificate-or-top-ten-and-card' | 'certificate-or-top-ten-with-card';
  readonly youthMedalAgeLimit: number;
  readonly prizes: readonly Prize[];
  readonly taxRate: BasisPoints;
  /** What becomes of the prizes of somebody with a recorded 取消资格 in the final. */
  readonly vacatedPrize: 'moves-up' | 'vacant';
  /** What the public copy shows of a person, after 名次. */
  readonly publicMask: readonly PublicColumn[];
  readonly publicPeriod: string;
  readonly rulesConfirmed: string;
  /** Answers of the clerk to "which sheet is it?" and "which column is it?", as typed. */
  readonly sheetChoices: string;
  readonly columnChoices: string;
}

/** The percentage that goes on from this round; the final has none. */
export function cutPercentOf(settings: Settings, round: RoundName): BasisPoints | null {
  return round === 'final' ? null : (settings.roundCutPercent[round] ?? settings.cutPercent);
}
