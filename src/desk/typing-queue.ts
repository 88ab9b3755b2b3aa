/*
 * Typed sheets on their way into the workbook: first come, first written, those that gather meanwhile together. What
 * cannot be written stays here with the reason and is kept outside until it is; nothing typed is ever lost silently.
 */
import type { RoundName } from '../contest/round-name';
import type { ActRequest } from './act-request';
import type { Quiet } from './desk';
import type { TypedSheet } from './typing';
import type { TypingMode } from './typing-lookup';

/** A sheet with all that writing it needs. */
export interface QueuedSheet {
  readonly round: RoundName;
  readonly mode: TypingMode;
  readonly by: string;
  readonly firstBy: string;
  readonly typed: TypedSheet;
}

export interface QueueState {
  readonly waiting: readonly QueuedSheet[];
  readonly writing: readonly QueuedSheet[];
  /** Refused by name; they wait for whoever typed them. */
  readonly returned: readonly { readonly sheet: QueuedSheet; readonly lines: readonly string[] }[];
  /** How many were written since the page was opened. */
  readonly written: number;
  /** The workbook could not be written at all; null: it could. `code`: the host's own. */
  readonly failed: { readonly code: string | null } | null;
  /** Tickets whose cells had changed meanwhile, or were locked: the entry counts, the cell was not written. */
  readonly unwritten: readonly string[];
}

export interface QueueTools {
  write(request: ActRequest): Promise<Quiet>;
  /** Resolves when something else may have ended. */
  calm(): Promise<void>;
  /** Keeps what is not written yet; null: nothing. */
  keep(sheets: readonly QueuedSheet[]): void;
  changed(): void;
}

export interface TypingQueue {
  state(): QueueState;
  add(sheets: readonly QueuedSheet[]): void;
  /** Tries again what could not be written. */
  retry(): void;
  /** Puts a returned sheet aside for good. */
  drop(ticket: string): void;
}

const START: QueueState = {
  waiting: [],
  writing: [],
  returned: [],
  written: 0,
  failed: null,
  unwritten: [],
};

export function openQueue(tools: QueueTools): TypingQueue {
  let state = START;
  let isRunning = false;
  /** After a refusal sheets go one by one, so that each is told its own reason. */
  let alone = 0;

  function set(change: Partial<QueueState>): void {
    state = { ...state, ...change };
    const { waiting, writing, returned } = state;
    tools.keep([...returned.map(({ sheet }) => sheet), ...writing, ...waiting]);
    tools.changed();
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    while (state.waiting.length > 0 && state.failed === null) {
      const batch = alone > 0 ? state.waiting.slice(0, 1) : togetherAtFront(state.waiting);
      set({ writing: batch, waiting: state.waiting.slice(batch.length) });
      settle(batch, await tools.write(requestOf(batch)));
      if (state.writing.length > 0) {
        set({ writing: [], waiting: [...batch, ...state.waiting] });
        await tools.calm();
      }
    }
    isRunning = false;
  }

  /** Leaves `writing` as it is where something else was being done. */
  function settle(batch: readonly QueuedSheet[], end: Quiet): void {
    if (end.kind === 'busy') return;
    alone = Math.max(0, alone - batch.length);
    if (end.kind === 'written') {
      const missed = end.done.refused.flatMap(({ ticket }) => ticket ?? []);
      const unwritten = [...new Set([...state.unwritten, ...missed])];
      set(
        end.done.undone.length > 0
          ? {
              writing: [],
              waiting: [...batch, ...state.waiting],
              failed: { code: end.done.undone[0]?.code ?? null },
            }
          : { writing: [], written: state.written + batch.length, unwritten },
      );
      return;
    }
    if (end.kind === 'failed') {
      set({ writing: [], waiting: [...batch, ...state.waiting], failed: { code: end.code } });
      return;
    }
    const [sheet] = batch;
    if (batch.length === 1 && sheet !== undefined) {
      set({ writing: [], returned: [...state.returned, { sheet, lines: end.lines }] });
      return;
    }
    alone = batch.length;
    set({ writing: [], waiting: [...batch, ...state.waiting] });
  }

  return {
    state: () => state,
    add(sheets) {
      const tickets = new Set(sheets.map(({ typed }) => typed.ticket));
      const returned = state.returned.filter(({ sheet }) => !tickets.has(sheet.typed.ticket));
      set({ waiting: [...state.waiting, ...sheets], returned, failed: null });
      void run();
    },
    retry() {
      const again = state.returned.map(({ sheet }) => sheet);
      set({ waiting: [...again, ...state.waiting], returned: [], failed: null });
      void run();
    },
    drop(ticket) {
      set({ returned: state.returned.filter(({ sheet }) => sheet.typed.ticket !== ticket) });
    },
  };
}

/** A batch is written with one line in the journal; so that it stays readable, and quick, it is not endless. */
const MOST_TOGETHER = 40;

/** First entries of one person and round go together, each ticket once; a second entry goes alone. */
function togetherAtFront(waiting: readonly QueuedSheet[]): readonly QueuedSheet[] {
  const [first] = waiting;
  if (first === undefined) return [];
  if (first.mode === 'second') return [first];
  const tickets = new Set<string>();
  const batch: QueuedSheet[] = [];
  for (const one of waiting) {
    const fits = one.mode === 'first' && one.round === first.round && one.by === first.by;
    if (!fits || tickets.has(one.typed.ticket) || batch.length >= MOST_TOGETHER) break;
    tickets.add(one.typed.ticket);
    batch.push(one);
  }
  return batch;
}

function requestOf(batch: readonly QueuedSheet[]): ActRequest {
  const [first] = batch;
  if (first === undefined) throw new Error('nothing waits to be written');
  const { round, by, firstBy, typed } = first;
  if (first.mode === 'first') {
    const sheets = batch.map(({ typed: { ticket, marks, accepted, mends } }) => ({
      ticket,
      ...marks,
      accepted,
      mends,
    }));
    return { act: 'type', round, by, sheets };
  }
  const marks = Object.fromEntries(typed.parts.map((part) => [part, typed.marks[part]]));
  const confirmed = typed.accepted.length > 0;
  return { act: 'enter', round, by, ticket: typed.ticket, marks, confirmed, firstBy };
}
