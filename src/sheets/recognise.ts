/*
 * Decides which table of which sheet is the roster, the score sheet of a round, the settings, the
 * rulings, the reviews, the recorded changes: by headers first, then titles, then the tab's name, never by guessing between
 * two. The clerk's answers (choice.ts) go before everything. What stands in the rows is not known here.
 */
import { finding, type Finding, type SheetKind } from '../contest/finding';
import { roundNames, type RoundName } from '../contest/round-name';
import { addressOf, columnLetters, type SheetSnapshot, type Snapshot } from '../workbook/port';
import { canBeRead, type Choices, type SheetChoice } from './choice';
import { columnName } from './column-name';
import { fitOf, hasMarks, isReadable, shapeOf, type ColumnChoices, type Fit } from './fit';
import { promisesMarks, promisesRoster, roundIn } from './round-word';
import { roundOfTitles, tablesOf, type Table } from './table';

export interface Recognised {
  readonly fit: Fit | null;
  readonly findings: readonly Finding[];
  /** False where nothing at all spoke for this kind of sheet. */
  readonly seen: boolean;
}

const NO_COLUMNS: ColumnChoices = new Map();

/** Keys of sheets of ours that people fill in, and what they are. */
const inputKeys: ReadonlyMap<string, SheetKind> = new Map([
  ...(['settings', 'rulings', 'reviews', 'changes', 'roster'] as const).map(
    (kind) => [`input.${kind}`, kind] as const,
  ),
  ...roundNames.map((round) => [`input.scores.${round}`, round] as const),
  ...roundNames.map((round) => [`input.${round}`, round] as const),
]);

/** Finds the table for one kind of sheet. */
export function recognise(snapshot: Snapshot, kind: SheetKind, choices: Choices): Recognised {
  const columns = choices.columns.get(kind) ?? NO_COLUMNS;
  const chosen = choices.sheets.get(kind);
  if (chosen !== undefined) {
    const fits = fitsOn(chosen, kind, columns);
    return settle(kind, completeOf(fits), fits);
  }
  const candidates = snapshot.sheets
    .filter((sheet) => canBeRead(sheet) && !choices.ignored.has(sheet))
    .filter(({ own }) => own === null || inputKeys.get(own) === kind)
    .flatMap((sheet) => tablesOf(sheet).filter((table) => !isTaken(table, choices) && speaksFor(table, kind)))
    .map((table) => fitOf(table, kind, columns));
  // A hidden sheet is read where no visible one fits: offices hide the sheets they are done with.
  const visible = candidates.filter(({ table }) => table.sheet.visibility === 'visible');
  const best = bestOf(kind, completeOf(visible));
  const meant = candidates.filter((fit) => fit.missing.length > 0 && isMeant(fit));
  return settle(kind, best.length > 0 ? best : bestOf(kind, completeOf(candidates)), meant);
}

function completeOf(fits: readonly Fit[]): readonly Fit[] {
  return fits.filter(({ missing }) => missing.length === 0);
}

/** A table that the clerk named as something is not also a candidate for something else. */
function isTaken(table: Table, { sheets }: Choices): boolean {
  return [...sheets.values()].some(
    ({ sheet, row }) =>
      sheet === table.sheet && (row === null || (table.block.first <= row && row <= table.block.last)),
  );
}

/** The chosen sheet's tables; where the answer names a header row, the table there, recognised or not. */
function fitsOn(
  { sheet, row, column }: SheetChoice,
  kind: SheetKind,
  columns: ColumnChoices,
): readonly Fit[] {
  const tables = tablesOf(sheet);
  const named = tables.filter(
    ({ block, left, right }) =>
      row === null ||
      (block.first <= row && row <= block.last && (column === null || (left <= column && column <= right))),
  );
  const fits = (named.length > 0 ? named : [emptyTable(sheet, row)]).map((table) =>
    fitOf(table, kind, columns),
  );
  const complete = completeOf(fits);
  const ofRound = complete.filter(({ table }) => roundOf(table, false) === kind);
  return ofRound.length === 1 ? ofRound : fits;
}

/** A chosen sheet whose header nobody recognised: its columns can still be named in 列对应. */
function emptyTable(sheet: SheetSnapshot, row: number | null): Table {
  const header = row ?? (sheet.extent?.top ?? 1) - 1;
  const { left, right } = sheet.extent ?? { left: 1, right: 1 };
  return {
    sheet,
    block: { first: header, base: header, last: header, heads: [] },
    left,
    right,
    titles: [],
    to: null,
    lookedTo: Infinity,
    claims: { byRole: new Map(), unclear: [] },
  };
}

/** One fitting table is the answer; several are a question; where none fits, those meant say what they lack. */
function settle(kind: SheetKind, complete: readonly Fit[], meant: readonly Fit[]): Recognised {
  const [fit, another] = complete;
  if (another !== undefined) {
    const sheets = namesOf(complete);
    return { fit: null, seen: true, findings: [finding('sheet-ambiguous', {}, { kind, sheets })] };
  }
  if (fit !== undefined) return { fit: isReadable(fit) ? fit : null, seen: true, findings: doubtsOf(fit) };
  const findings = meant.map((one) =>
    finding('column-missing', { place: headerPlace(one, undefined) }, { kind, columns: one.missing }),
  );
  return { fit: null, seen: meant.length > 0, findings };
}

function doubtsOf(fit: Fit): readonly Finding[] {
  return fit.doubts.map(({ role, heads }) => {
    const candidates = heads.map(({ column, own }) => `${columnLetters(column)} ${own}`);
    const facts = { kind: fit.kind, column: columnName(role, fit.kind), candidates };
    return finding('column-ambiguous', { place: headerPlace(fit, heads[0]?.column) }, facts);
  });
}

function headerPlace({ table }: Fit, column: number | undefined): { sheet: string; cell: string } {
  return { sheet: table.sheet.name, cell: addressOf(Math.max(1, table.block.base), column ?? table.left) };
}

/** Sheets by name; tables of one sheet by the cell where their header begins. */
function namesOf(fits: readonly Fit[]): readonly string[] {
  return fits.map((one) => {
    const { sheet } = one.table;
    const several = fits.filter(({ table }) => table.sheet === sheet).length > 1;
    return several ? `${sheet.name}!${headerPlace(one, undefined).cell}` : sheet.name;
  });
}

/** Whether a table could be meant for this kind at all. */
function speaksFor(table: Table, kind: SheetKind): boolean {
  if (inputKeys.get(table.sheet.own ?? '') === kind) return true;
  if (shapeOf(kind) === 'score') return roundOf(table, true) === kind && !isList(table);
  if (kind === 'roster') {
    return (!hasMarks(table, 'theory') || !hasMarks(table, 'practical')) && !isListOf(table, 'changes');
  }
  return true;
}

/** Recorded lists hold tickets, and rulings marks too; they are neither rosters nor score sheets. */
function isList(table: Table): boolean {
  return (['rulings', 'reviews', 'changes'] as const).some((kind) => isListOf(table, kind));
}

function isListOf(table: Table, kind: SheetKind): boolean {
  return fitOf(table, kind, NO_COLUMNS).missing.length === 0;
}

/** The round of a table: by the headers of its marks, else its titles, else its tab. */
function roundOf(table: Table, withTab: boolean): RoundName | null {
  const heads = (['theory', 'practical'] as const).flatMap(
    (role) => table.claims.byRole.get(role)?.heads ?? [],
  );
  const byHeads = roundOfTitles(heads.flatMap(({ own, above }) => [own, above]));
  return byHeads ?? roundOfTitles(table.titles) ?? (withTab ? roundIn(table.sheet.name) : null);
}

/** Where several tables fit: a roster with a better title and with identity numbers goes before one without. */
function bestOf(kind: SheetKind, fits: readonly Fit[]): readonly Fit[] {
  if (kind !== 'roster') return fits;
  const graded = fits
    .map((fit) => ({ fit, promise: rosterPromise(fit.table), ids: fit.columns.has('idNumber') ? 1 : 0 }))
    .filter(
      ({ promise, fit }) => promise > 0 || (promise === 0 && !hasResults(fit.table)) || isOwnInput(fit.table),
    );
  return graded
    .filter((one) =>
      graded.every(
        (other) =>
          other.promise < one.promise ||
          other.ids < one.ids ||
          (other.promise === one.promise && other.ids === one.ids),
      ),
    )
    .map(({ fit }) => fit);
}

function isOwnInput({ sheet }: Table): boolean {
  return sheet.own !== null;
}

/** 1: title or tab say roster; -1: they say another list; 0: neither. The title goes before the tab. */
function rosterPromise(table: Table): -1 | 0 | 1 {
  if (isOwnInput(table)) return 1;
  const byTitle = promisesRoster(table.titles.join(' '));
  const promise = byTitle === 'silent' ? promisesRoster(table.sheet.name) : byTitle;
  return promise === 'yes' ? 1 : promise === 'no' ? -1 : 0;
}

/** A list with totals, ranks or prizes tells how a contest ended, not who entered. */
function hasResults({ claims }: Table): boolean {
  return (['total', 'rank', 'advance', 'money'] as const).some((role) => claims.byRole.has(role));
}

/** Whether an incomplete table was surely meant, so that what it lacks is worth saying. */
function isMeant({ kind, table }: Fit): boolean {
  if (isOwnInput(table)) return true;
  const { claims, titles, sheet } = table;
  const says = `${titles.join(' ')} ${sheet.name}`;
  const who = claims.byRole.has('ticket') || claims.byRole.has('name') || claims.byRole.has('seqOrTicket');
  switch (kind) {
    case 'roster':
      return who && rosterPromise(table) === 1 && !hasResults(table);
    case 'settings':
      return /规则|setting/iu.test(says) && table.block.heads.some(({ own }) => /规则项|setting/iu.test(own));
    case 'rulings':
      return who && /裁定|ruling/iu.test(says);
    case 'reviews':
      return who && /审核意见|review/iu.test(says);
    case 'changes':
      return who && /变动记录|状态变动|资格变动|recorded changes/iu.test(says);
    default: {
      const marks = hasMarks(table, 'theory') || hasMarks(table, 'practical');
      return (
        who && (marks || (promisesMarks(says) && !claims.byRole.has('total') && !claims.byRole.has('rank')))
      );
    }
  }
}
