/*
 * The row of tabs in workbook.xml: which are seen, and which stands in front. It keeps what every program
 * wants of a workbook: a tab that can be seen, and that one in front.
 */
import type { Package } from './package';
import { attributeOf, childOf, childrenOf } from './tree';
import type { XmlElement } from './tree';

/** Charts have tabs as well. */
export function tabElements(root: XmlElement): XmlElement[] {
  return childrenOf(childOf(root, 'sheets'), 'sheet');
}

/**
 * Gives a new tab its number: none that a sheet has, or had since the workbook was opened, for snapshots name
 * sheets by it. To be asked for before anything is taken away.
 */
export function numberTabs(files: Package, part: string): () => number {
  const numbers = tabElements(files.tree(part).root).map((tab) => Number(attributeOf(tab, 'sheetId')));
  let last = Math.max(0, ...numbers);
  return () => (last += 1);
}

function isVisible(tab: XmlElement | undefined): boolean {
  return tab !== undefined && (attributeOf(tab, 'state') ?? 'visible') === 'visible';
}

/** Moves what counts positions, or names the sheet, after the tab at `position` has been taken away. */
export function forgetView(root: XmlElement, position: number, gone: XmlElement): void {
  const tabs = tabElements(root);
  for (const view of viewsOf(root)) {
    for (const name of ['activeTab', 'firstSheet']) {
      const stated = Number(attributeOf(view, name) ?? '0');
      const moved = Math.min(stated > position ? stated - 1 : stated, Math.max(0, tabs.length - 1));
      if (moved !== stated) view.attributes.set(name, String(moved));
    }
  }
  const front = attributeOf(tabs.find(isVisible) ?? null, 'sheetId');
  for (const view of childrenOf(childOf(root, 'customWorkbookViews'), 'customWorkbookView')) {
    const names = attributeOf(view, 'activeSheetId') === attributeOf(gone, 'sheetId');
    if (names && front !== null) view.attributes.set('activeSheetId', front);
  }
}

/** Throws RangeError for a workbook that would have no tab to be seen: no program opens one. */
export function settleTabs(files: Package, part: string): void {
  const document = files.tree(part);
  const tabs = tabElements(document.root);
  const visible = tabs.findIndex(isVisible);
  if (visible < 0) throw new RangeError('a plan may not leave a workbook without a visible sheet');
  for (const view of viewsOf(document.root)) {
    const front = Number(attributeOf(view, 'activeTab') ?? '0');
    if (isVisible(tabs[front])) continue;
    const next = tabs.findIndex((tab, i) => i > front && isVisible(tab));
    view.attributes.set('activeTab', String(next < 0 ? visible : next));
  }
  files.putTree(part, document);
}

function viewsOf(root: XmlElement): XmlElement[] {
  return childrenOf(childOf(root, 'bookViews'), 'workbookView');
}
