/*
 * Takes the dirt of copying and typing off a text: wide characters, padding, invisible marks. Which
 * field the text stands in and whether it is right is not known here.
 */
import type { Raw } from './raw';

/** Printable ASCII without the space, and Chinese characters: nothing here to take off. */
const clean = /^[!-~\u4e00-\u9fff]*$/u;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** What stands in a cell, untouched; empty for blank cells, error values and formulas without a value. */
export function writtenIn(raw: Raw): string {
  if (raw.kind === 'date') return raw.text;
  return raw.kind === 'text' || raw.kind === 'number' || raw.kind === 'boolean' ? raw.text : '';
}

/** As writtenIn, but a number that the sheet shows as a date gives its digits back: for tickets, cards, phones. */
export function codeIn(raw: Raw): string {
  return raw.kind === 'date' ? String(raw.number) : writtenIn(raw);
}

/**
 * For words that are printed: invisible marks go, every run of spaces and line breaks becomes one
 * space, ends are trimmed; the characters themselves stay as typed. Example: " 建设银行　北京分行\n" is
 * "建设银行 北京分行".
 */
export function tidyText(text: string): string {
  return clean.test(text) ? text : text.replace(invisible, '').replace(/\s+/gu, ' ').trim();
}

/**
 * For codes and for comparing: wide digits, letters and brackets become plain ones (NFKC), all spaces,
 * line breaks and invisible marks go. Example: "１１０１０１ 19900307" is "11010119900307".
 */
export function foldText(text: string): string {
  return clean.test(text) ? text : text.normalize('NFKC').replace(invisible, '').replace(/\s/gu, '');
}

const nothingWords = new Set(['', '-', '--', '—', '——', '/', '\\', '无', '没有', '暂无', '空']);

/** True for a cell that says nothing: blank, a dash, a slash, or 无. */
export function saysNothing(text: string): boolean {
  return nothingWords.has(foldText(text));
}
