/*
 * What the pane shows of a workbook, page by page, as plain data: it can come from a worker. Nothing here knows
 * how it is drawn.
 */
import type { Severity } from '../contest/finding';
import { betweenOf, type BetweenLook } from './between';
import { tellEdits, type EditTold } from './edits';
import type { Ground } from './ground';
import { nextStepOf, stagesOf, type NextStep, type StageTold } from './next-step';
import { placesOf, type PlacesLook } from './places';
import { prizesOf, type PrizesLook } from './prizes';
import { countsOf } from './problem-kinds';
import { problemsOf, type ProblemsLook } from './problems';
import { rankingOf, type RankingLook } from './ranking';
import { headsOf, type RoundHead } from './round-head';
import { rulesOf, type RulesLook } from './rules';

export interface Look {
  readonly workbook: string;
  /** 'empty': no cell holds anything; 'foreign': nothing of a contest was recognised. */
  readonly kind: 'empty' | 'foreign' | 'contest';
  readonly places: PlacesLook;
  readonly next: NextStep;
  readonly stages: readonly StageTold[];
  readonly rounds: readonly RoundHead[];
  /** Findings by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly problems: ProblemsLook;
  readonly ranking: RankingLook;
  readonly prizes: PrizesLook | null;
  readonly rules: RulesLook;
  readonly between: BetweenLook;
  /** What people changed since the last calculation. */
  readonly edits: readonly EditTold[];
  /** True where Excel adds no sheet: the structure is protected. */
  readonly structureLocked: boolean;
}

export function lookAt(ground: Ground): Look {
  const { snapshot, checked, words } = ground;
  const places = placesOf(ground);
  const rules = rulesOf(ground);
  const next = nextStepOf(ground, rules);
  const isEmpty = snapshot.sheets.every(({ extent }) => extent === null);
  return {
    workbook: snapshot.name,
    kind: isEmpty ? 'empty' : places.anything ? 'contest' : 'foreign',
    places,
    next,
    stages: stagesOf(next),
    rounds: headsOf(checked.result),
    counts: countsOf(checked.result.findings),
    problems: problemsOf(ground),
    ranking: rankingOf(ground),
    prizes: prizesOf(ground),
    rules,
    between: betweenOf(ground),
    edits: tellEdits(ground.edits, words),
    structureLocked: snapshot.structureLocked,
  };
}
