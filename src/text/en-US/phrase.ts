/*
 * Decides how the small parts of English sentences read: names, dates, places, lists, and the two
 * things that a clerk is sent to do most often. What is wrong is said in the findings files.
 */
import type { FindingCode, SheetKind } from '../../contest/finding';
import type { RoundName } from '../../contest/round-name';
import { plain, quoted, ticketText } from '../quote';
import { columnNames } from './names';

/** A text from a sheet, in “ ”. */
export const q = (text: string): string => quoted(text, 'en-US');

/** A person by name, or "this contestant" where the sheet does not say it. */
export const who = (name: string): string => (name.trim() === '' ? 'this contestant' : q(name));

/** The same at the beginning of a sentence. */
export const Who = (name: string): string => (name.trim() === '' ? 'This contestant' : q(name));

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "1 January 2008" for 2008-01-01, "May 2023" for 2023-05; anything else as it stands. */
export function date(text: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(text);
  const month = months[Number(match?.[2] ?? 0) - 1];
  if (match === null || month === undefined) return q(text);
  return `${match[3] === undefined ? '' : `${Number(match[3])} `}${month} ${match[1] ?? ''}`;
}

/** "rank 34" or "ranks 34–35". */
export const ranks = (first: number, last: number): string =>
  first === last ? `rank ${first}` : `ranks ${first}–${last}`;

/** "1 contestant", "4 contestants". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

const LISTED = 6;

function list(items: readonly string[]): string {
  const shown = items.slice(0, LISTED).join(', ');
  return items.length <= LISTED ? shown : `${shown} and ${items.length - LISTED} more`;
}

export const tickets = (all: readonly string[]): string => list(all.map((one) => ticketText(one, 'en-US')));

export const quotedList = (all: readonly string[]): string => list(all.map(q));

const rounds: Readonly<Record<RoundName, string>> = {
  preliminary: 'the preliminary',
  semifinal: 'the semifinal',
  final: 'the final',
};

/** "the preliminary". */
export const round = (name: RoundName): string => rounds[name];

const sheets: Readonly<Record<SheetKind, string>> = {
  roster: 'the roster (sheet 报名汇总表)',
  preliminary: 'the preliminary marks (sheet 初赛成绩)',
  semifinal: 'the semifinal marks (sheet 复赛成绩)',
  final: 'the final marks (sheet 决赛成绩)',
  settings: 'the settings (sheet 规则)',
  rulings: 'the rulings (sheet 裁定记录)',
  reviews: 'the reviews (sheet 审核意见)',
  changes: 'the recorded changes (sheet 变动记录)',
};

/** What it is, and the name of the tab that the clerk looks for. */
export const sheet = (kind: SheetKind): string => sheets[kind];

const columnTexts: Readonly<Record<string, string>> = columnNames;

/** A column by its role; a header text that is no role stands as it is. */
export function column(role: string): string {
  const name = Object.hasOwn(columnTexts, role) ? columnTexts[role] : undefined;
  return name ?? q(role);
}

export const columns = (roles: readonly string[]): string => list(roles.map(column));

/** Where the other one stands; a cell of the same sheet unless it names one. */
export const otherPlace = (cell: string): string =>
  cell.trim() === '' ? 'another row' : `cell ${plain(cell)}`;

/** An error about a person can be decided by a person: the review sheet, and what to write there. */
export const decide = (code: FindingCode): string =>
  `If it really is so, record it on sheet 审核意见 (code ${code}) with the opinion 通过 (passed) or 取消资格 (disqualified).`;

/** A doubt that somebody has looked at and found to be none. */
export const confirm = (code: FindingCode): string =>
  `If all is well, record 通过 (passed) on sheet 审核意见 (code ${code}).`;

export const NOTHING_TO_DO = 'Nothing to do.';
