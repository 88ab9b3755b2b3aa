/*
 * A copy of a workbook in which only the wanted sheets show, for programs that print whole workbooks.
 * Nothing is taken out, so formulas and links between sheets stay right. Which sheets are wanted is not
 * decided here.
 */
import { findBookPart } from './book';
import type { Codec } from './codec';
import { Package } from './package';
import { attributeOf, childOf, childrenOf, removeChild } from './tree';

/** The bytes with every other sheet very hidden; the first wanted one is the one in front. */
export function onlyVisible(bytes: Uint8Array, wanted: ReadonlySet<string>, codec: Codec): Uint8Array {
  const files = new Package(bytes, codec);
  const part = findBookPart(files);
  const document = files.tree(part);
  const sheets = childrenOf(childOf(document.root, 'sheets'), 'sheet');
  const shown = sheets.map((sheet) => wanted.has(attributeOf(sheet, 'name') ?? ''));
  for (const [position, sheet] of sheets.entries()) {
    sheet.attributes.set('state', shown[position] === true ? 'visible' : 'veryHidden');
  }
  // LibreOffice prints a hidden sheet all the same where the workbook names rows or areas of it for printing.
  const names = childOf(document.root, 'definedNames');
  for (const name of childrenOf(names, 'definedName')) {
    const position = attributeOf(name, 'localSheetId');
    const isForPrint = (attributeOf(name, 'name') ?? '').startsWith('_xlnm.Print_');
    if (names !== null && isForPrint && position !== null && shown[Number(position)] !== true) {
      removeChild(names, name);
    }
  }
  const view = childrenOf(childOf(document.root, 'bookViews'), 'workbookView')[0];
  if (view !== undefined) {
    view.attributes.set('activeTab', String(Math.max(0, shown.indexOf(true))));
    view.attributes.set('firstSheet', '0');
  }
  files.putTree(part, document);
  return files.save();
}
