/*
 * Cells of a kind within a range: constants, formulas, blanks, visible ones. It answers areas, joined
 * row by row and then downwards.
 */
import { intersection, tidy, type Area } from './area';
import { complain, type Desk } from './desk';
import { eachCell, usedArea } from './sheet-cells';
import type { CellModel, SheetModel } from './sheet-model';
import { typeOf } from './typed';

/** Which value types a word such as "ErrorsNumbers" names. */
function isWanted(cell: CellModel, words: string): boolean {
  if (words === 'All') return true;
  const type = typeOf(cell);
  const word = { Error: 'Error', Boolean: 'Logical', Double: 'Number', String: 'Text', Empty: 'None' }[type];
  return words.includes(word);
}

export function specialAreas(
  sheet: SheetModel,
  area: Area,
  kind: string,
  valueType: string,
  desk: Desk,
): readonly Area[] {
  switch (kind) {
    case 'Constants':
      return matching(
        sheet,
        area,
        (cell) => cell.formula === null && cell.value !== null && isWanted(cell, valueType),
      );
    case 'Formulas':
      return matching(sheet, area, (cell) => cell.formula !== null && isWanted(cell, valueType));
    case 'Blanks':
      return blanks(sheet, area);
    case 'Visible':
      return visible(sheet, area);
    default:
      return complain(desk, `special cells ${kind} are not modelled`);
  }
}

function matching(sheet: SheetModel, area: Area, wanted: (cell: CellModel) => boolean): readonly Area[] {
  const found: Area[] = [];
  eachCell(sheet, area, (cell, row, column) => {
    if (!wanted(cell)) return;
    const last = found.at(-1);
    if (last?.top === row && last.right === column - 1) found[found.length - 1] = { ...last, right: column };
    else found.push({ top: row, left: column, bottom: row, right: column });
  });
  return tidy(found);
}

function blanks(sheet: SheetModel, area: Area): readonly Area[] {
  const used = usedArea(sheet, false, area);
  if (used === null) return [];
  const found: Area[] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const cell = sheet.rows.get(row)?.cells[column];
      if (cell !== undefined && (cell.value !== null || cell.formula !== null)) continue;
      found.push({ top: row, left: column, bottom: row, right: column });
    }
  }
  return tidy(found);
}

function visible(sheet: SheetModel, area: Area): readonly Area[] {
  const rows = shownRuns(
    [...sheet.rows].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
    area.top,
    area.bottom,
  );
  const columns = shownRuns(
    [...sheet.columns].flatMap(([column, { hidden }]) => (hidden ? [column] : [])),
    area.left,
    area.right,
  );
  return rows.flatMap(([top, bottom]) =>
    columns.flatMap(([left, right]) => intersection({ top, bottom, left, right }, area) ?? []),
  );
}

/** The stretches between hidden lines. */
function shownRuns(
  hidden: readonly number[],
  from: number,
  to: number,
): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  let start = from;
  for (const line of [...hidden].sort((a, b) => a - b)) {
    if (line < from || line > to) continue;
    if (line > start) runs.push([start, line - 1]);
    start = line + 1;
  }
  if (start <= to) runs.push([start, to]);
  return runs;
}
