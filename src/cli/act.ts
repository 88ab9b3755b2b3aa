/*
 * One act from file to file: open, perform, apply, save, tell. What the act does is decided in actions/.
 */
import { existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import type { ActName, Outcome, Request } from '../actions/act';
import { perform } from '../actions/perform';
import { assignTickets, type TicketOutcome } from '../actions/tickets';
import type { RoundName } from '../contest/round-name';
import { settingsFrom, type SettingTexts } from '../contest/settings';
import { percentText } from '../contest/setting-value';
import type { Words } from '../text/words';
import type { FileWorkbook } from '../workbook/file/open';
import type { Snapshot } from '../workbook/port';
import { jsonOf } from './json';
import { Refusal, systemCode, systemReason } from './refusal';
import { defaultOut, keepBackup, saveAtomically } from './save';
import { openWorkbook } from './source';
import { planLines, summaryLines, ticketLines } from './summary';
import type { Terminal } from './terminal';

export interface ActOptions {
  readonly act: ActName | 'tickets';
  /** `tickets` only: what every new ticket begins with; null: as the ones in use. */
  readonly prefix: string | null;
  readonly file: string;
  readonly round: RoundName | null;
  readonly out: string | null;
  readonly inPlace: boolean;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly quiet: boolean;
  readonly overrides: SettingTexts;
}

/** Does the act and answers the exit status: 0, or 1 where an error-level finding remains. */
export async function runAct(options: ActOptions, words: Words, terminal: Terminal): Promise<number> {
  const target = targetOf(options, words);
  refuseWeights(options.overrides, words);
  terminal.progress(words.commands.progress.opening);
  const workbook = openWorkbook(options.file, words);
  const snapshot = await workbook.snapshot();
  terminal.progress(words.commands.progress.computing);
  const outcome = outcomeOf(snapshot, options, words, terminal);
  refuseOverriddenWeights(outcome, options.overrides, words);
  const saved =
    target === null || outcome.stopped
      ? null
      : await save(workbook, outcome, target, options, words, terminal);
  terminal.endProgress();
  if (options.json) {
    terminal.print(JSON.stringify(jsonOf(options.file, saved?.out ?? null, outcome.result, words), null, 2));
  } else if (!options.quiet) tell(outcome, snapshot, saved, options, words, terminal);
  return outcome.result.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function outcomeOf(
  snapshot: Snapshot,
  options: ActOptions,
  words: Words,
  terminal: Terminal,
): Outcome | TicketOutcome {
  return options.act === 'tickets'
    ? assignTickets(snapshot, options)
    : perform(snapshot, requestOf(options.act, options, words, terminal));
}

function requestOf(act: ActName, options: ActOptions, words: Words, terminal: Terminal): Request {
  return {
    act,
    round: options.round,
    overrides: options.overrides,
    words,
    generatedAt: localTime(terminal.now()),
    program: terminal.program,
  };
}

/** "2024-06-20 09:30:00", in the machine's own time zone. */
function localTime(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
}

/** Where the result goes; null where the act or --dry-run writes nothing. */
function targetOf({ act, file, out, inPlace, dryRun }: ActOptions, words: Words): string | null {
  const { refusals } = words.commands;
  if (out !== null && inPlace) throw new Refusal([refusals.outAndInPlace]);
  if (act === 'check' || dryRun) return null;
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

/** Both weights given with the command must fit each other; one alone must fit what the sheet says. */
function refuseWeights(overrides: SettingTexts, words: Words): void {
  if (overrides['理论权重'] === undefined || overrides['技能权重'] === undefined) return;
  const { theoryWeight, practicalWeight } = settingsFrom(overrides);
  if (theoryWeight + practicalWeight === 10_000) return;
  throw new Refusal([
    words.commands.refusals.weights(percentText(theoryWeight), percentText(practicalWeight)),
  ]);
}

function refuseOverriddenWeights({ stopped, result }: Outcome, overrides: SettingTexts, words: Words): void {
  const { theoryWeight, practicalWeight } = result.settings;
  const given = overrides['理论权重'] !== undefined || overrides['技能权重'] !== undefined;
  if (!stopped || !given || theoryWeight + practicalWeight === 10_000) return;
  throw new Refusal([
    words.commands.refusals.weights(percentText(theoryWeight), percentText(practicalWeight)),
  ]);
}

interface Saved {
  readonly out: string;
  readonly backup: string | null;
  readonly refused: number;
}

async function save(
  workbook: FileWorkbook,
  outcome: Outcome,
  target: string,
  { inPlace }: ActOptions,
  words: Words,
  terminal: Terminal,
): Promise<Saved> {
  terminal.progress(words.commands.progress.writing);
  const receipt = await workbook.apply(outcome.plan);
  terminal.progress(words.commands.progress.saving);
  const bytes = workbook.save();
  let backup: string | null = null;
  try {
    backup = inPlace ? keepBackup(target) : null;
    saveAtomically(target, bytes);
    return { out: target, backup, refused: receipt.refused.length };
  } catch (error) {
    if (backup !== null) rmSync(backup, { force: true });
    if (systemCode(error) === null) throw error;
    throw new Refusal([words.commands.refusals.cannotWrite(target, systemReason(error, words.commands))]);
  }
}

function tell(
  outcome: Outcome | TicketOutcome,
  snapshot: Snapshot,
  saved: Saved | null,
  options: ActOptions,
  words: Words,
  terminal: Terminal,
): void {
  const { summary } = words.commands;
  const lines = [...summaryLines(outcome.result, words, options.act === 'check')];
  if ('given' in outcome) lines.push(...ticketLines(outcome, words));
  if (outcome.stopped) lines.push('', summary.stopped);
  if (options.dryRun) {
    lines.push(...planLines(outcome.plan, snapshot, words));
  }
  if (saved === null) lines.push('', summary.nothingWritten);
  else {
    lines.push('', summary.saved(saved.out));
    if (saved.refused > 0) lines.push(summary.refusedWrites(saved.refused));
    if (saved.backup !== null) lines.push(summary.backup(saved.backup));
    lines.push(summary.howBack(saved.backup ?? options.file, saved.backup !== null));
  }
  terminal.print(lines.join('\n').replace(/^\n/u, ''));
}
