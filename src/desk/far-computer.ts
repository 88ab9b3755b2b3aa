/*
 * A computer on another thread, as the engine calls it; the other end is computer-thread.ts.
 */
import type { Language } from '../text/words';
import type { Snapshot } from '../workbook/port';
import type { Computer } from './computer';
import { openCaller, type Line } from './line';
import { packSnapshot, type PackedSnapshot } from './packed-snapshot';

/** Resolves once the other end is there. */
export async function openFarComputer(
  line: Line,
  language: Language,
  program: string,
): Promise<Computer<PackedSnapshot>> {
  const caller = openCaller(line);
  await caller.call('open', language, program);
  const call = (name: string, ...asked: readonly unknown[]): Promise<never> =>
    // The far end serves a Computer, so each answer is of the type that it says there.
    caller.call(name, ...asked) as Promise<never>;
  return {
    take: (read) => call('take', read),
    look: () => call('look'),
    prepare: (request) => call('prepare', request),
    step: (at) => call('step', at),
    followUp: () => call('followUp'),
    ask: (question, asked) => call('ask', question, asked),
    expect: () => call('expect'),
  };
}

/** Hands a snapshot over, giving way to the page while it packs. */
export function handOver(snapshot: Snapshot): Promise<PackedSnapshot> {
  return packSnapshot(snapshot, () => new Promise((resolve) => setTimeout(resolve, 0)));
}
