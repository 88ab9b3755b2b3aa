/*
 * A small XML part as a tree that forgets nothing: attributes in order, comments, processing
 * instructions, CDATA and whatever it does not know are kept and written back. It refuses
 * DOCTYPEs, and knows no spreadsheet. Trees are changed in place by the parts that edit them.
 */
import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { UnreadableWorkbook } from '../port';
import { escapeAttribute, escapeText } from './escape';

export interface XmlElement {
  readonly kind: 'element';
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: Map<string, string>;
  children: XmlNode[];
}

export type XmlNode =
  XmlElement | { readonly kind: 'text' | 'cdata' | 'comment' | 'instruction'; readonly text: string };

export interface XmlDocument {
  readonly declaration: string;
  readonly nodes: XmlNode[];
  readonly root: XmlElement;
}

const DEPTH_LIMIT = 200;
const BYTE_LIMIT = 128 * 1024 * 1024;

/** Pieces of one part as text; a tree of more would not fit into memory. */
export function decodeXml(pieces: readonly Uint8Array[], part: string): string {
  const total = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (total > BYTE_LIMIT) throw new UnreadableWorkbook('too-large', part);
  return pieces.map((piece) => new TextDecoder().decode(piece)).join('');
}

export function parseTree(source: string, part: string): XmlDocument {
  const nodes: XmlNode[] = [];
  const open: XmlElement[] = [];
  const add = (node: XmlNode): void => {
    (open.at(-1)?.children ?? nodes).push(node);
  };
  const broken = (why: string): never => {
    throw new UnreadableWorkbook('part-broken-xml', `${part}: ${why}`);
  };
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', (error) => broken(error.message));
  parser.on('doctype', () => {
    throw new UnreadableWorkbook('part-doctype', part);
  });
  parser.on('text', (text) => add({ kind: 'text', text }));
  parser.on('cdata', (text) => add({ kind: 'cdata', text }));
  parser.on('comment', (text) => add({ kind: 'comment', text }));
  parser.on('processinginstruction', ({ target, body }) => {
    add({ kind: 'instruction', text: body === '' ? target : `${target} ${body}` });
  });
  parser.on('opentag', (tag) => {
    const element = elementOf(tag);
    add(element);
    if (open.push(element) > DEPTH_LIMIT) broken('nested too deeply');
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(source).close();
  const root = nodes.find((node) => node.kind === 'element');
  if (root === undefined) return broken('no element');
  return { declaration: /^\uFEFF?(<\?xml\s[^>]*\?>)/.exec(source)?.[1] ?? '', nodes, root };
}

function elementOf(tag: SaxesTagNS): XmlElement {
  const attributes = new Map<string, string>();
  for (const { name, value } of Object.values(tag.attributes)) attributes.set(name, value);
  return { kind: 'element', name: tag.name, local: tag.local, uri: tag.uri, attributes, children: [] };
}

export function writeTree(document: XmlDocument): string {
  const out: string[] = [document.declaration];
  if (document.declaration !== '' && document.nodes[0]?.kind !== 'text') out.push('\n');
  for (const node of document.nodes) writeNode(node, out);
  return out.join('');
}

function writeNode(node: XmlNode, out: string[]): void {
  if (node.kind === 'element') writeElement(node, out);
  else if (node.kind === 'text') out.push(escapeText(node.text));
  else if (node.kind === 'cdata') out.push(`<![CDATA[${node.text}]]>`);
  else if (node.kind === 'comment') out.push(`<!--${node.text}-->`);
  else out.push(`<?${node.text}?>`);
}

function writeElement(element: XmlElement, out: string[]): void {
  out.push('<', element.name);
  for (const [name, value] of element.attributes) out.push(` ${name}="${escapeAttribute(value)}"`);
  if (element.children.length === 0) {
    out.push('/>');
    return;
  }
  out.push('>');
  for (const child of element.children) writeNode(child, out);
  out.push(`</${element.name}>`);
}

// ---- asking ---------------------------------------------------------------------------------

/** Child elements in the parent's own namespace, of one local name or of any. */
export function childrenOf(parent: XmlElement | null, local?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of parent?.children ?? []) {
    const fits = node.kind === 'element' && node.uri === parent?.uri;
    if (fits && (local === undefined || node.local === local)) found.push(node);
  }
  return found;
}

export function childOf(parent: XmlElement | null, local: string): XmlElement | null {
  return childrenOf(parent, local)[0] ?? null;
}

/** An attribute without a prefix; null where it is not given. */
export function attributeOf(element: XmlElement | null, name: string): string | null {
  return element?.attributes.get(name) ?? null;
}

export function flagOf(element: XmlElement | null, name: string): boolean {
  return isTrue(attributeOf(element, name));
}

/** The forms in which XML Schema writes true. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

export function textOf(element: XmlElement): string {
  return element.children.map((n) => (n.kind === 'text' || n.kind === 'cdata' ? n.text : '')).join('');
}

// ---- making ---------------------------------------------------------------------------------

/** A new element that speaks with the prefix of the element it will stand in. */
export function makeChild(
  parent: XmlElement,
  local: string,
  attributes: Readonly<Record<string, string>> = {},
  children: XmlNode[] = [],
): XmlElement {
  const prefix = parent.name.slice(0, parent.name.length - parent.local.length);
  return {
    kind: 'element',
    name: prefix + local,
    local,
    uri: parent.uri,
    attributes: new Map(Object.entries(attributes)),
    children,
  };
}

/** Puts a child where the schema wants it; elements that `order` does not name stay where they are. */
export function insertInOrder(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  const rank = order.indexOf(child.local);
  const at = parent.children.findIndex((node) => {
    return node.kind === 'element' && node.uri === parent.uri && order.indexOf(node.local) > rank;
  });
  parent.children.splice(at < 0 ? parent.children.length : at, 0, child);
}

export function removeChild(parent: XmlElement, child: XmlElement): void {
  parent.children = parent.children.filter((node) => node !== child);
}

/** One spelling for elements that mean the same: prefix, attribute order and spaces do not count. */
export function canonical(element: XmlElement): string {
  const attributes = [...element.attributes].filter(([name]) => !name.startsWith('xmlns'));
  attributes.sort(([a], [b]) => (a < b ? -1 : 1));
  const inner = element.children.filter((node) => node.kind === 'element');
  const body = inner.length > 0 ? inner.map(canonical).join('') : textOf(element).trim();
  return `<${element.local} ${JSON.stringify(attributes)}>${body}</>`;
}
