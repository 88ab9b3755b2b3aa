/*
 * `assign-place`: the clerk says which sheet is what, or which column; the answer is remembered on the sheet of
 * settings (表对应, 列对应). How answers are read is decided in sheets/choice.ts.
 */
import type { SheetKind } from '../contest/finding';
import { canBeRead } from '../sheets/choice';
import { isColumnOf, withColumn, withoutColumns, withSheet } from '../sheets/write-choice';
import type { Words } from '../text/words';
import { refusedRules, writeRules, type RulesOutcome } from './change-settings';
import type { ContestState } from './contest-state';

export type PlaceChoice =
  /** `row`: of several tables the one whose header stands there; null: not said. */
  | { readonly what: 'sheet'; readonly sheet: string; readonly row: number | null }
  | { readonly what: 'columns'; readonly columns: readonly ColumnChoice[] }
  /** Forgets what was said of the sheet and of its columns. */
  | { readonly what: 'automatic' };

/** `column` 'none': the sheet has no such column; 'automatic': what was said of it is forgotten. */
export interface ColumnChoice {
  readonly role: string;
  readonly column: number | 'none' | 'automatic';
}

export interface PlaceRequest {
  readonly kind: SheetKind;
  readonly choice: PlaceChoice;
  readonly by: string;
  readonly at: string;
  readonly words: Words;
}

/**
 * Writes the answer. Another sheet has other columns: what was said of the former one's goes with it. The sheet of
 * settings cannot be chosen so, for it is where the answer stands.
 *
 * Example: 初赛 on Sheet1, whose 技能 stands in G: 表对应 初赛=Sheet1, and then 列对应 初赛.技能=G.
 */
export function assignPlace(state: ContestState, request: PlaceRequest): RulesOutcome {
  const { kind, choice } = request;
  if (kind === 'settings') return refusedRules(state, { code: 'settings-sheet-fixed', sheet: '' });
  const [sheets, columns] = [state.texts['表对应'] ?? '', state.texts['列对应'] ?? ''];
  const write = (texts: Readonly<Record<string, string>>): RulesOutcome =>
    writeRules(state, { ...request, second: '', reason: '' }, texts, texts);
  if (choice.what === 'sheet') {
    const { sheet, row } = choice;
    const isThere = state.snapshot.sheets.some((one) => one.name === sheet && canBeRead(one));
    if (!isThere) return refusedRules(state, { code: 'sheet-unknown', sheet });
    return write({ 表对应: withSheet(sheets, kind, { sheet, row }), ...without(columns, kind) });
  }
  if (choice.what === 'automatic') {
    return write({ 表对应: withSheet(sheets, kind, null), ...without(columns, kind) });
  }
  const unknown = choice.columns.find(({ role }) => !isColumnOf(kind, role));
  if (unknown !== undefined) return refusedRules(state, { code: 'setting-unknown', name: unknown.role });
  const text = choice.columns.reduce(
    (sum, { role, column }) => withColumn(sum, kind, role, column === 'automatic' ? null : column),
    columns,
  );
  return write({ 列对应: text });
}

function without(columns: string, kind: SheetKind): Readonly<Record<string, string>> {
  const rest = withoutColumns(columns, kind);
  return rest === columns ? {} : { 列对应: rest };
}
