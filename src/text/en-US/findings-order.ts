/*
 * Decides how findings about ties, rulings and the number who go on are told in English.
 */
import { plain } from '../quote';
import type { FindingWords } from '../words';
import { count, NOTHING_TO_DO, ranks, round, tickets } from './phrase';

export const order = {
  'tie-unresolved': ({ round: name, tickets: tied, first, last, places }) => ({
    what:
      `In ${round(name)} ${tied.length} contestants (${tickets(tied)}) are equal in total and in practical; ` +
      `the notice allows no shared rank, so ${ranks(first, last)} must be decided by a ruling.` +
      (places !== null && first <= places && places < last
        ? ` With ${places} places, only ${places - first + 1} of these ${last - first + 1} can advance; nobody of them does before the ruling.`
        : ''),
    todo: 'Let the chief judge decide the order, then record one line each on sheet 裁定记录: order (裁定次序) from 1, basis, by whom, date.',
  }),
  'ruling-void': ({ round: name }) => ({
    what: `This ruling on ${round(name)} was made on other marks than those that stand now, so it no longer holds.`,
    todo: 'Check the marks: put back what was changed by mistake; if they were rightly corrected, rule again if a tie remains, or delete this line.',
  }),
  'ruling-incomplete': ({ round: name, tickets: tied }) => ({
    what: `This ruling on ${round(name)} is incomplete (${tickets(tied)}): everyone in the tie needs a line, with orders from 1, none left out or used twice.`,
    todo: 'Complete or correct it on sheet 裁定记录.',
  }),
  'ruling-without-marks': ({ round: name }) => ({
    what: `This ruling on ${round(name)} does not say on which marks it was made. It counts, but a later correction of marks would not show that it is outdated.`,
    todo: 'Add the theory (理论) and practical (技能) marks on sheet 裁定记录.',
  }),
  'cut-empty': ({ round: name, of, exact }) => ({
    what: `For ${round(name)}, ${count(of, 'contestant')} give ${plain(exact)}, which rounds to 0 places; nobody advances.`,
    todo: 'Ask the chief judge; if somebody should advance, fill in 最少晋级 on sheet 规则.',
  }),
  'final-below-ten': ({ round: name, finalists }) => {
    if (name !== 'final') {
      return {
        what: `With the numbers of ${round(name)} and the present rules, only ${count(finalists, 'contestant')} will be in the final, fewer than ten; some ranks will be empty.`,
        todo: 'If there are to be ten, let the committee decide before the next round and put it on the settings sheet (e.g. 最少晋级); otherwise there is nothing to do.',
      };
    }
    return {
      what: `Only ${count(finalists, 'contestant')} of the final ${finalists === 1 ? 'has' : 'have'} a rank, fewer than ten; for the empty ranks there is no award and no bonus, and nobody moves down to them.`,
      todo: NOTHING_TO_DO,
    };
  },
  'rank-by-practical': ({ round: name, tickets: tied, first }) => ({
    what: `In ${round(name)} ${tickets(tied)} have equal totals; as the notice says, the better practical mark goes first, from rank ${first} on.`,
    todo: NOTHING_TO_DO,
  }),
} satisfies Partial<FindingWords>;
