import { settingsFrom } from '../contest/setting-texts';
import { weighing } from '../contest/total';
import { wordsIn } from '../text';
import { demoBook, groundIn } from '../../test/demo-ground';
import { tellWhy } from './why';
import { stepsOf } from './why-steps';

test('the sentence is the one on the reports, and the total is computed before one’s eyes', async () => {
  const ground = await groundIn(demoBook());
  const told = tellWhy(ground, { round: 'preliminary', key: 'AF20240003' });
  expect(told).toMatchObject({
    sentence: '综合成绩 80.15，第 33 名；比晋级线外第一名高 0.3 分，晋级',
    steps: ['理论 94.5 × 30% = 28.35', '技能操作 74 × 70% = 51.8', '综合成绩 28.35 + 51.8 = 80.15'],
    toLine: '比线外第一名（79.85 分）高 0.3 分',
    tied: [],
    recorded: [],
    sheet: '初赛成绩',
  });
  expect(told?.neighbours).toHaveLength(2);
  expect(told?.neighbours[0]).toMatch(/^前一位：第 32 名 .+，高 0\.75 分$/u);
  expect(told?.neighbours[1]).toMatch(/^后一位：名次待裁定 .+，低 0\.3 分$/u);
});

test('somebody on the line is told so, and who they are tied with', async () => {
  const ground = await groundIn(demoBook());
  const told = tellWhy(ground, { round: 'preliminary', key: 'AF20240015' });
  expect(told?.toLine).toBe('正在晋级线上：第 34 个名额由裁定决定');
  expect(told?.tied.map(({ ticket }) => ticket)).toEqual(['AF20240096']);
  expect(told?.neighbours[1]).toMatch(/AF20240096.+综合成绩相同$/u);
});

test('somebody without a total sees which marks there are, and no distance', async () => {
  const ground = await groundIn(demoBook());
  const told = tellWhy(ground, { round: 'preliminary', key: 'AF20240100' });
  expect(told).toMatchObject({
    steps: ['理论成绩：78', '技能操作成绩：没有可用的成绩'],
    toLine: null,
    neighbours: [],
  });
});

test('nobody is told of somebody who is not there', async () => {
  const ground = await groundIn(demoBook());
  expect(tellWhy(ground, { round: 'final', key: 'AF20240100' })).toBeNull();
});

test('every answer crosses from a worker, in both languages', async () => {
  for (const language of ['zh-CN', 'en-US'] as const) {
    const ground = await groundIn(demoBook(), language);
    for (const round of ground.checked.result.rounds) {
      for (const { contestant } of round.standings) {
        const told = tellWhy(ground, { round: round.round, key: contestant.key });
        expect(told?.sentence).toBeTruthy();
        expect(structuredClone(told)).toEqual(told);
      }
    }
  }
});

test('a paper of 150 points is scaled before it is weighed, and a rounded total is told as such', async () => {
  const { checked } = await groundIn(demoBook());
  const [round] = checked.result.rounds;
  const [standing] = round?.standings ?? [];
  if (standing === undefined) throw new Error('nobody in the preliminary');
  const settings = settingsFrom({ ...checked.result.settingTexts, 理论满分: '150', 名次比较: '取整' });
  const { scale, total } = weighing(settings);
  const own = { ...standing, theory: 10001, practical: 8303, total: total(10001, 8303) };
  expect(stepsOf(own, { scale }, settings, wordsIn('zh-CN').ranking)).toEqual([
    '理论 100.01 ÷ 150 × 100 × 30% = 20.002',
    '技能操作 83.03 × 70% = 58.121',
    '综合成绩 20.002 + 58.121 = 78.123',
    '四舍五入到 2 位小数再比较：78.12',
  ]);
});
