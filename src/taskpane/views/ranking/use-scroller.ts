/*
 * What scrolls a list: the nearest box around it that does, or the page itself; and how far down in it the list begins.
 */
import { useLayoutEffect, useState, type RefObject } from 'react';

export interface Scroller {
  readonly box: HTMLElement | Window;
  /** Pixels from the beginning of what is scrolled to the list. */
  readonly margin: number;
}

/** null until the list is on the page. */
export function useScroller(list: RefObject<HTMLElement | null>): Scroller | null {
  const [scroller, setScroller] = useState<Scroller | null>(null);
  // After every drawing: what stands above the list may have grown.
  useLayoutEffect(() => {
    const element = list.current;
    // A page of the pane that is not in hand has no size.
    if (element === null || element.offsetParent === null) return;
    const box = boxAround(element);
    const top = element.getBoundingClientRect().top;
    const margin = Math.round(
      box instanceof Window
        ? top + box.scrollY
        : top - box.getBoundingClientRect().top - box.clientTop + box.scrollTop,
    );
    setScroller((before) => (before?.box === box && before.margin === margin ? before : { box, margin }));
  });
  return scroller;
}

function boxAround(element: HTMLElement): HTMLElement | Window {
  for (let box = element.parentElement; box !== null && box !== document.body; box = box.parentElement) {
    if (/^(?:auto|scroll|overlay)$/u.test(getComputedStyle(box).overflowY)) return box;
  }
  return window;
}
