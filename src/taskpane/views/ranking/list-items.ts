/*
 * The lists of a round as one run of items for scrolling: rows, the line between inside and outside, headings.
 */
import type { Part, PartName } from '../../../desk/ranking-list';

export type Item =
  | {
      readonly kind: 'row';
      readonly key: string;
      readonly part: PartName;
      readonly row: number;
      /** From 1, in its own list of `of` people. */
      readonly position: number;
      readonly of: number;
    }
  /** `below`: the end of a tie over the line. */
  | { readonly kind: 'line'; readonly key: string; readonly at: 'drawn' | 'open' | 'below' }
  | { readonly kind: 'heading'; readonly key: string; readonly part: PartName; readonly people: number };

/** `isWhole`: nobody is left out, so that the line can be drawn; `hasLine`: the round has one. */
export function itemsOf(
  parts: readonly Part[],
  { isWhole, hasLine }: { readonly isWhole: boolean; readonly hasLine: boolean },
): readonly Item[] {
  const items: Item[] = [];
  const line = (at: 'drawn' | 'open' | 'below'): void => {
    if (isWhole && hasLine) items.push({ kind: 'line', key: `line-${at}`, at });
  };
  const isOpen = parts.some(({ name }) => name === 'on-line');
  const hasInside = parts.some(({ name }) => name === 'inside');
  if (!hasInside && !isOpen) line('drawn');
  for (const { name, rows } of parts) {
    if (name === 'on-line') line('open');
    if (name === 'unranked') items.push({ kind: 'heading', key: name, part: name, people: rows.length });
    rows.forEach((row, index) => {
      items.push({ kind: 'row', key: `row-${row}`, part: name, row, position: index + 1, of: rows.length });
    });
    if (name === 'on-line') line('below');
    if (name === 'inside' && !isOpen) line('drawn');
  }
  return items;
}
