/*
 * Conditional formats of a range. A custom formula with fill and font is modelled in full; adding any
 * other kind complains. A new one goes to the top of the order, as in Excel.
 */
import { bounds, intersection } from './area';
import { complain, type Desk } from './desk';
import type { FormatTarget } from './format-object';
import { colourOf, flagOf, oneOf, textOf, wholeOf } from './given';
import { guardAct } from './guard';
import { rangeThing } from './range-object';
import { cutOut } from './sheet-cells';
import type { ConditionalFormatModel, SheetModel } from './sheet-model';
import { thing, type ClassModel, type Thing } from './thing';
import { ExcelError } from './wire';
import { newId } from './workbook-model';

interface FormatOn {
  readonly sheet: SheetModel;
  readonly id: string;
}

const touching = ({ sheet, areas }: FormatTarget): readonly ConditionalFormatModel[] =>
  sheet.conditionalFormats
    .filter((format) =>
      format.areas.some((area) => areas().some((other) => intersection(area, other) !== null)),
    )
    .sort((a, b) => a.priority - b.priority);

/** The model behind an id; a deleted one is ItemNotFound. */
function formatOf({ sheet, id }: FormatOn): ConditionalFormatModel {
  const found = sheet.conditionalFormats.find((format) => format.id === id);
  if (found === undefined) throw new ExcelError('ItemNotFound');
  return found;
}

function change(target: FormatOn, act: (format: ConditionalFormatModel) => void): void {
  guardAct(target.sheet, null);
  act(formatOf(target));
}

const FONT: ClassModel<FormatOn> = {
  name: 'ConditionalRangeFont',
  scalars: {
    color: {
      get: (target) => formatOf(target).colour,
      set: (target, value) => change(target, (format) => (format.colour = colourOf(value))),
    },
    bold: {
      get: (target) => formatOf(target).bold,
      set: (target, value) => change(target, (format) => (format.bold = flagOf(value))),
    },
    italic: {
      get: (target) => formatOf(target).italic,
      set: (target, value) => change(target, (format) => (format.italic = flagOf(value))),
    },
  },
};

const FILL: ClassModel<FormatOn> = {
  name: 'ConditionalRangeFill',
  scalars: {
    color: {
      get: (target) => formatOf(target).fill ?? '',
      set: (target, value) => change(target, (format) => (format.fill = colourOf(value))),
    },
  },
  methods: { clear: (target) => change(target, (format) => (format.fill = null)) },
};

const LOOK: ClassModel<FormatOn> = {
  name: 'ConditionalRangeFormat',
  links: { font: (target) => thing(FONT, target), fill: (target) => thing(FILL, target) },
};

const RULE: ClassModel<FormatOn> = {
  name: 'ConditionalFormatRule',
  scalars: {
    formula: {
      get: (target) => formatOf(target).formula,
      set: (target, value) => {
        const formula = textOf(value);
        change(target, (format) => (format.formula = formula.startsWith('=') ? formula : `=${formula}`));
      },
    },
  },
};

const CUSTOM: ClassModel<FormatOn> = {
  name: 'CustomConditionalFormat',
  links: { rule: (target) => thing(RULE, target), format: (target) => thing(LOOK, target) },
};

const ONE: ClassModel<FormatOn> = {
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ id }) => id },
    type: { get: (target) => formatOf(target).type },
    priority: {
      get: (target) => formatOf(target).priority - 1,
      set: (target, value) => change(target, (format) => reorder(target.sheet, format, wholeOf(value))),
    },
    stopIfTrue: {
      get: (target) => formatOf(target).stopIfTrue,
      set: (target, value) => change(target, (format) => (format.stopIfTrue = flagOf(value))),
    },
  },
  links: {
    custom: (target, desk) =>
      formatOf(target).type === 'Custom'
        ? thing(CUSTOM, target)
        : complain(desk, `a conditional format of type ${formatOf(target).type} is not modelled`),
    customOrNullObject: (target) => (formatOf(target).type === 'Custom' ? thing(CUSTOM, target) : null),
  },
  methods: {
    delete: (target) => {
      guardAct(target.sheet, null);
      formatOf(target);
      target.sheet.conditionalFormats = target.sheet.conditionalFormats.filter(({ id }) => id !== target.id);
    },
    getRange: (target, _given, desk) => {
      const area = bounds(formatOf(target).areas);
      if (area === null) throw new ExcelError('ItemNotFound');
      return rangeThing(target.sheet, area, desk);
    },
  },
};

/** Puts a format at a place of the order (from 0) and numbers all of them anew. */
function reorder(sheet: SheetModel, format: ConditionalFormatModel, place: number): void {
  const others = sheet.conditionalFormats
    .filter((other) => other !== format)
    .sort((a, b) => a.priority - b.priority);
  others.splice(place, 0, format);
  for (const [at, other] of others.entries()) other.priority = at + 1;
}

function add(target: FormatTarget, type: string, desk: Desk): Thing {
  guardAct(target.sheet, null);
  if (type !== 'Custom') complain(desk, `conditional formats of type ${type} are not modelled`);
  const format: ConditionalFormatModel = {
    id: newId(desk.workbook),
    areas: [...target.areas()],
    type,
    formula: '',
    fill: null,
    colour: null,
    bold: null,
    italic: null,
    priority: 1,
    stopIfTrue: false,
    source: null,
  };
  target.sheet.conditionalFormats.push(format);
  reorder(target.sheet, format, 0);
  return thing(ONE, { sheet: target.sheet, id: format.id });
}

const KINDS = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;

const ALL: ClassModel<FormatTarget> = {
  name: 'ConditionalFormatCollection',
  items: (target) => touching(target).map(({ id }) => thing(ONE, { sheet: target.sheet, id })),
  item: (target, key) =>
    thing(ONE, { sheet: target.sheet, id: formatOf({ sheet: target.sheet, id: textOf(key) }).id }),
  methods: {
    add: (target, [type], desk) => add(target, oneOf(type, KINDS), desk),
    getCount: (target) => touching(target).length,
    getItem: (target, [id]) =>
      thing(ONE, { sheet: target.sheet, id: formatOf({ sheet: target.sheet, id: textOf(id) }).id }),
    getItemAt: (target, [index]) => {
      const found = touching(target)[wholeOf(index)];
      if (found === undefined) throw new ExcelError('InvalidArgument');
      return thing(ONE, { sheet: target.sheet, id: found.id });
    },
    clearAll: ({ sheet, areas }) => {
      guardAct(sheet, null);
      for (const area of areas()) sheet.conditionalFormats = cutOut(sheet.conditionalFormats, area);
    },
  },
};

export const conditionalFormatsThing = (target: FormatTarget): Thing => thing(ALL, target);
