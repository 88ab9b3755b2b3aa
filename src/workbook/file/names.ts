/*
 * Edits workbook.xml: the defined names of a sheet of ours, and the order to recalculate. It appends
 * and replaces its own entries and leaves every other one, so that positions stay right.
 */
import type { SheetPlan } from '../port';
import { OWN_NAME } from './book';
import type { Package } from './package';
import { fixedAddress, quoteTab } from './tab';
import { attributeOf, childOf, childrenOf, insertInOrder, makeChild, removeChild } from './tree';
import type { XmlElement } from './tree';

const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const PRINT_TITLES = '_xlnm.Print_Titles';
const PRINT_AREA = '_xlnm.Print_Area';

/** Sets the key, the print area and the repeated rows of one sheet; null takes a name away. */
export function setNames(
  files: Package,
  part: string,
  sheet: { readonly name: string; readonly position: number },
  plan: SheetPlan,
): void {
  const document = files.tree(part);
  const tab = quoteTab(sheet.name);
  const width = plan.rows.reduce((max, row) => Math.max(max, row.cells.length), 0);
  const corner = plan.rows.length > 0 && width > 0 ? fixedAddress(plan.rows.length, width) : null;
  const titles = plan.page.titleRows;
  const holder = childOf(document.root, 'definedNames') ?? makeChild(document.root, 'definedNames');
  if (!document.root.children.includes(holder)) insertInOrder(document.root, holder, ORDER);
  const set = (name: string, formula: string | null): void => setName(holder, name, sheet.position, formula);
  set(OWN_NAME, `"${plan.key.replaceAll('"', '""')}"`);
  set(PRINT_AREA, corner === null ? null : `${tab}!$A$1:${corner}`);
  set(PRINT_TITLES, titles === null ? null : `${tab}!$${titles.first}:$${titles.last}`);
  files.putTree(part, document);
}

function setName(holder: XmlElement, name: string, position: number, formula: string | null): void {
  const existing = childrenOf(holder, 'definedName').find((element) => {
    const same = attributeOf(element, 'name')?.toLowerCase() === name.toLowerCase();
    return same && attributeOf(element, 'localSheetId') === String(position);
  });
  if (formula === null) {
    if (existing !== undefined) removeChild(holder, existing);
    return;
  }
  const element = existing ?? makeChild(holder, 'definedName', { name, localSheetId: String(position) });
  if (name === OWN_NAME) element.attributes.set('hidden', '1');
  element.children = [{ kind: 'text', text: formula }];
  if (existing === undefined) holder.children.push(element);
}

/** Makes Excel compute every formula anew when it opens the file: cached results may be stale. */
export function askRecalculation(files: Package, part: string): void {
  const document = files.tree(part);
  const known = childOf(document.root, 'calcPr');
  const element = known ?? makeChild(document.root, 'calcPr');
  if (known === null) insertInOrder(document.root, element, ORDER);
  element.attributes.set('fullCalcOnLoad', '1');
  files.putTree(part, document);
}
