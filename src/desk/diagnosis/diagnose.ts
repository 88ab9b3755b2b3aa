/*
 * Runs the cases one after the other on scratch sheets of the open workbook and takes the sheets away again, also
 * after a failure or a stop. No other sheet is written; what of ours could not be taken away is named.
 */
import { trialNames, type TrialName } from '../../text/diagnosis-words';
import type { Workbook } from '../../workbook/port';
import { apart, type Check } from './check';
import { lacks, type HostReport } from './host-report';
import { isScratch, openStage, type Note } from './stage';
import { trials } from './trials';

export type TrialOutcome =
  | { readonly kind: 'passed' }
  /** What was not as expected; `broke`: the code of an error that ended the case. */
  | { readonly kind: 'failed'; readonly wrong: readonly Check[]; readonly broke: string | null }
  /** This host does not have the set of calls. */
  | { readonly kind: 'impossible'; readonly needs: string };

export interface TrialResult {
  readonly name: TrialName;
  readonly outcome: TrialOutcome;
  readonly ms: number;
  readonly notes: readonly Note[];
}

/** Scratch sheets that are still there; unknown where the host did not even answer that. */
export type Left =
  | { readonly kind: 'known'; readonly names: readonly string[] }
  | { readonly kind: 'unknown'; readonly code: string | null };

export interface Diagnosis {
  readonly ended: 'whole' | 'stopped' | 'structure-locked';
  readonly results: readonly TrialResult[];
  readonly left: Left;
  readonly ms: number;
}

export interface Hooks {
  readonly host: HostReport;
  /** The cases to run; all unless told. */
  readonly names?: readonly TrialName[];
  /** Milliseconds from any beginning. */
  now(): number;
  /** Told before each case, which is the `at`th; it begins when the answer is there. */
  begins?(name: TrialName, at: number, total: number): void | Promise<void>;
  /** Told after each case. */
  told?(result: TrialResult): void;
  isStopped?(): boolean;
}

/**
 * Does not throw: a host that fails in a case fails that case, one that does not answer at all fails them all.
 *
 * Example: `const { results, left } = await diagnose(openExcel(), { host, now: () => performance.now() });`
 */
export async function diagnose(workbook: Workbook, hooks: Hooks): Promise<Diagnosis> {
  const from = hooks.now();
  const results: TrialResult[] = [];
  const done = (ended: Diagnosis['ended'], left: Left): Diagnosis => {
    return { ended, results, left, ms: Math.round(hooks.now() - from) };
  };
  // What an earlier run may have left would be in the way.
  let cleaned = await clean(workbook);
  if (cleaned.structureLocked) return done('structure-locked', cleaned.left);
  const names = hooks.names ?? trialNames;
  for (const name of names) {
    if (hooks.isStopped?.() === true) break;
    await hooks.begins?.(name, results.length + 1, names.length);
    const result = await runTrial(workbook, name, hooks);
    results.push(result);
    hooks.told?.(result);
    cleaned = await clean(workbook);
  }
  return done(results.length === names.length ? 'whole' : 'stopped', cleaned.left);
}

async function runTrial(workbook: Workbook, name: TrialName, hooks: Hooks): Promise<TrialResult> {
  const { needs, run } = trials[name];
  const notes: Note[] = [];
  if (needs !== undefined && lacks(hooks.host, needs)) {
    return { name, outcome: { kind: 'impossible', needs }, ms: 0, notes };
  }
  const from = hooks.now();
  const outcome = await run(openStage({ workbook, notes, now: hooks.now })).then(judge, broken);
  return { name, outcome, ms: Math.round(hooks.now() - from), notes };
}

const SHOWN = 5;

function judge(checks: readonly Check[]): TrialOutcome {
  const wrong = checks.filter(({ expected, found }) => expected !== found);
  if (wrong.length === 0) return { kind: 'passed' };
  const shown = wrong.slice(0, SHOWN).map((check) => ({ ...check, ...apart(check) }));
  return { kind: 'failed', wrong: shown, broke: null };
}

function broken(error: unknown): TrialOutcome {
  return { kind: 'failed', wrong: [], broke: codeOf(error) ?? nameOf(error) };
}

/** A host's own code. Its messages are in the user's language and may name what is theirs. */
function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^\w{1,60}$/u.test(code) ? code : null;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

interface Cleaned {
  readonly left: Left;
  readonly structureLocked: boolean;
}

const ATTEMPTS = 3;

/** Takes away every scratch sheet, also copies of one; tries again where the host fails. */
async function clean(workbook: Workbook): Promise<Cleaned> {
  let last: Cleaned = { left: { kind: 'unknown', code: null }, structureLocked: false };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const { structureLocked, sheets } = await workbook.snapshot(() => []);
      const scratch = sheets.filter(isScratch);
      last = { left: { kind: 'known', names: scratch.map(({ name }) => name) }, structureLocked };
      if (scratch.length === 0 || structureLocked) return last;
      await workbook.apply({
        steps: scratch.map(({ own }) => ({ kind: 'remove-sheet', key: own ?? '' })),
      });
    } catch (error) {
      last = { ...last, left: { kind: 'unknown', code: codeOf(error) } };
    }
  }
  return last;
}
