/*
 * Acts on a workbook as both doors' callers do them: performed, recorded, applied, saved. And what people do
 * to it in between: type, sort, delete rows, rename sheets.
 */
import type { Outcome, Request } from '../src/actions/act';
import { perform } from '../src/actions/perform';
import { recorded, type Deed, type Recorded } from '../src/actions/record';
import { remadeReports, restore, type RestoreOutcome } from '../src/actions/restore';
import { assignTickets } from '../src/actions/tickets';
import { wordsIn } from '../src/text';
import { openXlsx, type FileWorkbook } from '../src/workbook/file/open';
import type { Cell, Plan, SheetSnapshot, Snapshot } from '../src/workbook/port';
import { contestBook, type BookSheet } from './contest-book';
import { request } from './workbooks';

export const words = wordsIn('zh-CN');
export const AT = '2024-07-01T09:00:00+08:00';
export const deed = { by: '王五', at: AT, program: 'dengbang test', words };

export interface Done<Of> {
  readonly bytes: Uint8Array;
  readonly outcome: Of;
  readonly plan: Plan;
}

export function book(bytes: Uint8Array): FileWorkbook {
  return openXlsx(bytes, 'in.xlsx');
}

export function snapshotOf(bytes: Uint8Array): Promise<Snapshot> {
  return book(bytes).snapshot();
}

/** One act as the shell does it. */
export async function act(
  bytes: Uint8Array,
  fields: Partial<Request> = {},
  change: Partial<Deed> = {},
): Promise<Done<Recorded<Outcome>>> {
  const opened = book(bytes);
  const asked = request(fields);
  const snapshot = await opened.snapshot();
  const { act: name, round, overrides } = asked;
  const outcome = recorded(snapshot, perform(snapshot, asked), {
    ...deed,
    act: name,
    round,
    overrides,
    calculates: name !== 'check',
    ...change,
  });
  await opened.apply(outcome.plan);
  return { bytes: opened.save(), outcome, plan: outcome.plan };
}

export async function giveTickets(bytes: Uint8Array): Promise<Uint8Array> {
  const opened = book(bytes);
  const snapshot = await opened.snapshot();
  const given = assignTickets(snapshot, { overrides: {}, prefix: null });
  const outcome = recorded(snapshot, given, {
    ...deed,
    act: 'tickets',
    round: null,
    overrides: {},
    calculates: false,
  });
  await opened.apply(outcome.plan);
  return opened.save();
}

/** Takes steps back as the shell does it, reports made anew included. */
export async function takeBack(bytes: Uint8Array, steps = 1): Promise<Done<RestoreOutcome>> {
  const opened = book(bytes);
  const outcome = restore(await opened.snapshot(), steps, deed);
  await opened.apply(outcome.plan);
  if (outcome.remake !== null) {
    const restored = await opened.snapshot();
    const again = perform(restored, request(outcome.remake));
    await opened.apply(remadeReports(restored, again, outcome.remake, { words }));
  }
  return { bytes: opened.save(), outcome, plan: outcome.plan };
}

/** Types a value over a cell of a user's sheet, as somebody in Excel would. */
export async function type(
  bytes: Uint8Array,
  sheet: string,
  row: number,
  column: number,
  value: string | number | null,
): Promise<Uint8Array> {
  const opened = book(bytes);
  const found = (await opened.snapshot()).sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  const [line] = found.rows([column], row, row);
  const expected = line?.cells[0]?.value ?? null;
  const writes = [{ row, column, ticket: null, role: 'typed', expected, value }];
  const { refused } = await opened.apply({ steps: [{ kind: 'write-cells', sheet: found.id, writes }] });
  if (refused.length > 0) throw new Error(`row ${row} of ${sheet} was not typed into`);
  return opened.save();
}

/** All values of the user's sheets by tab, cell by cell. */
export async function usersCells(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, readonly (readonly Cell[])[]>> {
  const { sheets } = await snapshotOf(bytes);
  return new Map(sheets.flatMap((sheet) => (sheet.own === null ? [[sheet.name, cellsOf(sheet)]] : [])));
}

export function cellsOf(sheet: SheetSnapshot): readonly (readonly Cell[])[] {
  const columns = Array.from({ length: sheet.extent?.right ?? 0 }, (_, at) => at + 1);
  return [...sheet.rows(columns)].map(({ cells }) => cells);
}

export async function ownKeys(bytes: Uint8Array): Promise<readonly string[]> {
  return (await snapshotOf(bytes)).sheets.flatMap(({ own }) => own ?? []);
}

/**
 * The same workbook after somebody rearranged the user's sheets: our sheets, hidden ones too, are taken over by
 * writing their values again. 复算 is left out, being made of formulas.
 */
export async function rearranged(
  bytes: Uint8Array,
  change: (sheets: readonly BookSheet[]) => readonly BookSheet[],
): Promise<Uint8Array> {
  const { sheets } = await snapshotOf(bytes);
  const users = sheets.flatMap((sheet): readonly BookSheet[] =>
    sheet.own === null ? [{ name: sheet.name, rows: valuesOf(sheet) }] : [],
  );
  const opened = book(contestBook(change(users)));
  const own = sheets.flatMap(({ own: key, name, visibility, ...rest }) =>
    key === null || key.startsWith('recalculation')
      ? []
      : [{ key, name, visibility, values: valuesOf({ own: key, name, visibility, ...rest }) }],
  );
  await opened.apply({
    steps: own.map(({ key, name, visibility, values }) => ({
      kind: 'put-sheet',
      sheet: {
        key,
        title: name,
        ...plainSheet,
        rows: values.map((line) => ({
          cells: line.map((value) => (value === null ? null : { value, style: plainStyle })),
        })),
        ...(visibility === 'veryHidden' ? { visibility } : {}),
      },
    })),
  });
  return opened.save();
}

function valuesOf(sheet: SheetSnapshot): readonly (readonly (string | number | null)[])[] {
  const rows: (readonly (string | number | null)[])[] = [];
  const columns = Array.from({ length: sheet.extent?.right ?? 0 }, (_, at) => at + 1);
  for (const { row, cells } of sheet.rows(columns)) {
    while (rows.length < row - 1) rows.push([]);
    rows.push(cells.map(({ value }) => (typeof value === 'boolean' ? String(value) : value)));
  }
  return rows;
}

/** How a sheet looks does not matter here. */
export const plainStyle = {
  font: { name: '宋体', size: 11, bold: false, colour: null },
  fill: null,
  border: 'none',
  horizontal: 'left',
  vertical: 'center',
  wrap: false,
  format: '@',
} as const;
const page = {
  orientation: 'portrait',
  margins: { top: 10, bottom: 10, left: 10, right: 10 },
  titleRows: null,
  header: null,
  footer: { left: [], center: [], right: [] },
  breaksBefore: [],
} as const;
export const plainSheet = { columns: [], merges: [], frozenRows: 0, page } as const;
