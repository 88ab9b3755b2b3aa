/*
 * The acts from one round to the next, one after another and each once through each door: the same answers, and the
 * same workbook after every one of them. What the acts do is proven in test/between-rounds.test.ts and test/model.
 */
import type { Request } from '../../src/actions/act';
import { changePerson, type PersonChange } from '../../src/actions/change-person';
import { readState, type ContestState } from '../../src/actions/contest-state';
import { correctMark } from '../../src/actions/correct-mark';
import { enterOne, resolveEntry } from '../../src/actions/enter-marks';
import { openRound } from '../../src/actions/open-round';
import { unpack } from '../../src/actions/packed-text';
import { perform } from '../../src/actions/perform';
import { chooseRecorded, recorded } from '../../src/actions/record';
import { remadeReports, restore } from '../../src/actions/restore';
import type { ActOutcome, RoundRequest } from '../../src/actions/round-act';
import { ruleTie } from '../../src/actions/rule-tie';
import { sealRound } from '../../src/actions/seal-round';
import type { RoundName } from '../../src/contest/round-name';
import type { CellWrite, Plan, Workbook } from '../../src/workbook/port';
import { competitors, contestBook, rosterSheet, scoreSheet } from '../contest-book';
import { AT, deed, words } from '../recorded-book';
import { request } from '../workbooks';
import { described, openDoors, plainReceipt } from './doors';

jest.setTimeout(300_000);

/** What one door answers to one step; compared as it is. */
type Step = (door: Workbook) => Promise<unknown>;
type Act = (state: ContestState, request: RoundRequest) => ActOutcome;

async function written(door: Workbook, plan: Plan): Promise<unknown> {
  if (plan.steps.length === 0) return 'nothing to write';
  const receipt = await door.apply(plan);
  expect([receipt.refused, receipt.undone]).toEqual([[], []]);
  return plainReceipt(receipt);
}

function act(name: string, round: RoundName, doing: Act, by = '甲'): Step {
  return async (door) => {
    const snapshot = await door.snapshot(chooseRecorded);
    const outcome = doing(readState(snapshot, {}), { round, overrides: {}, words, by, at: AT });
    const { chain, refused, consequences } = outcome;
    const told = { ...deed, by, act: name, round, overrides: {}, calculates: name === 'seal' };
    const { plan, edits } = recorded(snapshot, outcome, chain.length === 0 ? told : { ...told, chain });
    return { refused, consequences, edits, receipt: await written(door, plan) };
  };
}

const run: Step = async (door) => {
  const snapshot = await door.snapshot(chooseRecorded);
  const outcome = perform(snapshot, request());
  const deeds = { ...deed, act: 'run', round: null, overrides: {}, calculates: true };
  const { plan, edits } = recorded(snapshot, outcome, deeds);
  return { edits, receipt: await written(door, plan) };
};

function takeBack(steps: number): Step {
  return async (door) => {
    const { plan, undone, back, removed, cannot, remake } = restore(
      await door.snapshot(chooseRecorded),
      steps,
      deed,
    );
    const first = await written(door, plan);
    if (remake === null) return { undone: undone.length, back, removed, cannot, first };
    const restored = await door.snapshot(chooseRecorded);
    const fields: Partial<Request> = remake;
    const again = perform(restored, request(fields));
    const second = await written(door, remadeReports(restored, again, remake, { words }));
    return { undone: undone.length, back, removed, cannot, first, second };
  };
}

/** Marks typed where none stand yet: 80, 79, … down the sheet. */
function typeAll(round: RoundName): Step {
  return async (door) => {
    const { read, snapshot } = readState(await door.snapshot(chooseRecorded), {});
    const table = read.tables[round];
    const sheet = snapshot.sheets.find(({ id }) => id === table?.sheetId);
    if (table === null || sheet === undefined) throw new Error(`no sheet of ${round}`);
    const columns = [table.columns.theory ?? 0, table.columns.practical ?? 0];
    const writes = (read.rows.rounds[round]?.rows ?? []).flatMap(({ row }, at): readonly CellWrite[] =>
      columns.map((column) => ({ row, column, ticket: null, role: 'typed', expected: null, value: 80 - at })),
    );
    return written(door, { steps: [{ kind: 'write-cells', sheet: sheet.id, writes }] });
  };
}

function ticket(rank: number): string {
  return `T${String(rank).padStart(2, '0')}`;
}

/** Totals 99, 98, …; ranks 6 and 7 of 20 are alike, over the line. */
const people = competitors(20).map((one, at) => {
  const mark = (at === 6 ? 94 : 99 - at) * 100;
  return { ...one, ticket: ticket(at + 1), theory: mark, practical: mark };
});
const contest = contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]);

const change = (name: PersonChange, round: RoundName, who: string, second = ''): Step =>
  act(name, round, (state, asked) =>
    changePerson(state, { ...asked, act: name, ticket: who, reason: '本人来函', second }),
  );
const open = (round: RoundName): Step => act('open', round, openRound);
const rule = (order: readonly string[]): Step =>
  act('rule', 'preliminary', (state, asked) =>
    ruleTie(state, { ...asked, basis: { kind: 'committee', order }, reason: '竞委会决定', thirdMark: '' }),
  );
const correct = (round: RoundName, who: string, theory: string, second = ''): Step =>
  act('correct', round, (state, asked) =>
    correctMark(state, { ...asked, ticket: who, marks: { theory }, reason: '抄错', second }),
  );
const seal = (round: RoundName): Step =>
  act('seal', round, (state, asked) =>
    sealRound(state, { ...asked, program: 'test', generatedAt: '2024-07-01 09:00:00', password: null }),
  );
const enter = (by: string, theory: string): Step =>
  act(
    'enter',
    'semifinal',
    (state, asked) =>
      enterOne(state, {
        ...asked,
        ticket: 'T01',
        marks: { theory, practical: '80' },
        confirmed: true,
        firstBy: '',
      }),
    by,
  );
const decide: Step = act(
  'enter',
  'semifinal',
  (state, asked) => resolveEntry(state, { ...asked, ticket: 'T01', keep: 'neither' }),
  '丙',
);

/** What the ledger keeps packed, opened; ids of sheets are each door's own. */
function opened(value: unknown): unknown {
  if (typeof value === 'string' && value.length > 40) {
    const packed = unpack(value);
    return packed === null ? value : JSON.stringify(packed).replace(/"id":"[^"]*"/gu, '"id":""');
  }
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, opened(one)]));
}

/** Does the steps in turn, each through both doors, and compares; answers what was told of each. */
async function inTurn(steps: Readonly<Record<string, Step>>): Promise<Readonly<Record<string, unknown>>> {
  const doors = openDoors(contest);
  const answers: Record<string, unknown> = {};
  for (const [name, step] of Object.entries(steps)) {
    const [there, here] = [await step(doors.excel), await step(doors.file)];
    expect([name, there]).toEqual([name, here]);
    const { excel, file } = described(doors);
    expect([name, opened(excel)]).toEqual([name, opened(file)]);
    answers[name] = here;
  }
  expect(doors.host.complaints).toEqual([]);
  doors.host.close();
  return answers;
}

test('a tie is ruled, the round opened, somebody leaves and is replaced, a mark is corrected: alike', async () => {
  const told = await inTurn({
    refused: open('semifinal'),
    rule: rule(['T07', 'T06']),
    open: open('semifinal'),
    run,
    withdraw: change('withdraw', 'semifinal', 'T03'),
    again: open('semifinal'),
    back: change('reinstate', 'semifinal', 'T03'),
    correct: correct('preliminary', 'T08', '95'),
    marks: typeAll('semifinal'),
    edited: run,
  });
  expect(told['refused']).toMatchObject({ refused: { code: 'tie-on-line' }, receipt: 'nothing to write' });
  expect(told['again']).toMatchObject({
    refused: null,
    edits: [],
    consequences: expect.arrayContaining([{ kind: 'added', round: 'semifinal', tickets: ['T06'] }]),
  });
  expect(told['back']).toMatchObject({
    consequences: expect.arrayContaining([
      { kind: 'displaced', round: 'semifinal', ticket: 'T06', by: 'T03' },
    ]),
  });
});

test('what was done is taken back alike, one step and then three, reports made anew with it', async () => {
  const told = await inTurn({
    rule: rule(['T07', 'T06']),
    open: open('semifinal'),
    run,
    withdraw: change('withdraw', 'semifinal', 'T03'),
    again: open('semifinal'),
    one: takeBack(1),
    three: takeBack(3),
    last: takeBack(1),
    none: takeBack(1),
  });
  expect(told['one']).toMatchObject({ undone: 1, cannot: [] });
  expect(told['three']).toMatchObject({ undone: 3, cannot: [] });
  expect(told['last']).toMatchObject({ undone: 1, cannot: [], removed: ['裁定记录'] });
  expect(told['none']).toMatchObject({ undone: 0, first: 'nothing to write' });
});

test('a second entry that differs and is decided, and a mark corrected in a sealed round: alike', async () => {
  const told = await inTurn({
    rule: rule(['T07', 'T06']),
    seal: seal('preliminary'),
    oneName: correct('preliminary', 'T09', '90'),
    twoNames: correct('preliminary', 'T09', '90', '乙'),
    open: open('semifinal'),
    first: enter('甲', '81'),
    second: enter('乙', '18'),
    decide,
    anew: enter('甲', '81'),
    agreed: enter('乙', '81'),
  });
  expect(told['seal']).toMatchObject({ refused: null });
  expect(told['oneName']).toMatchObject({ refused: { code: 'second-name-needed' } });
  expect(told['twoNames']).toMatchObject({ refused: null });
  expect(told['agreed']).toMatchObject({ refused: null });
});
