/*
 * Decides how a text that somebody typed into a sheet appears inside one of our sentences: on one
 * line, short, between quotation marks, and never as more than the text it is. What the text means
 * is not known here.
 */
import type { Language } from './words';

/** Code points of a sheet's text that a sentence shows before it is cut. */
export const QUOTE_LIMIT = 60;

/** Far more than can be shown; what follows is not even looked at. */
const LOOKED_AT = 2000;

/** Stands for a character that nobody could see: zero-width, direction marks, control codes. */
const INVISIBLE = '□';
const LINE_BREAK = '↵';

const marks: Readonly<
  Record<Language, { open: string; close: string; inner: readonly (readonly [RegExp, string])[] }>
> = {
  'zh-CN': {
    open: '「',
    close: '」',
    inner: [
      [/「/gu, '『'],
      [/」/gu, '』'],
    ],
  },
  'en-US': {
    open: '“',
    close: '”',
    inner: [
      [/“/gu, '‘'],
      [/”/gu, '’'],
    ],
  },
};

/** The text on one line, nothing in it that a terminal or a reader could take for a command. */
function oneLine(text: string): string {
  return text
    .slice(0, LOOKED_AT)
    .replace(/\r\n|[\n\r\v\f\u0085\p{Zl}\p{Zp}]/gu, LINE_BREAK)
    .replace(/\t/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, INVISIBLE)
    .replace(/\p{Cs}/gu, '\uFFFD');
}

/**
 * Someone may have pasted an identity number, phone or account into the wrong cell: a run of at
 * least `least` digits keeps its last four. Decimals (86.44999999999999) are no such run.
 */
function masked(text: string, least: number): string {
  const run = new RegExp(
    `(?<![\\p{Nd}.])\\p{Nd}(?:[\\s\\-${INVISIBLE}]?\\p{Nd}){${least - 1},}[xXxX]?`,
    'gu',
  );
  return text.replace(
    run,
    (found) =>
      `****${[...found]
        .filter((one) => /[\p{Nd}xXxX]/u.test(one))
        .slice(-4)
        .join('')}`,
  );
}

function cut(text: string, limit: number): string {
  const points = [...text];
  return points.length <= limit ? text : `${points.slice(0, limit).join('')}…`;
}

/** A text of ours or of a sheet without quotation marks, made safe in the same way. */
export function plain(text: string, limit: number = QUOTE_LIMIT): string {
  return cut(masked(oneLine(text), 11), limit);
}

/** A text from a sheet as it appears in a sentence: 「张三」 in Chinese, “张三” in English. */
export function quoted(text: string, language: Language, limit: number = QUOTE_LIMIT): string {
  const { open, close, inner } = marks[language];
  const safe = inner.reduce((draft, [from, to]) => draft.replace(from, to), plain(text, limit));
  return `${open}${safe}${close}`;
}

/**
 * A 准考证号: bare where it is the letters and digits that one expects, quoted otherwise. It may well
 * be eleven digits long; only what could be an identity number (15 digits and more) is masked.
 */
export function ticketText(ticket: string, language: Language): string {
  if (!/^[A-Za-z0-9-]{1,24}$/u.test(ticket)) return quoted(ticket, language);
  return masked(ticket, 15);
}
