/*
 * The features of a workbook, each as places and what is said there. Which program made the file must
 * not matter: attributes count by meaning, style and string indexes by what they lead to.
 */
import { attributeOf, childOf, childrenOf, textOf } from '../../src/workbook/file/tree';
import type { XmlElement } from '../../src/workbook/file/tree';
import { noteBook } from './book';
import { everyCell, noteCells, noteLinks, spelled } from './cells';
import type { Contents, SheetPart } from './contents';
import { areaList, deepText, descend, meaning, readContents, relationOf, said } from './contents';
import { readLooks } from './look';
import type { Looks } from './look';
import { notePictures } from './pictures';
import { noteSizes } from './sizes';

/** Says what a feature says at one place; the place '' stands for wherever nothing is said. */
export type Noter = (feature: string, place: string, what: string) => void;
export type Features = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function readFeatures(workbook: Uint8Array): Features {
  const contents = readContents(workbook);
  const features = new Map<string, Map<string, string>>();
  const note: Noter = (feature, place, what) => {
    const places = features.get(feature) ?? new Map<string, string>();
    features.set(feature, places.set(place, what));
  };
  noteBook(contents, note);
  noteCells(contents, note);
  const looks = readLooks(contents);
  for (const sheet of contents.sheets) {
    noteSizes(sheet, note);
    noteRules(sheet, looks, note);
    notePage(sheet, note);
    noteView(sheet, note);
    noteProtection(sheet, note);
    noteLinks(sheet, note);
    noteTables(contents, sheet, note);
    noteExtensions(sheet, note);
    notePictures(contents, sheet, note);
  }
  return features;
}

const VALIDATION = {
  type: 'none',
  errorStyle: 'stop',
  imeMode: 'noControl',
  operator: 'between',
  allowBlank: '0',
  showDropDown: '0',
  showInputMessage: '0',
  showErrorMessage: '0',
};
const RULE = { stopIfTrue: '0', percent: '0', bottom: '0' };
const ELSEWHERE = ['priority', 'dxfId', 'aboveAverage', 'equalAverage', 'rank', 'text'];

function noteRules({ name, root }: SheetPart, looks: Looks, note: Noter): void {
  for (const rule of childrenOf(childOf(root, 'dataValidations'), 'dataValidation')) {
    const two = !['list', 'custom'].includes(attributeOf(rule, 'type') ?? '');
    const parts = childrenOf(rule).slice(0, two ? 2 : 1);
    const formulas = parts.map((formula) => spelled(textOf(formula)));
    const what = `${said(rule, VALIDATION, attributeOf(rule, 'prompt') === null ? ['sqref', 'showInputMessage'] : ['sqref'])} ${formulas.join(' ; ')}`;
    for (const cell of everyCell(rule)) note('validation', `${name}!${cell}`, what);
  }
  for (const holder of childrenOf(root, 'conditionalFormatting')) {
    for (const rule of childrenOf(holder, 'cfRule')) {
      noteHighlight(`${name}!${areaList(holder)}`, rule, looks, note);
    }
  }
}

function noteHighlight(place: string, rule: XmlElement, looks: Looks, note: Noter): void {
  const kind = attributeOf(rule, 'type') ?? '';
  const graded = ['colorScale', 'dataBar', 'iconSet'].includes(kind);
  const inner = childrenOf(rule).filter(({ local }) => local !== 'extLst');
  const overlay = attributeOf(rule, 'dxfId');
  const what = graded
    ? inner.map(gradeOf).join('')
    : inner.map((formula) => spelled(textOf(formula))).join(' ; ') +
      looks.overlay(overlay === null ? null : Number(overlay));
  const feature = graded ? 'colour scales, bars, icons' : 'conditional formats';
  note(feature, `${place} ${kind} ${graded ? '' : what}`, `${said(rule, RULE, ELSEWHERE)} ${what}`);
}

function gradeOf(grade: XmlElement): string {
  const steps = childrenOf(grade).map((step) => {
    const bare = ['min', 'max'].includes(attributeOf(step, 'type') ?? '') ? ['val'] : [];
    return `${step.local} ${said(step, { gte: '1' }, bare).replace(/rgb=[0-9A-F]{2}/, 'rgb=')}`;
  });
  return `${said(grade, { showValue: '1', percent: '1', reverse: '0', minLength: '10', maxLength: '90' })} ${steps.join(', ')}`;
}

const PAGE = {
  paperSize: '1',
  scale: '100',
  firstPageNumber: '1',
  fitToWidth: '1',
  fitToHeight: '1',
  pageOrder: 'downThenOver',
  orientation: 'default',
  blackAndWhite: '0',
  draft: '0',
  cellComments: 'none',
  errors: 'displayed',
  copies: '1',
};
const PRINTER = ['horizontalDpi', 'verticalDpi', 'usePrinterDefaults', 'useFirstPageNumber'];

const PRINT = {
  ...{ gridLinesSet: '1', gridLines: '0', headings: '0' },
  ...{ horizontalCentered: '0', verticalCentered: '0' },
};

function notePage({ name, root, targets }: SheetPart, note: Noter): void {
  const tell = (feature: string, what: string, place = name): void => {
    if (what !== '') note(feature, place, what);
  };
  const setup = childOf(root, 'pageSetup');
  const fits = said(childOf(childOf(root, 'sheetPr'), 'pageSetUpPr')).includes('fitToPage=1');
  tell('page set-up', said(setup, PAGE, fits ? PRINTER : [...PRINTER, 'fitToWidth', 'fitToHeight']));
  tell(
    'page set-up',
    said(childOf(childOf(root, 'sheetPr'), 'pageSetUpPr'), { fitToPage: '0', autoPageBreaks: '1' }),
    `${name} fit`,
  );
  const margins = childOf(root, 'pageMargins');
  for (const edge of ['left', 'right', 'top', 'bottom', 'header', 'footer']) {
    const margin = attributeOf(margins, edge);
    if (margin !== null) note('margins', `${name} ${edge}`, String(Math.round(Number(margin) * 20) / 20));
  }
  tell('print options', said(childOf(root, 'printOptions'), PRINT));
  const headings = childOf(root, 'headerFooter');
  tell(
    'headers and footers',
    said(headings, { scaleWithDoc: '1', alignWithMargins: '1', differentFirst: '0', differentOddEven: '0' }),
    `${name} pages`,
  );
  for (const heading of childrenOf(headings)) {
    const text = textOf(heading)
      .replace(/&(?:"[^"]*"|\d+|K[0-9A-F]{6})/g, '')
      .trim();
    tell('headers and footers', text, `${name} ${heading.local}`);
  }
  for (const [feature, local] of [
    ['row breaks', 'rowBreaks'],
    ['column breaks', 'colBreaks'],
  ] as const) {
    for (const at of childrenOf(childOf(root, local), 'brk')) {
      note(feature, `${name}!${attributeOf(at, 'id') ?? ''}`, 'break');
    }
  }
  const printer = [...targets.values()].find(({ type }) => type === 'printerSettings');
  if (printer !== undefined) note('printer settings', name, 'there');
}

function noteView({ name, root }: SheetPart, note: Noter): void {
  const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
  const pane = childOf(view, 'pane');
  if (pane !== null) {
    note(
      'frozen panes',
      name,
      said(pane, { xSplit: '0', ySplit: '0', state: 'split' }, ['activePane', 'topLeftCell']),
    );
  }
  const zoom = attributeOf(view, 'zoomScale') ?? '100';
  if (zoom !== '100') note('zoom', name, zoom);
  if (['0', 'false'].includes(attributeOf(view, 'showGridLines') ?? '1')) note('grid lines off', name, 'off');
  const tab = childOf(childOf(root, 'sheetPr'), 'tabColor');
  if (tab !== null) note('tab colours', name, said(tab).replace(/^rgb=FF|^rgb=00/, 'rgb='));
  const filter = childOf(root, 'autoFilter');
  if (filter !== null) note('filters', name, attributeOf(filter, 'ref') ?? '');
  for (const column of childrenOf(filter, 'filterColumn')) {
    const values = descend(column, 'filter').map((each) => attributeOf(each, 'val') ?? '');
    const other = childrenOf(column).filter(({ local }) => local !== 'filters');
    note(
      'filter criteria',
      `${name}!${attributeOf(column, 'colId') ?? ''}`,
      [...values, ...other.map(meaning)].join('|'),
    );
  }
  for (const error of childrenOf(childOf(root, 'ignoredErrors'), 'ignoredError')) {
    note('ignored errors', `${name}!${areaList(error)}`, said(error, {}, ['sqref']));
  }
}

const SECRETS = ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount'];
const LOCKS = {
  ...{ sheet: '0', objects: '0', scenarios: '0', selectLockedCells: '0', selectUnlockedCells: '0' },
  ...{ formatCells: '1', formatColumns: '1', formatRows: '1', insertColumns: '1', insertRows: '1' },
  ...{
    insertHyperlinks: '1',
    deleteColumns: '1',
    deleteRows: '1',
    sort: '1',
    autoFilter: '1',
    pivotTables: '1',
  },
};

function noteProtection({ name, root }: SheetPart, note: Noter): void {
  const protection = childOf(root, 'sheetProtection');
  if (protection !== null && said(protection).includes('sheet=1')) {
    note('sheet protection', name, said(protection, LOCKS, SECRETS));
    const secret = secretOf(protection);
    if (secret !== '') note('sheet passwords', name, secret);
  }
  for (const range of childrenOf(childOf(root, 'protectedRanges'), 'protectedRange')) {
    note(
      'allowed ranges',
      `${name}!${areaList(range)}`,
      `${attributeOf(range, 'name') ?? ''} ${secretOf(range)}`,
    );
  }
}

export function secretOf(element: XmlElement): string {
  return [...element.attributes]
    .filter(([key]) => /password$|AlgorithmName$|HashValue$|SaltValue$|SpinCount$/i.test(key))
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(' ');
}

function noteTables(contents: Contents, { name, root, targets }: SheetPart, note: Noter): void {
  for (const part of childrenOf(childOf(root, 'tableParts'), 'tablePart')) {
    const table = contents.tree(targets.get(relationOf(part))?.to ?? '');
    if (table === null) continue;
    const place = `${name}!${attributeOf(table, 'displayName') ?? ''}`;
    const columns = childrenOf(childOf(table, 'tableColumns'), 'tableColumn');
    const heads = columns.map((column) => attributeOf(column, 'name') ?? '').join(',');
    note('tables', place, `${attributeOf(table, 'ref') ?? ''} ${heads}`);
    const style = said(childOf(table, 'tableStyleInfo'), {
      showFirstColumn: '0',
      showLastColumn: '0',
      showRowStripes: '0',
      showColumnStripes: '0',
    });
    if (style !== '') note('table styles', place, style);
    const totals = columns.map((column) =>
      said(column, {}, ['id', 'name', 'dataDxfId', 'totalsRowDxfId', 'headerRowDxfId']),
    );
    if (attributeOf(table, 'totalsRowCount') === '1') note('table totals', place, totals.join(','));
    const computed = columns.flatMap((column) => childrenOf(column, 'calculatedColumnFormula').map(deepText));
    if (computed.length > 0) note('table formulas', place, computed.join(','));
  }
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  conditionalFormattings: 'newer conditional formats',
  dataValidations: 'newer validation',
  sparklineGroups: 'sparklines',
};

function noteExtensions({ name, root }: SheetPart, note: Noter): void {
  for (const extension of childrenOf(childOf(root, 'extLst'), 'ext')) {
    for (const node of extension.children) {
      if (node.kind !== 'element') continue;
      const feature = EXTENSIONS[node.local];
      if (feature === undefined) note('unknown extensions', `${name} ${node.local}`, meaning(node));
      else for (const each of childrenOf(node)) note(feature, `${name}!${newerPlace(each)}`, newer(each));
    }
  }
}

function newerPlace(element: XmlElement): string {
  return descend(element, 'sqref').map(deepText).join(' ');
}

/** Of the newer elements, what they are and where they look: the rest has too many defaults to compare. */
function newer(element: XmlElement): string {
  const kinds = [element, ...descend(element, 'cfRule')].map((each) => attributeOf(each, 'type') ?? '');
  return [...kinds, ...descend(element, 'f').map((formula) => spelled(deepText(formula)))].join(' ').trim();
}
