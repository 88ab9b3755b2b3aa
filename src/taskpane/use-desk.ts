/*
 * A desk for the pages, and what it is at, as React asks for it.
 */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { openDesk, type Desk, type DeskState, type DeskTools } from '../desk/desk';
import type { Diagnosable } from '../desk/diagnosis/host-report';
import type { Progress } from '../desk/engine';
import type { ShownWords } from '../text/words';

/** What an engine tells while it works. */
export interface Hearer {
  progress(progress: Progress): void;
  /** Excel cannot answer while a cell is being edited; false: it can again. */
  waiting(now: boolean): void;
}

/** Where the pane stands: inside Excel, or beside the workbench's own grid. */
export interface Surroundings {
  readonly place: 'excel' | 'workbench';
  /** Name and version of this program. */
  readonly program: string;
  /** A new engine over the workbook, speaking this language. */
  tools(words: ShownWords, hearer: Hearer): DeskTools;
  /** Calls back when somebody else changes the workbook, until the answer is called. */
  watch(changed: () => void): () => void;
  /** True where the workbook is read anew by itself after somebody changed it; else the person is told and asks. */
  readonly follows?: boolean;
  /** Left out: there is nothing to diagnose. */
  readonly diagnosis?: Diagnosable;
}

export function useDesk(surroundings: Surroundings, words: ShownWords): readonly [Desk, DeskState] {
  const desk = useMemo(() => {
    const hearer: Hearer = {
      progress: (progress) => {
        made.progress(progress);
      },
      waiting: (now) => {
        made.waiting(now);
      },
    };
    const made: Desk = openDesk(surroundings.tools(words, hearer));
    return made;
  }, [surroundings, words]);
  useEffect(() => {
    void desk.look();
    return surroundings.watch(() => {
      if (surroundings.follows === true) desk.follow();
      else desk.changed();
    });
  }, [desk, surroundings]);
  return [desk, useSyncExternalStore(desk.subscribe, desk.state)];
}
