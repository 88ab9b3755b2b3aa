/*
 * Formulas that are stated in one cell and shared by others: when that cell gets something else, the next of
 * them states the formula. It reads cells and plans changes, and writes nothing.
 */
import type { NewCell, Changes } from './splice';
import { readValue } from './cell';
import { escapeText } from './escape';
import { textBetween } from './literal';
import { CellScan } from './scan';
import type { SheetContent } from './sheet';
import { shiftFormula } from './shift';
import { CLOSE, OPEN, Tags, nameBytes } from './tags';

const F = nameBytes('f');
const T = nameBytes('t');
const SI = nameBytes('si');
const REF = nameBytes('ref');

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Statement extends Place {
  readonly name: string;
  readonly area: string;
  readonly text: string;
}

/** The changes, and one more for each shared formula that would lose the cell in which it is stated. */
export function handOnShared(content: SheetContent, changes: Changes): Changes {
  if (!content.index.formulas) return changes;
  const changed = new Set(changes.filter(({ formula }) => formula !== 'kept').map(keyOf));
  const lost = new Map<string, Statement>();
  for (const statement of statementsIn(content, changes)) {
    if (changed.has(keyOf(statement))) lost.set(statement.name, statement);
  }
  if (lost.size === 0) return changes;
  const more = heirs(content, lost, changed);
  const heirKeys = new Set(more.map(keyOf));
  return [...changes.filter((change) => !heirKeys.has(keyOf(change))), ...more].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
}

function keyOf({ row, column }: Place): string {
  return `${row} ${column}`;
}

function* statementsIn(content: SheetContent, changes: Changes): Generator<Statement> {
  const rows = new Set(changes.map(({ row }) => row));
  for (const [scan, tags] of formulasOf(content, (row) => rows.has(row))) {
    const { name, area, text } = sharedIn(tags);
    if (name !== '' && text !== '') yield { row: scan.row, column: scan.column, name, area, text };
  }
}

/** The first cell of each group that is left. */
function heirs(
  content: SheetContent,
  lost: ReadonlyMap<string, Statement>,
  changed: ReadonlySet<string>,
): readonly NewCell[] {
  const found = new Map<string, NewCell>();
  for (const [scan, tags] of formulasOf(content, () => true)) {
    const { name } = sharedIn(tags);
    const statement = lost.get(name);
    if (statement === undefined || found.has(name) || changed.has(keyOf(scan))) continue;
    const moved = shiftFormula(statement.text, scan.row - statement.row, scan.column - statement.column);
    found.set(name, {
      row: scan.row,
      column: scan.column,
      value: readValue(scan, content.reader),
      error: scan.type === 'error',
      formula: {
        attributes: ` t="shared" ref="${statement.area}" si="${name}"`,
        content: escapeText(moved),
      },
    });
  }
  return [...found.values()];
}

function* formulasOf(
  { index, reader }: SheetContent,
  wanted: (row: number) => boolean,
): Generator<readonly [CellScan, Tags]> {
  for (let i = 0; i < index.count; i++) {
    const [row, open, end] = [index.rowAt(i), index.openAt(i), index.endAt(i)];
    if (open === end || !wanted(row)) continue;
    const scan = new CellScan(new Tags(reader.bytes, open, end, reader.part), row);
    while (scan.next()) {
      if (!scan.formula) continue;
      const tags = new Tags(reader.bytes, scan.start, scan.end, reader.part).enter();
      if (enterFormula(tags)) yield [scan, tags];
    }
  }
}

/** Steps to the <f> of a cell; false where it has none. */
function enterFormula(tags: Tags): boolean {
  while (tags.next() && tags.kind !== CLOSE) {
    if (tags.is(F)) return true;
    tags.skip();
  }
  return false;
}

function sharedIn(tags: Tags): { readonly name: string; readonly area: string; readonly text: string } {
  let [kind, name, area] = ['', '', ''];
  while (tags.nextAttribute()) {
    if (tags.attributeIs(T)) kind = tags.value();
    else if (tags.attributeIs(SI)) name = tags.value();
    else if (tags.attributeIs(REF)) area = tags.value();
  }
  if (kind !== 'shared') return { name: '', area: '', text: '' };
  const from = tags.end;
  const open = tags.kind === OPEN;
  tags.skip();
  return { name, area, text: open ? (textBetween(tags.bytes, from, tags.start) ?? '') : '' };
}
