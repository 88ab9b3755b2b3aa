/*
 * Reads everything that sheets hold for one contest: roster, rounds, rulings, reviews, changes, and where the
 * columns of the score sheets are. What the values mean is decided in contest/.
 */
import { finding, type Finding } from '../contest/finding';
import { roundNames, type RoundName } from '../contest/round-name';
import {
  changeColumns,
  reviewColumns,
  rosterColumns,
  rulingColumns,
  scoreColumns,
  type ChangeColumn,
  type ContestRows,
  type ReviewColumn,
  type RosterColumn,
  type RulingColumn,
  type ScoreColumn,
} from '../contest/rows';
import type { Settings } from '../contest/settings';
import type { SheetId, Snapshot } from '../workbook/port';
import { canBeRead, readChoices, type Choices } from './choice';
import type { Fit } from './fit';
import { computedColumns, type ComputedColumn } from './header-words';
import { readList, readPeople, type ReadRows } from './read-rows';
import { recognise, type Recognised } from './recognise';
import { tablesOf } from './table';

/** A table as it stands on its sheet; columns are counted from 1, null where the sheet has none. */
export interface SheetTable<Column extends string> {
  readonly sheetId: SheetId;
  readonly sheet: string;
  /** Last row of the header: people stand below it. */
  readonly headerRow: number;
  readonly columns: Readonly<Record<Column, number | null>>;
}

export type ScoreTable = SheetTable<ScoreColumn | ComputedColumn>;
export type RosterTable = SheetTable<RosterColumn>;

export interface ReadContest {
  readonly rows: ContestRows;
  readonly tables: Readonly<Record<RoundName, ScoreTable | null>>;
  readonly roster: RosterTable | null;
  /** Where people record what they decided. */
  readonly lists: {
    readonly rulings: SheetTable<RulingColumn> | null;
    readonly reviews: SheetTable<ReviewColumn> | null;
    readonly changes: SheetTable<ChangeColumn> | null;
  };
  readonly findings: readonly Finding[];
}

/**
 * Reads the contest. Only 表对应 and 列对应 of the settings matter here. What cannot be told apart or
 * found is a finding, never a guess; the round in question is then not read.
 */
export function readContest(
  snapshot: Snapshot,
  settings: Pick<Settings, 'sheetChoices' | 'columnChoices'>,
): ReadContest {
  const choices = readChoices(snapshot, settings);
  const kinds = ['roster', 'preliminary', 'semifinal', 'final', 'rulings', 'reviews', 'changes'] as const;
  const found = Object.fromEntries(kinds.map((kind) => [kind, recognise(snapshot, kind, choices)])) as Found;
  const { findings, ...read } = readAll(found, snapshot.date1904);
  const table = (round: RoundName): ScoreTable | null => tableOf(found[round].fit, scoreTableColumns);
  return {
    ...read,
    tables: { preliminary: table('preliminary'), semifinal: table('semifinal'), final: table('final') },
    roster: tableOf(found.roster.fit, rosterColumns),
    lists: {
      rulings: tableOf(found.rulings.fit, rulingColumns),
      reviews: tableOf(found.reviews.fit, reviewColumns),
      changes: tableOf(found.changes.fit, changeColumns),
    },
    findings: [
      ...choices.findings,
      ...Object.values(found).flatMap((one) => one.findings),
      ...notFound(snapshot, choices, found),
      ...findings,
    ],
  };
}

type Found = Readonly<Record<'roster' | RoundName | 'rulings' | 'reviews' | 'changes', Recognised>>;

const scoreTableColumns = [...scoreColumns, ...computedColumns];

function readAll(found: Found, date1904: boolean): Pick<ReadContest, 'rows' | 'findings'> {
  const score = (round: RoundName): ReadRows<ScoreColumn> | null => {
    const { fit } = found[round];
    return fit === null ? null : noteHidden(fit, readPeople(fit, scoreColumns, date1904, round));
  };
  const people = found.roster.fit;
  const roster = people && noteHidden(people, readPeople(people, rosterColumns, date1904, null));
  const [preliminary, semifinal, final] = [score('preliminary'), score('semifinal'), score('final')];
  const rulings =
    found.rulings.fit && readList(found.rulings.fit, rulingColumns, ['ticket', 'order'], date1904);
  const reviews =
    found.reviews.fit && readList(found.reviews.fit, reviewColumns, ['ticket', 'code'], date1904);
  const changes =
    found.changes.fit && readList(found.changes.fit, changeColumns, ['ticket', 'change'], date1904);
  return {
    rows: {
      roster: roster?.rows ?? null,
      rounds: {
        preliminary: preliminary?.rows ?? null,
        semifinal: semifinal?.rows ?? null,
        final: final?.rows ?? null,
      },
      rulings: rulings?.rows ?? null,
      reviews: reviews?.rows ?? null,
      changes: changes?.rows ?? null,
    },
    findings: [roster, preliminary, semifinal, final, rulings, reviews, changes].flatMap(
      (one) => one?.findings ?? [],
    ),
  };
}

/** Where nothing spoke for a roster, or for any round, that is said once. */
function notFound(snapshot: Snapshot, choices: Choices, found: Found): readonly Finding[] {
  const findings: Finding[] = [];
  if (!found.roster.seen) findings.push(finding('sheet-not-found', {}, { kind: 'roster' }));
  if (roundNames.some((round) => found[round].seen)) return findings;
  // Sheets with marks that name no round are named, so that the clerk can say which they are.
  const unnamed = snapshot.sheets.filter(
    (sheet) =>
      canBeRead(sheet) &&
      !choices.ignored.has(sheet) &&
      tablesOf(sheet).some(({ claims }) => claims.byRole.has('theory') && claims.byRole.has('practical')),
  );
  const facts = { kind: 'any-round' as const };
  if (unnamed.length === 0) return [...findings, finding('sheet-not-found', {}, facts)];
  return [...findings, ...unnamed.map(({ name }) => finding('sheet-not-found', { sheet: name }, facts))];
}

/** On a hidden sheet every row is hidden, whatever the rows themselves say. */
function noteHidden<Column extends string>(fit: Fit, read: ReadRows<Column>): ReadRows<Column> {
  const { rows } = read.rows;
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (fit.table.sheet.visibility === 'visible' || first === undefined || last === undefined) return read;
  const facts = { count: rows.length, rows: `${first.row}-${last.row}` };
  const others = read.findings.filter(({ code }) => code !== 'hidden-rows');
  return { ...read, findings: [...others, finding('hidden-rows', { sheet: read.rows.sheet }, facts)] };
}

function tableOf<Column extends string>(
  fit: Fit | null,
  columns: readonly Column[],
): SheetTable<Column> | null {
  if (fit === null) return null;
  const { sheet, block } = fit.table;
  const numbers = columns.map((column) => [column, fit.columns.get(column)?.[0] ?? null] as const);
  return {
    sheetId: sheet.id,
    sheet: sheet.name,
    headerRow: block.last,
    columns: Object.fromEntries(numbers) as Record<Column, number | null>,
  };
}

const SHEET_WORDS =
  /初赛|复赛|决赛|成绩|报名|名册|名单|规则|裁定|审核|变动|score|result|roster|registration|setting|ruling|review|changes|round|prelim|final/iu;

/**
 * Which sheets are worth reading whole, from the heads of all sheets: those on which some table begins
 * or whose name promises one, and those that the clerk named on the settings sheet.
 */
export function choose(heads: Snapshot): readonly SheetId[] {
  return heads.sheets
    .filter((sheet) => canBeRead(sheet) && sheet.extent !== null)
    .filter(
      (sheet) =>
        sheet.own !== null ||
        SHEET_WORDS.test(sheet.name) ||
        tablesOf(sheet).length > 0 ||
        isNamed(heads, sheet.name),
    )
    .map(({ id }) => id);
}

/** True where a cell of the heads speaks of the sheet by name, as 表对应 does. */
function isNamed(heads: Snapshot, name: string): boolean {
  return heads.sheets.some((sheet) => {
    const { extent } = sheet;
    if (extent === null) return false;
    const columns = [1, 2, 3].map((i) => extent.left + i - 1);
    for (const { cells } of sheet.rows(columns)) {
      if (
        cells.some(({ value }) => typeof value === 'string' && value.includes('=') && value.includes(name))
      ) {
        return true;
      }
    }
    return false;
  });
}
