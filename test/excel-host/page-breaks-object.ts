/*
 * Page breaks of a sheet: a new page begins before each of these rows or columns.
 */
import type { Area } from './area';
import { refuse, wholeOf } from './given';
import { rangeThing } from './range-object';
import { rangeGiven } from './range-shape';
import { areaIn } from './range-target';
import type { SheetModel } from './sheet-model';
import { thing, type ClassModel, type Given, type Thing } from './thing';
import { ExcelError } from './wire';

interface Breaks {
  readonly sheet: SheetModel;
  readonly axis: 'row' | 'column';
}

const linesOf = ({ sheet, axis }: Breaks): readonly number[] =>
  axis === 'row' ? sheet.page.rowBreaks : sheet.page.columnBreaks;

function putLines({ sheet, axis }: Breaks, lines: readonly number[]): void {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  if (axis === 'row') sheet.page.rowBreaks = sorted;
  else sheet.page.columnBreaks = sorted;
}

interface Break {
  readonly of: Breaks;
  readonly line: number;
}

const BREAK: ClassModel<Break> = {
  name: 'PageBreak',
  scalars: {
    rowIndex: { get: ({ of, line }) => (of.axis === 'row' ? line - 1 : 0) },
    columnIndex: { get: ({ of, line }) => (of.axis === 'column' ? line - 1 : 0) },
  },
  methods: {
    delete: ({ of, line }) =>
      putLines(
        of,
        linesOf(of).filter((other) => other !== line),
      ),
    getCellAfterBreak: ({ of, line }, _given, desk) => {
      const [row, column] = of.axis === 'row' ? [line, 1] : [1, line];
      return rangeThing(of.sheet, { top: row, bottom: row, left: column, right: column }, desk);
    },
  },
};

function itemAt(of: Breaks, given: Given): Thing {
  const line = linesOf(of)[wholeOf(given)];
  if (line === undefined) throw new ExcelError('InvalidArgument');
  return thing(BREAK, { of, line });
}

const BREAKS: ClassModel<Breaks> = {
  name: 'PageBreakCollection',
  items: (of) => linesOf(of).map((line) => thing(BREAK, { of, line })),
  item: itemAt,
  methods: {
    add: (of, [given], desk) => {
      const area: Area = areaIn(rangeGiven(given, of.sheet, desk), desk);
      const line = of.axis === 'row' ? area.top : area.left;
      // Before the first line there is nothing to break from.
      if (line === 1) refuse();
      putLines(of, [...linesOf(of), line]);
      return thing(BREAK, { of, line });
    },
    getCount: (of) => linesOf(of).length,
    getItem: (of, [index]) => itemAt(of, index),
    removePageBreaks: (of) => putLines(of, []),
  },
};

export const breaksThing = (sheet: SheetModel, axis: 'row' | 'column'): Thing =>
  thing(BREAKS, { sheet, axis });
