/*
 * Why the program could not start or could not save: one to three lines, no stack trace, exit status 2.
 */
import type { CommandWords } from '../text/command-words';

export class Refusal extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'Refusal';
  }
}

/** The operating system's code, "ENOENT"; null for an error that is not the system's. */
export function systemCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** The operating system's reason in words; an unknown code is shown as it is. */
export function systemReason(error: unknown, words: CommandWords): string {
  const code = systemCode(error) ?? '';
  return Object.hasOwn(words.systemErrors, code) ? (words.systemErrors[code] ?? code) : messageIn(error);
}

/** The message of whatever was thrown. */
export function messageIn(error: unknown): string {
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  return String(message);
}
