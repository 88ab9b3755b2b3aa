/*
 * What every page of the pane is given: the desk, what it shows, the words, and who is working.
 */
import type { Desk } from '../desk/desk';
import type { Diagnosable } from '../desk/diagnosis/host-report';
import type { Look } from '../desk/look';
import type { RoundName } from '../contest/round-name';
import type { ShownWords } from '../text/words';

/** The pages, in the order of the menu. */
export const viewNames = [
  'home',
  'problems',
  'typing',
  'ranking',
  'between',
  'prizes',
  'rules',
  'diagnosis',
] as const;
export type ViewName = (typeof viewNames)[number];

export interface ViewProps {
  readonly desk: Desk;
  readonly look: Look;
  readonly words: ShownWords;
  /** Who works here, as they said last; empty: not said. Kept for the session only. */
  readonly by: string;
  setBy(name: string): void;
  /** True while something is being done: buttons that write are then disabled (focusable). */
  readonly busy: boolean;
  /** Goes to another page, where a round matters with that round. */
  go(view: ViewName, round?: RoundName): void;
  /** The round that the page was asked to show; null: the page decides. */
  readonly round: RoundName | null;
  /** Rounds of which the pile in hand says another count or sum than its paper. */
  readonly pilesApart: ReadonlySet<RoundName>;
  setPileApart(round: RoundName, apart: boolean): void;
  /** null: there is nothing to diagnose. */
  readonly diagnosis: Diagnosable | null;
}
