/*
 * Puts one of our own sheets into the workbook, or rewrites it where it stands: part, styles, tab,
 * defined names. The tab, its place and, unless the plan hides it, its visibility are the user's once the
 * sheet exists.
 */
import type { Receipt, SheetPlan, Step } from '../port';
import type { Book, Sheet } from './book';
import { composeSheet } from './compose';
import type { Keepsakes, Namespaces } from './compose';
import { escapeAttribute } from './escape';
import { setNames } from './names';
import type { Package } from './package';
import { addContentType, addRelation, dropPart } from './relation';
import { editStyles } from './style-part';
import { freeTabName } from '../spelling/tab';
import { tabElements } from './tabs';
import { attributeOf, childOf, childrenOf, makeChild } from './tree';
import type { XmlElement } from './tree';

export interface Put {
  /** Name on the tab. */
  readonly name: string;
  readonly done: Receipt['sheets'][number]['done'] | null;
}

const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** `done` is null where the sheet exists and a password keeps it from being rewritten. */
export function putSheet(files: Package, book: Book, plan: SheetPlan, { tabOf, newNumber }: Tabs): Put {
  const existing = findOwn(book, plan);
  if (existing?.content.frame.protection === 'with-password') return { name: existing.name, done: null };
  const namespaces = namespacesOf(files.tree(book.part).root);
  const sheet = existing ?? addSheet(files, book, plan, { namespaces, newNumber });
  const keep = keepsakesOf(existing);
  const bytes = editStyles(files, book, (styles) => {
    return composeSheet(plan, { ...styles, tabOf }, keep, namespaces);
  });
  files.put(sheet.part, bytes);
  setNames(files, book.part, sheet, plan);
  if (plan.visibility !== undefined) hide(files, book.part, sheet.position, plan.visibility);
  // Formulas come or go with the sheet; Excel makes the chain anew when it is missing.
  if (existing?.content.index.formulas === true || hasFormula(plan)) dropCalcChain(files, book);
  return { name: sheet.name, done: existing === null ? 'made' : 'rewritten' };
}

/** What is known of the tabs beside the book. */
export interface Tabs {
  readonly tabOf: TabOf;
  /** See numberTabs. */
  readonly newNumber: () => number;
}

/** Answers the tab name of our own sheet with a key, null where there is none. */
export type TabOf = (key: string) => string | null;

/**
 * Names as they will be once all steps are done, so that a sheet can link to one that is put after it, and
 * does not link to one that is taken away.
 */
export function foreseeTabs(files: Package, book: Book, steps: readonly Step[]): TabOf {
  const tabs = new Map<string, string | null>();
  let taken = tabElements(files.tree(book.part).root).map((tab) => attributeOf(tab, 'name') ?? '');
  const nameOf = (key: string): string | null => {
    const known = tabs.get(key);
    return known !== undefined ? known : (book.sheets.find((sheet) => sheet.own === key)?.name ?? null);
  };
  for (const step of steps) {
    if (step.kind === 'remove-sheet') {
      const gone = nameOf(step.key);
      taken = taken.filter((name) => name !== gone);
      tabs.set(step.key, null);
    } else if (step.kind === 'put-sheet' && (tabs.get(step.sheet.key) ?? null) === null) {
      const existing = tabs.has(step.sheet.key) ? null : findOwn(book, step.sheet);
      const name = existing?.name ?? freeTabName(step.sheet.title, taken);
      tabs.set(step.sheet.key, name);
      taken.push(name);
    }
  }
  return nameOf;
}

/** The user may have copied our sheet, name and all: the one under the plan's title is meant. */
function findOwn(book: Book, plan: SheetPlan): Sheet | null {
  const own = book.sheets.filter((sheet) => sheet.own === plan.key);
  return own.find((sheet) => sheet.name === plan.title) ?? own[0] ?? null;
}

function hasFormula(plan: SheetPlan): boolean {
  return plan.rows.some((row) => row.cells.some((cell) => cell?.formula !== undefined));
}

function namespacesOf(root: XmlElement): Namespaces {
  const strict = root.uri === STRICT;
  return {
    main: root.uri,
    relationships: strict
      ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  };
}

interface Added {
  readonly part: string;
  readonly name: string;
  readonly position: number;
}

function addSheet(
  files: Package,
  book: Book,
  plan: SheetPlan,
  { namespaces, newNumber }: { readonly namespaces: Namespaces } & Pick<Tabs, 'newNumber'>,
): Added {
  const folder = book.part.slice(0, book.part.lastIndexOf('/') + 1);
  let number = 1;
  while (files.has(`${folder}worksheets/sheet${number}.xml`)) number++;
  const part = `${folder}worksheets/sheet${number}.xml`;
  const id = addRelation(files, book.part, 'worksheet', `worksheets/sheet${number}.xml`);
  addContentType(files, part, SHEET_TYPE);
  const document = files.tree(book.part);
  const { root } = document;
  const sheets = childOf(root, 'sheets') ?? makeChild(root, 'sheets');
  const existing = tabElements(root);
  const taken = existing.map((sheet) => attributeOf(sheet, 'name') ?? '');
  const name = freeTabName(plan.title, taken);
  const declared = [...root.attributes].find(([, value]) => value === namespaces.relationships)?.[0];
  const prefix = declared?.startsWith('xmlns:') === true ? declared.slice(6) : null;
  const attributes: Record<string, string> = {
    name,
    sheetId: String(newNumber()),
    [`${prefix ?? 'r'}:id`]: id,
  };
  if (prefix === null) attributes['xmlns:r'] = namespaces.relationships;
  sheets.children.push(makeChild(sheets, 'sheet', attributes));
  files.putTree(book.part, document);
  return { part, name, position: existing.length };
}

function hide(files: Package, part: string, position: number, state: string): void {
  const document = files.tree(part);
  tabElements(document.root)[position]?.attributes.set('state', state);
  files.putTree(part, document);
}

/** What the user put on our sheet that no rewrite may take: tab colour, protection, comments, pictures. */
function keepsakesOf(sheet: Sheet | null): Keepsakes {
  const root = sheet?.content.frame.root ?? null;
  const colour = childOf(childOf(root, 'sheetPr'), 'tabColor');
  const drawings = ['drawing', 'legacyDrawing'].flatMap((local) => childrenOf(root, local));
  return {
    tabColour: colour === null ? '' : plainElement(colour),
    protection: childrenOf(root, 'sheetProtection').map(plainElement).join(''),
    drawings: drawings.map(plainElement).join(''),
  };
}

/** An empty element without prefix; attributes in another namespace can only be relationship ids. */
function plainElement(element: XmlElement): string {
  let attributes = '';
  for (const [name, value] of element.attributes) {
    const written = name.endsWith(':id') ? 'r:id' : name;
    if (!name.startsWith('xmlns')) attributes += ` ${written}="${escapeAttribute(value)}"`;
  }
  return `<${element.local}${attributes}/>`;
}

/** Excel makes the chain of its formulas anew where it is missing, and repairs a file where it is wrong. */
export function dropCalcChain(files: Package, book: Book): void {
  const relation = book.relations.find(({ type }) => type === 'calcChain');
  if (relation !== undefined) dropPart(files, book.part, relation);
}
