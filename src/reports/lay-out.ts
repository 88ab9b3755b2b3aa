/*
 * Turns a report into a sheet: widths, merges, row heights, print set-up, page breaks. What a report says
 * is not known here.
 */
import type { Area, CellPlan, CellStyle, ColumnPlan, PagePlan, RowPlan, SheetPlan } from '../workbook/port';
import { entryStyle } from './entry-style';
import { heightOf, linesOf, mergedWidth, textWidth } from './measure';
import { entryOf, type Page, type Section, type Value } from './page';
import { pageStarts, type Line } from './paginate';
import * as look from './style';

export const MARGINS = { top: 18, bottom: 15, left: 12, right: 12 } as const;
const PAPER = { portrait: { width: 210, height: 297 }, landscape: { width: 297, height: 210 } } as const;
const POINTS_PER_MM = 72 / 25.4;
/** A character of 宋体 or 等线 11 is 8 pixels wide at 96 dots per inch (of Calibri 7: then the sheet is narrower). */
const POINTS_PER_CHARACTER = 6;
/** And 5 pixels for the edges of each column. */
const POINTS_PER_COLUMN = 3.75;
/** Longest table that is kept on one page. */
const MOST_KEPT = 12;
/** Pages are planned this full: fonts differ from one computer to the next. */
const FULLNESS = 0.95;

/** Rows of titles at the head of every page. */
export const TITLE_ROWS = 3;

/** A row of the sheet in the making: its cells, what is merged in it, whether a page may end after it. */
interface Draft extends Line {
  readonly cells: readonly (CellPlan | null)[];
  readonly merges: readonly { readonly left: number; readonly right: number }[];
}

export function layOut(page: Page): SheetPlan {
  const widths = columnWidths(page);
  const head = [
    ...titleLines(page, widths),
    ...(page.lead ?? []).map((row) => tableLine(page, widths, row)),
    ...(sharesHeadings(page) ? [headingLine(page, widths, null)] : []),
  ];
  const body = page.sections.flatMap((section) => sectionLines(page, widths, section));
  const lines = [...head, ...keepTail(body, page.tailRows), ...tailLines(page, widths)];
  return {
    key: page.key,
    title: page.title,
    columns: widths.map((width): ColumnPlan => ({ width })),
    rows: lines.map(({ height, cells }): RowPlan => ({ height, cells })),
    merges: lines.flatMap(mergesOf),
    frozenRows: head.length,
    page: pagePlan(page, widths, head, lines.slice(head.length)),
    ...page.conduct,
  };
}

/** Titles and headings go to the head of every page where all sections share the headings. */
function sharesHeadings(page: Page): boolean {
  return page.sections.every((section) => section.headings === null);
}

function printableWidth(orientation: Page['orientation']): number {
  return (PAPER[orientation].width - MARGINS.left - MARGINS.right) * POINTS_PER_MM;
}

function sheetWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width * POINTS_PER_CHARACTER + POINTS_PER_COLUMN, 0);
}

function columnWidths(page: Page): readonly number[] {
  const spare = printableWidth(page.orientation) - sheetWidth(page.columns.map((column) => column.width));
  const extra = Math.max(0, Math.floor(spare / POINTS_PER_CHARACTER));
  const growing = page.columns.filter((column) => column.grows === true).length;
  return page.columns.map(({ width, grows }) =>
    grows === true ? width + Math.floor(extra / growing) : width,
  );
}

function mergesOf(draft: Draft, index: number): readonly Area[] {
  return draft.merges.map(({ left, right }) => ({ top: index + 1, bottom: index + 1, left, right }));
}

/** A line whose cells are given from the left, each so many columns wide. */
function line(
  widths: readonly number[],
  spans: readonly { readonly across: number; readonly plan: CellPlan }[],
  least: number,
  keepWithNext = false,
): Draft {
  const cells: CellPlan[] = [];
  const merges: { left: number; right: number }[] = [];
  let height = least;
  for (const { across, plan } of spans) {
    const left = cells.length + 1;
    const right = Math.min(widths.length, left + across - 1);
    const width = mergedWidth(widths.slice(left - 1, right));
    if (right > left) merges.push({ left, right });
    cells.push(
      plan,
      ...Array.from({ length: right - left }, (): CellPlan => ({ value: null, style: plan.style })),
    );
    if (typeof plan.value === 'string') {
      const { size } = plan.style.font;
      height = Math.max(height, heightOf(linesOf(plan.value, width, size), size, least));
    }
  }
  return { cells, merges, height, keepWithNext };
}

function fullLine(
  widths: readonly number[],
  value: string,
  style: CellStyle,
  least: number,
  keep = false,
): Draft {
  return line(widths, [{ across: widths.length, plan: { value, style } }], least, keep);
}

function titleLines(page: Page, widths: readonly number[]): readonly Draft[] {
  const marked = markColumns(page, widths);
  return [
    fullLine(widths, page.contest, look.contestStyle, 22),
    fullLine(widths, page.title, look.titleStyle, 28),
    line(
      widths,
      [
        { across: widths.length - marked, plan: { value: page.subtitle, style: look.subtitleStyle } },
        { across: marked, plan: { value: page.mark, style: look.markStyle } },
      ],
      18,
    ),
  ];
}

/** As many of the last columns as the mark needs on one line. */
function markColumns(page: Page, widths: readonly number[]): number {
  let columns = 1;
  while (columns < widths.length - 1 && mergedWidth(widths.slice(-columns)) < textWidth(page.mark) + 2) {
    columns += 1;
  }
  return columns;
}

function headingLine(page: Page, widths: readonly number[], own: readonly string[] | null): Draft {
  const headings = own ?? page.columns.map((column) => column.heading);
  const spans = widths.map((_, index) => ({
    across: 1,
    plan: { value: headings[index] ?? '', style: look.headerStyle },
  }));
  return line(widths, spans, 24, true);
}

function sectionLines(page: Page, widths: readonly number[], section: Section): readonly Draft[] {
  const heading =
    section.heading === null ? [] : [fullLine(widths, section.heading, look.sectionStyle, 20, true)];
  if (section.rows.length === 0) {
    const style = look.bodyStyle('center', 'General');
    return [
      ...heading,
      ...(section.empty === null ? [] : [fullLine(widths, section.empty, style, page.rowHeight)]),
    ];
  }
  const bare = sharesHeadings(page) || section.headings?.length === 0;
  const headings = bare ? [] : [headingLine(page, widths, section.headings)];
  const rows = section.rows.map((row) => tableLine(page, widths, row));
  return [...heading, ...headings, ...(bare ? rows : keepTogether(rows))];
}

/** A short table whose headings are not repeated stays on one page, that they be above every row. */
function keepTogether(rows: readonly Draft[]): readonly Draft[] {
  if (rows.length > MOST_KEPT) return rows;
  return rows.map((row, index) => (index === rows.length - 1 ? row : { ...row, keepWithNext: true }));
}

function tableLine(page: Page, widths: readonly number[], row: readonly Value[]): Draft {
  let column = 0;
  const spans = row.map((value) => {
    const entry = entryOf(value);
    const { across = 1, link, formula, stamp } = entry;
    const style = entryStyle(entry, page.columns[column]);
    column += across;
    const plan: CellPlan = {
      value: entry.value,
      style,
      ...(link && { link }),
      ...(formula && { formula }),
      ...(stamp && { stamp }),
    };
    return { across, plan };
  });
  return line(widths, spans, page.rowHeight);
}

/** The last rows of a table stay with the signatures. */
function keepTail(body: readonly Draft[], rows: number): readonly Draft[] {
  return body.map((draft, index) => (index >= body.length - rows ? { ...draft, keepWithNext: true } : draft));
}

function tailLines(page: Page, widths: readonly number[]): readonly Draft[] {
  const notes = page.notes.map((note, index) =>
    fullLine(widths, `${index + 1}. ${note}`, look.noteStyle, 14, true),
  );
  const heading =
    notes.length === 0 ? [] : [fullLine(widths, page.notesHeading, look.noteHeadingStyle, 20, true)];
  const signed = signatureTexts(page.signatures, mergedWidth(widths)).map((text) =>
    fullLine(widths, text, look.signatureStyle, 38, true),
  );
  const stamp = page.stamp.map((text) => fullLine(widths, `${text}　　`, look.stampStyle, 28, true));
  return [...heading, ...notes, ...signed, ...stamp];
}

/** Words with a line to sign on, spread over the width, on as many rows as they need. */
export function signatureTexts(signatures: readonly string[], width: number): readonly string[] {
  const room = Math.floor(width - 4);
  const widest = Math.max(...signatures.map((word) => textWidth(word)), 0) + 9;
  const perRow = Math.max(1, Math.min(signatures.length, Math.floor(room / widest)));
  const share = Math.floor(room / perRow);
  const texts: string[] = [];
  for (let from = 0; from < signatures.length; from += perRow) {
    const parts = signatures.slice(from, from + perRow).map((word) => {
      return `${word}${'_'.repeat(Math.max(8, Math.min(24, share - textWidth(word) - 2)))}`;
    });
    texts.push(parts.join('  '));
  }
  return texts;
}

function pagePlan(
  page: Page,
  widths: readonly number[],
  head: readonly Draft[],
  rest: readonly Draft[],
): PagePlan {
  const scale = Math.min(1, printableWidth(page.orientation) / sheetWidth(widths));
  const paper = (PAPER[page.orientation].height - MARGINS.top - MARGINS.bottom) * POINTS_PER_MM;
  // A lead is printed once; then only the headings are repeated.
  const repeated = page.lead === undefined ? head : head.slice(-1);
  const roomBelow = (lines: readonly Draft[]): number =>
    (paper / scale) * FULLNESS - lines.reduce((sum, draft) => sum + draft.height, 0);
  const starts = pageStarts(rest, roomBelow(head), roomBelow(repeated));
  return {
    orientation: page.orientation,
    margins: MARGINS,
    titleRows: { first: head.length - repeated.length + 1, last: head.length },
    header: page.header === '' ? null : { left: [{ text: page.header }], center: [], right: [] },
    footer: {
      left: [{ text: [page.title, page.foot ?? ''].filter((text) => text !== '').join('　') }],
      center: page.pageNumber,
      right: page.pageSignature === '' ? [] : [{ text: page.pageSignature }],
    },
    breaksBefore: starts.map((start) => head.length + start + 1),
  };
}
