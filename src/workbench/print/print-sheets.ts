/*
 * Puts the pages of sheets behind the page that is on screen, so that the browser prints those. The browser's own
 * headers are kept off: pages count themselves, which every browser of the last years prints alike.
 */
import type { SheetPaper } from '../../workbook/file/paper';
import type { WorkbookPicture } from '../../workbook/file/picture';
import { drawPage, readySheet, type DrawnSheet } from './draw-page';
import { layOut } from './lay-out';

/** Paper is black on white, whatever the screen is. A little lower than A4: a rounded height must not make a page. */
const STYLE = `
@page { size: A4 portrait; margin: 0 }
@page lying { size: A4 landscape; margin: 0 }
.for-print { display: none }
@media print {
  html, body { height: auto; overflow: visible }
  body > :not(.for-print) { display: none }
  .for-print { display: block }
}
.paper { position: relative; overflow: hidden; width: 210mm; height: 296.8mm; background: #fff; color: #000;
  print-color-adjust: exact; -webkit-print-color-adjust: exact }
.paper:not(:last-child) { break-after: page }
.paper.landscape { page: lying; width: 297mm; height: 209.8mm }
.paper .cell { position: absolute; box-sizing: border-box; display: flex; white-space: pre; line-height: 1.15 }
.paper .cut { overflow: hidden }
.paper .cell > span { flex: 1 1 auto; min-width: 0; overflow-wrap: anywhere }
.paper .heading { position: absolute; display: grid; grid-template-columns: 1fr auto 1fr; align-items: start;
  font: 10pt "宋体", "SimSun", "Noto Serif CJK SC", serif; white-space: pre-wrap }
.paper .heading.foot { align-items: end }
`;

/** So many milliseconds are drawn before others get their turn. */
const TURN_MS = 40;

export interface Printing {
  readonly pages: number;
  /** Opens the browser's own print window; afterwards the pages go. */
  print(): void;
  drop(): void;
}

/** `giveWay`: lets the page live while hundreds of pages are drawn. */
export async function preparePrint(
  page: Document,
  { sheets, date1904 }: WorkbookPicture,
  papers: readonly SheetPaper[],
  giveWay: () => Promise<void>,
): Promise<Printing> {
  const holder = page.createElement('div');
  holder.className = 'for-print';
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  let drawn = 0;
  let turn = performance.now();
  for (const paper of papers) {
    const picture = sheets.find(({ id }) => id === paper.id);
    if (picture === undefined) continue;
    const sheet = readySheet(picture, paper, layOut(picture, paper), date1904, openClasses(style));
    const count = sheet.laid.pages.length;
    for (let number = 1; number <= count; number++) {
      holder.append(drawPage(page, sheet, number, count));
      drawn += 1;
      if (performance.now() - turn < TURN_MS) continue;
      await giveWay();
      turn = performance.now();
    }
  }
  const drop = (): void => {
    holder.remove();
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== style);
  };
  return {
    pages: drawn,
    print: () => {
      page.adoptedStyleSheets = [...page.adoptedStyleSheets, style];
      page.body.append(holder);
      const { defaultView } = page;
      // Not once: a window that was cancelled tells so as well.
      defaultView?.addEventListener('afterprint', drop, { once: true });
      defaultView?.print();
    },
    drop,
  };
}

/** A class for each name; its rule is set property by property. */
function openClasses(sheet: CSSStyleSheet): DrawnSheet['classOf'] {
  const known = new Map<string, string>();
  return (name, dress) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const made = `look-${sheet.cssRules.length}`;
    const rule = sheet.cssRules[sheet.insertRule(`.paper .${made} {}`, sheet.cssRules.length)];
    if (rule instanceof CSSStyleRule) dress(rule.style);
    known.set(name, made);
    return made;
  };
}
