/*
 * Findings about the workbook, rules, seals and the journal: their titles, and what the chief judge is told.
 */
import type { CatalogueWords } from '../catalogue-words';
import { harmless, unread, setting } from './catalogue-chief';

export const workbook = {
  'sheet-not-found': { title: 'Sheet not found', chief: unread },
  'sheet-ambiguous': { title: 'More than one sheet fits', chief: unread },
  'column-missing': { title: 'Needed column missing', chief: unread },
  'column-ambiguous': { title: 'More than one column fits', chief: unread },
  'setting-unknown': { title: 'Unknown rule', chief: setting },
  'setting-invalid': { title: 'Rule cannot be used', chief: setting },
  'sealed-round-changed': {
    title: 'Changed after the seal',
    chief: {
      means: 'The workbook no longer says what was signed; the code of the seal does not fit.',
      todo: 'Find out who changed what, and decide: put it back, correct it with two names, or open the seal.',
    },
  },
  'journal-broken': {
    title: 'Journal not complete',
    chief: {
      means: 'Ranks still follow the marks, but the journal no longer proves what was done.',
      todo: 'Decide from which backup to go on, and have it put on record.',
    },
  },
  'header-repeated': { title: 'Heading inside the table', chief: harmless },
  'hidden-rows': {
    title: 'Hidden rows',
    chief: {
      means: 'Hidden rows are ranked and counted like all others.',
      todo: 'The staff unhide and check them; no decision of yours is needed.',
    },
  },
  'formula-without-value': {
    title: 'Formula without a stored result',
    chief: {
      means: 'The cell cannot be read now, so ranks that depend on it are not reliable.',
      todo: 'The staff have Excel calculate it; no decision of yours is needed.',
    },
  },
  'sheet-protected': {
    title: 'Protected, not all was written',
    chief: {
      means: 'Ranks and awards are not affected; not all of them are in the workbook.',
      todo: 'If the protection is yours, lift it; else nothing to decide.',
    },
  },
  'report-stale': {
    title: 'Report out of date',
    chief: {
      means: 'Ranks and awards on this report may not be those of now.',
      todo: 'Do not sign or publish it before it is made anew.',
    },
  },
  'review-void': {
    title: 'Review has no effect',
    chief: {
      means: 'The problem counts as not reviewed.',
      todo: 'Where it is still there, look at it again and decide anew.',
    },
  },
} as const satisfies Partial<CatalogueWords['findings']>;
