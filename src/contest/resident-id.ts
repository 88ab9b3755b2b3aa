/*
 * Whether an identity number is well formed, and the birth date and sex that a well-formed one holds.
 * One fault per number, the first that applies. Whether the number really belongs
 * to the person, and whether two people share one, is not known here.
 */
import type { CalendarDate, Raw } from './raw';
import type { DocumentKind, Sex } from './registration';
import { compareDates, readDateText } from './calendar';
import { codeIn, foldText, saysNothing, writtenIn } from './cell-text';

export type IdFault =
  'missing' | 'as-number' | 'character' | 'length' | 'birth-date' | 'region' | 'check-digit';
type CheckedKind = Exclude<DocumentKind, 'hand-check'>;

export type IdReading =
  | {
      readonly kind: 'valid';
      readonly document: CheckedKind;
      readonly idNumber: string;
      readonly birth: CalendarDate;
      readonly sex: Sex;
    }
  /** No check digit: a person must look. `documentName` is 证件类型, or what the form suggests. */
  | { readonly kind: 'hand-check'; readonly idNumber: string; readonly documentName: string }
  | {
      readonly kind: 'invalid';
      readonly fault: IdFault;
      readonly document: DocumentKind;
      readonly written: string;
    };

/** Province codes of GB/T 2260. 83 stands for Taiwan on residence permits. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of the first 17 digits (GB 11643, ISO 7064 MOD 11-2): 11010119900307971 → 0. */
export function idCheckDigit(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17.charAt(at)), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** An identity number as it is compared: plain characters, no spaces or invisible marks, upper case. */
export function foldIdNumber(text: string): string {
  return foldText(text).toUpperCase();
}

const oldPermanentCard = /^[A-Z]{3}\d{12}$/u;
const handCheckTypes = /护照|通行证|回乡证|台胞证|军官证|警官证|士兵证|其他|其它|passport/iu;
const checkedTypes = /身份证|居住证|二代证|永久居留|idcard|identity/iu;

/** The document that has to be looked at by a person, or null where the check digit can speak. */
function handCheckDocument(type: string, number: string): string | null {
  if (handCheckTypes.test(type)) return type;
  if (oldPermanentCard.test(number)) return saysNothing(type) ? '外国人永久居留证' : type;
  if (checkedTypes.test(type) || number.length === 18) return null;
  if (!saysNothing(type)) return type;
  if (/^[HM]\d{8,10}$/u.test(number)) return '港澳居民来往内地通行证';
  return /^[A-Z]{1,2}\d{7,8}$/u.test(number) ? '护照' : null;
}

/** By form: a first digit 9 is a foreigner's permanent residence card, 81 82 83 a residence permit. */
function checkedKind(number: string): CheckedKind {
  if (number.startsWith('9')) return 'foreign-permanent';
  return /^8[123]/u.test(number) ? 'permit' : 'resident';
}

/** The province on a card: its first two digits, on a foreigner's card digits two and three. */
export function regionOf(number: string): string {
  return checkedKind(number) === 'foreign-permanent' ? number.slice(1, 3) : number.slice(0, 2);
}

function birthOf(number: string): CalendarDate | null {
  const read = readDateText(number.slice(6, 14));
  return read === null || read.day === null || read.year < 1900
    ? null
    : { year: read.year, month: read.month, day: read.day };
}

/**
 * Checks an 18-character number: resident ID, residence permit for Hong Kong, Macao and Taiwan (81 82
 * 83), foreigner's permanent residence card (9, province, country). In this order: only digits and an X
 * at the end; 18 of them (15 is the first generation, invalid since 2013); a birth date that exists,
 * from 1900 to `latestBirth`; a province of GB/T 2260 (abolished districts such as 110103 stay valid);
 * the check digit. Example: 110101199003079710 is valid, male, born 1990-03-07; ending in 11 it fails
 * its check digit.
 */
export function checkIdNumber(number: string, latestBirth: CalendarDate): IdReading {
  const document = checkedKind(number);
  const invalid = (fault: IdFault): IdReading => ({ kind: 'invalid', fault, document, written: number });
  if (!/^\d*[\dX]$/u.test(number)) return invalid('character');
  if (number.length !== 18) return invalid('length');
  const birth = birthOf(number);
  if (birth === null || compareDates(birth, latestBirth) > 0) return invalid('birth-date');
  if (!provinces.has(regionOf(number))) return invalid('region');
  if (idCheckDigit(number.slice(0, 17)) !== number.charAt(17)) return invalid('check-digit');
  const sex = Number(number.charAt(16)) % 2 === 1 ? '男' : '女';
  return { kind: 'valid', document, idNumber: number, birth, sex };
}

/**
 * Reads 身份证号 beside its 证件类型. A number cell is a fault whatever its digits: Excel keeps only 15 of
 * 18, and one spoilt number in eleven passes its check digit by chance. Passports, travel permits and
 * the old permanent residence card (three letters, twelve digits) go to a person; where 证件类型 is blank
 * or unknown, 18 characters are checked and the other forms are told by their letters. `latestBirth` is
 * 报名截止日: nobody born later can have registered, so such a date is no birth date.
 */
export function readIdNumber(raw: Raw, idType: Raw, latestBirth: CalendarDate): IdReading {
  const written = codeIn(raw);
  if (saysNothing(written)) return { kind: 'invalid', fault: 'missing', document: 'resident', written: '' };
  if (raw.kind === 'number' || raw.kind === 'date') {
    return { kind: 'invalid', fault: 'as-number', document: 'resident', written };
  }
  const number = foldIdNumber(written);
  const documentName = handCheckDocument(foldText(writtenIn(idType)), number);
  return documentName === null
    ? checkIdNumber(number, latestBirth)
    : { kind: 'hand-check', idNumber: number, documentName };
}
