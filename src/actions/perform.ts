/*
 * The main road: snapshot in, outcome out. Which sheets are read is decided in sheets/, what counts in
 * contest/, what a page looks like in reports/; here they are only put in order.
 */
import { finding, type Finding } from '../contest/finding';
import type { ContestResult } from '../contest/result';
import { roundBefore, roundNames, type RoundName } from '../contest/round-name';
import type { ContestRows } from '../contest/rows';
import { scoreContest } from '../contest/score-contest';
import { settingsFrom, type SettingTexts } from '../contest/setting-texts';
import type { Seals as SealMarks } from '../reports/furniture';
import { LEDGER_KEY } from '../reports/ledger-key';
import { reportSheets } from '../reports/report-sheets';
import type { Receipt } from '../reports/seal-receipt';
import { choose as chooseContest, readContest, type ScoreTable } from '../sheets/read-contest';
import { readSettings } from '../sheets/read-settings';
import type { SheetId, SheetPlan, Snapshot } from '../workbook/port';
import type { ActName, Outcome, Request } from './act';
import type { ContestState } from './contest-state';
import { fillComputedColumns } from './computed-columns';
import { readLedger, type Ledger } from './ledger';
import { placeReports, type PlacedReports } from './place-reports';
import { planReviews } from './plan-reviews';
import { receiptsOf } from './receipts';
import { sealFindings } from './sealed-changes';
import { marksOf, sealsOf, type Seals } from './seals';

/** Which sheets an act needs to be read whole: those of the contest, and the record of what was sealed. */
export function choose(heads: Snapshot): readonly SheetId[] {
  const records = heads.sheets.flatMap(({ id, own }) => (own === LEDGER_KEY ? [id] : []));
  return [...chooseContest(heads), ...records];
}

/**
 * Performs an act on a snapshot. Nothing is written: the outcome holds the plan. `ledger`: what the workbook's
 * records will say, where an act is about to add to them.
 */
export function perform(
  snapshot: Snapshot,
  request: Request,
  ledger = readLedger(snapshot),
  known: Known | null = null,
): Outcome {
  const {
    texts,
    complete,
    settings,
    read,
    settingFindings,
    scored: all,
  } = known ?? readFor(snapshot, request);
  if (!complete) return stopped(texts, settingFindings);

  const { rows, tables, findings: readFindings } = read;
  const scored =
    all !== null && request.round === null
      ? all
      : scoreContest(onlyNeeded(rows, request.round), settings, texts);
  const rounds = scored.rounds.filter(({ round }) => request.round === null || round === request.round);
  const whole = isWhole(ledger, request) ? scored : (all ?? scoreContest(rows, settings, texts));
  const seals = sealsOf(ledger, whole);
  const computed = fillComputedColumns(snapshot, tables, rounds, new Set(seals.keys()));
  const asked = new Map([...seals].filter(([round]) => request.round === null || round === request.round));
  const findings = [
    ...settingFindings,
    ...readFindings,
    ...scored.findings,
    ...computed.findings,
    ...sealFindings(asked, tables, whole),
    ...absentSheets(rows, request),
  ];
  const result = narrow({ ...scored, rounds, findings }, tables, request);
  if (request.act === 'check') return { result, plan: { steps: [] }, stopped: false, seals };

  // Before the first round there are no marks, but a roster to be checked and a list of its problems.
  const beforeAnyRound = result.findings.some(
    (one) => one.code === 'sheet-not-found' && one.facts.kind === 'any-round',
  );
  const rosterOnly = request.act === 'run' && beforeAnyRound && result.roster !== null;
  if (rounds.length === 0 && !rosterOnly) return { result, plan: { steps: [] }, stopped: true, seals };

  const sealing = { marks: marksOf(ledger, seals), receipts: receiptsFor(snapshot, ledger, seals, request) };
  const draft = placeAll(snapshot, rows, result, request, sealing);
  // What stands in the way of a report stands on the reports too.
  const told = { ...result, findings: [...result.findings, ...draft.findings] };
  const reports = draft.findings.length === 0 ? draft : placeAll(snapshot, rows, told, request, sealing);
  const fills = request.act === 'award' ? [] : computed.steps;
  return { result: told, plan: { steps: [...fills, ...reports.steps] }, stopped: false, seals };
}

/** The workbook as it was read before, with no setting given besides. `scored` null: not computed yet. */
export type Known = Pick<ContestState, 'texts' | 'complete' | 'settings' | 'read' | 'settingFindings'> & {
  readonly scored: ContestResult | null;
};

function readFor(snapshot: Snapshot, { overrides }: Request): Known {
  const { texts, complete, findings } = readSettings(snapshot, overrides);
  const settings = settingsFrom(texts);
  const read = readContest(snapshot, settings);
  return { texts, complete, settings, read, settingFindings: findings, scored: null };
}

/** The reports of this act, as steps; `run` on the whole contest prepares the reviews beside the problems. */
function placeAll(
  snapshot: Snapshot,
  rows: ContestRows,
  result: ContestResult,
  request: Request,
  { marks, receipts }: { readonly marks: SealMarks; readonly receipts: readonly Receipt[] },
): PlacedReports {
  const { act, words, generatedAt, program } = request;
  const reviews = act === 'run' && request.round === null ? planReviews(snapshot, rows, result, words) : null;
  const plans = reportSheets(result, words, { generatedAt, program }, marks, receipts)
    .filter((plan) => belongs(plan, act))
    .flatMap((plan) => (plan.key === 'problems' && reviews !== null ? [plan, reviews] : [plan]));
  return placeReports(snapshot, plans, act === 'run');
}

/** A result would have rested on a guess: nothing is computed and nothing written. */
function stopped(settingTexts: SettingTexts, findings: readonly Finding[]): Outcome {
  return {
    result: {
      settings: settingsFrom(settingTexts),
      settingTexts,
      roster: null,
      rounds: [],
      awards: null,
      findings,
    },
    plan: { steps: [] },
    stopped: true,
  };
}

/** `run` makes them, of the rounds that it was asked for. */
function receiptsFor(
  snapshot: Snapshot,
  ledger: Ledger,
  seals: Seals,
  { act, round }: Request,
): readonly Receipt[] {
  if (act !== 'run') return [];
  return receiptsOf(snapshot, ledger, seals).filter((one) => round === null || one.round === round);
}

/** True where the rounds that are computed are all that a seal can speak of. */
function isWhole({ records }: Ledger, { round }: Request): boolean {
  return round === null || !records.some(({ kind }) => kind === 'seal');
}

/** With --round, that round and the one before it, for who advanced. */
function onlyNeeded(rows: ContestRows, asked: RoundName | null): ContestRows {
  if (asked === null) return rows;
  const needed = new Set([asked, roundBefore(asked)]);
  const keep = (round: RoundName) => (needed.has(round) ? rows.rounds[round] : null);
  return {
    ...rows,
    rounds: { preliminary: keep('preliminary'), semifinal: keep('semifinal'), final: keep('final') },
  };
}

/** The sheet that was asked for by name, or that the act is about, and that the workbook does not have. */
function absentSheets(rows: ContestRows, { act, round }: Request): readonly Finding[] {
  const hasAny = roundNames.some((one) => rows.rounds[one] !== null);
  const wanted = round ?? (act === 'award' ? 'final' : null);
  return wanted !== null && hasAny && rows.rounds[wanted] === null
    ? [finding('sheet-not-found', {}, { kind: wanted })]
    : [];
}

/** Only what was asked for: other rounds' findings go, and awards where the act gives none. */
function narrow(
  result: ContestResult,
  tables: Readonly<Record<RoundName, ScoreTable | null>>,
  request: Request,
): ContestResult {
  const { round, act } = request;
  const otherSheets = new Set(
    roundNames.flatMap((one) => (round === null || one === round ? [] : [tables[one]?.sheet ?? null])),
  );
  const awards = act === 'score' || round !== null ? null : result.awards;
  return {
    ...result,
    awards,
    findings:
      otherSheets.size === 0
        ? result.findings
        : result.findings.filter(({ sheet }) => sheet === null || !otherSheets.has(sheet)),
  };
}

const awardReports = new Set(['awards', 'unit-awards', 'bonus', 'recommendations', 'talent-pool']);

/** `award` makes the award reports, `score` the rounds', `run` all; 成绩概况 and 问题清单 come with each. */
function belongs({ key }: SheetPlan, act: ActName): boolean {
  if (act === 'run' || key === 'summary' || key === 'problems') return true;
  return awardReports.has(key) === (act === 'award');
}
