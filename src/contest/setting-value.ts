/*
 * How one setting is written and read: percentages, whole numbers, dates, words, prizes. Which settings
 * there are and what they decide is not known here.
 */
import { dateText, readDateText } from './calendar';
import { parseDecimal } from './decimal';
import type { CalendarDate } from './raw';

/** Hundredths of a per cent: 30 % is 3000. Exact, since a percentage has at most two decimals. */
export type BasisPoints = number;
/** Hundredths of a yuan (分). */
export type Fen = number;

/** Yuan before tax (含税) for a run of ranks, both ends included. */
export interface Prize {
  readonly first: number;
  readonly last: number;
  readonly gross: Fen;
}

export interface Reader<T> {
  readonly allowed: string;
  /** The value and its canonical text. */
  read(text: string): { readonly value: T; readonly text: string } | null;
}

export const anyText: Reader<string> = {
  allowed: '任意文字',
  read: (text) => ({ value: text.trim(), text: text.trim() }),
};

export function oneOf<const T extends string | boolean>(words: Readonly<Record<string, T>>): Reader<T> {
  const wanted = new Map(
    Object.entries(words).map(([word, value]) => [foldWord(word), { value, text: word }]),
  );
  return { allowed: Object.keys(words).join('、'), read: (text) => wanted.get(foldWord(text)) ?? null };
}

export function foldWord(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}

/**
 * A percentage with at most two decimals. Without a % sign a number below 1 is a fraction (0.3 is
 * 30 %) and one above 1 a percentage (30 is 30 %); a bare 1 could be either and is refused.
 */
export function percent(least: number, most: number): Reader<BasisPoints> {
  return {
    allowed: `${least}%～${most}%，至多两位小数`,
    read: (text) => {
      const match = /^(\d+(?:\.\d+)?)(%?)$/u.exec(foldWord(text));
      if (match === null) return null;
      const [, digits = '', sign] = match;
      const number = parseDecimal(digits);
      if (number === null) return null;
      const asFraction = sign === '' && Number(digits) < 1;
      if (sign === '' && Number(digits) === 1) return null;
      const points = number.scaled(asFraction ? 4 : 2);
      if (points === null || points < least * 100 || points > most * 100) return null;
      return { value: Number(points), text: `${percentText(Number(points))}` };
    },
  };
}

/** "30%" for 3000, "12.5%" for 1250. */
export function percentText(points: BasisPoints): string {
  return `${String(points / 100)}%`;
}

export function wholeNumber(least: number, most: number, unit = ''): Reader<number> {
  return {
    allowed: `${least}～${most} 的整数`,
    read: (text) => {
      const match = /^(\d{1,9})(\D?)$/u.exec(foldWord(text));
      if (match === null || !['', unit].includes(match[2] ?? '')) return null;
      const value = Number(match[1]);
      return value < least || value > most ? null : { value, text: `${value}${unit}` };
    },
  };
}

export const date: Reader<CalendarDate> = {
  allowed: '日期，如 2024-05-20',
  read: (text) => {
    const read = readDateText(text);
    return read === null || read.day === null
      ? null
      : {
          value: { year: read.year, month: read.month, day: read.day },
          text: dateText({ ...read, day: read.day }),
        };
  },
};

export const prizes: Reader<readonly Prize[]> = {
  allowed: '名次:金额，如 1:6000;2-6:3000;7-10:1000',
  read: (text) => {
    const list: Prize[] = [];
    for (const item of foldWord(text).split(/[;；]/u)) {
      if (item === '') continue;
      const match = /^(\d{1,4})(?:[-~～—](\d{1,4}))?:(\d+(?:\.\d{1,2})?)(?:元)?$/u.exec(item);
      const gross = match === null ? null : (parseDecimal(match[3] ?? '')?.scaled(2) ?? null);
      if (match === null || gross === null || gross > 1_000_000_000_000n) return null;
      const first = Number(match[1]);
      const last = match[2] === undefined ? first : Number(match[2]);
      if (first < 1 || last < first || list.some((other) => first <= other.last && last >= other.first)) {
        return null;
      }
      list.push({ first, last, gross: Number(gross) });
    }
    list.sort((a, b) => a.first - b.first);
    return { value: list, text: list.map(prizeText).join(';') };
  },
};

function prizeText({ first, last, gross }: Prize): string {
  return `${first === last ? first : `${first}-${last}`}:${gross / 100}`;
}
