/*
 * The words on the recalculation sheets in English. The formulas are made in reports/.
 */
import type { ProofWords } from '../proof-words';
import { names } from './names';

const rounding = { down: 'ROUNDDOWN', 'half-up': 'ROUND', up: 'ROUNDUP' };

export const proof: ProofWords = {
  column: {
    ticket: 'Ticket',
    name: 'Name',
    theory: 'Theory',
    practical: 'Practical',
    order: 'Ruled order',
    total: 'Total\n(formula)',
    rounded: 'Rounded\n(formula)',
    ours: 'Total\n(Dengbang)',
    difference: 'Difference',
    rank: 'Rank\n(formula)',
    ourRank: 'Rank\n(Dengbang)',
    check: 'Agrees?',
    note: 'Note',
  },
  agrees: 'agrees',
  differs: 'differs',
  moved: 'row moved',
  outOfOrder: 'out of order',
  noMark: 'no mark',
  pendingFormat: '0" on, pending"',
  differences: 'Differences',
  allAgree: 'All agree: totals, ranks, head-count and places by formula are those of Dengbang',
  someDiffer: [
    '',
    ' differ: see column Agrees?. If marks or rules have been changed since, run Dengbang again',
  ],
  label: {
    theoryWeight: 'Theory weight',
    practicalWeight: 'Practical weight',
    theoryFull: 'Theory full mark',
    practicalFull: 'Practical full mark',
    percent: 'Percentage that advances',
    least: 'At least',
    item: 'Item',
    again: 'Formula',
    ours: 'Dengbang',
    check: 'Agrees?',
    explained: 'How',
    scored: 'With a total (N)',
    base: 'Base of the percentage',
    product: 'Percentage × base',
    places: 'Places (K)',
  },
  explain: {
    total: (converted) =>
      converted
        ? 'Total = theory ÷ full mark × 100 × weight + practical ÷ full mark × 100 × weight'
        : 'Total = theory × weight + practical × weight',
    decimals: (decimals, repeating) =>
      repeating
        ? `After conversion totals may not end: ROUND to ${decimals} decimals before comparing`
        : `Totals have at most ${decimals} decimals under these rules; ROUND only takes off what computers add behind them`,
    cut: (base, how) => `Base: ${base}; rounding: ${how}`,
    scored: 'COUNT: people with a total on this sheet',
    base: 'As counted by Dengbang (only people with a total stand here, so no formula can count it)',
    product: 'Percentage × base',
    places: (how) => `${rounding[how]}, not below the minimum, not above N`,
  },
  note: {
    absent: (part) => `${names.part[part]}: absent, counts 0`,
    notANumber: (part) => `${names.part[part]}: no number cell on the score sheet, this is the value read`,
  },
  notes: {
    live: 'Marks come straight from the cells of the score sheet: change one and this sheet follows. The columns marked Dengbang are values that this program wrote; they stay.',
    ranked: (rounded, ruled) =>
      [
        rounded
          ? 'Rank = RANK (rounded total) + COUNTIFS (same, higher practical) + COUNTIFS (same again, higher exact total)'
          : 'Rank = RANK (total) + COUNTIFS (same total, higher practical)',
        ...(ruled ? ['COUNTIFS (still the same, earlier by the ruling)'] : []),
      ].join(' + '),
    rankedByOrder:
      'With this many people RANK and COUNTIFS would take too long (they grow with the square), so the order is checked row by row: rows must go from high to low, the rank is the row’s place, equals share that of the row above.',
    pending: '“on, pending”: a tie that waits for a ruling agrees when the formula gives its first place.',
    moved:
      'After the score sheet has been sorted its cells may hold other people: such a row says “row moved”; run Dengbang again. New rows of the score sheet are not on this sheet until then.',
    left: (people) =>
      `${people} without a total (absent, withdrawn, cancelled, not entered …) are not ranked and not listed here.`,
  },
};
