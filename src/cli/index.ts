/*
 * Entry of the command line: hands the process over to the program.
 */
import { main } from './program';
import { processTerminal } from './terminal';

declare const DENGBANG_VERSION: string;

// A reader that has seen enough (head, less) closes the pipe: no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main(process.argv.slice(2), processTerminal(`dengbang ${DENGBANG_VERSION}`), DENGBANG_VERSION).then(
  (status) => {
    process.exitCode = status;
  },
);
