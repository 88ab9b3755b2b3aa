/*
 * Addresses as workbooks write them: "B3", "B3:D9", "$A:$C", lists of these. It knows the grid's
 * edges and nothing of what stands on it.
 */
import { addressOf } from '../port';
import type { Area } from '../port';
import { LAST_COLUMN, LAST_ROW } from './scan';

/** "B3" and "B3:D9", also "B:D" and "3:9"; null where it is no address of this grid. */
export function areaOf(reference: string): Area | null {
  const [first = '', second = first, ...rest] = reference.replaceAll('$', '').split(':');
  const a = corner(first);
  const b = corner(second);
  if (a === null || b === null || rest.length > 0) return null;
  const top = Math.min(a.row ?? 1, b.row ?? 1);
  const left = Math.min(a.column ?? 1, b.column ?? 1);
  const bottom = Math.max(a.row ?? LAST_ROW, b.row ?? LAST_ROW);
  const right = Math.max(a.column ?? LAST_COLUMN, b.column ?? LAST_COLUMN);
  return bottom > LAST_ROW || right > LAST_COLUMN || top < 1 ? null : { top, left, bottom, right };
}

function corner(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (match === null || text === '') return null;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: digits === '' ? null : Number(digits), column: letters === '' ? null : column };
}

/** A list parted by spaces, as sqref has it. */
export function areasOf(list: string): Area[] {
  return list.split(/\s+/).flatMap((item) => areaOf(item) ?? []);
}

export function covers(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function writeArea(area: Area): string {
  const from = addressOf(area.top, area.left);
  const to = addressOf(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}
