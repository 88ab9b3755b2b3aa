/*
 * Decides how findings about who somebody is are told in English: documents, phones, names, units.
 */
import type { FindingWords } from '../words';
import { confirm, date, decide, NOTHING_TO_DO, otherPlace, q, Who, who } from './phrase';

const CHECK_ID = 'Compare it with the identity card and correct it.';

export const identity = {
  'id-number-missing': ({ name }) => ({
    what: `${Who(name)} has no ID number.`,
    todo: `Ask the person or their unit for it and fill it in. ${decide('id-number-missing')}`,
  }),
  'id-number-as-number': ({ tail }) => ({
    what: `The ID number (ending in ${q(tail)}) is stored as a number. Excel keeps only the first 15 digits, so the last ones are lost and the ending shown is not reliable.`,
    todo: 'Format the column as text first, then type all 18 characters again from the identity card.',
  }),
  'id-number-character': ({ tail }) => ({
    what: `The ID number (ending in ${q(tail)}) holds a character that cannot be there: the first 17 are digits, the last is a digit or X.`,
    todo: `${CHECK_ID} ${decide('id-number-character')}`,
  }),
  'id-number-length': ({ tail, length }) => ({
    what: `The ID number (ending in ${q(tail)}) has ${length} characters instead of 18.`,
    todo: `${length === 15 ? 'Old numbers of 15 digits are no longer in use: fill in the 18 characters on the card.' : CHECK_ID} ${decide('id-number-length')}`,
  }),
  'id-number-birth-date': ({ tail }) => ({
    what: `Digits 7 to 14 of the ID number (ending in ${q(tail)}) are the date of birth, but there is no such day or it is still to come.`,
    todo: `${CHECK_ID} ${decide('id-number-birth-date')}`,
  }),
  'id-number-region': ({ region }) => ({
    what: `The ID number begins with ${q([...region].slice(0, 2).join(''))}, which is no province.`,
    todo: `${CHECK_ID} ${decide('id-number-region')}`,
  }),
  'id-number-check-digit': ({ tail }) => ({
    what: `The last character of the ID number (ending in ${q(tail)}) does not fit the others; most likely one digit is mistyped or two are swapped.`,
    todo: `${CHECK_ID} ${decide('id-number-check-digit')}`,
  }),
  'duplicate-id-number': ({ tail, otherCell, otherName }) => ({
    what: `The ID number (ending in ${q(tail)}) is the same as in ${otherPlace(otherCell)} (${who(otherName)}); the person may have registered twice.`,
    todo: `If it is one person, keep one row; if not, correct the wrong number from the identity card. ${decide('duplicate-id-number')}`,
  }),
  'duplicate-ticket': ({ otherCell, otherName }) => ({
    what: `The ticket is the same as in ${otherPlace(otherCell)} (${who(otherName)}); a ticket belongs to one person only.`,
    todo: 'Correct the wrong one from the list of tickets issued; if it is one person, keep one row.',
  }),
  'phone-invalid': ({ tail }) => ({
    what: `The phone number (ending in ${q(tail)}) is not a valid mobile number: one number of 11 digits that begins with 1.`,
    todo: `Ask the person and correct it. ${decide('phone-invalid')}`,
  }),
  'name-missing': () => ({
    what: 'This row has no name.',
    todo: 'Fill in the name, or delete the row if it is no longer needed.',
  }),
  'unit-missing': ({ name }) => ({
    what: `${Who(name)} has no unit.`,
    todo: `Fill in the full name of the unit; unit awards are counted by it. ${decide('unit-missing')}`,
  }),
  'ticket-missing': ({ name }) => ({
    what: `${Who(name)} has no ticket, and name and unit do not say for certain who it is.`,
    todo: 'Fill in the ticket (准考证号).',
  }),
  'sex-mismatch': ({ written, fromId }) => ({
    what: `The sex is given as ${q(written)}, but digit 17 of the ID number says ${q(fromId)}; the ID number counts for now.`,
    todo: `Compare with the identity card and correct the sex or the ID number. ${confirm('sex-mismatch')}`,
  }),
  'birth-mismatch': ({ written, fromId }) => ({
    what: `The date of birth is given as ${q(written)}, but the ID number says ${date(fromId)}; the ID number counts for now.`,
    todo: `Compare with the identity card and correct the date or the ID number. ${confirm('birth-mismatch')}`,
  }),
  'birth-missing': ({ name }) => ({
    what: `${Who(name)} has no date of birth and the document does not give one, so the age was not checked.`,
    todo: 'Fill in the date of birth from the document.',
  }),
  'id-needs-hand-check': ({ document }) => ({
    what: `This kind of document${document.trim() === '' ? '' : ` (${q(document)})`} cannot be checked automatically; date of birth and sex are taken from their columns.`,
    todo: `Check the original document by hand. ${confirm('id-needs-hand-check')}`,
  }),
  'phone-unassigned': ({ tail }) => ({
    what: `The phone number (ending in ${q(tail)}) begins with digits that no mobile network is known to use.`,
    todo: 'Call it or ask the person; if it is right, there is nothing to do.',
  }),
  'unit-name-variant': ({ written, counted, similar }) =>
    similar === undefined
      ? {
          what: `The unit is written ${q(written)} and counted as ${q(counted)} for the unit awards.`,
          todo: 'If they are one unit, there is nothing to do; if not, correct the unit on the roster (报名汇总表).',
        }
      : {
          what: `The units ${q(written)} and ${q(similar)} look alike and are counted as two.`,
          todo: 'If they are one unit, give them the same name, or its head-count falls short; if they are two, there is nothing to do.',
        },
  'credit-code-invalid': ({ written }) => ({
    what: `The credit code ${q(written)} does not pass its check; a character may be mistyped.`,
    todo: 'Compare it with the licence and correct it; if the licence says the same, there is nothing to do.',
  }),
  'consent-missing': ({ name }) => ({
    what:
      name === ''
        ? 'The roster has no consent column (同意), so nobody can see who agrees to the use of personal data.'
        : `There is no record that ${who(name)} agrees to the use of personal data.`,
    todo: 'Ask the person and fill in the consent column (同意); until then neither publish the data nor add it to the talent pool.',
  }),
  'value-normalised': ({ written, read }) => ({
    what:
      read === ''
        ? `The cell holds ${q(written)}, which says nothing that can be read; it was taken as blank and is unchanged.`
        : `The cell holds ${q(written)} and was read as ${q(read)}; the cell itself is unchanged.`,
    todo: NOTHING_TO_DO,
  }),
} satisfies Partial<FindingWords>;
