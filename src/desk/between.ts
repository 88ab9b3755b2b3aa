/*
 * What the acts between rounds have to work on, round by round: ties, seals, places that are free, recorded changes,
 * second entry; and the journal of the whole workbook.
 */
import { readEntries } from '../actions/entries';
import { reportOf, type EntryReport } from '../actions/entry-report';
import { roundIn } from '../actions/contest-state';
import { readChanges, type Change } from '../contest/change';
import { roundNames, type RoundName } from '../contest/round-name';
import { plain } from '../text/quote';
import { enteringOf, type EnteringLook } from './entering-look';
import type { Ground } from './ground';
import { journalOf, type JournalLook } from './journal-look';
import { namedIn } from './named-places';
import { sealingOf, type SealingLook } from './seal-look';
import { tiesOf, type TieTold } from './tie-look';

/** A line of 变动记录 about this round. Texts as written. */
export interface RecordedChange {
  readonly ticket: string;
  readonly name: string;
  readonly change: string;
  readonly reason: string;
  /** Both names, where there are two. */
  readonly by: readonly string[];
  readonly date: string;
  readonly sheet: string;
  readonly cell: string;
}

export interface BetweenRound {
  readonly round: RoundName;
  /** Tab name of its score sheet; null: there is none. */
  readonly sheet: string | null;
  readonly sealing: SealingLook;
  readonly ties: readonly TieTold[];
  readonly entering: EnteringLook | null;
  /** The last fifty, the newest first. */
  readonly changes: readonly RecordedChange[];
  readonly moreChanges: number;
  /** How many score sheets were typed once, twice …; null where none was begun. */
  readonly typed: EntryReport['counts'] | null;
}

export interface BetweenLook {
  readonly rounds: readonly BetweenRound[];
  readonly journal: JournalLook;
}

export function betweenOf(ground: Ground): BetweenLook {
  return { rounds: roundNames.map((round) => roundOf(ground, round)), journal: journalOf(ground) };
}

const SHOWN_CHANGES = 50;

function roundOf(ground: Ground, name: RoundName): BetweenRound {
  const { state } = ground;
  const round = roundIn(state, name);
  const changes = readChanges(state.read.rows.changes, state.settings).lines.filter(
    (one) => one.round === name,
  );
  const log = readEntries(state.ledger, name, state.settings);
  return {
    round: name,
    sheet: round?.sheet ?? null,
    sealing: sealingOf(ground, name),
    ties: round === null ? [] : tiesOf(round, state),
    entering: enteringOf(ground, name),
    changes: recordedChanges(ground, changes),
    moreChanges: Math.max(0, changes.length - SHOWN_CHANGES),
    typed: round === null || log.entries.size === 0 ? null : reportOf(round, log).counts,
  };
}

function recordedChanges(ground: Ground, changes: readonly Change[]): readonly RecordedChange[] {
  const shown = changes.slice(-SHOWN_CHANGES).reverse();
  const people = namedIn(
    ground,
    roundNames,
    shown.map(({ ticket }) => ticket),
  );
  return shown.map(({ ticket, written, reason, by, second, date, place }, at) => ({
    ticket,
    name: people[at]?.name ?? '',
    change: plain(written),
    reason: plain(reason, 200),
    by: [by, second].filter((one) => one !== '').map((one) => plain(one)),
    date: plain(date),
    ...place,
  }));
}
