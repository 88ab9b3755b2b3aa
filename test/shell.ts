/*
 * The command line without a process: `main` on a terminal that remembers, in a folder of its own.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main } from '../src/cli/program';
import type { Terminal } from '../src/cli/terminal';

/** What one command said and how it ended. */
export interface Told {
  readonly status: number;
  /** Lines on standard output. */
  readonly out: readonly string[];
  /** Lines on standard error, progress aside. */
  readonly err: readonly string[];
  readonly printed: number;
  readonly progress: readonly string[];
}

/** Runs the program in this process. `change` replaces parts of the terminal. */
export async function tell(argv: readonly string[], change: Partial<Terminal> = {}): Promise<Told> {
  const out: string[] = [];
  const err: string[] = [];
  const progress: string[] = [];
  let printed = 0;
  const terminal: Terminal = {
    program: 'dengbang test',
    print: (text) => {
      printed += 1;
      out.push(...text.split('\n'));
    },
    complain: (lines) => void err.push(...lines.flatMap((line) => line.split('\n'))),
    progress: (text) => void progress.push(text),
    endProgress: () => undefined,
    now: () => new Date(2024, 6, 1, 9, 0, 0),
    ...change,
  };
  const status = await main(argv, terminal, '9.8.7');
  return { status, out, err, printed, progress };
}

export interface Folder {
  readonly path: string;
  /** Writes a file into the folder and answers its path. */
  put(name: string, bytes: Uint8Array | string): string;
  at(name: string): string;
  bytes(name: string): Buffer;
  /** Names of everything in it, sorted. */
  list(): readonly string[];
  remove(): void;
}

export function newFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'dengbang-test-'));
  const at = (name: string): string => join(path, name);
  return {
    path,
    put: (name, bytes) => {
      writeFileSync(at(name), bytes);
      return at(name);
    },
    at,
    bytes: (name) => readFileSync(at(name)),
    list: () => readdirSync(path).sort(),
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Could not start: status 2, nothing on standard output, one to three lines without a stack trace. */
export function expectRefused(told: Told): string {
  expect(told.status).toBe(2);
  expect(told.out).toEqual([]);
  expect(told.err.length).toBeGreaterThanOrEqual(1);
  expect(told.err.length).toBeLessThanOrEqual(3);
  const text = told.err.join('\n');
  expect(text).not.toMatch(/^\s+at |Error:|undefined|\[object/mu);
  return text;
}

/** Builds the program into a folder, so that `dist/` stays as it is, and answers where it is. */
export function buildProgram(folder: string): string {
  const webpack = require.resolve('webpack/bin/webpack.js');
  const args = [webpack, '--mode', 'production', '--config-name', 'cli', '--output-path', folder];
  execFileSync(process.execPath, args, { cwd: resolve(__dirname, '..'), stdio: 'pipe' });
  return join(folder, 'cli.js');
}
