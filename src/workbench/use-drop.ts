/*
 * A file that is dropped anywhere on the page is opened.
 */
import { useEffect, useState } from 'react';
import { pickDropped } from './files';
import type { Session } from './session-state';

/** True while a file is held over the page. */
export function useDrop(session: Session): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const carries = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const out = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!carries(event) || event.dataTransfer === null) return;
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      event.stopPropagation();
      void session.take(pickDropped(event.dataTransfer));
    };
    // Before the grid hears of it.
    window.addEventListener('dragover', over, true);
    window.addEventListener('dragleave', out, true);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragover', over, true);
      window.removeEventListener('dragleave', out, true);
      window.removeEventListener('drop', drop, true);
    };
  }, [session]);
  return isOver;
}
