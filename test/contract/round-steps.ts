/*
 * The acts between rounds as steps that a door is told to do one after the other, on a small contest with a tie over
 * the line. What must come of them is not known here.
 */
import type { Request } from '../../src/actions/act';
import { changePerson, type PersonChange } from '../../src/actions/change-person';
import { readState, type ContestState } from '../../src/actions/contest-state';
import { correctMark } from '../../src/actions/correct-mark';
import { enterOne, resolveEntry } from '../../src/actions/enter-marks';
import { openRound } from '../../src/actions/open-round';
import { perform } from '../../src/actions/perform';
import { chooseRecorded } from '../../src/actions/choose-recorded';
import { recorded } from '../../src/actions/record';
import { remadeReports, restore } from '../../src/actions/restore';
import type { ActOutcome, RoundRequest } from '../../src/actions/round-act';
import { ruleTie } from '../../src/actions/rule-tie';
import { sealRound } from '../../src/actions/seal-round';
import { showJournal } from '../../src/actions/show-journal';
import { verifySeals } from '../../src/actions/verify-seals';
import { textOf } from '../../src/contest/raw';
import type { RoundName } from '../../src/contest/round-name';
import type { CellWrite, Plan, Workbook } from '../../src/workbook/port';
import { competitors, contestBook, rosterSheet, scoreSheet } from '../contest-book';
import { AT, deed, words } from '../recorded-book';
import { request } from '../workbooks';
import { plainReceipt } from './doors';

/** What one door answers to one step; compared as it is. */
export type Step = (door: Workbook) => Promise<unknown>;
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

export const run: Step = async (door) => {
  const snapshot = await door.snapshot(chooseRecorded);
  const outcome = perform(snapshot, request());
  const deeds = { ...deed, act: 'run', round: null, overrides: {}, calculates: true };
  const { plan, edits } = recorded(snapshot, outcome, deeds);
  return { edits, receipt: await written(door, plan) };
};

export function takeBack(steps: number): Step {
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

/** `journal`, whose sheet is put besides. */
export const journal: Step = async (door) => {
  const { entries, fault, plan } = showJournal(await door.snapshot(chooseRecorded), words);
  return { entries, fault, receipt: await written(door, plan) };
};

/** `verify` with the code that the preliminary had last; null where it is not sealed. */
export const verify: Step = async (door) => {
  const snapshot = await door.snapshot(chooseRecorded);
  const code = readState(snapshot, {}).seals.get('preliminary')?.code ?? null;
  const asked = { round: null, code, words, generatedAt: '2024-07-01 09:00:00', program: 'test' };
  const { rounds, paper, fault, stale, holds, result } = verifySeals(snapshot, asked);
  return { rounds, paper, fault, stale, holds, findings: result.findings };
};

/** One mark typed over, as somebody does who knows how to lift a protection without a password. */
export function typeOver(round: RoundName, who: string, value: number): Step {
  return async (door) => {
    const { read } = readState(await door.snapshot(chooseRecorded), {});
    const table = read.tables[round];
    const line = read.rows.rounds[round]?.rows.find((row) => textOf(row.value('ticket')) === who);
    const column = table?.columns.theory ?? 0;
    const old = line?.value('theory');
    if (table === null || line === undefined || old?.kind !== 'number') throw new Error(`no ${who}`);
    const write = { row: line.row, column, ticket: null, role: 'typed', expected: old.number, value };
    return written(door, { steps: [{ kind: 'write-cells', sheet: table.sheetId, writes: [write] }] });
  };
}

/** Marks typed where none stand yet: 80, 79, … down the sheet. */
export function typeAll(round: RoundName): Step {
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
export const contest = contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]);

export const change = (name: PersonChange, round: RoundName, who: string, second = ''): Step =>
  act(name, round, (state, asked) =>
    changePerson(state, { ...asked, act: name, ticket: who, reason: '本人来函', second }),
  );
export const open = (round: RoundName): Step => act('open', round, openRound);
export const rule = (order: readonly string[]): Step =>
  act('rule', 'preliminary', (state, asked) =>
    ruleTie(state, { ...asked, basis: { kind: 'committee', order }, reason: '竞委会决定', thirdMark: '' }),
  );
export const correct = (round: RoundName, who: string, theory: string, second = ''): Step =>
  act('correct', round, (state, asked) =>
    correctMark(state, { ...asked, ticket: who, marks: { theory }, reason: '抄错', second }),
  );
export const seal = (round: RoundName): Step =>
  act('seal', round, (state, asked) =>
    sealRound(state, { ...asked, program: 'test', generatedAt: '2024-07-01 09:00:00', password: null }),
  );
export const enter = (by: string, theory: string): Step =>
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
export const decide: Step = act(
  'enter',
  'semifinal',
  (state, asked) => resolveEntry(state, { ...asked, ticket: 'T01', keep: 'neither' }),
  '丙',
);
