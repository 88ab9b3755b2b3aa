/*
 * The Excel door: the open workbook of Excel as a Workbook, over Office.js from ExcelApi 1.9 on. It reads
 * and writes by the megabyte, never by the cell; it knows no contest.
 */
import { applyPlan } from './excel/apply';
import { takeSnapshot } from './excel/snapshot';
import { openHost } from './excel/trip';
import type { HostOptions } from './excel/trip';
import type { Workbook } from './port';

export { HostFailure } from './excel/trip';
export type ExcelOptions = HostOptions;

/**
 * The workbook that this Excel has open. `snapshot` throws HostFailure where Excel fails; `apply` does not,
 * its receipt names what was left undone. Both wait while a cell is being edited.
 *
 * Example: `const receipt = await openExcel().apply(plan);`
 */
export function openExcel(excel: typeof Excel = globalThis.Excel, options: ExcelOptions = {}): Workbook {
  const host = openHost(excel, options);
  return {
    snapshot: (choose) => takeSnapshot(host, choose),
    apply: (plan) => applyPlan(host, plan),
  };
}
