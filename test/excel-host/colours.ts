/*
 * Colours of a file as #RRGGBB: plain, from the theme with a tint, or from the old palette.
 */
import { child, childrenNamed, type Xml } from './xml';

const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

const THEME_ORDER = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(
  ' ',
);
const OFFICE = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(
  ' ',
);

/** The theme's colours in the order in which a file counts them. */
export function themeColours(theme: Xml | null): readonly string[] {
  const scheme = child(child(theme ?? undefined, 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, at) => {
    const [of] = childrenNamed(scheme, name).flatMap(({ children }) => children);
    return of?.attributes['lastClr'] ?? of?.attributes['val'] ?? OFFICE[at] ?? '000000';
  });
}

/** The colour of a `<color>` element; null where it is automatic or missing. */
export function colourOf(element: Xml | undefined, theme: readonly string[]): string | null {
  if (element === undefined) return null;
  const { rgb, theme: index, indexed, tint } = element.attributes;
  const base =
    rgb !== undefined
      ? rgb.slice(-6)
      : index !== undefined
        ? theme[Number(index)]
        : indexed === undefined
          ? undefined
          : PALETTE[Number(indexed)];
  return base === undefined ? null : `#${tinted(base, Number(tint ?? 0)).toUpperCase()}`;
}

/** Lightness up or down by a share, hue and saturation as they are (ECMA-376, 18.8.19). */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (most + least) / 2;
  const next = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const chroma = (1 - Math.abs(2 * next - 1)) * saturation;
  const part = (value: number): string => {
    const share = spread === 0 ? 0.5 : (value - least) / spread;
    const raised = next - chroma / 2 + (spread === 0 ? 0 : share * chroma);
    return Math.round((spread === 0 ? next : raised) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return part(red) + part(green) + part(blue);
}
