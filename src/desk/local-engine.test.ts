import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { wordsIn } from '../text';
import { openXlsx } from '../workbook/file/open';
import { openLocalEngine } from './local-engine';

const sample = readFileSync(resolve(__dirname, '../../test/samples/demo120.xlsx'));
const settings = {
  words: wordsIn('zh-CN'),
  program: 'dengbang test',
  now: () => new Date('2024-06-20T09:30:00+08:00'),
};

test('评定 is previewed, written and taken back', async () => {
  const workbook = openXlsx(sample, 'demo120.xlsx');
  const engine = openLocalEngine(workbook, settings);
  const look = await engine.look();
  expect(look.kind).toBe('contest');
  const preview = await engine.prepare({ act: 'run' });
  expect(preview.refused).toBeNull();
  expect(preview.sheets.map(({ name }) => name)).toContain('初赛名次表');
  expect(preview.cells.map(({ role }) => role)).toContain('total');
  const done = await engine.commit();
  expect(done.sheets.length).toBe(preview.sheets.length);
  const again = await engine.prepare({ act: 'run' });
  expect(again.nothing).toBe(true);
  const back = await engine.prepare({ act: 'restore', steps: 1, by: '' });
  expect(back.consequences).toHaveLength(1);
  expect(back.sheets.filter(({ done }) => done === 'removed').map(({ name }) => name)).toContain(
    '初赛名次表',
  );
  await engine.commit();
  const after = await openXlsx(workbook.save(), 'after.xlsx').snapshot();
  expect(after.sheets.some(({ name }) => name === '初赛名次表')).toBe(false);
});

test('nothing is written where nothing was prepared', async () => {
  const engine = openLocalEngine(openXlsx(sample, 'demo120.xlsx'), settings);
  await expect(engine.commit()).rejects.toThrow('nothing was prepared');
});
