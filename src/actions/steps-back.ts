/*
 * Which of the last steps 恢复 could take back, by what the journal says of them. What each of them would put back
 * is not looked at: that is restore.ts.
 */
import { journalEntries, type JournalEntry } from './journal';
import type { Ledger } from './ledger';
import { obstacle } from './restore';

export interface StepsBack {
  /** The last step first; the number of a step is its place here, from 1. */
  readonly steps: readonly JournalEntry[];
  /** What cannot be taken back in this way and stands before them; null where nothing does. */
  readonly barrier: JournalEntry | null;
}

/**
 * The steps that are kept, down to the first act that is not taken back in this way.
 * Example: run, seal, rule: one step (rule), and the seal is the barrier before it.
 */
export function stepsBack(ledger: Ledger): StepsBack {
  const entries = new Map(journalEntries(ledger).map((entry) => [entry.seq, entry]));
  const kept = ledger.loose.filter(({ kind }) => kind === 'restore').sort((a, b) => b.seq - a.seq);
  const steps: JournalEntry[] = [];
  for (const { seq } of kept) {
    const barrier = obstacle(ledger, seq, steps.at(-1)?.seq ?? Infinity);
    const entry = entries.get(seq);
    if (barrier !== null || entry === undefined) return { steps, barrier };
    steps.push(entry);
  }
  return { steps, barrier: obstacle(ledger, 0, steps.at(-1)?.seq ?? Infinity) };
}
