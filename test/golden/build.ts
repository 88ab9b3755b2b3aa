/*
 * Small workbooks for tests, made part by part, and a way to look at parts of finished ones. It
 * uses fflate's own zip reader and writer, so that ours is never its own witness.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CellPlan, CellStyle, SheetPlan } from '../../src/workbook/port';

export const GOLDEN = ['excel-shaped', 'libreoffice', 'openpyxl', 'prefixed'] as const;

export function golden(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, `${name}.xlsx`)));
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export type Parts = Readonly<Record<string, string>>;

/** Parts of a workbook with one sheet; `rows` is the content of sheetData, `extra` replaces parts. */
export function parts(rows: string, extra: Parts = {}): Parts {
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>甲</t></si><si><t>乙</t></si></sst>`,
    ...extra,
  };
}

export function zip(files: Parts): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2024, 4, 20) });
}

export function workbook(rows: string, extra: Parts = {}): Uint8Array {
  return zip(parts(rows, extra));
}

export function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export function part(bytes: Uint8Array, name: string): string {
  const found = unzipSync(bytes)[name];
  if (found === undefined) throw new Error(`no part ${name}`);
  return strFromU8(found);
}

export const PLAIN: CellStyle = {
  font: { name: '宋体', size: 11, bold: false, colour: null },
  fill: null,
  border: 'thin',
  horizontal: 'center',
  vertical: 'center',
  wrap: false,
  format: 'General',
};

export function cell(value: CellPlan['value'], style: Partial<CellStyle> = {}): CellPlan {
  return { value, style: { ...PLAIN, ...style } };
}

/** A short sheet of ours with every feature that a plan can ask for. */
export function sheetPlan(change: Partial<SheetPlan> = {}): SheetPlan {
  const bold = { ...PLAIN.font, bold: true, colour: 'C00000' };
  return {
    key: 'standings.preliminary',
    title: '名次表',
    columns: [{ width: 6 }, { width: 14 }, { width: 10 }],
    rows: [
      {
        height: 30,
        cells: [cell('初赛名次表', { font: { ...bold, size: 18, name: '黑体' }, border: 'none' }), null],
      },
      {
        cells: [cell('名次', { font: bold, fill: 'D9E1F2' }), cell('姓名', { fill: 'D9E1F2' }), cell('总分')],
      },
      { cells: [cell(1), cell('=SUM(1)'), cell(81.5, { format: '0.00' })] },
      { cells: [cell(2), cell(' 乙<&>\u0001_x0041_\uD800', { format: '@' }), cell('0012', { wrap: true })] },
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
    frozenRows: 2,
    page: {
      orientation: 'portrait',
      margins: { top: 25.4, bottom: 20, left: 15, right: 15 },
      titleRows: { first: 1, last: 2 },
      header: null,
      footer: {
        left: [{ text: '甲&乙' }],
        center: [{ text: '第 ' }, 'page', { text: ' 页 共 ' }, 'pages', { text: ' 页' }],
        right: [],
      },
      breaksBefore: [4],
    },
    ...change,
  };
}
