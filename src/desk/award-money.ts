/*
 * The prize money: who gets how much, what cannot be paid now and why, and the sums. No document and no account is
 * told here.
 */
import type { BonusRow } from '../contest/award';
import { scaledText } from '../contest/decimal';
import type { Finding, FindingCode } from '../contest/finding';
import { moneyInWords } from '../contest/money-words';
import { percentText, type Fen } from '../contest/setting-value';
import { holder, todosOf, type Todo } from './award-line';
import { tieText } from './award-people';
import type { Prizes } from './prizes';

/** Amounts in yuan: "4,800.00". */
export interface Amounts {
  readonly gross: string;
  readonly tax: string;
  readonly net: string;
  /** 实发大写. */
  readonly inWords: string;
}

export interface MoneyRow extends Amounts {
  readonly rank: number;
  /** Empty while a ruling must say who it is. */
  readonly winner: string;
  readonly unit: string;
  /** Why it cannot be paid now; null: it can. */
  readonly held: string | null;
  /** What is to be put right, for rows that can be paid too (bank details). */
  readonly todos: readonly Todo[];
}

export interface MoneyTold {
  readonly rows: readonly MoneyRow[];
  /** Includes what cannot be paid yet. */
  readonly sum: Amounts;
  readonly held: { readonly people: number; readonly net: string };
  /** The rules of prizes and tax, one sentence each. */
  readonly rules: readonly string[];
}

export function moneyOf(prizes: Prizes): MoneyTold {
  const { awards, words, checked } = prizes;
  const { settings, settingTexts } = checked.result;
  const { rows, gross, tax, net } = awards.bonus;
  const held = rows.filter(({ payable }) => !payable);
  const { bonus: say } = words.reports;
  return {
    rows: rows.map((row) => moneyRow(prizes, row)),
    sum: { gross: yuan(gross), tax: yuan(tax), net: yuan(net), inWords: moneyInWords(net) },
    held: { people: held.length, net: yuan(held.reduce((sum, row) => sum + row.net, 0)) },
    rules: [say.prizeRule(settingTexts['奖金'] ?? ''), say.taxRule(percentText(settings.taxRate))],
  };
}

function moneyRow(prizes: Prizes, row: BonusRow): MoneyRow {
  const { rank, standing, gross, tax, net, netInWords } = row;
  const person = standing === null ? { winner: '', unit: '' } : holder(standing, prizes.words);
  return {
    rank,
    ...person,
    gross: yuan(gross),
    tax: yuan(tax),
    net: yuan(net),
    inWords: netInWords,
    held: heldBecause(prizes, row),
    todos: payeeTodos(prizes, row),
  };
}

function heldBecause(prizes: Prizes, { payable, standing, rank }: BonusRow): string | null {
  if (payable) return null;
  const say = prizes.words.reports.bonus;
  if (standing === null) return say.heldPending(tieText(prizes, rank));
  const { registration } = standing.contestant;
  return (registration?.idNumber ?? null) === null ? say.heldIdNumber : say.heldOther;
}

/** What keeps a payment back besides the payee's own findings: who may not take part, and who is there twice. */
const eligibility: readonly FindingCode[] = [
  'under-age',
  'over-age',
  'residence-too-short',
  'duplicate-id-number',
  'duplicate-ticket',
];

function payeeTodos(prizes: Prizes, { rank, standing, payable }: BonusRow): readonly Todo[] {
  if (standing === null) return [];
  const { ticket, registration } = standing.contestant;
  const isOwn = (one: Finding): boolean => ticket !== null && one.ticket === ticket;
  const isPayee = (one: Finding): boolean =>
    (one.code === 'payee-id-invalid' || one.code === 'payee-incomplete') && one.facts.rank === rank;
  const isBarred = registration !== null && (registration.ineligible || registration.duplicateOf !== null);
  return [
    ...todosOf(prizes, ['payee-id-invalid', 'payee-incomplete'], isPayee),
    ...(isBarred && !payable ? todosOf(prizes, eligibility, isOwn) : []),
  ];
}

/** "4,800.00". */
function yuan(fen: Fen): string {
  const [whole = '', fraction = ''] = scaledText(BigInt(fen), 2, true).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/gu, ',')}.${fraction}`;
}
