/*
 * One sheet of the model as its part, in the order that the schema wants.
 */
import { columnOf, lettersOf, nameOf, WHOLE_SHEET, type Area } from './area';
import { PAPER_NUMBERS } from './load-page';
import { saveProtection, saveConditionalFormats, saveValidations } from './save-rules';
import type { StyleSheet } from './save-styles';
import { eachCell } from './sheet-cells';
import type { CellModel, HeaderFooter, Link, RowModel, SheetModel } from './sheet-model';
import { isErrorValue } from './typed';
import { escapeText, tag } from './xml';

/** What a sheet's part needs beside it: relations to tables and to addresses outside. */
export interface SavedSheet {
  readonly xml: string;
  /** Addresses of links outside the workbook, in the order of their ids rId1, rId2 … */
  readonly outside: readonly string[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const INCH = 72;

export const references = (areas: readonly Area[]): string => areas.map((area) => nameOf(area)).join(' ');

/** `tables`: relation ids of the sheet's tables. */
export function saveSheet(
  sheet: SheetModel,
  styles: StyleSheet,
  isActive: boolean,
  tables: (firstFree: number) => readonly string[],
): SavedSheet {
  const outside: string[] = [];
  const rows = [...sheet.rows].sort(([a], [b]) => a - b);
  const links: string[] = [];
  eachCell(sheet, WHOLE_SHEET, ({ link }, row, column) => {
    if (link !== null) links.push(linkXml(link, row, column, outside));
  });
  const tableIds = tables(outside.length + 1);
  const { merges } = sheet;
  const xml = tag(
    'worksheet',
    { xmlns: MAIN, 'xmlns:r': RELATIONS },
    sheetProperties(sheet) +
      view(sheet, isActive) +
      tag('sheetFormatPr', { defaultColWidth: sheet.defaultWidth, defaultRowHeight: sheet.defaultHeight }) +
      columns(sheet, styles) +
      `<sheetData>${rows.map(([row, line]) => rowXml(row, line, styles)).join('')}</sheetData>` +
      saveProtection(sheet) +
      (sheet.autoFilter === null ? '' : tag('autoFilter', { ref: nameOf(sheet.autoFilter) })) +
      list(
        'mergeCells',
        merges.map((area) => tag('mergeCell', { ref: nameOf(area) })),
      ) +
      saveConditionalFormats(sheet, styles) +
      saveValidations(sheet) +
      (links.length === 0 ? '' : tag('hyperlinks', {}, links.join(''))) +
      pageXml(sheet) +
      list(
        'tableParts',
        tableIds.map((id) => tag('tablePart', { 'r:id': id })),
      ),
  );
  return { xml, outside };
}

export const list = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : tag(name, { count: items.length }, items.join(''));

function sheetProperties({ tabColour, page }: SheetModel): string {
  const fit = 'scale' in page.zoom ? '' : tag('pageSetUpPr', { fitToPage: 1 });
  const tab = tabColour === '' ? '' : tag('tabColor', { rgb: `FF${tabColour.slice(1)}` });
  return tab + fit === '' ? '' : tag('sheetPr', {}, tab + fit);
}

function view(sheet: SheetModel, isActive: boolean): string {
  const { rows, columns: across } = sheet.frozen;
  const pane =
    rows === 0 && across === 0
      ? ''
      : tag('pane', {
          xSplit: across === 0 ? null : across,
          ySplit: rows === 0 ? null : rows,
          topLeftCell: `${lettersOf(across + 1)}${rows + 1}`,
          activePane: rows === 0 ? 'topRight' : across === 0 ? 'bottomLeft' : 'bottomRight',
          state: 'frozen',
        });
  const attributes = {
    showGridLines: sheet.showGridlines ? null : 0,
    showRowColHeaders: sheet.showHeadings ? null : 0,
    tabSelected: isActive ? 1 : null,
    workbookViewId: 0,
  };
  return tag('sheetViews', {}, tag('sheetView', attributes, pane));
}

function columns(sheet: SheetModel, styles: StyleSheet): string {
  const all = [...sheet.columns].sort(([a], [b]) => a - b);
  const said = all.filter(([, { width, hidden, style }]) => width !== null || hidden || style !== null);
  const elements = said.map(([column, { width, hidden, style }]) =>
    tag('col', {
      min: column,
      max: column,
      width: width ?? sheet.defaultWidth ?? 9.140625,
      style: style === null ? null : styles.number(style),
      hidden: hidden ? 1 : null,
      customWidth: width === null ? null : 1,
    }),
  );
  return elements.length === 0 ? '' : tag('cols', {}, elements.join(''));
}

function rowXml(row: number, line: RowModel, styles: StyleSheet): string {
  const cells: string[] = [];
  for (const [column, cell] of line.cells.entries()) {
    if (cell !== undefined) cells.push(cellXml(cell, row, column, line, styles));
  }
  return tag(
    'row',
    {
      r: row,
      s: line.style === null ? null : styles.number(line.style),
      customFormat: line.style === null ? null : 1,
      ht: line.height,
      customHeight: line.height === null ? null : 1,
      hidden: line.hidden ? 1 : null,
    },
    cells.join(''),
  );
}

function cellXml(cell: CellModel, row: number, column: number, line: RowModel, styles: StyleSheet): string {
  const look = cell.style ?? line.style;
  const head = `<c r="${lettersOf(column)}${row}"${look === null ? '' : ` s="${styles.number(look)}"`}`;
  const formula = cell.formula === null ? '' : `<f>${escapeText(cell.formula.slice(1))}</f>`;
  const { value } = cell;
  const typed = (type: string, inner: string): string =>
    `${head}${type === '' ? '' : ` t="${type}"`}>${inner}</c>`;
  if (value === null || !cell.calculated) return formula === '' ? `${head}/>` : typed('', formula);
  if (isErrorValue(value)) return typed('e', `${formula}<v>${value.error}</v>`);
  if (typeof value === 'boolean') return typed('b', `${formula}<v>${Number(value)}</v>`);
  if (typeof value === 'number') return typed('', `${formula}<v>${value}</v>`);
  const text = escapeText(value);
  if (formula !== '') return typed('str', `${formula}<v>${text}</v>`);
  return typed('inlineStr', `<is><t xml:space="preserve">${text}</t></is>`);
}

function linkXml(link: Link, row: number, column: number, outside: string[]): string {
  const id = link.address === null ? null : `rId${outside.push(link.address)}`;
  return tag('hyperlink', {
    ref: `${lettersOf(column)}${row}`,
    'r:id': id,
    location: link.documentReference,
    tooltip: link.screenTip,
  });
}

function pageXml({ page }: SheetModel): string {
  const { margins, zoom } = page;
  const inches = (points: number): number => points / INCH;
  const pages = (count: number | null): number => count ?? 0;
  const flag = (on: boolean): number | null => (on ? 1 : null);
  return (
    tag('printOptions', {
      horizontalCentered: flag(page.centreHorizontally),
      verticalCentered: flag(page.centreVertically),
      headings: flag(page.headings),
      gridLines: flag(page.gridlines),
    }) +
    tag('pageMargins', {
      left: inches(margins.left),
      right: inches(margins.right),
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      header: inches(margins.header),
      footer: inches(margins.footer),
    }) +
    tag('pageSetup', {
      paperSize: PAPER_NUMBERS[page.paper] ?? Number(page.paper.replace('paper ', '')),
      scale: 'scale' in zoom ? zoom.scale : null,
      fitToWidth: 'scale' in zoom ? null : pages(zoom.horizontalFitToPages),
      fitToHeight: 'scale' in zoom ? null : pages(zoom.verticalFitToPages),
      pageOrder: page.order === 'OverThenDown' ? 'overThenDown' : null,
      orientation: page.orientation.toLowerCase(),
      blackAndWhite: flag(page.blackAndWhite),
      draft: flag(page.draft),
    }) +
    headerFooterXml(page.headerFooter) +
    breaksXml('rowBreaks', page.rowBreaks, columnOf('XFD') - 1) +
    breaksXml('colBreaks', page.columnBreaks, 1_048_575)
  );
}

function headerFooterXml(texts: HeaderFooter): string {
  const sections = (left: string, centre: string, right: string): string =>
    (left === '' ? '' : `&L${left}`) +
    (centre === '' ? '' : `&C${centre}`) +
    (right === '' ? '' : `&R${right}`);
  const header = sections(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = sections(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  if (header + footer === '') return '';
  const part = (name: string, text: string): string =>
    text === '' ? '' : `<${name}>${escapeText(text)}</${name}>`;
  return tag('headerFooter', {}, part('oddHeader', header) + part('oddFooter', footer));
}

function breaksXml(name: string, lines: readonly number[], most: number): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => tag('brk', { id: line - 1, max: most, man: 1 }));
  return tag(name, { count: lines.length, manualBreakCount: lines.length }, items.join(''));
}
