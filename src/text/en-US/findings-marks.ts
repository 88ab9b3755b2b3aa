/*
 * Decides how findings about marks, and about who stands on a score sheet, are told in English.
 */
import type { Part } from '../../contest/finding';
import type { FindingWords } from '../words';
import { decide, otherPlace, q, round, sheet, Who, who } from './phrase';

const part = { theory: 'theory', practical: 'practical' } satisfies Record<Part, string>;
const computed = { total: 'total (综合成绩)', rank: 'rank (名次)', advance: 'advances (是否晋级)' } as const;
const PAPER = 'Compare with the score sheet on paper and correct it.';
const orBlank = (text: string): string => (text.trim() === '' ? 'blank' : q(text));

export const marks = {
  'score-missing': ({ part: which, name }) => ({
    what: `The ${part[which]} mark of ${who(name)} has not been entered; that is not the same as 0.`,
    todo: 'Fill it in from the paper; write 缺考 for someone who did not come, 弃赛 for someone who gave up. Until then the ranks are provisional and the round cannot be sealed.',
  }),
  'score-not-a-number': ({ part: which, written }) => ({
    what: `The ${part[which]} mark reads ${q(written)}, which is no mark; it is treated as not entered.`,
    todo: `${PAPER} Only the mark belongs here; put notes under 备注.`,
  }),
  'score-out-of-range': ({ part: which, written, full }) => ({
    what: `The ${part[which]} mark reads ${q(written)} but must be between 0 and ${full}; it is treated as not entered.`,
    todo: `${PAPER} If the full mark is not ${full}, change it on sheet 规则.`,
  }),
  'score-too-precise': ({ part: which, written, decimals }) => ({
    what: `The ${part[which]} mark reads ${q(written)}, but the rules allow at most ${decimals} decimal${decimals === 1 ? '' : 's'}; it is treated as not entered.`,
    todo: `${PAPER} If marks really have more decimals, change 成绩小数位 on sheet 规则.`,
  }),
  'score-is-error-value': ({ part: which, written }) => ({
    what: `The formula for the ${part[which]} mark fails and shows ${q(written)}; it is treated as not entered.`,
    todo: 'Type the mark from the paper, or mend the formula.',
  }),
  'score-status-unclear': ({ written }) => ({
    what: `The cell says ${q(written)}, which leaves open whether the result counts; marks that are there count for now.`,
    todo: 'Ask the chief judge. If the result does not count, write 取消成绩 under 状态; if it does, record 通过 (passed) on sheet 审核意见 (code score-status-unclear).',
  }),
  'contestant-repeated': ({ name, otherCell, sameMarks }) => ({
    what: `${Who(name)} appears twice on this sheet (see also ${otherPlace(otherCell)}) ${
      sameMarks
        ? 'with the same marks, and is counted once.'
        : 'with different marks, and is not ranked for now.'
    }`,
    todo: `${sameMarks ? 'Delete the row that is too many.' : 'Keep the row that agrees with the paper and delete the other.'} If they are two people, correct the ticket.`,
  }),
  'contestant-not-advanced': ({ name, earlier }) => ({
    what: `${Who(name)} did not advance from ${round(earlier)} but is on this round's sheet, and is ranked there all the same.`,
    todo: `Check the ticket and the list of those who advance; delete the row if the person should not be here. ${decide('contestant-not-advanced')}`,
  }),
  'contestant-missing': ({ name, earlier, round: later }) => ({
    what: `${Who(name)} advanced from ${round(earlier)} but is missing from ${sheet(later)}.`,
    todo: 'Add the person there: with marks, with 缺考 if they did not come, with 弃赛 if they gave up.',
  }),
  'score-with-status': ({ written, theory, practical }) => ({
    what: `The status is ${q(written)}; marks in the same row that contradict it (theory ${orBlank(theory)}, practical ${orBlank(practical)}) do not count.`,
    todo: 'If the status is right, there is nothing to do; if the marks should count, delete the status.',
  }),
  'contestant-unknown': ({ name }) => ({
    what: `${Who(name)} is not on the roster (报名汇总表); the unit is taken from the score sheet for now.`,
    todo: 'Check the ticket; if the person did register, add them to the roster.',
  }),
  'contestant-pending': ({ name, earlier }) => ({
    what: `${Who(name)} is on this round's sheet, but a ruling must still decide whether they advance from ${round(earlier)}.`,
    todo: `Record the ruling on ${round(earlier)} on sheet 裁定记录 first; delete this row if the person then does not advance.`,
  }),
  'name-mismatch': ({ written, roster }) => ({
    what: `The name is ${q(written)} here and ${q(roster)} on the roster for the same ticket; the ticket counts.`,
    todo: 'Find out whether the name or the ticket is wrong, and correct it.',
  }),
  'computed-cell-differs': ({ column, written, computed: right }) => ({
    what: `The formula in column ${computed[column]} gives ${orBlank(written)}, by the rules it is ${orBlank(right)}; the formula was not changed.`,
    todo: 'Lists and reports go by the rules. Check the formula; if it is no longer needed, clear the cell and score again: it is then filled in.',
  }),
} satisfies Partial<FindingWords>;
