/*
 * Reads the arguments of a call: whole numbers, texts, flags, objects of a class. What does not fit is
 * Excel's InvalidArgument.
 */
import { isThing, type Given, type Thing } from './thing';
import { ExcelError } from './wire';

const refuse = (): never => {
  throw new ExcelError('InvalidArgument');
};

export function textOf(given: Given): string {
  return typeof given === 'string' ? given : refuse();
}

export function textOr<T>(given: Given, otherwise: T): string | T {
  return given === null || given === undefined ? otherwise : textOf(given);
}

export function numberOf(given: Given): number {
  return typeof given === 'number' && Number.isFinite(given) ? given : refuse();
}

export function wholeOf(given: Given): number {
  const number = numberOf(given);
  return Number.isInteger(number) ? number : refuse();
}

export function wholeOr(given: Given, otherwise: number): number {
  return given === null || given === undefined ? otherwise : wholeOf(given);
}

export function flagOf(given: Given): boolean {
  return typeof given === 'boolean' ? given : refuse();
}

export function flagOr(given: Given, otherwise: boolean): boolean {
  return given === null || given === undefined ? otherwise : flagOf(given);
}

/** "#FFF2CC"; a name such as "red" is what Excel also takes and this host does not model. */
export function colourOf(given: Given): string {
  const text = textOf(given);
  if (text === '') return '';
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  return hex === undefined ? refuse() : `#${hex.toUpperCase()}`;
}

export function oneOf<T extends string>(given: Given, words: readonly T[]): T {
  const text = textOf(given);
  return words.find((word) => word.toLowerCase() === text.toLowerCase()) ?? refuse();
}

export function fieldsOf(given: Given): { readonly [key: string]: Given } {
  if (typeof given !== 'object' || given === null || Array.isArray(given) || isThing(given)) return refuse();
  return given as { readonly [key: string]: Given }; // arrays and things are out
}

export function isListGiven(given: Given): given is readonly Given[] {
  return Array.isArray(given);
}

export const isThingOf = (given: Given, className: string): given is Thing =>
  isThing(given) && given.className === className;

export { refuse };
