/*
 * The acts on the rules through both doors: on a workbook with our sheet of settings, with a user's own whose columns
 * stand in another order, and with none. Both doors write the same cells and take them back alike.
 */
import { assignPlace } from '../../src/actions/assign-place';
import { changeSettings, type RulesOutcome } from '../../src/actions/change-settings';
import { confirmRules } from '../../src/actions/confirm-rules';
import { readState, type ContestState } from '../../src/actions/contest-state';
import { planNewContest } from '../../src/actions/new-contest';
import { chooseRecorded } from '../../src/actions/choose-recorded';
import { recorded } from '../../src/actions/record';
import { restore } from '../../src/actions/restore';
import { openXlsx } from '../../src/workbook/file/open';
import type { Workbook } from '../../src/workbook/port';
import { contestBook, competitors, rosterSheet, scoreSheet, type BookSheet } from '../contest-book';
import { AT, deed, words } from '../recorded-book';
import { described, openDoors, type Doors } from './doors';

jest.setTimeout(120_000);

const people = competitors(12, 3);
const own: BookSheet = {
  name: '办法',
  rows: [['竞赛规则'], ['说明', '设定', '规则项'], ['按通知', '30%', '晋级比例'], [null, null, '晋级取整']],
};

async function bytesOf(kind: string): Promise<Uint8Array> {
  const sheets = [rosterSheet(people), scoreSheet('初赛成绩', people)];
  const book = openXlsx(contestBook(kind === 'own' ? [...sheets, own] : sheets), 'book.xlsx');
  if (kind !== 'ours') return book.save();
  const { plan } = planNewContest(null, { words, overrides: {}, year: null });
  const steps = plan.steps.filter((step) => step.kind === 'put-sheet' && step.sheet.key === 'input.settings');
  await book.apply({ steps });
  return book.save();
}

type Act = (state: ContestState) => RulesOutcome;

const asked = { by: '李四', second: '王五', reason: '组委会决定', at: AT, words };
const acts: Readonly<Record<string, Act>> = {
  settings: (state) =>
    changeSettings(state, {
      ...asked,
      changes: [
        { name: '晋级取整', text: '向上' },
        { name: '最少晋级', text: '4' },
      ],
    }),
  'confirm-rules': (state) => confirmRules(state, { ...asked, second: '', reason: '' }),
  later: (state) => changeSettings(state, { ...asked, changes: [{ name: '晋级比例', text: '25%' }] }),
  'assign-place': (state) =>
    assignPlace(state, {
      ...asked,
      kind: 'semifinal',
      choice: { what: 'sheet', sheet: '初赛成绩', row: null },
    }),
};

async function act(workbook: Workbook, name: string, doing: Act): Promise<unknown> {
  const snapshot = await workbook.snapshot(chooseRecorded);
  const { noted, ...outcome } = doing(readState(snapshot, {}));
  const told = { ...deed, act: name, round: null, overrides: {}, options: noted, calculates: false };
  const { refused, undone } = await workbook.apply(recorded(snapshot, outcome, told).plan);
  return { refused, undone, outcome: outcome.refused, texts: readState(await workbook.snapshot(), {}).texts };
}

interface Described {
  readonly sheets: readonly { readonly name: string; readonly cells: unknown }[];
}

/** What stands on the sheets; ids in the ledger are each door's own. */
function cellsOf(workbook: unknown): unknown {
  // `described` answers what describe.ts makes of a workbook.
  const { sheets } = workbook as Described;
  return sheets
    .filter(({ name }) => name !== words.journal.ledger.title)
    .map(({ name, cells }) => [name, cells]);
}

function expectAlike(doors: Doors): void {
  const { excel, file } = described(doors);
  expect(cellsOf(excel)).toEqual(cellsOf(file));
}

test.each(['ours', 'own', 'none'])('rules on a workbook with settings: %s', async (kind) => {
  const doors = openDoors(await bytesOf(kind));
  const before = cellsOf(described(doors).file);
  for (const [name, doing] of Object.entries(acts)) {
    const [there, here] = [await act(doors.excel, name, doing), await act(doors.file, name, doing)];
    expect([name, there]).toEqual([name, here]);
    expect(here).toMatchObject({ refused: [], undone: [], outcome: null });
    expectAlike(doors);
  }
  const { texts } = readState(await doors.excel.snapshot(), {});
  expect(texts).toMatchObject({ 晋级取整: '向上', 最少晋级: '4', 晋级比例: '25%', 表对应: '复赛=初赛成绩' });
  expect(texts['规则确认']).toContain('改“晋级比例”30%→25%（理由：组委会决定；李四、王五）');
  const steps = Object.keys(acts).length;
  for (const workbook of [doors.excel, doors.file]) {
    const { plan, cannot } = restore(await workbook.snapshot(chooseRecorded), steps, deed);
    expect(cannot).toEqual([]);
    await workbook.apply(plan);
  }
  expectAlike(doors);
  expect(cellsOf(described(doors).excel)).toEqual(before);
});
