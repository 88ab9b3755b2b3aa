/*
 * `pdf FILE --out OUT.pdf [--sheet NAME]`: the reports of a workbook as one PDF, printed by LibreOffice
 * with the page set-up that the sheets carry. What stands on them was decided when they were made.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INPUT_PREFIX } from '../actions/place-reports';
import type { Words } from '../text/words';
import { onlyVisible } from '../workbook/file/for-print';
import type { Snapshot } from '../workbook/port';
import { nativeCodec } from './native-codec';
import { Refusal, systemCode, systemReason } from './refusal';
import { saveAtomically } from './save';
import { openWorkbook } from './source';
import type { Terminal } from './terminal';

export interface PrintOptions {
  readonly file: string;
  readonly out: string | null;
  /** Tab name of the one sheet to print; null: every report. */
  readonly sheet: string | null;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Where LibreOffice is found besides the search path. */
const programs = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
];

/** LibreOffice may hang on a broken printer set-up; nobody should wait for ever. */
const PATIENCE_MS = 300_000;

/** Exit status 0, or a refusal where there is nothing to print or nothing to print with. */
export async function printReports(options: PrintOptions, words: Words, terminal: Terminal): Promise<number> {
  const { refusals, summary, progress } = words.commands;
  if (options.out === null) throw new Refusal([refusals.pdfOutNeeded]);
  terminal.progress(progress.opening);
  const workbook = openWorkbook(options.file, words);
  const sheets = sheetsToPrint(await workbook.snapshot(), options.sheet, words);
  terminal.progress(progress.printing);
  const bytes = onlyVisible(workbook.save(), new Set(sheets), nativeCodec);
  write(options.out, printed(bytes, words), words);
  terminal.endProgress();
  if (options.json) terminal.print(JSON.stringify({ file: options.file, out: options.out, sheets }, null, 2));
  else if (!options.quiet) terminal.print(summary.printed(options.out, sheets));
  return 0;
}

function sheetsToPrint({ sheets }: Snapshot, asked: string | null, words: Words): readonly string[] {
  const { refusals } = words.commands;
  if (asked !== null) {
    if (sheets.some(({ name }) => name === asked)) return [asked];
    throw new Refusal([
      refusals.noSuchSheet(
        asked,
        sheets.map(({ name }) => name),
      ),
    ]);
  }
  const reports = sheets.filter(
    ({ own, visibility }) => own !== null && !own.startsWith(INPUT_PREFIX) && visibility === 'visible',
  );
  if (reports.length === 0) throw new Refusal([refusals.nothingToPrint]);
  return reports.map(({ name }) => name);
}

/** The workbook as LibreOffice prints it; every run has a profile of its own, so an open office is no obstacle. */
function printed(bytes: Uint8Array, words: Words): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'dengbang-print-'));
  try {
    writeFileSync(join(folder, 'reports.xlsx'), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'reports.xlsx'),
    ];
    const said = runOffice(args, words);
    const pdf = join(folder, 'reports.pdf');
    if (!existsSync(pdf)) throw new Refusal([words.commands.refusals.printFailed(said)]);
    return readFileSync(pdf);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runOffice(args: readonly string[], words: Words): string {
  for (const program of programs) {
    const { error, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: PATIENCE_MS });
    if (error === undefined) return stderr.trim().split('\n')[0] ?? '';
    if (systemCode(error) !== 'ENOENT') {
      throw new Refusal([words.commands.refusals.printFailed(systemReason(error, words.commands))]);
    }
  }
  throw new Refusal([words.commands.refusals.noOffice]);
}

function write(out: string, bytes: Uint8Array, words: Words): void {
  try {
    saveAtomically(out, bytes);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    throw new Refusal([words.commands.refusals.cannotWrite(out, systemReason(error, words.commands))]);
  }
}
