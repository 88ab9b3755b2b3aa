/*
 * Gives 准考证号 to the people on the roster who have none, in the order of the roster. What a number looks
 * like is decided in contest/ticket-sequence.ts. Numbers that exist stay as they are.
 */
import { foldText, saysNothing } from '../contest/cell-text';
import { finding, type Finding } from '../contest/finding';
import type { Raw } from '../contest/raw';
import { readRoster } from '../contest/read-roster';
import type { Registration } from '../contest/registration';
import { roundNames } from '../contest/round-name';
import type { ContestRows } from '../contest/rows';
import { settingsFrom } from '../contest/setting-texts';
import { sharedPrefix, ticketsAfter, usualPrefix } from '../contest/ticket-sequence';
import { readTicket } from '../contest/ticket';
import { columnName } from '../sheets/column-name';
import { readContest, type RosterTable } from '../sheets/read-contest';
import { readSettings } from '../sheets/read-settings';
import { addressOf, type Cell, type CellWrite, type SheetSnapshot, type Snapshot } from '../workbook/port';
import type { Outcome, Request } from './act';

export interface TicketRequest extends Pick<Request, 'overrides'> {
  /** What every new ticket begins with; null: as the ones in use. */
  readonly prefix: string | null;
}

/** A person and the row they stand in. */
export interface TicketHolder {
  readonly row: number;
  readonly name: string;
  readonly unit: string;
}

/** Why somebody without a ticket got none. */
export type NotGiven = 'duplicate' | 'cell-not-blank' | 'locked';

export interface TicketOutcome extends Outcome {
  /** null where nothing could be given. */
  readonly prefix: string | null;
  readonly given: readonly (TicketHolder & { readonly ticket: string })[];
  readonly left: readonly (TicketHolder & { readonly because: NotGiven })[];
}

/**
 * New tickets, in roster order, after the highest number in use anywhere in the workbook. The prefix is the
 * one asked for, else the one that the roster's tickets share, else AF and the year of 报名截止日. Whoever
 * stands on the roster a second time with the same identity number gets none and is named.
 */
export function assignTickets(snapshot: Snapshot, request: TicketRequest): TicketOutcome {
  const read = readSettings(snapshot, request.overrides);
  const settings = settingsFrom(read.texts);
  const contest = readContest(snapshot, settings);
  const { roster: table, rows } = contest;
  const told = [...read.findings, ...contest.findings.filter((one) => concernsRoster(one, table))];
  const base = { settings, settingTexts: read.texts, rounds: [], awards: null };
  const sheet = snapshot.sheets.find(({ id }) => id === table?.sheetId);
  const column = table?.columns.ticket ?? null;
  if (!read.complete || table === null || rows.roster === null || sheet === undefined || column === null) {
    const lacking = read.complete && table !== null && column === null ? [noTicketColumn(table)] : [];
    const result = { ...base, roster: null, findings: [...told, ...lacking] };
    return { result, plan: { steps: [] }, stopped: true, prefix: null, given: [], left: [] };
  }
  const { roster, findings } = readRoster(rows.roster, settings);
  const own = roster.registrations.flatMap(({ ticket }) => (ticket === null ? [] : [ticket]));
  const prefix = prefixIn(request.prefix) ?? sharedPrefix(own) ?? usualPrefix(settings.registrationTo.year);
  const { writes, given, left } = handOut(
    sheet,
    table,
    column,
    roster.registrations,
    ticketsAfter(prefix, usedTickets(rows)),
  );
  const locked = left.filter(({ because }) => because === 'locked').length;
  const reported = [
    ...told,
    ...findings.filter(({ code }) => code === 'duplicate-id-number' || code === 'duplicate-ticket'),
    ...(locked === 0
      ? []
      : [finding('sheet-protected', { sheet: sheet.name }, { sheet: sheet.name, skipped: locked })]),
  ];
  return {
    result: { ...base, roster, findings: reported },
    plan: { steps: writes.length === 0 ? [] : [{ kind: 'write-cells', sheet: sheet.id, writes }] },
    stopped: false,
    prefix,
    given,
    left,
  };
}

/** A prefix as it is compared and written: plain characters, upper case; null where nothing was asked for. */
function prefixIn(asked: string | null): string | null {
  const prefix = foldText(asked ?? '').toUpperCase();
  return prefix === '' ? null : prefix;
}

/** Whether a finding of the reading is about the roster; whoever only wants tickets needs no score sheet. */
function concernsRoster(one: Finding, table: RosterTable | null): boolean {
  return (
    ('kind' in one.facts && one.facts.kind === 'roster') || (table !== null && one.sheet === table.sheet)
  );
}

function noTicketColumn({ sheet, headerRow }: RosterTable): Finding {
  const facts = { kind: 'roster' as const, columns: [columnName('ticket', 'roster')] };
  return finding('column-missing', { place: { sheet, cell: addressOf(headerRow, 1) } }, facts);
}

/** Every ticket that the workbook holds: nobody gets one that a score sheet or a ruling already names. */
function usedTickets({ roster, rounds, rulings }: ContestRows): Set<string> {
  const sheets = [roster, ...roundNames.map((round) => rounds[round]), rulings];
  const tickets = sheets.flatMap((sheet) =>
    (sheet?.rows ?? []).map((row: { value(column: 'ticket'): Raw }) => readTicket(row.value('ticket'))),
  );
  return new Set(tickets.filter((ticket) => ticket !== null));
}

interface HandedOut extends Pick<TicketOutcome, 'given' | 'left'> {
  readonly writes: readonly CellWrite[];
}

function handOut(
  sheet: SheetSnapshot,
  table: RosterTable,
  column: number,
  people: readonly Registration[],
  next: () => string,
): HandedOut {
  const cells = ticketCells(sheet, table.headerRow, column);
  const holders = new Set(people.flatMap(({ ticket, idNumber }) => (ticket === null ? [] : [idNumber])));
  const writes: CellWrite[] = [];
  const given: TicketOutcome['given'][number][] = [];
  const left: TicketOutcome['left'][number][] = [];
  for (const person of people) {
    if (person.ticket !== null) continue;
    const { row } = person.source;
    const holder = { row, name: person.name, unit: person.unit };
    const cell = cells.get(row);
    const twice = person.duplicateOf !== null || (person.idNumber !== null && holders.has(person.idNumber));
    const because = twice ? 'duplicate' : obstacle(sheet, row, column, cell);
    if (because !== null) {
      left.push({ ...holder, because });
      continue;
    }
    const ticket = next();
    given.push({ ...holder, ticket });
    writes.push({ row, column, ticket, role: 'ticket', expected: cell?.value ?? null, value: ticket });
  }
  return { writes, given, left };
}

/** What keeps a ticket from being written; null where nothing does. A dash or 无 may be written over. */
function obstacle(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  cell: Cell | undefined,
): Exclude<NotGiven, 'duplicate'> | null {
  if (sheet.isLocked(row, column)) return 'locked';
  if (cell === undefined) return null;
  const open =
    !cell.formula &&
    (cell.kind === 'blank' ||
      (typeof cell.value === 'string' && cell.kind === 'text' && saysNothing(cell.value)));
  return open ? null : 'cell-not-blank';
}

/** The ticket cells below the header by row; cells that a merged area covers stand for their first one. */
function ticketCells(sheet: SheetSnapshot, headerRow: number, column: number): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const {
    row,
    cells: [cell],
  } of sheet.rows([column], headerRow + 1)) {
    if (cell !== undefined) cells.set(row, cell);
  }
  for (const { top, bottom, left, right } of sheet.merges) {
    if (left > column || right < column) continue;
    for (let row = top; row <= bottom; row++) if (row > top || left < column) cells.set(row, COVERED);
  }
  return cells;
}

/** Whatever were written into a covered cell, nobody would see. */
const COVERED: Cell = { kind: 'error', value: null, formula: true, format: 'General' };
