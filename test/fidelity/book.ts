/*
 * What holds for the workbook as a whole: its sheets, names, protection, theme, properties, custom XML.
 */
import { attributeOf, childOf, childrenOf, textOf } from '../../src/workbook/file/tree';
import type { XmlElement } from '../../src/workbook/file/tree';
import { spelled } from './cells';
import type { Contents } from './contents';
import { deepText, descend, meaning, said } from './contents';
import { secretOf } from './features';
import type { Noter } from './features';

export function noteBook(contents: Contents, note: Noter): void {
  const { book, sheets } = contents;
  sheets.forEach(({ name, state }, i) => {
    note('sheet names and order', String(i), name);
    if (state !== 'visible') note(state === 'hidden' ? 'hidden sheets' : 'very hidden sheets', name, state);
  });
  for (const name of childrenOf(childOf(book, 'definedNames'), 'definedName')) noteName(name, contents, note);
  const protection = childOf(book, 'workbookProtection');
  if (protection !== null) {
    const locks = ['lockStructure', 'lockWindows'].filter((lock) => said(protection).includes(`${lock}=1`));
    note('workbook protection', 'workbook', locks.join(' '));
    if (secretOf(protection) !== '') note('workbook password', 'workbook', secretOf(protection));
  }
  const iterate = said(
    childOf(book, 'calcPr'),
    { iterate: '0', iterateCount: '100', iterateDelta: '0.001' },
    ['calcId', 'fullCalcOnLoad', 'refMode', 'calcCompleted'],
  );
  if (iterate !== '') note('calculation settings', 'workbook', iterate);
  for (const extension of childrenOf(childOf(book, 'extLst'), 'ext')) {
    note('unknown extensions', `workbook ${attributeOf(extension, 'uri') ?? ''}`, meaning(extension));
  }
  noteTheme(contents, note);
  noteProperties(contents, note);
}

function noteName(name: XmlElement, { sheets }: Contents, note: Noter): void {
  const title = attributeOf(name, 'name') ?? '';
  const position = attributeOf(name, 'localSheetId');
  const formula = spelled(textOf(name));
  const hidden = ['1', 'true'].includes(attributeOf(name, 'hidden') ?? '0');
  const place = `${position === null ? '' : (sheets[Number(position)]?.name ?? '')}!${title}`;
  if (title === '_xlnm.Print_Area') note('print areas', place, formula.replaceAll('$', ''));
  else if (title === '_xlnm.Print_Titles') note('print titles', place, formula.split(',').sort().join(','));
  else if (title.startsWith('_xlnm.') || title.startsWith('dengbang')) return;
  else if (hidden) note('hidden names', place, formula);
  else if (position !== null) note('names of one sheet', place, formula);
  else if (/!|\[/.test(formula)) note('names', place, formula);
  else note('constant names', place, formula);
}

function noteTheme({ names, tree }: Contents, note: Noter): void {
  for (const part of names.filter((name) => /^xl\/theme\/theme\d*\.xml$/.test(name))) {
    const elements = childOf(tree(part), 'themeElements');
    for (const local of ['clrScheme', 'fontScheme'] as const) {
      const scheme = childOf(elements, local);
      if (scheme !== null) note('theme', local, childrenOf(scheme).map(meaning).join(''));
    }
  }
}

function noteProperties({ names, tree }: Contents, note: Noter): void {
  const core = names.includes('docProps/core.xml') ? tree('docProps/core.xml') : null;
  for (const local of ['title', 'creator', 'keywords']) {
    for (const property of descend(core, local)) note('properties', local, deepText(property));
  }
  const custom = names.includes('docProps/custom.xml') ? tree('docProps/custom.xml') : null;
  for (const property of childrenOf(custom, 'property')) {
    note('custom properties', attributeOf(property, 'name') ?? '', deepText(property));
  }
  for (const part of names.filter((name) => /^customXml\/item\d+\.xml$/.test(name))) {
    const root = tree(part);
    if (root !== null) note('custom XML', root.uri, meaning(root));
  }
}
