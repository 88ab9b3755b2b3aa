/*
 * Numbers that look random and are the same on every computer for the same seed. mulberry32 (Tommy
 * Ettinger, public domain): 32 bits of state, fast, good enough for invented people; never for a draw that
 * decides anything.
 */

/** FNV-1a over UTF-16 units: a 32-bit state from any seed and any keys. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** A stream of its own for every purpose, so that what one person draws never shifts what another gets. */
export function randomFor(seed: string, ...keys: readonly (string | number)[]): Random {
  let state = hashOf([seed, ...keys].join('\n'));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return { next, between, pick: (list) => list[between(0, list.length - 1)] ?? list[0] };
}
