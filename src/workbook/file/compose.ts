/*
 * The XML of one of our own sheets, from its plan: every element in the order of the schema. What a
 * user may have put on the sheet by hand and a rewrite must not lose comes in as `Keepsakes`.
 */
import { addressOf } from '../port';
import type { CellLink, CellPlan, CellStyle, Highlight, PagePlan, RowPlan, SheetPlan } from '../port';
import { fitCell } from '../spelling/text';
import { writeArea } from './area';
import { escapeAttribute, escapeCellText, escapeText } from './escape';
import { writeFormula } from './formula';
import { writeHeading } from '../spelling/heading';
import { valueContent, valueType } from './splice';
import type { Overlay } from './stylebook';
import { quoteTab } from '../spelling/tab';
import { writeValidations } from './validation';

/** XML of elements that stay when a sheet is rewritten; empty where there are none. */
export interface Keepsakes {
  readonly tabColour: string;
  readonly protection: string;
  readonly drawings: string;
}

export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
}

/** Answers about the rest of the workbook, of which this file knows nothing. */
export interface Surroundings {
  styleIndex(style: CellStyle): number;
  overlayIndex(look: Overlay): number;
  /** Name on the tab of our own sheet with this key; null where there is none. */
  tabOf(key: string): string | null;
}

/** Excel refuses a sheet with more. */
const LINK_LIMIT = 65_530;
const PADDING = 0.7109375;
const MILLIMETRES = 25.4;
/** What a guarded sheet allows beside reading: columns and rows may be sized. */
export const GUARD = 'sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"';
/** Without a password: it keeps people from slips, not from their own workbook. */
const PROTECTION = `<sheetProtection ${GUARD}/>`;

export function composeSheet(
  plan: SheetPlan,
  around: Surroundings,
  keep: Keepsakes,
  namespaces: Namespaces,
): Uint8Array {
  const width = plan.rows.reduce((max, row) => Math.max(max, row.cells.length), 0);
  const corner = addressOf(Math.max(1, plan.rows.length), Math.max(1, width));
  const area = corner === 'A1' ? 'A1' : `A1:${corner}`;
  const xml = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}">`,
    `<sheetPr>${keep.tabColour}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${area}"/>`,
    view(plan.frozenRows),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns(plan),
    '<sheetData>',
    ...plan.rows.map((row, i) => writeRow(row, i + 1, around)),
    '</sheetData>',
    keep.protection === '' && plan.protected === true ? PROTECTION : keep.protection,
    merges(plan),
    ...highlights(plan.highlights ?? [], around),
    writeValidations(plan.validations ?? []),
    links(plan.rows, around),
    '<printOptions horizontalCentered="1"/>',
    ...page(plan.page),
    breaks(plan.page.breaksBefore),
    hasText(plan.rows)
      ? `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>`
      : '',
    keep.drawings,
    '</worksheet>',
  ];
  return new TextEncoder().encode(xml.join(''));
}

function view(frozenRows: number): string {
  const head = '<sheetViews><sheetView showGridLines="0" workbookViewId="0"';
  if (frozenRows <= 0) return `${head}/></sheetViews>`;
  const cell = addressOf(frozenRows + 1, 1);
  return (
    `${head}><pane ySplit="${frozenRows}" topLeftCell="${cell}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${cell}" sqref="${cell}"/></sheetView></sheetViews>`
  );
}

function columns(plan: SheetPlan): string {
  if (plan.columns.length === 0) return '';
  const each = plan.columns.map(({ width }, i) => {
    // Excel counts the padding of a cell into the stored width.
    const stored = Math.min(255, Math.max(0, width) + PADDING);
    return `<col min="${i + 1}" max="${i + 1}" width="${stored}" customWidth="1"/>`;
  });
  return `<cols>${each.join('')}</cols>`;
}

function writeRow(row: RowPlan, number: number, around: Surroundings): string {
  const height = row.height === undefined ? '' : ` ht="${row.height}" customHeight="1"`;
  const cells = row.cells.map((cell, i) => (cell === null ? '' : writeCell(cell, number, i + 1, around)));
  const content = cells.join('');
  if (content === '' && height === '') return '';
  return `<row r="${number}"${height}>${content}</row>`;
}

function writeCell(cell: CellPlan, row: number, column: number, around: Surroundings): string {
  const value = cell.value === '' ? null : cell.value;
  const style = around.styleIndex(cell.style);
  const look = style > 0 ? ` s="${style}"` : '';
  const head = `<c r="${addressOf(row, column)}"${look}`;
  if (cell.formula === undefined) return `${head}${valueType(value)}>${valueContent('', value)}</c>`;
  const formula = `<f>${writeFormula(cell.formula)}</f>`;
  if (typeof value === 'number') return `${head}>${formula}${valueContent('', value)}</c>`;
  // A formula always has a result: an empty one is empty text.
  return `${head} t="str">${formula}<v>${escapeCellText(fitCell(value ?? ''))}</v></c>`;
}

function hasText(rows: readonly RowPlan[]): boolean {
  return rows.some((row) => row.cells.some((cell) => typeof cell?.value === 'string'));
}

function merges({ merges: areas }: SheetPlan): string {
  // A merge of one cell makes Excel repair the file.
  const real = areas.filter((area) => area.top !== area.bottom || area.left !== area.right);
  if (real.length === 0) return '';
  const each = real.map((area) => `<mergeCell ref="${writeArea(area)}"/>`);
  return `<mergeCells count="${real.length}">${each.join('')}</mergeCells>`;
}

/** The first of several colours over one cell wins, as they stand in the plan. */
function highlights(planned: readonly Highlight[], around: Surroundings): string[] {
  const seen = planned.filter(({ fill, colour }) => fill !== null || colour !== null);
  return seen.map(({ area, formula, fill, colour }, i) => {
    const rule = `type="expression" dxfId="${around.overlayIndex({ fill, colour })}" priority="${i + 1}"`;
    return (
      `<conditionalFormatting sqref="${writeArea(area)}">` +
      `<cfRule ${rule}><formula>${writeFormula(formula)}</formula></cfRule></conditionalFormatting>`
    );
  });
}

function links(rows: readonly RowPlan[], around: Surroundings): string {
  const each: string[] = [];
  rows.forEach((row, i) => {
    row.cells.forEach((cell, k) => {
      if (cell?.link === undefined || each.length >= LINK_LIMIT) return;
      const location = locationOf(cell.link, around);
      if (location !== null) each.push(`<hyperlink ref="${addressOf(i + 1, k + 1)}" ${location}/>`);
    });
  });
  return each.length === 0 ? '' : `<hyperlinks>${each.join('')}</hyperlinks>`;
}

/** Null where the link leads to a sheet of ours that is not there: its text stands without a jump. */
function locationOf({ sheet, cell }: CellLink, around: Surroundings): string | null {
  const tab = typeof sheet === 'string' ? sheet : around.tabOf(sheet.key);
  return tab === null ? null : `location="${escapeAttribute(`${quoteTab(tab)}!${cell}`)}"`;
}

function page({ margins, orientation, header, footer }: PagePlan): string[] {
  const inches = (millimetres: number): string => String(Math.round((millimetres / MILLIMETRES) * 1e4) / 1e4);
  const edges = (['left', 'right', 'top', 'bottom'] as const).map(
    (edge) => `${edge}="${inches(margins[edge])}"`,
  );
  // Header and footer stand half way between the paper's edge and the table.
  const bands = `header="${inches(margins.top / 2)}" footer="${inches(margins.bottom / 2)}"`;
  const heading = (name: string, text: string): string => {
    return text === '' ? '' : `<${name}>${escapeText(text)}</${name}>`;
  };
  const headings =
    heading('oddHeader', header === null ? '' : writeHeading(header)) +
    heading('oddFooter', writeHeading(footer));
  return [
    `<pageMargins ${edges.join(' ')} ${bands}/>`,
    `<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="${orientation}"/>`,
    headings === '' ? '' : `<headerFooter>${headings}</headerFooter>`,
  ];
}

function breaks(rows: readonly number[]): string {
  // A break is stored at the row after which it comes; none can come before the first row.
  const after = [...new Set(rows)].filter((row) => row > 1).sort((a, b) => a - b);
  if (after.length === 0) return '';
  const each = after.map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`);
  return `<rowBreaks count="${after.length}" manualBreakCount="${after.length}">${each.join('')}</rowBreaks>`;
}
