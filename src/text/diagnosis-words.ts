/*
 * What is said on the page that proves this Excel on scratch sheets, and in the report that is copied from it.
 */

/** The cases, in the order in which they run. */
export const trialNames = [
  'texts',
  'textFormat',
  'longText',
  'numbers',
  'formats',
  'dates',
  'formulas',
  'errors',
  'merges',
  'manyMerges',
  'looks',
  'typingRules',
  'printing',
  'rewriting',
  'titles',
  'hiding',
  'removing',
  'writing',
  'changed',
  'moved',
  'overFormula',
  'goneSheet',
  'scattered',
  'plainGuard',
  'lockedCells',
  'passwords',
  'relocking',
  'guardedRewrite',
  'guardedReading',
  'large',
  'heavy',
] as const;
export type TrialName = (typeof trialNames)[number];

/** What a case tells beside whether it passed. */
export type NoteName =
  'write-time' | 'read-time' | 'password-code' | 'password-told' | 'error-kind' | 'not-readable';

export interface TrialCounts {
  readonly passed: number;
  readonly failed: number;
  readonly impossible: number;
}

export interface DiagnosisWords {
  /** Name of the page. */
  readonly title: string;
  /** What it is for, and what it will do. */
  readonly purpose: string;
  readonly does: readonly string[];
  readonly nowhere: string;
  readonly start: string;
  readonly again: string;
  /** Why the button cannot be pressed now. */
  readonly busy: string;
  running(done: number, total: number, trial: TrialName): string;
  readonly ended: {
    whole(counts: TrialCounts): string;
    stopped(counts: TrialCounts): string;
    readonly structureLocked: string;
  };
  readonly cleaned: string;
  /** Scratch sheets that are still there. */
  left(names: readonly string[]): string;
  /** `code`: Excel's own; null where there is none. */
  leftUnknown(code: string | null): string;
  readonly outcome: Readonly<Record<keyof TrialCounts, string>>;
  readonly results: string;
  readonly trial: Readonly<Record<TrialName, string>>;
  readonly note: Readonly<Record<NoteName, string>>;
  mismatch(what: string, expected: string, found: string): string;
  broke(code: string): string;
  needs(set: string): string;
  milliseconds(ms: number): string;
  readonly report: {
    readonly label: string;
    readonly hint: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
    readonly heading: string;
    readonly at: string;
    readonly host: string;
    readonly has: string;
    readonly hasNot: string;
    readonly took: string;
  };
}
