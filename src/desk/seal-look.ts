/*
 * Whether a round is sealed, and what stands in the way of sealing it: each thing in words, with the people and cells
 * that it is about. What blocks a seal is decided in contest/seal-blockers.ts.
 */
import { sealCheckOf } from '../actions/seal-round';
import { guardFor, guardLifted } from '../actions/seal-guard';
import { openingsOf, type Opening } from '../actions/seals';
import { receiptSheet } from '../actions/receipts';
import { roundIn } from '../actions/contest-state';
import { blockerLine } from '../actions/tell-act';
import type { OpenLine } from '../contest/open-line';
import { roundNames, type RoundName } from '../contest/round-name';
import type { SealBlocker } from '../contest/seal-blockers';
import { addressOf } from '../workbook/port';
import type { Ground } from './ground';
import { namedIn, type NamedPlace } from './named-places';

/** Where a blocker is mended: a page, an act of this page, or the cells named with it. */
export type Mending = 'rule' | 'seal' | 'typing' | 'problems' | 'sheet';

export interface BlockerTold {
  readonly text: string;
  readonly mend: Mending;
  /** The earlier round that has to be sealed first; null where it is this one's own. */
  readonly round: RoundName | null;
  /** Whom it is about, the first twenty. */
  readonly people: readonly NamedPlace[];
  readonly more: number;
}

export interface SealTold {
  readonly by: string;
  readonly at: string;
  /** "ABCD-EFGH-JKMN-PQRS". */
  readonly code: string;
  readonly intact: boolean;
  /** Tab name of the 封存回执; null: it is not there any more. */
  readonly receipt: string | null;
  /** True where opening it needs the password of the sheet. */
  readonly needsPassword: boolean;
}

export interface SealingLook {
  readonly seal: SealTold | null;
  /** How the last seal was opened; null where there was none, or one is in force. */
  readonly opened: Opening | null;
  /** Empty: the round may be sealed. */
  readonly blockers: readonly BlockerTold[];
  /** Further blockers of the kinds that are listed one by one. */
  readonly moreBlockers: number;
  /** Who could still cross the line because of what is open; null: nobody. */
  readonly lineOpen: OpenLine | null;
  /** Ties that do not stop the seal; their ranks cannot be printed. */
  readonly tiesWithin: number;
  /** 'unused': sealing protects nothing (shared or already locked); 'needed': the sheet's own password. */
  readonly password: 'optional' | 'needed' | 'unused';
}

const SHOWN_PEOPLE = 20;
const SHOWN_BLOCKERS = 60;

export function sealingOf(ground: Ground, round: RoundName): SealingLook {
  const { state } = ground;
  const seal = state.seals.get(round);
  if (seal !== undefined) {
    const { by, at, code, intact, protects } = seal;
    const needsPassword = guardLifted(state, round, protects, null) === 'password-needed';
    const receipt = receiptSheet(ground.snapshot, round);
    return { ...NOT_TO_BE_SEALED, seal: { by, at, code, intact, receipt, needsPassword } };
  }
  const { blockers, lineOpen, tiesWithin } = sealCheckOf(state, round);
  const guard = guardFor(state, round, null);
  return {
    seal: null,
    opened: openingsOf(state.ledger).get(round) ?? null,
    blockers: blockers.slice(0, SHOWN_BLOCKERS).map((one) => blockerTold(ground, round, one)),
    moreBlockers: Math.max(0, blockers.length - SHOWN_BLOCKERS),
    lineOpen: lineOpen === null ? null : firstOf(lineOpen),
    tiesWithin: tiesWithin.length,
    password: guard === 'password-needed' ? 'needed' : guard.steps.length === 0 ? 'unused' : 'optional',
  };
}

const NOT_TO_BE_SEALED: Omit<SealingLook, 'seal'> = {
  opened: null,
  blockers: [],
  moreBlockers: 0,
  lineOpen: null,
  tiesWithin: 0,
  password: 'unused',
};

/** Long lists of tickets are cut: they are named where they are mended. */
function firstOf({ held, couldDrop, couldEnter }: OpenLine): OpenLine {
  const cut = (list: readonly string[]): readonly string[] => list.slice(0, SHOWN_PEOPLE);
  return { held: cut(held), couldDrop: cut(couldDrop), couldEnter: cut(couldEnter) };
}

function blockerTold(ground: Ground, round: RoundName, blocker: SealBlocker): BlockerTold {
  const mend = mendingOf(blocker);
  const told = { mend, round: null, people: [], more: 0 };
  if ('finding' in blocker) {
    const { sheet, cell, ticket } = blocker.finding;
    const place = { ticket: ticket ?? '', name: '', sheet, cell };
    return { ...told, text: blockerLine(blocker, ground.words), people: sheet === null ? [] : [place] };
  }
  if (!('tickets' in blocker)) {
    const earlier = 'round' in blocker ? blocker.round : null;
    return { ...told, text: blockerLine(blocker, ground.words), round: earlier };
  }
  const { tickets } = blocker;
  const shown = tickets.slice(0, SHOWN_PEOPLE);
  const people = namedIn(ground, expectedRounds(round), shown);
  return {
    ...told,
    text: headOf(blocker, ground),
    people: blocker.kind === 'marks-missing' ? people.map((one) => atMark(ground, round, one)) : people,
    more: tickets.length - shown.length,
  };
}

type PeopleBlocker = Extract<SealBlocker, { readonly tickets: readonly string[] }>;

/** The sentence without its list: people are listed below it. */
function headOf(blocker: PeopleBlocker, { words }: Ground): string {
  const say = words.between.seal.blockers;
  const { kind, tickets } = blocker;
  switch (kind) {
    case 'tie-on-line':
      return say.tieOnLine(blocker.first, blocker.last, blocker.places);
    case 'tie-at-prize':
      return say.tieAtPrize(blocker.first, blocker.last);
    default:
      return say.people[kind](tickets.length);
  }
}

function mendingOf({ kind }: SealBlocker): Mending {
  switch (kind) {
    case 'tie-on-line':
    case 'tie-at-prize':
      return 'rule';
    case 'earlier-round-open':
    case 'earlier-round-changed':
      return 'seal';
    case 'second-entry-differs':
    case 'second-entry-has-errors':
    case 'second-entry-missing':
    case 'second-entry-not-on-sheet':
      return 'typing';
    case 'error-open':
    case 'review-open':
      return 'problems';
    case 'marks-missing':
    case 'not-on-sheet':
    case 'sheet-not-found':
      return 'sheet';
  }
}

/** Who is expected on a sheet and is not there stands on the sheet before it, or on the roster. */
function expectedRounds(round: RoundName): readonly RoundName[] {
  return roundNames.slice(0, roundNames.indexOf(round) + 1).reverse();
}

/** The cell where the first missing mark belongs. */
function atMark({ state }: Ground, round: RoundName, person: NamedPlace): NamedPlace {
  const standing = roundIn(state, round)?.standings.find(
    ({ contestant }) => contestant.ticket === person.ticket,
  );
  const columns = state.read.tables[round]?.columns;
  if (standing === undefined || columns === undefined) return person;
  const column = standing.theory === null ? columns.theory : columns.practical;
  return column === null ? person : { ...person, cell: addressOf(standing.row, column) };
}
