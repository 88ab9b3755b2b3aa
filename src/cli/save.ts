/*
 * Saving is atomic: the target is either complete or untouched. What is in the bytes is not known here.
 */
import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** in.xlsx becomes in.scored.xlsx (interface.md §2). */
export function defaultOut(file: string): string {
  const extension = extname(file);
  return join(dirname(file), `${basename(file, extension)}.scored${extension}`);
}

/**
 * Writes the bytes beside the target, flushes them to the disk and renames: whoever looks sees the old
 * file or the new one, never half of either.
 */
export function saveAtomically(target: string, bytes: Uint8Array): void {
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const handle = openSync(draft, 'w');
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Keeps a copy of the file as FILE.bak before it is overwritten. */
export function keepBackup(file: string): string {
  const backup = `${file}.bak`;
  copyFileSync(file, backup);
  return backup;
}
