/*
 * Fills 综合成绩, 名次 and 是否晋级 where a score sheet has these columns. A blank or a
 * plain value becomes ours; a formula of the user's stays and is compared. Other columns are never
 * touched.
 */
import { finding, type Finding } from '../contest/finding';
import type { RoundName } from '../contest/round-name';
import type { RoundResult, Standing } from '../contest/standing';
import { roundedTotal, totalNumber, totalText } from '../contest/total';
import { divideHalfUp, numberText, parseDecimal } from '../contest/decimal';
import type { ScoreTable } from '../sheets/read-contest';
import {
  addressOf,
  type Cell,
  type CellWrite,
  type SheetSnapshot,
  type Snapshot,
  type WriteCells,
} from '../workbook/port';

type Role = 'total' | 'rank' | 'advance';
const roles: readonly Role[] = ['total', 'rank', 'advance'];

/** What stands in 名次 and 是否晋级; data of the workbook, not words of a report. */
const PENDING = '待裁定';
const ADVANCES = '晋级';
const STAYS = '未晋级';

interface Filled {
  readonly steps: readonly WriteCells[];
  readonly findings: readonly Finding[];
}

/**
 * The writes for every round's sheet, and what the user's own formulas say otherwise. Nothing is written on the
 * sheet of a sealed round.
 */
export function fillComputedColumns(
  snapshot: Snapshot,
  tables: Readonly<Record<RoundName, ScoreTable | null>>,
  rounds: readonly RoundResult[],
  sealed: ReadonlySet<RoundName> = new Set(),
): Filled {
  const filled = rounds.flatMap((round) => {
    const table = tables[round.round];
    const sheet = snapshot.sheets.find(({ id }) => id === table?.sheetId);
    if (table === null || sheet === undefined) return [];
    const filled = fillSheet(sheet, table, round);
    if (!sealed.has(round.round)) return [filled];
    return [{ steps: [], findings: filled.findings.filter(({ code }) => code !== 'sheet-protected') }];
  });
  return {
    steps: filled.flatMap(({ steps }) => steps),
    findings: filled.flatMap(({ findings }) => findings),
  };
}

function fillSheet(sheet: SheetSnapshot, table: ScoreTable, round: RoundResult): Filled {
  const wanted = roles.flatMap((role) => {
    const column = role === 'advance' && round.round === 'final' ? null : table.columns[role];
    return column === null || column === undefined ? [] : [{ role, column }];
  });
  if (wanted.length === 0 || round.standings.length === 0) return { steps: [], findings: [] };
  const byRow = new Map(round.standings.map((standing) => [standing.row, standing]));
  const writes: CellWrite[] = [];
  const findings: Finding[] = [];
  let locked = 0;
  // Whoever sorts the sheet before the plan is carried out gets nobody else's rank.
  const named = table.columns.ticket ?? table.columns.name ?? null;
  const columns = [...wanted.map(({ column }) => column), ...(named === null ? [] : [named])];
  for (const { row, cells } of sheet.rows(columns, table.headerRow + 1)) {
    const standing = byRow.get(row);
    if (standing === undefined) continue;
    const { ticket } = standing.contestant;
    const owner = cells[wanted.length];
    // One for all writes of the row: there may be a hundred thousand rows.
    const anchored = named === null || owner === undefined ? null : { column: named, value: owner.value };
    for (const [index, { role, column }] of wanted.entries()) {
      const cell = cells[index];
      if (cell === undefined) continue;
      const value = computedValue(role, standing, round);
      if (cell.formula) {
        findings.push(
          ...compareFormula(cell, role, value, standing, round, sheet.name, addressOf(row, column)),
        );
      } else if (isToWrite(cell, role, value)) {
        if (sheet.isLocked(row, column)) locked += 1;
        else {
          const expected = cell.value;
          writes.push(
            anchored === null
              ? { row, column, ticket, role, expected, value }
              : { row, column, ticket, role, expected, value, anchor: anchored },
          );
        }
      }
    }
  }
  if (locked > 0) {
    findings.push(finding('sheet-protected', { sheet: sheet.name }, { sheet: sheet.name, skipped: locked }));
  }
  return {
    steps: writes.length === 0 ? [] : [{ kind: 'write-cells', sheet: sheet.id, writes }],
    findings,
  };
}

/** Text that a clerk typed where we have nothing to say (取消成绩 in 综合成绩, say) is left standing. */
function isToWrite(cell: Cell, role: Role, value: string | number | null): boolean {
  if (cell.value === value) return false;
  return !(role === 'total' && value === null && cell.kind === 'text');
}

function computedValue(role: Role, standing: Standing, round: RoundResult): string | number | null {
  switch (role) {
    case 'total':
      return standing.total === null ? null : totalNumber(standing.total, round.scale);
    case 'rank':
      return standing.pending ? PENDING : standing.rank;
    case 'advance':
      return standing.advances === null ? PENDING : standing.advances ? ADVANCES : STAYS;
  }
}

function compareFormula(
  cell: Cell,
  role: Role,
  value: string | number | null,
  standing: Standing,
  round: RoundResult,
  sheet: string,
  address: string,
): readonly Finding[] {
  const where = { place: { sheet, cell: address }, ticket: standing.contestant.ticket };
  if (cell.kind === 'blank') return [finding('formula-without-value', where, {})];
  const written = cell.kind === 'number' ? numberText(Number(cell.value)) : String(cell.value).trim();
  const computed =
    role === 'total' && standing.total !== null
      ? totalText(standing.total, round.scale)
      : String(value ?? '');
  const same =
    role === 'total' && cell.kind === 'number'
      ? standing.total !== null && agrees(written, cell.format, standing.total, round)
      : written === computed;
  return same ? [] : [finding('computed-cell-differs', where, { column: role, written, computed })];
}

/** Ours, or ours rounded to the digits that the cell shows. */
function agrees(written: string, format: string, total: bigint, round: RoundResult): boolean {
  const number = parseDecimal(written);
  if (number === null || number.negative) return false;
  const formatted = /^0(?:\.(0+))?$/u.exec(format.split(';')[0] ?? '');
  const shown = formatted === null ? number.decimals : Math.min(formatted[1]?.length ?? 0, number.decimals);
  const theirs = divideHalfUp(number.digits * 10n ** BigInt(shown), 10n ** BigInt(number.decimals));
  return theirs === roundedTotal(total, round.scale, shown);
}
