/*
 * References inside formula texts: what they become when rows or columns come and go and when a sheet
 * is renamed. It reads a formula only as far as telling references from strings and names.
 */
import { areaOf, columnOf, lettersOf, nameOf, quoted, splitSheet, type Area } from './area';

const TOKEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_(!.])|[\p{L}_][\p{L}\p{N}_.]*|'(?:[^']|'')*'!/gu;

/** A formula in which every reference to `sheet` is moved; null from `move` makes it #REF!. */
export function moveReferences(
  formula: string,
  isOnSheet: boolean,
  sheet: string,
  move: (area: Area) => Area | null,
): string {
  return formula.replaceAll(TOKEN, (token: string, prefix: string | undefined, place: string | undefined) => {
    if (place === undefined) return token;
    const named = prefix === undefined ? null : splitSheet(`${prefix}A1`)[0];
    const meant = named === null ? isOnSheet : named.toLowerCase() === sheet.toLowerCase();
    const area = meant ? areaOf(place) : null;
    if (area === null) return token;
    const moved = move(area);
    if (moved === null) return `${prefix ?? ''}#REF!`;
    return `${prefix ?? ''}${withSigns(place, moved)}`;
  });
}

/** A formula in which a sheet is called by its new name. */
export function renameSheet(formula: string, from: string, to: string): string {
  return formula.replaceAll(/"(?:[^"]|"")*"|('(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!/gu, (token: string) => {
    if (token.startsWith('"')) return token;
    const [name] = splitSheet(`${token}A1`);
    return name?.toLowerCase() === from.toLowerCase() ? `${quoted(to)}!` : token;
  });
}

/** The new place in A1 form with the dollar signs of the old one. */
function withSigns(old: string, area: Area): string {
  const plain = nameOf(area);
  if (!old.includes('$')) return plain;
  const signs = old.split(':').map((part) => [part.startsWith('$'), /[A-Za-z]\$/.test(part)] as const);
  const parts = plain.split(':');
  return parts
    .map((part, at) => {
      const [first = false, second = false] = signs[at] ?? signs[0] ?? [];
      const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/.exec(part) ?? [];
      return `${first && letters !== '' ? '$' : ''}${letters}${(letters === '' ? first : second) && digits !== '' ? '$' : ''}${digits}`;
    })
    .join(':');
}

/** A formula copied by rows and columns: references without a dollar sign go along. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  return formula.replaceAll(TOKEN, (token: string, prefix: string | undefined, place: string | undefined) => {
    if (place === undefined) return token;
    const parts = place.split(':').map((part) => {
      const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] =
        /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(part) ?? [];
      const column =
        letters === '' ? '' : fixedColumn === '' ? lettersOf(columnOf(letters) + columns) : letters;
      const fixed = letters === '' ? fixedColumn : fixedRow;
      const row = digits === '' ? '' : fixed === '' ? String(Number(digits) + rows) : digits;
      return letters === '' ? `${fixed}${row}` : `${fixedColumn}${column}${fixedRow}${row}`;
    });
    return `${prefix ?? ''}${parts.join(':')}`;
  });
}
