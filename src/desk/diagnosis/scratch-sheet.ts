/*
 * Small sheet plans for the cases: values in, a plan out, with a look that does not matter.
 */
import type { CellPlan, CellStyle, PagePlan, SheetPlan } from '../../workbook/port';
import { MAIN, TITLE } from './stage';

export const PLAIN: CellStyle = {
  font: { name: '宋体', size: 11, bold: false, colour: null },
  fill: null,
  border: 'thin',
  horizontal: 'left',
  vertical: 'center',
  wrap: false,
  format: 'General',
};

const PAGE: PagePlan = {
  orientation: 'portrait',
  margins: { top: 15, bottom: 15, left: 10, right: 10 },
  titleRows: { first: 1, last: 1 },
  header: null,
  footer: { left: [], center: ['page', { text: ' / ' }, 'pages'], right: [] },
  breaksBefore: [],
};

type Filling = string | number | null | (Pick<CellPlan, 'value'> & Partial<CellPlan>);

/** A scratch sheet with these values; what else it shall have stands in `more`. */
export function scratchSheet(
  rows: readonly (readonly Filling[])[],
  more: Partial<SheetPlan> = {},
  style: Partial<CellStyle> = {},
): SheetPlan {
  const look = { ...PLAIN, ...style };
  return {
    key: MAIN,
    title: TITLE,
    columns: [{ width: 12 }, { width: 12 }],
    rows: rows.map((cells) => ({ cells: cells.map((filling) => cellOf(filling, look)) })),
    merges: [],
    frozenRows: 1,
    page: PAGE,
    ...more,
  };
}

export function scratchPage(more: Partial<PagePlan>): PagePlan {
  return { ...PAGE, ...more };
}

function cellOf(filling: Filling, style: CellStyle): CellPlan {
  if (filling === null || typeof filling !== 'object') return { value: filling, style };
  return { style, ...filling };
}
