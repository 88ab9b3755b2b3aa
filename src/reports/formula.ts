/*
 * Parts of formulas: addresses, references to other sheets, texts. Only functions that Excel 2016, WPS and
 * LibreOffice 7 all have may be written with them; what a formula computes is not known here.
 */

/** '初赛成绩'!E5. Always quoted: that is legal for every name. */
export function reference(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

/** A text inside a formula. */
export function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Longest text that a formula may hold. */
const LONGEST_LITERAL = 255;

export function canBeLiteral(text: string): boolean {
  return text.length <= LONGEST_LITERAL && !/\p{Cc}/u.test(text);
}

/** The rows of a column, which do not move when the formula is copied down: E$14:E$127. */
export function column(letters: string, first: number, last: number): string {
  return `${letters}$${first}:${letters}$${last}`;
}
