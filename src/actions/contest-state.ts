/*
 * The contest as an act finds it: settings, sheets, results, ledger, seals, read once from a snapshot. It
 * changes nothing and decides nothing.
 */
import type { Finding } from '../contest/finding';
import type { ContestResult } from '../contest/result';
import type { RoundName } from '../contest/round-name';
import type { ContestRows } from '../contest/rows';
import { scoreContest } from '../contest/score-contest';
import { settingsFrom, type SettingTexts } from '../contest/setting-texts';
import type { Settings } from '../contest/settings';
import type { RoundResult } from '../contest/standing';
import { readContest, type ReadContest } from '../sheets/read-contest';
import { readSettings } from '../sheets/read-settings';
import type { Snapshot } from '../workbook/port';
import { readLedger, type Ledger } from './ledger';
import { sealsOf, type Seals } from './seals';

export interface ContestState {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly texts: SettingTexts;
  /** False where a settings line could not be understood: nothing may rest on the result then. */
  readonly complete: boolean;
  readonly read: ReadContest;
  readonly settingFindings: readonly Finding[];
  /** What reading found, those of the settings too, before anything was computed. */
  readonly readFindings: readonly Finding[];
  /** What the rules say of what was read; its findings are theirs alone. */
  readonly scored: ContestResult;
  /** The same with what reading found. */
  readonly result: ContestResult;
  readonly ledger: Ledger;
  readonly seals: Seals;
}

/** Reads everything; `overrides` stand over the settings sheet, as in every act. */
export function readState(snapshot: Snapshot, overrides: SettingTexts): ContestState {
  const { texts, complete, findings } = readSettings(snapshot, overrides);
  const settings = settingsFrom(texts);
  const read = readContest(snapshot, settings);
  const scored = scoreContest(read.rows, settings, texts);
  const readFindings = [...findings, ...read.findings];
  const result = { ...scored, findings: [...readFindings, ...scored.findings] };
  const ledger = readLedger(snapshot);
  return {
    snapshot,
    settings,
    texts,
    complete,
    read,
    settingFindings: findings,
    readFindings,
    scored,
    result,
    ledger,
    seals: sealsOf(ledger, result),
  };
}

/** The results as they would be with other rows: what an act would change, before it changes it. */
export function resultWith(state: ContestState, rows: ContestRows): ContestResult {
  const scored = scoreContest(rows, state.settings, state.texts);
  return { ...scored, findings: [...state.readFindings, ...scored.findings] };
}

export function roundIn({ result }: Pick<ContestState, 'result'>, round: RoundName): RoundResult | null {
  return result.rounds.find((one) => one.round === round) ?? null;
}
