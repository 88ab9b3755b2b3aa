/*
 * A score sheet as somebody typed it from paper, and what can be wrong with it. What becomes of it is in type-marks.ts.
 */
import type { Hand } from '../contest/double-entry';
import type { Part } from '../contest/finding';
import type { TypingWarning } from '../contest/second-look';
import type { TypedFault } from '../contest/typed-mark';

/** One score sheet as it was typed. */
export interface SheetToType {
  readonly ticket: string;
  /** As typed: a mark, 缺考, or "-" for a part that is empty on the paper. */
  readonly theory: string;
  readonly practical: string;
  /** Warnings that were confirmed for exactly these values. */
  readonly accepted: readonly TypingWarning[];
  /** True where the same person types a sheet anew that they typed themselves, before anybody typed it again. */
  readonly mends: boolean;
}

/** Why one sheet of a batch was not typed; `part` null: the sheet as a whole. */
export interface TypingFault {
  readonly kind:
    | 'ticket-unknown'
    | 'ticket-twice'
    | 'typed-twice'
    | 'settled'
    | 'typed-before'
    | 'cannot-mend'
    | 'not-accepted'
    | TypedFault
    | 'other-mark'
    | 'cell-unclear'
    | 'formula'
    | 'locked';
  readonly ticket: string;
  readonly part: Part | null;
  /** Who typed the sheet before, and when. */
  readonly hands: readonly Hand[];
}
