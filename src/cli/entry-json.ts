/*
 * 二次录入 as JSON: marks as exact decimal strings, 缺考 as "absent", an empty part as null. How a round stands is
 * found in actions/.
 */
import type { EntryReport } from '../actions/entry-report';
import type { EntryValue } from '../contest/entry-value';
import { markText } from '../contest/mark';

export function entryJson(report: EntryReport, decimals: number): object {
  const { counts, typists, open, differences, notices, ignored } = report;
  const value = (one: EntryValue): string | null => {
    if (typeof one === 'string') return one === 'blank' ? null : one;
    return Number.isSafeInteger(one.mark) ? markText(one.mark, decimals) : String(one.mark / 10 ** decimals);
  };
  const side = { a: 'first', b: 'second' } as const;
  return {
    counts,
    typists,
    open,
    differences: differences.map((one) =>
      one.kind === 'differs'
        ? {
            ...one,
            parts: one.parts.map(({ part, a, b }) => ({ part, first: value(a), second: value(b) })),
            by: { first: one.by.a, second: one.by.b },
          }
        : { ...one, side: side[one.side] },
    ),
    notices,
    ignored,
  };
}
