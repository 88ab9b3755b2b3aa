/*
 * Takes one of our own sheets out of the workbook. Formulas of the user's that point at it become #REF!,
 * as when a person deletes it.
 */
import { findOwn, sheetOf, withoutSite } from './book';
import type { Task } from './task';

export function removeTask(step: number, key: string): Task {
  let done = false;
  return {
    step,
    weight: 300,
    about: null,
    run: ({ context }, book) => {
      const site = findOwn(book, { key, title: '' });
      done = site !== null;
      if (site === null) return book;
      if (book.structureLocked) return { reason: 'structure-locked', sheet: site.name };
      const sheet = sheetOf(context, site);
      // Excel deletes no sheet that is very hidden.
      if (site.visibility === 'veryHidden') sheet.visibility = 'Hidden';
      sheet.delete();
      return withoutSite(book, site);
    },
    finish: ({ removed }) => {
      if (done) removed.push(key);
    },
    lifted: () => null,
  };
}
