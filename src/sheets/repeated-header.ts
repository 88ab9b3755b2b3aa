/*
 * Tells, while a table is read, a header that is printed again from the header of another table. What
 * happens to the rows below either is decided in read-rows.ts.
 */
import type { Raw } from '../contest/raw';
import { personVocabulary } from './claim';
import { foldHeader } from './header-text';
import type { HeaderBlock } from './header-block';
import type { SheetSnapshot } from '../workbook/port';

export type HeaderLike = 'none' | 'repeated' | 'group-heads' | 'other-table' | 'other-people';

/** Makes the question for one table; `columns` are the columns in which its rows are read. */
export function headerWatch(
  sheet: SheetSnapshot,
  block: HeaderBlock,
  columns: readonly number[],
): (values: readonly Raw[]) => HeaderLike {
  const texts = columns.map(() => new Set<string>());
  const base = columns.map(() => '');
  for (const row of sheet.rows(columns, block.first, block.last)) {
    row.cells.forEach((cell, i) => {
      const text = cell.kind === 'text' ? foldHeader(String(cell.value)) : '';
      if (text !== '') texts[i]?.add(text);
      if (row.row === block.base) base[i] = text;
    });
  }
  return (values) => {
    const at = values.findIndex(({ kind }) => kind !== 'blank');
    const first = values[at];
    // The first cell of a person is a number, a ticket with digits, or no word of any header.
    if (first?.kind !== 'text' || first.text.length > 30) return 'none';
    const folded = foldHeader(first.text);
    if (texts[at]?.has(folded) === true) return sameHeader(values, texts, base);
    return /\d/u.test(folded) || personVocabulary.exact(folded) === null ? 'none' : otherHeader(values);
  };
}

function sameHeader(
  values: readonly Raw[],
  texts: readonly ReadonlySet<string>[],
  base: readonly string[],
): HeaderLike {
  let same = 0;
  let other = 0;
  let sameAsBase = 0;
  values.forEach((raw, i) => {
    if (raw.kind === 'blank') return;
    const folded = raw.kind === 'text' ? foldHeader(raw.text) : '';
    if (folded !== '' && texts[i]?.has(folded) === true) same++;
    else other++;
    if (folded !== '' && base[i] === folded) sameAsBase++;
  });
  if (other * 3 > same) return otherHeader(values);
  return sameAsBase * 2 > same ? 'repeated' : 'group-heads';
}

/** Words of headers and hardly anything else, without a digit in the row: another table begins. */
function otherHeader(values: readonly Raw[]): HeaderLike {
  const filled = values.filter(({ kind }) => kind !== 'blank');
  const texts = filled.map((raw) => (raw.kind === 'text' ? raw.text : null));
  if (texts.some((text) => text === null || /^[\s\d.]*\d[\s\d.]*$/u.test(text))) return 'none';
  const roles = texts.map((text) => personVocabulary.exact(foldHeader(text ?? '')));
  const known = roles.filter((role) => role !== null);
  if (known.length < 2 || known.length * 2 < filled.length || new Set(known).size < 2) return 'none';
  return known.some((role) => role === 'ticket' || role === 'name') ? 'other-people' : 'other-table';
}
