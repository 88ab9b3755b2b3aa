/*
 * Keeps Tab alive where office.js would end it. In Excel on the web office.js takes every Tab for itself: from an
 * element of its own list it goes to the next one, and from anywhere else it hands the focus back to Excel.
 */

/**
 * Where the focus is on no element of that list (a button that was pressed is gone, a heading was focused), the
 * browser's own order goes on from the same place. Example: 写入工作簿 pressed with Enter, Tab: the focus stays in the pane.
 */
export function keepTab(page: Document): void {
  // office.js listens on the window, after everything in the page.
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Tab' && isOffTheList(event.target, page)) event.stopPropagation();
  });
}

function isOffTheList(target: EventTarget | null, { body }: Document): boolean {
  return target === body || (target instanceof HTMLElement && target.tabIndex < 0);
}
