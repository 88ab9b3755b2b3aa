/*
 * The score sheets of a round as the page 录入 asks for them: whose each is and how far it was typed, without a single
 * mark; and the differences of two typings with both values, for whoever decides between them.
 */
import { readEntries } from '../actions/entries';
import { handsOf } from '../actions/entry-report';
import { typedRows, type TypedRow } from '../actions/typed-rows';
import { roundIn } from '../actions/contest-state';
import type { EntryState, SheetEntry, TypedEntry } from '../contest/double-entry';
import { typistsOf } from '../contest/entry-step';
import { type EntryValue, entryParts } from '../contest/entry-value';
import type { Part } from '../contest/finding';
import { type MarkLimits, markText } from '../contest/mark';
import type { RoundName } from '../contest/round-name';
import type { Words } from '../text/words';
import type { Ground } from './ground';

/**
 * How far a sheet is. 'typed': marks stand there that nobody is named for; 'anew': put aside as unlike the paper;
 * 'settled': 弃赛 and the like; 'repeated': the person stands on two rows.
 */
export type SheetPhase =
  | 'free'
  | 'typed'
  | 'anew'
  | 'begun'
  | 'once'
  | 'parked'
  | 'differing'
  | 'correcting'
  | 'twice'
  | 'settled'
  | 'repeated';

export interface SheetTold {
  readonly ticket: string;
  readonly name: string;
  readonly unit: string;
  readonly phase: SheetPhase;
  /** Who typed it; of a sheet that is being corrected, who typed the entry that is kept. */
  readonly by: readonly string[];
  /** The parts that are still to be typed. */
  readonly parts: readonly Part[];
}

export interface SheetsTold {
  readonly round: RoundName;
  readonly sheet: string;
  readonly limits: MarkLimits;
  readonly sealed: boolean;
  /** False where 二次录入 is 可选. */
  readonly mustBeTwice: boolean;
  readonly people: readonly SheetTold[];
  /** Rows without a ticket, or whose person cannot be told: nobody can type them here. */
  readonly nameless: number;
}

/** null: the workbook has no such round. */
export function typingSheets(
  { state }: Ground,
  { round: name }: { readonly round: RoundName },
): SheetsTold | null {
  const [round, rows] = [roundIn(state, name), state.read.rows.rounds[name]];
  if (round === null || rows === null) return null;
  const { theoryFull, practicalFull, markDecimals, secondEntry } = state.settings;
  const { entries } = readEntries(state.ledger, name, state.settings);
  const people = new Map(round.standings.map(({ contestant }) => [contestant.ticket, contestant]));
  const told = new Map<string, SheetTold>();
  let nameless = 0;
  for (const row of typedRows(rows, round, state.settings)) {
    const { ticket } = row;
    if (ticket === null) {
      // A total or a signature below the people is nobody's sheet.
      if (round.standings.some((one) => one.row === row.row)) nameless += 1;
      continue;
    }
    const old = told.get(ticket);
    const { name: who = '', unit = '' } = people.get(ticket) ?? {};
    const one = sheetTold(row, entries.get(ticket));
    told.set(ticket, {
      ticket,
      name: who,
      unit,
      ...(old === undefined ? one : { ...one, phase: 'repeated', parts: [] }),
    });
  }
  return {
    round: name,
    sheet: round.sheet,
    limits: { theoryFull, practicalFull, markDecimals },
    sealed: state.seals.has(name),
    mustBeTwice: secondEntry === 'required',
    people: [...told.values()],
    nameless,
  };
}

type Progress = Pick<SheetTold, 'phase' | 'by' | 'parts'>;

function sheetTold(row: TypedRow, entry: SheetEntry | undefined): Progress {
  if (row.settled !== null) return { phase: 'settled', by: [], parts: [] };
  const by = entry === undefined ? [] : namesOf(handsOf(entry).map(({ who }) => who));
  const state = entry?.state ?? { kind: 'empty' };
  switch (state.kind) {
    case 'empty': {
      const isAnew = entry?.archive.some(({ because }) => because === 'neither-equals-paper') === true;
      const phase = isAnew ? 'anew' : row.isBlank ? 'free' : 'typed';
      return { phase, by: [], parts: entryParts };
    }
    case 'correcting':
      return { phase: 'correcting', by: typists(state[state.keep]), parts: state.cells };
    case 'first-in-progress':
    case 'second-in-progress':
      return { phase: 'begun', by: [state.draft.by.who], parts: entryParts };
    default:
      return { phase: phases[state.kind], by, parts: state.kind === 'first-finished' ? entryParts : [] };
  }
}

const phases = {
  'first-has-errors': 'parked',
  'first-finished': 'once',
  differing: 'differing',
  final: 'twice',
} as const;

function typists(entry: TypedEntry): readonly string[] {
  return namesOf(typistsOf(entry).map(({ who }) => who));
}

function namesOf(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

/** A part that two people typed differently, or that cannot be a mark. */
export interface DifferingPart {
  readonly part: Part;
  readonly first: string;
  readonly second: string;
}

export interface DifferenceTold {
  readonly ticket: string;
  readonly name: string;
  readonly parts: readonly DifferingPart[];
  readonly firstBy: readonly string[];
  readonly secondBy: readonly string[];
  /** Which one was said to equal the paper: the other one's parts wait to be typed anew. null: nobody said. */
  readonly keep: 'first' | 'second' | null;
}

/** What waits for somebody who typed neither: the one place where the values of both are told. */
export function typingDifferences(
  { state, words }: Ground,
  { round: name }: { readonly round: RoundName },
): readonly DifferenceTold[] {
  const { entries } = readEntries(state.ledger, name, state.settings);
  const people = new Map(
    (roundIn(state, name)?.standings ?? []).map(({ contestant }) => [contestant.ticket, contestant.name]),
  );
  const text = (entry: TypedEntry, part: Part): string =>
    valueText(entry.values[part], state.settings.markDecimals, words);
  return [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([ticket, entry]): readonly DifferenceTold[] => {
      const now = entry.state;
      if (now.kind !== 'differing' && now.kind !== 'correcting') return [];
      const { first, second } = now;
      return [
        {
          ticket,
          name: people.get(ticket) ?? '',
          parts: openParts(now).map((part) => ({
            part,
            first: text(first, part),
            second: text(second, part),
          })),
          firstBy: typists(first),
          secondBy: typists(second),
          keep: now.kind === 'correcting' ? now.keep : null,
        },
      ];
    });
}

/** A value that is no mark of this contest as it was typed: "87.555". */
function valueText(value: EntryValue, decimals: number, { entry }: Words): string {
  if (typeof value === 'string') return entry.value[value];
  return Number.isSafeInteger(value.mark)
    ? markText(value.mark, decimals)
    : String(value.mark / 10 ** decimals);
}

function openParts(state: Extract<EntryState, { kind: 'differing' | 'correcting' }>): readonly Part[] {
  if (state.kind === 'correcting') return state.cells;
  const { differences, faults } = state;
  return entryParts.filter(
    (part) => differences.includes(part) || faults.first.includes(part) || faults.second.includes(part),
  );
}
