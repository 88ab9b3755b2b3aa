/*
 * What the frame around the pages says, in English.
 */
import type { FrameWords } from '../frame-words';
import { journal } from './journal';
import { names } from './names';

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

function writtenText(sheets: number, cells: number): string {
  const parts = [
    ...(sheets === 0 ? [] : [counted(sheets, 'sheet')]),
    ...(cells === 0 ? [] : [counted(cells, 'cell')]),
  ];
  return parts.length === 0 ? '' : `${parts.join(' and ')} written.`;
}

const bases = { scored: 'valid results', attended: 'present', entered: 'entered' } as const;

export const frame: FrameWords = {
  menu: 'Pages of Dengbang',
  switchLanguage: '中文',
  brand: (program) => program.replace(/^dengbang\b/u, 'Dengbang'),
  opening: 'Opening the page…',
  phase: {
    reading: 'Reading the workbook…',
    computing: 'Computing…',
    writing: (done, total) =>
      total === null || total === 0 ? 'Writing…' : `Writing: batch ${done} of ${total}`,
  },
  stop: 'Stop',
  stopping: 'It stops once the sheet in hand is written.',
  waiting: 'Still waiting for Excel. If a cell is being edited, press Enter to finish it.',
  stale: 'The workbook was changed; what is shown here is from before.',
  readAgain: 'Read again',
  structureLocked:
    'The structure of this workbook is protected, so Excel adds no sheet. Lift “Protect Workbook” on the Review tab, then write the reports.',
  act: (act, round) => journal.act(act, round),
  preview: {
    heading: (act) => `Before it is written: ${act}`,
    refusedHeading: 'Not done, nothing was written',
    nothing: 'The workbook says this already; there is nothing to write.',
    edits: 'Marks that somebody changed since the last calculation:',
    brings: 'What it brings about',
    writes: 'What will be written',
    sheets: {
      made: (all) => `New sheets (${all.length}): ${all.join(', ')}`,
      rewritten: (all) => `Sheets written anew (${all.length}): ${all.join(', ')}`,
      removed: (all) => `Earlier sheets of Dengbang taken away (${all.length}): ${all.join(', ')}`,
      guarded: (all) => `Sheets whose protection changes (${all.length}): ${all.join(', ')}`,
    },
    cells: (sheet, columns, over, isBack) =>
      `“${sheet}”${isBack ? ' gets back' : ''}: ${columns
        .map(({ role, count, first }) => `${role}, ${count} cells from ${first}`)
        .join(
          '; ',
        )}${over === 0 || isBack ? '' : `. ${over} of these cells hold something now, which is replaced`}`,
    untouched: 'Nothing else is touched.',
    results: 'Results',
    round: (round, { entered, attended, scored }) =>
      `${names.round[round]}: ${entered} entered, ${attended} present, ${scored} with a result`,
    line: ({ percent, base, of, exact, places }) =>
      `${places} advance (${percent} of ${of} ${bases[base]} is ${exact})`,
    leaders: 'Leaders:',
    person: ({ rank, name, unit, total }) =>
      [rank === null ? '' : `no. ${rank}`, name, unit, total].filter((text) => text !== '').join(' '),
    lastInside: (person) => `Last inside the line: ${person}`,
    firstOutside: (person) => `First outside: ${person}`,
    ties: (count) => `Ties that wait for a ruling: ${count}; their ranks stay open`,
    provisional: 'Some marks are missing; ranks are provisional',
    problems: ({ error, warning, info }) =>
      error + warning + info === 0
        ? 'No problems.'
        : `Problems: errors ${error}, warnings ${warning}, notes ${info}.`,
    backHeading: 'How to go back',
    back: {
      restore: 'Press “Take back the last step” afterwards; it works after closing and reopening too.',
      unseal:
        'To change anything after sealing, unseal it first; that needs a reason and stands on the reports.',
      'seal-again': 'Seal again when all is right; the same content has the same code.',
      entry: 'Type the sheet again on the page Entry; both typings stay in the record.',
      'delete-sheets': 'If you do not want them, delete the new sheets.',
      none: 'A restore cannot itself be taken back; do the act again where needed.',
    },
    write: 'Write into the workbook',
    cancel: 'Do not write',
    close: 'Back',
    more: (count) => `${count} more`,
  },
  ended: {
    label: 'How the last step ended',
    written: (act, sheets, cells) => `Done: ${act}. ${writtenText(sheets, cells)}`,
    restored: 'The workbook is as it was before.',
    again: 'Do it again',
    takeBack: 'Take back the last step',
    print: 'To print: open a report sheet and press Ctrl+P (Cmd+P on a Mac); paper and page numbers are set.',
    dismiss: 'All right',
    show: (sheet) => `Show “${sheet}”`,
  },
  broke: {
    title: 'This page failed',
    text: 'The workbook is not affected. Open the page again; if it stays so, send the report of the page Diagnosis to whoever maintains this.',
    again: 'Open this page again',
  },
};
