/*
 * Edits workbook.xml: the defined names of a sheet of ours, and the order to recalculate. It appends
 * and replaces its own entries and leaves every other one, so that positions stay right.
 */
import type { SheetPlan } from '../port';
import { fixedAddress, quoteTab } from '../spelling/tab';
import { OWN_NAME } from './book';
import type { Package } from './package';
import {
  attributeOf,
  childOf,
  childrenOf,
  flagOf,
  insertInOrder,
  makeChild,
  removeChild,
  textOf,
} from './tree';
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

/**
 * After a sheet has gone: its own names go, those of the sheets behind it move, and a name that points at it
 * points at #REF!, as Excel makes it; Excel repairs a file with a name that points at no sheet.
 */
export function forgetNames(
  root: XmlElement,
  gone: { readonly name: string; readonly position: number },
): void {
  const holder = childOf(root, 'definedNames');
  if (holder === null) return;
  for (const element of childrenOf(holder, 'definedName')) {
    const local = attributeOf(element, 'localSheetId');
    if (local !== null && Number(local) === gone.position) removeChild(holder, element);
    else if (local !== null && Number(local) > gone.position) {
      element.attributes.set('localSheetId', String(Number(local) - 1));
    }
    const formula = textOf(element);
    const without = withoutTab(formula, gone.name);
    if (without !== formula) element.children = [{ kind: 'text', text: without }];
  }
  if (childrenOf(holder).length === 0) removeChild(root, holder);
}

/** Text and other tabs first, so that what stands inside of them stays. */
const REFERENCE = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\p{L}\p{N}_.\\?]+)!/gu;

function withoutTab(formula: string, tab: string): string {
  return formula.replace(REFERENCE, (found, quoted?: string, bare?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? bare ?? null;
    return name?.toLowerCase() === tab.toLowerCase() ? '#REF!' : found;
  });
}

/** Makes Excel compute every formula anew when it opens the file: cached results may be stale. */
export function askRecalculation(files: Package, part: string): void {
  const document = files.tree(part);
  const known = childOf(document.root, 'calcPr');
  if (flagOf(known, 'fullCalcOnLoad')) return;
  const element = known ?? makeChild(document.root, 'calcPr');
  if (known === null) insertInOrder(document.root, element, ORDER);
  element.attributes.set('fullCalcOnLoad', '1');
  files.putTree(part, document);
}
