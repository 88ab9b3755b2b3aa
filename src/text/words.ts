/*
 * Everything a person reads, as one typed dictionary: a sentence that is missing in a language does
 * not compile. Sentences are made from data here and nowhere else.
 */
import type { FactsOf, FindingCode, Part, Severity, SheetKind } from '../contest/finding';
import type { RoundName } from '../contest/round-name';
import type { Status } from '../contest/standing';
import type { UnreadableReason } from '../workbook/port';
import type { ActWords } from './act-words';
import type { CatalogueWords } from './catalogue-words';
import type { CommandWords } from './command-words';
import type { EntryWords } from './entry-words';
import type { FormWords } from './form-words';
import type { JournalWords } from './journal-words';
import type { PaneWords } from './pane-words';
import type { ProofWords } from './proof-words';
import type { PublicationWords } from './publication-words';
import type { ReportWords } from './report-words';
import type { ReviewWords } from './review-words';
import type { VerifyWords } from './verify-words';
import type { FrameWords } from './frame-words';
import type { HomeWords } from './home-words';
import type { ProblemWords } from './problem-words';
import type { RankingWords } from './ranking-words';
import type { PrizeWords } from './prize-words';
import type { RuleWords } from './rule-words';
import type { BetweenWords } from './between-words';
import type { TypingWords } from './typing-words';
import type { DiagnosisWords } from './diagnosis-words';
import type { WorkbenchWords } from './workbench-words';
import type { WhyWords } from './why-words';

export type Language = 'zh-CN' | 'en-US';

/** What is the matter, and what to do about it. The place stands before both and is added by the caller. */
export interface Sentence {
  readonly what: string;
  readonly todo: string;
}

export type FindingWords = {
  readonly [Code in FindingCode]: (facts: Readonly<FactsOf[Code]>) => Sentence;
};

/** Names of things that turn up in sentences and on reports. */
export interface NameWords {
  readonly round: Readonly<Record<RoundName, string>>;
  readonly part: Readonly<Record<Part, string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly sheet: Readonly<Record<SheetKind, string>>;
}

export interface Words {
  readonly language: Language;
  readonly acts: ActWords;
  readonly entry: EntryWords;
  readonly names: NameWords;
  readonly findings: FindingWords;
  readonly catalogue: CatalogueWords;
  readonly why: WhyWords;
  readonly unreadable: Readonly<Record<UnreadableReason, Sentence>>;
  readonly reports: ReportWords;
  readonly commands: CommandWords;
  readonly forms: FormWords;
  readonly journal: JournalWords;
  readonly publication: PublicationWords;
  readonly pane: PaneWords;
  readonly proof: ProofWords;
  readonly reviews: ReviewWords;
  readonly verify: VerifyWords;
  readonly workbench: WorkbenchWords;
  readonly diagnosis: DiagnosisWords;
  readonly typing: TypingWords;
  readonly between: BetweenWords;
  readonly rules: RuleWords;
  readonly prizes: PrizeWords;
  readonly ranking: RankingWords;
  readonly problems: ProblemWords;
  readonly frame: FrameWords;
  readonly home: HomeWords;
}

/** What pages say themselves; findings and reports come told from where they are computed. */
export type ShownWords = Pick<
  Words,
  | 'language'
  | 'names'
  | 'frame'
  | 'home'
  | 'problems'
  | 'ranking'
  | 'prizes'
  | 'rules'
  | 'between'
  | 'typing'
  | 'diagnosis'
  | 'workbench'
  | 'pane'
  | 'journal'
  | 'catalogue'
  | 'forms'
>;
