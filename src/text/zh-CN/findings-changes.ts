/*
 * Decides how problems with recorded changes (变动记录) are told in Chinese.
 */
import type { ChangeProblem } from '../../contest/finding';
import type { FindingWords } from '../words';
import { q, tickets } from './phrase';

const NO_EFFECT = '这一行没有生效。';

/** Lines that count although something about them is unusual. */
const followed: ReadonlySet<ChangeProblem> = new Set(['no-reason', 'place-not-vacant', 'passed-over']);

const problems: Readonly<Record<ChangeProblem, (written: string, other: string) => string>> = {
  'no-change': (written) =>
    `「变动」写的是${written}，应为弃赛、取消资格、恢复资格、递补、撤销递补或更正；${NO_EFFECT}`,
  'no-round': () => `轮次没有写，或写得不对（递补只能进入复赛、决赛）；${NO_EFFECT}`,
  'no-ticket': () => `没有写准考证号；${NO_EFFECT}`,
  'no-part': () => `没有写明更正的是理论、技能还是状态；${NO_EFFECT}`,
  'no-replaced': () => `递补没有写明代替谁；${NO_EFFECT}`,
  'no-reason': (written) => `${written}没有写明理由或决定人；先按已决定处理。`,
  'nothing-to-cancel': (written) => `${written}之前没有可以撤销的记录；${NO_EFFECT}`,
  'already-called': (_, other) => `这位选手已经递补进入该轮，不能再代替 ${other}；${NO_EFFECT}`,
  'places-stay-vacant': (_, other) => `规则规定弃赛名额空缺、不递补，不能代替 ${other}；${NO_EFFECT}`,
  'ticket-unknown': () => `报名汇总表和各轮成绩表里都没有这个准考证号；${NO_EFFECT}`,
  'not-in-line': (_, other) =>
    `代替 ${other} 递补的选手在上一轮没有名次，或本来就在晋级名额之内；${NO_EFFECT}`,
  'place-not-vacant': (_, other) =>
    `${other} 的名额没有空出来，或已有人递补；照这一行递补，晋级人数会超过名额。`,
  'passed-over': (_, other) => `名次更靠前的 ${other} 还没有递补，这一行越过了这位选手；先照记录处理。`,
};

export const changes = {
  'change-unclear': ({ written, problem, other }) => ({
    what: problems[problem](
      written.trim() === '' ? '空白' : q(written),
      other === '' ? '空白' : tickets([other]),
    ),
    todo: followed.has(problem)
      ? '请在「变动记录」表补全或改正；确系组委会这样决定的，在「审核意见」表登记「通过」（问题代码 change-unclear）。'
      : '请在「变动记录」表改正这一行；不需要的，把整行清空。',
  }),
} satisfies Partial<FindingWords>;
