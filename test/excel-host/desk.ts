/*
 * What every class of the host needs at hand while an action runs: the workbook, the ranges that are
 * held by reference, the limits, and where complaints go.
 */
import type { Members } from './members';
import type { AreasTarget } from './areas-target';
import type { RangeTarget } from './range-target';
import type { Thing } from './thing';
import { Complaint } from './wire';
import type { WorkbookModel } from './workbook-model';

export interface Limits {
  /** UTF-8 bytes of one request or one answer. */
  readonly payloadBytes: number;
  /** Cells of one range whose values are still answered; above, they are null. */
  readonly readCells: number;
  /** Characters of an address of many areas. */
  readonly addressLength: number;
}

export interface Desk {
  readonly workbook: WorkbookModel;
  readonly members: Members;
  readonly limits: Limits;
  /** Things held by reference id. */
  readonly references: Map<string, Thing>;
  /** Every range that may still be used: structural changes move them. */
  readonly live: Set<RangeTarget | AreasTarget>;
  readonly complaints: string[];
  /** The code that a wrong or missing password is answered with. */
  readonly wrongPassword: string;
  supports(set: string, version: string): boolean;
}

/** Notes what the product should not have done, or what the host does not have, and stops the action. */
export function complain(desk: Desk, message: string): never {
  desk.complaints.push(message);
  throw new Complaint(message);
}
