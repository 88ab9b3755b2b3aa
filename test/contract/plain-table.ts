/*
 * A small sheet of ours for tests in which its look does not matter.
 */
import type { SheetPlan } from '../../src/workbook/port';

const PAGE: SheetPlan['page'] = {
  orientation: 'portrait',
  margins: { top: 10, bottom: 10, left: 10, right: 10 },
  titleRows: { first: 1, last: 1 },
  header: null,
  footer: { left: [], center: ['page'], right: [] },
  breaksBefore: [],
};

/** A sheet of ours with these values, all looking alike. */
export function plainTable(
  key: string,
  title: string,
  values: readonly (readonly (string | number | null)[])[],
): SheetPlan {
  const style = {
    font: { name: '宋体', size: 11, bold: false, colour: null },
    fill: null,
    border: 'thin' as const,
    horizontal: 'left' as const,
    vertical: 'center' as const,
    wrap: false,
    format: 'General',
  };
  const rows = values.map((row) => ({ cells: row.map((value) => ({ value, style })) }));
  return { key, title, columns: [{ width: 10 }], rows, merges: [], frozenRows: 1, page: PAGE };
}
