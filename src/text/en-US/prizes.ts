/*
 * Sentences of the page Awards.
 */
import type { PrizeWords } from '../prize-words';
import { plain, ticketText } from '../quote';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const prizes: PrizeWords = {
  title: 'Awards',
  notYet: 'Nobody is ranked in the final yet. Awards and money follow once its marks are entered.',
  parts: 'Kinds of awards',
  part: { people: 'People', units: 'Units', recommendations: 'Nominees', money: 'Money' },
  state: {
    given: 'Given',
    open: 'Awaits a ruling',
    vacant: 'Vacant',
    'to-settle': 'To be settled',
    none: 'None',
  },
  person: ({ name, ticket }) =>
    ticket === '' ? plain(name) : `${plain(name)} (${ticketText(ticket, 'en-US')})`,
  rank: (rank) => `Rank ${rank}`,
  alert: {
    provisional: "Somebody's marks of the final are missing or wrong: these awards are provisional.",
    open: (places) =>
      places === 1
        ? '1 place of the top ten awaits a ruling; nobody holds its prize until then.'
        : `${places} places of the top ten await a ruling; nobody holds their prizes until then.`,
    rule: 'Go to rulings',
    held: (count, net) => `${people(count)} cannot be paid now, ${net} yuan net in all.`,
    seeMoney: 'See why',
  },
  group: {
    medals: 'Medals and certificates (top ten of the final)',
    level: 'Candidates for a level certificate',
    coach: 'Coach award (传承奖)',
    unit: "Winner's unit award (优胜奖)",
    team: 'Excellent technical teams (优秀技术团队)',
    organisation: 'Excellent organising units (优秀组织单位)',
    notEnterprise: 'Numbers for a team award, but none given',
    national: 'Put forward for the national contest',
    honours: 'Put forward for honours',
    career: 'Career support (助推计划)',
    talent: 'Talent database',
  },
  vacated: (name) => `${plain(name)} was disqualified; the place stays vacant and nobody moves up`,
  more: (count, report) => `${count} more are not listed here; all are on sheet “${report}”.`,
  talent: (consent, count) =>
    ({
      given: `Consent given: ${people(count)}`,
      refused: `Consent refused, not entered: ${people(count)}`,
      blank: `Not answered yet, ask first: ${people(count)}`,
      'not-asked': `The roster has no column for consent, ask first: ${people(count)}`,
    })[consent],
  age: (sex, age) => {
    const said = sex === '女' ? 'female' : sex === '男' ? 'male' : 'sex not known';
    return `${said}, ${age === null ? 'age not known' : `aged ${age}`}`;
  },
  nationalNote: 'The top ten of the final, as under “People”.',
  levelNote: 'Whether one is issued is decided elsewhere; here it only says whether both parts reach 60.',
  money: {
    list: 'Prize money',
    gross: 'Gross',
    tax: 'Tax withheld',
    net: 'Net',
    inWords: 'Net in words',
    amount: (yuan) => `${yuan} yuan`,
    sum: 'Sum',
    heldSum: 'Of this held back (net)',
    none: 'The rules give no prize money.',
  },
  toCell: 'Go to the cell',
  write: 'Write the award reports',
  writes: (sheets) =>
    `Makes or rewrites these sheets: ${sheets.join(', ')}. The score sheets stay as they are, and you see everything before it is written.`,
  everything:
    'The main button on the first page writes all rounds and all reports at once; this one only the awards.',
  print: {
    title: 'Printing',
    how: 'The reports are laid out for A4: open a sheet and press Ctrl+P (Cmd+P on a Mac).',
    notMade: 'Not written yet',
    show: 'Open',
    showSheet: (title) => `Open “${title}”`,
  },
};
