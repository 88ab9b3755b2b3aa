/*
 * Workbooks drawn by hand for the tests of this folder: rows of values become a Snapshot, with merges,
 * hidden rows and number formats where a test names them.
 */
import { settingsFrom, type SettingTexts } from '../contest/setting-texts';
import { textOf } from '../contest/raw';
import type { SheetRows } from '../contest/rows';
import type { Area, Cell, Row, SheetSnapshot, Snapshot } from '../workbook/port';
import { readContest, type ReadContest } from './read-contest';

export type Drawn =
  | string
  | number
  | boolean
  | null
  | {
      readonly value: string | number | null;
      readonly format?: string;
      readonly formula?: boolean;
      readonly error?: boolean;
    };

export interface DrawnSheet {
  readonly name: string;
  /** From row 1 and column A. */
  readonly rows: readonly (readonly Drawn[])[];
  /** Merged cells, e.g. "A1:H1". */
  readonly merges?: readonly string[];
  readonly hidden?: readonly number[];
  readonly visibility?: SheetSnapshot['visibility'];
  readonly own?: string;
}

/** A formula whose result the file does not hold. */
export const uncalculated: Drawn = { value: null, formula: true };

export function drawn(sheets: readonly DrawnSheet[], date1904 = false): Snapshot {
  return { name: 'drawn.xlsx', date1904, structureLocked: false, sheets: sheets.map(sheetOf) };
}

function sheetOf(sheet: DrawnSheet, i: number): SheetSnapshot {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const bottom = sheet.rows.length;
  return {
    id: `sheet-${i + 1}`,
    name: sheet.name,
    visibility: sheet.visibility ?? 'visible',
    own: sheet.own ?? null,
    extent: width === 0 ? null : { top: 1, left: 1, bottom, right: width },
    merges: (sheet.merges ?? []).map(areaOf),
    protection: 'none',
    isLocked: () => false,
    *rows(columns, from = 1, to = bottom): Iterable<Row> {
      for (let row = from; row <= Math.min(to, bottom); row++) {
        const values = sheet.rows[row - 1] ?? [];
        if (values.every((value) => value === null || value === '')) continue;
        const cells = columns.map((column) => cellOf(values[column - 1] ?? null));
        yield { row, hidden: sheet.hidden?.includes(row) ?? false, cells };
      }
    },
  };
}

function cellOf(drawnCell: Drawn): Cell {
  if (drawnCell === null || drawnCell === '') {
    return { kind: 'blank', value: null, formula: false, format: 'General' };
  }
  if (typeof drawnCell !== 'object') {
    const kind =
      typeof drawnCell === 'string' ? 'text' : typeof drawnCell === 'number' ? 'number' : 'boolean';
    return { kind, value: drawnCell, formula: false, format: 'General' };
  }
  const { value, format = 'General', formula = false, error = false } = drawnCell;
  const kind = error ? 'error' : value === null ? 'blank' : typeof value === 'string' ? 'text' : 'number';
  return { kind, value, formula, format };
}

function areaOf(text: string): Area {
  const [, left = 'A', top = '1', right = 'A', bottom = '1'] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(text) ?? [];
  return { top: Number(top), left: numberOf(left), bottom: Number(bottom), right: numberOf(right) };
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Reads a drawn contest; texts of settings where a test needs them. */
export function contestOf(sheets: readonly DrawnSheet[], texts: SettingTexts = {}): ReadContest {
  return readContest(drawn(sheets), settingsFrom(texts));
}

/** One line per row: the texts of these columns, "-" where there is nothing. */
export function lines<Column extends string>(
  rows: SheetRows<Column> | null,
  columns: readonly Column[],
): readonly string[] {
  return (rows?.rows ?? []).map((row) => columns.map((column) => textOf(row.value(column)) || '-').join(' '));
}

/** Codes of findings, in order. */
export function codes(read: Pick<ReadContest, 'findings'>): readonly string[] {
  return read.findings.map(({ code }) => code);
}

export const SCORE_HEADER = [
  '序号',
  '准考证号',
  '姓名',
  '单位',
  '理论成绩',
  '技能操作成绩',
  '综合成绩',
  '备注',
];

/** A small roster, so that a test about score sheets is not about a missing one. */
export const roster: DrawnSheet = {
  name: '报名汇总表',
  rows: [
    ['序号', '准考证号', '姓名', '身份证号', '单位'],
    [1, 'AF01', '张甲', '110101199003079710', '甲安公司'],
    [2, 'AF02', '李乙', '110105198811059823', '乙卫公司'],
  ],
};

/** A score sheet of these rows under the usual header. */
export function scores(
  name: string,
  rows: readonly (readonly Drawn[])[],
  more: Partial<DrawnSheet> = {},
): DrawnSheet {
  return { name, ...more, rows: [SCORE_HEADER, ...rows] };
}
