/*
 * What of a workbook must never be published: documents, phones, accounts and union cards of its people,
 * read as they stand and as the rules read them, and every number elsewhere in it that looks like one.
 * Where they may turn up again is looked for in leak-check.ts.
 *
 * Birth dates are no secrets here: many people share one, and one of them may be 出生日期界限. They are kept
 * off the public copy by never being put on it. Credit codes of units are public.
 */
import { codeIn } from '../contest/cell-text';
import { numberText } from '../contest/decimal';
import { readPhone } from '../contest/phone';
import { roundNames } from '../contest/round-name';
import type { ContestRows, RosterColumn, SheetRow } from '../contest/rows';
import { readTicket } from '../contest/ticket';
import type { SettingTexts } from '../contest/setting-texts';
import { LEDGER_KEY } from '../reports/ledger-key';
import type { ReadContest } from '../sheets/read-contest';
import type { SheetSnapshot, Snapshot } from '../workbook/port';
import { SHORTEST_SECRET, type Secret } from './leak-check';
import { wordsOf } from './leak-text';

const secretColumns = ['idNumber', 'phone', 'account', 'unionCard'] as const;

/** A word of fewer digits names nobody: 护照, 见附件, PASSPORT. */
const FEWEST_DIGITS = 4;

/**
 * Everything that the leak check looks for, each value once.
 *
 * From the roster, in full and whatever is wrong with it: 身份证号, 联系电话 (with and without +86), 银行卡号,
 * 互助服务卡号. From all other cells of all sheets, hidden ones and our own too: mobile numbers and runs of 15
 * digits and more, unless they are somebody's 准考证号 or stand in a setting, as the office's own phone may.
 * Words of fewer than 6 characters or 4 digits, and 000000 and the like, are no secrets.
 * Example: "+86 154-0000-0022" of ticket AF20240022 is 8615400000022 and 15400000022.
 */
export function secretsOf(
  snapshot: Snapshot,
  read: ReadContest,
  settingTexts: SettingTexts,
): readonly Secret[] {
  const secrets = new Map<string, Secret>();
  const add = (kind: Secret['kind'], value: string, ticket: string | null): void => {
    if (isSecret(value) && !secrets.has(value)) secrets.set(value, { kind, value, ticket });
  };
  for (const row of read.rows.roster?.rows ?? []) addPerson(row, add);
  const open = new Set([...ticketsOf(read.rows), ...Object.values(settingTexts).flatMap(numbersIn)]);
  for (const sheet of snapshot.sheets) {
    // Digests and packed texts: what looks like a number there is none.
    if (sheet.own === LEDGER_KEY) continue;
    const skipped = sheet.id === read.roster?.sheetId ? read.roster.columns.creditCode : null;
    for (const word of numbersOn(sheet, skipped)) {
      if (!open.has(word)) add(isMobile(word) ? 'phone' : 'number', word, null);
    }
  }
  return [...secrets.values()];
}

type Add = (kind: Secret['kind'], value: string, ticket: string | null) => void;

function addPerson(row: SheetRow<RosterColumn>, add: Add): void {
  const ticket = readTicket(row.value('ticket'));
  for (const column of secretColumns) {
    for (const word of wordsOf(codeIn(row.value(column)))) add(column, word, ticket);
  }
  const phone = readPhone(row.value('phone'));
  if (phone.kind === 'valid') add('phone', phone.phone, ticket);
}

function isSecret(value: string): boolean {
  const digits = value.replace(/\D/gu, '');
  if (value.length < SHORTEST_SECRET || digits.length < FEWEST_DIGITS) return false;
  return new Set(value).size > 1;
}

/** Every ticket of roster and rounds, folded: what the public list shows by right. */
function ticketsOf({ roster, rounds }: ContestRows): readonly string[] {
  const written = [
    ...(roster?.rows ?? []).map((row) => row.value('ticket')),
    ...roundNames.flatMap((round) => (rounds[round]?.rows ?? []).map((row) => row.value('ticket'))),
  ];
  return written.flatMap((raw) => wordsOf(readTicket(raw) ?? ''));
}

const LONG_NUMBER = 15;
const SMALLEST_MOBILE = 13_000_000_000;
const mobile = /^(?:86)?1[3-9]\d{9}$/u;
const isMobile = (word: string): boolean => mobile.test(word);
/** Digits with single spaces or hyphens between them; no decimals of a number. */
const digitRun = /(?<![\d.])\d(?:[\s-]?\d){10,}[xX]?/gu;

function* numbersOn(sheet: SheetSnapshot, skipped: number | null): Generator<string> {
  const { extent } = sheet;
  if (extent === null) return;
  const columns = Array.from({ length: extent.right - extent.left + 1 }, (_, at) => extent.left + at);
  const looked = columns.filter((column) => column !== skipped);
  for (const { cells } of sheet.rows(looked)) {
    for (const { value } of cells) yield* numbersIn(value);
  }
}

function numbersIn(value: string | number | boolean | null): readonly string[] {
  if (value === null || typeof value === 'boolean') return [];
  if (typeof value === 'number' && !(Math.abs(value) >= SMALLEST_MOBILE)) return [];
  const text = typeof value === 'number' ? numberText(value) : value.normalize('NFKC');
  return [...text.matchAll(digitRun)].flatMap(([run]) => {
    const pieces = run.toUpperCase().split(/[\s-]/u);
    return [pieces.join(''), ...pieces].filter((word) => word.length >= LONG_NUMBER || isMobile(word));
  });
}
