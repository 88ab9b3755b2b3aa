/*
 * Reads from a title, a tab or a header which round it speaks of, and whether it promises marks, a
 * roster, or something else. What the sheet really holds is decided by its headers, in recognise.ts.
 */
import type { RoundName } from '../contest/round-name';

const ROUND = /半决赛|准决赛|总决赛|初赛|复赛|决赛|preliminar(?:y|ies)|semi-?\s?finals?|\bfinals?\b/gu;
/** 晋级复赛 in the sheet of the preliminary names where people go, not which round it is. */
const GOING_TO = /(晋级|进入|入围|升入|晋|参加|advance(?:s|d)? to(?: the)?)\s*$/u;
/** 初赛、复赛、决赛成绩 lists rounds; the last one is no more meant than the first. */
const LISTED = /[、,，/和及与&+]\s*$/u;
const MARKS_FOLLOW =
  /^\s*(阶段|环节)?(理论|技能|实操|综合|操作|考试|考核|总)*(成绩|得分|评分|记分|登分|分数|汇总|名次|排名|scores?|marks?|results?)/u;

const named: readonly (readonly [RegExp, RoundName])[] = [
  [/^(半决赛|准决赛|复赛|semi)/u, 'semifinal'],
  [/^(总决赛|决赛|final)/u, 'final'],
  [/^(初赛|prelim)/u, 'preliminary'],
];

/**
 * The one round that a text speaks of; null where it names none, or several without saying which is
 * meant. The word next to 成绩 or 汇总 is preferred; 晋级复赛 does not count. 半决赛 is the semifinal.
 * Example: "初赛成绩汇总表（晋级复赛名单）" is the preliminary.
 */
export function roundIn(text: string): RoundName | null {
  const plain = unspaced(text);
  const meant: RoundName[] = [];
  const withMarks: RoundName[] = [];
  let listed = false;
  for (const match of plain.matchAll(ROUND)) {
    const before = plain.slice(0, match.index);
    if (GOING_TO.test(before)) continue;
    const round = named.find(([word]) => word.test(match[0]))?.[1];
    if (round === undefined) continue;
    listed ||= meant.length > 0 && LISTED.test(before);
    meant.push(round);
    if (MARKS_FOLLOW.test(plain.slice(match.index + match[0].length))) withMarks.push(round);
  }
  return (listed ? null : onlyOne(withMarks)) ?? onlyOne(meant);
}

/** NFKC, lower case, without the spaces that spread Chinese words ("决 赛"); words of letters keep theirs. */
function unspaced(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=[^\u0021-\u007e])\s+|\s+(?=[^\u0021-\u007e])/gu, '');
}

function onlyOne(rounds: readonly RoundName[]): RoundName | null {
  const [first = null] = rounds;
  return rounds.every((round) => round === first) ? first : null;
}

/** True where a text promises marks (成绩, 得分 …). */
export function promisesMarks(text: string): boolean {
  return /成绩|得分|评分|分数|登分|记分|score|mark|result/u.test(unspaced(text));
}

const ROSTER =
  /报名|名册|花名册|选手信息|选手登记|选手名单|参赛人员|参赛选手|参赛名单|roster|registration|entrants|entry list/u;
const NOT_ROSTER = new RegExp(
  [
    '签到|检录|抽签|座位|考场|准考证(?!号)|晋级|入围|名次|排名|获奖|奖|发放|领取|公示|成绩|得分|评分|证书|审查|审核',
    '|联系表|通讯录|裁判|工作人员|考务|团队|推荐|人才|统计|裁定|申诉|更正|rank|result|score|award|prize|seat',
  ].join(''),
  'u',
);

/** 'yes': a text promises a roster; 'no': it promises another list of people; 'silent': neither, or both. */
export function promisesRoster(text: string): 'yes' | 'no' | 'silent' {
  const plain = unspaced(text);
  const yes = ROSTER.test(plain);
  const no = NOT_ROSTER.test(plain);
  if (yes === no) return 'silent';
  return yes ? 'yes' : 'no';
}
