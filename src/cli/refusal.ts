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

/** The operating system's reason in words; an unknown code is shown as it is. */
export function systemReason(error: unknown, words: CommandWords): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (Object.hasOwn(words.systemErrors, code)) return words.systemErrors[code] ?? code;
  return error instanceof Error ? error.message : String(error);
}
