/*
 * A row of a known person as an entry of the round: marks and status as the row says them, over it what was decided
 * about the person. Who the row belongs to is decided in known-people.ts.
 */
import type { RecordedStatus } from './change';
import { readEntry, type Entry } from './entry';
import type { Finding, Part } from './finding';
import type { Named } from './named-row';
import type { RoundEntry } from './placing';
import type { Place } from './raw';
import type { ScoreColumn, SheetRow } from './rows';
import type { Settings } from './settings';
import type { Contestant, RowCells } from './standing';

/** Decisions that stand over what the rows of one round say. */
export interface Decided {
  /** Tickets that a review took out. */
  readonly reviewed: ReadonlySet<string>;
  recorded(ticket: string | null): RecordedStatus | null;
  /** Nobody moves up into the place of someone with a recorded 取消资格. */
  readonly keepsPlace: boolean;
}

/** `unknown`: nobody can say whose row it is, and it is held back. */
export function readRow(
  named: Named,
  person: Contestant,
  unknown: boolean,
  settings: Settings,
  decided: Decided,
): { readonly entry: RoundEntry; readonly findings: readonly Finding[] } {
  const recorded = decided.recorded(person.ticket);
  const read = readEntry(named.row, person.ticket, settings, recorded?.status ?? null);
  const isOut = person.ticket !== null && decided.reviewed.has(person.ticket);
  const keepsPlace = decided.keepsPlace && !isOut && recorded?.status === 'disqualified';
  const place = named.row.place('ticket');
  const entry: RoundEntry = {
    contestant: person,
    theory: read.theory,
    practical: read.practical,
    status: isOut ? 'disqualified' : read.status,
    held: null,
    row: named.row.row,
    place,
    cells: cellsOf(named.row, place),
    ...(recorded === null || isOut ? {} : { recorded }),
    ...(keepsPlace && wonPlace(named.row, read, settings) ? { holdsPlace: true } : {}),
  };
  return { entry: unknown ? held(entry, 'unidentified') : entry, findings: read.findings };
}

/** Whether the row without the record has a total: 取消资格 on the sheet too is the same decision written twice. */
function wonPlace(row: SheetRow<ScoreColumn>, marks: Entry, settings: Settings): boolean {
  const { status } = readEntry(row, null, settings);
  const isWhole = marks.theory !== null && marks.practical !== null;
  if (status === 'disqualified') return isWhole;
  return status === 'scored' || (status === 'partly-absent' && settings.absentPart === 'zero');
}

function cellsOf(row: SheetRow<ScoreColumn>, ticketAt: Place): RowCells {
  const number = (part: Part): string | null =>
    row.value(part).kind === 'number' ? row.place(part).cell : null;
  return { theory: number('theory'), practical: number('practical'), who: whoStands(row, ticketAt) };
}

function whoStands(row: SheetRow<ScoreColumn>, ticketAt: Place): RowCells['who'] {
  for (const column of ['ticket', 'name'] as const) {
    const raw = row.value(column);
    if (raw.kind === 'blank') continue;
    if (raw.kind !== 'text' && raw.kind !== 'number') return null;
    const { cell } = column === 'ticket' ? ticketAt : row.place(column);
    return { cell, holds: raw.kind === 'text' ? raw.text : raw.number };
  }
  return null;
}

/** The entry without a rank, unless it is out anyway. */
export function held(entry: RoundEntry, because: 'repeated' | 'unidentified'): RoundEntry {
  return entry.status === 'disqualified' || entry.recorded !== undefined
    ? entry
    : { ...entry, status: 'missing', held: because };
}
