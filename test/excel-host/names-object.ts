/*
 * Defined names of the workbook or of one sheet. The workbook's collection also finds a sheet's name
 * by its id: the runtime looks there for every name it has met.
 */
import { areaOf, nameOf, quoted } from './area';
import type { Desk } from './desk';
import { flagOf, textOf, textOr, isThingOf } from './given';
import { rangeThing } from './range-object';
import { isRangeTarget, areaIn } from './range-target';
import type { SheetModel } from './sheet-model';
import { thing, type ClassModel, type Given, type Thing } from './thing';
import { ExcelError } from './wire';
import { newId, placeOf, type NameModel } from './workbook-model';
import { worksheetThing } from './worksheet-object';

/** Whose names: null for the workbook's. */
interface NamesTarget {
  readonly scope: SheetModel | null;
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

const own = (desk: Desk, scope: SheetModel | null): readonly NameModel[] =>
  desk.workbook.names.filter((name) => name.scope === scope);

/** "Range", or the type of the constant that the formula is. */
function typeOf(desk: Desk, { formula }: NameModel): string {
  if (placeOf(desk.workbook, formula) !== null) return 'Range';
  if (/^="(?:[^"]|"")*"$/.test(formula)) return 'String';
  if (/^=(TRUE|FALSE)$/i.test(formula)) return 'Boolean';
  if (/^=[+-]?\d+$/.test(formula)) return 'Integer';
  if (/^=[+-]?\d*\.\d+$/.test(formula)) return 'Double';
  return formula.includes('#REF!') ? 'Error' : 'Array';
}

function valueOf(desk: Desk, name: NameModel): string | number | boolean {
  const body = name.formula.slice(1);
  switch (typeOf(desk, name)) {
    case 'String':
      return body.slice(1, -1).replaceAll('""', '"');
    case 'Boolean':
      return body.toUpperCase() === 'TRUE';
    case 'Integer':
    case 'Double':
      return Number(body);
    case 'Error':
      return '#REF!';
    default:
      return body;
  }
}

function live(desk: Desk, name: NameModel): NameModel {
  if (!desk.workbook.names.includes(name)) throw new ExcelError('ItemNotFound');
  return name;
}

function rangeOf(desk: Desk, name: NameModel): Thing | null {
  const place = placeOf(desk.workbook, live(desk, name).formula);
  return place === null ? null : rangeThing(place.sheet, place.area, desk);
}

const ITEM: ClassModel<NameModel> = {
  name: 'NamedItem',
  identity: ({ id }) => ({ _Id: id }),
  scalars: {
    _Id: { get: ({ id }) => id },
    name: { get: ({ name }) => name },
    type: { get: (name, desk) => typeOf(desk, name) },
    value: { get: (name, desk) => valueOf(desk, name) },
    formula: {
      get: ({ formula }) => formula,
      set: (name, value, desk) => (live(desk, name).formula = formulaOf(value, desk)),
    },
    visible: {
      get: ({ visible }) => visible,
      set: (name, value, desk) => (live(desk, name).visible = flagOf(value)),
    },
    scope: { get: ({ scope }) => (scope === null ? 'Workbook' : 'Worksheet') },
    comment: {
      get: ({ comment }) => comment,
      set: (name, value, desk) => (live(desk, name).comment = textOf(value)),
    },
  },
  links: {
    worksheet: ({ scope }) => {
      if (scope === null) throw new ExcelError('ItemNotFound');
      return worksheetThing(scope);
    },
    worksheetOrNullObject: ({ scope }) => (scope === null ? null : worksheetThing(scope)),
  },
  methods: {
    delete: (name, _given, desk) => {
      live(desk, name);
      desk.workbook.names = desk.workbook.names.filter((other) => other !== name);
    },
    getRange: (name, _given, desk) => {
      const range = rangeOf(desk, name);
      if (range === null) throw new ExcelError('InvalidOperation');
      return range;
    },
    getRangeOrNullObject: (name, _given, desk) => rangeOf(desk, name),
  },
};

/** A reference given as a Range or as a formula; a plain text is taken as a constant. */
function formulaOf(given: Given, desk: Desk): string {
  if (isThingOf(given, 'Range') && isRangeTarget(given.target)) {
    return `=${quoted(given.target.sheet.name)}!${nameOf(areaIn(given.target, desk), true)}`;
  }
  const text = textOf(given);
  if (text.startsWith('=')) return text;
  return areaOf(text) === null ? `="${text.replaceAll('"', '""')}"` : `=${text}`;
}

function add({ scope }: NamesTarget, [given, reference, comment]: readonly Given[], desk: Desk): Thing {
  const name = textOf(given);
  if (!NAME.test(name) || name.length > 255 || areaOf(name) !== null) throw new ExcelError('InvalidArgument');
  if (own(desk, scope).some((other) => other.name.toLowerCase() === name.toLowerCase())) {
    throw new ExcelError('ItemAlreadyExists');
  }
  const model: NameModel = {
    id: newId(desk.workbook),
    name,
    scope,
    formula: formulaOf(reference, desk),
    visible: true,
    comment: textOr(comment, ''),
  };
  desk.workbook.names.push(model);
  return thing(ITEM, model);
}

function find({ scope }: NamesTarget, key: Given, desk: Desk): NameModel | null {
  const text = textOf(key);
  const byId = desk.workbook.names.find(({ id }) => id === text);
  return byId ?? own(desk, scope).find(({ name }) => name.toLowerCase() === text.toLowerCase()) ?? null;
}

const found = (target: NamesTarget, key: Given, desk: Desk): Thing => {
  const name = find(target, key, desk);
  if (name === null) throw new ExcelError('ItemNotFound');
  return thing(ITEM, name);
};

const NAMES: ClassModel<NamesTarget> = {
  name: 'NamedItemCollection',
  items: ({ scope }, desk) => own(desk, scope).map((name) => thing(ITEM, name)),
  item: found,
  methods: {
    add,
    getItem: (target, [key], desk) => found(target, key, desk),
    getItemOrNullObject: (target, [key], desk) => {
      const name = find(target, key, desk);
      return name === null ? null : thing(ITEM, name);
    },
    getCount: ({ scope }, _given, desk) => own(desk, scope).length,
  },
};

export const namesThing = (scope: SheetModel | null): Thing => thing(NAMES, { scope });
