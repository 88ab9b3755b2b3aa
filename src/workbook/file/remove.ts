/*
 * Takes one of our own sheets out of the workbook: its part with all that only it used, its tab, its names.
 * Formulas of the user's that point at it keep their text; Excel shows them as #REF!.
 */
import type { Book, Sheet } from './book';
import { forgetNames } from './names';
import type { Package } from './package';
import { dropCalcChain } from './put';
import { dropPart, forgetPart, relationsOf } from './relation';
import { forgetView } from './tabs';
import { childOf, childrenOf, removeChild } from './tree';

/** False where there is no such sheet. Of two copies under one key the first goes. */
export function removeSheet(files: Package, book: Book, key: string): boolean {
  const sheet = book.sheets.find(({ own }) => own === key);
  if (sheet === undefined) return false;
  dropSheet(files, book, sheet);
  const document = files.tree(book.part);
  const { root } = document;
  const sheets = childOf(root, 'sheets');
  const element = childrenOf(sheets, 'sheet')[sheet.position];
  if (sheets !== null && element !== undefined) {
    removeChild(sheets, element);
    forgetNames(root, sheet);
    forgetView(root, sheet.position, element);
  }
  files.putTree(book.part, document);
  dropCalcChain(files, book);
  return true;
}

function dropSheet(files: Package, book: Book, { part }: Sheet): void {
  const owned = reachable(files, part);
  for (const relation of book.relations) if (relation.target === part) dropPart(files, book.part, relation);
  const kept = reachable(files, '');
  for (const each of owned) if (!kept.has(each)) forgetPart(files, each);
}

/** All parts to which relationships lead from this one, however far. */
function reachable(files: Package, from: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const { target } of relationsOf(files, from)) {
    if (target === '' || seen.has(target) || !files.has(target)) continue;
    seen.add(target);
    reachable(files, target, seen);
  }
  return seen;
}
