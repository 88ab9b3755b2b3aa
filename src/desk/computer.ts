/*
 * Computes on a workbook that was read: what pages show, what acts would do. It keeps what it computed last, so that
 * an unchanged workbook is not computed twice, and works out the usual next act before it is asked for. It may live
 * on a thread of its own: whatever goes in and out is plain data.
 */
import type { Snapshot, Step } from '../workbook/port';
import type { ActRequest } from './act-request';
import type { EngineSettings } from './engine';
import { groundOf, type Ground } from './ground';
import { lookAt, type Look } from './look';
import { prepareOn, type Prepared } from './prepare';
import type { Preview } from './preview';
import { answer, type Answer, type Asked, type Question } from './questions';
import { followUp } from './take-back';

export interface PreparedTold {
  readonly preview: Preview;
  readonly steps: number;
  /** Sentences to be told once it is written. */
  readonly notes: readonly string[];
}

export interface Computer<From> {
  /** The workbook as it was just read. */
  take(read: From): Promise<void>;
  look(): Promise<Look>;
  prepare(request: ActRequest): Promise<PreparedTold>;
  /** One step of the plan that was prepared last, or of what follows it. */
  step(at: number): Promise<Step>;
  /** After a restore was written and the workbook read anew: how many steps are left to do. */
  followUp(): Promise<number>;
  ask<Of extends Question>(question: Of, asked: Asked<Of>): Promise<Answer<Of>>;
  /** Works out the usual next act in advance, where it is not known yet. */
  expect(): Promise<void>;
}

/** What was computed in advance is used for so long: its time stamp says when. */
const FRESH_MS = 2 * 60_000;

export function openComputer(
  settings: Pick<EngineSettings, 'words' | 'program' | 'now'>,
): Computer<Snapshot> {
  const { words, program } = settings;
  let ground: Ground | null = null;
  let expected: Prepared | null = null;
  let expectedAt = -Infinity;
  let prepared: Prepared | null = null;
  let steps: readonly Step[] = [];

  function known(): Ground {
    if (ground === null) throw new Error('no workbook was read');
    return ground;
  }

  return {
    async take(snapshot) {
      const now = settings.now();
      const isSame = ground?.snapshot === snapshot;
      if (!isSame || now.getTime() - expectedAt > FRESH_MS) expected = null;
      // What was read is used again; what is done with it happens now.
      ground = ground !== null && isSame ? { ...ground, now } : groundOf(snapshot, { words, program, now });
    },
    look: async () => lookAt(known()),
    async prepare(request) {
      prepared = request.act === 'run' && expected !== null ? expected : prepareOn(known(), request);
      steps = prepared.plan.steps;
      return { preview: prepared.preview, steps: steps.length, notes: prepared.notes };
    },
    async step(at) {
      const step = steps[at];
      if (step === undefined) throw new Error(`the plan has no step ${at}`);
      return step;
    },
    async followUp() {
      steps = prepared?.back === null || prepared === null ? [] : followUp(known(), prepared.back).steps;
      prepared = null;
      return steps.length;
    },
    ask: async (question, asked) => answer(known(), question, asked),
    async expect() {
      if (ground !== null && ground.checked.result.rounds.length > 0) {
        expectedAt = expected === null ? ground.now.getTime() : expectedAt;
        expected ??= prepareOn(ground, { act: 'run' });
      }
    },
  };
}
