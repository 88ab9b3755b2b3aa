/*
 * Guards the score sheet of a sealed round against typing, and lifts that guard again. A guard keeps hands off by
 * mistake; what proves a round is its code on paper, never the guard.
 */
import type { RoundName } from '../contest/round-name';
import type { ScoreTable } from '../sheets/read-contest';
import type { Area, ProtectSheet, SheetSnapshot } from '../workbook/port';
import type { ContestState } from './contest-state';
import { INPUT_PREFIX } from './place-reports';

export interface Guard {
  readonly steps: readonly ProtectSheet[];
  /** True where the sheet was not protected before. */
  readonly protects: boolean;
  /** True where the sheet stays as it is, because another round stands on it too. */
  readonly left: boolean;
}

const NO_GUARD: Guard = { steps: [], protects: false, left: false };
const typed = ['ticket', 'name', 'unit', 'theory', 'practical', 'status', 'remark'] as const;
const marked = ['theory', 'practical', 'status', 'remark'] as const;
const computed = ['total', 'rank', 'advance'] as const;

/**
 * The steps that lock everything on the round's sheet. A sheet that has a password already needs it only where
 * something on it can still be typed in.
 */
export function guardFor(
  state: ContestState,
  round: RoundName,
  password: string | null,
): Guard | 'password-needed' {
  const found = sheetOf(state, round);
  if (found === null) return NO_GUARD;
  const { sheet, table } = found;
  if (isShared(state, round)) return { ...NO_GUARD, left: true };
  const whole = { area: areaOf(sheet), locked: true };
  const step = { kind: 'protect-sheet', sheet: sheet.id, protect: true, password, cells: [whole] } as const;
  switch (sheet.protection) {
    case 'none':
      return { steps: [step], protects: true, left: false };
    case 'without-password': {
      // A protection that is there takes no password: it is lifted first.
      const lift: ProtectSheet = { ...step, protect: false, password: null, cells: [] };
      return { ...NO_GUARD, steps: password === null ? [step] : [lift, step] };
    }
    case 'with-password': {
      if (!canBeTypedIn(state, sheet, table, round)) return NO_GUARD;
      return password === null ? 'password-needed' : { ...NO_GUARD, steps: [step] };
    }
  }
}

/** The steps that let people type again where they could before. `protects`: the seal had put the guard there. */
export function guardLifted(
  state: ContestState,
  round: RoundName,
  protects: boolean,
  password: string | null,
): readonly ProtectSheet[] | 'password-needed' {
  const found = sheetOf(state, round);
  if (found === null || isShared(state, round)) return [];
  const { sheet, table } = found;
  const isForm = sheet.own?.startsWith(INPUT_PREFIX) === true;
  if (sheet.protection === 'with-password' && password === null) return 'password-needed';
  const lift = { kind: 'protect-sheet', sheet: sheet.id, protect: false, password, cells: [] } as const;
  if (protects) return sheet.protection === 'none' ? [] : [lift];
  const cells = inputAreas(sheet, table, isForm).map((area) => ({ area, locked: false }));
  const unlock = { ...lift, protect: true, cells };
  if (sheet.protection === 'none') return [];
  // Our own forms are protected without a password.
  if (isForm && sheet.protection === 'with-password') return [lift, { ...unlock, password: null }];
  return [unlock];
}

function sheetOf(
  { snapshot, read }: ContestState,
  round: RoundName,
): { readonly sheet: SheetSnapshot; readonly table: ScoreTable } | null {
  const table = read.tables[round];
  const sheet = snapshot.sheets.find(({ id }) => id === table?.sheetId);
  return table === null || sheet === undefined ? null : { sheet, table };
}

/** Another table of the contest stands on the same sheet: guarding it would stop people from filling that in. */
function isShared({ read }: ContestState, round: RoundName): boolean {
  const own = read.tables[round];
  const others = [
    read.roster,
    ...Object.values(read.lists),
    ...Object.values(read.tables).filter((table) => table !== own),
  ];
  return others.some((table) => table !== null && table.sheetId === own?.sheetId);
}

function areaOf({ extent }: SheetSnapshot): Area {
  return { top: 1, left: 1, bottom: extent?.bottom ?? 1, right: extent?.right ?? 1 };
}

function canBeTypedIn(
  { read }: ContestState,
  sheet: SheetSnapshot,
  { columns }: ScoreTable,
  round: RoundName,
): boolean {
  const rows = read.rows.rounds[round]?.rows ?? [];
  return rows.some(({ row }) =>
    typed.some((role) => {
      const column = columns[role];
      return column !== null && !sheet.isLocked(row, column);
    }),
  );
}

/**
 * What is typed in: the columns of marks, status and remarks; on our own forms all but the computed ones. Below the
 * header, down to the first line that stretches over the sheet.
 */
function inputAreas(
  sheet: SheetSnapshot,
  { columns, headerRow }: ScoreTable,
  isForm: boolean,
): readonly Area[] {
  const { bottom, right } = areaOf(sheet);
  const under = sheet.merges.filter(
    ({ top, left, right: to }) => top > headerRow && left === 1 && to === right,
  );
  const last = Math.min(bottom, ...under.map(({ top }) => top - 1));
  const ours = new Set(computed.map((role) => columns[role]));
  const marks = new Set(marked.map((role) => columns[role]));
  return Array.from({ length: right }, (_, index) => index + 1)
    .filter((column) => (isForm ? !ours.has(column) : marks.has(column)))
    .map((column) => ({ top: headerRow + 1, bottom: last, left: column, right: column }));
}
