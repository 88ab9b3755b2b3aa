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

export interface PersonWords {
  readonly rank: number | null;
  readonly name: string;
  readonly unit: string;
  readonly total: string;
}

/** Cells of one column that are written. `first`: address of the first of them. */
export interface ColumnWritten {
  readonly role: string;
  readonly count: number;
  readonly first: string;
}

export interface FrameWords {
  /** Name of the menu for screen readers. */
  readonly menu: string;
  readonly switchLanguage: string;
  /** Name and version of the program at the foot, from its name for machines: "dengbang 0.3.0". */
  brand(program: string): string;
  /** While the program of a page is loaded. */
  readonly opening: string;
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
    /** All sheets that one thing happens to, in one sentence. */
    readonly sheets: Readonly<
      Record<'made' | 'rewritten' | 'removed' | 'guarded', (names: readonly string[]) => string>
    >;
    /**
     * One sheet that exists: its columns, and how many cells hold something that is replaced. `isBack`: they get
     * back what they held.
     */
    cells(sheet: string, columns: readonly ColumnWritten[], over: number, isBack: boolean): string;
    readonly untouched: string;
    readonly results: string;
    round(
      round: RoundName,
      counts: { readonly entered: number; readonly attended: number; readonly scored: number },
    ): string;
    line(cut: LineTold): string;
    readonly leaders: string;
    /** Somebody in one line; `rank` null: not said. */
    person(one: PersonWords): string;
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
    /** Name of the whole for screen readers. */
    readonly label: string;
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
