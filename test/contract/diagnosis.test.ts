/*
 * The diagnosis through both doors: a door as it should be passes every case and is left as it was; one that is
 * wrong in one thing fails the case about that thing; and scratch sheets are taken away whatever happens.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { diagnose, type Diagnosis, type Hooks } from '../../src/desk/diagnosis/diagnose';
import { countsOf, writeReport } from '../../src/desk/diagnosis/report';
import { wordsIn } from '../../src/text';
import { trialNames } from '../../src/text/diagnosis-words';
import { HostFailure } from '../../src/workbook/excel';
import { openXlsx } from '../../src/workbook/file/open';
import type { Workbook } from '../../src/workbook/port';
import { describeWorkbook } from '../excel-host/describe';
import type { ExcelHost, HostOptions } from '../excel-host/host';
import { loadXlsx } from '../excel-host/load';
import { calculateFor } from './diagnosis-calculator';
import { mutants, type Mutant } from './diagnosis-mutants';
import { NEWEST, openDoors } from './doors';

jest.setTimeout(240_000);

const sample = new Uint8Array(readFileSync(join(__dirname, '..', 'samples', 'demo120.xlsx')));
const host = { program: 'test', version: '1', platform: '', language: 'zh-CN', sets: [] };
const run = (workbook: Workbook, more: Partial<Hooks> = {}): Promise<Diagnosis> =>
  diagnose(workbook, { host, now: () => performance.now(), ...more });

const failures = ({ results }: Diagnosis): readonly unknown[] =>
  results.flatMap(({ name, outcome }) => (outcome.kind === 'failed' ? [{ name, outcome }] : []));

const CLEAN = { kind: 'known', names: [] };

function openCalculating(apiSets: NonNullable<HostOptions['apiSets']>): {
  readonly excel: Workbook;
  readonly host: ExcelHost;
} {
  const doors = openDoors(sample, apiSets);
  calculateFor(doors.host);
  return { excel: doors.excel, host: doors.host };
}

test('the file door passes every case, and the file holds what it held', async () => {
  const workbook = openXlsx(sample, 'book.xlsx');
  const done = await run(workbook);
  expect(failures(done)).toEqual([]);
  expect(done).toMatchObject({ ended: 'whole', left: CLEAN });
  expect(done.results.map(({ name }) => name)).toEqual(trialNames);
  const [before, after] = [unzipSync(sample), unzipSync(workbook.save())];
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  const different = Object.keys(before).filter(
    (part) => !Buffer.from(before[part] ?? []).equals(Buffer.from(after[part] ?? [])),
  );
  // Where parts are listed, and looks that nobody uses any more.
  expect(different.sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
  ]);
  expect(describeWorkbook(loadXlsx(workbook.save()))).toEqual(describeWorkbook(loadXlsx(sample)));
});

test('the Excel door over office.js passes every case, and the workbook is as it was', async () => {
  const { excel, host: double } = openCalculating(NEWEST);
  const before = describeWorkbook(double.workbook);
  const done = await run(excel);
  expect(failures(done)).toEqual([]);
  expect(done).toMatchObject({ ended: 'whole', left: CLEAN });
  expect(describeWorkbook(double.workbook)).toEqual(before);
  const noted = done.results.find(({ name }) => name === 'errors')?.notes;
  expect(noted).toEqual([{ name: 'error-kind', value: 'error #N/A' }]);
  double.close();
});

test('the oldest Excel passes what it can do, and what it cannot is told as such', async () => {
  const { excel, host: double } = openCalculating({ ExcelApi: '1.9' });
  const old = { ...host, sets: [{ name: 'ExcelApi 1.13', supported: false }] };
  const done = await run(excel, { host: old });
  expect(failures(done)).toEqual([]);
  expect(countsOf(done.results)).toEqual({ passed: trialNames.length - 2, failed: 0, impossible: 2 });
  double.close();
});

test('a code for a wrong password that we do not know is found and told', async () => {
  const { excel, host: double } = openCalculating(NEWEST);
  double.faults.push({ which: (body) => JSON.stringify(body).includes('不对'), code: 'SomethingElse' });
  const done = await run(excel, { names: ['passwords'] });
  expect(failures(done)).toMatchObject([
    { name: 'passwords', outcome: { wrong: [{ what: 'wrong one', found: '["host-failed"]' }] } },
  ]);
  double.close();
});

describe('a door that', () => {
  test.each(mutants)('$does is caught', async ({ mutate, caught }: Mutant) => {
    const done = await run(mutate(openXlsx(sample, 'book.xlsx')), { names: caught });
    const found = done.results.filter(({ outcome }) => outcome.kind === 'failed').map(({ name }) => name);
    expect(found).toEqual(caught);
    expect(done.left).toEqual(CLEAN);
  });

  test('is wrong in anything that a case is about is caught by that case', () => {
    const caught = new Set(mutants.flatMap((mutant) => mutant.caught));
    expect(trialNames.filter((name) => !caught.has(name))).toEqual([]);
  });
});

const FEW = ['texts', 'titles', 'passwords'] as const;

describe('scratch sheets are taken away', () => {
  test('after a stop', async () => {
    const workbook = openXlsx(sample, 'book.xlsx');
    let begun = 0;
    const done = await run(workbook, { begins: () => void begun++, isStopped: () => begun === 2 });
    expect([done.ended, done.results.length, done.left]).toEqual(['stopped', 2, CLEAN]);
    expect((await workbook.snapshot()).sheets.filter(({ own }) => own !== null)).toEqual([]);
  });

  test.each([2, 3, 5, 8, 13, 21])('after request %i of Excel failed', async (at) => {
    const { excel, host: double } = openCalculating(NEWEST);
    const before = describeWorkbook(double.workbook);
    double.faults.push({ which: double.requests.length + at, code: 'GeneralException', after: 20 });
    const done = await run(excel, { names: FEW });
    expect(done).toMatchObject({ ended: 'whole', left: CLEAN });
    expect(describeWorkbook(double.workbook)).toEqual(before);
    double.close();
  });

  test('from an earlier run that was cut off', async () => {
    const workbook = openXlsx(sample, 'book.xlsx');
    const cut: Workbook = {
      ...workbook,
      apply: (plan) => {
        if (plan.steps.every(({ kind }) => kind === 'remove-sheet')) throw new HostFailure('Gone', []);
        return workbook.apply(plan);
      },
    };
    const names = ['texts', 'titles'] as const;
    const first = await run(cut, { names });
    expect(first.left).toMatchObject({ kind: 'unknown', code: 'Gone' });
    expect(await run(workbook, { names })).toMatchObject({ ended: 'whole', left: CLEAN });
  });

  test('or named where they cannot be', async () => {
    const workbook = openXlsx(sample, 'book.xlsx');
    const stuck: Workbook = {
      ...workbook,
      apply: ({ steps }) => workbook.apply({ steps: steps.filter(({ kind }) => kind !== 'remove-sheet') }),
    };
    expect((await run(stuck, { names: ['texts'] })).left).toEqual({ kind: 'known', names: ['登榜诊断'] });
  });
});

test('in a workbook whose structure is protected nothing is begun', async () => {
  const workbook = openXlsx(sample, 'book.xlsx');
  const locked: Workbook = {
    snapshot: async (choose) => ({ ...(await workbook.snapshot(choose)), structureLocked: true }),
    apply: () => Promise.reject(new Error('nothing may be written')),
  };
  expect(await run(locked)).toMatchObject({ ended: 'structure-locked', results: [], left: CLEAN });
});

test('a host that answers nothing fails every case by its code, and says nothing else of its error', async () => {
  const failure = Object.assign(new HostFailure('GeneralException', []), { message: '张三的工作簿' });
  const dead: Workbook = { snapshot: () => Promise.reject(failure), apply: () => Promise.reject(failure) };
  const done = await run(dead, { names: FEW });
  expect(done.results.map(({ outcome }) => outcome)).toEqual(
    FEW.map(() => ({ kind: 'failed', wrong: [], broke: 'GeneralException' })),
  );
  expect(JSON.stringify(done)).not.toContain('张三');
});

test.each(['zh-CN', 'en-US'] as const)(
  'the report in %s names each case and nothing of the workbook',
  async (language) => {
    const workbook = openXlsx(sample, 'book.xlsx');
    const [formatless] = mutants;
    const done = await run(formatless?.mutate(workbook) ?? workbook, { names: ['formats', 'writing'] });
    const words = wordsIn(language).diagnosis;
    const head = { program: 'dengbang 1', host, at: new Date('2024-06-20T09:30:00+08:00') };
    const report = writeReport(done, head, words);
    expect(report).toContain(words.trial.formats);
    expect(report).toContain('#,##0.00');
    expect(report).toContain(`${words.outcome.passed} | writing`);
    for (const { name } of (await workbook.snapshot()).sheets) expect(report).not.toContain(name);
  },
);
