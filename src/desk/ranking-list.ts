/*
 * Which rows of a round are shown for a search and a choice, in which lists: inside the line, on it, outside, without
 * a place. It knows nothing of how they are drawn.
 */
import type { Left, RankingLook, RoundRanking, TieRows, Verdict } from './ranking';

export type Choice = 'all' | 'in' | 'out' | 'open' | 'unranked';
/** `placed`: everyone with a place in a round without a line. */
export type PartName = 'inside' | 'on-line' | 'outside' | 'placed' | 'unranked';

export interface Part {
  readonly name: PartName;
  /** Indices of rows, in their order. */
  readonly rows: readonly number[];
}

export interface RankingRow {
  readonly key: string;
  readonly ticket: string;
  readonly name: string;
  readonly unit: string;
  readonly theory: string;
  readonly practical: string;
  readonly total: string;
  /** null: none. */
  readonly rank: number | null;
  /** The tie that the row waits in. */
  readonly tie: TieRows | null;
  readonly verdict: Verdict;
  readonly moved: RoundRanking['moved'][number]['how'] | null;
  readonly left: Left | null;
}

/** The choices that can hold anybody: without a line nobody is inside or outside. */
export function choicesOf({ line }: RoundRanking): readonly Choice[] {
  return line === null ? ['all', 'open', 'unranked'] : ['all', 'in', 'out', 'open', 'unranked'];
}

/**
 * The lists that hold anybody, in order. Every word of `search` must occur in ticket, name or unit; wide and narrow,
 * large and small letters are the same. Example: "0012 安全" finds AF20240012 of 北京甲安全科技公司.
 */
export function partsOf(
  round: RoundRanking,
  units: RankingLook['units'],
  { search, choice }: { readonly search: string; readonly choice: Choice },
): readonly Part[] {
  const isMeant = searchOf(round, units, search);
  const parts = boundsOf(round).map(({ name, from, to }): Part => {
    const rows: number[] = [];
    for (let row = from; row < to; row += 1) if (isChosen(round, row, choice) && isMeant(row)) rows.push(row);
    return { name, rows };
  });
  return parts.filter(({ rows }) => rows.length > 0);
}

function boundsOf({ line, ranked, columns, ties }: RoundRanking): readonly {
  readonly name: PartName;
  readonly from: number;
  readonly to: number;
}[] {
  const unranked = { name: 'unranked', from: ranked, to: columns.key.length } as const;
  if (line === null) return [{ name: 'placed', from: 0, to: ranked }, unranked];
  const open = ties.find(({ within }) => within !== null);
  const inside = open?.at ?? Math.min(line.places, ranked);
  const outside = open === undefined ? inside : open.at + open.people;
  return [
    { name: 'inside', from: 0, to: inside },
    { name: 'on-line', from: inside, to: outside },
    { name: 'outside', from: outside, to: ranked },
    unranked,
  ];
}

function isChosen(round: RoundRanking, row: number, choice: Choice): boolean {
  if (choice === 'all') return true;
  if (choice === 'open') return tieAt(round, row) !== null;
  return round.columns.verdict[row] === choice;
}

function tieAt({ ties }: RoundRanking, row: number): TieRows | null {
  return ties.find(({ at, people }) => at <= row && row < at + people) ?? null;
}

function searchOf(
  { columns }: RoundRanking,
  units: RankingLook['units'],
  search: string,
): (row: number) => boolean {
  const wanted = fold(search).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return () => true;
  const folded = units.map(fold);
  return (row) => {
    const own = fold(`${columns.ticket[row] ?? ''} ${columns.name[row] ?? ''}`);
    const text = `${own} ${folded[columns.unit[row] ?? -1] ?? ''}`;
    return wanted.every((word) => text.includes(word));
  };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** One row as it is drawn. */
export function rowOf(round: RoundRanking, units: RankingLook['units'], row: number): RankingRow {
  const { columns, moved, left, ranked } = round;
  const place = columns.place[row] ?? 0;
  const tie = tieAt(round, row);
  return {
    key: columns.key[row] ?? '',
    ticket: columns.ticket[row] ?? '',
    name: columns.name[row] ?? '',
    unit: units[columns.unit[row] ?? -1] ?? '',
    theory: columns.theory[row] ?? '',
    practical: columns.practical[row] ?? '',
    total: columns.total[row] ?? '',
    rank: place === 0 || tie !== null ? null : place,
    tie,
    verdict: columns.verdict[row] ?? 'unranked',
    moved: moved.find(({ at }) => at === row)?.how ?? null,
    left: row < ranked ? null : (left[row - ranked] ?? null),
  };
}
