/*
 * The one next step of a contest on its way 审核报名 → 初赛 → 复赛 → 决赛 → 奖项. It recommends; nothing is
 * forbidden by it.
 */
import { standsAsCalculated } from '../actions/standing-result';
import { roundNames, type RoundName } from '../contest/round-name';
import type { RoundResult } from '../contest/standing';
import type { Ground } from './ground';
import type { RulesLook } from './rules';

export type NextStep =
  /** An empty workbook, or one of something else. */
  | { readonly kind: 'begin' }
  /** People without a ticket on the roster, and no score sheet yet. */
  | { readonly kind: 'tickets'; readonly people: number }
  /** A roster with problems, before the first round. */
  | { readonly kind: 'check-roster'; readonly errors: number }
  /** A roster without a score sheet of the first round. */
  | { readonly kind: 'first-sheet' }
  | { readonly kind: 'confirm-rules'; readonly round: RoundName }
  | { readonly kind: 'type'; readonly round: RoundName; readonly missing: number }
  /** Ties that only a ruling can order. */
  | { readonly kind: 'rule'; readonly round: RoundName; readonly ties: number }
  /** The marks say something that is not written yet. */
  | { readonly kind: 'run'; readonly round: RoundName | null }
  | { readonly kind: 'open'; readonly round: RoundName }
  | { readonly kind: 'seal'; readonly round: RoundName }
  | { readonly kind: 'done' };

export const stages = ['roster', ...roundNames, 'prizes'] as const;
export type Stage = (typeof stages)[number];

export interface StageTold {
  readonly stage: Stage;
  readonly state: 'done' | 'now' | 'later';
}

/** `rulesDue`: there are marks, and nobody has confirmed the rules. */
export function nextStepOf(ground: Ground, { rulesDue }: Pick<RulesLook, 'rulesDue'>): NextStep {
  const { state, checked } = ground;
  const { rounds, roster } = checked.result;
  const last = rounds.at(-1);
  if (last === undefined || (rounds.length === 1 && last.entered === 0)) return beforeRounds(ground);
  if (rulesDue) return { kind: 'confirm-rules', round: last.round };
  const open = rounds.find((round) => checked.seals?.has(round.round) !== true && isUnfinished(round));
  const missing = open === undefined ? 0 : missingIn(open);
  if (open !== undefined && missing > 0) return { kind: 'type', round: open.round, missing };
  if (open !== undefined) return { kind: 'rule', round: open.round, ties: open.unresolved.length };
  if (!standsAsCalculated(state.ledger, checked.result)) {
    return { kind: 'run', round: rounds.length === 1 && roster === null ? last.round : null };
  }
  const unsealed = rounds.find(({ round }) => checked.seals?.has(round) !== true);
  if (unsealed !== undefined) return { kind: 'seal', round: unsealed.round };
  const next = roundNames[roundNames.indexOf(last.round) + 1];
  return next === undefined ? { kind: 'done' } : { kind: 'open', round: next };
}

function beforeRounds({ checked, snapshot }: Ground): NextStep {
  const { roster, findings } = checked.result;
  if (roster === null || snapshot.sheets.length === 0) return { kind: 'begin' };
  const people = roster.registrations.filter(({ ticket }) => ticket === null).length;
  if (people > 0) return { kind: 'tickets', people };
  const errors = findings.filter(
    ({ severity, code }) => severity === 'error' && code !== 'sheet-not-found',
  ).length;
  return errors > 0 ? { kind: 'check-roster', errors } : { kind: 'first-sheet' };
}

function missingIn({ standings }: RoundResult): number {
  return standings.filter(({ status }) => status === 'missing').length;
}

function isUnfinished(round: RoundResult): boolean {
  return missingIn(round) > 0 || round.unresolved.length > 0;
}

/** Where the contest is on its way. */
export function stagesOf(step: NextStep): readonly StageTold[] {
  const at = stages.indexOf(stageOf(step));
  const isDone = step.kind === 'done';
  return stages.map((stage, i) => ({ stage, state: isDone || i < at ? 'done' : i === at ? 'now' : 'later' }));
}

function stageOf(step: NextStep): Stage {
  switch (step.kind) {
    case 'confirm-rules':
    case 'type':
    case 'rule':
    case 'open':
    case 'seal':
      return step.round;
    case 'run':
      return step.round ?? 'prizes';
    case 'done':
      return 'prizes';
    default:
      return 'roster';
  }
}
