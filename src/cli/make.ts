/*
 * Commands that make a workbook where there was none: `new` and `demo`. What is in it is decided in
 * actions/.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { planDemo } from '../actions/demo-contest';
import { demoTraps, usualTraps, type DemoTrap } from '../actions/demo/traps';
import { planNewContest, type NewContest } from '../actions/new-contest';
import type { Finding } from '../contest/finding';
import { defaultTexts, settingsFrom, type SettingTexts } from '../contest/setting-texts';
import { messageOf } from '../text/message';
import { plain } from '../text/quote';
import type { Words } from '../text/words';
import { createXlsx } from '../workbook/file/create';
import type { Plan } from '../workbook/port';
import { jsonOf } from './json';
import { Refusal, systemCode, systemReason } from './refusal';
import { saveAtomically } from './save';
import { openWorkbook } from './source';
import type { Terminal } from './terminal';

export interface MakeOptions {
  readonly file: string;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly overrides: SettingTexts;
}

const MOST_CONTESTANTS = 100_000;

/** `new FILE [--from LAST.xlsx]`. Exit status 1 where last year's workbook had errors. */
export async function makeNew(
  options: MakeOptions,
  from: string | null,
  words: Words,
  terminal: Terminal,
): Promise<number> {
  refuseExisting(options.file, words);
  const last = from === null ? null : await openWorkbook(from, words).snapshot();
  const made = planNewContest(last, { words, overrides: options.overrides, year: null });
  await writeNew(options.file, made.plan, words, terminal);
  if (options.json) printJson(options, made.findings, words, terminal);
  else if (!options.quiet) {
    terminal.print([words.commands.summary.made(options.file), ...newLines(made, words)].join('\n'));
  }
  return made.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

export interface DemoOptions extends MakeOptions {
  readonly contestants: string;
  readonly seed: string;
  readonly traps: string | null;
}

/** `demo FILE [--contestants N] [--seed S] [--traps all|none|a,b]`. */
export async function makeDemo(options: DemoOptions, words: Words, terminal: Terminal): Promise<number> {
  refuseExisting(options.file, words);
  const contestants = countOf('--contestants', options.contestants, words);
  const traps = trapsOf(options.traps, contestants, words);
  const plan = planDemo({ contestants, seed: options.seed, traps, words });
  await writeNew(options.file, plan, words, terminal);
  if (options.json) printJson(options, [], words, terminal);
  else if (!options.quiet) terminal.print(words.commands.summary.made(options.file));
  return 0;
}

export function refuseExisting(file: string, words: Words): void {
  if (existsSync(file)) throw new Refusal([words.commands.refusals.fileExists(file)]);
}

/** Makes a workbook of the plan where there is no file yet. */
export async function writeNew(file: string, plan: Plan, words: Words, terminal: Terminal): Promise<void> {
  terminal.progress(words.commands.progress.writing);
  const workbook = createXlsx(basename(file));
  await workbook.apply(plan);
  terminal.progress(words.commands.progress.saving);
  try {
    saveAtomically(file, workbook.save());
  } catch (error) {
    if (systemCode(error) === null) throw error;
    throw new Refusal([words.commands.refusals.cannotWrite(file, systemReason(error, words.commands))]);
  }
  terminal.endProgress();
}

function newLines({ confirm, findings }: NewContest, words: Words): readonly string[] {
  const { summary } = words.commands;
  const asked = confirm.map(
    ({ name, old, suggestion }) => `  ${summary.confirm(name, plain(old), suggestion)}`,
  );
  const told = findings.map((one) => `${words.names.severity[one.severity]}  ${messageOf(one, words)}`);
  return [...(asked.length === 0 ? [] : [summary.confirmHeading, ...asked]), ...told];
}

function printJson(
  options: MakeOptions,
  findings: readonly Finding[],
  words: Words,
  terminal: Terminal,
): void {
  const settingTexts = { ...defaultTexts, ...options.overrides };
  const settings = settingsFrom(settingTexts);
  const result = { settings, settingTexts, roster: null, rounds: [], awards: null, findings };
  terminal.print(JSON.stringify(jsonOf(options.file, options.file, result, words), null, 2));
}

function countOf(option: string, written: string, words: Words): number {
  const count = /^\d{1,6}$/u.test(written) ? Number(written) : MOST_CONTESTANTS + 1;
  if (count > MOST_CONTESTANTS) {
    throw new Refusal([words.commands.refusals.notACount(option, written, MOST_CONTESTANTS)]);
  }
  return count;
}

function trapsOf(written: string | null, contestants: number, words: Words): readonly DemoTrap[] {
  if (written === null) return usualTraps(contestants);
  if (written === 'all') return demoTraps;
  if (written === 'none' || written === '') return [];
  return written.split(/[,，]/u).map((name) => {
    const trap = demoTraps.find((one) => one === name.trim());
    if (trap === undefined) throw new Refusal([words.commands.refusals.unknownTrap(name.trim(), demoTraps)]);
    return trap;
  });
}
