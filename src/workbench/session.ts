/*
 * The workbook in hand: which file it is, whether it is saved, what has to be asked before anything is lost. It knows
 * neither React nor the grid, and computes nothing.
 */
import type { WorkbookPicture } from '../workbook/file/picture';
import type { RefusedEdit } from '../workbook/file/typed';
import type { FarDocument } from './far-document';
import { readPlace, writePlace, type Files, type Picked, type Place } from './files';
import type { Keeper, KeeperState } from './keeper';
import type { OpenFile, Session, SessionState } from './session-state';
import { fingerprint, type Tabs } from './tabs';

export interface SessionTools {
  readonly document: FarDocument;
  readonly files: Files;
  readonly tabs: Tabs;
  keeper(heard: (state: KeeperState) => void): Keeper;
  newKey(): string;
}

export function openSession({ document, files, tabs, keeper: openKeeper, newKey }: SessionTools): Session {
  const hearers = new Set<() => void>();
  const edited = new Set<() => void>();
  let drawn: (picture: WorkbookPicture) => void = () => undefined;
  /** Edits on their way: what is drawn meanwhile does not have them yet. */
  let under = 0;
  const keeper = openKeeper((keeping) => {
    set({ keeping });
  });
  let state: SessionState = {
    file: null,
    dirty: false,
    busy: null,
    notice: null,
    leaving: null,
    overwrites: false,
    elsewhere: false,
    keeping: keeper.state(),
  };
  void keeper.start();
  document.onWritten((picture) => {
    touched();
    drawn(picture);
    if (under > 0) redraw();
  });

  function set(change: Partial<SessionState>): void {
    state = { ...state, ...change };
    for (const hear of hearers) hear();
  }

  function touched(): void {
    const { file } = state;
    if (file === null) return;
    set({ dirty: true, file: { ...file, precious: true } });
    keeper.changed(file.key, file.name, () => document.save());
  }

  function redraw(): void {
    void document.picture().then((picture) => {
      drawn(picture);
    }, broken);
  }

  function broken(): void {
    set({ notice: { kind: 'broken' } });
  }

  /** One thing at a time. */
  async function busily(busy: 'opening' | 'saving', work: () => Promise<void>): Promise<void> {
    if (state.busy !== null) return;
    set({ busy, notice: null });
    try {
      await work();
    } catch {
      set({ notice: { kind: busy === 'saving' ? 'not-saved' : 'broken' } });
    } finally {
      set({ busy: null });
    }
  }

  /** Asks first where unsaved work would be lost. */
  async function unlessUnsaved(next: () => Promise<void>): Promise<void> {
    if (state.busy !== null) return;
    if (state.dirty) set({ leaving: next });
    else await next();
  }

  async function opened(file: OpenFile, print: string | null, dirty: boolean): Promise<void> {
    const before = state.file;
    await tabs.hold('work', `work ${file.key}`);
    const alone = print === null || (await tabs.hold('file', `file ${print}`));
    set({ file, dirty, elsewhere: !alone, overwrites: false, leaving: null });
    if (before !== null && before.key !== file.key) await keeper.done(before.key);
  }

  function openPicked({ name, bytes, place, modified }: Picked): Promise<void> {
    return busily('opening', async () => {
      const why = await document.open(bytes, name);
      if (why !== null) set({ notice: { kind: 'not-opened', name, why } });
      else {
        await opened({ key: newKey(), name, place, modified, precious: true }, fingerprint(bytes), false);
      }
    });
  }

  async function saved(file: OpenFile, how: 'in-place' | 'download'): Promise<void> {
    set({
      file,
      dirty: false,
      overwrites: false,
      notice: { kind: 'saved', name: file.name, how },
    });
    await keeper.done(file.key);
  }

  async function writeTo(place: Place, file: OpenFile): Promise<void> {
    const done = await writePlace(place, () => document.save());
    if (done === 'refused') {
      set({ notice: { kind: 'not-allowed' } });
      return;
    }
    const { modified } = await readPlace(place);
    await saved({ ...file, place, name: place.name, modified, precious: true }, 'in-place');
  }

  async function saveElsewhere(file: OpenFile): Promise<void> {
    // Asked first: the browser takes the question only soon after a click.
    const place = await files.pickPlace(file.name);
    if (place === null) return;
    if (place !== 'none') await writeTo(place, file);
    else {
      files.download(file.name, await document.save());
      await saved(file, 'download');
    }
  }

  function save(over = false): Promise<void> {
    return busily('saving', async () => {
      const { file } = state;
      if (file === null) return;
      const { place } = file;
      if (place === null) return saveElsewhere(file);
      if (!over && (await readPlace(place)).modified !== file.modified) return set({ overwrites: true });
      return writeTo(place, file);
    });
  }

  return {
    state: () => state,
    subscribe: (changed) => {
      hearers.add(changed);
      return () => hearers.delete(changed);
    },
    document,
    pick: () =>
      unlessUnsaved(async () => {
        set({ leaving: null });
        const picked = await files.pick();
        if (picked !== null) await openPicked(picked);
      }),
    take: async (picked) => {
      // What was dropped is gone after this turn.
      const file = await picked;
      if (file === null) set({ notice: { kind: 'no-file' } });
      else await unlessUnsaved(() => openPicked(file));
    },
    make: (made, language, name) =>
      unlessUnsaved(() =>
        busily('opening', async () => {
          await document.make(made, language, name);
          await opened({ key: newKey(), name, place: null, modified: 0, precious: false }, null, false);
        }),
      ),
    restore: (work) =>
      unlessUnsaved(() =>
        busily('opening', async () => {
          const { key, name, bytes } = work;
          const why = await document.open(bytes, name);
          if (why !== null) set({ notice: { kind: 'not-opened', name, why } });
          else await opened({ key, name, place: null, modified: 0, precious: true }, null, true);
          const offers = state.keeping.offers.filter((one) => one.key !== key);
          set({ keeping: { ...state.keeping, offers } });
        }),
      ),
    discard: ({ key }) => keeper.done(key),
    save,
    saveAs: () =>
      busily('saving', async () => {
        if (state.file !== null) await saveElsewhere(state.file);
      }),
    leave: async (really) => {
      const next = state.leaving;
      set({ leaving: null });
      // It stays unsaved until something else is really open.
      if (really) await next?.();
    },
    saveThenLeave: async () => {
      const next = state.leaving;
      await save();
      if (state.dirty || next === null) return;
      set({ leaving: null });
      await next();
    },
    keep: (consent) => {
      keeper.answer(consent);
    },
    clearKept: () => keeper.clear(),
    dismiss: () => {
      set({ notice: null, overwrites: false, elsewhere: false });
    },
    notify: (notice) => {
      set({ notice });
    },
    edit: (edits) => {
      under += 1;
      touched();
      const settle = (refused: readonly RefusedEdit[]): void => {
        under -= 1;
        if (refused.length > 0) {
          set({ notice: { kind: 'edit-refused' } });
          redraw();
        }
        for (const hear of edited) hear();
      };
      document.edit(edits).then(settle, () => {
        under -= 1;
        broken();
        redraw();
      });
    },
    onEdited: (hear) => {
      edited.add(hear);
      return () => edited.delete(hear);
    },
    onDrawn: (hear) => {
      drawn = hear;
    },
  };
}
