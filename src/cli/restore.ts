/*
 * `restore FILE [--steps N]`: takes back what was last written, makes the remaining reports anew and tells
 * what could not be put back. What can be is decided in actions/restore.ts.
 */
import type { Outcome } from '../actions/act';
import { momentOf } from '../actions/moment';
import { perform } from '../actions/perform';
import { faultFindings, faultOf } from '../actions/journal-fault';
import { readLedger } from '../actions/ledger';
import { remadeReports, restore, type NotBack, type RestoreOutcome } from '../actions/restore';
import { timeStamp } from '../actions/time-stamp';
import { plain } from '../text/quote';
import type { Words } from '../text/words';
import type { FileWorkbook } from '../workbook/file/open';
import type { Plan, Snapshot } from '../workbook/port';
import { editLines, editsJson } from './edit-lines';
import { jsonOf } from './json';
import { Refusal } from './refusal';
import { openWorkbook } from './source';
import { planLines } from './summary';
import { savedLines, saveTo, targetOf, type Saved, type TargetOptions } from './target';
import type { Terminal } from './terminal';

export interface RestoreOptions extends TargetOptions {
  /** As it was written; one step where nothing was. */
  readonly steps: string;
  readonly by: string;
  readonly json: boolean;
  readonly quiet: boolean;
}

const MOST_STEPS = 20;

/** Exit status 1 where an error-level finding remains in the restored workbook. */
export async function restoreSteps(
  options: RestoreOptions,
  words: Words,
  terminal: Terminal,
): Promise<number> {
  const target = targetOf(options, true, words);
  if (!/^[1-9]\d?$/u.test(options.steps) || Number(options.steps) > MOST_STEPS) {
    throw new Refusal([words.journal.restore.notASteps(options.steps)]);
  }
  terminal.progress(words.commands.progress.opening);
  const workbook = openWorkbook(options.file, words);
  const snapshot = await workbook.snapshot();
  terminal.progress(words.commands.progress.computing);
  const at = momentOf(terminal.now());
  const done = restore(snapshot, Number(options.steps), {
    by: options.by,
    at,
    program: terminal.program,
    words,
  });
  await workbook.apply(done.plan);
  const { outcome, remade } = await followUp(workbook, done, words, terminal);
  const isToSave = target !== null && done.undone.length > 0;
  const saved = isToSave ? saveTo(target, workbook.save(), options, words) : null;
  terminal.endProgress();
  const { result } = outcome;
  if (options.json) {
    const json = jsonOf(options.file, saved?.out ?? null, result, words, outcome.seals);
    const told = { ...json, edits: editsJson(done.edits), restored: restoredJson(done, remade) };
    terminal.print(JSON.stringify(told, null, 2));
  } else if (!options.quiet) tell(done, remade, snapshot, saved, options, words, terminal);
  return result.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

interface FollowUp {
  readonly outcome: Outcome;
  /** Reports that were made anew. */
  readonly remade: number;
}

/** What the restored workbook says; its reports are made to say the same. */
async function followUp(
  workbook: FileWorkbook,
  { remake }: RestoreOutcome,
  words: Words,
  terminal: Terminal,
): Promise<FollowUp> {
  const restored = await workbook.snapshot();
  const outcome = perform(restored, {
    ...(remake ?? { act: 'check', round: null, overrides: {} }),
    words,
    generatedAt: timeStamp(terminal.now()),
    program: terminal.program,
  });
  const fault = faultFindings(faultOf(restored, readLedger(restored)), words);
  const told = {
    ...outcome,
    result: { ...outcome.result, findings: [...outcome.result.findings, ...fault] },
  };
  if (remake === null || outcome.stopped) return { outcome: told, remade: 0 };
  const plan: Plan = remadeReports(restored, outcome, remake, { words });
  terminal.progress(words.commands.progress.writing);
  const { sheets } = await workbook.apply(plan);
  const kept = new Set(
    outcome.plan.steps.flatMap((step) => (step.kind === 'put-sheet' ? [step.sheet.key] : [])),
  );
  return { outcome: told, remade: sheets.filter(({ key }) => kept.has(key)).length };
}

function restoredJson(
  { undone, back, removed, cannot, openSeals, barrier }: RestoreOutcome,
  remade: number,
): object {
  return {
    undone: undone.map(({ act, round, at }) => ({ act, round, at })),
    back,
    removed,
    cannot,
    openSeals,
    remade,
    barrier: barrier === null ? null : { seq: barrier.seq, act: barrier.act },
  };
}

const SHOWN = 20;

function tell(
  done: RestoreOutcome,
  remade: number,
  snapshot: Snapshot,
  saved: Saved | null,
  options: RestoreOptions,
  words: Words,
  terminal: Terminal,
): void {
  const { journal, commands } = words;
  const say = journal.restore;
  const cannot = ({ sheet, ticket, role, reason }: NotBack) =>
    say.cannot(plain(sheet), ticket === null ? null : plain(ticket), role, reason);
  const lines = [
    ...editLines(done.edits, words),
    ...(done.edits.length === 0 ? [] : ['']),
    ...(done.undone.length === 0 ? [say.nothing] : []),
    ...done.undone.map(({ act, round, at }) => say.undone(journal.act(act, round), at)),
    ...done.back.map(({ sheet, role, cells }) => say.back(plain(sheet), role, cells)),
    ...done.removed.map((sheet) => say.removed(plain(sheet))),
    ...done.openSeals.map((round) => say.sealOpen(round)),
    ...(remade === 0 ? [] : [say.remade(remade)]),
    ...done.cannot.slice(0, SHOWN).map(cannot),
    ...(done.cannot.length > SHOWN ? [say.moreCannot(done.cannot.length - SHOWN)] : []),
    ...(done.undone.length > 0 && done.undone.length < Number(options.steps)
      ? [say.fewer(done.undone.length)]
      : []),
    ...(done.barrier === null ? [] : [say.barrier(journal.act(done.barrier.act, done.barrier.round))]),
    ...(options.dryRun ? planLines(done.plan, snapshot, words) : []),
    '',
    ...(saved === null ? [commands.summary.nothingWritten] : savedLines(saved, options, words)),
  ];
  terminal.print(lines.join('\n').replace(/^\n/u, ''));
}
