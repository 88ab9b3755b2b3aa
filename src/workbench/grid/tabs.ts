/*
 * Keeps people from changing tabs in ways that would not be saved: renaming in place, dragging, a menu whose
 * entries are all gone. A plain click still changes sheets.
 */

const TAB = '[data-u-comp="slide-tab-item"]';

/** Answers how to stop. `refuse` is called where somebody began to rename. */
export function guardTabs(container: HTMLElement, refuse: () => void): () => void {
  const kinds = ['dblclick', 'contextmenu', 'pointerdown', 'mousedown'] as const;
  const listen = (event: MouseEvent): void => {
    const tab = event.target instanceof Element ? event.target.closest(TAB) : null;
    // The left button chooses a sheet; dragging is refused as a command where it ends.
    if (tab === null || (event.button === 0 && event.type !== 'dblclick')) return;
    event.stopPropagation();
    event.preventDefault();
    if (event.type === 'dblclick') refuse();
  };
  for (const kind of kinds) container.addEventListener(kind, listen, { capture: true });
  return () => {
    for (const kind of kinds) container.removeEventListener(kind, listen, { capture: true });
  };
}
