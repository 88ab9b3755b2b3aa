/*
 * Which columns last year's roster and score sheets had, in what order and under which headings, so that
 * the new ones look familiar. People are not read here; what the new sheets look like is decided in
 * reports/forms/.
 */
import type { RoundName } from '../contest/round-name';
import type { RosterSlot } from '../reports/forms/roster-form';
import type { ScoreRole, ScoreSlot } from '../reports/forms/score-form';
import type { RosterHeading } from '../text/form-words';
import { readPersonHead, type Head } from '../sheets/claim';
import type { ReadContest, SheetTable } from '../sheets/read-contest';
import { roundIn } from '../sheets/round-word';
import { tablesOf } from '../sheets/table';
import type { Snapshot } from '../workbook/port';

/** null: there is nothing to keep, our own columns hold. */
export interface LastLayout {
  readonly roster: readonly RosterSlot[] | null;
  readonly scores: readonly ScoreSlot[] | null;
}

/** Columns that a score sheet gains where last year's had none: nobody has to fill them. */
const gained: readonly ScoreRole[] = ['status', 'total', 'rank', 'advance'];

/**
 * The layout of last year's sheets. A roster keeps exactly its columns and gains 准考证号; a score sheet
 * (that of the earliest round) gains 准考证号, 状态, 综合成绩, 名次, 是否晋级 where it lacks them. Columns
 * that nobody reads are kept by their heading.
 */
export function lastLayout(last: Snapshot, { roster, tables }: ReadContest): LastLayout {
  const scores = tables.preliminary ?? tables.semifinal ?? tables.final;
  const round: RoundName | null = tables.preliminary === null ? null : 'preliminary';
  return {
    roster: roster === null ? null : withTicket(slotsOf<RosterHeading>(last, roster, 'education', null)),
    scores: scores === null ? null : withGained(withTicket(slotsOf<ScoreRole>(last, scores, 'seq', round))),
  };
}

interface Slot<Role extends string> {
  readonly role: Role | null;
  readonly heading: string | null;
}

/** `extra`: a role of our forms that the table does not list by itself. */
function slotsOf<Role extends string>(
  last: Snapshot,
  table: SheetTable<string>,
  extra: Role & ('education' | 'seq'),
  round: RoundName | null,
): readonly Slot<Role>[] {
  const roles = new Map(Object.entries(table.columns).map(([role, column]) => [column, role as Role]));
  const used = new Set<string>();
  const slots: Slot<Role>[] = [];
  for (const head of headsOf(last, table)) {
    const listed = roles.get(head.column) ?? null;
    const role = listed ?? (readsAs(head, extra) && !used.has(extra) ? extra : null);
    const heading = role === null ? strangeHeading(head) : knownHeading(head, role, round);
    if (role === null && heading === null) continue;
    if (role !== null) used.add(role);
    slots.push({ role, heading });
  }
  return slots;
}

function headsOf(last: Snapshot, { sheetId, headerRow, columns }: SheetTable<string>): readonly Head[] {
  const sheet = last.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) return [];
  const wanted = Object.values(columns).filter((column) => column !== null);
  const table = tablesOf(sheet).find(
    ({ block, left, right }) =>
      block.last === headerRow && wanted.every((column) => left <= column && column <= right),
  );
  return table?.block.heads ?? [];
}

function readsAs({ column, own }: Head, role: string): boolean {
  const { roles } = readPersonHead({ column, own, above: '' });
  return roles.length === 1 && roles[0] === role;
}

/**
 * Last year's words, where they say the same without a group head above them, name no other round and
 * state no weight or full mark that could have changed.
 */
function knownHeading(head: Head, role: string, round: RoundName | null): string | null {
  const named = roundIn(head.own);
  const dated = /\d/u.test(head.own) || (named !== null && named !== round);
  return readsAs(head, role) && !dated ? head.own.trim() : null;
}

/** A column of the office's own, under words that no column of ours goes by; null where there are none. */
function strangeHeading({ column, own, above }: Head): string | null {
  const ways = [own, `${above}${own}`];
  return (
    ways.find((way) => way !== '' && readPersonHead({ column, own: way, above: '' }).roles.length === 0) ??
    null
  );
}

function withTicket<Role extends string>(slots: readonly Slot<Role>[]): readonly Slot<Role | 'ticket'>[] {
  if (slots.some(({ role }) => role === 'ticket')) return slots;
  const after = slots.findIndex(({ role }) => role === 'seq') + 1;
  return [...slots.slice(0, after), { role: 'ticket', heading: null }, ...slots.slice(after)];
}

function withGained(slots: readonly ScoreSlot[]): readonly ScoreSlot[] {
  const lacking = gained
    .filter((role) => !slots.some((slot) => slot.role === role))
    .map((role): ScoreSlot => ({ role, heading: null }));
  const remark = slots.findIndex(({ role }) => role === 'remark');
  const at = remark < 0 ? slots.length : remark;
  return [...slots.slice(0, at), ...lacking, ...slots.slice(at)];
}
