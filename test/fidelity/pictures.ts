/*
 * What floats over the cells: charts, images, shapes, comments and the boxes in which they open.
 */
import { createHash } from 'node:crypto';
import { attributeOf, childOf, childrenOf, textOf } from '../../src/workbook/file/tree';
import type { XmlElement } from '../../src/workbook/file/tree';
import { spelled } from './cells';
import type { Contents, SheetPart, Target } from './contents';
import { deepText, descend, relationOf } from './contents';
import type { Noter } from './features';

export function notePictures(contents: Contents, sheet: SheetPart, note: Noter): void {
  for (const target of sheet.targets.values()) {
    if (target.type === 'drawing') noteDrawing(contents, sheet.name, target.to, note);
    if (target.type === 'comments') noteComments(contents, sheet.name, target.to, note);
    if (target.type === 'vmlDrawing') noteBoxes(contents, sheet.name, target.to, note);
  }
}

function noteDrawing(contents: Contents, sheet: string, part: string, note: Noter): void {
  const targets = contents.targets(part);
  for (const anchor of childrenOf(contents.tree(part))) {
    const place = `${sheet}!${cornerOf(anchor)}`;
    for (const chart of descend(anchor, 'chart')) {
      const root = contents.tree(targets.get(relationOf(chart))?.to ?? '');
      if (root !== null) note('charts', place, chartOf(root));
    }
    for (const blip of descend(anchor, 'blip')) {
      const hash = hashOf(contents, targets.get(relationOf(blip, 'embed')));
      if (hash !== null) note('images', place, hash);
    }
    for (const shape of descend(anchor, 'sp')) {
      note('shapes', place, descend(shape, 't').map(deepText).join(''));
    }
  }
}

/** Row and column at which the anchor begins; a few programs move its offset by a pixel. */
function cornerOf(anchor: XmlElement): string {
  const [from] = descend(anchor, 'from');
  const at = (local: string): string =>
    descend(from ?? null, local)
      .map(deepText)
      .join('')
      .trim();
  return `${at('row')},${at('col')}`;
}

function chartOf(root: XmlElement): string {
  const kinds = childrenOf(descend(root, 'plotArea')[0] ?? null).map(({ local }) => local);
  const formulas = descend(root, 'f').map((formula) => spelled(deepText(formula)).replaceAll('$', ''));
  const titles = descend(root, 'title').flatMap((title) => descend(title, 't').map(deepText));
  return [...kinds.filter((kind) => kind.endsWith('Chart')), ...formulas.sort(), ...titles].join(' ');
}

function hashOf(contents: Contents, target: Target | undefined): string | null {
  const bytes = contents.bytes(target?.to ?? '');
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
}

function noteComments(contents: Contents, sheet: string, part: string, note: Noter): void {
  const root = contents.tree(part);
  const authors = childrenOf(childOf(root, 'authors'), 'author').map(textOf);
  for (const comment of childrenOf(childOf(root, 'commentList'), 'comment')) {
    const text = descend(comment, 't').map(deepText).join('').replace(/\r\n?/g, '\n');
    const place = `${sheet}!${attributeOf(comment, 'ref') ?? ''}`;
    note('comments', place, text);
    note('authors of comments', place, authors[Number(attributeOf(comment, 'authorId'))] ?? '');
  }
}

function noteBoxes(contents: Contents, sheet: string, part: string, note: Noter): void {
  for (const box of descend(contents.tree(part), 'ClientData')) {
    const at = (local: string): string => descend(box, local).map(deepText).join('').trim();
    note(
      'boxes of comments',
      `${sheet}!${at('Row')},${at('Column')}`,
      descend(box, 'Visible').length > 0 ? 'shown' : 'hidden',
    );
  }
}
