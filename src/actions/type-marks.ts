/*
 * `type`: score sheets typed from paper for the first time. The marks go to the round's score sheet and into the
 * ledger as the first entry of whoever typed them, so that a second entry by another person is compared with it.
 * All sheets of a batch are written or none; what is wrong with each is told by name.
 */
import {
  emptySheet,
  type EntryAct,
  type Hand,
  type SheetEntry,
  type TypedEntry,
} from '../contest/double-entry';
import { samePerson, typistsOf } from '../contest/entry-step';
import { type EntryValue, entryParts, type EntryValues, sameValue } from '../contest/entry-value';
import type { Part } from '../contest/finding';
import { fullMarksOf } from '../contest/held-sheets';
import type { JsonValue } from '../contest/journal-chain';
import { sameWarning, typingWarnings, type TypingWarning } from '../contest/second-look';
import { typedMark } from '../contest/typed-mark';
import type { ScoreColumn } from '../contest/rows';
import type { CellWrite, SheetSnapshot } from '../workbook/port';
import type { ScoreTable } from '../sheets/read-contest';
import { anchorIn } from './append-lines';
import { resultWith, roundIn, type ContestState } from './contest-state';
import { entryRecord, readEntries, type EntryEvent } from './entries';
import { playActs } from './entry-acts';
import { handsOf } from './entry-report';
import { outcomeOf, refused, type ActOutcome, type ActRefusal, type RoundRequest } from './round-act';
import { withScore } from './supposed';
import { scoreCells, type ScoreCells } from './score-cells';
import type { SheetToType, TypingFault } from './sheet-to-type';
import { typedRows, type TypedRow } from './typed-rows';

export interface TypeRequest extends RoundRequest {
  readonly sheets: readonly SheetToType[];
}

/**
 * Writes theory and practical of each sheet where the score sheet is empty; a cell that already holds the same mark
 * stays, one that holds another is a fault, for changing a mark is 更正. 缺考 goes where the sheet's people write it.
 * What a person typed themselves they may type anew until somebody typed it for the second time; both stay on record.
 *
 * Like every entry it is done again after a failure, never taken back: an act that took cells back would leave the
 * chain saying that they were typed.
 *
 * Example: 甲 types 87.5 and 90 for AF20240056: two cells, one entry of 甲's, one line in the journal.
 */
export function typeMarks(state: ContestState, request: TypeRequest): ActOutcome {
  const place = placeOf(state, request);
  if ('code' in place) return refused(state, place);
  const judged = request.sheets.map((sheet) => judge(state, place, request, sheet));
  const faults = judged.flatMap((one) => ('faults' in one ? one.faults : []));
  if (faults.length > 0) return refused(state, { code: 'typing-refused', round: request.round, faults });
  const typed = judged.flatMap((one) => ('faults' in one ? [] : [one]));
  const writes = typed.flatMap(({ cells }) => cells);
  const rows = typed.reduce(
    (now, { ticket, values }) => withScore(now, request.round, ticket, values),
    state.read.rows,
  );
  const step = { kind: 'write-cells', sheet: place.table.sheetId, writes } as const;
  const outcome = outcomeOf(state, resultWith(state, rows), writes.length === 0 ? [] : [step], []);
  const record = entryRecord(
    request,
    typed.flatMap(({ events }) => events),
    state.settings,
  );
  return { ...outcome, chain: [withApart(record, request.sheets)] };
}

interface Place {
  readonly table: ScoreTable;
  readonly sheet: SheetSnapshot;
  readonly rows: readonly TypedRow[];
  readonly entries: ReadonlyMap<string, SheetEntry>;
  /** How often each ticket is in the batch. */
  readonly times: ReadonlyMap<string, number>;
  readonly cellsFor: ScoreCells;
}

function placeOf(state: ContestState, { round: name, by, sheets }: TypeRequest): Place | ActRefusal {
  const round = roundIn(state, name);
  const [rows, table] = [state.read.rows.rounds[name], state.read.tables[name]];
  const sheet = state.snapshot.sheets.find(({ id }) => id === table?.sheetId);
  if (!state.complete) return { code: 'settings-unclear' };
  if (round === null || rows === null || table === null || sheet === undefined) {
    return { code: 'round-not-found', round: name };
  }
  if (state.seals.has(name)) return { code: 'round-sealed', round: name };
  if (by.trim() === '') {
    return { code: 'entry-refused', round: name, ticket: null, because: { code: 'who-missing' }, hands: [] };
  }
  if (sheets.length === 0) return { code: 'nothing-to-change' };
  const times = new Map<string, number>();
  for (const { ticket } of sheets) times.set(ticket, (times.get(ticket) ?? 0) + 1);
  return {
    table,
    sheet,
    rows: typedRows(rows, round, state.settings),
    entries: readEntries(state.ledger, name, state.settings).entries,
    times,
    cellsFor: scoreCells(sheet, table, rows),
  };
}

interface Typed {
  readonly ticket: string;
  readonly events: readonly EntryEvent[];
  readonly cells: readonly CellWrite[];
  readonly values: Partial<Readonly<Record<ScoreColumn, string | number | null>>>;
}
type Judged = Typed | { readonly faults: readonly TypingFault[] };

function judge(state: ContestState, place: Place, request: TypeRequest, asked: SheetToType): Judged {
  const { ticket } = asked;
  const fault = (kind: TypingFault['kind'], part: Part | null = null, hands: readonly Hand[] = []) => ({
    faults: [{ kind, ticket, part, hands }],
  });
  const [own, another] = place.rows.filter((row) => row.ticket === ticket);
  if (own === undefined) return fault('ticket-unknown');
  if (another !== undefined) return fault('ticket-twice');
  if ((place.times.get(ticket) ?? 0) > 1) return fault('typed-twice');
  if (own.settled !== null) return fault('settled');
  const read = valuesOf(asked, state);
  if ('faults' in read) return read;
  const sheet = place.entries.get(ticket) ?? emptySheet;
  const old = oldEntry(sheet, own, request, asked);
  if (typeof old === 'string') return fault(old, null, handsOf(sheet));
  const full = fullMarksOf(state.settings);
  const warnings = typingWarnings(read.values, full);
  const isAccepted = warnings.every((one) => asked.accepted.some((other) => sameWarning(one, other)));
  if (!isAccepted) return fault('not-accepted');
  const by: Hand = { who: request.by, at: request.at };
  const acts = actsOf(by, read.values, warnings, old !== null);
  const played = playActs(sheet, acts, full);
  if ('refused' in played) return fault('typed-before', null, handsOf(sheet));
  // Both were unlike the paper once: the score sheet waits until two people typed it alike.
  const cells = isTypedAnew(sheet)
    ? NO_CELLS
    : cellsOf(state, place, { ...asked, own, ...read, mends: old !== null });
  if ('faults' in cells) return cells;
  return { ticket, events: acts.map((act) => ({ ticket, act })), ...cells };
}

function actsOf(
  by: Hand,
  values: EntryValues,
  warnings: readonly TypingWarning[],
  mends: boolean,
): readonly EntryAct[] {
  return [
    ...(mends ? [{ act: 'discard', by } as const] : []),
    ...entryParts.map((part): EntryAct => ({ act: 'enter', by, part, value: values[part] })),
    ...warnings.flatMap((warning): readonly EntryAct[] =>
      warning.kind === 'apart' ? [] : [{ act: 'accept-warning', by, warning }],
    ),
    { act: 'finish', by },
  ];
}

function valuesOf(
  asked: SheetToType,
  { settings }: ContestState,
): { readonly values: EntryValues } | { readonly faults: readonly TypingFault[] } {
  const { ticket } = asked;
  const values: Partial<Record<Part, EntryValue>> = {};
  const faults: TypingFault[] = [];
  for (const part of entryParts) {
    const read = typedMark(asked[part], part, settings);
    if (typeof read === 'object' && read.kind === 'fault') {
      faults.push({ kind: read.fault, ticket, part, hands: [] });
    } else values[part] = read;
  }
  const { theory, practical } = values;
  return theory === undefined || practical === undefined ? { faults } : { values: { theory, practical } };
}

/** The person's own first entry, which this one takes the place of; null where there is none; or why it cannot be. */
function oldEntry(
  entry: SheetEntry,
  own: TypedRow,
  { by }: TypeRequest,
  { mends }: SheetToType,
): TypedEntry | null | 'typed-before' | 'cannot-mend' {
  const { state } = entry;
  if (state.kind === 'empty') return null;
  if (!mends) return 'typed-before';
  if (state.kind !== 'first-finished') return 'cannot-mend';
  const { first } = state;
  const isOwn = typistsOf(first).every(({ who }) => samePerson(who, by));
  const stands = entryParts.every((part) => {
    const now = own.values?.[part];
    return now !== undefined && (now === 'blank' || sameValue(now, first.values[part]));
  });
  return isOwn && (stands || isTypedAnew(entry)) ? first : 'cannot-mend';
}

function isTypedAnew({ archive }: SheetEntry): boolean {
  return archive.some(({ because }) => because === 'neither-equals-paper');
}

const NO_CELLS: Pick<Typed, 'cells' | 'values'> = { cells: [], values: {} };

interface ToWrite {
  readonly ticket: string;
  /** The person's row as it stands. */
  readonly own: TypedRow;
  readonly values: EntryValues;
  /** True where what stands there is this person's own first entry. */
  readonly mends: boolean;
}

function cellsOf(
  state: ContestState,
  { table, sheet, cellsFor }: Place,
  { ticket, own, values, mends }: ToWrite,
): Pick<Typed, 'cells' | 'values'> | { readonly faults: readonly TypingFault[] } {
  const { row, values: standing } = own;
  const fault = (kind: TypingFault['kind'], ...parts: readonly (Part | null)[]) => ({
    faults: parts.map((part) => ({ kind, ticket, part, hands: [] })),
  });
  if (standing === null) return fault('cell-unclear', own.unreadable[0]?.part ?? null);
  const changed = entryParts.filter((part) => !sameValue(standing[part], values[part]));
  const others = changed.filter((part) => !mends && standing[part] !== 'blank');
  if (others.length > 0) return fault('other-mark', ...others);
  const wanted = cellsFor(row, values, state.settings.markDecimals);
  // 缺考 in 状态 speaks for both parts; otherwise the cell of a part that is typed as it stands is left as it is written.
  const isAll = changed.length > 0 && wanted.some(({ role }) => role === 'status');
  const targets = wanted.filter(({ role }) => isAll || (role !== 'status' && changed.includes(role)));
  const anchor = anchorIn(sheet, row, table.columns.ticket);
  const cells: CellWrite[] = [];
  for (const { role, column, before, after } of targets) {
    const part = role === 'status' ? null : role;
    if (column === null) return fault('cell-unclear', part);
    if (before.formula) return fault('formula', part);
    if (sheet.isLocked(row, column)) return fault('locked', part);
    cells.push({ row, column, ticket, role, expected: before.value, value: after, ...anchor });
  }
  return { cells, values: Object.fromEntries(targets.map(({ role, after }) => [role, after])) };
}

/** Parts far apart that were held against the paper: kept beside the entries, which know no such confirmation. */
function withApart(record: ReturnType<typeof entryRecord>, sheets: readonly SheetToType[]) {
  const apart = sheets.flatMap(({ ticket, accepted }): readonly JsonValue[] =>
    accepted.some(({ kind }) => kind === 'apart') ? [ticket] : [],
  );
  if (record.kind !== 'entry' || apart.length === 0) return record;
  return { ...record, body: { ...record.body, apart } };
}
