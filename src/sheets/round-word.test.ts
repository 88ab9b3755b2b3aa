import { promisesMarks, promisesRoster, roundIn } from './round-word';

test.each([
  ['北京市第六届职业技能大赛安全防范系统安装维护员竞赛初赛成绩汇总表', 'preliminary'],
  ['复赛成绩', 'semifinal'],
  ['半决赛成绩', 'semifinal'],
  ['总决赛成绩表', 'final'],
  ['决 赛 成 绩 表', 'final'],
  ['决赛', 'final'],
  ['初赛成绩汇总表（晋级复赛名单）', 'preliminary'],
  ['初赛成绩及晋级复赛情况', 'preliminary'],
  ['复赛综合成绩（进入决赛人员）', 'semifinal'],
  ['复赛理论考试成绩', 'semifinal'],
  ['初赛、复赛、决赛成绩汇总', null],
  ['晋级决赛名单', null],
  ['第一轮成绩', null],
  ['预赛成绩', null],
  ['竞赛成绩汇总表', null],
  ['Preliminary round', 'preliminary'],
  ['Semi-final scores', 'semifinal'],
  ['Semifinal', 'semifinal'],
  ['Final results', 'final'],
  ['Preliminary results (advance to the final)', 'preliminary'],
  ['Sheet1', null],
])('“%s” speaks of %s', (text, round) => {
  expect(roundIn(text)).toBe(round);
});

test('a title that promises a roster is told from one that promises another list of people', () => {
  expect(promisesRoster('竞赛报名汇总表')).toBe('yes');
  expect(promisesRoster('选手名册')).toBe('yes');
  expect(promisesRoster('签到表')).toBe('no');
  expect(promisesRoster('晋级复赛选手公示')).toBe('no');
  expect(promisesRoster('Sheet1')).toBe('silent');
  expect(promisesRoster('报名资格审核表')).toBe('silent');
});

test('成绩, 得分 and score promise marks', () => {
  expect(promisesMarks('初赛成绩')).toBe(true);
  expect(promisesMarks('Final scores')).toBe(true);
  expect(promisesMarks('复赛名单')).toBe(false);
});
