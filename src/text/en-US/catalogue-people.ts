/*
 * Findings about people, documents and eligibility: their titles, and what the chief judge is told.
 */
import type { CatalogueWords } from '../catalogue-words';
import { review, mend, harmless } from './catalogue-chief';

export const people = {
  'id-number-missing': { title: 'ID number missing', chief: review },
  'id-number-as-number': { title: 'ID number stored as a number', chief: mend },
  'id-number-character': { title: 'Wrong character in an ID number', chief: review },
  'id-number-length': { title: 'Wrong length of an ID number', chief: review },
  'id-number-birth-date': { title: 'Impossible birth date in an ID number', chief: review },
  'id-number-region': { title: 'No such region in an ID number', chief: review },
  'id-number-check-digit': { title: 'Check digit of an ID number is wrong', chief: review },
  'duplicate-id-number': { title: 'ID number used twice', chief: review },
  'duplicate-ticket': { title: 'Ticket used twice', chief: review },
  'phone-invalid': { title: 'Phone number not valid', chief: review },
  'name-missing': { title: 'Name missing', chief: mend },
  'unit-missing': {
    title: 'Unit missing',
    chief: {
      ...review,
      means:
        'Ranks are not affected, but a unit is counted too small for its awards; without a review the rounds concerned cannot be sealed.',
    },
  },
  'ticket-missing': { title: 'Ticket missing', chief: mend },
  'sex-mismatch': { title: 'Sex differs from the ID number', chief: review },
  'birth-mismatch': { title: 'Birth date differs from the ID number', chief: review },
  'birth-missing': {
    title: 'Birth date missing',
    chief: { ...harmless, todo: 'The age has not been checked; the staff fill in the date.' },
  },
  'id-needs-hand-check': { title: 'Document to be checked by hand', chief: review },
  'phone-unassigned': { title: 'Unusual phone prefix', chief: harmless },
  'unit-name-variant': {
    title: 'Unit written in different ways',
    chief: {
      means: 'Ranks are not affected; a unit may be counted too large or too small for its awards.',
      todo: 'Where it is not clear whether it is one unit, settle it with the organiser.',
    },
  },
  'credit-code-invalid': { title: 'Credit code of the unit not valid', chief: harmless },
  'consent-missing': {
    title: 'No record of consent',
    chief: {
      means: 'Ranks are not affected; until consent is confirmed, this person must not be published.',
      todo: 'Make sure that this is settled before you sign the public list.',
    },
  },
  'value-normalised': {
    title: 'Read in another spelling',
    chief: { ...harmless, todo: 'Nothing to decide.' },
  },
  'under-age': { title: 'Too young', chief: review },
  'over-age': { title: 'Past the retirement age', chief: review },
  'residence-too-short': { title: 'Not long enough in Beijing', chief: review },
  'retirement-category-needed': { title: 'Job category not clear', chief: review },
  'retires-before-final': { title: 'Retires before the final', chief: review },
  'residence-month-only': { title: 'Start in Beijing without a day', chief: review },
  'residence-missing': { title: 'Start in Beijing missing', chief: review },
  'registered-outside-window': { title: 'Registered outside the period', chief: review },
  'occupation-missing': { title: 'Occupation missing', chief: review },
  'registration-date-missing': {
    title: 'Date of registration missing',
    chief: { ...harmless, todo: 'Nothing to decide.' },
  },
  'boundary-birth-date': {
    title: 'Born on the very limit',
    chief: {
      means: 'The person counts as eligible, takes part and is ranked.',
      todo: 'If you read the notice otherwise, let the organiser change 界限当日 on sheet 规则; else nothing to decide.',
    },
  },
} as const satisfies Partial<CatalogueWords['findings']>;
