/*
 * One sheet as the port shows it, from what was read of it. It asks Excel nothing more.
 */
import type { Area, Row, SheetSnapshot } from '../port';
import { cellAt, holds } from './block';
import type { Block } from './block';
import type { Reading } from './read';

export function viewOf({ survey, blocks, merges, locks }: Reading): SheetSnapshot {
  const { tab, used, locked } = survey;
  const last = blocks.at(-1)?.area;
  const whole = last !== undefined && last.bottom === used?.bottom && last.right === used.right;
  const lockAt = (row: number, column: number): boolean => {
    const at = blocks.findIndex(({ area }) => covers(area, row, column));
    const area = blocks[at]?.area;
    return area === undefined || locks[at]?.[row - area.top]?.[column - area.left] !== false;
  };
  return {
    id: tab.id,
    name: tab.name,
    visibility: tab.visibility,
    own: tab.own,
    extent: whole ? (tightened(blocks) ?? null) : used,
    merges,
    // Where Excel does not tell whether there is a password, writing finds out.
    protection: !tab.guarded ? 'none' : tab.secret === true ? 'with-password' : 'without-password',
    isLocked: (row, column) => tab.secret === true && (locked ?? lockAt(row, column)),
    rows: (columns, from = 1, to = Infinity) => ({
      [Symbol.iterator]: () => rowsOf(blocks, columns, from, to),
    }),
  };
}

function* rowsOf(
  blocks: readonly Block[],
  columns: readonly number[],
  from: number,
  to: number,
): Generator<Row> {
  for (const block of blocks) {
    const { top, bottom } = block.area;
    for (let row = Math.max(top, from); row <= Math.min(bottom, to); row++) {
      if (!rowHolds(block, row - top)) continue;
      const hidden = block.hidden?.[row - top] === true;
      yield { row, hidden, cells: columns.map((column) => cellAt(block, row, column)) };
    }
  }
}

function rowHolds(block: Block, i: number): boolean {
  const width = block.area.right - block.area.left;
  for (let k = 0; k <= width; k++) if (holds(block, i, k)) return true;
  return false;
}

/** Excel may count more as used than what holds something. */
function tightened(blocks: readonly Block[]): Area | undefined {
  let found: Area | undefined;
  for (const block of blocks) {
    const { top, left, bottom, right } = block.area;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (!holds(block, row - top, column - left)) continue;
        found = {
          top: found?.top ?? row,
          left: Math.min(found?.left ?? column, column),
          bottom: row,
          right: Math.max(found?.right ?? column, column),
        };
      }
    }
  }
  return found;
}

function covers(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
