/*
 * Two people typing papers one after the other, and a third who decides, as commands. Only what two people typed
 * alike reaches the score sheet.
 */
import { enterOne, resolveEntry } from '../../src/actions/enter-marks';
import { command, done, settle, type Command } from './command';
import type { Marks, Round, Value } from './contest-model';
import { inForce, knowing, pickFrom, withMarks, type Entry, type Hands, type Model } from './model';

function tickets({ contest }: Model, round: Round): readonly string[] {
  return [...(contest.sheets[round]?.keys() ?? [])];
}

/** As it is typed on the command line. */
function typed(value: Value): string {
  return value === null ? '-' : value === 'absent' ? '缺考' : String(value / 100);
}

function otherMark(value: Value): Value {
  return typeof value === 'number' ? (value + 150) % 10_000 : 5_050;
}

function sameMarks(a: Marks, b: Marks): boolean {
  return a.theory === b.theory && a.practical === b.practical;
}

/** Somebody types the paper of one person; `slip` where not as it stands on the sheet. */
export function enter(round: Round, pick: number, by: string, slip: boolean): Command {
  return command(`enter ${round} ${pick} ${by} ${slip}`, async (model, hand) => {
    const ticket = pickFrom(tickets(model, round), pick) ?? '';
    const entry = model.entries.get(`${round}|${ticket}`);
    const onSheet = model.contest.sheets[round]?.get(ticket) ?? { theory: null, practical: null };
    const paper = slip ? { ...onSheet, practical: otherMark(onSheet.practical) } : onSheet;
    const parts = entry?.kind === 'correcting' ? differing(entry) : (['theory', 'practical'] as const);
    const marks = Object.fromEntries(parts.map((part) => [part, typed(paper[part])]));
    const next = nextEntry(entry, paper, by);
    const refusal = next === null ? 'entry-refused' : null;
    const isThere = model.contest.sheets[round] !== null;
    const isSealed = inForce(model, round) !== null;
    const expected = !isThere
      ? 'round-not-found'
      : isSealed
        ? 'round-sealed'
        : ticket === ''
          ? 'ticket-unknown'
          : refusal;
    const { code, at } = await done(model, hand, { round, name: 'enter', by }, (state, request) =>
      enterOne(state, { ...request, ticket, marks, confirmed: true, firstBy: '' }),
    );
    expect(code).toBe(expected);
    if (expected === null && next !== null) {
      model.entries = new Map([...model.entries, [`${round}|${ticket}`, next]]);
      if (next.kind === 'final') {
        model.contest = withMarks(model.contest, round, ticket, next.first);
        if (!sameMarks(onSheet, next.first)) knowing(model, round, ticket, next.first);
      }
    }
    await settle(model, hand, at, false);
  });
}

function differing({
  first,
  second,
}: {
  readonly first: Marks;
  readonly second: Marks;
}): readonly (keyof Marks)[] {
  return (['theory', 'practical'] as const).filter((part) => first[part] !== second[part]);
}

/** null where this person may not type now. */
function nextEntry(entry: Entry | undefined, marks: Marks, by: string): Entry | null {
  switch (entry?.kind) {
    case undefined:
      return { kind: 'first', first: marks, by };
    case 'first':
      return entry.by === by ? null : weigh(entry.first, marks, [[entry.by], [by]]);
    case 'correcting': {
      const { keep, first, second, hands } = entry;
      if (hands[keep === 'first' ? 0 : 1].includes(by)) return null;
      const displaced = keep === 'first' ? second : first;
      const parts = differing(entry);
      const corrected = {
        theory: parts.includes('theory') ? marks.theory : displaced.theory,
        practical: parts.includes('practical') ? marks.practical : displaced.practical,
      };
      const old = parts.length === 2 ? [] : hands[keep === 'first' ? 1 : 0];
      const both = [...old, by];
      return keep === 'first'
        ? weigh(first, corrected, [hands[0], both])
        : weigh(corrected, second, [both, hands[1]]);
    }
    default:
      return null;
  }
}

function weigh(first: Marks, second: Marks, hands: Hands): Entry {
  return sameMarks(first, second) ? { kind: 'final', first } : { kind: 'differing', first, second, hands };
}

/** 丁, who typed neither, says which entry equals the paper. */
export function resolve(round: Round, pick: number, keep: 'first' | 'second' | 'neither'): Command {
  return command(`resolve ${round} ${pick} ${keep}`, async (model, hand) => {
    const open = tickets(model, round).filter(
      (one) => model.entries.get(`${round}|${one}`)?.kind === 'differing',
    );
    const ticket = pickFrom(open.length > 0 ? open : tickets(model, round), pick) ?? '';
    const entry = model.entries.get(`${round}|${ticket}`);
    const isThere = model.contest.sheets[round] !== null;
    const isSealed = inForce(model, round) !== null;
    const refusal = entry?.kind === 'differing' ? null : 'entry-refused';
    const missing = ticket === '' ? 'ticket-unknown' : refusal;
    const expected = !isThere ? 'round-not-found' : isSealed ? 'round-sealed' : missing;
    const { code, at } = await done(model, hand, { round, name: 'enter', by: '丁' }, (state, request) =>
      resolveEntry(state, { ...request, ticket, keep }),
    );
    expect(code).toBe(expected);
    if (expected === null && entry?.kind === 'differing') {
      const entries = new Map(model.entries);
      if (keep === 'neither') entries.delete(`${round}|${ticket}`);
      else entries.set(`${round}|${ticket}`, { ...entry, kind: 'correcting', keep });
      model.entries = entries;
    }
    await settle(model, hand, at, false);
  });
}
