/*
 * Where unsaved work is kept on this machine: the browser's own database. When and whether is decided by keeper.ts.
 */

/** A workbook that was not saved. `at`: when it was kept, in milliseconds. */
export interface KeptWork {
  readonly key: string;
  readonly name: string;
  readonly at: number;
  readonly bytes: Uint8Array;
}

export interface KeptStore {
  list(): Promise<readonly KeptWork[]>;
  /** Throws with the name QuotaExceededError where there is no room; what was kept before then stays. */
  put(work: KeptWork): Promise<void>;
  drop(keys: readonly string[]): Promise<void>;
}

const STORE = 'kept';

/** Throws where this page may keep nothing. */
export async function openKeptStore(): Promise<KeptStore> {
  const base = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('dengbang-workbench', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'key' });
    opening.onsuccess = () => {
      resolve(opening.result);
    };
    opening.onerror = () => {
      reject(failure(opening.error));
    };
  });
  // Another version of the page may need it in another form.
  base.onversionchange = () => {
    base.close();
  };

  function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const turn = base.transaction(STORE, mode);
      const answer = act(turn.objectStore(STORE));
      turn.oncomplete = () => {
        resolve(answer());
      };
      turn.onabort = () => {
        reject(failure(turn.error));
      };
    });
  }

  return {
    list: () =>
      run('readonly', (store) => {
        const asked: IDBRequest<KeptWork[]> = store.getAll();
        return () => asked.result;
      }),
    put: (work) =>
      run('readwrite', (store) => {
        store.put(work);
        return () => undefined;
      }),
    drop: (keys) =>
      run('readwrite', (store) => {
        for (const key of keys) store.delete(key);
        return () => undefined;
      }),
  };
}

function failure(error: DOMException | null): Error {
  return error ?? new Error('the database gave up');
}
