/*
 * `enter` of one score sheet: typing it, saying which of two typings equals the paper, putting one aside. When two
 * people agree, and only then, the mark is written where the sheet says something else. What may be done in which
 * state is decided in contest/second-entry.ts.
 */
import {
  emptySheet,
  type EntryAct,
  type EntrySide,
  type Hand,
  type SheetEntry,
} from '../contest/double-entry';
import { type EntryValue, entryParts, sameValue } from '../contest/entry-value';
import type { Part } from '../contest/finding';
import { fullMarksOf } from '../contest/held-sheets';
import type { RoundResult } from '../contest/standing';
import { addressOf, BLANK, type CellWrite, type SheetSnapshot, type WriteCells } from '../workbook/port';
import { anchorIn } from './append-lines';
import { resultWith, roundIn, type ContestState } from './contest-state';
import { readEntries, withEvents, type EntryLog } from './entries';
import { playActs, typing } from './entry-acts';
import { entered, notEntered } from './entry-outcome';
import { handsOf, reportOf, type EnterOutcome, type EntryNotice } from './entry-report';
import { outcomeOf, type ActRefusal, type RoundRequest } from './round-act';
import { withScore } from './supposed';
import { typedRows, typedValue, type TypedRow } from './typed-rows';

export interface EnterOneRequest extends RoundRequest {
  readonly ticket: string;
  /** As typed from the paper: a mark, 缺考, or "-" for an empty part. */
  readonly marks: Partial<Readonly<Record<Part, string>>>;
  /** True where a blank part or a 0 was held against the paper. */
  readonly confirmed: boolean;
  /** Who typed what stands on the score sheet, where that is the first entry; empty: not said. */
  readonly firstBy: string;
}

/**
 * Types a sheet: the first time, the second time or the parts to be typed anew, as its state asks for.
 *
 * Example: 甲 typed 87.5 and 乙 78.5, 丙 keeps the first; 乙 types the theory alone, 87.5: final.
 */
export function enterOne(state: ContestState, request: EnterOneRequest): EnterOutcome {
  const { ticket, by, at, firstBy, confirmed } = request;
  const place = sheetOf(state, request, ticket);
  if ('code' in place) return notEntered(state, place);
  const { sheet, own } = place;
  const isRetyped = sheet.state.kind === 'correcting';
  const parts = sheet.state.kind === 'correcting' ? sheet.state.cells : entryParts;
  const missing = parts.filter((part) => (request.marks[part] ?? '').trim() === '');
  if (missing.length > 0) return notEntered(state, { code: 'marks-needed', ticket, parts: missing });
  const values: Partial<Record<Part, EntryValue>> = {};
  for (const part of entryParts) {
    const written = request.marks[part];
    if (written === undefined) continue;
    const value = typedValue({ kind: 'text', text: written }, part, state.settings);
    if (value === null) return notEntered(state, { code: 'mark-unreadable', part, written });
    values[part] = value;
  }
  // After entries were put aside both are typed anew: what the sheet says is no typing then.
  const isUntouched = sheet.state.kind === 'empty' && sheet.archive.length === 0 && !own.isBlank;
  const fromSheet = isUntouched && firstBy !== '' ? own.values : null;
  const before = fromSheet === null ? [] : typing({ who: firstBy, at }, fromSheet, 'enter', confirmed);
  const hand: Hand = { who: by, at };
  const typed = typing(hand, values, isRetyped ? 'retype' : 'enter', confirmed);
  const notices: readonly EntryNotice[] =
    isUntouched && fromSheet === null ? [{ kind: 'sheet-not-counted', ticket }] : [];
  return acted(state, request, place, [...before, ...typed], notices);
}

/** Says which entry equals the paper, as somebody who typed neither; the other one's parts are typed anew. */
export function resolveEntry(
  state: ContestState,
  request: RoundRequest & { readonly ticket: string; readonly keep: EntrySide | 'neither' },
): EnterOutcome {
  const { by: who, at, keep, ticket } = request;
  const place = sheetOf(state, request, ticket);
  if ('code' in place) return notEntered(state, place);
  return acted(state, request, place, [{ act: 'resolve', by: { who, at }, keep }]);
}

/** Puts aside what is in hand; it stays in the ledger with the names under it. */
export function discardEntry(
  state: ContestState,
  request: RoundRequest & { readonly ticket: string },
): EnterOutcome {
  const { by: who, at, ticket } = request;
  const place = sheetOf(state, request, ticket);
  if ('code' in place) return notEntered(state, place);
  return acted(state, request, place, [{ act: 'discard', by: { who, at } }]);
}

/** How far the round is; nothing is done. */
export function tellEntries(state: ContestState, request: RoundRequest): EnterOutcome {
  const round = roundIn(state, request.round);
  if (round === null) return notEntered(state, { code: 'round-not-found', round: request.round });
  const log = readEntries(state.ledger, request.round, state.settings);
  return { ...outcomeOf(state, state.result, [], []), entry: reportOf(round, log) };
}

interface SheetPlace {
  readonly ticket: string;
  readonly round: RoundResult;
  readonly log: EntryLog;
  readonly sheet: SheetEntry;
  /** The person's row on the workbook's score sheet. */
  readonly own: TypedRow;
}

function sheetOf(
  state: ContestState,
  { round: name }: RoundRequest,
  ticket: string,
): SheetPlace | ActRefusal {
  const round = roundIn(state, name);
  const rows = state.read.rows.rounds[name];
  if (!state.complete) return { code: 'settings-unclear' };
  if (round === null || rows === null) return { code: 'round-not-found', round: name };
  if (state.seals.has(name)) return { code: 'round-sealed', round: name };
  const [own, another] = typedRows(rows, round, state.settings).filter((row) => row.ticket === ticket);
  if (own === undefined) return { code: 'ticket-unknown', round: name, ticket };
  if (another !== undefined) return { code: 'ticket-twice', round: name, ticket };
  const log = readEntries(state.ledger, name, state.settings);
  return { ticket, round, log, sheet: log.entries.get(ticket) ?? emptySheet, own };
}

function acted(
  state: ContestState,
  request: RoundRequest,
  { ticket, round, log, sheet, own }: SheetPlace,
  acts: readonly EntryAct[],
  notices: readonly EntryNotice[] = [],
): EnterOutcome {
  const full = fullMarksOf(state.settings);
  const done = playActs(sheet, acts, full);
  if ('refused' in done) {
    const because = done.refused;
    const hands = handsOf(sheet);
    return notEntered(state, { code: 'entry-refused', round: request.round, ticket, because, hands });
  }
  const events = acts.map((act) => ({ ticket, act }));
  const entries = withEvents(log.entries, events, full);
  const final = done.sheet.state.kind === 'final' ? done.sheet.state.first.values : null;
  const written = final === null ? [] : agreedCells(state, request, own, final);
  if ('code' in written) return notEntered(state, written);
  const values = Object.fromEntries(written.map(({ part, value }) => [part, value]));
  const table = state.read.tables[request.round];
  const writes: readonly WriteCells[] =
    written.length === 0 || table === null
      ? []
      : [{ kind: 'write-cells', sheet: table.sheetId, writes: written.map(({ write }) => write) }];
  const after =
    writes.length === 0
      ? state.result
      : resultWith(state, withScore(state.read.rows, request.round, ticket, values));
  return entered(state, request, round, { ...log, entries }, { events, found: [], notices, writes, after });
}

/** As the rules read it, in every language. */
const ABSENT = '缺考';

interface AgreedCell {
  readonly part: Part;
  readonly value: string | number | null;
  readonly write: CellWrite;
}

/** Cells of the score sheet that say something else than two people agreed on, or why they cannot be written. */
function agreedCells(
  state: ContestState,
  { round }: RoundRequest,
  { ticket, row, values }: TypedRow,
  agreed: Readonly<Record<Part, EntryValue>>,
): readonly AgreedCell[] | ActRefusal {
  const table = state.read.tables[round];
  const sheet = state.snapshot.sheets.find(({ id }) => id === table?.sheetId);
  if (table === null || sheet === undefined) return { code: 'round-not-found', round };
  const cells: AgreedCell[] = [];
  for (const part of entryParts) {
    const column = table.columns[part];
    if (column === null || (values !== null && sameValue(values[part], agreed[part]))) continue;
    const cell = cellAt(sheet, row, column);
    if (cell.formula) return { code: 'mark-is-formula', part, cell: addressOf(row, column) };
    if (sheet.isLocked(row, column)) return { code: 'sheet-locked', sheet: sheet.name };
    const value = cellValue(agreed[part], state.settings.markDecimals);
    const anchor = anchorIn(sheet, row, table.columns.ticket);
    const write = { row, column, ticket, role: part, expected: cell.value, value, ...anchor };
    cells.push({ part, value, write });
  }
  return cells;
}

function cellAt(sheet: SheetSnapshot, row: number, column: number): typeof BLANK {
  const [found] = sheet.rows([column], row, row);
  return found?.cells[0] ?? BLANK;
}

function cellValue(value: EntryValue, decimals: number): string | number | null {
  if (value === 'blank') return null;
  return value === 'absent' ? ABSENT : value.mark / 10 ** decimals;
}
