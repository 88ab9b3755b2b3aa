/*
 * What stands on the printed reports, as data and as sentences made from data. How a page is laid out is
 * decided in reports/; why a person stands where they stand is said by why-words.ts.
 */
import type { Part } from '../contest/finding';
import type { Cut } from '../contest/standing';
import type { PagePart } from '../workbook/port';

/** Column headings by role. */
export type ColumnName =
  | 'account'
  | 'advances'
  | 'age'
  | 'attended'
  | 'award'
  | 'bank'
  | 'because'
  | 'cell'
  | 'certificate'
  | 'coach'
  | 'code'
  | 'consent'
  | 'count'
  | 'date'
  | 'entered'
  | 'gross'
  | 'honours'
  | 'idNumber'
  | 'leader'
  | 'level'
  | 'medal'
  | 'name'
  | 'net'
  | 'netInWords'
  | 'payeeSignature'
  | 'pending'
  | 'places'
  | 'practical'
  | 'purpose'
  | 'rank'
  | 'recommendation'
  | 'registered'
  | 'report'
  | 'round'
  | 'scored'
  | 'seq'
  | 'severity'
  | 'sex'
  | 'sheet'
  | 'tax'
  | 'theory'
  | 'ticket'
  | 'todo'
  | 'took'
  | 'topTen'
  | 'total'
  | 'unionCard'
  | 'unit'
  | 'unitKind'
  | 'what'
  | 'why'
  | 'winner';

export type ReportKind =
  | 'summary'
  | 'standings'
  | 'advancing'
  | 'recalculation'
  | 'awards'
  | 'unitAwards'
  | 'bonus'
  | 'recommendations'
  | 'talentPool'
  | 'problems'
  | 'receipt';

/** A report's title on the tab and on the paper, and what it is for. `round` is its word, empty where a report has none. */
export interface ReportTitle {
  /** At most 31 characters, none of \ / ? * [ ] : in it. */
  title(round: string): string;
  readonly purpose: string;
}

export interface RuleWords {
  readonly heading: string;
  formula(theoryWeight: string, practicalWeight: string): string;
  fullMarks(theory: number, practical: number): string;
  readonly compareExact: string;
  compareRounded(decimals: number): string;
  shownDecimals(decimals: number): string;
  readonly tieExact: string;
  readonly tieRounded: string;
  cut(cut: Cut, base: string, rounding: string, percent: string): string;
  minimum(least: number): string;
  different(
    settings: readonly { readonly name: string; readonly value: string; readonly usual: string }[],
  ): string;
  confirmed(by: string): string;
  readonly provisional: string;
  readonly draft: string;
  /** Sealed, and no longer what was sealed. */
  readonly changed: string;
  /** The seal was opened. */
  opened(by: string, at: string, reason: string): string;
  pending(people: number): string;
  /** A place that nobody moves up into. */
  vacant(rank: number): string;
}

export interface AwardWords {
  readonly medal: Readonly<Record<'gold' | 'silver' | 'bronze', string>>;
  readonly topTen: string;
  readonly certificateGiven: string;
  levelCertificate(theoryPass: boolean, practicalPass: boolean): string;
  readonly levelCertificateNote: string;
  fewerThanTen(ranked: number): string;
  /** Who is in the tie that holds a prize. */
  tied(names: readonly string[]): string;
  readonly coachAward: string;
  readonly unitAward: string;
  readonly teamAward: string;
  readonly organisationAward: string;
  readonly none: string;
  coachBecause(winner: string): string;
  readonly coachMissing: string;
  unitBecause(winner: string): string;
  teamBecause(contestants: number, topTen: number, least: number): string;
  organisationBecause(contestants: number, least: number): string;
  notEnterprise(contestants: number, topTen: number, kind: 'enterprise' | 'other' | null): string;
  unitRules(
    counted: 'attended' | 'registered',
    team: number,
    organisation: number,
    enterprisesOnly: boolean,
  ): string;
  readonly individuals: Readonly<Record<'counted' | 'apart', string>>;
  readonly unitKind: Readonly<Record<'enterprise' | 'other' | 'unknown', string>>;
  /** Heading of the units whose two head-counts differ. */
  readonly differing: string;
  countsDiffer(attended: number, registered: number): string;
}

export interface BonusWords {
  heldPending(tied: string): string;
  readonly heldIdNumber: string;
  readonly heldOther: string;
  readonly sum: string;
  sumInWords(gross: string, tax: string, net: string): string;
  heldSum(people: number, net: string): string;
  taxRule(rate: string): string;
  prizeRule(prizes: string): string;
  readonly confidential: string;
}

export interface RecommendationWords {
  readonly national: string;
  readonly nationalReason: string;
  readonly honours: string;
  readonly careerSupport: string;
  topTen(rank: number | null): string;
  certificate(level: number | null): string;
  level(level: number): string;
  readonly careerRule: string;
  ageRule(date: string, youthMedalLimit: number): string;
}

export interface TalentWords {
  readonly listed: string;
  readonly toAsk: string;
  readonly refused: string;
  readonly consent: Readonly<Record<'given' | 'refused' | 'blank' | 'not-asked', string>>;
  readonly rule: string;
}

export interface ProblemWords {
  readonly none: string;
  more(hidden: number, shown: number): string;
  readonly help: string;
}

export interface SummaryWords {
  readonly rounds: string;
  readonly problems: string;
  readonly reports: string;
  readonly making: string;
  readonly generatedAt: string;
  readonly program: string;
  readonly privateWarning: string;
  leader(rank: number, name: string, unit: string, total: string): string;
  readonly severityHelp: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly noRounds: string;
}

/** 封存回执 and the code at the foot of a sealed round's pages. */
export interface SealWords {
  code(code: string): string;
  readonly heading: Readonly<Record<'what' | 'code' | 'check' | 'notes', string>>;
  readonly label: Readonly<
    Record<'round' | 'counts' | 'rules' | 'previous' | 'fingerprint' | 'by' | 'at' | 'journal', string>
  >;
  counts(entered: string, attended: string, scored: string, places: string | null): string;
  readonly noPrevious: string;
  readonly journalWhole: string;
  /** What the chief judge and the supervisor are asked to do, one line each. */
  steps(code: string): readonly string[];
  /** In place of all that, where the seal was opened. */
  void(by: string, at: string, reason: string): string;
  readonly notes: readonly string[];
  readonly signatures: readonly string[];
}

export interface ReportWords {
  readonly sheets: Readonly<Record<ReportKind, ReportTitle>>;
  readonly column: Readonly<Record<ColumnName, string>>;
  /** A mark's heading with its weight: 理论成绩（30%）. */
  weighted(part: Part, weight: string): string;
  /** Under the title: whether the round is sealed. `short` is for several rounds on one page. */
  readonly mark: Readonly<Record<'draft' | 'changed' | 'provisional', string>> & {
    sealed(code: string): string;
    readonly short: Readonly<Record<'draft' | 'sealed' | 'changed', string>>;
  };
  readonly seal: SealWords;
  date(date: string): string;
  venue(venue: string): string;
  organiser(name: string): string;
  coOrganiser(name: string): string;
  issuedBy(name: string): string;
  stampLine(name: string): string;
  readonly stampDate: string;
  readonly pending: string;
  /** In place of a name, where nobody holds a prize and nobody will. */
  readonly vacant: string;
  readonly vacantPrize: string;
  readonly advances: string;
  readonly staysBehind: string;
  /** In the award column of a unit that wins nothing. */
  readonly staysOut: string;
  readonly toBeSettled: string;
  readonly nobody: string;
  advancingHeading(next: string, sure: number, places: number): string;
  pendingHeading(people: number, left: number): string;
  /** The parts of 第 X 页 共 Y 页. */
  readonly pageNumber: readonly PagePart[];
  readonly pageSignature: string;
  readonly listComma: string;
  readonly clauseBreak: string;
  /** A person among others: name and ticket, or unit where there is no ticket. */
  person(name: string, ticket: string): string;
  /** What a sentence is about, before it: 初赛：…… */
  about(topic: string, sentence: string): string;
  readonly signatures: Readonly<Record<'contest' | 'office' | 'money', readonly string[]>>;
  readonly rules: RuleWords;
  readonly awards: AwardWords;
  readonly bonus: BonusWords;
  readonly recommendations: RecommendationWords;
  readonly talent: TalentWords;
  readonly problems: ProblemWords;
  readonly summary: SummaryWords;
}
