/*
 * What stands on the sheets that people fill in: headings, hints, what a cell says when it is entered or
 * refuses what was typed. How these sheets are laid out is decided in reports/forms/. Words that the rules
 * read (缺考, 企业 …) are data of the workbook and the same in every language; they are not here.
 */
import type { ChangeColumn, RosterColumn, ReviewColumn, RulingColumn, ScoreColumn } from '../contest/rows';

export interface Balloon {
  readonly title: string;
  readonly text: string;
}

export type RosterHeading = RosterColumn | 'education';
export type ScoreHeading = ScoreColumn | 'seq' | 'total' | 'rank' | 'advance';

/** One step of the guide: on which sheet, and what to do there. */
export interface GuideStep {
  readonly where: string;
  readonly what: string;
}

export interface FormWords {
  readonly guide: {
    readonly tab: string;
    readonly heading: string;
    readonly columns: readonly [step: string, where: string, what: string];
    readonly steps: readonly GuideStep[];
    readonly notes: readonly string[];
  };
  readonly settings: {
    readonly tab: string;
    readonly heading: string;
    readonly hint: string;
    readonly columns: readonly [item: string, value: string, usual: string, note: string];
    note(allowed: string, source: string): string;
    /** Before the note of a setting that has to be looked at again. */
    confirm(old: string, suggestion: string | null): string;
    readonly blank: string;
    /** In place of the usual note, by the name of the setting. */
    readonly notes: Readonly<Record<string, string>>;
  };
  readonly roster: {
    readonly tab: string;
    readonly heading: string;
    readonly hint: string;
    readonly columns: Readonly<Record<RosterHeading, string>>;
  };
  readonly scores: {
    tab(round: string): string;
    heading(round: string): string;
    /** The colours of the sheet, and what to type where there is no mark. */
    readonly hint: string;
    readonly columns: Readonly<Record<ScoreHeading, string>>;
  };
  readonly rulings: {
    readonly tab: string;
    readonly heading: string;
    readonly hint: string;
    readonly columns: Readonly<Record<RulingColumn, string>>;
  };
  readonly reviews: {
    readonly tab: string;
    readonly heading: string;
    readonly hint: string;
    readonly columns: Readonly<Record<ReviewColumn | 'name' | 'problem' | 'cell', string>>;
  };
  readonly changes: {
    readonly tab: string;
    readonly heading: string;
    readonly hint: string;
    readonly columns: Readonly<Record<ChangeColumn, string>>;
  };
  readonly prompts: {
    mark(full: number, decimals: number): Balloon;
    readonly idNumber: Balloon;
    readonly status: Balloon;
    readonly ticket: Balloon;
    readonly order: Balloon;
    readonly opinion: Balloon;
    readonly change: Balloon;
  };
  readonly refusals: {
    mark(full: number, decimals: number): Balloon;
    readonly idNumber: Balloon;
    readonly list: Balloon;
    readonly order: Balloon;
  };
  readonly demo: {
    readonly unitLine: string;
    readonly basis: string;
    readonly by: string;
    readonly venue: string;
  };
}
