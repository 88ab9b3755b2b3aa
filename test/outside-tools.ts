/*
 * Finds the programs that check our files from outside: openpyxl and LibreOffice. It decides only
 * what is there; a test that misses one says so and passes, except in CI, where it fails.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A Python that can import openpyxl; null where there is none. `PYTHON` names one to try first. */
export function pythonWithOpenpyxl(): string | null {
  const candidates = [process.env.PYTHON, 'python3', '/usr/bin/python3', 'python'];
  return candidates.find((python) => python !== undefined && runs(python, ['-c', 'import openpyxl'])) ?? null;
}

/** LibreOffice; null where there is none. `SOFFICE` names one to try first. */
export function soffice(): string | null {
  const candidates = [
    process.env.SOFFICE,
    'soffice',
    'libreoffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ];
  return candidates.find((office) => office !== undefined && runs(office, ['--version'])) ?? null;
}

/** Is a tool missing? Says so in one line; under CI that is a failure. */
export function isMissing(tool: string | null, name: string): tool is null {
  if (tool !== null) return false;
  if (process.env.CI === 'true') throw new Error(`${name} is not installed, and CI must have it`);
  process.stderr.write(`not checked: ${name} is not installed\n`);
  return true;
}

/** Converts a file and answers the path of the result. A fresh profile, since two runs on one profile block each other. */
export function convert(office: string, file: string, format: string, folder: string): string {
  const [result = ''] = convertAll(office, [file], format, folder);
  return result;
}

/** Converts files in one start of LibreOffice, which takes longer than most conversions. */
export function convertAll(
  office: string,
  files: readonly string[],
  format: string,
  folder: string,
): readonly string[] {
  const profile = mkdtempSync(join(tmpdir(), 'dengbang-office-'));
  try {
    const settings = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    execFileSync(office, [settings, '--headless', '--convert-to', format, '--outdir', folder, ...files], {
      stdio: 'ignore',
      timeout: 120_000,
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return files.map((file) => {
    const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    const result = join(folder, name.replace(/\.[^.]*$/, `.${format.split(':')[0] ?? format}`));
    if (!existsSync(result)) throw new Error(`LibreOffice did not convert ${name}`);
    return result;
  });
}

function runs(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, [...args], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}
