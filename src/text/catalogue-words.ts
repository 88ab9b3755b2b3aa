/*
 * The one catalogue of messages: a short title for every code, what it means to the chief judge, and the sentences
 * of what no rule finds: steps and cells that were not written, a host that failed. What is the matter and what
 * to do about a finding or a refused act stands in findings*.ts, acts.ts and entry.ts and is not said twice.
 */
import type { FindingCode } from '../contest/finding';
import type { Refusal, Undone } from '../workbook/port';
import type { Sentence } from './words';

export interface Heading {
  /** At most 16 Chinese characters, 48 letters in English; no two codes share one. */
  readonly title: string;
  /** For 裁判长 and 负责人; left out: they read what the clerk reads. */
  readonly chief?: ChiefWording;
}

export interface ChiefWording {
  /** What it means for ranks, advancement, awards, the seal. Said after what is the matter. */
  readonly means: string;
  /** Which decision is theirs, or that none is. Said instead of what the clerk is to do. */
  readonly todo: string;
}

/** As in actions/round-act.ts, ActRefusal; desk/tell-refusal.ts does not compile where one is missing. */
export type RefusalCode =
  | 'settings-unclear'
  | 'final-has-no-next'
  | 'names-equal'
  | 'nothing-to-change'
  | 'people-on-sheet'
  | 'no-tickets'
  | 'round-not-found'
  | 'round-before-not-found'
  | 'round-sealed'
  | 'round-not-sealed'
  | 'second-name-needed'
  | 'nobody-advances'
  | 'password-needed'
  | 'first-name-needed'
  | 'copy-not-read'
  | 'tie-on-line'
  | 'tie-in-line'
  | 'tie-not-ordered'
  | 'list-locked'
  | 'list-full'
  | 'list-unclear'
  | 'sheet-locked'
  | 'no-room'
  | 'ticket-unknown'
  | 'ticket-twice'
  | 'already-recorded'
  | 'nothing-recorded'
  | 'review-name-needed'
  | 'review-basis-needed'
  | 'review-not-waiting'
  | 'mark-unreadable'
  | 'mark-same'
  | 'mark-is-formula'
  | 'entry-refused'
  | 'marks-needed'
  | 'seal-blocked'
  | 'typing-refused'
  | 'settings-same'
  | 'name-needed'
  | 'rules-confirmed-already'
  | 'settings-invalid'
  | 'weights-not-whole'
  | 'setting-unknown'
  | 'setting-has-own-act'
  | 'setting-is-formula'
  | 'confirmed-rules-change'
  | 'sheet-unknown'
  | 'settings-sheet-fixed';

/** What a host's own error comes down to. `ours`: the program itself failed, no host was asked. */
export type HostTrouble = 'cell-edit' | 'read-only' | 'general' | 'too-large' | 'unknown' | 'ours';

export interface CatalogueWords {
  readonly findings: Readonly<Record<FindingCode, Heading>>;
  readonly refusals: Readonly<Record<RefusalCode, Heading>>;
  /**
   * What to do in the pane, by code or code/reason, where the sentence of the refusal speaks of the shell's options.
   */
  readonly inPane: Readonly<Record<string, string>>;
  readonly undone: Readonly<
    Record<Undone['reason'], Heading & { told(sheet: string, code: string | null): Sentence }>
  >;
  /** Cells of one sheet that were not written; `count` of all, `cells` the first of them. */
  readonly cells: Readonly<
    Record<
      Refusal['reason'],
      Heading & { told(sheet: string, cells: readonly string[], count: number): Sentence }
    >
  >;
  /** `code`: the host's own; empty where there is none. */
  readonly host: Readonly<Record<HostTrouble, Heading & { told(code: string): Sentence }>>;
  /** Nothing was computed, since it would have rested on a guess. */
  readonly stopped: Heading & { told(): Sentence };
}
