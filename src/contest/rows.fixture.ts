/*
 * Sheets for tests: each test writes only the cells that matter to it, a person per line. No rule of the
 * contest is decided here, and nothing but tests may import it.
 */
import { numberText } from './decimal';
import type { Raw } from './raw';
import { rawOf } from './roster-fixture';
import type { ContestResult } from './result';
import type { RoundName } from './round-name';
import {
  type ChangeColumn,
  changeColumns,
  type ChangeRows,
  type ContestRows,
  type ReviewColumn,
  reviewColumns,
  type ReviewRows,
  type RosterRows,
  type RulingColumn,
  rulingColumns,
  type RulingRows,
  type ScoreColumn,
  scoreColumns,
  type ScoreRows,
  type SheetRow,
  type SheetRows,
} from './rows';
import { scoreContest } from './score-contest';
import { defaultTexts, settingsFrom, type SettingTexts } from './setting-texts';
import type { Settings } from './settings';
import type { RoundResult, Standing } from './standing';
import { totalText } from './total';

export type Written = string | number | Raw;
export type Cells<Column extends string> = Readonly<Partial<Record<Column, Written>>>;

/** The raw value of what somebody typed; a number as Excel keeps it. */
export function typed(value: Written | undefined): Raw {
  return typeof value === 'number'
    ? { kind: 'number', number: value, text: numberText(value), percent: false }
    : rawOf(value);
}

export const errorValue = (text: string): Raw => ({ kind: 'error', text });

function sheetOf<Column extends string>(
  sheet: string,
  all: readonly Column[],
  lines: readonly Cells<Column>[],
  columns: ReadonlySet<Column> = new Set(all),
): SheetRows<Column> {
  const [first] = all.filter((column) => columns.has(column));
  const rows = lines.map((cells, index): SheetRow<Column> => {
    const row = index + 2;
    return {
      row,
      value: (column) => (columns.has(column) ? typed(cells[column]) : { kind: 'blank' }),
      place: (column) => {
        const letter = all.indexOf(columns.has(column) ? column : (first ?? column));
        return { sheet, cell: `${String.fromCharCode(65 + letter)}${row}` };
      },
    };
  });
  return { sheet, columns, rows };
}

/** A 准考证号, 理论, 技能 and perhaps 备注; or the cells by column. The first line stands on row 2. */
export type ScoreLine = readonly [string, Written, Written, Written?] | Cells<ScoreColumn>;

function isCells(line: ScoreLine): line is Cells<ScoreColumn> {
  return !Array.isArray(line);
}

/** A score sheet: A 准考证号, B 姓名, C 单位, D 理论, E 技能, F 状态, G 备注. */
export function scoreSheet(
  sheet: string,
  lines: readonly ScoreLine[],
  columns?: ReadonlySet<ScoreColumn>,
): ScoreRows {
  const cells = lines.map((line): Cells<ScoreColumn> => {
    if (isCells(line)) return line;
    const [ticket, theory, practical, remark = ''] = line;
    return { ticket, theory, practical, remark };
  });
  return sheetOf(sheet, scoreColumns, cells, columns);
}

/** One row of a score sheet, on row 2. */
export function scoreRow(
  cells: Cells<ScoreColumn>,
  columns?: ReadonlySet<ScoreColumn>,
): SheetRow<ScoreColumn> {
  const [row] = scoreSheet('初赛成绩', [cells], columns).rows;
  if (row === undefined) throw new Error('a sheet of one line has one row');
  return row;
}

/** 裁定记录: A 轮次, B 准考证号, C 裁定次序, D 依据, E 裁定人, F 日期, G 理论, H 技能. */
export function rulingSheet(lines: readonly Cells<RulingColumn>[]): RulingRows {
  return sheetOf('裁定记录', rulingColumns, lines);
}

/** 审核意见: A 准考证号, B 问题代码, C 意见, D 依据, E 审核人, F 日期, G 核对码. */
export function reviewSheet(lines: readonly Cells<ReviewColumn>[]): ReviewRows {
  return sheetOf('审核意见', reviewColumns, lines);
}

/** 变动记录: A 轮次, B 准考证号, C 变动, D 项目, E 原值, F 新值, G 代替, H 理由, I 决定人, J 复核人, K 日期. */
export function changeSheet(lines: readonly Cells<ChangeColumn>[]): ChangeRows {
  return sheetOf('变动记录', changeColumns, lines);
}

/** A 轮次, 准考证号, 变动 and perhaps 代替, with a reason and a name: nothing more is asked for. */
export type ChangeLine = readonly [string, string, string, string?] | Cells<ChangeColumn>;

export function changeCells(line: ChangeLine): Cells<ChangeColumn> {
  if (!isChangeTuple(line)) return line;
  const [round, ticket, change, replaces = ''] = line;
  return { round, ticket, change, replaces, reason: '组委会决定', by: '裁判长', date: '2024-06-20' };
}

function isChangeTuple(line: ChangeLine): line is readonly [string, string, string, string?] {
  return Array.isArray(line);
}

export interface Workbook {
  readonly roster?: RosterRows;
  readonly preliminary?: readonly ScoreLine[];
  readonly semifinal?: readonly ScoreLine[];
  readonly final?: readonly ScoreLine[];
  readonly rulings?: readonly Cells<RulingColumn>[];
  readonly reviews?: readonly Cells<ReviewColumn>[];
  readonly changes?: readonly ChangeLine[];
}

export function contestRows({ roster, rulings, reviews, changes, ...rounds }: Workbook): ContestRows {
  const sheet = (name: string, lines: readonly ScoreLine[] | undefined): ScoreRows | null =>
    lines === undefined ? null : scoreSheet(name, lines);
  return {
    roster: roster ?? null,
    rounds: {
      preliminary: sheet('初赛成绩', rounds.preliminary),
      semifinal: sheet('复赛成绩', rounds.semifinal),
      final: sheet('决赛成绩', rounds.final),
    },
    rulings: rulings === undefined ? null : rulingSheet(rulings),
    reviews: reviews === undefined ? null : reviewSheet(reviews),
    changes: changes === undefined ? null : changeSheet(changes.map(changeCells)),
  };
}

/** The default settings with these texts in their place. */
export function settingsWith(texts: SettingTexts = {}): Settings {
  return settingsFrom({ ...defaultTexts, ...texts });
}

export function scoreWorkbook(workbook: Workbook, texts: SettingTexts = {}): ContestResult {
  return scoreContest(contestRows(workbook), settingsWith(texts), { ...defaultTexts, ...texts });
}

export function roundIn(contest: ContestResult, name: RoundName): RoundResult {
  const round = contest.rounds.find((one) => one.round === name);
  if (round === undefined) throw new Error(`the workbook has no ${name}`);
  return round;
}

/** One line per person, in order: "1 A 84.2 in", "2= B 63 open", "- C absent". The final has neither in nor out. */
export function placings(round: RoundResult): readonly string[] {
  return round.standings.map((one) => {
    const name = one.contestant.ticket ?? one.contestant.key;
    if (one.total === null) return `- ${name} ${one.status}`;
    const line = `${placeText(one)} ${name} ${totalText(one.total, round.scale)}`;
    return round.cut === null ? line : `${line} ${advanceText(one)}`;
  });
}

function placeText({ rank, why }: Standing): string {
  return why.kind === 'pending' ? `${why.first}=` : String(rank);
}

function advanceText({ advances }: Standing): 'in' | 'out' | 'open' {
  return advances === null ? 'open' : advances ? 'in' : 'out';
}
