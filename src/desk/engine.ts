/*
 * What stands between pages and a workbook: reads it, computes on it, keeps the plan that was previewed, writes
 * it. Pages see plain data only, so that reading and computing may happen in a worker.
 */
import type { Words } from '../text/words';
import type { ActRequest } from './act-request';
import type { Committed } from './commit';
import type { Look } from './look';
import type { Preview } from './preview';
import type { Answer, Asked, Question } from './questions';

export interface Engine {
  /** Reads the workbook and tells what stands there. */
  look(): Promise<Look>;
  /** Reads the workbook anew and computes what an act would do. Nothing is written. */
  prepare(request: ActRequest): Promise<Preview>;
  /** Writes what was prepared last; each cell only where it still holds what it held then. */
  commit(): Promise<Committed>;
  /** Asks about the workbook as it was last read. */
  ask<Of extends Question>(question: Of, asked: Asked<Of>): Promise<Answer<Of>>;
}

/** What an engine is at, for a progress bar. `total` null: not known. */
export interface Progress {
  readonly phase: 'reading' | 'computing' | 'writing';
  readonly done: number;
  readonly total: number | null;
}

export interface EngineSettings {
  readonly words: Words;
  /** Name and version of the program. */
  readonly program: string;
  now(): Date;
  /** Told at each turn of the work. */
  progress?(progress: Progress): void;
}
