/*
 * The words on the public copy in English, and what is said when it would leak.
 */
import type { PublicationWords } from '../publication-words';
import { plain, ticketText } from '../quote';

const kinds = {
  idNumber: 'ID number',
  phone: 'phone number',
  account: 'account number',
  unionCard: 'union card number',
  number: 'number',
} as const;

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const publication: PublicationWords = {
  title: {
    advancing: (round) => `${round} advancing (public)`,
    order: (round) => `${round} order (public)`,
    awards: 'Awards (public)',
    unitAwards: 'Unit awards (public)',
  },
  phone: 'Mobile',
  notesHeading: 'Notice',
  orderHeading: people,
  period: (days) =>
    `Published for ${days === '' ? 'the period' : days} from ____________ to ____________ (days included)`,
  objection: (to) =>
    `Objections: in writing to ${to === '' ? 'the organiser' : to} within this period, handed in or sent by post, with the matter, the reason, your real name and how to reach you`,
  contact: 'Address: ____________________  Contact: ____________  Phone: ________________',
  privacy: (partly) =>
    `To protect personal data this list shows only what publication needs; ${partly ? 'documents and phones are masked, accounts are' : 'documents, phones and accounts are'} not published`,
  withheld: '(withheld)',
  withheldNote: (count) =>
    `${people(count)} did not agree to be named: the rank stands, name and details are left out`,
  apartByTicket: (name, tail) => `${name} (ticket …${tail})`,
  apartBySex: (name, sex) => `${name} (${sex === '女' ? 'f' : 'm'})`,
  leak: (kind, tail, ticket, part) =>
    `The ${kinds[kind]} ending in ${plain(tail, 4)}${ticket === null ? '' : ` of ticket ${ticketText(ticket, 'en-US')}`} stands in ${plain(part)} of the public copy.`,
  leaks: (count) =>
    `The public copy was not written: personal numbers of the source stand in ${count === 1 ? 'one place' : `${count} places`} of it. Please see whether names, units, tickets or settings of the source hold such numbers.`,
};
