/*
 * Rectangles of cells and their A1 names, whole rows and columns included. Rows and columns are
 * counted from 1. It knows no sheet but by its name.
 */

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
export const WHOLE_SHEET: Area = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const cellsOf = (area: Area): number => rowsOf(area) * columnsOf(area);
export const isEntireRow = (area: Area): boolean => area.left === 1 && area.right === LAST_COLUMN;
export const isEntireColumn = (area: Area): boolean => area.top === 1 && area.bottom === LAST_ROW;

export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function intersection(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function bounds(areas: readonly Area[]): Area | null {
  const [first] = areas;
  if (first === undefined) return null;
  return areas.reduce(
    (all, area) => ({
      top: Math.min(all.top, area.top),
      left: Math.min(all.left, area.left),
      bottom: Math.max(all.bottom, area.bottom),
      right: Math.max(all.right, area.right),
    }),
    first,
  );
}

/** What is left of `area` once `hole` is cut out: up to four rectangles. */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (cut === null) return [area];
  const parts: Area[] = [];
  if (cut.top > area.top) parts.push({ ...area, bottom: cut.top - 1 });
  if (cut.bottom < area.bottom) parts.push({ ...area, top: cut.bottom + 1 });
  const middle = { ...area, top: cut.top, bottom: cut.bottom };
  if (cut.left > area.left) parts.push({ ...middle, right: cut.left - 1 });
  if (cut.right < area.right) parts.push({ ...middle, left: cut.right + 1 });
  return parts;
}

/** Areas that say the same cells in the same way, whatever parts they came in. */
export function tidy(areas: readonly Area[]): readonly Area[] {
  let rest = [...areas];
  for (const across of [true, false]) {
    const [from, to, near, far]: readonly (keyof Area)[] = across
      ? ['left', 'right', 'top', 'bottom']
      : ['top', 'bottom', 'left', 'right'];
    if (from === undefined || to === undefined || near === undefined || far === undefined) continue;
    rest.sort((a, b) => a[near] - b[near] || a[far] - b[far] || a[from] - b[from]);
    const joined: Area[] = [];
    for (const area of rest) {
      const last = joined.at(-1);
      const fits = last !== undefined && last[near] === area[near] && last[far] === area[far];
      if (fits && last[to] + 1 === area[from]) joined[joined.length - 1] = { ...last, [to]: area[to] };
      else joined.push(area);
    }
    rest = joined;
  }
  return rest.sort((a, b) => a.top - b.top || a.left - b.left);
}

export function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** "B2", "B2:C5", "3:4", "A:C"; `fixed` puts the dollar signs of a defined name. */
export function nameOf(area: Area, fixed = false): string {
  const sign = fixed ? '$' : '';
  const corner = (row: number, column: number) => `${sign}${lettersOf(column)}${sign}${row}`;
  if (isEntireColumn(area)) return `${sign}${lettersOf(area.left)}:${sign}${lettersOf(area.right)}`;
  if (isEntireRow(area)) return `${sign}${area.top}:${sign}${area.bottom}`;
  const first = corner(area.top, area.left);
  const single = area.top === area.bottom && area.left === area.right;
  return single ? first : `${first}:${corner(area.bottom, area.right)}`;
}

const PLACE = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

/** The area that an A1 name without a sheet means; null where it is none or lies off the sheet. */
export function areaOf(name: string): Area | null {
  const place = PLACE.exec(name);
  const columns = COLUMNS.exec(name);
  const rows = ROWS.exec(name);
  let ends: readonly [number, number, number, number];
  if (place !== null) {
    const [, left = '', top = '', right = left, bottom = top] = place;
    ends = [Number(top), columnOf(left), Number(bottom), columnOf(right)];
  } else if (columns !== null) {
    const [, left = '', right = ''] = columns;
    ends = [1, columnOf(left), LAST_ROW, columnOf(right)];
  } else if (rows !== null) {
    ends = [Number(rows[1]), 1, Number(rows[2]), LAST_COLUMN];
  } else return null;
  const [row1, column1, row2, column2] = ends;
  const area = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
  return area.bottom <= LAST_ROW && area.right <= LAST_COLUMN ? area : null;
}

/** "Sheet1!A1" -> ["Sheet1", "A1"]; the sheet is null where none is named. */
export function splitSheet(reference: string): readonly [string | null, string] {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(reference);
  if (quoted !== null) return [(quoted[1] ?? '').replaceAll("''", "'"), quoted[2] ?? ''];
  const at = reference.lastIndexOf('!');
  return at < 0 ? [null, reference] : [reference.slice(0, at), reference.slice(at + 1)];
}

/** A sheet's name as it stands before "!": in quotes where Excel needs them. */
export function quoted(sheet: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^([A-Za-z]{1,3}\d+|[rRcC]\d*)$/.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}
