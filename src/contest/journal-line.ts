/*
 * What one line of the 操作记录 says: who did what when, by which rules, with what outcome. No names of
 * contestants, no documents, no phones. How lines are chained and kept is not known here.
 */
import type { RoundName } from './round-name';

export interface JournalLine {
  /** The command's word: "run", "tickets", "restore" … */
  readonly act: string;
  readonly round: RoundName | null;
  /** Who did it, as they said themselves; empty: not given. */
  readonly by: string;
  /** "2024-06-20T09:30:00+08:00". */
  readonly at: string;
  /** Name and version of the program. */
  readonly program: string;
  /** Settings and options given with the command. */
  readonly options: Readonly<Record<string, string>>;
  /** How many cells were written, sheets made, rewritten, taken away; errors and warnings that remained. */
  readonly counts: Readonly<Record<string, number>>;
  /** SHA-256 of the settings in force, and of the results; empty where there were none. */
  readonly settings: string;
  readonly results: string;
  /** True where what was written can be taken back step by step. */
  readonly back: boolean;
}

/** Why a journal is not whole: lines missing, out of place, other than chained, cut off at the end, or all of it gone. */
export const journalFaults = ['missing', 'moved', 'changed', 'cut', 'gone'] as const;
export type JournalFault = (typeof journalFaults)[number];
