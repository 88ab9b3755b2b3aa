/*
 * A report as data, before it becomes a sheet: what stands in the head, the tables, the notes and the
 * signature block. Widths, heights and page breaks are found in lay-out.ts.
 */
import type { CellLink, CellStyle, SheetPlan } from '../workbook/port';

/** One entry of a table row; `across` columns wide, one unless told. */
export interface Entry {
  readonly value: string | number | null;
  readonly format?: string;
  readonly align?: CellStyle['horizontal'];
  readonly across?: number;
  readonly bold?: boolean;
  /** So large that it is read across a table. */
  readonly large?: boolean;
  readonly link?: CellLink;
  /** A live formula; `value` is its exact result. */
  readonly formula?: string;
  /** True where it may be typed in on a protected sheet. */
  readonly unlocked?: boolean;
  /** True where it only says when the report was made. */
  readonly stamp?: true;
}

export type Value = string | number | null | Entry;

export interface Column {
  readonly heading: string;
  /** In characters; the column that grows takes what is left of the page, at least this. */
  readonly width: number;
  readonly grows?: boolean;
  readonly align?: CellStyle['horizontal'];
  /** In a smaller size: explanations. */
  readonly small?: boolean;
  /** "@" for numbers that are names (tickets, documents, accounts). */
  readonly format?: string;
}

export interface Section {
  /** A line over the full width; null for none. */
  readonly heading: string | null;
  /** Headings of this section's own; null where the columns' headings hold; empty for none at all. */
  readonly headings: readonly string[] | null;
  readonly rows: readonly (readonly Value[])[];
  /** Said where there are no rows; null: an empty table says nothing. */
  readonly empty: string | null;
}

export interface Page {
  readonly key: string;
  readonly title: string;
  readonly contest: string;
  /** Date, venue, unit: left under the title. */
  readonly subtitle: string;
  /** Draft or sealed, provisional: right under the title. */
  readonly mark: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly columns: readonly Column[];
  /** Rows between the titles and the headings that all sections share; they stay on screen, and print once. */
  readonly lead?: readonly (readonly Value[])[];
  readonly sections: readonly Section[];
  readonly notesHeading: string;
  readonly notes: readonly string[];
  /** Words to sign beside; none: no signature block. */
  readonly signatures: readonly string[];
  /** Right-aligned lines over which the stamp is set. */
  readonly stamp: readonly string[];
  /** Rows at the table's end that never leave the notes and signatures. */
  readonly tailRows: number;
  /** Smallest height of a table row, in points. */
  readonly rowHeight: number;
  readonly header: string;
  /** Beside the title at the foot of every page; left out or empty: nothing. */
  readonly foot?: string;
  readonly pageNumber: readonly ('page' | 'pages' | { readonly text: string })[];
  readonly pageSignature: string;
  /** What else the sheet does besides looking like this. */
  readonly conduct?: Pick<SheetPlan, 'validations' | 'highlights' | 'protected'>;
}

export function entryOf(value: Value): Entry {
  return typeof value === 'object' && value !== null ? value : { value };
}
