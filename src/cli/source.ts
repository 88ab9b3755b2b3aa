/*
 * Reads a workbook from the disk, or says in one sentence why that is not possible.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Words } from '../text/words';
import { openXlsx, type FileWorkbook } from '../workbook/file/open';
import { UnreadableWorkbook } from '../workbook/port';
import { nativeCodec } from './native-codec';
import { Refusal, systemReason } from './refusal';

/** The file as a workbook. Anything that cannot be opened refuses to start (exit status 2). */
export function openWorkbook(file: string, words: Words): FileWorkbook {
  const { refusals } = words.commands;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Refusal([refusals.cannotRead(file, systemReason(error, words.commands))]);
  }
  try {
    return openXlsx(bytes, basename(file), nativeCodec);
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    const { what, todo } = words.unreadable[error.reason];
    throw new Refusal([refusals.unreadable(file, what, todo)]);
  }
}
