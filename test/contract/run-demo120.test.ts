/*
 * The main job on the founders' sample, once through each door: the same findings, the same receipt, and
 * the same workbook afterwards, sheet by sheet.
 */
import { readFileSync } from 'node:fs';
import type { Outcome } from '../../src/actions/act';
import { choose, perform } from '../../src/actions/perform';
import type { Receipt, Workbook } from '../../src/workbook/port';
import { demo120, request } from '../workbooks';
import { described, openDoors, plainReceipt } from './doors';

interface Ran {
  readonly outcome: Outcome;
  readonly receipt: Receipt;
}

async function run(workbook: Workbook): Promise<Ran> {
  const outcome = perform(await workbook.snapshot(choose), request());
  return { outcome, receipt: await workbook.apply(outcome.plan) };
}

test('run on the sample gives the same through Excel as in the file', async () => {
  const doors = openDoors(readFileSync(demo120));
  const there = await run(doors.excel);
  const here = await run(doors.file);
  expect(doors.host.complaints).toEqual([]);
  expect(there.outcome.result).toEqual(here.outcome.result);
  expect(plainReceipt(there.receipt)).toEqual(plainReceipt(here.receipt));
  const { excel, file } = described(doors);
  expect(excel).toEqual(file);
  doors.host.close();
});
