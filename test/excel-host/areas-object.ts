/*
 * RangeAreas: several areas of one sheet that are looked at or changed together, and the collection of
 * ranges that they answer.
 */
import { cellsOf, isEntireColumn, isEntireRow, nameOf, quoted, type Area } from './area';
import type { AreasTarget } from './areas-target';
import { conditionalFormatsThing } from './conditional-formats-object';
import type { Desk } from './desk';
import { formatThing, type FormatTarget } from './format-object';
import { oneOf, wholeOf } from './given';
import { clearArea } from './range-clear';
import { rangeThing } from './range-object';
import type { SheetModel } from './sheet-model';
import { thing, type ClassModel, type Thing } from './thing';
import { validationThing } from './validation-object';
import { ExcelError } from './wire';
import { worksheetThing } from './worksheet-object';

let nextReference = 1;
const references = new WeakMap<AreasTarget, string>();

function referenceOf(target: AreasTarget): string {
  let id = references.get(target);
  if (id === undefined) references.set(target, (id = `areas-${nextReference++}`));
  return id;
}

const RANGES: ClassModel<AreasTarget> = {
  name: 'RangeCollection',
  items: (target, desk) => target.parts.map((area) => rangeThing(target.sheet, area, desk)),
  methods: {
    getCount: (target) => target.parts.length,
    getItemAt: (target, [index], desk) => {
      const area = target.parts[wholeOf(index)];
      if (area === undefined) throw new ExcelError('InvalidArgument');
      return rangeThing(target.sheet, area, desk);
    },
  },
};

const format = (target: AreasTarget): FormatTarget => ({ sheet: target.sheet, areas: () => target.parts });
const CLEARS = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;

function address(target: AreasTarget, desk: Desk): string {
  const sheet = quoted(target.sheet.name);
  // Excel cuts what is longer and says nothing.
  return target.parts
    .map((area) => `${sheet}!${nameOf(area)}`)
    .join(',')
    .slice(0, desk.limits.addressLength);
}

const AREAS: ClassModel<AreasTarget> = {
  name: 'RangeAreas',
  kept: true,
  identity: (target) => ({ _ReferenceId: referenceOf(target) }),
  scalars: {
    _ReferenceId: { get: referenceOf },
    address: { get: address },
    areaCount: { get: (target) => target.parts.length },
    cellCount: { get: (target) => target.parts.reduce((sum, area) => sum + cellsOf(area), 0) },
    isEntireRow: { get: (target) => target.parts.every(isEntireRow) },
    isEntireColumn: { get: (target) => target.parts.every(isEntireColumn) },
  },
  links: {
    areas: (target) => thing(RANGES, target),
    format: (target) => formatThing(format(target)),
    worksheet: (target) => worksheetThing(target.sheet),
    dataValidation: (target) => validationThing(format(target)),
    conditionalFormats: (target) => conditionalFormatsThing(format(target)),
  },
  methods: {
    clear: (target, [what], desk) => {
      const kind = what === null || what === undefined ? 'All' : oneOf(what, CLEARS);
      for (const area of target.parts) clearArea(target.sheet, area, kind, desk);
    },
  },
};

/** RangeAreas over these areas; structural changes move them from now on. */
export function areasThing(sheet: SheetModel, parts: readonly Area[], desk: Desk): Thing {
  const target: AreasTarget = { sheet, parts };
  desk.live.add(target);
  return thing(AREAS, target);
}
