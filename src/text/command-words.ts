/*
 * What the command line says: help, refusals, progress and the summary after the work.
 */
import type { Severity } from '../contest/finding';
import type { RoundName } from '../contest/round-name';
import type { Cut } from '../contest/standing';

/** Every command of the program. */
export type CommandName =
  | 'check'
  | 'score'
  | 'award'
  | 'run'
  | 'tickets'
  | 'new'
  | 'demo'
  | 'public'
  | 'pdf'
  | 'restore'
  | 'journal'
  | 'open'
  | 'rule'
  | 'withdraw'
  | 'disqualify'
  | 'reinstate'
  | 'correct'
  | 'seal'
  | 'unseal'
  | 'verify'
  | 'compare'
  | 'enter';

/** Every option and argument that help explains. */
export type OptionWord =
  | 'file'
  | 'round'
  | 'out'
  | 'inPlace'
  | 'json'
  | 'lang'
  | 'set'
  | 'dryRun'
  | 'quiet'
  | 'help'
  | 'version'
  | 'newFile'
  | 'from'
  | 'contestants'
  | 'seed'
  | 'traps'
  | 'prefix'
  | 'publicOut'
  | 'pdfOut'
  | 'sheet'
  | 'by'
  | 'steps'
  | 'journalOut'
  | 'ticket'
  | 'reason'
  | 'theory'
  | 'practical'
  | 'order'
  | 'basis'
  | 'draw'
  | 'drawSeed'
  | 'third'
  | 'thirdName'
  | 'lower'
  | 'password'
  | 'copyFrom'
  | 'firstBy'
  | 'keep'
  | 'confirm'
  | 'discard'
  | 'blankOut'
  | 'code'
  | 'textOut'
  | 'otherFile';

export interface CommandWords {
  readonly program: string;
  readonly describe: Readonly<Record<CommandName, string>>;
  readonly options: Readonly<Record<OptionWord, string>>;
  /** Titles of the help page: Usage, Arguments, Options, Commands. */
  readonly helpTitles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>;
  readonly refusals: {
    usage(told: string): string;
    unknownCommand(name: string): string;
    unknownOption(name: string): string;
    missingArgument: string;
    tooManyArguments: string;
    missingValue(option: string): string;
    optionNeeded(option: string): string;
    oneBasis: string;
    unknownRound(written: string): string;
    unknownLanguage(written: string): string;
    badSet(written: string): string;
    unknownSetting(name: string): string;
    invalidSetting(name: string, written: string, allowed: string): string;
    weights(theory: string, practical: string): string;
    fileExists(file: string): string;
    outNeeded: string;
    pdfOutNeeded: string;
    nothingToPrint: string;
    noSuchSheet(written: string, known: readonly string[]): string;
    noOffice: string;
    printFailed(said: string): string;
    notACount(option: string, written: string, most: number): string;
    unknownTrap(written: string, known: readonly string[]): string;
    outAndInPlace: string;
    outIsInput: string;
    outIsFolder(out: string): string;
    cannotRead(file: string, reason: string): string;
    unreadable(file: string, what: string, todo: string): string;
    cannotWrite(file: string, reason: string): string;
    seeHelp: string;
    broken(reason: string): string;
  };
  /** Reasons of the operating system, by its error code; others are shown as they are. */
  readonly systemErrors: Readonly<Record<string, string>>;
  readonly progress: Readonly<Record<'opening' | 'computing' | 'writing' | 'saving' | 'printing', string>>;
  readonly summary: {
    readonly rounds: string;
    readonly roundHead: readonly [string, string, string, string, string];
    cut(cut: Cut): string;
    readonly noCut: string;
    readonly provisional: string;
    topTen(round: RoundName): string;
    /** rank, ticket, name, unit, theory, practical, total */
    readonly standingHead: readonly [string, string, string, string, string, string, string];
    readonly pending: string;
    unresolved(round: RoundName, tickets: readonly string[]): string;
    readonly awards: string;
    readonly medals: Readonly<Record<'gold' | 'silver' | 'bronze', string>>;
    readonly coachAward: string;
    readonly unitAward: string;
    readonly teamAwards: string;
    readonly organisationAwards: string;
    readonly careerSupport: string;
    readonly none: string;
    bonus(people: number, gross: string, tax: string, net: string, held: number): string;
    unitCount(unit: string, contestants: number): string;
    problems(counts: Readonly<Record<Severity, number>>): string;
    readonly noProblems: string;
    more(count: number): string;
    /** Said after the first of several findings of one code. */
    alike(count: number): string;
    readonly plan: string;
    planSheet(title: string, rows: number): string;
    /** A sheet that would be locked, unlocked or taken away. */
    planOther(kind: 'protect-sheet' | 'remove-sheet', sheet: string): string;
    planCells(sheet: string, count: number, roles: readonly string[]): string;
    readonly nothingWritten: string;
    /** After an act that leaves the reports as they were. */
    readonly runAgain: string;
    saved(out: string): string;
    backup(file: string): string;
    howBack(file: string, inPlace: boolean): string;
    ticketsGiven(count: number): string;
    /** row, ticket, name, unit */
    readonly ticketHead: readonly [string, string, string, string];
    ticketNotGiven(row: number, name: string, because: 'duplicate' | 'cell-not-blank' | 'locked'): string;
    made(file: string): string;
    confirm(name: string, old: string, suggestion: string | null): string;
    readonly confirmHeading: string;
    published(out: string, checked: number): string;
    printed(out: string, sheets: readonly string[]): string;
    readonly stopped: string;
    refusedWrites(count: number): string;
  };
}
