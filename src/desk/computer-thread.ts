/*
 * A computer on a thread of its own, as it answers the engine; the other end is far-computer.ts.
 */
import { wordsIn } from '../text';
import type { Language } from '../text/words';
import type { Snapshot } from '../workbook/port';
import { openComputer, type Computer } from './computer';
import { serve, type Line } from './line';
import { samePacked, unpackSnapshot, type PackedSnapshot } from './packed-snapshot';

export function serveComputer(line: Line): void {
  let computer: Computer<Snapshot> | null = null;
  let last: { readonly packed: PackedSnapshot; readonly snapshot: Snapshot } | null = null;
  const ours = (): Computer<Snapshot> => {
    if (computer === null) throw new Error('the computer is not open');
    return computer;
  };
  serve(line, {
    open: (language: Language, program: string) => {
      computer = openComputer({ words: wordsIn(language), program, now: () => new Date() });
      return Promise.resolve();
    },
    take: (packed: PackedSnapshot) => {
      // The same snapshot again is known by its identity, and is not computed a second time.
      if (last === null || !samePacked(last.packed, packed)) {
        last = { packed, snapshot: unpackSnapshot(packed) };
      }
      return ours().take(last.snapshot);
    },
    look: () => ours().look(),
    prepare: (request: Parameters<Computer<Snapshot>['prepare']>[0]) => ours().prepare(request),
    step: (at: number) => ours().step(at),
    followUp: () => ours().followUp(),
    ask: (question: Parameters<Computer<Snapshot>['ask']>[0], asked: never) => ours().ask(question, asked),
    expect: () => ours().expect(),
  });
}
