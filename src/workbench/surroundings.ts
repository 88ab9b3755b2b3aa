/*
 * Where the pane stands here: beside a grid, over a workbook on its own thread.
 */
import type { Surroundings } from '../taskpane/use-desk';
import type { Session } from './session-state';

/** Edits that come so soon after each other are followed once. */
const CALM_MS = 250;

/** `select`: goes to a cell in the grid. */
export function surroundingsOf(
  { document, onEdited }: Session,
  program: string,
  select: (sheet: string, cell: string | null) => void,
): Surroundings {
  return {
    place: 'workbench',
    program,
    follows: true,
    tools(words, hearer) {
      const engine = document.engine(words.language, program, hearer.progress);
      return {
        engine: () => engine,
        select: (sheet, cell) => {
          select(sheet, cell);
          return Promise.resolve();
        },
        // A file is written in one go: there is no boundary to stop at.
        stop: () => undefined,
      };
    },
    watch(changed) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stop = onEdited(() => {
        clearTimeout(timer);
        timer = setTimeout(changed, CALM_MS);
      });
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
  };
}
