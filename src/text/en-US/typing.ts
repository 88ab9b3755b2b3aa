/*
 * Sentences of the page Entry, and why a typed sheet was not written.
 */
import type { Hand } from '../../contest/double-entry';
import type { Part } from '../../contest/finding';
import { plain } from '../quote';
import type { TypingWords } from '../typing-words';
import { names } from './names';

const people = (who: readonly string[]): string =>
  who.length === 0 ? 'somebody else' : who.map((one) => plain(one)).join(', ');
const hands = (typed: readonly Hand[]): string => people([...new Set(typed.map(({ who }) => who))]);
const partsOf = (parts: readonly Part[]): string => parts.map((part) => names.part[part]).join(', ');
const nameOf = (part: Part | null): string => (part === null ? 'mark' : names.part[part]);
const side = { first: 'First entry', second: 'Second entry' } as const;

export const typing: TypingWords = {
  title: 'Entry',
  refused: (faults) => ({
    what: faults.join(' '),
    todo: 'Look at the paper once more, then type again.',
  }),
  faults: {
    'ticket-unknown': ({ ticket }) => `The score sheet has no ${plain(ticket)}.`,
    'ticket-twice': ({ ticket }) =>
      `${plain(ticket)} stands on two rows of the score sheet: delete one first.`,
    'typed-twice': ({ ticket }) => `${plain(ticket)} is in this batch twice.`,
    settled: ({ ticket }) =>
      `${plain(ticket)} has withdrawn, or was cancelled or disqualified: no marks are typed.`,
    'typed-before': (fault) => `${plain(fault.ticket)} was typed by ${hands(fault.hands)}.`,
    'cannot-mend': (fault) =>
      `${plain(fault.ticket)} was typed by ${hands(fault.hands)} and typed or changed since: use a correction instead.`,
    'not-accepted': ({ ticket }) => `${plain(ticket)} has something to be confirmed.`,
    'not-a-number': ({ ticket, part }) => `${plain(ticket)}: ${nameOf(part)} is no number.`,
    'out-of-range': ({ ticket, part }) =>
      `${plain(ticket)}: ${nameOf(part)} is not between 0 and the full mark.`,
    'too-precise': ({ ticket, part }) => `${plain(ticket)}: ${nameOf(part)} has too many decimals.`,
    'other-mark': ({ ticket, part }) =>
      `${plain(ticket)}: ${nameOf(part)} on the score sheet already holds something else; it was not changed. To change it, use a correction.`,
    'cell-unclear': ({ ticket, part }) =>
      `${plain(ticket)}: the cell for ${nameOf(part)} holds something that cannot be read; it was not changed.`,
    formula: ({ ticket, part }) =>
      `${plain(ticket)}: the cell for ${nameOf(part)} is a formula; it was not changed.`,
    locked: ({ ticket, part }) =>
      `${plain(ticket)}: the cell for ${nameOf(part)} is locked; take the sheet's protection off first.`,
  },
  seat: {
    heading: 'Who types',
    round: 'Round',
    mode: 'Which entry',
    modes: { first: 'First entry', second: 'Second entry' },
    modeHints: {
      first: 'Each sheet is written as it is typed: onto the score sheet, with the name of who typed it.',
      second: 'Another person types from paper once more and does not see what was typed first.',
    },
    by: 'Your name',
    byNeeded: 'Give your name first.',
    firstBy: 'Who typed what stands on the score sheet',
    firstByHint: 'Only where marks were typed into the sheet itself: that person counts as the first.',
  },
  noRound: (round) => `The workbook has no score sheet of this round (${names.round[round]}).`,
  sealed: (round) => `${names.round[round]}: sealed. Open the seal before anything is typed.`,
  progress: (done, of, twice) => `Typed ${done} of ${of}; twice alike ${twice}`,
  nameless: (count) => `${count} people have no ticket, or cannot be told apart: give tickets first.`,
  form: {
    heading: 'One score sheet',
    ticket: 'Ticket',
    ticketHint: 'The last digits will do',
    limits: (full, decimals) =>
      `0 to ${full}, ${decimals === 0 ? 'no decimals' : `at most ${decimals} decimals`}`,
    next: 'Next field (Enter)',
    finish: 'Finish this sheet (Enter)',
    clear: 'Clear (Esc)',
    confirm: 'As on paper: confirm (+)',
    mend: 'Type my sheet anew (+)',
    absent: 'Absent',
    keysHeading: 'The number keys are enough',
    keys: [
      ['Enter', 'next field; at the last one the sheet is finished'],
      ['*', 'absent'],
      ['+', 'confirm: as on paper'],
      ['-', 'back by one field (↑ too)'],
      ['Esc', 'clear this sheet'],
    ],
    last: (ticket, name, marks) =>
      `Finished: ${plain(name)} ${plain(ticket)}, ${marks.map(({ part, mark }) => `${names.part[part]} ${mark}`).join(', ')}`,
  },
  found: {
    unknown: 'The score sheet has no such ticket',
    several: (count) => `${count} tickets end so: type more digits, or choose:`,
    more: (count) => `… and ${count} more`,
    mine: (name) =>
      `You typed ${plain(name)} already. Press + to type it anew; the old entry stays on record.`,
    standing:
      'Marks stand there that nobody is named for: the same marks count as yours, others change nothing.',
    onlyParts: (parts) => `Only this is typed anew: ${partsOf(parts)}.`,
    closed: {
      begun: (by) => `${people(by)} is typing it and has not finished.`,
      once: (by) => `Typed by ${people(by)}. To type it again, choose “Second entry”.`,
      parked: (by) => `${people(by)} typed what cannot be a mark; the chief judge looks at the paper.`,
      differing: () => 'The two entries differ; somebody who typed neither decides.',
      correcting: () => 'Decided; to be retyped: choose “Second entry”.',
      twice: (by) => `Typed twice alike (${people(by)}).`,
      settled: () => 'Withdrawn, cancelled or disqualified: no marks are typed.',
      repeated: () => 'This person stands on two rows: delete one first.',
      'own-first': () => 'The first entry is yours; another person types the second.',
      'own-kept': () => 'The entry that is kept is yours; another person retypes.',
      'not-first': () => 'Nobody typed it for the first time yet.',
      'first-unknown': () => 'Marks stand there that nobody is named for: say above who typed them.',
    },
  },
  phase: {
    free: 'not typed',
    typed: 'marks stand there',
    anew: 'to be typed anew',
    begun: 'not finished',
    once: 'typed once',
    parked: 'with an error',
    differing: 'entries differ',
    correcting: 'to be retyped',
    twice: 'twice alike',
    settled: 'not to be typed',
    repeated: 'on two rows',
  },
  markFaults: {
    'not-a-number': () => 'no number',
    'out-of-range': (full) => `not between 0 and ${full}`,
    'too-precise': (_, decimals) => (decimals === 0 ? 'no decimals allowed' : `at most ${decimals} decimals`),
  },
  warnings: {
    heading: 'Look at the paper once more',
    todo: 'As on paper: press +. Otherwise just type it again. For an absence press *.',
    blank: (part) => `${names.part[part]} is empty: on paper too?`,
    zero: (part) => `${names.part[part]} is 0: not an absence?`,
    apart: 'The two marks are far apart: no digit lost or doubled?',
  },
  queue: {
    count: (written, waiting) => `Written ${written}, waiting ${waiting}`,
    kept: 'Only tickets, names and marks that wait are kept, until they are written.',
    recovered: (count) => `${count} sheets of last time were not written yet; they are now.`,
    failed: (code) =>
      `The workbook could not be written${code === null ? '' : ` (${code})`}. All that was typed is still here.`,
    retry: 'Write again',
    returned: (count) => `${count} sheets were not written:`,
    drop: 'Leave this one out',
    unwritten: (tickets) =>
      `Recorded, but the cells were changed just now or are locked: ${tickets.map((one) => plain(one)).join(', ')}. Look at the score sheet.`,
    sheet: (ticket, name) => `${plain(name)} ${plain(ticket)}`,
  },
  batch: {
    heading: 'This pile',
    hint: "Give the paper's own count and sums to compare them; leave empty what there is not.",
    paper: (figure, typed) =>
      `${{ count: 'Sheets on paper', theory: 'Theory on paper', practical: 'Practical on paper' }[figure]} (typed ${typed})`,
    equal: 'agrees',
    more: (by) => `differs: typed ${by} more`,
    less: (by) => `differs: typed ${by} less`,
    unreadable: 'no number',
    without: (absent, blank) => `Of these ${absent} with an absence, ${blank} with an empty part.`,
    fresh: 'New pile, count from zero',
    freshHint: 'What was typed stays.',
    lookHeading: (count) => `Look once more (${count})`,
    lookHint: 'These need not be wrong. To mend one, type its ticket and press +.',
    nothingToLook: 'Nothing special to look at.',
    look: (kind, part, other) => {
      const name = part === null ? '' : names.part[part];
      switch (kind) {
        case 'apart':
          return 'the two marks are far apart';
        case 'absent':
          return 'an absence';
        case 'blank':
          return `${name} is empty`;
        case 'zero':
          return `${name} is 0`;
        case 'outlier':
          return `${name} is far from the rest of the pile`;
        case 'alike':
          return `both marks are those of ${plain(other ?? '')}: one paper typed twice?`;
      }
    },
    moreLooks: (count) => `… and ${count} more`,
    value: (value) => ({ absent: 'absent', blank: 'empty' })[value],
  },
  differences: {
    heading: (count) => `Differences (${count})`,
    show: 'I typed neither: decide',
    hide: 'Close',
    who: 'Both values are for whoever decides, who typed neither and writes no mark: only which entry equals the paper.',
    none: 'Nothing waits for a decision.',
    own: 'You typed this one; somebody who did not decides.',
    values: (which, value, by) => `${side[which]} ${value} (${people(by)})`,
    which: 'Which entry equals the paper?',
    choice: { first: 'The first', second: 'The second', neither: 'Neither' },
    decide: 'Decide: record it; the other one is retyped',
    chooseFirst: 'Choose first which one equals the paper',
    kept: (which, parts) =>
      `Decided: ${side[which].toLowerCase()} equals the paper. To be retyped: ${partsOf(parts)} (“Second entry”, this ticket).`,
    takeBack: 'Take the decision back',
    decided: 'Recorded.',
    busy: 'Writing, please wait',
  },
};
