/*
 * Decides how findings about ties, rulings and the number who go on are told in Chinese.
 */
import { plain } from '../quote';
import type { FindingWords } from '../words';
import { NOTHING_TO_DO, ranks, round, tickets } from './phrase';

export const order = {
  'tie-unresolved': ({ round: name, tickets: tied, first, last, places }) => ({
    what:
      `${round(name)}有 ${tied.length} 人（${tickets(tied)}）综合成绩和技能操作成绩都相同；` +
      `通知规定无并列名次，${ranks(first, last)}要等裁定。` +
      (places !== null && first <= places && places < last
        ? `晋级名额 ${places} 名，这 ${last - first + 1} 人中只有 ${places - first + 1} 人能晋级，裁定前先不定。`
        : ''),
    todo: '请裁判长裁定先后，再在「裁定记录」表每人登记一行：裁定次序从 1 起依次填，写明依据、裁定人和日期。',
  }),
  'ruling-void': ({ round: name }) => ({
    what: `${round(name)}的这条裁定所依据的成绩与现在的成绩不同，裁定不再有效。`,
    todo: '请核对成绩：成绩填错的请改回；成绩确已更正、仍需裁定的，请重新裁定并登记；不再需要的，删去这条裁定。',
  }),
  'ruling-incomplete': ({ round: name, tickets: tied }) => ({
    what: `${round(name)}的这组裁定没有登记完整（${tickets(tied)}）：组内每人都要有，裁定次序应从 1 起连续、不重复。`,
    todo: '请在「裁定记录」表补齐或改正。',
  }),
  'ruling-without-marks': ({ round: name }) => ({
    what: `${round(name)}的这条裁定没有写明裁定时的理论和技能成绩，先按有效处理；日后成绩若有更正，看不出裁定是否还算数。`,
    todo: '请在「裁定记录」表补填裁定时的「理论」和「技能」。',
  }),
  'cut-empty': ({ round: name, of, exact }) => ({
    what: `${round(name)}按 ${of} 人计算得 ${plain(exact)} 人，取整后的晋级名额是 0，没有人晋级。`,
    todo: '请与裁判长商定；需要有人晋级的，请在「规则」表填写“最少晋级”。',
  }),
  'final-below-ten': ({ round: name, finalists }) =>
    name === 'final'
      ? {
          what: `决赛有名次的选手只有 ${finalists} 人，不足 10 人；空缺的名次不颁奖、不发奖金，也不顺延。`,
          todo: NOTHING_TO_DO,
        }
      : {
          what: `按${round(name)}的人数和现在的晋级规则，进入决赛的只有 ${finalists} 人，不足 10 人，有些名次会空缺。`,
          todo: '如果要凑满 10 人，请在下一轮开始之前由组委会决定，并在「规则」表里写明（例如「最少晋级」）；否则无须处理。',
        },
  'rank-by-practical': ({ round: name, tickets: tied, first }) => ({
    what: `${round(name)}中 ${tickets(tied)} 综合成绩相同，按通知“技能操作成绩优异者排名优先”，从第 ${first} 名起依次排列。`,
    todo: NOTHING_TO_DO,
  }),
} satisfies Partial<FindingWords>;
