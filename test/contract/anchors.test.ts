/*
 * A write may say whose row it means. Through both doors it is refused where the row has become another's.
 */
import { createXlsx } from '../../src/workbook/file/create';
import type { CellWrite, Receipt, Workbook } from '../../src/workbook/port';
import { described, openDoors, plainReceipt } from './doors';
import { plainTable } from './plain-table';

/** The plan was made while AF1 stood in row 2 and AF2 in row 3. */
async function ranksOf(door: Workbook): Promise<Receipt> {
  const { sheets } = await door.snapshot();
  const writes = ['AF1', 'AF2'].map((ticket, at): CellWrite => {
    const anchor = { column: 1, value: ticket };
    return { row: at + 2, column: 2, ticket, role: 'rank', expected: null, value: at + 1, anchor };
  });
  return door.apply({ steps: [{ kind: 'write-cells', sheet: sheets[0]?.id ?? '', writes }] });
}

test.each([
  ['in its row is written', ['AF1', 'AF2'], []],
  ['whose row was taken by another is refused', ['AF2', 'AF1'], [2, 3]],
  ['whose row is empty now is refused', ['AF1', null], [3]],
])('a person %s', async (_, tickets, refused) => {
  const workbook = createXlsx('anchors.xlsx');
  const rows = [['准考证号', '名次'], ...tickets.map((ticket) => [ticket, null])];
  await workbook.apply({ steps: [{ kind: 'put-sheet', sheet: plainTable('marks', '成绩', rows) }] });
  const doors = openDoors(workbook.save());
  const there = await ranksOf(doors.excel);
  expect(plainReceipt(there)).toEqual(plainReceipt(await ranksOf(doors.file)));
  expect(there.refused.map(({ reason, write: { row } }) => [reason, row])).toEqual(
    refused.map((row) => ['changed', row]),
  );
  const { excel, file } = described(doors);
  expect(excel).toEqual(file);
  doors.host.close();
});
