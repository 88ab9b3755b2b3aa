/*
 * The words of the page Workbench.
 */
import type { WorkbenchWords } from '../workbench-words';

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export const workbench: WorkbenchWords = {
  title: 'Dengbang workbench',
  notStarted:
    'The workbench did not start. Please use a newer browser: Chrome or Edge 109 or later, or Firefox 113 or later.',
  toolbar: 'File',
  open: 'Open',
  save: 'Save',
  saveAs: 'Save as',
  fresh: 'New',
  sample: 'Sample',
  print: 'Print',
  freshName: 'contest.xlsx',
  sampleName: 'sample contest.xlsx',
  unsaved: 'not saved',
  noFile: 'No workbook is open',
  sides: { label: 'Sheets and Dengbang', grid: 'Sheets', pane: 'Dengbang' },
  start: {
    lead: 'Score a contest in the browser: open the workbook, check, rank, award, and save a file that Excel and WPS open.',
    local: 'Files are handled on this computer only. Nothing is uploaded, nothing needs a network.',
    open: 'Open a workbook',
    drop: 'Or drop an .xlsx file here.',
    sample: 'See a sample contest (120 invented people)',
    fresh: 'Start a new contest',
  },
  dropHere: 'Let go to open this file',
  busy: { opening: 'Opening…', drawing: 'Drawing the sheets…', saving: 'Saving…' },
  notice: {
    notOpened: (name, what, todo) => `“${name}” was not opened: ${what} ${todo}`,
    savedInPlace: (name) => `Saved to “${name}”.`,
    downloaded: (name) =>
      `“${name}” was given to the browser to download. Please check that it is in your downloads.`,
    notAllowed:
      'Not saved: the browser was not allowed to write this file. Press Save again and allow it, or use Save as.',
    notSaved:
      'Not saved: writing the file failed, and the file is as it was. It may be open in Excel or WPS; close it there and try again, or use Save as.',
    editRefused:
      'Some changes were not written to the workbook (a locked cell, or part of an array formula); the sheet shows what was there before.',
    broken: 'Something in Dengbang itself failed. Please save a copy with Save as, then open this page anew.',
    notAFile: 'What was dropped is not a file. Please drop an .xlsx file.',
    grid: {
      structure:
        'Only what cells hold can be changed here. For rows, columns, sheets, merging and sorting please use Excel or WPS.',
      look: 'Formats are not changed here. For fonts, colours and borders please use Excel or WPS.',
      locked: 'This cell is locked. Unseal the round, or lift the protection of the sheet, to change it.',
      'array-formula': 'This cell is part of an array formula and cannot be changed alone.',
      'read-only': 'This workbook is for reading only.',
      clipboard: 'The browser did not hand over the clipboard. Please paste with Ctrl+V.',
    },
    dismiss: 'Close',
  },
  leaving: {
    text: 'The workbook has changes that are not saved. Save them before something else is opened?',
    save: 'Save first',
    leave: 'Go on without saving',
    stay: 'Cancel',
  },
  overwrites: {
    text: 'Another program has changed this file since it was opened. Saving would write over that.',
    over: 'Save all the same',
    other: 'Save as',
  },
  elsewhere:
    'This workbook is open in another tab too. Each keeps its own changes, and whoever saves last wins: please work in one of them only.',
  keeping: {
    ask: (days) =>
      `Keep a copy of unsaved work on this computer, in case the browser closes? It holds identity and account numbers: on a shared computer choose not to. It goes once you save, after ${days} days at the latest, or whenever you clear it.`,
    yes: 'Keep a copy',
    no: 'Do not keep',
    offer: (name, at) => `“${name}” was not saved last time, ${moment.format(new Date(at))}:`,
    restore: 'Restore',
    discard: 'Discard',
    full: 'The space that this computer gives to web pages is full: the changes are not kept. Please save the workbook soon.',
    impossible:
      'The browser does not let this page keep anything on the computer: the changes are not kept. Please save the workbook soon.',
    on: 'Copy kept: on',
    off: 'Copy kept: off',
    isOn: (days) =>
      `A copy of unsaved work is kept on this computer. It goes once you save, after ${days} days at the latest.`,
    isOff: 'No copy of unsaved work is kept on this computer: if the browser closes, it is lost.',
    clear: 'Turn off and clear',
    close: 'Back',
  },
  printing: {
    which: 'Which sheet to print',
    reports: (count) => `All reports (${count} ${count === 1 ? 'sheet' : 'sheets'})`,
    go: 'Print',
    close: 'Back',
    laying: 'Laying out the pages…',
    pages: (count) => `${count} ${count === 1 ? 'page' : 'pages'}`,
    hint: 'The pages are A4 with their margins. In the print window leave margins at none or default, and headers and footers off.',
  },
};
