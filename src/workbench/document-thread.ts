/*
 * The thread that holds the workbook and computes on it, as it answers the page; the other end is far-document.ts.
 * It knows neither the grid nor where files come from.
 */
import { DEFAULT_CONTESTANTS, DEFAULT_SEED, planDemo } from '../actions/demo-contest';
import { planNewContest } from '../actions/new-contest';
import { isReport } from '../actions/place-reports';
import { openComputer } from '../desk/computer';
import { openEngine } from '../desk/door-engine';
import type { Engine, Progress } from '../desk/engine';
import { serve, type Line, type News } from '../desk/line';
import { wordsIn } from '../text';
import type { Language } from '../text/words';
import { createXlsx } from '../workbook/file/create';
import { openXlsx, type FileWorkbook } from '../workbook/file/open';
import type { WorkbookPicture } from '../workbook/file/picture';
import type { CellEdit } from '../workbook/file/typed';
import {
  UnreadableWorkbook,
  type SheetId,
  type Snapshot,
  type Step,
  type UnreadableReason,
  type Workbook,
} from '../workbook/port';

/** Why a file was not opened. */
export interface NotOpened {
  readonly reason: UnreadableReason;
  readonly detail: string;
}

/** Workbooks that are made here: an empty contest, a synthetic one with everything filled in. */
export type Made = 'new' | 'sample';

/** A visible sheet. `isReport`: one that is made to be printed. */
export interface ListedSheet {
  readonly id: SheetId;
  readonly name: string;
  readonly isReport: boolean;
}

/** What is told without being asked. */
export type DocumentNews =
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** An act has written; the sheets that it touched, as they look now. */
  | { readonly kind: 'written'; readonly picture: WorkbookPicture };

interface Open {
  readonly workbook: FileWorkbook;
  /** The same workbook, noting what acts write. */
  readonly watched: Workbook;
  /** What was written since the last call. */
  written(): readonly Step[];
}

export function serveDocument(line: Line): void {
  let open: Open | null = null;
  let engine: Engine | null = null;
  const tell = (news: DocumentNews): void => {
    line.post({ news } satisfies News);
  };
  const ours = (): Open => known(open);
  const desk = (): Engine => known(engine);

  serve(line, {
    open: async (bytes: Uint8Array, name: string): Promise<NotOpened | null> => {
      try {
        open = watch(openXlsx(bytes, name));
        return null;
      } catch (error) {
        if (!(error instanceof UnreadableWorkbook)) throw error;
        return { reason: error.reason, detail: error.detail };
      }
    },
    make: async (made: Made, language: Language, name: string) => {
      const workbook = createXlsx(name);
      await workbook.apply(planOf(made, language));
      open = watch(workbook);
    },
    speak: async (language: Language, program: string) => {
      const settings = {
        words: wordsIn(language),
        program,
        now: () => new Date(),
        progress: (progress: Progress) => {
          tell({ kind: 'progress', progress });
        },
      };
      engine = openEngine(ours().watched, settings, openComputer(settings), (snapshot) =>
        Promise.resolve(snapshot),
      );
    },
    look: () => desk().look(),
    prepare: (request: Parameters<Engine['prepare']>[0]) => desk().prepare(request),
    ask: (question: Parameters<Engine['ask']>[0], asked: never) => desk().ask(question, asked),
    commit: async () => {
      const { workbook, written } = ours();
      try {
        return await desk().commit();
      } finally {
        const steps = written();
        if (steps.length > 0) {
          const touched = touchedBy(steps, await workbook.snapshot());
          tell({ kind: 'written', picture: lightened(workbook.picture(touched)) });
        }
      }
    },
    edit: async (edits: readonly CellEdit[]) => ours().workbook.edit(edits),
    picture: async (sheets?: readonly SheetId[]) => lightened(ours().workbook.picture(sheets)),
    sheets: async (): Promise<readonly ListedSheet[]> =>
      (await ours().workbook.snapshot()).sheets
        .filter(({ visibility }) => visibility === 'visible')
        .map(({ id, name, own }) => ({ id, name, isReport: own !== null && isReport(own) })),
    papers: async (sheets: readonly SheetId[]) => ours().workbook.papers(sheets),
    save: async () => ours().workbook.save(),
  });
}

function known<T>(part: T | null): T {
  if (part === null) throw new Error('no workbook is open');
  return part;
}

function planOf(made: Made, language: Language) {
  const words = wordsIn(language);
  if (made === 'sample') return planDemo({ contestants: DEFAULT_CONTESTANTS, seed: DEFAULT_SEED, words });
  return planNewContest(null, { words, overrides: {}, year: null }).plan;
}

function watch(workbook: FileWorkbook): Open {
  let steps: Step[] = [];
  return {
    workbook,
    watched: {
      snapshot: (choose) => workbook.snapshot(choose),
      apply: (plan) => {
        steps.push(...plan.steps);
        return workbook.apply(plan);
      },
    },
    written: () => {
      const written = steps;
      steps = [];
      return written;
    },
  };
}

/** More formulas than this on one report would keep the grid busy for seconds after every edit. */
const MOST_FORMULAS = 2000;

/** The picture with results alone where a report of ours is full of formulas; in the file they stay. */
export function lightened(picture: WorkbookPicture): WorkbookPicture {
  return {
    ...picture,
    sheets: picture.sheets.map((sheet) => {
      if (sheet.own === null || sheet.cells.formulas.size <= MOST_FORMULAS) return sheet;
      return { ...sheet, cells: { ...sheet.cells, formulas: new Map() } };
    }),
  };
}

/** The sheets, as they are now, that steps may have changed. What nobody is shown is left out. */
export function touchedBy(steps: readonly Step[], { sheets }: Snapshot): readonly SheetId[] {
  const keys = new Set(steps.map((step) => (step.kind === 'put-sheet' ? step.sheet.key : null)));
  const ids = new Set(
    steps.map((step) => (step.kind === 'write-cells' || step.kind === 'protect-sheet' ? step.sheet : null)),
  );
  return sheets
    .filter(({ own, visibility }) => own === null || visibility !== 'veryHidden')
    .filter(({ id, own }) => ids.has(id) || (own !== null && keys.has(own)))
    .map(({ id }) => id);
}
