/*
 * 恢复 from file to file: what the product wrote is taken back, cell for cell, after a restart, after people
 * sorted, renamed and typed; and what cannot be put back is named.
 */
import fc from 'fast-check';
import { journalEntries } from '../src/actions/journal';
import { readLedger } from '../src/actions/ledger';
import { recorded } from '../src/actions/record';
import { settingsFrom } from '../src/contest/setting-texts';
import { openXlsx } from '../src/workbook/file/open';
import type { SheetPlan, SheetSnapshot, Snapshot, Step } from '../src/workbook/port';
import {
  competitors,
  contestBook,
  nextMarks,
  inOrder,
  rosterSheet,
  ROSTER_HEAD,
  SCORE_HEAD,
  scoreSheet,
  type BookSheet,
  type Value,
} from './contest-book';
import {
  act,
  book,
  deed,
  giveTickets,
  ownKeys,
  plainSheet,
  plainStyle,
  rearranged,
  snapshotOf,
  takeBack,
  type,
  usersCells,
} from './recorded-book';

jest.setTimeout(120_000);

const people = competitors(10, 3);
const next = nextMarks(inOrder(people).slice(0, 3), 17);
const contest = contestBook([
  rosterSheet(people),
  scoreSheet('初赛成绩', people),
  scoreSheet('复赛成绩', next),
]);
/** Columns of scoreSheet. */
const [PRACTICAL, RANK] = [6, 8];
const FIRST = 3;

test('a run is taken back cell for cell, and all sheets that it made go but the ledger', async () => {
  const ran = await act(contest);
  const { bytes, outcome } = await takeBack(ran.bytes);
  expect(await usersCells(bytes)).toEqual(await usersCells(contest));
  expect(await ownKeys(bytes)).toEqual(['ledger']);
  expect(outcome.cannot).toEqual([]);
  expect(outcome.back).toContainEqual({ sheet: '初赛成绩', role: 'rank', cells: 10 });
});

test('random contests come back exactly, whatever stood in the columns that were filled', async () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.integer({ min: 0, max: 99 }),
    fc.constantFrom('？', '取消成绩', '=1', '第一名'),
  );
  const marks = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom('缺考', '', '弃赛', 60.5));
  const line = fc.tuple(marks, marks, cell, cell, cell);
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('run', 'score', 'award'),
      async (lines, name) => {
        const rows = lines.map(([theory, practical, ...rest], i): readonly Value[] => {
          const one = people[i];
          return [i + 1, one?.ticket ?? '', one?.name ?? '', one?.unit ?? '', theory, practical, ...rest];
        });
        const input = contestBook([
          rosterSheet(people),
          { name: '初赛成绩', rows: [['初赛成绩'], SCORE_HEAD, ...rows] },
        ]);
        const ran = await act(input, { act: name });
        const { bytes, outcome } = await takeBack(ran.bytes);
        expect(await usersCells(bytes)).toEqual(await usersCells(input));
        expect(outcome.cannot).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});

describe('random plans', () => {
  const HEAD = [
    '轮次',
    '准考证号',
    '变动',
    '项目',
    '原值',
    '新值',
    '代替',
    '理由',
    '决定人',
    '复核人',
    '日期',
  ];
  const changes = { name: '变动记录', rows: [['变动记录'], HEAD] };
  const start = contestBook([rosterSheet(people), scoreSheet('初赛成绩', people), changes]);
  const roles = ['total', 'rank', 'advance'];
  const value = fc.oneof(
    fc.constant(null),
    fc.integer({ min: 1, max: 99 }),
    fc.constantFrom('待裁定', '晋级', '=A1', '“引”'),
  );
  const fill = fc.record({ row: fc.integer({ min: 0, max: 9 }), role: fc.constantFrom(...roles), value });
  const planned = fc.record({
    fills: fc.uniqueArray(fill, { maxLength: 6, selector: ({ row, role }) => `${row} ${role}` }),
    adds: fc.boolean(),
    report: fc.option(fc.string({ minLength: 1, maxLength: 8 })),
  });
  interface Planned {
    readonly fills: readonly { row: number; role: string; value: string | number | null }[];
    readonly adds: boolean;
    readonly report: string | null;
  }

  test('recorded, applied and taken back give the exact cells of every step before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(planned, { minLength: 1, maxLength: 4 }), async (plans) => {
        const states = [start];
        for (const [i, one] of plans.entries()) {
          const done = await carriedOut(states.at(-1) ?? start, one, i);
          if (done !== null) states.push(done);
        }
        for (let steps = 1; steps < states.length; steps += 1) {
          const { bytes, outcome } = await takeBack(states.at(-1) ?? start, steps);
          expect(outcome.cannot).toEqual([]);
          expect(await usersCells(bytes)).toEqual(await usersCells(states.at(-1 - steps) ?? start));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a line that was added to a list is found by all that it says, wherever it stands by now', async () => {
    const added = await carriedOut(start, { fills: [], adds: true, report: null }, 0);
    const pushed = (sheets: readonly BookSheet[]): readonly BookSheet[] =>
      sheets.map((sheet) =>
        sheet.name === '变动记录' ? { ...sheet, rows: [['由张主任保管'], [], ...sheet.rows] } : sheet,
      );
    const { bytes, outcome } = await takeBack(await rearranged(added ?? start, pushed));
    expect(outcome.cannot).toEqual([]);
    expect(await usersCells(bytes)).toEqual(await usersCells(await rearranged(start, pushed)));
  });

  test('a line that somebody changed since stays and is named', async () => {
    const added = await carriedOut(start, { fills: [], adds: true, report: null }, 0);
    const { outcome } = await takeBack(await type(added ?? start, '变动记录', FIRST, 8, '因伤'));
    expect(new Set(outcome.cannot.map(({ reason }) => reason))).toEqual(new Set(['changed-since']));
  });

  /** null where the plan changes nothing, so that there is no step. */
  async function carriedOut(bytes: Uint8Array, { fills, adds, report }: Planned, at: number) {
    const opened = book(bytes);
    const snapshot = await opened.snapshot();
    const [scores, list] = ['初赛成绩', '变动记录'].map((name) => idOf(snapshot, name));
    const standing = [...sheetOf(snapshot, '初赛成绩').rows([7, 8, 9], FIRST)];
    const writes = fills.map(({ row, role, value: written }) => ({
      row: FIRST + row,
      column: roles.indexOf(role) + 7,
      ticket: people[row]?.ticket ?? null,
      role,
      expected: standing[row]?.cells[roles.indexOf(role)]?.value ?? null,
      value: written,
    }));
    const ticket = people[at]?.ticket ?? null;
    const line = { round: '初赛', ticket: ticket ?? '', change: '弃赛', reason: `第${at + 1}条` };
    const added = Object.entries(line).map(([role, text], i) => {
      return { row: FIRST + at, column: [1, 2, 3, 8][i] ?? 1, ticket, role, expected: null, value: text };
    });
    const steps: readonly Step[] = [
      { kind: 'write-cells', sheet: scores ?? '', writes },
      ...(adds ? [{ kind: 'write-cells' as const, sheet: list ?? '', writes: added }] : []),
      ...(report === null ? [] : [{ kind: 'put-sheet' as const, sheet: reportOf(report) }]),
    ];
    const settings = settingsFrom({});
    const result = { settings, settingTexts: {}, roster: null, rounds: [], awards: null, findings: [] };
    const asked = { ...deed, act: 'correct', round: null, overrides: {}, calculates: false };
    const { plan } = recorded(snapshot, { result, plan: { steps }, stopped: false }, asked);
    expect((await opened.apply(plan)).refused).toEqual([]);
    return plan.steps.length === steps.length ? null : opened.save();
  }

  function sheetOf({ sheets }: Snapshot, name: string): SheetSnapshot {
    const found = sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  }

  function idOf(snapshot: Snapshot, name: string): string {
    return sheetOf(snapshot, name).id;
  }

  function reportOf(text: string): SheetPlan {
    return {
      ...plainSheet,
      key: 'report',
      title: '报告',
      rows: [{ cells: [{ value: text, style: plainStyle }] }],
    };
  }
});

describe('several steps', () => {
  test('are taken back one by one or at once, to the same workbook', async () => {
    const first = await act(contest);
    const typed = await type(first.bytes, '初赛成绩', FIRST, PRACTICAL, 1);
    const second = await act(typed);
    const third = await act(second.bytes, { overrides: { 晋级比例: '50%' } });
    const atOnce = await takeBack(third.bytes, 3);
    const oneByOne = await takeBack((await takeBack((await takeBack(third.bytes)).bytes)).bytes);
    expect(await usersCells(atOnce.bytes)).toEqual(await usersCells(oneByOne.bytes));
    expect(await usersCells(atOnce.bytes)).toEqual(
      await usersCells(await type(contest, '初赛成绩', FIRST, PRACTICAL, 1)),
    );
    expect([await ownKeys(atOnce.bytes), await ownKeys(oneByOne.bytes)]).toEqual([['ledger'], ['ledger']]);
    expect(atOnce.outcome.undone.map(({ act: name }) => name)).toEqual(['run', 'run', 'run']);
  });

  test('that reach further than anything was written end there', async () => {
    const ran = await act(contest);
    const { outcome, bytes } = await takeBack(ran.bytes, 5);
    expect(outcome.undone).toHaveLength(1);
    const again = await takeBack(bytes);
    expect([again.outcome.undone, again.plan.steps]).toEqual([[], []]);
  });

  test('do not reach over an act that is not taken back in this way', async () => {
    const ran = await act(contest);
    const sealed = await act(
      ran.bytes,
      { overrides: { 晋级比例: '50%' } },
      { act: 'seal', chain: [{ kind: 'seal', body: { round: 'preliminary', by: '王五' } }] },
    );
    const later = await act(sealed.bytes);
    const { outcome } = await takeBack(later.bytes, 3);
    expect(outcome.undone.map(({ act: name }) => name)).toEqual(['run']);
    expect(outcome.barrier).toMatchObject({ act: 'seal', round: 'preliminary' });
  });

  test('before others: reports that remain say what the restored sheets say', async () => {
    const first = await act(contest);
    const second = await act(first.bytes, { overrides: { 晋级比例: '50%' } });
    const { bytes, outcome } = await takeBack(second.bytes);
    expect(outcome.remake).toMatchObject({ act: 'run', overrides: {} });
    // A run by the same rules finds nothing to change, nothing to add to the journal, no edit.
    const again = await act(bytes);
    expect(again.outcome.edits).toEqual([]);
    expect(readLedger(await snapshotOf(again.bytes)).records).toHaveLength(3);
    // And the first run can still be taken back, its reports not being taken for typed on.
    const all = await takeBack(bytes);
    expect(all.outcome.cannot).toEqual([]);
    expect(await ownKeys(all.bytes)).toEqual(['ledger']);
    expect(await usersCells(all.bytes)).toEqual(await usersCells(contest));
  });
});

test('tickets that were given go again, found by themselves after the roster was sorted', async () => {
  const bare = rosterSheet(people);
  const rows = bare.rows.map((row, i) =>
    i < 2 ? row : [row[0] ?? null, i > 7 ? null : (row[1] ?? null), ...row.slice(2)],
  );
  const input = contestBook([{ ...bare, rows }, scoreSheet('初赛成绩', people.slice(0, 6))]);
  const given = await giveTickets(input);
  const turned = await rearranged(given, (sheets) => sheets.map(reversedRows));
  const { bytes, outcome } = await takeBack(turned);
  expect(outcome.back).toEqual([{ sheet: '报名汇总表', role: 'ticket', cells: 4 }]);
  const turnedInput = await rearranged(input, (sheets) => sheets.map(reversedRows));
  expect(await usersCells(bytes)).toEqual(await usersCells(turnedInput));
  expect(ROSTER_HEAD[1]).toBe('准考证号');
});

function reversedRows(sheet: BookSheet): BookSheet {
  return { ...sheet, rows: [...sheet.rows.slice(0, 2), ...sheet.rows.slice(2).reverse()] };
}

describe('after people worked on', () => {
  async function ran(): Promise<Uint8Array> {
    return (await act(contest)).bytes;
  }

  test('rows that were sorted are found by their tickets', async () => {
    const turned = await rearranged(await ran(), (sheets) => sheets.map(reversedRows));
    const { bytes, outcome } = await takeBack(turned);
    expect(outcome.cannot).toEqual([]);
    const expected = await rearranged(contest, (sheets) => sheets.map(reversedRows));
    expect(await usersCells(bytes)).toEqual(await usersCells(expected));
  });

  test('a column that was moved is found by its heading', async () => {
    const moved = (sheet: BookSheet): BookSheet =>
      sheet.name === '初赛成绩'
        ? { ...sheet, rows: sheet.rows.map((row) => [row[7] ?? null, ...row.filter((_, i) => i !== 7)]) }
        : sheet;
    const { bytes, outcome } = await takeBack(await rearranged(await ran(), (sheets) => sheets.map(moved)));
    expect(outcome.cannot).toEqual([]);
    const expected = await rearranged(contest, (sheets) => sheets.map(moved));
    expect(await usersCells(bytes)).toEqual(await usersCells(expected));
  });

  test('a sheet that was renamed is found by what it is', async () => {
    const renamed = (sheets: readonly BookSheet[]): readonly BookSheet[] =>
      sheets.map((sheet) => (sheet.name === '初赛成绩' ? { ...sheet, name: '初赛 成绩单（定稿）' } : sheet));
    const { bytes, outcome } = await takeBack(await rearranged(await ran(), renamed));
    expect(outcome.cannot).toEqual([]);
    expect(outcome.back.map(({ sheet }) => sheet)).toContain('初赛 成绩单（定稿）');
    expect(await usersCells(bytes)).toEqual(await usersCells(await rearranged(contest, renamed)));
  });

  test('a row that was deleted is named, the others come back', async () => {
    const without = (sheets: readonly BookSheet[]): readonly BookSheet[] =>
      sheets.map((sheet) =>
        sheet.name === '初赛成绩' ? { ...sheet, rows: sheet.rows.filter((_, i) => i !== 4) } : sheet,
      );
    const { bytes, outcome } = await takeBack(await rearranged(await ran(), without));
    const ticket = people[2]?.ticket;
    expect(outcome.cannot).toEqual(
      ['total', 'rank', 'advance'].map((role) => ({ sheet: '初赛成绩', ticket, role, reason: 'row-gone' })),
    );
    expect(await usersCells(bytes)).toEqual(await usersCells(await rearranged(contest, without)));
  });

  test('a cell that was typed over stays as it was typed, and is named', async () => {
    const typed = await type(await ran(), '初赛成绩', FIRST, RANK, '并列');
    const { bytes, outcome } = await takeBack(typed);
    expect(outcome.cannot).toEqual([
      { sheet: '初赛成绩', ticket: people[0]?.ticket, role: 'rank', reason: 'changed-since' },
    ]);
    expect(await usersCells(bytes)).toEqual(
      await usersCells(await type(contest, '初赛成绩', FIRST, RANK, '并列')),
    );
  });

  test('a cell that somebody already put back is no complaint', async () => {
    const { outcome } = await takeBack(await type(await ran(), '初赛成绩', FIRST, RANK, null));
    expect(outcome.cannot).toEqual([]);
  });

  test('a sheet that is gone is named', async () => {
    const { outcome } = await takeBack(
      await rearranged(await ran(), (sheets) => sheets.filter(({ name }) => name !== '复赛成绩')),
    );
    expect(new Set(outcome.cannot.map(({ sheet, reason }) => `${sheet} ${reason}`))).toEqual(
      new Set(['复赛成绩 sheet-gone']),
    );
  });

  test('a ticket that stands in two rows by now is not guessed', async () => {
    const twice = await type(await ran(), '初赛成绩', FIRST + 1, 2, people[0]?.ticket ?? '');
    const { outcome } = await takeBack(twice);
    const tickets = outcome.cannot.map(({ ticket, reason }) => `${ticket ?? ''} ${reason}`);
    expect(new Set(tickets)).toEqual(
      new Set([`${people[0]?.ticket ?? ''} ticket-twice`, `${people[1]?.ticket ?? ''} row-gone`]),
    );
  });

  test('a report on which somebody typed stays as it is and is named', async () => {
    const typed = await typeOnReport(await ran(), 'standings.preliminary');
    const { bytes, outcome } = await takeBack(typed);
    expect(outcome.cannot).toEqual([{ sheet: '初赛名次表', ticket: null, role: null, reason: 'typed-on' }]);
    expect(await ownKeys(bytes)).toEqual(['ledger', 'standings.preliminary']);
    expect(JSON.stringify((await snapshotOf(bytes)).sheets.map(textsOf))).toContain('请张主任过目');
  });
});

/** Types a note on one of our reports. */
async function typeOnReport(bytes: Uint8Array, key: string): Promise<Uint8Array> {
  const { sheets } = await snapshotOf(bytes);
  const report = sheets.find(({ own }) => own === key);
  if (report === undefined) throw new Error(`no ${key}`);
  return type(bytes, report.name, (report.extent?.bottom ?? 1) + 2, 1, '请张主任过目');
}

function textsOf(sheet: Awaited<ReturnType<typeof snapshotOf>>['sheets'][number]): readonly unknown[] {
  const columns = Array.from({ length: sheet.extent?.right ?? 0 }, (_, at) => at + 1);
  return [...sheet.rows(columns)].map(({ cells }) => cells.map(({ value }) => value));
}

test('people without a ticket are not put back by guessing, and it is said', async () => {
  const nameless = {
    name: '初赛成绩',
    rows: [
      ['初赛成绩'],
      ['姓名', '单位', '理论成绩', '技能操作成绩', '名次'],
      ['甲某', '甲公司', 90, 80, null],
      ['乙某', '乙公司', 70, 80, null],
    ],
  };
  const { outcome } = await takeBack((await act(contestBook([nameless]), { act: 'score' })).bytes);
  expect(outcome.cannot.map(({ role, reason }) => [role, reason])).toEqual([
    ['rank', 'no-ticket'],
    ['rank', 'no-ticket'],
  ]);
});

test('a restore is written down, names what it took back, and the chain holds', async () => {
  const ran = await act(contest);
  const { bytes } = await takeBack(ran.bytes);
  const ledger = readLedger(await snapshotOf(bytes));
  expect(ledger.intact).toBeNull();
  expect(journalEntries(ledger).map(({ act: name, by, options }) => [name, by, options])).toEqual([
    ['run', '王五', {}],
    ['restore', '王五', { undone: '1' }],
  ]);
});

test('what could not be written in the first place is not taken back either', async () => {
  // The record is the first step of the plan; here nothing after it was reached.
  const ran = await act(contest);
  const [ledgerStep] = ran.plan.steps;
  const half = openXlsx(contest, 'in.xlsx');
  await half.apply({ steps: ledgerStep === undefined ? [] : [ledgerStep] });
  const { bytes, outcome } = await takeBack(half.save());
  expect([outcome.cannot, outcome.back, outcome.removed]).toEqual([[], [], []]);
  expect(await usersCells(bytes)).toEqual(await usersCells(contest));
});
