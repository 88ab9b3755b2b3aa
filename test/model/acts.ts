/*
 * The acts between rounds as commands: what the model expects of each, or why it must be refused, and then the act
 * itself on the workbook.
 */
import { changePerson, type PersonChange } from '../../src/actions/change-person';
import { correctMark } from '../../src/actions/correct-mark';
import { openRound } from '../../src/actions/open-round';
import { ruleTie } from '../../src/actions/rule-tie';
import { contestIn } from './cells';
import { command, done, runAgain, settle, type Command } from './command';
import { before, ranking, recordedOut, type Contest, type Round } from './contest-model';
import { inForce, knowing, pickFrom, withMarks, type Model } from './model';
import { displacedBy, freePlaces, nextInLine } from './next-in-line';
import { opens } from './seals';
import { look } from './workbook-in-hand';

/** Empty lines that the sheet of a round has for substitutes. */
const SPARE = 5;
const nothing = { theory: null, practical: null };

export const run: Command = command('run', runAgain);

// ---- open -----------------------------------------------------------------------------------------

interface Opened {
  readonly called: readonly string[];
  readonly added: readonly string[];
  readonly contest: Contest;
}

/** Why the round cannot be opened, or who is called up and who comes onto the sheet. */
function opening(model: Model, into: Round): string | Opened {
  const { contest } = model;
  const earlier = before(into);
  if (earlier === null || contest.sheets[earlier] === null) return 'round-before-not-found';
  if (inForce(model, into) !== null) return 'round-sealed';
  if (ranking(contest, earlier).people.some(({ inside }) => inside === null)) return 'tie-on-line';
  const called = nextInLine(contest, into, freePlaces(contest, into));
  if (called === 'tie') return 'tie-in-line';
  const going = goingInto(contest, earlier, called);
  if (going.length === 0) return 'nobody-advances';
  const sheet = contest.sheets[into];
  const added = going.filter((ticket) => sheet?.has(ticket) !== true);
  const room = model.rooms[into];
  if (sheet !== null && added.length > 0 && added.length > room) return 'no-room';
  const people = [...(sheet ?? []), ...added.map((ticket) => [ticket, nothing] as const)];
  const sheets = { ...contest.sheets, [into]: new Map(people.sort(([a], [b]) => (a < b ? -1 : 1))) };
  return { called, added, contest: { ...contest, sheets } };
}

function goingInto(contest: Contest, earlier: Round, called: readonly string[]): readonly string[] {
  return ranking(contest, earlier).people.flatMap(({ ticket, advances }) =>
    advances === true || called.includes(ticket) ? [ticket] : [],
  );
}

export function open(into: Round): Command {
  return command(`open ${into}`, async (model, hand) => {
    const expected = opening(model, into);
    const { code, at, outcome } = await done(model, hand, { round: into, name: 'open', by: '甲' }, openRound);
    if (typeof expected === 'string') {
      expect([code, ...outcome.plan.steps]).toEqual([expected]);
      return settle(model, hand, at, true);
    }
    expect(code).toBeNull();
    const isNew = model.contest.sheets[into] === null;
    model.rooms = { ...model.rooms, [into]: isNew ? SPARE : model.rooms[into] - expected.added.length };
    // For whom each was called up is the product's to say, once it is somebody who left.
    const { records } = contestIn((await look(hand)).cells);
    const calls = records.slice(model.contest.records.length);
    expect(calls.map(({ round, ticket, change }) => [round, ticket, change])).toEqual(
      expected.called.map((ticket) => [into, ticket, '递补']),
    );
    for (const { replaces } of calls) {
      expect(recordedOut(model.contest, into, replaces ?? '')).not.toBeNull();
    }
    model.contest = { ...expected.contest, records: [...model.contest.records, ...calls] };
    if (!isNew) for (const ticket of expected.added) knowingLine(model, into, ticket);
    expect(freePlaces(model.contest, into)).toBe(unfilled(model.contest, into));
    return settle(model, hand, at, true);
  });
}

/** Places that stay free because nobody is left. */
function unfilled(contest: Contest, into: Round): number {
  const next = nextInLine(contest, into, 1);
  return next !== 'tie' && next.length === 0 ? freePlaces(contest, into) : 0;
}

function knowingLine(model: Model, round: Round, ticket: string): void {
  const sheet = model.known?.[round] ?? null;
  if (model.known === null || sheet === null) return;
  model.known = { ...model.known, [round]: new Map([...sheet, [ticket, nothing]]) };
}

// ---- rule -----------------------------------------------------------------------------------------

/** A committee's order of one tie; `whole` false: with one of the tie left out. */
export function ruleByCommittee(round: Round, pick: number, isTurned: boolean, isWhole: boolean): Command {
  return command(`rule ${round} ${pick} ${isTurned} ${isWhole}`, async (model, hand) => {
    const tie =
      model.contest.sheets[round] === null ? null : pickFrom(ranking(model.contest, round).ties, pick);
    const order = tie === null ? ['T01', 'T02'] : isWhole ? tie : tie.slice(1);
    const turned = isTurned ? [...order].reverse() : order;
    const expected =
      model.contest.sheets[round] === null
        ? 'round-not-found'
        : inForce(model, round) !== null
          ? 'round-sealed'
          : tie === null || !isWhole
            ? 'tie-not-ordered'
            : null;
    const { code, at } = await done(model, hand, { round, name: 'rule', by: '甲' }, (state, request) => {
      const basis = { kind: 'committee', order: turned } as const;
      return ruleTie(state, { ...request, basis, reason: '竞委会决定', thirdMark: '' });
    });
    expect(code).toBe(expected);
    if (expected === null) addRulings(model, round, turned);
    await settle(model, hand, at, true);
  });
}

/** Every open tie by lot; the order is the product's, but it is one of the tie's, and the same again. */
export function ruleByDraw(round: Round, seed: string): Command {
  return command(`draw ${round} ${seed}`, async (model, hand) => {
    const isThere = model.contest.sheets[round] !== null;
    const ties = isThere ? ranking(model.contest, round).openTies : [];
    const isSealed = inForce(model, round) !== null;
    const refusal = ties.length === 0 ? 'tie-not-ordered' : null;
    const expected = !isThere ? 'round-not-found' : isSealed ? 'round-sealed' : refusal;
    const { code, at } = await done(model, hand, { round, name: 'rule', by: '甲' }, (state, request) =>
      ruleTie(state, { ...request, basis: { kind: 'draw', seed }, reason: '', thirdMark: '' }),
    );
    expect(code).toBe(expected);
    if (expected === null) {
      const { rulings } = contestIn((await look(hand)).cells);
      const drawn = rulings.slice(model.contest.rulings.length);
      for (const tie of ties) {
        const own = drawn.filter(({ ticket }) => tie.includes(ticket)).sort((a, b) => a.order - b.order);
        expect([...own.map(({ ticket }) => ticket)].sort()).toEqual([...tie].sort());
        addRulings(
          model,
          round,
          own.map(({ ticket }) => ticket),
        );
      }
    }
    await settle(model, hand, at, true);
  });
}

function addRulings(model: Model, round: Round, order: readonly string[]): void {
  const { contest } = model;
  const lines = order.map((ticket, at) => {
    const { theory, practical } = contest.sheets[round]?.get(ticket) ?? nothing;
    const number = (value: typeof theory | 'absent'): number | null =>
      typeof value === 'number' ? value : null;
    return { round, ticket, order: at + 1, theory: number(theory), practical: number(practical) };
  });
  model.contest = { ...contest, rulings: [...contest.rulings, ...lines] };
}

// ---- people and marks -----------------------------------------------------------------------------

const written: Readonly<Record<PersonChange, string>> = {
  withdraw: '弃赛',
  disqualify: '取消资格',
  reinstate: '恢复资格',
};

export function changed(act: PersonChange, round: Round, pick: number, second: string): Command {
  return command(`${act} ${round} ${pick} ${second}`, async (model, hand) => {
    const out = model.roster.filter((one) => recordedOut(model.contest, round, one) !== null);
    const comesBack = act === 'reinstate' && out.length > 0 && pick % 5 !== 0;
    const ticket = pickFrom(comesBack ? out : onSheetOr(model, round, pick), pick) ?? '';
    const now = recordedOut(model.contest, round, ticket);
    const wanted = act === 'reinstate' ? null : act === 'withdraw' ? 'withdrawn' : 'disqualified';
    const needsTwo = inForce(model, round) !== null && second === '';
    const refusal = act === 'reinstate' ? 'nothing-recorded' : 'already-recorded';
    const expected = needsTwo ? 'second-name-needed' : now === wanted ? refusal : null;
    const displaced = act === 'reinstate' ? displacedBy(model.contest, round, ticket) : null;
    const acted = await done(model, hand, { round, name: act, by: '甲' }, (state, request) =>
      changePerson(state, { ...request, act, ticket, reason: '本人来函', second }),
    );
    expect(acted.code).toBe(expected);
    const isSealed = inForce(model, round) !== null;
    if (expected === null) {
      const revoked = displaced === null ? [] : [{ ticket: displaced, change: '撤销递补' }];
      const lines = [{ ticket, change: written[act] }, ...revoked].map((one) => ({
        round,
        replaces: null,
        ...one,
      }));
      model.contest = { ...model.contest, records: [...model.contest.records, ...lines] };
      if (isSealed) await opens(model, hand, round);
    }
    await settle(model, hand, acted.at, true);
  });
}

/** Mostly somebody who is on that round's sheet or about to be; now and then anybody. */
function onSheetOr({ contest, roster }: Model, round: Round, pick: number): readonly string[] {
  const there = [...(contest.sheets[round] ?? contest.sheets[before(round) ?? round] ?? new Map()).keys()];
  return pick % 5 === 0 || there.length === 0 ? roster : there;
}

export function correct(
  round: Round,
  pick: number,
  part: 'theory' | 'practical',
  mark: number,
  second: string,
): Command {
  return command(`correct ${round} ${pick} ${part} ${mark} ${second}`, async (model, hand) => {
    const ticket = pickFrom(onSheetOr(model, round, pick), pick) ?? '';
    const sheet = model.contest.sheets[round];
    const old = sheet?.get(ticket);
    const isSealed = inForce(model, round) !== null;
    const expected =
      isSealed && second === ''
        ? 'second-name-needed'
        : sheet === null
          ? 'round-not-found'
          : old === undefined
            ? 'ticket-unknown'
            : old[part] === mark * 100
              ? 'mark-same'
              : null;
    const { code, at } = await done(model, hand, { round, name: 'correct', by: '甲' }, (state, request) =>
      correctMark(state, { ...request, ticket, marks: { [part]: String(mark) }, reason: '抄错', second }),
    );
    expect(code).toBe(expected);
    if (expected === null) {
      const marks = { [part]: mark * 100 };
      const records = [...model.contest.records, { round, ticket, change: '更正', replaces: null }];
      model.contest = { ...withMarks(model.contest, round, ticket, marks), records };
      knowing(model, round, ticket, marks);
      if (isSealed) await opens(model, hand, round);
    }
    await settle(model, hand, at, true);
  });
}
