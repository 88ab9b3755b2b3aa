/*
 * The prize money of the final: who gets how much, what tax is withheld, and whether it can be paid now.
 * The form it is printed on, and how rulings and reviews are recorded, are not known here.
 */
import type { Bonus, BonusRow, PrizePlace } from './award';
import { divideHalfUp } from './decimal';
import { type Finding, type FindingCode, finding } from './finding';
import { moneyInWords } from './money-words';
import { prizePlaces } from './prize-places';
import type { RosterColumn } from './rows';
import type { Settings } from './settings';
import type { BasisPoints, Fen } from './setting-value';
import type { RoundResult, Standing } from './standing';

/** True where a valid 审核意见 has passed (通过) that finding of the person with that ticket. */
export type IsPassed = (code: FindingCode, ticket: string | null) => boolean;

/**
 * Tax withheld from one prize (个人所得税法, 偶然所得; setting 奖金个税).
 *
 * Input: the prize before tax (含税) in fen, the rate in hundredths of a per cent (20 % is 2000). The base
 * is the whole prize, nothing is deducted first. Rounded half-up to the fen, for each person alone.
 * Example: 20 % of 3000.00 yuan is 600.00; 20 % of 33.33 yuan (666.6 fen) is 6.67.
 */
export function taxOn(gross: Fen, rate: BasisPoints): Fen {
  return Number(divideHalfUp(BigInt(gross) * BigInt(rate), 10_000n));
}

/** The prize before tax for a rank, in fen; 0 where the setting 奖金 names none. Rank 4 under 2-6:3000 is 300000. */
export function prizeFor(rank: number, settings: Settings): Fen {
  return settings.prizes.find((prize) => prize.first <= rank && rank <= prize.last)?.gross ?? 0;
}

/**
 * The bonus table (六: 第一名6000元、第二至六名各3000元、第七至十名各1000元, 含税; setting 奖金).
 *
 * One row for each place that exists in the final and has a prize above 0; nothing moves down when there
 * are fewer finalists. A place that stays empty (取消资格后奖项 = 空缺) has no row. A place whose tie waits for a ruling keeps its amount, has nobody, and is not
 * payable. Also not payable, with `payee-id-invalid`: a payee whose ID is missing or invalid or who is not
 * on the roster, until a review passes that finding or the one about the ID itself. Nor, until a review
 * decides, someone whose eligibility is broken or who is on the roster twice. A
 * passport or permit that is checked by hand is payable. Sums include the rows that are not payable yet.
 * Example: ten finalists: 25000 before tax, 5000 tax, 20000 paid out. Nine: 24000, 4800, 19200.
 */
export function bonusOf(
  final: RoundResult,
  settings: Settings,
  rosterColumns: ReadonlySet<RosterColumn>,
  isPassed: IsPassed,
): { readonly bonus: Bonus; readonly findings: readonly Finding[] } {
  const rows = prizePlaces(final)
    .filter((place) => place.vacatedBy === undefined && prizeFor(place.rank, settings) > 0)
    .map((place) => bonusRow(place, settings, isPassed));
  const findings = rows.flatMap((row) =>
    row.standing === null ? [] : payeeFindings(row.rank, row.standing, rosterColumns, isPassed),
  );
  const bonus: Bonus = {
    rows,
    gross: sum(rows.map((row) => row.gross)),
    tax: sum(rows.map((row) => row.tax)),
    net: sum(rows.map((row) => row.net)),
  };
  return { bonus, findings };
}

function bonusRow(place: PrizePlace, settings: Settings, isPassed: IsPassed): BonusRow {
  const gross = prizeFor(place.rank, settings);
  const tax = taxOn(gross, settings.taxRate);
  const net = gross - tax;
  const payable = place.standing !== null && isPayable(place.standing, isPassed);
  return { ...place, gross, tax, net, netInWords: moneyInWords(net), payable };
}

function isPayable({ contestant }: Standing, isPassed: IsPassed): boolean {
  const { registration, ticket } = contestant;
  if (registration !== null && (registration.ineligible || registration.duplicateOf !== null)) return false;
  return hasTaxpayerNumber(contestant, isPassed) || isPassed('payee-id-invalid', ticket);
}

const idFindings = [
  'id-number-missing',
  'id-number-as-number',
  'id-number-character',
  'id-number-length',
  'id-number-birth-date',
  'id-number-region',
  'id-number-check-digit',
] as const satisfies readonly FindingCode[];

/** The payer reports the tax under the payee's ID (个人所得税法 第九条): a valid one, or one that a review passed. */
function hasTaxpayerNumber({ registration, ticket }: Standing['contestant'], isPassed: IsPassed): boolean {
  if (registration === null) return false;
  return registration.idNumber !== null || idFindings.some((code) => isPassed(code, ticket));
}

function payeeFindings(
  rank: number,
  standing: Standing,
  columns: ReadonlySet<RosterColumn>,
  isPassed: IsPassed,
): readonly Finding[] {
  const { name, ticket, registration } = standing.contestant;
  const findings: Finding[] = [];
  if (!hasTaxpayerNumber(standing.contestant, isPassed)) {
    const place = registration?.source.place('idNumber') ?? standing.place;
    findings.push(finding('payee-id-invalid', { place, ticket }, { rank, name }));
  }
  // A roster without either column leaves bank details to the finance office: nothing to ask the payee for.
  if (registration === null || !(columns.has('bank') || columns.has('account'))) return findings;
  const missing = (['bank', 'account'] as const).filter((column) => registration[column] === null);
  const [first] = [...missing.filter((column) => columns.has(column)), ...missing];
  if (first !== undefined) {
    const place = registration.source.place(first);
    findings.push(finding('payee-incomplete', { place, ticket }, { rank, name, missing }));
  }
  return findings;
}

function sum(amounts: readonly Fen[]): Fen {
  return amounts.reduce((total, amount) => total + amount, 0);
}
