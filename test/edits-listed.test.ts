/*
 * Marks that somebody typed behind the add-in are listed by the next act, whatever was sealed, opened or calculated
 * in between, and only once. What counts as an edit is proven in test/record.test.ts.
 */
import { faultOf } from '../src/actions/journal-fault';
import { BROKEN_ACT, readLedger } from '../src/actions/ledger';
import { openRound } from '../src/actions/open-round';
import { cleanContest, competitors, contestBook, rosterSheet, scoreSheet } from './contest-book';
import { act, book, snapshotOf, takeBack, type } from './recorded-book';
import { between, seal, sealAll, sheetIn, unseal } from './sealed-book';

jest.setTimeout(120_000);

const people = competitors(10);
const contest = contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]);
const { bytes: threeRounds } = cleanContest(20);

/** The preliminary calculated, then the semifinal opened: no calculation has seen its marks yet. */
async function semifinalOpened(): Promise<Uint8Array> {
  const { bytes, outcome } = await between((await act(contest)).bytes, 'open', 'semifinal', openRound);
  expect(outcome.refused).toBeNull();
  return bytes;
}

/** Types the theory mark of the first person on the semifinal's sheet that the product made. */
async function typeInSemifinal(bytes: Uint8Array, mark: number): Promise<Uint8Array> {
  const sheet = await sheetIn(bytes, '复赛成绩');
  const columns = Array.from({ length: sheet.extent?.right ?? 0 }, (_, at) => at + 1);
  const rows = [...sheet.rows(columns)];
  const head = rows.find(({ cells }) => cells.some(({ value }) => value === '理论成绩'));
  const column = (head?.cells.findIndex(({ value }) => value === '理论成绩') ?? -1) + 1;
  return type(bytes, '复赛成绩', (head?.row ?? 0) + 1, column, mark);
}

/** What the next act would list, without one. */
async function listed(bytes: Uint8Array) {
  const { edits } = (await act(bytes, { act: 'check' })).outcome;
  return edits.map(({ round, part, before, after }) => [round, part, textOf(before), textOf(after)]);
}

function textOf(edited: { readonly kind: string; readonly text?: string } | null): string | null {
  return edited?.text ?? null;
}

describe('marks typed over are listed', () => {
  test('between a seal and the next run, in a round that was opened after the last calculation', async () => {
    const sealed = await seal(await semifinalOpened(), 'preliminary');
    expect(sealed.outcome.refused).toBeNull();
    const typed = await typeInSemifinal(sealed.bytes, 77);
    expect(await listed(typed)).toEqual([['semifinal', 'theory', '', '77']]);
  });

  test('between an unseal and a run that has nothing else to do', async () => {
    const sealed = await seal(await semifinalOpened(), 'preliminary');
    const opened = await unseal(sealed.bytes, 'preliminary');
    const ran = await act(await typeInSemifinal(opened.bytes, 77));
    expect(ran.outcome.edits).toMatchObject([{ round: 'semifinal', part: 'theory', after: { text: '77' } }]);
    expect(await listed(ran.bytes)).toEqual([]);
  });

  test.each([
    ['a seal', (bytes: Uint8Array) => seal(bytes, 'preliminary')],
    ['an unseal', async (bytes: Uint8Array) => unseal(bytes, 'preliminary')],
  ])('by %s of another round too, and are known from then on', async (name, doing) => {
    const before =
      name === 'a seal' ? (await act(threeRounds)).bytes : await sealAll(threeRounds, ['preliminary']);
    const typed = await type(before, '复赛成绩', 3, 6, 12.5);
    const { outcome, bytes } = await doing(typed);
    expect(outcome).toMatchObject({
      refused: null,
      edits: [{ round: 'semifinal', after: { text: '12.5' } }],
    });
    expect(await listed(bytes)).toEqual([]);
  });

  test('by a restore that makes the reports anew, and are known from then on', async () => {
    const ran = await act((await act(contest)).bytes, { overrides: { 晋级比例: '50%' } });
    const typed = await type(ran.bytes, '初赛成绩', 3, 5, 1.5);
    expect(await listed(typed)).toHaveLength(1);
    const { outcome, bytes } = await takeBack(typed);
    expect(outcome.remake).not.toBeNull();
    expect(outcome.edits).toMatchObject([{ round: 'preliminary', part: 'theory', after: { text: '1.5' } }]);
    expect(await listed(bytes)).toEqual([]);
  });

  test('by a restore that finds nothing to take back, and are listed again afterwards', async () => {
    const sealed = await sealAll(threeRounds, ['preliminary']);
    const typed = await type(sealed, '复赛成绩', 3, 6, 12.5);
    const { outcome, bytes } = await takeBack(typed);
    expect(outcome).toMatchObject({ undone: [], edits: [{ round: 'semifinal', after: { text: '12.5' } }] });
    expect(await listed(bytes)).toHaveLength(1);
  });

  test('after a run that changed nothing in a workbook whose ledger is gone, which is told as well', async () => {
    const opened = book((await act(contest)).bytes);
    await opened.apply({ steps: [{ kind: 'remove-sheet', key: 'ledger' }] });
    const again = await act(opened.save());
    const mark = (people[0]?.theory ?? 0) / 100;
    const typed = await type(again.bytes, '初赛成绩', 3, 5, 1.5);
    expect(await listed(typed)).toEqual([['preliminary', 'theory', String(mark), '1.5']]);
    const snapshot = await snapshotOf(typed);
    expect(faultOf(snapshot, readLedger(snapshot))).toEqual({ at: 1, reason: 'gone' });
  });
});

test('a run that only takes note of typed marks does not mend a journal that was cut', async () => {
  const withRemarks = scoreSheet('初赛成绩', people);
  const rows = withRemarks.rows.map((row, at) => [...row, at === 1 ? '备注' : null]);
  const ran = await act(contestBook([rosterSheet(people), { ...withRemarks, rows }]));
  const ledger = await sheetIn(ran.bytes, '登榜记录');
  const end = [...ledger.rows([1])].find(({ cells }) => cells[0]?.value === 'end')?.row ?? 0;
  const cut = await type(ran.bytes, '登榜记录', end, 3, null);
  const told = await act(await type(cut, '初赛成绩', 5, 10, '腿伤，坐着考'));
  expect(told.outcome.edits).toMatchObject([{ part: 'remark' }]);
  const snapshot = await snapshotOf(told.bytes);
  const after = readLedger(snapshot);
  expect(faultOf(snapshot, after)).toMatchObject({ reason: 'cut' });
  expect(after.records.map(({ body }) => body?.act)).toEqual(['run', BROKEN_ACT]);
});
