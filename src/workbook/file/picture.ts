/*
 * A workbook as somebody would draw it: tabs, sizes, looks, merges, panes and all cells, as plain values that
 * can be sent to another thread. It reads the open document, changes nothing, and knows no screen.
 */
import type { Area, SheetId, SheetSnapshot } from '../port';
import type { Book, Sheet } from './book';
import { readPalette } from './colour';
import type { Palette } from './colour';
import { drawCells, drawRows } from './drawn';
import type { CellsPicture, RowsPicture } from './drawn';
import { readLooks } from './look';
import type { Look } from './look';
import type { Package } from './package';
import { relationsOf } from './relation';
import { attributeOf, childOf, childrenOf, flagOf } from './tree';
import type { XmlElement } from './tree';

export interface WorkbookPicture {
  readonly name: string;
  /** The tab in front. */
  readonly front: SheetId | null;
  readonly date1904: boolean;
  /** All sheets by their tabs, those too that were not asked for. Sheets of charts only are not among them. */
  readonly order: readonly SheetId[];
  /** In the order of the tabs. */
  readonly sheets: readonly SheetPicture[];
}

export interface SheetPicture {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  /** See SheetSnapshot.own. */
  readonly own: string | null;
  /** RRGGBB */
  readonly tabColour: string | null;
  readonly protection: SheetSnapshot['protection'];
  /** Areas that may be written although the sheet is protected. */
  readonly openAreas: readonly Area[];
  readonly gridLines: boolean;
  /** In percent. */
  readonly zoom: number;
  /** Rows and columns that stay on screen. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** In points. */
  readonly defaultHeight: number;
  /** In characters of the standard font. */
  readonly defaultWidth: number;
  readonly columns: readonly ColumnsPicture[];
  readonly rows: RowsPicture;
  readonly merges: readonly Area[];
  /** Areas that one array formula or data table fills: their cells change only together. */
  readonly arrays: readonly Area[];
  readonly cells: CellsPicture;
  /** By style index; all sheets of a workbook share them. */
  readonly looks: readonly Look[];
}

/** Neighbouring columns that are alike. */
export interface ColumnsPicture {
  readonly first: number;
  readonly last: number;
  /** null: the sheet's default. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly look: number;
}

/** `ids` says which sheets; left out: all. */
export function pictureOf(
  files: Package,
  book: Book,
  name: string,
  ids?: readonly SheetId[],
): WorkbookPicture {
  const styles = rootOf(files, book, 'styles');
  const palette = readPalette(styles, rootOf(files, book, 'theme'));
  let looks: readonly Look[] | null = null;
  const sheets = book.sheets.filter(({ id }) => ids === undefined || ids.includes(id));
  return {
    name,
    front: frontOf(files, book),
    date1904: book.date1904,
    order: book.sheets.map(({ id }) => id),
    sheets: sheets.map((sheet) => {
      looks ??= readLooks(styles, sheet.content.reader.styles, palette);
      return drawSheet(sheet, palette, looks);
    }),
  };
}

function rootOf(files: Package, book: Book, type: string): XmlElement | null {
  const part = relationsOf(files, book.part).find((relation) => relation.type === type)?.target;
  return part === undefined || !files.has(part) ? null : files.tree(part).root;
}

function frontOf(files: Package, book: Book): SheetId | null {
  const [view] = childrenOf(childOf(files.tree(book.part).root, 'bookViews'), 'workbookView');
  const front = Number(attributeOf(view ?? null, 'activeTab') ?? '0');
  const seen = book.sheets.filter(({ visibility }) => visibility === 'visible');
  return (seen.find(({ position }) => position === front) ?? seen[0])?.id ?? null;
}

function drawSheet(sheet: Sheet, palette: Palette, looks: readonly Look[]): SheetPicture {
  const { id, name, visibility, own, content } = sheet;
  const { frame, index } = content;
  const { root } = frame;
  const picture: SheetPicture = {
    id,
    name,
    visibility,
    own,
    tabColour: palette.colourOf(childOf(childOf(root, 'sheetPr'), 'tabColor')),
    protection: frame.protection,
    openAreas: frame.openAreas,
    ...viewOf(root),
    ...sizesOf(root),
    columns: childrenOf(childOf(root, 'cols'), 'col').map((column) => ({
      first: Number(attributeOf(column, 'min')),
      last: Number(attributeOf(column, 'max')),
      width: sizeOf(column, 'width'),
      hidden: flagOf(column, 'hidden'),
      look: Number(attributeOf(column, 'style') ?? '0'),
    })),
    rows: drawRows(content),
    merges: frame.merges,
    arrays: index.arrays,
    cells: drawCells(content),
    looks,
  };
  content.letGo();
  return picture;
}

function viewOf(root: XmlElement): Pick<SheetPicture, 'gridLines' | 'zoom' | 'frozen'> {
  const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
  const pane = childOf(view, 'pane');
  const fixed = attributeOf(pane, 'state')?.startsWith('frozen') === true;
  const lines = attributeOf(view, 'showGridLines');
  return {
    gridLines: lines !== '0' && lines !== 'false',
    zoom: sizeOf(view, 'zoomScale') ?? 100,
    frozen: {
      rows: fixed ? (sizeOf(pane, 'ySplit') ?? 0) : 0,
      columns: fixed ? (sizeOf(pane, 'xSplit') ?? 0) : 0,
    },
  };
}

const HEIGHT = 15;
const WIDTH = 8;
/** What a column is wider than its characters: edges and a line. */
const BESIDE = 0.71;

function sizesOf(root: XmlElement): Pick<SheetPicture, 'defaultHeight' | 'defaultWidth'> {
  const format = childOf(root, 'sheetFormatPr');
  return {
    defaultHeight: sizeOf(format, 'defaultRowHeight') ?? HEIGHT,
    defaultWidth: sizeOf(format, 'defaultColWidth') ?? (sizeOf(format, 'baseColWidth') ?? WIDTH) + BESIDE,
  };
}

function sizeOf(element: XmlElement | null, name: string): number | null {
  const stated = attributeOf(element, name);
  const size = Number(stated);
  return stated === null || !(size > 0) ? null : size;
}
