/*
 * Tables of a sheet or of the workbook: found, read, made over a range, undone.
 */
import { intersection, type Area } from './area';
import type { Desk } from './desk';
import { flagOf, refuse, textOf, wholeOf } from './given';
import { guardAct } from './guard';
import { rangeGiven } from './range-shape';
import { areaIn } from './range-target';
import { rangeThing } from './range-object';
import { cellAt } from './sheet-cells';
import type { SheetModel, TableModel } from './sheet-model';
import { thing, type ClassModel, type Given, type Outcome, type Thing } from './thing';
import { readValue } from './typed';
import { ExcelError } from './wire';
import { newId } from './workbook-model';
import { worksheetThing } from './worksheet-object';

interface TableTarget {
  readonly sheet: SheetModel;
  readonly id: string;
}

function tableOf({ sheet, id }: TableTarget): TableModel {
  const table = sheet.tables.find((other) => other.id === id);
  if (table === undefined) throw new ExcelError('ItemNotFound');
  return table;
}

type Part = (target: TableTarget, given: readonly Given[], desk: Desk) => Outcome;
const part =
  (cut: (area: Area, table: TableModel) => Area): Part =>
  (target, _given, desk) =>
    rangeThing(target.sheet, cut(tableOf(target).area, tableOf(target)), desk);

const flag = (key: 'headers' | 'totals') => ({
  get: (target: TableTarget) => tableOf(target)[key],
});

function drop(target: TableTarget): void {
  guardAct(target.sheet, null);
  tableOf(target);
  target.sheet.tables = target.sheet.tables.filter(({ id }) => id !== target.id);
}

const TABLE: ClassModel<TableTarget> = {
  name: 'Table',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ id }) => id },
    name: {
      get: (target) => tableOf(target).name,
      set: (target, value) => (tableOf(target).name = textOf(value)),
    },
    style: {
      get: (target) => tableOf(target).style,
      set: (target, value) => (tableOf(target).style = textOf(value)),
    },
    showHeaders: flag('headers'),
    showTotals: flag('totals'),
  },
  links: { worksheet: ({ sheet }) => worksheetThing(sheet) },
  methods: {
    getRange: part((area) => area),
    getHeaderRowRange: part((area) => ({ ...area, bottom: area.top })),
    getDataBodyRange: part((area, { headers, totals }) => ({
      ...area,
      top: area.top + (headers ? 1 : 0),
      bottom: area.bottom - (totals ? 1 : 0),
    })),
    convertToRange: (target, _given, desk) => {
      const { area } = tableOf(target);
      drop(target);
      return rangeThing(target.sheet, area, desk);
    },
    delete: (target) => drop(target),
  },
};

/** Of one sheet; null: of the whole workbook. */
interface TablesTarget {
  readonly sheet: SheetModel | null;
}

const all = ({ sheet }: TablesTarget, desk: Desk): readonly TableTarget[] =>
  (sheet === null ? desk.workbook.sheets : [sheet]).flatMap((on) =>
    on.tables.map(({ id }): TableTarget => ({ sheet: on, id })),
  );

function find(target: TablesTarget, key: Given, desk: Desk): TableTarget | null {
  const text = textOf(key);
  const named = (table: TableTarget): boolean => tableOf(table).name.toLowerCase() === text.toLowerCase();
  return all(target, desk).find((table) => table.id === text || named(table)) ?? null;
}

function found(target: TablesTarget, key: Given, desk: Desk): Thing {
  const table = find(target, key, desk);
  if (table === null) throw new ExcelError('ItemNotFound');
  return thing(TABLE, table);
}

function add(target: TablesTarget, [given, headers]: readonly Given[], desk: Desk): Thing {
  const range = rangeGiven(given, target.sheet ?? desk.workbook.active, desk);
  const area = areaIn(range, desk);
  const { sheet } = range;
  guardAct(sheet, null);
  if (sheet.tables.some((table) => intersection(table.area, area) !== null)) refuse();
  const withHeaders = flagOf(headers);
  const columns = Array.from({ length: area.right - area.left + 1 }, (_column, at) =>
    withHeaders ? String(readValue(cellAt(sheet, area.top, area.left + at))) : `Column${at + 1}`,
  );
  const id = newId(desk.workbook);
  const name = `Table${all({ sheet: null }, desk).length + 1}`;
  sheet.tables.push({
    id,
    name,
    area,
    headers: withHeaders,
    totals: false,
    style: 'TableStyleMedium2',
    columns,
  });
  return thing(TABLE, { sheet, id });
}

const TABLES: ClassModel<TablesTarget> = {
  name: 'TableCollection',
  scalars: { count: { get: (target, desk) => all(target, desk).length } },
  items: (target, desk) => all(target, desk).map((table) => thing(TABLE, table)),
  item: found,
  methods: {
    add,
    getCount: (target, _given, desk) => all(target, desk).length,
    getItem: (target, [key], desk) => found(target, key, desk),
    getItemOrNullObject: (target, [key], desk) => {
      const table = find(target, key, desk);
      return table === null ? null : thing(TABLE, table);
    },
    getItemAt: (target, [index], desk) => {
      const table = all(target, desk)[wholeOf(index)];
      if (table === undefined) throw new ExcelError('InvalidArgument');
      return thing(TABLE, table);
    },
  },
};

export const tablesThing = (sheet: SheetModel | null): Thing => thing(TABLES, { sheet });
