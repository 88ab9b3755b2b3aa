/*
 * 封存 and 启封 on whole workbooks: what stands in the way, what a sealed workbook says and refuses, what is left
 * of a seal once it was opened.
 */
import { readState } from '../src/actions/contest-state';
import { correctMark } from '../src/actions/correct-mark';
import { journalEntries } from '../src/actions/journal';
import { readLedger } from '../src/actions/ledger';
import { planPublicCopy } from '../src/actions/public-copy';
import type { RoundName } from '../src/contest/round-name';
import {
  cleanContest,
  competitors,
  contestBook,
  inOrder,
  nextMarks,
  rosterSheet,
  scoreSheet,
} from './contest-book';
import { act, book, cellsOf, snapshotOf, takeBack, type, usersCells, words } from './recorded-book';
import { between, codeIn, seal, sealAll, sheetIn, textOn, unseal, verify } from './sealed-book';

jest.setTimeout(120_000);

const { bytes: contest, preliminary } = cleanContest(40);
const shownBlockers = async (bytes: Uint8Array, round: RoundName): Promise<readonly string[]> => {
  const { outcome } = await seal(bytes, round);
  return outcome.refused?.code === 'seal-blocked' ? outcome.refused.blockers.map(({ kind }) => kind) : [];
};

describe('a sealed round', () => {
  test('is told with its code on every report about it, at their foot and on the receipt', async () => {
    const { bytes, outcome } = await seal(contest, 'preliminary');
    expect(outcome.refused).toBeNull();
    const code = await codeIn(bytes, 'preliminary');
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/u);
    for (const name of ['初赛名次表', '初赛晋级名单', '初赛复算']) {
      expect(await textOn(bytes, name)).toContain(`已封存（封存码 ${code}）`);
      expect(await textOn(bytes, name)).not.toContain('草稿');
    }
    expect(await textOn(bytes, '复赛名次表')).toContain('草稿（未封存）');
    expect(await textOn(bytes, '成绩概况')).toContain('初赛已封存、复赛未封存、决赛未封存');
    const receipt = await textOn(bytes, '初赛封存回执');
    expect(receipt).toContain(code);
    expect(receipt).toContain('登记 40 人，实际参赛 40 人，有效成绩 40 人，晋级名额 12 人');
    expect(receipt).toMatch(/裁判长：_+\s+监督员：_+/u);
  });

  test('cannot be typed in any more, and its ranks are filled in before that', async () => {
    const { bytes } = await seal(contest, 'preliminary', '封存 2024');
    const sheet = await sheetIn(bytes, '初赛成绩');
    expect(sheet.protection).toBe('with-password');
    expect(sheet.isLocked(3, 5)).toBe(true);
    const ranks = cellsOf(sheet).flatMap(([, , , , , , , rank]) => rank?.value ?? []);
    expect(ranks).toEqual(expect.arrayContaining([1, 2, 40]));
    expect((await sheetIn((await seal(contest, 'preliminary')).bytes, '初赛成绩')).protection).toBe(
      'without-password',
    );
  });

  test('leaves nothing to be done by a run, and no line in the journal', async () => {
    const bytes = await sealAll(contest);
    const lines = journalEntries(readLedger(await snapshotOf(bytes))).length;
    const again = await act(bytes, { generatedAt: '2031-12-31 23:59:59' });
    expect(journalEntries(readLedger(await snapshotOf(again.bytes)))).toHaveLength(lines);
    expect(again.plan.steps.filter(({ kind }) => kind !== 'put-sheet')).toEqual([]);
    expect((await verify(again.bytes)).holds).toBe(true);
  });

  test('holds in the JSON answer, by whom and when, as long as it is what was sealed', async () => {
    const { outcome } = await act(await sealAll(contest));
    const seals = [...(outcome.seals?.values() ?? [])];
    expect(seals.map(({ round, by, intact }) => [round, by, intact])).toEqual([
      ['preliminary', '王五', true],
      ['semifinal', '王五', true],
      ['final', '王五', true],
    ]);
    expect(seals.map(({ previous }) => previous)).toEqual([
      null,
      seals[0]?.fingerprint,
      seals[1]?.fingerprint,
    ]);
  });

  test('vxsuite#2593: closed is locked: a mark edited since is an error at its cell with both values', async () => {
    const sealed = await sealAll(contest, ['preliminary']);
    const edited = await type(sealed, '初赛成绩', 3, 6, 99.75);
    const { outcome, bytes } = await act(edited);
    const [found] = outcome.result.findings.filter(({ code }) => code === 'sealed-round-changed');
    expect(found).toMatchObject({
      severity: 'error',
      sheet: '初赛成绩',
      cell: 'F3',
      ticket: 'AF202400001',
      facts: { round: 'preliminary', because: 'content' },
    });
    expect(found?.code === 'sealed-round-changed' && found.facts.changes[0]).toEqual({
      ticket: 'AF202400001',
      field: 'practical',
      before: '43.21',
      after: '99.75',
    });
    expect(await textOn(bytes, '初赛名次表')).toContain('封存已失效');
    expect(await textOn(bytes, '初赛名次表')).not.toContain('已封存（');
  });

  test('has its computed columns left alone, even where somebody changed a mark under them', async () => {
    const sealed = await sealAll(contest, ['preliminary']);
    const edited = await type(sealed, '初赛成绩', 3, 6, 99.75);
    const before = cellsOf(await sheetIn(edited, '初赛成绩'));
    expect(cellsOf(await sheetIn((await act(edited)).bytes, '初赛成绩'))).toEqual(before);
  });

  test('gives the public copy its code, and no draft', async () => {
    const bytes = await sealAll(contest, ['preliminary']);
    const code = await codeIn(bytes, 'preliminary');
    const { plan } = planPublicCopy(await snapshotOf(bytes), { round: null, overrides: {}, words });
    const pages = plan.steps.map((step) => JSON.stringify(step));
    expect(pages.filter((page) => page.includes(`已封存（封存码 ${code}）`))).toHaveLength(1);
    expect(pages[0]).not.toContain('草稿');
    expect(pages[1]).toContain('草稿');
  });

  test('is refused a second seal', async () => {
    const { outcome } = await seal(await sealAll(contest, ['preliminary']), 'preliminary');
    expect(outcome.refused).toEqual({ code: 'round-sealed', round: 'preliminary' });
  });
});

describe('what stands in the way of a seal is named, and nothing is written', () => {
  test('F1: somebody of the roster is not on the sheet, somebody has no mark', async () => {
    const people = competitors(10);
    const [, second, ...rest] = people;
    const missing = contestBook([
      rosterSheet(people),
      scoreSheet('初赛成绩', second ? [second, ...rest] : rest),
    ]);
    expect(await shownBlockers(missing, 'preliminary')).toEqual(['not-on-sheet']);
    const blank = await type(contest, '初赛成绩', 3, 6, null);
    const { outcome, bytes } = await seal(blank, 'preliminary');
    expect(outcome.refused).toMatchObject({
      code: 'seal-blocked',
      blockers: [{ kind: 'marks-missing', tickets: ['AF202400001'] }],
    });
    expect(bytes).toBe(blank);
    expect(outcome.plan.steps).toEqual([]);
  });

  test('F6: a mark that is open could move the line, and it is said for whom', async () => {
    const first = inOrder(preliminary)[12];
    const row = 3 + preliminary.findIndex(({ ticket }) => ticket === first?.ticket);
    const { outcome } = await seal(await type(contest, '初赛成绩', row, 6, null), 'preliminary');
    const line = outcome.refused?.code === 'seal-blocked' ? outcome.refused.lineOpen : null;
    expect(line?.held).toEqual([first?.ticket]);
    // 30 % of the 39 with a total are 11 places.
    expect(line?.couldDrop).toEqual([inOrder(preliminary)[10]?.ticket]);
  });

  test('an earlier round is open, or was changed after its seal', async () => {
    expect(await shownBlockers(contest, 'semifinal')).toEqual(['earlier-round-open']);
    const sealed = await sealAll(contest, ['preliminary']);
    expect(await shownBlockers(await type(sealed, '初赛成绩', 4, 6, 12), 'semifinal')).toContain(
      'earlier-round-changed',
    );
  });

  test('fll-sw#1008: a tie for gold is ruled first; then list, JSON and public copy name the same winner', async () => {
    const people = competitors(10);
    const final = people.map((one, i) => (i < 2 ? { ...one, theory: 10_000, practical: 10_000 } : one));
    const tied = contestBook([rosterSheet(people), scoreSheet('决赛成绩', final)]);
    expect(await shownBlockers(tied, 'final')).toEqual(['tie-at-prize']);
    const ruled = contestBook([
      rosterSheet(people),
      scoreSheet('决赛成绩', final),
      {
        name: '裁定记录',
        rows: [
          ['轮次', '准考证号', '裁定次序', '依据', '裁定人', '日期', '理论', '技能'],
          ['决赛', 'AF202400002', 1, '竞委会决定', '赵六', '2024-07-01', 100, 100],
          ['决赛', 'AF202400001', 2, '竞委会决定', '赵六', '2024-07-01', 100, 100],
        ],
      },
    ]);
    const { bytes, outcome } = await seal(ruled, 'final');
    expect(outcome.refused).toBeNull();
    expect(outcome.result.awards?.medals[0]?.standing?.contestant.ticket).toBe('AF202400002');
    expect((await textOn(bytes, '决赛名次表')).indexOf('AF202400002')).toBeLessThan(
      (await textOn(bytes, '决赛名次表')).indexOf('AF202400001'),
    );
    const { plan } = planPublicCopy(await snapshotOf(bytes), { round: null, overrides: {}, words });
    const order = JSON.stringify(plan.steps[0]);
    expect(order.indexOf('AF202400002')).toBeLessThan(order.indexOf('AF202400001'));
  });

  test('not a sheet that somebody’s password keeps shut anyway', async () => {
    const people = competitors(10);
    const locked = contestBook([rosterSheet(people), { ...scoreSheet('初赛成绩', people), password: true }]);
    expect((await seal(locked, 'preliminary')).outcome.refused).toBeNull();
  });
});

describe('a journal that is not whole', () => {
  test('does not block the seal, and is told on the receipt', async () => {
    const first = await act(contest);
    const opened = book(first.bytes);
    await opened.apply({ steps: [{ kind: 'remove-sheet', key: 'ledger' }] });
    const { bytes, outcome } = await seal(opened.save(), 'preliminary');
    expect(outcome.consequences).toMatchObject([{ kind: 'sealed', fault: 'gone' }]);
    expect(await textOn(bytes, '初赛封存回执')).toContain(
      '操作记录不完整：从第 1 条起，此前的记录全部不在了',
    );
    expect((await verify(bytes)).fault).toMatchObject({ reason: 'gone' });
  });
});

describe('an opened seal', () => {
  test('stands on the reports as a draft with who, when and why; the receipt is void', async () => {
    const { bytes } = await unseal(await sealAll(contest, ['preliminary']), 'preliminary');
    const list = await textOn(bytes, '初赛名次表');
    expect(list).toContain('草稿（未封存）');
    expect(list).toContain('本轮已启封：2024-07-01T09:00:00+08:00，王五，理由：复核');
    expect(await textOn(bytes, '初赛封存回执')).toContain('本回执已作废');
    expect((await sheetIn(bytes, '初赛成绩')).protection).toBe('none');
  });

  test('takes the seals of later rounds with it, and a new seal of the same brings them back', async () => {
    const sealed = await sealAll(contest);
    const code = await codeIn(sealed, 'preliminary');
    const { bytes, outcome } = await unseal(sealed, 'preliminary');
    expect(outcome.consequences).toEqual([
      { kind: 'opened', round: 'preliminary', later: ['semifinal', 'final'] },
    ]);
    const states = (await verify(bytes)).rounds.map(({ seal: one, changed }) => [
      one?.intact ?? null,
      changed?.because ?? null,
    ]);
    expect(states).toEqual([
      [null, null],
      [false, 'earlier-round'],
      [true, null],
    ]);
    const again = await seal(bytes, 'preliminary');
    expect(await codeIn(again.bytes, 'preliminary')).toBe(code);
    expect((await verify(again.bytes)).holds).toBe(true);
  });

  test('closed again with another mark in it has another code, and the old paper is told to be void', async () => {
    const sealed = await sealAll(contest, ['preliminary']);
    const code = await codeIn(sealed, 'preliminary');
    const opened = await unseal(sealed, 'preliminary');
    const last = inOrder(preliminary).at(-1);
    const row = 3 + preliminary.findIndex(({ ticket }) => ticket === last?.ticket);
    const edited = await type(opened.bytes, '初赛成绩', row, 5, 0.5);
    const again = await seal(edited, 'preliminary');
    expect(again.outcome.refused).toBeNull();
    expect(await codeIn(again.bytes, 'preliminary')).not.toBe(code);
    expect((await verify(again.bytes, code)).paper).toMatchObject({ kind: 'former', round: 'preliminary' });
  });

  test('needs the password that it was closed with', async () => {
    const { bytes } = await seal(contest, 'preliminary', '封存 2024');
    expect((await unseal(bytes, 'preliminary')).outcome.refused).toEqual({
      code: 'password-needed',
      round: 'preliminary',
    });
    await expect(unseal(bytes, 'preliminary', '猜的')).rejects.toThrow('password-needed');
    const opened = await unseal(bytes, 'preliminary', '封存 2024');
    expect((await sheetIn(opened.bytes, '初赛成绩')).protection).toBe('none');
  });

  test('where there is none is refused', async () => {
    expect((await unseal(contest, 'final')).outcome.refused).toEqual({
      code: 'round-not-sealed',
      round: 'final',
    });
  });

  test('F5: a correction with two names opens it, the old mark stays readable, reports say so after the next run', async () => {
    const sealed = await sealAll(contest, ['preliminary']);
    const asked = { ticket: 'AF202400001', marks: { practical: '44' }, reason: '登分错误' };
    const alone = await between(sealed, 'correct', 'preliminary', (state, request) =>
      correctMark(state, { ...request, ...asked, second: '' }),
    );
    expect(alone.outcome.refused).toEqual({ code: 'second-name-needed', round: 'preliminary' });
    const { bytes } = await between(sealed, 'correct', 'preliminary', (state, request) =>
      correctMark(state, { ...request, ...asked, second: '赵六' }),
    );
    expect((await verify(bytes)).stale).toEqual(expect.arrayContaining(['初赛名次表', '初赛封存回执']));
    const after = (await act(bytes)).bytes;
    // The guard of the first seal is still there; the second answers for it.
    const again = await unseal((await seal(after, 'preliminary')).bytes, 'preliminary');
    expect((await sheetIn(after, '初赛成绩')).protection).toBe('without-password');
    expect((await sheetIn(again.bytes, '初赛成绩')).protection).toBe('none');
    expect(await textOn(after, '初赛名次表')).toContain('王五、赵六，理由：登分错误');
    expect(await textOn(after, '变动记录')).toContain('43.21');
    expect((await verify(after)).stale).toEqual([]);
  });

  test('stays open when the correction that opened it is taken back, and the seal itself is not', async () => {
    const sealed = await sealAll((await act(contest)).bytes, ['preliminary']);
    const asked = { ticket: 'AF202400001', marks: { practical: '44' }, reason: '登分错误', second: '赵六' };
    const { bytes } = await between(sealed, 'correct', 'preliminary', (state, request) =>
      correctMark(state, { ...request, ...asked }),
    );
    const back = await takeBack(bytes, 2);
    expect(back.outcome).toMatchObject({
      undone: [{ act: 'correct' }],
      cannot: [],
      openSeals: ['preliminary'],
    });
    expect(back.outcome.barrier).toMatchObject({ act: 'seal', round: 'preliminary' });
    const marks = async (of: Uint8Array) => (await usersCells(of)).get('初赛成绩');
    expect(await marks(back.bytes)).toEqual(await marks(sealed));
    expect(readState(await snapshotOf(back.bytes), {}).seals.has('preliminary')).toBe(false);
    expect(await textOn(back.bytes, '初赛名次表')).toContain('王五、赵六，理由：登分错误');
  });
});

test('on our own form the input cells are locked by the seal and open again afterwards', async () => {
  const people = competitors(10);
  const semifinal = nextMarks(inOrder(people).slice(0, 3), 17);
  const source = contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]);
  const { openRound } = await import('../src/actions/open-round');
  const opened = await between(source, 'open', 'semifinal', openRound);
  let bytes = opened.bytes;
  const table = readState(await snapshotOf(bytes), {}).read.tables.semifinal;
  if (table === null) throw new Error('no sheet for the semifinal');
  const { theory, practical, total } = table.columns;
  const tickets = semifinal.map(({ ticket }) => ticket).sort();
  for (const [at, ticket] of tickets.entries()) {
    const one = semifinal.find((person) => person.ticket === ticket);
    const row = table.headerRow + 1 + at;
    bytes = await type(bytes, table.sheet, row, theory ?? 0, (one?.theory ?? 0) / 100);
    bytes = await type(bytes, table.sheet, row, practical ?? 0, (one?.practical ?? 0) / 100);
  }
  const sealed = await sealAll(bytes, ['preliminary', 'semifinal']);
  const guarded = await seal(await unseal(sealed, 'semifinal').then((done) => done.bytes), 'semifinal', '密');
  const closed = await sheetIn(guarded.bytes, table.sheet);
  const first = table.headerRow + 1;
  expect([theory, practical, total].map((column) => closed.isLocked(first, column ?? 0))).toEqual([
    true,
    true,
    true,
  ]);
  const done = await unseal(guarded.bytes, 'semifinal', '密');
  expect((await sheetIn(done.bytes, table.sheet)).protection).toBe('without-password');
  // What is locked is only asked under a password: give it one, with nothing else.
  const asked = book(done.bytes);
  const [id] = (await asked.snapshot()).sheets.flatMap((one) => (one.name === table.sheet ? [one.id] : []));
  const lift = { kind: 'protect-sheet', sheet: id ?? '', password: null, cells: [] } as const;
  await asked.apply({
    steps: [
      { ...lift, protect: false },
      { ...lift, protect: true, password: '看' },
    ],
  });
  const open = await sheetIn(asked.save(), table.sheet);
  expect([theory, practical, total].map((column) => open.isLocked(first, column ?? 0))).toEqual([
    false,
    false,
    true,
  ]);
});
