/*
 * 复算表上的文字。公式由 reports/ 写，这里只有词句。
 */
import type { ProofWords } from '../proof-words';
import { names } from './names';

const rounding = { down: 'ROUNDDOWN（向下取整）', 'half-up': 'ROUND（四舍五入）', up: 'ROUNDUP（向上取整）' };

export const proof: ProofWords = {
  column: {
    ticket: '准考证号',
    name: '姓名',
    theory: '理论',
    practical: '技能操作',
    order: '裁定次序',
    total: '综合成绩\n（复算）',
    rounded: '取整后\n（复算）',
    ours: '综合成绩\n（登榜）',
    difference: '差',
    rank: '名次\n（复算）',
    ourRank: '名次\n（登榜）',
    check: '一致？',
    note: '说明',
  },
  agrees: '一致',
  differs: '不一致',
  moved: '行已变动',
  outOfOrder: '次序有误',
  noMark: '无成绩',
  pendingFormat: '0"起待裁定"',
  differences: '不一致（处）',
  allAgree: '全部一致：用公式复算的综合成绩、名次、人数和晋级名额，与登榜的结果都相同',
  someDiffer: ['有 ', ' 处不一致：见“一致？”一栏。成绩表或规则改动过的，请重新运行登榜'],
  label: {
    theoryWeight: '理论权重',
    practicalWeight: '技能权重',
    theoryFull: '理论满分',
    practicalFull: '技能满分',
    percent: '晋级比例',
    least: '最少晋级',
    item: '项目',
    again: '复算',
    ours: '登榜',
    check: '一致？',
    explained: '算法',
    scored: '有效成绩人数 N',
    base: '晋级基数',
    product: '晋级比例×基数',
    places: '晋级名额 K',
  },
  explain: {
    total: (converted) =>
      converted
        ? '综合成绩＝理论÷理论满分×100×理论权重＋技能操作÷技能满分×100×技能权重'
        : '综合成绩＝理论×理论权重＋技能操作×技能权重',
    decimals: (decimals, repeating) =>
      repeating
        ? `折算后除不尽，用 ROUND 保留${decimals}位小数再比较`
        : `按现行规则综合成绩至多${decimals}位小数；ROUND 到${decimals}位只为去掉电脑小数运算的尾差`,
    cut: (base, how) => `晋级基数：${base}；取整：${how}`,
    scored: 'COUNT：本表有综合成绩的人数',
    base: '按规则取登榜统计的人数（本表只列有综合成绩的人，不能由公式数出）',
    product: '晋级比例×晋级基数',
    places: (how) => `${rounding[how]}，不少于最少晋级，不多于 N`,
  },
  note: {
    absent: (part) => `${names.part[part]}缺考按0分计`,
    notANumber: (part) => `${names.part[part]}在成绩表里不是数字格，此处为读出的值`,
  },
  notes: {
    live: '理论、技能操作直接取自成绩表的单元格，成绩表一改，本表随之重算；“登榜”各栏是本程序写入的值，不会变',
    ranked: (rounded, ruled) =>
      [
        rounded
          ? '名次＝RANK（取整后成绩）＋COUNTIFS（取整后相同、技能操作更高）＋COUNTIFS（再相同、取整前更高）'
          : '名次＝RANK（综合成绩）＋COUNTIFS（综合成绩相同、技能操作更高）',
        ...(ruled ? ['COUNTIFS（仍相同、裁定次序在前）'] : []),
      ].join('＋'),
    rankedByOrder:
      '人数多，不用 RANK、COUNTIFS（计算量随人数平方增长），改为逐行核对：各行须由高到低排列，名次即行次，成绩全同的与上一行同名次；次序不对的显示“次序有误”',
    pending: '“起待裁定”：并列、等待裁定的选手，公式给出并列的第一个名次即为一致',
    moved:
      '成绩表重新排序后，原来的单元格里可能换了人，该行显示“行已变动”，这时请重新运行；成绩表新增的行不在本表内，也须重新运行',
    left: (people) => `没有综合成绩的${people}人（缺考、弃赛、取消成绩、未录入等）不参加排名，不列入本表`,
  },
};
