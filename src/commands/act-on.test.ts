import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { wordsIn } from '../text';
import { openXlsx } from '../workbook/file/open';
import type { Plan, Workbook } from '../workbook/port';
import { checkAll, scoreRoundOf } from './act-on';

const sample = readFileSync(resolve(__dirname, '../../test/samples/demo120.xlsx'));
const call = { words: wordsIn('zh-CN'), program: 'dengbang test', now: new Date(2024, 6, 1, 9, 0, 0) };

/** The sample, and every plan that was applied to it. */
function opened(): { readonly workbook: Workbook; readonly plans: readonly Plan[] } {
  const plans: Plan[] = [];
  const workbook = openXlsx(sample, 'demo120.xlsx');
  const apply = (plan: Plan) => {
    plans.push(plan);
    return workbook.apply(plan);
  };
  return { workbook: { snapshot: (choose) => workbook.snapshot(choose), apply }, plans };
}

test('审核 counts the problems of the sample and writes nothing', async () => {
  const { workbook, plans } = opened();
  const ending = await checkAll(workbook, call);
  expect(ending).toMatchObject({ kind: 'checked' });
  expect(ending.kind === 'checked' && ending.problems.error).toBeGreaterThan(0);
  expect(plans).toEqual([]);
});

test('评本轮 on the preliminary sheet scores that round and no other', async () => {
  const { workbook } = opened();
  const ending = await scoreRoundOf(workbook, '初赛成绩', call);
  expect(ending).toMatchObject({ kind: 'written', written: { round: 'preliminary', refused: 0, undone: 0 } });
  const own = (await workbook.snapshot()).sheets.flatMap((sheet) => sheet.own ?? []);
  expect(own).toContain('standings.preliminary');
  expect(own).not.toContain('standings.semifinal');
  expect(own).not.toContain('awards');
});

test('评本轮 on the roster writes nothing and says which rounds there are', async () => {
  const { workbook, plans } = opened();
  const ending = await scoreRoundOf(workbook, '报名汇总表', call);
  expect(ending).toEqual({ kind: 'other-sheet', known: ['preliminary', 'semifinal', 'final'] });
  expect(plans).toEqual([]);
});
