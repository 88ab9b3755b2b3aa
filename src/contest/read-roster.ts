/*
 * Reads the roster (报名汇总表) row by row into registrations, and says what is wrong with it: this file
 * knows the other rows, so it finds duplicates and unit spellings. What single values mean is decided
 * in read-person.ts, roster-words.ts and eligibility.ts; how rows were found is not known here.
 */
import type { Registration, Roster, UnitKind } from './registration';
import type { RosterColumn, RosterRows } from './rows';
import type { Settings } from './settings';
import { at } from './applicant';
import { compareDates } from './calendar';
import { codeIn, tidyText, saysNothing, writtenIn } from './cell-text';
import { readCreditCode } from './credit-code';
import { checkEligibility } from './eligibility';
import { finding, type Finding, tailOf } from './finding';
import { checkPerson, isPerson, type PersonRow, readPerson, rewritten } from './read-person';
import {
  isIndividual,
  readAccount,
  readCoaches,
  readConsent,
  readLevel,
  readUnionCard,
  readUnitKind,
} from './roster-words';
import { unitLikeness, unitSpelling } from './unit-name';

/** What the rows so far have shown. */
interface Seen {
  readonly byTicket: Map<string, Registration>;
  readonly byId: Map<string, Registration>;
  /** Printed spelling by unit key. */
  readonly units: Map<string, string>;
  /** First unit key by likeness. */
  readonly likeUnits: Map<string, string>;
  /** Rows of the whole roster by name and unit. */
  readonly homonyms: ReadonlyMap<string, number>;
}

/**
 * Reads every row that names somebody, in sheet order; findings come in the same order. A column that
 * the roster lacks raises nothing. A row with errors is still a registration: findings stop the seal or
 * a payment, never the reading. Example: row 121 with the valid ID of row 33 is read, is
 * `duplicate-id-number`, and its `duplicateOf` is row 33.
 */
export function readRoster(
  rows: RosterRows,
  settings: Settings,
): { roster: Roster; findings: readonly Finding[] } {
  const people = rows.rows.filter(isPerson).map((row) => readPerson(row, rows, settings));
  const seen: Seen = {
    byTicket: new Map(),
    byId: new Map(),
    units: new Map(),
    likeUnits: new Map(),
    homonyms: countHomonyms(people),
  };
  const registrations: Registration[] = [];
  const findings: Finding[] = [];
  for (const person of people) {
    const unit = readUnit(person, seen);
    const eligibility = checkEligibility(person, settings);
    const registration = register(person, unit.spelling, eligibility, seen);
    findings.push(
      ...identityFindings(person, seen),
      ...unit.findings,
      ...detailFindings(registration, person),
      ...eligibility,
    );
    registrations.push(registration);
    remember(registration, seen);
  }
  return { roster: { registrations, asksConsent: rows.columns.has('consent') }, findings };
}

function identityFindings(person: PersonRow, seen: Seen): readonly Finding[] {
  return [...ticketFindings(person, seen), ...checkPerson(person), ...duplicateId(person, seen)];
}

function homonymKey({ name, unitKey }: PersonRow): string {
  return `${name}\n${unitKey}`;
}

function countHomonyms(people: readonly PersonRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(homonymKey(person), (counts.get(homonymKey(person)) ?? 0) + 1);
  return counts;
}

/**
 * A row without a ticket is known by 姓名+单位; where another row has the same two, it is `ticket-missing`
 * (error). A ticket that an earlier row has is `duplicate-ticket` (error) on the later row. A roster
 * without a ticket column raises neither.
 */
function ticketFindings(person: PersonRow, seen: Seen): readonly Finding[] {
  if (!person.columns.has('ticket')) return [];
  if (person.ticket === null) {
    const alone = (seen.homonyms.get(homonymKey(person)) ?? 0) <= 1;
    return alone ? [] : [finding('ticket-missing', at(person, 'ticket'), { name: person.name })];
  }
  const other = seen.byTicket.get(person.ticket);
  if (other === undefined) return [];
  const facts = { otherCell: other.source.place('ticket').cell, otherName: other.name };
  return [finding('duplicate-ticket', at(person, 'ticket'), facts)];
}

/** Every later row with the normalised number of an earlier one; numbers with a fault are not compared. */
function duplicateId(person: PersonRow, seen: Seen): readonly Finding[] {
  const other = person.idNumber === null ? undefined : seen.byId.get(person.idNumber);
  if (person.idNumber === null || other === undefined) return [];
  const facts = {
    tail: tailOf(person.idNumber),
    otherCell: other.source.place('idNumber').cell,
    otherName: other.name,
  };
  return [finding('duplicate-id-number', at(person, 'idNumber'), facts)];
}

/**
 * The unit as printed: the roster's first spelling of its key. A different spelling is reported as
 * `value-normalised`; a different unit that looks alike as `unit-name-variant`, once, on its first row.
 */
function readUnit(
  person: PersonRow,
  seen: Seen,
): { readonly spelling: string; readonly findings: readonly Finding[] } {
  const { unitKey } = person;
  if (!person.columns.has('unit')) return { spelling: '', findings: [] };
  if (unitKey === '') {
    return { spelling: '', findings: [finding('unit-missing', at(person, 'unit'), { name: person.name })] };
  }
  const known = seen.units.get(unitKey);
  const spelling = known ?? unitSpelling(writtenIn(person.row.value('unit')));
  const changed = rewritten(person, 'unit', spelling, false);
  if (known !== undefined) return { spelling, findings: changed };
  seen.units.set(unitKey, spelling);
  const similarKey = seen.likeUnits.get(unitLikeness(unitKey));
  if (similarKey === undefined) {
    seen.likeUnits.set(unitLikeness(unitKey), unitKey);
    return { spelling, findings: changed };
  }
  const facts = { written: spelling, counted: spelling, similar: seen.units.get(similarKey) ?? similarKey };
  return { spelling, findings: [...changed, finding('unit-name-variant', at(person, 'unit'), facts)] };
}

function register(
  person: PersonRow,
  unit: string,
  eligibility: readonly Finding[],
  seen: Seen,
): Registration {
  const text = (column: RosterColumn): string => writtenIn(person.row.value(column));
  const account = person.row.value('account');
  const { born } = person;
  return {
    source: person.row,
    ticket: person.ticket,
    name: person.name,
    unitKey: person.unitKey,
    unit,
    document: person.document,
    idNumber: person.idNumber,
    birth: born !== null && compareDates(born.first, born.last) === 0 ? born.first : null,
    sex: person.sex,
    unitKind: readUnitKind(text('unitKind')) ?? kindByCode(person),
    level: readLevel(text('level')),
    unionCard: readUnionCard(codeIn(person.row.value('unionCard'))),
    coaches: readCoaches(text('coach')),
    coachUnit: tidied(text('coachUnit')),
    bank: tidied(text('bank')),
    account: readAccount(codeIn(account), account.kind !== 'text'),
    consent: readConsent(text('consent')),
    individual: isIndividual(text('route'), text('remark')),
    duplicateOf: earlierRow(person, seen),
    ineligible: eligibility.some((one) => one.severity === 'error'),
  };
}

function kindByCode(person: PersonRow): UnitKind | null {
  const code = readCreditCode(person.row.value('creditCode'));
  return code.kind === 'code' ? code.unitKind : null;
}

function tidied(text: string): string | null {
  return saysNothing(text) ? null : tidyText(text);
}

function earlierRow({ idNumber, ticket }: PersonRow, seen: Seen): Registration | null {
  const sameId = idNumber === null ? undefined : seen.byId.get(idNumber);
  return sameId ?? (ticket === null ? null : (seen.byTicket.get(ticket) ?? null));
}

function remember(registration: Registration, seen: Seen): void {
  const { ticket, idNumber } = registration;
  if (ticket !== null && !seen.byTicket.has(ticket)) seen.byTicket.set(ticket, registration);
  if (idNumber !== null && !seen.byId.has(idNumber)) seen.byId.set(idNumber, registration);
}

/** Findings about 信用代码, 技能等级, cards, accounts and 同意. */
function detailFindings(read: Registration, person: PersonRow): readonly Finding[] {
  const code = readCreditCode(person.row.value('creditCode'));
  const found: Finding[] = [];
  if (code.kind === 'code' && !code.valid) {
    found.push(
      finding('credit-code-invalid', at(person, 'creditCode'), {
        written: codeIn(person.row.value('creditCode')),
      }),
    );
  }
  // A level that cannot be read would silently cost the person a place on a list.
  if (read.level === null) found.push(...rewritten(person, 'level', null, false));
  if (read.unionCard !== null) found.push(...rewritten(person, 'unionCard', read.unionCard, true));
  found.push(...rewritten(person, 'account', read.account, true));
  if (person.columns.has('consent') && read.consent === 'blank') {
    found.push(finding('consent-missing', at(person, 'consent'), { name: person.name }));
  }
  return found;
}
