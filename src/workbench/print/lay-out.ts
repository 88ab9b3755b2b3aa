/*
 * Where each row of a sheet stands on paper: which rows and columns are printed, how large, and where a page ends.
 * Pure; all lengths are in points.
 */
import type { SheetPaper } from '../../workbook/file/paper';
import type { SheetPicture } from '../../workbook/file/picture';
import type { Area } from '../../workbook/port';
import { neededHeights } from '../grid/row-heights';

/** A row or column, and how high or wide it is on paper. */
export interface Track {
  readonly number: number;
  readonly size: number;
}

export interface LaidOut {
  /** How much smaller or larger than in the workbook. */
  readonly scale: number;
  readonly columns: readonly Track[];
  /** Rows of each page, repeated ones included. */
  readonly pages: readonly (readonly Track[])[];
}

export const POINTS_PER_MM = 72 / 25.4;
const A4 = { short: 210, long: 297 } as const;
/** Points of one pixel, and pixels of one digit of the standard font. */
const PIXEL = 0.75;
const DIGIT = 7;
/** Excel goes no lower. */
const SMALLEST = 0.1;

export function paperSize({ orientation }: SheetPaper): { readonly width: number; readonly height: number } {
  return orientation === 'portrait'
    ? { width: A4.short, height: A4.long }
    : { width: A4.long, height: A4.short };
}

export function layOut(sheet: SheetPicture, paper: SheetPaper): LaidOut {
  const area = paper.area ?? usedArea(sheet);
  const { width, height } = paperSize(paper);
  const { margins } = paper;
  if (area === null) return { scale: 1, columns: [], pages: [[]] };
  const plain = columnsOf(sheet, area);
  const room = (width - margins.left - margins.right) * POINTS_PER_MM;
  const tall = (height - margins.top - margins.bottom) * POINTS_PER_MM;
  const rows = rowsOf(sheet, area);
  const { titleRows } = paper;
  const titles = rows.filter(({ number }) => {
    return titleRows !== null && number >= titleRows.first && number <= titleRows.last;
  });
  const breaks = new Set(paper.breaksBefore);
  const wide = scaleOf(paper, room, sum(plain));
  // Pages of our own are planned; a little smaller they end where they were meant to, whatever the font.
  const scale = sheet.own === null ? wide : Math.min(wide, scaleOfPlan(rows, titles, tall, wide, breaks));
  const pages = paginate(rows, titles, tall / scale, breaks);
  const scaled = ({ number, size }: Track): Track => ({ number, size: size * scale });
  return { scale, columns: plain.map(scaled), pages: pages.map((page) => page.map(scaled)) };
}

function scaleOf({ scale }: SheetPaper, room: number, width: number): number {
  if (scale !== 'fit') return scale / 100;
  return width > room ? Math.max(SMALLEST, room / width) : 1;
}

/** A page may be so much higher than planned and still be made smaller to fit. */
const STRETCH = 1.25;

/** The scale at which all planned pages fit that nearly do at this one. */
function scaleOfPlan(
  rows: readonly Track[],
  titles: readonly Track[],
  tall: number,
  scale: number,
  breaks: ReadonlySet<number>,
): number {
  const heights = paginate(rows, titles, Infinity, breaks).map(sum);
  const nearly = heights.filter((height) => height > tall / scale && height <= (tall / scale) * STRETCH);
  return tall / Math.max(tall / scale, ...nearly);
}

/** Rows of each page. After the first page `titles` stand on top; a row higher than a page has one of its own. */
export function paginate(
  rows: readonly Track[],
  titles: readonly Track[],
  high: number,
  breaksBefore: ReadonlySet<number>,
): readonly (readonly Track[])[] {
  const pages: Track[][] = [];
  const lastTitle = titles.at(-1)?.number ?? 0;
  let page: Track[] = [];
  let left = high;
  // Of what stands on the page only repeated rows do not count as a beginning.
  let begun = false;
  for (const row of rows) {
    if (begun && (row.size > left + 0.01 || breaksBefore.has(row.number))) {
      pages.push(page);
      page = row.number > lastTitle ? [...titles] : [];
      left = high - sum(page);
    }
    page.push(row);
    left -= row.size;
    begun = true;
  }
  return [...pages, page];
}

function sum(tracks: readonly Track[]): number {
  return tracks.reduce((total, { size }) => total + size, 0);
}

/** Everything that would be seen: values, and cells with an edge or a fill. */
function usedArea({ cells, looks, merges }: SheetPicture): Area | null {
  let [bottom, right] = [0, 0];
  cells.values.forEach((value, place) => {
    const look = looks[cells.looks[place] ?? 0];
    const edged = look !== undefined && Object.values(look.edges).some((edge) => edge !== null);
    const seen = value !== null || edged || (look?.fill ?? null) !== null;
    if (!seen) return;
    bottom = Math.max(bottom, cells.rows[place] ?? 0);
    right = Math.max(right, cells.columns[place] ?? 0);
  });
  for (const merge of merges) {
    if (merge.top <= bottom && merge.left <= right) {
      bottom = Math.max(bottom, merge.bottom);
      right = Math.max(right, merge.right);
    }
  }
  return bottom === 0 ? null : { top: 1, left: 1, bottom, right };
}

function columnsOf({ columns, defaultWidth }: SheetPicture, { left, right }: Area): readonly Track[] {
  const tracks: Track[] = [];
  for (let number = left; number <= right; number++) {
    const stated = columns.find(({ first, last }) => number >= first && number <= last);
    if (stated?.hidden === true) continue;
    tracks.push({ number, size: columnPoints(stated?.width ?? defaultWidth) });
  }
  return tracks;
}

/** As Excel rounds a width in characters to pixels. */
function columnPoints(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT) * PIXEL;
}

function rowsOf(sheet: SheetPicture, { top, bottom }: Area): readonly Track[] {
  const { rows, columns, defaultWidth, defaultHeight } = sheet;
  const widths = new Map(
    columns.flatMap(({ first, last, width }) =>
      Array.from(
        { length: Math.min(last, 1000) - first + 1 },
        (_, i) => [first + i, width ?? defaultWidth] as const,
      ),
    ),
  );
  const needed = neededHeights(sheet, (column) => columnPoints(widths.get(column) ?? defaultWidth) / PIXEL);
  const stated = new Map<number, number>();
  const hidden = new Set<number>();
  rows.numbers.forEach((number, i) => {
    const height = rows.heights[i] ?? 0;
    if (height > 0) stated.set(number, height);
    if (rows.hidden[i] === 1) hidden.add(number);
  });
  const tracks: Track[] = [];
  for (let number = top; number <= bottom; number++) {
    if (hidden.has(number)) continue;
    const size = stated.get(number) ?? Math.max(defaultHeight, (needed.get(number) ?? 0) * PIXEL);
    tracks.push({ number, size });
  }
  return tracks;
}
