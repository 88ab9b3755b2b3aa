/*
 * An act between rounds from file to file: read, act, tell what it brings about, record, apply, save. What
 * the act does is decided in actions/.
 */
import { readState, type ContestState } from '../actions/contest-state';
import { appended } from '../actions/ledger';
import { momentOf } from '../actions/moment';
import { recorded, type Recorded } from '../actions/record';
import { refused, type ActOutcome, type RoundRequest } from '../actions/round-act';
import { sealsOf } from '../actions/seals';
import type { RoundName } from '../contest/round-name';
import type { SettingTexts } from '../contest/setting-texts';
import { consequenceLines, refusalLines } from '../actions/tell-act';
import type { Words } from '../text/words';
import { editLines, editsJson } from './edit-lines';
import { jsonOf } from './json';
import { openWorkbook } from './source';
import { planLines } from './summary';
import { savedLines, saveTo, targetOf, type Saved, type TargetOptions } from './target';
import type { Terminal } from './terminal';

export interface RoundActOptions extends TargetOptions {
  readonly by: string;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly overrides: SettingTexts;
}

/** What is told of an act besides its consequences. */
export interface Told {
  readonly lines: readonly string[];
  /** More keys of the JSON answer. */
  readonly json: Readonly<Record<string, unknown>>;
  /** True where something waits for somebody: exit status 1. */
  readonly isOpen: boolean;
  /** True where whoever reads it must not see marks: edits are not listed then. */
  readonly hidesMarks: boolean;
}

export interface RoundActSpec<Of extends ActOutcome = ActOutcome> {
  /** The command's word. */
  readonly act: string;
  readonly round: RoundName;
  /** For the journal: what was asked for. */
  readonly options: Readonly<Record<string, string>>;
  /** True where the act makes all reports anew; left out: they are as old as before. */
  readonly calculates?: true;
  perform(state: ContestState, request: RoundRequest): Of;
  tell?(outcome: Of): Told;
}

/** Exit status 1 where the act was refused or an error-level finding remains. */
export async function runRoundAct<Of extends ActOutcome>(
  options: RoundActOptions,
  spec: RoundActSpec<Of>,
  words: Words,
  terminal: Terminal,
): Promise<number> {
  const target = targetOf(options, true, words);
  const { act, round } = spec;
  const { by, overrides } = options;
  terminal.progress(words.commands.progress.opening);
  const workbook = openWorkbook(options.file, words);
  const snapshot = await workbook.snapshot();
  terminal.progress(words.commands.progress.computing);
  const at = momentOf(terminal.now());
  const state = readState(snapshot, overrides);
  const done = spec.perform(state, { round, overrides, words, by, at });
  const planned = recorded(snapshot, done, {
    act,
    round,
    by,
    at,
    program: terminal.program,
    overrides,
    options: spec.options,
    ...(done.chain.length === 0 ? {} : { chain: done.chain }),
    calculates: spec.calculates === true,
    words,
  });
  terminal.progress(words.commands.progress.writing);
  const isToSave = target !== null && !planned.stopped && planned.plan.steps.length > 0;
  const receipt = isToSave ? await workbook.apply(planned.plan) : null;
  const isShut = receipt?.undone.some(({ reason }) => reason === 'password-needed') === true;
  // Half an act is none: what the password keeps shut would contradict what the ledger says was done.
  const outcome = isShut ? { ...planned, ...refused(state, { code: 'password-needed', round }) } : planned;
  const seals = sealsOf(outcome.chain.reduce(appended, state.ledger), outcome.result);
  const saved = isToSave && !isShut ? saveTo(target, workbook.save(), options, words) : null;
  terminal.endProgress();
  const told = spec.tell?.(done) ?? null;
  if (options.json) {
    const json = jsonOf(options.file, saved?.out ?? null, outcome.result, words, seals);
    const { refused, consequences, edits } = outcome;
    terminal.print(
      JSON.stringify({ ...json, refused, consequences, edits: editsJson(edits), ...told?.json }, null, 2),
    );
  } else if (!options.quiet || outcome.refused !== null) {
    const lines = tellLines(outcome, told, act, words);
    if (options.dryRun && outcome.refused === null) lines.push(...planLines(outcome.plan, snapshot, words));
    const isSame = spec.calculates === true || (told !== null && outcome.consequences.length === 0);
    lines.push('', ...endLines(saved, receipt?.refused.length ?? 0, isSame, options, words));
    terminal.print(lines.join('\n').trimStart());
  }
  const hasErrors = outcome.result.findings.some(({ severity }) => severity === 'error');
  return outcome.refused !== null || hasErrors || told?.isOpen === true ? 1 : 0;
}

function tellLines(
  { edits, refused, consequences }: Recorded<ActOutcome>,
  told: Told | null,
  act: string,
  words: Words,
): string[] {
  const edited = told?.hidesMarks === true ? [] : editLines(edits, words);
  if (refused !== null) return [...edited, ...refusalLines(refused, act, words)];
  const brings =
    told !== null && consequences.length === 0 ? [] : ['', ...consequenceLines(consequences, words)];
  return [...edited, ...(told?.lines ?? []), ...brings];
}

function endLines(
  saved: Saved | null,
  refusedCells: number,
  isSame: boolean,
  options: RoundActOptions,
  words: Words,
): readonly string[] {
  const { summary } = words.commands;
  if (saved === null) return [summary.nothingWritten];
  return [
    ...savedLines(saved, options, words),
    ...(refusedCells > 0 ? [summary.refusedWrites(refusedCells)] : []),
    ...(isSame ? [] : [summary.runAgain]),
  ];
}
