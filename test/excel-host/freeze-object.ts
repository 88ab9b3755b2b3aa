/*
 * Rows and columns that stay on screen while scrolling.
 */
import type { Area } from './area';
import { wholeOr } from './given';
import { rangeGiven } from './range-shape';
import { areaIn } from './range-target';
import { rangeThing } from './range-object';
import type { SheetModel } from './sheet-model';
import { LAST_COLUMN, LAST_ROW } from './area';
import { thing, type ClassModel, type Thing } from './thing';

function location({ frozen: { rows, columns } }: SheetModel): Area | null {
  if (rows === 0 && columns === 0) return null;
  return {
    top: 1,
    left: 1,
    bottom: rows === 0 ? LAST_ROW : rows,
    right: columns === 0 ? LAST_COLUMN : columns,
  };
}

const PANES: ClassModel<SheetModel> = {
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: (sheet, [count]) => void (sheet.frozen = { rows: wholeOr(count, 0), columns: 0 }),
    freezeColumns: (sheet, [count]) => void (sheet.frozen = { rows: 0, columns: wholeOr(count, 0) }),
    freezeAt: (sheet, [given], desk) => {
      const { bottom, right } = areaIn(rangeGiven(given, sheet, desk), desk);
      sheet.frozen = { rows: bottom === LAST_ROW ? 0 : bottom, columns: right === LAST_COLUMN ? 0 : right };
    },
    unfreeze: (sheet) => void (sheet.frozen = { rows: 0, columns: 0 }),
    getLocationOrNullObject: (sheet, _given, desk) => {
      const area = location(sheet);
      return area === null ? null : rangeThing(sheet, area, desk);
    },
  },
};

export const freezeThing = (sheet: SheetModel): Thing => thing(PANES, sheet);
