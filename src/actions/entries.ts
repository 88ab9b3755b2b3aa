/*
 * 二次录入 as the ledger keeps it: acts of people on score sheets, batch by batch, and the state of every sheet
 * folded from them. What may be done in which state is decided in contest/second-entry.ts.
 */
import {
  emptySheet,
  type EntryAct,
  type EntrySide,
  type Hand,
  type SheetEntry,
} from '../contest/double-entry';
import { entryParts, type EntryValue, type FullMarks } from '../contest/entry-value';
import { type EntriesByTicket, fullMarksOf } from '../contest/held-sheets';
import type { JsonValue } from '../contest/journal-chain';
import type { RoundName } from '../contest/round-name';
import { step } from '../contest/second-entry';
import type { Settings } from '../contest/settings';
import type { Ledger } from './ledger';
import type { Chained } from './round-act';

export interface EntryEvent {
  readonly ticket: string;
  readonly act: EntryAct;
}

export interface EntryLog {
  readonly entries: EntriesByTicket;
  /** Events that could not be read, or that their state does not allow: they count for nothing. */
  readonly ignored: number;
}

/** The state of every score sheet of the round that somebody began to type. Marks count in 1/10^成绩小数位. */
export function entriesOf(
  ledger: Pick<Ledger, 'records'>,
  round: RoundName,
  settings: Settings,
): EntriesByTicket {
  return readEntries(ledger, round, settings).entries;
}

export function readEntries(
  { records }: Pick<Ledger, 'records'>,
  round: RoundName,
  settings: Settings,
): EntryLog {
  let ignored = 0;
  const full = fullMarksOf(settings);
  const entries = new Map<string, SheetEntry>();
  for (const { kind, body } of records) {
    if (kind !== 'entry' || body.round !== round) continue;
    for (const event of eventsIn(body, settings.markDecimals)) {
      const done = event === null ? null : step(entries.get(event.ticket) ?? emptySheet, event.act, full);
      if (event === null || done === null || 'refused' in done) ignored += 1;
      else entries.set(event.ticket, done.sheet);
    }
  }
  return { entries, ignored };
}

/** The sheets with these events added; none of them may be refused. */
export function withEvents(
  entries: EntriesByTicket,
  events: readonly EntryEvent[],
  full: FullMarks,
): EntriesByTicket {
  const after = new Map(entries);
  for (const { ticket, act } of events) {
    const done = step(after.get(ticket) ?? emptySheet, act, full);
    if ('refused' in done) throw new Error(`${act.act} of a sheet was refused: ${done.refused.code}`);
    after.set(ticket, done.sheet);
  }
  return after;
}

/** One batch as it goes into the ledger: tickets, marks and the names of those who typed. */
export function entryRecord(
  { round, by, at }: { readonly round: RoundName; readonly by: string; readonly at: string },
  events: readonly EntryEvent[],
  { markDecimals }: Pick<Settings, 'markDecimals'>,
): Chained {
  return { kind: 'entry', body: { round, by, at, decimals: markDecimals, events: events.map(jsonOf) } };
}

function jsonOf({ ticket, act }: EntryEvent): JsonValue {
  const head = { ticket, who: act.by.who, act: act.act };
  switch (act.act) {
    case 'enter':
    case 'retype':
      return {
        ...head,
        part: act.part,
        value: typeof act.value === 'string' ? act.value : act.value.mark,
      };
    case 'accept-warning':
      return { ...head, part: act.warning.part, warning: act.warning.kind };
    case 'resolve':
      return { ...head, keep: act.keep };
    case 'finish':
    case 'discard':
      return head;
  }
}

type JsonObject = Readonly<Record<string, JsonValue>>;

/** null for an event that says nothing that can be done. */
function eventsIn(body: JsonObject, decimals: number): readonly (EntryEvent | null)[] {
  const { events, at } = body;
  const then = typeof body.decimals === 'number' ? body.decimals : decimals;
  if (!Array.isArray(events) || typeof at !== 'string') return [null];
  // Elements of a list of JSON values are such values.
  return (events as readonly JsonValue[]).map((one) => eventFrom(one, at, 10 ** (decimals - then)));
}

function eventFrom(event: JsonValue, at: string, factor: number): EntryEvent | null {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return null;
  const { ticket, who, ...rest } = event as JsonObject;
  if (typeof ticket !== 'string' || typeof who !== 'string') return null;
  const act = actFrom(rest, { who, at }, factor);
  return act === null ? null : { ticket, act };
}

const sides: readonly (EntrySide | 'neither')[] = ['first', 'second', 'neither'];

function actFrom({ act, ...rest }: JsonObject, by: Hand, factor: number): EntryAct | null {
  const part = entryParts.find((one) => one === rest.part);
  if (act === 'finish' || act === 'discard') return { act, by };
  if (act === 'resolve') {
    const keep = sides.find((one) => one === rest.keep);
    return keep === undefined ? null : { act, by, keep };
  }
  if (part === undefined) return null;
  if (act === 'accept-warning') {
    const kind = (['blank', 'zero'] as const).find((one) => one === rest.warning);
    return kind === undefined ? null : { act, by, warning: { part, kind } };
  }
  const value = valueFrom(rest.value, factor);
  return value !== null && (act === 'enter' || act === 'retype') ? { act, by, part, value } : null;
}

/** A mark that has more decimals than the settings allow now is no whole count, which is an error of the entry. */
function valueFrom(value: JsonValue | undefined, factor: number): EntryValue | null {
  if (value === 'absent' || value === 'blank') return value;
  if (typeof value !== 'number') return null;
  return { kind: 'mark', mark: factor < 1 ? value / Math.round(1 / factor) : value * factor };
}
