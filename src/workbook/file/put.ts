/*
 * Puts one of our own sheets into the workbook, or rewrites it where it stands: part, styles, tab,
 * defined names. The tab, its place and its visibility are the user's once the sheet exists.
 */
import type { Receipt, SheetPlan, Step } from '../port';
import { UNSTATED, leastStyles } from './blank';
import type { Book, Sheet } from './book';
import { composeSheet } from './compose';
import type { Keepsakes, Namespaces } from './compose';
import { escapeAttribute } from './escape';
import { setNames } from './names';
import type { Package } from './package';
import { addContentType, addRelation, dropPart } from './relation';
import { openStylebook } from './stylebook';
import { freeTabName } from './tab';
import { attributeOf, childOf, childrenOf, makeChild, parseTree } from './tree';
import type { XmlElement } from './tree';

type Put = Receipt['sheets'][number];

const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Null where the sheet exists and a password keeps it from being rewritten. */
export function putSheet(files: Package, book: Book, plan: SheetPlan, tabOf: TabOf): Put | null {
  const existing = findOwn(book, plan);
  if (existing !== null && existing.content.frame.protection === 'with-password') return null;
  const namespaces = namespacesOf(files.tree(book.part).root);
  const sheet = existing ?? addSheet(files, book, plan, namespaces);
  const keep = keepsakesOf(existing);
  files.put(sheet.part, composeStyled(files, book, plan, { keep, namespaces, tabOf }));
  setNames(files, book.part, sheet, plan);
  // Formulas come or go with the sheet; Excel makes the chain anew when it is missing.
  if (existing?.content.index.formulas === true || hasFormula(plan)) dropCalcChain(files, book);
  return { key: plan.key, name: sheet.name, done: existing === null ? 'made' : 'rewritten' };
}

/** Answers the tab name of our own sheet with a key, null where there is none. */
export type TabOf = (key: string) => string | null;

/** Names as they will be once all steps are done, so that a sheet can link to one that is put after it. */
export function foreseeTabs(files: Package, book: Book, steps: readonly Step[]): TabOf {
  const tabs = new Map<string, string>();
  const taken = sheetElements(files.tree(book.part).root).map((sheet) => attributeOf(sheet, 'name') ?? '');
  for (const step of steps) {
    if (step.kind !== 'put-sheet' || tabs.has(step.sheet.key)) continue;
    const name = findOwn(book, step.sheet)?.name ?? freeTabName(step.sheet.title, taken);
    tabs.set(step.sheet.key, name);
    taken.push(name);
  }
  return (key) => tabs.get(key) ?? book.sheets.find((sheet) => sheet.own === key)?.name ?? null;
}

/** The user may have copied our sheet, name and all: the one under the plan's title is meant. */
function findOwn(book: Book, plan: SheetPlan): Sheet | null {
  const own = book.sheets.filter((sheet) => sheet.own === plan.key);
  return own.find((sheet) => sheet.name === plan.title) ?? own[0] ?? null;
}

function sheetElements(root: XmlElement): XmlElement[] {
  return childrenOf(childOf(root, 'sheets'), 'sheet');
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

function addSheet(files: Package, book: Book, plan: SheetPlan, namespaces: Namespaces): Added {
  const folder = book.part.slice(0, book.part.lastIndexOf('/') + 1);
  let number = 1;
  while (files.has(`${folder}worksheets/sheet${number}.xml`)) number++;
  const part = `${folder}worksheets/sheet${number}.xml`;
  const id = addRelation(files, book.part, 'worksheet', `worksheets/sheet${number}.xml`);
  addContentType(files, part, SHEET_TYPE);
  const document = files.tree(book.part);
  const { root } = document;
  const sheets = childOf(root, 'sheets') ?? makeChild(root, 'sheets');
  const existing = sheetElements(root);
  const taken = existing.map((sheet) => attributeOf(sheet, 'name') ?? '');
  const name = freeTabName(plan.title, taken);
  const sheetId =
    existing.reduce((max, sheet) => Math.max(max, Number(attributeOf(sheet, 'sheetId'))), 0) + 1;
  const declared = [...root.attributes].find(([, value]) => value === namespaces.relationships)?.[0];
  const prefix = declared?.startsWith('xmlns:') === true ? declared.slice(6) : null;
  const attributes: Record<string, string> = { name, sheetId: String(sheetId), [`${prefix ?? 'r'}:id`]: id };
  if (prefix === null) attributes['xmlns:r'] = namespaces.relationships;
  sheets.children.push(makeChild(sheets, 'sheet', attributes));
  files.putTree(book.part, document);
  return { part, name, position: existing.length };
}

interface Setting {
  readonly keep: Keepsakes;
  readonly namespaces: Namespaces;
  readonly tabOf: TabOf;
}

function composeStyled(
  files: Package,
  book: Book,
  plan: SheetPlan,
  { keep, namespaces, tabOf }: Setting,
): Uint8Array {
  const known = book.relations.find(({ type }) => type === 'styles')?.target;
  const part = known ?? stylesPart(files, book);
  const document = files.has(part)
    ? files.tree(part)
    : parseTree(leastStyles(namespaces.main, UNSTATED), part);
  const styles = openStylebook(document);
  const bytes = composeSheet(plan, { ...styles, tabOf }, keep, namespaces);
  if (styles.added || !files.has(part)) files.putTree(part, document);
  return bytes;
}

function stylesPart(files: Package, book: Book): string {
  const part = `${book.part.slice(0, book.part.lastIndexOf('/') + 1)}styles.xml`;
  const stated = addRelation(files, book.part, 'styles', 'styles.xml');
  if (stated !== '' && !files.has(part)) addContentType(files, part, STYLES_TYPE);
  return part;
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

function dropCalcChain(files: Package, book: Book): void {
  const relation = book.relations.find(({ type }) => type === 'calcChain');
  if (relation !== undefined) dropPart(files, book.part, relation);
}
