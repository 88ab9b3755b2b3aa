/*
 * The rows of a sheet's part as cells: shared, inline and rich texts, numbers, truth values, errors,
 * dates, formulas with the values that the file remembers.
 */
import { areaOf, columnOf, type Area } from './area';
import { offsetFormula } from './references';
import { eachCell, rowAt } from './sheet-cells';
import type { CellModel, CellValue, SheetModel } from './sheet-model';
import { PLAIN, type Style } from './style';
import { child, childrenNamed, flagIn, numberIn, unescapeText, type Xml } from './xml';

export interface CellSource {
  readonly strings: readonly string[];
  readonly styles: readonly Style[];
}

/** A shared formula: its text and the place where that text is meant. */
interface Shared {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Plain text of a string item: runs joined, readings above the signs left out. */
export function textOf(item: Xml | undefined): string {
  if (item === undefined) return '';
  const runs = childrenNamed(item, 'r').map((run) => child(run, 't')?.text ?? '');
  return unescapeText((child(item, 't')?.text ?? '') + runs.join(''));
}

/**
 * Takes rows one after the other. `finish` gives every cell of an array formula or a data table the
 * formula of its first one, as Excel reads it back.
 */
export function cellReader(
  sheet: SheetModel,
  source: CellSource,
): { readonly take: (row: Xml) => void; readonly finish: () => void } {
  const groups: (readonly [Area, CellModel])[] = [];
  const shared = new Map<string, Shared>();
  let lastRow = 0;
  const take = (element: Xml): void => {
    lastRow = numberIn(element, 'r', lastRow + 1);
    const row = rowAt(sheet, lastRow);
    row.hidden = flagIn(element, 'hidden');
    if (flagIn(element, 'customHeight')) row.height = numberIn(element, 'ht', sheet.defaultHeight);
    if (flagIn(element, 'customFormat')) row.style = styleNumber(source, element);
    let lastColumn = 0;
    for (const cell of childrenNamed(element, 'c')) {
      const letters = /^[A-Z]+/.exec(cell.attributes['r'] ?? '')?.[0];
      lastColumn = letters === undefined ? lastColumn + 1 : columnOf(letters);
      const made = readCell(cell, source, shared, lastRow, lastColumn);
      row.cells[lastColumn] = made;
      const over = areaOf(child(cell, 'f')?.attributes['ref'] ?? '');
      const group = child(cell, 'f')?.attributes['t'];
      if (over !== null && (group === 'array' || group === 'dataTable')) groups.push([over, made]);
    }
  };
  const finish = (): void => {
    for (const [area, first] of groups) {
      if (first.formula === '=') first.formula = '=TABLE()';
      eachCell(sheet, area, (cell) => (cell.formula ??= first.formula));
    }
  };
  return { take, finish };
}

const styleNumber = (source: CellSource, element: Xml): Style =>
  source.styles[numberIn(element, 's', 0)] ?? source.styles[0] ?? PLAIN;

function readCell(
  cell: Xml,
  source: CellSource,
  shared: Map<string, Shared>,
  row: number,
  column: number,
): CellModel {
  const formula = child(cell, 'f');
  return {
    value: valueOf(cell, source),
    formula: formula === undefined ? null : `=${formulaText(formula, shared, row, column)}`,
    calculated: true,
    style: styleNumber(source, cell),
    link: null,
  };
}

function formulaText(formula: Xml, shared: Map<string, Shared>, row: number, column: number): string {
  if (formula.attributes['t'] !== 'shared') return formula.text;
  const group = formula.attributes['si'] ?? '';
  if (formula.text !== '') {
    shared.set(group, { text: formula.text, row, column });
    return formula.text;
  }
  const first = shared.get(group);
  return first === undefined ? '' : offsetFormula(first.text, row - first.row, column - first.column);
}

function valueOf(cell: Xml, { strings }: CellSource): CellValue {
  const text = child(cell, 'v')?.text;
  switch (cell.attributes['t'] ?? 'n') {
    case 'inlineStr':
      return child(cell, 'is') === undefined ? null : textOf(child(cell, 'is'));
    case 's':
      return text === undefined ? null : (strings[Number(text)] ?? '');
    case 'str':
      return text === undefined ? null : unescapeText(text);
    case 'b':
      return text === undefined ? null : text === '1' || text === 'true';
    case 'e':
      return text === undefined ? null : { error: text };
    case 'd':
      return text === undefined ? null : Date.parse(`${text}Z`) / 86_400_000 + 25_569;
    default:
      return text === undefined || text === '' ? null : Number(text);
  }
}
