/*
 * Which sheet was recognised for what, how many people stand there, which columns were found, and what else it could
 * be. How sheets are recognised is decided in sheets/.
 */
import type { SheetKind } from '../contest/finding';
import type { SheetRows } from '../contest/rows';
import { canBeRead, readChoices, type Choices } from '../sheets/choice';
import type { Fit } from '../sheets/fit';
import { recognise } from '../sheets/recognise';
import { tablesOf } from '../sheets/table';
import { isColumnOf } from '../sheets/write-choice';
import { columnLetters, type SheetSnapshot } from '../workbook/port';
import { findSettings } from '../actions/settings-lines';
import type { Ground } from './ground';

const placeKinds: readonly SheetKind[] = [
  'roster',
  'preliminary',
  'semifinal',
  'final',
  'settings',
  'rulings',
  'reviews',
  'changes',
];

export interface ColumnTold {
  /** Role of the column: "ticket", "theory" … */
  readonly role: string;
  readonly needed: boolean;
  /** From 1; null: none was found. */
  readonly column: number | null;
  /** "F"; empty where none was found. */
  readonly letters: string;
  readonly header: string;
  /** True where the clerk said so. */
  readonly isChosen: boolean;
}

export interface HeaderTold {
  readonly column: number;
  readonly letters: string;
  readonly header: string;
}

export interface PlaceTold {
  readonly kind: SheetKind;
  /** null: none was recognised. */
  readonly sheet: string | null;
  /** Rows of people or lines; null where none was recognised. */
  readonly people: number | null;
  readonly headerRow: number | null;
  /** Of roster and score sheets: every column that may be chosen. */
  readonly columns: readonly ColumnTold[];
  /** The columns that stand there, by their headers. */
  readonly headers: readonly HeaderTold[];
  /** What the clerk said; null: nothing. */
  readonly chosen: SheetCandidate | null;
  /** Why none was recognised though something spoke for it. */
  readonly trouble: 'ambiguous' | 'column-missing' | 'column-ambiguous' | null;
  /** Needed columns that no header claims, as people call them. */
  readonly missing: readonly string[];
}

export interface SheetCandidate {
  readonly sheet: string;
  /** Row of the header where the sheet holds several tables; null: the whole sheet. */
  readonly row: number | null;
}

export interface PlacesLook {
  /** False where nothing of a contest was recognised. */
  readonly anything: boolean;
  readonly places: readonly PlaceTold[];
  /** What may be chosen. */
  readonly candidates: readonly SheetCandidate[];
}

/** The columns worth choosing, those that a sheet needs first. */
const columnsOf = {
  roster: ['ticket', 'name', 'unit', 'idNumber', 'phone', 'unitKind', 'bank', 'account', 'coach', 'remark'],
  score: ['ticket', 'name', 'unit', 'theory', 'practical', 'status', 'remark', 'total', 'rank', 'advance'],
} as const;
const needed = {
  roster: new Set<string>(['name', 'unit', 'ticket']),
  score: new Set<string>(['ticket', 'theory', 'practical']),
} as const;

export function placesOf(ground: Ground): PlacesLook {
  const { snapshot, state } = ground;
  const { tables, roster } = state.read;
  const choices = readChoices(snapshot, state.settings);
  return {
    anything: roster !== null || Object.values(tables).some((table) => table !== null),
    places: placeKinds.map((kind) =>
      kind === 'settings' ? settingsPlace(ground) : placeOf(ground, kind, choices),
    ),
    candidates: snapshot.sheets
      .filter((sheet) => canBeRead(sheet) && sheet.visibility === 'visible' && sheet.extent !== null)
      .flatMap(candidatesOn),
  };
}

function candidatesOn(sheet: SheetSnapshot): readonly SheetCandidate[] {
  const whole = { sheet: sheet.name, row: null };
  const tables = tablesOf(sheet);
  return tables.length < 2
    ? [whole]
    : [whole, ...tables.map(({ block }) => ({ sheet: sheet.name, row: Math.max(1, block.base) }))];
}

type Kind = Exclude<SheetKind, 'settings'>;

function placeOf({ snapshot, state }: Ground, kind: Kind, choices: Choices): PlaceTold {
  const { fit, findings } = recognise(snapshot, kind, choices);
  const rows = rowsOf(state.read.rows, kind);
  const doubt = findings.find(({ code }) => troubles.has(code));
  const asked = choices.columns.get(kind);
  const meant = snapshot.sheets.find(({ name }) => name === doubt?.sheet);
  const chosen = choices.sheets.get(kind);
  const named = fit?.table.sheet ?? chosen?.sheet ?? meant ?? null;
  return {
    kind,
    sheet: fit === null ? null : fit.table.sheet.name,
    people: fit === null ? null : (rows?.rows.length ?? 0),
    headerRow: fit === null ? null : fit.table.block.last,
    columns: named === null ? [] : columnsTold(kind, fit, asked),
    headers: headersOn(fit, named, chosen?.row ?? null),
    chosen: chosen === undefined ? null : { sheet: chosen.sheet.name, row: chosen.row },
    trouble: doubt === undefined ? null : (troubles.get(doubt.code) ?? null),
    missing: doubt !== undefined && 'columns' in doubt.facts ? doubt.facts.columns : [],
  };
}

const troubles: ReadonlyMap<string, NonNullable<PlaceTold['trouble']>> = new Map([
  ['sheet-ambiguous', 'ambiguous'],
  ['column-missing', 'column-missing'],
  ['column-ambiguous', 'column-ambiguous'],
]);

function rowsOf(rows: Ground['state']['read']['rows'], kind: Kind): SheetRows<string> | null {
  switch (kind) {
    case 'roster':
    case 'rulings':
    case 'reviews':
    case 'changes':
      return rows[kind];
    default:
      return rows.rounds[kind];
  }
}

function columnsTold(
  kind: Kind,
  fit: Fit | null,
  asked: ReadonlyMap<string, number | null> | undefined,
): readonly ColumnTold[] {
  if (kind === 'rulings' || kind === 'reviews' || kind === 'changes') return [];
  const shape = kind === 'roster' ? 'roster' : 'score';
  return columnsOf[shape]
    .filter((role) => isColumnOf(kind, role))
    .map((role) => {
      const column = fit?.columns.get(role)?.[0] ?? asked?.get(role) ?? null;
      const head = fit?.table.block.heads.find((one) => one.column === column);
      return {
        role,
        needed: needed[shape].has(role),
        column,
        letters: column === null ? '' : columnLetters(column),
        header: head === undefined ? '' : headerText(head),
        isChosen: asked?.has(role) === true,
      };
    });
}

/** The headers of the sheet, read or only meant; where none was seen on it, what stands in the row of the header. */
function headersOn(fit: Fit | null, sheet: SheetSnapshot | null, row: number | null): readonly HeaderTold[] {
  if (sheet === null) return [];
  const known = fit?.table.block.heads ?? [];
  const heads = known.length > 0 ? known : (tablesOf(sheet)[0]?.block.heads ?? []);
  if (heads.length > 0) {
    return heads.map((head) => ({
      column: head.column,
      letters: columnLetters(head.column),
      header: headerText(head),
    }));
  }
  const { left, right, top } = sheet.extent ?? { left: 1, right: 0, top: 1 };
  const columns = Array.from({ length: Math.min(right - left + 1, MOST_COLUMNS) }, (_, at) => left + at);
  const [found] = sheet.rows(columns, row ?? top, row ?? top);
  return columns.map((column, at) => ({
    column,
    letters: columnLetters(column),
    header: headerText({ own: String(found?.cells[at]?.value ?? ''), above: '' }),
  }));
}

const MOST_COLUMNS = 60;

function headerText({ own, above }: { readonly own: string; readonly above: string }): string {
  const text = above === '' ? own : `${above} ${own}`;
  return text.replace(/\s+/gu, ' ').trim();
}

function settingsPlace({ snapshot, state }: Ground): PlaceTold {
  const found = findSettings(snapshot);
  const there = typeof found === 'string' ? null : found;
  const isAmbiguous = state.readFindings.some(
    ({ code, facts }) => code === 'sheet-ambiguous' && 'kind' in facts && facts.kind === 'settings',
  );
  return {
    kind: 'settings',
    sheet: there?.sheet.name ?? null,
    people: there?.lines.size ?? null,
    headerRow: there?.headerRow ?? null,
    columns: [],
    headers: [],
    chosen: null,
    trouble: isAmbiguous ? 'ambiguous' : found === 'unclear' ? 'column-missing' : null,
    missing: [],
  };
}
