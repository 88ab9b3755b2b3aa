import { rosterForm, type RosterFormRow } from '../reports/forms/roster-form';
import { scoreForm } from '../reports/forms/score-form';
import { defaultSettings } from '../contest/setting-texts';
import { wordsIn } from '../text';
import { createXlsx } from '../workbook/file/create';
import type { FileWorkbook } from '../workbook/file/open';
import type { SheetPlan, Snapshot } from '../workbook/port';
import { planDemo } from './demo-contest';
import { assignTickets, type TicketOutcome } from './tickets';

const words = wordsIn('zh-CN');
const request = { overrides: {}, prefix: null };

const someone = (name: string, ticket: string | null, more: RosterFormRow = {}): RosterFormRow => ({
  ticket,
  name,
  unit: '北京演示科技有限公司',
  ...more,
});

async function bookOf(...sheets: readonly SheetPlan[]): Promise<FileWorkbook> {
  const book = createXlsx('名册');
  await book.apply({ steps: sheets.map((sheet) => ({ kind: 'put-sheet', sheet })) });
  return book;
}

const roster = (rows: readonly RosterFormRow[]): SheetPlan =>
  rosterForm({ settings: defaultSettings, words, rows, blankRows: 3 });

async function assigned(
  rows: readonly RosterFormRow[],
  prefix: string | null = null,
): Promise<TicketOutcome> {
  const book = await bookOf(roster(rows));
  return assignTickets(await book.snapshot(), { ...request, prefix });
}

const tickets = ({ given }: TicketOutcome): readonly string[] =>
  given.map(({ name, ticket }) => `${name} ${ticket}`);

describe('tickets for the roster', () => {
  test('go to everyone in the order of the roster, as text', async () => {
    const outcome = await assigned([someone('张试一', null), someone('李试二', null)]);
    expect(tickets(outcome)).toEqual(['张试一 AF20240001', '李试二 AF20240002']);
    expect(outcome.plan.steps).toMatchObject([
      {
        kind: 'write-cells',
        writes: [
          { row: 5, column: 2, ticket: 'AF20240001', role: 'ticket', expected: null, value: 'AF20240001' },
          { row: 6, column: 2, expected: null, value: 'AF20240002' },
        ],
      },
    ]);
    expect(outcome).toMatchObject({ stopped: false, left: [], prefix: 'AF2024' });
  });

  test('never change, keep their gaps, and go on after the highest', async () => {
    const outcome = await assigned([
      someone('张试一', 'BJ0007'),
      someone('李试二', null),
      someone('王试三', 'BJ0003'),
      someone('赵试四', null),
    ]);
    expect(tickets(outcome)).toEqual(['李试二 BJ0008', '赵试四 BJ0009']);
  });

  test('begin with the prefix asked for', async () => {
    const outcome = await assigned([someone('张试一', 'BJ0007'), someone('李试二', null)], 'x25 ');
    expect(tickets(outcome)).toEqual(['李试二 X250001']);
  });

  test('are not given to a person who stands on the roster twice, who is named', async () => {
    const id = { idType: '居民身份证', idNumber: '110101199003079710' };
    const twice = await assigned([someone('张试一', null, id), someone('张试一', null, id)]);
    expect(tickets(twice)).toEqual(['张试一 AF20240001']);
    expect(twice.left).toMatchObject([{ row: 6, name: '张试一', because: 'duplicate' }]);
    expect(twice.result.findings.map(({ code }) => code)).toContain('duplicate-id-number');
    const later = await assigned([someone('张试一', null, id), someone('张试一', 'AF20240009', id)]);
    expect(tickets(later)).toEqual([]);
    expect(later.left).toMatchObject([{ row: 5, because: 'duplicate' }]);
  });

  test('stand clear of tickets that only a score sheet knows', async () => {
    const scores = scoreForm({
      round: 'preliminary',
      settings: defaultSettings,
      words,
      rows: [
        { ticket: 'AF20240050', name: '钱试九', unit: '北京演示科技有限公司', theory: 80, practical: 80 },
      ],
      blankRows: 0,
    });
    const book = await bookOf(roster([someone('张试一', null)]), scores);
    expect(tickets(assignTickets(await book.snapshot(), request))).toEqual(['张试一 AF20240051']);
  });

  test('are complete after one run: a second finds nothing to do', async () => {
    const book = await bookOf(roster([someone('张试一', null), someone('李试二', '-')]));
    const first = assignTickets(await book.snapshot(), request);
    const receipt = await book.apply(first.plan);
    expect(receipt.refused).toEqual([]);
    const second = assignTickets(await book.snapshot(), request);
    expect(second).toMatchObject({ plan: { steps: [] }, given: [], left: [] });
  });

  test('of a demonstration go to those who have none, but not to the one who registered twice', async () => {
    const book = createXlsx('demo');
    await book.apply(planDemo({ contestants: 60, seed: 1, words }));
    const outcome = assignTickets(await book.snapshot(), request);
    expect(outcome.given.map(({ ticket }) => ticket)).toEqual([
      'AF20240061',
      'AF20240062',
      'AF20240063',
      'AF20240064',
    ]);
    expect(outcome.left).toHaveLength(1);
  });
});

describe('a roster that cannot be written', () => {
  test('without a ticket column is told so, and nothing is written', async () => {
    const slots = (['name', 'unit', 'idNumber'] as const).map((role) => ({ role, heading: null }));
    const sheet = rosterForm({
      settings: defaultSettings,
      words,
      slots,
      rows: [someone('张试一', null, { idNumber: '110101199003079710' })],
      blankRows: 0,
    });
    const outcome = assignTickets(await (await bookOf(sheet)).snapshot(), request);
    expect(outcome).toMatchObject({ stopped: true, plan: { steps: [] }, given: [] });
    expect(outcome.result.findings).toMatchObject([
      { code: 'column-missing', sheet: '报名汇总表', facts: { kind: 'roster', columns: ['准考证号'] } },
    ]);
  });

  test('with a locked ticket column stays as it is', async () => {
    const snapshot = await (await bookOf(roster([someone('张试一', null)]))).snapshot();
    const locked: Snapshot = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => ({
        ...sheet,
        rows: (columns, from, to) => sheet.rows(columns, from, to),
        protection: 'with-password',
        isLocked: () => true,
      })),
    };
    const outcome = assignTickets(locked, request);
    expect(outcome).toMatchObject({ plan: { steps: [] }, given: [], left: [{ because: 'locked' }] });
    expect(outcome.result.findings).toMatchObject([
      { code: 'sheet-protected', facts: { sheet: '报名汇总表', skipped: 1 } },
    ]);
  });

  test('is missing altogether', async () => {
    const scores = scoreForm({ round: 'final', settings: defaultSettings, words, rows: [], blankRows: 1 });
    const outcome = assignTickets(await (await bookOf(scores)).snapshot(), request);
    expect(outcome.stopped).toBe(true);
    expect(outcome.result.findings).toMatchObject([{ code: 'sheet-not-found', facts: { kind: 'roster' } }]);
  });
});
