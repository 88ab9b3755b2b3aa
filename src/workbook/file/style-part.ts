/*
 * The part that holds the workbook's styles: opened for whoever needs a style, made where there is none,
 * written back where one was added. It knows no style.
 */
import { UNSTATED, leastStyles } from './blank';
import type { Book } from './book';
import type { Package } from './package';
import { addContentType, addRelation } from './relation';
import { openStylebook } from './stylebook';
import type { Stylebook } from './stylebook';
import { parseTree } from './tree';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Answers what `use` answers; the styles that it asked for are then in the file. */
export function editStyles<T>(files: Package, book: Book, use: (styles: Stylebook) => T): T {
  const known = book.relations.find(({ type }) => type === 'styles')?.target;
  const part = known ?? stylesPart(files, book);
  const document = files.has(part)
    ? files.tree(part)
    : parseTree(leastStyles(files.tree(book.part).root.uri, UNSTATED), part);
  const styles = openStylebook(document);
  const answer = use(styles);
  if (styles.added || !files.has(part)) files.putTree(part, document);
  return answer;
}

function stylesPart(files: Package, book: Book): string {
  const part = `${book.part.slice(0, book.part.lastIndexOf('/') + 1)}styles.xml`;
  const stated = addRelation(files, book.part, 'styles', 'styles.xml');
  if (stated !== '' && !files.has(part)) addContentType(files, part, STYLES_TYPE);
  return part;
}
