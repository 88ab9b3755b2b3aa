/*
 * The acts that pane and ribbon offer, on an open workbook: read, perform, apply, tell. What an act does
 * is decided in actions/; Excel is not known here.
 */
import type { ActName, Outcome, Request } from '../actions/act';
import { momentOf } from '../actions/moment';
import { perform } from '../actions/perform';
import { chooseRecorded } from '../actions/choose-recorded';
import { recorded } from '../actions/record';
import { timeStamp } from '../actions/time-stamp';
import type { RoundName } from '../contest/round-name';
import type { Words } from '../text/words';
import type { Snapshot, Workbook } from '../workbook/port';
import { problemsOf, writtenOf, type Ending } from './ending';

/** What every act needs to know about the call. */
export interface Call {
  readonly words: Words;
  /** Name and version of this program. */
  readonly program: string;
  readonly now: Date;
}

/** 审核: looks for problems in the whole workbook and writes nothing. */
export async function checkAll(workbook: Workbook, call: Call): Promise<Ending> {
  const snapshot = await workbook.snapshot(chooseRecorded);
  return { kind: 'checked', problems: problemsOf(outcomeOf('check', null, snapshot, call)) };
}

/** 评本轮: the round that the sheet of this name holds; on any other sheet nothing is written. */
export async function scoreRoundOf(workbook: Workbook, sheet: string, call: Call): Promise<Ending> {
  const snapshot = await workbook.snapshot(chooseRecorded);
  const { rounds } = outcomeOf('check', null, snapshot, call).result;
  const round = rounds.find((one) => one.sheet === sheet)?.round;
  if (round === undefined) return { kind: 'other-sheet', known: rounds.map((one) => one.round) };
  return write(workbook, outcomeOf('score', round, snapshot, call), round);
}

function outcomeOf(act: ActName, round: RoundName | null, snapshot: Snapshot, call: Call): Outcome {
  const { words, program, now } = call;
  const request: Request = {
    act,
    round,
    overrides: {},
    words,
    generatedAt: timeStamp(now),
    program,
  };
  return recorded(snapshot, perform(snapshot, request), {
    act,
    round,
    by: '',
    at: momentOf(now),
    program,
    overrides: {},
    calculates: act !== 'check',
    words,
  });
}

async function write(workbook: Workbook, outcome: Outcome, round: RoundName | null): Promise<Ending> {
  const problems = problemsOf(outcome);
  if (outcome.stopped) return { kind: 'stopped', problems };
  return { kind: 'written', written: writtenOf(await workbook.apply(outcome.plan), round), problems };
}
