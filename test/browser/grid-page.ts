/*
 * A page that holds the grid alone, for the browser: it opens a workbook that it is given, as the workbench
 * does, and keeps what the grid tells. Built by grid.test.ts, never shipped.
 */
import { openGrid } from '../../src/workbench/grid/grid';
import type { Grid } from '../../src/workbench/grid/grid';
import { openXlsx } from '../../src/workbook/file/open';
import type { FileWorkbook } from '../../src/workbook/file/open';
import type { CellEdit } from '../../src/workbook/file/typed';

export interface GridPage {
  open(
    workbook: readonly number[],
    settings: { readonly dark: boolean; readonly readOnly?: boolean },
  ): number;
  /** The workbook after a plan, made elsewhere. */
  refresh(workbook: readonly number[]): number;
  readonly edits: CellEdit[];
  readonly refused: string[];
  readonly grid: Grid;
  readonly book: FileWorkbook;
}

declare global {
  interface Window {
    gridPage: GridPage;
  }
}

const edits: CellEdit[] = [];
const refused: string[] = [];
let grid: Grid | null = null;
let book: FileWorkbook | null = null;

function opened<T>(part: T | null): T {
  if (part === null) throw new Error('nothing is open');
  return part;
}

window.gridPage = {
  /** Milliseconds that drawing and showing took, without opening the file. */
  open: (workbook, settings) => {
    const container = document.getElementById('grid');
    if (container === null) throw new Error('no place for the grid');
    container.style.cssText = 'position: absolute; inset: 0';
    book = openXlsx(Uint8Array.from(workbook), 'test.xlsx');
    const start = performance.now();
    const made = (grid ??= openGrid(container, { language: 'zh-CN', ...settings }));
    made.onEdit((heard) => {
      edits.push(...heard);
      opened(book).edit(heard);
    });
    made.onRefuse((reason) => refused.push(reason));
    made.show(book.picture());
    return performance.now() - start;
  },
  refresh: (workbook) => {
    book = openXlsx(Uint8Array.from(workbook), 'test.xlsx');
    const start = performance.now();
    opened(grid).refresh(book.picture());
    return performance.now() - start;
  },
  edits,
  refused,
  get grid() {
    return opened(grid);
  },
  get book() {
    return opened(book);
  },
};
