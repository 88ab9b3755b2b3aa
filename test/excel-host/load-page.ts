/*
 * How a sheet prints, from its part: paper, margins (inches there, points here), zoom, headers, breaks.
 */
import { newPage, type HeaderFooter, type PageModel } from './sheet-model';
import { child, childrenNamed, flagIn, numberIn, type Xml } from './xml';

/** The API's words for the numbers of paper sizes. */
export const PAPER_NUMBERS: Readonly<Record<string, number>> = {
  Letter: 1,
  Legal: 5,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

const INCH = 72;
/** Points are kept to a hundredth, so that inches of a file and points of the API meet. */
const points = (inches: number): number => Math.round(inches * INCH * 100) / 100;

export function readPage(root: Xml): PageModel {
  const page = newPage();
  const margins = child(root, 'pageMargins');
  const setup = child(root, 'pageSetup');
  const options = child(root, 'printOptions');
  const paper = numberIn(setup, 'paperSize', 1);
  const fits = flagIn(child(child(root, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  const pages = (name: string): number | null => numberIn(setup, name, 1) || null;
  return {
    ...page,
    orientation: setup?.attributes['orientation'] === 'landscape' ? 'Landscape' : 'Portrait',
    paper: Object.entries(PAPER_NUMBERS).find(([, number]) => number === paper)?.[0] ?? `paper ${paper}`,
    margins: {
      top: points(numberIn(margins, 'top', 0.75)),
      bottom: points(numberIn(margins, 'bottom', 0.75)),
      left: points(numberIn(margins, 'left', 0.7)),
      right: points(numberIn(margins, 'right', 0.7)),
      header: points(numberIn(margins, 'header', 0.3)),
      footer: points(numberIn(margins, 'footer', 0.3)),
    },
    zoom: fits
      ? { horizontalFitToPages: pages('fitToWidth'), verticalFitToPages: pages('fitToHeight') }
      : { scale: numberIn(setup, 'scale', 100) },
    centreHorizontally: flagIn(options, 'horizontalCentered'),
    centreVertically: flagIn(options, 'verticalCentered'),
    gridlines: flagIn(options, 'gridLines'),
    headings: flagIn(options, 'headings'),
    blackAndWhite: flagIn(setup, 'blackAndWhite'),
    draft: flagIn(setup, 'draft'),
    order: setup?.attributes['pageOrder'] === 'overThenDown' ? 'OverThenDown' : 'DownThenOver',
    headerFooter: readTexts(child(root, 'headerFooter')),
    rowBreaks: readBreaks(child(root, 'rowBreaks')),
    columnBreaks: readBreaks(child(root, 'colBreaks')),
  };
}

/** A break stands behind the line that the file names. */
const readBreaks = (element: Xml | undefined): number[] =>
  childrenNamed(element, 'brk').map((brk) => numberIn(brk, 'id', 0) + 1);

function readTexts(element: Xml | undefined): HeaderFooter {
  const [leftHeader, centerHeader, rightHeader] = sections(child(element, 'oddHeader')?.text ?? '');
  const [leftFooter, centerFooter, rightFooter] = sections(child(element, 'oddFooter')?.text ?? '');
  return { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter };
}

/** "&Lleft&Ccentre&Rright"; what stands before any of the three is the centre. */
function sections(text: string): readonly [string, string, string] {
  const found = { L: '', C: '', R: '' };
  let at: keyof typeof found = 'C';
  for (const part of text.match(/&"[^"]*"|&[\s\S]|[^&]+|&/g) ?? []) {
    if (part === '&L' || part === '&C' || part === '&R') {
      at = part.slice(1) as keyof typeof found;
    } // one of the three
    else found[at] += part;
  }
  return [found.L, found.C, found.R];
}
