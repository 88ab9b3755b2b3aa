/*
 * `rule`: writes down how a tie that the rules leave open is put in order (裁定记录). Who is tied and what
 * order a basis gives is decided in contest/tie-order.ts, what a recorded order does in contest/ruling.ts.
 */
import { markText } from '../contest/mark';
import type { RoundResult, Standing } from '../contest/standing';
import { orderTie, type TieBasis } from '../contest/tie-order';
import { resultWith, roundIn, type ContestState } from './contest-state';
import { addRulings, type RulingLine } from './recorded-line';
import { outcomeOf, refused, type ActOutcome, type RoundRequest } from './round-act';
import { withRulings } from './supposed';

export interface RuleRequest extends RoundRequest {
  readonly basis: TieBasis;
  /** 依据 in the words of those who decided; empty where the basis says it all. */
  readonly reason: string;
  /** Name of the third mark, e.g. 加赛; empty: none. */
  readonly thirdMark: string;
}

/**
 * One line for each member of the tie, with the marks that the ruling was made on, so that it is void when one
 * of them changes. A draw writes down its seed and its method, so that anybody can repeat it.
 */
export function ruleTie(state: ContestState, request: RuleRequest): ActOutcome {
  const round = roundIn(state, request.round);
  if (!state.complete) return refused(state, { code: 'settings-unclear' });
  if (round === null) return refused(state, { code: 'round-not-found', round: request.round });
  if (state.seals.has(request.round)) return refused(state, { code: 'round-sealed', round: request.round });
  const made = orderTie(round, request.basis);
  if ('refused' in made) {
    return refused(state, { code: 'tie-not-ordered', round: request.round, because: made.refused });
  }
  const lines = made.orders.flatMap((order) =>
    order.map((standing, index) => lineOf(standing, index + 1, order, round, request)),
  );
  const added = addRulings(state, lines, request.words);
  if ('because' in added) return refused(state, { code: added.because, sheet: added.sheet ?? '' });
  return outcomeOf(state, resultWith(state, withRulings(state.read.rows, lines)), [added.step], []);
}

function lineOf(
  standing: Standing,
  order: number,
  tie: readonly Standing[],
  { scale }: RoundResult,
  request: RuleRequest,
): RulingLine {
  const { names } = request.words;
  const mark = (count: number | null): string | number =>
    count === null ? '' : Number(markText(count, scale.markDecimals));
  return {
    round: names.round[request.round],
    ticket: standing.contestant.ticket ?? '',
    order,
    basis: basisOf(standing, tie, request),
    by: request.by,
    date: request.at.slice(0, 'yyyy-mm-dd'.length),
    theory: mark(standing.theory),
    practical: mark(standing.practical),
  };
}

function basisOf(standing: Standing, tie: readonly Standing[], request: RuleRequest): string {
  const { basis, reason, thirdMark } = request;
  const { acts } = request.words;
  const ticket = standing.contestant.ticket ?? '';
  switch (basis.kind) {
    case 'committee':
      return reason;
    case 'draw':
      return acts.drawBasis(basis.seed.trim(), tie.length, reason);
    case 'third-mark':
      return acts.thirdMarkBasis(thirdMark, basis.marks.get(ticket) ?? '', basis.better, reason);
  }
}
