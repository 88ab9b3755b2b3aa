/*
 * How a look of the file is said to Univer: fonts, fills, edges, alignment, number format. It draws nothing
 * and decides nothing about values.
 */
import type { IBorderStyleData, IStyleData } from '@univerjs/core';
import type { Edge, Look } from '../../workbook/file/look';

/** Numbers of BorderStyleTypes; Univer is not loaded for a table of numbers. */
const EDGES: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
/** HorizontalAlign; "general" follows the kind of the value and is left out. */
const HORIZONTAL: Readonly<Record<Look['horizontal'], number>> = {
  general: 0,
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
};
const VERTICAL: Readonly<Record<Look['vertical'], number>> = { top: 1, center: 2, bottom: 3 };
const OVERFLOW = 1;
const WRAP = 3;
/** Where the font of the file is not installed; without it digits come out too wide for their columns. */
const FALLBACK = 'Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, SimSun, sans-serif';
/** Pixels of one step of indent. */
const INDENT = 9;

export function cellStyle(look: Look): IStyleData {
  const { font, edges } = look;
  const borders = {
    ...edgeOf('l', edges.left),
    ...edgeOf('r', edges.right),
    ...edgeOf('t', edges.top),
    ...edgeOf('b', edges.bottom),
  };
  return {
    fs: font.size,
    ...(font.name === null ? {} : { ff: `${font.name}, ${FALLBACK}` }),
    ...(font.bold ? { bl: 1 } : {}),
    ...(font.italic ? { it: 1 } : {}),
    ...(font.underline ? { ul: { s: 1 } } : {}),
    ...(font.strike ? { st: { s: 1 } } : {}),
    ...(font.colour === null ? {} : { cl: { rgb: `#${font.colour}` } }),
    ...(look.fill === null ? {} : { bg: { rgb: `#${look.fill}` } }),
    ...(Object.keys(borders).length === 0 ? {} : { bd: borders }),
    ...(look.horizontal === 'general' ? {} : { ht: HORIZONTAL[look.horizontal] }),
    vt: VERTICAL[look.vertical],
    tb: look.wrap ? WRAP : OVERFLOW,
    ...(look.indent > 0
      ? { pd: look.horizontal === 'right' ? { r: look.indent * INDENT } : { l: look.indent * INDENT } }
      : {}),
    ...rotationOf(look.rotation),
    ...(look.format === 'General' ? {} : { n: { pattern: look.format } }),
  };
}

function edgeOf(side: 'l' | 'r' | 't' | 'b', edge: Edge | null): Record<string, IBorderStyleData> {
  if (edge === null) return {};
  return { [side]: { s: EDGES[edge.style] ?? 1, cl: { rgb: `#${edge.colour ?? '000000'}` } } };
}

function rotationOf(rotation: Look['rotation']): Pick<IStyleData, 'tr'> {
  if (rotation === 'stacked') return { tr: { a: 0, v: 1 } };
  // Univer turns clockwise.
  return rotation === 0 ? {} : { tr: { a: -rotation } };
}
