/*
 * The titles of all messages, and the sentences that no rule says: which step or cell was not written, what went
 * wrong in Excel.
 */
import type { CatalogueWords } from '../catalogue-words';
import { plain } from '../quote';
import { findings } from './catalogue-findings';
import { q } from './phrase';

const sheetOf = (sheet: string): string => (sheet === '' ? 'the sheet' : `sheet ${q(sheet)}`);
const SheetOf = (sheet: string): string => (sheet === '' ? 'The sheet' : `Sheet ${q(sheet)}`);
const cellsOf = (cells: readonly string[], count: number): string =>
  `${cells.map((one) => plain(one, 20)).join(', ')}${count > cells.length ? ` and others, ${count} in all,` : ''}`;
const KEPT = 'What is written is not written twice; you can also take back the last step.';

export const catalogue: CatalogueWords = {
  findings,
  refusals: {
    'settings-unclear': {
      title: 'Rules not clear',
      chief: {
        means: 'Nothing is done before the rules are clear.',
        todo: 'Say what the line that cannot be understood is meant to be.',
      },
    },
    'final-has-no-next': { title: 'No round after the final' },
    'names-equal': { title: 'Both names are the same' },
    'people-on-sheet': { title: 'People are on the sheet already' },
    'no-tickets': { title: 'Nobody has a ticket yet' },
    'nothing-to-change': { title: 'No new mark given' },
    'round-not-found': { title: 'No score sheet of this round' },
    'round-before-not-found': { title: 'No score sheet of the round before' },
    'round-sealed': {
      title: 'The round is sealed',
      chief: {
        means: 'What was sealed is signed; a change makes the code of the seal void.',
        todo: 'Where it must be changed, decide to open the seal with a reason, or correct it with two names.',
      },
    },
    'round-not-sealed': { title: 'The round is not sealed' },
    'second-name-needed': {
      title: 'Two people must sign',
      chief: {
        means: 'Two people answer for a change after the seal.',
        todo: 'Check it, you or another in charge, and give your name.',
      },
    },
    'nobody-advances': { title: 'Nobody advances from this round' },
    'password-needed': { title: 'Password needed' },
    'first-name-needed': { title: 'First typist not known' },
    'copy-not-read': { title: 'Second copy not read' },
    'tie-on-line': {
      title: 'Tie on the line',
      chief: {
        means: 'Who advances is open, so the next round cannot begin.',
        todo: 'Decide the order by a run-off, a draw or the committee.',
      },
    },
    'tie-in-line': {
      title: 'Tie among those next in line',
      chief: { means: 'Who moves up is open.', todo: 'Decide who stands first.' },
    },
    'tie-not-ordered': { title: 'Tie not put in order' },
    'list-locked': { title: 'List protected with a password' },
    'list-full': { title: 'No free line on the list' },
    'list-unclear': { title: 'Not clear which list is meant' },
    'sheet-locked': { title: 'Sheet protected with a password' },
    'no-room': { title: 'No free row on the score sheet' },
    'ticket-unknown': { title: 'No such ticket' },
    'ticket-twice': { title: 'Ticket on two rows' },
    'already-recorded': { title: 'Recorded already' },
    'nothing-recorded': { title: 'Nothing to take back' },
    'review-name-needed': { title: 'Name of the reviewer missing' },
    'review-basis-needed': { title: 'Basis of disqualification missing' },
    'review-not-waiting': { title: 'Nothing waits for a review' },
    'mark-unreadable': { title: 'That is no mark' },
    'mark-same': { title: 'The mark is the same' },
    'mark-is-formula': { title: 'The mark is a formula' },
    'entry-refused': { title: 'Typing not accepted' },
    'marks-needed': { title: 'Marks not complete' },
    'seal-blocked': {
      title: 'Cannot be sealed yet',
      chief: {
        means: 'While the following is open, a seal would prove nothing.',
        todo: 'Rule and review what is yours to decide; the staff settle the rest.',
      },
    },
    'typing-refused': { title: 'Some marks not accepted' },
    'settings-same': { title: 'Rules are the same' },
    'name-needed': { title: 'Name of who signs missing' },
    'rules-confirmed-already': { title: 'Rules confirmed already' },
    'settings-invalid': { title: 'Value of a rule not allowed' },
    'weights-not-whole': { title: 'Weights do not make up 100 percent' },
    'setting-unknown': { title: 'No such rule' },
    'setting-has-own-act': { title: 'This rule is changed elsewhere' },
    'setting-is-formula': { title: 'The rule is a formula' },
    'confirmed-rules-change': {
      title: 'Rules are confirmed',
      chief: {
        means: 'A change after the confirmation may change ranks and awards, and every report will say so.',
        todo: 'Where it must be changed, decide it, with a reason and two names.',
      },
    },
    'sheet-unknown': { title: 'No such sheet in the workbook' },
    'settings-sheet-fixed': { title: 'The settings sheet cannot be chosen' },
  },
  inPane: {
    'final-has-no-next': 'Check the round.',
    'nothing-to-change': 'Give the corrected theory or practical mark.',
    'round-sealed':
      'Where it must be changed, open the seal first with a reason, or correct it with two names.',
    'second-name-needed': 'Give the name of whoever checked it too; it must be somebody else.',
    'password-needed': 'Fill in the password, or lift the protection in Excel first.',
    'tie-on-line': 'Rule this tie first, then open the next round.',
    'tie-in-line': 'Rule first who of them stands before the others.',
    'tie-not-ordered/seed-missing': 'Throw a number in public and fill it in as the seed.',
    'first-name-needed': 'Give the name of whoever typed first.',
    'copy-not-read': 'Type the second copy on the blank form and leave its headings as they are.',
    'marks-needed': 'Type what is on the paper; 缺考 for absent, - for blank.',
    'entry-refused/who-missing': 'Give the name of the typist.',
    'entry-refused/already-claimed': 'Let that person finish, or discard the typing first.',
    'entry-refused/first-has-errors':
      'If it was mistyped, let the first typist type it again; if the paper is wrong, let the chief judge correct it.',
    'entry-refused/kept-entry-has-errors': 'Choose the other one, or neither, and both type again.',
    'entry-refused/warning-not-accepted':
      'Look at the paper again: 缺考 for absent; if it really says so, confirm it.',
    'entry-refused/already-final':
      'If you hold another paper, compare the two; to type it again, let somebody else discard it first.',
    'entry-refused/resolve-first': 'Let a third person compare with the paper and say which one equals it.',
    'entry-refused/retype-instead': 'Type only that part; if the decision was wrong, take it back first.',
  },
  undone: {
    'password-needed': {
      title: 'Step not done for want of a password',
      told: (sheet) => ({
        what: `${SheetOf(sheet)} is protected with a password and was not written.`,
        todo: `Lift its protection and do it again. ${KEPT}`,
      }),
    },
    'structure-locked': {
      title: 'Workbook structure protected',
      told: (sheet) => ({
        what: `The structure of the workbook is protected, so ${sheetOf(sheet)} was not added.`,
        todo: `Lift the protection under Review, Protect Workbook, and do it again. ${KEPT}`,
      }),
    },
    'sheet-gone': {
      title: 'The sheet is gone',
      told: (sheet) => ({
        what: `${SheetOf(sheet)} was deleted and not written.`,
        todo: 'Check the workbook again and repeat the step.',
      }),
    },
    'host-failed': {
      title: 'Failed while writing',
      told: (sheet, code) => ({
        what: `Writing ${sheetOf(sheet)} failed${code === null ? '' : ` (${plain(code)})`}; it may be half written.`,
        todo: `Do it again. ${KEPT}`,
      }),
    },
    stopped: {
      title: 'Stopped as asked',
      told: (sheet) => ({
        what: `Writing was stopped, so ${sheetOf(sheet)} was not written.`,
        todo: `To finish, do it again. ${KEPT}`,
      }),
    },
    'not-reached': {
      title: 'Not reached',
      told: (sheet) => ({
        what: `A step before failed, so ${sheetOf(sheet)} was not written.`,
        todo: `Mend what failed first and do it again. ${KEPT}`,
      }),
    },
  },
  cells: {
    changed: {
      title: 'Changed before it was written',
      told: (sheet, cells, count) => ({
        what: `${SheetOf(sheet)}: ${cellsOf(cells, count)} changed after the preview and not written over.`,
        todo: 'Look at what stands there now and do it again.',
      }),
    },
    locked: {
      title: 'Cells locked',
      told: (sheet, cells, count) => ({
        what: `${SheetOf(sheet)}: ${cellsOf(cells, count)} locked and not written.`,
        todo: 'Lift the protection of the sheet and do it again.',
      }),
    },
    'sheet-gone': {
      title: 'Sheet of the cells deleted',
      told: (sheet, cells, count) => ({
        what: `${SheetOf(sheet)} was deleted; ${cellsOf(cells, count)} not written.`,
        todo: 'Check the workbook again and repeat the step.',
      }),
    },
  },
  host: {
    'cell-edit': {
      title: 'A cell is being edited',
      told: () => ({
        what: 'While a cell is being edited, Excel neither reads nor writes.',
        todo: 'End it with Enter or Esc and do it again.',
      }),
    },
    'read-only': {
      title: 'The workbook cannot be written',
      told: () => ({
        what: 'The workbook is read-only or protected, and Excel did not write.',
        todo: 'Enable editing, save a copy or lift the protection, and do it again.',
      }),
    },
    general: {
      title: 'Excel failed inside',
      told: () => ({
        what: 'Excel stopped without a reason; perhaps only a part was done.',
        todo: `Do it again; if it fails again, save and reopen the workbook. ${KEPT}`,
      }),
    },
    'too-large': {
      title: 'Too much at once',
      told: () => ({
        what: 'More was read or written at once than Excel allows.',
        todo: 'Move large sheets that are not of the contest to another workbook, or use Excel on the desktop, and do it again.',
      }),
    },
    unknown: {
      title: 'Excel reported an error',
      told: (code) => ({
        what: `Excel reported an error (${plain(code)}); perhaps only a part was done.`,
        todo: `Do it again; if it fails again, tell the code in the corner to your technician. ${KEPT}`,
      }),
    },
    ours: {
      title: 'Dengbang failed',
      told: () => ({
        what: 'The program did not finish; it is not your doing.',
        todo: `Do it again; if it fails again, tell your technician. ${KEPT}`,
      }),
    },
  },
  stopped: {
    title: 'Nothing computed, nothing written',
    chief: {
      means: 'There are no ranks and no awards.',
      todo: 'The staff mend the sheets and rules first; no decision of yours is needed.',
    },
    told: () => ({
      what: 'The score sheets or the rules could not be made out, so any result would be a guess.',
      todo: 'Mend the problems marked as errors and do it again.',
    }),
  },
};
