/*
 * The states of a score sheet that two people type one after the other, and the one table of what may be
 * done in which of them. How an act is carried out is in second-entry.ts; neither knows sheets or screens.
 */
import type { EntryValue, EntryValues, EntryWarning } from './entry-value';
import type { Part } from './finding';

/** Who did it and when (ISO 8601 with offset), as the person said. */
export interface Hand {
  readonly who: string;
  readonly at: string;
}

/** Values in the making, claimed by the person who began; `accepted` are the warnings confirmed on just these values. */
export interface Draft {
  readonly by: Hand;
  readonly values: EntryValues;
  readonly accepted: readonly EntryWarning[];
}

/** A finished typing. `hands` says who typed each part: a retyped part may have another hand than its neighbour. */
export interface TypedEntry {
  readonly values: EntryValues;
  readonly hands: Readonly<Record<Part, Hand>>;
  readonly accepted: readonly EntryWarning[];
}

export type EntrySide = 'first' | 'second';

/** Which entry equals the paper, as the person who held both against it said. */
export interface Decision {
  readonly keep: EntrySide | 'neither';
  readonly by: Hand;
}

export type EntryState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'first-in-progress'; readonly draft: Draft }
  /** Parked: finished with a mark that cannot be, for somebody to look at the paper. */
  | { readonly kind: 'first-has-errors'; readonly first: TypedEntry; readonly faults: readonly Part[] }
  | { readonly kind: 'first-finished'; readonly first: TypedEntry }
  | { readonly kind: 'second-in-progress'; readonly first: TypedEntry; readonly draft: Draft }
  | Differing
  /** The parts in `cells` of the entry that is not kept are typed anew, empty at first; `draft` once somebody began. */
  | {
      readonly kind: 'correcting';
      readonly first: TypedEntry;
      readonly second: TypedEntry;
      readonly keep: EntrySide;
      readonly decision: Decision;
      readonly cells: readonly Part[];
      readonly draft: Draft | null;
    }
  | { readonly kind: 'final'; readonly first: TypedEntry; readonly second: TypedEntry };

/** A part may differ and hold an error at once; both are said. Two equal entries with an error differ as well. */
export interface Differing {
  readonly kind: 'differing';
  readonly first: TypedEntry;
  readonly second: TypedEntry;
  readonly differences: readonly Part[];
  readonly faults: Readonly<Record<EntrySide, readonly Part[]>>;
}

/** A typing that no longer counts, kept for ever with the names under it. `by` put it here. */
export interface ArchivedEntry {
  readonly side: EntrySide;
  readonly entry: TypedEntry;
  readonly because: 'mended' | 'corrected' | 'neither-equals-paper' | 'discarded' | 'discarded-unfinished';
  readonly by: Hand;
  /** The decision that the correction followed; null elsewhere. */
  readonly decision: Decision | null;
}

/** One person's score sheet in one round. */
export interface SheetEntry {
  readonly state: EntryState;
  readonly archive: readonly ArchivedEntry[];
}

export const emptySheet: SheetEntry = { state: { kind: 'empty' }, archive: [] };

export type EntryAct =
  /** Types one part of a first or a second entry; the first touch claims it. */
  | { readonly act: 'enter'; readonly by: Hand; readonly part: Part; readonly value: EntryValue }
  /** Types one of the differing parts anew. */
  | { readonly act: 'retype'; readonly by: Hand; readonly part: Part; readonly value: EntryValue }
  | { readonly act: 'accept-warning'; readonly by: Hand; readonly warning: EntryWarning }
  | { readonly act: 'finish'; readonly by: Hand }
  | { readonly act: 'resolve'; readonly by: Hand; readonly keep: EntrySide | 'neither' }
  /** Puts aside what is in hand: the draft, else the finished entry, else the decision that is being followed. */
  | { readonly act: 'discard'; readonly by: Hand };

export type EntryRefusal =
  | { readonly code: 'who-missing' }
  | { readonly code: 'already-claimed'; readonly by: Hand }
  | { readonly code: 'second-entry-needs-another-person'; readonly by: readonly Hand[] }
  | { readonly code: 'retype-needs-another-person'; readonly by: readonly Hand[] }
  | { readonly code: 'resolve-needs-another-person'; readonly by: readonly Hand[] }
  | { readonly code: 'discard-needs-another-person'; readonly by: readonly Hand[] }
  | { readonly code: 'first-has-errors'; readonly parts: readonly Part[] }
  | { readonly code: 'kept-entry-has-errors'; readonly parts: readonly Part[] }
  | { readonly code: 'warning-not-accepted'; readonly warnings: readonly EntryWarning[] }
  | { readonly code: 'no-such-warning' }
  | { readonly code: 'part-not-differing'; readonly parts: readonly Part[] }
  | { readonly code: PlainRefusal };

/** Refusals that the state alone explains. */
type PlainRefusal =
  | 'nothing-typed'
  | 'already-final'
  | 'already-finished'
  | 'not-differing'
  | 'resolve-first'
  | 'retype-instead';

type Cell = readonly EntryState['kind'][] | PlainRefusal;

/**
 * What may be done: for each state and act the states that can follow, or why it is refused. An act that
 * is allowed here may still be refused for who does it (see EntryRefusal).
 *
 * | state              | enter   | retype | accept-warning | finish                   | resolve            | discard        |
 * |--------------------|---------|--------|----------------|--------------------------|--------------------|----------------|
 * | empty              | 1st …   | –      | –              | –                        | –                  | –              |
 * | first-in-progress  | 1st …   | –      | 1st …          | 1st finished, has errors | –                  | empty          |
 * | first-has-errors   | 1st … ¹ | –      | –              | –                        | –                  | empty          |
 * | first-finished     | 2nd …   | –      | –              | –                        | –                  | empty          |
 * | second-in-progress | 2nd …   | –      | 2nd …          | final, differing         | –                  | first-finished |
 * | differing          | –       | –      | –              | –                        | correcting, empty² | –              |
 * | correcting         | –       | corr.  | correcting     | final, differing         | –                  | corr., diff.³  |
 * | final              | –       | –      | –              | –                        | –                  | empty ⁴        |
 *
 * ¹ by its own typist, who mends it; a second entry is refused. ² neither equals the paper: both are archived,
 * two new entries. ³ a draft first, then the decision itself. ⁴ by somebody who typed neither.
 */
export const entryTransitions: Readonly<Record<EntryState['kind'], Readonly<Record<EntryAct['act'], Cell>>>> =
  {
    empty: {
      enter: ['first-in-progress'],
      retype: 'not-differing',
      'accept-warning': 'nothing-typed',
      finish: 'nothing-typed',
      resolve: 'not-differing',
      discard: 'nothing-typed',
    },
    'first-in-progress': {
      enter: ['first-in-progress'],
      retype: 'not-differing',
      'accept-warning': ['first-in-progress'],
      finish: ['first-finished', 'first-has-errors'],
      resolve: 'not-differing',
      discard: ['empty'],
    },
    'first-has-errors': {
      enter: ['first-in-progress'],
      retype: 'not-differing',
      'accept-warning': 'already-finished',
      finish: 'already-finished',
      resolve: 'not-differing',
      discard: ['empty'],
    },
    'first-finished': {
      enter: ['second-in-progress'],
      retype: 'not-differing',
      'accept-warning': 'already-finished',
      finish: 'already-finished',
      resolve: 'not-differing',
      discard: ['empty'],
    },
    'second-in-progress': {
      enter: ['second-in-progress'],
      retype: 'not-differing',
      'accept-warning': ['second-in-progress'],
      finish: ['final', 'differing'],
      resolve: 'not-differing',
      discard: ['first-finished'],
    },
    differing: {
      enter: 'resolve-first',
      retype: 'resolve-first',
      'accept-warning': 'resolve-first',
      finish: 'resolve-first',
      resolve: ['correcting', 'empty'],
      discard: 'resolve-first',
    },
    correcting: {
      enter: 'retype-instead',
      retype: ['correcting'],
      'accept-warning': ['correcting'],
      finish: ['final', 'differing'],
      resolve: 'retype-instead',
      discard: ['correcting', 'differing'],
    },
    final: {
      enter: 'already-final',
      retype: 'already-final',
      'accept-warning': 'already-final',
      finish: 'already-final',
      resolve: 'already-final',
      discard: ['empty'],
    },
  };
