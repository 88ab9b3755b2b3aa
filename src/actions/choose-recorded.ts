/*
 * Which sheets have to be read whole. It stands alone, so that whoever only reads need not load what computes.
 */
import { choose } from '../sheets/read-contest';
import type { SheetId, Snapshot } from '../workbook/port';

/** Sheets that an act and its record need to be read whole: those of the contest and all of our own. */
export function chooseRecorded(heads: Snapshot): readonly SheetId[] {
  const own = heads.sheets.flatMap(({ id, own: key }) => (key === null ? [] : [id]));
  return [...new Set([...choose(heads), ...own])];
}
