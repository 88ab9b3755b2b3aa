/*
 * Which cells go back to what they held before, over several steps at once. Where a cell is now is found in
 * find-row.ts; whatever is not as we left it is named and left alone.
 */
import type { NotBackReason } from '../text/journal-words';
import type { Cell, CellWrite, SheetId, Snapshot, Step } from '../workbook/port';
import { finder, type FoundCell } from './find-row';
import { afterOf, type PointCell, type RestorePoint } from './restore-point';

export interface NotBack {
  /** Tab name, or the name it had where it is gone. */
  readonly sheet: string;
  readonly ticket: string | null;
  /** null for a whole sheet. */
  readonly role: string | null;
  readonly reason: NotBackReason;
}

export interface CellsBack {
  /** Cells by sheet and role. */
  readonly back: readonly { readonly sheet: string; readonly role: string; readonly cells: number }[];
  readonly cannot: readonly NotBack[];
  readonly steps: readonly Step[];
  readonly count: number;
}

interface Changed {
  readonly found: FoundCell;
  readonly ticket: string | null;
  readonly role: string;
  value: string | number | null;
}

/** The writes that take these steps back, the last step first; and what stands in the way. */
export function takeBackCells(snapshot: Snapshot, points: readonly RestorePoint[]): CellsBack {
  const changed = new Map<string, Changed>();
  const failed = new Map<string, NotBack>();
  const keyOf = ({ sheet, row, column }: Omit<FoundCell, 'cell'>): string => `${sheet.id}!${row},${column}`;
  const valueAt = (at: Omit<FoundCell, 'cell'>, cell: Cell): Cell['value'] => {
    const overlaid = changed.get(keyOf(at));
    return overlaid === undefined ? cell.value : overlaid.value;
  };
  for (const point of points) {
    const find = finder(snapshot, point, valueAt);
    for (const group of point.groups) {
      for (const cell of group.cells) {
        const { role } = group;
        const { ticket, before } = cell;
        const found = find(group, cell);
        const place = 'row' in found ? keyOf(found) : `${group.sheet.id}|${role}|${ticket ?? cell.row}`;
        const now = 'row' in found ? valueAt(found, found.cell) : null;
        if ('row' in found && before.kept && now === before.value && !found.cell.formula) continue;
        const reason = 'row' in found ? reasonOf(found, now, cell) : found.reason;
        if (failed.has(place)) continue;
        if (reason === null && 'row' in found && before.kept) {
          changed.set(place, { found, ticket, role, value: before.value });
        } else {
          const sheet = found.sheet?.name ?? group.sheet.name;
          failed.set(place, { sheet, ticket, role, reason: reason ?? 'not-kept' });
        }
      }
    }
  }
  return written([...changed.values()], [...failed.values()]);
}

function reasonOf(
  { sheet, row, column, cell }: FoundCell,
  now: Cell['value'],
  { after, before }: PointCell,
): NotBackReason | null {
  if (cell.formula || afterOf(now) !== after) return 'changed-since';
  if (!before.kept) return 'not-kept';
  return sheet.isLocked(row, column) ? 'locked' : null;
}

function written(changed: readonly Changed[], cannot: readonly NotBack[]): CellsBack {
  const bySheet = new Map<SheetId, CellWrite[]>();
  const back = new Map<string, { sheet: string; role: string; cells: number }>();
  let count = 0;
  for (const { found, ticket, role, value } of changed) {
    const { sheet, row, column, cell } = found;
    if (cell.value === value) continue;
    count += 1;
    const writes = bySheet.get(sheet.id) ?? [];
    bySheet.set(sheet.id, writes);
    writes.push({ row, column, ticket, role, expected: cell.value, value });
    const key = `${sheet.id}|${role}`;
    const line = back.get(key) ?? { sheet: sheet.name, role, cells: 0 };
    back.set(key, { ...line, cells: line.cells + 1 });
  }
  const steps = [...bySheet].map(([sheet, writes]): Step => {
    return {
      kind: 'write-cells',
      sheet,
      writes: writes.sort((a, b) => a.row - b.row || a.column - b.column),
    };
  });
  return { steps, back: [...back.values()], cannot, count };
}
