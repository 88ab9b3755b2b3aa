import { readState } from './contest-state';
import { entriesOf } from './entries';
import { journalEntries } from './journal';
import { readLedger } from './ledger';
import { recorded } from './record';
import type { ActOutcome } from './round-act';
import type { SheetToType } from './sheet-to-type';
import { typeMarks } from './type-marks';
import { refusalLines } from './tell-act';
import { contestBook, SCORE_HEAD, type Value } from '../../test/contest-book';
import { A1, entriesIn, file, keep, kindOf, marksOn, one, round, ticketOf } from '../../test/entry-book';
import { AT, book, deed, snapshotOf, takeBack, words } from '../../test/recorded-book';

const blank = file(Array.from({ length: 4 }, () => [null, null] as const));
const typed = (
  at: number,
  theory: string,
  practical: string,
  more: Partial<SheetToType> = {},
): SheetToType => ({
  ticket: ticketOf(at),
  theory,
  practical,
  accepted: [],
  mends: false,
  ...more,
});

async function type(
  bytes: Uint8Array,
  by: string,
  ...sheets: readonly SheetToType[]
): Promise<{ readonly bytes: Uint8Array; readonly outcome: ActOutcome }> {
  const opened = book(bytes);
  const snapshot = await opened.snapshot();
  const outcome = typeMarks(readState(snapshot, {}), {
    round,
    overrides: {},
    words,
    by,
    at: AT,
    sheets,
  });
  const { chain } = outcome;
  const change = { ...deed, act: 'type', round, by, overrides: {}, calculates: false };
  const { plan } = recorded(snapshot, outcome, { ...change, ...(chain.length === 0 ? {} : { chain }) });
  const { refused } = await opened.apply(plan);
  expect(refused).toEqual([]);
  return { bytes: opened.save(), outcome };
}

const faultsOf = ({ outcome }: { readonly outcome: ActOutcome }): readonly string[] =>
  outcome.refused?.code === 'typing-refused'
    ? outcome.refused.faults.map(({ kind, ticket, part }) => `${ticket} ${part ?? ''} ${kind}`)
    : [outcome.refused?.code ?? 'typed'];

describe('score sheets typed for the first time', () => {
  test('stand on the score sheet, in the ledger under the name of who typed, and in one journal line', async () => {
    const { bytes } = await type(blank, '甲', typed(0, '87.50', '90'), typed(1, '76', '缺考'));
    expect([await marksOn(bytes, 0), await marksOn(bytes, 1)]).toEqual([
      [87.5, 90],
      [76, '缺考'],
    ]);
    const state = readState(await snapshotOf(bytes), {});
    const first = entriesOf(state.ledger, round, state.settings).get(A1)?.state;
    expect(first).toMatchObject({ kind: 'first-finished', first: { hands: { theory: { who: '甲' } } } });
    expect(journalEntries(state.ledger)).toMatchObject([
      { act: 'type', by: '甲', back: false },
      { act: 'entry', by: '甲', back: false },
    ]);
    expect(journalEntries(state.ledger)[0]?.counts.cells).toBe(4);
  });

  test('are compared with what another person types; the same person is refused', async () => {
    const { bytes } = await type(blank, '甲', typed(0, '87.5', '90'));
    const same = await one(bytes, '甲', A1, '87.5', '90');
    expect(same.outcome.refused).toMatchObject({ because: { code: 'second-entry-needs-another-person' } });
    expect(await kindOf((await one(bytes, '乙', A1, '87.5', '90')).bytes, A1)).toBe('final');
    expect(await kindOf((await one(bytes, '乙', A1, '78.5', '90')).bytes, A1)).toBe('differing');
  });

  test('all faults of all sheets are told together, and nothing is written', async () => {
    const done = await type(
      blank,
      '甲',
      typed(0, '187', '87.555'),
      typed(1, '八十', '-3'),
      typed(2, '80', '81'),
      { ...typed(3, '80', '81'), ticket: 'AF2024' },
    );
    expect(faultsOf(done)).toEqual([
      `${A1} theory out-of-range`,
      `${A1} practical too-precise`,
      'AF20240002 theory not-a-number',
      'AF20240002 practical out-of-range',
      'AF2024  ticket-unknown',
    ]);
    expect(await marksOn(done.bytes, 2)).toEqual([null, null]);
    const { refused } = done.outcome;
    expect(refused === null ? '' : refusalLines(refused, 'type', words).join('')).toContain(
      'AF20240001 的技能操作小数太多',
    );
  });

  test('a ticket twice in the batch, or on two rows, is named; so is a nameless typist', async () => {
    const twice = await type(blank, '甲', typed(0, '80', '81'), typed(0, '80', '81'));
    expect(faultsOf(twice)).toEqual([`${A1}  typed-twice`, `${A1}  typed-twice`]);
    const rows = file(
      [
        [null, null],
        [null, null],
      ],
      [A1, A1],
    );
    expect(faultsOf(await type(rows, '甲', typed(0, '80', '81')))).toEqual([`${A1}  ticket-twice`]);
    expect(faultsOf(await type(blank, ' ', typed(0, '80', '81')))).toEqual(['entry-refused']);
    expect(faultsOf(await type(blank, '甲'))).toEqual(['nothing-to-change']);
  });

  test('a blank, a 0 and parts far apart count only when confirmed for these values; the record keeps it', async () => {
    const odd = typed(0, '-', '0');
    const zero = { kind: 'zero', part: 'practical' } as const;
    const empty = { kind: 'blank', part: 'theory' } as const;
    expect(faultsOf(await type(blank, '甲', odd))).toEqual([`${A1}  not-accepted`]);
    expect(faultsOf(await type(blank, '甲', { ...odd, accepted: [zero] }))).toEqual([`${A1}  not-accepted`]);
    const { bytes } = await type(blank, '甲', { ...odd, accepted: [zero, empty] });
    expect(await marksOn(bytes, 0)).toEqual([null, 0]);
    expect((await entriesIn(bytes)).get(A1)?.state).toMatchObject({ first: { accepted: [empty, zero] } });
    const apart = await type(blank, '甲', typed(1, '88', '8', { accepted: [{ kind: 'apart', part: null }] }));
    const { records } = readLedger(await snapshotOf(apart.bytes));
    expect(records.find(({ kind }) => kind === 'entry')?.body).toMatchObject({ apart: ['AF20240002'] });
    expect(faultsOf(await type(blank, '甲', typed(1, '88', '8')))).toEqual(['AF20240002  not-accepted']);
  });

  test('what stands there stays: the same mark is an entry, another is refused and its value not told', async () => {
    const standing = file([[87.5, null]]);
    const same = await type(standing, '甲', typed(0, '87.5', '90'));
    expect([await marksOn(same.bytes, 0), await kindOf(same.bytes, A1)]).toEqual([
      [87.5, 90],
      'first-finished',
    ]);
    const other = await type(standing, '甲', typed(0, '78.5', '90'));
    expect(faultsOf(other)).toEqual([`${A1} theory other-mark`]);
    const { refused } = other.outcome;
    expect(refused === null ? '' : refusalLines(refused, 'type', words).join('')).not.toContain('87.5');
    expect(await marksOn(other.bytes, 0)).toEqual([87.5, null]);
  });

  test('a formula, a text and a cell that cannot be read stay as they are; who is out gets no marks', async () => {
    const formula = file([[{ formula: '80+1', result: 81 }, null]]);
    expect(faultsOf(await type(formula, '甲', typed(0, '80', '90')))).toEqual([`${A1} theory other-mark`]);
    const same = await type(formula, '甲', typed(0, '81', '90'));
    expect([faultsOf(same), await marksOn(same.bytes, 0)]).toEqual([['typed'], [81, 90]]);
    expect(faultsOf(await type(file([['？', null]]), '甲', typed(0, '80', '90')))).toEqual([
      `${A1} theory cell-unclear`,
    ]);
    const text = await type(file([['87.50分', null]]), '甲', typed(0, '87.5', '90'));
    expect(await marksOn(text.bytes, 0)).toEqual(['87.50分', 90]);
    const out = await type(file([[null, '弃赛']]), '甲', typed(0, '80', '90'));
    expect(faultsOf(out)).toEqual([`${A1}  settled`]);
  });

  test('one typed by mistake is typed anew by the same person alone, until somebody typed it again', async () => {
    const { bytes } = await type(blank, '甲', typed(0, '78.5', '90'));
    const right = typed(0, '87.5', '90', { mends: true });
    expect(faultsOf(await type(bytes, '甲', typed(0, '87.5', '90')))).toEqual([`${A1}  typed-before`]);
    expect(faultsOf(await type(bytes, '乙', right))).toEqual([`${A1}  cannot-mend`]);
    const mended = await type(bytes, '甲', right);
    expect(await marksOn(mended.bytes, 0)).toEqual([87.5, 90]);
    const sheet = (await entriesIn(mended.bytes)).get(A1);
    expect(sheet?.state.kind).toBe('first-finished');
    expect(sheet?.archive.map(({ because, entry }) => [because, entry.values.theory])).toEqual([
      ['discarded', { kind: 'mark', mark: 7850 }],
    ]);
    const second = await one(bytes, '乙', A1, '87.5', '90');
    expect(faultsOf(await type(second.bytes, '甲', right))).toEqual([`${A1}  cannot-mend`]);
  });

  test('a sheet unlike the paper both times is typed anew; the score sheet follows when two agree', async () => {
    const first = await type(blank, '甲', typed(0, '78.5', '90'));
    const second = await one(first.bytes, '乙', A1, '77.5', '90');
    const neither = await keep(second.bytes, '丙', A1, 'neither');
    const again = await type(neither.bytes, '甲', typed(0, '87.5', '90'));
    expect(await marksOn(again.bytes, 0)).toEqual([78.5, 90]);
    const mended = await type(again.bytes, '甲', typed(0, '88', '90', { mends: true }));
    expect(await marksOn(mended.bytes, 0)).toEqual([78.5, 90]);
    const agreed = await one(again.bytes, '乙', A1, '87.5', '90');
    expect([await kindOf(agreed.bytes, A1), await marksOn(agreed.bytes, 0)]).toEqual(['final', [87.5, 90]]);
  });

  test('are done again after a failure and never taken back: 恢复上一步 stops before them', async () => {
    const { bytes } = await type(blank, '甲', typed(0, '87.5', '90'));
    const back = await takeBack(bytes);
    expect(back.outcome).toMatchObject({ undone: [], barrier: { act: 'entry' } });
    expect(await marksOn(back.bytes, 0)).toEqual([87.5, 90]);
  });
});

describe('缺考 in both parts', () => {
  const withStatus = (...rows: readonly (readonly Value[])[]): Uint8Array =>
    contestBook([
      {
        name: '初赛成绩',
        rows: [
          ['初赛成绩'],
          ['准考证号', '姓名', '单位', '理论成绩', '技能操作成绩', '状态'],
          ...rows.map(([theory = null, practical = null, status = null], at) => [
            ticketOf(at),
            `选手${at}`,
            '北京甲安防有限公司',
            theory,
            practical,
            status,
          ]),
        ],
      },
    ]);
  const lineOf = async (bytes: Uint8Array, at: number): Promise<readonly unknown[]> => {
    const { sheets } = await snapshotOf(bytes);
    const [line] = sheets[0]?.rows([4, 5, 6], at + 3, at + 3) ?? [];
    return line?.cells.map(({ value }) => value) ?? [];
  };

  test('goes into 状态 where the sheet has it, into the score cells where its people write it there', async () => {
    expect(SCORE_HEAD).not.toContain('状态');
    const away = typed(0, '缺考', '缺考');
    expect(await marksOn((await type(blank, '甲', away)).bytes, 0)).toEqual(['缺考', '缺考']);
    expect(await lineOf((await type(withStatus([]), '甲', away)).bytes, 0)).toEqual([null, null, '缺考']);
    const habit = withStatus([], ['缺考', '缺考']);
    expect(await lineOf((await type(habit, '甲', away)).bytes, 0)).toEqual(['缺考', '缺考', null]);
    const busy = withStatus([null, null, '正常']);
    expect(await lineOf((await type(busy, '甲', away)).bytes, 0)).toEqual(['缺考', '缺考', '正常']);
  });

  test('leaves 状态 again when its typist types marks instead, and the reader agrees each time', async () => {
    const away = await type(withStatus([]), '甲', typed(0, '缺考', '缺考'));
    const statusOf = async (bytes: Uint8Array): Promise<string | undefined> =>
      readState(await snapshotOf(bytes), {}).result.rounds[0]?.standings[0]?.status;
    expect(await statusOf(away.bytes)).toBe('absent');
    const there = await type(away.bytes, '甲', typed(0, '80', '81', { mends: true }));
    expect(await lineOf(there.bytes, 0)).toEqual([80, 81, null]);
    expect(await statusOf(there.bytes)).toBe('scored');
    const half = await type(away.bytes, '甲', typed(0, '80', '缺考', { mends: true }));
    expect([await lineOf(half.bytes, 0), await statusOf(half.bytes)]).toEqual([
      [80, '缺考', null],
      'partly-absent',
    ]);
    const second = await one(away.bytes, '乙', A1, '缺考', '缺考');
    expect([await kindOf(second.bytes, A1), await lineOf(second.bytes, 0)]).toEqual([
      'final',
      [null, null, '缺考'],
    ]);
  });
});
