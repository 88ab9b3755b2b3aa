/*
 * Tells from a number format whether the sheet shows a date, and whether it shows the day of it, or a
 * percentage. What the number means is not known here.
 */

export type Shown = 'number' | 'percent' | 'day' | 'month';

const known = new Map<string, Shown>();

/**
 * What a cell with this format shows. 'day': a date; 'month': a date without its day (yyyy"年"m"月").
 * Times alone ([h]:mm, mm:ss) are numbers. Example: 0.00% is 'percent', "#,##0" is 'number'.
 */
export function shownBy(format: string): Shown {
  const remembered = known.get(format);
  if (remembered !== undefined) return remembered;
  const shown = readFormat(format);
  known.set(format, shown);
  return shown;
}

function readFormat(format: string): Shown {
  const [first = ''] = format.split(';');
  const tokens = first
    .replace(/"[^"]*"?/gu, '')
    .replace(/\[[^\]]*\]?/gu, '')
    .replace(/[\\_*]./gu, '')
    .replace(/general|am\/pm|a\/p|上午\/下午/giu, '')
    .toLowerCase();
  if (tokens.includes('%')) return 'percent';
  const year = /[ye年]/u.test(tokens.replace(/e[+-]/gu, ''));
  const day = /[d日]/u.test(tokens);
  const time = /[hs时秒]/u.test(tokens) || /\[[hms]+\]/iu.test(first);
  const month = /m|月/u.test(tokens);
  if (day) return 'day';
  if (year) return 'month';
  return month && !time ? 'month' : 'number';
}
