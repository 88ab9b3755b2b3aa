/*
 * What the acts between rounds say: why one was refused, what it brings about, what is written down as its
 * basis.
 */
import type { ResultDifference } from '../../contest/compare-results';
import type { ActWords } from '../act-words';
import { plain } from '../quote';
import { fieldWord, valueWord } from './difference';
import { names } from './names';

const list = (tickets: readonly string[]): string => tickets.map((one) => plain(one)).join(', ');
/** Of many people the first. */
const some = (tickets: readonly string[]): string =>
  tickets.length <= 10 ? list(tickets) : `${list(tickets.slice(0, 10))} and others, ${tickets.length} in all`;
const sheetName = (sheet: string): string => (sheet === '' ? 'The list' : `“${plain(sheet)}”`);
const reasonTail = (reason: string): string => (reason === '' ? '' : `; ${plain(reason, 200)}`);

function difference({ kind, ticket, round, field, a, b }: ResultDifference): string {
  const who = ticket === null ? '' : `${plain(ticket)} `;
  const where = round === null ? '' : `${names.round[round]} `;
  const what: Readonly<Record<ResultDifference['kind'], string>> = {
    setting: `setting “${plain(field)}”`,
    round: 'this round',
    count: fieldWord(field),
    person: 'on the sheet',
    mark: fieldWord(field),
    status: 'status',
    total: 'total',
    rank: 'rank',
    advance: 'advances',
    name: 'name',
    unit: 'unit',
    award: fieldWord(field.split(':')[0] ?? ''),
    bonus: fieldWord(field),
  };
  const [, owner] = field.split(':');
  const named = kind === 'award' && owner !== undefined ? ` (${plain(owner)})` : '';
  return `${where}${who}${what[kind]}${named}: ${valueWord(a)} → ${valueWord(b)}`;
}

const changeWord = {
  withdraw: 'withdrawn',
  disqualify: 'disqualified',
  reinstate: 'reinstated',
} as const;

export const acts: ActWords = {
  refusals: {
    settingsUnclear: () => ({
      what: 'The settings sheet holds a line that cannot be understood.',
      todo: 'Mend it as the list of problems says, then try again.',
    }),
    finalHasNoNext: () => ({ what: 'There is no round after the final.', todo: 'Check --round.' }),
    namesEqual: () => ({
      what: 'Both names are the same person.',
      todo: 'Let somebody else check it and give their name.',
    }),
    peopleOnSheet: () => ({
      what: 'The first score sheet holds people already; nobody was added.',
      todo: 'Add those who come late below the others on the sheet.',
    }),
    noTickets: () => ({
      what: 'Nobody on the roster has a ticket.',
      todo: 'Assign tickets first, then make the score sheet.',
    }),
    nothingToChange: () => ({
      what: 'It is not said what the mark shall be.',
      todo: 'Give --theory or --practical.',
    }),
    roundNotFound: (round) => ({
      what: `The workbook has no score sheet of the ${names.round[round]}.`,
      todo: 'Check the round, or open it first.',
    }),
    roundBeforeNotFound: (round) => ({
      what: `There is no score sheet of the round before the ${names.round[round]}, so nobody advances into it.`,
      todo: 'Check the round, or enter the marks of the round before.',
    }),
    roundSealed: (round) => ({
      what: `The ${names.round[round]} is sealed and cannot be changed.`,
      todo: 'Where it must be changed, open the seal first with unseal and a reason.',
    }),
    roundNotSealed: (round) => ({
      what: `The ${names.round[round]} is not sealed.`,
      todo: 'Nothing to open.',
    }),
    secondNameNeeded: (round) => ({
      what: `The ${names.round[round]} is sealed, so two people must answer for a change.`,
      todo: 'Give --by twice: who asks for it first, who checked it second.',
    }),
    nobodyAdvances: (round) => ({
      what: `Nobody advances from the ${names.round[round]}.`,
      todo: 'Check the marks and the settings 晋级比例 and 最少晋级.',
    }),
    passwordNeeded: (round) => ({
      what: `The score sheet of the ${names.round[round]} is protected with a password that was not given.`,
      todo: 'Give it with --password, or lift the protection in Excel first.',
    }),
    tieOnLine: (round, tickets) => ({
      what: `A tie over the line of the ${names.round[round]} waits for a ruling: ${list(tickets)}.`,
      todo: 'Rule it first with rule, then open the next round.',
    }),
    tieInLine: (round, tickets) => ({
      what: `Those next in line in the ${names.round[round]} are tied: ${list(tickets)}.`,
      todo: 'Rule first who of them stands before the others.',
    }),
    tieNotOrdered: {
      'no-open-tie': (round) => ({
        what: `No tie of the ${names.round[round]} waits for a ruling.`,
        todo: 'Check the round.',
      }),
      'ticket-unknown': (round, tickets) => ({
        what: `${list(tickets)}: not on the sheet of the ${names.round[round]}, or without a ticket.`,
        todo: 'Check the tickets; give one to whoever has none.',
      }),
      'ticket-twice': (_, tickets) => ({
        what: `${list(tickets)} stands there twice.`,
        todo: 'Name everybody once.',
      }),
      'not-one-tie': (round, tickets) => ({
        what: `${list(tickets)} are not one tie of the ${names.round[round]} (equal total and equal practical).`,
        todo: 'Name one tie as the list of problems shows it.',
      }),
      'tie-not-whole': (_, tickets) => ({
        what: `The tie has more members: ${list(tickets)}.`,
        todo: 'A tie is ordered as a whole: name all of them.',
      }),
      'seed-missing': () => ({
        what: 'A draw without a seed cannot be repeated by others.',
        todo: 'Throw a number in public and give it with --seed.',
      }),
      'third-mark-unreadable': (_, tickets) => ({
        what: `The third mark of ${list(tickets)} cannot be read.`,
        todo: 'Give a number or minutes:seconds, for example 12.5 or 3:07.2.',
      }),
      'third-mark-tied': (_, tickets) => ({
        what: `The third marks of ${list(tickets)} are equal too.`,
        todo: 'Run off again, draw, or let the committee decide.',
      }),
    },
    listLocked: (sheet) => ({
      what: `${sheetName(sheet)} is protected with a password, so nothing can be recorded.`,
      todo: 'Lift its protection first.',
    }),
    listFull: (sheet) => ({
      what: `${sheetName(sheet)} has no free line left.`,
      todo: 'Insert some rows above the signature line and try again.',
    }),
    listUnclear: (sheet) => ({
      what: `${sheetName(sheet)}: it is not clear which sheet is meant.`,
      todo: 'Name it first as the list of problems says.',
    }),
    sheetLocked: (sheet) => ({
      what: `${sheetName(sheet)} is protected with a password.`,
      todo: 'Lift its protection first.',
    }),
    noRoom: (sheet) => ({
      what: `${sheetName(sheet)} has no free row below the last person.`,
      todo: 'Insert some rows there and try again.',
    }),
    ticketUnknown: (_, ticket) => ({
      what: `There is no ticket ${plain(ticket)}.`,
      todo: 'Check the ticket and the round.',
    }),
    ticketTwice: (round, ticket) => ({
      what: `${plain(ticket)} has two rows on the sheet of the ${names.round[round]}.`,
      todo: 'Leave one row first.',
    }),
    alreadyRecorded: (ticket, change) => ({
      what: `${plain(ticket)} is recorded as ${changeWord[change]} already.`,
      todo: 'Nothing to do.',
    }),
    nothingRecorded: (ticket) => ({
      what: `${plain(ticket)} is not recorded as withdrawn or disqualified.`,
      todo: 'Check the ticket and the round.',
    }),
    reviewNameNeeded: () => ({
      what: 'The review does not say who decided it.',
      todo: 'Give the name of the reviewer.',
    }),
    reviewBasisNeeded: () => ({
      what: 'The disqualification has no basis.',
      todo: 'Write the basis, for example the article of the notice and who checked it.',
    }),
    reviewNotWaiting: (ticket, about) =>
      ticket === null
        ? { what: 'No problem was chosen.', todo: 'Choose a problem first, then decide it.' }
        : {
            what: `${plain(ticket)} has no problem (${about ?? ''}) that waits for a review; it may be mended or decided already.`,
            todo: 'Check the workbook again to see what is still open.',
          },
    markUnreadable: (part, written) => ({
      what: `${names.part[part]} “${plain(written)}” is no mark: above the full mark, too many decimals, or no number.`,
      todo: 'Write the number on the paper, or 缺考 for absent.',
    }),
    markSame: (part, written) => ({
      what: `${names.part[part]} is ${plain(written)} already.`,
      todo: 'Nothing to correct.',
    }),
    markIsFormula: (part, cell) => ({
      what: `${names.part[part]} (${cell}) is a formula and is not overwritten.`,
      todo: 'Change the cells that it refers to and run again.',
    }),
    sealBlocked: (round, count) => ({
      what: `The ${names.round[round]} cannot be sealed yet, ${count} things are open:`,
      todo: 'Seal it when they are settled.',
    }),
  },
  blockers: {
    sheetNotFound: () => 'there is no score sheet of this round',
    people: {
      'marks-missing': (tickets) => `marks not entered: ${list(tickets)}`,
      'not-on-sheet': (tickets) => `expected and not on the sheet: ${list(tickets)}`,
      'second-entry-differs': (tickets) => `the two entries differ: ${list(tickets)}`,
      'second-entry-has-errors': (tickets) => `entry with an error, for the chief judge: ${list(tickets)}`,
      'second-entry-missing': (tickets) => `not entered a second time: ${list(tickets)}`,
      'second-entry-not-on-sheet': (tickets) =>
        `both entries agree, and the sheet says something else: ${list(tickets)}`,
    },
    tieOnLine: (tickets, first, last, places) =>
      `tie on places ${first}–${last}, over the line (${places} places): ${list(tickets)}`,
    tieAtPrize: (tickets, first, last) =>
      `tie on places ${first}–${last}, over a prize boundary: ${list(tickets)}`,
    reviewOpen: (told) => `waits for a review: ${told}`,
    earlierRoundOpen: (round) => `the ${names.round[round]} is not sealed`,
    earlierRoundChanged: (round) => `the ${names.round[round]} changed after it was sealed`,
    lineOpen: (drop, enter) =>
      `What is open could move the line: could fall out ${drop.length === 0 ? 'nobody' : list(drop)}; could come in ${enter.length === 0 ? 'nobody' : list(enter)}.`,
  },
  consequences: {
    heading: 'What this changes:',
    none: 'No rank, advancement, award or amount changes.',
    difference,
    more: (count) => `… and ${count} more`,
    vacancy: (round, left, next, rank, passedOver) =>
      next === null
        ? `The place of ${plain(left)} in the ${names.round[round]} is free; nobody is called up.`
        : `The place of ${plain(left)} in the ${names.round[round]} is free; next in line is ${plain(next)}${rank === null ? '' : ` (rank ${rank})`}${
            passedOver.length === 0 ? '' : `; before: ${passedOver.join(', ')}`
          }. Call them up with open.`,
    vacancyTied: (round, left, tied) =>
      `The place of ${plain(left)} in the ${names.round[round]} is free; those next in line are tied (${list(tied)}) and must be ruled first.`,
    passedOver: (ticket, because) =>
      `${plain(ticket)} ${{ 'called-up': 'called up already', withdrawn: 'withdrawn', disqualified: 'disqualified' }[because]}`,
    calledUp: (round, ticket, replaces) =>
      `${plain(ticket)} is called up into the ${names.round[round]} in the place of ${plain(replaces)}.`,
    displaced: (round, ticket, by) =>
      `${plain(by)} is back, so ${plain(ticket)} leaves the ${names.round[round]} (the row on the sheet stays; deal with it by hand).`,
    sealed: (round, code, broken) =>
      `The ${names.round[round]} is sealed with the code ${code}. Print the receipt and have it signed by chief judge and supervisor.${broken ? ' The journal is not whole; the receipt says so.' : ''}`,
    opened: (round, later) =>
      `The ${names.round[round]} is open, its reports are drafts.${later.length === 0 ? '' : ` The later seals (${later.map((one) => names.round[one]).join(', ')}) no longer hold; open and seal them anew.`}`,
    tieWithin: (round, tickets, first, last) =>
      `The tie over ranks ${first}–${last} of the ${names.round[round]} (${list(tickets)}) is not ruled: it decides neither line nor prize and does not block, but these ranks cannot be printed.`,
    notGuarded: (sheet) =>
      `The sheet “${plain(sheet)}” holds another list too and is not protected; changes are found all the same.`,
    unsealed: (round) => `The seal of the ${names.round[round]} is open: corrected, to be sealed anew.`,
    reviewed: (opinion, tickets, count) =>
      opinion === 'passed'
        ? `${count} ${count === 1 ? 'problem is' : 'problems are'} passed and no longer in the way of a seal: ${some(tickets)}.`
        : `Disqualified, without a rank and out of the counts: ${some(tickets)}.`,
    added: (round, tickets) =>
      `${tickets.length} people are added to the sheet of the ${names.round[round]}: ${list(tickets)}.`,
  },
  drawBasis: (seed, members, reason) =>
    `Draw: seed “${plain(seed, 100)}”, ${members} people by the hexadecimal SHA-256 of seed|ticket, smallest first${reasonTail(reason)}`,
  thirdMarkBasis: (name, mark, better, reason) =>
    `${name === '' ? 'Run-off' : plain(name, 40)} ${plain(mark, 20)} (${better} first)${reasonTail(reason)}`,
  calledUpBecause: (left, reason) =>
    `${plain(left)} gave up the place${reason === '' ? '' : `: ${plain(reason, 200)}`}`,
  refusedHeading: (act) => `Not done (${act}); the workbook is unchanged.`,
};
