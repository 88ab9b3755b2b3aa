/*
 * 「奖项」页的话。
 */
import type { PrizeWords } from '../prize-words';
import { plain, ticketText } from '../quote';

export const prizes: PrizeWords = {
  title: '奖项',
  notYet: '决赛还没有名次，奖项和奖金要等决赛成绩录入以后才能算出来。',
  parts: '奖项分类',
  part: { people: '个人', units: '单位', recommendations: '推荐', money: '奖金' },
  state: {
    given: '授予',
    open: '待裁定',
    vacant: '空缺',
    'to-settle': '待核实',
    none: '无',
  },
  person: ({ name, ticket }) =>
    ticket === '' ? plain(name) : `${plain(name)}（${ticketText(ticket, 'zh-CN')}）`,
  rank: (rank) => `第 ${rank} 名`,
  alert: {
    provisional: '决赛还有选手的成绩没有录入或有误，以下奖项是暂定的。',
    open: (places) => `前十名中有 ${places} 个名次待裁定，裁定以前这些奖项没有人选。`,
    rule: '去裁定',
    held: (people, net) => `有 ${people} 人的奖金现在不能发放，实发合计 ${net} 元。`,
    seeMoney: '看原因',
  },
  group: {
    medals: '奖牌和获奖证书（决赛前十名）',
    level: '职业技能等级证书候选人',
    coach: '传承奖',
    unit: '优胜奖',
    team: '优秀技术团队',
    organisation: '优秀组织单位',
    notEnterprise: '人数和名次够优秀技术团队，但不授奖',
    national: '优先推荐参加全国大赛',
    honours: '荣誉称号推荐',
    career: '职业发展助推计划',
    talent: '人才数据库',
  },
  vacated: (name) => `${plain(name)} 被取消资格，名次空缺，不递补`,
  more: (count, report) => `另有 ${count} 个没有列出，都在「${report}」里。`,
  talent: (consent, people) =>
    ({
      given: `本人同意录入：${people} 人`,
      refused: `本人不同意，不录入：${people} 人`,
      blank: `还没有表示是否同意，要先问本人：${people} 人`,
      'not-asked': `报名表没有「同意」一栏，要先问本人：${people} 人`,
    })[consent],
  age: (sex, age) => [sex ?? '性别不详', age === null ? '年龄不详' : `${age} 周岁`].join('，'),
  nationalNote: '决赛前十名，人选与上面「个人」里的名次相同。',
  levelNote: '是否核发由有权部门按规定决定，这里只列出两项成绩是否达到 60 分。',
  money: {
    list: '奖金',
    gross: '应发',
    tax: '代扣个税',
    net: '实发',
    inWords: '实发大写',
    amount: (yuan) => `${yuan} 元`,
    sum: '合计',
    heldSum: '其中暂缓发放（实发）',
    none: '按规则没有要发的奖金。',
  },
  toCell: '去看单元格',
  write: '写入奖项报表',
  writes: (sheets) =>
    `会新建或改写这些工作表：${sheets.map((one) => `「${one}」`).join('')}。成绩表一格不动，写入前先给您看。`,
  everything: '首页的「评定」会一次写好各轮名次和全部报表，这里只写奖项。',
  print: {
    title: '打印',
    how: '报表已经排好 A4 版面：点开工作表，按 Ctrl+P（苹果电脑按 Cmd+P）打印。',
    notMade: '还没有写入',
    show: '打开',
    showSheet: (title) => `打开「${title}」`,
  },
};
