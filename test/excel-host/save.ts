/*
 * The host's model as a valid .xlsx that other programs open. Only what the model knows is written.
 */
import { strToU8, zipSync } from 'fflate';
import { nameOf } from './area';
import { passwordAttributes } from './save-rules';
import { list, saveSheet } from './save-sheet';
import { newStyleSheet } from './save-styles';
import type { TableModel } from './sheet-model';
import type { WorkbookModel } from './workbook-model';
import { escapeText, tag } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RESERVED = /^(Print_Titles|Print_Area|_FilterDatabase|Criteria|Extract|Database)$/;

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly outside?: boolean;
}

function relations(all: readonly Relation[]): string {
  const items = all.map(({ id, kind, target, outside = false }) =>
    tag('Relationship', {
      Id: id,
      Type: `${OFFICE}/${kind}`,
      Target: target,
      TargetMode: outside ? 'External' : null,
    }),
  );
  return tag('Relationships', { xmlns: `${PACKAGE}/relationships` }, items.join(''));
}

/** The workbook as the bytes of an .xlsx. */
export function saveXlsx(workbook: WorkbookModel): Uint8Array {
  const styles = newStyleSheet();
  styles.number(workbook.baseStyle);
  const parts = new Map<string, string>();
  const kinds = new Map<string, string>();
  const put = (name: string, xml: string, kind: string): void => {
    parts.set(name, xml);
    kinds.set(name, kind);
  };
  let tables = 0;
  for (const [at, sheet] of workbook.sheets.entries()) {
    const own: Relation[] = [];
    const saved = saveSheet(sheet, styles, sheet === workbook.active, (free) =>
      sheet.tables.map((table, index) => {
        tables += 1;
        put(`xl/tables/table${tables}.xml`, tableXml(table, tables), `${SHEETML}.table+xml`);
        own.push({ id: `rId${free + index}`, kind: 'table', target: `../tables/table${tables}.xml` });
        return `rId${free + index}`;
      }),
    );
    put(`xl/worksheets/sheet${at + 1}.xml`, saved.xml, `${SHEETML}.worksheet+xml`);
    for (const [index, target] of saved.outside.entries()) {
      own.push({ id: `rId${index + 1}`, kind: 'hyperlink', target, outside: true });
    }
    if (own.length > 0) parts.set(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relations(own));
  }
  put('xl/workbook.xml', workbookXml(workbook), `${SHEETML}.sheet.main+xml`);
  put('xl/styles.xml', styles.xml(), `${SHEETML}.styles+xml`);
  const sheets = workbook.sheets.map((_sheet, at): Relation => {
    return { id: `rId${at + 1}`, kind: 'worksheet', target: `worksheets/sheet${at + 1}.xml` };
  });
  parts.set(
    'xl/_rels/workbook.xml.rels',
    relations([...sheets, { id: 'rIdStyles', kind: 'styles', target: 'styles.xml' }]),
  );
  parts.set('_rels/.rels', relations([{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }]));
  return zipSync(
    Object.fromEntries(
      [['[Content_Types].xml', contentTypes(kinds)] as const, ...parts].map(([name, xml]) => [
        name,
        strToU8(HEAD + xml),
      ]),
    ),
    { level: 1 },
  );
}

function contentTypes(kinds: ReadonlyMap<string, string>): string {
  const defaults =
    tag('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }) + tag('Default', { Extension: 'xml', ContentType: 'application/xml' });
  const own = [...kinds].map(([name, kind]) => tag('Override', { PartName: `/${name}`, ContentType: kind }));
  return tag('Types', { xmlns: `${PACKAGE}/content-types` }, defaults + own.join(''));
}

function workbookXml(workbook: WorkbookModel): string {
  const { sheets, structure } = workbook;
  const state = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' };
  const tabs = sheets.map(({ name, visibility }, at) =>
    tag('sheet', { name, sheetId: at + 1, state: state[visibility], 'r:id': `rId${at + 1}` }),
  );
  const names = workbook.names.map(({ name, scope, formula, visible, comment }) =>
    tag(
      'definedName',
      {
        name: RESERVED.test(name) ? `_xlnm.${name}` : name,
        comment: comment || null,
        localSheetId: scope === null ? null : sheets.indexOf(scope),
        hidden: visible ? null : 1,
      },
      escapeText(formula.slice(1)),
    ),
  );
  const guard =
    structure === null
      ? ''
      : tag('workbookProtection', {
          ...passwordAttributes(structure.password, 'workbook'),
          ...(structure.password?.kind === 'legacy' ? { workbookPassword: structure.password.hash } : {}),
          lockStructure: 1,
        });
  return tag(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    tag('workbookPr', { date1904: workbook.date1904 ? 1 : null }) +
      guard +
      tag('bookViews', {}, tag('workbookView', { activeTab: sheets.indexOf(workbook.active) })) +
      tag('sheets', {}, tabs.join('')) +
      (names.length === 0 ? '' : tag('definedNames', {}, names.join(''))) +
      tag('calcPr', { fullCalcOnLoad: 1 }),
  );
}

function tableXml(table: TableModel, number: number): string {
  const columns = table.columns.map((name, at) => tag('tableColumn', { id: at + 1, name }));
  return tag(
    'table',
    {
      xmlns: MAIN,
      id: number,
      name: table.name,
      displayName: table.name,
      ref: nameOf(table.area),
      headerRowCount: table.headers ? null : 0,
      totalsRowCount: table.totals ? 1 : null,
    },
    list('tableColumns', columns) +
      (table.style === '' ? '' : tag('tableStyleInfo', { name: table.style, showRowStripes: 1 })),
  );
}
