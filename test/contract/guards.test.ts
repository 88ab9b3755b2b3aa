/*
 * Guards with and without a password, through both doors: who may write behind them, who may lift them,
 * and that they come back as they were.
 */
import { createXlsx } from '../../src/workbook/file/create';
import type { CellWrite, ProtectSheet, Receipt, SheetId, Step, Workbook } from '../../src/workbook/port';
import { described, openDoors, plainReceipt } from './doors';
import type { Doors } from './doors';
import { plainTable } from './plain-table';

async function doors(): Promise<Doors> {
  const workbook = createXlsx('guards.xlsx');
  const rows = [
    ['准考证号', '理论', '技能'],
    ['AF1', null, null],
    ['AF2', null, null],
  ];
  await workbook.apply({ steps: [{ kind: 'put-sheet', sheet: plainTable('marks', '成绩', rows) }] });
  return openDoors(workbook.save());
}

async function apply(door: Workbook, step: (sheet: SheetId) => Step): Promise<Receipt> {
  const { sheets } = await door.snapshot();
  return door.apply({ steps: [step(sheets[0]?.id ?? '')] });
}

/** One step through both doors; answers what both told. */
async function both({ excel, file, host }: Doors, step: (sheet: SheetId) => Step): Promise<Receipt> {
  const there = await apply(excel, step);
  const here = await apply(file, step);
  expect(plainReceipt(there)).toEqual(plainReceipt(here));
  const after = described({ excel, file, host });
  expect(after.excel).toEqual(after.file);
  return there;
}

const MARKS = { top: 2, left: 2, bottom: 3, right: 3 };
const guard =
  (protect: boolean, password: string | null, cells: ProtectSheet['cells'] = []) =>
  (sheet: SheetId): Step => ({ kind: 'protect-sheet', sheet, protect, password, cells });

const write = (sheet: SheetId): Step => ({
  kind: 'write-cells',
  sheet,
  writes: [
    { row: 1, column: 2 },
    { row: 2, column: 2 },
    { row: 3, column: 3 },
  ].map(({ row, column }): CellWrite => {
    return { row, column, ticket: null, role: 'mark', expected: row === 1 ? '理论' : null, value: row * 10 };
  }),
});

test('behind a password the marks can be written and nothing else', async () => {
  const open = await doors();
  expect((await both(open, guard(true, '封存', [{ area: MARKS, locked: false }]))).undone).toEqual([]);
  const receipt = await both(open, write);
  expect(receipt.cells.map(({ row }) => row)).toEqual([2, 3]);
  expect(receipt.refused.map(({ reason, write: { row } }) => [reason, row])).toEqual([['locked', 1]]);
  open.host.close();
});

test('only the right password lifts a guard', async () => {
  const open = await doors();
  await both(open, guard(true, '封存'));
  expect((await both(open, guard(false, null))).undone).toMatchObject([{ reason: 'password-needed' }]);
  expect((await both(open, guard(false, '不对'))).undone).toMatchObject([{ reason: 'password-needed' }]);
  expect((await both(open, guard(false, '封存'))).undone).toEqual([]);
  expect((await both(open, write)).cells).toHaveLength(3);
  open.host.close();
});

test('cells are locked again behind a guard that stays', async () => {
  const open = await doors();
  await both(open, guard(true, '封存', [{ area: MARKS, locked: false }]));
  expect((await both(open, guard(true, null, [{ area: MARKS, locked: true }]))).undone).toMatchObject([
    { reason: 'password-needed' },
  ]);
  expect((await both(open, guard(true, '封存', [{ area: MARKS, locked: true }]))).undone).toEqual([]);
  expect((await both(open, write)).refused.map(({ reason }) => reason)).toEqual([
    'locked',
    'locked',
    'locked',
  ]);
  open.host.close();
});

test('a sheet of ours behind a password is not rewritten, one behind a plain guard is', async () => {
  const open = await doors();
  const rewrite = (): Step => ({ kind: 'put-sheet', sheet: plainTable('marks', '成绩', [['新']]) });
  await both(open, guard(true, null));
  expect((await both(open, rewrite)).sheets).toMatchObject([{ key: 'marks', done: 'rewritten' }]);
  await both(open, guard(false, null));
  await both(open, guard(true, '封存'));
  expect((await both(open, rewrite)).undone).toMatchObject([{ reason: 'password-needed' }]);
  open.host.close();
});
