/*
 * How our own sheet prints: paper, margins, what repeats, where pages begin. Excel counts points.
 */
import type { SheetPlan } from '../port';
import { spellHeading } from '../spelling/heading';
import { areaAddress } from './range';
import { widthOf } from './fill';

const POINTS_PER_INCH = 72;
const MILLIMETRES_PER_INCH = 25.4;

export function layPage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { orientation, margins, titleRows, header, footer, breaksBefore } = plan.page;
  const layout = sheet.pageLayout;
  layout.set({
    orientation: orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: 'A4',
    centerHorizontally: true,
    topMargin: pointsOf(margins.top),
    bottomMargin: pointsOf(margins.bottom),
    leftMargin: pointsOf(margins.left),
    rightMargin: pointsOf(margins.right),
    // Header and footer stand half way between the paper's edge and the table.
    headerMargin: pointsOf(margins.top / 2),
    footerMargin: pointsOf(margins.bottom / 2),
  });
  // One page wide, as many tall as it takes. Only as a whole object does Excel take it.
  layout.zoom = { horizontalFitToPages: 1 };
  const area = printArea(plan);
  if (area !== null) layout.setPrintArea(area);
  if (titleRows !== null) layout.setPrintTitleRows(`$${titleRows.first}:$${titleRows.last}`);
  const above = header === null ? { left: '', center: '', right: '' } : spellHeading(header);
  const below = spellHeading(footer);
  layout.headersFooters.defaultForAllPages.set({
    leftHeader: above.left,
    centerHeader: above.center,
    rightHeader: above.right,
    leftFooter: below.left,
    centerFooter: below.center,
    rightFooter: below.right,
  });
  // No page can begin before the first row.
  for (const row of new Set(breaksBefore)) if (row > 1) sheet.horizontalPageBreaks.add(`A${row}`);
}

/** Address of all that is planned; null where that is nothing. */
export function printArea(plan: SheetPlan): string | null {
  const [bottom, right] = [plan.rows.length, widthOf(plan)];
  return bottom > 0 && right > 0 ? areaAddress({ top: 1, left: 1, bottom, right }) : null;
}

/** By ten thousandths of an inch, as a file has them. */
function pointsOf(millimetres: number): number {
  return (Math.round((millimetres / MILLIMETRES_PER_INCH) * 1e4) / 1e4) * POINTS_PER_INCH;
}
