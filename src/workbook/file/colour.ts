/*
 * Which colour a colour element of styles.xml or of a tab means: by value, by palette number or by the
 * theme with a tint. It answers RRGGBB and refuses to know what is painted with it.
 */
import { attributeOf, childOf, childrenOf } from './tree';
import type { XmlElement } from './tree';

export interface Palette {
  /** RRGGBB; null for no colour and for "automatic". */
  colourOf(element: XmlElement | null): string | null;
}

/** In the order in which styles name them; Excel's own file has light and dark the other way round. */
const THEME_NAMES = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(
  ' ',
);
/** The theme of Office 2013 and later, for files that have none. */
const OFFICE = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(
  ' ',
);
const FIRST = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'.split(' ');
/** Palette numbers 0 to 63, where the file states no palette of its own. */
const INDEXED = [
  ...FIRST,
  ...FIRST,
  ...'800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080'.split(
    ' ',
  ),
  ...'0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC'.split(' '),
  ...'FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696'.split(' '),
  ...'003366 339966 003300 333300 993300 993366 333399 333333'.split(' '),
];

/** `styles` and `theme` are the roots of their parts, null where the workbook has none. */
export function readPalette(styles: XmlElement | null, theme: XmlElement | null): Palette {
  const stated = childrenOf(childOf(childOf(styles, 'colors'), 'indexedColors'), 'rgbColor');
  const indexed = stated.map((element) => sixDigits(attributeOf(element, 'rgb')) ?? '000000');
  const themed = themeColours(theme);
  return {
    colourOf: (element) => {
      if (element === null) return null;
      const base = baseOf(element, indexed, themed);
      const tint = Number(attributeOf(element, 'tint') ?? '0');
      return base === null || !Number.isFinite(tint) || tint === 0 ? base : tinted(base, tint);
    },
  };
}

function baseOf(element: XmlElement, indexed: readonly string[], themed: readonly string[]): string | null {
  const rgb = sixDigits(attributeOf(element, 'rgb'));
  if (rgb !== null) return rgb;
  const theme = attributeOf(element, 'theme');
  if (theme !== null) return themed[Number(theme)] ?? null;
  const index = attributeOf(element, 'indexed');
  return index === null ? null : (indexed[Number(index)] ?? INDEXED[Number(index)] ?? null);
}

/** Excel writes AARRGGBB, where the first two say nothing. */
function sixDigits(text: string | null): string | null {
  return /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text ?? '')?.[1]?.toUpperCase() ?? null;
}

function themeColours(theme: XmlElement | null): readonly string[] {
  const scheme = childOf(childOf(theme, 'themeElements'), 'clrScheme');
  return THEME_NAMES.map((name, i) => {
    const [colour] = childrenOf(childOf(scheme, name));
    const found = attributeOf(colour ?? null, 'lastClr') ?? attributeOf(colour ?? null, 'val');
    return sixDigits(found) ?? OFFICE[i] ?? '000000';
  });
}

/** Lighter for a positive tint, darker for a negative one: the lightness of HSL moves, hue and saturation stay. */
function tinted(rgb: string, tint: number): string {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = max - min;
  const full = 1 - Math.abs(2 * light - 1);
  const chroma = full === 0 ? 0 : (spread / full) * (1 - Math.abs(2 * moved - 1));
  return [r, g, b]
    .map((channel) => {
      const place = spread === 0 ? 0.5 : (channel - min) / spread;
      const value = Math.round(255 * Math.min(1, Math.max(0, moved + chroma * (place - 0.5))));
      return value.toString(16).padStart(2, '0').toUpperCase();
    })
    .join('');
}
