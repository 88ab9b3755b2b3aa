/*
 * What people do to a workbook behind the product: type, protected or not, sort, rename a tab, cut the hidden record.
 */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { LEDGER_KEY } from '../../src/reports/ledger-key';
import { ledgerColumns } from '../../src/reports/ledger-sheet';
import type { CellWrite, SheetSnapshot, Snapshot, Step } from '../../src/workbook/port';
import { unzip } from '../golden/build';
import { book } from '../recorded-book';
import { RENAMED, sheetNameOf, TICKET } from './cells';
import type { Round } from './contest-model';
import type { InHand } from './workbook-in-hand';

async function change(hand: InHand, stepsOf: (snapshot: Snapshot) => readonly Step[]): Promise<void> {
  const opened = book(hand.bytes);
  const { refused } = await opened.apply({ steps: stepsOf(await opened.snapshot()) });
  expect(refused).toEqual([]);
  hand.bytes = opened.save();
}

function sheetOf({ sheets }: Snapshot, round: Round): SheetSnapshot {
  const found = sheets.find(({ name }) => name.replace(RENAMED, '') === sheetNameOf(round));
  if (found === undefined) throw new Error(`no sheet of ${round}`);
  return found;
}

interface Line {
  readonly row: number;
  readonly ticket: string;
  readonly values: readonly (string | number | null)[];
}

/** The heading line's columns by heading, and the lines of people. */
function tableOf(sheet: SheetSnapshot): {
  readonly columnOf: (heading: string) => number;
  readonly lines: readonly Line[];
} {
  const columns = Array.from({ length: sheet.extent?.right ?? 0 }, (_, at) => at + 1);
  const rows = [...sheet.rows(columns)].map(({ row, cells }) => ({
    row,
    values: cells.map(({ value }) => (typeof value === 'boolean' ? String(value) : value)),
  }));
  const head = rows.find(({ values }) => values.includes('准考证号'))?.values ?? [];
  const lines = rows.flatMap(({ row, values }) => {
    const ticket = values.map(String).find((one) => TICKET.test(one));
    return ticket === undefined ? [] : [{ row, ticket, values }];
  });
  return { columnOf: (heading) => head.indexOf(heading) + 1, lines };
}

export interface Typed {
  readonly ticket: string;
  readonly heading: string;
  readonly value: string | number | null;
}

/** Types into a round's sheet by person and heading, protected or not. */
export function typeInto(hand: InHand, round: Round, typed: readonly Typed[]): Promise<void> {
  return change(hand, (snapshot) => {
    const sheet = sheetOf(snapshot, round);
    const { columnOf, lines } = tableOf(sheet);
    const writes = typed.flatMap(({ ticket, heading, value }): readonly CellWrite[] => {
      const column = columnOf(heading);
      const line = lines.find((one) => one.ticket === ticket);
      if (line === undefined || column === 0) return [];
      const expected = line.values[column - 1] ?? null;
      return [{ row: line.row, column, ticket, role: 'typed', expected, value }];
    });
    return [{ kind: 'write-cells', sheet: sheet.id, writes }];
  });
}

/** Sorts the lines of a round's sheet, whole, as Excel does. */
export function sortLines(hand: InHand, round: Round, heading: string): Promise<void> {
  return change(hand, (snapshot) => {
    const sheet = sheetOf(snapshot, round);
    const { columnOf, lines } = tableOf(sheet);
    const key = ({ values }: Line): string => String(values[columnOf(heading) - 1] ?? '').padStart(8, '0');
    const sorted = [...lines].sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
    const writes = lines.flatMap(({ row, ticket, values }, at): readonly CellWrite[] =>
      values.flatMap((expected, index) => {
        const value = sorted[at]?.values[index] ?? null;
        return value === expected ? [] : [{ row, column: index + 1, ticket, role: 'typed', expected, value }];
      }),
    );
    return [{ kind: 'write-cells', sheet: sheet.id, writes }];
  });
}

/** Gives the sheet's tab another name, or its own again, and formulas with it, as Excel does. */
export function rename(hand: InHand, round: Round): void {
  const name = sheetNameOf(round);
  const parts = unzip(hand.bytes);
  const isRenamed = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).includes(
    `name="${name}${RENAMED}"`,
  );
  const [from, to] = isRenamed ? [`${name}${RENAMED}`, name] : [name, `${name}${RENAMED}`];
  const named = Object.entries(parts).map(([path, content]): [string, Uint8Array] => {
    if (path === 'xl/workbook.xml') {
      const tabs = strFromU8(content).replaceAll(`name="${from}"`, `name="${to}"`);
      return [path, strToU8(inFormulas(tabs, 'definedName', from, to))];
    }
    if (!path.startsWith('xl/worksheets/sheet')) return [path, content];
    return [path, strToU8(inFormulas(strFromU8(content), 'f|formula|formula1|formula2', from, to))];
  });
  hand.bytes = zipSync(Object.fromEntries(named));
}

function inFormulas(xml: string, tags: string, from: string, to: string): string {
  return xml.replace(new RegExp(`<(${tags})\\b[^>]*>[^<]*`, 'gu'), (formula) =>
    formula.replaceAll(`'${from}'!`, `'${to}'!`).replaceAll(`${from}!`, `'${to}'!`),
  );
}

/** One chained record of the ledger, or its last line, taken out; answers what it was. */
export async function cutLedger(
  hand: InHand,
  pick: number,
): Promise<{ readonly kind: string; readonly seq: number } | null> {
  let cut: { readonly kind: string; readonly seq: number } | null = null;
  await change(hand, ({ sheets }) => {
    const sheet = sheets.find(({ own }) => own === LEDGER_KEY);
    const columns = Object.values(ledgerColumns);
    const rows = [...(sheet?.rows(columns) ?? [])].map(({ row, cells }) => ({
      row,
      values: cells.map(({ value }) => String(value ?? '')),
    }));
    const able = rows.filter(({ values: [kind = ''] }) =>
      ['journal', 'seal', 'unseal', 'end'].includes(kind),
    );
    const gone = pick % 4 === 0 ? able.at(-1) : able[pick % able.length];
    if (sheet === undefined || gone === undefined) return [];
    const [kind = '', seq = ''] = gone.values;
    cut = { kind, seq: Number(seq) };
    return [takeOut(sheet, kind, seq)];
  });
  return cut;
}

/** Blanks all pieces of a record. */
function takeOut(sheet: SheetSnapshot, kind: string, seq: string): Step {
  const columns = Object.values(ledgerColumns);
  const writes = [...sheet.rows(columns)].flatMap(({ row, cells }): readonly CellWrite[] => {
    const [first, second] = cells;
    if (String(first?.value) !== kind || String(second?.value) !== seq) return [];
    return cells.flatMap(({ value: expected }, at) => {
      const column = columns[at] ?? 1;
      return expected === null || expected === ''
        ? []
        : [{ row, column, ticket: null, role: 'typed', expected, value: null }];
    });
  });
  return { kind: 'write-cells', sheet: sheet.id, writes };
}

export function removeLedger(hand: InHand): Promise<void> {
  return change(hand, () => [{ kind: 'remove-sheet', key: LEDGER_KEY }]);
}
