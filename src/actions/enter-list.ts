/*
 * `enter` of a whole list: a second person's copy of a score sheet beside the first. What differs is named all at
 * once, sheets typed alike become final, and no mark is written. Which of two values is right is for whoever holds
 * the paper (enter-marks.ts).
 */
import { emptySheet, type EntryAct, type Hand, type SheetEntry } from '../contest/double-entry';
import { differences, type ListedEntry } from '../contest/entry-differences';
import { samePerson } from '../contest/entry-step';
import { differingParts, type EntryValues, entryParts, warningsOf } from '../contest/entry-value';
import { fullMarksOf } from '../contest/held-sheets';
import type { RoundResult } from '../contest/standing';
import { readContest } from '../sheets/read-contest';
import type { Snapshot } from '../workbook/port';
import { resultWith, roundIn, type ContestState } from './contest-state';
import { readEntries, withEvents, type EntryEvent, type EntryLog } from './entries';
import { playActs, typing } from './entry-acts';
import { entered, notEntered, typistNames } from './entry-outcome';
import { handsOf, type CopySide, type EnterOutcome, type EntryNotice } from './entry-report';
import type { RoundRequest } from './round-act';
import { typedRows, type TypedRow } from './typed-rows';

export interface EnterListRequest extends RoundRequest {
  /** Who typed the workbook's own score sheet; empty where every first entry is recorded already. */
  readonly firstBy: string;
  /** The second person's copy (`by` typed it): the blank form filled in, or a workbook with the round's sheet. */
  readonly copy: Snapshot;
  /** True where blank parts and zeros of both copies were held against the paper. */
  readonly confirmed: boolean;
}

/**
 * Example: 120 people on both copies, AF20240056 has 91.5 and 95.1 in 技能: one difference with both values and both
 * names, 119 final, nothing written but the record. The same again records nothing.
 */
export function enterList(state: ContestState, request: EnterListRequest): EnterOutcome {
  const { round: name, by, firstBy } = request;
  if (!state.complete) return notEntered(state, { code: 'settings-unclear' });
  const round = roundIn(state, name);
  const own = state.read.rows.rounds[name];
  if (round === null || own === null) return notEntered(state, { code: 'round-not-found', round: name });
  if (state.seals.has(name)) return notEntered(state, { code: 'round-sealed', round: name });
  const second = copyRows(state, request);
  if (second === null) return notEntered(state, { code: 'copy-not-read', round: name });
  const log = readEntries(state.ledger, name, state.settings);
  const first = typedRows(own, round, state.settings);
  const isNew = ({ ticket, isBlank, settled }: TypedRow): boolean =>
    ticket !== null && !isBlank && settled === null && !log.entries.has(ticket);
  const twoCopies = new Set(second.filter((one) => !one.isBlank).map(({ ticket }) => ticket));
  if (first.some((one) => isNew(one) && twoCopies.has(one.ticket))) {
    if (firstBy === '') return notEntered(state, { code: 'first-name-needed', round: name });
    if (samePerson(by, firstBy)) {
      const hand = { who: firstBy, at: request.at };
      const because = { code: 'second-entry-needs-another-person', by: [hand] } as const;
      return notEntered(state, { code: 'entry-refused', round: name, ticket: null, because, hands: [hand] });
    }
  }
  return enterRows(state, request, round, log, first, second);
}

function enterRows(
  state: ContestState,
  request: EnterListRequest,
  round: RoundResult,
  log: EntryLog,
  first: readonly TypedRow[],
  second: readonly TypedRow[],
): EnterOutcome {
  const pair: Pair = { first, second: withoutSettled(second, first) };
  const lists = listsOf(pair, request, log);
  const found = differences(lists.first, lists.second);
  const held = new Set(found.flatMap((one) => (one.kind === 'differs' ? [] : [one.ticket])));
  const firstValues = new Map(lists.first.map(({ ticket, values }) => [ticket, values]));
  const played = lists.second
    .filter(({ ticket }) => !held.has(ticket))
    .map((one) => {
      const sheet = log.entries.get(one.ticket) ?? emptySheet;
      return playPair(state, request, sheet, one, firstValues.get(one.ticket));
    });
  const events = played.flatMap((one) => one.events);
  const notices = [
    ...noticesOfRows(pair, first, second),
    ...played.flatMap((one) => one.notices),
    ...typedBefore(pair.second, log),
    ...alike(lists.second),
  ];
  const entries = withEvents(log.entries, events, fullMarksOf(state.settings));
  return entered(state, request, round, { ...log, entries }, { events, found, notices, writes: [] });
}

interface Pair {
  readonly first: readonly TypedRow[];
  readonly second: readonly TypedRow[];
}

/** The copy's rows of that round, its people told apart as in the workbook; null where it has no such sheet. */
function copyRows(state: ContestState, { copy, round: name }: EnterListRequest): readonly TypedRow[] | null {
  // 表对应 and 列对应 speak of the workbook's own sheets.
  const settings = { ...state.settings, sheetChoices: '', columnChoices: '' };
  const rows = readContest(copy, settings).rows.rounds[name];
  if (rows === null) return null;
  const alone = { preliminary: null, semifinal: null, final: null, [name]: rows };
  const round = roundIn({ result: resultWith(state, { ...state.read.rows, rounds: alone }) }, name);
  return round === null ? null : typedRows(rows, round, settings);
}

/** Without the people whom the workbook records as out without marks. */
function withoutSettled(second: readonly TypedRow[], first: readonly TypedRow[]): readonly TypedRow[] {
  const out = new Set(first.flatMap(({ ticket, settled }) => (settled === null ? [] : [ticket])));
  return second.filter(({ ticket }) => !out.has(ticket));
}

interface Lists {
  readonly first: readonly ListedEntry[];
  readonly second: readonly ListedEntry[];
}

/** The typings to be compared: sheets that were typed once at most, the recorded entry before what the sheet says. */
function listsOf({ first, second }: Pair, { by, firstBy }: EnterListRequest, { entries }: EntryLog): Lists {
  // A sheet whose entries were put aside is typed anew by two people: the copies are old typings of it.
  const isOpen = ({ ticket }: TypedRow): boolean => {
    const kind = entries.get(ticket ?? '')?.state.kind ?? null;
    return ticket !== null && (kind === null || kind === 'first-finished' || kind === 'first-has-errors');
  };
  const list = (rows: readonly TypedRow[], entryOf: (row: TypedRow) => Omit<ListedEntry, 'ticket'> | null) =>
    rows
      .filter((row) => isOpen(row) && row.settled === null)
      .flatMap((row): readonly ListedEntry[] => {
        const entry = entryOf(row);
        return entry === null || row.ticket === null ? [] : [{ ticket: row.ticket, ...entry }];
      });
  const typed = ({ values, isBlank }: TypedRow): EntryValues | null => (isBlank ? null : values);
  return {
    first: list(first, (row) => {
      const state = entries.get(row.ticket ?? '')?.state;
      if (state !== undefined && 'first' in state) {
        return {
          by: typistNames(state.first),
          values: state.first.values,
        };
      }
      const values = typed(row);
      return values === null ? null : { by: firstBy, values };
    }),
    second: list(second, (row) => {
      const values = typed(row);
      return values === null ? null : { by, values };
    }),
  };
}

interface Played {
  readonly events: readonly EntryEvent[];
  readonly notices: readonly EntryNotice[];
}

/** Both typings of one sheet as acts; where either is refused, only what is complete is kept. */
function playPair(
  { settings }: ContestState,
  { by, firstBy, at, confirmed }: EnterListRequest,
  sheet: SheetEntry,
  { ticket, values }: ListedEntry,
  own: EntryValues | undefined,
): Played {
  const full = fullMarksOf(settings);
  const unsure = (side: CopySide, typedValues: EntryValues | undefined): readonly EntryNotice[] => {
    const warnings = typedValues === undefined || confirmed ? [] : warningsOf(typedValues);
    return warnings.length === 0 ? [] : [{ kind: 'to-confirm', side, ticket, warnings }];
  };
  const isNew = sheet.state.kind === 'empty';
  const waiting = [...unsure('first', isNew ? own : undefined), ...unsure('second', values)];
  if (waiting.length > 0) return { events: [], notices: waiting };
  const actsOf = (who: string, typed: EntryValues): readonly EntryAct[] =>
    typing({ who, at } satisfies Hand, typed, 'enter', confirmed);
  const before = isNew && own !== undefined ? actsOf(firstBy, own) : [];
  const once = playActs(sheet, before, full);
  if ('refused' in once) return notice(ticket, once.refused, sheet);
  const firstEvents = before.map((act) => ({ ticket, act }));
  const acts = actsOf(by, values);
  const twice = playActs(once.sheet, acts, full);
  // The first entry is parked for somebody to look at; any other refusal leaves no trace.
  if ('refused' in twice) {
    const { notices } = notice(ticket, twice.refused, once.sheet);
    return { events: once.sheet.state.kind === 'first-has-errors' ? firstEvents : [], notices };
  }
  return { events: [...firstEvents, ...acts.map((act) => ({ ticket, act }))], notices: [] };
}

function notice(
  ticket: string,
  because: Extract<EntryNotice, { kind: 'refused' }>['because'],
  sheet: SheetEntry,
): Played {
  return { events: [], notices: [{ kind: 'refused', ticket, because, hands: handsOf(sheet) }] };
}

function noticesOfRows(
  pair: Pair,
  first: readonly TypedRow[],
  second: readonly TypedRow[],
): readonly EntryNotice[] {
  const ofSide = (side: CopySide): readonly EntryNotice[] =>
    pair[side]
      .filter(({ settled }) => settled === null)
      .flatMap(({ ticket, place, unreadable, isBlank }): readonly EntryNotice[] => {
        if (ticket === null) return isBlank ? [] : [{ kind: 'no-ticket', side, place }];
        return unreadable.map((one) => ({ kind: 'unreadable', side, ticket, ...one }));
      });
  const settledNow = new Map(second.map(({ ticket, settled }) => [ticket, settled]));
  const apart = first.flatMap(({ ticket, settled }): readonly EntryNotice[] => {
    const other = settledNow.get(ticket);
    return ticket === null || other === undefined || other === settled
      ? []
      : [{ kind: 'status-apart', ticket, first: settled, second: other }];
  });
  return [...ofSide('first'), ...ofSide('second'), ...apart];
}

/** Sheets that two people had typed before, where this copy does not say what the second of them typed. */
function typedBefore(second: readonly TypedRow[], { entries }: EntryLog): readonly EntryNotice[] {
  return second.flatMap(({ ticket, values, isBlank }): readonly EntryNotice[] => {
    const entry = entries.get(ticket ?? '');
    if (ticket === null || entry === undefined || !('second' in entry.state)) return [];
    const same = values !== null && differingParts(values, entry.state.second.values).length === 0;
    return same || isBlank ? [] : [{ kind: 'typed-before', ticket, hands: handsOf(entry) }];
  });
}

/** Groups of people with the same marks in every part. */
function alike(list: readonly ListedEntry[]): readonly EntryNotice[] {
  const groups = new Map<string, Set<string>>();
  for (const { ticket, values } of list) {
    const marks = entryParts.flatMap((part) => {
      const value = values[part];
      return typeof value === 'string' ? [] : [value.mark];
    });
    if (marks.length < entryParts.length) continue;
    const key = marks.join();
    groups.set(key, (groups.get(key) ?? new Set()).add(ticket));
  }
  return [...groups.values()].flatMap((tickets): readonly EntryNotice[] =>
    tickets.size < 2 ? [] : [{ kind: 'alike', tickets: [...tickets] }],
  );
}
