/*
 * `withdraw`, `disqualify`, `reinstate`: a recorded change of somebody's standing (变动记录), with everything
 * that follows from it told first. What a record does to ranks is decided in contest/change.ts and
 * contest/advance.ts; who is next in line in contest/substitute.ts.
 */
import { readChanges, type Changes } from '../contest/change';
import type { ContestResult } from '../contest/result';
import { roundBefore, type RoundName } from '../contest/round-name';
import { displacedBy, nextInLine, vacancies } from '../contest/substitute';
import { resultWith, roundIn, type ContestState } from './contest-state';
import { addChanges, type ChangeLine } from './recorded-line';
import { outcomeOf, refused, type ActOutcome, type Consequence, type RoundRequest } from './round-act';
import { mustHaveTwoNames, opensSeal } from './sealed-change';
import { withChanges } from './supposed';

export const personChanges = ['withdraw', 'disqualify', 'reinstate'] as const;
export type PersonChange = (typeof personChanges)[number];

export interface ChangeRequest extends RoundRequest {
  readonly act: PersonChange;
  readonly ticket: string;
  readonly reason: string;
  /** A second person who answers for it; empty: none. Needed where the round is sealed. */
  readonly second: string;
}

/** What stands in 变动; data of the workbook, whatever language the program speaks. */
const written: Readonly<Record<PersonChange, string>> = {
  withdraw: '弃赛',
  disqualify: '取消资格',
  reinstate: '恢复资格',
};
const REVOKED = '撤销递补';

/**
 * Records the change from `round` on. Withdrawing or disqualifying leaves a place of the round free, and the
 * next in line is named, not called: `open` calls them. Reinstating displaces whoever was called up in that
 * person's place, and their call is revoked in the same step.
 *
 * Example: rank 3 of 34 withdraws from the semifinal: rank 35 is named as next, with the reason.
 */
export function changePerson(state: ContestState, request: ChangeRequest): ActOutcome {
  const { round, ticket, act, words } = request;
  if (!state.complete) return refused(state, { code: 'settings-unclear' });
  const names = mustHaveTwoNames(state, request, round);
  if (names !== null) return refused(state, names);
  if (!isKnown(state, ticket)) return refused(state, { code: 'ticket-unknown', round, ticket });
  const changes = readChanges(state.read.rows.changes, state.settings);
  const standing = changes.recordedStatus(round, ticket)?.status ?? null;
  const wanted = act === 'reinstate' ? null : act === 'withdraw' ? 'withdrawn' : 'disqualified';
  if (standing === wanted) {
    return refused(state, {
      code: wanted === null ? 'nothing-recorded' : 'already-recorded',
      ticket,
      change: act,
    });
  }
  const displaced = act === 'reinstate' ? displacedIn(state, changes, round, ticket) : null;
  const lines = [
    lineOf(request, written[act], ticket),
    ...(displaced === null ? [] : [lineOf(request, REVOKED, displaced)]),
  ];
  const added = addChanges(state, lines, words);
  if ('because' in added) return refused(state, { code: added.because, sheet: added.sheet ?? '' });
  const rows = withChanges(state.read.rows, lines);
  const after = resultWith(state, rows);
  const seal = opensSeal(state, request, round);
  return {
    ...outcomeOf(
      state,
      after,
      [added.step],
      [
        ...seal.consequences,
        ...(displaced === null ? [] : [{ kind: 'displaced', round, ticket: displaced, by: ticket } as const]),
        ...vacancyOf(after, readChanges(rows.changes, state.settings), round, ticket),
      ],
    ),
    chain: seal.chain,
  };
}

/** On the roster or on any round's sheet. */
function isKnown({ result }: ContestState, ticket: string): boolean {
  const onRoster = result.roster?.registrations.some((one) => one.ticket === ticket) ?? false;
  return (
    onRoster ||
    result.rounds.some(({ standings }) => standings.some(({ contestant }) => contestant.ticket === ticket))
  );
}

function lineOf(request: ChangeRequest, change: string, ticket: string): ChangeLine {
  const { round, reason, by, second, at, words } = request;
  const date = at.slice(0, 'yyyy-mm-dd'.length);
  return { round: words.names.round[round], ticket, change, reason, by, second, date };
}

function displacedIn(state: ContestState, changes: Changes, into: RoundName, ticket: string): string | null {
  const earlier = roundBefore(into);
  const before = earlier === null ? null : roundIn(state, earlier);
  return before === null ? null : displacedBy(ticket, before, changes, into);
}

/** The place that this person leaves in the round, and who would be called up for it. */
function vacancyOf(
  after: ContestResult,
  changes: Changes,
  round: RoundName,
  ticket: string,
): readonly Consequence[] {
  const earlier = roundBefore(round);
  const before = after.rounds.find((one) => one.round === earlier);
  if (before === undefined || !vacancies(before, changes, round).some((one) => one.ticket === ticket)) {
    return [];
  }
  if (after.settings.vacatedPlace === 'vacant') {
    return [{ kind: 'vacancy', round, left: ticket, next: null, rank: null, passedOver: [], tied: [] }];
  }
  const next = nextInLine(before, changes, round);
  const found = next.kind === 'next' ? next : null;
  return [
    {
      kind: 'vacancy',
      round,
      left: ticket,
      next: found?.ticket ?? null,
      rank: found?.rank ?? null,
      passedOver: found?.because ?? [],
      tied: next.kind === 'tie-pending' ? next.tickets : [],
    },
  ];
}
