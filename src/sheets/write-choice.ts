/*
 * Writes the clerk's answers to "which sheet is it?" (表对应) and "which column is it?" (列对应) so that choice.ts
 * reads them back. Entries about anything else stay as they were typed.
 */
import type { SheetKind } from '../contest/finding';
import { columnLetters } from '../workbook/port';
import { entriesOf, kindOf, roleOf, sidesOf } from './choice';
import { columnName } from './column-name';
import { changeWords, personWords, reviewWords, rulingWords } from './header-words';

const kindWord: Readonly<Record<SheetKind, string>> = {
  roster: '报名',
  preliminary: '初赛',
  semifinal: '复赛',
  final: '决赛',
  settings: '规则',
  rulings: '裁定',
  reviews: '审核',
  changes: '变动',
};

/** A sheet by name; `row`: of its tables the one whose header stands there. */
export interface NamedSheet {
  readonly sheet: string;
  readonly row: number | null;
}

/** 表对应 with this answer for one kind; null: back to recognition. Example: 初赛='名单;2024'!30 */
export function withSheet(text: string, kind: SheetKind, named: NamedSheet | null): string {
  const others = entriesOf(text).filter((entry) => kindOf(sidesOf(entry)[0]) !== kind);
  return joined(others, named === null ? null : `${kindWord[kind]}=${sheetText(named)}`);
}

/** 列对应 without any answer for this kind: another sheet has other columns. */
export function withoutColumns(text: string, kind: SheetKind): string {
  return joined(
    entriesOf(text).filter((entry) => roleIn(entry)?.kind !== kind),
    null,
  );
}

/** 列对应 with this answer for one column; 'none': the sheet has no such column; null: back to recognition. */
export function withColumn(
  text: string,
  kind: SheetKind,
  role: string,
  column: number | 'none' | null,
): string {
  const others = entriesOf(text).filter((entry) => {
    const found = roleIn(entry);
    return found?.kind !== kind || found.role !== role;
  });
  const right = column === 'none' ? '无' : column === null ? null : columnLetters(column);
  return joined(others, right === null ? null : `${kindWord[kind]}.${roleWord(kind, role)}=${right}`);
}

function joined(others: readonly string[], added: string | null): string {
  return [...others.map((entry) => entry.trim()), ...(added === null ? [] : [added])].join(';');
}

function sheetText({ sheet, row }: NamedSheet): string {
  const quoted = /[;；=＝!！'\s]/u.test(sheet) ? `'${sheet.replaceAll("'", "''")}'` : sheet;
  return row === null ? quoted : `${quoted}!${row}`;
}

function roleIn(entry: string): { readonly kind: SheetKind; readonly role: string | null } | null {
  const [left] = sidesOf(entry);
  const dot = left.search(/[.．。]/u);
  const kind = kindOf(left.slice(0, Math.max(dot, 0)));
  return kind === null ? null : { kind, role: roleOf(kind, left.slice(dot + 1)) };
}

/** The word under which people know the column, if it is read back as the same one; else its first word. */
function roleWord(kind: SheetKind, role: string): string {
  const name = columnName(role, kind);
  if (name !== role && roleOf(kind, name) === role) return name;
  const words: Readonly<Record<string, string>> =
    kind === 'rulings'
      ? rulingWords
      : kind === 'reviews'
        ? reviewWords
        : kind === 'changes'
          ? changeWords
          : personWords;
  return words[role]?.trim().split(/\s+/u)[0] ?? role;
}

/** True where the answer can be read back: settings have no columns to choose. */
export function isColumnOf(kind: SheetKind, role: string): boolean {
  return kind !== 'settings' && roleOf(kind, roleWord(kind, role)) === role;
}
