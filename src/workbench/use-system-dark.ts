/*
 * Whether the system is dark now.
 */
import { useSyncExternalStore } from 'react';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

export function useSystemDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      dark.addEventListener('change', changed);
      return () => {
        dark.removeEventListener('change', changed);
      };
    },
    () => dark.matches,
  );
}
