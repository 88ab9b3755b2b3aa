/*
 * The typing that goes on in this pane, whichever page is looked at: one for the workbook, with what is not written yet
 * kept for the session.
 */
import { useEffect, useSyncExternalStore } from 'react';
import { openTyping, type Keeping, type TypingState, type TypingStore } from '../../../desk/typing-store';
import type { ViewProps } from '../../view';

let open: { readonly workbook: string; readonly store: TypingStore } | null = null;

export function useTyping({ desk, look, by, round }: ViewProps): readonly [TypingStore, TypingState] {
  if (open?.workbook !== look.workbook) {
    const first = round ?? look.rounds[0]?.round ?? 'preliminary';
    open = { workbook: look.workbook, store: openTyping(desk, first, keepingFor(look.workbook)) };
  }
  const { store } = open;
  useEffect(() => {
    store.moveTo(desk);
  }, [store, desk]);
  useEffect(() => {
    store.sit({ by });
  }, [store, by]);
  useEffect(() => {
    if (round !== null) store.sit({ round });
  }, [store, round]);
  const state = useSyncExternalStore(store.subscribe, store.state);
  useEffect(() => {
    void store.refresh();
  }, [store, look, state.round]);
  return [store, state];
}

const KEY = 'dengbang.typing';

/** Storage that is refused, or full, keeps nothing: what waits is then in this page alone. */
function keepingFor(workbook: string): Keeping {
  const key = `${KEY}:${workbook}`;
  return {
    read() {
      try {
        return sessionStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(text) {
      try {
        if (text === null) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, text);
      } catch {
        // As above.
      }
    },
  };
}
