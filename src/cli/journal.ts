/*
 * `journal FILE`: what was done to a workbook, and whether its journal is whole; with --out, as a sheet to
 * print. How records are kept is decided in actions/ledger.ts.
 */
import { journalCells, shortChain } from '../actions/journal';
import { showJournal, type JournalOutcome } from '../actions/show-journal';
import { plain } from '../text/quote';
import type { Words } from '../text/words';
import { jsonOf } from './json';
import { openWorkbook } from './source';
import { tableLines } from './table';
import { savedLines, saveTo, targetOf, type TargetOptions } from './target';
import type { Terminal } from './terminal';

export interface JournalOptions extends TargetOptions {
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Exit status 1 where the journal is not whole. */
export async function tellJournal(
  options: JournalOptions,
  words: Words,
  terminal: Terminal,
): Promise<number> {
  const target = targetOf(options, options.out !== null || options.inPlace, words);
  terminal.progress(words.commands.progress.opening);
  const workbook = openWorkbook(options.file, words);
  const shown = showJournal(await workbook.snapshot(), words);
  if (target !== null) await workbook.apply(shown.plan);
  const saved = target === null ? null : saveTo(target, workbook.save(), options, words);
  terminal.endProgress();
  if (options.json) {
    const json = jsonOf(options.file, saved?.out ?? null, shown.result, words);
    terminal.print(JSON.stringify({ ...json, journal: shown.entries, whole: shown.fault === null }, null, 2));
  } else if (!options.quiet) {
    const end = saved === null ? [] : ['', ...savedLines(saved, options, words)];
    terminal.print([...journalLines(shown, words), ...end].join('\n'));
  }
  return shown.fault === null ? 0 : 1;
}

function journalLines({ entries, fault }: JournalOutcome, words: Words): readonly string[] {
  const { journal } = words;
  const rows = entries.map((entry) => {
    const cells = journalCells(entry, words).map((value) => plain(String(value)));
    // The chain is our own; a run of digits in it is no telephone number to be hidden.
    return [...cells.slice(0, -1), shortChain(entry.chain)];
  });
  const last = entries.at(-1);
  const state = fault === null ? [] : [journal.broken(fault.at, fault.reason)];
  if (last === undefined) return [...state, journal.none];
  return [
    ...tableLines([journal.columns, ...rows], ['right']),
    '',
    ...(fault === null ? [journal.holds(entries.length, shortChain(last.chain))] : state),
  ];
}
