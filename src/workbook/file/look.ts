/*
 * What each style of styles.xml looks like, for whoever draws cells: font, fill, edges, alignment, number
 * format, lock. It reads and adds nothing; conditional formats are no part of it.
 */
import type { Palette } from './colour';
import type { Styles } from './styles';
import { attributeOf, childOf, childrenOf, flagOf } from './tree';
import type { XmlElement } from './tree';

export interface Edge {
  /** As the file names it: "thin", "medium", "double", "dashDot" … */
  readonly style: string;
  /** RRGGBB; null for the automatic one. */
  readonly colour: string | null;
}

export interface Look {
  readonly font: {
    readonly name: string | null;
    /** In points. */
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly strike: boolean;
    readonly colour: string | null;
  };
  /** RRGGBB, null for none; of a pattern its foreground. */
  readonly fill: string | null;
  readonly edges: Readonly<Record<'left' | 'right' | 'top' | 'bottom', Edge | null>>;
  readonly horizontal: 'general' | 'left' | 'center' | 'right' | 'justify';
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
  /** In characters. */
  readonly indent: number;
  /** In degrees, upwards; 'stacked' for letters below each other. */
  readonly rotation: number | 'stacked';
  readonly format: string;
  readonly locked: boolean;
}

const DEFAULT_SIZE = 11;

/** One look per style index. `root` is null for a workbook without styles.xml. */
export function readLooks(root: XmlElement | null, styles: Styles, palette: Palette): readonly Look[] {
  const fonts = childrenOf(childOf(root, 'fonts'), 'font').map((font) => fontOf(font, palette));
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map((fill) => fillOf(fill, palette));
  const borders = childrenOf(childOf(root, 'borders'), 'border').map((border) => edgesOf(border, palette));
  const xfs: readonly (XmlElement | null)[] = childrenOf(childOf(root, 'cellXfs'), 'xf');
  return (xfs.length === 0 ? [null] : xfs).map((xf, style) => ({
    font: fonts[numberOf(xf, 'fontId')] ?? fontOf(null, palette),
    fill: fills[numberOf(xf, 'fillId')] ?? null,
    edges: borders[numberOf(xf, 'borderId')] ?? edgesOf(null, palette),
    ...alignmentOf(childOf(xf, 'alignment')),
    format: styles.formatOf(style),
    locked: styles.isLocked(style),
  }));
}

function numberOf(element: XmlElement | null, name: string): number {
  const number = Number(attributeOf(element, name) ?? '0');
  return Number.isFinite(number) ? number : 0;
}

function fontOf(font: XmlElement | null, palette: Palette): Look['font'] {
  const has = (local: string): boolean => {
    const value = attributeOf(childOf(font, local), 'val');
    return childOf(font, local) !== null && value !== '0' && value !== 'false' && value !== 'none';
  };
  return {
    name: attributeOf(childOf(font, 'name'), 'val'),
    size: numberOf(childOf(font, 'sz'), 'val') || DEFAULT_SIZE,
    bold: has('b'),
    italic: has('i'),
    underline: has('u'),
    strike: has('strike'),
    colour: palette.colourOf(childOf(font, 'color')),
  };
}

function fillOf(fill: XmlElement, palette: Palette): string | null {
  const pattern = childOf(fill, 'patternFill');
  const kind = attributeOf(pattern, 'patternType') ?? 'none';
  if (pattern === null || kind === 'none' || kind === 'gray125') return null;
  return palette.colourOf(childOf(pattern, 'fgColor')) ?? palette.colourOf(childOf(pattern, 'bgColor'));
}

function edgesOf(border: XmlElement | null, palette: Palette): Look['edges'] {
  const edge = (...names: readonly string[]): Edge | null => {
    const element = names.map((name) => childOf(border, name)).find((found) => found !== null) ?? null;
    const style = attributeOf(element, 'style') ?? 'none';
    return style === 'none' ? null : { style, colour: palette.colourOf(childOf(element, 'color')) };
  };
  // Strict files and some writers say start and end.
  return {
    left: edge('left', 'start'),
    right: edge('right', 'end'),
    top: edge('top'),
    bottom: edge('bottom'),
  };
}

function alignmentOf(
  element: XmlElement | null,
): Pick<Look, 'horizontal' | 'vertical' | 'wrap' | 'indent' | 'rotation'> {
  const horizontal = attributeOf(element, 'horizontal') ?? 'general';
  const vertical = attributeOf(element, 'vertical') ?? 'bottom';
  const turned = numberOf(element, 'textRotation');
  return {
    horizontal: HORIZONTAL[horizontal] ?? 'general',
    vertical: vertical === 'top' || vertical === 'bottom' ? vertical : 'center',
    wrap: flagOf(element, 'wrapText'),
    indent: numberOf(element, 'indent'),
    // From 91 on the file counts downwards.
    rotation: turned === 255 ? 'stacked' : turned > 90 ? 90 - turned : turned,
  };
}

const HORIZONTAL: Readonly<Record<string, Look['horizontal']>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'justify',
};
