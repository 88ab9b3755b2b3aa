/*
 * What stands on the sheets that people type on, by person and heading, so that a sorted or renamed sheet reads the
 * same; and the contest as it stands there. How the product reads it is not known here.
 */
import type { Snapshot } from '../../src/workbook/port';
import {
  rounds,
  type Contest,
  type Marks,
  type RecordLine,
  type Round,
  type RulingLine,
  type Value,
} from './contest-model';

export type Content = string | number | boolean;
/** Of each sheet what stands where; a cell by ticket and column, or by row and column where no person is. */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, Content>>;

export const RENAMED = '（改）';
export const TICKET = /^T\d\d$/u;
const names: Readonly<Record<Round, string>> = { preliminary: '初赛', semifinal: '复赛', final: '决赛' };

export function sheetNameOf(round: Round): string {
  return `${names[round]}成绩`;
}

function roundIn(name: unknown): Round {
  return rounds.find((round) => String(name).includes(names[round])) ?? 'preliminary';
}

/**
 * The user's sheets and our input sheets; reports and the ledger are left out, and 审核意见, which says of each doubt
 * in which cell it stands now.
 */
export function cellsIn({ sheets }: Snapshot): Cells {
  const cells = new Map<string, ReadonlyMap<string, Content>>();
  for (const sheet of sheets) {
    const isReport = sheet.own?.startsWith('input.') === false || sheet.own === 'input.reviews';
    if (isReport) continue;
    const name = sheet.name.replace(RENAMED, '');
    const own = new Map<string, Content>();
    const columns = Array.from({ length: sheet.extent?.right ?? 0 }, (_, at) => at + 1);
    for (const { row, cells: line } of sheet.rows(columns)) {
      const values = line.map(({ value }) => value);
      const ticket = name.endsWith('成绩') ? values.find((one) => TICKET.test(String(one))) : undefined;
      for (const [at, value] of values.entries()) {
        if (value === null || value === '') continue;
        const key = `${ticket ?? row}|${at + 1}`;
        own.set(own.has(key) ? `${key}|${row}` : key, value);
      }
    }
    cells.set(name, own);
  }
  return cells;
}

/** The cells of a sheet line by line, under the headings of the line that has `heading`. */
function linesUnder(
  sheet: ReadonlyMap<string, Content> | undefined,
  heading: string,
): readonly ReadonlyMap<string, Content>[] {
  const lines = new Map<string, Map<number, Content>>();
  for (const [key, value] of sheet ?? []) {
    const [line = '', column] = key.split('|');
    lines.set(line, (lines.get(line) ?? new Map<number, Content>()).set(Number(column), value));
  }
  const [headRow, head] = [...lines].find(([, line]) => [...line.values()].includes(heading)) ?? [
    '',
    new Map(),
  ];
  return [...lines].flatMap(([row, line]) => {
    const isBelow = TICKET.test(row) || Number(row) > Number(headRow);
    return isBelow ? [new Map([...line].map(([column, value]) => [String(head.get(column)), value]))] : [];
  });
}

function valueOf(content: Content | undefined): Value {
  if (content === undefined) return null;
  return typeof content === 'number' ? Math.round(content * 100) : 'absent';
}

function numberOf(content: Content | undefined): number | null {
  return typeof content === 'number' ? Math.round(content * 100) : null;
}

function ticketIn(line: ReadonlyMap<string, Content>): readonly string[] {
  const ticket = String(line.get('准考证号') ?? '');
  return TICKET.test(ticket) ? [ticket] : [];
}

/** The contest as these cells say it. */
export function contestIn(cells: Cells): Contest {
  const sheetOf = (round: Round): ReadonlyMap<string, Marks> | null => {
    const sheet = cells.get(sheetNameOf(round));
    if (sheet === undefined) return null;
    const people = linesUnder(sheet, '准考证号').flatMap((line) =>
      ticketIn(line).map((ticket): readonly [string, Marks] => [
        ticket,
        { theory: valueOf(line.get('理论成绩')), practical: valueOf(line.get('技能操作成绩')) },
      ]),
    );
    return new Map([...people].sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return {
    sheets: { preliminary: sheetOf('preliminary'), semifinal: sheetOf('semifinal'), final: sheetOf('final') },
    records: linesUnder(cells.get('变动记录'), '变动').flatMap((line) =>
      ticketIn(line).map((ticket): RecordLine => {
        const replaces = line.get('代替（准考证号）');
        const [round, change] = [roundIn(line.get('轮次')), String(line.get('变动'))];
        return { round, ticket, change, replaces: replaces === undefined ? null : String(replaces) };
      }),
    ),
    rulings: linesUnder(cells.get('裁定记录'), '裁定次序').flatMap((line) =>
      ticketIn(line).map((ticket): RulingLine => ({
        round: roundIn(line.get('轮次')),
        ticket,
        order: Number(line.get('裁定次序')),
        theory: numberOf(line.get('理论成绩')),
        practical: numberOf(line.get('技能操作成绩')),
      })),
    ),
  };
}

// ---- taking back ----------------------------------------------------------------------------------

/** One act that can be taken back: when it was done, and the cells before and after it. */
export interface Step {
  readonly at: string;
  readonly before: Cells;
  readonly after: Cells;
}

export interface TakenBack {
  readonly cells: Cells;
  /** "sheet|cell" that somebody changed since, and sheets on which somebody typed. */
  readonly stuck: ReadonlySet<string>;
}

/** What should stand there once these steps, the last one first, are taken back from `now`. */
export function takenBack(now: Cells, steps: readonly Step[]): TakenBack {
  const cells = new Map([...now].map(([name, sheet]) => [name, new Map(sheet)]));
  const stuck = new Set<string>();
  const made: { readonly name: string; readonly after: ReadonlyMap<string, Content> }[] = [];
  for (const { before, after } of steps) {
    for (const [name, then] of after) {
      const was = before.get(name);
      if (was === undefined) made.push({ name, after: then });
      else takeBackSheet(name, cells.get(name), was, then, stuck);
    }
  }
  for (const { name, after } of made) {
    const sheet = cells.get(name);
    if (sheet === undefined) continue;
    if (sameCells(sheet, after)) cells.delete(name);
    else stuck.add(name);
  }
  return { cells, stuck };
}

function takeBackSheet(
  name: string,
  sheet: Map<string, Content> | undefined,
  was: ReadonlyMap<string, Content>,
  then: ReadonlyMap<string, Content>,
  stuck: Set<string>,
): void {
  for (const key of new Set([...was.keys(), ...then.keys()])) {
    const [from, to, now] = [was.get(key), then.get(key), sheet?.get(key)];
    const place = `${name}|${key}`;
    if (from === to || now === from || stuck.has(place)) continue;
    if (now !== to) stuck.add(place);
    else if (from === undefined) sheet?.delete(key);
    else sheet?.set(key, from);
  }
}

export function sameCells(a: ReadonlyMap<string, Content>, b: ReadonlyMap<string, Content>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
