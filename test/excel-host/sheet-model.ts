/*
 * One worksheet as the host keeps it: cells by row, styles of rows and columns, and everything that
 * lies over areas of it. It decides nothing about what the API allows.
 */
import type { Area } from './area';
import { PLAIN, type Style } from './style';
import type { Xml } from './xml';

/** "#N/A" and its like, apart from a text that reads the same. */
export interface ErrorValue {
  readonly error: string;
}
/** null: empty. */
export type CellValue = string | number | boolean | null | ErrorValue;

export interface Link {
  readonly address: string | null;
  readonly documentReference: string | null;
  readonly screenTip: string | null;
}

export interface CellModel {
  value: CellValue;
  /** With its "="; null where the value stands for itself. */
  formula: string | null;
  /** False where a formula was written and nobody calculated it: the host does not. */
  calculated: boolean;
  /** null: that of the row, the column or the sheet. */
  style: Style | null;
  link: Link | null;
}

export interface RowModel {
  /** By column, from 1; holes where there is no cell. */
  readonly cells: (CellModel | undefined)[];
  /** In points; null: the default height. */
  height: number | null;
  hidden: boolean;
  style: Style | null;
}

export interface ColumnModel {
  /** In characters of the standard font as the file says it; null: the default width. */
  width: number | null;
  hidden: boolean;
  style: Style | null;
}

export interface ValidationModel {
  readonly areas: readonly Area[];
  /** "List", "Custom", "WholeNumber" … */
  readonly type: string;
  /** As the API's rule object: { list: { inCellDropDown, source } }, { custom: { formula } } … */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly alert: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
}

export interface ConditionalFormatModel {
  readonly id: string;
  areas: readonly Area[];
  /** "Custom" is modelled in full; other types keep what the file said, for comparison. */
  readonly type: string;
  /** With its "=". */
  formula: string;
  /** #RRGGBB; null: as it is. */
  fill: string | null;
  colour: string | null;
  bold: boolean | null;
  italic: boolean | null;
  priority: number;
  stopIfTrue: boolean;
  /** The file's own rule where it is of another type than Custom, to be written back as it is. */
  readonly source: Xml | null;
}

export interface TableModel {
  readonly id: string;
  name: string;
  area: Area;
  headers: boolean;
  totals: boolean;
  style: string;
  /** Names of the columns as the file has them. */
  columns: readonly string[];
}

export type HeaderFooter = Record<
  'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter',
  string
>;

export interface PageModel {
  orientation: 'Portrait' | 'Landscape';
  /** As the API names it: "A4", "Letter" … */
  paper: string;
  /** In points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  /** Scale in percent, or pages to fit into; null in a fit: as many as it takes. */
  zoom:
    | { readonly scale: number }
    | { readonly horizontalFitToPages: number | null; readonly verticalFitToPages: number | null };
  centreHorizontally: boolean;
  centreVertically: boolean;
  gridlines: boolean;
  headings: boolean;
  blackAndWhite: boolean;
  draft: boolean;
  /** "DownThenOver" or "OverThenDown". */
  order: string;
  headerFooter: HeaderFooter;
  /** A new page begins before each of these rows. */
  rowBreaks: number[];
  columnBreaks: number[];
}

export interface ProtectionModel {
  /** As given to protect(), or as the file keeps it; null: none. */
  readonly password: PasswordMark | null;
  readonly options: ProtectionOptions;
}
export type PasswordMark =
  | { readonly kind: 'plain'; readonly text: string }
  | {
      readonly kind: 'sha';
      readonly algorithm: string;
      readonly hash: string;
      readonly salt: string;
      readonly spins: number;
    }
  | { readonly kind: 'legacy'; readonly hash: string };

export const PROTECTION_FLAGS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;
export type ProtectionFlag = (typeof PROTECTION_FLAGS)[number];
export type ProtectionOptions = Readonly<Record<ProtectionFlag, boolean>> & {
  readonly selectionMode: 'Normal' | 'Unlocked' | 'None';
};

export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** #RRGGBB; "" for none. */
  tabColour: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** In characters; null: Excel's own. */
  defaultWidth: number | null;
  /** In points. */
  defaultHeight: number;
  baseStyle: Style;
  readonly rows: Map<number, RowModel>;
  readonly columns: Map<number, ColumnModel>;
  merges: Area[];
  tables: TableModel[];
  validations: ValidationModel[];
  conditionalFormats: ConditionalFormatModel[];
  /** Rows and columns that stay on screen. */
  frozen: { rows: number; columns: number };
  protection: ProtectionModel | null;
  page: PageModel;
  /** The area under filter buttons; its criteria are not modelled, only the rows that they hide. */
  autoFilter: Area | null;
}

export function newPage(): PageModel {
  return {
    orientation: 'Portrait',
    paper: 'Letter',
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    zoom: { scale: 100 },
    centreHorizontally: false,
    centreVertically: false,
    gridlines: false,
    headings: false,
    blackAndWhite: false,
    draft: false,
    order: 'DownThenOver',
    headerFooter: {
      leftHeader: '',
      centerHeader: '',
      rightHeader: '',
      leftFooter: '',
      centerFooter: '',
      rightFooter: '',
    },
    rowBreaks: [],
    columnBreaks: [],
  };
}

export function newSheet(id: string, name: string, baseStyle: Style = PLAIN): SheetModel {
  return {
    id,
    name,
    visibility: 'Visible',
    tabColour: '',
    showGridlines: true,
    showHeadings: true,
    defaultWidth: null,
    defaultHeight: 15,
    baseStyle,
    rows: new Map(),
    columns: new Map(),
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    frozen: { rows: 0, columns: 0 },
    protection: null,
    page: newPage(),
    autoFilter: null,
  };
}
