/*
 * Small workbooks for tests, made part by part, and a way to look at parts of finished ones. It
 * uses fflate's own zip reader and writer, so that ours is never its own witness.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CellPlan, CellStyle, SheetPlan } from '../../src/workbook/port';

export const GOLDEN = ['excel-shaped', 'libreoffice', 'openpyxl', 'prefixed'] as const;

/** One workbook per program, each with every feature that the program can write. */
export const FULL = ['full-excel', 'full-libreoffice', 'full-openpyxl'] as const;

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

/** A sheet of ours that people fill in: formulas, rules, colours, protection, jumps to sheets of ours. */
export function inputPlan(change: Partial<SheetPlan> = {}): SheetPlan {
  const open = { unlocked: true, horizontal: 'left', indent: 1 } as const;
  const jump = (key: string): CellPlan => ({ ...cell('查看'), link: { sheet: { key }, cell: 'A1' } });
  return {
    ...sheetPlan(),
    key: 'input.roster',
    title: '报名汇总表',
    rows: [
      { cells: [cell('理论'), cell('状态'), cell('合计')] },
      { cells: [cell(80, open), cell('正常', open), { ...cell(160), formula: 'A2*2' }] },
      {
        cells: [
          cell(null, open),
          cell(null, open),
          { ...cell('人<数>&0'), formula: '"人<数>&"&COUNTIF(A2:A3,">90")' },
        ],
      },
      {
        cells: [
          jump('standings.preliminary'),
          jump('input.roster'),
          { ...cell(1), formula: 'RANK.EQ(A2,A2:A3)' },
        ],
      },
    ],
    merges: [],
    frozenRows: 1,
    page: { ...sheetPlan().page, titleRows: { first: 1, last: 1 }, breaksBefore: [] },
    protected: true,
    validations: [
      {
        area: { top: 2, left: 2, bottom: 3, right: 2 },
        rule: { kind: 'list', items: ['正常', '"缺考"'] },
        prompt: { title: '状态', text: '选一项\n或空着' },
        refusal: { title: '不能这样填', text: '只能选 <正常>、缺考' },
      },
      {
        area: { top: 2, left: 1, bottom: 3, right: 1 },
        rule: { kind: 'custom', formula: 'AND(A2>=0,A2<=100)' },
        prompt: null,
        refusal: { title: '成绩', text: '0 到 100' },
      },
    ],
    highlights: [
      { area: { top: 2, left: 1, bottom: 3, right: 2 }, formula: '$A2<60', fill: 'FFC7CE', colour: '9C0006' },
      { area: { top: 2, left: 3, bottom: 2, right: 3 }, formula: 'C2>150', fill: null, colour: '006100' },
    ],
    ...change,
  };
}
