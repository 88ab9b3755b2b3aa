/*
 * 操作记录 as the page shows it: the last lines, whether the chain is whole, and which of the last steps can be taken
 * back.
 */
import { faultOf } from '../actions/journal-fault';
import { journalCells, journalEntries, shortChain, type JournalEntry } from '../actions/journal';
import { stepsBack } from '../actions/steps-back';
import type { Words } from '../text/words';
import type { Ground } from './ground';

export interface JournalLook {
  /** How many lines there are in all. */
  readonly count: number;
  /** The last fifty, the newest first: number, time, person, act with options, counts, head of the chain. */
  readonly lines: readonly (readonly string[])[];
  readonly whole: boolean;
  /** Whether the chain is whole, in words. */
  readonly state: string;
  /** The last step first. */
  readonly steps: readonly StepTold[];
  /** The act before them that is not taken back in this way, in words; null where there is none. */
  readonly barrier: string | null;
}

/** A step that can be taken back: its act in words, the time and the person as the journal has them. */
export interface StepTold {
  readonly act: string;
  readonly at: string;
  readonly by: string;
}

const SHOWN = 50;

export function journalOf({ snapshot, state, words }: Ground): JournalLook {
  const { ledger } = state;
  const fault = faultOf(snapshot, ledger);
  const last = ledger.records.at(-1);
  const { journal } = words;
  const shown = journalEntries({ ...ledger, records: ledger.records.slice(-SHOWN) });
  const { steps, barrier } = stepsBack(ledger);
  return {
    count: ledger.records.length,
    lines: [...shown].reverse().map((entry) => journalCells(entry, words).map(String)),
    whole: fault === null,
    state:
      fault !== null
        ? journal.broken(fault.at, fault.reason)
        : last === undefined
          ? journal.none
          : journal.holds(ledger.records.length, shortChain(last.chain)),
    steps: steps.map((entry) => stepTold(entry, words)),
    barrier: barrier === null ? null : journal.act(barrier.act, barrier.round),
  };
}

function stepTold(entry: JournalEntry, words: Words): StepTold {
  const [, at, by] = journalCells(entry, words);
  return { act: words.journal.act(entry.act, entry.round), at: at ?? '', by: by ?? '' };
}
