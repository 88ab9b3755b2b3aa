/*
 * What a cell looks like, in six facets: the style index is followed to what it says, so that a program
 * may number its styles as it likes. Theme colours are followed to their value.
 */
import { builtInFormat } from '../../src/workbook/file/formats';
import { attributeOf, childOf, childrenOf } from '../../src/workbook/file/tree';
import type { XmlElement } from '../../src/workbook/file/tree';
import type { Contents } from './contents';
import { said } from './contents';

export const FACETS = ['fonts', 'fills', 'borders', 'number formats', 'alignment', 'cell locks'] as const;
export type Facet = (typeof FACETS)[number];
export type Look = Readonly<Record<Facet, string>>;

export interface Looks {
  /** Facets of a style index, and the name of the cell style it stands on. */
  of(style: number): Look & { readonly 'cell styles': string };
  /** A differential look, as conditional formats have it. */
  overlay(index: number | null): string;
}

const ALIGNMENT = {
  horizontal: 'general',
  vertical: 'bottom',
  wrapText: '0',
  indent: '0',
  textRotation: '0',
  shrinkToFit: '0',
  readingOrder: '0',
  justifyLastLine: '0',
};
/** Places of the colour scheme's entries in theme indexes: light and dark stand swapped. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
];

type Colour = (element: XmlElement | null) => string;

export function readLooks(contents: Contents): Looks {
  const { styles } = contents;
  const colour = colourReader(contents);
  const list = (holder: string, local: string): XmlElement[] => childrenOf(childOf(styles, holder), local);
  const formats = new Map(
    list('numFmts', 'numFmt').map((f) => [attributeOf(f, 'numFmtId'), attributeOf(f, 'formatCode')]),
  );
  const fonts = list('fonts', 'font').map((font) => fontOf(font, colour));
  const fills = list('fills', 'fill').map((fill) => fillOf(fill, colour));
  const borders = list('borders', 'border').map((border) => borderOf(border, colour));
  const xfs = list('cellXfs', 'xf');
  const dxfs = list('dxfs', 'dxf');
  const names = new Map(
    list('cellStyles', 'cellStyle').map((each) => [attributeOf(each, 'xfId'), nameOf(each)] as const),
  );
  const at = (items: readonly string[], xf: XmlElement | null, id: string): string =>
    items[Number(attributeOf(xf, id) ?? '0')] ?? '';
  return {
    of: (style) => {
      const xf = xfs[style] ?? null;
      const id = attributeOf(xf, 'numFmtId') ?? '0';
      return {
        fonts: at(fonts, xf, 'fontId'),
        fills: at(fills, xf, 'fillId'),
        borders: at(borders, xf, 'borderId'),
        'number formats': (formats.get(id) ?? builtInFormat(Number(id)) ?? 'General').replaceAll('\\', ''),
        alignment: said(childOf(xf, 'alignment'), ALIGNMENT, ['relativeIndent']),
        'cell locks': said(childOf(xf, 'protection'), { locked: '1', hidden: '0' }),
        'cell styles': names.get(attributeOf(xf, 'xfId') ?? '0') ?? '',
      };
    },
    overlay: (index) => (index === null ? '' : overlayOf(dxfs[index] ?? null, colour)),
  };
}

function nameOf(style: XmlElement): string {
  return attributeOf(style, 'builtinId') === '0' ? '' : (attributeOf(style, 'name') ?? '');
}

function colourReader({ names, tree }: Contents): Colour {
  const theme = names.find((name) => /^xl\/theme\/theme\d*\.xml$/.test(name));
  const scheme = childOf(childOf(theme === undefined ? null : tree(theme), 'themeElements'), 'clrScheme');
  const colours = THEME_ORDER.map((local) => {
    const [value] = childrenOf(childOf(scheme, local));
    return (attributeOf(value ?? null, 'lastClr') ?? attributeOf(value ?? null, 'val') ?? '').toUpperCase();
  });
  return (element) => {
    if (element === null) return '';
    const tint = Number(attributeOf(element, 'tint') ?? '0');
    const index = attributeOf(element, 'theme');
    const rgb = attributeOf(element, 'rgb')?.slice(-6).toUpperCase();
    const base = index === null ? rgb : colours[Number(index)];
    // A system colour, or black where a text's colour is not said, is the same to the eye.
    return base === undefined || (base === '000000' && tint === 0) ? '' : tinted(base, tint);
  };
}

/** In steps of eight: programs that follow a tint to its value differ by one or two. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));
  return channels
    .map((value) => (tint < 0 ? value * (1 + tint) : value + (255 - value) * tint))
    .map((value) => Math.round(value / 8))
    .join('.');
}

function flag(font: XmlElement, local: string): string {
  const element = childOf(font, local);
  const value = attributeOf(element, 'val') ?? '1';
  return element === null || value === '0' || value === 'false' || value === 'none' ? '' : ` ${local}`;
}

export function fontOf(font: XmlElement, colour: Colour): string {
  const value = (local: string): string => attributeOf(childOf(font, local), 'val') ?? '';
  const name = value('name') || value('rFont');
  const flags = ['b', 'i', 'u', 'strike', 'outline', 'shadow'].map((local) => flag(font, local)).join('');
  const raised = value('vertAlign') === 'baseline' ? '' : value('vertAlign');
  return `${name} ${Number(value('sz'))}${flags} ${colour(childOf(font, 'color'))} ${raised}`.trim();
}

function fillOf(fill: XmlElement, colour: Colour): string {
  const pattern = childOf(fill, 'patternFill');
  if (pattern === null) return said(childOf(fill, 'gradientFill'));
  const type = attributeOf(pattern, 'patternType') ?? 'none';
  if (type === 'none') return '';
  const back = type === 'solid' ? '' : colour(childOf(pattern, 'bgColor'));
  return `${type} ${colour(childOf(pattern, 'fgColor'))} ${back}`.trim();
}

function borderOf(border: XmlElement, colour: Colour): string {
  const edges = childrenOf(border).map((edge) => {
    const style = attributeOf(edge, 'style') ?? 'none';
    const local = edge.local === 'start' ? 'left' : edge.local === 'end' ? 'right' : edge.local;
    return style === 'none' ? '' : `${local} ${style} ${colour(childOf(edge, 'color'))}`.trim();
  });
  const diagonal = said(border, { diagonalUp: '0', diagonalDown: '0', outline: '1' });
  return [...edges, diagonal].filter((edge) => edge !== '').join(', ');
}

function overlayOf(dxf: XmlElement | null, colour: Colour): string {
  const font = childOf(dxf, 'font');
  const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
  const flags = font === null ? '' : ['b', 'i', 'u', 'strike'].map((local) => flag(font, local)).join('');
  // Excel writes a plain fill without a type, its colour as the background.
  return `${flags} font ${colour(childOf(font, 'color'))} fill ${colour(childOf(pattern, 'bgColor'))}`;
}
