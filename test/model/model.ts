/*
 * What the model remembers beside the contest: codes that are on paper, who typed what, which acts can be taken back,
 * which marks were calculated last. It is changed by the commands and read by the checks.
 */
import type { Cells, Step } from './cells';
import {
  before,
  ranking,
  rounds,
  type Contest,
  type Marks,
  type Round,
  type Sheet,
  type Value,
} from './contest-model';

/** A seal as it stands on signed paper. */
export interface Paper {
  readonly round: Round;
  readonly code: string;
  /** What the round said when it was sealed. */
  readonly content: string;
  /** The seal of the round before that was in force then. */
  readonly earlier: Paper | null;
}

export type Entry =
  | { readonly kind: 'first'; readonly first: Marks; readonly by: string }
  | { readonly kind: 'differing'; readonly first: Marks; readonly second: Marks; readonly hands: Hands }
  | {
      readonly kind: 'correcting';
      readonly first: Marks;
      readonly second: Marks;
      readonly hands: Hands;
      readonly keep: 'first' | 'second';
    }
  | { readonly kind: 'final'; readonly first: Marks };
/** Everybody whose hand is in the first and in the second typing. */
export type Hands = readonly [first: readonly string[], second: readonly string[]];

export interface Model {
  contest: Contest;
  cells: Cells;
  readonly roster: readonly string[];
  /** Lines that are left on a round's sheet for substitutes. */
  rooms: Readonly<Record<Round, number>>;
  /** Seals and openings as the ledger has them; paper null: an opening. */
  events: readonly { readonly seq: number; readonly round: Round; readonly paper: Paper | null }[];
  /** Every code that was ever printed. */
  papers: readonly Paper[];
  /** By "round|ticket". */
  entries: ReadonlyMap<string, Entry>;
  /** Acts that were written down, the last one last; null: one that restore does not take back. */
  steps: readonly (Step | null)[];
  /** Acts in the journal, restores too, as last seen. */
  lines: number;
  /** True where there is a 成绩概况. */
  reported: boolean;
  /** Marks as calculated last; null: not known. */
  known: Readonly<Record<Round, Sheet | null>> | null;
  /** 'gone': the ledger was taken away, which shows as long as there is a summary, or from the next act on. */
  journal: 'whole' | 'broken' | 'gone';
}

export function inForce({ events }: Model, round: Round): Paper | null {
  return events.filter((one) => one.round === round).at(-1)?.paper ?? null;
}

/** A round as its sealed text speaks of it, without names. */
export function contentOf(contest: Contest, round: Round): string {
  if (contest.sheets[round] === null) return 'gone';
  const { places, people } = ranking(contest, round);
  const shown = (value: Value): number | string => (typeof value === 'number' ? value : '-');
  const lines = people.map(({ ticket, marks, status, rank }) =>
    [ticket, shown(marks.theory), shown(marks.practical), status, rank].join(' '),
  );
  return [places, ...lines.sort()].join('\n');
}

/** True where the round says what it said when it was sealed, and rests on the seal that it rested on. */
export function isIntact(model: Model, paper: Paper): boolean {
  const earlier = before(paper.round);
  const now = earlier === null ? null : (inForce(model, earlier)?.code ?? null);
  return contentOf(model.contest, paper.round) === paper.content && now === (paper.earlier?.code ?? null);
}

/** Cells of marks that are not as they were calculated last, as "round|ticket|part". */
export function editsIn({ known, contest }: Model): readonly string[] {
  return rounds.flatMap((round) => {
    const [was, is] = [known?.[round] ?? null, contest.sheets[round]];
    if (was === null || is === null) return [];
    return [...is].flatMap(([ticket, marks]) =>
      (['theory', 'practical'] as const).flatMap((part) =>
        was.has(ticket) && was.get(ticket)?.[part] === marks[part] ? [] : [`${round}|${ticket}|${part}`],
      ),
    );
  });
}

export function withMarks(contest: Contest, round: Round, ticket: string, marks: Partial<Marks>): Contest {
  return { ...contest, sheets: sheetsWith(contest.sheets, round, ticket, marks) };
}

/** Marks that an act itself writes are known to it. */
export function knowing(model: Model, round: Round, ticket: string, marks: Partial<Marks>): void {
  if (model.known !== null) model.known = sheetsWith(model.known, round, ticket, marks);
}

function sheetsWith(
  sheets: Contest['sheets'],
  round: Round,
  ticket: string,
  marks: Partial<Marks>,
): Contest['sheets'] {
  const sheet = sheets[round];
  const old = sheet?.get(ticket);
  if (sheet === null || old === undefined) return sheets;
  return { ...sheets, [round]: new Map([...sheet, [ticket, { ...old, ...marks }]]) };
}

/** Why a round cannot be sealed, as far as marks, people, ties and entries go. */
export function sealBlockers(model: Model, round: Round): readonly string[] {
  const { contest, roster, entries } = model;
  const sheet = contest.sheets[round];
  if (sheet === null) return ['no sheet'];
  const { people } = ranking(contest, round);
  const earlier = before(round);
  const expected =
    earlier === null
      ? roster
      : ranking(contest, earlier).people.flatMap(({ ticket, advances }) =>
          advances === true ? [ticket] : [],
        );
  const isOpen = ({ ticket, marks, status }: (typeof people)[number]): boolean => {
    const entry = entries.get(`${round}|${ticket}`);
    if (status === 'withdrawn' || status === 'disqualified' || entry === undefined) return false;
    return entry.kind === 'final' ? !sameNumbers(entry.first, marks) : entry.kind !== 'first';
  };
  const earlierRounds = rounds.slice(0, rounds.indexOf(round));
  const unsealed = earlierRounds.filter((one) => {
    const paper = inForce(model, one);
    return contest.sheets[one] !== null && (paper === null || !isIntact(model, paper));
  });
  return [
    ...people.flatMap(({ ticket, status }) => (status === 'missing' ? [`${ticket} missing`] : [])),
    ...expected.flatMap((ticket) => (sheet.has(ticket) ? [] : [`${ticket} not there`])),
    ...(round !== 'final' && people.some(({ inside }) => inside === null) ? ['tie over the line'] : []),
    ...people.flatMap((one) => (isOpen(one) ? [`${one.ticket} entries`] : [])),
    ...unsealed.map((one) => `${one} open`),
  ];
}

function sameNumbers(a: Marks, b: Marks): boolean {
  const number = (value: Value): number | null => (typeof value === 'number' ? value : null);
  return number(a.theory) === number(b.theory) && number(a.practical) === number(b.practical);
}

export function pickFrom<T>(list: readonly T[], pick: number): T | null {
  return list[pick % Math.max(list.length, 1)] ?? null;
}
