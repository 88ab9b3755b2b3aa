/*
 * Counts what was written while the page is open, so that a form starts empty after its act was done, and only then.
 */
import { useEffect, useState } from 'react';
import type { Desk } from '../../../desk/desk';

export function useWrites(desk: Desk): number {
  const [writes, setWrites] = useState(0);
  useEffect(() => {
    let last = desk.state().ended;
    return desk.subscribe(() => {
      const { ended } = desk.state();
      if (ended !== last && ended?.kind === 'written') setWrites((count) => count + 1);
      last = ended;
    });
  }, [desk]);
  return writes;
}
