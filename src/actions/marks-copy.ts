/*
 * The marks as they stood at the last calculation: per round and person the cells that decide. Texts that are
 * neither a number nor a status word are kept as a short digest only: a remark may name anyone.
 */
import { foldText, saysNothing } from '../contest/cell-text';
import { parseDecimal } from '../contest/decimal';
import type { JsonValue } from '../contest/journal-chain';
import { textOf } from '../contest/raw';
import { fingerprintOf } from '../contest/review';
import { roundNames, type RoundName } from '../contest/round-name';
import type { ContestRows, ScoreColumn, SheetRow } from '../contest/rows';
import { declaredByScoreCell } from '../contest/status-word';
import { readTicket } from '../contest/ticket';

export const markParts = [
  'theory',
  'practical',
  'status',
  'remark',
] as const satisfies readonly ScoreColumn[];
export type MarkPart = (typeof markParts)[number];

/** One person's cells in the order of `markParts`. */
export interface MarkLine {
  /** Names the person inside the round: the ticket, else a digest of name and unit; twice the same: counted. */
  readonly key: string;
  /** null for a person without a ticket. */
  readonly ticket: string | null;
  readonly texts: readonly string[];
}

/** null: the workbook had no such round. */
export type MarksCopy = Readonly<Record<RoundName, readonly MarkLine[] | null>>;

/** Before the digest of a text that is not kept. */
export const DIGEST = '#';

/** Texts about to be written, by "sheet!F18". */
export type Writes = ReadonlyMap<string, string>;

/** What stands on the sheets now, or will once `writes` are done, with the row of each person. */
export function marksOf(
  rows: ContestRows,
  writes: Writes = new Map(),
): Readonly<Record<RoundName, readonly (MarkLine & { readonly row: SheetRow<ScoreColumn> })[] | null>> {
  const of = (round: RoundName) => {
    const seen = new Map<string, number>();
    return (
      rows.rounds[round]?.rows.map((row) => {
        const ticket = readTicket(row.value('ticket'));
        const name =
          ticket ?? DIGEST + fingerprintOf(`${textOf(row.value('name'))}|${textOf(row.value('unit'))}`);
        const count = (seen.get(name) ?? 0) + 1;
        seen.set(name, count);
        const key = count === 1 ? name : `${name}/${count}`;
        const textAt = (part: MarkPart): string => {
          const { sheet, cell } = row.place(part);
          return keptText(writes.get(`${sheet}!${cell}`) ?? textOf(row.value(part)));
        };
        return { key, ticket, texts: markParts.map(textAt), row };
      }) ?? null
    );
  };
  return { preliminary: of('preliminary'), semifinal: of('semifinal'), final: of('final') };
}

const LONGEST_MARK = 9;

/** "87.5" for 87.5 and for "87.50", a status word as it is written, "#1f2e3d4c" for any other text. */
function keptText(written: string): string {
  const text = foldText(written);
  if (saysNothing(text)) return '';
  // A longer number is no mark, and may be somebody's phone.
  if (text.length <= LONGEST_MARK && parseDecimal(text) !== null) {
    return text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
  }
  const declared = declaredByScoreCell(text);
  return declared.kind === 'nothing' ? DIGEST + fingerprintOf(text) : text;
}

/** The copy to keep. `kept`: rounds that were not calculated this time keep what was copied before. */
export function marksJson(marks: MarksCopy, kept: MarksCopy | null, round: RoundName | null): JsonValue {
  const of = (one: RoundName) => (round === null || round === one || kept === null ? marks : kept)[one];
  return Object.fromEntries(
    roundNames.map((one) => [
      one,
      of(one)?.map(({ key, ticket, texts }): JsonValue => [key, ticket, ...texts]) ?? null,
    ]),
  );
}

/** The copy with the cells of `writes` as they will be: what we write ourselves is nobody's edit. */
export function withWritten(kept: MarksCopy, marks: ReturnType<typeof marksOf>, writes: Writes): MarksCopy {
  const of = (round: RoundName): readonly MarkLine[] | null => {
    const now = new Map(marks[round]?.map((line) => [line.key, line]));
    return (
      kept[round]?.map((line) => {
        const after = now.get(line.key);
        if (after === undefined) return line;
        const texts = markParts.map((part, at) => {
          const { sheet, cell } = after.row.place(part);
          return (writes.has(`${sheet}!${cell}`) ? after : line).texts[at] ?? '';
        });
        return { ...line, texts };
      }) ?? null
    );
  };
  return { preliminary: of('preliminary'), semifinal: of('semifinal'), final: of('final') };
}

/** The copy with the people whom an act puts on a sheet that was copied: who was called up is nobody's edit. */
export function withAdded(kept: MarksCopy, added: Readonly<Record<RoundName, readonly string[]>>): MarksCopy {
  const of = (round: RoundName): readonly MarkLine[] | null => {
    const lines = added[round].map((ticket) => ({ key: ticket, ticket, texts: markParts.map(() => '') }));
    return kept[round]?.concat(lines) ?? null;
  };
  return { preliminary: of('preliminary'), semifinal: of('semifinal'), final: of('final') };
}

/** What was kept; null where it is no such copy. */
export function marksFrom(json: JsonValue): MarksCopy | null {
  if (typeof json !== 'object' || json === null) return null;
  const of = (round: RoundName): readonly MarkLine[] | null => {
    const lines: unknown = Object.entries(json).find(([name]) => name === round)?.[1];
    return Array.isArray(lines) ? lines.flatMap(lineOf) : null;
  };
  return { preliminary: of('preliminary'), semifinal: of('semifinal'), final: of('final') };
}

function lineOf(line: unknown): readonly MarkLine[] {
  if (!Array.isArray(line)) return [];
  const [key, ticket, ...texts] = line.map((one) => (one === null ? null : String(one)));
  if (key === undefined || key === null) return [];
  return [{ key, ticket: ticket ?? null, texts: texts.map((text) => text ?? '') }];
}
