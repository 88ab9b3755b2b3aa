/*
 * All that the page 录入 holds while somebody types: who sits there, the sheets of the round, the form, the pile, the
 * queue. It outlives the page, so that nothing typed is lost when another page is looked at.
 */
import { withParts } from '../contest/entry-step';
import { entryParts } from '../contest/entry-value';
import type { RoundName } from '../contest/round-name';
import { noPaper, type BatchSheet, type PaperFigure, type PaperSums, withSheet } from './batch';
import type { Desk } from './desk';
import {
  emptyForm,
  typeInto,
  type TypedSheet,
  type TypingAct,
  type TypingForm,
  type TypingGround,
} from './typing';
import type { TypingMode } from './typing-lookup';
import { openQueue, type QueuedSheet, type QueueState } from './typing-queue';
import type { SheetsTold, SheetTold } from './typing-sheets';

export interface TypingState {
  readonly round: RoundName;
  readonly mode: TypingMode;
  readonly by: string;
  readonly firstBy: string;
  /** null: not asked yet, or the workbook has no such round. */
  readonly sheets: SheetsTold | null;
  readonly form: TypingForm;
  readonly batch: readonly BatchSheet[];
  readonly paper: PaperSums;
  readonly queue: QueueState;
  /** The sheet that was finished last. */
  readonly last: TypedSheet | null;
  /** How many sheets came back from an earlier visit. */
  readonly recovered: number;
}

/** Where unwritten sheets are kept outside: tickets, names and marks, nothing else. */
export interface Keeping {
  read(): string | null;
  /** null: nothing is left to keep. */
  write(text: string | null): void;
}

export interface TypingStore {
  state(): TypingState;
  subscribe(changed: () => void): () => void;
  /** Goes on over another desk on the same workbook, as after a change of language. */
  moveTo(desk: Desk): void;
  /** What the form is judged by; null where nothing can be typed: no round, sealed, no name. */
  ground(): TypingGround | null;
  /** Another round or mode begins a new pile, another person a new form. */
  sit(change: Partial<Pick<TypingState, 'round' | 'mode' | 'by' | 'firstBy'>>): void;
  /** Asks anew how far the sheets are. */
  refresh(): Promise<void>;
  type(act: TypingAct): void;
  setPaper(figure: PaperFigure, text: string): void;
  newBatch(): void;
  retry(): void;
  drop(ticket: string): void;
}

export function openTyping(first: Desk, round: RoundName, keeping: Keeping): TypingStore {
  let desk = first;
  const hearers = new Set<() => void>();
  let index: ReadonlyMap<string, SheetTold> = new Map();
  /** Written, and not yet told of by an answer that was asked for afterwards. */
  let fresh: ReadonlySet<string> = new Set();
  const queue = openQueue({
    write: (request) => desk.quietly(request),
    calm: () => calm(desk),
    keep: (sheets) => {
      keeping.write(sheets.length === 0 ? null : JSON.stringify(sheets));
    },
    changed: () => {
      set({ queue: queue.state() });
    },
  });
  let state: TypingState = {
    round,
    mode: 'first',
    by: '',
    firstBy: '',
    sheets: null,
    form: emptyForm,
    batch: [],
    paper: noPaper,
    queue: queue.state(),
    last: null,
    recovered: 0,
  };

  function set(change: Partial<TypingState>): void {
    state = { ...state, ...change };
    for (const hear of hearers) hear();
  }

  function groundNow(): TypingGround | null {
    const { mode, by, firstBy, sheets } = state;
    if (sheets === null || sheets.sealed || by.trim() === '') return null;
    const returned = new Set(state.queue.returned.map(({ sheet }) => sheet.typed.ticket));
    const typedNow = new Set([...fresh].filter((ticket) => !returned.has(ticket)));
    return { mode, by, firstBy, limits: sheets.limits, sheets: index, typedNow };
  }

  function finished(done: TypedSheet, form: TypingForm): void {
    const { ticket } = done;
    fresh = new Set([...fresh, ticket]);
    set({ form, last: done, batch: withTyped(state.batch, done) });
    queue.add([{ round: state.round, mode: state.mode, by: state.by, firstBy: state.firstBy, typed: done }]);
  }

  const kept = sheetsIn(keeping.read());
  if (kept.length > 0) {
    state = { ...state, recovered: kept.length };
    queue.add(kept);
  }

  return {
    state: () => state,
    subscribe(changed) {
      hearers.add(changed);
      return () => hearers.delete(changed);
    },
    moveTo(next) {
      desk = next;
    },
    ground: groundNow,
    sit(change) {
      const isElsewhere = change.round !== undefined && change.round !== state.round;
      const isOther = isElsewhere || (change.mode !== undefined && change.mode !== state.mode);
      const isNobody = change.by !== undefined && change.by !== state.by;
      set({
        ...change,
        ...(isElsewhere ? { sheets: null } : {}),
        ...(isOther || isNobody ? { form: emptyForm } : {}),
        ...(isOther ? { batch: [], paper: noPaper, last: null } : {}),
      });
      if (isOther) fresh = new Set();
    },
    async refresh() {
      const asked = state.round;
      const before = fresh;
      const sheets = await desk.ask('sheets', { round: asked });
      if (asked !== state.round) return;
      index = new Map((sheets?.people ?? []).map((one) => [one.ticket, one]));
      const pending = pendingIn(queue.state());
      fresh = new Set([...fresh].filter((ticket) => !before.has(ticket) || pending.has(ticket)));
      set({ sheets });
    },
    type(act) {
      const ground = groundNow();
      if (ground === null) return;
      const { form, done } = typeInto(state.form, act, ground);
      if (done === null) set({ form });
      else finished(done, form);
    },
    setPaper(figure, text) {
      set({ paper: { ...state.paper, [figure]: text } });
    },
    newBatch() {
      set({ batch: [], paper: noPaper, last: null });
    },
    retry: () => {
      queue.retry();
    },
    drop(ticket) {
      fresh = new Set([...fresh].filter((one) => one !== ticket));
      queue.drop(ticket);
      set({ batch: state.batch.filter((one) => one.ticket !== ticket) });
    },
  };
}

/** What is typed anew takes its old place in the pile; a sheet of another pile stays outside of this one. */
function withTyped(
  batch: readonly BatchSheet[],
  { ticket, name, parts, values, mends }: TypedSheet,
): readonly BatchSheet[] {
  const old = batch.find((one) => one.ticket === ticket);
  if (old !== undefined) return withSheet(batch, { ...old, values: withParts(old.values, values, parts) });
  const isNew = !mends && parts.length === entryParts.length;
  return isNew ? withSheet(batch, { ticket, name, values }) : batch;
}

function pendingIn({ waiting, writing }: QueueState): ReadonlySet<string> {
  return new Set([...waiting, ...writing].map(({ typed }) => typed.ticket));
}

/** Resolves when nothing is being done and nothing prepared is shown. */
function calm(desk: Desk): Promise<void> {
  const isCalm = (): boolean => desk.state().busy === null && desk.state().prepared === null;
  return new Promise((resolve) => {
    if (isCalm()) {
      setTimeout(resolve, 0);
      return;
    }
    const off = desk.subscribe(() => {
      if (!isCalm()) return;
      off();
      resolve();
    });
  });
}

/** What was kept by an earlier visit; nothing where it is not ours to read. */
function sheetsIn(text: string | null): readonly QueuedSheet[] {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    // It was written by `keep` above; what is wrong in it the act refuses by name.
    return Array.isArray(value) ? (value as readonly QueuedSheet[]) : [];
  } catch {
    return [];
  }
}
