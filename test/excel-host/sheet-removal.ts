/*
 * What the rest of a workbook becomes when a sheet goes or is called otherwise: references follow the
 * new name, or turn into #REF!.
 */
import { WHOLE_SHEET } from './area';
import type { Desk } from './desk';
import { moveReferences, renameSheet } from './references';
import { eachCell } from './sheet-cells';
import type { SheetModel } from './sheet-model';

function rewrite(desk: Desk, through: (formula: string) => string): void {
  for (const name of desk.workbook.names) name.formula = through(name.formula);
  for (const sheet of desk.workbook.sheets) {
    eachCell(sheet, WHOLE_SHEET, (cell) => {
      if (cell.formula !== null) cell.formula = through(cell.formula);
    });
    for (const format of sheet.conditionalFormats) format.formula = through(format.formula);
  }
}

/** Gives a sheet its new name; hyperlinks keep the old one, as in Excel. */
export function renamed(desk: Desk, sheet: SheetModel, title: string): void {
  const from = sheet.name;
  sheet.name = title;
  rewrite(desk, (formula) => renameSheet(formula, from, title));
}

export function removeSheet(desk: Desk, sheet: SheetModel): void {
  const { workbook } = desk;
  const at = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(at, 1);
  workbook.names = workbook.names.filter(({ scope }) => scope !== sheet);
  rewrite(desk, (formula) =>
    moveReferences(formula, false, sheet.name, () => null).replaceAll(lostIn(sheet.name), '#REF!'),
  );
  for (const target of desk.live) if (target.sheet === sheet && 'area' in target) target.area = null;
  if (workbook.active === sheet) {
    const shown = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
    const next = shown.find((other) => workbook.sheets.indexOf(other) >= at) ?? shown.at(-1);
    if (next !== undefined) workbook.active = next;
  }
}

/** "Name!#REF!" is said as "#REF!". */
const lostIn = (name: string): RegExp =>
  new RegExp(`(?:'${escaped(name.replaceAll("'", "''"))}'|${escaped(name)})!#REF!`, 'giu');

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
