/*
 * What a workbook looks like to the actions (Snapshot), what they may ask of it (Plan) and what
 * really happened (Receipt). It knows neither the contest nor how cells are stored; the two doors,
 * `file/` and `excel.ts`, are the only places that do.
 *
 * Rows and columns are counted from 1, as Excel shows them: row 18, column 6 is F18.
 */

/** A rectangle of cells, all four edges included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What one cell holds. `formula` is true where the value is the cached result of a formula. */
export interface Cell {
  readonly kind: 'blank' | 'text' | 'number' | 'boolean' | 'error';
  /** text and error: the text; number: the number; boolean: true or false; blank: null. */
  readonly value: string | number | boolean | null;
  readonly formula: boolean;
  /** Number format code in its US form, "General" where none is set. */
  readonly format: string;
}

export const BLANK: Cell = { kind: 'blank', value: null, formula: false, format: 'General' };

/** One row of a sheet; `cells` stand in the order in which the columns were asked for. */
export interface Row {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
}

/** Names a sheet for as long as the workbook lives, whatever its tab is called. */
export type SheetId = string;

export interface SheetSnapshot {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** The key under which this product made the sheet (see SheetPlan.key), null for the user's sheets. */
  readonly own: string | null;
  /** The smallest area that holds every cell with a value; null where there is none. */
  readonly extent: Area | null;
  readonly merges: readonly Area[];
  /** Is the sheet protected, and was a password set? */
  readonly protection: 'none' | 'without-password' | 'with-password';
  /** True where a password-protected sheet does not let this cell be written. */
  isLocked(row: number, column: number): boolean;
  /**
   * The rows that hold anything at all, in order, with the columns asked for. Nothing is kept: a
   * sheet of 100 000 rows can be walked without becoming a million objects.
   */
  rows(columns: readonly number[], from?: number, to?: number): Iterable<Row>;
}

export interface Snapshot {
  /** File or workbook name, for messages. */
  readonly name: string;
  /** True where day 0 of the workbook's dates is 1904-01-01. */
  readonly date1904: boolean;
  /** True where the workbook's structure is protected (no sheet may be added in Excel). */
  readonly structureLocked: boolean;
  readonly sheets: readonly SheetSnapshot[];
}

// ---- the plan -------------------------------------------------------------------------------

export interface Plan {
  readonly steps: readonly Step[];
}

export type Step = PutSheet | WriteCells | ProtectSheet | RemoveSheet;

/** Make one of our own sheets, or rewrite it in place where it exists (same key). */
export interface PutSheet {
  readonly kind: 'put-sheet';
  readonly sheet: SheetPlan;
}

/** Write single cells of a user's sheet: computed columns and the like. Styles stay. */
export interface WriteCells {
  readonly kind: 'write-cells';
  readonly sheet: SheetId;
  readonly writes: readonly CellWrite[];
}

/**
 * Guard a whole sheet against typing, or lift that guard (封存, 启封). Which cells are locked changes only
 * inside `cells`; all other styles stay.
 */
export interface ProtectSheet {
  readonly kind: 'protect-sheet';
  readonly sheet: SheetId;
  /** True: protected afterwards; false: not protected afterwards. Already so: only `cells` are done. */
  readonly protect: boolean;
  /** Set with the protection, or needed to lift one that has a password; null for none. Never stored or told. */
  readonly password: string | null;
  /** Areas whose cells become locked, or unlocked. */
  readonly cells: readonly { readonly area: Area; readonly locked: boolean }[];
}

/** Take one of our own sheets away, by its key; nothing happens where there is none. Never a user's sheet. */
export interface RemoveSheet {
  readonly kind: 'remove-sheet';
  readonly key: string;
}

/** A write and what it stands on: it is refused by name where `expected` no longer holds. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** Whose row it is; null only for rows that belong to nobody. */
  readonly ticket: string | null;
  /** The column's role, e.g. "total", "rank", "advance". */
  readonly role: string;
  readonly expected: Cell['value'];
  readonly value: string | number | null;
  /**
   * The cell of the same row that says whose row it is: where it no longer holds this, after sorting say, the
   * write is refused. Left out: the row is not looked at.
   */
  readonly anchor?: RowAnchor;
}

export interface RowAnchor {
  readonly column: number;
  readonly value: Cell['value'];
}

/** A whole sheet of ours, as it shall look and print. */
export interface SheetPlan {
  /** Stable key of the sheet, e.g. "standings.preliminary"; stored as a hidden sheet-scoped name. */
  readonly key: string;
  /** Tab name when the sheet is made; an existing sheet keeps the name it has. */
  readonly title: string;
  readonly columns: readonly ColumnPlan[];
  /** From row 1 downwards, without gaps. */
  readonly rows: readonly RowPlan[];
  readonly merges: readonly Area[];
  /** Rows that stay on screen while scrolling. */
  readonly frozenRows: number;
  readonly page: PagePlan;
  readonly validations?: readonly Validation[];
  readonly highlights?: readonly Highlight[];
  /** Protected without a password: only cells whose style is unlocked can be typed in. */
  readonly protected?: boolean;
  /** 'veryHidden': a sheet that no menu of Excel shows; left out: as it is, visible when made. */
  readonly visibility?: 'veryHidden';
}

/** What may be typed into an area, refused while it is typed. */
export interface Validation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: 'list'; readonly items: readonly string[] }
    /** Excel's own formula over the area's top left cell, in A1 form without "=". */
    | { readonly kind: 'custom'; readonly formula: string };
  readonly prompt: { readonly title: string; readonly text: string } | null;
  readonly refusal: { readonly title: string; readonly text: string };
}

/** A colour that follows a formula over the area's top left cell (A1 form, without "="). */
export interface Highlight {
  readonly area: Area;
  readonly formula: string;
  /** RRGGBB each; null: as it is. */
  readonly fill: string | null;
  readonly colour: string | null;
}

export interface ColumnPlan {
  /** In characters of the standard font; a Chinese character takes two. */
  readonly width: number;
}

export interface RowPlan {
  /** In points; left out: the default height. */
  readonly height?: number;
  /** null: an empty cell without a style. */
  readonly cells: readonly (CellPlan | null)[];
}

export interface CellPlan {
  /** Text stays text, whatever it begins with; a number is written as a number. */
  readonly value: string | number | null;
  /** A live formula of ours, in A1 form without "="; `value` is then its exact cached result. */
  readonly formula?: string;
  readonly style: CellStyle;
  /** A jump to another cell of the workbook. */
  readonly link?: CellLink;
  /** True for a cell that only says when the sheet was made: another value there is no change. */
  readonly stamp?: true;
}

export interface CellLink {
  /** Name of the sheet as it was in the snapshot, or the key of one of our own. */
  readonly sheet: string | { readonly key: string };
  /** A1 address on it. */
  readonly cell: string;
}

export interface CellStyle {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly colour: string | null;
  };
  /** RRGGBB, or null for no fill. */
  readonly fill: string | null;
  readonly border: 'none' | 'thin';
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center';
  readonly wrap: boolean;
  /** "General", "@", "0.00" … */
  readonly format: string;
  /** In characters, for left-aligned text; left out: none. */
  readonly indent?: number;
  /** True where the cell may be typed in on a protected sheet; left out: locked. */
  readonly unlocked?: boolean;
}

export interface PagePlan {
  readonly orientation: 'portrait' | 'landscape';
  /** In millimetres; paper is A4. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Rows repeated at the head of every printed page (first and last), null for none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Always one page wide, as many tall as it takes; centred horizontally. */
  readonly header: PageText | null;
  readonly footer: PageText;
  /** A new page begins before each of these rows. */
  readonly breaksBefore: readonly number[];
}

/** The three parts of a header or footer. Text is escaped by the door; codes are named, not typed. */
export interface PageText {
  readonly left: readonly PagePart[];
  readonly center: readonly PagePart[];
  readonly right: readonly PagePart[];
}
export type PagePart = 'page' | 'pages' | { readonly text: string };

// ---- the receipt ----------------------------------------------------------------------------

/** What was really done, so that it can be told and taken back. */
export interface Receipt {
  readonly sheets: readonly {
    readonly key: string;
    readonly name: string;
    readonly done: 'made' | 'rewritten';
  }[];
  readonly cells: readonly WrittenCell[];
  readonly refused: readonly Refusal[];
  /** Keys of the sheets that were taken away. */
  readonly removed: readonly string[];
  /** Steps that were not done, or not to their end, in the order of the plan. Empty: everything was. */
  readonly undone: readonly Undone[];
}

/** A step of the plan that was not, or not wholly, carried out. Single refused cells are not told here. */
export interface Undone {
  /** Its place in the plan, from 0. */
  readonly step: number;
  readonly reason:
    | 'password-needed'
    | 'structure-locked'
    | 'sheet-gone'
    /** The host failed in this step; what it did of it may stand there half. */
    | 'host-failed'
    /** A step before it failed. */
    | 'not-reached'
    /** Somebody asked to stop before it was begun. */
    | 'stopped';
  /** Name of the sheet, or the key of one that is not there yet. */
  readonly sheet: string;
  /** The host's own error code; null where the host was not asked. */
  readonly code: string | null;
}

export interface WrittenCell extends CellWrite {
  readonly sheet: SheetId;
}

export interface Refusal {
  readonly reason: 'changed' | 'locked' | 'sheet-gone';
  readonly sheet: SheetId;
  readonly write: CellWrite;
  readonly found: Cell['value'];
}

/** A workbook that can be read as a whole and changed by plan. Both doors are this. */
export interface Workbook {
  /**
   * Reads the workbook. `choose`, where given, is shown the heads of all sheets (their first rows)
   * and answers which sheets are worth reading whole; a door to which reading costs nothing may
   * read them all.
   */
  snapshot(choose?: (heads: Snapshot) => readonly SheetId[]): Promise<Snapshot>;
  apply(plan: Plan): Promise<Receipt>;
}

/** Why a workbook could not be opened. `detail` names the part or place; sentences are in text/. */
export class UnreadableWorkbook extends Error {
  constructor(
    readonly reason: UnreadableReason,
    readonly detail: string = '',
  ) {
    super(`${reason}${detail === '' ? '' : `: ${detail}`}`);
    this.name = 'UnreadableWorkbook';
  }
}

export type UnreadableReason =
  | 'empty-file'
  | 'not-a-zip'
  | 'old-xls'
  | 'encrypted'
  | 'truncated'
  | 'part-checksum'
  | 'part-length'
  | 'part-missing'
  | 'part-broken-xml'
  | 'part-doctype'
  | 'too-large'
  | 'not-a-workbook'
  | 'unsupported-zip';

/** "F18" for row 18, column 6. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** "A" for 1, "AA" for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
