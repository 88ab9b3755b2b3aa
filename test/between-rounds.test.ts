/*
 * From one round to the next on a real workbook: a tie is ruled, the next round opened, somebody leaves,
 * somebody is called up, somebody comes back, a mark is corrected. What each rule says is tested beside it.
 */
import { changePerson, type PersonChange } from '../src/actions/change-person';
import { readState } from '../src/actions/contest-state';
import { correctMark } from '../src/actions/correct-mark';
import { openRound } from '../src/actions/open-round';
import { recorded } from '../src/actions/record';
import { restore } from '../src/actions/restore';
import type { ActOutcome, RoundRequest } from '../src/actions/round-act';
import { ruleTie } from '../src/actions/rule-tie';
import { refusalLines } from '../src/actions/tell-act';
import type { RoundName } from '../src/contest/round-name';
import type { TieBasis } from '../src/contest/tie-order';
import { contestBook, competitors, rosterSheet, scoreSheet, type Competitor } from './contest-book';
import { AT, book, deed, snapshotOf, words } from './recorded-book';

type Act = (state: ReturnType<typeof readState>, request: RoundRequest) => ActOutcome;

/** A workbook that goes from act to act. */
class Book {
  constructor(private bytes: Uint8Array) {}

  async do(act: Act, round: RoundName, by = '甲'): Promise<ActOutcome> {
    const opened = book(this.bytes);
    const snapshot = await opened.snapshot();
    const done = act(readState(snapshot, {}), { round, overrides: {}, words, by, at: AT });
    const { chain } = done;
    const outcome = recorded(snapshot, done, {
      ...deed,
      act: 'test',
      round,
      overrides: {},
      calculates: false,
      ...(chain.length === 0 ? {} : { chain }),
    });
    if (!outcome.stopped) {
      const receipt = await opened.apply(outcome.plan);
      expect([receipt.refused, receipt.undone]).toEqual([[], []]);
      this.bytes = opened.save();
    }
    return done;
  }

  open(round: RoundName): Promise<ActOutcome> {
    return this.do(openRound, round);
  }
  rule(round: RoundName, basis: TieBasis, reason = '竞委会决定', thirdMark = ''): Promise<ActOutcome> {
    return this.do((state, request) => ruleTie(state, { ...request, basis, reason, thirdMark }), round);
  }
  change(act: PersonChange, round: RoundName, ticket: string, second = ''): Promise<ActOutcome> {
    return this.do(
      (state, request) => changePerson(state, { ...request, act, ticket, reason: '本人来函', second }),
      round,
    );
  }
  correct(
    round: RoundName,
    ticket: string,
    marks: { theory?: string; practical?: string },
  ): Promise<ActOutcome> {
    return this.do(
      (state, request) => correctMark(state, { ...request, ticket, marks, reason: '抄错', second: '' }),
      round,
    );
  }
  async state(): Promise<ReturnType<typeof readState>> {
    return readState(await snapshotOf(this.bytes), {});
  }
  /** Tickets on a round's sheet, in the order of the rows. */
  async on(round: RoundName): Promise<readonly (string | null)[]> {
    const { result } = await this.state();
    const found = result.rounds.find((one) => one.round === round);
    return [...(found?.standings ?? [])]
      .sort((a, b) => a.row - b.row)
      .map(({ contestant }) => contestant.ticket);
  }
  async standing(round: RoundName, ticket: string) {
    const { result } = await this.state();
    return result.rounds
      .find((one) => one.round === round)
      ?.standings.find(({ contestant }) => contestant.ticket === ticket);
  }
  /** Takes back the last acts; answers what could not be put back. */
  async restore(steps: number): Promise<readonly string[]> {
    const opened = book(this.bytes);
    const done = restore(await opened.snapshot(), steps, deed);
    await opened.apply(done.plan);
    this.bytes = opened.save();
    return done.cannot.map(({ sheet, reason }) => `${sheet}: ${reason}`);
  }
  /** Types into a cell as a person would. */
  async type(sheetName: string, row: number, column: number, value: string | number): Promise<void> {
    const opened = book(this.bytes);
    const { sheets } = await opened.snapshot();
    const sheet = sheets.find(({ name }) => name === sheetName);
    if (sheet === undefined) throw new Error(`no sheet ${sheetName}`);
    const [found] = sheet.rows([column], row, row);
    const expected = found?.cells[0]?.value ?? null;
    const write = { row, column, ticket: null, role: 'typed', expected, value };
    await opened.apply({ steps: [{ kind: 'write-cells', sheet: sheet.id, writes: [write] }] });
    this.bytes = opened.save();
  }
}

/** Twenty people with totals 99, 98, … so that T01 … T06 advance; equal marks where asked. */
function twenty(marks: Readonly<Record<number, number>> = {}): readonly Competitor[] {
  return competitors(20).map((one, i) => {
    const mark = (marks[i + 1] ?? 99 - i) * 100;
    return { ...one, ticket: ticket(i + 1), theory: mark, practical: mark };
  });
}

function ticket(rank: number): string {
  return `T${String(rank).padStart(2, '0')}`;
}

function contest(people: readonly Competitor[] = twenty()): Book {
  return new Book(contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]));
}

const six = [1, 2, 3, 4, 5, 6].map(ticket);

describe('opening the next round', () => {
  test('makes the sheet of exactly those who advance, marks empty, inputs open and the rest locked', async () => {
    const contestants = contest();
    expect((await contestants.open('semifinal')).refused).toBeNull();
    expect(await contestants.on('semifinal')).toEqual(six);
    const { result, snapshot } = await contestants.state();
    expect(result.rounds[1]).toMatchObject({ entered: 6, attended: 0, scored: 0 });
    expect(snapshot.sheets.find(({ own }) => own === 'input.scores.semifinal')?.protection).toBe(
      'without-password',
    );
  });

  test('again, changes nothing, and loses no mark that was typed since', async () => {
    const contestants = contest();
    await contestants.open('semifinal');
    const { read } = await contestants.state();
    const table = read.tables.semifinal;
    await contestants.type(table?.sheet ?? '', (table?.headerRow ?? 0) + 1, table?.columns.theory ?? 0, 88);
    const again = await contestants.open('semifinal');
    expect([again.refused, again.plan.steps]).toEqual([null, []]);
    expect((await contestants.standing('semifinal', 'T01'))?.theory).toBe(8800);
  });

  test('is refused while a tie over the line is open, and goes on once it is ruled', async () => {
    const contestants = contest(twenty({ 7: 94 }));
    const refused = await contestants.open('semifinal');
    expect(refused.refused).toMatchObject({ code: 'tie-on-line', tickets: ['T06', 'T07'] });
    expect(refusalLines(refused.refused ?? { code: 'names-equal' }, 'open', words).join('')).toContain('T06');
    await contestants.rule('preliminary', { kind: 'committee', order: ['T07', 'T06'] });
    expect((await contestants.open('semifinal')).refused).toBeNull();
    expect(await contestants.on('semifinal')).toEqual(['T01', 'T02', 'T03', 'T04', 'T05', 'T07']);
  });

  test('knows no round before the preliminary, and none where nobody advances', async () => {
    expect((await contest().open('preliminary')).refused).toMatchObject({ code: 'round-before-not-found' });
    expect((await contest(twenty().slice(0, 2)).open('semifinal')).refused).toEqual({
      code: 'nobody-advances',
      round: 'preliminary',
    });
  });
});

describe('a ruling', () => {
  test('is written with its basis, its marks and who gave it; a draw with seed and method', async () => {
    const contestants = contest(twenty({ 7: 94 }));
    await contestants.rule('preliminary', { kind: 'draw', seed: '3-6-1' }, '');
    const { read } = await contestants.state();
    const [line] = read.rows.rulings?.rows ?? [];
    const text = (column: 'basis' | 'by' | 'date' | 'theory'): string => {
      const raw = line?.value(column);
      return raw === undefined || !('text' in raw) ? '' : raw.text;
    };
    expect(text('basis')).toMatch(/3-6-1.*SHA-256/u);
    expect([text('by'), text('date'), text('theory')]).toEqual(['甲', '2024-07-01', '94']);
  });

  test('by a third mark orders by it, and says which mark each had', async () => {
    const contestants = contest(twenty({ 7: 94 }));
    const marks = new Map([
      ['T06', '3:10'],
      ['T07', '3:05.5'],
    ]);
    await contestants.rule('preliminary', { kind: 'third-mark', marks, better: 'lower' }, '', '用时');
    expect((await contestants.standing('preliminary', 'T07'))?.rank).toBe(6);
    expect((await contestants.standing('preliminary', 'T06'))?.rank).toBe(7);
  });

  test('tells beforehand whose place it decides, and is void when a mark under it changes', async () => {
    const contestants = contest(twenty({ 7: 94 }));
    const told = await contestants.rule('preliminary', { kind: 'committee', order: ['T07', 'T06'] });
    expect(told.consequences).toContainEqual({
      kind: 'difference',
      difference: expect.objectContaining({ kind: 'advance', ticket: 'T07', b: 'true' }),
    });
    await contestants.correct('preliminary', 'T06', { theory: '93.99' });
    const { result } = await contestants.state();
    expect(result.findings.map(({ code }) => code)).toContain('ruling-void');
  });
});

describe('somebody leaves before the next round (wca-live#221: stored, never inferred)', () => {
  test('W7: exactly the next rank is named with the reason, and called up by opening again', async () => {
    const contestants = contest();
    await contestants.open('semifinal');
    const left = await contestants.change('withdraw', 'semifinal', 'T03');
    expect(left.consequences[0]).toMatchObject({ kind: 'vacancy', left: 'T03', next: 'T07', rank: 7 });
    const opened = await contestants.open('semifinal');
    expect(opened.consequences).toContainEqual({
      kind: 'called-up',
      round: 'semifinal',
      ticket: 'T07',
      replaces: 'T03',
    });
    expect(await contestants.on('semifinal')).toEqual([...six, 'T07']);
    expect((await contestants.standing('preliminary', 'T07'))?.advances).toBe(true);
    expect((await contestants.standing('preliminary', 'T03'))?.advances).toBe(false);
    expect((await contestants.standing('semifinal', 'T03'))?.status).toBe('withdrawn');
  });

  test('the last qualifier may leave, and the substitute too', async () => {
    const contestants = contest();
    await contestants.change('withdraw', 'semifinal', 'T06');
    await contestants.open('semifinal');
    await contestants.change('withdraw', 'semifinal', 'T07');
    await contestants.open('semifinal');
    const going = (await contestants.state()).result.rounds[0]?.standings
      .filter(({ advances }) => advances === true)
      .map(({ contestant }) => contestant.ticket);
    expect(going).toEqual(['T01', 'T02', 'T03', 'T04', 'T05', 'T08']);
  });

  test('W8: those next in line who are tied must be ruled before one is called up', async () => {
    const contestants = contest(twenty({ 7: 92, 8: 92 }));
    await contestants.open('semifinal');
    const left = await contestants.change('withdraw', 'semifinal', 'T01');
    expect(left.consequences[0]).toMatchObject({ kind: 'vacancy', next: null, tied: ['T07', 'T08'] });
    expect((await contestants.open('semifinal')).refused).toMatchObject({ code: 'tie-in-line' });
  });

  test('W11: who comes back displaces the one called up in their place, by name', async () => {
    const contestants = contest();
    await contestants.open('semifinal');
    await contestants.change('withdraw', 'semifinal', 'T05');
    await contestants.open('semifinal');
    const back = await contestants.change('reinstate', 'semifinal', 'T05');
    expect(back.consequences).toContainEqual({
      kind: 'displaced',
      round: 'semifinal',
      ticket: 'T07',
      by: 'T05',
    });
    expect((await contestants.standing('preliminary', 'T05'))?.advances).toBe(true);
    expect((await contestants.standing('preliminary', 'T07'))?.advances).toBe(false);
    // The row stays on the sheet and is reported; nobody is swapped silently.
    const { result } = await contestants.state();
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'contestant-not-advanced', ticket: 'T07' }),
    );
  });

  test('cannot leave twice, come back without having left, or be somebody unknown', async () => {
    const contestants = contest();
    await contestants.change('withdraw', 'semifinal', 'T05');
    expect((await contestants.change('withdraw', 'semifinal', 'T05')).refused?.code).toBe('already-recorded');
    expect((await contestants.change('reinstate', 'semifinal', 'T04')).refused?.code).toBe(
      'nothing-recorded',
    );
    expect((await contestants.change('withdraw', 'semifinal', 'T99')).refused?.code).toBe('ticket-unknown');
  });
});

describe('a correction', () => {
  test('writes the mark, keeps the old one readable, and tells what follows before it is written', async () => {
    const contestants = contest();
    const done = await contestants.correct('preliminary', 'T07', { practical: '99' });
    expect(done.consequences).toContainEqual({
      kind: 'difference',
      difference: expect.objectContaining({
        kind: 'mark',
        ticket: 'T07',
        field: 'practical',
        a: '93',
        b: '99',
      }),
    });
    const { read } = await contestants.state();
    const [line] = read.rows.changes?.rows ?? [];
    const said = (['change', 'part', 'before', 'after', 'reason', 'by'] as const).map((column) => {
      const raw = line?.value(column);
      return raw === undefined || !('text' in raw) ? '' : raw.text;
    });
    expect(said).toEqual(['更正', '技能操作', '93', '99', '抄错', '甲']);
    expect((await contestants.standing('preliminary', 'T07'))?.practical).toBe(9900);
  });

  test('of an earlier round is reported on the later one, whose sheet stays as it is (#14355)', async () => {
    const contestants = contest();
    await contestants.open('semifinal');
    await contestants.correct('preliminary', 'T07', { theory: '99', practical: '99' });
    expect(await contestants.on('semifinal')).toEqual(six);
    const { result } = await contestants.state();
    const told = result.findings.filter(({ code }) => code.startsWith('contestant-'));
    expect(told.map(({ code, ticket: who }) => [code, who])).toEqual([
      ['contestant-not-advanced', 'T06'],
      ['contestant-missing', 'T07'],
    ]);
  });

  test('is refused where the mark is impossible, the same, unreadable, or nobody’s', async () => {
    const contestants = contest();
    const code = async (who: string, marks: { theory?: string; practical?: string }) =>
      (await contestants.correct('preliminary', who, marks)).refused?.code;
    expect(await code('T01', { theory: '100.5' })).toBe('mark-unreadable');
    expect(await code('T01', { theory: '九十' })).toBe('mark-unreadable');
    expect(await code('T01', { theory: '99.00' })).toBe('mark-same');
    expect(await code('T01', {})).toBe('nothing-to-change');
    expect(await code('T77', { theory: '50' })).toBe('ticket-unknown');
    expect(await code('T01', { theory: '缺考' })).toBeUndefined();
  });
});

test('all of it is taken back step by step, lines that were added and sheets that were made', async () => {
  const contestants = contest();
  await contestants.open('semifinal');
  await contestants.change('withdraw', 'semifinal', 'T03');
  await contestants.open('semifinal');
  expect(await contestants.restore(1)).toEqual([]);
  expect(await contestants.on('semifinal')).toEqual(six);
  expect(await contestants.restore(2)).toEqual([]);
  const { snapshot } = await contestants.state();
  expect(snapshot.sheets.map(({ name }) => name)).toEqual(['报名汇总表', '初赛成绩', '登榜记录']);
});

test('three steps are taken back at once, down to the sheet that a later step wrote on', async () => {
  const contestants = contest();
  await contestants.open('semifinal');
  await contestants.change('withdraw', 'semifinal', 'T03');
  await contestants.open('semifinal');
  expect(await contestants.restore(3)).toEqual([]);
  const { snapshot } = await contestants.state();
  expect(snapshot.sheets.map(({ own }) => own)).toEqual([null, null, 'ledger']);
});
