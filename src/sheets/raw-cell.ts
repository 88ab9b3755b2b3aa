/*
 * Turns a cell into the raw value that the rules read: numbers as plain decimal text, percentages and
 * dates as what the sheet shows, cells without anything visible as blank. What it stands for is decided
 * in contest/.
 */
import { dateFromSerial, dateText } from '../contest/calendar';
import { numberText } from '../contest/decimal';
import { NOTHING, type Raw } from '../contest/raw';
import type { Cell } from '../workbook/port';
import { looksBlank } from './header-text';
import { shownBy, type Shown } from './number-format';

const UNCALCULATED: Raw = { kind: 'uncalculated' };

/** The raw value of a cell; `date1904` as the workbook says. */
export function rawOf(cell: Cell, date1904: boolean): Raw {
  const { kind, value } = cell;
  if (kind === 'blank' || value === null) return cell.formula ? UNCALCULATED : NOTHING;
  if (typeof value === 'number') return numberOf(value, cell.format, date1904);
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  if (kind === 'error') return { kind: 'error', text: value };
  return looksBlank(value) ? NOTHING : { kind: 'text', text: value };
}

/** Different values of a column that are remembered. */
const REMEMBERED = 10_000;
/** After so many different values it shows whether a column has values that come again. */
const TRIAL = 1000;

/**
 * Reads the cells of one column. Equal cells are one value, so that a hundred thousand rows hold each mark and
 * each unit once; a column such as 准考证号, in which next to nothing comes again, is soon read without looking.
 */
export function rawReader(date1904: boolean): (cell: Cell) => Raw {
  const known = new Map<Cell['value'], Raw>();
  let again = 0;
  let isUnique = false;
  return (cell) => {
    const { kind, value, format } = cell;
    const isNumber = kind === 'number' && (format === 'General' || shownBy(format) === 'number');
    if (isUnique || (!isNumber && kind !== 'text')) return rawOf(cell, date1904);
    const found = known.get(value);
    if (found !== undefined) {
      again += 1;
      return found;
    }
    const raw = rawOf(cell, date1904);
    if (known.size < REMEMBERED) known.set(value, raw);
    if (known.size === TRIAL && again * 20 < TRIAL) {
      isUnique = true;
      known.clear();
    }
    return raw;
  };
}

function numberOf(number: number, format: string, date1904: boolean): Raw {
  if (!Number.isFinite(number)) return { kind: 'error', text: '#NUM!' };
  const shown = format === 'General' ? 'number' : shownBy(format);
  if (shown === 'day' || shown === 'month') {
    const date = dateOf(number, shown, date1904);
    if (date !== null) return date;
  }
  return { kind: 'number', number, text: numberText(number), percent: shown === 'percent' };
}

function dateOf(number: number, shown: Shown, date1904: boolean): Raw | null {
  const date = dateFromSerial(number, date1904);
  if (date === null) return null;
  const text = dateText(date);
  return { kind: 'date', date, number, text: shown === 'month' ? text.slice(0, -3) : text };
}
