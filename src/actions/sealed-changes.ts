/*
 * What changed in a sealed round since it was sealed, cell by cell where the kept copy still says what stood
 * there. Whether the copy itself can be trusted is proven by its fingerprint, or by the code on paper.
 */
import { finding, type FactsOf, type Finding, type SealedChange, type Where } from '../contest/finding';
import type { ContestResult } from '../contest/result';
import { roundNames, type RoundName } from '../contest/round-name';
import { sealFingerprint } from '../contest/seal';
import {
  sealedId,
  sealLinesDiffer,
  withNamesOf,
  withoutNames,
  type SealDifference,
} from '../contest/seal-lines';
import { addressOf } from '../workbook/port';
import type { ScoreTable } from '../sheets/read-contest';
import type { SealState, Seals } from './seals';

/** Changes that a finding holds; the rest is counted. */
const MOST_TOLD = 20;

export interface SealedChanges {
  readonly because: FactsOf['sealed-round-changed']['because'];
  /** What somebody did first (marks, status, people, rules), then what followed from it (totals, ranks). */
  readonly changes: readonly SealedChange[];
  /** True where the kept copy, with the names of now, has the sealed fingerprint: its old values are the sealed ones. */
  readonly proven: boolean;
}

/** null for a round that still is what was sealed. */
export function changesSince(seal: SealState): SealedChanges | null {
  if (seal.intact) return null;
  if (seal.now === null) return { because: 'sheet-gone', changes: [], proven: false };
  const proven = sealFingerprint(withNamesOf(seal.copy, seal.now)) === seal.fingerprint;
  const differences = sealLinesDiffer(seal.copy, withoutNames(seal.now));
  const changes = differences.map(changeOf).sort((a, b) => orderOf(a) - orderOf(b));
  if (changes.length > 0) return { because: 'content', changes, proven };
  const because = sealFingerprint(seal.now) === seal.fingerprint ? 'earlier-round' : 'names';
  return { because, changes, proven };
}

/** One finding for each sealed round that changed, at the cell of its first change. */
export function sealFindings(
  seals: Seals,
  tables: Readonly<Record<RoundName, ScoreTable | null>>,
  result: ContestResult,
): readonly Finding[] {
  return roundNames.flatMap((round): readonly Finding[] => {
    const seal = seals.get(round);
    const changed = seal === undefined ? null : changesSince(seal);
    if (changed === null) return [];
    const { because, changes } = changed;
    const [first] = changes;
    const table = tables[round];
    const where = first === undefined ? {} : placeOf(first, round, table, result);
    const facts = { round, because, changes: changes.slice(0, MOST_TOLD), count: changes.length };
    return [finding('sealed-round-changed', { ...(table && { sheet: table.sheet }), ...where }, facts)];
  });
}

/** The cell that a change is about; a person's row where the sheet has no such column. */
export function placeOf(
  { ticket, field }: SealedChange,
  round: RoundName,
  table: ScoreTable | null,
  { rounds }: ContestResult,
): Where {
  const standing = rounds
    .find((one) => one.round === round)
    ?.standings.find(({ contestant }) => sealedId(contestant) === ticket);
  if (standing === undefined) return { ticket: ticket?.startsWith('#') === true ? null : ticket };
  const column = Object.entries(table?.columns ?? {}).find(([role]) => role === field)?.[1] ?? null;
  const place =
    column === null ? standing.place : { sheet: standing.place.sheet, cell: addressOf(standing.row, column) };
  return { place, ticket: standing.contestant.ticket };
}

function changeOf(one: SealDifference): SealedChange {
  switch (one.kind) {
    case 'head':
      return { ticket: null, field: one.name, before: one.before, after: one.after };
    case 'field':
      return { ticket: one.id, field: one.field, before: noneFor(one.before), after: noneFor(one.after) };
    case 'came':
      return { ticket: one.id, field: 'sheet', before: null, after: 'present' };
    case 'went':
      return { ticket: one.id, field: 'sheet', before: 'present', after: null };
  }
}

/** The sealed text writes - where there is nothing. */
function noneFor(text: string): string | null {
  return text === '-' ? null : text;
}

const followed: ReadonlySet<string> = new Set(['entered', 'attended', 'scored', 'places']);

/** Smaller first: what was done before what followed from it. */
function orderOf({ ticket, field }: SealedChange): number {
  if (field === 'theory' || field === 'practical') return 0;
  if (field === 'sheet') return 1;
  if (field === 'status') return 2;
  if (ticket === null) return followed.has(field) ? 4 : 3;
  return field === 'rank' ? 6 : 5;
}
