/*
 * Reads what identifies one roster row: ticket, name, unit, document, birth, sex, phone. Other rows are
 * not known here, so neither are duplicates; whether the person may take part is in eligibility.ts.
 */
import type { Raw } from './raw';
import type { DocumentKind, Sex } from './registration';
import type { RosterColumn, RosterRows, SheetRow } from './rows';
import type { Settings } from './settings';
import { type Applicant, at } from './applicant';
import { compareDates, dateText, daysOf, type PartialDate, readDate } from './calendar';
import { codeIn, saysNothing, writtenIn } from './cell-text';
import { finding, type Finding, tailOf } from './finding';
import { readPersonName } from './person-name';
import { readPhone } from './phone';
import { foldIdNumber, type IdReading, readIdNumber, regionOf } from './resident-id';
import { readSex } from './roster-words';
import { readTicket } from './ticket';
import { unitKey } from './unit-name';

export interface PersonRow extends Applicant {
  readonly unitKey: string;
  readonly document: DocumentKind;
  /** Valid, or to be checked by hand; null where missing or invalid. */
  readonly idNumber: string | null;
  readonly idReading: IdReading;
  readonly birthWritten: PartialDate | null;
}

/** True for a row that names somebody. A prepared line with only a number and a unit is nobody. */
export function isPerson(row: SheetRow<RosterColumn>): boolean {
  const columns: readonly RosterColumn[] = ['name', 'ticket', 'idNumber', 'phone'];
  return columns.some(
    (column) => row.value(column).kind === 'error' || !saysNothing(writtenIn(row.value(column))),
  );
}

/**
 * Reads who the row is about. Birth date and sex come from a valid ID, else from their own columns
 *. Example: passport, 出生年月 1990-03-07, 性别 女: born then, 女.
 */
export function readPerson(row: SheetRow<RosterColumn>, rows: RosterRows, settings: Settings): PersonRow {
  const id = readIdNumber(row.value('idNumber'), row.value('idType'), settings.registrationTo);
  const birthWritten = readDate(row.value('birth'));
  const valid = id.kind === 'valid';
  return {
    row,
    columns: rows.columns,
    ticket: readTicket(row.value('ticket')),
    name: readPersonName(writtenIn(row.value('name'))),
    unitKey: unitKey(writtenIn(row.value('unit'))),
    document: id.kind === 'hand-check' ? 'hand-check' : id.document,
    idNumber: id.kind === 'invalid' ? null : id.idNumber,
    idReading: id,
    sex: valid ? id.sex : readSex(writtenIn(row.value('sex'))),
    birthWritten,
    born: valid ? { first: id.birth, last: id.birth } : birthWritten === null ? null : daysOf(birthWritten),
    bornIn: valid ? 'idNumber' : 'birth',
  };
}

/** Findings about the row alone, in the order ticket, name, document, sex, birth, phone. */
export function checkPerson(person: PersonRow): readonly Finding[] {
  return [
    ...rewritten(person, 'ticket', person.ticket, false),
    ...checkName(person),
    ...checkDocument(person),
    ...checkSex(person),
    ...checkBirth(person),
    ...checkPhone(person),
  ];
}

/**
 * `value-normalised` where what is read is not, character by character, what stands there. Documents,
 * phones, cards and accounts appear by their last four characters. Nothing readable reads as "".
 */
export function rewritten(
  person: Applicant,
  column: RosterColumn,
  read: string | null,
  secret: boolean,
): readonly Finding[] {
  const raw = person.row.value(column);
  const written = column === 'name' || column === 'unit' ? writtenIn(raw) : codeIn(raw);
  if (saysNothing(written) || written === read) return [];
  return [
    finding('value-normalised', at(person, column), {
      written: secret ? masked(written) : written,
      read: secret ? masked(read ?? '') : (read ?? ''),
    }),
  ];
}

function masked(text: string): string {
  return text === '' ? '' : `…${tailOf(text)}`;
}

function checkName(person: PersonRow): readonly Finding[] {
  if (!person.columns.has('name')) return [];
  if (person.name === '') return [finding('name-missing', at(person, 'name'), {})];
  return rewritten(person, 'name', person.name, false);
}

function checkDocument(person: PersonRow): readonly Finding[] {
  const { idReading: id } = person;
  if (!person.columns.has('idNumber')) return [];
  if (id.kind === 'invalid') return [idFault(person, id)];
  const changed = rewritten(person, 'idNumber', id.idNumber, true);
  if (id.kind === 'valid') return changed;
  return [...changed, finding('id-needs-hand-check', at(person, 'idNumber'), { document: id.documentName })];
}

function idFault(person: PersonRow, { fault, written }: Extract<IdReading, { kind: 'invalid' }>): Finding {
  const where = at(person, 'idNumber');
  const tail = tailOf(written);
  switch (fault) {
    case 'missing':
      return finding('id-number-missing', where, { name: person.name });
    case 'as-number':
      return finding('id-number-as-number', where, { tail });
    case 'character':
      return finding('id-number-character', where, { tail });
    case 'length':
      return finding('id-number-length', where, { tail, length: written.length });
    case 'birth-date':
      return finding('id-number-birth-date', where, { tail });
    case 'region':
      return finding('id-number-region', where, { tail, region: regionOf(foldIdNumber(written)) });
    case 'check-digit':
      return finding('id-number-check-digit', where, { tail });
  }
}

/** 性别 against the 17th digit of a valid ID (odd is 男); the ID counts. */
function checkSex(person: PersonRow): readonly Finding[] {
  const { idReading: id } = person;
  const written = writtenIn(person.row.value('sex')).trim();
  const sex: Sex | null = readSex(written);
  if (id.kind !== 'valid' || saysNothing(written) || sex === id.sex) return [];
  return [finding('sex-mismatch', at(person, 'sex'), { written, fromId: id.sex })];
}

/**
 * 出生年月 against a valid ID, by day, or by month where it has no day; the ID counts (`birth-mismatch`).
 * Without a valid ID it must hold a full date (`birth-missing`): a month shows only who is surely too
 * young or too old. Example: 1980.1 beside an ID of 2001-05-12 is a mismatch, 2001.5 is none.
 */
function checkBirth(person: PersonRow): readonly Finding[] {
  const { idReading: id, birthWritten, born } = person;
  const raw = person.row.value('birth');
  if (id.kind === 'valid') {
    if (saysNothing(writtenIn(raw)) || agrees(birthWritten, id.birth)) return [];
    return [
      finding('birth-mismatch', at(person, 'birth'), {
        written: writtenAs(raw, birthWritten),
        fromId: dateText(id.birth),
      }),
    ];
  }
  const fullDate = born !== null && compareDates(born.first, born.last) === 0;
  if (fullDate || !(person.columns.has('birth') || person.columns.has('idNumber'))) return [];
  const column = person.columns.has('birth') ? 'birth' : 'idNumber';
  return [finding('birth-missing', at(person, column), { name: person.name })];
}

function agrees(written: PartialDate | null, birth: { year: number; month: number; day: number }): boolean {
  if (written === null || written.year !== birth.year) return false;
  const sameMonth = written.month === birth.month || (written.orOctober === true && birth.month === 10);
  return sameMonth && (written.day === null || written.day === birth.day);
}

function writtenAs(raw: Raw, read: PartialDate | null): string {
  const day = read?.day ?? null;
  return raw.kind === 'date' && read !== null && day !== null
    ? dateText({ ...read, day })
    : writtenIn(raw).trim();
}

/** A blank phone raises nothing: the notice does not demand one. */
function checkPhone(person: PersonRow): readonly Finding[] {
  const phone = readPhone(person.row.value('phone'));
  if (phone.kind === 'none') return [];
  if (phone.kind === 'invalid') {
    return [finding('phone-invalid', at(person, 'phone'), { tail: tailOf(phone.written) })];
  }
  const changed = rewritten(person, 'phone', phone.phone, true);
  return phone.assigned
    ? changed
    : [...changed, finding('phone-unassigned', at(person, 'phone'), { tail: tailOf(phone.phone) })];
}
