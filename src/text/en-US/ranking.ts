/*
 * Sentences of the page Ranking.
 */
import type { Change } from '../../contest/change';
import { plain, ticketText } from '../quote';
import type { Named, Points, RankingWords } from '../ranking-words';
import { names } from './names';
import { count, q, ranks } from './phrase';

function who({ name, ticket, unit }: Named): string {
  const parts = [ticket === '' ? '' : ticketText(ticket, 'en-US'), plain(unit)].filter((part) => part !== '');
  return `${plain(name)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}

const size = (text: string): string => `${text} ${text === '1' ? 'point' : 'points'}`;

function apart({ sign, text }: Points): string {
  return sign === 0 ? 'same total' : `${size(text)} ${sign > 0 ? 'more' : 'less'}`;
}

/** A correction says what was corrected, a call in whose place. */
function matter({ kind, part, before, after, replaces }: Change): string {
  const value = (text: string): string => (text === '' ? 'blank' : q(text));
  if (kind === 'corrected') {
    const what = part === null ? '' : part === 'status' ? 'status ' : `${names.part[part].toLowerCase()} `;
    return `${what}corrected ${value(before)} → ${value(after)}`;
  }
  const word = {
    withdrawn: 'withdrawn',
    disqualified: 'disqualified',
    reinstated: 'reinstated',
    'called-up': 'called up',
    'call-revoked': 'call revoked',
  }[kind];
  return replaces === null ? word : `${word} (for ${ticketText(replaces, 'en-US')})`;
}

export const ranking: RankingWords = {
  title: 'Ranking',
  noRounds: 'No score sheet yet, so there is no ranking. See on the first page which sheets were recognised.',
  rounds: 'Round',
  search: 'Find a contestant',
  searchHint: 'Ticket, name or unit',
  clearSearch: 'Clear the search',
  choice: 'Show',
  choices: {
    all: 'All',
    in: 'Advancing',
    out: 'Not advancing',
    open: 'Awaiting a ruling',
    unranked: 'Not ranked',
  },
  shown: (people, of) => (people === of ? `${of} in all` : `${people} of ${of}`),
  noneFound: 'Nobody matches. Try other words, or set “Show” back to “All”.',
  toTheLine: 'Go to the line',
  provisional: "Somebody's marks are missing or wrong: ranks are provisional and may change.",
  ties: (groups, people) =>
    `${count(groups, 'group')} of contestants (${people} people) with equal marks: ranks await a ruling.`,
  rule: 'Go to rulings',
  part: (name, people) => {
    const words = {
      inside: 'Inside the line',
      'on-line': 'On the line, awaiting a ruling',
      outside: 'Outside the line',
      placed: 'Ranked contestants',
      unranked: 'Not ranked',
    };
    return `${words[name]}, ${people}`;
  },
  line: {
    drawn: (round, places) =>
      `The line: ${count(places, 'place')} above it ${places === 1 ? 'goes' : 'go'} on to ${round === 'preliminary' ? 'the semifinal' : 'the final'}`,
    edge: (inside, outside, gap) =>
      `Last inside ${inside}, first outside ${outside}${gap === null ? '' : gap === '0' ? ', same total' : `, ${size(gap)} apart`}`,
    open: (people, within) =>
      `The line is here: the next ${people} have equal marks, ${within} of them will advance, awaiting a ruling`,
    below: 'Below this: outside the line',
    whatIf: 'What if it were counted otherwise (look only, nothing is written)',
  },
  row: {
    rank: (rank) => `Rank ${rank}`,
    ranks: (first, last) => `${ranks(first, last)}, awaiting a ruling`,
    noRank: 'Not ranked',
    marks: (theory, practical) =>
      `Theory ${theory === '' ? '—' : theory} Practical ${practical === '' ? '—' : practical}`,
    verdict: { in: 'Advances', out: 'Not through', open: 'Awaits a ruling' },
    moved: {
      'called-up': 'Called up, advances',
      withdrawn: 'Withdrawn, does not advance',
      disqualified: 'Disqualified, does not advance',
    },
    left: { ...names.status, repeated: 'On the sheet twice', unidentified: 'Not certain who this is' },
    total: (total) => `total ${total}`,
  },
  asking: 'Looking it up…',
  unanswered: 'Not found. The workbook may have changed: read it again and open this row once more.',
  heading: {
    steps: 'How the total came about',
    toLine: 'Distance to the line',
    neighbours: 'Next above and below',
    tied: 'Tied with',
    recorded: 'Recorded changes',
  },
  toCell: 'Go to the cell',
  step: {
    markOnly: (part, mark) => `${names.part[part]}: ${mark ?? 'no usable mark'}`,
    weighed: ({ part, mark, full, weight, points }) => {
      const scaled = full === 100 ? (mark ?? '0') : `${mark ?? '0'} ÷ ${full} × 100`;
      return `${names.part[part]}${mark === null ? ' (absent, counted as 0)' : ''} ${scaled} × ${weight} = ${points}`;
    },
    sum: (theory, practical, total) => `Total ${theory} + ${practical} = ${total}`,
    rounded: (decimals, total) => `Compared after rounding half up to ${decimals} decimals: ${total}`,
  },
  toLine: {
    on: (places) => `On the line itself: place ${places} is decided by a ruling`,
    away: (inside, points, other) => {
      const against = `${inside ? 'the first outside' : 'the last inside'} (${other})`;
      return points.sign === 0
        ? `Same total as ${against}`
        : `${size(points.text)} ${points.sign > 0 ? 'above' : 'below'} ${against}`;
    },
  },
  neighbour: (side, person, points) => {
    const place = person.rank === null ? 'rank awaits a ruling' : `rank ${person.rank}`;
    return `${side === 'above' ? 'Above' : 'Below'}: ${place}, ${who(person)}, ${person.total}, ${apart(points)}`;
  },
  tied: who,
  recorded: (change) => {
    const { round, reason, by, second, date } = change;
    const signed = [by, second].filter((one) => one !== '').map((one) => plain(one));
    const because = reason === '' ? '' : `, because ${q(reason)}`;
    const decided = signed.length === 0 ? '' : `, ${signed.join(', ')}`;
    return `${names.round[round]}: ${matter(change)}${because}${decided}${date === '' ? '' : `, ${plain(date)}`}`;
  },
  edited: (text) => `Changed since the last calculation: ${text}`,
};
