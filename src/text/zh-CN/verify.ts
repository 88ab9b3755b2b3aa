/*
 * 核对封存、比对两个工作簿时说的话。
 */
import type { RoundName } from '../../contest/round-name';
import { plain } from '../quote';
import type { VerifyWords } from '../verify-words';
import { fieldWord, valueWord } from './difference';
import { names } from './names';

const rounds = (all: readonly RoundName[]): string => all.map((one) => names.round[one]).join('、');

export const verify: VerifyWords = {
  heading: '封存核对',
  head: ['轮次', '状态', '封存码', '封存人（自报）', '封存时间'],
  state: { open: '未封存', intact: '与封存时一致', changed: '封存已失效' },
  noRounds: '这个工作簿里没有要核对的轮次。',
  noneSealed: '没有封存的轮次（或封存的记录已经不在了）。',
  changes: (round, count) => `${names.round[round]}：与封存时有 ${count} 处不一致`,
  changeHead: ['准考证号', '项目', '封存时', '现在', '单元格'],
  field: fieldWord,
  value: valueWord,
  oldValues: {
    proven: '“封存时”一栏取自工作簿里留存的副本，副本与封存的指纹相符。',
    unproven: '“封存时”一栏取自工作簿里留存的副本；副本与封存的指纹对不上（姓名或副本也动过），只供参考。',
  },
  because: {
    names: (round) =>
      `${names.round[round]}：姓名、单位或封存记录与封存时不一致；副本里没有姓名，指不出是谁。`,
    'earlier-round': (round) =>
      `${names.round[round]}：这一轮本身没有变，但它之前的一轮启封过或重新封存过，要启封后重新封存。`,
    'sheet-gone': (round) => `${names.round[round]}：读不到这一轮的成绩表了。`,
  },
  stale: (sheets) =>
    `${sheets.length} 张报表与现在的数据不一致（过期，或被人改过）：${sheets.map((one) => plain(one)).join('、')}。请重新用 run 生成，不要打印这些。`,
  reportsFresh: '报表与数据一致。',
  journalWhole: '操作记录前后相接，没有缺漏。',
  onlyItself:
    '以上只与本文件自身一致：能改成绩的人也能改文件里的封存记录。要证明，请照签过字的封存回执，用 --code 写上封存码再核对一次。',
  proof: (round, earlier, inForce) =>
    `证明成立：这个码是由现在的成绩重新算出来的。${names.round[round]}${earlier.length === 0 ? '' : `和之前的${rounds(earlier)}`}的成绩、名次、人数、规则，与签字的那张纸相同。${inForce ? '' : `注意：${names.round[round]}现在没有生效的封存（启封过，或记录不在了）。`}`,
  codeOfChanged: (round, proven) =>
    `封存码是${names.round[round]}封存时的码，但现在的成绩算不出这个码：签字以后改动过。${proven ? '上面“封存时”一栏的值，就是签字的那一份。' : ''}`,
  codeOfFormer: (round, opening) =>
    `这是${names.round[round]}以前的封存码，那次封存已经作废${opening === null ? '' : `（${opening.at} 由 ${plain(opening.by)} 启封）`}。请用最后一次签字的回执。`,
  codeUnknown:
    '对不上：这个工作簿里没有一轮的成绩能算出这个封存码，封存记录里也没有它。或者抄错了码，或者这不是签字时的那份成绩。',
  holds: '结论：没有发现改动。',
  holdsNot: '结论：有问题，见上。',
  ask: (round, masked) =>
    `${names.round[round]}的封存码：${masked}\n请先看纸上另外两组是否相同，再照签过字的回执填空格里的两组（不填直接回车）：`,
  textWritten: (file, round) =>
    `${names.round[round]}要封存的文本已写到：${file}\n用 sha256sum 计算它，应得到封存的指纹。`,
  refusals: {
    badCode: (written) => `“${plain(written)}”不是封存码：封存码是 16 个字母和数字，四个一组。`,
    roundForText: '写出文本要用 --round 说明是哪一轮。',
    noRound: (round) => `工作簿里没有${names.round[round]}成绩表。`,
  },
  compare: {
    heading: (a, b) => `左边是 ${plain(a, 120)}，右边是 ${plain(b, 120)}`,
    counts: (errors, warnings) =>
      `不同之处：错误 ${errors} 处（影响名次、晋级、奖项或金额），警告 ${warnings} 处（只是写法）`,
    same: '两份结果相同：成绩、名次、晋级、奖项、金额和姓名单位都没有不同。',
    noCommonRound: '两个工作簿没有共同的轮次，没有可比的成绩。',
    strangers: '两个工作簿里没有一个相同的选手：这不像是同一场竞赛的两份。',
    unclear: (file) => `${plain(file, 120)} 的“规则”表里有看不懂的设定，它的结果不能作数。`,
    cells: (a, b) => `（${plain(a ?? '无')}；${plain(b ?? '无')}）`,
  },
};
