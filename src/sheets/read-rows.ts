/*
 * Reads the rows of a table that was recognised: one pass over its columns, every person once, the
 * lines around people skipped. What the values mean is decided in contest/.
 */
import { finding, type Finding } from '../contest/finding';
import { NOTHING, textOf, type Raw } from '../contest/raw';
import type { RoundName } from '../contest/round-name';
import type { SheetRow, SheetRows } from '../contest/rows';
import { addressOf, type Cell, type Row } from '../workbook/port';
import type { Fit } from './fit';
import { mergesOf, type Merges } from './merge-cover';
import { isPerson, type PersonLayout } from './person-row';
import { rawReader } from './raw-cell';
import { ReadRow, shapeOf, type Shape } from './read-row';
import { headerWatch, type HeaderLike } from './repeated-header';
import { labelOf } from './row-label';
import { roundIn } from './round-word';

export interface ReadRows<Column extends string> {
  readonly rows: SheetRows<Column>;
  readonly findings: readonly Finding[];
}

/**
 * Reads the people of a roster or a score sheet. Hidden rows are read and reported once
 * (`hidden-rows`), a header inside the data is skipped and reported (`header-repeated`), a formula
 * without a value is reported with its cell.
 */
export function readPeople<Column extends string>(
  fit: Fit,
  columns: readonly Column[],
  date1904: boolean,
  round: RoundName | null,
): ReadRows<Column> {
  const shape = shapeOf(fit, columns);
  const layout = layoutOf(fit, shape);
  const merges = mergesIn(fit, shape);
  const who = [layout.ticket, layout.name, layout.unit].filter((at) => at >= 0);
  const [left = -1, right = -1] = who.map((at) => shape.columns[at] ?? -1).sort((a, b) => a - b);
  return readTable(fit, shape, columns, merges, date1904, {
    round,
    watch: headerWatch(fit.table.sheet, fit.table.block, shape.columns),
    isRow: (values, row) => {
      if (right < 0 || !merges.joins(row, left, right)) return isPerson(values, layout, false);
      // A title that begins in the column of a mark is no mark.
      const marks = layout.marks.filter((at) => !merges.joins(row, shape.columns[at] ?? -1, left));
      return isPerson(values, { ...layout, marks }, true);
    },
  });
}

/** Reads a list that people keep: rulings, reviews, settings. A row counts when one of `telling` is filled. */
export function readList<Column extends string>(
  fit: Fit,
  columns: readonly Column[],
  telling: readonly Column[],
  date1904: boolean,
): ReadRows<Column> {
  const shape = shapeOf(fit, columns);
  const places = telling.flatMap((role) => shape.at.get(role) ?? []);
  const header = new Set(fit.table.block.heads.map(({ own }) => own));
  return readTable(fit, shape, columns, mergesIn(fit, shape), date1904, {
    round: null,
    watch: (values) => {
      const filled = values.filter(({ kind }) => kind !== 'blank');
      return filled.length > 1 && filled.every((raw) => header.has(textOf(raw).trim())) ? 'repeated' : 'none';
    },
    isRow: (values) => {
      const first = values.find(({ kind }) => kind !== 'blank');
      if (first === undefined || (first.kind === 'text' && labelOf(first.text) !== null)) return false;
      return places.some((at) => values[at]?.kind !== 'blank');
    },
  });
}

interface Rules {
  /** The round of the table, null where it has none. */
  readonly round: RoundName | null;
  watch(values: readonly Raw[]): HeaderLike;
  isRow(values: readonly Raw[], row: number): boolean;
}

function readTable<Column extends string>(
  fit: Fit,
  shape: Shape,
  columns: readonly Column[],
  merges: Merges,
  date1904: boolean,
  rules: Rules,
): ReadRows<Column> {
  const { sheet, block, to } = fit.table;
  const rows: SheetRow<Column>[] = [];
  const findings: Finding[] = [];
  const hidden: number[] = [];
  const watch = sectionWatch(fit, shape, rules, findings);
  const readers = shape.columns.map(() => rawReader(date1904));
  const read = (cell: Cell, at: number): Raw => readers[at]?.(cell) ?? NOTHING;
  const passing = shape.roles.flatMap((role, i) => (role !== null && shape.at.has(role) ? [] : [i]));
  for (const row of sheet.rows(shape.columns, block.last + 1, to ?? undefined)) {
    const values = row.cells.map(read);
    const moved = merges.fill(row.row, values);
    const section = watch.next(row.row, values);
    if (section === 'over') break;
    if (section === 'elsewhere') continue;
    if (!rules.isRow(values, row.row)) {
      watch.line(values);
      continue;
    }
    watch.person();
    if (row.hidden) hidden.push(row.row);
    reportUncalculated(shape, row, values, findings);
    // What only helped to tell that this is a person is not asked for again.
    for (const i of passing) values[i] = NOTHING;
    rows.push(new ReadRow(shape, row.row, values, moved));
  }
  if (hidden.length > 0) {
    findings.push(
      finding('hidden-rows', { sheet: sheet.name }, { count: hidden.length, rows: spans(hidden) }),
    );
  }
  const has = new Set(columns.filter((column) => shape.at.has(column)));
  return { rows: { sheet: sheet.name, columns: has, rows }, findings };
}

interface SectionWatch {
  /** 'here': the row may be one of ours; 'elsewhere': a header, or below another table's; 'over': nothing more is ours. */
  next(row: number, values: readonly Raw[]): 'here' | 'elsewhere' | 'over';
  /** A line that is no person: it may be a title. */
  line(values: readonly Raw[]): void;
  person(): void;
}

/** Keeps in mind, from row to row, whose header stood last and which round a title spoke of. */
function sectionWatch(fit: Fit, shape: Shape, rules: Rules, findings: Finding[]): SectionWatch {
  let otherTable = false;
  let titled: RoundName | null = null;
  return {
    next: (row, values) => {
      const header = rules.watch(values);
      if (header === 'none') return otherTable ? 'elsewhere' : 'here';
      if (header === 'repeated') findings.push(headerRepeated(shape, row, values));
      // Beyond the rows that were looked through nobody knew of this table: its people need an answer.
      const unknown = header === 'other-people' || (header === 'repeated' && isOther(titled, rules.round));
      if (unknown && row > fit.table.lookedTo) {
        findings.push(secondTable(fit, shape, row));
        return 'over';
      }
      if (header !== 'group-heads') otherTable = header !== 'repeated';
      return 'elsewhere';
    },
    line: (values) => {
      titled = roundOfLine(values) ?? titled;
    },
    person: () => {
      titled = null;
    },
  };
}

function isOther(found: RoundName | null, round: RoundName | null): boolean {
  return found !== null && round !== null && found !== round;
}

/** The round that a title inside the data speaks of; only lines of one text are titles. */
function roundOfLine(values: readonly Raw[]): RoundName | null {
  const filled = values.filter(({ kind }) => kind !== 'blank');
  const [line] = filled;
  return filled.length === 1 && line?.kind === 'text' ? roundIn(line.text) : null;
}

function headerRepeated(shape: Shape, row: number, values: readonly Raw[]): Finding {
  const at = Math.max(
    0,
    values.findIndex(({ kind }) => kind !== 'blank'),
  );
  const cell = addressOf(row, shape.columns[at] ?? 1);
  return finding('header-repeated', { place: { sheet: shape.sheet, cell } }, { row });
}

function secondTable({ kind }: Fit, { sheet, columns }: Shape, row: number): Finding {
  const cell = addressOf(row, columns[0] ?? 1);
  return finding(
    'sheet-ambiguous',
    { place: { sheet, cell } },
    { kind, sheets: [sheet, `${sheet}!${cell}`] },
  );
}

function reportUncalculated(shape: Shape, row: Row, values: readonly Raw[], findings: Finding[]): void {
  values.forEach((raw, i) => {
    if (raw.kind !== 'uncalculated' || shape.roles[i] === null || shape.roles[i] === undefined) return;
    const place = { sheet: shape.sheet, cell: addressOf(row.row, shape.columns[i] ?? 1) };
    findings.push(finding('formula-without-value', { place }, {}));
  });
}

/** "5-8,12" for 5, 6, 7, 8, 12. */
function spans(rows: readonly number[]): string {
  const parts: string[] = [];
  let first = rows[0] ?? 0;
  rows.forEach((row, i) => {
    if (rows[i + 1] === row + 1) return;
    parts.push(first === row ? String(row) : `${first}-${row}`);
    first = rows[i + 1] ?? 0;
  });
  return parts.join(',');
}

function mergesIn({ table }: Fit, { columns, roles }: Shape): Merges {
  return mergesOf(table.sheet.merges, columns, roles, table.block.last);
}

function layoutOf(fit: Fit, shape: Shape): PersonLayout {
  const place = (role: string): number => {
    const [column] = fit.columns.get(role) ?? [];
    return column === undefined ? -1 : shape.columns.indexOf(column);
  };
  const [ticket, name, unit] = [place('ticket'), place('name'), place('unit')];
  const lastWho = Math.max(ticket, name, unit);
  const lead = shape.roles.flatMap((role, i) =>
    (role === null || role === 'seq') && i < lastWho ? [i] : [],
  );
  const isScore = fit.columns.has('theory') || fit.columns.has('practical');
  const marks = isScore ? [place('theory'), place('practical')] : [];
  return { ticket, name, unit, idNumber: place('idNumber'), phone: place('phone'), marks, lead };
}
