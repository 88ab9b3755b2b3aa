/*
 * What the acts between rounds share: how one is asked for, what it answers, why it refuses. What each act
 * does is in its own file; sentences are in text/.
 */
import { compareResults, type ResultDifference } from '../contest/compare-results';
import type { EntryRefusal, Hand } from '../contest/double-entry';
import type { FindingCode, Part } from '../contest/finding';
import type { JournalFault } from '../contest/journal-line';
import type { OpenLine } from '../contest/open-line';
import type { OpenTie } from '../contest/prize-ties';
import type { ContestResult } from '../contest/result';
import type { Opinion } from '../contest/review';
import type { RoundName } from '../contest/round-name';
import type { SealBlocker } from '../contest/seal-blockers';
import type { SettingTexts } from '../contest/setting-texts';
import type { PassedOver } from '../contest/substitute';
import type { TieRefusal } from '../contest/tie-order';
import type { Words } from '../text/words';
import type { Plan, Step } from '../workbook/port';
import type { Outcome } from './act';
import type { ContestState } from './contest-state';
import type { ChainedBody } from './ledger';
import type { TypingFault } from './sheet-to-type';

/** Asked for with every act between rounds. */
export interface RoundRequest {
  readonly round: RoundName;
  readonly overrides: SettingTexts;
  readonly words: Words;
  /** Who does it, as they say themselves. */
  readonly by: string;
  /** "2024-06-20T09:30:00+08:00". */
  readonly at: string;
}

/** Why an act was not done: a code, and what a sentence needs besides. Nothing is written then. */
export type ActRefusal =
  | {
      readonly code:
        | 'settings-unclear'
        | 'final-has-no-next'
        | 'names-equal'
        | 'nothing-to-change'
        | 'people-on-sheet'
        | 'no-tickets';
    }
  | {
      readonly code:
        | 'round-not-found'
        | 'round-before-not-found'
        | 'round-sealed'
        | 'round-not-sealed'
        | 'second-name-needed'
        | 'nobody-advances'
        | 'password-needed'
        | 'first-name-needed'
        | 'copy-not-read';
      readonly round: RoundName;
    }
  | {
      readonly code: 'tie-on-line' | 'tie-in-line';
      readonly round: RoundName;
      readonly tickets: readonly string[];
    }
  | { readonly code: 'tie-not-ordered'; readonly round: RoundName; readonly because: TieRefusal }
  | { readonly code: 'list-locked' | 'list-full' | 'list-unclear'; readonly sheet: string }
  | { readonly code: 'sheet-locked' | 'no-room'; readonly sheet: string }
  | { readonly code: 'ticket-unknown' | 'ticket-twice'; readonly round: RoundName; readonly ticket: string }
  | {
      readonly code: 'already-recorded' | 'nothing-recorded';
      readonly ticket: string;
      readonly change: 'withdraw' | 'disqualify' | 'reinstate';
    }
  | { readonly code: 'review-name-needed' | 'review-basis-needed' }
  /** `ticket` null: no problem was named at all. */
  | {
      readonly code: 'review-not-waiting';
      readonly ticket: string | null;
      readonly about: FindingCode | null;
    }
  | { readonly code: 'mark-unreadable' | 'mark-same'; readonly part: Part; readonly written: string }
  | { readonly code: 'mark-is-formula'; readonly part: Part; readonly cell: string }
  /** `ticket` null: a whole list. `hands`: who typed the sheet before, and when. */
  | {
      readonly code: 'entry-refused';
      readonly round: RoundName;
      readonly ticket: string | null;
      readonly because: EntryRefusal;
      readonly hands: readonly Hand[];
    }
  | RuleRefusal
  | { readonly code: 'marks-needed'; readonly ticket: string; readonly parts: readonly Part[] }
  /** Every fault of every sheet of a batch. */
  | {
      readonly code: 'typing-refused';
      readonly round: RoundName;
      readonly faults: readonly TypingFault[];
    }
  | {
      readonly code: 'seal-blocked';
      readonly round: RoundName;
      readonly blockers: readonly SealBlocker[];
      /** Who could still cross the line because of open sheets; null: nobody. */
      readonly lineOpen: OpenLine | null;
    };

/** Why rules, or what sheets are for, were not changed. */
export type RuleRefusal =
  | { readonly code: 'settings-same' | 'name-needed' | 'rules-confirmed-already' }
  | {
      readonly code: 'settings-invalid';
      readonly settings: readonly {
        readonly name: string;
        readonly written: string;
        readonly allowed: string;
      }[];
    }
  | { readonly code: 'weights-not-whole'; readonly theory: string; readonly practical: string }
  | { readonly code: 'setting-unknown' | 'setting-has-own-act'; readonly name: string }
  | { readonly code: 'setting-is-formula'; readonly name: string; readonly cell: string }
  /** Changed after 规则确认 without a reason and two names. */
  | { readonly code: 'confirmed-rules-change'; readonly names: readonly string[] }
  /** The sheet of settings cannot say of itself that it is one. */
  | { readonly code: 'sheet-unknown' | 'settings-sheet-fixed'; readonly sheet: string };

/** What an act brings about besides numbers that differ; told before anything is written. */
export type Consequence =
  | { readonly kind: 'difference'; readonly difference: ResultDifference }
  /** A place of the round is free; `next` is who would be called up, null where nobody can be. */
  | {
      readonly kind: 'vacancy';
      readonly round: RoundName;
      readonly left: string;
      readonly next: string | null;
      readonly rank: number | null;
      readonly passedOver: readonly PassedOver[];
      /** Tickets of the tie that has to be ruled first. */
      readonly tied: readonly string[];
    }
  | {
      readonly kind: 'called-up';
      readonly round: RoundName;
      readonly ticket: string;
      readonly replaces: string;
    }
  | { readonly kind: 'displaced'; readonly round: RoundName; readonly ticket: string; readonly by: string }
  | { readonly kind: 'unsealed'; readonly round: RoundName }
  /** `fault`: the journal is not whole, which the receipt says. */
  | {
      readonly kind: 'sealed';
      readonly round: RoundName;
      readonly code: string;
      readonly fault: JournalFault | null;
    }
  /** Opened by an unseal; the seals of `later` rounds no longer hold. */
  | { readonly kind: 'opened'; readonly round: RoundName; readonly later: readonly RoundName[] }
  /** A tie that decides nothing and is not ordered: its ranks are not printed. */
  | ({ readonly kind: 'tie-within'; readonly round: RoundName } & OpenTie)
  | { readonly kind: 'not-guarded'; readonly sheet: string }
  | { readonly kind: 'added'; readonly round: RoundName; readonly tickets: readonly string[] }
  /** 审核意见 that are written down; `count` of problems. */
  | {
      readonly kind: 'reviewed';
      readonly opinion: Opinion;
      readonly tickets: readonly string[];
      readonly count: number;
    };

export type Chained = Exclude<ChainedBody, { readonly kind: 'unreadable' }>;

export interface ActOutcome extends Outcome {
  readonly refused: ActRefusal | null;
  readonly consequences: readonly Consequence[];
  /** What is chained into the ledger beside the journal line: a seal, its opening, entries. */
  readonly chain: readonly Chained[];
}

export function refused(
  { result, seals }: Pick<ContestState, 'result' | 'seals'>,
  refusal: ActRefusal,
): ActOutcome {
  return { result, plan: { steps: [] }, stopped: true, seals, refused: refusal, consequences: [], chain: [] };
}

/** The outcome with its consequences: first what is special to the act, then how results differ. */
export function outcomeOf(
  state: Pick<ContestState, 'result'>,
  after: ContestResult,
  steps: readonly Step[],
  special: readonly Consequence[],
): ActOutcome {
  const plan: Plan = { steps };
  return {
    result: after,
    plan,
    stopped: false,
    refused: null,
    chain: [],
    consequences: [...special, ...differences(state.result, after)],
  };
}

/** How two results differ, before (a) and after (b). */
export function differences(before: ContestResult, after: ContestResult): readonly Consequence[] {
  return compareResults(before, after).map((difference) => ({ kind: 'difference', difference }));
}
