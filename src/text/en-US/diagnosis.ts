/*
 * Sentences of the page Diagnosis.
 */
import type { DiagnosisWords, TrialCounts } from '../diagnosis-words';

const counted = ({ passed, failed, impossible }: TrialCounts): string =>
  `${passed} passed, ${failed} failed, ${impossible} not possible here`;

const trial: DiagnosisWords['trial'] = {
  texts: 'Texts that look like formulas, numbers, dates',
  textFormat: 'The same in cells of text format',
  longText: '32,767 characters in one cell',
  numbers: 'Numbers to the last digit',
  formats: 'Number formats',
  dates: 'Dates',
  formulas: 'Formulas, computed by Excel',
  errors: 'Error values told from texts',
  merges: 'Merged cells',
  manyMerges: '600 merged areas',
  looks: 'Fonts, borders, heights, widths, links',
  typingRules: 'Lists, rules for typing, conditional formats',
  printing: 'Page set-up and frozen rows',
  rewriting: 'Rewriting in place',
  titles: 'Sheet names: taken, with special characters',
  hiding: 'Very hidden sheets',
  removing: 'Removing our own sheets',
  writing: 'Writing cells',
  changed: 'Not writing where the cell has changed',
  moved: 'Not writing where the row has moved',
  overFormula: 'Not writing over formulas',
  goneSheet: 'Not writing where the sheet is gone',
  scattered: '266 scattered cells at once',
  plainGuard: 'Sheet protection without a password',
  lockedCells: 'Locked cells behind a password are not written',
  passwords: 'Only the right password unprotects',
  relocking: 'Locking cells again under protection',
  guardedRewrite: 'Sheets with a password are not rewritten',
  guardedReading: 'Reading a protected sheet',
  large: '2,000 rows by 20 columns',
  heavy: '5 MB of long texts',
};

export const diagnosis: DiagnosisWords = {
  title: 'Diagnosis',
  purpose:
    'Does every kind of reading and writing that Dengbang needs once in this workbook, and looks whether it came out right. Run it after installing or updating; it takes a minute or two.',
  does: [
    'It adds scratch sheets named 登榜诊断 and deletes them after each case.',
    'Not one cell of your sheets is changed, and the report holds neither their names nor their content.',
    'Afterwards Excel counts the workbook as changed, though there is nothing to save, and the undo list may be empty. A blank workbook is best.',
  ],
  nowhere: 'There is no workbook to diagnose here.',
  start: 'Start (adds scratch sheets, deletes them)',
  again: 'Once more (adds scratch sheets, deletes them)',
  busy: 'Please wait until the work at hand is done.',
  running: (done, total, name) => `Case ${done} of ${total}: ${trial[name]}`,
  ended: {
    whole: (counts) => `Done: ${counted(counts)}.`,
    stopped: (counts) => `Stopped: ${counted(counts)}; the rest was not run.`,
    structureLocked:
      'Not run: the structure of this workbook is protected and takes no new sheet. Please open a blank workbook and run it there.',
  },
  cleaned: 'All scratch sheets were deleted.',
  left: (names) => `These scratch sheets were not deleted; please delete them: ${names.join(', ')}`,
  leftUnknown: (code) =>
    `It is not known whether all scratch sheets were deleted${code === null ? '' : ` (${code})`}. If you see a sheet named 登榜诊断, please delete it.`,
  outcome: { passed: 'Passed', failed: 'Failed', impossible: 'Not possible' },
  results: 'Results by case',
  trial,
  note: {
    'write-time': 'written in',
    'read-time': 'read in',
    'password-code': 'code for a wrong password',
    'password-told': 'protection is read as',
    'error-kind': 'error value is read as',
    'not-readable': 'only that it can be written is proven of',
  },
  mismatch: (what, expected, found) => `${what}: expected ${expected}, found ${found}`,
  broke: (code) => `error: ${code}`,
  needs: (set) => `needs ${set}`,
  milliseconds: (ms) => `${ms} ms`,
  report: {
    label: 'Report',
    hint: 'Please send all of it to whoever maintains Dengbang, or add it to the acceptance sheet.',
    copy: 'Copy report',
    copied: 'Copied.',
    copyByHand: 'The report is selected: press Ctrl+C (Cmd+C on a Mac).',
    heading: 'Dengbang diagnosis',
    at: 'time',
    host: 'host',
    has: 'has',
    hasNot: 'has not',
    took: 'took',
  },
};
