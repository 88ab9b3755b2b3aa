/*
 * The acts from one round to the next, one after another and each once through each door: the same answers, and the
 * same workbook after every one of them. What the acts do is proven in test/between-rounds.test.ts and test/model.
 */
import { compareWorkbooks } from '../../src/actions/compare-workbooks';
import { unpack } from '../../src/actions/packed-text';
import { chooseRecorded } from '../../src/actions/choose-recorded';
import { described, openDoors, type Doors } from './doors';
import {
  change,
  contest,
  correct,
  decide,
  enter,
  journal,
  open,
  rule,
  run,
  seal,
  takeBack,
  typeAll,
  typeOver,
  verify,
  type Step,
} from './round-steps';

jest.setTimeout(300_000);

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

test('somebody is disqualified, in an open round and in a sealed one, and another called up: alike', async () => {
  const told = await inTurn({
    rule: rule(['T07', 'T06']),
    open: open('semifinal'),
    run,
    disqualify: change('disqualify', 'semifinal', 'T02'),
    twice: change('disqualify', 'semifinal', 'T02'),
    called: open('semifinal'),
    seal: seal('preliminary'),
    oneName: change('disqualify', 'preliminary', 'T04'),
    twoNames: change('disqualify', 'preliminary', 'T04', '乙'),
    again: run,
  });
  expect(told['twice']).toMatchObject({ refused: { code: 'already-recorded' }, receipt: 'nothing to write' });
  expect(told['called']).toMatchObject({
    consequences: expect.arrayContaining([
      { kind: 'called-up', round: 'semifinal', ticket: 'T06', replaces: 'T02' },
    ]),
  });
  expect(told['oneName']).toMatchObject({ refused: { code: 'second-name-needed' } });
  expect(told['twoNames']).toMatchObject({
    refused: null,
    consequences: expect.arrayContaining([{ kind: 'unsealed', round: 'preliminary' }]),
  });
});

test('the journal is shown, and a seal verified before and after a mark under it was typed over: alike', async () => {
  const told = await inTurn({
    none: verify,
    rule: rule(['T07', 'T06']),
    seal: seal('preliminary'),
    holds: verify,
    journal,
    shown: journal,
    typed: typeOver('preliminary', 'T05', 12.5),
    changed: verify,
    run,
    after: journal,
  });
  expect(told['none']).toMatchObject({ holds: true, paper: { kind: 'not-given' } });
  expect(told['holds']).toMatchObject({ holds: true, paper: { kind: 'proof' }, findings: [] });
  // A seal is a line of its own behind that of the act.
  const lines = [{ act: 'rule' }, { act: 'seal' }, { act: 'seal' }];
  expect(told['journal']).toMatchObject({ fault: null, entries: lines });
  expect(told['changed']).toMatchObject({ holds: false, paper: { kind: 'changed' } });
  expect(told['changed']).toMatchObject({
    rounds: [{ changed: { changes: expect.arrayContaining([expect.objectContaining({ cell: 'E7' })]) } }],
  });
  expect(told['run']).toMatchObject({ edits: [{ ticket: 'T05', part: 'theory' }] });
  expect(told['after']).toMatchObject({ fault: null, entries: [...lines, { act: 'run' }] });
});

test('two workbooks are compared alike, each of them through either door', async () => {
  const [ours, theirs] = [openDoors(contest), openDoors(contest)];
  for (const door of [theirs.excel, theirs.file]) {
    await typeOver('preliminary', 'T05', 12.5)(door);
    await change('disqualify', 'preliminary', 'T09')(door);
  }
  const both = ({ excel, file }: Doors) =>
    Promise.all([excel.snapshot(chooseRecorded), file.snapshot(chooseRecorded)]);
  const [[ourExcel, ourFile], [theirExcel, theirFile]] = [await both(ours), await both(theirs)];
  const told = compareWorkbooks(ourFile, theirFile, {});
  expect(told).toMatchObject({ common: ['preliminary'], strangers: false, unclear: [] });
  expect(told.differences).toContainEqual({
    severity: 'error',
    kind: 'mark',
    ticket: 'T05',
    round: 'preliminary',
    field: 'theory',
    a: '95',
    b: '12.5',
    cellA: '初赛成绩!E7',
    cellB: '初赛成绩!E7',
  });
  expect(told.differences).toContainEqual(
    expect.objectContaining({ kind: 'status', ticket: 'T09', b: 'disqualified' }),
  );
  expect(compareWorkbooks(ourExcel, theirExcel, {})).toEqual(told);
  expect(compareWorkbooks(ourExcel, theirFile, {})).toEqual(told);
  for (const { host } of [ours, theirs]) {
    expect(host.complaints).toEqual([]);
    host.close();
  }
});
