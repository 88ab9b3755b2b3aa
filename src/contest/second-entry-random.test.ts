/*
 * 二次录入 under random acts of four people, beside a model that knows no states, only two slots and who typed
 * what into them; and the table of transitions: every arrow in it is travelled, and no other.
 */
import fc from 'fast-check';
import { emptySheet, type EntryAct, type EntryState, entryTransitions } from './double-entry';
import { acts, type Doing, entered, mark, run } from './entry.fixture';
import { type EntryValue, entryParts, sameValue, warningsOf } from './entry-value';

/** A slot per typing: what each part holds and whose hand typed it. The model knows no states, only slots. */
type Slot = Record<'theory' | 'practical', { value: EntryValue; who: string }>;

interface Model {
  done: [Slot | null, Slot | null];
  /** The slot in somebody's hands. */
  open: { slot: 0 | 1; who: string; values: Slot; parts: readonly string[]; ticks: readonly string[] } | null;
  kept: 0 | 1 | null;
  putAside: number;
}

const isWrong = (value: EntryValue): boolean => typeof value !== 'string' && value.mark > 10_000;
const text = (value: EntryValue): string => JSON.stringify(value);
const partsWhere = (slot: Slot, is: (part: 'theory' | 'practical') => boolean): readonly string[] =>
  entryParts.filter((part) => slot[part] !== undefined && is(part));

function wrongIn(slot: Slot | null): boolean {
  return slot !== null && entryParts.some((part) => isWrong(slot[part].value));
}

function apart(model: Model): readonly string[] {
  const [a, b] = model.done;
  return a === null || b === null ? [] : partsWhere(a, (p) => text(a[p].value) !== text(b[p].value));
}

function kindOf(model: Model): EntryState['kind'] {
  const [a, b] = model.done;
  if (model.kept !== null) return 'correcting';
  if (model.open !== null) return model.open.slot === 0 ? 'first-in-progress' : 'second-in-progress';
  if (a === null) return 'empty';
  if (b !== null) return apart(model).length === 0 && !wrongIn(a) && !wrongIn(b) ? 'final' : 'differing';
  return wrongIn(a) ? 'first-has-errors' : 'first-finished';
}

const inHand = (slot: Slot | null, who: string): boolean =>
  slot !== null && entryParts.some((part) => slot[part].who === who);

/** Plays the act; false where it must be refused. */
function play(model: Model, doing: EntryAct): boolean {
  const { who } = doing.by;
  const { open } = model;
  const kind = kindOf(model);
  const mine = open !== null && open.who === who;
  switch (doing.act) {
    case 'enter':
    case 'retype': {
      if ((doing.act === 'retype') !== (kind === 'correcting')) return false;
      if (kind === 'final' || kind === 'differing' || (open !== null && !mine)) return false;
      if (open === null && !beginSlot(model, who)) return false;
      const now = model.open;
      if (now === null || !now.parts.includes(doing.part)) {
        if (open === null) model.open = null;
        return false;
      }
      if (text(now.values[doing.part].value) !== text(doing.value)) now.ticks = [];
      now.values = { ...now.values, [doing.part]: { value: doing.value, who } };
      return true;
    }
    case 'accept-warning': {
      const odd = open === null ? [] : oddIn(open);
      const tick = `${doing.warning.part} ${doing.warning.kind}`;
      if (!mine || open === null || !odd.includes(tick)) return false;
      open.ticks = [...open.ticks, tick];
      return true;
    }
    case 'finish': {
      if (!mine || open === null || oddIn(open).some((tick) => !open.ticks.includes(tick))) return false;
      const before = model.done[open.slot];
      if (before !== null) model.putAside += 1;
      const whose = (part: 'theory' | 'practical'): Slot['theory'] =>
        open.parts.includes(part) || before === null ? { value: open.values[part].value, who } : before[part];
      model.done[open.slot] = { theory: whose('theory'), practical: whose('practical') };
      model.open = null;
      model.kept = null;
      return true;
    }
    case 'resolve': {
      if (kind !== 'differing' || inHand(model.done[0], who) || inHand(model.done[1], who)) return false;
      if (doing.keep === 'neither') return setAside(model, 2);
      const keep = doing.keep === 'first' ? 0 : 1;
      if (wrongIn(model.done[keep])) return false;
      model.kept = keep;
      return true;
    }
    case 'discard':
      return putBack(model, kind, who);
  }
}

/** Hands the next slot to the person; false where it is not theirs. */
function beginSlot(model: Model, who: string): boolean {
  const [a, b] = model.done;
  const blank = (): Slot => ({ theory: { value: 'blank', who }, practical: { value: 'blank', who } });
  const start = (slot: 0 | 1, values: Slot, parts: readonly string[]): boolean => {
    model.open = { slot, who, values, parts, ticks: [] };
    return true;
  };
  if (model.kept !== null) {
    return !inHand(model.done[model.kept], who) && start(model.kept === 0 ? 1 : 0, blank(), apart(model));
  }
  if (a === null) return start(0, blank(), entryParts);
  if (b === null && !wrongIn(a)) return !inHand(a, who) && start(1, blank(), entryParts);
  if (!inHand(a, who)) return false;
  setAside(model, 1);
  return start(0, a, entryParts);
}

function oddIn(open: NonNullable<Model['open']>): readonly string[] {
  const values = { theory: open.values.theory.value, practical: open.values.practical.value };
  return warningsOf(values)
    .filter(({ part }) => open.parts.includes(part))
    .map(({ part, kind }) => `${part} ${kind}`);
}

function setAside(model: Model, entries: number): true {
  model.putAside += entries;
  model.done = [null, null];
  return true;
}

function putBack(model: Model, kind: EntryState['kind'], who: string): boolean {
  if (model.open !== null) {
    model.open = null;
    model.putAside += 1;
    return true;
  }
  if (model.kept !== null) {
    model.kept = null;
    return true;
  }
  if (kind === 'first-finished' || kind === 'first-has-errors') return setAside(model, 1);
  if (kind !== 'final' || model.done.some((slot) => inHand(slot, who))) return false;
  return setAside(model, 2);
}

const whoever = fc.constantFrom('甲', '乙', '丙', '丁');
const somePart = fc.constantFrom(...entryParts);
const someValue = fc.constantFrom<EntryValue[]>(
  'blank',
  'absent',
  mark(0),
  mark(87.5),
  mark(87.5),
  mark(101),
);
const anyAct: fc.Arbitrary<Doing> = fc.oneof(
  fc.tuple(whoever, somePart, someValue).map(([who, part, value]) => acts.enter(who, part, value)),
  fc.tuple(whoever, somePart, someValue).map(([who, part, value]) => acts.retype(who, part, value)),
  fc
    .tuple(whoever, fc.constantFrom('first', 'second', 'neither'))
    .map(([who, keep]) => acts.resolve(who, keep)),
  fc
    .tuple(whoever, somePart, fc.constantFrom('blank', 'zero'))
    .map(([who, part, kind]) => acts.accept(who, part, kind)),
  whoever.map(acts.discard),
);
/** A beginning that leads somewhere, then single acts and whole typings, so that the far states are reached as well. */
const beginnings: readonly (readonly Doing[])[] = [
  [],
  entered('甲', 87.5, 80),
  [...entered('甲', 87.5, 80), ...entered('乙', 87.5, 80)],
  [...entered('甲', 87.5, 80), ...entered('乙', 78.5, 'blank')],
  [...entered('甲', 87.5, 80), ...entered('乙', 87.5, 0), acts.resolve('丙', 'first')],
  [...entered('甲', 'blank', 80), ...entered('乙', 87.5, 80), acts.resolve('丙', 'first')],
];
const wholeTyping = fc
  .tuple(whoever, someValue, someValue)
  .map(([who, theory, practical]) => entered(who, theory, practical));
const wholeRetyping = fc
  .tuple(whoever, somePart, someValue, fc.boolean())
  .map(([who, part, value, zero]) => [
    acts.retype(who, part, value),
    acts.accept(who, part, zero ? 'zero' : 'blank'),
    acts.finish(who),
  ]);
const anyDoings = fc
  .tuple(
    fc.constantFrom(...beginnings),
    fc.array(
      fc.oneof(
        anyAct.map((doing) => [doing]),
        whoever.map((who) => [acts.finish(who)]),
        wholeTyping,
        wholeRetyping,
      ),
      { maxLength: 20 },
    ),
  )
  .map(([beginning, lists]) => [...beginning, ...lists.flat()]);

test('whatever anybody does in whatever order, the machine does what the plain model does', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(anyDoings, (doings) => {
      const model: Model = { done: [null, null], open: null, kept: null, putAside: 0 };
      let sheet = emptySheet;
      for (const doing of doings) {
        const allowed = entryTransitions[sheet.state.kind][doing.act];
        const result = run(sheet, doing);
        expect('sheet' in result).toBe(play(model, doing));
        if ('refused' in result) {
          if (typeof allowed === 'string') expect(result.refused.code).toBe(allowed);
          continue;
        }
        expect(allowed).toContain(result.sheet.state.kind);
        reached.add(`${sheet.state.kind} ${doing.act} ${result.sheet.state.kind}`);
        sheet = result.sheet;
        expect(sheet.state.kind).toBe(kindOf(model));
        expect(sheet.archive).toHaveLength(model.putAside);
        expectTwoHands(sheet.state);
      }
    }),
    { seed: 20_240_019, numRuns: 800 },
  );
  expect([...reached].sort()).toEqual(everyArrow());
});

/** Final means: each part typed alike by two persons, and within the full mark. */
function expectTwoHands(state: EntryState): void {
  if (state.kind !== 'final') return;
  for (const part of entryParts) {
    expect(state.first.hands[part].who).not.toBe(state.second.hands[part].who);
    expect(sameValue(state.first.values[part], state.second.values[part])).toBe(true);
    expect(isWrong(state.first.values[part])).toBe(false);
  }
}

function everyArrow(): readonly string[] {
  const arrows = Object.entries(entryTransitions).flatMap(([from, row]) =>
    Object.entries(row).flatMap(([act, cell]) =>
      typeof cell === 'string' ? [] : cell.map((to) => `${from} ${act} ${to}`),
    ),
  );
  return arrows.sort();
}
