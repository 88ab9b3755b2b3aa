/*
 * F6 goes from the bar to the sheets to the pane and round again, Shift+F6 backwards, each to where the focus was
 * last: within the sheets Tab goes from cell to cell, and by keyboard nobody would come out again.
 */
import { useEffect } from 'react';

/** In the order of the page; what is a side carries it with a name of its own. */
const SIDES = '[data-side]';
const FOCUSABLE = 'button, input, textarea, select, [contenteditable=true], [tabindex="0"]';

export function useSides(): void {
  useEffect(() => {
    const last = new WeakMap<Element, HTMLElement>();
    const remember = ({ target }: FocusEvent): void => {
      const side = target instanceof HTMLElement ? target.closest(SIDES) : null;
      if (side !== null && target instanceof HTMLElement) last.set(side, target);
    };
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const sides = [...document.querySelectorAll(SIDES)].filter(isSeen);
      const now = sides.findIndex((side) => side.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = sides[(Math.max(now, 0) + step + sides.length) % sides.length];
      if (next === undefined) return;
      const before = last.get(next);
      const wanted = before?.isConnected === true && isSeen(before) ? before : firstIn(next);
      wanted?.focus();
    };
    window.addEventListener('focusin', remember, true);
    window.addEventListener('keydown', press, true);
    return () => {
      window.removeEventListener('focusin', remember, true);
      window.removeEventListener('keydown', press, true);
    };
  }, []);
}

function isSeen(element: Element): boolean {
  return getComputedStyle(element).visibility !== 'hidden';
}

/** In the sheets the editor of the cell, which takes the keys; elsewhere whatever comes first. */
function firstIn(side: Element): HTMLElement | null {
  const cell = side.querySelector<HTMLElement>('[data-u-comp=editor][contenteditable=true]');
  return cell ?? [...side.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isSeen) ?? null;
}
