/*
 * styles.xml as looks: one Style per cell format, one set of traits per differential format.
 */
import { colourOf } from './colours';
import { PLAIN, styleOf, type Border, type Edge, type Style } from './style';
import { child, childrenNamed, flagIn, numberIn, type Xml } from './xml';

/** What a conditional format changes. */
export interface Difference {
  readonly fill: string | null;
  readonly colour: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
}

export interface Styles {
  /** By the number of the cell format. */
  readonly cells: readonly Style[];
  readonly differences: readonly Difference[];
}

const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  ...Object.fromEntries([27, 36, 50, 52, 57].map((id) => [id, 'yyyy"年"m"月"'])),
  ...Object.fromEntries([28, 29, 51, 53, 54, 58].map((id) => [id, 'm"月"d"日"'])),
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
};

/** Line and weight of the API for a border style of the file. */
const LINES: Readonly<Record<string, readonly [string, string]>> = {
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  hair: ['Continuous', 'Hairline'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  double: ['Double', 'Thick'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

/** The file's word for a border. */
export function borderWord({ line, weight }: Border): string {
  if (line === 'Double') return 'double';
  const found = Object.entries(LINES).find(
    ([, [ofLine, ofWeight]]) => ofLine === line && ofWeight === weight,
  );
  return found?.[0] ?? 'thin';
}

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const setting = (of: Xml | undefined, name: string): boolean => {
  const element = child(of, name);
  return element !== undefined && flagIn(element, 'val', true);
};

type Look = Partial<{ -readonly [K in keyof Style]: Style[K] }>;

function fontOf(font: Xml | undefined, theme: readonly string[]): Look {
  const underline = child(font, 'u');
  return {
    fontName: child(font, 'name')?.attributes['val'] ?? PLAIN.fontName,
    fontSize: numberIn(child(font, 'sz'), 'val', PLAIN.fontSize),
    bold: setting(font, 'b'),
    italic: setting(font, 'i'),
    strike: setting(font, 'strike'),
    underline: underline === undefined ? 'None' : upper(underline.attributes['val'] ?? 'single'),
    colour: colourOf(child(font, 'color'), theme) ?? PLAIN.colour,
  };
}

function fillOf(fill: Xml | undefined, theme: readonly string[]): string | null {
  const pattern = child(fill, 'patternFill');
  if (pattern === undefined || (pattern.attributes['patternType'] ?? 'none') === 'none') return null;
  return colourOf(child(pattern, 'fgColor'), theme) ?? '#FFFFFF';
}

function edgeOf(border: Xml | undefined, edge: Edge, theme: readonly string[]): Border | null {
  const element =
    child(border, edge) ?? child(border, { left: 'start', right: 'end', top: '', bottom: '' }[edge]);
  const found = LINES[element?.attributes['style'] ?? 'none'];
  if (found === undefined) return null;
  return { line: found[0], weight: found[1], colour: colourOf(child(element, 'color'), theme) ?? '#000000' };
}

function alignmentOf(alignment: Xml | undefined): Look {
  const horizontal = upper(alignment?.attributes['horizontal'] ?? 'general');
  return {
    horizontal: horizontal === 'CenterContinuous' ? 'CenterAcrossSelection' : horizontal,
    vertical: upper(alignment?.attributes['vertical'] ?? 'bottom'),
    wrap: flagIn(alignment, 'wrapText'),
    indent: numberIn(alignment, 'indent', 0),
    shrink: flagIn(alignment, 'shrinkToFit'),
    rotation: numberIn(alignment, 'textRotation', 0),
  };
}

/** Everything that styles.xml says; a workbook without one has one plain look. */
export function readStyles(xml: Xml | null, theme: readonly string[]): Styles {
  const root = xml ?? undefined;
  const part = (name: string): readonly Xml[] => child(root, name)?.children ?? [];
  const codes = new Map(
    part('numFmts').map((element) => [
      numberIn(element, 'numFmtId', 0),
      element.attributes['formatCode'] ?? '',
    ]),
  );
  const [fonts, fills, borders] = [part('fonts'), part('fills'), part('borders')];
  const cells = childrenNamed(child(root, 'cellXfs'), 'xf').map((xf) => {
    const id = numberIn(xf, 'numFmtId', 0);
    const border = borders[numberIn(xf, 'borderId', 0)];
    const protection = child(xf, 'protection');
    return styleOf({
      ...PLAIN,
      format: codes.get(id) ?? BUILT_IN[id] ?? `built-in ${id}`,
      ...fontOf(fonts[numberIn(xf, 'fontId', 0)], theme),
      fill: fillOf(fills[numberIn(xf, 'fillId', 0)], theme),
      top: edgeOf(border, 'top', theme),
      bottom: edgeOf(border, 'bottom', theme),
      left: edgeOf(border, 'left', theme),
      right: edgeOf(border, 'right', theme),
      ...alignmentOf(child(xf, 'alignment')),
      locked: flagIn(protection, 'locked', true),
      formulaHidden: flagIn(protection, 'hidden'),
    });
  });
  return {
    cells: cells.length === 0 ? [PLAIN] : cells,
    differences: part('dxfs').map((dxf) => difference(dxf, theme)),
  };
}

function difference(dxf: Xml, theme: readonly string[]): Difference {
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  const font = child(dxf, 'font');
  const said = (name: string): boolean | null =>
    child(font, name) === undefined ? null : setting(font, name);
  return {
    // A solid fill of a difference stands in bgColor, whatever the pattern's other colour is.
    fill: colourOf(child(pattern, 'bgColor') ?? child(pattern, 'fgColor'), theme),
    colour: colourOf(child(font, 'color'), theme),
    bold: said('b'),
    italic: said('i'),
  };
}
