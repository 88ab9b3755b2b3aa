/*
 * The engine over an open workbook: reads through its door, has it computed, writes what was previewed. Which door
 * the workbook came through, and on which thread it is computed, is not known here.
 */
import { chooseRecorded } from '../actions/choose-recorded';
import type { Snapshot, Step, Workbook } from '../workbook/port';
import { told } from './commit';
import type { Computer } from './computer';
import type { Engine, EngineSettings } from './engine';

/** `hand`: how a snapshot is handed to the computer. */
export function openEngine<From>(
  workbook: Workbook,
  { progress }: Pick<EngineSettings, 'progress'>,
  computer: Computer<From>,
  hand: (snapshot: Snapshot) => Promise<From>,
): Engine {
  let before: Snapshot | null = null;
  let prepared: { readonly steps: number; readonly notes: readonly string[] } | null = null;

  async function read(): Promise<Snapshot> {
    progress?.({ phase: 'reading', done: 0, total: null });
    const snapshot = await workbook.snapshot(chooseRecorded);
    progress?.({ phase: 'computing', done: 0, total: null });
    await breath();
    await computer.take(await hand(snapshot));
    before = snapshot;
    return snapshot;
  }

  async function stepsOf(count: number): Promise<readonly Step[]> {
    const steps: Step[] = [];
    for (let at = 0; at < count; at++) steps.push(await computer.step(at));
    return steps;
  }

  return {
    async look() {
      await read();
      const look = await computer.look();
      // While the person reads, the act that most probably comes next is worked out.
      void breath().then(() => computer.expect());
      return look;
    },
    async prepare(request) {
      await read();
      const { preview, steps, notes } = await computer.prepare(request);
      prepared = { steps, notes };
      return preview;
    },
    async commit() {
      const step = prepared;
      const then = before;
      prepared = null;
      if (step === null || then === null) throw new Error('nothing was prepared');
      progress?.({ phase: 'writing', done: 0, total: null });
      const receipt = await workbook.apply({ steps: await stepsOf(step.steps) });
      await read();
      const left = receipt.undone.length === 0 ? await computer.followUp() : 0;
      if (left > 0) {
        await workbook.apply({ steps: await stepsOf(left) });
        await read();
      }
      return { ...told(receipt, then), told: step.notes, look: await computer.look() };
    },
    async ask(question, asked) {
      if (before === null) await read();
      return computer.ask(question, asked);
    },
  };
}

/** Lets the page draw before a long computation. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
