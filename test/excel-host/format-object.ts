/*
 * RangeFormat and its parts: font, fill, borders, protection, alignment, sizes. Reading a trait that
 * differs within the range gives null, as in Excel.
 */
import type { Area } from './area';
import { bordersThing } from './border-object';
import { complain, type Desk } from './desk';
import { colourOf, fieldsOf, flagOf, numberOf, oneOf, textOf, wholeOf } from './given';
import { guardAct } from './guard';
import { restyle, stylesIn } from './sheet-cells';
import type { SheetModel } from './sheet-model';
import { columnWidth, rowHeight, setColumnWidth, setRowHeight } from './sizes';
import { changed, type Style } from './style';
import { thing, type ClassModel, type Given, type Scalar, type Thing } from './thing';
import type { Wire } from './wire';

/** The areas whose look is meant: one for a Range, several for RangeAreas. */
export interface FormatTarget {
  readonly sheet: SheetModel;
  areas(): readonly Area[];
}

/** The common value of a trait; null where it differs. */
export function common<K extends keyof Style>(target: FormatTarget, trait: K): Style[K] | null {
  const values = new Set<Style[K]>();
  for (const area of target.areas()) {
    for (const style of stylesIn(target.sheet, area)) values.add(style[trait]);
  }
  const [value] = values;
  return values.size === 1 && value !== undefined ? value : null;
}

export function change(target: FormatTarget, traits: Partial<Style>): void {
  guardAct(target.sheet, 'allowFormatCells');
  for (const area of target.areas()) restyle(target.sheet, area, (style) => changed(style, traits));
}

type Plain = Exclude<keyof Style, 'top' | 'bottom' | 'left' | 'right' | 'fill'>;

/** A property that is one trait of the style. */
function trait<K extends Plain>(key: K, parse: (given: Given) => Style[K]): Scalar<FormatTarget> {
  return {
    get: (target) => common(target, key),
    // One trait by its own key; TypeScript widens a computed key to any string.
    set: (target, value) => change(target, { [key]: parse(value) } as Partial<Style>),
  };
}

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const UNDERLINE = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

const FONT: ClassModel<FormatTarget> = {
  name: 'RangeFont',
  scalars: {
    bold: trait('bold', flagOf),
    italic: trait('italic', flagOf),
    color: trait('colour', colourOf),
    name: trait('fontName', textOf),
    size: trait('fontSize', numberOf),
    underline: trait('underline', (given) => oneOf(given, UNDERLINE)),
    strikethrough: trait('strike', flagOf),
  },
};

const FILL: ClassModel<FormatTarget> = {
  name: 'RangeFill',
  scalars: {
    color: {
      get: (target) => {
        const fills = new Set(
          target.areas().flatMap((area) => [...stylesIn(target.sheet, area)].map(({ fill }) => fill)),
        );
        const [fill = null] = fills;
        return fills.size === 1 ? (fill ?? '#FFFFFF') : '';
      },
      set: (target, value) => {
        const colour = colourOf(value);
        change(target, { fill: colour === '' ? null : colour });
      },
    },
  },
  methods: { clear: (target) => change(target, { fill: null }) },
};

const PROTECTION: ClassModel<FormatTarget> = {
  name: 'FormatProtection',
  scalars: { locked: trait('locked', flagOf), formulaHidden: trait('formulaHidden', flagOf) },
};

/** `useStandardHeight = true` forgets a height; false is not modelled. */
function standard(measure: typeof rowHeight, forget: typeof setRowHeight): Scalar<FormatTarget> {
  return {
    get: (target, desk) => measure(target, desk, true) === null,
    set: (target, value, desk) => {
      if (!flagOf(value)) complain(desk, 'a standard size that is switched off is not modelled');
      forget(target, null, desk);
    },
  };
}

const FORMAT: ClassModel<FormatTarget> = {
  name: 'RangeFormat',
  scalars: {
    horizontalAlignment: trait('horizontal', (given) => oneOf(given, HORIZONTAL)),
    verticalAlignment: trait('vertical', (given) => oneOf(given, VERTICAL)),
    wrapText: trait('wrap', flagOf),
    indentLevel: trait('indent', wholeOf),
    shrinkToFit: trait('shrink', flagOf),
    textOrientation: trait('rotation', wholeOf),
    rowHeight: {
      get: (target, desk) => rowHeight(target, desk, false),
      set: (target, value, desk) => setRowHeight(target, numberOf(value), desk),
    },
    columnWidth: {
      get: (target, desk) => columnWidth(target, desk, false),
      set: (target, value, desk) => setColumnWidth(target, numberOf(value), desk),
    },
    useStandardHeight: standard(rowHeight, setRowHeight),
    useStandardWidth: standard(columnWidth, setColumnWidth),
  },
  links: {
    font: (target) => thing(FONT, target),
    fill: (target) => thing(FILL, target),
    protection: (target) => thing(PROTECTION, target),
    borders: (target) => bordersThing(target),
  },
};

export const formatThing = (target: FormatTarget): Thing => thing(FORMAT, target);

/** Applies a nested settable format, e.g. { font: { bold: true }, wrapText: true }. */
export function applyFormat(target: Thing, format: { readonly [key: string]: Given }, desk: Desk): void {
  for (const [name, value] of Object.entries(format)) {
    if (value === null || value === undefined) continue;
    const link = target.link(name);
    if (link === null) {
      if (target.scalar(name)?.set === undefined) complain(desk, `${target.className}.${name} cannot be set`);
      target.set(name, value, desk);
    } else {
      const next = link(desk);
      if (next !== null) applyFormat(next, fieldsOf(value), desk);
    }
  }
}

/** Reads what load options ask for: { font: { bold: true } } -> { font: { bold: false } }. */
export function readFormat(target: Thing, options: { readonly [key: string]: Given }, desk: Desk): Wire {
  const result: Record<string, Wire> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === null || wanted === undefined) continue;
    const link = target.link(name);
    const next = link === null ? null : link(desk);
    if (next !== null) {
      // `true` for a whole part, e.g. { protection: true }, asks for every trait of it.
      const all = Object.fromEntries(next.scalarNames().map((trait) => [trait, true]));
      result[name] = readFormat(next, wanted === true ? all : fieldsOf(wanted), desk);
      continue;
    }
    if (target.scalar(name)?.get === undefined) complain(desk, `${target.className}.${name} is not modelled`);
    result[name] = target.get(name, desk) ?? null;
  }
  return result;
}
