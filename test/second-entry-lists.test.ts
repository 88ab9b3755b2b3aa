/*
 * 二次录入 of whole lists: a second person's copy beside the first, through the file door.
 */
import { readState } from '../src/actions/contest-state';
import { secondForm } from '../src/actions/second-form';
import { createXlsx } from '../src/workbook/file/create';
import { contestBook, ROSTER_HEAD, rosterSheet, SCORE_HEAD } from './contest-book';
import {
  type Marks,
  round,
  ticketOf,
  file,
  sheet,
  pile,
  few,
  list,
  one,
  kindOf,
  told,
  refusalOf,
  A1,
} from './entry-book';
import { cellsOf, ownKeys, snapshotOf, type, usersCells, words } from './recorded-book';

jest.setTimeout(120_000);

describe('two lists', () => {
  test('E4: one of 240 marks differs: that ticket and part, both values and names; no mark is written', async () => {
    const copy = pile.map((marks, at): Marks => (at === 55 ? [marks[0], 36.75] : marks));
    const before = file(pile);
    const { bytes, outcome } = await list(before, file(copy));
    expect(outcome.entry?.differences).toEqual([
      {
        kind: 'differs',
        ticket: 'AF20240056',
        parts: [{ part: 'practical', a: { kind: 'mark', mark: 6375 }, b: { kind: 'mark', mark: 3675 } }],
        by: { a: '甲', b: '乙' },
        swappedWith: null,
      },
    ]);
    expect(told(outcome)).toContain('AF20240056 技能操作：甲 录 63.75，乙 录 36.75');
    expect(outcome.entry?.counts).toMatchObject({ twice: 119, differing: 1 });
    expect(await usersCells(bytes)).toEqual(await usersCells(before));
  });

  test('equal lists are final for everybody, and the same list again records nothing', async () => {
    const { bytes, outcome } = await list(file(pile), file(pile));
    expect(outcome.entry?.counts.twice).toBe(120);
    expect(await ownKeys(bytes)).toEqual(['ledger']);
    const again = await list(bytes, file(pile));
    expect(again.outcome.chain).toEqual([]);
    expect(again.outcome.plan.steps).toEqual([]);
    expect(again.outcome.entry?.counts.twice).toBe(120);
  });

  test('E2: 87.5 and the text "87.50" are one value', async () => {
    const { outcome } = await list(file([[87.5, 90]]), file([['87.50', '９０']]));
    expect(outcome.entry?.counts.twice).toBe(1);
  });

  test.each([
    ['E3: blank and 0 differ', [null, 90], [0, 90], 'differing'],
    ['E3: 缺考 and blank differ', ['缺考', 90], [null, 90], 'differing'],
    ['E3: 缺考 and 缺考 are one', ['缺考', 90], ['缺考', 90], 'final'],
  ] as const)('%s', async (_, first, second, kind) => {
    const { bytes } = await list(file([first]), file([second]), { confirmed: true });
    expect(await kindOf(bytes, A1)).toBe(kind);
  });

  test('a 0 and an empty part wait until they were held against the paper', async () => {
    const { bytes, outcome } = await list(
      file([
        [0, 90],
        [80, null],
      ]),
      file([
        [0, 90],
        [80, null],
      ]),
    );
    expect(outcome.entry?.notices.map(({ kind }) => kind)).toEqual(Array(4).fill('to-confirm'));
    expect(told(outcome)).toContain('AF20240001 第一份理论是 0，没有记入');
    expect(await kindOf(bytes, A1)).toBe('empty');
    const confirmed = await list(
      bytes,
      file([
        [0, 90],
        [80, null],
      ]),
      { confirmed: true },
    );
    expect(confirmed.outcome.entry?.counts.twice).toBe(2);
  });

  test('E1: the typist of the first list cannot type the second', async () => {
    const { bytes, outcome } = await list(file(few), file(few), { by: ' 甲 ' });
    expect(refusalOf(outcome)).toMatch(/第一次就是 甲（2024-07-01 09:00）\s*录的，第二次要换一个人/u);
    expect(await ownKeys(bytes)).toEqual([]);
    expect(refusalOf((await list(file(few), file(few), { firstBy: '' })).outcome)).toContain('--first-by');
  });

  test('E9: a first mark that cannot be is parked with all its errors, and the second entry is refused', async () => {
    const wrong: readonly Marks[] = [[187, 900], ...few.slice(1)];
    const { bytes, outcome } = await list(file(wrong), file(few));
    expect(await kindOf(bytes, A1)).toBe('first-has-errors');
    expect(outcome.entry?.open).toMatchObject([
      { ticket: A1, phase: 'faulty', parts: ['theory', 'practical'], hands: [{ who: '甲' }] },
    ]);
    expect(outcome.entry?.counts.twice).toBe(2);
    expect(refusalOf((await one(bytes, '乙', A1, '87.5', '90')).outcome)).toContain(
      '理论、技能操作不可能是成绩',
    );
    const mended = await one(bytes, '甲', A1, '87.5', '90');
    expect((await list(mended.bytes, file(few))).outcome.entry?.counts.twice).toBe(3);
  });

  test('E8: both lists with the same mark above the full mark are no agreement', async () => {
    const { bytes } = await list(file([[187, 90]]), file([[187, 90]]));
    expect(await kindOf(bytes, A1)).toBe('first-has-errors');
  });

  test('E11: a part that differs and a part with an error are both told', async () => {
    const { outcome } = await list(file([[87.5, 90]]), file([[78.5, 900]]));
    expect(outcome.entry?.open).toMatchObject([{ phase: 'differing', parts: ['theory', 'practical'] }]);
  });

  test('E12: two neighbouring rows swapped are two differences with the hint', async () => {
    const [a = [0, 0], b = [0, 0]] = few;
    const { outcome } = await list(file(few), file([b, a, ...few.slice(2)]));
    expect(outcome.entry?.differences).toMatchObject([
      { ticket: ticketOf(0), swappedWith: ticketOf(1) },
      { ticket: ticketOf(1), swappedWith: ticketOf(0) },
    ]);
    expect(told(outcome)).toContain('成绩正好对调：是不是串行了');
  });

  test('E14: the other way round the same differences, sides exchanged', async () => {
    const copy = file([
      [78.5, 90],
      [76, 81.5],
      [92, '缺考'],
    ]);
    const there = (await list(file(few), copy)).outcome.entry?.differences ?? [];
    const back = (await list(copy, file(few))).outcome.entry?.differences ?? [];
    const sides = (swap: boolean) => (found: typeof there) =>
      found.map((one) =>
        one.kind === 'differs'
          ? [one.ticket, ...one.parts.map(({ part, a, b }) => [part, swap ? b : a, swap ? a : b])]
          : one,
      );
    expect(there).toHaveLength(2);
    expect(sides(true)(back)).toEqual(sides(false)(there));
  });

  test('F2: a ticket on two rows of a copy is held, and nothing of it is recorded', async () => {
    const copy = file([...few, [70, 70]], [ticketOf(0), ticketOf(1), ticketOf(2), A1]);
    const { bytes, outcome } = await list(file(few), copy);
    expect(outcome.entry?.differences).toEqual([
      { kind: 'typed-twice', ticket: A1, side: 'b', by: ['乙', '乙'] },
    ]);
    expect(await kindOf(bytes, A1)).toBe('empty');
    expect(outcome.entry?.counts.twice).toBe(2);
  });

  test('F2: a list that says otherwise than two people did before names both and when', async () => {
    const { bytes } = await list(file(few), file(few));
    const { outcome } = await list(bytes, file([[66, 66], ...few.slice(1)]), { by: '丁' });
    expect(outcome.chain).toEqual([]);
    expect(told(outcome)).toMatch(
      /AF20240001 早已由 甲（2024-07-01 09:00）、乙（2024-07-01 09:00） 录了两次/u,
    );
  });

  test('F3: two people with the same marks in every part are named', async () => {
    const same: readonly Marks[] = [
      [87.5, 90],
      [76, 81.5],
      [87.5, 90],
    ];
    const { outcome } = await list(file(same), file(same));
    expect(outcome.entry?.notices).toEqual([{ kind: 'alike', tickets: [ticketOf(0), ticketOf(2)] }]);
    expect(outcome.entry?.counts.twice).toBe(3);
  });

  test('people on one copy only, without a ticket or with a word for a mark are named, not guessed', async () => {
    const copy = file(
      [few[0] ?? [0, 0], ['八十', 81.5], [70, 70], [60, 60]],
      [A1, ticketOf(1), 'AF20249999', ''],
    );
    const { outcome } = await list(file(few), copy);
    expect(outcome.entry?.differences).toMatchObject([
      { kind: 'only-in-one', ticket: ticketOf(1), side: 'a' },
      { kind: 'only-in-one', ticket: ticketOf(2), side: 'a' },
      { kind: 'only-in-one', ticket: 'AF20249999', side: 'b' },
    ]);
    expect(outcome.entry?.notices).toMatchObject([
      { kind: 'unreadable', side: 'second', ticket: ticketOf(1), part: 'theory', place: { cell: 'E4' } },
      { kind: 'no-ticket', side: 'second' },
    ]);
    expect(outcome.entry?.counts).toMatchObject({ twice: 1, untyped: 2 });
  });

  test('who has withdrawn needs no second entry; a status on one copy alone is told', async () => {
    const head = [...SCORE_HEAD, '状态'];
    const rows = (status: string | null) => [
      [1, A1, '选手', '甲', 80, 80, null, null, null, status],
      [2, ticketOf(1), '选手乙', '甲', 81, 80, null, null, null, null],
    ];
    const withStatus = (status: string | null): Uint8Array =>
      contestBook([{ name: '初赛成绩', rows: [['初赛成绩'], head, ...rows(status)] }]);
    const { bytes, outcome } = await list(withStatus('弃赛'), withStatus(null));
    expect(outcome.entry?.notices).toEqual([
      { kind: 'status-apart', ticket: A1, first: 'withdrawn', second: null },
    ]);
    expect([await kindOf(bytes, A1), await kindOf(bytes, ticketOf(1))]).toEqual(['empty', 'final']);
  });

  test('a copy without tickets is told apart by name and unit on the roster, where they are unique', async () => {
    const people = few.map((_, at) => ({
      ticket: ticketOf(at),
      name: `选手${ticketOf(at)}`,
      unit: '北京甲安防有限公司',
      theory: 0,
      practical: 0,
    }));
    const workbook = contestBook([rosterSheet(people), sheet(few)]);
    const head = ['姓名', '单位', '理论成绩', '技能操作成绩'];
    const rows = people.map(({ name, unit }, at) => [name, unit, ...(few[at] ?? [])]);
    const copy = contestBook([{ name: '初赛成绩', rows: [['初赛成绩'], head, ...rows] }]);
    expect((await list(workbook, copy)).outcome.entry?.counts.twice).toBe(3);
    expect((await list(file(few), copy)).outcome.entry?.notices.map(({ kind }) => kind)).toEqual(
      Array(3).fill('no-ticket'),
    );
  });

  test('a copy without the round, a sealed round and a round that is not there are refused', async () => {
    const roster = contestBook([{ name: '名册', rows: [ROSTER_HEAD] }]);
    expect((await list(file(few), roster)).outcome.refused).toEqual({ code: 'copy-not-read', round });
    expect((await list(roster, file(few))).outcome.refused).toEqual({ code: 'round-not-found', round });
  });

  test('the blank form has everybody in the order of the sheet, no mark, and is read back', async () => {
    const state = readState(await snapshotOf(file(few)), {});
    const form = secondForm(state, round, words);
    if ('code' in form) throw new Error(form.code);
    const empty = createXlsx('form.xlsx');
    await empty.apply({ steps: [{ kind: 'put-sheet', sheet: form.sheet }] });
    const texts = cellsOf(
      (await empty.snapshot()).sheets[0] ?? (await snapshotOf(file(few))).sheets[0] ?? never(),
    )
      .flat()
      .map(({ value }) => value);
    expect(texts).toEqual(expect.arrayContaining([A1, ticketOf(1), ticketOf(2)]));
    for (const mark of few.flat()) expect(texts).not.toContain(mark);
    const untouched = await list(file(few), empty.save());
    expect(untouched.outcome.entry?.differences.map(({ kind }) => kind)).toEqual(
      Array(3).fill('only-in-one'),
    );
    let filled = empty.save();
    const first = form.sheet.frozenRows + 1;
    for (const [at, [theory, practical]] of few.entries()) {
      filled = await type(filled, form.sheet.title, first + at, 5, Number(theory));
      filled = await type(filled, form.sheet.title, first + at, 6, Number(practical));
    }
    expect((await list(file(few), filled)).outcome.entry?.counts.twice).toBe(3);
  });
});

function never(): never {
  throw new Error('a workbook has a sheet');
}
