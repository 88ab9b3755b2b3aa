/*
 * How a sheet is printed, as its file says it: paper, margins, repeated rows, breaks, header and footer. Reads
 * what most sheets have; whoever prints decides what to make of it.
 */
import type { Area, PagePart, PageText, SheetId } from '../port';
import { areaOf } from './area';
import type { Book, Sheet } from './book';
import type { Package } from './package';
import { attributeOf, childOf, childrenOf, flagOf, textOf } from './tree';
import type { XmlElement } from './tree';

export interface SheetPaper {
  readonly id: SheetId;
  readonly orientation: 'portrait' | 'landscape';
  /** In millimetres; `header` and `footer` from the paper's edge. */
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
  /** 'fit': as much smaller as one page's width asks for; else in percent. */
  readonly scale: 'fit' | number;
  readonly centred: boolean;
  /** Rows at the head of every page. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** What is printed; null: everything that is there. */
  readonly area: Area | null;
  /** A new page begins before each of these rows. */
  readonly breaksBefore: readonly number[];
  readonly header: PageText;
  readonly footer: PageText;
}

const MILLIMETRES = 25.4;
/** Excel's own where a file says nothing, in inches. */
const MARGINS = { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7, header: 0.3, footer: 0.3 } as const;

/** In the order of the tabs. */
export function papersOf(files: Package, book: Book, ids: readonly SheetId[]): readonly SheetPaper[] {
  const names = childrenOf(childOf(files.tree(book.part).root, 'definedNames'), 'definedName');
  return book.sheets.filter(({ id }) => ids.includes(id)).map((sheet) => paperOf(sheet, names));
}

function paperOf({ id, name, position, content }: Sheet, names: readonly XmlElement[]): SheetPaper {
  const { root } = content.frame;
  const setup = childOf(root, 'pageSetup');
  const texts = childOf(root, 'headerFooter');
  const heading = (local: string): PageText => readHeading(textOf(childOf(texts, local) ?? NOTHING), name);
  const printed = (local: string): string => {
    const wanted = names.find((one) => {
      const said = attributeOf(one, 'name')?.toLowerCase();
      return said === `_xlnm.print_${local}` && attributeOf(one, 'localSheetId') === String(position);
    });
    return wanted === undefined ? '' : textOf(wanted);
  };
  const rows = /\$(\d+):\$(\d+)/u.exec(printed('titles'));
  return {
    id,
    orientation: attributeOf(setup, 'orientation') === 'landscape' ? 'landscape' : 'portrait',
    margins: marginsOf(childOf(root, 'pageMargins')),
    scale: scaleOf(root, setup),
    centred: flagOf(childOf(root, 'printOptions'), 'horizontalCentered'),
    titleRows: rows === null ? null : { first: Number(rows[1]), last: Number(rows[2]) },
    // A list of several areas is left alone: the sheet is printed whole.
    area: areaOf(printed('area').replace(/^.*!/u, '')),
    breaksBefore: childrenOf(childOf(root, 'rowBreaks'), 'brk')
      .map((brk) => Number(attributeOf(brk, 'id')) + 1)
      .filter((row) => row > 1),
    header: heading('oddHeader'),
    footer: heading('oddFooter'),
  };
}

const NOTHING: XmlElement = {
  kind: 'element',
  name: '',
  local: '',
  uri: '',
  attributes: new Map(),
  children: [],
};

function marginsOf(element: XmlElement | null): SheetPaper['margins'] {
  const edge = (name: keyof typeof MARGINS): number => {
    const inches = Number(attributeOf(element, name) ?? MARGINS[name]);
    return (inches >= 0 ? inches : MARGINS[name]) * MILLIMETRES;
  };
  return {
    top: edge('top'),
    bottom: edge('bottom'),
    left: edge('left'),
    right: edge('right'),
    header: edge('header'),
    footer: edge('footer'),
  };
}

function scaleOf(root: XmlElement, setup: XmlElement | null): SheetPaper['scale'] {
  const fits = flagOf(childOf(childOf(root, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  if (fits && attributeOf(setup, 'fitToWidth') !== '0') return 'fit';
  const percent = Number(attributeOf(setup, 'scale') ?? '100');
  return percent >= 10 && percent <= 400 ? percent : 100;
}

/**
 * Text and codes by section. Codes that only say how letters look are left out; those of day, time and file are too,
 * as they say nothing of the contest.
 */
export function readHeading(code: string, sheet: string): PageText {
  const sections: Record<'L' | 'C' | 'R', PagePart[]> = { L: [], C: [], R: [] };
  let now = sections.C;
  const add = (text: string): void => {
    const last = now.at(-1);
    if (typeof last === 'object') now[now.length - 1] = { text: last.text + text };
    else now.push({ text });
  };
  for (const [found, letter] of code.matchAll(/&(?:"[^"]*"|K[0-9A-Fa-f]{6}|\d+|([\s\S]))|[^&]/gu)) {
    if (!found.startsWith('&')) add(found);
    else if (letter === 'L' || letter === 'C' || letter === 'R') now = sections[letter];
    else if (letter === 'P') now.push('page');
    else if (letter === 'N') now.push('pages');
    else if (letter === 'A') add(sheet);
    else if (letter === '&') add('&');
  }
  return { left: sections.L, center: sections.C, right: sections.R };
}
