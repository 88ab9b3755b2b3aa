/*
 * One trip to Excel: commands are queued, one request carries them, the answer is read. Cell-edit mode
 * and errors are handled here and nowhere else; what the commands are for is not known.
 */

/** Excel refused or was lost. `code` is Excel's own; its message is in the user's language and not kept. */
export class HostFailure extends Error {
  constructor(
    readonly code: string,
    /** Marks (`context.trace`) that were passed before the failure; empty where Excel did not say. */
    readonly passed: readonly string[],
  ) {
    super(code);
    this.name = 'HostFailure';
  }
}

/** Queues commands and answers how their results are read once the request is back. */
export type Queue<T> = (context: Excel.RequestContext) => () => T;

export interface Host {
  /** Throws HostFailure. */
  trip<T>(queue: Queue<T>): Promise<T>;
  supports(set: string, version: string): boolean;
  /** Told after each request that wrote something, and how many there will be. */
  progress(done: number, total: number): void;
  /** True once somebody asked to stop: what is begun is finished, the rest is named. */
  isStopped(): boolean;
}

export interface HostOptions {
  readonly progress?: (done: number, total: number) => void;
  readonly isStopped?: () => boolean;
  /** Is this set of calls there? `version` is a text: 1.10 is not 1.1. */
  readonly supports?: (set: string, version: string) => boolean;
  /** Told once when Excel cannot answer because a cell is being edited, and again when it can. */
  readonly onCellEdit?: (editing: boolean) => void;
  /** Waits before it is tried again; the first try is 0. */
  readonly pause?: (attempt: number) => Promise<void>;
}

const EDITING = 'InvalidOperationInCellEditMode';
/** Some builds say no more than this while a cell is edited. */
const PERHAPS_EDITING = 'InvalidOperation';
/** Together about half a minute. */
const ATTEMPTS = 40;
const PAUSE = 750;

export function openHost(excel: typeof Excel, options: HostOptions): Host {
  const pause =
    options.pause ?? (() => new Promise<void>((resolve) => void globalThis.setTimeout(resolve, PAUSE)));
  return {
    progress: (done, total) => options.progress?.(done, total),
    isStopped: () => options.isStopped?.() === true,
    supports:
      options.supports ?? ((set, version) => Office.context.requirements.isSetSupported(set, version)),
    trip: async (queue) => {
      let told = false;
      for (let attempt = 0; ; attempt++) {
        try {
          const answer = await ask(excel, queue);
          if (told) options.onCellEdit?.(false);
          return answer;
        } catch (error) {
          const failure = failureOf(error);
          if (!isEditing(failure, attempt)) throw failure;
          if (!told) options.onCellEdit?.(true);
          told = true;
          await pause(attempt);
        }
      }
    },
  };
}

function ask<T>(excel: typeof Excel, queue: Queue<T>): Promise<T> {
  return excel.run({ delayForCellEdit: true }, async (context) => {
    const read = queue(context);
    await context.sync();
    return read();
  });
}

/** While a cell is edited nothing of a request is done, so it may be sent again as it is. */
function isEditing({ code, passed }: HostFailure, attempt: number): boolean {
  if (passed.length > 0 || attempt >= ATTEMPTS) return false;
  // The lesser code may mean many things; it is believed for as long as a slip of the hand lasts.
  return code === EDITING || (code === PERHAPS_EDITING && attempt < 3);
}

/** Faults of ours stay what they are. */
function failureOf(error: unknown): HostFailure {
  if (typeof error !== 'object' || error === null || !('code' in error)) throw error;
  if (typeof error.code !== 'string') throw error;
  const passed = 'traceMessages' in error && Array.isArray(error.traceMessages) ? error.traceMessages : [];
  return new HostFailure(error.code, passed.map(String));
}
