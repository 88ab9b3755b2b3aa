/*
 * What a typed text means in a cell of some number format, and as which text a value is offered for editing.
 * It never makes a number of what would lose digits or zeros, and knows no grid.
 */

export type CellValue = string | number | boolean | null;

export type Typed =
  | { readonly kind: 'value'; readonly value: CellValue }
  /** With "=". */
  | { readonly kind: 'formula'; readonly formula: string };

/** Digits that a number keeps; Excel rounds what has more. */
const DIGITS = 15;
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const DATE = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/u;

/** `format` is the number format code of the cell. */
export function readTyped(text: string, format: string, date1904: boolean): Typed {
  if (text === '') return { kind: 'value', value: null };
  if (isText(format)) return { kind: 'value', value: text };
  if (text.startsWith("'") || text.startsWith('＇')) return { kind: 'value', value: text.slice(1) };
  if (/^[=＝]./u.test(text)) return { kind: 'formula', formula: `=${text.slice(1)}` };
  return { kind: 'value', value: readValue(text, format, date1904) };
}

function readValue(text: string, format: string, date1904: boolean): CellValue {
  // A Chinese input method types full-width digits.
  const plain = text.trim().normalize('NFKC').replace(/−/gu, '-');
  if (/^(?:true|false)$/iu.test(plain)) return plain.toLowerCase() === 'true';
  if (isDate(format)) return serialOf(plain, date1904) ?? numberOf(plain) ?? text;
  if (isPercent(format)) return percentOf(plain) ?? text;
  return numberOf(plain) ?? text;
}

export function isText(format: string): boolean {
  return format === '@';
}

/** Codes without what is quoted or escaped, and without colours and conditions. */
function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '');
}

function isDate(format: string): boolean {
  return /[yd]|m(?!m*:)/iu.test(bare(format).replace(/general/giu, ''));
}

function isPercent(format: string): boolean {
  return bare(format).includes('%');
}

/** null where it is no number, or one that would not read as it was typed: "0012", a resident ID. */
function numberOf(text: string): number | null {
  if (!PLAIN.test(text) && !GROUPED.test(text)) return null;
  const digits = text.replace(/^[+-]|,/gu, '');
  if (/^0\d/u.test(digits)) return null;
  return digits.replace('.', '').replace(/^0+/u, '').length > DIGITS
    ? null
    : Number(text.replaceAll(',', ''));
}

/** In a cell for percentages 85 means 85 %, as in Excel. */
function percentOf(text: string): number | null {
  const stated = /^(.*)%$/u.exec(text)?.[1];
  const number = numberOf(stated ?? text);
  if (number === null) return null;
  return stated === undefined && Math.abs(number) < 1 ? number : Number(`${number}e-2`);
}

const DAY = 86_400_000;

function serialOf(text: string, date1904: boolean): number | null {
  const [, year, month, day] = DATE.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = time / DAY + (date1904 ? 24_107 : 25_569);
  if (serial < 1) return null;
  // Excel counts a 29 February 1900 that never was.
  return !date1904 && serial < 61 ? serial - 1 : serial;
}

/** The text that the editor opens with: all digits of a number, a date as it may be typed. */
export function editText(value: CellValue, format: string, date1904: boolean): string {
  if (value === null) return '';
  if (typeof value !== 'number') return typeof value === 'string' ? value : String(value).toUpperCase();
  if (isPercent(format)) return `${plainDigits(Number(`${value}e2`))}%`;
  if (isDate(format) && Number.isInteger(value) && value >= 61) {
    const date = new Date((value - (date1904 ? 24_107 : 25_569)) * DAY);
    if (Number.isNaN(date.getTime())) return String(value);
    return `${date.getUTCFullYear()}-${date.getUTCMonth() + 1}-${date.getUTCDate()}`;
  }
  return plainDigits(value);
}

/** As many digits as are read back as a number. */
function plainDigits(value: number): string {
  return String(Number(value.toPrecision(DIGITS)));
}
