/*
 * Score sheets typed twice, for tests: small and large piles, and the acts of 二次录入 as both doors' callers do them,
 * on workbooks that are saved and opened again in between.
 */
import { readState, type ContestState } from '../src/actions/contest-state';
import { enterList } from '../src/actions/enter-list';
import type { tellEntries } from '../src/actions/enter-marks';
import { enterOne, resolveEntry } from '../src/actions/enter-marks';
import { entriesOf } from '../src/actions/entries';
import type { EnterOutcome } from '../src/actions/entry-report';
import { recorded } from '../src/actions/record';
import { refusalLines } from '../src/actions/tell-act';
import { entryLines } from '../src/actions/tell-entry';
import { contestBook, SCORE_HEAD, type BookSheet, type Value } from './contest-book';
import { AT, book, snapshotOf, deed, words } from './recorded-book';
export type Marks = readonly [theory: Value, practical: Value];
export const round = 'preliminary' as const;

export function ticketOf(at: number): string {
  return `AF2024${String(at + 1).padStart(4, '0')}`;
}

export function sheet(
  marks: readonly Marks[],
  tickets: readonly string[] = marks.map((_, at) => ticketOf(at)),
): BookSheet {
  const rows = marks.map(([theory, practical], at) => [
    at + 1,
    tickets[at] ?? '',
    `选手${tickets[at] ?? ''}`,
    '北京甲安防有限公司',
    theory,
    practical,
    null,
    null,
    null,
  ]);
  return { name: '初赛成绩', rows: [['初赛成绩'], SCORE_HEAD, ...rows] };
}

export const file = (marks: readonly Marks[], tickets?: readonly string[]): Uint8Array =>
  contestBook([sheet(marks, tickets)]);

/** 120 people, 240 marks, no two papers alike. */
export const pile: readonly Marks[] = Array.from({ length: 120 }, (_, at) => [
  60 + (at % 40),
  50 + at * 0.25,
]);
export const few: readonly Marks[] = [
  [87.5, 90],
  [76, 81.5],
  [92, 88],
];

export interface Asked {
  readonly by?: string;
  readonly firstBy?: string;
  readonly confirmed?: boolean;
}

export interface Entered {
  readonly bytes: Uint8Array;
  readonly outcome: EnterOutcome;
}

export async function perform(
  bytes: Uint8Array,
  by: string,
  doing: (state: ContestState, request: Parameters<typeof tellEntries>[1]) => EnterOutcome,
): Promise<Entered> {
  const opened = book(bytes);
  const snapshot = await opened.snapshot();
  const request = { round, overrides: {}, words, by, at: AT };
  const outcome = doing(readState(snapshot, {}), request);
  const { chain } = outcome;
  const { plan } = recorded(snapshot, outcome, {
    ...deed,
    act: 'enter',
    round,
    by,
    overrides: {},
    calculates: false,
    ...(chain.length === 0 ? {} : { chain }),
  });
  const { refused } = await opened.apply(plan);
  expect(refused).toEqual([]);
  return { bytes: opened.save(), outcome };
}

/** 甲 typed the workbook's sheet, 乙 the copy. */
export async function list(bytes: Uint8Array, copy: Uint8Array, asked: Asked = {}): Promise<Entered> {
  const { by = '乙', firstBy = '甲', confirmed = false } = asked;
  const second = await snapshotOf(copy);
  return perform(bytes, by, (state, request) =>
    enterList(state, { ...request, firstBy, copy: second, confirmed }),
  );
}

export function one(
  bytes: Uint8Array,
  by: string,
  ticket: string,
  theory: string | null,
  practical: string | null,
  asked: Asked = {},
): Promise<Entered> {
  const { firstBy = '', confirmed = false } = asked;
  const marks = {
    ...(theory === null ? {} : { theory }),
    ...(practical === null ? {} : { practical }),
  };
  return perform(bytes, by, (state, request) =>
    enterOne(state, { ...request, ticket, marks, confirmed, firstBy }),
  );
}

export function keep(
  bytes: Uint8Array,
  by: string,
  ticket: string,
  side: 'first' | 'second' | 'neither',
): Promise<Entered> {
  return perform(bytes, by, (state, request) => resolveEntry(state, { ...request, ticket, keep: side }));
}

export async function entriesIn(
  bytes: Uint8Array,
): ReturnType<typeof Promise.resolve<ReturnType<typeof entriesOf>>> {
  const state = readState(await snapshotOf(bytes), {});
  return entriesOf(state.ledger, round, state.settings);
}

export async function kindOf(bytes: Uint8Array, ticket: string): Promise<string> {
  return (await entriesIn(bytes)).get(ticket)?.state.kind ?? 'empty';
}

export async function marksOn(bytes: Uint8Array, at: number): Promise<readonly unknown[]> {
  const found = (await snapshotOf(bytes)).sheets.find(({ name }) => name === '初赛成绩');
  const [line] = found?.rows([5, 6], at + 3, at + 3) ?? [];
  return line?.cells.map(({ value }) => value) ?? [];
}

export function told({ entry }: EnterOutcome): string {
  if (entry === null) throw new Error('the act was refused');
  return entryLines(entry, round, 2, words).join('\n');
}

export function refusalOf({ refused }: EnterOutcome): string {
  if (refused === null) throw new Error('the act was not refused');
  return refusalLines(refused, 'enter', words).join('\n');
}

/** 甲 and 乙 differ in the theory of the first person: 87.5 and 78.5. */
export async function differing(): Promise<Uint8Array> {
  const copy = file([[78.5, 90], ...few.slice(1)]);
  return (await list(file(few), copy)).bytes;
}

export const A1 = ticketOf(0);
