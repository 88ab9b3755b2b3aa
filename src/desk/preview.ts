/*
 * What an act would do, told before it is done: which sheets and cells, what it brings about, why not, how to go
 * back. It decides nothing and writes nothing.
 */
import { LEDGER_KEY } from '../actions/ledger-key';
import { changesOf } from '../actions/plan-changes';
import type { Recorded } from '../actions/record';
import type { ActOutcome } from '../actions/round-act';
import { blockerLines, consequenceLines } from '../actions/tell-act';
import type { Severity } from '../contest/finding';
import type { Message } from '../text/catalogue';
import { messageOf } from '../text/message';
import type { Words } from '../text/words';
import { addressOf, type Snapshot } from '../workbook/port';
import type { ActRequest } from './act-request';
import { tellEdits, type EditTold } from './edits';
import type { Ground } from './ground';
import { countsOf } from './problem-kinds';
import { headsOf, type RoundHead } from './round-head';
import { tellRefusal } from './tell-refusal';

export interface SheetChange {
  readonly name: string;
  /** 'guarded': protected or opened; nothing written. */
  readonly done: 'made' | 'rewritten' | 'removed' | 'guarded';
}

export interface CellsTold {
  readonly sheet: string;
  /** Role of the column: "total", "rank", "advance", "theory" … */
  readonly role: string;
  readonly count: number;
  /** Address of the first of them. */
  readonly first: string;
  /** How many of them hold something now that is written over. */
  readonly over: number;
}

/** How an act is taken back afterwards: 恢复上一步, 启封, by doing another, or not at all (nothing written). */
export type WayBack = 'restore' | 'unseal' | 'seal-again' | 'entry' | 'delete-sheets' | 'none';

export interface Preview {
  /** Why nothing will be done, and what to do; null: it can be done. */
  readonly refused: Message | null;
  /** By name, what stands in the way of a seal. */
  readonly blockers: readonly string[];
  /** True where the act ran into problems that forbid a result (a guess): nothing is written. */
  readonly stopped: boolean;
  /** Sentences: what the act brings about. */
  readonly consequences: readonly string[];
  /** What people changed since the last calculation, before anything is written. */
  readonly edits: readonly EditTold[];
  readonly sheets: readonly SheetChange[];
  readonly cells: readonly CellsTold[];
  /** True where the workbook would say the same as now. */
  readonly nothing: boolean;
  readonly back: WayBack;
  /** The rounds as they would be. */
  readonly rounds: readonly RoundHead[];
  readonly problems: Readonly<Record<Severity, number>>;
}

/** The preview of an outcome; its plan is kept where the workbook is. */
export function previewOf(ground: Ground, request: ActRequest, outcome: Recorded<ActOutcome>): Preview {
  const { words, snapshot } = ground;
  const { refused, consequences, result, stopped, plan } = outcome;
  const changes = changesOf(snapshot, plan);
  return {
    refused: refused === null ? null : tellRefusal(refused, words),
    blockers: refused === null ? [] : blockerLines(refused, words),
    stopped: stopped && refused === null,
    consequences: [
      ...lockedLines(result, words),
      ...(consequences.length === 0 ? [] : consequenceLines(consequences, words).slice(1)),
    ],
    edits: tellEdits(outcome.edits, words),
    sheets: [
      ...changes.made.flatMap((one) => told(one.key, one.title, 'made')),
      ...changes.rewritten.flatMap((one) =>
        told(one.key, nameOf(snapshot, one.key) ?? one.title, 'rewritten'),
      ),
      ...changes.removed.flatMap((key) => told(key, nameOf(snapshot, key) ?? key, 'removed')),
      ...changes.guarded.map((id): SheetChange => {
        const name = snapshot.sheets.find((one) => one.id === id)?.name ?? '';
        return { name, done: 'guarded' };
      }),
    ],
    cells: cellsTold(snapshot, changes.cells),
    nothing: changes.none,
    back: wayBack(request),
    // Before the rules are confirmed nobody chooses one by whom it lets through.
    rounds: request.act === 'settings' && result.settings.rulesConfirmed === '' ? [] : headsOf(result),
    problems: countsOf(result.findings),
  };
}

/** Cells that a protected sheet keeps from being written are told before, not only among the problems. */
function lockedLines({ findings }: Ground['checked']['result'], words: Words): readonly string[] {
  return findings.filter(({ code }) => code === 'sheet-protected').map((one) => messageOf(one, words));
}

function nameOf({ sheets }: Snapshot, key: string): string | null {
  return sheets.find(({ own }) => own === key)?.name ?? null;
}

/** The record of what was done is no sheet that anybody sees. */
function told(key: string, name: string, done: SheetChange['done']): readonly SheetChange[] {
  return key === LEDGER_KEY ? [] : [{ name, done }];
}

function cellsTold({ sheets }: Snapshot, cells: ReturnType<typeof changesOf>['cells']): readonly CellsTold[] {
  const found = new Map<string, CellsTold>();
  for (const { sheet: id, write } of cells) {
    const key = `${id}|${write.role}`;
    const old = found.get(key);
    const over = write.expected === null || write.expected === '' ? 0 : 1;
    if (old === undefined) {
      const sheet = sheets.find((one) => one.id === id)?.name ?? '';
      found.set(key, { sheet, role: write.role, count: 1, first: addressOf(write.row, write.column), over });
    } else found.set(key, { ...old, count: old.count + 1, over: old.over + over });
  }
  return [...found.values()];
}

function wayBack({ act }: ActRequest): WayBack {
  switch (act) {
    case 'seal':
      return 'unseal';
    case 'unseal':
      return 'seal-again';
    case 'type':
    case 'enter':
    case 'resolve':
    case 'discard':
      return 'entry';
    case 'new':
    case 'demo':
    case 'journal':
      return 'delete-sheets';
    case 'restore':
      return 'none';
    default:
      return 'restore';
  }
}
