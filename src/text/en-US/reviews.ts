/*
 * How to fill in the reviews, in English.
 */
import type { ReviewWords } from '../review-words';

export const reviews: ReviewWords = {
  hint: (left) =>
    [
      'Fill in opinion, basis, reviewer and date only; the rest is kept by Dengbang. Opinion: 通过 (no objection) or 取消资格 (out of the contest), blank while undecided. Then run again.',
      'An opinion is void once the cell that it judged is changed; a new row then waits for a new one. What can be corrected on the sheet itself needs no opinion: run again and its row goes away.',
      ...(left > 0 ? [`${left} more findings are not listed; they follow once these rows are settled.`] : []),
    ].join('\n'),
};
