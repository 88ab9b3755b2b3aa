/*
 * What the pane in Excel says, and how an act that was started there or on the ribbon is told when it
 * ends: counts only, since the notice outlives the act.
 */
import type { Severity } from '../contest/finding';
import type { RoundName } from '../contest/round-name';

export type ProblemCounts = Readonly<Record<Severity, number>>;

/** What an act wrote. `round` is null for the whole contest. */
export interface WrittenCounts {
  readonly round: RoundName | null;
  readonly sheets: number;
  readonly cells: number;
  /** Cells that had changed in between, or are locked. */
  readonly refused: number;
  /** Steps of the plan that were not, or not wholly, carried out. */
  readonly undone: number;
}

export interface PaneWords {
  /** Before the notice of a ribbon command; `time` as "09:30". */
  earlier(time: string): string;
  readonly notExcel: string;
  readonly excelTooOld: string;
  /** On the page before the program starts; it stays there in a web view that is too old for it. */
  readonly notStarted: string;
  readonly ending: {
    checked(problems: ProblemCounts): string;
    written(written: WrittenCounts, problems: ProblemCounts): string;
    stopped(problems: ProblemCounts): string;
    /** The active sheet holds no round; `known`: the rounds that were recognised elsewhere. */
    otherSheet(known: readonly RoundName[]): string;
    readonly cellEdit: string;
    readonly readOnly: string;
    failed(code: string | null): string;
  };
}
