/*
 * What is known of the program around the workbook, for a report that is sent to others: nothing of the workbook,
 * nothing of the person.
 */
import type { Workbook } from '../../workbook/port';

/** What can be diagnosed. */
export interface Diagnosable {
  /** Name and version of this program. */
  readonly program: string;
  workbook(): Workbook;
  host(): Promise<HostReport>;
}

export interface HostReport {
  /** "Excel", or "xlsx" for the file door. */
  readonly program: string;
  readonly version: string;
  readonly platform: string;
  readonly language: string;
  /** Sets of calls that were asked for, e.g. "ExcelApi 1.13"; empty where there is nothing to ask. */
  readonly sets: readonly { readonly name: string; readonly supported: boolean }[];
}

/** A set that was not asked for counts as there. */
export function lacks({ sets }: HostReport, name: string): boolean {
  return sets.some((set) => set.name === name && !set.supported);
}
