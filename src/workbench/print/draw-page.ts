/*
 * One printed page as elements: each cell at its place, header and footer at theirs. Where rows and columns stand
 * was decided before.
 */
import type { SheetPaper } from '../../workbook/file/paper';
import type { SheetPicture } from '../../workbook/file/picture';
import type { Edge, Look } from '../../workbook/file/look';
import type { Area, PageText } from '../../workbook/port';
import { paperSize, POINTS_PER_MM, type LaidOut, type Track } from './lay-out';
import { shownText } from './shown-text';

/** A sheet made ready to be drawn page by page. */
export interface DrawnSheet {
  readonly picture: SheetPicture;
  readonly paper: SheetPaper;
  readonly laid: LaidOut;
  readonly date1904: boolean;
  /** The class of cells that look like this; told the first time. */
  classOf(name: string, dress: (style: CSSStyleDeclaration) => void): string;
  /** Place in the picture's arrays by row and column. */
  placeOf(row: number, column: number): number | undefined;
  /** The merged area that a cell is part of. */
  mergeOf(row: number, column: number): Area | undefined;
}

const COLUMN_SPAN = 16384;

export function readySheet(
  picture: SheetPicture,
  paper: SheetPaper,
  laid: LaidOut,
  date1904: boolean,
  classOf: DrawnSheet['classOf'],
): DrawnSheet {
  const { cells, merges } = picture;
  const key = (row: number, column: number): number => row * COLUMN_SPAN + column;
  const places = new Map<number, number>();
  cells.rows.forEach((row, place) => places.set(key(row, cells.columns[place] ?? 0), place));
  const merged = new Map<number, Area>();
  for (const area of merges) {
    // A merge over whole columns is as long as the sheet.
    const bottom = Math.min(area.bottom, (cells.rows.at(-1) ?? 0) + 1);
    for (let row = area.top; row <= bottom; row++) {
      for (let column = area.left; column <= Math.min(area.right, area.left + 1000); column++) {
        merged.set(key(row, column), area);
      }
    }
  }
  return {
    picture,
    paper,
    laid,
    date1904,
    classOf,
    placeOf: (row, column) => places.get(key(row, column)),
    mergeOf: (row, column) => merged.get(key(row, column)),
  };
}

/** `number` of `count` pages of this sheet, both from 1. */
export function drawPage(page: Document, sheet: DrawnSheet, number: number, count: number): HTMLElement {
  const { paper, laid } = sheet;
  const { margins } = paper;
  const size = paperSize(paper);
  const rows = laid.pages[number - 1] ?? [];
  const element = page.createElement('section');
  element.className = `paper ${paper.orientation}`;
  const width = laid.columns.reduce((sum, column) => sum + column.size, 0);
  const room = (size.width - margins.left - margins.right) * POINTS_PER_MM;
  const left = margins.left * POINTS_PER_MM + (paper.centred ? Math.max(0, (room - width) / 2) : 0);
  drawCells(page, element, sheet, rows, { top: margins.top * POINTS_PER_MM, left });
  const say = (text: PageText, edge: 'header' | 'footer'): void => {
    const line = drawHeading(page, text, number, count);
    line.className = 'heading';
    line.style.left = `${margins.left}mm`;
    line.style.width = `${size.width - margins.left - margins.right}mm`;
    line.style.setProperty(edge === 'header' ? 'top' : 'bottom', `${margins[edge]}mm`);
    if (edge === 'footer') line.classList.add('foot');
    element.append(line);
  };
  say(paper.header, 'header');
  say(paper.footer, 'footer');
  return element;
}

function drawHeading(page: Document, text: PageText, number: number, count: number): HTMLElement {
  const line = page.createElement('div');
  for (const section of ['left', 'center', 'right'] as const) {
    const part = page.createElement('div');
    part.style.textAlign = section;
    part.textContent = text[section]
      .map((one) => (one === 'page' ? String(number) : one === 'pages' ? String(count) : one.text))
      .join('');
    line.append(part);
  }
  return line;
}

interface Corner {
  readonly top: number;
  readonly left: number;
}

function drawCells(
  page: Document,
  onto: HTMLElement,
  sheet: DrawnSheet,
  rows: readonly Track[],
  corner: Corner,
): void {
  const { columns } = sheet.laid;
  let top = corner.top;
  rows.forEach((row, i) => {
    let left = corner.left;
    columns.forEach((column, k) => {
      const merge = sheet.mergeOf(row.number, column.number);
      if (merge === undefined || isFirst(merge, rows, columns, i, k)) {
        const high = merge === undefined ? row.size : spanOf(rows, i, merge.bottom);
        const wide = merge === undefined ? column.size : spanOf(columns, k, merge.right);
        const cell = drawCell(page, sheet, row.number, column.number, merge);
        if (cell !== null) {
          place(cell, { top, left }, wide, high);
          onto.append(cell);
        }
      }
      left += column.size;
    });
    top += row.size;
  });
}

/** The first cell of a merge on this page, also where the merge began on the page before. */
function isFirst(
  merge: Area,
  rows: readonly Track[],
  columns: readonly Track[],
  i: number,
  k: number,
): boolean {
  const above = rows[i - 1]?.number ?? 0;
  const before = columns[k - 1]?.number ?? 0;
  return (above < merge.top || above > merge.bottom) && (before < merge.left || before > merge.right);
}

/** From here to the end of the merge, as far as it stands on this page. */
function spanOf(tracks: readonly Track[], from: number, last: number): number {
  let size = 0;
  for (let i = from; i < tracks.length && (tracks[i]?.number ?? 0) <= last; i++) size += tracks[i]?.size ?? 0;
  return size;
}

/** Neighbours share their edge. */
const EDGE = 0.5;

function place({ style }: HTMLElement, { top, left }: Corner, width: number, height: number): void {
  style.cssText = `top:${top}pt;left:${left}pt;width:${width + EDGE}pt;height:${height + EDGE}pt`;
}

/** null where there is nothing to see. */
function drawCell(
  page: Document,
  sheet: DrawnSheet,
  row: number,
  column: number,
  merge: Area | undefined,
): HTMLElement | null {
  const { picture, laid, date1904 } = sheet;
  const { cells, looks } = picture;
  const at = sheet.placeOf(merge?.top ?? row, merge?.left ?? column);
  if (at === undefined) return null;
  const look = looks[cells.looks[at] ?? 0];
  if (look === undefined) return null;
  const value = cells.values[at] ?? null;
  const text = shownText(value, look.format, date1904);
  const end = merge === undefined ? undefined : sheet.placeOf(merge.bottom, merge.right);
  const edges = end === undefined ? look.edges : joined(look, looks[cells.looks[end] ?? 0]);
  if (text === '' && look.fill === null && Object.values(edges).every((edge) => edge === null)) return null;
  const element = page.createElement('div');
  const kind = typeof value;
  const last = end === undefined ? -1 : (cells.looks[end] ?? 0);
  const dressed = sheet.classOf(`${cells.looks[at] ?? 0} ${last} ${kind}`, (style) => {
    dress(style, look, edges, kind, laid.scale);
  });
  element.className = `cell ${dressed}`;
  if (text === '') return element;
  const span = page.createElement('span');
  span.textContent = text;
  // Unwrapped text goes on over empty neighbours, as on the screen.
  const next = sheet.placeOf(row, column + 1);
  const isFree = merge === undefined && !look.wrap && (next === undefined || cells.values[next] === null);
  if (!isFree) element.classList.add('cut');
  element.append(span);
  return element;
}

function joined(first: Look, last: Look | undefined): Look['edges'] {
  const { left, top } = first.edges;
  return {
    left,
    top,
    right: last?.edges.right ?? first.edges.right,
    bottom: last?.edges.bottom ?? first.edges.bottom,
  };
}

const ACROSS: Readonly<Record<Look['horizontal'], string>> = {
  general: 'left',
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'justify',
};
const DOWN: Readonly<Record<Look['vertical'], string>> = {
  top: 'flex-start',
  center: 'center',
  bottom: 'flex-end',
};
/** Points between an edge and the text, and of one step of indent. */
const PADDING = 1.5;
const INDENT = 7;
const HAIR = 0.5;

/** Set property by property: nothing in a workbook can become a rule of its own. */
function dress(
  style: CSSStyleDeclaration,
  look: Look,
  edges: Look['edges'],
  kind: string,
  scale: number,
): void {
  const { font } = look;
  style.fontFamily = `${JSON.stringify(font.name ?? '宋体')}, "SimSun", "Noto Serif CJK SC", serif`;
  style.fontSize = `${font.size * scale}pt`;
  if (font.bold) style.fontWeight = 'bold';
  if (font.italic) style.fontStyle = 'italic';
  const lines = [font.underline ? 'underline' : '', font.strike ? 'line-through' : ''].join(' ').trim();
  if (lines !== '') style.textDecoration = lines;
  if (font.colour !== null) style.color = `#${font.colour}`;
  if (look.fill !== null) style.backgroundColor = `#${look.fill}`;
  const across = look.horizontal === 'general' && kind === 'number' ? 'right' : ACROSS[look.horizontal];
  style.textAlign = look.horizontal === 'general' && kind === 'boolean' ? 'center' : across;
  style.alignItems = DOWN[look.vertical];
  if (look.wrap) style.whiteSpace = 'pre-wrap';
  const indent = look.indent * INDENT;
  const side = look.horizontal === 'right' ? 'right' : 'left';
  const pad = (name: 'left' | 'right'): number => (PADDING + (name === side ? indent : 0)) * scale;
  style.padding = `0 ${pad('right')}pt 0 ${pad('left')}pt`;
  for (const name of ['left', 'right', 'top', 'bottom'] as const) {
    style.setProperty(`border-${name}`, edgeText(edges[name]));
  }
}

function edgeText(edge: Edge | null): string {
  if (edge === null) return `${HAIR}pt solid transparent`;
  const wide = /^(?:medium|thick|double)/u.test(edge.style);
  const line = /dash/iu.test(edge.style) ? 'dashed' : /dot|hair/u.test(edge.style) ? 'dotted' : 'solid';
  return `${wide ? 2 * HAIR : HAIR}pt ${line} #${edge.colour ?? '000000'}`;
}
