/*
 * The clerk's desk: what is shown, what is being done, what was prepared, how it ended. One thing is done at a
 * time. It knows neither React nor where the workbook lives.
 */
import { withoutPassword, type ActRequest } from './act-request';
import type { Committed } from './commit';
import type { Engine, Progress } from './engine';
import type { Look } from './look';
import type { Preview } from './preview';
import type { Answer, Asked, Question } from './questions';

/** What the desk is at. `waiting`: Excel keeps us waiting until a cell edit ends. */
export interface Busy extends Progress {
  readonly waiting: boolean;
  /** True once somebody asked to stop. */
  readonly stopping: boolean;
}

/** How the last act ended. */
export type Ended =
  | {
      readonly kind: 'written';
      readonly request: ActRequest;
      readonly preview: Preview;
      readonly done: Committed;
    }
  /** `code`: the host's own; null where the program itself failed. */
  | { readonly kind: 'failed'; readonly code: string | null; readonly while: Progress['phase'] };

export interface DeskState {
  /** null: nothing was read yet. */
  readonly look: Look | null;
  readonly busy: Busy | null;
  /** Shown before it is written. */
  readonly prepared: { readonly request: ActRequest; readonly preview: Preview } | null;
  readonly ended: Ended | null;
  /** True where the workbook changed since it was read. */
  readonly stale: boolean;
}

export interface Desk {
  state(): DeskState;
  /** Calls back after every change until the answer is called. */
  subscribe(changed: () => void): () => void;
  /** Reads the workbook anew. */
  look(): Promise<void>;
  /** Computes what an act would do and shows it before it is written. */
  prepare(request: ActRequest): Promise<void>;
  /** Writes what is shown. */
  commit(): Promise<void>;
  /** Puts aside what was prepared. */
  cancel(): void;
  /** prepare and commit at once, for acts so small that their preview is the form itself (one score sheet). */
  act(request: ActRequest): Promise<Committed | null>;
  /** As `act`, for a page that tells itself how it went: neither busy nor ended is shown, nothing is prepared. */
  quietly(request: ActRequest): Promise<Quiet>;
  /** Does something of its own with the workbook while nothing else is done; null: something is, or it failed. */
  alone<T>(work: () => Promise<T>): Promise<T | null>;
  ask<Of extends Question>(question: Of, asked: Asked<Of>): Promise<Answer<Of>>;
  /** Asks to stop what is being done; what was written until then is named. */
  stop(): void;
  /** Hides how the last act ended. */
  dismiss(): void;
  /** Goes to a cell of the workbook; null: the sheet alone. */
  select(sheet: string, cell: string | null): Promise<void>;
  /** The workbook was changed by somebody else. */
  changed(): void;
  /** As `changed`, where it is known to be no echo of ours: reads anew, and prepares anew what is shown. */
  follow(): void;
  /** From the engine, while it works. */
  progress(progress: Progress): void;
  waiting(now: boolean): void;
}

/** How a quiet act ended. 'busy': something else is being done, or was prepared and is still shown. */
export type Quiet =
  | { readonly kind: 'written'; readonly done: Committed }
  | { readonly kind: 'refused'; readonly lines: readonly string[] }
  | { readonly kind: 'failed'; readonly code: string | null }
  | { readonly kind: 'busy' };

/** What the desk asks of the place it stands in. */
export interface DeskTools {
  engine(): Engine;
  select(sheet: string, cell: string | null): Promise<void>;
  /** Asks the door to stop at the next boundary. */
  stop(): void;
}

/** So long after a write a change is taken for its echo. */
const ECHO_MS = 2000;
const START: DeskState = { look: null, busy: null, prepared: null, ended: null, stale: false };
const BUSY: Busy = { phase: 'reading', done: 0, total: null, waiting: false, stopping: false };

export function openDesk(tools: DeskTools): Desk {
  let state = START;
  let written = -Infinity;
  const hearers = new Set<() => void>();
  let quiet: Promise<unknown> = Promise.resolve();
  let isQuiet = false;
  /** The workbook was changed while something was being done. */
  let owed = false;

  function set(change: Partial<DeskState>): void {
    state = { ...state, ...change };
    for (const hear of hearers) hear();
  }

  /** One thing at a time; null where something else is being done, or where it failed and says so. */
  async function exclusively<T>(work: () => Promise<T>): Promise<T | null> {
    if (state.busy !== null) return null;
    set({ busy: BUSY });
    try {
      // A quiet act is not seen, and takes a moment: what comes after it waits.
      await quiet;
      return await work();
    } catch (error) {
      // The plan that was shown is spent, or was never made.
      set({ prepared: null, ended: { kind: 'failed', code: codeOf(error), while: phaseNow() } });
      return null;
    } finally {
      set({ busy: null });
      if (owed) follow();
    }
  }

  function follow(): void {
    owed = state.busy !== null;
    if (owed) return;
    void exclusively(async () => {
      set({ look: await tools.engine().look(), stale: false });
      const { prepared } = state;
      if (prepared === null) return;
      const preview = await tools.engine().prepare(prepared.request);
      // It may have been put aside meanwhile.
      if (state.prepared !== null) set({ prepared: { ...prepared, preview } });
    });
  }

  async function writeQuietly(request: ActRequest): Promise<Quiet> {
    try {
      const preview = await tools.engine().prepare(request);
      if (preview.refused !== null || preview.stopped) {
        const { refused, blockers } = preview;
        return { kind: 'refused', lines: refused === null ? [] : [refused.what, ...blockers, refused.todo] };
      }
      const done = await tools.engine().commit();
      written = Date.now();
      set({ look: done.look, stale: false });
      return { kind: 'written', done };
    } catch (error) {
      return { kind: 'failed', code: codeOf(error) };
    }
  }

  function phaseNow(): Progress['phase'] {
    return state.busy?.phase ?? 'reading';
  }

  async function write(request: ActRequest, preview: Preview): Promise<Committed> {
    set({ busy: { ...BUSY, phase: 'writing' } });
    const done = await tools.engine().commit();
    written = Date.now();
    set({
      prepared: null,
      ended: { kind: 'written', request: withoutPassword(request), preview, done },
      look: done.look,
      stale: false,
    });
    return done;
  }

  return {
    state: () => state,
    subscribe(changed) {
      hearers.add(changed);
      return () => hearers.delete(changed);
    },
    async look() {
      await exclusively(async () => {
        set({ look: await tools.engine().look(), stale: false });
      });
    },
    async prepare(request) {
      await exclusively(async () => {
        set({ ended: null, prepared: null });
        set({ prepared: { request, preview: await tools.engine().prepare(request) } });
      });
    },
    async commit() {
      const step = state.prepared;
      if (step === null) return;
      await exclusively(() => write(step.request, step.preview));
    },
    cancel() {
      set({ prepared: null });
    },
    act(request) {
      return exclusively(async () => {
        const preview = await tools.engine().prepare(request);
        if (preview.refused === null && !preview.stopped) return write(request, preview);
        set({ prepared: { request, preview } });
        return null;
      });
    },
    async quietly(request) {
      if (state.busy !== null || state.prepared !== null || isQuiet) return { kind: 'busy' };
      isQuiet = true;
      const work = writeQuietly(request);
      quiet = work;
      try {
        return await work;
      } finally {
        isQuiet = false;
      }
    },
    async alone(work) {
      const answer = await exclusively(work);
      written = Date.now();
      return answer;
    },
    ask: (question, asked) => tools.engine().ask(question, asked),
    stop() {
      if (state.busy === null) return;
      set({ busy: { ...state.busy, stopping: true } });
      tools.stop();
    },
    dismiss() {
      set({ ended: null });
    },
    select: (sheet, cell) => tools.select(sheet, cell),
    changed() {
      // Hosts tell of our own writes too, and late.
      if (state.busy !== null || isQuiet || Date.now() - written < ECHO_MS) return;
      if (!state.stale && state.look !== null) set({ stale: true });
    },
    follow,
    progress(progress) {
      if (state.busy !== null) set({ busy: { ...state.busy, ...progress, waiting: false } });
    },
    waiting(now) {
      if (state.busy !== null) set({ busy: { ...state.busy, waiting: now } });
    },
  };
}

/** A host's own code where the error has one; nothing else of it may be shown. */
function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^\w{1,60}$/u.test(code) ? code : null;
}
