/*
 * Files as this browser gives and takes them: in place where it lets a page write to a chosen file, else by picking
 * and downloading. What is in them is not looked at.
 */

/** A file that may be written to again, once the person has said so to the browser. */
export interface Place extends FileSystemFileHandle {
  queryPermission?(mode: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(mode: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

export interface Picked {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** null: it can only be downloaded. */
  readonly place: Place | null;
  /** When the file was changed last, in milliseconds. */
  readonly modified: number;
}

/** What a page can do with files. */
export interface Files {
  /** null: the person thought otherwise. */
  pick(): Promise<Picked | null>;
  /** 'none': this browser has no such question; null: the person thought otherwise. */
  pickPlace(name: string): Promise<Place | 'none' | null>;
  download(name: string, bytes: Uint8Array): void;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ENDINGS = ['.xlsx', '.xlsm'] as const;

interface PickerSettings {
  readonly suggestedName?: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}

/** Not in every browser, so not in TypeScript's list of what browsers have. */
interface Pickers {
  readonly showOpenFilePicker?: (settings: PickerSettings) => Promise<readonly Place[]>;
  readonly showSaveFilePicker?: (settings: PickerSettings) => Promise<Place>;
}

const settings: PickerSettings = { types: [{ description: 'Excel', accept: { [TYPE]: ENDINGS } }] };

export function browserFiles(page: Window & Pickers = window): Files {
  return {
    pick: async () => {
      const { showOpenFilePicker } = page;
      if (showOpenFilePicker === undefined) return pickByInput(page.document);
      const places = await unlessCancelled(showOpenFilePicker.call(page, settings));
      const place = places?.[0];
      return place === undefined ? null : readPlace(place);
    },
    pickPlace: async (name) => {
      const { showSaveFilePicker } = page;
      if (showSaveFilePicker === undefined) return 'none';
      return unlessCancelled(showSaveFilePicker.call(page, { ...settings, suggestedName: name }));
    },
    download: (name, bytes) => {
      const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: TYPE }));
      const link = page.document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      // The browser reads it after this turn.
      setTimeout(() => {
        URL.revokeObjectURL(address);
      }, 60_000);
    },
  };
}

/** Several files dropped: the first. null: no file was among it. */
export async function pickDropped(dropped: DataTransfer): Promise<Picked | null> {
  const item = [...dropped.items].find(({ kind }) => kind === 'file');
  const file = item?.getAsFile() ?? null;
  // Both must be asked before anything else happens: afterwards there is nothing in it any more.
  const asked = (item as DroppedItem | undefined)?.getAsFileSystemHandle?.();
  if (file === null) return null;
  const handle = await asked?.catch(() => null);
  return readFile(file, handle?.kind === 'file' ? (handle as Place) : null);
}

interface DroppedItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

export async function readPlace(place: Place): Promise<Picked> {
  return readFile(await place.getFile(), place);
}

/** 'refused': the browser was not allowed to. Throws where writing itself fails. */
export async function writePlace(
  place: Place,
  bytes: () => Promise<Uint8Array>,
): Promise<'written' | 'refused'> {
  const mode = { mode: 'readwrite' } as const;
  const asked = (await place.queryPermission?.(mode)) ?? 'granted';
  const answer = asked === 'prompt' ? await place.requestPermission?.(mode) : asked;
  if (answer !== 'granted') return 'refused';
  const whole = Uint8Array.from(await bytes());
  // What is written stands in the file only once it is closed, so half a file is never there.
  const stream = await place.createWritable();
  await stream.write(whole);
  await stream.close();
  return 'written';
}

async function readFile(file: File, place: Place | null): Promise<Picked> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, bytes, place, modified: file.lastModified };
}

function pickByInput(page: Document): Promise<Picked | null> {
  return new Promise((resolve, reject) => {
    const input = page.createElement('input');
    input.type = 'file';
    input.accept = [TYPE, ...ENDINGS].join(',');
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file === undefined) resolve(null);
      else readFile(file, null).then(resolve, reject);
    });
    input.addEventListener('cancel', () => {
      resolve(null);
    });
    input.click();
  });
}

async function unlessCancelled<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
