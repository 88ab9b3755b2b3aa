/*
 * Takes back what the product wrote, step by step from the last one: cells by person and role, wherever they
 * stand now; sheets of ours unless somebody typed on them. What cannot be put back is named, never guessed.
 */
import type { JournalLine } from '../contest/journal-line';
import type { RoundName } from '../contest/round-name';
import { settingNamed } from '../contest/all-settings';
import { settingsFrom, type SettingTexts } from '../contest/setting-texts';
import { JOURNAL_KEY, type JournalEntry } from '../reports/journal-page';
import { LEDGER_KEY } from '../reports/ledger-key';
import { readContest } from '../sheets/read-contest';
import { readSettings } from '../sheets/read-settings';
import type { Plan, Snapshot, Step } from '../workbook/port';
import { actNames, type ActName, type Outcome } from './act';
import { editsSince, type Edit } from './edits';
import { faultOf, withWitness } from './journal-fault';
import { appended, readLedger, withLoose, type Ledger } from './ledger';
import { ownSheet, valuesOf } from './plan-changes';
import { INPUT_PREFIX } from './place-reports';
import { ledgerSteps, withMarks, type Deed } from './record';
import { sumOf, type RestorePoint } from './restore-point';
import { lastPoints, openSeals, RESTORE_ACT, standingEntries, UNDONE } from './steps-back';
import { takeBackCells, type NotBack } from './take-back-cells';
import { takeBackSheets, withSums, type SheetsBack } from './take-back-sheets';

export type { NotBack } from './take-back-cells';

/** Reports that remain are made anew from what was restored, so that none is stale. */
export interface Remake {
  readonly act: ActName;
  readonly round: RoundName | null;
  readonly overrides: SettingTexts;
  /** Keys of sheets on which somebody typed: they stay as they are. */
  readonly leave: readonly string[];
}

export interface RestoreOutcome {
  readonly plan: Plan;
  /** What people changed on the score sheets since the last calculation: to be told first, for afterwards it is known. */
  readonly edits: readonly Edit[];
  /** What is taken back, the last act first; empty where there is nothing. */
  readonly undone: readonly Pick<JournalLine, 'act' | 'round' | 'at'>[];
  /** Cells by sheet and role. */
  readonly back: readonly { readonly sheet: string; readonly role: string; readonly cells: number }[];
  /** Names of the sheets that go. */
  readonly removed: readonly string[];
  readonly cannot: readonly NotBack[];
  /** Rounds whose seal was opened by a change that is taken back: it stays open. */
  readonly openSeals: readonly RoundName[];
  readonly remake: Remake | null;
  /** An act that cannot be taken back in this way and stands before what was asked for. */
  readonly barrier: JournalEntry | null;
}

/**
 * Takes back the last `steps` acts. A cell is put back where it still holds what we wrote, in the row of its
 * ticket wherever that is now; a sheet that we made goes unless somebody typed on it. The restore is itself a
 * journal line, and what was used for it is used up.
 *
 * Example: `run` filled 名次 for 114 people; somebody sorts the sheet and types over one rank. The others are
 * blank again, that one is named with `changed-since`.
 */
export function restore(
  snapshot: Snapshot,
  steps: number,
  deed: Pick<Deed, 'by' | 'at' | 'program' | 'words'>,
): RestoreOutcome {
  const ledger = readLedger(snapshot);
  const { points, barrier } = lastPoints(ledger, steps);
  const cells = takeBackCells(snapshot, points);
  const sheets = takeBackSheets(snapshot, ledger, points, cells.steps);
  const base = {
    edits: editsIn(snapshot, ledger),
    undone: points,
    back: cells.back,
    cannot: [...cells.cannot, ...sheets.cannot],
    openSeals: openSeals(ledger, points),
    barrier,
  };
  if (points.length === 0) return { ...base, plan: { steps: [] }, removed: [], remake: null };
  const remake = remakeOf(snapshot, ledger, points, sheets);
  const counts = {
    steps: points.length,
    cells: cells.count,
    removed: sheets.removed.length,
    kept: base.cannot.length,
  };
  const fault = faultOf(snapshot, ledger);
  const witnessed = fault === null ? ledger : withWitness(ledger, fault, deed);
  const after = ledgerAfter(witnessed, points, remake !== null, counts, deed);
  const { texts } = readSettings(snapshot, remake?.overrides ?? {});
  return {
    ...base,
    plan: {
      // The ledger comes last: after a failure midway the same steps can be taken back again.
      steps: [
        ...cells.steps,
        ...sheets.removed.map(({ key }): Step => ({ kind: 'remove-sheet', key })),
        ...ledgerSteps(snapshot, after, settingsFrom(texts), deed.words),
      ],
    },
    removed: sheets.removed.map(({ name }) => name),
    remake,
  };
}

/**
 * The plan that makes the remaining reports anew: those of `outcome` that the workbook has. `snapshot` and
 * `outcome` are of the workbook after the restore. The marks as they are now count as calculated.
 */
export function remadeReports(
  snapshot: Snapshot,
  outcome: Outcome,
  remake: Remake,
  deed: Pick<Deed, 'words'>,
): Plan {
  const { settings } = outcome.result;
  const puts = outcome.plan.steps.flatMap((step) =>
    step.kind === 'put-sheet' &&
    ownSheet(snapshot, step.sheet.key) !== undefined &&
    !remake.leave.includes(step.sheet.key)
      ? [step]
      : [],
  );
  const sums = new Map(puts.map(({ sheet }) => [sheet.key, sumOf(valuesOf(sheet))]));
  const marked = withMarks(readLedger(snapshot), readContest(snapshot, settings), { cells: [] }, null);
  return { steps: [...ledgerSteps(snapshot, withSums(marked, sums), settings, deed.words), ...puts] };
}

function editsIn(snapshot: Snapshot, ledger: Ledger): readonly Edit[] {
  const settings = settingsFrom(readSettings(snapshot, {}).texts);
  return editsSince(ledger, readContest(snapshot, settings).rows);
}

// ---- what follows ---------------------------------------------------------------------------------

function remakeOf(
  snapshot: Snapshot,
  ledger: Ledger,
  points: readonly RestorePoint[],
  { removed, typedOn }: SheetsBack,
): Remake | null {
  const gone = new Set([LEDGER_KEY, JOURNAL_KEY, ...removed.map(({ key }) => key), ...typedOn]);
  const remains = snapshot.sheets.some(
    ({ own }) => own !== null && !own.startsWith(INPUT_PREFIX) && !gone.has(own),
  );
  const standing = standingAct(ledger, new Set(points.map(({ seq }) => seq)));
  const undone = points.find(({ act }) => isCalculation(act));
  const { act, round } = undone ?? standing ?? { act: 'run', round: null };
  if (!remains || !isCalculation(act)) return null;
  const overrides = standing === null ? (undone?.overrides ?? {}) : settingsOf(standing);
  return { act, round, overrides, leave: typedOn };
}

function isCalculation(act: string): act is ActName {
  return act !== 'check' && actNames.some((one) => one === act);
}

/** The last calculation that was not taken back, now or before. */
function standingAct(ledger: Ledger, undone: ReadonlySet<number>): JournalLine | null {
  return (
    standingEntries(ledger, undone)
      .filter(({ act }) => isCalculation(act))
      .at(-1) ?? null
  );
}

function settingsOf({ options }: JournalLine): SettingTexts {
  return Object.fromEntries(Object.entries(options).filter(([name]) => settingNamed(name) !== null));
}

function ledgerAfter(
  ledger: Ledger,
  points: readonly RestorePoint[],
  calculatedAgain: boolean,
  counts: JournalLine['counts'],
  { by, at, program }: Pick<Deed, 'by' | 'at' | 'program'>,
): Ledger {
  const used = new Set(points.map(({ seq }) => seq));
  const options = { [UNDONE]: [...used].join(',') };
  const line: JournalLine = {
    act: RESTORE_ACT,
    round: null,
    by,
    at,
    program,
    options,
    counts,
    settings: '',
    results: '',
    back: false,
  };
  const kept = ledger.loose.filter(({ kind, seq }) => kind === 'restore' && !used.has(seq));
  const lined = withLoose(appended(ledger, { kind: 'journal', body: line }), 'restore', kept);
  return calculatedAgain ? lined : withLoose(lined, 'marks', []);
}
