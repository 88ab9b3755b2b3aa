/*
 * Groups cells that are alike into rectangles, so that Excel is told once per rectangle and not once per
 * cell. What makes cells alike is the caller's.
 */
import type { Area } from '../port';
import { areaAddress } from './range';

interface Run {
  readonly left: number;
  readonly right: number;
  readonly key: string;
}

/**
 * Rectangles by key, from a table of keys; null belongs to none. Equal runs in neighbouring rows become one.
 * Example: [["a", "a"], ["a", "a"], ["b", null]] -> a: A1:B2, b: A3.
 */
export function rectangles(
  rows: readonly (readonly (string | null)[])[],
): ReadonlyMap<string, readonly Area[]> {
  const done = new Map<string, Area[]>();
  let open = new Map<string, Area>();
  const close = (area: Area, key: string): void => {
    const known = done.get(key);
    if (known === undefined) done.set(key, [area]);
    else known.push(area);
  };
  rows.forEach((row, i) => {
    const next = new Map<string, Area>();
    for (const { left, right, key } of runsOf(row)) {
      const name = `${left}-${right}-${key}`;
      const above = open.get(name);
      next.set(
        name,
        above === undefined ? { top: i + 1, left, bottom: i + 1, right } : { ...above, bottom: i + 1 },
      );
      open.delete(name);
    }
    for (const [name, area] of open) close(area, keyOf(name));
    open = next;
  });
  for (const [name, area] of open) close(area, keyOf(name));
  return done;
}

function keyOf(name: string): string {
  return name.replace(/^\d+-\d+-/, '');
}

function runsOf(row: readonly (string | null)[]): readonly Run[] {
  const runs: Run[] = [];
  row.forEach((key, i) => {
    const last = runs.at(-1);
    if (key === null) return;
    if (last !== undefined && last.key === key && last.right === i) {
      runs[runs.length - 1] = { ...last, right: i + 1 };
    } else runs.push({ left: i + 1, right: i + 1, key });
  });
  return runs;
}

/** Excel cuts lists of addresses at 8 192 characters; shorter ones are read faster. */
const ADDRESS_LIMIT = 2000;

/** Addresses of many areas, joined by commas into as few lists as may be. */
export function addressLists(areas: readonly Area[]): readonly string[] {
  return joinLists(areas.map(areaAddress));
}

export function joinLists(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last === undefined || last.length + address.length >= ADDRESS_LIMIT) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}
