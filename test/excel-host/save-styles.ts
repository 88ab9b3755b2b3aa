/*
 * The looks of a workbook as styles.xml: every look that is asked for gets a number.
 */
import { borderWord, type Difference } from './load-styles';
import { EDGES, type Style } from './style';
import { tag } from './xml';

export interface StyleSheet {
  /** The number of a look; the first one asked for is 0, the workbook's plain one. */
  number(style: Style): number;
  difference(traits: Difference): number;
  xml(): string;
}

/** A list in which equal texts stand once. */
function pool(first: readonly string[] = []): { at(text: string): number; all(): readonly string[] } {
  const places = new Map(first.map((text, at) => [text, at]));
  return {
    at: (text) => {
      const found = places.get(text) ?? places.size;
      places.set(text, found);
      return found;
    },
    all: () => [...places.keys()],
  };
}

const FIRST_OWN_FORMAT = 164;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const colour = (name: string, value: string): string => tag(name, { rgb: `FF${value.slice(1)}` });
const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

function fontXml(style: Style): string {
  return tag(
    'font',
    {},
    (style.bold ? tag('b') : '') +
      (style.italic ? tag('i') : '') +
      (style.strike ? tag('strike') : '') +
      (style.underline === 'None' ? '' : tag('u', { val: lower(style.underline) })) +
      tag('sz', { val: style.fontSize }) +
      colour('color', style.colour) +
      tag('name', { val: style.fontName }),
  );
}

function fillXml(fill: string | null): string {
  if (fill === null) return tag('fill', {}, tag('patternFill', { patternType: 'none' }));
  const solid = colour('fgColor', fill) + tag('bgColor', { indexed: 64 });
  return tag('fill', {}, tag('patternFill', { patternType: 'solid' }, solid));
}

function borderXml(style: Style): string {
  const order = ['left', 'right', 'top', 'bottom'] as const;
  const edges = order.map((edge) => {
    const border = style[edge];
    return border === null
      ? tag(edge)
      : tag(edge, { style: borderWord(border) }, colour('color', border.colour));
  });
  return tag('border', {}, `${edges.join('')}<diagonal/>`);
}

function alignmentXml(style: Style): string {
  const horizontal =
    style.horizontal === 'CenterAcrossSelection' ? 'centerContinuous' : lower(style.horizontal);
  return tag('alignment', {
    horizontal: horizontal === 'general' ? null : horizontal,
    vertical: style.vertical === 'Bottom' ? null : lower(style.vertical),
    textRotation: style.rotation === 0 ? null : style.rotation,
    wrapText: style.wrap ? 1 : null,
    indent: style.indent === 0 ? null : style.indent,
    shrinkToFit: style.shrink ? 1 : null,
  });
}

function differenceXml({ fill, colour: ink, bold, italic }: Difference): string {
  const flags = [
    bold === null ? '' : tag('b', { val: Number(bold) }),
    italic === null ? '' : tag('i', { val: Number(italic) }),
  ];
  const font = flags.join('') + (ink === null ? '' : colour('color', ink));
  const ground =
    fill === null
      ? ''
      : tag('fill', {}, tag('patternFill', { patternType: 'solid' }, colour('bgColor', fill)));
  return tag('dxf', {}, (font === '' ? '' : tag('font', {}, font)) + ground);
}

export function newStyleSheet(): StyleSheet {
  const [fonts, borders, looks, differences] = [pool(), pool(), pool(), pool()];
  const fills = pool([fillXml(null), tag('fill', {}, tag('patternFill', { patternType: 'gray125' }))]);
  const formats = pool();
  const numbers = new Map<Style, number>();
  const lookXml = (style: Style): string =>
    tag(
      'xf',
      {
        numFmtId: style.format === 'General' ? 0 : FIRST_OWN_FORMAT + formats.at(style.format),
        fontId: fonts.at(fontXml(style)),
        fillId: fills.at(fillXml(style.fill)),
        borderId: borders.at(borderXml(style)),
        xfId: 0,
        applyNumberFormat: 1,
        applyFont: 1,
        applyFill: 1,
        applyBorder: EDGES.some((edge) => style[edge] !== null) ? 1 : 0,
        applyAlignment: 1,
        applyProtection: 1,
      },
      alignmentXml(style) +
        tag('protection', { locked: Number(style.locked), hidden: Number(style.formulaHidden) }),
    );
  const list = (name: string, items: readonly string[]): string =>
    items.length === 0 ? '' : tag(name, { count: items.length }, items.join(''));
  return {
    number: (style) => {
      const known = numbers.get(style);
      if (known !== undefined) return known;
      const number = looks.at(lookXml(style));
      numbers.set(style, number);
      return number;
    },
    difference: (traits) => differences.at(differenceXml(traits)),
    xml: () => {
      const codes = formats
        .all()
        .map((code, at) => tag('numFmt', { numFmtId: FIRST_OWN_FORMAT + at, formatCode: code }));
      const plain = tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
      return tag(
        'styleSheet',
        { xmlns: MAIN },
        list('numFmts', codes) +
          list('fonts', fonts.all()) +
          list('fills', fills.all()) +
          list('borders', borders.all()) +
          list('cellStyleXfs', [plain]) +
          list('cellXfs', looks.all()) +
          list('cellStyles', [tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]) +
          list('dxfs', differences.all()),
      );
    },
  };
}
