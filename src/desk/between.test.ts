/*
 * What the page between rounds is shown of a contest: ties, blockers, free places, seals, journal, all as plain data.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changePerson } from '../actions/change-person';
import { correctMark } from '../actions/correct-mark';
import { openRound } from '../actions/open-round';
import { restore } from '../actions/restore';
import { ruleTie } from '../actions/rule-tie';
import {
  cleanContest,
  competitors,
  contestBook,
  nextMarks,
  rosterSheet,
  scoreSheet,
} from '../../test/contest-book';
import { differing } from '../../test/entry-book';
import { act, deed, snapshotOf, type as typeOver, words } from '../../test/recorded-book';
import { between as doBetween, seal, sealAll, unseal } from '../../test/sealed-book';
import type { Snapshot } from '../workbook/port';
import type { BetweenLook, BetweenRound } from './between';
import { findPeople } from './find-people';
import { groundOf, type Ground } from './ground';
import { lookAt } from './look';
import { prepareOn } from './prepare';
import { verifyAnswer } from './verify-answer';

const call = { words, program: 'dengbang test', now: new Date('2024-07-01T09:00:00+08:00') };
const demo = readFileSync(join(__dirname, '../../test/samples/demo120.xlsx'));

async function groundIn(bytes: Uint8Array): Promise<Ground> {
  return groundOf(await snapshotOf(bytes), call);
}
async function lookIn(bytes: Uint8Array): Promise<BetweenLook> {
  return lookAt(await groundIn(bytes)).between;
}
function roundOf({ rounds }: BetweenLook, name: BetweenRound['round']): BetweenRound {
  const found = rounds.find(({ round }) => round === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

/** Ten people, three places, and the ranks 3 and 4 with the same marks. */
const tied = ((): Uint8Array => {
  const marks = [9900, 9500, 9000, 9000, 8000, 7000, 6000, 5000, 4000, 3000];
  const people = competitors(10).map((one, at) => ({ ...one, theory: 8000, practical: marks[at] ?? 0 }));
  return contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]);
})();

describe('demo120 between rounds', () => {
  it('crosses to a worker as it is and stays small', async () => {
    const look = await lookIn(demo);
    expect(structuredClone(look)).toEqual(look);
    expect(JSON.stringify(look).length).toBeLessThan(100_000);
    expect(look.rounds.map(({ round, sheet }) => [round, sheet !== null])).toEqual([
      ['preliminary', true],
      ['semifinal', true],
      ['final', true],
    ]);
  });

  it('names every blocker of the preliminary with a way to mend it', async () => {
    const { sealing } = roundOf(await lookIn(demo), 'preliminary');
    expect(sealing.seal).toBeNull();
    expect(sealing.blockers.length).toBeGreaterThan(0);
    for (const { text, mend, people } of sealing.blockers) {
      expect(text).not.toMatch(/undefined|--|\[object/u);
      if (mend === 'problems') expect(people.length).toBeLessThanOrEqual(1);
    }
  });
});

describe('ties', () => {
  it('tells a tie over the line with its members, marks and total', async () => {
    const { ties, sealing } = roundOf(await lookIn(tied), 'preliminary');
    const [tie] = ties;
    expect(ties).toHaveLength(1);
    expect(tie).toMatchObject({ first: 3, last: 4, decides: 'line' });
    expect(tie?.members.map(({ theory, practical, total }) => [theory, practical, total])).toEqual([
      ['80', '90', '87.00'],
      ['80', '90', '87.00'],
    ]);
    expect(sealing.blockers).toEqual([
      expect.objectContaining({ mend: 'rule', text: '第 3～4 名并列，正在晋级线（3 人）上', more: 0 }),
    ]);
  });

  it('is no longer told once it is ruled', async () => {
    const [tie] = roundOf(await lookIn(tied), 'preliminary').ties;
    const order = (tie?.members ?? []).map(({ ticket }) => ticket).reverse();
    const ruled = await doBetween(tied, 'rule', 'preliminary', (state, request) =>
      ruleTie(state, { ...request, basis: { kind: 'committee', order }, reason: '竞委会', thirdMark: '' }),
    );
    const look = await lookIn(ruled.bytes);
    expect(roundOf(look, 'preliminary').ties).toEqual([]);
    expect(roundOf(look, 'semifinal').entering).toMatchObject({ obstacle: null, does: 'makes', going: 3 });
  });

  it('stops the next round until it is ruled, by ticket', async () => {
    const { entering } = roundOf(await lookIn(tied), 'semifinal');
    expect(entering?.obstacle?.code).toBe('tie-on-line');
    expect(entering?.obstacle?.tickets).toHaveLength(2);
  });
});

describe('coming into a round', () => {
  const { bytes, semifinal } = cleanContest(40);
  const leaver = semifinal[2]?.ticket ?? '';
  const withdraw = (): ReturnType<typeof doBetween> =>
    doBetween(bytes, 'withdraw', 'semifinal', (state, request) =>
      changePerson(state, { ...request, act: 'withdraw', ticket: leaver, reason: '本人来函', second: '' }),
    );

  it('has nothing to do where everybody is on the sheet', async () => {
    expect(roundOf(await lookIn(bytes), 'semifinal').entering).toMatchObject({
      places: 12,
      going: 12,
      sheetIsThere: true,
      absent: [],
      freePlaces: [],
      next: null,
      does: 'nothing',
      obstacle: null,
    });
    expect(roundOf(await lookIn(bytes), 'preliminary').entering).toBeNull();
  });

  it('shows the place that somebody left and who is next; opening calls exactly that person', async () => {
    const left = await withdraw();
    const round = roundOf(await lookIn(left.bytes), 'semifinal');
    expect(round.entering).toMatchObject({
      does: 'adds',
      freePlaces: [{ ticket: leaver, status: 'withdrawn', reason: '本人来函', rank: 3 }],
      next: { kind: 'next', person: { rank: 13 }, passedOver: [] },
    });
    expect(round.changes).toEqual([
      expect.objectContaining({ ticket: leaver, change: '弃赛', reason: '本人来函', by: ['王五'] }),
    ]);
    const next = round.entering?.next;
    const opened = await doBetween(left.bytes, 'open', 'semifinal', openRound);
    expect(opened.outcome.consequences).toContainEqual(
      expect.objectContaining({ kind: 'called-up', ticket: next?.kind === 'next' ? next.person.ticket : '' }),
    );
    expect(roundOf(await lookIn(opened.bytes), 'semifinal').entering).toMatchObject({
      does: 'nothing',
      freePlaces: [],
    });
  });

  it('finds people by part of a ticket or a name, and what is recorded about them', async () => {
    const left = await withdraw();
    const ground = await groundIn(left.bytes);
    const byTicket = findPeople(ground, { round: 'semifinal', text: leaver.toLowerCase() });
    expect(byTicket).toMatchObject({
      more: 0,
      people: [{ ticket: leaver, recorded: 'withdrawn', where: 'sheet' }],
    });
    const name = semifinal[0]?.name ?? '';
    const byName = findPeople(ground, { round: 'semifinal', text: ` ${name} ` });
    expect(byName.people.map((one) => one.name)).toContain(name);
    expect(findPeople(ground, { round: 'semifinal', text: '' })).toMatchObject({ more: 0 });
    expect(findPeople(ground, { round: 'preliminary', text: '' })).toMatchObject({ more: 10 });
    expect(findPeople(ground, { round: 'final', text: '查无此人' }).people).toEqual([]);
  });

  it('finds those who advance and are not on a sheet yet', async () => {
    const people = competitors(10);
    const ground = await groundIn(contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]));
    const found = findPeople(ground, { round: 'semifinal', text: '' }).people;
    expect(found).toHaveLength(3);
    expect(
      found.every(({ where, theory, status }) => where === 'expected' && theory === '' && status === null),
    ).toBe(true);
  });
});

describe('seals', () => {
  const { bytes } = cleanContest(40);

  it('lets a clean round be sealed, and only after the round before', async () => {
    const look = await lookIn(bytes);
    expect(roundOf(look, 'preliminary').sealing).toMatchObject({
      blockers: [],
      password: 'optional',
      seal: null,
    });
    expect(roundOf(look, 'semifinal').sealing.blockers).toEqual([
      { text: '初赛还没有封存', mend: 'seal', round: 'preliminary', people: [], more: 0 },
    ]);
  });

  it('shows code and receipt of a sealed round, and says when it no longer holds', async () => {
    const sealed = await sealAll(bytes);
    const told = roundOf(await lookIn(sealed), 'semifinal').sealing.seal;
    expect(told).toMatchObject({ by: '王五', intact: true, needsPassword: false });
    expect(told?.code).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/u);
    expect((await snapshotOf(sealed)).sheets.map(({ name }) => name)).toContain(told?.receipt);
    const typed = await typeOver(sealed, '复赛成绩', 3, 5, 1);
    expect(roundOf(await lookIn(typed), 'semifinal').sealing.seal).toMatchObject({ intact: false });
  });

  it('knows that a sheet sealed with a password needs it to be opened', async () => {
    const sealed = (await seal(bytes, 'preliminary', 'geheim')).bytes;
    expect(roundOf(await lookIn(sealed), 'preliminary').sealing.seal).toMatchObject({ needsPassword: true });
    const refused = await unseal(sealed, 'preliminary');
    expect(refused.outcome.refused).toMatchObject({ code: 'password-needed' });
  });

  it('says by whom and why a seal was opened', async () => {
    const opened = (await unseal((await seal(bytes, 'preliminary')).bytes, 'preliminary')).bytes;
    expect(roundOf(await lookIn(opened), 'preliminary').sealing).toMatchObject({
      seal: null,
      opened: { by: '王五', reason: '复核' },
    });
  });

  it('names who has no marks and leads to the blank cell', async () => {
    const people = competitors(10);
    const rows = scoreSheet('初赛成绩', people);
    const blank = {
      ...rows,
      rows: rows.rows.map((line, at) => (at === 4 ? line.map((v, c) => (c === 5 ? null : v)) : line)),
    };
    const look = await lookIn(contestBook([rosterSheet(people), blank]));
    expect(roundOf(look, 'preliminary').sealing.blockers).toContainEqual(
      expect.objectContaining({
        mend: 'sheet',
        text: '成绩没有录入：1 人',
        people: [{ ticket: people[2]?.ticket, name: people[2]?.name, sheet: '初赛成绩', cell: 'F5' }],
      }),
    );
  });

  it('sends differing entries to the page of typing and counts them', async () => {
    const { sealing, typed } = roundOf(await lookIn(await differing()), 'preliminary');
    expect(sealing.blockers).toContainEqual(expect.objectContaining({ mend: 'typing' }));
    expect(typed).toMatchObject({ differing: 1, twice: 2 });
  });
});

describe('verifying', () => {
  const { bytes } = cleanContest(40);

  it('proves with the code from paper, and without it says only that the file agrees with itself', async () => {
    const sealed = await sealAll(bytes);
    const ground = await groundIn(sealed);
    const code = ground.state.seals.get('final')?.code ?? '';
    const proof = verifyAnswer(ground, { code: code.toLowerCase().replaceAll('-', ' ') });
    expect(proof).toMatchObject({ holds: true, badCode: false, paper: { kind: 'proof' }, stale: [] });
    expect(proof.paper.text).toContain('证明成立');
    expect(verifyAnswer(ground, { code: null })).toMatchObject({
      holds: true,
      paper: { kind: 'not-given', text: null },
    });
    expect(verifyAnswer(ground, { code: 'ABCD' })).toMatchObject({ holds: false, badCode: true });
    expect(verifyAnswer(ground, { code: '0000-0000-0000-0000' })).toMatchObject({
      holds: false,
      paper: { kind: 'unknown' },
    });
    expect(structuredClone(proof)).toEqual(proof);
  });

  it('names the changed cell with the sealed and the present value', async () => {
    const typed = await typeOver(await sealAll(bytes), '复赛成绩', 3, 5, 1);
    const told = verifyAnswer(await groundIn(typed), { code: null });
    const semifinal = told.rounds.find(({ round }) => round === 'semifinal');
    expect(told.holds).toBe(false);
    expect(semifinal).toMatchObject({ state: 'changed' });
    expect(semifinal?.changes[0]).toMatchObject({ what: '理论', after: '1', sheet: '复赛成绩', cell: 'E3' });
    expect(told.stale.length).toBeGreaterThan(0);
  });
});

describe('journal and steps back', () => {
  it('lists the newest line first and the steps that restore would take', async () => {
    const first = await act(cleanContest(40).bytes);
    const again = await typeOver(first.bytes, '初赛成绩', 3, 5, 1);
    const second = await act(again);
    const { journal } = await lookIn(second.bytes);
    expect(journal).toMatchObject({ count: 2, whole: true, barrier: null });
    expect(journal.lines.map(([seq]) => seq)).toEqual(['2', '1']);
    expect(journal.steps.map(({ act: said, by }) => [said, by])).toEqual([
      ['全部计算并出报表', '王五'],
      ['全部计算并出报表', '王五'],
    ]);
    const snapshot = await snapshotOf(second.bytes);
    expect(restore(snapshot, 20, deed).undone).toHaveLength(journal.steps.length);
  });

  it('lists marks typed over in the preview of a restore, which makes them known', async () => {
    const typed = await typeOver((await act(cleanContest(40).bytes)).bytes, '初赛成绩', 3, 5, 1);
    const { preview } = prepareOn(await groundIn(typed), { act: 'restore', steps: 1, by: '王五' });
    expect(preview.edits).toMatchObject([{ ticket: 'AF202400001', sheet: '初赛成绩', cell: 'E3' }]);
  });

  it('says before and after a restore that the seal stays open which the change opened', async () => {
    const sealed = await sealAll((await act(cleanContest(40).bytes)).bytes, ['preliminary']);
    const asked = { ticket: 'AF202400001', marks: { practical: '44' }, reason: '登分错误', second: '赵六' };
    const { bytes } = await doBetween(sealed, 'correct', 'preliminary', (state, request) =>
      correctMark(state, { ...request, ...asked }),
    );
    const { preview, notes } = prepareOn(await groundIn(bytes), { act: 'restore', steps: 1, by: '王五' });
    const said = words.journal.restore.sealOpen('preliminary');
    expect(notes).toEqual([said]);
    expect(preview.consequences).toContain(said);
  });

  it('stops at a seal, which is not taken back in this way', async () => {
    const sealed = await seal((await act(cleanContest(40).bytes)).bytes, 'preliminary');
    const { journal } = await lookIn(sealed.bytes);
    expect(journal.steps).toEqual([]);
    expect(journal.barrier).toBe('初赛封存');
  });

  it('has no line, no step and no fault in a workbook that nothing was done to', async () => {
    const { journal } = await lookIn(cleanContest(40).bytes);
    expect(journal).toMatchObject({ count: 0, lines: [], steps: [], barrier: null, whole: true });
  });
});

it('shows a contest of 10 000 people within the time of a few frames', async () => {
  const people = competitors(10_000);
  const semifinal = nextMarks(people.slice(0, 3000), 17);
  const bytes = contestBook([scoreSheet('初赛成绩', people), scoreSheet('复赛成绩', semifinal)]);
  const snapshot: Snapshot = await snapshotOf(bytes);
  const ground = groundOf(snapshot, call);
  lookAt(ground);
  const { betweenOf } = await import('./between');
  const began = performance.now();
  const look = betweenOf(ground);
  const took = performance.now() - began;
  expect(JSON.stringify(look).length).toBeLessThan(300_000);
  // 77 ms on two cores that were busy; what grows with the square of the people takes minutes.
  expect(took).toBeLessThan(1500);
});
