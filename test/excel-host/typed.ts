/*
 * What a cell becomes when something is typed or written into it, and how it reads back: Excel's own
 * reinterpretation of text as numbers, dates, truth values and formulas. It knows single cells only.
 */
import type { CellModel, CellValue } from './sheet-model';
import { ExcelError } from './wire';

export const isErrorValue = (value: CellValue): value is { readonly error: string } =>
  typeof value === 'object' && value !== null;

const ERRORS = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!)$/;
const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const LONGEST = 32_767;

/** What is stored: the value, the formula where it is one, and the format that Excel chooses for it. */
export interface Typed {
  readonly value: CellValue;
  readonly formula: string | null;
  /** Set on cells whose format is General. */
  readonly format: string | null;
}

const plain = (value: CellValue): Typed => ({ value, formula: null, format: null });

/** How Excel takes a written value in a cell of the given number format. */
export function typed(value: unknown, format: string, date1904: boolean): Typed {
  if (typeof value === 'number' || typeof value === 'boolean') return plain(value);
  if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
  if (value.length > LONGEST) throw new ExcelError('InvalidArgument');
  if (value === '') return plain(null);
  if (value.startsWith("'")) return plain(value.slice(1));
  if (format === '@') return plain(value);
  if (/^[=+\-@]/.test(value) && value.length > 1) {
    const formula = asFormula(value);
    if (formula !== null) return formula;
  }
  return plainText(value, date1904);
}

/** "+5" and "-5" are numbers; whatever else begins with = + - @ is a formula. */
function asFormula(value: string): Typed | null {
  if (/^[+-]/.test(value) && asNumber(value) !== null) return null;
  const body = value.startsWith('=') ? value.slice(1) : value;
  const formula = value.startsWith('@') ? body.slice(1) : body;
  if (!isBalanced(formula)) throw new ExcelError('InvalidArgument');
  return { value: 0, formula: `=${formula}`, format: null };
}

/** A formula that Excel would not take: open brackets or quotes, or nothing after the last operator. */
function isBalanced(formula: string): boolean {
  const bare = formula.replaceAll(/"(?:[^"]|"")*"/g, '""').replaceAll(/'(?:[^']|'')*'/g, "''");
  const opened = bare.split('(').length;
  return opened === bare.split(')').length && !/[-+*/^&=<>,(]\s*$/.test(bare) && !/^\s*$/.test(bare);
}

function plainText(value: string, date1904: boolean): Typed {
  const trimmed = value.trim();
  if (/^(true|false)$/i.test(trimmed)) return plain(trimmed.toLowerCase() === 'true');
  if (ERRORS.test(trimmed.toUpperCase())) return plain({ error: trimmed.toUpperCase() });
  const percent = trimmed.endsWith('%') ? asNumber(trimmed.slice(0, -1)) : null;
  if (percent !== null) {
    return { value: percent / 100, formula: null, format: trimmed.includes('.') ? '0.00%' : '0%' };
  }
  const number = asNumber(trimmed);
  if (number !== null) return plain(number);
  return asDate(trimmed, date1904) ?? plain(value);
}

function asNumber(text: string): number | null {
  if (!NUMBER.test(text) || !/\d/.test(text)) return null;
  // Excel keeps fifteen digits and forgets the rest.
  return Number(Number(text.replaceAll(',', '')).toPrecision(15));
}

function asDate(text: string, date1904: boolean): Typed | null {
  const time = TIME.exec(text);
  if (time !== null) {
    const [hours = 0, minutes = 0, seconds = 0] = numbers(time);
    return { value: ((hours * 60 + minutes) * 60 + seconds) / 86_400, formula: null, format: 'h:mm' };
  }
  const found = DATE.exec(text);
  if (found === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers(found);
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day || year < 1900) return null;
  const days = at.getTime() / 86_400_000 + 25_569 - (date1904 ? 1462 : 0);
  const serial = !date1904 && days < 61 ? days - 1 : days;
  const clock = (hour * 3600 + minute * 60 + second) / 86_400;
  return {
    value: serial + clock,
    formula: null,
    format: found[4] === undefined ? 'yyyy/m/d' : 'yyyy/m/d h:mm',
  };
}

/** The groups of a match as numbers, 0 for one that took no part. */
const numbers = (match: RegExpExecArray): readonly number[] =>
  match.slice(1).map((part: string | undefined) => Number(part ?? 0));

/** The element of Range.values. */
export function readValue(cell: CellModel | undefined): string | number | boolean {
  const value = cell?.value ?? '';
  return isErrorValue(value) ? value.error : value;
}

/** The element of Range.formulas. */
export const readFormula = (cell: CellModel | undefined): string | number | boolean =>
  cell?.formula ?? readValue(cell);

/** The element of Range.valueTypes. */
export function typeOf(cell: CellModel | undefined): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  const value = cell?.value ?? null;
  if (value === null) return 'Empty';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'Error';
}
