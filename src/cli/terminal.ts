/*
 * The shell as the program sees it: where to print, whether somebody is watching, what time it is.
 */
import { createInterface } from 'node:readline/promises';

export interface Terminal {
  /** Name and version of this program. */
  readonly program: string;
  print(text: string): void;
  complain(lines: readonly string[]): void;
  /** One line on standard error that is written over; silent where nobody watches. */
  progress(text: string): void;
  endProgress(): void;
  now(): Date;
  /** Asks whoever sits there; left out where nobody does, so that nothing ever waits. */
  readonly ask?: (question: string) => Promise<string>;
}

/** The process's own terminal. Progress goes to standard error and only where that is a terminal. */
export function processTerminal(program: string): Terminal {
  const watched = process.stderr.isTTY;
  return {
    program,
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (lines) => void process.stderr.write(`${lines.join('\n')}\n`),
    progress: (text) => void (watched && process.stderr.write(`\r\u001b[K${text}…`)),
    endProgress: () => void (watched && process.stderr.write('\r\u001b[K')),
    now: () => new Date(),
    ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
  };
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
