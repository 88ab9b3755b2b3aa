/*
 * `open`: the sheet of the next round, with exactly those who advance and no marks; later, the substitutes
 * for those who left. Who advances is decided in contest/advance.ts, who is next in line in
 * contest/substitute.ts.
 */
import { readChanges, type Changes } from '../contest/change';
import { roundBefore } from '../contest/round-name';
import type { RoundResult, Standing } from '../contest/standing';
import { nextInLine, vacancies } from '../contest/substitute';
import { scoreForm, type ScoreFormRow } from '../reports/forms/score-form';
import type { PutSheet, Step } from '../workbook/port';
import { appendLines, type Line } from './append-lines';
import { resultWith, roundIn, type ContestState } from './contest-state';
import { addChanges, type ChangeLine } from './recorded-line';
import {
  outcomeOf,
  refused,
  type ActOutcome,
  type ActRefusal,
  type Consequence,
  type RoundRequest,
} from './round-act';
import { withChanges } from './supposed';

const CALLED_UP = '递补';
/** Empty lines for substitutes under those who advance. */
const SPARE_ROWS = 5;

/**
 * The first time: a score sheet with those who advance, in ticket order. Again: whoever left a place free is
 * replaced by the next in line, which is recorded (变动记录) with the reason of the one who left, and everybody
 * who advances and is not on the sheet yet gets a line below the others. No mark and nobody's line is touched.
 * Refused while a tie over the line, or among those next in line, is open.
 *
 * Example: 34 advance, one withdraws, `open` again: rank 35 stands below the 34.
 */
export function openRound(state: ContestState, request: RoundRequest): ActOutcome {
  const { round } = request;
  if (!state.complete) return refused(state, { code: 'settings-unclear' });
  const earlier = roundBefore(round);
  if (earlier === null) return refused(state, { code: 'round-before-not-found', round });
  const before = roundIn(state, earlier);
  if (before === null) return refused(state, { code: 'round-before-not-found', round });
  if (state.seals.has(round)) return refused(state, { code: 'round-sealed', round });
  const straddling = before.standings.filter(({ why }) => why.kind === 'pending' && why.straddles);
  if (straddling.length > 0) {
    return refused(state, { code: 'tie-on-line', round: earlier, tickets: straddling.map(nameOf) });
  }
  const called = callSubstitutes(state, before, request);
  if ('code' in called) return refused(state, called);
  const rows = withChanges(state.read.rows, called.lines);
  const after = resultWith(state, rows);
  const going = (after.rounds.find((one) => one.round === earlier) ?? before).standings.filter(
    ({ advances }) => advances === true,
  );
  if (going.length === 0) return refused(state, { code: 'nobody-advances', round: earlier });
  const sheet = stepFor(state, going, request);
  if ('code' in sheet) return refused(state, sheet);
  const list = called.lines.length === 0 ? null : addChanges(state, called.lines, request.words);
  if (list !== null && 'because' in list) {
    return refused(state, { code: list.because, sheet: list.sheet ?? '' });
  }
  const steps = [...(list === null ? [] : [list.step]), ...sheet.steps];
  const added: readonly Consequence[] =
    sheet.added.length === 0 ? [] : [{ kind: 'added', round, tickets: sheet.added }];
  return outcomeOf(state, after, steps, [...called.consequences, ...added]);
}

interface Called {
  readonly lines: readonly ChangeLine[];
  readonly consequences: readonly Consequence[];
}

/** A line for each vacant place and the next in line; nobody left, or 弃赛名额 = 空缺: the place stays free. */
function callSubstitutes(
  state: ContestState,
  before: RoundResult,
  request: RoundRequest,
): Called | ActRefusal {
  const { round } = request;
  let lines: readonly ChangeLine[] = [];
  const consequences: Consequence[] = [];
  // Before the sheet exists, a place that was given up is filled all the same: it is the same act.
  const changesNow = (): Changes => readChanges(withChanges(state.read.rows, lines).changes, state.settings);
  if (state.settings.vacatedPlace === 'vacant') return { lines, consequences };
  for (const { ticket: left, change } of vacancies(before, changesNow(), round)) {
    const next = nextInLine(before, changesNow(), round);
    if (next.kind === 'tie-pending') {
      return { code: 'tie-in-line', round: before.round, tickets: next.tickets };
    }
    if (next.kind === 'nobody') break;
    lines = [...lines, callLine(request, next.ticket, left, change.reason)];
    consequences.push({ kind: 'called-up', round, ticket: next.ticket, replaces: left });
  }
  return { lines, consequences };
}

function callLine(
  { round, words, by, at }: RoundRequest,
  ticket: string,
  left: string,
  reason: string,
): ChangeLine {
  return {
    round: words.names.round[round],
    ticket,
    change: CALLED_UP,
    replaces: left,
    reason: words.acts.calledUpBecause(left, reason),
    by,
    date: at.slice(0, 'yyyy-mm-dd'.length),
  };
}

interface SheetSteps {
  readonly steps: readonly Step[];
  /** Tickets that get a line on a sheet that is there already. */
  readonly added: readonly string[];
}

function stepFor(
  state: ContestState,
  going: readonly Standing[],
  request: RoundRequest,
): SheetSteps | ActRefusal {
  const { round } = request;
  const table = state.read.tables[round];
  const there = roundIn(state, round);
  if (table === null) {
    const unclear = state.result.findings.find(({ facts }) => 'kind' in facts && facts.kind === round);
    if (unclear !== undefined && unclear.code !== 'sheet-not-found') {
      return { code: 'list-unclear', sheet: unclear.sheet ?? '' };
    }
    return { steps: [newSheet(state, going, request)], added: [] };
  }
  const known = new Set(there?.standings.map(nameOf));
  const missing = going.filter((standing) => !known.has(nameOf(standing)));
  if (missing.length === 0) return { steps: [], added: [] };
  const last = Math.max(
    table.headerRow,
    ...(state.read.rows.rounds[round]?.rows ?? []).slice(-1).map(({ row }) => row),
  );
  const step = appendLines(
    state.snapshot,
    table,
    last,
    missing.map((one): Line => lineFor(one)),
  );
  if (step === 'locked') return { code: 'sheet-locked', sheet: table.sheet };
  if (step === 'full') return { code: 'no-room', sheet: table.sheet };
  return { steps: [step], added: missing.map(nameOf) };
}

function newSheet(state: ContestState, going: readonly Standing[], { round, words }: RoundRequest): PutSheet {
  const rows = [...going]
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
    .map((one, at): ScoreFormRow => ({ ...lineFor(one), seq: at + 1 }));
  const sheet = scoreForm({ round, settings: state.settings, words, rows, blankRows: SPARE_ROWS });
  return { kind: 'put-sheet', sheet };
}

function lineFor({ contestant }: Standing): {
  readonly ticket?: string;
  readonly name: string;
  readonly unit: string;
} {
  const { ticket, name, unit } = contestant;
  return { ...(ticket === null ? {} : { ticket }), name, unit };
}

function nameOf({ contestant }: Standing): string {
  return contestant.ticket ?? contestant.key;
}
