/*
 * An .xlsx as the host's model. It reads with its own eyes, not with the product's file door, so that
 * the two can be compared; what the model has no place for is left out.
 */
import { areaOf } from './area';
import { themeColours } from './colours';
import { cellReader, textOf } from './load-cells';
import { readPage } from './load-page';
import {
  areasIn,
  passwordOf,
  readConditionalFormats,
  readLinks,
  readProtection,
  readValidations,
} from './load-rules';
import { readStyles, type Styles } from './load-styles';
import { openParts, type Parts } from './package-parts';
import { columnAt } from './sheet-cells';
import { newSheet, type SheetModel } from './sheet-model';
import { PLAIN } from './style';
import { newId, newWorkbook, type WorkbookModel } from './workbook-model';
import { child, childrenNamed, flagIn, numberIn, parseXml, type Xml } from './xml';
import { colourOf } from './colours';

interface Source {
  readonly parts: Parts;
  readonly styles: Styles;
  readonly theme: readonly string[];
  readonly strings: readonly string[];
}

/** The workbook in these bytes. It must be a sound one: this is no test of broken files. */
export function loadXlsx(bytes: Uint8Array, fileName = 'Book1.xlsx'): WorkbookModel {
  const parts = openParts(bytes);
  const [main] = parts.relations('').filter(({ kind }) => kind === 'officeDocument');
  const root = parts.xml(main?.target ?? 'xl/workbook.xml');
  if (main === undefined || root === null) throw new Error('no workbook in this file');
  const relations = parts.relations(main.target);
  const part = (kind: string): Xml | null =>
    parts.xml(relations.find((relation) => relation.kind === kind)?.target ?? '');
  const theme = themeColours(part('theme'));
  const source: Source = {
    parts,
    theme,
    styles: readStyles(part('styles'), theme),
    strings: childrenNamed(part('sharedStrings') ?? undefined, 'si').map(textOf),
  };
  const workbook = newWorkbook(fileName);
  workbook.date1904 = flagIn(child(root, 'workbookPr'), 'date1904');
  workbook.baseStyle = source.styles.cells[0] ?? PLAIN;
  workbook.sheets.length = 0;
  workbook.next = 1;
  for (const element of child(root, 'sheets')?.children ?? []) {
    const relation = relations.find(({ id }) => id === element.attributes['id']);
    if (relation?.kind === 'worksheet') {
      workbook.sheets.push(readSheet(workbook, element, relation.target, source));
    }
  }
  readWorkbook(workbook, root);
  return workbook;
}

function readWorkbook(workbook: WorkbookModel, root: Xml): void {
  const guard = child(root, 'workbookProtection');
  if (guard !== undefined && flagIn(guard, 'lockStructure')) {
    workbook.structure = { password: passwordOf(guard, 'workbookPassword', 'workbook') };
  }
  const elements = child(root, 'sheets')?.children ?? [];
  const named = (index: number): SheetModel | null =>
    workbook.sheets.find(({ name }) => name === elements[index]?.attributes['name']) ?? null;
  for (const element of childrenNamed(child(root, 'definedNames'), 'definedName')) {
    const { name = '', localSheetId, comment = '' } = element.attributes;
    workbook.names.push({
      id: newId(workbook),
      name: name.replace(/^_xlnm\./, ''),
      scope: localSheetId === undefined ? null : named(Number(localSheetId)),
      formula: `=${element.text}`,
      visible: !flagIn(element, 'hidden'),
      comment,
    });
  }
  const view = child(child(root, 'bookViews'), 'workbookView');
  const [first] = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  const active = named(numberIn(view, 'activeTab', 0)) ?? first;
  if (active === undefined) throw new Error('a workbook without a sheet');
  workbook.active = active;
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function readSheet(workbook: WorkbookModel, element: Xml, part: string, source: Source): SheetModel {
  const { name = '', state = 'visible' } = element.attributes;
  const sheet = newSheet(newId(workbook), name, workbook.baseStyle);
  sheet.visibility = VISIBILITY[state as keyof typeof VISIBILITY] ?? 'Visible';
  const { take, finish } = cellReader(sheet, { strings: source.strings, styles: source.styles.cells });
  const text = source.parts.text(part) ?? '';
  const height = /<(?:\w+:)?sheetFormatPr[^>]*defaultRowHeight="([^"]+)"/.exec(text)?.[1];
  if (height !== undefined) sheet.defaultHeight = Number(height);
  const root = parseXml(text, (found) => {
    if (found.name !== 'row') return false;
    take(found);
    return true;
  });
  finish();
  readShape(sheet, root, source);
  sheet.merges = childrenNamed(child(root, 'mergeCells'), 'mergeCell').flatMap((merge) =>
    areasIn(merge.attributes['ref']),
  );
  sheet.validations = readValidations(root);
  sheet.conditionalFormats = readConditionalFormats(root, source.styles.differences, () => newId(workbook));
  sheet.protection = readProtection(root);
  sheet.page = readPage(root);
  sheet.autoFilter = areaOf(child(root, 'autoFilter')?.attributes['ref'] ?? '');
  const relations = source.parts.relations(part);
  readLinks(root, sheet, relations);
  for (const { kind, target } of relations) {
    if (kind === 'table') readTable(workbook, sheet, source.parts.xml(target));
  }
  return sheet;
}

/** Columns, default sizes, what stays on screen, the colour of the tab. */
function readShape(sheet: SheetModel, root: Xml, { styles, theme }: Source): void {
  const view = child(child(root, 'sheetViews'), 'sheetView');
  const pane = child(view, 'pane');
  const defaults = child(root, 'sheetFormatPr');
  sheet.tabColour = colourOf(child(child(root, 'sheetPr'), 'tabColor'), theme) ?? '';
  sheet.showGridlines = flagIn(view, 'showGridLines', true);
  sheet.showHeadings = flagIn(view, 'showRowColHeaders', true);
  if (pane !== undefined && (pane.attributes['state'] ?? '').startsWith('frozen')) {
    sheet.frozen = { rows: numberIn(pane, 'ySplit', 0), columns: numberIn(pane, 'xSplit', 0) };
  }
  const width = numberIn(defaults, 'defaultColWidth', Number.NaN);
  sheet.defaultWidth = Number.isNaN(width) ? null : width;
  for (const element of childrenNamed(child(root, 'cols'), 'col')) {
    const last = numberIn(element, 'max', 0);
    for (let column = numberIn(element, 'min', 1); column <= last; column++) {
      const of = columnAt(sheet, column);
      of.hidden = flagIn(element, 'hidden');
      const given = numberIn(element, 'width', Number.NaN);
      of.width = Number.isNaN(given) ? null : given;
      of.style =
        element.attributes['style'] === undefined
          ? null
          : (styles.cells[numberIn(element, 'style', 0)] ?? null);
    }
  }
}

function readTable(workbook: WorkbookModel, sheet: SheetModel, root: Xml | null): void {
  const area = areaOf(root?.attributes['ref'] ?? '');
  if (root === null || area === null) return;
  sheet.tables.push({
    id: newId(workbook),
    name: root.attributes['displayName'] ?? root.attributes['name'] ?? '',
    area,
    headers: numberIn(root, 'headerRowCount', 1) > 0,
    totals: numberIn(root, 'totalsRowCount', 0) > 0,
    style: child(root, 'tableStyleInfo')?.attributes['name'] ?? '',
    columns: childrenNamed(child(root, 'tableColumns'), 'tableColumn').map(
      ({ attributes }) => attributes['name'] ?? '',
    ),
  });
}
