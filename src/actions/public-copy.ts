/*
 * The public copy (公示件): a plan for a new workbook that holds nothing but what may be read by anyone, and
 * the secrets of the source that must not be found in it. The source itself is never copied from, so no
 * property, comment, hidden sheet or journal can come along. Applying and saving are the door's.
 */
import { finding, type Finding } from '../contest/finding';
import type { ContestResult } from '../contest/result';
import type { RoundName } from '../contest/round-name';
import { scoreContest } from '../contest/score-contest';
import { settingsFrom, type SettingTexts } from '../contest/setting-texts';
import { publicSheets } from '../reports/public-pages';
import { readContest } from '../sheets/read-contest';
import { readSettings } from '../sheets/read-settings';
import type { Words } from '../text/words';
import type { Plan, Snapshot } from '../workbook/port';
import type { Secret } from './leak-check';
import { readLedger } from './ledger';
import { marksOf, noSeals, sealsOf, type Seals } from './seals';
import { secretsOf } from './secrets';

export interface PublicRequest {
  /** Only this round's list; null for every list there is, awards included. */
  readonly round: RoundName | null;
  /** Settings given with the command, as canonical texts; they stand over the settings sheet. */
  readonly overrides: SettingTexts;
  readonly words: Words;
}

export interface PublicCopy {
  /** What the lists rest on, the rounds asked for; its findings are those of the source. */
  readonly result: ContestResult;
  /** For a new workbook: one `put-sheet` for each list. */
  readonly plan: Plan;
  /** What must not be found in the finished file (leak-check.ts). */
  readonly secrets: readonly Secret[];
  /** True where there is nothing to publish: no round could be read, or a result would rest on a guess. */
  readonly stopped: boolean;
  readonly seals: Seals;
}

/**
 * Plans the public copy of a workbook. Lists are computed from the marks, never taken from cells that
 * somebody may have typed into a report. Example: a workbook with three rounds gives 初赛晋级名单公示,
 * 复赛晋级名单公示, 决赛名次公示, 获奖名单公示, 单位奖公示; with `round: 'final'` only 决赛名次公示.
 */
export function planPublicCopy(snapshot: Snapshot, request: PublicRequest): PublicCopy {
  const read = readSettings(snapshot, request.overrides);
  const settings = settingsFrom(read.texts);
  const contest = readContest(snapshot, settings);
  const secrets = secretsOf(snapshot, contest, read.texts);
  if (!read.complete) {
    const result = { settings, settingTexts: read.texts, roster: null, rounds: [], awards: null };
    return {
      result: { ...result, findings: read.findings },
      plan: { steps: [] },
      secrets,
      stopped: true,
      seals: noSeals,
    };
  }
  const scored = scoreContest(contest.rows, settings, read.texts);
  const { round } = request;
  const rounds = scored.rounds.filter((one) => round === null || one.round === round);
  const result: ContestResult = {
    ...scored,
    rounds,
    awards: round === null ? scored.awards : null,
    findings: [...read.findings, ...contest.findings, ...scored.findings, ...notFound(scored, round)],
  };
  const ledger = readLedger(snapshot);
  const seals = sealsOf(ledger, scored);
  const sealed = marksOf(ledger, seals);
  const sheets = publicSheets({ result, words: request.words, sealed });
  return {
    result,
    plan: { steps: sheets.map((sheet) => ({ kind: 'put-sheet', sheet })) },
    secrets,
    stopped: sheets.length === 0,
    seals,
  };
}

/** The round that was asked for and that the workbook does not have. */
function notFound({ rounds }: ContestResult, asked: RoundName | null): readonly Finding[] {
  if (asked === null || rounds.length === 0 || rounds.some(({ round }) => round === asked)) return [];
  return [finding('sheet-not-found', {}, { kind: asked })];
}
