/*
 * Going through a long list by keys: one row at a time is reached by Tab; arrow keys, Home and End move to others,
 * drawn or not.
 */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Item } from './list-items';

export interface Moves {
  /** Index of the item that Tab reaches. */
  readonly active: number;
  readonly show: { current: ((index: number, where: 'auto' | 'center') => void) | null };
  /** Makes the row at or before an item the active one, and brings it into sight. */
  to(index: number, where: 'auto' | 'center'): void;
  keyDown(event: KeyboardEvent): void;
}

export function useMoves(items: readonly Item[], list: { readonly current: HTMLElement | null }): Moves {
  const show = useRef<Moves['show']['current']>(null);
  const wanted = useRef<'auto' | 'center' | null>(null);
  const [key, setKey] = useState<string | null>(null);
  const found = items.findIndex((item) => item.key === key);
  const active = found < 0 ? items.findIndex(isRow) : found;
  useEffect(() => {
    const where = wanted.current;
    const item = items[active];
    if (where === null || item === undefined || item.kind !== 'row') return;
    wanted.current = null;
    list.current?.querySelector<HTMLElement>(`[data-row="${item.row}"]`)?.focus({ preventScroll: true });
    show.current?.(active, where);
  });
  const to = (index: number, where: 'auto' | 'center'): void => {
    const item = items[index];
    if (item === undefined) return;
    wanted.current = where;
    setKey(item.key);
  };
  const step = (from: number, by: 1 | -1): number => {
    let index = from;
    while (items[index] !== undefined && items[index]?.kind !== 'row') index += by;
    return items[index] === undefined ? active : index;
  };
  return {
    active,
    show,
    to: (index, where) => {
      to(items.slice(0, index + 1).some(isRow) ? step(index, -1) : step(index, 1), where);
    },
    keyDown: (event) => {
      const next = {
        ArrowDown: () => step(active + 1, 1),
        ArrowUp: () => step(active - 1, -1),
        Home: () => step(0, 1),
        End: () => step(items.length - 1, -1),
      }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      to(next(), 'auto');
    },
  };
}

const isRow = ({ kind }: Item): boolean => kind === 'row';
