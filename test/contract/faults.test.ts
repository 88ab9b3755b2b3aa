/*
 * Excel fails at every request in turn, answers get lost, people work on the sheet between preview and
 * writing: afterwards the receipt is true, guards stand, nothing of ours is left without its mark, and
 * doing the plan again finishes the job.
 */
import { HostFailure, openExcel } from '../../src/workbook/excel';
import { createXlsx } from '../../src/workbook/file/create';
import type { CellWrite, Plan, Receipt, Snapshot, Workbook } from '../../src/workbook/port';
import { describeWorkbook } from '../excel-host/describe';
import { openExcelHost } from '../excel-host/host';
import type { ExcelHost } from '../excel-host/host';
import type { Fault } from '../excel-host/transport';
import { sheetNamed } from '../excel-host/workbook-model';
import { plainTable } from './plain-table';

jest.setTimeout(120_000);

const MARKS = [
  ['准考证号', '综合成绩', '名次'],
  ['AF1', null, null],
  ['AF2', null, null],
  ['AF3', null, null],
];

/** A sheet of marks that belongs to the user, and a report of ours that is guarded without a password. */
async function contest(): Promise<Uint8Array> {
  const workbook = createXlsx('contest.xlsx');
  const report = { ...plainTable('report.old', '旧报表', [['旧'], [1]]), protected: true };
  await workbook.apply({
    steps: [
      { kind: 'put-sheet', sheet: plainTable('marks', '成绩', MARKS) },
      { kind: 'put-sheet', sheet: report },
    ],
  });
  return workbook.save();
}

interface Scene {
  readonly host: ExcelHost;
  readonly workbook: Workbook;
}

async function open(): Promise<Scene> {
  const host = openExcelHost(await contest());
  return {
    host,
    workbook: openExcel(host.Excel, { supports: host.supports, pause: () => Promise.resolve() }),
  };
}

function marksIn({ sheets }: Snapshot): string {
  return sheets.find(({ own }) => own === 'marks')?.id ?? '';
}

function planFor(sheet: string): Plan {
  const writes = [2, 3, 4].flatMap((row) =>
    [2, 3].map((column): CellWrite => {
      return { row, column, ticket: `AF${row - 1}`, role: 'rank', expected: null, value: row * column };
    }),
  );
  return {
    steps: [
      {
        kind: 'put-sheet',
        sheet: { ...plainTable('ledger', '登榜记录', [['记录'], ['=1']]), visibility: 'veryHidden' },
      },
      { kind: 'write-cells', sheet, writes },
      { kind: 'put-sheet', sheet: plainTable('report.old', '旧报表', [['新'], [2], ['三']]) },
      {
        kind: 'put-sheet',
        sheet: plainTable('report.new', '新报表', [
          ['名次', '姓名'],
          [1, '张三'],
        ]),
      },
      { kind: 'protect-sheet', sheet, protect: true, password: null, cells: [] },
    ],
  };
}

const STEP_SHEETS = ['ledger', '', 'report.old', 'report.new', ''];

function ownKeys({ host }: Scene): readonly string[] {
  return host.workbook.names.filter(({ name }) => name === 'dengbang_sheet').map(({ formula }) => formula);
}

function cellIn({ host }: Scene, row: number, column: number): unknown {
  return sheetNamed(host.workbook, '成绩')?.rows.get(row)?.cells[column]?.value ?? null;
}

/** Everything that the receipt says is so, and what it does not say is not. */
function expectTrue(scene: Scene, plan: Plan, receipt: Receipt): void {
  const told = new Map(receipt.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.value]));
  for (let row = 2; row <= 4; row++) {
    for (const column of [2, 3]) {
      const value = told.get(`${row} ${column}`) ?? null;
      expect([row, column, cellIn(scene, row, column)]).toEqual([row, column, value]);
    }
  }
  const keys = ownKeys(scene);
  expect(keys).toHaveLength(scene.host.workbook.sheets.length);
  plan.steps.forEach((_, i) => {
    const undone = receipt.undone.find(({ step }) => step === i);
    const key = STEP_SHEETS[i] ?? '';
    if (key === '' || key === 'report.old') return;
    if (undone?.reason === 'not-reached') expect(keys).not.toContain(`="${key}"`);
    if (undone === undefined) expect(keys).toContain(`="${key}"`);
  });
  expect(sheetNamed(scene.host.workbook, '旧报表')?.protection).not.toBeNull();
}

interface Ending {
  readonly scene: Scene;
  readonly plan: Plan;
  readonly receipt: Receipt;
}

/** `at`: which request of the writing fails, from 1. */
async function applyWith(fault: Omit<Fault, 'which'> | null, at: number): Promise<Ending> {
  const scene = await open();
  const plan = planFor(marksIn(await scene.workbook.snapshot()));
  const before = scene.host.requests.filter(({ kind }) => kind === 'work').length;
  if (fault !== null) scene.host.faults.push({ ...fault, which: before + at });
  return { scene, plan, receipt: await scene.workbook.apply(plan) };
}

const REQUESTS = 3;
/** One by one: a sheet is added here and not yet marked as ours. */
const FIRST_ACTIONS = Array.from({ length: 24 }, (_, i) => i + 1);
const FAULTS: readonly (readonly [string, Omit<Fault, 'which'>])[] = [
  ['before anything is done', { code: 'GeneralException' }],
  ['before anything is done, by the way of the web', { code: 'GeneralException', as: 'transport' }],
  ...[...FIRST_ACTIONS, 40, 60, 90, 120, 160, 200, 240, 280, 310].map(
    (after) => [`after ${after} actions`, { code: 'GeneralException', after }] as const,
  ),
  ['after 60 actions, by the way of the web', { code: 'GeneralException', after: 60, as: 'transport' }],
  ['and its answer is lost', { code: 'GeneralException', after: 'all' }],
];

describe.each([1, 2, 3])('request %i of the writing fails', (at) => {
  test.each(FAULTS)('%s: the receipt is true and a second go finishes the job', async (_, fault) => {
    const whole = await applyWith(null, 0);
    const { scene, plan, receipt } = await applyWith(fault, at);
    expectTrue(scene, plan, receipt);
    const failed = receipt.undone.filter(({ reason }) => reason === 'host-failed');
    expect(new Set(failed.map(({ code }) => code))).toEqual(
      new Set(failed.length > 0 ? ['GeneralException'] : []),
    );
    // A failure behind the last action is none.
    if (fault.after === undefined || fault.after === 'all') expect(failed).not.toEqual([]);
    await scene.workbook.apply(plan);
    expect(describeWorkbook(scene.host.workbook)).toEqual(describeWorkbook(whole.scene.host.workbook));
    scene.host.close();
    whole.scene.host.close();
  });
});

test('without a fault everything is done, in three requests', async () => {
  const { scene, plan, receipt } = await applyWith(null, 0);
  expect(receipt.undone).toEqual([]);
  expect(receipt.cells).toHaveLength(6);
  expectTrue(scene, plan, receipt);
  const work = scene.host.requests.filter(({ kind }) => kind === 'work');
  expect(work).toHaveLength(2 + 1 + REQUESTS);
  scene.host.close();
});

test('a failure while reading is thrown with Excel’s own code', async () => {
  const { host, workbook } = await open();
  host.faults.push({ which: 2, code: 'AccessDenied' });
  await expect(workbook.snapshot()).rejects.toEqual(new HostFailure('AccessDenied', []));
  host.close();
});

/** Another person works on the sheet between the preview and the writing. */
type Hand = (sheet: Excel.Worksheet) => void;

async function meanwhile(hand: Hand): Promise<Ending> {
  const scene = await open();
  const plan = planFor(marksIn(await scene.workbook.snapshot()));
  await scene.host.Excel.run(async (context) => {
    hand(context.workbook.worksheets.getItem('成绩'));
    await context.sync();
  });
  return { scene, plan, receipt: await scene.workbook.apply(plan) };
}

describe('between preview and writing', () => {
  test('a renamed sheet is written all the same', async () => {
    const { scene, receipt } = await meanwhile((sheet) => (sheet.name = '改名'));
    expect([receipt.cells.length, receipt.refused, receipt.undone]).toEqual([6, [], []]);
    scene.host.close();
  });

  test('what somebody typed stays, and is refused by name', async () => {
    const { scene, receipt } = await meanwhile((sheet) => (sheet.getRange('B3').values = [['手填']]));
    expect(receipt.refused).toMatchObject([
      { reason: 'changed', found: '手填', write: { row: 3, column: 2 } },
    ]);
    expect(cellIn(scene, 3, 2)).toBe('手填');
    expect(receipt.cells).toHaveLength(5);
    scene.host.close();
  });

  test('a formula that somebody put there stays', async () => {
    const { scene, receipt } = await meanwhile((sheet) => (sheet.getRange('C2').formulas = [['=1+1']]));
    expect(receipt.refused).toMatchObject([{ reason: 'changed', write: { row: 2, column: 3 } }]);
    scene.host.close();
  });

  test('of a deleted sheet every cell is refused, and the reports are made', async () => {
    const { scene, receipt } = await meanwhile((sheet) => sheet.delete());
    expect(receipt.refused.map(({ reason }) => reason)).toEqual(Array(6).fill('sheet-gone'));
    expect(receipt.sheets.map(({ key }) => key)).toEqual(['ledger', 'report.old', 'report.new']);
    expect(receipt.undone).toMatchObject([{ step: 4, reason: 'sheet-gone' }]);
    scene.host.close();
  });

  test('a guard without a password is lifted for the writing and set again with its options', async () => {
    const { scene, receipt } = await meanwhile((sheet) => sheet.protection.protect({ allowSort: true }));
    expect([receipt.cells.length, receipt.refused, receipt.undone]).toEqual([6, [], []]);
    const guard = sheetNamed(scene.host.workbook, '成绩')?.protection;
    expect(guard?.options).toMatchObject({ allowSort: true, allowFormatColumns: false });
    scene.host.close();
  });

  test('behind a password only unlocked cells are written, the others are refused as locked', async () => {
    const { scene, receipt } = await meanwhile((sheet) => {
      sheet.getRange('B2:B4').format.protection.locked = false;
      sheet.protection.protect({}, '秘密');
    });
    expect(receipt.cells.map(({ column }) => column)).toEqual([2, 2, 2]);
    expect(receipt.refused.map(({ reason, write }) => [reason, write.column])).toEqual(
      Array(3).fill(['locked', 3]),
    );
    expect(receipt.sheets.map(({ key }) => key)).toEqual(['ledger', 'report.old', 'report.new']);
    expect(sheetNamed(scene.host.workbook, '成绩')?.protection?.password).not.toBeNull();
    scene.host.close();
  });

  test('sorted rows are refused where they no longer hold what was expected', async () => {
    const { scene, receipt } = await meanwhile((sheet) => {
      sheet.getRange('A2:C4').values = [
        ['AF3', 7, ''],
        ['AF1', '', ''],
        ['AF2', '', ''],
      ];
    });
    expect(receipt.refused).toMatchObject([{ reason: 'changed', found: 7, write: { row: 2, column: 2 } }]);
    scene.host.close();
  });

  test('a locked structure takes no new sheet; what needs none is done', async () => {
    const scene = await open();
    const plan = planFor(marksIn(await scene.workbook.snapshot()));
    scene.host.workbook.structure = { password: null };
    const receipt = await scene.workbook.apply(plan);
    expect(receipt.undone).toMatchObject([
      { step: 0, reason: 'structure-locked', sheet: 'ledger' },
      { step: 3, reason: 'structure-locked', sheet: 'report.new' },
    ]);
    expect([receipt.cells.length, receipt.sheets.map(({ key }) => key)]).toEqual([6, ['report.old']]);
    scene.host.close();
  });
});

describe('while a cell is being edited', () => {
  test('reading waits until the cell is left', async () => {
    const { host, workbook } = await open();
    host.startEditing();
    const reading = workbook.snapshot();
    setTimeout(() => host.endEditing(), 20);
    expect((await reading).sheets).toHaveLength(2);
    host.close();
  });

  test.each(['InvalidOperationInCellEditMode', 'InvalidOperation'])('%s makes it try again', async (code) => {
    const host = openExcelHost(await contest());
    const told: boolean[] = [];
    const workbook = openExcel(host.Excel, {
      supports: host.supports,
      pause: () => Promise.resolve(),
      onCellEdit: (editing) => told.push(editing),
    });
    host.faults.push({ which: 1, code }, { which: 2, code });
    expect((await workbook.snapshot()).sheets).toHaveLength(2);
    expect(told).toEqual([true, false]);
    host.close();
  });
});

test('slow answers change nothing', async () => {
  const scene = await open();
  scene.host.latency = (number) => (number % 2 === 0 ? 15 : 3);
  const receipt = await scene.workbook.apply(planFor(marksIn(await scene.workbook.snapshot())));
  expect(receipt.undone).toEqual([]);
  scene.host.close();
});
