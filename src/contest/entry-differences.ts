/*
 * Two whole lists of typed score sheets side by side: who was typed differently, by one only, or twice. Which of
 * the two is right is for whoever holds the paper.
 */
import { differingParts, entryParts, type EntryValue, type EntryValues, sameValue } from './entry-value';
import type { Part } from './finding';
import { compareText } from './text-order';

/** A sheet as it was typed; the place in the list is the place on the pile. */
export interface ListedEntry {
  readonly ticket: string;
  readonly by: string;
  readonly values: EntryValues;
}

export type ListSide = 'a' | 'b';

export type ListDifference =
  | {
      readonly kind: 'differs';
      readonly ticket: string;
      readonly parts: readonly { readonly part: Part; readonly a: EntryValue; readonly b: EntryValue }[];
      readonly by: Readonly<Record<ListSide, string>>;
      /** The neighbour on the pile whose values stand here in the other list: rows swapped? null: no such neighbour. */
      readonly swappedWith: string | null;
    }
  | { readonly kind: 'only-in-one'; readonly ticket: string; readonly side: ListSide; readonly by: string }
  /** Held back in that list: which of its sheets counts nobody has said. */
  | {
      readonly kind: 'typed-twice';
      readonly ticket: string;
      readonly side: ListSide;
      readonly by: readonly string[];
    };

/**
 * Every difference between two lists, in ticket order. Marks count in 1/10^成绩小数位; blank, 0 and 缺考 differ.
 * The lists may stand in any order; only for the hint do neighbours matter, in either list.
 *
 * Example: 240 sheets of which one has 87.5 and 78.5 in theory: one difference, with that ticket, that part, both
 * values and both names. Two neighbours with each other's values: two differences, each naming the other.
 */
export function differences(a: readonly ListedEntry[], b: readonly ListedEntry[]): readonly ListDifference[] {
  const [left, right] = [byTicket(a), byTicket(b)];
  const tickets = [...new Set([...left.keys(), ...right.keys()])].sort(compareText);
  const found = tickets.flatMap((ticket) => compareTicket(ticket, left.get(ticket), right.get(ticket)));
  const apart = new Set(found.flatMap((one) => (one.kind === 'differs' ? [one.ticket] : [])));
  const isSwapped = (one: string, other: string): boolean =>
    apart.has(other) && isExchange(left, right, one, other);
  return found.map((one) => {
    if (one.kind !== 'differs') return one;
    const near = [...neighbours(a, one.ticket), ...neighbours(b, one.ticket)];
    return { ...one, swappedWith: near.find((other) => isSwapped(one.ticket, other)) ?? null };
  });
}

type Piles = ReadonlyMap<string, readonly ListedEntry[]>;

function byTicket(list: readonly ListedEntry[]): Piles {
  const piles = new Map<string, ListedEntry[]>();
  for (const entry of list) {
    const pile = piles.get(entry.ticket);
    if (pile === undefined) piles.set(entry.ticket, [entry]);
    else pile.push(entry);
  }
  return piles;
}

function compareTicket(
  ticket: string,
  a: readonly ListedEntry[] = [],
  b: readonly ListedEntry[] = [],
): readonly ListDifference[] {
  const sides = [
    ['a', a],
    ['b', b],
  ] as const;
  const twice = sides.flatMap(([side, list]): readonly ListDifference[] =>
    list.length > 1 ? [{ kind: 'typed-twice', ticket, side, by: list.map(({ by }) => by) }] : [],
  );
  const [one, other] = [a[0], b[0]];
  if (one === undefined || other === undefined) {
    const alone = sides.flatMap(([side, [entry]]): readonly ListDifference[] =>
      entry === undefined ? [] : [{ kind: 'only-in-one', ticket, side, by: entry.by }],
    );
    return [...alone, ...twice];
  }
  if (twice.length > 0) return twice;
  const parts = differingParts(one.values, other.values).map((part) => ({
    part,
    a: one.values[part],
    b: other.values[part],
  }));
  if (parts.length === 0) return [];
  return [{ kind: 'differs', ticket, parts, by: { a: one.by, b: other.by }, swappedWith: null }];
}

function isExchange(left: Piles, right: Piles, one: string, other: string): boolean {
  const crosswise = (from: string, to: string): boolean => {
    const [a, b] = [left.get(from)?.[0], right.get(to)?.[0]];
    return (
      a !== undefined &&
      b !== undefined &&
      entryParts.every((part) => sameValue(a.values[part], b.values[part]))
    );
  };
  return crosswise(one, other) && crosswise(other, one);
}

function neighbours(list: readonly ListedEntry[], ticket: string): readonly string[] {
  const at = list.findIndex((entry) => entry.ticket === ticket);
  if (at < 0) return [];
  return [list[at - 1], list[at + 1]].flatMap((entry) => (entry === undefined ? [] : [entry.ticket]));
}
