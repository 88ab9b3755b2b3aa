/*
 * Every choice that can change a rank, a name on a list or an amount, in the order of the settings sheet, with the
 * default that the notice (京安协通字（2024）19号) or usual practice gives and the clause it comes from
 *. Where a settings sheet stands is not known here.
 */
import { PUBLIC_MASK_ALLOWED, readPublicMask } from './public-mask';
import { item, roundPercent, roundText, text, type SettingItem } from './setting-item';
import { date, foldWord, oneOf, percent, prizes, wholeNumber } from './setting-value';

const yesNo = oneOf({ 是: true, 否: false });

/** All settings in the order of the settings sheet. */
export const settingItems: readonly SettingItem[] = [
  text(
    '竞赛名称',
    '北京市第六届职业技能大赛暨第四届安全防范系统安装维护员竞赛',
    '通知标题',
    (s, contestName) => ({ ...s, contestName }),
  ),
  text('主办单位', '', '一', (s, organiser) => ({ ...s, organiser })),
  text('承办单位', '', '一', (s, coOrganiser) => ({ ...s, coOrganiser })),
  text('文号', '京安协通字（2024）19号', '通知文号', (s, documentNumber) => ({ ...s, documentNumber })),
  text('落款单位', '北京安全防范行业协会', '通知落款', (s, signedBy) => ({ ...s, signedBy })),
  roundText('初赛日期', 'roundDates', 'preliminary'),
  roundText('复赛日期', 'roundDates', 'semifinal'),
  roundText('决赛日期', 'roundDates', 'final'),
  roundText('初赛地点', 'roundVenues', 'preliminary'),
  roundText('复赛地点', 'roundVenues', 'semifinal'),
  roundText('决赛地点', 'roundVenues', 'final'),
  item('理论权重', '30%', '理论考试成绩占总成绩的30%', percent(0, 100), (s, theoryWeight) => ({
    ...s,
    theoryWeight,
  })),
  item('技能权重', '70%', '技能操作成绩占总成绩的70%', percent(0, 100), (s, practicalWeight) => ({
    ...s,
    practicalWeight,
  })),
  item('理论满分', '100', '通知未写明，按百分制', wholeNumber(1, 1000), (s, theoryFull) => ({
    ...s,
    theoryFull,
  })),
  item('技能满分', '100', '通知未写明，按百分制', wholeNumber(1, 1000), (s, practicalFull) => ({
    ...s,
    practicalFull,
  })),
  item('成绩小数位', '2', '惯例：保留两位小数', wholeNumber(0, 4), (s, markDecimals) => ({
    ...s,
    markDecimals,
  })),
  item(
    '名次比较',
    '精确',
    '通知未写明：按未取整的总成绩比较',
    oneOf({ 精确: 'exact', 取整: 'rounded' }),
    (s, compare) => ({ ...s, compare }),
  ),
  item('总成绩小数位', '2', '惯例：保留两位小数', wholeNumber(0, 4), (s, totalDecimals) => ({
    ...s,
    totalDecimals,
  })),
  item('晋级比例', '30%', '获得综合成绩前30%的选手晋级', percent(0, 100), (s, cutPercent) => ({
    ...s,
    cutPercent,
  })),
  roundPercent('初赛晋级比例', 'preliminary'),
  roundPercent('复赛晋级比例', 'semifinal'),
  item(
    '晋级基数',
    '有效成绩',
    '“获得综合成绩前30%”：有综合成绩的人数',
    oneOf({ 有效成绩: 'scored', 实际参赛: 'attended', 报名: 'entered' }),
    (s, cutBase) => ({ ...s, cutBase }),
  ),
  item(
    '晋级取整',
    '向下',
    '名次/人数不超过30%即向下取整',
    oneOf({ 向下: 'down', 四舍五入: 'half-up', 向上: 'up' }),
    (s, cutRounding) => ({ ...s, cutRounding }),
  ),
  item('最少晋级', '0', '通知未写明', wholeNumber(0, 100_000), (s, cutMinimum) => ({ ...s, cutMinimum })),
  item(
    '单项缺考',
    '不排名',
    '通知未写明：两项齐全才有综合成绩',
    oneOf({ 不排名: 'unranked', 计0分: 'zero' }),
    (s, absentPart) => ({ ...s, absentPart }),
  ),
  item(
    '弃赛名额',
    '递补',
    '通知未写明：按名次依次递补，由组委会决定并记入变动记录',
    oneOf({ 递补: 'substitute', 空缺: 'vacant' }),
    (s, vacatedPlace) => ({ ...s, vacatedPlace }),
  ),
  item(
    '二次录入',
    '可选',
    '惯例：由第二人对照评分表再录一遍',
    oneOf({ 可选: 'optional', 必须: 'required' }),
    (s, secondEntry) => ({ ...s, secondEntry }),
    false,
  ),
  item('报名起始日', '2024-04-23', '报名时间', date, (s, registrationFrom) => ({ ...s, registrationFrom })),
  item('报名截止日', '2024-05-20', '报名时间；年龄与在京年限算到这一天', date, (s, registrationTo) => ({
    ...s,
    registrationTo,
  })),
  item('出生日期界限', '2008-01-01', '16周岁以上（2008年1月1日之前出生）', date, (s, birthLimit) => ({
    ...s,
    birthLimit,
  })),
  item(
    '界限当日',
    '允许',
    '“以上”含本数',
    oneOf({ 允许: 'eligible', 不允许: 'too-young' }),
    (s, birthLimitDay) => ({ ...s, birthLimitDay }),
  ),
  item('在京起始期限', '1年', '在本市学习或工作满1年以上', wholeNumber(0, 50, '年'), (s, residenceYears) => ({
    ...s,
    residenceYears,
  })),
  item(
    '单位人数口径',
    '初赛实际参赛',
    '“参赛选手人数”',
    oneOf({ 初赛实际参赛: 'attended', 报名: 'registered' }),
    (s, unitCount) => ({ ...s, unitCount }),
  ),
  item('个人报名计入单位', '是', '通知未写明', yesNo, (s, individualsCountForUnit) => ({
    ...s,
    individualsCountForUnit,
  })),
  item('技术团队人数', '5', '“超过5名（含5名）”', wholeNumber(1, 1000), (s, teamSize) => ({
    ...s,
    teamSize,
  })),
  item('组织单位人数', '11', '“超过10人”，不含10人', wholeNumber(1, 1000), (s, organisationSize) => ({
    ...s,
    organisationSize,
  })),
  item('技术团队限企业', '是', '“……的企业”', yesNo, (s, teamsEnterprisesOnly) => ({
    ...s,
    teamsEnterprisesOnly,
  })),
  item(
    '助推条件',
    '(证书或前十)且持卡',
    '“取得……证书或决赛前十名……且持有工会会员互助服务卡”',
    oneOf({
      '(证书或前十)且持卡': 'certificate-or-top-ten-and-card',
      '证书或(前十且持卡)': 'certificate-or-top-ten-with-card',
    }),
    (s, careerSupport) => ({ ...s, careerSupport }),
  ),
  item(
    '五四奖章年龄上限',
    '40',
    '通知未写明：五四奖章面向青年',
    wholeNumber(0, 100),
    (s, youthMedalAgeLimit) => ({ ...s, youthMedalAgeLimit }),
  ),
  item(
    '奖金',
    '1:6000;2-6:3000;7-10:1000',
    '第一名6000元、第二至六名各3000元、第七至十名各1000元（含税）',
    prizes,
    (s, list) => ({ ...s, prizes: list }),
  ),
  item('奖金个税', '20%', '个人所得税法：偶然所得20%，由发放单位代扣', percent(0, 45), (s, taxRate) => ({
    ...s,
    taxRate,
  })),
  item(
    '取消资格后奖项',
    '递补',
    '通知未写明：决赛后取消资格的，后面的名次依次递补',
    oneOf({ 递补: 'moves-up', 空缺: 'vacant' }),
    (s, vacatedPrize) => ({ ...s, vacatedPrize }),
  ),
  item(
    '公示遮盖',
    '准考证号+姓名+单位',
    '去标识化处理',
    { allowed: PUBLIC_MASK_ALLOWED, read: readPublicMask },
    (s, publicMask) => ({ ...s, publicMask }),
    false,
  ),
  text('公示天数', '5个工作日', '惯例', (s, publicPeriod) => ({ ...s, publicPeriod })),
  text('规则确认', '', '', (s, rulesConfirmed) => ({ ...s, rulesConfirmed })),
  text('表对应', '', '', (s, sheetChoices) => ({ ...s, sheetChoices })),
  text('列对应', '', '', (s, columnChoices) => ({ ...s, columnChoices })),
];

const itemByName = new Map(settingItems.map((one) => [foldWord(one.name), one]));

/** The setting of that name, spaces and width of characters aside; null where there is none. */
export function settingNamed(name: string): SettingItem | null {
  return itemByName.get(foldWord(name)) ?? null;
}
