/*
 * `compare`: two workbooks of one contest side by side, as after two people worked on copies or somebody computed
 * everything again. What counts as an error is decided in contest/compare-results.ts.
 */
import { compareResults, type ResultDifference } from '../contest/compare-results';
import type { RoundName } from '../contest/round-name';
import type { SettingTexts } from '../contest/setting-texts';
import { addressOf, type Snapshot } from '../workbook/port';
import { readState, type ContestState } from './contest-state';

export interface PlacedDifference extends ResultDifference {
  /** Where it can be looked at, e.g. "初赛成绩!F18"; null where that side has no such cell. */
  readonly cellA: string | null;
  readonly cellB: string | null;
}

export interface Comparison {
  /** Errors first. */
  readonly differences: readonly PlacedDifference[];
  /** Rounds that both workbooks have. */
  readonly common: readonly RoundName[];
  /** Nobody stands in a round of both: these are hardly copies of one contest. */
  readonly strangers: boolean;
  /** The side with a settings line that cannot be understood: nothing may rest on its results. */
  readonly unclear: readonly ('a' | 'b')[];
}

/** Every difference, with the sides in the order given. */
export function compareWorkbooks(a: Snapshot, b: Snapshot, overrides: SettingTexts): Comparison {
  const [left, right] = [readState(a, overrides), readState(b, overrides)];
  const common = left.result.rounds
    .map(({ round }) => round)
    .filter((round) => right.result.rounds.some((one) => one.round === round));
  const placed = compareResults(left.result, right.result).map((one): PlacedDifference => ({
    ...one,
    cellA: cellOf(one, left),
    cellB: cellOf(one, right),
  }));
  const known = new Set(common.flatMap((round) => peopleIn(left, round)));
  const shared = common.some((round) => peopleIn(right, round).some((one) => known.has(one)));
  const isEmpty = [left, right].some(({ result }) => result.rounds.every(({ entered }) => entered === 0));
  return {
    differences: [
      ...placed.filter(({ severity }) => severity === 'error'),
      ...placed.filter(({ severity }) => severity !== 'error'),
    ],
    common,
    strangers: common.length > 0 && !shared && !isEmpty,
    unclear: [...(left.complete ? [] : (['a'] as const)), ...(right.complete ? [] : (['b'] as const))],
  };
}

function peopleIn({ result }: ContestState, name: RoundName): readonly string[] {
  const round = result.rounds.find((one) => one.round === name);
  return round?.standings.map(({ contestant }) => contestant.ticket ?? contestant.key) ?? [];
}

function cellOf({ ticket, round: name, field }: ResultDifference, { result, read }: ContestState) {
  if (name === null || ticket === null) return null;
  const standing = result.rounds
    .find(({ round }) => round === name)
    ?.standings.find(({ contestant }) => (contestant.ticket ?? contestant.key) === ticket);
  if (standing === undefined) return null;
  const { sheet, cell } = standing.place;
  const column = Object.entries(read.tables[name]?.columns ?? {}).find(([role]) => role === field)?.[1];
  return `${sheet}!${column === null || column === undefined ? cell : addressOf(standing.row, column)}`;
}
