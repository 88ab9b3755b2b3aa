/*
 * The two doors side by side for the contract suite: the same workbook behind both, and what each of them
 * tells in a form that can be compared.
 */
import { openExcel } from '../../src/workbook/excel';
import { openXlsx } from '../../src/workbook/file/open';
import type { FileWorkbook } from '../../src/workbook/file/open';
import type { Cell, Receipt, Snapshot, Workbook } from '../../src/workbook/port';
import { describeWorkbook } from '../excel-host/describe';
import type { Described, DescribedSheet, DescribedWorkbook } from '../excel-host/describe';
import { openExcelHost } from '../excel-host/host';
import type { ExcelHost, HostOptions } from '../excel-host/host';
import { loadXlsx } from '../excel-host/load';

/** An Excel of today on the web, where everything that the door can use is there. */
export const NEWEST = { ExcelApi: '1.21', ExcelApiOnline: '1.1', DelayForCellEdit: '1.1' } as const;

/**
 * A snapshot as plain values, without what the doors cannot tell alike: ids are each door's own; a blank
 * cell's format, since a file has styles for cells that Excel does not count as used; a formula that was
 * never calculated, which Excel does not know; and whether a guard has a password, which this office.js
 * does not tell (and so neither which of its cells are locked). `isoDates`: dates in ISO form, which the
 * file door shows as dates and Excel as the numbers they become.
 */
export function plainSnapshot(snapshot: Snapshot, isoDates = false): unknown {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const { name, visibility, own, extent, protection } = sheet;
      const width = extent === null ? 0 : extent.right - extent.left + 1;
      const columns = Array.from({ length: width }, (_, i) => (extent?.left ?? 1) + i);
      return {
        tab: { name, visibility, own, extent, guarded: protection !== 'none' },
        merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
        rows: [...sheet.rows(columns)].map((row) => ({
          ...row,
          cells: row.cells.map((cell) => plainCell(cell, isoDates)),
        })),
      };
    }),
  };
}

function plainCell({ kind, value, formula, format: stated }: Cell, isoDates: boolean): unknown {
  if (kind === 'blank' && !formula) return 'blank';
  const format = isoDates && stated === 'yyyy-mm-dd' ? 'General' : stated;
  const uncalculated = formula && (value === null || value === '' || value === 0);
  return uncalculated ? { formula, format } : { kind, value, formula, format };
}

export interface Doors {
  readonly host: ExcelHost;
  readonly excel: Workbook;
  readonly file: FileWorkbook;
}

/** The same bytes behind both doors. */
export function openDoors(bytes: Uint8Array, apiSets: NonNullable<HostOptions['apiSets']> = NEWEST): Doors {
  const host = openExcelHost(bytes, { apiSets, fileName: 'book.xlsx' });
  const excel = openExcel(host.Excel, { supports: host.supports, pause: () => Promise.resolve() });
  return { host, excel, file: openXlsx(bytes, 'book.xlsx') };
}

/** What a person would see, sheet by sheet, after the file door has saved and after Excel has written. */
export function described({ host, file }: Doors): { readonly excel: unknown; readonly file: unknown } {
  return {
    excel: plainWorkbook(describeWorkbook(host.workbook)),
    file: plainWorkbook(describeWorkbook(loadXlsx(file.save()))),
  };
}

/** A locked structure is the one agreed difference, and results of formulas are Excel's own to compute. */
function plainWorkbook({ structure: _structure, ...workbook }: DescribedWorkbook): unknown {
  return {
    ...workbook,
    sheets: workbook.sheets.map(plainSheet),
  };
}

export type PlainSheet = Omit<DescribedSheet, 'rest'> & {
  readonly rest: { readonly [aspect: string]: unknown };
};

/** One sheet, in a form in which it can be compared with what became of it in a file. */
export function plainSheet({ cells, rest, ...sheet }: DescribedSheet): PlainSheet {
  return {
    ...sheet,
    rest: withRoundMargins(rest),
    cells: Object.fromEntries(Object.entries(cells).map(([place, cell]) => [place, withoutResult(cell)])),
  };
}

function withoutResult(cell: Described): Described {
  if (typeof cell !== 'object' || cell === null || !('formula' in cell)) return cell;
  return { ...cell, value: null };
}

/** Margins in hundredths of an inch: Excel keeps points, a file ten thousandths of an inch. */
function withRoundMargins({ page, ...rest }: DescribedSheet['rest']): PlainSheet['rest'] {
  if (typeof page !== 'object' || page === null || !('margins' in page)) return { ...rest, page };
  const margins = Object.entries(page.margins ?? {}).map(([edge, points]) => [
    edge,
    Math.round(Number(points) / 0.72),
  ]);
  return { ...rest, page: { ...page, margins: Object.fromEntries(margins) as unknown } };
}

/** Sheet ids and error codes belong to each door, and what a formula shows is Excel's to compute. */
export function plainReceipt({ cells, refused, undone, ...receipt }: Receipt): unknown {
  return {
    ...receipt,
    cells: cells.map(({ sheet: _sheet, ...cell }) => cell),
    refused: refused.map(({ reason, write, found }) => ({ reason, write, found: found || null })),
    undone: undone.map(({ step, reason }) => ({ step, reason })),
  };
}
