/*
 * Rows and columns: sizes, what is hidden, groups, merged cells.
 */
import { attributeOf, childOf, childrenOf } from '../../src/workbook/file/tree';
import type { SheetPart } from './contents';
import { said } from './contents';
import type { Noter } from './features';

export function noteSizes({ name, root }: SheetPart, note: Noter): void {
  for (const row of childrenOf(childOf(root, 'sheetData'), 'row')) {
    const place = `${name}!${attributeOf(row, 'r') ?? ''}`;
    const set = said(row, { hidden: '0', outlineLevel: '0', customHeight: '0' });
    if (set.includes('customHeight=1')) note('row heights', place, size(attributeOf(row, 'ht')));
    if (set.includes('hidden=1')) note('hidden rows and columns', place, 'hidden');
    const level = /outlineLevel=(\d)/.exec(set)?.[1];
    if (level !== undefined) note('outline groups', place, level);
  }
  for (const column of childrenOf(childOf(root, 'cols'), 'col')) {
    const last = Math.min(60, Number(attributeOf(column, 'max')));
    const set = said(column, { hidden: '0', outlineLevel: '0', customWidth: '0' });
    for (let n = Number(attributeOf(column, 'min')); n <= last; n++) {
      const place = `${name}!column ${n}`;
      if (set.includes('customWidth=1')) note('column widths', place, size(attributeOf(column, 'width')));
      if (set.includes('hidden=1')) note('hidden rows and columns', place, 'hidden');
      const level = /outlineLevel=(\d)/.exec(set)?.[1];
      if (level !== undefined) note('outline groups', place, level);
    }
  }
  for (const merge of childrenOf(childOf(root, 'mergeCells'), 'mergeCell')) {
    note('merged cells', `${name}!${attributeOf(merge, 'ref') ?? ''}`, 'merged');
  }
}

/** Programs count in pixels or in points; nobody sees less than one. */
function size(value: string | null): string {
  return String(Math.round(Number(value)));
}
