/*
 * How a cell looks, as immutable values of which equal ones are the same object. It knows neither
 * cells nor the numbers by which a file calls its styles.
 */

export type Edge = 'top' | 'bottom' | 'left' | 'right';
export const EDGES: readonly Edge[] = ['top', 'bottom', 'left', 'right'];

export interface Border {
  /** "Continuous", "Dash", "Double" …; a missing border is null in the style. */
  readonly line: string;
  /** "Hairline", "Thin", "Medium", "Thick". */
  readonly weight: string;
  /** #RRGGBB. */
  readonly colour: string;
}

export interface Style {
  readonly format: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strike: boolean;
  /** #RRGGBB. */
  readonly colour: string;
  /** #RRGGBB; null: no fill. */
  readonly fill: string | null;
  readonly top: Border | null;
  readonly bottom: Border | null;
  readonly left: Border | null;
  readonly right: Border | null;
  /** "General", "Left", "Center", "Right" … as the API writes it. */
  readonly horizontal: string;
  /** "Bottom", "Center", "Top" … */
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  readonly rotation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** A new workbook's style: what "default" means for comparison as well. */
export const PLAIN: Style = {
  format: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strike: false,
  colour: '#000000',
  fill: null,
  top: null,
  bottom: null,
  left: null,
  right: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  shrink: false,
  rotation: 0,
  locked: true,
  formulaHidden: false,
};

const known = new Map<string, Style>();
const changes = new WeakMap<Style, Map<string, Style>>();

/** The one object that stands for this look. */
export function styleOf(style: Style): Style {
  const key = JSON.stringify(style);
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, style);
  return style;
}

/** A style with some of its traits changed. */
export function changed(style: Style, change: Partial<Style>): Style {
  let of = changes.get(style);
  if (of === undefined) changes.set(style, (of = new Map()));
  const key = JSON.stringify(change);
  let result = of.get(key);
  if (result === undefined) of.set(key, (result = styleOf({ ...style, ...change })));
  return result;
}

known.set(JSON.stringify(PLAIN), PLAIN);
