/*
 * Where the focus goes on when what had it is gone: back to the button that asked for a preview, or into the page that
 * was asked for. It moves no focus that somebody still has.
 */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { DeskState } from '../../desk/desk';

/** True where the element with the focus was taken away or hidden. */
export function isFocusLost(): boolean {
  const { activeElement: active, body } = document;
  return active === null || active === body || (active instanceof HTMLElement && !isSeen(active));
}

function isSeen(element: HTMLElement): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}

/** After a preview was put away, or the ending of an act. `main` takes the focus where the button is gone. */
export function useFocusBack(
  { busy, prepared, ended }: DeskState,
  main: RefObject<HTMLElement | null>,
): void {
  const opener = useRef<Element | null>(null);
  const isBusy = busy !== null;
  const isOver = prepared !== null || ended !== null;
  useLayoutEffect(() => {
    if (isBusy && !isOver) opener.current = document.activeElement;
  }, [isBusy, isOver]);
  const wasOver = useRef(false);
  useEffect(() => {
    if (isBusy) return;
    if (wasOver.current && !isOver && isFocusLost()) {
      const { current: button } = opener;
      const seen = button instanceof HTMLElement && button !== document.body && isSeen(button);
      (seen ? button : main.current)?.focus();
    }
    wasOver.current = isOver;
  }, [isBusy, isOver, main]);
}
