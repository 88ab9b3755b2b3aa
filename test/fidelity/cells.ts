/*
 * What stands in the cells: values, formulas, cached results, rich and phonetic text, looks. A formula
 * that is shared is read as what it means in each cell.
 */
import { columnLetters } from '../../src/workbook/port';
import { areaOf } from '../../src/workbook/file/area';
import { resolveEscapes } from '../../src/workbook/file/escape';
import { attributeOf, childOf, childrenOf, textOf } from '../../src/workbook/file/tree';
import type { XmlElement } from '../../src/workbook/file/tree';
import type { Contents, SheetPart } from './contents';
import { areaList, plainValue, relationOf } from './contents';
import { FACETS, readLooks } from './look';
import type { Noter } from './features';

/** Not a feature of its own: where a formula stands, shared or not. */
export const ANY_FORMULA = '(any formula)';

export function noteCells(contents: Contents, note: Noter): void {
  const looks = readLooks(contents);
  const plain = looks.of(0);
  for (const facet of FACETS) note(facet, '', plain[facet]);
  note('cell styles', '', '');
  for (const sheet of contents.sheets) {
    const masters = new Map<string, Master>();
    for (const { cell, address } of cellsOf(sheet)) {
      const place = `${sheet.name}!${address}`;
      noteContent(contents, cell, place, formulaOf(cell, address, masters), note);
      const { 'cell styles': name, ...look } = looks.of(Number(attributeOf(cell, 's') ?? '0'));
      for (const facet of FACETS) note(facet, place, look[facet]);
      if (name !== '') note('cell styles', place, name);
    }
  }
}

function* cellsOf({ root }: SheetPart): Generator<{ readonly cell: XmlElement; readonly address: string }> {
  let row = 0;
  for (const element of childrenOf(childOf(root, 'sheetData'), 'row')) {
    row = Number(attributeOf(element, 'r') ?? row + 1);
    let column = 0;
    for (const cell of childrenOf(element, 'c')) {
      const stated = areaOf(attributeOf(cell, 'r') ?? '');
      column = stated?.left ?? column + 1;
      yield { cell, address: `${columnLetters(column)}${row}` };
    }
  }
}

interface Formula {
  readonly text: string;
  readonly kind: 'formulas' | 'shared formulas' | 'array formulas';
}

function noteContent(
  { strings }: Contents,
  cell: XmlElement,
  place: string,
  formula: Formula | null,
  note: Noter,
): void {
  const type = attributeOf(cell, 't') ?? 'n';
  const raw = childOf(cell, 'v');
  const text =
    type === 's' && raw !== null
      ? (strings[Number(textOf(raw))] ?? null)
      : type === 'inlineStr'
        ? childOf(cell, 'is')
        : null;
  const value = text === null ? valueOf(type, raw) : `text ${flat(text)}`;
  if (formula !== null) {
    note(formula.kind, place, formula.text);
    // A shared formula that a program writes out in full means the same.
    if (formula.kind !== 'array formulas') note(ANY_FORMULA, place, formula.text);
    if (value !== '') note('cached results', place, value);
    return;
  }
  if (value !== '') note('values', place, value);
  if (text === null) return;
  const runs = childrenOf(text, 'r');
  if (childrenOf(text, 'r').some((run) => childOf(run, 'rPr') !== null)) {
    note('rich text', place, runs.map(runOf).join('|'));
  }
  const readings = childrenOf(text, 'rPh').map((reading) => flat(reading));
  if (readings.length > 0) note('phonetic text', place, readings.join('|'));
}

function valueOf(type: string, raw: XmlElement | null): string {
  if (raw === null || (textOf(raw) === '' && type !== 'str')) return '';
  const written = textOf(raw);
  if (type === 'str') return `text ${tidy(written)}`;
  if (type === 'b' || type === 'e') return `${type} ${plainValue(written)}`;
  return `number ${Number(Number(written).toPrecision(12))}`;
}

function flat(text: XmlElement): string {
  const own = childrenOf(text, 't').map(textOf);
  const runs = childrenOf(text, 'r').flatMap((run) => childrenOf(run, 't').map(textOf));
  return tidy([...own, ...runs].join(''));
}

function tidy(text: string): string {
  return resolveEscapes(text).replace(/\r\n?/g, '\n');
}

function runOf(run: XmlElement): string {
  const look = childrenOf(childOf(run, 'rPr'))
    .filter(({ local }) => ['b', 'i', 'u', 'strike', 'sz', 'rFont', 'color'].includes(local))
    .map((each) => `${each.local}=${runValue(each)}`)
    .filter((each) => !/^color=(?:000000)?$|^[biu]=(?:0|none)$|^strike=0$/.test(each));
  return `${look.sort().join(' ')}:${flat(run)}`;
}

function runValue(part: XmlElement): string {
  if (part.local === 'color') return (attributeOf(part, 'rgb') ?? '').slice(-6);
  return plainValue(attributeOf(part, 'val') ?? '1');
}

// ---- formulas -------------------------------------------------------------------------------

interface Master {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

function formulaOf(cell: XmlElement, address: string, masters: Map<string, Master>): Formula | null {
  const element = childOf(cell, 'f');
  if (element === null) return null;
  const type = attributeOf(element, 't');
  const text = spelled(textOf(element));
  if (type === 'array') {
    return { text: `${attributeOf(element, 'ref') ?? ''} ${text}`, kind: 'array formulas' };
  }
  const shared = type === 'shared' ? attributeOf(element, 'si') : null;
  if (shared === null) return { text, kind: 'formulas' };
  const here = areaOf(address);
  const row = here?.top ?? 0;
  const column = here?.left ?? 0;
  if (text !== '') masters.set(shared, { text, row, column });
  const master = masters.get(shared) ?? { text: '', row, column };
  return { text: moved(master.text, row - master.row, column - master.column), kind: 'shared formulas' };
}

/** Quotes around tab names are a matter of taste. */
export function spelled(formula: string): string {
  return formula.trim().replace(/^=/, '').replaceAll("'", '').replaceAll('$Sheet.', '');
}

/** A formula as it reads so many rows down and columns to the right. */
function moved(formula: string, rows: number, columns: number): string {
  return formula.replace(
    /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_.(!])/gu,
    (whole, fixedColumn: string | undefined, letters: string, fixedRow: string, row: string) => {
      const place = letters === undefined ? null : areaOf(`${letters}${row}`);
      if (place === null) return whole;
      const left = fixedColumn === '$' ? place.left : place.left + columns;
      return `${fixedColumn ?? ''}${columnLetters(left)}${fixedRow}${fixedRow === '$' ? row : place.top + rows}`;
    },
  );
}

// ---- what lies over cells ---------------------------------------------------------------------

/** Every cell of a list of areas, so that a program may cut areas as it likes. */
export function everyCell(element: XmlElement): string[] {
  const cells: string[] = [];
  for (const item of areaList(element).split(' ')) {
    const area = areaOf(item);
    if (area === null || (area.bottom - area.top + 1) * (area.right - area.left + 1) > 5000) {
      cells.push(item);
      continue;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        cells.push(`${columnLetters(column)}${row}`);
      }
    }
  }
  return cells;
}

export function noteLinks({ name, root, targets }: SheetPart, note: Noter): void {
  for (const link of childrenOf(childOf(root, 'hyperlinks'), 'hyperlink')) {
    const target = targets.get(relationOf(link))?.to ?? '';
    const location =
      attributeOf(link, 'location') ?? (target.includes('#') ? target.replace(/^.*#/, '') : '');
    const outside = target.replace(/#.*$/, '');
    const place = `${name}!${attributeOf(link, 'ref') ?? ''}`;
    note(
      outside === '' ? 'links inside' : 'links outside',
      place,
      `${outside}#${spelled(location)} ${attributeOf(link, 'tooltip') ?? ''}`,
    );
  }
}
