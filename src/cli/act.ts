/*
 * One act from file to file: open, perform, apply, save, tell. What the act does is decided in actions/.
 */
import type { ActName, Outcome, Request } from '../actions/act';
import { momentOf } from '../actions/moment';
import { perform } from '../actions/perform';
import { recorded, type Recorded } from '../actions/record';
import { assignTickets, type TicketOutcome } from '../actions/tickets';
import { timeStamp } from '../actions/time-stamp';
import type { RoundName } from '../contest/round-name';
import { settingsFrom, type SettingTexts } from '../contest/setting-texts';
import { percentText } from '../contest/setting-value';
import type { Words } from '../text/words';
import type { FileWorkbook } from '../workbook/file/open';
import type { Snapshot } from '../workbook/port';
import { jsonOf } from './json';
import { editLines, editsJson } from './edit-lines';
import { Refusal } from './refusal';
import { openWorkbook } from './source';
import { planLines, summaryLines, ticketLines } from './summary';
import { savedLines, saveTo, targetOf, type Saved, type TargetOptions } from './target';
import type { Terminal } from './terminal';

export interface ActOptions extends TargetOptions {
  readonly act: ActName | 'tickets';
  /** `tickets` only: what every new ticket begins with; null: as the ones in use. */
  readonly prefix: string | null;
  readonly round: RoundName | null;
  /** Who does it, for the journal; empty: not given. */
  readonly by: string;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly overrides: SettingTexts;
}

/** Does the act and answers the exit status: 0, or 1 where an error-level finding remains. */
export async function runAct(options: ActOptions, words: Words, terminal: Terminal): Promise<number> {
  const target = targetOf(options, options.act !== 'check', words);
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
    const json = jsonOf(options.file, saved?.out ?? null, outcome.result, words, outcome.seals);
    terminal.print(JSON.stringify({ ...json, edits: editsJson(outcome.edits) }, null, 2));
  } else if (!options.quiet) tell(outcome, snapshot, saved, options, words, terminal);
  return outcome.result.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function outcomeOf(
  snapshot: Snapshot,
  options: ActOptions,
  words: Words,
  terminal: Terminal,
): Recorded<Outcome | TicketOutcome> {
  const { act, round, by, overrides, prefix } = options;
  const at = momentOf(terminal.now());
  const deed = { act, round, by, at, program: terminal.program, overrides, words };
  return act === 'tickets'
    ? recorded<Outcome | TicketOutcome>(snapshot, assignTickets(snapshot, options), {
        ...deed,
        options: prefix === null ? {} : { prefix },
        calculates: false,
      })
    : recorded(snapshot, perform(snapshot, requestOf(act, options, words, terminal)), {
        ...deed,
        calculates: act !== 'check',
      });
}

function requestOf(act: ActName, options: ActOptions, words: Words, terminal: Terminal): Request {
  return {
    act,
    round: options.round,
    overrides: options.overrides,
    words,
    generatedAt: timeStamp(terminal.now()),
    program: terminal.program,
  };
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

/** What stands in the way of a write is counted; the rest was done. */
interface Written extends Saved {
  readonly refused: number;
}

async function save(
  workbook: FileWorkbook,
  outcome: Outcome,
  target: string,
  options: ActOptions,
  words: Words,
  terminal: Terminal,
): Promise<Written> {
  terminal.progress(words.commands.progress.writing);
  const receipt = await workbook.apply(outcome.plan);
  terminal.progress(words.commands.progress.saving);
  return { ...saveTo(target, workbook.save(), options, words), refused: receipt.refused.length };
}

function tell(
  outcome: Recorded<Outcome | TicketOutcome>,
  snapshot: Snapshot,
  saved: Written | null,
  options: ActOptions,
  words: Words,
  terminal: Terminal,
): void {
  const { summary } = words.commands;
  const lines = [
    ...editLines(outcome.edits, words),
    ...summaryLines(outcome.result, words, options.act === 'check'),
  ];
  if ('given' in outcome) lines.push(...ticketLines(outcome, words));
  if (outcome.stopped) lines.push('', summary.stopped);
  if (options.dryRun) {
    lines.push(...planLines(outcome.plan, snapshot, words));
  }
  if (saved === null) lines.push('', summary.nothingWritten);
  else {
    lines.push('', ...savedLines(saved, options, words));
    if (saved.refused > 0) lines.push(summary.refusedWrites(saved.refused));
  }
  terminal.print(lines.join('\n').replace(/^\n/u, ''));
}
