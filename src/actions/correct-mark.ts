/*
 * `correct`: a mark that was found to be wrong is set right. Old value, new value, reason and names are
 * recorded (变动记录), what follows is told first, and later rounds are reported, never swapped. What a mark
 * may be is decided in contest/mark.ts.
 */
import type { Part } from '../contest/finding';
import { readMark } from '../contest/mark';
import type { Raw } from '../contest/raw';
import { declaredByScoreCell } from '../contest/status-word';
import {
  BLANK,
  addressOf,
  type Cell,
  type CellWrite,
  type SheetSnapshot,
  type WriteCells,
} from '../workbook/port';
import { anchorIn } from './append-lines';
import { resultWith, roundIn, type ContestState } from './contest-state';
import { addChanges, type ChangeLine } from './recorded-line';
import { outcomeOf, refused, type ActOutcome, type ActRefusal, type RoundRequest } from './round-act';
import { mustHaveTwoNames, opensSeal } from './sealed-change';
import { withChanges, withScore } from './supposed';

export interface CorrectRequest extends RoundRequest {
  readonly ticket: string;
  /** The right values as they stand on the paper: a mark or 缺考. A part that is not given stays. */
  readonly marks: Partial<Readonly<Record<Part, string>>>;
  readonly reason: string;
  /** The person who checked it against the paper; needed where the round is sealed. */
  readonly second: string;
}

const CORRECTED = '更正';
const parts: readonly Part[] = ['theory', 'practical'];

/**
 * Writes the marks and a line for each. A formula is never overwritten, and the seal of the round opens.
 *
 * Example: 技能 of AF20240056 from 91.5 to 95.1: the person's rank, those whom it moves, who would now have
 * gone on: all told, with nobody on a later sheet touched.
 */
export function correctMark(state: ContestState, request: CorrectRequest): ActOutcome {
  const { round, ticket, words } = request;
  if (!state.complete) return refused(state, { code: 'settings-unclear' });
  const names = mustHaveTwoNames(state, request, round);
  if (names !== null) return refused(state, names);
  const cells = cellsOf(state, request);
  if ('code' in cells) return refused(state, cells);
  const lines = cells.list.map((one) => lineOf(one, request));
  const added = addChanges(state, lines, words);
  if ('because' in added) return refused(state, { code: added.because, sheet: added.sheet ?? '' });
  const values = Object.fromEntries(cells.list.map(({ part, value }) => [part, value]));
  const rows = withChanges(withScore(state.read.rows, round, ticket, values), lines);
  const seal = opensSeal(state, request, round);
  const write: WriteCells = {
    kind: 'write-cells',
    sheet: cells.sheet.id,
    writes: cells.list.map(({ part, row, column, cell, value }) => {
      return { row, column, ticket, role: part, expected: cell.value, value, ...cells.anchorOf(row) };
    }),
  };
  return {
    ...outcomeOf(state, resultWith(state, rows), [write, added.step], seal.consequences),
    chain: seal.chain,
  };
}

interface Corrected {
  readonly part: Part;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly value: string | number;
}

interface Cells {
  readonly sheet: SheetSnapshot;
  readonly list: readonly Corrected[];
  anchorOf(row: number): Pick<CellWrite, 'anchor'>;
}

/** The cells to be written, or why not. */
function cellsOf(state: ContestState, { round, ticket, marks }: CorrectRequest): Cells | ActRefusal {
  const table = state.read.tables[round];
  const result = roundIn(state, round);
  const sheet = state.snapshot.sheets.find(({ id }) => id === table?.sheetId);
  if (table === null || result === null || sheet === undefined) return { code: 'round-not-found', round };
  const own = result.standings.filter(({ contestant }) => contestant.ticket === ticket);
  const [standing] = own;
  if (standing === undefined) return { code: 'ticket-unknown', round, ticket };
  if (own.length > 1 || (standing.why.kind === 'unranked' && standing.why.heldBecause === 'repeated')) {
    return { code: 'ticket-twice', round, ticket };
  }
  const list: Corrected[] = [];
  for (const part of parts) {
    const [written, column] = [marks[part], table.columns[part]];
    if (written === undefined || column === null) continue;
    const value = valueOf(written, part, state);
    if (value === null) return { code: 'mark-unreadable', part, written };
    const [found] = sheet.rows([column], standing.row, standing.row);
    const cell = found?.cells[0] ?? BLANK;
    if (cell.formula) return { code: 'mark-is-formula', part, cell: addressOf(standing.row, column) };
    if (sheet.isLocked(standing.row, column)) return { code: 'sheet-locked', sheet: sheet.name };
    if (cell.value === value) return { code: 'mark-same', part, written };
    list.push({ part, row: standing.row, column, cell, value });
  }
  return list.length === 0
    ? { code: 'nothing-to-change' }
    : { sheet, list, anchorOf: (row) => anchorIn(sheet, row, table.columns.ticket) };
}

/** A number for a mark, the word for 缺考; null for anything that is neither. */
function valueOf(written: string, part: Part, { settings }: ContestState): string | number | null {
  const raw: Raw = { kind: 'text', text: written };
  const read = readMark(raw, part, {}, settings);
  if (read.kind === 'mark') return read.mark / 10 ** settings.markDecimals;
  if (read.kind !== 'word') return null;
  const declared = declaredByScoreCell(read.text);
  return declared.kind === 'status' && declared.status === 'absent' ? read.text : null;
}

function lineOf({ part, cell, value }: Corrected, request: CorrectRequest): ChangeLine {
  const { round, ticket, reason, by, second, at, words } = request;
  return {
    round: words.names.round[round],
    ticket,
    change: CORRECTED,
    part: words.names.part[part],
    before: cell.value === null ? '' : String(cell.value),
    after: String(value),
    reason,
    by,
    second,
    date: at.slice(0, 'yyyy-mm-dd'.length),
  };
}
