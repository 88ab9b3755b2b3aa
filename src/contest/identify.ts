/*
 * The rows of every round as entries of people, one for each person on a sheet: a person on two rows, and a row that
 * is nobody's, get no rank. Who a row is, is decided in known-people.ts; how it is read, in row-entry.ts.
 */
import { noChanges, type Changes } from './change';
import { finding, type Finding } from './finding';
import { contestantOf, countNames, knownPeople, mismatches, type Known } from './known-people';
import { normalised, rowNamer, type Named } from './named-row';
import type { RoundEntry } from './placing';
import type { Roster } from './registration';
import { roundNames, type RoundName } from './round-name';
import { held, readRow, type Decided } from './row-entry';
import type { ContestRows, ScoreRows } from './rows';
import type { Settings } from './settings';

export interface IdentifiedRound {
  readonly sheet: string;
  readonly entries: readonly RoundEntry[];
  readonly findings: readonly Finding[];
}

/**
 * Turns the rows of every round into entries of people. A person on two rows of one sheet is held back
 * (`contestant-repeated`, status `missing`) unless both rows say the same; a row that cannot be given to
 * one person is held back too (`ticket-missing`). The roster's name and unit are what is printed.
 * `disqualified` are the tickets that a review took out; what `changes` recorded stands over what the
 * sheet says.
 *
 * Example: a row without 准考证号, 张丙 of 北京甲安科技有限公司, is AF20240005 where the roster has one such
 * person, and `ticket-missing` where it has two.
 */
export function identifyRounds(
  rows: ContestRows,
  roster: Roster | null,
  settings: Settings,
  disqualified: ReadonlySet<string>,
  changes: Changes = noChanges,
): Readonly<Record<RoundName, IdentifiedRound | null>> {
  const nameRow = rowNamer();
  const named = new Map(roundNames.map((round) => [round, rows.rounds[round]?.rows.map(nameRow) ?? []]));
  const known = knownPeople(roster, [...named.values()].flat());
  const identified = (round: RoundName): IdentifiedRound | null => {
    const sheet = rows.rounds[round];
    return sheet === null
      ? null
      : identifySheet(sheet, named.get(round) ?? [], known, settings, {
          reviewed: disqualified,
          recorded: (ticket) => changes.recordedStatus(round, ticket),
          keepsPlace: round === 'final' && settings.vacatedPrize === 'vacant',
        });
  };
  return {
    preliminary: identified('preliminary'),
    semifinal: identified('semifinal'),
    final: identified('final'),
  };
}

function identifySheet(
  sheet: ScoreRows,
  rows: readonly Named[],
  known: Known,
  settings: Settings,
  decided: Decided,
): IdentifiedRound {
  const findings: Finding[] = [];
  const people = new Map<string, RoundEntry>();
  const nameless = countNames(rows);
  for (const named of rows) {
    const person = contestantOf(named, known, nameless);
    const unknown = person.ticket === null && person.held;
    const entry = readRow(named, person.contestant, unknown, settings, decided);
    const where = { place: entry.entry.place, ticket: person.contestant.ticket };
    const earlier = people.get(person.contestant.key);
    findings.push(...normalised(named, person.contestant.ticket), ...entry.findings);
    if (unknown) findings.push(finding('ticket-missing', where, { name: named.name }));
    if (earlier !== undefined) {
      const sameMarks = saysTheSame(earlier, entry.entry);
      findings.push(
        finding('contestant-repeated', where, {
          name: earlier.contestant.name,
          otherCell: earlier.place.cell,
          sameMarks,
        }),
      );
      if (!sameMarks) {
        people.set(person.contestant.key, contradicted(earlier, entry.entry));
      }
      continue;
    }
    if (!unknown) findings.push(...mismatches(named, person.contestant, known));
    people.set(person.contestant.key, entry.entry);
  }
  return { sheet: sheet.sheet, entries: [...people.values()], findings };
}

/**
 * Two rows of one person that do not agree: no rank. Which of them stands first on the sheet decides nothing:
 * 取消资格 on either takes the person out, a mark on either is one of somebody who attended.
 */
function contradicted(first: RoundEntry, second: RoundEntry): RoundEntry {
  const isOut = first.status === 'disqualified' || second.status === 'disqualified';
  const marks = { theory: first.theory ?? second.theory, practical: first.practical ?? second.practical };
  return isOut
    ? { ...first, ...marks, status: 'disqualified', held: null, holdsPlace: false }
    : held({ ...first, ...marks }, 'repeated');
}

function saysTheSame(a: RoundEntry, b: RoundEntry): boolean {
  return a.theory === b.theory && a.practical === b.practical && (a.held !== null || a.status === b.status);
}
