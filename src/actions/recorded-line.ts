/*
 * Lines that acts add to 裁定记录 and 变动记录: where they go and what sheet is made where there is none. What
 * a line does is decided in contest/.
 */
import type { ChangeColumn, RulingColumn } from '../contest/rows';
import { changesForm, PREPARED_CHANGES, rulingsForm } from '../reports/forms/record-forms';
import type { Words } from '../text/words';
import type { SheetPlan, Step } from '../workbook/port';
import { appendLines, type Line, type ListTable } from './append-lines';
import type { ContestState } from './contest-state';

export type RulingLine = Partial<Readonly<Record<RulingColumn, string | number>>> & {
  readonly ticket: string;
};
export type ChangeLine = Partial<Readonly<Record<ChangeColumn, string>>> & { readonly ticket: string };

/** The step that adds the lines, or why there is none. `sheet`: the list's tab, null where it is not known. */
export type Added =
  | { readonly step: Step }
  | { readonly because: 'list-locked' | 'list-full' | 'list-unclear'; readonly sheet: string | null };

const PREPARED_RULINGS = 40;

export function addRulings(state: ContestState, lines: readonly RulingLine[], words: Words): Added {
  const table = state.read.lists.rulings;
  const form = (): SheetPlan => rulingsForm(state.settings, words, lines, PREPARED_RULINGS);
  return add(state, 'rulings', table, state.read.rows.rulings?.rows.at(-1)?.row, lines, form);
}

export function addChanges(state: ContestState, lines: readonly ChangeLine[], words: Words): Added {
  const table = state.read.lists.changes;
  const form = (): SheetPlan => changesForm(state.settings, words, lines, PREPARED_CHANGES);
  return add(state, 'changes', table, state.read.rows.changes?.rows.at(-1)?.row, lines, form);
}

function add(
  { snapshot, result }: ContestState,
  kind: 'rulings' | 'changes',
  table: (ListTable & { readonly sheet: string; readonly headerRow: number }) | null,
  last: number | undefined,
  lines: readonly Line[],
  form: () => SheetPlan,
): Added {
  if (table === null) {
    const unclear = result.findings.find(({ facts }) => 'kind' in facts && facts.kind === kind);
    return unclear === undefined
      ? { step: { kind: 'put-sheet', sheet: form() } }
      : { because: 'list-unclear', sheet: unclear.sheet };
  }
  const step = appendLines(snapshot, table, last ?? table.headerRow, lines);
  if (step === 'locked') return { because: 'list-locked', sheet: table.sheet };
  return step === 'full' ? { because: 'list-full', sheet: table.sheet } : { step };
}
