/*
 * Range.getCellProperties and its siblings for rows and columns: looks asked for and set cell by cell,
 * in one matrix.
 */
import { columnsOf, rowsOf, type Area } from './area';
import { complain, type Desk } from './desk';
import { applyFormat, formatThing, readFormat } from './format-object';
import { fieldsOf, flagOf, isListGiven, refuse } from './given';
import { columnsHidden, hideColumns, hideRows, rowsHidden } from './hidden';
import { linkOf, putLink } from './links';
import { addressIn, areaIn, tooManyToRead, type RangeTarget } from './range-target';
import type { Given } from './thing';
import type { Wire } from './wire';

const single = (row: number, column: number): Area => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});

/** One record of properties for one part of a range. */
function record(sheet: RangeTarget['sheet'], area: Area, options: Given, desk: Desk): Wire {
  const result: Record<string, Wire> = {};
  for (const [name, wanted] of Object.entries(fieldsOf(options))) {
    if (wanted === false || wanted === null || wanted === undefined) continue;
    if (name === 'address') result[name] = addressIn({ sheet, area }, desk);
    else if (name === 'hyperlink') result[name] = linkOf(sheet, area);
    else if (name === 'rowHidden') result[name] = rowsHidden(sheet, area);
    else if (name === 'columnHidden') result[name] = columnsHidden(sheet, area);
    else if (name === 'rowIndex') result[name] = area.top - 1;
    else if (name === 'columnIndex') result[name] = area.left - 1;
    else if (name === 'format') {
      result[name] = readFormat(formatThing({ sheet, areas: () => [area] }), fieldsOf(wanted), desk);
    } else complain(desk, `cell property ${name} is not modelled`);
  }
  return result;
}

/** ClientResult of getCellProperties: rows of records. */
export function cellProperties(target: RangeTarget, [options]: readonly Given[], desk: Desk): Wire {
  const area = areaIn(target, desk);
  if (tooManyToRead(area, desk)) return null;
  return Array.from({ length: rowsOf(area) }, (_row, row) =>
    Array.from({ length: columnsOf(area) }, (_column, column) =>
      record(target.sheet, single(area.top + row, area.left + column), options, desk),
    ),
  );
}

export function rowProperties(target: RangeTarget, [options]: readonly Given[], desk: Desk): Wire {
  const area = areaIn(target, desk);
  return Array.from({ length: rowsOf(area) }, (_row, row) =>
    record(target.sheet, { ...area, top: area.top + row, bottom: area.top + row }, options, desk),
  );
}

export function columnProperties(target: RangeTarget, [options]: readonly Given[], desk: Desk): Wire {
  const area = areaIn(target, desk);
  return Array.from({ length: columnsOf(area) }, (_column, column) =>
    record(target.sheet, { ...area, left: area.left + column, right: area.left + column }, options, desk),
  );
}

function put(sheet: RangeTarget['sheet'], area: Area, given: Given, desk: Desk): void {
  for (const [name, value] of Object.entries(fieldsOf(given))) {
    if (value === null || value === undefined) continue;
    if (name === 'hyperlink') putLink({ sheet, area }, value, desk);
    else if (name === 'rowHidden') hideRows(sheet, area, flagOf(value));
    else if (name === 'columnHidden') hideColumns(sheet, area, flagOf(value));
    else if (name === 'format') {
      applyFormat(formatThing({ sheet, areas: () => [area] }), fieldsOf(value), desk);
    } else complain(desk, `cell property ${name} is not modelled`);
  }
}

export function setCellProperties(target: RangeTarget, [given]: readonly Given[], desk: Desk): void {
  const area = areaIn(target, desk);
  if (!isListGiven(given) || given.length !== rowsOf(area)) return refuse();
  for (const [row, line] of given.entries()) {
    if (!isListGiven(line) || line.length !== columnsOf(area)) return refuse();
    for (const [column, cell] of line.entries()) {
      put(target.sheet, single(area.top + row, area.left + column), cell, desk);
    }
  }
}

export function setRowProperties(target: RangeTarget, [given]: readonly Given[], desk: Desk): void {
  const area = areaIn(target, desk);
  if (!isListGiven(given) || given.length !== rowsOf(area)) return refuse();
  for (const [row, properties] of given.entries()) {
    put(target.sheet, { ...area, top: area.top + row, bottom: area.top + row }, properties, desk);
  }
}

export function setColumnProperties(target: RangeTarget, [given]: readonly Given[], desk: Desk): void {
  const area = areaIn(target, desk);
  if (!isListGiven(given) || given.length !== columnsOf(area)) return refuse();
  for (const [column, properties] of given.entries()) {
    put(target.sheet, { ...area, left: area.left + column, right: area.left + column }, properties, desk);
  }
}
