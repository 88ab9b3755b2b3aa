/*
 * The journal as people read it: every chained record as a line, and the sheet to print. How a record came
 * about, and whether the chain holds, is not known here.
 */
import type { JournalLine } from '../contest/journal-line';
import { roundNames } from '../contest/round-name';
import type { Settings } from '../contest/settings';
import { journalSheet, type JournalEntry } from '../reports/journal-page';
import type { Words } from '../text/words';
import type { SheetPlan } from '../workbook/port';
import type { Broken, ChainedRecord, Ledger } from './ledger';

/** One entry for each chained record, in order. */
export function journalEntries({ records }: Ledger): readonly JournalEntry[] {
  return records.map((record) => ({ ...lineOf(record), seq: record.seq, chain: record.chain }));
}

/** Seals and entries say of themselves what they can; the act is their kind. */
function lineOf({ kind, body, written }: ChainedRecord): JournalLine {
  if (kind === 'journal') return body;
  const text = (name: string): string => {
    const value = body?.[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    act: written.kind,
    round: roundNames.find((one) => one === text('round')) ?? null,
    by: text('by'),
    at: text('at'),
    program: text('program'),
    options: {},
    counts: {},
    settings: '',
    results: '',
    back: false,
  };
}

/** The printable 操作记录. */
export function printedJournal(
  ledger: Ledger,
  fault: Broken | null,
  settings: Pick<Settings, 'contestName' | 'documentNumber'>,
  words: Words,
): SheetPlan {
  return journalSheet(journalEntries(ledger), fault, settings, words);
}

/** Number, time, person, act with its options, counts, head of the chain; under words.journal.columns. */
export { journalCells, shortChain, type JournalEntry } from '../reports/journal-page';
