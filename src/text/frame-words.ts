/*
 * What the frame around the pages says: the menu, what is being done, what an act would do, how it ended.
 */
import type { RoundName } from '../contest/round-name';
import type { ProblemCounts } from './pane-words';

/** A cut as the frame tells it. */
export interface LineTold {
  readonly percent: string;
  readonly base: 'scored' | 'attended' | 'entered';
  readonly of: number;
  readonly exact: string;
  readonly places: number;
}

export interface FrameWords {
  /** Name of the menu for screen readers. */
  readonly menu: string;
  readonly switchLanguage: string;
  readonly firstReading: string;
  readonly phase: {
    readonly reading: string;
    readonly computing: string;
    /** `total` null or 0: not known. */
    writing(done: number, total: number | null): string;
  };
  readonly stop: string;
  readonly stopping: string;
  readonly waiting: string;
  readonly stale: string;
  readonly readAgain: string;
  readonly structureLocked: string;
  /** Name of an act, e.g. 封存（初赛）. */
  act(act: string, round: RoundName | null): string;
  readonly preview: {
    heading(act: string): string;
    readonly refusedHeading: string;
    readonly nothing: string;
    readonly edits: string;
    readonly brings: string;
    readonly writes: string;
    readonly writesNothing: string;
    readonly sheet: Readonly<Record<'made' | 'rewritten' | 'removed' | 'guarded', (name: string) => string>>;
    cells(sheet: string, role: string, count: number, first: string, over: number): string;
    readonly untouched: string;
    readonly results: string;
    round(
      round: RoundName,
      counts: { readonly entered: number; readonly attended: number; readonly scored: number },
    ): string;
    line(cut: LineTold): string;
    readonly leaders: string;
    lastInside(person: string): string;
    firstOutside(person: string): string;
    ties(count: number): string;
    readonly provisional: string;
    problems(counts: ProblemCounts): string;
    readonly backHeading: string;
    readonly back: Readonly<
      Record<'restore' | 'unseal' | 'seal-again' | 'entry' | 'delete-sheets' | 'none', string>
    >;
    readonly write: string;
    readonly cancel: string;
    readonly close: string;
    more(count: number): string;
  };
  readonly ended: {
    written(act: string, sheets: number, cells: number): string;
    readonly restored: string;
    readonly again: string;
    readonly takeBack: string;
    readonly print: string;
    readonly dismiss: string;
    show(sheet: string): string;
  };
  /** The page for a component that failed. */
  readonly broke: { readonly title: string; readonly text: string; readonly again: string };
}
