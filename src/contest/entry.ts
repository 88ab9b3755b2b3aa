/*
 * One row of a score sheet, read: two marks and a status. Who the row belongs to
 * is decided in known-people.ts, what the marks are worth in total.ts.
 */
import type { RecordedStatus } from './change';
import { finding, type Finding, type Part, type Where } from './finding';
import { markText, plainMark, readMark, type MarkReading } from './mark';
import { textOf } from './raw';
import type { ScoreColumn, SheetRow } from './rows';
import type { Settings } from './settings';
import type { Mark, Status } from './standing';
import {
  declaredByRemark,
  declaredByScoreCell,
  declaredByStatusCell,
  strongest,
  type Declared,
} from './status-word';

export interface Entry {
  readonly theory: Mark | null;
  readonly practical: Mark | null;
  readonly status: Status;
  readonly findings: readonly Finding[];
}

interface Declaration {
  readonly column: ScoreColumn;
  readonly declared: Declared;
}

/**
 * Reads marks and status of one row.
 *
 * 取消成绩, 取消资格, 弃赛 and 缺考 in a score, 状态 or 备注 cell set the status, the strongest first; marks
 * beside them are ignored and reported (`score-with-status`). 缺考 in one score cell alone is
 * `partly-absent`. 违纪 or 警告 alone leaves the marks and asks. A part without a mark or a word is
 * `missing`, whatever the other part holds. A `recorded` status (变动记录) stands over all of it, and then
 * marks and words beside it are no contradiction.
 *
 * Example: 88 / 86 with the remark 违纪，取消成绩 is `cancelled`; 78 / 缺考 is `partly-absent`.
 */
export function readEntry(
  row: SheetRow<ScoreColumn>,
  ticket: string | null,
  settings: Settings,
  recorded: RecordedStatus['status'] | null = null,
): Entry {
  const plain = plainEntry(row, settings);
  if (plain !== null) return recorded === null ? plain : { ...plain, status: recorded };
  const where = (column: ScoreColumn): Where => ({ place: row.place(column), ticket });
  const cells = {
    theory: readMark(row.value('theory'), 'theory', where('theory'), settings),
    practical: readMark(row.value('practical'), 'practical', where('practical'), settings),
  };
  const declarations = declarationsOf(row, cells);
  const clear = declarations.filter(({ declared }) => !isDoubtful(declared, cells));
  const overall = strongest(clear.map(({ declared }) => declared).filter(({ kind }) => kind === 'status'));
  const absent = absentParts(clear);
  const marks = {
    theory: markOf(cells.theory, absent, 'theory'),
    practical: markOf(cells.practical, absent, 'practical'),
  };
  const said = overall.kind === 'status' ? overall.status : statusByParts(marks, absent);
  const status = recorded ?? said;
  return {
    theory: status === 'absent' ? null : marks.theory,
    practical: status === 'absent' ? null : marks.practical,
    status,
    findings: [
      ...cellFindings(cells, status, where),
      ...(recorded === null ? statusFindings(declarations, clear, cells, status, where, settings) : []),
      ...missingFindings(row, marks, absent, cells, status, where),
    ],
  };
}

type Cells = Readonly<Record<Part, MarkReading>>;
type Marks = Readonly<Record<Part, Mark | null>>;
const NO_FINDINGS: readonly Finding[] = [];

/** Two plain marks and no word beside them, as on nearly every row; null for any other. */
function plainEntry(row: SheetRow<ScoreColumn>, settings: Settings): Entry | null {
  const theory = plainMark(row.value('theory'), 'theory', settings);
  const practical = plainMark(row.value('practical'), 'practical', settings);
  if (theory === null || practical === null) return null;
  const isSilent = row.value('status').kind === 'blank' && row.value('remark').kind === 'blank';
  return isSilent ? { theory, practical, status: 'scored', findings: NO_FINDINGS } : null;
}

const parts: readonly Part[] = ['theory', 'practical'];

function declarationsOf(row: SheetRow<ScoreColumn>, cells: Cells): readonly Declaration[] {
  const found: Declaration[] = [];
  for (const part of parts) {
    const cell = cells[part];
    if (cell.kind !== 'word') continue;
    const declared = declaredByScoreCell(cell.text);
    const absentHere = declared.kind === 'status' && declared.status === 'absent';
    found.push({
      column: part,
      declared: absentHere ? { kind: 'part-absent', part, by: declared.by } : declared,
    });
  }
  found.push({ column: 'status', declared: declaredByStatusCell(textOf(row.value('status'))) });
  found.push({ column: 'remark', declared: declaredByRemark(textOf(row.value('remark'))) });
  return found;
}

/**
 * 缺考 or 弃赛 deep inside a longer remark, beside two complete marks, is more likely to speak of
 * something else ("替补缺考选手"): then the marks stand and a person is asked.
 */
function isDoubtful(declared: Declared, cells: Cells): boolean {
  return (
    declared.kind === 'status' &&
    !declared.exact &&
    (declared.status === 'absent' || declared.status === 'withdrawn') &&
    parts.every((part) => cells[part].kind === 'mark')
  );
}

function absentParts(declarations: readonly Declaration[]): ReadonlySet<Part> {
  return new Set(
    declarations.flatMap(({ declared }) => (declared.kind === 'part-absent' ? [declared.part] : [])),
  );
}

function markOf(cell: MarkReading, absent: ReadonlySet<Part>, part: Part): Mark | null {
  return cell.kind === 'mark' && !absent.has(part) ? cell.mark : null;
}

function statusByParts(marks: Marks, absent: ReadonlySet<Part>): Status {
  if (absent.size === 2) return 'absent';
  const present = parts.filter((part) => marks[part] !== null).length;
  if (present === 2) return 'scored';
  return absent.size === 1 && present === 1 ? 'partly-absent' : 'missing';
}

function cellFindings(
  cells: Cells,
  status: Status,
  where: (column: ScoreColumn) => Where,
): readonly Finding[] {
  return parts.flatMap((part) => {
    const cell = cells[part];
    if (cell.kind === 'mark' || cell.kind === 'unusable') return cell.findings;
    if (cell.kind === 'word' && declaredByScoreCell(cell.text).kind === 'nothing' && !isSettled(status)) {
      return [finding('score-not-a-number', where(part), { part, written: cell.text })];
    }
    return [];
  });
}

/** A status that makes marks unnecessary. */
function isSettled(status: Status): boolean {
  return status === 'absent' || status === 'withdrawn' || status === 'cancelled' || status === 'disqualified';
}

function statusFindings(
  all: readonly Declaration[],
  clear: readonly Declaration[],
  cells: Cells,
  status: Status,
  where: (column: ScoreColumn) => Where,
  settings: Settings,
): readonly Finding[] {
  const text = (part: Part): string => {
    const cell = cells[part];
    return cell.kind === 'mark' ? markText(cell.mark, settings.markDecimals) : '';
  };
  const found: Finding[] = [];
  const setter = clear.find(({ declared }) => declared.kind === 'status' && declared.status === status);
  const ignored = ignoredMarks(cells, clear, isSettled(status));
  const speaker =
    setter ??
    clear.find(({ declared }) => declared.kind === 'part-absent' && ignored.includes(declared.part));
  if (ignored.length > 0 && speaker !== undefined && speaker.declared.kind !== 'nothing') {
    const written = speaker.declared.by;
    found.push(
      finding('score-with-status', where(speaker.column), {
        written,
        theory: text('theory'),
        practical: text('practical'),
      }),
    );
  }
  if (isSettled(status)) return found;
  for (const { column, declared } of all) {
    if (declared.kind === 'unclear' || isDoubtful(declared, cells)) {
      const by = declared.kind === 'nothing' ? '' : declared.by;
      found.push(finding('score-status-unclear', where(column), { written: by }));
    }
  }
  return found;
}

function ignoredMarks(cells: Cells, declarations: readonly Declaration[], settled: boolean): readonly Part[] {
  const absent = absentParts(declarations);
  return parts.filter((part) => cells[part].kind === 'mark' && (settled || absent.has(part)));
}

function missingFindings(
  row: SheetRow<ScoreColumn>,
  marks: Marks,
  absent: ReadonlySet<Part>,
  cells: Cells,
  status: Status,
  where: (column: ScoreColumn) => Where,
): readonly Finding[] {
  if (status !== 'missing') return [];
  return parts
    .filter((part) => marks[part] === null && !absent.has(part) && cells[part].kind === 'nothing')
    .map((part) => finding('score-missing', where(part), { part, name: textOf(row.value('name')).trim() }));
}
