/*
 * What acts write down before they do anything: the journal, the copy of the marks, and nothing about anyone.
 */
import { readFileSync } from 'node:fs';
import { journalEntries } from '../src/actions/journal';
import { appended, readLedger } from '../src/actions/ledger';
import { momentOf } from '../src/actions/moment';
import { unpack } from '../src/actions/packed-text';
import { changesOf } from '../src/actions/plan-changes';
import { chooseRecorded } from '../src/actions/choose-recorded';
import { MOST_POINTS, recorded } from '../src/actions/record';
import { perform } from '../src/actions/perform';
import { pointIn } from '../src/actions/restore-point';
import { secretsOf } from '../src/actions/secrets';
import { showJournal } from '../src/actions/show-journal';
import { settingsFrom } from '../src/contest/setting-texts';
import { readContest } from '../src/sheets/read-contest';
import { readSettings } from '../src/sheets/read-settings';
import { cleanContest, competitors, contestBook, rosterSheet, scoreSheet } from './contest-book';
import { act, book, cellsOf, deed, snapshotOf, takeBack, type, words } from './recorded-book';
import { demo120, request } from './workbooks';

jest.setTimeout(120_000);

const people = competitors(10, 3);
const contest = contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]);

async function ledgerIn(bytes: Uint8Array) {
  return readLedger(await snapshotOf(bytes));
}

describe('an act that changes something', () => {
  test('has its record as the first step of its plan', async () => {
    const { plan } = await act(contest);
    expect(
      plan.steps.map((step) => (step.kind === 'put-sheet' ? step.sheet.key : step.kind)).slice(0, 2),
    ).toEqual(['ledger', 'write-cells']);
  });

  test('is a line that says who, when, what, by which options and how much', async () => {
    const { bytes } = await act(contest, { overrides: { 晋级取整: '向上' } });
    const [line, second] = journalEntries(await ledgerIn(bytes));
    expect(second).toBeUndefined();
    expect(line).toMatchObject({
      act: 'run',
      round: null,
      by: '王五',
      at: '2024-07-01T09:00:00+08:00',
      options: { 晋级取整: '向上' },
      counts: { cells: 30, rewritten: 0, removed: 0, protected: 0, dropped: 0 },
      back: true,
    });
    expect(line?.settings).toMatch(/^[\da-f]{64}$/u);
    expect(line?.results).toMatch(/^[\da-f]{64}$/u);
  });

  test('has another print of its results only where results differ, of its settings where settings do', async () => {
    const plain = journalEntries(await ledgerIn((await act(contest)).bytes))[0];
    const same = journalEntries(
      await ledgerIn((await act(contest, { overrides: { 公示天数: '7天' } })).bytes),
    )[0];
    const wider = journalEntries(
      await ledgerIn((await act(contest, { overrides: { 晋级比例: '50%' } })).bytes),
    )[0];
    expect(same?.settings).not.toBe(plain?.settings);
    expect(same?.results).toBe(plain?.results);
    expect(wider?.results).not.toBe(plain?.results);
  });
});

describe('nothing is written down', () => {
  test('when a run on its own output changes one time stamp', async () => {
    const first = await act(contest);
    const again = await act(first.bytes, { generatedAt: '2031-12-31 23:59:59' });
    expect(again.plan.steps.some((step) => step.kind === 'put-sheet' && step.sheet.key === 'ledger')).toBe(
      false,
    );
    expect((await ledgerIn(again.bytes)).records).toHaveLength(1);
    expect(changesOf(await snapshotOf(first.bytes), again.plan).none).toBe(true);
  });

  test('for check, and for an act that stopped', async () => {
    expect((await act(contest, { act: 'check' })).plan.steps).toEqual([]);
    const stopped = await act(contestBook([rosterSheet(people)]), { act: 'score' });
    expect([stopped.outcome.stopped, stopped.plan.steps]).toEqual([true, []]);
  });
});

test('a changed time stamp alone is no change; a changed number, a lost or an added line is one', async () => {
  const ran = await act(contest);
  const snapshot = await snapshotOf(ran.bytes);
  const sheet = snapshot.sheets.find(({ own }) => own === 'standings.preliminary');
  const edit = await type(ran.bytes, sheet?.name ?? '', 6, 2, '甲');
  const again = await act(edit);
  const { rewritten, made, cells } = changesOf(await snapshotOf(edit), again.plan);
  expect([rewritten.map(({ key }) => key).filter((key) => key !== 'ledger'), made, cells]).toEqual([
    ['standings.preliminary'],
    [],
    [],
  ]);
});

describe('edits since the last calculation', () => {
  test('are listed with both values and the cell before anything is written, once', async () => {
    const ran = await act(contest);
    const typed = await type(await type(ran.bytes, '初赛成绩', 5, 6, 12.5), '初赛成绩', 7, 5, '缺考');
    const checked = await act(typed, { act: 'check' });
    const expected = [
      {
        round: 'preliminary',
        ticket: people[2]?.ticket,
        part: 'practical',
        before: { kind: 'text', text: String((people[2]?.practical ?? 0) / 100) },
        after: { kind: 'text', text: '12.5' },
        place: { sheet: '初赛成绩', cell: 'F5' },
      },
      {
        round: 'preliminary',
        ticket: people[4]?.ticket,
        part: 'theory',
        before: { kind: 'text', text: String((people[4]?.theory ?? 0) / 100) },
        after: { kind: 'text', text: '缺考' },
        place: { sheet: '初赛成绩', cell: 'E7' },
      },
    ];
    expect(checked.outcome.edits).toEqual(expected);
    const again = await act(typed);
    expect(again.outcome.edits).toEqual(expected);
    expect((await act(again.bytes, { act: 'check' })).outcome.edits).toEqual([]);
  });

  test('do not count another way of writing the same mark', async () => {
    const ran = await act(await type(contest, '初赛成绩', 5, 6, 87.5));
    const typed = await type(ran.bytes, '初赛成绩', 5, 6, '87.50');
    expect((await act(typed, { act: 'check' })).outcome.edits).toEqual([]);
  });

  test('that change no result are told once and then known, without a line in the journal', async () => {
    const withRemarks = scoreSheet('初赛成绩', people);
    const rows = withRemarks.rows.map((row, i) => [...row, i === 1 ? '备注' : null]);
    const ran = await act(contestBook([rosterSheet(people), { ...withRemarks, rows }]));
    const typed = await type(ran.bytes, '初赛成绩', 5, 10, '腿伤，坐着考');
    const told = await act(typed);
    expect(told.outcome.edits).toMatchObject([{ part: 'remark', after: { kind: 'other' } }]);
    expect((await ledgerIn(told.bytes)).records).toHaveLength(1);
    expect((await act(told.bytes)).outcome.edits).toEqual([]);
  });

  test('name who came and who is gone', async () => {
    const ran = await act(contest);
    const renamed = await type(ran.bytes, '初赛成绩', 3, 2, 'AF209999999');
    expect((await act(renamed, { act: 'check' })).outcome.edits).toMatchObject([
      { ticket: 'AF209999999', part: 'row', before: null, place: { cell: 'B3' } },
      { ticket: people[0]?.ticket, part: 'row', after: null, place: null },
    ]);
  });

  test('of a round that was not scored this time stay to be told', async () => {
    const { bytes, preliminary, semifinal } = cleanContest(20);
    const ran = await act(bytes);
    const one = await type(ran.bytes, '初赛成绩', 3, 6, 1);
    const typed = await type(one, '复赛成绩', 3, 6, 2);
    const scored = await act(typed, { act: 'score', round: 'preliminary' });
    expect(scored.outcome.edits.map(({ ticket }) => ticket)).toEqual([
      preliminary[0]?.ticket,
      semifinal[0]?.ticket,
    ]);
    const left = (await act(scored.bytes, { act: 'check' })).outcome.edits;
    expect(left.map(({ round, ticket }) => [round, ticket])).toEqual([['semifinal', semifinal[0]?.ticket]]);
  });

  test('leave out what an act of ours wrote, and nothing else', async () => {
    const ran = await act(contest);
    const typed = await type(ran.bytes, '初赛成绩', 4, 6, 2);
    const opened = book(typed);
    const snapshot = await opened.snapshot();
    const sheet = snapshot.sheets.find(({ name }) => name === '初赛成绩')?.id ?? '';
    const expected = (people[0]?.practical ?? 0) / 100;
    const write = {
      row: 3,
      column: 6,
      ticket: people[0]?.ticket ?? null,
      role: 'practical',
      expected,
      value: 99,
    };
    const steps = [{ kind: 'write-cells' as const, sheet, writes: [write] }];
    const { result } = perform(snapshot, request({ act: 'check' }));
    const asked = { ...deed, act: 'correct', round: null, overrides: {}, calculates: false };
    await opened.apply(recorded(snapshot, { result, plan: { steps }, stopped: false }, asked).plan);
    const { edits } = (await act(opened.save(), { act: 'check' })).outcome;
    expect(edits.map(({ ticket, part }) => [ticket, part])).toEqual([[people[1]?.ticket, 'practical']]);
  });

  test('leave out what a restore put back', async () => {
    const ran = await act(contest);
    const second = await act(await type(ran.bytes, '初赛成绩', 3, 6, 1));
    const { bytes } = await takeBack(second.bytes);
    expect((await act(bytes, { act: 'check' })).outcome.edits).toEqual([]);
  });
});

describe('a journal that is not whole', () => {
  async function cut(): Promise<Uint8Array> {
    const second = await act((await act(contest)).bytes, { overrides: { 晋级比例: '50%' } });
    const { sheets } = await snapshotOf(second.bytes);
    const ledger = sheets.find(({ own }) => own === 'ledger');
    const row = [...(ledger?.rows([1, 2]) ?? [])].find(
      ({ cells }) => cells[0]?.value === 'journal' && cells[1]?.value === '2',
    );
    // Blank the last line, as somebody would who wants it away.
    const columns = [1, 2, 3, 4, 5];
    return columns.reduce(
      async (bytes, column) => type(await bytes, '登榜记录', row?.row ?? 0, column, null),
      Promise.resolve(second.bytes),
    );
  }

  test('is an error on every act, and stays one after another line was added', async () => {
    const bytes = await cut();
    const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);
    expect(codes((await act(bytes, { act: 'check' })).outcome.result.findings)).toContain('journal-broken');
    const third = await act(bytes, { overrides: { 晋级比例: '40%' } });
    const lines = journalEntries(await ledgerIn(third.bytes));
    expect(lines.map(({ act: name, options }) => [name, options.reason ?? null])).toEqual([
      ['run', null],
      ['journal-broken', 'cut'],
      ['run', null],
    ]);
    expect(codes((await act(third.bytes, { act: 'check' })).outcome.result.findings)).toContain(
      'journal-broken',
    );
  });

  test('that is gone altogether is told by the sheets that it must have known', async () => {
    const opened = book((await act(contest)).bytes);
    await opened.apply({ steps: [{ kind: 'remove-sheet', key: 'ledger' }] });
    const shown = showJournal(await opened.snapshot(), words);
    expect([shown.fault, shown.result.findings.map(({ code }) => code)]).toEqual([
      { at: 1, reason: 'gone' },
      ['journal-broken'],
    ]);
    const next = await act(opened.save(), { overrides: { 晋级比例: '50%' } });
    expect((await ledgerIn(next.bytes)).intact).toEqual({ at: 1, reason: 'gone' });
  });
});

test('at most twenty steps are kept, and the line that dropped one says so', async () => {
  let { bytes } = await act(contest);
  for (let mark = 1; mark <= MOST_POINTS + 1; mark += 1) {
    bytes = (await act(await type(bytes, '初赛成绩', 3, 6, mark))).bytes;
  }
  const ledger = await ledgerIn(bytes);
  expect(ledger.loose.filter(({ kind }) => kind === 'restore')).toHaveLength(MOST_POINTS);
  const dropped = journalEntries(ledger).map(({ counts }) => counts.dropped);
  expect(dropped.slice(-3)).toEqual([0, 1, 1]);
  expect((await takeBack(bytes, MOST_POINTS)).outcome.undone).toHaveLength(MOST_POINTS);
});

describe('the ledger names no one', () => {
  test('no name, document, phone or account of the sample stands in it, packed or not', async () => {
    const input = readFileSync(demo120);
    const ran = await act(input);
    const snapshot = await snapshotOf(ran.bytes);
    const sheet = snapshot.sheets.find(({ own }) => own === 'ledger');
    const ledger = readLedger(snapshot);
    const said = JSON.stringify([
      sheet === undefined ? [] : cellsOf(sheet),
      ledger.loose.map(({ text }) => unpack(text)),
    ]);
    const { texts } = readSettings(snapshot, {});
    const contestRead = readContest(snapshot, settingsFrom(texts));
    const { rows } = contestRead.rows.roster ?? { rows: [] };
    const names = rows
      .map((row) => row.value('name'))
      .flatMap((raw) => (raw.kind === 'text' ? [raw.text] : []));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => said.includes(name))).toEqual([]);
    const secrets = secretsOf(snapshot, contestRead, texts);
    expect(secrets.filter(({ value }) => said.includes(value))).toEqual([]);
    expect(said).toContain('AF2024');
  });

  test('a long number or a remark in a mark cell is not copied, nor one that our column stood on', async () => {
    const typed = await type(
      await type(contest, '初赛成绩', 3, 5, 13_800_138_000),
      '初赛成绩',
      4,
      8,
      '110101199003079710',
    );
    const ledger = await ledgerIn((await act(await type(typed, '初赛成绩', 5, 6, '张三丰替考'))).bytes);
    const said = JSON.stringify(ledger.loose.map(({ text }) => unpack(text)));
    expect(said).not.toMatch(/13800138000|110101199003079710|张三丰/u);
    const [point] = ledger.loose.flatMap((one) => (one.kind === 'restore' ? [pointIn(one)] : []));
    const kept = point?.groups.flatMap(({ cells }) => cells.map(({ before }) => before.kept)) ?? [];
    expect(kept.filter((one) => !one)).toHaveLength(1);
  });

  test('its digests are no secrets that the public copy is searched for', async () => {
    const snapshot = await snapshotOf((await act(contest)).bytes);
    const { texts } = readSettings(snapshot, {});
    const bare = await snapshotOf(contest);
    const secrets = (one: typeof snapshot) =>
      secretsOf(one, readContest(one, settingsFrom(texts)), texts).length;
    expect(secrets(snapshot)).toBe(secrets(bare));
  });
});

test('sheets of ours are all read whole by a door that chooses', async () => {
  const snapshot = await snapshotOf((await act(contest)).bytes);
  const chosen = new Set(chooseRecorded(snapshot));
  expect(snapshot.sheets.filter(({ id }) => !chosen.has(id)).map(({ name }) => name)).toEqual([]);
});

test('a moment carries the offset of the clock that it was read from', () => {
  const now = new Date(2024, 5, 20, 9, 30, 5);
  expect(new Date(momentOf(now)).getTime()).toBe(now.getTime());
  expect(momentOf(now)).toMatch(/^2024-06-20T09:30:05[+-]\d\d:\d\d$/u);
});

test('ten thousand people: how large the ledger is', async () => {
  const { bytes } = cleanContest(10_000);
  const ran = await act(bytes, { act: 'score' });
  const ledger = await ledgerIn(ran.bytes);
  const sizes = ledger.loose.map(({ kind, text }) => `${kind} ${text.length}`);
  process.stdout.write(`ledger after scoring 10 000 + 3 000 + 900 people: ${sizes.join(', ')} characters\n`);
  expect(sizes).toHaveLength(2);
  expect(appended(ledger, { kind: 'entry', body: {} }).end.seq).toBe(2);
});
