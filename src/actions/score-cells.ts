/*
 * In which cells of a score sheet a typed pair of marks stands, and where 缺考 goes: into 状态 or into the score cells,
 * as the people who keep the sheet do. Whether they may be written is not decided here.
 */
import { foldText } from '../contest/cell-text';
import { type EntryValues, entryParts } from '../contest/entry-value';
import type { Part } from '../contest/finding';
import { textOf } from '../contest/raw';
import type { ScoreRows } from '../contest/rows';
import type { ScoreTable } from '../sheets/read-contest';
import { BLANK, type Cell, type SheetSnapshot } from '../workbook/port';

/** As the rules read it, in every language. */
export const ABSENT = '缺考';

/** A cell that has to change. `column` null: the sheet has none for it. */
export interface ScoreCell {
  readonly role: Part | 'status';
  readonly column: number | null;
  readonly before: Cell;
  readonly after: string | number | null;
}

/** The cells of a row that say something else than the values. */
export type ScoreCells = (row: number, values: EntryValues, decimals: number) => readonly ScoreCell[];

/**
 * 缺考 in both parts goes into an empty 状态 cell, except where the sheet's people write it into score cells; on a
 * sheet without 状态, and for one part alone, into the score cells. What we wrote into 状态 goes when marks come.
 */
export function scoreCells(sheet: SheetSnapshot, { columns }: ScoreTable, rows: ScoreRows): ScoreCells {
  const usesScoreCells = rows.rows.some((row) =>
    entryParts.some((part) => foldText(textOf(row.value(part))) === ABSENT),
  );
  const at = (row: number, column: number | null): Cell => {
    if (column === null) return BLANK;
    const [found] = sheet.rows([column], row, row);
    return found?.cells[0] ?? BLANK;
  };
  return (row, values, decimals) => {
    const status = at(row, columns.status);
    const isOurs = status.value === ABSENT && !status.formula;
    const isAbsent = entryParts.every((part) => values[part] === 'absent');
    const intoStatus =
      isAbsent && columns.status !== null && (isOurs || (status.value === null && !usesScoreCells));
    const wanted: readonly (readonly [ScoreCell['role'], ScoreCell['after']])[] = [
      ...entryParts.map((part) => [part, intoStatus ? null : cellValue(values[part], decimals)] as const),
      ...(intoStatus ? [['status', ABSENT] as const] : isOurs ? [['status', null] as const] : []),
    ];
    return wanted.flatMap(([role, after]): readonly ScoreCell[] => {
      const before = at(row, columns[role]);
      return holds(before, after) ? [] : [{ role, column: columns[role], before, after }];
    });
  };
}

function holds({ value, formula }: Cell, after: ScoreCell['after']): boolean {
  return after === null ? value === null && !formula : value === after;
}

function cellValue(value: EntryValues[Part], decimals: number): string | number | null {
  if (value === 'blank') return null;
  return value === 'absent' ? ABSENT : value.mark / 10 ** decimals;
}
