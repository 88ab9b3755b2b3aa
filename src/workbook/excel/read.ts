/*
 * Reads chosen sheets whole, some megabytes of rows in as few trips as that takes. What the cells mean is
 * `block.ts`.
 */
import type { Area } from '../port';
import type { Block } from './block';
import { askMerges } from './merges';
import { rangeOf } from './range';
import { all, gridOf } from './survey';
import type { Survey } from './survey';
import { HostFailure } from './trip';
import type { Host, Queue } from './trip';
import { TRIP_BYTES, TRIP_CELLS, bytesOfValue, pack } from './weight';

/** A sheet as far as it was read: whole, or only its head. */
export interface Reading {
  readonly survey: Survey;
  readonly blocks: readonly Block[];
  readonly merges: readonly Area[];
  /** Locked or not, block by block, where a password guards a sheet of which some cells are open. */
  readonly locks: readonly (readonly (readonly boolean[])[])[];
}

/** Some rows of a sheet that are asked together. */
interface Piece {
  readonly survey: Survey;
  readonly area: Area;
  readonly weight: number;
}

interface Answer {
  readonly survey: Survey;
  readonly block: Block;
  readonly merges: readonly Area[];
  readonly locks: readonly (readonly boolean[])[];
}

export async function readWhole(host: Host, surveys: readonly Survey[]): Promise<readonly Reading[]> {
  const pieces = surveys.flatMap(piecesOf);
  const answers: Answer[] = [];
  for (const trip of pack(pieces, ({ weight }) => weight)) answers.push(...(await readPieces(host, trip)));
  return surveys.map((survey) => {
    const own = answers.filter((answer) => answer.survey === survey);
    return {
      survey,
      blocks: own.map(({ block }) => block),
      merges: own.flatMap(({ merges }) => merges),
      locks: own.map(({ locks }) => locks),
    };
  });
}

/** Too heavy an answer, or one of too many merged areas, fails as a whole: then smaller ones are asked. */
async function readPieces(host: Host, pieces: readonly Piece[], depth = 0): Promise<readonly Answer[]> {
  const mergeRows = MERGE_ROWS[depth] ?? 0;
  try {
    return await host.trip(all(pieces.map((piece) => askPiece(host, piece, mergeRows))));
  } catch (error) {
    if (!(error instanceof HostFailure) || !MAY_BE_TOO_MUCH.has(error.code) || depth >= 4) throw error;
    const halves =
      pieces.length > 1 ? [halfOf(pieces, 0), halfOf(pieces, 1)] : pieces.flatMap(cut).map((one) => [one]);
    const answers: Answer[] = [];
    for (const half of halves) answers.push(...(await readPieces(host, half, depth + 1)));
    return answers;
  }
}

const MAY_BE_TOO_MUCH = new Set([
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'GeneralException',
  'InvalidArgument',
  'InvalidOperation',
]);
/** Merged areas are asked for so many rows at once, by the number of failures; in the end not at all. */
const MERGE_ROWS = [Infinity, 100, 20];

function halfOf<T>(items: readonly T[], half: 0 | 1): readonly T[] {
  const middle = Math.ceil(items.length / 2);
  return half === 0 ? items.slice(0, middle) : items.slice(middle);
}

function cut(piece: Piece): readonly Piece[] {
  const { top, bottom } = piece.area;
  if (top === bottom) return [piece];
  const middle = Math.floor((top + bottom) / 2);
  const weight = piece.weight / 2;
  return [
    { ...piece, weight, area: { ...piece.area, bottom: middle } },
    { ...piece, weight, area: { ...piece.area, top: middle + 1 } },
  ];
}

/** A fraction of a trip, so that the last rows of one sheet leave little room unused. */
const PIECE_BYTES = TRIP_BYTES / 5;

function piecesOf(survey: Survey): readonly Piece[] {
  const { used } = survey;
  if (used === null) return [];
  const columns = used.right - used.left + 1;
  const rowWeight = columns * cellWeight(survey) + (survey.hidesRows ? 24 : 0) + 2;
  const rows = Math.max(1, Math.floor(Math.min(PIECE_BYTES / rowWeight, TRIP_CELLS / columns)));
  const pieces: Piece[] = [];
  for (let top = used.top; top <= used.bottom; top += rows) {
    const bottom = Math.min(used.bottom, top + rows - 1);
    pieces.push({
      survey,
      area: { ...used, top, bottom },
      weight: (bottom - top + 1) * rowWeight,
    });
  }
  return pieces;
}

/** By the middle one of the head's rows: five times as much would still be taken. */
function cellWeight({ head, mixed, locked }: Survey): number {
  const rows = (head?.values ?? []).map((row, i) => {
    const formats = head?.formats[i] ?? [];
    const bytes = [...row, ...formats].reduce<number>((sum, value) => sum + bytesOfValue(String(value)), 0);
    return bytes / Math.max(1, row.length);
  });
  rows.sort((a, b) => b - a);
  const typical = rows[Math.floor(rows.length / 2)] ?? 30;
  const values = Math.max(12, typical);
  return values + (mixed ? values + 10 : 0) + (locked === null ? 48 : 0);
}

function askPiece(host: Host, { survey, area }: Piece, mergeRows: number): Queue<Answer> {
  return (context) => {
    const sheet = context.workbook.worksheets.getItem(survey.tab.id);
    const range = rangeOf(sheet, area);
    range.load(survey.mixed ? 'values,numberFormat,formulas,valueTypes' : 'values,numberFormat');
    const rows = survey.hidesRows ? range.getRowProperties({ rowHidden: true }) : null;
    const cells = survey.locked === null ? range.getCellProperties({ format: { protection: true } }) : null;
    const merges = host.supports('ExcelApi', '1.13')
      ? slicesOf(area, mergeRows).map((part) => askMerges(rangeOf(sheet, part)))
      : [];
    return () => ({
      survey,
      block: {
        area,
        ...gridOf(range),
        more: survey.mixed ? { formulas: range.formulas, types: range.valueTypes } : null,
        hidden: rows?.value.map(({ rowHidden }) => rowHidden === true) ?? null,
      },
      merges: merges.flatMap((read) => read()),
      locks: cells?.value.map((row) => row.map((cell) => cell.format?.protection?.locked !== false)) ?? [],
    });
  };
}

function slicesOf(area: Area, rows: number): readonly Area[] {
  if (rows === 0) return [];
  if (rows >= area.bottom - area.top + 1) return [area];
  const slices: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    slices.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  }
  return slices;
}
