/*
 * An act as it is written into the journal: what was asked for, and what came of it in counts and digests. It
 * does not know how lines are kept.
 */
import type { Finding } from '../contest/finding';
import { CHAIN_START, chainOf, type JsonValue } from '../contest/journal-chain';
import type { JournalLine } from '../contest/journal-line';
import type { ContestResult } from '../contest/result';
import type { RoundName } from '../contest/round-name';
import type { SettingTexts } from '../contest/setting-texts';
import type { Words } from '../text/words';
import type { ChainedBody } from './ledger';
import type { PlanChanges } from './plan-changes';

/** What is done, by whom and when. */
export interface Deed {
  /** The command's word: "run". */
  readonly act: string;
  readonly round: RoundName | null;
  /** As they said themselves; empty: not given. */
  readonly by: string;
  /** momentOf(now). */
  readonly at: string;
  readonly program: string;
  readonly overrides: SettingTexts;
  /** What else was asked for, e.g. a ticket or a reason. No names of contestants. */
  readonly options?: Readonly<Record<string, string>>;
  /** Seals, their opening, entries, chained after the journal line: these stay whatever is taken back. */
  readonly chain?: readonly Exclude<ChainedBody, { readonly kind: 'unreadable' }>[];
  /** True where every round asked for was calculated: the marks are copied, to find later edits. */
  readonly calculates: boolean;
  readonly words: Words;
}

/** The journal line of an act. `dropped`: old steps that can no longer be taken back because of it. */
export function deedLine(
  changes: PlanChanges,
  { settingTexts, rounds, awards, findings }: ContestResult,
  { act, round, by, at, program, overrides, options }: Deed,
  back: boolean,
  dropped: number,
): JournalLine {
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  return {
    act,
    round,
    by,
    at,
    program,
    options: { ...overrides, ...options },
    counts: {
      cells: changes.cells.length,
      made: changes.made.length,
      rewritten: changes.rewritten.length,
      removed: changes.removed.length,
      protected: changes.guarded.length,
      errors: count('error'),
      warnings: count('warning'),
      dropped,
    },
    settings: digestOf(settingTexts),
    results: resultsDigest({ rounds, awards }),
    back,
  };
}

/** Who stands where with what, as a digest; empty where no round was read. */
export function resultsDigest({ rounds, awards }: Pick<ContestResult, 'rounds' | 'awards'>): string {
  return rounds.length === 0 ? '' : digestOf(resultJson({ rounds, awards }));
}

function digestOf(value: JsonValue): string {
  return chainOf(CHAIN_START, value);
}

/** Who stands where with what, and who wins what; a digest of it names no one. */
function resultJson({ rounds, awards }: Pick<ContestResult, 'rounds' | 'awards'>): JsonValue {
  return {
    rounds: rounds.map(({ round, standings, cut }) => [
      round,
      cut?.places ?? null,
      standings.map(({ contestant, theory, practical, total, status, rank, pending, advances }) => [
        contestant.key,
        theory,
        practical,
        total === null ? null : String(total),
        status,
        rank,
        pending,
        advances,
      ]),
    ]),
    awards:
      awards === null
        ? null
        : {
            medals: awards.medals.map(({ rank, medal, standing }) => [
              rank,
              medal,
              standing?.contestant.key ?? null,
            ]),
            teams: awards.teamAwards.map(({ unit }) => unit),
            organisations: awards.organisationAwards.map(({ unit }) => unit),
            bonus: awards.bonus.rows.map(({ rank, gross, net }) => [rank, gross, net]),
          },
  };
}
