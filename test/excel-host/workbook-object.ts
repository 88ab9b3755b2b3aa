/*
 * The workbook and the application around it: the root from which every path begins.
 */
import { complain } from './desk';
import { numberOf } from './given';
import { namesThing } from './names-object';
import { workbookProtectionThing } from './protection-object';
import { rangeThing } from './range-object';
import { tablesThing } from './tables-object';
import { thing, type ClassModel, type Thing } from './thing';
import type { Wire } from './wire';
import type { WorkbookModel } from './workbook-model';
import { worksheetsThing } from './worksheet-object';

const APPLICATION: ClassModel<null> = {
  name: 'Application',
  scalars: { calculationMode: { get: () => 'Automatic' } },
  methods: {
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
    calculate: () => undefined,
  },
};

const RESULT: ClassModel<Wire> = {
  name: 'FunctionResult',
  scalars: { value: { get: (value) => value }, error: { get: () => null } },
};

/** DATE is the one function that is worked out: it tells where the workbook's days begin. */
const FUNCTIONS: ClassModel<null> = {
  name: 'Functions',
  methods: {
    date: (_all, [year, month, day], desk) => {
      const days = Date.UTC(numberOf(year), numberOf(month) - 1, numberOf(day)) / 86_400_000 + 25_569;
      if (days < 61) return complain(desk, 'DATE before March 1900 is not modelled');
      return thing(RESULT, desk.workbook.date1904 ? days - 1462 : days);
    },
  },
};

const WORKBOOK: ClassModel<WorkbookModel> = {
  name: 'Workbook',
  scalars: {
    name: { get: ({ fileName }) => fileName },
    readOnly: { get: () => false },
  },
  links: {
    application: () => thing(APPLICATION, null),
    functions: () => thing(FUNCTIONS, null),
    names: () => namesThing(null),
    protection: (_workbook, desk) => workbookProtectionThing(desk),
    tables: () => tablesThing(null),
    worksheets: () => worksheetsThing(),
  },
  methods: {
    getActiveCell: ({ active }, _given, desk) =>
      rangeThing(active, { top: 1, left: 1, bottom: 1, right: 1 }, desk),
    getSelectedRange: ({ active }, _given, desk) =>
      rangeThing(active, { top: 1, left: 1, bottom: 1, right: 1 }, desk),
  },
};

export const workbookThing = (workbook: WorkbookModel): Thing => thing(WORKBOOK, workbook);
