/*
 * Finds the style index for a look that a plan asks for, and adds it to styles.xml where no
 * identical one is there. It never changes or removes a style, so no cell of the user's can change.
 */
import type { CellStyle, Highlight } from '../port';
import { builtInId } from './formats';
import { attributeOf, canonical, childOf, childrenOf, insertInOrder, makeChild } from './tree';
import type { XmlDocument, XmlElement } from './tree';

const XF_ORDER = ['alignment', 'protection', 'extLst'];
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

export interface Stylebook {
  styleIndex(style: CellStyle): number;
  /** Index of the style that equals this one in all but its lock. */
  relockedIndex(index: number, locked: boolean): number;
  /** Index of the look that a highlight lays over a cell. */
  overlayIndex(look: Overlay): number;
  /** True where something had to be added. */
  readonly added: boolean;
}

export type Overlay = Pick<Highlight, 'fill' | 'colour'>;

/** A collection of styles.xml with the place of each entry by what it says. */
interface Shelf {
  indexOf(element: XmlElement): number;
  readonly holder: XmlElement;
}

export function openStylebook(document: XmlDocument): Stylebook {
  const { root } = document;
  const book = { added: false };
  const shelf = (local: string): Shelf => openShelf(root, local, () => (book.added = true));
  const fonts = shelf('fonts');
  const fills = shelf('fills');
  const borders = shelf('borders');
  const xfs = shelf('cellXfs');
  let overlays: Shelf | null = null;
  const known = new Map<string, number>();
  const make = (style: CellStyle): number => {
    const numFmtId = formatId(root, style.format, () => (book.added = true));
    const fontId = fonts.indexOf(fontOf(fonts.holder, style));
    const fillId = fills.indexOf(fillOf(fills.holder, style.fill));
    const borderId = borders.indexOf(borderOf(borders.holder, style.border));
    return xfs.indexOf(xfOf(xfs.holder, style, { numFmtId, fontId, fillId, borderId }));
  };
  return {
    get added() {
      return book.added;
    },
    styleIndex: (style) => {
      const key = JSON.stringify(style);
      const index = known.get(key) ?? make(style);
      known.set(key, index);
      return index;
    },
    relockedIndex: (index, locked) => {
      const key = `${index} ${String(locked)}`;
      const found = known.get(key) ?? xfs.indexOf(relockedXf(xfs.holder, index, locked));
      known.set(key, found);
      return found;
    },
    overlayIndex: (look) => {
      overlays ??= shelf('dxfs');
      return overlays.indexOf(overlayOf(overlays.holder, look));
    },
  };
}

function openShelf(root: XmlElement, local: string, onAdd: () => void): Shelf {
  let holder = childOf(root, local);
  if (holder === null) {
    holder = makeChild(root, local);
    insertInOrder(root, holder, ORDER);
  }
  const shelf = holder;
  const places = new Map<string, number>();
  childrenOf(shelf).forEach((element, i) => {
    const key = canonical(element);
    if (!places.has(key)) places.set(key, i);
  });
  let count = childrenOf(shelf).length;
  return {
    holder: shelf,
    indexOf: (element) => {
      const key = canonical(element);
      const found = places.get(key);
      if (found !== undefined) return found;
      shelf.children.push(element);
      places.set(key, count);
      shelf.attributes.set('count', String(count + 1));
      onAdd();
      return count++;
    },
  };
}

function formatId(root: XmlElement, code: string, onAdd: () => void): number {
  const builtIn = builtInId(code);
  if (builtIn !== null) return builtIn;
  let holder = childOf(root, 'numFmts');
  const formats = childrenOf(holder, 'numFmt');
  const same = formats.find((format) => attributeOf(format, 'formatCode') === code);
  if (same !== undefined) return Number(attributeOf(same, 'numFmtId'));
  if (holder === null) {
    holder = makeChild(root, 'numFmts');
    insertInOrder(root, holder, ORDER);
  }
  const id = formats.reduce((max, format) => Math.max(max, Number(attributeOf(format, 'numFmtId'))), 163) + 1;
  holder.children.push(makeChild(holder, 'numFmt', { numFmtId: String(id), formatCode: code }));
  holder.attributes.set('count', String(formats.length + 1));
  onAdd();
  return id;
}

function fontOf(parent: XmlElement, { font }: CellStyle): XmlElement {
  const item = (local: string, name: string, value: string): XmlElement =>
    makeChild(parent, local, { [name]: value });
  const parts: XmlElement[] = font.bold ? [makeChild(parent, 'b')] : [];
  parts.push(item('sz', 'val', String(font.size)));
  if (font.colour !== null) parts.push(item('color', 'rgb', `FF${font.colour.toUpperCase()}`));
  parts.push(item('name', 'val', font.name));
  return makeChild(parent, 'font', {}, parts);
}

function fillOf(parent: XmlElement, fill: string | null): XmlElement {
  if (fill === null) {
    return makeChild(parent, 'fill', {}, [makeChild(parent, 'patternFill', { patternType: 'none' })]);
  }
  const colours = [
    makeChild(parent, 'fgColor', { rgb: `FF${fill.toUpperCase()}` }),
    makeChild(parent, 'bgColor', { indexed: '64' }),
  ];
  return makeChild(parent, 'fill', {}, [makeChild(parent, 'patternFill', { patternType: 'solid' }, colours)]);
}

function borderOf(parent: XmlElement, border: CellStyle['border']): XmlElement {
  const edges = ['left', 'right', 'top', 'bottom'].map((edge) => {
    if (border === 'none') return makeChild(parent, edge);
    return makeChild(parent, edge, { style: 'thin' }, [makeChild(parent, 'color', { auto: '1' })]);
  });
  return makeChild(parent, 'border', {}, [...edges, makeChild(parent, 'diagonal')]);
}

/** In the form that Excel writes: the colour of a solid fill stands as its background. */
function overlayOf(parent: XmlElement, { fill, colour }: Overlay): XmlElement {
  const parts: XmlElement[] = [];
  const colourOf = (local: string, rgb: string): XmlElement =>
    makeChild(parent, local, { rgb: `FF${rgb.toUpperCase()}` });
  if (colour !== null) parts.push(makeChild(parent, 'font', {}, [colourOf('color', colour)]));
  if (fill !== null) {
    const pattern = makeChild(parent, 'patternFill', {}, [colourOf('bgColor', fill)]);
    parts.push(makeChild(parent, 'fill', {}, [pattern]));
  }
  return makeChild(parent, 'dxf', {}, parts);
}

function xfOf(parent: XmlElement, style: CellStyle, ids: Readonly<Record<string, number>>): XmlElement {
  const attributes: Record<string, string> = {};
  for (const [name, id] of Object.entries(ids)) attributes[name] = String(id);
  attributes.xfId = '0';
  for (const name of ['NumberFormat', 'Font', 'Fill', 'Border', 'Alignment']) {
    attributes[`apply${name}`] = '1';
  }
  const alignment: Record<string, string> = { horizontal: style.horizontal, vertical: style.vertical };
  if (style.wrap) alignment.wrapText = '1';
  if (style.indent !== undefined && style.indent > 0) alignment.indent = String(style.indent);
  const parts = [makeChild(parent, 'alignment', alignment)];
  if (style.unlocked === true) {
    attributes.applyProtection = '1';
    parts.push(makeChild(parent, 'protection', { locked: '0' }));
  }
  return makeChild(parent, 'xf', attributes, parts);
}

/** A style number that the workbook does not have looks like the first. */
function relockedXf(parent: XmlElement, index: number, locked: boolean): XmlElement {
  const all = childrenOf(parent, 'xf');
  const known = all[index] ?? all[0] ?? makeChild(parent, 'xf');
  const before = childOf(known, 'protection');
  const attributes = { ...Object.fromEntries(before?.attributes ?? []), locked: locked ? '1' : '0' };
  const xf = makeChild(
    parent,
    'xf',
    { ...Object.fromEntries(known.attributes), applyProtection: '1' },
    known.children.filter((child) => child !== before),
  );
  insertInOrder(xf, makeChild(xf, 'protection', attributes), XF_ORDER);
  return xf;
}
