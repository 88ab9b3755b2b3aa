/*
 * 二次录入 as the office does it, through the file door: single sheets, decisions, what is refused, the record, the
 * command. The states themselves are proven in src/contest/second-entry*.test.ts, lists in second-entry-lists.test.ts.
 */
import { readState } from '../src/actions/contest-state';
import { discardEntry, tellEntries } from '../src/actions/enter-marks';
import { entriesOf, readEntries } from '../src/actions/entries';
import { recorded } from '../src/actions/record';
import { sealBody, type Seal } from '../src/actions/seals';
import { contestBook, rosterSheet } from './contest-book';
import {
  round,
  ticketOf,
  sheet,
  file,
  few,
  perform,
  list,
  one,
  keep,
  entriesIn,
  kindOf,
  marksOn,
  told,
  refusalOf,
  differing,
  A1,
} from './entry-book';
import { act, AT, book, cellsOf, deed, ownKeys, snapshotOf, type } from './recorded-book';
import { expectRefused, newFolder, tell } from './shell';

jest.setTimeout(120_000);

describe('one sheet', () => {
  test('E1: its own typist cannot type it again, another can; a difference tells the parts and no value', async () => {
    const blank = file([[null, null]]);
    const first = await one(blank, '甲', A1, '87.5', '90');
    expect(await kindOf(first.bytes, A1)).toBe('first-finished');
    expect(await marksOn(first.bytes, 0)).toEqual([null, null]);
    expect(refusalOf((await one(first.bytes, '甲', A1, '87.5', '90')).outcome)).toContain('第二次要换一个人');
    const second = await one(first.bytes, '乙', A1, '78.5', '90');
    expect(told(second.outcome)).toContain('AF20240001 两次不同（理论），录入人 甲');
    expect(told(second.outcome)).not.toMatch(/87|78/u);
  });

  test('typed alike by two people the marks are written where the sheet is empty', async () => {
    const first = await one(file([[null, null]]), '甲', A1, '87.50', '缺考');
    const second = await one(first.bytes, '乙', A1, '87.5', '缺考');
    expect(await marksOn(second.bytes, 0)).toEqual([87.5, '缺考']);
    expect(second.outcome.consequences).toContainEqual({
      kind: 'difference',
      difference: expect.objectContaining({ kind: 'mark', ticket: A1, a: null, b: '87.5' }),
    });
  });

  test('E5: the first is kept: the part that differs alone is retyped, empty, until both are equal', async () => {
    const kept = await keep(await differing(), '丙', A1, 'first');
    expect(kept.outcome.entry?.open).toMatchObject([{ ticket: A1, phase: 'correcting', parts: ['theory'] }]);
    const both = await one(kept.bytes, '乙', A1, '87.5', '90');
    expect(refusalOf(both.outcome)).toContain('只重录不同的一项：理论');
    expect(refusalOf((await one(kept.bytes, '甲', A1, '87.5', null)).outcome)).toContain('重录要换一个人');
    const other = await one(kept.bytes, '乙', A1, '77.5', null);
    expect(await kindOf(other.bytes, A1)).toBe('differing');
    const equal = await one(kept.bytes, '乙', A1, '87.50', null);
    expect([await kindOf(equal.bytes, A1), await marksOn(equal.bytes, 0)]).toEqual(['final', [87.5, 90]]);
  });

  test('E6: the second is kept: the displaced first typist may retype, the second may not; the sheet follows', async () => {
    const kept = await keep(await differing(), '丙', A1, 'second');
    expect(refusalOf((await one(kept.bytes, '乙', A1, '78.5', null)).outcome)).toContain('重录要换一个人');
    const equal = await one(kept.bytes, '甲', A1, '78.5', null);
    expect([await kindOf(equal.bytes, A1), await marksOn(equal.bytes, 0)]).toEqual(['final', [78.5, 90]]);
    expect(equal.outcome.consequences.length).toBeGreaterThan(0);
  });

  test('E7: neither: both stay on record with their names, and two new entries are asked for', async () => {
    const { bytes } = await keep(await differing(), '丙', A1, 'neither');
    const sheetNow = (await entriesIn(bytes)).get(A1);
    expect(sheetNow?.state.kind).toBe('empty');
    expect(sheetNow?.archive.map(({ side, entry }) => [side, entry.hands.theory.who])).toEqual([
      ['first', '甲'],
      ['second', '乙'],
    ]);
    // The old lists are no new typing, even where they are equal by now.
    const again = await list(bytes, file(few));
    expect([again.outcome.chain, await kindOf(again.bytes, A1)]).toEqual([[], 'empty']);
    expect(again.outcome.entry?.notices).toEqual([{ kind: 'to-type-anew', ticket: A1 }]);
    const first = await one(bytes, '甲', A1, '77.5', '90', { firstBy: '丁' });
    expect(await kindOf(first.bytes, A1)).toBe('first-finished');
    const second = await one(first.bytes, '乙', A1, '77.5', '90');
    expect([await kindOf(second.bytes, A1), await marksOn(second.bytes, 0)]).toEqual(['final', [77.5, 90]]);
  });

  test('who typed it cannot say which entry equals the paper', async () => {
    const { outcome } = await keep(await differing(), '乙', A1, 'second');
    expect(refusalOf(outcome)).toContain('核定的人不能是录入人');
  });

  test('E10: a confirmation is given with the very values it is about, and for nobody else’s', async () => {
    const blank = file([[null, null]]);
    expect(refusalOf((await one(blank, '甲', A1, '0', '90')).outcome)).toContain('--confirm');
    const first = await one(blank, '甲', A1, '0', '90', { confirmed: true });
    expect(refusalOf((await one(first.bytes, '乙', A1, '0', '90')).outcome)).toContain('理论是 0，没有确认');
  });

  test('E13: an empty value may be the right one: kept, confirmed, written', async () => {
    const { bytes } = await list(file([[0, 90]]), file([[null, 90]]), { confirmed: true });
    const kept = await keep(bytes, '丙', A1, 'second');
    const equal = await one(kept.bytes, '甲', A1, '-', null, { confirmed: true });
    expect(equal.outcome.refused).toBeNull();
    expect([await kindOf(equal.bytes, A1), await marksOn(equal.bytes, 0)]).toEqual(['final', [null, 90]]);
  });

  test('F2: a sheet that was typed twice is refused with both names and times', async () => {
    const { bytes } = await list(file(few), file(few));
    expect(refusalOf((await one(bytes, '丁', A1, '66', '66')).outcome)).toMatch(
      /已由 甲（2024-07-01 09:00）、乙（2024-07-01 09:00） 两次录完且一致/u,
    );
  });

  test('an agreed entry is put aside by another person alone, and typed anew', async () => {
    const { bytes } = await list(file(few), file(few));
    const discard = (by: string) =>
      perform(bytes, by, (state, request) => discardEntry(state, { ...request, ticket: A1 }));
    expect(refusalOf((await discard('甲')).outcome)).toContain('放弃要由别人来办');
    const gone = await discard('丙');
    expect(await kindOf(gone.bytes, A1)).toBe('empty');
    const first = await one(gone.bytes, '甲', A1, '87.5', '90');
    const again = await one(first.bytes, '乙', A1, '87.5', '90');
    expect(await kindOf(again.bytes, A1)).toBe('final');
  });

  test('a mark changed on the sheet after both agreed is named', async () => {
    const { bytes } = await list(file(few), file(few));
    const typed = await type(bytes, '初赛成绩', 3, 5, 99);
    const { outcome } = await perform(typed, '', tellEntries);
    expect(outcome.entry?.notices).toEqual([{ kind: 'not-on-sheet', ticket: A1 }]);
  });

  test('marks on the sheet count as the first entry where their typist is named, and are told where not', async () => {
    const unnamed = await one(file(few), '乙', A1, '87.5', '90');
    expect(await kindOf(unnamed.bytes, A1)).toBe('first-finished');
    expect(told(unnamed.outcome)).toContain('成绩表上已有成绩，没有写明是谁录的');
    const named = await one(file(few), '乙', A1, '87.5', '90', { firstBy: '甲' });
    expect([await kindOf(named.bytes, A1), named.outcome.entry?.notices]).toEqual(['final', []]);
  });

  test.each([
    ['an unknown ticket', 'AF20240999', '80', '80', 'ticket-unknown'],
    ['a part that is not given', A1, '80', null, 'marks-needed'],
    ['a word for a mark', A1, '八十', '80', 'mark-unreadable'],
  ] as const)('%s is refused', async (_, ticket, theory, practical, code) => {
    const { outcome } = await one(file(few), '甲', ticket, theory, practical);
    expect(outcome.refused?.code).toBe(code);
  });

  test('a formula is never written over, and nothing is recorded then', async () => {
    const withFormula = contestBook([sheet([[{ formula: '80+1', result: 81 }, 90]])]);
    const first = await one(withFormula, '甲', A1, '82', '90');
    const second = await one(first.bytes, '乙', A1, '82', '90');
    expect(second.outcome.refused).toMatchObject({ code: 'mark-is-formula', part: 'theory', cell: 'E3' });
    expect(await kindOf(second.bytes, A1)).toBe('first-finished');
  });

  test('F4: an open difference stands among what blocks the seal, and goes when it is settled', async () => {
    const { sealBlockers } = await import('../src/contest/seal-blockers');
    const blocking = async (bytes: Uint8Array): Promise<readonly object[]> => {
      const state = readState(await snapshotOf(bytes), {});
      const entries = entriesOf(state.ledger, round, state.settings);
      const { blockers } = sealBlockers(round, state.result, { entries, seals: [], excused: new Set() });
      return blockers.filter(({ kind }) => kind.startsWith('second-entry'));
    };
    const open = await differing();
    expect(await blocking(open)).toEqual([{ kind: 'second-entry-differs', tickets: [A1] }]);
    const kept = await keep(open, '丙', A1, 'first');
    expect(await blocking((await one(kept.bytes, '乙', A1, '87.5', null)).bytes)).toEqual([]);
    // Neither equals the paper: what stands on the sheet does not either, until it was typed twice anew.
    const neither = await keep(open, '丙', A1, 'neither');
    const once = await one(neither.bytes, '乙', A1, '77.5', '90');
    for (const { bytes } of [neither, once]) {
      expect(await blocking(bytes)).toEqual([{ kind: 'second-entry-differs', tickets: [A1] }]);
    }
    expect(await blocking((await one(once.bytes, '甲', A1, '77.5', '90')).bytes)).toEqual([]);
  });

  test('nothing is typed into a sealed round', async () => {
    const bytes = file(few);
    const snapshot = await snapshotOf(bytes);
    const seal: Seal = {
      round,
      by: '王五',
      at: AT,
      fingerprint: '0'.repeat(64),
      previous: null,
      copy: '',
      protects: false,
      fault: null,
      faultAt: 0,
    };
    const state = readState(snapshot, {});
    const opened = book(bytes);
    const { plan } = recorded(
      snapshot,
      { result: state.result, plan: { steps: [] }, stopped: false },
      { ...deed, act: 'seal', round, overrides: {}, calculates: false, chain: [sealBody(seal)] },
    );
    await opened.apply(plan);
    expect((await one(opened.save(), '甲', A1, '80', '80')).outcome.refused?.code).toBe('round-sealed');
    expect((await list(opened.save(), file(few))).outcome.refused?.code).toBe('round-sealed');
  });
});

describe('the record', () => {
  test('keeps tickets, marks and typists, and no name of a contestant', async () => {
    const bytes = await differing();
    const { ledger, settings } = readState(await snapshotOf(bytes), {});
    const text = ledger.records.map(({ written }) => written.text).join('\n');
    expect(text).not.toContain('选手');
    expect(text).toContain('甲');
    expect(ledger.intact).toBeNull();
    expect(readEntries(ledger, round, settings).ignored).toBe(0);
    expect(readEntries(ledger, 'final', settings).entries.size).toBe(0);
  });

  test('an event that its state does not allow, or that nobody can read, counts for nothing and is told', async () => {
    const { ledger, settings } = readState(await snapshotOf(await differing()), {});
    const forged = {
      records: [
        ...ledger.records,
        {
          kind: 'entry' as const,
          body: {
            round,
            at: AT,
            by: '乙',
            decimals: 2,
            events: [{ ticket: A1, who: '乙', act: 'resolve', keep: 'second' }, { ticket: A1 }, 'x'],
          },
          seq: 9,
          chain: '',
          written: { kind: 'entry', text: '' },
        },
      ],
    };
    const log = readEntries(forged, round, settings);
    expect([log.ignored, log.entries.get(A1)?.state.kind]).toEqual([3, 'differing']);
  });

  test('reads marks as they were typed when 成绩小数位 has changed since', async () => {
    const { ledger, settings } = readState(await snapshotOf(await differing()), {});
    const finer = readEntries(ledger, round, { ...settings, markDecimals: 3 }).entries.get(ticketOf(1));
    expect(finer?.state).toMatchObject({ kind: 'final', first: { values: { practical: { mark: 81_500 } } } });
    const coarser = readEntries(ledger, round, { ...settings, markDecimals: 0 }).entries.get(ticketOf(1));
    expect(coarser?.state.kind).not.toBe('final');
  });

  test('the list of differences is made with them, and made anew when they are settled; run calls it not stale', async () => {
    const open = await differing();
    expect(await ownKeys(open)).toEqual(expect.arrayContaining(['entries.preliminary']));
    const textsOf = async (bytes: Uint8Array): Promise<readonly unknown[]> => {
      const found = (await snapshotOf(bytes)).sheets.find(({ own }) => own === 'entries.preliminary');
      return found === undefined ? [] : cellsOf(found).flatMap((line) => line.map(({ value }) => value));
    };
    expect(await textsOf(open)).toEqual(expect.arrayContaining([A1, '理论', '87.5', '甲', '78.5', '乙']));
    const kept = await keep(open, '丙', A1, 'first');
    const settled = await one(kept.bytes, '乙', A1, '87.5', null);
    expect(await textsOf(settled.bytes)).toContain('没有差异。');
    const { outcome } = await act(settled.bytes);
    expect(outcome.result.findings.map(({ code }) => code)).not.toContain('report-stale');
  });
});

describe('the command', () => {
  test('goes from the blank form to agreement, and says how far the round is', async () => {
    const folder = newFolder();
    try {
      const roster = rosterSheet(
        few.map((_, at) => ({
          ticket: ticketOf(at),
          name: `选手${at}`,
          unit: '甲',
          theory: 0,
          practical: 0,
        })),
      );
      const input = folder.put('in.xlsx', contestBook([roster, sheet(few)]));
      const copy = folder.put('copy.xlsx', file([[78.5, 90], ...few.slice(1)]));
      const out = folder.at('in.scored.xlsx');
      const base = ['enter', input, '--round', '初赛'];
      expect((await tell([...base, '--blank', folder.at('form.xlsx')])).status).toBe(0);
      expectRefused(await tell([...base, '--blank', copy]));
      const listed = await tell([...base, '--from', copy, '--by', '乙', '--first-by', '甲']);
      expect([listed.status, listed.err]).toEqual([1, []]);
      expect(listed.out.join('\n')).toMatch(/两次不同 1，两次一致 2[\s\S]*甲 录 87.5，乙 录 78.5/u);
      const at = ['--in-place', '--ticket', A1];
      const here = ['enter', out, '--round', '初赛'];
      expect((await tell([...here, ...at, '--keep', 'first', '--by', '丙'])).status).toBe(1);
      const retyped = await tell([...here, ...at, '--theory', '87.5', '--by', '乙']);
      expect([retyped.status, retyped.out[0]]).toEqual([0, '初赛二次录入：两次一致 3']);
      const state = await tell([...here, '--json']);
      // Fields are checked by the expectation.
      const { out: written, entry, refused } = JSON.parse(state.out.join('\n')) as Record<string, unknown>;
      expect([written, refused]).toEqual([null, null]);
      expect(entry).toMatchObject({
        counts: { twice: 3 },
        open: [],
        typists: [{ who: '乙' }, { who: '甲' }],
      });
      const journal = (await tell(['journal', out])).out.join('\n');
      expect(journal.match(/二次录入/gu)?.length).toBeGreaterThanOrEqual(3);
    } finally {
      folder.remove();
    }
  });

  test('names the option that is missing or wrong, and writes nothing', async () => {
    const folder = newFolder();
    try {
      const input = folder.put('in.xlsx', file(few));
      expect(expectRefused(await tell(['enter', input]))).toContain('--round');
      const at = ['enter', input, '--round', '初赛', '--ticket', A1];
      expect(expectRefused(await tell([...at, '--theory', '80', '--practical', '80']))).toContain('--by');
      expect(expectRefused(await tell([...at, '--keep', 'both', '--by', '丙']))).toContain('--keep');
      expect(folder.list()).toEqual(['in.xlsx']);
    } finally {
      folder.remove();
    }
  });
});
