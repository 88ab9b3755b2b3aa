/*
 * Which of the last steps 恢复 takes back, what stands in the way, and which lines of the journal still stand. What a
 * step would put back is not looked at: that is restore.ts.
 */
import { roundNames, type RoundName } from '../contest/round-name';
import { journalEntries, type JournalEntry } from './journal';
import { BROKEN_ACT, type Ledger } from './ledger';
import { pointIn, type RestorePoint } from './restore-point';

/** The act under which a restore stands in the journal. */
export const RESTORE_ACT = 'restore';
/** Under this option it names the lines that it took back: "4,3". */
export const UNDONE = 'undone';

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

/** What is taken back, the last step first, and what stands before it. */
interface Taken {
  readonly points: readonly RestorePoint[];
  readonly barrier: JournalEntry | null;
}

/** The last `steps` of them, as far as nothing stands in the way. */
export function lastPoints(ledger: Ledger, steps: number): Taken {
  const kept = ledger.loose.filter(({ kind }) => kind === 'restore').sort((a, b) => b.seq - a.seq);
  const points: RestorePoint[] = [];
  while (points.length < steps) {
    const next = kept[points.length];
    const barrier = obstacle(ledger, next?.seq ?? 0, points.at(-1)?.seq ?? Infinity);
    if (barrier !== null || next === undefined) return { points, barrier };
    const point = pointIn(next);
    if (point === null) return { points, barrier: journalEntries(ledger)[next.seq - 1] ?? null };
    points.push(point);
  }
  return { points, barrier: null };
}

/**
 * The last record between two others that restore does not take back: a seal, an entry. A second restore is none,
 * nor is the seal that a change opened.
 */
function obstacle(ledger: Ledger, after: number, before: number): JournalEntry | null {
  const entries = journalEntries(ledger);
  const between = entries.filter(
    ({ seq, act, back }) =>
      seq > after &&
      seq < before &&
      !back &&
      act !== RESTORE_ACT &&
      act !== BROKEN_ACT &&
      !(act === 'unseal' && entries.find((one) => one.seq === seq - 1)?.back === true),
  );
  return between.at(-1) ?? null;
}

/** Seals that these changes opened: each says so in the record behind its own. Behind a later seal nothing is taken back. */
export function openSeals(ledger: Ledger, points: readonly RestorePoint[]): readonly RoundName[] {
  const behind = new Set(points.map(({ seq }) => seq + 1));
  const opened = journalEntries(ledger).filter(({ act, seq }) => act === 'unseal' && behind.has(seq));
  return roundNames.filter((name) => opened.some(({ round }) => round === name));
}

/** The lines of the journal that were not taken back: by `undone`, or by a restore before. */
export function standingEntries(
  ledger: Ledger,
  undone: ReadonlySet<number> = new Set(),
): readonly JournalEntry[] {
  const entries = journalEntries(ledger);
  const before = entries.flatMap(({ act, options }) =>
    act === RESTORE_ACT ? (options[UNDONE] ?? '').split(',').map(Number) : [],
  );
  const gone = new Set([...undone, ...before]);
  return entries.filter(({ seq }) => !gone.has(seq));
}
