/*
 * A saved workbook as it is held against another that was made by the same acts at another moment. It knows nothing
 * of how either was made.
 */
import { readLedger } from '../src/actions/ledger';
import { openXlsx } from '../src/workbook/file/open';
import { plainSheet } from './contract/doors';
import { describeWorkbook } from './excel-host/describe';
import { loadXlsx } from './excel-host/load';

const LEDGER = '登榜记录';

/**
 * Sheet by sheet what a person sees, prints and is held to. Left out: the moment of each act, which is that of the
 * clock; results of formulas, which are Excel's to compute; and the very hidden ledger, which is compared below.
 */
export function sheetsIn(bytes: Uint8Array): unknown {
  const { sheets, names } = describeWorkbook(loadXlsx(bytes));
  const plain = sheets.filter(({ name }) => name !== LEDGER).map(plainSheet);
  return timeless({ names, sheets: plain });
}

function timeless(value: unknown): unknown {
  const text = JSON.stringify(value)
    .replaceAll(/\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d)?/gu, 'a moment')
    .replaceAll(dayText(new Date()), 'today');
  return JSON.parse(text) as unknown;
}

const dayText = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** The journal line by line, without times and digests; packed copies for restoring hold times and are only counted. */
export async function journalIn(bytes: Uint8Array): Promise<unknown> {
  const { records, loose, intact } = readLedger(await openXlsx(bytes, 'book.xlsx').snapshot());
  const lines = records.map(({ kind, body }) => {
    if (kind !== 'journal') return kind;
    const { act, round, by, counts } = body;
    return { act, round, by, counts };
  });
  return { intact, lines, loose: loose.map(({ kind, seq }) => [kind, seq]) };
}
