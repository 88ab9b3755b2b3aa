/*
 * The filter buttons of a sheet. Only their area and the rows they hide are modelled; setting criteria
 * is not.
 */
import type { SheetModel } from './sheet-model';
import { rangeThing } from './range-object';
import { guardAct } from './guard';
import { thing, type ClassModel, type Thing } from './thing';

function showAll(sheet: SheetModel): void {
  const { autoFilter } = sheet;
  if (autoFilter === null) return;
  for (const [row, line] of sheet.rows) {
    if (row > autoFilter.top && row <= autoFilter.bottom) line.hidden = false;
  }
}

const FILTER: ClassModel<SheetModel> = {
  name: 'AutoFilter',
  scalars: {
    enabled: { get: ({ autoFilter }) => autoFilter !== null },
    isDataFiltered: {
      get: ({ autoFilter, rows }) =>
        autoFilter !== null &&
        [...rows].some(([row, { hidden }]) => hidden && row > autoFilter.top && row <= autoFilter.bottom),
    },
  },
  methods: {
    remove: (sheet) => {
      guardAct(sheet, null);
      showAll(sheet);
      sheet.autoFilter = null;
    },
    clearCriteria: (sheet) => {
      guardAct(sheet, 'allowAutoFilter');
      showAll(sheet);
    },
    getRangeOrNullObject: (sheet, _given, desk) =>
      sheet.autoFilter === null ? null : rangeThing(sheet, sheet.autoFilter, desk),
  },
};

export const autoFilterThing = (sheet: SheetModel): Thing => thing(FILTER, sheet);
