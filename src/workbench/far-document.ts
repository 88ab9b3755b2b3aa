/*
 * The workbook on its thread, as the page calls it; the other end is document-thread.ts. What crosses is plain data.
 */
import type { Engine, Progress } from '../desk/engine';
import { openCaller, type Line } from '../desk/line';
import type { Language } from '../text/words';
import type { SheetPaper } from '../workbook/file/paper';
import type { WorkbookPicture } from '../workbook/file/picture';
import type { CellEdit, RefusedEdit } from '../workbook/file/typed';
import type { SheetId } from '../workbook/port';
import type { DocumentNews, ListedSheet, Made, NotOpened } from './document-thread';

export interface FarDocument {
  /** null: it is open now. Else it is not, and what was open before still is. */
  open(bytes: Uint8Array, name: string): Promise<NotOpened | null>;
  make(made: Made, language: Language, name: string): Promise<void>;
  /** A new engine over what is open, in place of the one before. */
  engine(language: Language, program: string, progress: (progress: Progress) => void): Engine;
  edit(edits: readonly CellEdit[]): Promise<readonly RefusedEdit[]>;
  /** `sheets`: the wanted ones; left out: all. */
  picture(sheets?: readonly SheetId[]): Promise<WorkbookPicture>;
  /** The visible sheets in the order of their tabs. */
  sheets(): Promise<readonly ListedSheet[]>;
  /** How sheets are printed. */
  papers(sheets: readonly SheetId[]): Promise<readonly SheetPaper[]>;
  save(): Promise<Uint8Array>;
  /** Calls with the sheets that an act has touched, as they look now. One listener at a time. */
  onWritten(hear: (picture: WorkbookPicture) => void): void;
}

export function openFarDocument(line: Line): FarDocument {
  let heard: (picture: WorkbookPicture) => void = () => undefined;
  let progressed: (progress: Progress) => void = () => undefined;
  const caller = openCaller(line, (told) => {
    // Both ends are built together.
    const news = told as DocumentNews;
    if (news.kind === 'progress') progressed(news.progress);
    else heard(news.picture);
  });
  const call = (name: string, ...asked: readonly unknown[]): Promise<never> =>
    // The other end serves these names, so each answer is of the type that it says there.
    caller.call(name, ...asked) as Promise<never>;
  return {
    open: (bytes, name) => call('open', bytes, name),
    make: (made, language, name) => call('make', made, language, name),
    engine: (language, program, progress) => {
      progressed = progress;
      // The other end answers in turn, so whatever is asked of the engine comes after this.
      const spoken = call('speak', language, program);
      const after = async (name: string, ...asked: readonly unknown[]): Promise<never> => {
        await spoken;
        return call(name, ...asked);
      };
      spoken.catch(() => undefined);
      return {
        look: () => after('look'),
        prepare: (request) => after('prepare', request),
        commit: () => after('commit'),
        ask: (question, asked) => after('ask', question, asked),
      };
    },
    edit: (edits) => call('edit', edits),
    picture: (sheets) => call('picture', sheets),
    sheets: () => call('sheets'),
    papers: (sheets) => call('papers', sheets),
    save: () => call('save'),
    onWritten: (hear) => {
      heard = hear;
    },
  };
}
