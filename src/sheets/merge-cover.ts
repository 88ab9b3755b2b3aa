/*
 * Gives the rows of a table the values of merged cells. A cell merged downwards belongs to every row
 * of the merge, except what only one person can have: then it is the first row's, and the others are
 * blank. A cell merged sideways belongs to its first column.
 */
import { NOTHING, type Raw } from '../contest/raw';
import type { Area } from '../workbook/port';

/** What one person alone can have: a merge over several people must not give it to all of them. */
const ONLY_ONCE = new Set(['ticket', 'name', 'idNumber', 'unionCard', 'seq', 'theory', 'practical', 'order']);
const MARKS = new Set(['theory', 'practical']);

interface Cover {
  readonly at: number;
  readonly column: number;
  readonly role: string | null;
  readonly areas: readonly Area[];
  next: number;
  held: Raw;
}

export interface Merges {
  /**
   * Puts the values of merged cells into a row, in the order in which rows come; answers the rows in
   * which the values really stand, or null where all stand in this row.
   */
  fill(row: number, values: Raw[]): ReadonlyMap<number, number> | null;
  /** True where one cell of this row is merged over both columns. */
  joins(row: number, left: number, right: number): boolean;
}

/** The merged cells of a table below its header; `roles` are the roles of the columns asked for. */
export function mergesOf(
  merges: readonly Area[],
  columns: readonly number[],
  roles: readonly (string | null)[],
  header: number,
): Merges {
  const below = merges.filter(({ top }) => top > header).sort((a, b) => a.top - b.top);
  const covers: Cover[] = columns
    .map((column, at) => ({
      at,
      column,
      role: roles[at] ?? null,
      areas: below.filter(({ left, right }) => left <= column && column <= right),
      next: 0,
      held: NOTHING,
    }))
    .filter(({ areas }) => areas.length > 0);
  const wide = new Map<number, Area[]>();
  for (const area of below) {
    if (area.right > area.left) wide.set(area.top, [...(wide.get(area.top) ?? []), area]);
  }
  return {
    fill: (row, values) => fill(covers, columns, roles, row, values),
    joins: (row, left, right) =>
      wide
        .get(row)
        ?.some((area) => area.left <= Math.min(left, right) && area.right >= Math.max(left, right)) ?? false,
  };
}

function fill(
  covers: readonly Cover[],
  columns: readonly number[],
  roles: readonly (string | null)[],
  row: number,
  values: Raw[],
): ReadonlyMap<number, number> | null {
  let moved: Map<number, number> | null = null;
  for (const cover of covers) {
    let area = cover.areas[cover.next];
    while (area !== undefined && area.bottom < row) {
      cover.next += 1;
      cover.held = NOTHING;
      area = cover.areas[cover.next];
    }
    if (area === undefined || row < area.top) continue;
    if (row === area.top && cover.column === area.left) {
      cover.held = values[cover.at] ?? NOTHING;
      continue;
    }
    // What a file still holds below a merged cell is not to be seen on the sheet.
    values[cover.at] = NOTHING;
    if (cover.column === area.left) {
      if (cover.role === null || ONLY_ONCE.has(cover.role) || cover.held.kind === 'blank') continue;
      values[cover.at] = cover.held;
      moved ??= new Map();
      moved.set(cover.at, area.top);
    } else if (row === area.top) values[cover.at] = wordOverBothMarks(cover, area, columns, roles, values);
  }
  return moved;
}

/** 缺考 merged over 理论 and 技能 speaks of both parts; a number there is one mark and stays in the first. */
function wordOverBothMarks(
  cover: Cover,
  area: Area,
  columns: readonly number[],
  roles: readonly (string | null)[],
  values: readonly Raw[],
): Raw {
  const first = columns.indexOf(area.left);
  const anchor = values[first];
  const bothMarks = MARKS.has(cover.role ?? '') && MARKS.has(roles[first] ?? '');
  return bothMarks && anchor?.kind === 'text' && !/\d|[０-９]/u.test(anchor.text) ? anchor : NOTHING;
}
