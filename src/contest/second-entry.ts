/*
 * 二次录入 of one score sheet: carries out what the table in double-entry.ts allows, so that a mark is final only
 * when two people typed it alike from the paper. What the marks decide, and how a sheet holds them, is not known here.
 */
import { discard, resolve } from './decide-entry';
import { type EntryAct, entryTransitions, type SheetEntry } from './double-entry';
import { type EntryStep, isNobody, refuse, samePerson, withParts } from './entry-step';
import { type EntryValues, entryParts, type FullMarks, nothingTyped } from './entry-value';
import type { Part } from './finding';
import { acceptWarning, enter, finish, retype } from './type-entry';

export type { EntryStep } from './entry-step';

/**
 * One act on one score sheet: the sheet after it, or why it is refused. Nothing is ever overwritten: what no
 * longer counts goes to the archive with the names under it. Marks and `full` count in 1/10^成绩小数位.
 *
 * Example: 甲 types 87.5 and 乙 types 78.5: differing. 丙, holding the paper, keeps the first; 乙 (or anybody
 * but 甲) gets that one part, empty; typed 87.50 it is final.
 */
export function step(sheet: SheetEntry, act: EntryAct, full: FullMarks): EntryStep {
  if (isNobody(act.by)) return refuse({ code: 'who-missing' });
  const allowed = entryTransitions[sheet.state.kind][act.act];
  if (typeof allowed === 'string') return refuse({ code: allowed });
  switch (act.act) {
    case 'enter':
      return enter(sheet, act);
    case 'retype':
      return retype(sheet, act);
    case 'accept-warning':
      return acceptWarning(sheet, act);
    case 'finish':
      return finish(sheet, act, full);
    case 'resolve':
      return resolve(sheet, act);
    case 'discard':
      return discard(sheet, act, full);
  }
}

/**
 * All that a person may see while a sheet is theirs to type: their own draft, and which parts to type. Never a
 * value of the other entry, nor of the one that is being corrected.
 */
export function formFor(
  { state }: SheetEntry,
  who: string,
): { readonly parts: readonly Part[]; readonly values: EntryValues } {
  const parts = state.kind === 'correcting' ? state.cells : entryParts;
  const draft = 'draft' in state ? state.draft : null;
  if (draft === null || !samePerson(draft.by.who, who)) return { parts, values: nothingTyped };
  return { parts, values: withParts(nothingTyped, draft.values, parts) };
}
