/*
 * A workbook as plain values that can be compared: what a person would see, print or be held to. It
 * leaves out how a file happens to say it: numbers of styles, order of rules, sizes left at default.
 */
import { isEntireColumn, isEntireRow, lettersOf, nameOf, tidy, WHOLE_SHEET, type Area } from './area';
import { PRINT_AREA, PRINT_TITLES, reserved } from './page-object';
import { eachCell, styleAt } from './sheet-cells';
import type { CellModel, PasswordMark, SheetModel } from './sheet-model';
import { pixelsOf } from './sizes';
import { PLAIN, type Style } from './style';
import { isErrorValue } from './typed';
import type { WorkbookModel } from './workbook-model';

/** JSON-like throughout: strings, numbers, booleans, null, arrays and records. */
export type Described =
  string | number | boolean | null | readonly Described[] | { readonly [key: string]: Described };

export interface DescribedSheet {
  readonly name: string;
  readonly visibility: string;
  /** "B3" -> value, formula, look (only what differs from a plain cell), link. */
  readonly cells: { readonly [place: string]: Described };
  readonly rest: { readonly [aspect: string]: Described };
}

export interface DescribedWorkbook {
  readonly date1904: boolean;
  readonly structure: Described;
  readonly names: Described;
  readonly sheets: readonly DescribedSheet[];
}

/** The workbook; two that a person cannot tell apart are described alike. */
export function describeWorkbook(workbook: WorkbookModel): DescribedWorkbook {
  return {
    date1904: workbook.date1904,
    structure: workbook.structure === null ? null : guarded(workbook.structure.password),
    names: workbook.names
      .filter(({ name }) => name !== PRINT_AREA && name !== PRINT_TITLES && name !== '_FilterDatabase')
      .map(({ name, scope, formula, visible, comment }) => [
        scope?.name ?? '',
        name,
        formula,
        visible,
        comment,
      ])
      .sort(byText),
    sheets: workbook.sheets.map((sheet) => describeSheet(workbook, sheet)),
  };
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
const guarded = (password: PasswordMark | null): string =>
  password === null ? 'without password' : 'with password';

/** One sheet. A cell that holds nothing and looks as its row or column does is not told. */
export function describeSheet(workbook: WorkbookModel, sheet: SheetModel): DescribedSheet {
  const cells: Record<string, Described> = {};
  eachCell(sheet, WHOLE_SHEET, (cell, row, column) => {
    const around = sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? sheet.baseStyle;
    const told = describeCell(cell, styleAt(sheet, row, column), around, workbook.baseStyle);
    if (told !== null) cells[`${lettersOf(column)}${row}`] = told;
  });
  return { name: sheet.name, visibility: sheet.visibility, cells, rest: describeRest(workbook, sheet) };
}

/** null for an empty cell that looks as its row or column does anyway; equal looks are one object. */
function describeCell(cell: CellModel, style: Style, around: Style, base: Style): Described {
  const { formula } = cell;
  const value = isErrorValue(cell.value) ? { error: cell.value.error } : cell.value;
  const link = cell.link === null ? null : { ...cell.link };
  if (value === null && formula === null && link === null && style === around) return null;
  const look = describeStyle(style, base);
  return {
    ...(formula === null ? { value } : { formula, value: cell.calculated ? value : 'uncalculated' }),
    ...(look === null ? {} : { look }),
    ...(link === null ? {} : { link }),
  };
}

const looks = new WeakMap<Style, WeakMap<Style, Described>>();

/** What of a look differs from the workbook's plain cell; null: nothing. */
export function describeStyle(style: Style, base: Style = PLAIN): Described {
  const known = looks.get(base) ?? new WeakMap<Style, Described>();
  looks.set(base, known);
  const found = known.get(style);
  if (found !== undefined) return found;
  const differing = Object.entries(style).filter(([trait, value]) => {
    // The traits of both are the same.
    return JSON.stringify(value) !== JSON.stringify(base[trait as keyof Style]);
  });
  const result =
    differing.length === 0
      ? null
      : Object.fromEntries(differing.map(([trait, value]) => [trait, value as Described]));
  known.set(style, result);
  return result;
}

const names = (areas: readonly Area[]): string =>
  tidy(areas)
    .map((area) => nameOf(area))
    .join(' ');

function describeRest(workbook: WorkbookModel, sheet: SheetModel): { readonly [aspect: string]: Described } {
  const { protection } = sheet;
  const rows = [...sheet.rows].sort(([a], [b]) => a - b);
  const columns = [...sheet.columns].sort(([a], [b]) => a - b);
  const look = (style: Style | null): Described =>
    style === null ? null : describeStyle(style, workbook.baseStyle);
  return {
    tabColour: sheet.tabColour,
    gridlines: sheet.showGridlines,
    headings: sheet.showHeadings,
    defaultWidth: pixelsOf(sheet.defaultWidth),
    widths: byLine(
      columns.map(([at, { width }]) => [lettersOf(at), width === null ? null : pixelsOf(width)]),
    ),
    heights: byLine(rows.map(([at, { height }]) => [at, height])),
    hiddenRows: rows.filter(([, { hidden }]) => hidden).map(([at]) => at),
    hiddenColumns: columns.filter(([, { hidden }]) => hidden).map(([at]) => lettersOf(at)),
    rowLooks: byLine(rows.map(([at, { style }]) => [at, look(style)])),
    columnLooks: byLine(columns.map(([at, { style }]) => [lettersOf(at), look(style)])),
    merges: sheet.merges.map((area) => nameOf(area)).sort(),
    tables: sheet.tables
      .map(({ name, area, headers, totals }) => [name, nameOf(area), headers, totals])
      .sort(byText),
    validations: validations(sheet),
    conditionalFormats: conditionalFormats(sheet),
    frozen: { ...sheet.frozen },
    autoFilter: sheet.autoFilter === null ? null : nameOf(sheet.autoFilter),
    protection:
      protection === null ? null : { password: guarded(protection.password), ...protection.options },
    page: describePage(workbook, sheet),
  };
}

/** Only the lines of which something is to be told. */
const byLine = (lines: readonly (readonly [number | string, Described])[]): Described =>
  Object.fromEntries(lines.filter(([, value]) => value !== null));

function describePage(workbook: WorkbookModel, sheet: SheetModel): Described {
  const { page } = sheet;
  const titles = reserved({ workbook }, sheet, PRINT_TITLES);
  return {
    ...page,
    margins: { ...page.margins },
    zoom: { ...page.zoom },
    headerFooter: { ...page.headerFooter },
    rowBreaks: [...page.rowBreaks].sort((a, b) => a - b),
    columnBreaks: [...page.columnBreaks].sort((a, b) => a - b),
    titleRows: titles.filter(isEntireRow).map((area) => nameOf(area)),
    titleColumns: titles.filter(isEntireColumn).map((area) => nameOf(area)),
    printArea: reserved({ workbook }, sheet, PRINT_AREA).map((area) => nameOf(area)),
  };
}

function validations(sheet: SheetModel): Described {
  return sheet.validations
    .map(({ areas, type, rule, ignoreBlanks, prompt, alert }) => ({
      areas: names(areas),
      type,
      // Plain fields, as the API or the file said them.
      rule: rule as Described,
      ignoreBlanks,
      // A prompt without words shows nothing, whether or not it is switched on.
      prompt: prompt.title + prompt.message === '' ? null : { ...prompt },
      alert: { ...alert },
    }))
    .sort(byText);
}

/** In the order in which they count; rules of equal rank in the order of their areas. */
function conditionalFormats(sheet: SheetModel): Described {
  return [...sheet.conditionalFormats]
    .sort((a, b) => a.priority - b.priority || byText(names(a.areas), names(b.areas)))
    .map(({ areas, type, formula, fill, colour, bold, italic, stopIfTrue }) => {
      return { areas: names(areas), type, formula, fill, colour, bold, italic, stopIfTrue };
    });
}
