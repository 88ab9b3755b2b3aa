/*
 * Saving is atomic: the target is either complete or untouched. What is in the bytes is not known here.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** in.xlsx becomes in.scored.xlsx. */
export function defaultOut(file: string): string {
  const extension = extname(file);
  return join(dirname(file), `${basename(file, extension)}.scored${extension}`);
}

const MODE_OF_NEW_FILES = 0o666;

/**
 * Writes the bytes beside the target, flushes them to the disk and renames: whoever looks sees the old
 * file or the new one, never half of either. A link is followed, and a file that few may read stays so.
 */
export function saveAtomically(target: string, bytes: Uint8Array): void {
  const old = existsSync(target) ? realpathSync(target) : null;
  const mode = old === null ? MODE_OF_NEW_FILES : statSync(old).mode & 0o777;
  const file = old ?? target;
  // Short, since the target's own name may already be as long as names can be.
  const draft = join(dirname(file), `.dengbang-${process.pid}.tmp`);
  try {
    const handle = openSync(draft, 'w', mode);
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Keeps a copy of the file as FILE.bak before it is overwritten, or as FILE.2.bak, FILE.3.bak … where
 * older copies stand already: the first one is the file as its owner made it.
 */
export function keepBackup(file: string): string {
  let backup = `${file}.bak`;
  for (let count = 2; existsSync(backup); count += 1) backup = `${file}.${count}.bak`;
  copyFileSync(file, backup);
  return backup;
}
