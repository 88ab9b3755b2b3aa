/*
 * Small contests for the tests of the reports: rows as a sheet would hand them over, scored by the rules
 * themselves, so that a report is never tested on a result that cannot exist.
 */
import { NOTHING, type Raw } from '../contest/raw';
import type { ContestResult } from '../contest/result';
import {
  changeColumns,
  rosterColumns,
  scoreColumns,
  type ContestRows,
  type SheetRows,
} from '../contest/rows';
import { scoreContest } from '../contest/score-contest';
import { defaultTexts, settingsFrom, type SettingTexts } from '../contest/setting-texts';
import { findings } from '../text/zh-CN/findings';
import { names } from '../text/zh-CN/names';
import { proof } from '../text/zh-CN/proof';
import { reports } from '../text/zh-CN/reports';
import { why } from '../text/zh-CN/why';
import type { Words } from '../text/words';

type Fields<Column extends string> = Readonly<Partial<Record<Column, string>>>;
export type RosterFields = Fields<(typeof rosterColumns)[number]>;
export type ScoreFields = Fields<(typeof scoreColumns)[number]>;

/** The Chinese dictionary, as far as reports read it. */
export const chinese = { names, findings, why, reports, proof } as unknown as Words;

export const stamp = { generatedAt: '2024-06-20 09:30:00', program: '登榜 0.1.0' };

export interface Contest {
  readonly roster?: readonly RosterFields[];
  readonly preliminary?: readonly ScoreFields[];
  readonly semifinal?: readonly ScoreFields[];
  readonly final?: readonly ScoreFields[];
  readonly changes?: readonly Fields<(typeof changeColumns)[number]>[];
  readonly settings?: SettingTexts;
}

export function contestOf(contest: Contest): ContestResult {
  const rows: ContestRows = {
    roster: contest.roster === undefined ? null : sheetRows('报名汇总表', rosterColumns, contest.roster),
    rounds: {
      preliminary: scores('初赛成绩', contest.preliminary),
      semifinal: scores('复赛成绩', contest.semifinal),
      final: scores('决赛成绩', contest.final),
    },
    rulings: null,
    reviews: null,
    changes: contest.changes === undefined ? null : sheetRows('变动记录', changeColumns, contest.changes),
  };
  const texts = { ...defaultTexts, ...contest.settings };
  return scoreContest(rows, settingsFrom(texts), texts);
}

function scores(sheet: string, list: readonly ScoreFields[] | undefined): ContestRows['rounds']['final'] {
  return list === undefined ? null : sheetRows(sheet, scoreColumns, list);
}

function sheetRows<Column extends string>(
  sheet: string,
  columns: readonly Column[],
  list: readonly Fields<Column>[],
): SheetRows<Column> {
  const used = columns.filter((column) => list.some((fields) => fields[column] !== undefined));
  return {
    sheet,
    columns: new Set(used),
    rows: list.map((fields, index) => ({
      row: index + 5,
      value: (column) => rawOf(fields[column]),
      place: (column) => ({
        sheet,
        cell: `${String.fromCharCode(65 + Math.max(0, columns.indexOf(column)))}${index + 5}`,
      }),
    })),
  };
}

function rawOf(text: string | undefined): Raw {
  return text === undefined || text === '' ? NOTHING : { kind: 'text', text };
}

/** n finalists, best first: tickets AF0001…, a unit for every three of them, no ties. */
export function finalists(count: number): readonly ScoreFields[] {
  return Array.from({ length: count }, (_, index) => ({
    ticket: `AF${String(index + 1).padStart(4, '0')}`,
    name: `选手${index + 1}`,
    unit: `北京第${Math.floor(index / 3) + 1}安防公司`,
    theory: String(95 - index),
    practical: String(90 - index),
  }));
}

/** A roster of those people with all that a payment needs; `change` overrides single fields by ticket. */
export function rosterFor(
  people: readonly ScoreFields[],
  change: Readonly<Record<string, RosterFields>> = {},
): readonly RosterFields[] {
  return people.map(({ ticket = '', name = '', unit = '' }, index) => ({
    ticket,
    name,
    unit,
    sex: '男',
    idNumber: ids[index % ids.length] ?? '',
    since: '2020-01-01',
    occupation: '安防',
    registered: '2024-05-01',
    unitKind: '企业',
    coach: `教练${index + 1}`,
    coachUnit: unit,
    bank: '中国工商银行北京海淀西区支行',
    account: `6222020200112345${String(100 + index)}`,
    consent: '同意',
    ...change[ticket],
  }));
}

/** Synthetic documents of different people, check digits right. */
const ids = Array.from({ length: 20 }, (_, index) =>
  withCheckDigit(`11010119900307${String(951 + index * 2)}`),
);

function withCheckDigit(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index] ?? '0'), 0);
  return `${digits}${'10X98765432'[sum % 11] ?? ''}`;
}
