/*
 * Keys that everybody knows: open, save, print the workbook and not the page around it.
 */
import { useEffect } from 'react';
import type { Session } from './session-state';
import type { Panel } from './toolbar';

export function useKeys(session: Session, setPanel: (panel: Panel) => void): void {
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      o: () => void session.pick(),
      s: () => void session.save(),
      p: () => setPanel('print'),
    };
    const press = (event: KeyboardEvent): void => {
      const act = acts[event.key.toLowerCase()];
      if (act === undefined || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    window.addEventListener('keydown', press, true);
    return () => {
      window.removeEventListener('keydown', press, true);
    };
  }, [session, setPanel]);
}
