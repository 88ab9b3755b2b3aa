/*
 * What kinds of findings have in common for the chief judge: what they affect, and what is for the judge to decide.
 */
import type { ChiefWording } from '../catalogue-words';

export const review: ChiefWording = {
  means: 'Ranks are not affected for now; without a review the rounds concerned cannot be sealed.',
  todo: 'Decide 通过 (passed) or 取消资格 (disqualified), with a basis and your name. Whoever is disqualified has no rank, and those behind move up.',
};
export const mend: ChiefWording = {
  means: 'Ranks are not affected for now; until it is mended the rounds concerned cannot be sealed.',
  todo: 'The staff correct it from the papers; no decision of yours is needed.',
};
export const harmless: ChiefWording = {
  means: 'It affects neither ranks nor advancement nor the seal.',
  todo: 'The staff look into it; no decision of yours is needed.',
};
export const mark: ChiefWording = {
  means:
    'This contestant has no rank for now; the ranks of the round are provisional and it cannot be sealed.',
  todo: 'Confirm the mark from the score sheet, or that it is 缺考 or 弃赛, and have it corrected.',
};
export const unread: ChiefWording = {
  means: 'What was not read is in no rank and no award.',
  todo: 'The staff name the sheet or column to use; no decision of yours is needed.',
};
export const setting: ChiefWording = {
  means: 'Until the rule is clear, neither ranks nor awards are computed.',
  todo: 'Say what this rule is meant to be, and have it corrected on sheet 规则.',
};
