/*
 * An engine that is still being made ready: what is asked of it waits.
 */
import type { Engine } from './engine';

export function laterEngine(engine: Promise<Engine>): Engine {
  return {
    look: async () => (await engine).look(),
    prepare: async (request) => (await engine).prepare(request),
    commit: async () => (await engine).commit(),
    ask: async (question, asked) => (await engine).ask(question, asked),
  };
}
