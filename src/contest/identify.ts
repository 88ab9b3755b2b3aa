/*
 * Whose row is it? People are told apart by their ticket, a row without one by a unique 姓名+单位
 * (interface.md §4.5). What the row's marks are worth is not known here.
 */
import { textOf, type Place } from './raw';
import { noChanges, type Changes, type RecordedStatus } from './change';
import { readEntry, type Entry } from './entry';
import { finding, type Finding, type Part } from './finding';
import { readPersonName } from './person-name';
import type { RoundEntry } from './placing';
import type { Registration, Roster } from './registration';
import { roundNames, type RoundName } from './round-name';
import type { ContestRows, ScoreColumn, ScoreRows, SheetRow } from './rows';
import type { Settings } from './settings';
import type { Contestant, RowCells } from './standing';
import { readTicket } from './ticket';
import { unitKey, unitSpelling } from './unit-name';

export interface IdentifiedRound {
  readonly sheet: string;
  readonly entries: readonly RoundEntry[];
  readonly findings: readonly Finding[];
}

/** One row with what it says about the person. */
interface Named {
  readonly row: SheetRow<ScoreColumn>;
  readonly ticket: string | null;
  readonly name: string;
  readonly unit: string;
  readonly unitKey: string;
}

/** People as far as they are known before a row is looked at. */
interface Known {
  readonly hasRoster: boolean;
  readonly byTicket: ReadonlyMap<string, readonly Registration[]>;
  /** Roster rows of one name and unit; the same person's later rows left out. */
  readonly byName: ReadonlyMap<string, readonly Registration[]>;
  /** Tickets that score sheets give to the name and unit of someone who stands on one without a ticket. */
  readonly ticketsByName: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Turns the rows of every round into entries of people. A person on two rows of one sheet is held back
 * (`contestant-repeated`, status `missing`) unless both rows say the same; a row that cannot be given to
 * one person is held back too (`ticket-missing`). The roster's name and unit are what is printed.
 * `disqualified` are the tickets that a review took out; what `changes` recorded stands over what the
 * sheet says.
 *
 * Example: a row without 准考证号, 张丙 of 北京甲安科技有限公司, is AF20240005 where the roster has one such
 * person, and `ticket-missing` where it has two.
 */
export function identifyRounds(
  rows: ContestRows,
  roster: Roster | null,
  settings: Settings,
  disqualified: ReadonlySet<string>,
  changes: Changes = noChanges,
): Readonly<Record<RoundName, IdentifiedRound | null>> {
  const nameRow = rowNamer();
  const named = new Map(roundNames.map((round) => [round, rows.rounds[round]?.rows.map(nameRow) ?? []]));
  const known = knownPeople(roster, [...named.values()].flat());
  const identified = (round: RoundName): IdentifiedRound | null => {
    const sheet = rows.rounds[round];
    return sheet === null
      ? null
      : identifySheet(sheet, named.get(round) ?? [], known, settings, {
          reviewed: disqualified,
          recorded: (ticket) => changes.recordedStatus(round, ticket),
          keepsPlace: round === 'final' && settings.vacatedPrize === 'vacant',
        });
  };
  return {
    preliminary: identified('preliminary'),
    semifinal: identified('semifinal'),
    final: identified('final'),
  };
}

/** Reads what rows say about people; each spelling of a unit is read once. */
function rowNamer(): (row: SheetRow<ScoreColumn>) => Named {
  const units = new Map<string, Pick<Named, 'unit' | 'unitKey'>>();
  const readUnit = (text: string): Pick<Named, 'unit' | 'unitKey'> => {
    const known = units.get(text);
    if (known !== undefined) return known;
    const read = { unit: unitSpelling(text), unitKey: unitKey(text) };
    units.set(text, read);
    return read;
  };
  return (row) => {
    const { unit, unitKey } = readUnit(textOf(row.value('unit')));
    const name = readPersonName(textOf(row.value('name')));
    return { row, ticket: readTicket(row.value('ticket')), name, unit, unitKey };
  };
}

function personKey(name: string, unit: string): string {
  return `${name}\n${unit}`;
}

function knownPeople(roster: Roster | null, rows: readonly Named[]): Known {
  const byTicket = new Map<string, Registration[]>();
  const byName = new Map<string, Registration[]>();
  const ticketsByName = new Map<string, Set<string>>();
  for (const registration of roster?.registrations ?? []) {
    if (registration.ticket !== null) push(byTicket, registration.ticket, registration);
    if (registration.duplicateOf === null) {
      push(byName, personKey(registration.name, registration.unitKey), registration);
    }
  }
  // Only who stands somewhere without a ticket is looked up by name.
  for (const { ticket, name, unitKey: unit } of rows) {
    if (ticket === null) ticketsByName.set(personKey(name, unit), new Set());
  }
  if (ticketsByName.size > 0) {
    for (const { ticket, name, unitKey: unit } of rows) {
      if (ticket !== null && name !== '') ticketsByName.get(personKey(name, unit))?.add(ticket);
    }
  }
  return { hasRoster: roster !== null, byTicket, byName, ticketsByName };
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Decisions that stand over what the rows of one round say. */
interface Decided {
  /** Tickets that a review took out. */
  readonly reviewed: ReadonlySet<string>;
  recorded(ticket: string | null): RecordedStatus | null;
  /** Nobody moves up into the place of someone with a recorded 取消资格. */
  readonly keepsPlace: boolean;
}

function identifySheet(
  sheet: ScoreRows,
  rows: readonly Named[],
  known: Known,
  settings: Settings,
  decided: Decided,
): IdentifiedRound {
  const findings: Finding[] = [];
  const people = new Map<string, RoundEntry>();
  const nameless = countNames(rows);
  for (const named of rows) {
    const person = contestantOf(named, known, nameless);
    const unknown = person.ticket === null && person.held;
    const entry = readRow(named, person.contestant, unknown, settings, decided);
    const where = { place: entry.entry.place, ticket: person.contestant.ticket };
    const earlier = people.get(person.contestant.key);
    findings.push(...normalised(named, person.contestant.ticket), ...entry.findings);
    if (unknown) findings.push(finding('ticket-missing', where, { name: named.name }));
    if (earlier !== undefined) {
      const sameMarks = saysTheSame(earlier, entry.entry);
      findings.push(
        finding('contestant-repeated', where, {
          name: earlier.contestant.name,
          otherCell: earlier.place.cell,
          sameMarks,
        }),
      );
      if (!sameMarks) {
        people.set(person.contestant.key, contradicted(earlier, entry.entry));
      }
      continue;
    }
    if (!unknown) findings.push(...mismatches(named, person.contestant, known));
    people.set(person.contestant.key, entry.entry);
  }
  return { sheet: sheet.sheet, entries: [...people.values()], findings };
}

/** How often each name and unit stands on a row without a ticket. */
function countNames(rows: readonly Named[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ticket, name, unitKey: unit } of rows) {
    if (ticket !== null) continue;
    const key = personKey(name, unit);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

interface Person {
  readonly ticket: string | null;
  readonly contestant: Contestant;
  /** True where nobody can say who it is. */
  readonly held: boolean;
}

function contestantOf(named: Named, known: Known, nameless: ReadonlyMap<string, number>): Person {
  if (named.ticket !== null) {
    const registration = known.hasRoster ? registrationFor(named.ticket, named, known) : null;
    return { ticket: named.ticket, contestant: contestant(named.ticket, named, registration), held: false };
  }
  const key = personKey(named.name, named.unitKey);
  const sameName = known.byName.get(key) ?? [];
  const [only, another] = sameName;
  if (only !== undefined && another === undefined) {
    const ticket = only.ticket ?? onlyOf(known.ticketsByName.get(key));
    return { ticket, contestant: contestant(ticket, named, only), held: false };
  }
  const ticket = sameName.length === 0 ? onlyOf(known.ticketsByName.get(key)) : null;
  const unique = sameName.length === 0 && named.name !== '' && (nameless.get(key) ?? 0) <= 1;
  const isHeld = ticket === null && (!unique || (known.ticketsByName.get(key)?.size ?? 0) > 1);
  const found = contestant(ticket, named, null);
  return {
    ticket,
    contestant: isHeld ? { ...found, key: `${key}\n${named.row.row}` } : found,
    held: isHeld,
  };
}

/**
 * Two people with one ticket (`duplicate-ticket`): the row's own name tells which of them it is. A ticket that
 * nobody has may be that of the one person of that name and unit who has none yet.
 */
function registrationFor(ticket: string, named: Named, known: Known): Registration | null {
  const candidates = known.byTicket.get(ticket) ?? [];
  const found = candidates.find(({ name }) => name === named.name) ?? candidates[0];
  return found ?? ticketless(known.byName.get(personKey(named.name, named.unitKey)) ?? []);
}

/** The one roster row of that name and unit, if it has no ticket of its own yet. */
function ticketless(candidates: readonly Registration[]): Registration | null {
  const [only, another] = candidates;
  return only !== undefined && another === undefined && only.ticket === null ? only : null;
}

function onlyOf(tickets: ReadonlySet<string> | undefined): string | null {
  if (tickets?.size !== 1) return null;
  const [ticket] = tickets;
  return ticket ?? null;
}

function contestant(ticket: string | null, named: Named, registration: Registration | null): Contestant {
  const name = registration?.name ?? '';
  return {
    key: ticket ?? `${named.name} ${named.unitKey}`.trim(),
    ticket,
    name: name === '' ? named.name : name,
    unitKey: registration === null || registration.unitKey === '' ? named.unitKey : registration.unitKey,
    unit: registration === null || registration.unit === '' ? named.unit : registration.unit,
    registration,
  };
}

function readRow(
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

function held(entry: RoundEntry, because: 'repeated' | 'unidentified'): RoundEntry {
  return entry.status === 'disqualified' || entry.recorded !== undefined
    ? entry
    : { ...entry, status: 'missing', held: because };
}

/**
 * Two rows of one person that do not agree: no rank. Which of them stands first on the sheet decides nothing:
 * 取消资格 on either takes the person out, a mark on either is one of somebody who attended.
 */
function contradicted(first: RoundEntry, second: RoundEntry): RoundEntry {
  const isOut = first.status === 'disqualified' || second.status === 'disqualified';
  const marks = { theory: first.theory ?? second.theory, practical: first.practical ?? second.practical };
  return isOut
    ? { ...first, ...marks, status: 'disqualified', held: null, holdsPlace: false }
    : held({ ...first, ...marks }, 'repeated');
}

function saysTheSame(a: RoundEntry, b: RoundEntry): boolean {
  return a.theory === b.theory && a.practical === b.practical && (a.held !== null || a.status === b.status);
}

/** What was read instead of what stands there: a ticket, name or unit with wide characters, padding, other dots. */
function normalised(named: Named, person: string | null): readonly Finding[] {
  const { row, ticket, name, unit } = named;
  if (isAsWritten(named)) return NO_FINDINGS;
  const read = { ticket: ticket ?? '', name, unit };
  return (['ticket', 'name', 'unit'] as const).flatMap((column) => {
    const written = textOf(row.value(column));
    return read[column] === '' || read[column] === written
      ? []
      : [
          finding(
            'value-normalised',
            { place: row.place(column), ticket: person },
            { written, read: read[column] },
          ),
        ];
  });
}

const NO_FINDINGS: readonly Finding[] = [];

/** Nothing was read other than it stands, as on nearly every row. */
function isAsWritten({ row, ticket, name, unit }: Named): boolean {
  return (
    (ticket ?? '') === textOf(row.value('ticket')) &&
    name === textOf(row.value('name')) &&
    unit === textOf(row.value('unit'))
  );
}

function mismatches(named: Named, person: Contestant, known: Known): readonly Finding[] {
  if (!known.hasRoster) return NO_FINDINGS;
  const where = (column: ScoreColumn) => ({ place: named.row.place(column), ticket: person.ticket });
  const { registration } = person;
  if (registration === null) return [finding('contestant-unknown', where('ticket'), { name: named.name })];
  const found: Finding[] = [];
  if (named.name !== '' && registration.name !== '' && named.name !== registration.name) {
    found.push(finding('name-mismatch', where('name'), { written: named.name, roster: registration.name }));
  }
  if (named.unitKey !== '' && registration.unitKey !== '' && named.unitKey !== registration.unitKey) {
    found.push(
      finding('unit-name-variant', where('unit'), { written: named.unit, counted: registration.unit }),
    );
  }
  return found;
}
