/*
 * A formula as it reads in another cell: relative addresses move along, fixed ones stay. It knows addresses,
 * and no functions.
 */
import { columnLetters } from '../port';
import { LAST_COLUMN, LAST_ROW } from './scan';

/** Text, quoted tabs, table columns and words first, so that what looks like an address inside of them stays. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.!(])|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\p{N}_.!(])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.!(])|[\p{L}\p{N}_.\\?]+!?/gu;

/** `rows` down and `columns` to the right. What would leave the sheet becomes #REF!, as in Excel. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const column = (fixed: string, letters: string): string | null => {
    const number = columnNumber(letters) + (fixed === '' ? columns : 0);
    return number < 1 || number > LAST_COLUMN ? null : fixed + columnLetters(number);
  };
  const row = (fixed: string, digits: string): string | null => {
    const number = Number(digits) + (fixed === '' ? rows : 0);
    return number < 1 || number > LAST_ROW ? null : `${fixed}${number}`;
  };
  const join = (from: string | null, between: string, to: string | null): string =>
    from === null || to === null ? '#REF!' : from + between + to;
  return formula.replace(PIECES, (found: string, ...groups: (string | undefined)[]) => {
    const [c, letters, r, digits, c1, from, c2, to, r1, first, r2, last] = groups;
    if (letters !== undefined && digits !== undefined) {
      return join(column(c ?? '', letters), '', row(r ?? '', digits));
    }
    if (from !== undefined && to !== undefined) {
      return join(column(c1 ?? '', from), ':', column(c2 ?? '', to));
    }
    if (first !== undefined && last !== undefined) {
      return join(row(r1 ?? '', first), ':', row(r2 ?? '', last));
    }
    return found;
  });
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
