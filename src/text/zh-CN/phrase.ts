/*
 * Decides how the small parts of Chinese sentences read: names, dates, places, lists, and the two
 * things that a clerk is sent to do most often. What is wrong is said in the findings files.
 */
import type { FindingCode, SheetKind } from '../../contest/finding';
import type { RoundName } from '../../contest/round-name';
import { plain, quoted, ticketText } from '../quote';
import { columnNames, names } from './names';

/** A text from a sheet, in 「」. */
export const q = (text: string): string => quoted(text, 'zh-CN');

/** A person by name, or 这位选手 where the sheet does not say it. */
export const who = (name: string): string => (name.trim() === '' ? '这位选手' : q(name));

/** 2008年1月1日 for 2008-01-01, 2023年5月 for 2023-05; anything else as it stands. */
export function date(text: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(text);
  if (match === null) return q(text);
  const [, year = '', month = '', day] = match;
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}

/** 第 34 名 or 第 34～35 名. */
export const ranks = (first: number, last: number): string =>
  first === last ? `第 ${first} 名` : `第 ${first}～${last} 名`;

const LISTED = 6;

function list(items: readonly string[], unit: string): string {
  const shown = items.slice(0, LISTED).join('、');
  return items.length <= LISTED ? shown : `${shown}等 ${items.length} ${unit}`;
}

export const tickets = (all: readonly string[]): string =>
  list(
    all.map((one) => ticketText(one, 'zh-CN')),
    '人',
  );

export const quotedList = (all: readonly string[]): string => list(all.map(q), '个');

export const round = (name: RoundName): string => names.round[name];

/** 「初赛成绩」表. */
export const sheet = (kind: SheetKind): string => `「${names.sheet[kind]}」表`;

const columnTexts: Readonly<Record<string, string>> = columnNames;

/** A column by its role; a header text that is no role stands as it is. */
export function column(role: string): string {
  const name = Object.hasOwn(columnTexts, role) ? columnTexts[role] : undefined;
  return name === undefined ? q(role) : `「${name}」`;
}

export const columns = (roles: readonly string[]): string => list(roles.map(column), '列');

/** Where the other one stands; a cell of the same sheet unless it names one. */
export const otherPlace = (cell: string): string => (cell.trim() === '' ? '另一行' : ` ${plain(cell)} 一格`);

/** An error about a person can be decided by a person: the review sheet, and what to write there. */
export const decide = (code: FindingCode): string =>
  `核对后情况属实的，可在「审核意见」表登记（问题代码 ${code}），意见填「通过」或「取消资格」。`;

/** A doubt that somebody has looked at and found to be none. */
export const confirm = (code: FindingCode): string =>
  `确认没有问题的，可在「审核意见」表登记「通过」（问题代码 ${code}）。`;

export const NOTHING_TO_DO = '无须处理。';
