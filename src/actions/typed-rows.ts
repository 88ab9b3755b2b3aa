/*
 * What stands on a score sheet, taken as somebody's typing of the papers: a value for each part of each row, read
 * as strictly as it was typed. What the marks decide, and who typed them, is not known here.
 */
import { foldText } from '../contest/cell-text';
import { readEntry } from '../contest/entry';
import { entryParts, type EntryValue, type EntryValues } from '../contest/entry-value';
import type { Part } from '../contest/finding';
import { readMark } from '../contest/mark';
import type { Place, Raw } from '../contest/raw';
import type { ScoreColumn, ScoreRows, SheetRow } from '../contest/rows';
import type { Settings } from '../contest/settings';
import type { RoundResult, Status } from '../contest/standing';
import { declaredByScoreCell } from '../contest/status-word';
import { readTicket } from '../contest/ticket';

/** Statuses that no pair of marks decides: nothing is typed twice. */
export type SettledStatus = Extract<Status, 'withdrawn' | 'cancelled' | 'disqualified'>;

export interface TypedRow {
  readonly row: number;
  /** null where the row's person has none, or cannot be told. */
  readonly ticket: string | null;
  readonly place: Place;
  readonly settled: SettledStatus | null;
  /** null where a part holds neither a number nor 缺考 nor nothing. */
  readonly values: EntryValues | null;
  readonly unreadable: readonly { readonly part: Part; readonly place: Place }[];
  /** True where nothing was typed at all. */
  readonly isBlank: boolean;
}

/**
 * The rows of one sheet in their order, people on two rows twice. `result` is that sheet's round, for who the
 * people are. A number that cannot be a mark (187, 87.555) is a value all the same: it was typed so.
 */
export function typedRows(rows: ScoreRows, result: RoundResult, settings: Settings): readonly TypedRow[] {
  const standings = new Map(result.standings.map((standing) => [standing.row, standing]));
  return rows.rows.map((row): TypedRow => {
    const standing = standings.get(row.row);
    const ticket = standing === undefined ? readTicket(row.value('ticket')) : standing.contestant.ticket;
    const { status } = readEntry(row, ticket, settings);
    const read = {
      theory: valueOf(row, 'theory', status, settings),
      practical: valueOf(row, 'practical', status, settings),
    };
    const { theory, practical } = read;
    return {
      row: row.row,
      ticket,
      place: row.place('ticket'),
      settled: settledIn(standing?.status) ?? settledIn(status),
      values: theory === null || practical === null ? null : { theory, practical },
      unreadable: entryParts.flatMap((part) =>
        read[part] === null ? [{ part, place: row.place(part) }] : [],
      ),
      isBlank: theory === 'blank' && practical === 'blank',
    };
  });
}

function settledIn(status: Status | undefined): SettledStatus | null {
  return status === 'withdrawn' || status === 'cancelled' || status === 'disqualified' ? status : null;
}

function valueOf(
  row: SheetRow<ScoreColumn>,
  part: Part,
  status: Status,
  settings: Settings,
): EntryValue | null {
  const value = typedValue(row.value(part), part, settings);
  if (status === 'absent') return 'absent';
  return status === 'partly-absent' && value === 'blank' ? 'absent' : value;
}

/** A number as somebody types it: "９０", ".5", "85.5分". */
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)分?$/u;
/** Beyond this a number is a slip that no score sheet ever meant. */
const MOST_DIGITS = 12;

/**
 * What one cell, or one word on the command line, says; null for what is neither a number nor 缺考 nor nothing.
 * Example, two decimals: "87.50" is 8750, "-" is blank, "缺考" is absent, 187 is 18700 and a fault of the entry.
 */
export function typedValue(raw: Raw, part: Part, settings: Settings): EntryValue | null {
  const read = readMark(raw, part, {}, settings);
  if (read.kind === 'mark') return { kind: 'mark', mark: read.mark };
  if (read.kind === 'nothing') return 'blank';
  if (read.kind === 'word') {
    const declared = declaredByScoreCell(read.text);
    return declared.kind === 'status' && declared.status === 'absent' ? 'absent' : null;
  }
  if (raw.kind !== 'text' && (raw.kind !== 'number' || raw.percent)) return null;
  const digits = foldText(raw.text).replace(/−/gu, '-');
  if (!number.test(digits) || digits.length > MOST_DIGITS) return null;
  return { kind: 'mark', mark: Number(digits.replace(/分$/u, '')) * 10 ** settings.markDecimals };
}
