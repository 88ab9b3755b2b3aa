/*
 * A workbook's parts as the comparison sees them: trees, relations, sheets by name. It shares the XML
 * parser with the product and nothing else, least of all the zip reader and the product's idea of a sheet.
 */
import { strFromU8, unzipSync } from 'fflate';
import { attributeOf, childOf, childrenOf, parseTree, textOf } from '../../src/workbook/file/tree';
import type { XmlElement } from '../../src/workbook/file/tree';

export interface Target {
  readonly type: string;
  /** Name of the part, or the address where it lies outside. */
  readonly to: string;
  readonly outside: boolean;
}

export interface SheetPart {
  readonly name: string;
  readonly state: string;
  readonly root: XmlElement;
  readonly targets: ReadonlyMap<string, Target>;
}

export interface Contents {
  readonly book: XmlElement;
  readonly sheets: readonly SheetPart[];
  readonly styles: XmlElement | null;
  readonly strings: readonly XmlElement[];
  readonly names: readonly string[];
  bytes(part: string): Uint8Array | null;
  tree(part: string): XmlElement | null;
  targets(part: string): ReadonlyMap<string, Target>;
}

export function readContents(workbook: Uint8Array): Contents {
  const files = unzipSync(workbook);
  const bytes = (part: string): Uint8Array | null => files[part] ?? null;
  const tree = (part: string): XmlElement | null => {
    const source = bytes(part);
    return source === null ? null : parseTree(strFromU8(source).replace(/^\uFEFF/, ''), part).root;
  };
  const targets = (part: string) => targetsOf(tree, part);
  const main = [...targets('').values()].find(({ type }) => type === 'officeDocument')?.to ?? '';
  const book = needed(tree(main), main);
  const fromBook = targets(main);
  const partOf = (type: string): XmlElement | null => {
    const target = [...fromBook.values()].find((each) => each.type === type);
    return target === undefined ? null : tree(target.to);
  };
  const sheets = childrenOf(childOf(book, 'sheets'), 'sheet').map((sheet) => {
    const part = fromBook.get(relationOf(sheet))?.to ?? '';
    return {
      name: attributeOf(sheet, 'name') ?? '',
      state: attributeOf(sheet, 'state') ?? 'visible',
      root: needed(tree(part), part),
      targets: targets(part),
    };
  });
  const strings = childrenOf(partOf('sharedStrings'), 'si');
  return { book, sheets, styles: partOf('styles'), strings, names: Object.keys(files), bytes, tree, targets };
}

function needed(root: XmlElement | null, part: string): XmlElement {
  if (root === null) throw new Error(`no part ${part}`);
  return root;
}

function targetsOf(tree: (part: string) => XmlElement | null, part: string): ReadonlyMap<string, Target> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const found = new Map<string, Target>();
  for (const relation of childrenOf(tree(`${folder}_rels/${part.slice(slash)}.rels`), 'Relationship')) {
    const outside = attributeOf(relation, 'TargetMode') === 'External';
    const to = attributeOf(relation, 'Target') ?? '';
    const type = (attributeOf(relation, 'Type') ?? '').replace(/^.*\//, '');
    found.set(attributeOf(relation, 'Id') ?? '', { type, outside, to: outside ? to : resolve(folder, to) });
  }
  return found;
}

function resolve(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** The id in the relationships' namespace, whatever prefix it has: "r:id", "r:embed". */
export function relationOf(element: XmlElement, local = 'id'): string {
  for (const [name, value] of element.attributes) if (name.endsWith(`:${local}`)) return value;
  return '';
}

/** Elements of a local name at any depth, in any namespace. */
export function descend(element: XmlElement | null, local: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of element?.children ?? []) {
    if (node.kind !== 'element') continue;
    if (node.local === local) found.push(node);
    found.push(...descend(node, local));
  }
  return found;
}

export function deepText(element: XmlElement): string {
  const inner = element.children.map((node) => (node.kind === 'element' ? deepText(node) : ''));
  return textOf(element) + inner.join('');
}

/** Attributes by meaning: sorted, true as 1, numbers as numbers; what says the default is left out. */
export function said(
  element: XmlElement | null,
  defaults: Readonly<Record<string, string>> = {},
  ignored: readonly string[] = [],
): string {
  const pairs: string[] = [];
  for (const [name, value] of element?.attributes ?? []) {
    if (name.includes(':') || name === 'xmlns' || ignored.includes(name)) continue;
    const plain = plainValue(value);
    if (plain !== defaults[name]) pairs.push(`${name}=${plain}`);
  }
  return pairs.sort().join(' ');
}

export function plainValue(value: string): string {
  if (value === 'true') return '1';
  if (value === 'false') return '0';
  return /^-?\d*\.?\d+(?:[eE][-+]?\d+)?$/.test(value) && value.length < 18 && !/^0\d/.test(value)
    ? String(Math.round(Number(value) * 1e6) / 1e6)
    : value;
}

/** A whole element by meaning; extensions, ids that programs make up, and prefixes do not count. */
export function meaning(element: XmlElement): string {
  const inner = element.children.flatMap((node) => {
    return node.kind === 'element' && node.local !== 'extLst' ? [meaning(node)] : [];
  });
  const body = inner.length > 0 ? inner.join('') : textOf(element).trim();
  return `<${element.local} ${said(element, {}, ['id', 'uid'])}>${body}</>`;
}

export function areaList(element: XmlElement): string {
  return (attributeOf(element, 'sqref') ?? attributeOf(element, 'ref') ?? '').split(/\s+/).sort().join(' ');
}
