/*
 * The English of second entry: why typing was refused, which sheet waits for whom, the list of differences.
 */
import type { Hand } from '../../contest/double-entry';
import type { EntryWarning } from '../../contest/entry-value';
import type { Part } from '../../contest/finding';
import type { EntryRefused, EntryWords } from '../entry-words';
import { plain } from '../quote';
import { names } from './names';

const people = (hands: readonly Hand[]): string =>
  [...new Set(hands.map(({ who, at }) => `${plain(who)} (${shownTime(at)})`))].join(', ');
const shownTime = (at: string): string => at.slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ' ');
const partsOf = (parts: readonly Part[]): string => parts.map((part) => names.part[part]).join(', ');
const whose = ({ ticket }: EntryRefused): string => (ticket === null ? '' : `${plain(ticket)}: `);
const oddOf = (warnings: readonly EntryWarning[]): string =>
  warnings.map(({ part, kind }) => `${names.part[part]} is ${kind === 'blank' ? 'empty' : '0'}`).join(', ');
const copy = { first: 'first copy', second: 'second copy' } as const;

const phase = {
  untyped: 'not typed',
  unfinished: 'half typed',
  once: 'typed once',
  faulty: 'with an error',
  differing: 'differing',
  correcting: 'to be retyped',
  twice: 'typed twice alike',
} as const;

export const entry: EntryWords = {
  refusals: {
    'who-missing': (facts) => ({
      what: `${whose(facts)}it is not said who typed.`,
      todo: 'Give the name with --by.',
    }),
    'already-claimed': (facts) => ({
      what: `${whose(facts)}${people(facts.hands)} is typing it and has not finished.`,
      todo: 'Let that person finish, or put the draft aside with --discard.',
    }),
    'second-entry-needs-another-person': (facts) => ({
      what: `${whose(facts)}${people(facts.hands)} typed it the first time; the second time needs another person.`,
      todo: 'Let somebody else type it from the paper.',
    }),
    'retype-needs-another-person': (facts) => ({
      what: `${whose(facts)}${people(facts.hands)} typed the entry that is kept; somebody else must retype.`,
      todo: 'Let somebody else type it from the paper.',
    }),
    'resolve-needs-another-person': (facts) => ({
      what: `${whose(facts)}${people(facts.hands)} typed it and cannot decide between the two.`,
      todo: 'Let somebody who typed neither hold both against the paper.',
    }),
    'discard-needs-another-person': (facts) => ({
      what: `${whose(facts)}${people(facts.hands)} typed it; somebody else must put it aside.`,
      todo: 'Let somebody who typed neither do it.',
    }),
    'first-has-errors': (facts) => ({
      what: `${whose(facts)}${partsOf(facts.parts)} of the first entry cannot be a mark; it waits for the chief judge and the paper.`,
      todo: 'A slip is retyped by its own typist with --ticket; a fault of the paper is mended there first.',
    }),
    'kept-entry-has-errors': (facts) => ({
      what: `${whose(facts)}${partsOf(facts.parts)} of the entry to be kept cannot be a mark.`,
      todo: 'Keep the other one, or neither; then both type again.',
    }),
    'warning-not-accepted': (facts) => ({
      what: `${whose(facts)}${oddOf(facts.warnings)}, and nobody confirmed it.`,
      todo: 'Look at the paper again: write 缺考 for absent; where the paper says so, add --confirm.',
    }),
    'no-such-warning': (facts) => ({
      what: `${whose(facts)}there is nothing to confirm.`,
      todo: 'Type as usual.',
    }),
    'part-not-differing': (facts) => ({
      what: `${whose(facts)}only what differs is retyped: ${partsOf(facts.parts)}.`,
      todo: 'Give that part alone.',
    }),
    'nothing-typed': (facts) => ({
      what: `${whose(facts)}nothing was typed that could be put aside.`,
      todo: 'Check the ticket and the round.',
    }),
    'already-final': (facts) => ({
      what: `${whose(facts)}${people(facts.hands)} typed it twice alike; it was not typed again.`,
      todo: 'If yours is another paper, compare the two with them; to type it anew, somebody else puts it aside with --discard.',
    }),
    'already-finished': (facts) => ({
      what: `${whose(facts)}${people(facts.hands)} finished this entry.`,
      todo: 'Let another person type it the second time.',
    }),
    'not-differing': (facts) => ({
      what: `${whose(facts)}there is no difference to be decided.`,
      todo: 'Check the ticket and the round.',
    }),
    'resolve-first': (facts) => ({
      what: `${whose(facts)}${people(facts.hands)} typed it differently, and nobody decided yet.`,
      todo: 'Let a third person hold both against the paper: --keep first, second or neither.',
    }),
    'retype-instead': (facts) => ({
      what: `${whose(facts)}it was decided; the part that differs waits to be retyped.`,
      todo: 'Retype that part alone; a wrong decision is taken back with --discard.',
    }),
  },
  firstNameNeeded: (round) => ({
    what: `It is not known who typed the score sheet of the ${names.round[round]}.`,
    todo: 'Give the name with --first-by.',
  }),
  copyNotRead: (round) => ({
    what: `There is no score sheet of the ${names.round[round]} in the second copy.`,
    todo: 'Make a blank form with --blank, fill it in and leave its headings as they are.',
  }),
  notASide: (written) => `--keep is first, second or neither, not “${plain(written)}”.`,
  marksNeeded: (ticket, parts) => ({
    what: `${plain(ticket)} needs: ${partsOf(parts)}.`,
    todo: 'Give them with --theory and --practical; 缺考 for absent, "-" for a part that is empty on the paper.',
  }),
  value: { blank: '(empty)', absent: 'absent' },
  phase,
  progress: (round, counts) =>
    `Second entry of the ${names.round[round]}: ${Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} ${phase[name as keyof typeof phase]}`)
      .join(', ')}`,
  typist: (who, first, second) => `  ${plain(who)}: first time ${first}, second time ${second}`,
  open: (ticket, name, parts, hands) =>
    `  ${plain(ticket)} ${phase[name]}${parts.length === 0 ? '' : ` (${partsOf(parts)})`}${hands.length === 0 ? '' : `, typed by ${people(hands)}`}`,
  differences: (count) => `The two copies differ in ${count} places (the score sheet is unchanged):`,
  differs: (ticket, part, first, firstBy, second, secondBy) =>
    `  ${plain(ticket)} ${names.part[part]}: ${plain(firstBy)} typed ${first}, ${plain(secondBy)} typed ${second}`,
  swapped: (ticket, other) => `  ${plain(ticket)} and ${plain(other)} have each other's marks: rows swapped?`,
  onlyInOne: (ticket, side, by) =>
    `  ${plain(ticket)} was typed in the ${copy[side]} alone${by === '' ? '' : ` (${plain(by)})`}`,
  typedTwice: (ticket, side, by, times) =>
    `  ${plain(ticket)} has ${times} rows in the ${copy[side]}; none counts. Compare the papers with ${[...new Set(by)].map((one) => plain(one)).join(', ')}`,
  noticeRefused: (ticket, what) => `  ${plain(ticket)} not recorded: ${what}`,
  unreadable: (side, ticket, part, cell) =>
    `  ${plain(ticket)} ${names.part[part]} cannot be read (${copy[side]}, ${cell}); not recorded`,
  noTicket: (side, cell) =>
    `  ${copy[side]}, ${cell}: the row has no ticket, or it is not clear whose it is; not recorded`,
  toConfirm: (side, ticket, warnings) =>
    `  ${plain(ticket)}, ${copy[side]}: ${oddOf(warnings)}; not recorded. Write 缺考 for absent; add --confirm once held against the paper`,
  typedBefore: (ticket, hands) =>
    `  ${plain(ticket)} was typed twice before by ${people(hands)}, and this copy says something else; not recorded. Compare the two papers with them`,
  statusApart: (ticket, first, second) =>
    `  ${plain(ticket)} has different statuses: first copy ${first ?? 'none'}, second copy ${second ?? 'none'}`,
  alike: (tickets) =>
    `  the same marks in every part; one paper typed twice? ${tickets.map((one) => plain(one)).join(', ')}`,
  toTypeAnew: (ticket) =>
    `  ${plain(ticket)}: what was typed no longer counts; two people type it anew from the paper with --ticket`,
  sheetNotCounted: (ticket) =>
    `  ${plain(ticket)}: the score sheet holds marks that nobody is named for, so this is the first entry; to count those as the first, --discard this one and type again with --first-by`,
  notOnSheet: (ticket) =>
    `  ${plain(ticket)}: both entries agree, and the score sheet says something else; set it right there, or put the entry aside and type it anew`,
  noticesHeading: 'To be looked at:',
  openHeading: 'Sheets that wait for somebody:',
  ignored: (count) =>
    `  ${count} recorded acts cannot be read or contradict the others and do not count; look at the journal`,
  more: (count) => `  … and ${count} more`,
  form: {
    heading: (usual) => `${usual} (second entry)`,
    notes: [
      'Second entry: type from the paper without seeing the first values; 缺考 for absent.',
      'Typed by (not the person of the first entry): ______________  Date: ______________',
    ],
    made: (out, people) => `Blank form written to ${out} (${people} people)`,
  },
  sheet: {
    title: (round) => `Entries apart, ${round}`,
    subtitle: (count) => `${count} differences`,
    columns: [
      'Ticket',
      'Name',
      'Part',
      'First',
      'Typed by',
      'Second',
      'Typed by',
      'Beside the paper',
      'Signature',
    ],
    box: (one) => `□ as ${one === 1 ? 'first' : 'second'}`,
    boxWithOther: '□ neither',
    kept: { first: 'decided: as first, second retypes', second: 'decided: as second, first retypes' },
    none: 'No differences.',
    notesHeading: 'Notes',
    notes: [
      'Somebody who typed neither ticks which entry equals the paper, and writes no mark.',
      'What differs is typed anew from the paper; typists do not see this list.',
    ],
    signatures: ['Chief judge:', 'Supervisor:', 'Date:'],
  },
};
