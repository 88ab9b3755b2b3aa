/*
 * Excel's own formulas over a mark cell: what may be typed, and the colours that tell a blank, a 0 and
 * 缺考 apart. They use nothing newer than Excel 2007, so that WPS and LibreOffice follow them too. What a
 * mark is decided by stays contest/mark.ts; this only catches slips at the keyboard.
 */
import type { Area, Highlight } from '../../workbook/port';
import { columnLetters } from '../../workbook/port';
import { markWords, NORMAL } from './choices';

const COLOURS = {
  wrong: { fill: 'FFC7CE', colour: '9C0006' },
  zero: { fill: 'F8CBAD', colour: null },
  word: { fill: 'D9D9D9', colour: null },
  blank: { fill: 'FFF2CC', colour: null },
} as const;

/**
 * True for what may stand in a mark cell: nothing; a number from 0 to the full mark with at most so many
 * decimals; 缺考, 弃赛, 取消成绩. Text is never compared with numbers, for in Excel every text is greater
 * than every number. Example: 85.5 and 缺考 may stand, 100.5, 85.555 and "85.5分" may not.
 */
export function markFormula(cell: string, full: number, decimals: number): string {
  const words = markWords.map((word) => `${cell}="${word}"`).join(',');
  return `IF(ISNUMBER(${cell}),AND(${cell}>=0,${cell}<=${full},ROUND(${cell},${decimals})=${cell}),OR(${cell}="",${words}))`;
}

/** The columns of a score sheet that the colours look at, from 1; null where the sheet has none. */
export interface MarkedColumns {
  readonly ticket: number | null;
  readonly name: number | null;
  readonly status: number | null;
}

/**
 * Colours of one mark column: red where the mark cannot be right (pasted past the check), orange for a
 * typed 0, grey for a word, yellow where somebody has no mark yet. No two of them hold at once.
 */
export function markColours(
  area: Area,
  full: number,
  decimals: number,
  columns: MarkedColumns,
): readonly Highlight[] {
  const cell = `${columnLetters(area.left)}${area.top}`;
  const words = markWords.map((word) => `${cell}="${word}"`).join(',');
  return [
    {
      area,
      formula: `IF(ISERROR(${cell}),TRUE,NOT(${markFormula(cell, full, decimals)}))`,
      ...COLOURS.wrong,
    },
    { area, formula: `IF(ISNUMBER(${cell}),${cell}=0,FALSE)`, ...COLOURS.zero },
    { area, formula: `IF(ISTEXT(${cell}),OR(${words}),FALSE)`, ...COLOURS.word },
    { area, formula: missingFormula(cell, area.top, columns), ...COLOURS.blank },
  ];
}

/** Nothing in the cell, somebody in the row, and no status that makes a mark unnecessary. */
function missingFormula(cell: string, row: number, { ticket, name, status }: MarkedColumns): string {
  const who = [ticket, name].flatMap((column) =>
    column === null ? [] : [`LEN($${columnLetters(column)}${row})`],
  );
  const state = status === null ? null : `$${columnLetters(status)}${row}`;
  const open = state === null ? [] : [`OR(LEN(${state})=0,${state}="${NORMAL}")`];
  const somebody = who.length === 0 ? 'FALSE' : `${who.join('+')}>0`;
  return `IF(LEN(${cell})=0,AND(${[somebody, ...open].join(',')}),FALSE)`;
}
