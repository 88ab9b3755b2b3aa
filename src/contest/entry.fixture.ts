/*
 * Acts of 二次录入 for tests, short enough to read as a story. Nothing but tests may import it.
 */
import { emptySheet, type EntryAct, type EntrySide, type Hand, type SheetEntry } from './double-entry';
import type { EntryValue, EntryWarning } from './entry-value';
import type { Part } from './finding';
import { type EntryStep, step } from './second-entry';

export type Doing = EntryAct;

/** 100 points with two decimals. */
export const full = { theory: 10_000, practical: 10_000 };

/** A mark in points: 87.5 is 8750 hundredths. */
export function mark(points: number): EntryValue {
  return { kind: 'mark', mark: Math.round(points * 100) };
}

export function hand(who: string): Hand {
  return { who, at: '2024-06-20T09:00:00+08:00' };
}

export function word(part: Part, kind: EntryWarning['kind']): EntryWarning {
  return { part, kind };
}

export const acts = {
  enter: (who: string, part: Part, value: EntryValue): Doing => ({
    act: 'enter',
    by: hand(who),
    part,
    value,
  }),
  retype: (who: string, part: Part, value: EntryValue): Doing => ({
    act: 'retype',
    by: hand(who),
    part,
    value,
  }),
  accept: (who: string, part: Part, kind: EntryWarning['kind']): Doing => ({
    act: 'accept-warning',
    by: hand(who),
    warning: { part, kind },
  }),
  finish: (who: string): Doing => ({ act: 'finish', by: hand(who) }),
  resolve: (who: string, keep: EntrySide | 'neither'): Doing => ({ act: 'resolve', by: hand(who), keep }),
  discard: (who: string): Doing => ({ act: 'discard', by: hand(who) }),
};

/** A whole typing: both parts, every warning on them confirmed, finished. Numbers are points. */
export function entered(
  who: string,
  theory: EntryValue | number,
  practical: EntryValue | number,
): readonly Doing[] {
  const typed = [
    ['theory', valueOf(theory)],
    ['practical', valueOf(practical)],
  ] as const;
  const confirmed = typed.flatMap(([part, value]): readonly Doing[] => {
    if (value === 'blank') return [acts.accept(who, part, 'blank')];
    return value !== 'absent' && value.mark === 0 ? [acts.accept(who, part, 'zero')] : [];
  });
  return [...typed.map(([part, value]) => acts.enter(who, part, value)), ...confirmed, acts.finish(who)];
}

function valueOf(value: EntryValue | number): EntryValue {
  return typeof value === 'number' ? mark(value) : value;
}

export function run(sheet: SheetEntry, doing: Doing, marks = full): EntryStep {
  return step(sheet, doing, marks);
}

/** The sheet after these acts, none of which may be refused. */
export function sheetAfter(doings: readonly Doing[]): SheetEntry {
  return doings.reduce((sheet, doing) => {
    const result = run(sheet, doing);
    if ('refused' in result) throw new Error(`${doing.act} was refused: ${result.refused.code}`);
    return result.sheet;
  }, emptySheet);
}
