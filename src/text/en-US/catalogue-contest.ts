/*
 * Findings about marks, ranks and prizes: their titles, and what the chief judge is told.
 */
import type { CatalogueWords } from '../catalogue-words';
import { review, mark } from './catalogue-chief';

export const contest = {
  'score-missing': { title: 'Mark not entered', chief: mark },
  'score-not-a-number': { title: 'Mark is not a number', chief: mark },
  'score-out-of-range': { title: 'Mark out of range', chief: mark },
  'score-too-precise': { title: 'Mark with too many decimals', chief: mark },
  'score-is-error-value': { title: 'Formula of a mark fails', chief: mark },
  'score-status-unclear': {
    title: 'Not clear whether the result counts',
    chief: {
      means: 'The marks that are there are ranked for now; until you decide, the round cannot be sealed.',
      todo: 'Decide whether the result counts: if not, 取消成绩 goes under 状态; if so, review it with 通过.',
    },
  },
  'contestant-repeated': {
    title: 'Contestant there twice',
    chief: {
      means:
        'With different marks the contestant is not ranked; until it is mended the round cannot be sealed.',
      todo: 'Where the marks differ, say from the score sheet which row is right.',
    },
  },
  'contestant-not-advanced': {
    title: 'On the sheet without having advanced',
    chief: {
      means: 'The marks are ranked and take up a rank; without a review the round cannot be sealed.',
      todo: 'Decide whether this person may take part: 通过 if so, 取消资格 if not, each with a basis.',
    },
  },
  'contestant-missing': {
    title: 'Advanced but not on the sheet',
    chief: {
      means: 'The person holds a place of the round; until they are on the sheet it cannot be sealed.',
      todo: 'Say whether they came: absent or withdrawn is recorded as such, and a substitute is for you to decide.',
    },
  },
  'score-with-status': {
    title: 'Status contradicts the marks',
    chief: {
      means: 'The status counts, marks against it do not, and the ranks stand on that.',
      todo: 'Confirm the status; if it is wrong, have it deleted, and the marks count again.',
    },
  },
  'contestant-unknown': {
    title: 'Not on the roster',
    chief: {
      means:
        'The marks are ranked, with the unit of the score sheet, which may touch unit awards; without a review the round cannot be sealed.',
      todo: 'Say whether this person registered: add them to the roster or give 通过; if not, 取消资格.',
    },
  },
  'contestant-pending': {
    title: 'On the sheet, advance still open',
    chief: {
      means: 'Whether this person stays depends on the ruling in the round before.',
      todo: 'Rule the tie of the round before first.',
    },
  },
  'name-mismatch': { title: 'Name differs from the roster', chief: review },
  'computed-cell-differs': {
    title: 'A formula of the sheet differs',
    chief: {
      means: 'Lists, reports and awards follow the rules and are not affected.',
      todo: 'The staff check the formula; no decision of yours is needed.',
    },
  },
  'change-unclear': {
    title: 'Recorded change in doubt',
    chief: {
      means: 'Until it is mended or reviewed, the rounds concerned cannot be sealed.',
      todo: 'Say what was decided then, and have the line on sheet 变动记录 completed or corrected.',
    },
  },
  'tie-unresolved': {
    title: 'Tie waits for a ruling',
    chief: {
      means:
        'Until then these contestants have no rank; on the line or between two prizes it stops the seal.',
      todo: 'Decide the order by a run-off, a draw or the committee, with a basis and your name.',
    },
  },
  'ruling-void': {
    title: 'Ruling no longer holds',
    chief: {
      means: 'The order no longer counts, and whoever is still equal is tied again.',
      todo: 'Look at the corrected marks, and rule again where a tie remains.',
    },
  },
  'ruling-incomplete': {
    title: 'Ruling not complete',
    chief: {
      means: 'The ruling has no effect; the ranks still wait for it.',
      todo: 'Say the order of the whole group, and have it completed.',
    },
  },
  'ruling-without-marks': {
    title: 'Ruling without its marks',
    chief: {
      means: 'The ruling counts; after a correction of marks nobody could see that it is outdated.',
      todo: 'Confirm the marks it was made on, and have them filled in.',
    },
  },
  'cut-empty': {
    title: 'Nobody advances',
    chief: {
      means: 'Under the present rules nobody enters the next round.',
      todo: 'Settle with the organiser how many are to advance at least, and have 最少晋级 filled in.',
    },
  },
  'final-below-ten': {
    title: 'Fewer than ten in the final',
    chief: {
      means: 'Empty ranks bring no certificate and no money, and nobody moves up.',
      todo: 'If there are to be ten, the committee decides before the next round begins.',
    },
  },
  'rank-by-practical': {
    title: 'Equal totals ordered by practical',
    chief: { means: 'The practical marks decide the order; it is no tie.', todo: 'Nothing to decide.' },
  },
  'payee-id-invalid': {
    title: 'ID number of a winner not valid',
    chief: {
      means: 'Rank and award stand; only this payment waits.',
      todo: 'It is paid once the ID number is right; for an unusual document give a review.',
    },
  },
  'coach-missing': {
    title: 'Coach of the winner not clear',
    chief: {
      means: 'The coach award is open; all others stand.',
      todo: 'Ask the sending unit who the coach is.',
    },
  },
  'payee-incomplete': {
    title: 'Payment details missing',
    chief: {
      means: 'Rank and award stand; the money cannot be transferred.',
      todo: 'The staff ask the winner; no decision of yours is needed.',
    },
  },
  'unit-count-differs': {
    title: 'Way of counting units decides an award',
    chief: {
      means: 'Units are counted as sheet 规则 says; counted otherwise, other units would win.',
      todo: 'Settle with the organiser which count applies.',
    },
  },
  'unit-kind-missing': {
    title: 'Not clear whether it is a company',
    chief: {
      means: 'The team award goes to companies only, so this has to be known first.',
      todo: 'Where nobody can say, settle it with the organiser.',
    },
  },
  'prize-vacant': {
    title: 'Prize stays vacant',
    chief: {
      means: 'Award and money of this rank are not given, and nobody moves up.',
      todo: 'That is as set; if others are to move up, the committee decides and 取消资格后奖项 is changed.',
    },
  },
} as const satisfies Partial<CatalogueWords['findings']>;
