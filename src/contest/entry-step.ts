/*
 * What every step of 二次录入 is made of: who is one person, what moves into the archive, what two typings come to.
 * Which step is allowed is in double-entry.ts, and what each does in type-entry.ts and decide-entry.ts.
 */
import { foldText } from './cell-text';
import type {
  ArchivedEntry,
  Decision,
  Draft,
  EntryAct,
  EntryRefusal,
  EntrySide,
  EntryState,
  Hand,
  SheetEntry,
  TypedEntry,
} from './double-entry';
import { differingParts, type EntryValues, faultyParts, type FullMarks } from './entry-value';
import type { Part } from './finding';

export type EntryStep = { readonly sheet: SheetEntry } | { readonly refused: EntryRefusal };

export type StateOf<Kind extends EntryState['kind']> = Extract<EntryState, { kind: Kind }>;
export type ActOf<Name extends EntryAct['act']> = Extract<EntryAct, { act: Name }>;

/** True for one person, whatever the spaces, the width of letters and their case: "张 三" and "张三". */
export function samePerson(a: string, b: string): boolean {
  return personKey(a) === personKey(b);
}

/** True where no name was given. */
export function isNobody({ who }: Hand): boolean {
  return personKey(who) === '';
}

function personKey(who: string): string {
  return foldText(who).toLowerCase();
}

/** Everybody whose hand is in an entry, each once. */
export function typistsOf({ hands }: TypedEntry): readonly Hand[] {
  const { theory, practical } = hands;
  return samePerson(theory.who, practical.who) ? [theory] : [theory, practical];
}

export function typed(entry: TypedEntry, { who }: Hand): boolean {
  return typistsOf(entry).some((hand) => samePerson(hand.who, who));
}

export function isClaimed(draft: Draft, by: Hand): boolean {
  return !samePerson(draft.by.who, by.who);
}

export function refuse(refused: EntryRefusal): EntryStep {
  return { refused };
}

export function moved(
  sheet: SheetEntry,
  state: EntryState,
  ...archived: readonly ArchivedEntry[]
): EntryStep {
  return { sheet: { state, archive: [...sheet.archive, ...archived] } };
}

export function archived(
  side: EntrySide,
  entry: TypedEntry,
  because: ArchivedEntry['because'],
  by: Hand,
  decision: Decision | null = null,
): ArchivedEntry {
  return { side, entry, because, by, decision };
}

export function entryOf({ by, values, accepted }: Draft): TypedEntry {
  return { values, hands: { theory: by, practical: by }, accepted };
}

export function withParts(into: EntryValues, from: EntryValues, parts: readonly Part[]): EntryValues {
  return parts.reduce((values, part) => ({ ...values, [part]: from[part] }), into);
}

export function otherSide(side: EntrySide): EntrySide {
  return side === 'first' ? 'second' : 'first';
}

/** Two typings: final only where they are equal and neither holds an error. */
export function weighBoth(first: TypedEntry, second: TypedEntry, full: FullMarks): EntryState {
  const differences = differingParts(first.values, second.values);
  const faults = { first: faultyParts(first.values, full), second: faultyParts(second.values, full) };
  const agreed = differences.length + faults.first.length + faults.second.length === 0;
  return agreed
    ? { kind: 'final', first, second }
    : { kind: 'differing', first, second, differences, faults };
}
