/*
 * What a plan will make of the row of tabs, told before anything is written.
 */
import type { Plan } from '../port';
import { findOwn, newSite, withSite, withoutSite } from './book';
import type { Book } from './book';

/** So that a sheet can link to one that is put after it. */
export function foreseeTabs(book: Book, { steps }: Plan): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  let foreseen = book;
  for (const { own, name } of book.sites) if (own !== null && !names.has(own)) names.set(own, name);
  for (const step of steps) {
    if (step.kind === 'remove-sheet') {
      const gone = findOwn(foreseen, { key: step.key, title: '' });
      if (gone !== null && !book.structureLocked) foreseen = withoutSite(foreseen, gone);
      names.set(step.key, null);
    } else if (step.kind === 'put-sheet') {
      const known = findOwn(foreseen, step.sheet);
      const site = known ?? newSite(foreseen, step.sheet);
      if (known === null && !book.structureLocked) foreseen = withSite(foreseen, site);
      names.set(step.sheet.key, known === null && book.structureLocked ? null : site.name);
    }
  }
  return names;
}

/** Throws RangeError for a plan that would leave no sheet to be seen, before anything is written. */
export function requireVisible(book: Book, { steps }: Plan): void {
  if (book.structureLocked) return;
  const seen = new Set(
    book.sites.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name),
  );
  for (const step of steps) {
    if (step.kind === 'remove-sheet') seen.delete(findOwn(book, { key: step.key, title: '' })?.name ?? '');
    if (step.kind !== 'put-sheet') continue;
    const name = findOwn(book, step.sheet)?.name;
    if (step.sheet.visibility === 'veryHidden') seen.delete(name ?? '');
    else if (name === undefined) seen.add(step.sheet.key);
  }
  if (seen.size === 0) throw new RangeError('a plan may not leave a workbook without a visible sheet');
}
