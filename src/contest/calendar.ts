/*
 * Days of the Gregorian calendar: how people write them, how Excel counts them, how ages are taken.
 * Whether a day makes somebody eligible is decided elsewhere; what day it is today is not known here.
 */
import type { CalendarDate, Raw } from './raw';

/** A date as written: `day` is null where only year and month are given (1990.3). */
export interface PartialDate {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
  /** Read as January from the number 1990.1, which is also what Excel keeps of a typed 1990.10. */
  readonly orOctober?: true;
}

/** All the days that a written date may mean, both ends included. */
export interface DaySpan {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** 28…31. Example: (2024, 2) is 29, (1900, 2) is 28. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function partial(year: number, month: number, day: number | null): PartialDate | null {
  if (year < 1000 || month < 1 || month > 12) return null;
  if (day !== null && (day < 1 || day > daysInMonth(year, month))) return null;
  return { year, month, day };
}

const clockTime = /(?:[T\s]+|(?<=[日号]))\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/u;
const separated = /^(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})[日号]?|月)?$/u;
const packed = /^(\d{4})(\d{2})(\d{2})?$/u;

/**
 * Reads a date that stands as text: 1990-3-7, 1990.3.7, 1990/3/7, 1990年3月7日, 19900307, each with or
 * without a time of day, and without a day 1990-03, 1990.3, 1990年3月, 199003. Full-width digits and
 * spaces are allowed. null for anything else and for days that do not exist. Example: "1990.2.30" is
 * null; the text "1990.1" is January (a number would leave October open, see readDate).
 */
export function readDateText(text: string): PartialDate | null {
  const folded = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\ufeff]/gu, '')
    .trim();
  const day = folded
    .replace(clockTime, '')
    .replace(/\s/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-');
  const match = separated.exec(day) ?? packed.exec(day);
  if (match === null) return null;
  return partial(Number(match[1]), Number(match[2]), match[3] === undefined ? null : Number(match[3]));
}

/** 1920-01-01 … 2099-12-31: a smaller number is more likely a year, a larger one no day at all. */
const sensibleSerials = { least: 7306, most: 73050 };

/** A number that is not shown as a date: 20010923, 199003, the serial 32939, or 1980.1 for January 1980. */
function readDateNumber(number: number, text: string): PartialDate | null {
  const yearAndMonth = /^((?:19|20)\d{2})\.(\d{1,2})$/u.exec(text);
  if (yearAndMonth !== null) {
    const [, year, month = ''] = yearAndMonth;
    const read = partial(Number(year), Number(month), null);
    return read !== null && month === '1' ? { ...read, orOctober: true } : read;
  }
  if (number >= sensibleSerials.least && number < sensibleSerials.most + 1) {
    return dateFromSerial(number, false);
  }
  return packed.test(text) ? readDateText(text) : null;
}

/**
 * Reads a date cell of any kind: a real date, a text (readDateText), or a plain number. A date that the
 * sheet shows without its day (1990年3月) counts as a month. Numbers: 20010923 and 199003 by their
 * digits; 7306…73050 as Excel's day count (32939 is 1990-03-07); 1980.1 as January 1980 with October
 * left open, because Excel keeps 1980.10 as 1980.1. null for anything else, a bare year included.
 */
export function readDate(raw: Raw): PartialDate | null {
  switch (raw.kind) {
    case 'date': {
      const shown = readDateText(raw.text);
      return shown?.day === null && shown.month === raw.date.month ? shown : raw.date;
    }
    case 'number':
      return readDateNumber(raw.number, raw.text);
    case 'text':
      return readDateText(raw.text);
    default:
      return null;
  }
}

/**
 * The day behind an Excel serial; a fraction is a time of day and ignored. 1900 system: 1 is 1900-01-01,
 * 60 is Excel's 1900-02-29, which never was (null), 61 is 1900-03-01. 1904 system: 0 is 1904-01-01.
 * null below the first and above the last day (9999-12-31). Example: (32939, false) is 1990-03-07.
 */
export function dateFromSerial(serial: number, date1904: boolean): CalendarDate | null {
  if (!Number.isFinite(serial)) return null;
  const day = Math.floor(serial);
  if (date1904) return day < 0 || day > 2957003 ? null : dateOfDay(day + dayNumber(1904, 1, 1));
  if (day < 1 || day === 60 || day > 2958465) return null;
  // Excel believes in 1900-02-29, so every later day counts one too many.
  return dateOfDay(day + dayNumber(1899, 12, day < 60 ? 31 : 30));
}

/** Days since the first of March of year 0: leap days fall at the end of each such year. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leaps + Math.floor((153 * m + 2) / 5) + day - 1;
}

function dateOfDay(number: number): CalendarDate {
  let year = Math.floor(number / 365.2425) + 1;
  while (dayNumber(year, 1, 1) > number) year -= 1;
  let month = 12;
  while (dayNumber(year, month, 1) > number) month -= 1;
  return { year, month, day: number - dayNumber(year, month, 1) + 1 };
}

/** 2008-01-01. */
export function dateText({ year, month, day }: CalendarDate): string {
  return `${monthText(year, month)}-${String(day).padStart(2, '0')}`;
}

/** 2008-01-01, or 2008-01 where the day is not known. */
export function partialDateText({ year, month, day }: PartialDate): string {
  return day === null ? monthText(year, month) : dateText({ year, month, day });
}

function monthText(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** Negative where `a` is the earlier day, 0 for the same day. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** The same day of a later month, or that month's last day. Example: 1965-08-31 + 1 is 1965-09-30. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const count = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

/** The same day of another year; 02-29 becomes 02-28 where there is none. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12);
}

/**
 * Full years of age (周岁) on a day; the birthday itself counts. Example: born 2008-01-01, on
 * 2024-01-01: 16. Born 02-29: in other years the birthday is 02-28.
 */
export function ageOn(birth: CalendarDate, day: CalendarDate): number {
  const years = day.year - birth.year;
  return compareDates(addYears(birth, years), day) > 0 ? years - 1 : years;
}

/** The days that a written date may mean. Example: 2023-05 is 2023-05-01 … 2023-05-31. */
export function daysOf(written: PartialDate): DaySpan {
  const { year, month, day } = written;
  if (day !== null) return { first: { year, month, day }, last: { year, month, day } };
  const lastMonth = written.orOctober === true ? 10 : month;
  return {
    first: { year, month, day: 1 },
    last: { year, month: lastMonth, day: daysInMonth(year, lastMonth) },
  };
}
