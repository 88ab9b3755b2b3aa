/*
 * How our own sheet looks: merges, widths, heights, number formats, fonts, fills, borders. Every look is
 * told once for all the cells that have it.
 */
import { columnLetters } from '../port';
import type { Area, CellPlan, SheetPlan } from '../port';
import { POINTS_PER_PIXEL } from './book';
import type { Book } from './book';
import { rangeOf } from './range';
import { addressLists, joinLists, rectangles } from './rectangles';
import { setFormat } from './spell';

/** Some work on the sheet, and what it weighs in a request. */
export interface Dressing {
  readonly weight: number;
  work(sheet: Excel.Worksheet, book: Book): void;
}

export function dress(plan: SheetPlan): readonly Dressing[] {
  return [
    ...merges(plan),
    ...widths(plan),
    ...heights(plan),
    ...formats(plan),
    ...looks(plan, fontOf, setFont),
    ...looks(plan, fillOf, (format, { style: { fill } }) => {
      if (fill !== null) format.fill.color = `#${fill}`;
    }),
    ...looks(plan, alignmentOf, align),
    ...looks(plan, lockOf, (format) => {
      format.protection.locked = false;
    }),
    ...borders(plan),
  ];
}

function merges({ merges: areas }: SheetPlan): readonly Dressing[] {
  const real = areas.filter((area) => area.top !== area.bottom || area.left !== area.right);
  if (real.length === 0) return [];
  const work = (sheet: Excel.Worksheet): void => real.forEach((area) => rangeOf(sheet, area).merge(false));
  return [{ weight: real.length * 220, work }];
}

/** As a file has it: the padding of a cell counts into the width. */
const PADDING = 0.7109375;

function widths({ columns }: SheetPlan): readonly Dressing[] {
  const runs = rectangles([columns.map(({ width }) => String(Math.min(255, Math.max(0, width) + PADDING)))]);
  if (runs.size === 0) return [];
  const work: Dressing['work'] = (sheet, { characterWidth }) => {
    for (const [characters, areas] of runs) {
      const letters = areas.map(({ left, right }) => `${columnLetters(left)}:${columnLetters(right)}`);
      for (const list of joinLists(letters)) {
        sheet.getRanges(list).format.columnWidth =
          pixelsOf(Number(characters), characterWidth) * POINTS_PER_PIXEL;
      }
    }
  };
  return [{ weight: runs.size * 400, work }];
}

/** Excel's own rounding, by 256ths of a character. */
function pixelsOf(characters: number, characterWidth: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / characterWidth)) / 256) * characterWidth);
}

function heights({ rows }: SheetPlan): readonly Dressing[] {
  const runs = rectangles(rows.map(({ height }) => [height === undefined ? null : String(height)]));
  return [...runs].flatMap(([height, areas]) =>
    joinLists(areas.map(({ top, bottom }) => `${top}:${bottom}`)).map((list): Dressing => ({
      weight: list.length + 300,
      work: (sheet) => {
        sheet.getRanges(list).format.rowHeight = Number(height);
      },
    })),
  );
}

/** A formula takes over the format of what it reads, so its own is told even where it is none. */
function formats({ rows }: SheetPlan): readonly Dressing[] {
  const formatOf = (cell: CellPlan | null): string | null => {
    if (cell === null) return null;
    return cell.style.format === 'General' && cell.formula === undefined ? null : cell.style.format;
  };
  return [...rectangles(rows.map(({ cells }) => cells.map(formatOf)))].flatMap(([format, areas]) =>
    areas.map((area): Dressing => ({
      weight: 500,
      work: (sheet) => setFormat(rangeOf(sheet, area), format),
    })),
  );
}

/** Cells for which `keyOf` answers the same look alike; null: as every cell does. */
function looks(
  { rows }: SheetPlan,
  keyOf: (cell: CellPlan) => string | null,
  set: (format: Excel.RangeFormat, cell: CellPlan) => void,
): readonly Dressing[] {
  const examples = new Map<string, CellPlan>();
  const keys = rows.map(({ cells }) =>
    cells.map((cell) => {
      const key = cell === null ? null : keyOf(cell);
      if (cell !== null && key !== null && !examples.has(key)) examples.set(key, cell);
      return key;
    }),
  );
  return [...rectangles(keys)].flatMap(([key, areas]) => {
    const cell = examples.get(key);
    if (cell === undefined) return [];
    return addressLists(areas).map((list): Dressing => ({
      weight: list.length + 900,
      work: (sheet) => set(sheet.getRanges(list).format, cell),
    }));
  });
}

function fontOf({ style, link }: CellPlan): string {
  return JSON.stringify([style.font, link !== undefined]);
}

function setFont(format: Excel.RangeFormat, { style, link }: CellPlan): void {
  const { name, size, bold, colour } = style.font;
  // A link makes Excel colour and underline its cell.
  const plain = link === undefined ? {} : { underline: 'None' as const, color: '#000000' };
  format.font.set({ name, size, bold, ...plain, ...(colour === null ? {} : { color: `#${colour}` }) });
}

function fillOf({ style }: CellPlan): string | null {
  return style.fill;
}

function lockOf({ style }: CellPlan): string | null {
  return style.unlocked === true ? 'unlocked' : null;
}

function alignmentOf({ style }: CellPlan): string {
  const { horizontal, vertical, wrap, indent = 0 } = style;
  return `${horizontal} ${vertical} ${wrap ? 'wrap' : ''} ${indent}`;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

function align(format: Excel.RangeFormat, { style }: CellPlan): void {
  const { horizontal, vertical, wrap, indent = 0 } = style;
  format.horizontalAlignment = HORIZONTAL[horizontal];
  format.verticalAlignment = VERTICAL[vertical];
  format.wrapText = wrap;
  if (indent > 0) format.indentLevel = indent;
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Lines inside are told only to areas that have an inside: Excel refuses them to others. */
function borders({ rows }: SheetPlan): readonly Dressing[] {
  const areas = rectangles(rows.map(({ cells }) => cells.map((cell) => bordered(cell)))).get('thin') ?? [];
  return [false, true].flatMap((tall) =>
    [false, true].flatMap((wide) => {
      const alike = areas.filter((area) => isTall(area) === tall && isWide(area) === wide);
      const edges = [
        ...EDGES,
        ...(tall ? (['InsideHorizontal'] as const) : []),
        ...(wide ? (['InsideVertical'] as const) : []),
      ];
      return addressLists(alike).map((list): Dressing => ({
        weight: list.length + edges.length * 350,
        work: (sheet) => {
          const { format } = sheet.getRanges(list);
          for (const edge of edges) format.borders.getItem(edge).set({ style: 'Continuous', weight: 'Thin' });
        },
      }));
    }),
  );
}

function bordered(cell: CellPlan | null): string | null {
  return cell?.style.border === 'thin' ? 'thin' : null;
}

function isTall({ top, bottom }: Area): boolean {
  return bottom > top;
}

function isWide({ left, right }: Area): boolean {
  return right > left;
}
