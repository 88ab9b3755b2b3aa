import { settingItems, settingNamed } from './all-settings';
import type { SettingItem } from './setting-item';
import { defaultSettings, defaultTexts, settingsFrom } from './setting-texts';
import type { Settings } from './settings';

function named(name: string): SettingItem {
  const one = settingNamed(name);
  if (one === null) throw new Error(`no setting ${name}`);
  return one;
}

test('the defaults are those of the notice', () => {
  expect(defaultTexts).toEqual({
    竞赛名称: '北京市第六届职业技能大赛暨第四届安全防范系统安装维护员竞赛',
    主办单位: '',
    承办单位: '',
    文号: '京安协通字（2024）19号',
    落款单位: '北京安全防范行业协会',
    初赛日期: '',
    复赛日期: '',
    决赛日期: '',
    初赛地点: '',
    复赛地点: '',
    决赛地点: '',
    理论权重: '30%',
    技能权重: '70%',
    理论满分: '100',
    技能满分: '100',
    成绩小数位: '2',
    名次比较: '精确',
    总成绩小数位: '2',
    晋级比例: '30%',
    初赛晋级比例: '',
    复赛晋级比例: '',
    晋级基数: '有效成绩',
    晋级取整: '向下',
    最少晋级: '0',
    单项缺考: '不排名',
    弃赛名额: '递补',
    二次录入: '可选',
    报名起始日: '2024-04-23',
    报名截止日: '2024-05-20',
    出生日期界限: '2008-01-01',
    界限当日: '允许',
    在京起始期限: '1年',
    单位人数口径: '初赛实际参赛',
    个人报名计入单位: '是',
    技术团队人数: '5',
    组织单位人数: '11',
    技术团队限企业: '是',
    助推条件: '(证书或前十)且持卡',
    五四奖章年龄上限: '40',
    奖金: '1:6000;2-6:3000;7-10:1000',
    奖金个税: '20%',
    取消资格后奖项: '递补',
    公示遮盖: '准考证号+姓名+单位',
    公示天数: '5个工作日',
    规则确认: '',
    表对应: '',
    列对应: '',
  });
});

test.each(settingItems.map((one) => [one.name, one] as const))(
  'the default of %s is allowed and is its own canonical text',
  (_, one) => {
    expect(one.read(one.default)).toBe(one.default);
  },
);

test('what decides a rank, a list or an amount is told apart from what only prints', () => {
  expect(settingItems.filter(({ decides }) => !decides).map(({ name }) => name)).toEqual([
    '竞赛名称',
    '主办单位',
    '承办单位',
    '文号',
    '落款单位',
    '初赛日期',
    '复赛日期',
    '决赛日期',
    '初赛地点',
    '复赛地点',
    '决赛地点',
    '二次录入',
    '公示遮盖',
    '公示天数',
    '规则确认',
    '表对应',
    '列对应',
  ]);
});

type Allowed = readonly [string, string, string, Partial<Settings>];
const { roundCutPercent, roundDates, roundVenues } = defaultSettings;

const allowed: readonly Allowed[] = [
  ['竞赛名称', ' 第七届竞赛 ', '第七届竞赛', { contestName: '第七届竞赛' }],
  ['主办单位', '甲', '甲', { organiser: '甲' }],
  ['承办单位', '乙', '乙', { coOrganiser: '乙' }],
  ['文号', '京安协通字（2025）1号', '京安协通字（2025）1号', { documentNumber: '京安协通字（2025）1号' }],
  ['落款单位', '丙', '丙', { signedBy: '丙' }],
  ['初赛日期', '6月20日', '6月20日', { roundDates: { ...roundDates, preliminary: '6月20日' } }],
  ['复赛日期', '7月', '7月', { roundDates: { ...roundDates, semifinal: '7月' } }],
  ['决赛日期', '8月', '8月', { roundDates: { ...roundDates, final: '8月' } }],
  ['初赛地点', '甲地', '甲地', { roundVenues: { ...roundVenues, preliminary: '甲地' } }],
  ['复赛地点', '乙地', '乙地', { roundVenues: { ...roundVenues, semifinal: '乙地' } }],
  ['决赛地点', '丙地', '丙地', { roundVenues: { ...roundVenues, final: '丙地' } }],
  ['理论权重', '40', '40%', { theoryWeight: 4000 }],
  ['技能权重', '0.6', '60%', { practicalWeight: 6000 }],
  ['理论满分', '120', '120', { theoryFull: 120 }],
  ['技能满分', '1000', '1000', { practicalFull: 1000 }],
  ['成绩小数位', '0', '0', { markDecimals: 0 }],
  ['名次比较', '取整', '取整', { compare: 'rounded' }],
  ['总成绩小数位', '4', '4', { totalDecimals: 4 }],
  ['晋级比例', '33.33%', '33.33%', { cutPercent: 3333 }],
  ['初赛晋级比例', '50%', '50%', { roundCutPercent: { ...roundCutPercent, preliminary: 5000 } }],
  ['复赛晋级比例', '0%', '0%', { roundCutPercent: { ...roundCutPercent, semifinal: 0 } }],
  ['晋级基数', '实际参赛', '实际参赛', { cutBase: 'attended' }],
  ['晋级基数', '报名', '报名', { cutBase: 'entered' }],
  ['晋级取整', '四舍五入', '四舍五入', { cutRounding: 'half-up' }],
  ['晋级取整', '向上', '向上', { cutRounding: 'up' }],
  ['最少晋级', '10', '10', { cutMinimum: 10 }],
  ['单项缺考', '计0分', '计0分', { absentPart: 'zero' }],
  ['单项缺考', '计 ０ 分', '计0分', { absentPart: 'zero' }],
  ['弃赛名额', '空 缺', '空缺', { vacatedPlace: 'vacant' }],
  ['二次录入', '必须', '必须', { secondEntry: 'required' }],
  ['取消资格后奖项', '空缺', '空缺', { vacatedPrize: 'vacant' }],
  ['报名起始日', '2025年4月1日', '2025-04-01', { registrationFrom: { year: 2025, month: 4, day: 1 } }],
  ['报名截止日', '2025.5.20', '2025-05-20', { registrationTo: { year: 2025, month: 5, day: 20 } }],
  ['出生日期界限', '20090101', '2009-01-01', { birthLimit: { year: 2009, month: 1, day: 1 } }],
  ['界限当日', '不允许', '不允许', { birthLimitDay: 'too-young' }],
  ['在京起始期限', '2', '2年', { residenceYears: 2 }],
  ['在京起始期限', '0 年', '0年', { residenceYears: 0 }],
  ['单位人数口径', '报名', '报名', { unitCount: 'registered' }],
  ['个人报名计入单位', '否', '否', { individualsCountForUnit: false }],
  ['技术团队人数', '6', '6', { teamSize: 6 }],
  ['组织单位人数', '10', '10', { organisationSize: 10 }],
  ['技术团队限企业', '否', '否', { teamsEnterprisesOnly: false }],
  [
    '助推条件',
    '证书或（前十且持卡）',
    '证书或(前十且持卡)',
    { careerSupport: 'certificate-or-top-ten-with-card' },
  ],
  ['五四奖章年龄上限', '35', '35', { youthMedalAgeLimit: 35 }],
  ['奖金', '1：800.5元', '1:800.5', { prizes: [{ first: 1, last: 1, gross: 80_050 }] }],
  ['奖金个税', '0%', '0%', { taxRate: 0 }],
  ['公示遮盖', '准考证号', '准考证号', { publicMask: [{ field: 'ticket', mask: null }] }],
  ['公示天数', '7天', '7天', { publicPeriod: '7天' }],
  ['规则确认', '张三 2024-06-01', '张三 2024-06-01', { rulesConfirmed: '张三 2024-06-01' }],
  ['表对应', '初赛=第一轮', '初赛=第一轮', { sheetChoices: '初赛=第一轮' }],
  ['列对应', '理论=笔试', '理论=笔试', { columnChoices: '理论=笔试' }],
];

test.each(allowed)(
  '%s may be %j, which is %j, and nothing else changes',
  (name, written, canonical, changed) => {
    expect(named(name).read(written)).toBe(canonical);
    expect(settingsFrom({ [name]: canonical })).toEqual({ ...defaultSettings, ...changed });
  },
);

test('every setting was tried', () => {
  expect(new Set(allowed.map(([name]) => name))).toEqual(new Set(settingItems.map(({ name }) => name)));
});

test.each([
  ['理论权重', ['', '三成', '-30%', '100.01%', '30.555%', '30%%', '3e1', '30 40', '1', '1.0', '１']],
  ['技能权重', ['101', '70.001%', '1.00']],
  ['晋级比例', ['全部', '0.33333', '100.5%']],
  ['初赛晋级比例', ['同上', '1', '101%']],
  ['奖金个税', ['45.01%', '46', '0.5']],
  ['理论满分', ['0', '1001', '99.5', '-1', '百', '']],
  ['技能满分', ['0', '1001', '100分']],
  ['成绩小数位', ['5', '-1', '2.0', '两']],
  ['公示遮盖', ['', '全部', '单位', '准考证号+身份证号', '姓名+手机号', '姓名(**)', '身份证号(后4)']],
  ['总成绩小数位', ['5', '']],
  ['最少晋级', ['-1', '100001', '10人', '']],
  ['技术团队人数', ['0', '1001', '5名']],
  ['组织单位人数', ['0', '超过10']],
  ['在京起始期限', ['51', '1月', '一年', '1年半']],
  ['五四奖章年龄上限', ['101', '40岁']],
  ['名次比较', ['大概', '', '精确取整']],
  ['晋级基数', ['注册', 'scored']],
  ['晋级取整', ['进一', '']],
  ['单项缺考', ['0', '计0']],
  ['界限当日', ['是', '']],
  ['单位人数口径', ['实际参赛', '']],
  ['个人报名计入单位', ['1', 'yes', '']],
  ['技术团队限企业', ['', '可']],
  ['助推条件', ['证书或前十且持卡', '']],
  ['报名起始日', ['2024-04', '2024-02-30', '4月23日', '']],
  ['报名截止日', ['2024-13-01']],
  ['出生日期界限', ['2008']],
])('%s is not read from any of %j, and says what is allowed', (name, texts) => {
  expect(texts.filter((text) => named(name).read(text) !== null)).toEqual([]);
  expect(named(name).allowed).not.toBe('');
});

test('a setting is found by its name in any width and spacing, and by no other name', () => {
  expect([settingNamed(' 理论 权重 ')?.name, settingNamed('初赛晋级比例')?.name]).toEqual([
    '理论权重',
    '初赛晋级比例',
  ]);
  expect([settingNamed('理论比重'), settingNamed(''), settingNamed('toString')]).toEqual([null, null, null]);
});

test('names of settings are never shared', () => {
  expect(new Set(settingItems.map(({ name }) => name)).size).toBe(settingItems.length);
});
