/*
 * Saying which of two differing entries equals the paper, and putting aside what is in hand. Nobody decides a
 * value here: a value is final only when two people typed it.
 */
import type { ArchivedEntry, Draft, EntrySide, SheetEntry } from './double-entry';
import {
  type ActOf,
  archived,
  entryOf,
  type EntryStep,
  moved,
  otherSide,
  refuse,
  samePerson,
  typed,
  typistsOf,
  weighBoth,
} from './entry-step';
import type { FullMarks } from './entry-value';

export function resolve(sheet: SheetEntry, { by, keep }: ActOf<'resolve'>): EntryStep {
  const { state } = sheet;
  if (state.kind !== 'differing') return refuse({ code: 'not-differing' });
  const { first, second } = state;
  if (typed(first, by) || typed(second, by)) {
    return refuse({ code: 'resolve-needs-another-person', by: [...typistsOf(first), ...typistsOf(second)] });
  }
  const decision = { keep, by };
  if (keep === 'neither') {
    return moved(
      sheet,
      { kind: 'empty' },
      archived('first', first, 'neither-equals-paper', by, decision),
      archived('second', second, 'neither-equals-paper', by, decision),
    );
  }
  if (state.faults[keep].length > 0) {
    return refuse({ code: 'kept-entry-has-errors', parts: state.faults[keep] });
  }
  return moved(sheet, {
    kind: 'correcting',
    first,
    second,
    keep,
    decision,
    // A part with an error differs from the entry that is kept, which has none.
    cells: state.differences,
    draft: null,
  });
}

export function discard(sheet: SheetEntry, { by }: ActOf<'discard'>, full: FullMarks): EntryStep {
  const { state } = sheet;
  const [first, second] = ['first', 'second'] as const;
  const unfinished = (side: EntrySide, draft: Draft): ArchivedEntry =>
    archived(side, entryOf(draft), 'discarded-unfinished', by);
  switch (state.kind) {
    case 'first-in-progress':
      return moved(sheet, { kind: 'empty' }, unfinished(first, state.draft));
    case 'second-in-progress':
      return moved(sheet, { kind: 'first-finished', first: state.first }, unfinished(second, state.draft));
    case 'first-has-errors':
    case 'first-finished':
      return moved(sheet, { kind: 'empty' }, archived(first, state.first, 'discarded', by));
    case 'correcting':
      return state.draft === null
        ? moved(sheet, weighBoth(state.first, state.second, full))
        : moved(sheet, { ...state, draft: null }, unfinished(otherSide(state.keep), state.draft));
    case 'final': {
      const typists = [...typistsOf(state.first), ...typistsOf(state.second)];
      if (typists.some(({ who }) => samePerson(who, by.who))) {
        return refuse({ code: 'discard-needs-another-person', by: typists });
      }
      const both = [first, second].map((side) => archived(side, state[side], 'discarded', by));
      return moved(sheet, { kind: 'empty' }, ...both);
    }
    default:
      return refuse({ code: 'nothing-typed' });
  }
}
