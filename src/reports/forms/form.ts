/*
 * A sheet that people fill in, as data, and how it becomes a sheet: title, hint, heading, rows with their
 * checks and colours, signatures, print set-up. Which columns a form has, and what its words are, is not
 * known here.
 */
import type { Words } from '../../text/words';
import {
  addressOf,
  type Area,
  type CellPlan,
  type CellStyle,
  type Highlight,
  type RowPlan,
  type SheetPlan,
  type Validation,
} from '../../workbook/port';
import { MARGINS, signatureTexts } from '../lay-out';
import { heightOf, linesOf, mergedWidth, textWidth } from '../measure';
import * as look from '../style';

/** A value that does not look like the others of its column: a date, a number typed where text belongs. */
export interface OddValue {
  readonly value: string | number;
  readonly format: string;
}
export type FormValue = string | number | null | OddValue;

export interface FormColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly align?: CellStyle['horizontal'];
  /** "@" for what must stay text; left out: General. */
  readonly format?: string;
  readonly small?: boolean;
  /** Can be typed in on a protected form. */
  readonly input: boolean;
  readonly check?: FormCheck;
}

export interface FormCheck {
  /** A list of words, or a formula over the cell at the given address. */
  readonly rule: readonly string[] | ((cell: string, row: number) => string);
  readonly prompt: Validation['prompt'];
  readonly refusal: Validation['refusal'];
}

export interface Form {
  readonly key: string;
  readonly tab: string;
  readonly contest: string;
  readonly heading: string;
  /** Lines under the heading, over the whole width. */
  readonly hints: readonly string[];
  readonly orientation: 'portrait' | 'landscape';
  readonly columns: readonly FormColumn[];
  /** An empty row is a gap without a frame. */
  readonly rows: readonly (readonly FormValue[])[];
  /** Empty rows for writing, after the others. */
  readonly blankRows: number;
  /** Cells merged downwards: a column and the first and last of the rows, all from 1. */
  readonly merged?: readonly { readonly column: number; readonly first: number; readonly last: number }[];
  /** Checks that hold for one row only (settings), by row from 1 and column from 1. */
  readonly rowChecks?: readonly {
    readonly row: number;
    readonly column: number;
    readonly check: FormCheck;
  }[];
  /** Colours; `first` is the number of the first row on the sheet, `last` that of the last. */
  colours?(first: number, last: number): readonly Highlight[];
  readonly notes: readonly string[];
  readonly signatures: readonly string[];
  readonly protected: boolean;
  /** Document number, in the header of every page. */
  readonly header: string;
  /** A line to sign on at the foot of every page. */
  readonly pageSignature: boolean;
}

const ROW_HEIGHT = 20;

/** Makes the sheet. The rows stand below the frozen head, which is printed again on every page. */
export function layOutForm(form: Form, words: Words): SheetPlan {
  const width = mergedWidth(form.columns.map((column) => column.width));
  const full = form.columns.length;
  const head = [
    fullRow(form.contest, look.contestStyle, 22, full, width),
    fullRow(form.heading, look.titleStyle, 28, full, width),
    ...form.hints.map((hint) => fullRow(hint, look.noteStyle, 16, full, width)),
    headingRow(form.columns),
  ];
  const first = head.length + 1;
  const body = bodyRows(form);
  const tail = [
    ...form.notes.map((note) => fullRow(note, look.noteStyle, 15, full, width)),
    ...signatureTexts(form.signatures, width).map((text) =>
      fullRow(text, look.signatureStyle, 38, full, width),
    ),
  ];
  const last = first + body.length - 1;
  const wide = [...indexes(1, head.length - 1), ...indexes(last + 1, last + tail.length)];
  const merged = (form.merged ?? []).map((one): Area => ({
    top: first + one.first - 1,
    bottom: first + one.last - 1,
    left: one.column,
    right: one.column,
  }));
  const title = words.reports.pageNumber;
  return {
    key: form.key,
    title: form.tab,
    columns: form.columns.map((column) => ({ width: column.width })),
    rows: [...head, ...body, ...tail],
    merges: [...wide.map((row): Area => ({ top: row, bottom: row, left: 1, right: full })), ...merged],
    frozenRows: head.length,
    page: {
      orientation: form.orientation,
      margins: MARGINS,
      titleRows: { first: 1, last: head.length },
      header: form.header === '' ? null : { left: [{ text: form.header }], center: [], right: [] },
      footer: {
        left: [{ text: form.heading }],
        center: title,
        right: form.pageSignature ? [{ text: words.reports.pageSignature }] : [],
      },
      breaksBefore: [],
    },
    ...(body.length === 0 ? {} : { validations: validationsOf(form, first, last) }),
    ...(body.length === 0 || form.colours === undefined ? {} : { highlights: form.colours(first, last) }),
    ...(form.protected ? { protected: true } : {}),
  };
}

function indexes(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

function fullRow(value: string, style: CellStyle, least: number, full: number, width: number): RowPlan {
  const { size } = style.font;
  const rest = Array.from({ length: full - 1 }, (): CellPlan => ({ value: null, style }));
  return {
    height: heightOf(linesOf(value, width, size), size, least),
    cells: [{ value: value === '' ? null : value, style }, ...rest],
  };
}

function headingRow(columns: readonly FormColumn[]): RowPlan {
  const { size } = look.headerStyle.font;
  const lines = Math.max(1, ...columns.map(({ heading, width }) => linesOf(heading, width, size)));
  return {
    height: heightOf(lines, size, 24),
    cells: columns.map(({ heading }) => ({ value: heading, style: look.headerStyle })),
  };
}

function styleOf({ align = 'center', format = 'General', small, input }: FormColumn): CellStyle {
  const style = small === true ? look.smallBodyStyle(align, format) : look.bodyStyle(align, format);
  return input ? { ...style, unlocked: true } : style;
}

function bodyRows({ columns, rows, blankRows }: Form): readonly RowPlan[] {
  const styles = columns.map(styleOf);
  // Cells without a value are the same object in every row: a form may have 100 000 rows.
  const empty = styles.map((style): CellPlan => ({ value: null, style }));
  const odd = new Map<string, CellStyle>();
  const cellAt = (value: FormValue, at: number): CellPlan | null => {
    const style = styles[at];
    if (style === undefined) return null;
    if (value === null) return empty[at] ?? null;
    if (typeof value !== 'object') return { value, style };
    const name = `${at}|${value.format}`;
    const known = odd.get(name) ?? { ...style, format: value.format };
    odd.set(name, known);
    return { value: value.value, style: known };
  };
  const blank: RowPlan = { height: ROW_HEIGHT, cells: empty };
  const filled = rows.map((row): RowPlan => {
    if (row.length === 0) return { height: ROW_HEIGHT, cells: [] };
    const cells = columns.map((_, at) => cellAt(row[at] ?? null, at));
    return { height: rowHeight(columns, styles, row), cells };
  });
  return [...filled, ...Array.from({ length: blankRows }, () => blank)];
}

function rowHeight(columns: readonly FormColumn[], styles: readonly CellStyle[], row: readonly FormValue[]) {
  let height = ROW_HEIGHT;
  columns.forEach(({ width }, at) => {
    const value = row[at];
    const size = styles[at]?.font.size ?? look.SIZE.body;
    // Most texts fit on one line; they are not measured word by word.
    if (typeof value !== 'string' || (textWidth(value) < width && size <= look.SIZE.body)) return;
    height = Math.max(height, heightOf(linesOf(value, width, size), size, ROW_HEIGHT));
  });
  return height;
}

function validationsOf(form: Form, first: number, last: number): readonly Validation[] {
  const columns = form.columns.flatMap(({ check }, at): readonly Validation[] =>
    check === undefined ? [] : [validation(check, { top: first, bottom: last, left: at + 1, right: at + 1 })],
  );
  const rows = (form.rowChecks ?? []).map(({ row, column, check }) => {
    const at = first + row - 1;
    return validation(check, { top: at, bottom: at, left: column, right: column });
  });
  return [...columns, ...rows];
}

function validation({ rule, prompt, refusal }: FormCheck, area: Area): Validation {
  const planned: Validation['rule'] =
    typeof rule === 'function'
      ? { kind: 'custom', formula: rule(addressOf(area.top, area.left), area.top) }
      : { kind: 'list', items: rule };
  return { area, rule: planned, prompt, refusal };
}
