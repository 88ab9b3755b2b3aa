/*
 * How a tie that the rules leave open is put in order by people: a committee's decision, a draw, or a
 * third mark (加赛, 用时, 模块分). It decides which people are the tie and what their order is; how a
 * recorded order takes effect is ruling.ts.
 */
import { drawOrder, isSeed } from './draw';
import { parseDecimal } from './decimal';
import type { RoundResult, Standing } from './standing';
import { compareText } from './text-order';

/** On what an order rests. Tickets are given as they stand in the round. */
export type TieBasis =
  | { readonly kind: 'committee'; readonly order: readonly string[] }
  /** Every tie of the round that is still open; the same seed gives the same order to anyone. */
  | { readonly kind: 'draw'; readonly seed: string }
  /** Decimal texts or times by ticket: 加赛 12.5, 用时 12:35.4 (minutes and seconds). */
  | {
      readonly kind: 'third-mark';
      readonly marks: ReadonlyMap<string, string>;
      readonly better: 'higher' | 'lower';
    };

/** Why no order could be made; tickets name whom it is about. */
export interface TieRefusal {
  readonly code:
    | 'no-open-tie'
    | 'ticket-unknown'
    | 'ticket-twice'
    | 'not-one-tie'
    | 'tie-not-whole'
    | 'seed-missing'
    | 'third-mark-unreadable'
    | 'third-mark-tied';
  readonly tickets: readonly string[];
}

export type TieOrder =
  { readonly orders: readonly (readonly Standing[])[] } | { readonly refused: TieRefusal };

/**
 * The order of one whole tie (committee, third mark), or of each open tie (draw), best first. A tie is
 * everybody with the same total and the same 技能操作 (三（二）); a tie that was ruled before may be ruled
 * again. People without a ticket cannot be ruled.
 *
 * Example: 0015 and 0096 are both 80.05 with 81 in 技能操作; the committee's order 0096, 0015 is the whole
 * tie and holds; 0096 alone is `tie-not-whole`.
 */
export function orderTie(round: RoundResult, basis: TieBasis): TieOrder {
  switch (basis.kind) {
    case 'draw':
      return drawEach(round, basis.seed);
    case 'committee': {
      const tie = tieOf(round, basis.order);
      if ('refused' in tie) return tie;
      const places = new Map(basis.order.map((ticket, place) => [ticket, place]));
      const placeOf = (one: Standing): number => places.get(one.contestant.ticket ?? '') ?? 0;
      return { orders: [[...tie.members].sort((a, b) => placeOf(a) - placeOf(b))] };
    }
    case 'third-mark':
      return orderByThird(round, basis.marks, basis.better);
  }
}

/** Ties of the round, ruled or not, in the order of the places. */
export function tiesOf({ standings }: RoundResult): readonly (readonly Standing[])[] {
  const groups = new Map<string, Standing[]>();
  for (const one of standings) {
    if (one.total === null || (one.rank === null && !one.pending)) continue;
    const key = `${String(one.total)}|${String(one.practical ?? 0)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function drawEach(round: RoundResult, seed: string): TieOrder {
  if (!isSeed(seed)) return refuse('seed-missing', []);
  const open = tiesOf(round).filter((tie) => tie.some(({ pending }) => pending));
  if (open.length === 0) return refuse('no-open-tie', []);
  const nameless = open.flat().filter(({ contestant }) => contestant.ticket === null);
  if (nameless.length > 0) {
    return refuse(
      'ticket-unknown',
      nameless.map(({ contestant }) => contestant.name),
    );
  }
  return {
    orders: open.map((tie) => {
      const byTicket = new Map(tie.map((one) => [one.contestant.ticket ?? '', one]));
      return drawOrder([...byTicket.keys()], seed).flatMap((ticket) => byTicket.get(ticket) ?? []);
    }),
  };
}

function orderByThird(
  round: RoundResult,
  marks: ReadonlyMap<string, string>,
  better: 'higher' | 'lower',
): TieOrder {
  const tie = tieOf(round, [...marks.keys()]);
  if ('refused' in tie) return tie;
  const read = tie.members.map((one) => {
    const ticket = one.contestant.ticket ?? '';
    return { one, ticket, mark: thirdMark(marks.get(ticket) ?? '') };
  });
  const unreadable = read.filter(({ mark }) => mark === null);
  if (unreadable.length > 0) {
    return refuse(
      'third-mark-unreadable',
      unreadable.map(({ ticket }) => ticket),
    );
  }
  const compare = (a: (typeof read)[number], b: (typeof read)[number]): number => {
    if (a.mark === null || b.mark === null || a.mark === b.mark) return 0;
    return a.mark > b.mark === (better === 'higher') ? -1 : 1;
  };
  const sorted = [...read].sort(compare);
  const equal = sorted.filter((one, at) =>
    [sorted[at - 1], sorted[at + 1]].some((next) => next !== undefined && compare(one, next) === 0),
  );
  if (equal.length > 0) {
    return refuse(
      'third-mark-tied',
      equal.map(({ ticket }) => ticket),
    );
  }
  return { orders: [sorted.map(({ one }) => one)] };
}

const THIRD_DECIMALS = 6;

/** A third mark in millionths; a time in millionths of a second. null: neither a plain number nor a time. */
function thirdMark(written: string): bigint | null {
  const text = written.trim();
  const time = /^(\d{1,4}):([0-5]\d(?:\.\d{1,6})?)$/u.exec(text);
  if (time === null) return parseDecimal(text)?.scaled(THIRD_DECIMALS) ?? null;
  const seconds = parseDecimal(time[2] ?? '')?.scaled(THIRD_DECIMALS) ?? 0n;
  return BigInt(time[1] ?? '0') * 60n * 10n ** BigInt(THIRD_DECIMALS) + seconds;
}

/** The tie that these tickets are, each once and all of it. */
function tieOf(
  round: RoundResult,
  tickets: readonly string[],
): { readonly members: readonly Standing[] } | { readonly refused: TieRefusal } {
  const twice = tickets.filter((ticket, at) => tickets.indexOf(ticket) !== at);
  if (twice.length > 0) return refuse('ticket-twice', twice);
  const known = new Set(round.standings.map(({ contestant }) => contestant.ticket));
  const unknown = tickets.filter((ticket) => !known.has(ticket));
  if (unknown.length > 0) return refuse('ticket-unknown', unknown);
  const named = new Set(tickets);
  const isNamed = ({ contestant }: Standing): boolean => named.has(contestant.ticket ?? '');
  const touched = tiesOf(round).filter((tie) => tie.some(isNamed));
  const [members] = touched;
  if (members === undefined || touched.length > 1 || touched.flat().filter(isNamed).length < named.size) {
    return refuse('not-one-tie', tickets);
  }
  const left = members.filter((one) => !isNamed(one));
  if (left.length > 0) {
    const names = left.map(({ contestant }) => contestant.ticket ?? contestant.name);
    return refuse('tie-not-whole', [...names].sort(compareText));
  }
  return { members };
}

function refuse(code: TieRefusal['code'], tickets: readonly string[]): { readonly refused: TieRefusal } {
  return { refused: { code, tickets } };
}
