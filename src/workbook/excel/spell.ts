/*
 * How a text is written so that it stays that text. Excel reads what is written to a cell as if it were
 * typed: "=1+1", "0012", "3月1日" and "TRUE" would become something else.
 */

export const TEXT_FORMAT = '@';

/** True for words that nobody could take for a number, a date, a formula or a truth value. */
function isPlain(text: string): boolean {
  return /^\p{L}[^\d=]*$/u.test(text) && !/^(true|false)$/i.test(text);
}

/** For a cell with this number format. Excel drops a first apostrophe, which says "this is text". */
export function spellText(text: string, format: string): string {
  if (text.startsWith("'")) return `'${text}`;
  return format === TEXT_FORMAT || text === '' || isPlain(text) ? text : `'${text}`;
}

/** One format for a whole range; the declared type knows only tables, but Excel takes one for all. */
export function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}
