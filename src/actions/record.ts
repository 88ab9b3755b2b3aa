/*
 * Writes down what an act is about to do, before it does it: a journal line, what is needed to take it back,
 * and the marks it stands on. An act that changes nothing is not written down.
 */
import type { ContestResult } from '../contest/result';
import { roundNames, type RoundName } from '../contest/round-name';
import { JOURNAL_KEY } from '../reports/journal-page';
import { readContest, type ReadContest } from '../sheets/read-contest';
import type { Words } from '../text/words';
import { addressOf, type PutSheet, type SheetId, type Snapshot } from '../workbook/port';
import type { Outcome } from './act';
import { deedLine, type Deed } from './deed';
import { editsSince, type Edit } from './edits';
import { printedJournal } from './journal';
import { faultFindings, faultOf, withWitness } from './journal-fault';
import {
  appended,
  ledgerSheet,
  nextSeq,
  readLedger,
  withLoose,
  type Ledger,
  type LooseRecord,
} from './ledger';
import {
  marksFrom,
  marksJson,
  marksOf,
  withAdded,
  withWritten,
  type MarksCopy,
  type Writes,
} from './marks-copy';
import { pack, unpack } from './packed-text';
import { changesOf, ownSheet, type PlanChanges } from './plan-changes';
import { groupsOf, packPoint, traceOf } from './restore-point';

export type { Deed } from './deed';

export type Recorded<Of extends Outcome> = Of & {
  /** What people changed on the score sheets since the last calculation. */
  readonly edits: readonly Edit[];
};

/** At most so many steps can be taken back, and so many characters are kept for it; the last step always. */
export const MOST_POINTS = 20;
const MOST_CHARACTERS = 1_000_000;

/**
 * The outcome with its record as the first step of its plan, so that a failure midway can be taken back; as the
 * last one where it is not taken back but done again.
 * A journal that is not whole is a finding, and is written down once. Nothing is recorded for an act that
 * stopped, and for one that changes nothing but time stamps; marks that a calculation found changed, or that were
 * not copied before, are copied all the same, without a line.
 */
export function recorded<Of extends Outcome>(
  snapshot: Snapshot,
  outcome: Of,
  deed: Deed,
  contest = readContest(snapshot, outcome.result.settings),
): Recorded<Of> {
  const ledger = readLedger(snapshot);
  const edits = editsSince(ledger, contest.rows);
  const fault = faultOf(snapshot, ledger);
  const findings = [...outcome.result.findings, ...faultFindings(fault, deed.words)];
  const told = { ...outcome, result: { ...outcome.result, findings }, edits };
  const says = deed.chain !== undefined && deed.chain.length > 0;
  if (outcome.stopped || (outcome.plan.steps.length === 0 && !says)) return told;
  const changes = changesOf(snapshot, outcome.plan);
  const isSilent = changes.none && !says;
  const calculated = calculatedBy(deed);
  if (isSilent && (!deed.calculates || (edits.length === 0 && isCopied(ledger, contest, calculated)))) {
    return told;
  }
  // What is written afterwards would make the chain look whole.
  const witnessed = fault === null ? ledger : withWitness(ledger, fault, deed);
  const lined = isSilent ? witnessed : withLine(witnessed, snapshot, contest, changes, told.result, deed);
  const marked = deed.calculates
    ? withMarks(lined, contest, changes, calculated)
    : withOwnWrites(lined, contest, changes);
  const records = ledgerSteps(snapshot, marked, told.result.settings, deed.words);
  const { steps } = outcome.plan;
  return { ...told, plan: { steps: isDoneAgain(deed) ? [...steps, ...records] : [...records, ...steps] } };
}

/**
 * Seals, their opening and entries are not taken back but done again after a failure midway; once recorded they
 * would be refused. A change that opens a seal is recorded first, for no mark may change before, and so it is one
 * to be taken back: its cells go back, the seal stays open.
 */
function isDoneAgain({ chain = [], calculates }: Deed): boolean {
  return chain.length > 0 && (calculates || chain.every(({ kind }) => kind === 'entry'));
}

/** The steps that put the ledger, and the printed journal where there is one. */
export function ledgerSteps(
  snapshot: Snapshot,
  ledger: Ledger,
  settings: ContestResult['settings'],
  words: Words,
): readonly PutSheet[] {
  const sheets = [ledgerSheet(ledger, words)];
  if (ownSheet(snapshot, JOURNAL_KEY) !== undefined) {
    sheets.push(printedJournal(ledger, ledger.intact, settings, words));
  }
  return sheets.map((sheet) => ({ kind: 'put-sheet', sheet }));
}

// ---- the journal line and the restore point -------------------------------------------------------

function withLine(
  ledger: Ledger,
  snapshot: Snapshot,
  contest: ReadContest,
  changes: PlanChanges,
  result: ContestResult,
  deed: Deed,
): Ledger {
  const seq = nextSeq(ledger);
  const back = changes.guarded.length === 0 && changes.removed.length === 0 && !isDoneAgain(deed);
  const { act, round, at, overrides } = deed;
  const sheets = [
    ...changes.made.map((plan) => traceOf(plan, 'made')),
    ...changes.rewritten.map((plan) => traceOf(plan, 'rewritten')),
  ];
  const point = back
    ? [
        {
          seq,
          text: packPoint({
            seq,
            act,
            round,
            at,
            overrides,
            groups: groupsOf(snapshot, contest, changes),
            sheets,
          }),
        },
      ]
    : [];
  const old = ledger.loose.filter(({ kind }) => kind === 'restore');
  const kept = keptPoints(old, point[0]?.text.length ?? 0);
  const line = deedLine(changes, result, deed, back, old.length - kept.length);
  const lined = appended(ledger, { kind: 'journal', body: line });
  const chained = (deed.chain ?? []).reduce(appended, lined);
  const { chain } = lined.end;
  return withLoose(chained, 'restore', [...kept, ...point.map((one) => ({ ...one, chain }))]);
}

/** Whole steps go, the oldest first. */
function keptPoints(points: readonly LooseRecord[], added: number): readonly LooseRecord[] {
  const kept: LooseRecord[] = [];
  let room = MOST_CHARACTERS - added;
  for (const point of [...points].sort((a, b) => b.seq - a.seq)) {
    room -= point.text.length;
    if (room < 0 || kept.length >= MOST_POINTS - 1) break;
    kept.unshift(point);
  }
  return kept;
}

// ---- the marks as calculated ----------------------------------------------------------------------

/** The round that was calculated; null: all. A seal and its opening make the reports of every round anew. */
function calculatedBy({ round, chain = [] }: Deed): RoundName | null {
  return chain.length > 0 ? null : round;
}

/** False where a round was never copied: what is typed into it later would not be found. */
function isCopied(ledger: Ledger, { rows }: ReadContest, round: RoundName | null): boolean {
  const kept = keptMarks(ledger);
  const asked = round === null ? roundNames : [round];
  return asked.every((one) => rows.rounds[one] === null || (kept?.[one] ?? null) !== null);
}

/** The copy of the marks as they will stand once the plan is done; `round`: only this one was calculated. */
export function withMarks(
  ledger: Ledger,
  contest: ReadContest,
  { cells }: Pick<PlanChanges, 'cells'>,
  round: RoundName | null,
): Ledger {
  const marks = marksOf(contest.rows, writesOf(contest, cells));
  return withLoose(ledger, 'marks', [
    { ...ledger.end, text: pack(marksJson(marks, keptMarks(ledger), round)) },
  ]);
}

/** After an act that calculates nothing, only the marks that it writes itself are copied. */
function withOwnWrites(ledger: Ledger, contest: ReadContest, { cells }: PlanChanges): Ledger {
  const kept = keptMarks(ledger);
  const writes = writesOf(contest, cells);
  if (kept === null || writes.size === 0) return ledger;
  const known = withWritten(kept, marksOf(contest.rows, writes), writes);
  const added = (round: RoundName): readonly string[] => addedTo(contest.tables[round]?.sheetId, cells);
  const copy = withAdded(known, {
    preliminary: added('preliminary'),
    semifinal: added('semifinal'),
    final: added('final'),
  });
  return withLoose(ledger, 'marks', [{ ...ledger.end, text: pack(marksJson(copy, null, null)) }]);
}

/** Whose tickets are written on a sheet, by an act that gives them a line. */
function addedTo(id: SheetId | undefined, cells: PlanChanges['cells']): readonly string[] {
  return cells.flatMap(({ sheet, write: { role, value } }) =>
    sheet === id && role === 'ticket' ? [String(value)] : [],
  );
}

function keptMarks({ loose }: Ledger): MarksCopy | null {
  const old = loose.find(({ kind }) => kind === 'marks');
  return old === undefined ? null : marksFrom(unpack(old.text));
}

/** What a plan writes on the score sheets, by "sheet!F18". */
function writesOf(contest: ReadContest, cells: PlanChanges['cells']): Writes {
  const names = new Map(
    Object.values(contest.tables).flatMap((table) => (table === null ? [] : [[table.sheetId, table.sheet]])),
  );
  return new Map(
    cells.flatMap(({ sheet, write: { row, column, value } }) => {
      const name = names.get(sheet);
      return name === undefined ? [] : [[`${name}!${addressOf(row, column)}`, String(value ?? '')] as const];
    }),
  );
}
