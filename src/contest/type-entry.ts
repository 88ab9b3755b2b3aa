/*
 * Typing a score sheet, confirming what is odd about it and finishing it. Which of two entries equals the paper
 * is decided by people, in decide-entry.ts.
 */
import type { Draft, EntryState, Hand, SheetEntry, TypedEntry } from './double-entry';
import {
  type ActOf,
  archived,
  entryOf,
  type EntryStep,
  isClaimed,
  moved,
  otherSide,
  refuse,
  type StateOf,
  typed,
  typistsOf,
  weighBoth,
  withParts,
} from './entry-step';
import {
  type EntryValue,
  type EntryWarning,
  entryParts,
  faultyParts,
  type FullMarks,
  nothingTyped,
  sameValue,
  warningsOf,
} from './entry-value';
import type { Part } from './finding';

export function enter(sheet: SheetEntry, act: ActOf<'enter'>): EntryStep {
  const { state } = sheet;
  switch (state.kind) {
    case 'empty':
      return moved(sheet, { kind: 'first-in-progress', draft: typeInto(newDraft(act.by), act) });
    case 'first-in-progress':
    case 'second-in-progress':
      return isClaimed(state.draft, act.by)
        ? refuse({ code: 'already-claimed', by: state.draft.by })
        : moved(sheet, { ...state, draft: typeInto(state.draft, act) });
    case 'first-has-errors':
      return mend(sheet, state, act);
    case 'first-finished':
      return beginSecond(sheet, state, act);
    default:
      return refuse({ code: 'already-finished' });
  }
}

function mend(
  sheet: SheetEntry,
  { first, faults }: StateOf<'first-has-errors'>,
  act: ActOf<'enter'>,
): EntryStep {
  if (!typed(first, act.by)) return refuse({ code: 'first-has-errors', parts: faults });
  const draft = typeInto({ by: act.by, values: first.values, accepted: [] }, act);
  return moved(sheet, { kind: 'first-in-progress', draft }, archived('first', first, 'mended', act.by));
}

function beginSecond(
  sheet: SheetEntry,
  { first }: StateOf<'first-finished'>,
  act: ActOf<'enter'>,
): EntryStep {
  if (typed(first, act.by)) {
    return refuse({ code: 'second-entry-needs-another-person', by: typistsOf(first) });
  }
  return moved(sheet, { kind: 'second-in-progress', first, draft: typeInto(newDraft(act.by), act) });
}

export function retype(sheet: SheetEntry, act: ActOf<'retype'>): EntryStep {
  const { state } = sheet;
  if (state.kind !== 'correcting') return refuse({ code: 'not-differing' });
  const kept = state[state.keep];
  if (typed(kept, act.by)) return refuse({ code: 'retype-needs-another-person', by: typistsOf(kept) });
  if (!state.cells.includes(act.part)) return refuse({ code: 'part-not-differing', parts: state.cells });
  const draft = state.draft ?? newDraft(act.by);
  if (isClaimed(draft, act.by)) return refuse({ code: 'already-claimed', by: draft.by });
  return moved(sheet, { ...state, draft: typeInto(draft, act) });
}

function newDraft(by: Hand): Draft {
  return { by, values: nothingTyped, accepted: [] };
}

/** Any change takes every confirmation away; the same value typed again changes nothing. */
function typeInto(draft: Draft, act: { readonly part: Part; readonly value: EntryValue }): Draft {
  if (sameValue(draft.values[act.part], act.value)) return draft;
  return { ...draft, values: { ...draft.values, [act.part]: act.value }, accepted: [] };
}

/** Warnings on the parts that the draft is about: a correction answers for its own parts alone. */
function warningsIn(state: EntryState, draft: Draft): readonly EntryWarning[] {
  const parts = state.kind === 'correcting' ? state.cells : entryParts;
  return warningsOf(draft.values).filter(({ part }) => parts.includes(part));
}

export function acceptWarning(sheet: SheetEntry, { by, warning }: ActOf<'accept-warning'>): EntryStep {
  const { state } = sheet;
  if (!('draft' in state) || state.draft === null) return refuse({ code: 'nothing-typed' });
  const { draft } = state;
  if (isClaimed(draft, by)) return refuse({ code: 'already-claimed', by: draft.by });
  if (!has(warningsIn(state, draft), warning)) return refuse({ code: 'no-such-warning' });
  if (has(draft.accepted, warning)) return moved(sheet, state);
  return moved(sheet, { ...state, draft: { ...draft, accepted: [...draft.accepted, warning] } });
}

function has(warnings: readonly EntryWarning[], { part, kind }: EntryWarning): boolean {
  return warnings.some((one) => one.part === part && one.kind === kind);
}

export function finish(sheet: SheetEntry, { by }: ActOf<'finish'>, full: FullMarks): EntryStep {
  const { state } = sheet;
  if (!('draft' in state) || state.draft === null) return refuse({ code: 'nothing-typed' });
  const { draft } = state;
  if (isClaimed(draft, by)) return refuse({ code: 'already-claimed', by: draft.by });
  const warnings = warningsIn(state, draft).filter((one) => !has(draft.accepted, one));
  if (warnings.length > 0) return refuse({ code: 'warning-not-accepted', warnings });
  if (state.kind === 'first-in-progress') return moved(sheet, finishFirst(entryOf(draft), full));
  if (state.kind === 'second-in-progress') {
    return moved(sheet, weighBoth(state.first, entryOf(draft), full));
  }
  return finishCorrection(sheet, state, draft, full);
}

function finishFirst(first: TypedEntry, full: FullMarks): EntryState {
  const faults = faultyParts(first.values, full);
  return faults.length > 0 ? { kind: 'first-has-errors', first, faults } : { kind: 'first-finished', first };
}

function finishCorrection(
  sheet: SheetEntry,
  state: StateOf<'correcting'>,
  draft: Draft,
  full: FullMarks,
): EntryStep {
  const side = otherSide(state.keep);
  const displaced = state[side];
  const hand = (part: Part): Hand => (state.cells.includes(part) ? draft.by : displaced.hands[part]);
  const corrected: TypedEntry = {
    values: withParts(displaced.values, draft.values, state.cells),
    hands: { theory: hand('theory'), practical: hand('practical') },
    accepted: [...displaced.accepted.filter(({ part }) => !state.cells.includes(part)), ...draft.accepted],
  };
  const both = { first: state.first, second: state.second, [side]: corrected };
  return moved(
    sheet,
    weighBoth(both.first, both.second, full),
    archived(side, displaced, 'corrected', draft.by, state.decision),
  );
}
