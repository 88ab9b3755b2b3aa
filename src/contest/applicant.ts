/*
 * A roster row with what the conditions of entry look at. What the conditions are is in eligibility.ts
 * and retirement-limit.ts; where the values were read from is in read-person.ts.
 */
import type { Where } from './finding';
import type { Sex } from './registration';
import type { RosterColumn, SheetRow } from './rows';
import { compareDates, dateText, type DaySpan } from './calendar';

export interface Applicant {
  readonly row: SheetRow<RosterColumn>;
  readonly columns: ReadonlySet<RosterColumn>;
  readonly ticket: string | null;
  readonly name: string;
  /** null where neither a valid ID nor 性别 says it. */
  readonly sex: Sex | null;
  /** The days on which the person may be born: one day, or a month; null where nothing is known. */
  readonly born: DaySpan | null;
  /** The column that `born` was read from: the cell that a finding about age stands on. */
  readonly bornIn: 'idNumber' | 'birth';
}

/** Where a finding about this person's column stands. */
export function at(applicant: Pick<Applicant, 'row' | 'ticket'>, column: RosterColumn): Where {
  return { place: applicant.row.place(column), ticket: applicant.ticket };
}

/** 1963-11-02, or 1963-11 where only the month is known. */
export function spanText({ first, last }: DaySpan): string {
  return compareDates(first, last) === 0 ? dateText(first) : dateText(first).slice(0, 7);
}
