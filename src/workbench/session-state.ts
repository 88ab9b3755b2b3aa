/*
 * What a session is, for those who show it: which workbook is open, what has to be said, what can be done.
 */
import type { Language } from '../text/words';
import type { WorkbookPicture } from '../workbook/file/picture';
import type { CellEdit } from '../workbook/file/typed';
import type { Made, NotOpened } from './document-thread';
import type { FarDocument } from './far-document';
import type { Picked, Place } from './files';
import type { RefusedReason } from './grid/allowed';
import type { KeeperState } from './keeper';
import type { KeptWork } from './kept-store';

export interface OpenFile {
  /** Another one for each time that something was opened. */
  readonly key: string;
  readonly name: string;
  readonly place: Place | null;
  /** When the file behind `place` was changed last, as far as we know. */
  readonly modified: number;
  /** False for a contest made here that nobody has touched: it can be made again. */
  readonly precious: boolean;
}

export type Notice =
  | { readonly kind: 'not-opened'; readonly name: string; readonly why: NotOpened }
  | { readonly kind: 'saved'; readonly name: string; readonly how: 'in-place' | 'download' }
  | { readonly kind: 'not-allowed' | 'not-saved' | 'edit-refused' | 'broken' | 'no-file' }
  | { readonly kind: 'grid-refused'; readonly reason: RefusedReason };

export interface SessionState {
  readonly file: OpenFile | null;
  readonly dirty: boolean;
  readonly busy: 'opening' | 'saving' | null;
  readonly notice: Notice | null;
  /** What goes on once unsaved work may be left. */
  readonly leaving: (() => Promise<void>) | null;
  /** The file was changed by another program since it was opened; saving would write over that. */
  readonly overwrites: boolean;
  /** Another tab has the same file. */
  readonly elsewhere: boolean;
  readonly keeping: KeeperState;
}

export interface Session {
  state(): SessionState;
  subscribe(changed: () => void): () => void;
  readonly document: FarDocument;
  /** Asks for a file and opens it. */
  pick(): Promise<void>;
  /** Opens what was dropped; null: it was no file. */
  take(picked: Promise<Picked | null>): Promise<void>;
  make(made: Made, language: Language, name: string): Promise<void>;
  restore(work: KeptWork): Promise<void>;
  discard(work: KeptWork): Promise<void>;
  /** `over`: even where another program has changed the file. */
  save(over?: boolean): Promise<void>;
  saveAs(): Promise<void>;
  /** Leaves unsaved work, or not. */
  leave(really: boolean): Promise<void>;
  /** Saves, and goes on once that is done. */
  saveThenLeave(): Promise<void>;
  keep(consent: 'yes' | 'no'): void;
  clearKept(): Promise<void>;
  dismiss(): void;
  notify(notice: Notice): void;
  /** Cells as somebody left them in the grid. */
  edit(edits: readonly CellEdit[]): void;
  /** Calls after edits, until the answer is called. */
  onEdited(hear: () => void): () => void;
  /** Calls with sheets that must be drawn anew. One listener at a time. */
  onDrawn(hear: (picture: WorkbookPicture) => void): void;
}
