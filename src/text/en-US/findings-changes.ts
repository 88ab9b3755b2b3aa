/*
 * Decides how problems with recorded changes (变动记录) are told in English.
 */
import type { ChangeProblem } from '../../contest/finding';
import type { FindingWords } from '../words';
import { q, tickets } from './phrase';

const NO_EFFECT = 'this line has no effect.';

/** Lines that count although something about them is unusual. */
const followed: ReadonlySet<ChangeProblem> = new Set(['no-reason', 'place-not-vacant', 'passed-over']);

const problems: Readonly<Record<ChangeProblem, (written: string, other: string) => string>> = {
  'no-change': (written) =>
    `The change (变动) reads ${written}; it must be 弃赛, 取消资格, 恢复资格, 递补, 撤销递补 or 更正, so ${NO_EFFECT}`,
  'no-round': () =>
    `The round (轮次) is missing or wrong (one is called up into 复赛 or 决赛 only); ${NO_EFFECT}`,
  'no-ticket': () => `The ticket (准考证号) is missing; ${NO_EFFECT}`,
  'no-part': () =>
    `It is not said whether theory (理论), practical (技能) or status (状态) was corrected; ${NO_EFFECT}`,
  'no-replaced': () => `It is not said in whose place (代替) the person is called up; ${NO_EFFECT}`,
  'no-reason': (written) =>
    `The line ${written} gives no reason (理由) or nobody who decided (决定人); it counts.`,
  'nothing-to-cancel': (written) =>
    `Before the line ${written} nothing was recorded that it could cancel; ${NO_EFFECT}`,
  'already-called': (_, other) =>
    `This contestant was called up into the round before and cannot stand in for ${other} too; ${NO_EFFECT}`,
  'places-stay-vacant': (_, other) =>
    `By the setting 弃赛名额 vacated places stay vacant, so nobody can stand in for ${other}; ${NO_EFFECT}`,
  'ticket-unknown': () => `Nobody on the roster or on a score sheet has this ticket; ${NO_EFFECT}`,
  'not-in-line': (_, other) =>
    `The contestant called up for ${other} has no rank in the round before, or is inside the places anyway; ${NO_EFFECT}`,
  'place-not-vacant': (_, other) =>
    `The place of ${other} is not vacant, or somebody was called up for it already; with this line more people advance than there are places.`,
  'passed-over': (_, other) =>
    `${other} is ranked better and has not been called up; the line counts as recorded.`,
};

export const changes = {
  'change-unclear': ({ written, problem, other }) => ({
    what: problems[problem](
      written.trim() === '' ? 'blank' : q(written),
      other === '' ? 'blank' : tickets([other]),
    ),
    todo: followed.has(problem)
      ? 'Complete or correct the line on sheet 变动记录; if the committee really decided so, record 通过 (passed) on sheet 审核意见 (code change-unclear).'
      : 'Correct the line on sheet 变动记录, or clear it if it is not needed.',
  }),
} satisfies Partial<FindingWords>;
