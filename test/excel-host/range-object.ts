/*
 * Range: a rectangle of cells, its neighbours and parts. Every member is Excel's own; what is missing
 * in this table is not modelled and complains.
 */
import { cellsOf, columnsOf, isEntireColumn, isEntireRow, rowsOf, type Area } from './area';
import { areasThing } from './areas-object';
import {
  cellProperties,
  columnProperties,
  rowProperties,
  setCellProperties,
  setColumnProperties,
  setRowProperties,
} from './cell-properties';
import { conditionalFormatsThing } from './conditional-formats-object';
import type { Desk } from './desk';
import { formatThing, type FormatTarget } from './format-object';
import { flagOr, numberOf, oneOf, refuse, textOr } from './given';
import { columnsHidden, hideColumns, hideRows, rowsHidden } from './hidden';
import { linkOf, putLink } from './links';
import { mergeArea, mergedAreas, unmergeArea } from './merge';
import {
  readFormats,
  readFormulas,
  readTexts,
  readTypes,
  readValues,
  writeFormats,
  writeValues,
} from './range-cells';
import { clearArea } from './range-clear';
import { SHAPES } from './range-shape';
import { addressIn, areaIn, type RangeTarget } from './range-target';
import { deleteCells, insertCells } from './shift';
import { usedArea } from './sheet-cells';
import type { SheetModel } from './sheet-model';
import { specialAreas } from './special-cells';
import { thing, type ClassModel, type Given, type Outcome, type Thing } from './thing';
import { validationThing } from './validation-object';
import { ExcelError } from './wire';
import { worksheetThing } from './worksheet-object';

let nextReference = 1;
const references = new WeakMap<RangeTarget, string>();

function referenceOf(target: RangeTarget): string {
  let id = references.get(target);
  if (id === undefined) references.set(target, (id = `range-${nextReference++}`));
  return id;
}

const format = (target: RangeTarget, desk: Desk): FormatTarget => ({
  sheet: target.sheet,
  areas: () => [areaIn(target, desk)],
});

/** The used part of an area; without one a Range method answers the first cell, or fails, or null. */
function used(target: RangeTarget, valuesOnly: Given, desk: Desk): Area | null {
  return usedArea(target.sheet, flagOr(valuesOnly, false), areaIn(target, desk));
}

function special(target: RangeTarget, given: readonly Given[], desk: Desk): Thing | null {
  const areas = specialAreas(
    target.sheet,
    areaIn(target, desk),
    textOr(given[0], ''),
    textOr(given[1], 'All'),
    desk,
  );
  return areas.length === 0 ? null : areasThing(target.sheet, areas, desk);
}

const orNotFound = (found: Thing | null): Thing => {
  if (found === null) throw new ExcelError('ItemNotFound');
  return found;
};

const shapes = Object.fromEntries(
  Object.entries(SHAPES).map(([name, shape]) => [
    name,
    (target: RangeTarget, given: readonly Given[], desk: Desk): Outcome => {
      const area = shape(areaIn(target, desk), given, desk, target.sheet);
      return area === null ? null : rangeThing(target.sheet, area, desk);
    },
  ]),
);

const SHIFTS = ['Up', 'Left', 'Down', 'Right'] as const;
const CLEARS = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;

const RANGE: ClassModel<RangeTarget> = {
  name: 'Range',
  kept: true,
  identity: (target) => ({ _ReferenceId: referenceOf(target) }),
  scalars: {
    _ReferenceId: { get: referenceOf },
    address: { get: addressIn },
    rowIndex: { get: (target, desk) => areaIn(target, desk).top - 1 },
    columnIndex: { get: (target, desk) => areaIn(target, desk).left - 1 },
    rowCount: { get: (target, desk) => rowsOf(areaIn(target, desk)) },
    columnCount: { get: (target, desk) => columnsOf(areaIn(target, desk)) },
    cellCount: {
      get: (target, desk) => {
        const cells = cellsOf(areaIn(target, desk));
        return cells > 2 ** 31 - 1 ? -1 : cells;
      },
    },
    isEntireRow: { get: (target, desk) => isEntireRow(areaIn(target, desk)) },
    isEntireColumn: { get: (target, desk) => isEntireColumn(areaIn(target, desk)) },
    values: { get: readValues, set: writeValues },
    formulas: { get: readFormulas, set: writeValues },
    text: { get: readTexts },
    valueTypes: { get: readTypes },
    numberFormat: { get: readFormats, set: writeFormats },
    rowHidden: {
      get: (target, desk) => rowsHidden(target.sheet, areaIn(target, desk)),
      set: (target, value, desk) => hideRows(target.sheet, areaIn(target, desk), value),
    },
    columnHidden: {
      get: (target, desk) => columnsHidden(target.sheet, areaIn(target, desk)),
      set: (target, value, desk) => hideColumns(target.sheet, areaIn(target, desk), value),
    },
    hyperlink: {
      get: (target, desk) => linkOf(target.sheet, areaIn(target, desk)),
      set: (target, value, desk) => putLink(target, value, desk),
    },
  },
  links: {
    format: (target, desk) => formatThing(format(target, desk)),
    worksheet: (target) => worksheetThing(target.sheet),
    conditionalFormats: (target, desk) => conditionalFormatsThing(format(target, desk)),
    dataValidation: (target, desk) => validationThing(format(target, desk)),
  },
  methods: {
    ...shapes,
    getUsedRange: (target, [valuesOnly], desk) => {
      const area = used(target, valuesOnly, desk);
      if (area === null) throw new ExcelError('ItemNotFound');
      return rangeThing(target.sheet, area, desk);
    },
    getUsedRangeOrNullObject: (target, [valuesOnly], desk) => {
      const area = used(target, valuesOnly, desk);
      return area === null ? null : rangeThing(target.sheet, area, desk);
    },
    getSpecialCells: (target, given, desk) => orNotFound(special(target, given, desk)),
    getSpecialCellsOrNullObject: special,
    getMergedAreasOrNullObject: (target, _given, desk) => {
      const areas = mergedAreas(target.sheet, areaIn(target, desk));
      return areas.length === 0 ? null : areasThing(target.sheet, areas, desk);
    },
    getCellProperties: cellProperties,
    getRowProperties: rowProperties,
    getColumnProperties: columnProperties,
    setCellProperties,
    setRowProperties,
    setColumnProperties,
    clear: (target, [what], desk) => {
      const kind = what === null || what === undefined ? 'All' : oneOf(what, CLEARS);
      clearArea(target.sheet, areaIn(target, desk), kind, desk);
    },
    merge: (target, [across], desk) => mergeArea(target.sheet, areaIn(target, desk), flagOr(across, false)),
    unmerge: (target, _given, desk) => unmergeArea(target.sheet, areaIn(target, desk)),
    insert: (target, [shift], desk) => {
      const area = areaIn(target, desk);
      insertCells(desk, target.sheet, area, oneOf(shift, SHIFTS));
      return rangeThing(target.sheet, area, desk);
    },
    delete: (target, [shift], desk) => {
      deleteCells(desk, target.sheet, areaIn(target, desk), oneOf(shift, SHIFTS));
    },
    select: (target, _given, desk) => {
      const area = areaIn(target, desk);
      if (target.sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
      desk.workbook.active = target.sheet;
      desk.workbook.selected = area;
    },
    calculate: () => undefined,
    _ValidateArraySize: (target, [rows, columns], desk) => {
      const area = areaIn(target, desk);
      if (rowsOf(area) !== numberOf(rows) || columnsOf(area) !== numberOf(columns)) refuse();
    },
  },
};

/** A Range over an area; structural changes move it from now on. */
export function rangeThing(sheet: SheetModel, area: Area, desk: Desk): Thing {
  const target: RangeTarget = { sheet, area };
  desk.live.add(target);
  return thing(RANGE, target);
}
