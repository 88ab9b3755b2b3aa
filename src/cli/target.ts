/*
 * Where a result goes, and putting it there: beside the input, where --out says, or over the input with a
 * backup. What is in it is not known here.
 */
import { existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import type { Words } from '../text/words';
import { Refusal, systemCode, systemReason } from './refusal';
import { defaultOut, keepBackup, saveAtomically } from './save';

export interface TargetOptions {
  readonly file: string;
  readonly out: string | null;
  readonly inPlace: boolean;
  readonly dryRun: boolean;
}

/** Where the result goes; null where --dry-run, or an act that only looks, writes nothing. */
export function targetOf(
  { file, out, inPlace, dryRun }: TargetOptions,
  writes: boolean,
  words: Words,
): string | null {
  const { refusals } = words.commands;
  if (out !== null && inPlace) throw new Refusal([refusals.outAndInPlace]);
  if (!writes || dryRun) return null;
  if (inPlace) return file;
  const target = out ?? defaultOut(file);
  if (existsSync(target)) {
    // A rename over a device such as /dev/null would replace the device.
    if (!statSync(target).isFile()) throw new Refusal([refusals.outIsFolder(target)]);
    if (existsSync(file) && realpathSync(target) === realpathSync(file)) {
      throw new Refusal([refusals.outIsInput]);
    }
  }
  return target;
}

export interface Saved {
  readonly out: string;
  readonly backup: string | null;
}

/** Saves atomically; over the input only after a copy of it was kept. */
export function saveTo(target: string, bytes: Uint8Array, { inPlace }: TargetOptions, words: Words): Saved {
  let backup: string | null = null;
  try {
    backup = inPlace ? keepBackup(target) : null;
    saveAtomically(target, bytes);
    return { out: target, backup };
  } catch (error) {
    if (backup !== null) rmSync(backup, { force: true });
    if (systemCode(error) === null) throw error;
    throw new Refusal([words.commands.refusals.cannotWrite(target, systemReason(error, words.commands))]);
  }
}

/** What is said about a saved file: where it is, and how to go back. */
export function savedLines({ out, backup }: Saved, { file }: TargetOptions, words: Words): readonly string[] {
  const { summary } = words.commands;
  return [
    summary.saved(out),
    ...(backup === null ? [] : [summary.backup(backup)]),
    summary.howBack(backup ?? file, backup !== null),
  ];
}
