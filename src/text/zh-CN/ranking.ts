/*
 * 「排名」页的话。
 */
import type { Change } from '../../contest/change';
import { plain, ticketText } from '../quote';
import type { Named, Points, RankingWords } from '../ranking-words';
import { names } from './names';
import { q, ranks } from './phrase';

const after = { preliminary: '复赛', semifinal: '决赛', final: '' } as const;

function who({ name, ticket, unit }: Named): string {
  const parts = [ticket === '' ? '' : ticketText(ticket, 'zh-CN'), plain(unit)].filter((part) => part !== '');
  return `${plain(name)}${parts.length === 0 ? '' : `（${parts.join('，')}）`}`;
}

function apart({ sign, text }: Points): string {
  return sign === 0 ? '综合成绩相同' : `${sign > 0 ? '高' : '低'} ${text} 分`;
}

/** 更正 says what was corrected, 递补 in whose place. */
function matter({ kind, part, before, after: now, replaces }: Change): string {
  const value = (text: string): string => (text === '' ? '空' : q(text));
  if (kind === 'corrected') {
    const what = part === null ? '' : part === 'status' ? '状态' : names.part[part];
    return `更正${what} ${value(before)} → ${value(now)}`;
  }
  const word = {
    withdrawn: '弃赛',
    disqualified: '取消资格',
    reinstated: '恢复资格',
    'called-up': '递补',
    'call-revoked': '撤销递补',
  }[kind];
  return replaces === null ? word : `${word}（代替 ${ticketText(replaces, 'zh-CN')}）`;
}

export const ranking: RankingWords = {
  title: '排名',
  noRounds: '还没有成绩表，没有排名。先在首页确认成绩表认对了没有。',
  rounds: '轮次',
  search: '查找选手',
  searchHint: '准考证号、姓名或单位',
  clearSearch: '清除查找',
  choice: '显示',
  choices: { all: '全部', in: '晋级', out: '未晋级', open: '待裁定', unranked: '未排名' },
  shown: (people, of) => (people === of ? `共 ${of} 人` : `找到 ${people} 人，共 ${of} 人`),
  noneFound: '没有符合条件的选手。换几个字再找，或把「显示」改回「全部」。',
  toTheLine: '转到晋级线',
  provisional: '还有选手的成绩没有录入或有误，名次是暂定的，可能变动。',
  ties: (groups, people) => `有 ${groups} 组、${people} 人成绩完全相同，名次待裁定。`,
  rule: '去裁定',
  part: (name, people) => {
    const words = {
      inside: '晋级线以内',
      'on-line': '晋级线上待裁定',
      outside: '晋级线以外',
      placed: '有名次的选手',
      unranked: '未排名',
    };
    return `${words[name]}，${people} 人`;
  },
  line: {
    drawn: (round, places) => `晋级线：以上 ${places} 个名额晋级${after[round]}`,
    edge: (inside, outside, gap) =>
      `线内最后 ${inside}，线外第一 ${outside}${gap === null ? '' : gap === '0' ? '，同分' : `，差 ${gap} 分`}`,
    open: (people, within) => `晋级线在这里：以下 ${people} 人成绩完全相同，其中 ${within} 人晋级，待裁定`,
    below: '以下在晋级线以外',
    whatIf: '换一种算法会怎样（只看，不写）',
  },
  row: {
    rank: (rank) => `第 ${rank} 名`,
    ranks: (first, last) => `${ranks(first, last)}，名次待裁定`,
    noRank: '未排名',
    marks: (theory, practical) =>
      `理论 ${theory === '' ? '—' : theory} 技能 ${practical === '' ? '—' : practical}`,
    verdict: { in: '晋级', out: '未晋级', open: '待裁定' },
    moved: { 'called-up': '递补晋级', withdrawn: '弃赛，不晋级', disqualified: '取消资格，不晋级' },
    left: {
      absent: '缺考',
      'partly-absent': '单项缺考',
      withdrawn: '弃赛',
      cancelled: '取消成绩',
      disqualified: '取消资格',
      missing: '未录入',
      repeated: '重复，待核对',
      unidentified: '无法确认是谁',
    },
    total: (total) => `综合成绩 ${total}`,
  },
  asking: '正在查……',
  unanswered: '没有查到。工作簿可能刚刚变了，请重新读取后再打开。',
  heading: {
    steps: '成绩怎么来的',
    toLine: '离晋级线',
    neighbours: '前后各是谁',
    tied: '与谁并列',
    recorded: '有过的变动',
  },
  toCell: '去看单元格',
  step: {
    markOnly: (part, mark) => `${names.part[part]}成绩：${mark ?? '没有可用的成绩'}`,
    weighed: ({ part, mark, full, weight, points }) => {
      const scaled = full === 100 ? (mark ?? '0') : `${mark ?? '0'} ÷ ${full} × 100`;
      return `${names.part[part]}${mark === null ? '（缺考，按 0 分计）' : ''} ${scaled} × ${weight} = ${points}`;
    },
    sum: (theory, practical, total) => `综合成绩 ${theory} + ${practical} = ${total}`,
    rounded: (decimals, total) => `四舍五入到 ${decimals} 位小数再比较：${total}`,
  },
  toLine: {
    on: (places) => `正在晋级线上：第 ${places} 个名额由裁定决定`,
    away: (inside, points, other) =>
      `${points.sign === 0 ? '与' : '比'}${inside ? '线外第一名' : '线内最后一名'}（${other} 分）${apart(points)}`,
  },
  neighbour: (side, person, points) => {
    const place = person.rank === null ? '名次待裁定' : `第 ${person.rank} 名`;
    return `${side === 'above' ? '前一位' : '后一位'}：${place} ${who(person)}，${person.total} 分，${apart(points)}`;
  },
  tied: who,
  recorded: (change) => {
    const { round, reason, by, second, date } = change;
    const signed = [by, second].filter((one) => one !== '').map((one) => plain(one));
    const because = reason === '' ? '' : `，理由：${q(reason)}`;
    const decided = signed.length === 0 ? '' : `，${signed.join('、')}`;
    return `${names.round[round]}：${matter(change)}${because}${decided}${date === '' ? '' : `，${plain(date)}`}`;
  },
  edited: (text) => `上次计算以后改动：${text}`,
};
